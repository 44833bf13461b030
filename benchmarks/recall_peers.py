"""What recall is measured with and against: a clock, embedders, numpy and SQLite's FTS5."""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from benchmarks.recall_rows import Vectors

from rejoinder.engine.base import Priority
from rejoinder.engine.embedder import LlamaEmbedder
from rejoinder.memory.records import PastReply


class Timer:
    """Milliseconds of repeated steps: `with timer: …`, then `p50` and `p95`; `cpu` is what all
    threads of this process computed meanwhile, in the mean."""

    def __init__(self) -> None:
        self.taken: list[float] = []
        self._computed: list[float] = []

    def __enter__(self) -> None:
        self._start = time.perf_counter(), time.process_time()

    def __exit__(self, *_: object) -> None:
        start, computed = self._start
        self.taken.append(1_000 * (time.perf_counter() - start))
        self._computed.append(1_000 * (time.process_time() - computed))

    def warm(self, steps: int) -> None:
        """Forget the first steps."""
        del self.taken[:steps], self._computed[:steps]

    @property
    def cpu(self) -> float:
        return statistics.fmean(self._computed)

    @property
    def p50(self) -> float:
        return statistics.median(self.taken)

    @property
    def p95(self) -> float:
        return float(np.quantile(self.taken, 0.95))

    def __str__(self) -> str:
        return f"{self.p50:.1f} / {self.p95:.1f}"


class Exact:
    """All vectors in memory as float32; the product with each query, and its largest places."""

    def __init__(self, vectors: Vectors) -> None:
        self._vectors = vectors

    def nearest(self, vector: Vectors, limit: int) -> list[int]:
        """Row numbers, best first. `vector` has the shape (dim,)."""
        scores = self._vectors @ vector
        limit = min(limit, len(scores))
        best = np.argpartition(-scores, limit - 1)[:limit]
        return [int(at) for at in best[np.argsort(-scores[best])]]


class Fts5:
    """SQLite's full-text index of the comments, the file beside the store."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path)
        self._db.execute("CREATE VIRTUAL TABLE comments USING fts5(comment, content='')")

    def add(self, start: int, replies: Sequence[PastReply]) -> None:
        rows = ((start + at, reply.comment) for at, reply in enumerate(replies))
        with self._db:
            self._db.executemany("INSERT INTO comments(rowid, comment) VALUES (?, ?)", rows)

    def nearest(self, words: str, limit: int) -> list[int]:
        """Row numbers of comments with any of the words, best first (BM25)."""
        terms = " OR ".join('"' + word.replace('"', "") + '"' for word in words.split())
        query = "SELECT rowid FROM comments WHERE comments MATCH ? ORDER BY bm25(comments) LIMIT ?"
        return [row[0] for row in self._db.execute(query, (terms, limit))]

    def close(self) -> None:
        self._db.close()


class Known:
    """Gives a vector that was computed before."""

    vectors = "made up"
    anisotropic = False

    def __init__(self, dim: int) -> None:
        self.dim = dim
        self.next = np.zeros((1, dim), np.float32)

    async def embed(
        self, texts: Sequence[str], priority: Priority = Priority.BEHIND, *, query: bool = False
    ) -> Vectors:
        return self.next

    async def close(self) -> None: ...


class Timed:
    """The starter model's own states, and how long it took to compute them."""

    def __init__(self, embedder: LlamaEmbedder, space: str) -> None:
        self._embedder = embedder
        self.vectors = space
        self.dim = embedder.dim
        self.anisotropic = False
        self.seconds = 0.0

    async def embed(
        self, texts: Sequence[str], priority: Priority = Priority.BEHIND, *, query: bool = False
    ) -> Vectors:
        start = time.perf_counter()
        try:
            return await self._embedder.embed(texts, priority, query=query)
        finally:
            self.seconds += time.perf_counter() - start

    async def close(self) -> None:
        await self._embedder.close()

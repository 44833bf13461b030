"""How fast, and how well, past replies are found: full-text search, vectors, and both joined.

For each number of rows a store is filled with made-up replies (`recall_rows.py`), and comments are
looked for in it as for a draft: for eight pairs, joined, folded and spread out, without the
embedding of the comment. Beside it, in the same run, numpy compares with every vector, and SQLite's
FTS5 looks for the same words. `recall@8` is how many of the eight nearest vectors are among the
first eight found; `beside` is the joined search while another index of the vectors is learned. The
searches run in a process of their own, whose memory is counted. Times are milliseconds, the median
and the 95th percentile; `cpu` is what a joined search computes. The disk is what is left once
versions that were replaced are gone.

With --import, replies are added to the store of 100,000 with the starter model as the embedder.
`import_ratio` is the part of that time in which the model computed vectors: the rate of the whole
way, with its index, divided by that of the embedding alone, both of one run. The last line is JSON.

    python -m benchmarks.recall --rows 1000 10000 100000 --import 1000
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import multiprocessing
import shutil
import time
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import lancedb
import numpy as np
from benchmarks.recall_peers import Exact, Fts5, Known, Timed, Timer
from benchmarks.recall_rows import Rows, Vectors, real_comments

from rejoinder.config import Settings
from rejoinder.engine.embedder import LlamaEmbedder
from rejoinder.engine.models import locate
from rejoinder.memory import indexes
from rejoinder.memory.embed import Whitening
from rejoinder.memory.joining import Asked
from rejoinder.memory.memory import NEWEST, Memory
from rejoinder.memory.recall import recall, telling
from rejoinder.memory.records import Space
from rejoinder.memory.store import Store
from rejoinder.protocol import Comment

SHOWN = 8
WIDE = 24
WARM = 10
RESULT_ROWS = 100_000
_UNSHOWN = ("p50_ms", "p95_ms", "folder")
Asking = Sequence[tuple[Comment, Vectors]]


@dataclass(frozen=True, slots=True)
class Found:
    """What one store's searches took, in milliseconds, and what they found."""

    text: Timer
    vector: Timer
    joined: Timer
    beside: Timer
    nearest: list[list[str]]
    megabytes: float
    learning: float


async def search(folder: Path, space: Space, asking: Asking) -> Found:
    """Each comment in each of the ways, the ways in turns."""
    before = _resident()
    store = await Store.open(folder, space, adopt=False)
    embedder, plain = Known(space.dim), Whitening.none(space.name, space.dim)
    newest = await store.newest(NEWEST)
    text, vector, joined, beside = Timer(), Timer(), Timer(), Timer()
    nearest: list[list[str]] = []

    async def join(comment: Comment, vectors: Vectors, timer: Timer) -> None:
        embedder.next = vectors
        with timer:
            pairs = await recall(
                store, embedder, plain, Asked(comment, "praise", "en"), SHOWN, newest
            )
        assert len(pairs) == SHOWN

    for comment, vectors in asking:
        with text:
            await store.search_text(telling(comment.text, newest), WIDE)
        with vector:
            rows = await store.search_vector(vectors[0], WIDE)
        nearest.append([row["id"] for row in rows[:SHOWN]])
        await join(comment, vectors, joined)
    megabytes = _resident() - before
    table = await (await lancedb.connect_async(folder)).open_table("vectors")
    partitions = max(2, await table.count_rows() // indexes.PARTITION)
    start = time.perf_counter()
    learning = asyncio.create_task(
        table.create_index("vector", config=indexes.sense(partitions), name="beside")
    )
    for comment, vectors in itertools.cycle(asking):
        await join(comment, vectors, beside)
        if learning.done():
            break
    await learning
    learned = time.perf_counter() - start
    for timer in (text, vector, joined):
        timer.warm(WARM)
    return Found(text, vector, joined, beside, nearest, megabytes, learned)


def _search(folder: Path, space: Space, asking: Asking) -> Found:
    return asyncio.run(search(folder, space, asking))


async def measure(count: int, options: argparse.Namespace, data: list[str]) -> dict[str, Any]:
    """One line of the table."""
    folder = Path(mkdtemp(prefix=f"recall-{count}-", dir=options.folder))
    space = Space(Known.vectors, options.dim)
    rows = Rows(count, options.dim, data)
    store = await Store.open(folder / "memory", space)
    fts5 = Fts5(folder / "fts5.db")
    ids: list[str] = []
    parts: list[Vectors] = []
    storing = building = 0.0
    for chunk in rows.chunks():
        start = time.perf_counter()
        await store.add_replies(chunk.replies)
        await store.set_vectors([reply.id for reply in chunk.replies], chunk.vectors)
        storing += time.perf_counter() - start
        start = time.perf_counter()
        fts5.add(len(ids), chunk.replies)
        building += time.perf_counter() - start
        ids += [reply.id for reply in chunk.replies]
        parts.append(chunk.vectors)
    start = time.perf_counter()
    await store.index()
    indexing = time.perf_counter() - start
    asking = rows.asked(options.queries + WARM)
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        found = pool.apply(_search, (folder / "memory", space, asking))
    exact, numpy, sqlite = Exact(np.concatenate(parts)), Timer(), Timer()
    hits = 0
    newest = await store.newest(NEWEST)
    for (comment, vectors), nearest in zip(asking, found.nearest, strict=True):
        with numpy:
            best = exact.nearest(vectors[0], WIDE)
        hits += len({ids[at] for at in best[:SHOWN]} & {*nearest})
        with sqlite:
            fts5.nearest(telling(comment.text, newest), WIDE)
    fts5.close()
    await _let_go(folder / "memory")
    line = {
        "rows": count,
        "full text": str(found.text),
        "vector": str(found.vector),
        "joined": str(found.joined),
        "beside": str(found.beside),
        "cpu": round(found.joined.cpu, 1),
        "recall@8": round(hits / (SHOWN * len(asking)), 3),
        "numpy": str(numpy),
        "FTS5": str(sqlite),
        "stored rows/s": round(count / storing),
        "index s": round(indexing, 1),
        "learn s": round(found.learning, 1),
        "FTS5 s": round(building, 1),
        "disk MB": round(sum(_sizes(folder / "memory")) / 2**20),
        "memory MB": round(found.megabytes),
        "p50_ms": found.joined.p50,
        "p95_ms": found.joined.p95,
        "folder": folder,
    }
    if not options.keep and not (options.sample and count == max(options.rows, key=_near)):
        shutil.rmtree(folder)
    return line


async def importing(folder: Path, sample: int, data: list[str]) -> float:
    """The part of an import's time that the model computed, into a store that is full already."""
    embedder = await LlamaEmbedder.load(locate("starter"), Settings.load().threads)
    timed = Timed(embedder, Known.vectors)
    memory = await Memory.open(folder / "memory", timed, adopt=False)
    replies = next(Rows(sample, 8, data, seed=11).chunks(sample)).replies
    start = time.perf_counter()
    added = await memory.add(replies)
    done = sum([count async for count in memory.embed_waiting()])
    await memory.store.index()
    whole = time.perf_counter() - start
    await timed.close()
    assert added == done
    print(f"import of {done}: {done / whole:.1f} rows/s, embedding {done / timed.seconds:.1f}")
    return timed.seconds / whole


async def _let_go(folder: Path) -> None:
    """Remove replaced versions now instead of minutes later, and the index that was learned."""
    db = await lancedb.connect_async(folder)
    vectors = await db.open_table("vectors")
    await vectors.drop_index("beside")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        for table in (vectors, await db.open_table("replies")):
            await table.optimize(cleanup_older_than=timedelta(0), delete_unverified=True)


def _near(count: int) -> float:
    return -abs(count - RESULT_ROWS)


def _sizes(folder: Path) -> list[int]:
    return [path.stat().st_size for path in folder.rglob("*") if path.is_file()]


def _resident() -> float:
    """Memory of this process, MB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


async def run(options: argparse.Namespace) -> dict[str, Any]:
    data = real_comments(options.data) if options.data else []
    result: dict[str, Any] = {}
    for count in options.rows:
        line = await measure(count, options, data)
        shown = {
            key: value for key, value in line.items() if key not in ("p50_ms", "p95_ms", "folder")
        }
        print("  ".join(f"{key} {value}" for key, value in shown.items()), flush=True)
        if not result or _near(count) > _near(result["rows"]):
            result = line
    ratio = None
    if options.sample:
        ratio = round(await importing(result["folder"], options.sample, data), 3)
        shutil.rmtree(result["folder"])
    return {
        "rows": result["rows"],
        "p50_ms": round(result["p50_ms"], 1),
        "p95_ms": round(result["p95_ms"], 1),
        "recall_at_8": result["recall@8"],
        "import_ratio": ratio,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--dim", type=int, default=576)
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument(
        "--import", dest="sample", type=int, default=0, help="rows; 576 numbers only"
    )
    parser.add_argument("--data", type=Path, help="real comments, in *.jsonl, to make rows from")
    parser.add_argument("--folder", type=Path, help="where the stores are made")
    parser.add_argument("--keep", action="store_true", help="leave the stores there")
    parser.add_argument("--quick", action="store_true", help="1,000 and 10,000 rows, 32 imported")
    options = parser.parse_args()
    if options.quick:
        options.rows, options.sample = [1_000, 10_000], 32
    print(json.dumps(asyncio.run(run(options))))


if __name__ == "__main__":
    main()

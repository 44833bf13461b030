"""Replies in any number, made up, with the statistics of real ones.

Words: Zipf's law over 50,000 of them, each subject with a few of its own; half of the comments have
up to 15 words and a tenth more than 86, as 9,075 real ones; every fifth reply is one of 40 stock
replies. Vectors: the variance of whitened vectors of 2,400 real comments by the starter model falls
as (i + 4) ** -1.4 from direction to direction, to within 1.5 % of its running sum; half of it lies
between subjects and half within, with a third as many subjects as comments. Of 2,400 such vectors
the nearest of each has a cosine of 0.59 (median) and the eighth 0.43; of the real 0.57 and 0.46.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rejoinder.memory.records import PastReply
from rejoinder.protocol import Comment, Post

Vectors = NDArray[np.float32]

_VOCABULARY = 50_000
_SUBJECTS = 100_000
_STOCK = 40
_SITES = ("youtube", "reddit", "wordpress")
_PILES = ("praise", "praise", "question", "other")
_START = datetime(2015, 1, 1, tzinfo=UTC)
# Of a real comment so many words are changed, so that no two of its copies are alike.
_MUTATED = 0.3


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some replies and the vectors of their comments, shape (len(replies), dim)."""

    replies: list[PastReply]
    vectors: Vectors


class Rows:
    """Made-up rows of one creator: `chunks` to store, `asked` to look for."""

    def __init__(self, count: int, dim: int, data: list[str], seed: int = 7) -> None:
        self._dice = np.random.default_rng(seed)
        self._count = count
        self._data = data
        self._words = _vocabulary(self._dice)
        self._zipf = np.cumsum(_zipf(_VOCABULARY, 1.0))
        spread = np.sqrt((np.arange(dim) + 5.0) ** -1.4)
        self._spread = (spread / np.linalg.norm(spread)).astype(np.float32)
        subjects = max(1, min(_SUBJECTS, count // 3))
        self._centres = self._noise(subjects)
        self._often = np.cumsum(_zipf(subjects, 0.7))
        self._stock = [self._said(4) for _ in range(_STOCK)]

    def chunks(self, size: int = 4_000) -> Iterator[Chunk]:
        for start in range(0, self._count, size):
            count = min(size, self._count - start)
            texts, vectors = self._made(count)
            yield Chunk([self._reply(start + at, text) for at, text in enumerate(texts)], vectors)

    def asked(self, count: int) -> list[tuple[Comment, Vectors]]:
        """New comments with their vectors, shape (1, dim)."""
        texts, vectors = self._made(count)
        comments = (
            Comment(site="youtube", id=f"c{at}", author="", text=text, post=Post(id="video"))
            for at, text in enumerate(texts)
        )
        return [(comment, vectors[at : at + 1]) for at, comment in enumerate(comments)]

    def _made(self, count: int) -> tuple[list[str], Vectors]:
        subjects = np.searchsorted(self._often, self._dice.random(count))
        subjects = np.minimum(subjects, len(self._centres) - 1)
        vectors = (self._centres[subjects] + self._noise(count)) / np.sqrt(np.float32(2))
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return [self._comment(int(subject)) for subject in subjects], vectors

    def _noise(self, count: int) -> Vectors:
        drawn = self._dice.standard_normal((count, len(self._spread)), dtype=np.float32)
        drawn *= self._spread
        return drawn

    def _comment(self, subject: int) -> str:
        if self._data:
            real = self._data[self._dice.integers(len(self._data))].split()
            changed = self._dice.random(len(real)) < _MUTATED
            return " ".join(np.where(changed, self._drawn(len(real)), real)) or "-"
        length = max(1, min(400, int(self._dice.lognormal(2.7, 1.36))))
        words = self._drawn(length)
        own = self._dice.random(length) < 0.2
        words[own] = self._words[(subject * 31 + self._dice.integers(8, size=own.sum())) % 49_000]
        return " ".join(words)

    def _reply(self, number: int, comment: str) -> PastReply:
        stock = self._dice.random() < 0.2
        length = max(1, min(200, int(self._dice.lognormal(2.3, 0.9))))
        return PastReply(
            comment=comment,
            reply=self._stock[self._dice.integers(_STOCK)] if stock else self._said(length),
            creator="Ada",
            site=_SITES[number % len(_SITES)],
            ts=_START + timedelta(minutes=number),
            thread=f"post {number // 20}",
            pile=_PILES[number % len(_PILES)],
            lang="en",
        )

    def _said(self, length: int) -> str:
        return " ".join(self._drawn(length))

    def _drawn(self, count: int) -> NDArray[np.str_]:
        found = np.searchsorted(self._zipf, self._dice.random(count))
        drawn: NDArray[np.str_] = self._words[np.minimum(found, _VOCABULARY - 1)]
        return drawn


def real_comments(folder: Path) -> list[str]:
    """The comments of all creators in a folder of JSON Lines."""
    lines = (
        line for path in sorted(folder.rglob("*.jsonl")) for line in path.open(encoding="utf-8")
    )
    texts = (str(json.loads(line).get("comment") or "") for line in lines)
    return [text[:4_000] for text in texts if text.strip()]


def _zipf(count: int, exponent: float) -> NDArray[np.float64]:
    weights = 1 / np.arange(1, count + 1) ** exponent
    shares: NDArray[np.float64] = weights / weights.sum()
    return shares


def _vocabulary(dice: np.random.Generator) -> NDArray[np.str_]:
    """Frequent words are short, as in any language."""
    lengths = np.minimum(2 + np.log2(np.arange(1, _VOCABULARY + 1)) / 2.2, 12).astype(int)
    letters = "".join(dice.choice(list("etaoinshrdlucmfwypvbgkjqxz"), lengths.sum()))
    ends = np.cumsum(lengths)
    return np.array(
        [letters[end - length : end] for end, length in zip(ends, lengths, strict=True)]
    )

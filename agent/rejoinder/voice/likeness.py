"""How much a text sounds like the creator, 0 to 1.

Two views are added: which letter sequences the creator prefers over a generic background
(hashed character 2- to 4-grams, smoothed log-odds, after the "Fightin' Words" prior of Monroe
et al. 2008), and how usual the outward form is for them (length, case, ending, marks). The sum
is placed among the sums of the creator's own replies held out in turn: 0.5 means "as typical
as their middle reply". It says nothing about whether the content is true or fitting.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from rejoinder.voice.background import ASSISTANT, COMMENTER

FEWEST: Final = 20
"""Fewer replies than this tell too little."""
_BUCKETS: Final = 1 << 15
_LENGTHS: Final = (2, 3, 4)
_PRIOR: Final = 400.0
_FOLDS: Final = 5
_MOST: Final = 2_000
_LONGEST: Final = 1_500
_FORM_WEIGHT: Final = 0.35
_SPACE: Final = re.compile(r"[ \t]+")

Grams = NDArray[np.int64]
Weights = NDArray[np.float64]


class Likeness:
    """Knows one creator's replies; `likeness` answers `drafting.base.Voice`."""

    def __init__(self) -> None:
        self._weights: Weights | None = None
        self._forms: _Forms | None = None
        self._own: list[float] = []

    def fit(self, own: Sequence[str]) -> Self:
        """Learn from the creator's replies, oldest first; only the newest 2,000 count."""
        texts = [text.strip() for text in own if text.strip()][-_MOST:]
        if len(texts) < FEWEST:
            self._weights, self._forms, self._own = None, None, []
            return self
        grams = [_grams(text) for text in texts]
        held_out: list[float] = []
        for fold in range(_FOLDS):
            rest = [at for at in range(len(texts)) if at % _FOLDS != fold]
            weights = _log_odds([grams[at] for at in rest])
            forms = _Forms([texts[at] for at in rest])
            held_out += [
                _sum(weights, forms, grams[at], texts[at]) for at in range(fold, len(texts), _FOLDS)
            ]
        self._own = sorted(held_out)
        self._weights = _log_odds(grams)
        self._forms = _Forms(texts)
        return self

    def score(self, text: str) -> float | None:
        """0 to 1: the share of the creator's own replies that are no more typical.

        None while fewer than `FEWEST` replies are known or when there is nothing to judge.
        """
        text = text.strip()
        if self._weights is None or self._forms is None or not text:
            return None
        value = _sum(self._weights, self._forms, _grams(text), text)
        # The middle of the ties, so that a reply given a hundred times is not at the edge.
        place = (bisect_left(self._own, value) + bisect_right(self._own, value)) / 2
        return round(place / len(self._own), 4)

    def likeness(self, text: str) -> float | None:
        """The same as `score`."""
        return self.score(text)


def _grams(text: str) -> Grams:
    """Hashes of the letter sequences of `text`, shape (number of sequences,)."""
    padded = f"\x02{_SPACE.sub(' ', text[:_LONGEST])}\x03"
    codes = np.frombuffer(padded.encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.int64)
    hashes = []
    for length in _LENGTHS:
        if len(codes) < length:
            continue
        value = np.full(len(codes) - length + 1, length, dtype=np.int64)
        for offset in range(length):
            value = (value * 1_000_003 + codes[offset : offset + len(value)]) % 2_147_483_647
        hashes.append(value % _BUCKETS)
    return np.concatenate(hashes)


def _counts(grams: Sequence[Grams]) -> Weights:
    return np.bincount(np.concatenate(grams), minlength=_BUCKETS).astype(np.float64)


def _log_odds(own: Sequence[Grams]) -> Weights:
    """For each bucket how much likelier the creator is to write it than the background."""
    mine, theirs = _counts(own), _background()
    both = mine / mine.sum() + theirs / theirs.sum() + 1.0 / _BUCKETS
    prior = _PRIOR * both / both.sum()
    return np.log((mine + prior) / (mine.sum() + _PRIOR)) - np.log(
        (theirs + prior) / (theirs.sum() + _PRIOR)
    )


def _background() -> Weights:
    return _counts([_grams(text) for text in (*ASSISTANT, *COMMENTER)])


def _sum(weights: Weights, forms: _Forms, grams: Grams, text: str) -> float:
    return float(weights[grams].mean()) + _FORM_WEIGHT * forms.usual(text)


class _Forms:
    """How usual outward forms are: independent habits, each with its log-odds."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._odds = [
            _odds([_form(text)[at] for text in texts], [_form(text)[at] for text in _GENERIC])
            for at in range(len(_form("a")))
        ]

    def usual(self, text: str) -> float:
        return sum(odds.get(value, 0.0) for odds, value in zip(self._odds, _form(text), strict=True))


_GENERIC: Final = (*ASSISTANT, *COMMENTER)


def _odds(own: list[str], generic: list[str]) -> dict[str, float]:
    mine, theirs = Counter(own), Counter(generic)
    kinds = set(mine) | set(theirs)
    return {
        kind: math.log((mine[kind] + 1) / (len(own) + len(kinds)))
        - math.log((theirs[kind] + 1) / (len(generic) + len(kinds)))
        for kind in kinds
    }


def _form(text: str) -> tuple[str, ...]:
    words = len(text.split())
    first = next((char for char in text if char.isalpha()), "")
    last = text[-1]
    return (
        str(min(9, int(math.log2(words + 1) * 1.5))),
        "lower" if first.islower() else "upper" if first.isupper() else "none",
        "low" if text == text.lower() else "mixed",
        last if last in ".!?…)" else "word" if last.isalnum() else "other",
        "!" if "!" in text else "",
        "?" if "?" in text else "",
        "," if "," in text else "",
        "@" if text.startswith("@") else "-" if text[0] in "->" else "",
        "\n" if "\n" in text else "",
        "emoji" if any(ord(char) > 0x2600 for char in text) else "",
        "'" if re.search(r"\w['’]\w", text) else "",
    )

"""How much a text sounds like the creator, 0 to 1.

Two views are added. How expected its letters are after the creator's replies, less a part of
how expected they are after generic sentences: character language models up to four letters,
smoothed by the next shorter context (a hierarchical Dirichlet prior after MacKay and Peto,
1995), counted in hashed tables. And how usual its outward form is: length, case, ending,
marks. The sum is placed among the sums of the creator's own replies, held out in turn: 0.5
means as typical as their middle reply. Subjects a creator often writes about count as theirs;
nothing here says that a text is true or fitting.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from rejoinder.voice.background import ASSISTANT, COMMENTER

FEWEST: Final = 20
"""Fewer replies than this tell too little."""
_GENERIC: Final = (*ASSISTANT, *COMMENTER)
_BUCKETS: Final = 1 << 17
_ORDER: Final = 4
_PRIOR: Final = 8.0
# Code points that may turn up in a reply; a share of each is kept for the unseen.
_ALPHABET: Final = 3_000
_UNSEEN: Final = 0.5
_BACKGROUND_WEIGHT: Final = 0.4
_FORM_WEIGHT: Final = 0.02
_FOLDS: Final = 5
_MOST: Final = 2_000
_LONGEST: Final = 1_500
_SPACE: Final = re.compile(r"[ \t]+")

Codes = NDArray[np.int64]


class Likeness:
    """Knows one creator's replies; `likeness` answers `drafting.base.Voice`."""

    def __init__(self) -> None:
        self._model: _Model | None = None
        self._own: list[float] = []

    def fit(self, own: Sequence[str]) -> Self:
        """Learn from the creator's replies, oldest first; only the newest 2,000 count."""
        texts = [text.strip() for text in own if text.strip()][-_MOST:]
        if len(texts) < FEWEST:
            self._model, self._own = None, []
            return self
        held_out: list[float] = []
        for fold in range(_FOLDS):
            rest = _Model([text for at, text in enumerate(texts) if at % _FOLDS != fold])
            held_out += [rest.value(text) for text in texts[fold::_FOLDS]]
        self._own = sorted(held_out)
        self._model = _Model(texts)
        return self

    def score(self, text: str) -> float | None:
        """0 to 1: the share of the creator's own replies that are less typical.

        None while fewer than `FEWEST` replies are known, and for a text without a character.
        """
        text = text.strip()
        if self._model is None or not text:
            return None
        value = self._model.value(text)
        # The middle of the ties, so that a reply given a hundred times is not at the edge.
        place = (bisect_left(self._own, value) + bisect_right(self._own, value)) / 2
        return round(place / len(self._own), 4)

    def likeness(self, text: str) -> float | None:
        """The same as `score`."""
        return self.score(text)


class _Model:
    """Letters and forms of some replies, against the generic ones."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._letters = _Letters(texts)
        self._forms = _Forms(texts)

    def value(self, text: str) -> float:
        """Higher is more typical; in nats for each character."""
        codes = _codes(text)
        own, generic = self._letters.expected(codes), _generic_letters().expected(codes)
        return own - _BACKGROUND_WEIGHT * generic + _FORM_WEIGHT * self._forms.usual(text)


class _Letters:
    """Counts of the letter sequences of some texts, up to `_ORDER` long."""

    def __init__(self, texts: Sequence[str]) -> None:
        codes = [_codes(text) for text in texts]
        self._counts = [
            np.bincount(
                np.concatenate([_hashes(one, order) for one in codes]), minlength=_BUCKETS
            ).astype(np.float32)
            for order in range(1, _ORDER + 1)
        ]
        self._total = sum(map(len, codes))

    def expected(self, codes: Codes) -> float:
        """Mean log-probability of a character given the ones before it."""
        share = (self._counts[0][_hashes(codes, 1)] + _UNSEEN) / (self._total + _UNSEEN * _ALPHABET)
        for order in range(2, _ORDER + 1):
            seen = self._counts[order - 1][_hashes(codes, order)]
            context = self._counts[order - 2][_hashes(codes[:-1], order - 1)]
            shorter = share[order - 1 :]
            longer = (seen + _PRIOR * shorter) / (context + _PRIOR)
            share = np.concatenate([share[: order - 1], longer])
        return float(np.log(share[_ORDER - 1 :]).mean())


def _codes(text: str) -> Codes:
    """Code points of `text` between marks for its begin and end, shape (characters,)."""
    padded = "\x02" * (_ORDER - 1) + _SPACE.sub(" ", text[:_LONGEST]) + "\x03"
    raw = padded.encode("utf-32-le", "replace")
    return np.frombuffer(raw, dtype=np.uint32).astype(np.int64)


def _hashes(codes: Codes, length: int) -> Codes:
    """A bucket for each run of `length` code points, shape (len(codes) - length + 1,)."""
    value = np.full(max(0, len(codes) - length + 1), length, dtype=np.int64)
    for offset in range(length):
        value = (value * 1_000_003 + codes[offset : offset + len(value)]) % 2_147_483_647
    return value % _BUCKETS


@cache
def _generic_letters() -> _Letters:
    return _Letters(_GENERIC)


class _Forms:
    """How usual outward forms are: independent habits, each with its log-odds."""

    def __init__(self, texts: Sequence[str]) -> None:
        own, generic = [_form(text) for text in texts], [_form(text) for text in _GENERIC]
        self._odds = [
            _odds(list(mine), list(theirs))
            for mine, theirs in zip(zip(*own, strict=True), zip(*generic, strict=True), strict=True)
        ]

    def usual(self, text: str) -> float:
        """Sum of the log-odds of the habits of `text`."""
        return sum(
            odds.get(value, 0.0) for odds, value in zip(self._odds, _form(text), strict=True)
        )


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

"""How much a text sounds like the creator, 0 to 1; the card shows it times 100.

Three views, each against the comments that the creator answered and against generic sentences:
how expected the characters are after the creator's replies (a language model up to four
characters, smoothed by the next shorter context: MacKay and Peto, 1995); how expected the words
are, where only common ones are seen and of the others their shape, so that a subject does not
pass for a voice; and a linear model over the same words and outward form. The views are added
in units of how much they vary among the creator's replies, held back in turn.

The score is the sum's place among those of the creator's replies: 0.62 says that about 62 of 100
of their own replies sound less like them. Nothing here says that a text is true or fitting.
How it was chosen and measured: docs/decisions/0024.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Self

import numpy as np

from rejoinder.voice.background import ASSISTANT, COMMENTER
from rejoinder.voice.contrast import Contrast
from rejoinder.voice.runs import Counts, Runs, Values
from rejoinder.voice.symbols import Words, characters

FEWEST: Final = 50
"""Fewer replies than this tell too little."""
MOST: Final = 2_000
"""The newest replies, and comments, that are learnt from."""
_GENERIC: Final = (*ASSISTANT, *COMMENTER)
_FOLDS: Final = 5
# Of the expectation after others' comments and after generic sentences, this share is taken off.
_OFF_OTHERS: Final = 0.3
_OFF_GENERIC: Final = 0.25
_OFF_GENERIC_ALONE: Final = 0.4
# What generic sentences count in the linear model, as a share of what is not the creator's.
_GENERIC_SHARE: Final = 0.4
# How far the places of own replies are smoothed, in units of their spread: texts that are less
# like the creator than all their replies still differ.
_SMOOTH: Final = 0.25
# Replies out of a few stock phrases hardly vary; what lies beside them is not infinitely far.
_LEAST_SPREAD: Final = 0.15


class Likeness:
    """Knows one creator's replies; `likeness` answers `drafting.base.Voice`."""

    def __init__(self) -> None:
        self._model: _Model | None = None

    def fit(self, own: Sequence[str], others: Sequence[str] = ()) -> Self:
        """Learn from the creator's replies and other people's comments, oldest first; only the
        newest `MOST` of each count. Without enough comments generic sentences stand for them."""
        mine, theirs = _kept(own), _kept(others)
        if len(mine) < FEWEST:
            self._model = None
        else:
            self._model = _Model(mine, theirs if len(theirs) >= FEWEST else [])
        return self

    def score(self, text: str) -> float | None:
        """0 to 1: the share of the creator's own replies that are less typical.

        None while fewer than `FEWEST` replies are known, and for a text without a character.
        """
        text = text.strip()
        if self._model is None or not text:
            return None
        return self._model.place(text)

    def likeness(self, text: str) -> float | None:
        """The same as `score`."""
        return self.score(text)


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a language model is over: symbols at a time, and how many may turn up."""

    order: int
    alphabet: int


_CHARACTERS: Final = _Kind(4, 3_000)
_WORDS: Final = _Kind(3, 500)


class _Model:
    """The three views, and where the creator's own replies lie in their sum."""

    def __init__(self, own: Sequence[str], others: Sequence[str]) -> None:
        texts = [*own, *others, *_GENERIC]
        mine, rest = len(own), len(own) + len(others)
        self._read = Words(texts[:rest])
        spelt = Runs([characters(text) for text in texts], _CHARACTERS.order)
        worded = Runs([self._read(text) for text in texts], _WORDS.order)
        self._spelling = _Expected(_CHARACTERS, spelt, mine, rest)
        self._wording = _Expected(_WORDS, worded, mine, rest)
        self._contrast = Contrast(texts, worded, mine, _weights(mine, len(others)))
        held_back = (self._spelling.held_back, self._wording.held_back, self._contrast.held_back)
        self._middle = [float(view.mean()) for view in held_back]
        self._spread = [max(float(view.std()), _LEAST_SPREAD) for view in held_back]
        self._own = self._sum(held_back)
        self._step = _SMOOTH * max(float(self._own.std()), 1.0)

    def place(self, text: str) -> float:
        """Share of the creator's replies that `text` is more typical than, a little smoothed."""
        spelt = Runs([characters(text)], _CHARACTERS.order)
        worded = Runs([self._read(text)], _WORDS.order)
        value = self._sum(
            (
                self._spelling.value(spelt),
                self._wording.value(worded),
                self._contrast.score([text], worded),
            )
        )
        away = (value - self._own) / self._step
        # Student's distribution with two degrees of freedom: its tail tells bad from worse.
        return float((0.5 + 0.5 * away / np.sqrt(2 + away**2)).mean())

    def _sum(self, views: Sequence[Values]) -> Values:
        parts = zip(views, self._middle, self._spread, strict=True)
        return sum(((view - middle) / spread for view, middle, spread in parts), np.zeros(1))


class _Expected:
    """How much better a text is expected after the creator's texts than after others'."""

    def __init__(self, kind: _Kind, runs: Runs, own: int, rest: int) -> None:
        """The first `own` texts are the creator's, then others' up to `rest`, then generic ones."""
        self._alphabet = kind.alphabet
        mine = runs.of(0, own)
        self._own = mine.counts()
        self._off = [(_OFF_GENERIC_ALONE, runs.of(rest, len(runs.sizes)).counts())]
        if rest > own:
            self._off = [
                (_OFF_GENERIC, self._off[0][1]),
                (_OFF_OTHERS, runs.of(own, rest).counts()),
            ]
        bounds = [own * fold // _FOLDS for fold in range(_FOLDS + 1)]
        folds = [mine.of(first, last) for first, last in pairwise(bounds)]
        self.held_back: Values = np.concatenate(
            [self._value(fold, self._own - fold.counts()) for fold in folds]
        )
        """The value of each of the creator's texts, learnt from the other ones only."""

    def value(self, runs: Runs) -> Values:
        """In nats for each symbol; shape (texts,)."""
        return self._value(runs, self._own)

    def _value(self, runs: Runs, own: Counts) -> Values:
        value = runs.expected(own, self._alphabet)
        for share, counts in self._off:
            value -= share * runs.expected(counts, self._alphabet)
        return value


def _weights(own: int, others: int) -> Values:
    """For the creator's texts, the others' and the generic ones; as much for the first as for the
    rest."""
    share = _GENERIC_SHARE if others else 1.0
    return np.concatenate(
        [
            np.full(own, 1 / own),
            np.full(others, (1 - share) / max(1, others)),
            np.full(len(_GENERIC), share / len(_GENERIC)),
        ]
    )


def _kept(texts: Sequence[str]) -> list[str]:
    return [text.strip() for text in texts if text.strip()][-MOST:]

"""What tells the creator's words from other people's: a linear model with a closed solution.

Ridge regression on the runs of one to three words that occur most (weighted by rarity, each text
of length one) and on outward form. Least squares gives what each text would score had it been
held back, without fitting again (Allen's PRESS, 1974), which the calibration needs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rejoinder.voice.runs import BUCKETS, Runs, Values
from rejoinder.voice.symbols import form

_COLUMNS: Final = 1_024
_PENALTY: Final = 1.0
_FORM_WEIGHT: Final = 0.15
# A text that alone decides its own score tells nothing of one held back.
_MOST_LEVERAGE: Final = 0.99

Table = NDArray[np.float32]


class Contrast:
    """Weights for the runs and forms of `texts`, of which the first `own` are the creator's."""

    def __init__(self, texts: Sequence[str], runs: Runs, own: int, weights: Values) -> None:
        """`runs` are those of the words of `texts`; `weights` say how much each text counts, and
        add up to the same for the creator's and the others'."""
        self._choose(runs)
        table = self._table(runs, texts)
        goal = np.where(np.arange(len(texts)) < own, 1.0, -1.0).astype(np.float32)
        heavy = np.sqrt(weights * len(texts) / weights.sum()).astype(np.float32)
        middle = (heavy**2) @ table / len(texts)
        centred = (table - middle) * heavy[:, None]
        inner = (centred.T @ centred).astype(np.float64)
        inverse = np.linalg.inv(inner + _PENALTY * np.eye(len(inner))).astype(np.float32)
        self._slope: Table = inverse @ (centred.T @ (goal * heavy))
        self._level = float(-middle @ self._slope)
        left = goal[:own] - self._score(table[:own])
        mine = centred[:own]
        leverage = np.einsum("ij,ij->i", mine @ inverse, mine) + heavy[:own] ** 2 / len(texts)
        self.held_back: Values = goal[:own] - left / (1 - np.minimum(leverage, _MOST_LEVERAGE))
        """What the creator's texts score without having been learnt from, shape (own,)."""

    def score(self, texts: Sequence[str], runs: Runs) -> Values:
        """Around 1 for the creator's, -1 for others'; shape (texts,)."""
        return self._score(self._table(runs, texts))

    def _score(self, table: Table) -> Values:
        return (table @ self._slope + self._level).astype(np.float64)

    def _choose(self, runs: Runs) -> None:
        """One column for each of the runs that most texts have."""
        many = len(runs.sizes)
        spread = np.zeros(BUCKETS, dtype=np.int64)
        for ends in runs.ends:
            spread += np.bincount(
                np.unique(runs.text * BUCKETS + ends) % BUCKETS, minlength=BUCKETS
            )
        top = np.argsort(-spread, kind="stable")[:_COLUMNS]
        top = top[spread[top] > 1]
        self._column = np.full(BUCKETS, -1, dtype=np.int64)
        self._column[top] = np.arange(len(top))
        self._rarity = (1 + np.log((many + 1) / (spread[top] + 1))).astype(np.float32)

    def _table(self, runs: Runs, texts: Sequence[str]) -> Table:
        """A row for each text, shape (texts, columns)."""
        wide = len(self._rarity)
        column = np.concatenate([self._column[ends] for ends in runs.ends])
        cell = np.tile(runs.text, runs.order) * wide + column
        counts = np.bincount(cell[column >= 0], minlength=len(texts) * wide).reshape(-1, wide)
        words = np.log1p(counts.astype(np.float32)) * self._rarity
        words /= np.maximum(np.linalg.norm(words, axis=1, keepdims=True), 1e-6)
        forms = np.stack([form(text) for text in texts]) * np.float32(_FORM_WEIGHT)
        return np.concatenate([words, forms], axis=1)

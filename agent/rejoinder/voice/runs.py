"""Runs of symbols in texts: what a language model counts, for characters as for words.

All texts of a call lie behind each other in one array, so that numpy does the work; runs are
hashed into a fixed number of buckets, so that no table grows with what a stranger writes.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.int64]
Values = NDArray[np.float64]
Counts = NDArray[np.float32]

BUCKETS: Final = 1 << 17
_BEGIN: Final = 2
_END: Final = 3
_FACTOR: Final = 1_000_003
_PRIME: Final = 2_147_483_647
# How much a shorter context weighs against what was seen after a longer one, in symbols.
_PRIOR: Final = 8.0
_UNSEEN: Final = 0.5


class Runs:
    """The runs of 1 to `order` symbols that end at each place of `texts`, hashed.

    A place is a symbol of a text or its end; before its first symbol stand marks of the begin.
    """

    def __init__(self, texts: Sequence[Codes], order: int) -> None:
        self.order = order
        self.sizes: Codes = np.array([len(text) + 1 for text in texts], dtype=np.int64)
        """Places of each text, shape (texts,)."""
        self.text: Codes = np.repeat(np.arange(len(texts)), self.sizes)
        """Which text each place belongs to, shape (places,)."""
        begin, end = np.full(order - 1, _BEGIN), np.full(1, _END)
        codes = np.concatenate([part for text in texts for part in (begin, text, end)])
        place = np.arange(len(self.text)) + (self.text + 1) * (order - 1)
        value = np.zeros(len(codes), dtype=np.int64)
        self.ends: list[Codes] = []
        """Buckets of the runs of 1, 2, … symbols that end at each place."""
        self._before: list[Codes] = []
        for length in range(1, order + 1):
            value = (np.roll(value, 1) * _FACTOR + codes) % _PRIME
            hashed = (value + length) % BUCKETS
            self.ends.append(hashed[place])
            if length < order:
                # Never of another text: before the first place of a text stand its marks.
                self._before.append(hashed[place - 1])

    def of(self, first: int, last: int) -> Self:
        """The texts from `first` to before `last`."""
        places = slice(*np.searchsorted(self.text, [first, last]))
        part = copy(self)
        part.sizes, part.text = self.sizes[first:last], self.text[places] - first
        part.ends = [each[places] for each in self.ends]
        part._before = [each[places] for each in self._before]
        return part

    def counts(self) -> Counts:
        """How often each run was seen, and then each but the longest with something after it; shape
        (2 * order - 1, BUCKETS)."""
        seen = [np.bincount(each, minlength=BUCKETS) for each in self.ends + self._before]
        return np.stack(seen).astype(np.float32)

    def expected(self, counts: Counts, alphabet: int) -> Values:
        """Mean log-probability of a symbol of each text, given the ones before it, under a model
        with these `counts`; shape (texts,). `alphabet` symbols may turn up."""
        total = float(counts[0].sum())
        share = (counts[0][self.ends[0]] + _UNSEEN) / (total + _UNSEEN * alphabet)
        for longer in range(1, self.order):
            seen = counts[longer][self.ends[longer]]
            context = counts[self.order + longer - 1][self._before[longer - 1]]
            share = (seen + _PRIOR * share) / (context + _PRIOR)
        sums = np.bincount(self.text, weights=np.log(share), minlength=len(self.sizes))
        return sums / self.sizes

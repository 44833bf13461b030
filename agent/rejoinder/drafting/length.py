"""How usual the length of a draft is for the creator, in bits."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Self

from rejoinder.voice.profile import Profile

# Lengths of replies lie on a log scale; a normal spread is its quartiles' distance by this.
_QUARTILES: Final = 1.35
_LEAST_SPREAD: Final = 1.0
_BITS: Final = 4.0
_MOST: Final = 16.0


@dataclass(frozen=True, slots=True)
class Length:
    """The middle and the spread of log2(words + 1) of their replies; no spread where unknown."""

    middle: float = 0.0
    spread: float = 0.0

    @classmethod
    def of(cls, profile: Profile) -> Self:
        if not profile.count:
            return cls()
        low, middle, high = map(_scaled, (profile.words_low, profile.words_mid, profile.words_high))
        return cls(middle, max(_LEAST_SPREAD, (high - low) / _QUARTILES))

    def bits(self, text: str) -> float:
        """What a draft of this length loses, from 0 at the usual one to `_MOST`."""
        if not self.spread:
            return 0.0
        away = (_scaled(len(text.split())) - self.middle) / self.spread
        return min(_MOST, _BITS * away**2)


def _scaled(words: float) -> float:
    return math.log2(words + 1)

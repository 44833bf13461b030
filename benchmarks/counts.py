"""What was found against what was there, counted."""

from __future__ import annotations

from collections import Counter

Count = Counter[tuple[bool, bool]]
"""How often something was (found, there)."""


def precision(count: Count) -> float:
    """Of what is found, the share that was there; 1 where nothing is found."""
    found = count[True, True] + count[True, False]
    return count[True, True] / found if found else 1.0


def recall(count: Count) -> float:
    """Of what was there, the share that is found; 1 where nothing was."""
    there = count[True, True] + count[False, True]
    return count[True, True] / there if there else 1.0


def f1(count: Count) -> float:
    """Their harmonic mean."""
    both = precision(count) + recall(count)
    return 2 * precision(count) * recall(count) / both if both else 0.0

"""How much `engine.py` runs."""

from __future__ import annotations

from dataclasses import dataclass

PAGE = 50


@dataclass(frozen=True)
class Plan:
    """How much is run. Who drafts one by one has the same rate on fewer comments."""

    rounds: int
    one_by_one: int
    server: int
    greedy: int
    logits: int
    """Texts of a batch whose logits are compared."""
    by_hand: int
    pages: int
    peers: tuple[str, ...]
    """Files that the peers draft with."""
    thorough: bool
    """Whether this machine's limit is looked for with several settings."""


FULL = Plan(
    rounds=3,
    one_by_one=25,
    server=24,
    greedy=200,
    logits=16,
    by_hand=9,
    pages=3,
    peers=("same", "prepared"),
    thorough=True,
)
QUICK = Plan(
    rounds=1,
    one_by_one=6,
    server=8,
    greedy=16,
    logits=3,
    by_hand=3,
    pages=1,
    peers=("same",),
    thorough=False,
)

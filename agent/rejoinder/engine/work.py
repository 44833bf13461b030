"""What the worker's thread has to compute: texts, where they were placed, and their parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rejoinder.engine.base import Priority


@dataclass(slots=True, eq=False)
class Work:
    """A text to compute. The caller may append to it with `Schedule.append`."""

    tokens: list[int]
    priority: Priority
    outputs_from: int
    """Place of the first token after which the distribution is wanted."""
    standing: int = 0
    """How many of the first tokens all prompts of this creator share."""
    order: int = -1
    sequence: int | None = None

    @property
    def urgency(self) -> tuple[int, int]:
        """Lower goes first."""
        return (self.priority, self.order)


@dataclass(frozen=True, slots=True)
class Placement:
    """`work` goes to `sequence`, which keeps the first `length` tokens of what `source` holds."""

    work: Work
    sequence: int
    source: int
    length: int


@dataclass(slots=True)
class Part:
    """Some tokens of one work in a step: those from `start` up to `stop`."""

    work: Work
    sequence: int
    start: int
    stop: int

    def entries(self) -> Iterator[tuple[int, int, int, bool]]:
        """(token, position, sequence, output wanted) for each token."""
        for place in range(self.start, self.stop):
            wanted = place >= self.work.outputs_from
            yield self.work.tokens[place], place, self.sequence, wanted

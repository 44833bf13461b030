"""Finds the fastest way to run a model, one option at a time. Pure: it is told how to measure.

All combinations would take hours. So each option is tried in turn from the best known setting
(coordinate descent), and the round is repeated while it helps and time is left. Other programs
disturb a measurement, so rivals take turns, their medians are compared, and the known setting is
left only for a clear gain.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from rejoinder.engine.options import Options
from rejoinder.errors import ModelError

GAIN: Final = 1.05
"""What a rival must be faster by: less may be noise."""
CLOSE: Final = 0.9
"""A rival below this part of the best is not measured again."""
SURE: Final = 2
"""Measurements without which nothing is chosen or given up."""
ROUNDS: Final = 3
"""Measurements of those that are close."""


@dataclass(frozen=True, slots=True)
class Setup:
    """One way to run a model: its options, and the type it is re-quantised to, if any."""

    options: Options
    kind: str | None = None

    def alter(self, **options: object) -> Setup:
        return Setup(self.options.model_copy(update=options), self.kind)


@dataclass(frozen=True, slots=True)
class Axis:
    """One option: what it is called, and what to try in place of a setup. Where most rivals cost
    too much in quality, that is looked at before their speed."""

    name: str
    rivals: Callable[[Setup], Sequence[Setup]]
    quality_first: bool = False


Measure = Callable[[Setup], Awaitable[float]]
"""Drafts per second; more is better. Raises ModelError where the setup cannot be run."""


@dataclass(slots=True)
class Search:
    """The state of one search. `allowed` says whether a setup's texts are as good as before, and
    may raise ModelError as `measure` does. `time_left` ends the search when it says no."""

    measure: Measure
    allowed: Callable[[Setup], Awaitable[bool]]
    time_left: Callable[[], bool]
    say: Callable[[Setup], None] = lambda setup: None
    samples: dict[Setup, list[float]] = field(default_factory=dict)
    _failed: set[Setup] = field(default_factory=set)

    async def run(self, start: Setup, axes: Sequence[Axis]) -> Setup:
        """The best setup that was found.

        Raises:
            ModelError: not even `start` can be run.
        """
        self.say(start)
        self.samples[start] = [await self.measure(start)]
        best, before = start, None
        while best != before and self.time_left():
            before = best
            for axis in axes:
                best = await self._best_of(axis, best)
        return best

    def speed(self, setup: Setup) -> float:
        return median(self.samples[setup])

    async def _best_of(self, axis: Axis, known: Setup) -> Setup:
        rivals = [
            rival
            for rival in axis.rivals(known)
            if rival != known and rival not in self._failed and not self._beaten(rival, known)
        ]
        if axis.quality_first:
            rivals = [rival for rival in rivals if self.time_left() and await self._good(rival)]
        # Each round goes over all of them, so that a disturbance meets all alike.
        for taken in range(ROUNDS if rivals else 0):
            for setup in [*rivals, known] if taken < SURE else self._close([known, *rivals]):
                # The known one once more for each option: the machine may have become slower.
                again = setup == known and taken == SURE - 1
                if again or len(self.samples.get(setup, ())) <= taken:
                    await self._take(setup)
        there = [rival for rival in rivals if len(self.samples.get(rival, ())) >= SURE]
        for rival in sorted(there, key=self.speed, reverse=True):
            if self.speed(rival) < self.speed(known) * GAIN:
                break
            if axis.quality_first or await self._good(rival):
                return rival
        return known

    async def _good(self, setup: Setup) -> bool:
        try:
            good = await self.allowed(setup)
        except ModelError:
            good = False
        if not good:
            self._failed.add(setup)
        return good

    def _beaten(self, rival: Setup, known: Setup) -> bool:
        """Whether it lost before, in another round of the search."""
        return len(self.samples.get(rival, ())) > 1 and self.speed(rival) < self.speed(known) * GAIN

    def _close(self, setups: Sequence[Setup]) -> list[Setup]:
        """Those that may be the fastest, judged by the best of each: what disturbs only slows."""
        best = {setup: max(self.samples[setup]) for setup in setups if setup in self.samples}
        return [setup for setup in best if best[setup] >= max(best.values()) * CLOSE]

    async def _take(self, setup: Setup) -> None:
        if setup in self._failed or not self.time_left():
            return
        self.say(setup)
        try:
            found = await self.measure(setup)
        except ModelError:
            self._failed.add(setup)
            self.samples.pop(setup, None)
        else:
            self.samples.setdefault(setup, []).append(found)

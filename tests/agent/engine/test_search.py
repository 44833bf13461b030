from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from rejoinder.engine.options import Options
from rejoinder.engine.search import Axis, Search, Setup
from rejoinder.errors import ModelError

START = Setup(Options(threads=2))
KINDS = Axis("type", lambda setup: [Setup(setup.options, kind) for kind in ("Q8_0", "Q4_0")])
THREADS = Axis("threads", lambda setup: [setup.alter(threads=count) for count in (1, 2, 4)])
FLASH = Axis(
    "flash attention",
    lambda setup: [setup.alter(flash_attention=not setup.options.flash_attention)],
)
AXES = (KINDS, THREADS, FLASH)
Speed = Callable[[Setup], float]


class Bench:
    """A machine that is as fast as `speed` says, and its clock in measurements."""

    def __init__(self, speed: Speed, bad: tuple[str, ...] = (), budget: int = 10_000) -> None:
        self._speed = speed
        self._bad = bad
        self._budget = budget
        self.measured: list[Setup] = []
        self.asked: list[Setup] = []
        self.search = Search(self.measure, self.allowed, self.time_left)

    async def measure(self, setup: Setup) -> float:
        self.measured.append(setup)
        return self._speed(setup)

    async def allowed(self, setup: Setup) -> bool:
        self.asked.append(setup)
        return setup.kind not in self._bad

    def time_left(self) -> bool:
        return len(self.measured) < self._budget


def speed(setup: Setup) -> float:
    kinds = {None: 1.0, "Q8_0": 1.5, "Q4_0": 2.0}
    flash = 0.5 if setup.options.flash_attention else 1.0
    return kinds[setup.kind] * flash * {1: 0.6, 2: 1.0, 4: 1.2}[setup.options.threads]


async def test_it_finds_the_best_of_each_option() -> None:
    bench = Bench(speed)
    best = await bench.search.run(START, AXES)
    assert best == Setup(Options(threads=4), "Q4_0")
    assert bench.search.speed(best) == 2.4


async def test_what_costs_quality_is_passed_over_for_the_next() -> None:
    bench = Bench(speed, bad=("Q4_0",))
    best = await bench.search.run(START, AXES)
    assert best.kind == "Q8_0"
    # Quality is asked only of what is faster, and of nothing twice.
    assert all(bench.search.speed(each) > 1.0 for each in bench.asked if each.kind)
    assert len(bench.asked) == len(set(bench.asked))


async def test_where_most_rivals_are_bad_they_are_not_measured() -> None:
    bench = Bench(speed, bad=("Q4_0",))
    first = Axis(KINDS.name, KINDS.rivals, quality_first=True)
    best = await bench.search.run(START, [first, THREADS])
    assert best == Setup(Options(threads=4), "Q8_0")
    assert not any(each.kind == "Q4_0" for each in bench.measured)


async def test_options_that_help_only_together_with_an_earlier_one_are_found() -> None:
    def together(setup: Setup) -> float:
        flash, four = setup.options.flash_attention, setup.options.threads == 4
        return 1.0 + 0.5 * flash + (1.0 if flash and four else -0.2 * four)

    best = await Bench(together).search.run(START, AXES)
    assert best.options.flash_attention and best.options.threads == 4


async def test_a_setup_that_cannot_be_run_is_no_rival() -> None:
    def broken(setup: Setup) -> float:
        if setup.kind == "Q4_0":
            raise ModelError("no", "no")
        return speed(setup)

    bench = Bench(broken)
    assert (await bench.search.run(START, AXES)).kind == "Q8_0"
    # Tried once with each setting it was a rival of, and then left alone.
    assert all(bench.measured.count(each) == 1 for each in bench.measured if each.kind == "Q4_0")


async def test_not_even_the_first_setup_runs() -> None:
    def broken(setup: Setup) -> float:
        raise ModelError("It is too large.", "Take another.")

    with pytest.raises(ModelError, match="too large"):
        await Bench(broken).search.run(START, AXES)


@pytest.mark.parametrize("budget", [1, 2, 3, 5, 8])
async def test_it_ends_when_the_time_is_over_with_what_it_has(budget: int) -> None:
    bench = Bench(speed, budget=budget)
    best = await bench.search.run(START, AXES)
    assert len(bench.measured) <= budget
    assert bench.search.speed(best) >= bench.search.speed(START)


async def test_noise_alone_changes_nothing() -> None:
    """Measurements of one speed that scatter by some percent, with a bad one now and then."""
    changed = 0
    for seed in range(50):
        source = random.Random(seed)  # noqa: S311

        def noisy(setup: Setup, source: random.Random = source) -> float:
            return source.gauss(1.0, 0.01) * (0.5 if source.random() < 0.1 else 1.0)

        changed += await Bench(noisy).search.run(START, AXES) != START
    assert changed <= 5


async def test_a_clear_gain_is_found_in_noise() -> None:
    found = 0
    for seed in range(50):
        source = random.Random(seed)  # noqa: S311

        def noisy(setup: Setup, source: random.Random = source) -> float:
            return speed(setup) * source.gauss(1.0, 0.03)

        found += await Bench(noisy).search.run(START, AXES) == Setup(Options(threads=4), "Q4_0")
    assert found >= 48


async def test_rivals_take_turns() -> None:
    bench = Bench(lambda setup: 1.0)
    await bench.search.run(START, [FLASH])
    other = START.alter(flash_attention=True)
    # The known one was measured at the start; neither is better, so there is no second pass.
    assert bench.measured == [START, other, other, START, START, other]

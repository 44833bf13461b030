from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from rejoinder.engine.base import Priority
from rejoinder.engine.schedule import Schedule
from rejoinder.engine.work import Part, Placement, Work

HAND, SCREEN, BEHIND = Priority.BY_HAND, Priority.ON_SCREEN, Priority.BEHIND
STANDING = list(range(1000, 1100))


def work(own: int, count: int = 10, priority: Priority = SCREEN, shared: int = 100) -> Work:
    tokens = STANDING[:shared] + [own * 100 + place for place in range(count)]
    return Work(tokens, priority, len(tokens) - 1)


def schedule(sequences: int = 4, chunk: int = 64, outputs: int = 64) -> Schedule:
    return Schedule(sequences, context=512, chunk=chunk, outputs=outputs)


class Cache:
    """What llama.cpp's cache would hold: it checks that a step continues what is there."""

    def __init__(self, plan: Schedule) -> None:
        self.plan = plan
        self.held: list[list[int]] = [[] for _ in range(plan.sequences)]
        self.computed = 0

    def place(self) -> list[Placement]:
        placements = []
        for each in self.plan.place():
            beginning = self.held[each.source][: each.length]
            assert beginning == each.work.tokens[: each.length]
            self.held[each.sequence] = list(beginning)
            placements.append(each)
        return placements

    def compute(self) -> list[Part]:
        parts = self.plan.step()
        for part in parts:
            assert len(self.held[part.sequence]) == part.start < part.stop
            self.held[part.sequence] += part.work.tokens[part.start : part.stop]
            self.computed += part.stop - part.start
        self.plan.done(parts)
        return parts

    def step(self) -> list[Part]:
        self.place()
        return self.compute()


def finished(part: Part) -> bool:
    return part.stop == len(part.work.tokens)


def test_a_shared_beginning_is_computed_once() -> None:
    plan = schedule()
    cache = Cache(plan)
    works = [work(own) for own in range(4)]
    for each in works:
        plan.add(each)
    while plan.waiting or any(plan.held(n) < 110 for n in range(4)):
        assert cache.step()
    assert cache.computed == 100 + 4 * 10


def test_texts_that_part_twice_share_both_times() -> None:
    plan = schedule(sequences=6)
    cache = Cache(plan)
    pile = [[*STANDING, *range(2000 + n * 100, 2080 + n * 100)] for n in range(2)]
    works = [Work([*pile[n % 2], 7000 + n, 8000 + n], SCREEN, 181) for n in range(6)]
    for each in works:
        plan.add(each)
    while plan.waiting or any(plan.held(n) < 182 for n in range(6)):
        assert cache.step()
    # The common beginning, what each pile adds, and two tokens of each one's own.
    assert cache.computed == 100 + 2 * 80 + 6 * 2


def test_by_hand_goes_first_and_takes_the_place_of_what_nobody_waits_for() -> None:
    plan = schedule(sequences=2)
    cache = Cache(plan)
    behind = [work(own, priority=BEHIND) for own in range(2)]
    for each in behind:
        plan.add(each)
    while plan.waiting:
        cache.step()
    asked = work(9, priority=HAND)
    plan.add(asked)
    cache.place()
    assert asked in plan.active
    assert behind[0] in plan.active and behind[1] in plan.waiting
    # The one that had to go is taken up where it was, as soon as there is room.
    plan.remove(asked)
    cache.place()
    assert behind[1] in plan.active


def test_equals_do_not_take_each_others_place() -> None:
    plan = schedule(sequences=1)
    cache = Cache(plan)
    first, second = work(1, priority=HAND), work(2, priority=HAND)
    plan.add(first)
    plan.add(second)
    cache.step()
    assert plan.active == [first] and plan.waiting == [second]


def test_a_long_text_lets_every_stream_go_on() -> None:
    plan = schedule(chunk=32)
    cache = Cache(plan)
    streams = [work(own, shared=0) for own in range(3)]
    for each in streams:
        plan.add(each)
    while any(not finished(part) for part in cache.step()):
        pass
    long = work(9, count=400, shared=0)
    plan.add(long)
    steps = 0
    while long in plan.waiting or plan.held(3) < 400:
        read = cache.step()
        assert [part.work for part in read] == [long]
        assert sum(part.stop - part.start for part in read) <= 32
        steps += 1
        if plan.held(3) < 400:
            for each in streams:
                plan.append(each, 5)
            assert {id(part.work) for part in cache.step()} == {id(each) for each in streams}
    assert steps == -(-400 // 32)


def test_a_text_asked_by_hand_is_read_alone_but_not_two_steps_in_a_row() -> None:
    plan = schedule(chunk=32)
    cache = Cache(plan)
    stream = work(1, shared=0)
    plan.add(stream)
    while any(not finished(part) for part in cache.step()):
        pass
    other, asked = work(8, shared=0), work(9, count=90, priority=HAND, shared=0)
    plan.add(other)
    plan.add(asked)
    plan.append(stream, 5)
    # The last step was another's reading: the stream waits for this one as well, but not for more.
    works = [[part.work for part in cache.step()] for _ in range(2)]
    assert works == [[asked], [stream]]
    plan.append(stream, 5)
    works = [[part.work for part in cache.step()] for _ in range(3)]
    assert works[:2] == [[asked], [stream]] and works[2][0] is asked


def test_a_text_is_not_cut_to_fill_up_the_step_of_another() -> None:
    plan = schedule(chunk=32)
    cache = Cache(plan)
    works = [work(own, count=count, shared=0) for own, count in enumerate((20, 20, 12, 40))]
    for each in works:
        plan.add(each)
    read = [{part.work: part.stop for part in cache.step()} for _ in range(2)]
    # The third fits beside the first; the fourth is longer than a step.
    assert read == [{works[0]: 20, works[2]: 12}, {works[1]: 20}]
    assert {part.work: part.stop for part in cache.step()} == {works[3]: 32}


def test_outputs_of_one_step_are_bounded() -> None:
    plan = schedule(chunk=64, outputs=8)
    cache = Cache(plan)
    scored = Work(list(range(1, 101)), SCREEN, outputs_from=40)
    plan.add(scored)
    seen = 0
    while seen < 60:
        parts = cache.step()
        wanted = [entry[3] for part in parts for entry in part.entries()]
        assert wanted.count(True) <= 8
        seen += wanted.count(True)
    assert plan.held(0) == 100


def test_the_same_text_again_computes_one_token() -> None:
    plan = schedule()
    cache = Cache(plan)
    for _ in range(2):
        again = work(1)
        plan.add(again)
        while again in plan.waiting or plan.held(again.sequence or 0) < 110:
            cache.step()
        plan.remove(again)
    assert cache.computed == 111


def test_the_least_recently_used_sequence_is_taken_first() -> None:
    plan = schedule(sequences=3, chunk=512)
    cache = Cache(plan)
    for own in range(3):
        each = work(own, shared=0, count=60)
        plan.add(each)
        cache.step()
        plan.remove(each)
    # The first is used again, so the second is the oldest now.
    for own in (0, 7):
        each = work(own, shared=0, count=60)
        plan.add(each)
        cache.step()
        plan.remove(each)
    assert cache.held[0][0] == 0 and cache.held[1][0] == 700 and cache.held[2][0] == 200


def test_after_a_failure_everything_starts_anew() -> None:
    plan = schedule(sequences=2)
    cache = Cache(plan)
    works = [work(own) for own in range(3)]
    for each in works:
        plan.add(each)
    cache.step()
    plan.forget()
    cache.held = [[], []]
    assert len(plan.waiting) == 3 and not plan.active
    cache.step()
    assert plan.held(0) + plan.held(1) == 64


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_any_course_of_events_keeps_the_cache_and_the_plan_alike(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    plan = schedule(sequences=dice.randint(1, 5), chunk=dice.choice([8, 64]))
    cache = Cache(plan)
    alive: list[Work] = []
    for _ in range(150):
        if dice.random() < 0.3:
            shared, count = dice.choice([0, 30, 100]), dice.randint(1, 60)
            new = work(dice.randint(0, 6), count, dice.choice(list(Priority)), shared)
            alive.append(new)
            plan.add(new)
        if alive and dice.random() < 0.15:
            plan.remove(alive.pop(dice.randrange(len(alive))))
        busy = plan.busy
        parts = cache.step()
        assert bool(parts) == busy, "something waits and nothing is done"
        for part in parts:
            if finished(part) and dice.random() < 0.8 and len(part.work.tokens) < 400:
                plan.append(part.work, dice.randint(1, 50))
            elif finished(part):
                plan.remove(part.work)
                alive.remove(part.work)
    for number in range(plan.sequences):
        assert plan.held(number) == len(cache.held[number])


def test_a_work_dropped_before_its_first_token_shares_nothing() -> None:
    plan = schedule(sequences=1)
    first = work(1)
    plan.add(first)
    (placement,) = plan.place()
    plan.remove(first)
    assert plan.shared(placement.sequence) == 0

from __future__ import annotations

import asyncio

from rejoinder.engine.base import Priority
from rejoinder.engine.turns import Turns


async def test_the_most_urgent_goes_first_then_the_oldest() -> None:
    turns = Turns(1)
    order: list[str] = []

    async def work(name: str, priority: Priority) -> None:
        async with turns.turn(priority):
            order.append(name)
            await asyncio.sleep(0)

    async with asyncio.TaskGroup() as group:
        for name, priority in (
            ("running", Priority.BEHIND),
            ("behind", Priority.BEHIND),
            ("page", Priority.ON_PAGE),
            ("page too", Priority.ON_PAGE),
            ("by hand", Priority.BY_HAND),
        ):
            group.create_task(work(name, priority))
    assert order == ["running", "by hand", "page", "page too", "behind"]


async def test_a_place_given_to_one_who_left_in_that_moment_goes_on() -> None:
    turns = Turns(1)
    first = turns.turn(Priority.BY_HAND)
    await first.__aenter__()

    async def hold() -> None:
        async with turns.turn(Priority.BY_HAND):
            pass

    leaving, gone, staying = (asyncio.create_task(hold()) for _ in range(3))
    await asyncio.sleep(0)
    gone.cancel()
    await first.__aexit__(None, None, None)
    leaving.cancel()
    await staying
    assert leaving.cancelled() and gone.cancelled()
    async with asyncio.timeout(5), turns.turn(Priority.BEHIND):
        pass

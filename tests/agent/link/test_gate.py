from __future__ import annotations

import asyncio

from rejoinder.link.gate import Gate, Outbox


def test_the_oldest_silent_one_goes_first() -> None:
    dropped: list[str] = []
    gate = Gate[str](3, dropped.append)
    for socket in "abc":
        gate.enter(socket)
    gate.passed_guard("a")
    gate.enter("d")
    gate.enter("e")
    assert (dropped, len(gate)) == (["b", "c"], 3)


def test_when_all_passed_the_guard_the_oldest_goes() -> None:
    dropped: list[str] = []
    gate = Gate[str](2, dropped.append)
    for socket in "ab":
        gate.enter(socket)
        gate.passed_guard(socket)
    gate.enter("c")
    assert dropped == ["a"]


def test_who_left_takes_no_place_and_is_not_dropped() -> None:
    dropped: list[str] = []
    gate = Gate[str](1, dropped.append)
    gate.enter("a")
    gate.leave("a")
    gate.leave("a")
    gate.passed_guard("a")
    gate.enter("b")
    assert dropped == []
    gate.drop_all()
    assert (dropped, len(gate)) == (["b"], 0)


async def test_an_outbox_sends_in_order() -> None:
    sent: list[str] = []
    done = asyncio.Event()

    async def send(frame: str) -> None:
        sent.append(frame)
        if len(sent) == 3:
            done.set()

    outbox = Outbox(3, lambda: None)
    for frame in "abc":
        outbox.put(frame)
    draining = asyncio.create_task(outbox.drain(send))
    await done.wait()
    draining.cancel()
    assert sent == ["a", "b", "c"]


def test_an_outbox_that_is_full_says_so_once() -> None:
    calls: list[str] = []
    outbox = Outbox(2, lambda: calls.append("full"))
    for frame in "abcde":
        outbox.put(frame)
    assert calls == ["full"]

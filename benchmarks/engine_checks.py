"""What `engine.py` asks of our engine alone: waiting, sameness, memory, and a storm of cancels."""

from __future__ import annotations

import asyncio
import gc
import itertools
import random
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from benchmarks.engine_load import Asked, Load
from benchmarks.engine_logits import Alone, largest_difference
from benchmarks.engine_memory import mapped, resident
from benchmarks.engine_ours import Ours

from rejoinder.engine.base import Message, Priority, Sampling

Answer = dict[str, Any]
BATCH = 16
# Seconds after which a request of the storm counts as stuck: those that nobody waits for are put
# off as long as others keep coming.
_STUCK = 300


async def first_token(ours: Ours, load: Load, told: Answer) -> Answer:
    """Seconds to the first text of a comment asked by hand: alone, and at random moments while a
    page of others is being drafted. Each is dropped at its first text."""
    chance = random.Random(5)
    asked = itertools.cycle(load.groups["by_hand"])
    alone = [await _wait(ours, load, next(asked)) for _ in range(told["count"])]
    busy: list[float] = []
    for page in told["pages"]:
        drafts = [
            asyncio.create_task(ours.one(each, load.sampling())) for each in load.groups[page]
        ]
        while True:
            await asyncio.sleep(chance.uniform(0.2, 1.2))
            waited = await _wait(ours, load, next(asked))
            # Towards the end of a page fewer than a batch are left, and the wait is shorter.
            if sum(not draft.done() for draft in drafts) < BATCH:
                break
            busy.append(waited)
        for draft in drafts:
            draft.cancel()
        await asyncio.gather(*drafts, return_exceptions=True)
    return {"alone": alone, "busy": busy}


async def _wait(ours: Ours, load: Load, asked: Asked) -> float:
    began = time.perf_counter()
    stream = ours.engine.stream(asked.prompt, load.sampling(), Priority.BY_HAND)
    async for _ in stream:
        break
    waited = time.perf_counter() - began
    await stream.aclose()
    return waited


async def same_text(ours: Ours, load: Load, told: Answer) -> Answer:
    """Greedy drafts, a batch at a time and one at a time; and for those that differ, how close the
    two likeliest tokens were where they part."""
    asked = load.groups["greedy"][: told["count"]]
    together: list[str] = []
    for start in range(0, len(asked), BATCH):
        together += await ours.draft(asked[start : start + BATCH], greedy=True)
    single = [text for each in asked for text in await ours.draft([each], greedy=True)]
    differing = [at for at in range(len(asked)) if together[at] != single[at]]
    options = ours.engine.options
    alone = Alone(Path(told["file"]), options, load)
    margins = [alone.margin(asked[at], single[at], together[at]) for at in differing]
    alone.close()
    worst, spread = largest_difference(
        Path(told["file"]), options, asked[:BATCH], min(told["logits"], BATCH)
    )
    return {
        "same": 1 - len(differing) / len(asked),
        "margins": margins,
        "logit_difference": worst,
        "logit_spread": spread,
    }


async def memory(ours: Ours, load: Load, told: Answer) -> Answer:
    """MB after a page of drafts, beyond what stood before the model was loaded."""
    await ours.draft(load.groups[told["group"]][: told["count"]])
    gc.collect()
    options = ours.engine.options
    after, before = resident(), told["before"]
    return {
        "anon": after["anon"] - before["anon"],
        "file": after["file"] - before["file"],
        "peak": after["peak"] - before["anon"] - before["file"],
        "model": mapped(Path(told["file"])),
        "cells": options.sequences * options.context,
    }


async def storm(ours: Ours, load: Load, told: Answer) -> Answer:
    """Requests dropped at random points: before they begin, while they wait or are read, after
    some pieces, at their end. Afterwards nothing may be left of them."""
    count = told["count"]
    sampling = Sampling(max_tokens=8, seed=3)
    before = await _surprises(ours)
    marks: dict[int, float] = {}
    begun = time.perf_counter()
    ends: dict[str, int] = {}
    chance = random.Random(9)
    waiting = iter(range(count))

    async def caller() -> None:
        for number in waiting:
            point = chance.choice(("before", "early", "late", "end"))
            prompt = _short(number)
            async with asyncio.timeout(_STUCK):
                await _drop(ours, prompt, sampling, point, chance)
            ends[point] = ends.get(point, 0) + 1
            if number % 1000 == 0:
                print(f"  {number} requests", file=sys.stderr, flush=True)
            if number in (count // 5, count - 1):
                gc.collect()
                marks[number] = resident()["anon"]

    await asyncio.gather(*(caller() for _ in range(3 * BATCH)))
    after = await _surprises(ours)
    first, last = (marks[key] for key in sorted(marks))
    for _ in range(100):
        if not ours.engine.under_way:
            break
        await asyncio.sleep(0.1)
    return {
        "requests": ends,
        "seconds": time.perf_counter() - begun,
        "grown_mb": last - first,
        "left": _left(ours),
        "changed": max(abs(one / other - 1) for one, other in zip(before, after, strict=True)),
    }


async def _drop(
    ours: Ours, prompt: Any, sampling: Sampling, point: str, chance: random.Random
) -> None:
    stream = ours.engine.stream(prompt, sampling, chance.choice(list(Priority)))
    if point == "before":
        await stream.aclose()
        return

    async def read(pieces: int) -> None:
        async for piece in stream:
            pieces -= 1
            if piece.last or pieces == 0:
                return

    limit = {"early": 1000, "late": chance.randint(1, 7), "end": 1000}[point]
    reader = asyncio.create_task(read(limit))
    if point == "early":
        await asyncio.sleep(chance.choice((0, 0, chance.uniform(0, 0.2))))
        reader.cancel()
    await asyncio.gather(reader, return_exceptions=True)
    if not reader.cancelled() and (error := reader.exception()):
        raise error
    await stream.aclose()


def _short(number: int) -> tuple[Message, ...]:
    head = Message("system", "June answers in a few words.", standing=True)
    return (head, Message("user", f"Bowl {number}: {'is it glazed? ' * (number % 5 + 1)}"))


async def _surprises(ours: Ours) -> list[float]:
    """Bits of a reply after some prompts: what a cache that was mixed up would change."""
    reply = "Yes, with a clear glaze, and it is safe for food."
    return [await ours.engine.bits(_short(number), reply) for number in range(4)]


def _left(ours: Ours) -> dict[str, int]:
    """Requests still there, and sequences whose cache holds something else than is booked."""
    batcher = ours.engine._batcher
    schedule, context = batcher._schedule, batcher._context
    odd = sum(
        context.length(number) != schedule.held(number)
        for number in range(ours.engine.options.sequences)
    )
    working = len(schedule.waiting) + len(schedule.active)
    return {"requests": ours.engine.under_way, "works": working, "sequences": odd}


COMMANDS: dict[str, Callable[[Any, Load, Answer], Awaitable[Answer]]] = {
    "first_token": first_token,
    "same_text": same_text,
    "storm": storm,
    "memory": memory,
}

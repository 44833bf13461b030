"""Many requests at once, with the real starter model."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from rejoinder.engine.base import Message, Priority, Prompt, Sampling
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.models import locate
from rejoinder.engine.options import Options
from rejoinder.errors import ModelError

STANDING = Message(
    "system", "Comments left for Ada, who paints kettles, and what Ada replied. " * 8, True
)
COMMENTS = (
    "nice video!", "where did you buy the kettle?", "I do not like this", "first!", "so calm",
    "my daughter loves these", "what paint is that?", "greetings from Lisbon", "too long",
    "can you do a teapot next?", "the music is lovely", "wow",
)  # fmt: skip
# The whole machine, unless it is told that others compute as well.
THREADS = int(os.environ.get("REJOINDER_THREADS", "2"))
OPTIONS = Options(threads=THREADS, sequences=6, context=512, chunk=64)


def prompt(comment: str) -> Prompt:
    return (STANDING, Message("user", comment))


async def said(engine: LlamaEngine, asked: Prompt, sampling: Sampling) -> str:
    return "".join([piece.text async for piece in engine.stream(asked, sampling)])


@pytest.fixture(params=[False, True], ids=["streams", "unified"])
async def small(request: pytest.FixtureRequest) -> AsyncIterator[LlamaEngine]:
    options = OPTIONS.model_copy(update={"unified": request.param})
    engine = await LlamaEngine.load(locate("starter"), options)
    yield engine
    await engine.close()


async def test_together_each_text_costs_what_it_costs_alone(small: LlamaEngine) -> None:
    replies = [f"{comment} yourself" for comment in COMMENTS]
    asked = [(prompt(comment), reply) for comment, reply in zip(COMMENTS, replies, strict=True)]
    alone = [await small.bits(*each) for each in asked]
    together = await asyncio.gather(*(small.bits(*each) for each in asked))
    # Activations are rounded to eight bits: sums in another order turn some of the roundings.
    assert together == pytest.approx(alone, abs=0.05 * max(alone))
    assert max(alone) > 1.2 * min(alone)


@pytest.mark.parametrize("small", [False], indirect=True, ids=["streams"])
async def test_together_most_say_what_they_say_alone(small: LlamaEngine) -> None:
    # With one cache for all, the starter's roundings part more often: docs/performance.md.
    greedy = Sampling(max_tokens=8, temperature=0)
    alone = [await said(small, prompt(comment), greedy) for comment in COMMENTS]
    together = await asyncio.gather(*(said(small, prompt(comment), greedy) for comment in COMMENTS))
    # Sums in another order may turn a near-tie: benchmarks/engine.py counts how often.
    assert sum(one == other for one, other in zip(alone, together, strict=True)) >= 8
    assert len(set(alone)) > 4


async def test_what_they_share_is_computed_once(small: LlamaEngine) -> None:
    prompts = [prompt(comment) for comment in COMMENTS]
    shared = small.tokens((STANDING, Message("user", "")))
    own = sum(small.tokens(each) for each in prompts) - shared * len(prompts)
    await asyncio.gather(*(said(small, each, Sampling(max_tokens=1)) for each in prompts))
    assert shared < small.computed < shared + own + 12 * len(prompts)


async def test_each_has_its_own_sampling(small: LlamaEngine) -> None:
    asked = prompt(COMMENTS[0])
    seeded = [
        said(small, asked, Sampling(max_tokens=12, temperature=1.2, seed=seed)) for seed in range(6)
    ]
    assert len(set(await asyncio.gather(*seeded))) > 2
    text = await said(small, asked, Sampling(max_tokens=24, temperature=0))
    word = text.split()[1]
    stopped = await said(small, asked, Sampling(max_tokens=24, temperature=0, stop=(word,)))
    assert stopped == text[: text.index(word)]
    first = small.encode(text.split()[0])[0]
    spaced = small.encode(" " + text.split()[0])[0]
    biased = Sampling(max_tokens=24, temperature=0, logit_bias=((first, -50), (spaced, -50)))
    assert not (await said(small, asked, biased)).startswith(text.split()[0])


async def test_a_penalty_keeps_it_from_saying_the_same_again(small: LlamaEngine) -> None:
    asked = (Message("user", "la " * 60),)
    loose = await said(small, asked, Sampling(max_tokens=30, temperature=0))
    strict = await said(small, asked, Sampling(max_tokens=30, temperature=0, repeat_penalty=1.6))
    assert strict.split().count("la") < max(1, loose.split().count("la"))


async def test_by_hand_overtakes_a_full_page(small: LlamaEngine) -> None:
    order: list[str] = []

    async def draft(name: str, comment: str, priority: Priority) -> None:
        async for _ in small.stream(prompt(comment), Sampling(max_tokens=8), priority):
            pass
        order.append(name)

    async with asyncio.TaskGroup() as group:
        for comment in COMMENTS:
            group.create_task(draft("page", comment, Priority.ON_PAGE))
        await asyncio.sleep(0.3)
        group.create_task(draft("hand", "quick question", Priority.BY_HAND))
    assert order.index("hand") < len(COMMENTS) // 2 + 1


async def test_cancelled_at_any_point_nothing_is_left_behind(small: LlamaEngine) -> None:
    dice = random.Random(4)  # noqa: S311

    async def leave(comment: str) -> None:
        pieces = small.stream(prompt(comment), Sampling(max_tokens=12))
        for _ in range(dice.randint(0, 4)):
            await anext(pieces, None)
        await pieces.aclose()

    async def impatient(comment: str) -> None:
        try:
            async with asyncio.timeout(dice.random() * 0.4):
                await said(small, prompt(comment), Sampling(max_tokens=12))
        except TimeoutError:
            pass

    ways = [leave, impatient]
    await asyncio.gather(*(dice.choice(ways)(dice.choice(COMMENTS)) for _ in range(150)))
    assert await said(small, prompt("still there?"), Sampling(max_tokens=6))
    await asyncio.sleep(0.1)
    assert small.under_way == 0


async def test_vectors_and_drafts_go_together(small: LlamaEngine) -> None:
    drafts = [said(small, prompt(comment), Sampling(max_tokens=6)) for comment in COMMENTS]
    alone = await small.embed(COMMENTS)
    vectors, *_ = await asyncio.gather(small.embed(COMMENTS, Priority.ON_SCREEN), *drafts)
    assert vectors == pytest.approx(alone, rel=1e-3, abs=1e-3)


async def test_closing_ends_every_stream_with_a_sentence() -> None:
    engine = await LlamaEngine.load(locate("starter"), OPTIONS)
    drafts = [
        asyncio.create_task(said(engine, prompt(comment), Sampling(max_tokens=200)))
        for comment in COMMENTS
    ]
    await asyncio.sleep(0.3)
    await engine.close()
    for result in await asyncio.gather(*drafts, return_exceptions=True):
        assert isinstance(result, str) or (
            isinstance(result, ModelError) and "unloaded" in str(result)
        )
    with pytest.raises(ModelError, match="unloaded"):
        await engine.embed(["x"])


async def test_the_standing_part_is_not_computed_again_after_a_restart(tmp_path: Path) -> None:
    counts = []
    texts = []
    for _ in range(2):
        engine = await LlamaEngine.load(locate("starter"), OPTIONS, prefixes=tmp_path / "kept")
        texts.append(await said(engine, prompt("nice!"), Sampling(max_tokens=12, temperature=0)))
        counts.append(engine.computed)
        await engine.close()
    assert texts[0] == texts[1]
    assert counts[0] - counts[1] > 100


async def test_a_damaged_kept_prefix_costs_time_and_nothing_else(tmp_path: Path) -> None:
    damaged = ""
    for _ in range(2):
        if damaged:
            (tmp_path / damaged).write_bytes(b"x" * 50)
        engine = await LlamaEngine.load(locate("starter"), OPTIONS, prefixes=tmp_path)
        assert await said(engine, prompt("nice!"), Sampling(max_tokens=4))
        await engine.close()
        (damaged,) = os.listdir(tmp_path)
    assert (tmp_path / damaged).stat().st_size > 50  # noqa: ASYNC240

from __future__ import annotations

import asyncio
from pathlib import Path

import numpy as np
import pytest

from rejoinder.engine.base import Message, Priority, Prompt, Sampling
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.models import ModelFile, catalogue, locate, verify
from rejoinder.engine.options import Options
from rejoinder.errors import ModelError

PROMPT: Prompt = (
    Message("system", "Comments left for Ada, and what Ada replied."),
    Message("user", "nice video!"),
    Message("assistant", "thank you, that is kind"),
    Message("user", "loved this one"),
)
CONTROL = "<|im_end|>"


async def said(engine: LlamaEngine, prompt: Prompt, sampling: Sampling) -> str:
    return "".join([piece.text async for piece in engine.stream(prompt, sampling)])


async def test_a_draft_is_one_line_and_a_seed_repeats_it(engine: LlamaEngine) -> None:
    first = await said(engine, PROMPT, Sampling(seed=5))
    assert first.strip() and "\n" not in first
    assert await said(engine, PROMPT, Sampling(seed=5)) == first


async def test_the_last_piece_says_whether_the_limit_cut_it(engine: LlamaEngine) -> None:
    pieces = [piece async for piece in engine.stream(PROMPT, Sampling(max_tokens=2, seed=1))]
    assert [piece.last for piece in pieces].count(True) == 1
    assert pieces[-1].last and pieces[-1].truncated


async def test_leaving_a_stream_frees_the_model_for_the_next(engine: LlamaEngine) -> None:
    stream = engine.stream(PROMPT, Sampling(max_tokens=500, temperature=1.5, seed=2))
    async for _ in stream:
        break
    await stream.aclose()
    assert await said(engine, PROMPT, Sampling(max_tokens=4, seed=5)) is not None


async def test_the_event_loop_turns_while_the_model_works(engine: LlamaEngine) -> None:
    turns = 0

    async def turn() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    spinning = asyncio.create_task(turn())
    await said(engine, PROMPT, Sampling(max_tokens=8, seed=3))
    spinning.cancel()
    assert turns > 100


async def test_by_hand_goes_before_the_rest_of_the_page(engine: LlamaEngine) -> None:
    done: list[str] = []

    async def draft(name: str, priority: Priority) -> None:
        async for _ in engine.stream(PROMPT, Sampling(max_tokens=3, seed=1), priority):
            pass
        done.append(name)

    async with asyncio.TaskGroup() as group:
        group.create_task(draft("running", Priority.BEHIND))
        await asyncio.sleep(0)
        group.create_task(draft("behind", Priority.BEHIND))
        group.create_task(draft("by hand", Priority.BY_HAND))
    assert done.index("by hand") < done.index("behind")


async def test_control_tokens_in_a_comment_stay_text(engine: LlamaEngine) -> None:
    with_control = engine.tokens((*PROMPT, Message("assistant", CONTROL)))
    without = engine.tokens((*PROMPT, Message("assistant", "")))
    # As a control token it would be one; as text it is several.
    assert with_control - without > 2


async def test_a_prompt_that_does_not_fit_is_refused(engine: LlamaEngine) -> None:
    with pytest.raises(ModelError, match="does not fit"):
        await said(engine, (Message("user", "word " * engine.options.context),), Sampling())


async def test_shorten_counts_tokens_and_keeps_whole_characters(engine: LlamaEngine) -> None:
    assert engine.shorten("short", 10) == "short"
    cut = engine.shorten("héllo wörld 🙂 " * 50, 7)
    assert "héllo wörld 🙂 ".startswith(cut[:12]) and "\ufffd" not in cut


async def test_vectors_of_near_texts_are_near(engine: LlamaEngine) -> None:
    vectors = await engine.embed(
        ["which grinder is that?", "what grinder do you use?", "", "x" * 9]
    )
    assert vectors.shape == (4, engine.dim) and vectors.dtype == np.float32
    assert np.isfinite(vectors).all()


async def test_real_english_costs_fewer_bits_than_noise(engine: LlamaEngine) -> None:
    english = await engine.bits(PROMPT, "thank you so much for watching")
    noise = await engine.bits(PROMPT, "qx zvk wjj pfq xxkz vvq")
    assert 0 < english < noise


async def test_scoring_leaves_no_trace_in_the_next_draft(engine: LlamaEngine) -> None:
    before = await said(engine, PROMPT, Sampling(seed=5))
    score = await engine.bits(PROMPT, "a reply of some other kind, much longer than that")
    assert await said(engine, PROMPT, Sampling(seed=5)) == before
    other = (*PROMPT[:-1], Message("user", "…"))
    await engine.bits(other, "something else")
    again = await engine.bits(PROMPT, "a reply of some other kind, much longer than that")
    assert again == pytest.approx(score, rel=1e-3)


async def test_a_long_reply_is_scored_in_steps(engine: LlamaEngine) -> None:
    short = await engine.bits(PROMPT, "water " * 40)
    long = await engine.bits(PROMPT, "water " * 400)
    assert short < long
    with pytest.raises(ModelError, match="does not fit"):
        await engine.bits(PROMPT, "water " * engine.options.context)


def test_every_model_of_the_catalogue_has_a_title_and_a_reason() -> None:
    assert "starter" in catalogue()
    for card in catalogue().values():
        assert card.good_for
    assert verify(locate("starter"))


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(ModelError, match=r"Name one of: .*starter"):
        locate("no-such-model")


def test_a_damaged_file_is_told_apart_from_a_missing_one(tmp_path: Path) -> None:
    damaged = tmp_path / "model.gguf"
    with pytest.raises(ModelError, match="cannot be read"):
        locate(str(damaged))
    damaged.write_bytes(b"<html>not found</html>")
    with pytest.raises(ModelError, match="damaged or not a model"):
        locate(str(damaged))
    damaged.write_bytes(b"GGUF and then nothing of use")
    with pytest.raises(ModelError, match="cannot load"):
        LlamaEngine(ModelFile("broken", damaged, "plain"), Options(threads=1))


async def test_a_closed_engine_says_so() -> None:
    engine = await LlamaEngine.load(locate("starter"), Options(threads=1))
    await engine.close()
    with pytest.raises(ModelError, match="unloaded"):
        await said(engine, PROMPT, Sampling())

"""The reply is in the comment's language, and the creator is told what is known of it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tests.agent.drafting.scripted import Mute, Script, comment, events

from rejoinder.drafting.base import NoDraft, Suggestion
from rejoinder.drafting.pipeline import Pipeline
from rejoinder.drafting.prepare import Creator
from rejoinder.drafting.tongue import Tongue
from rejoinder.engine.base import Prompt
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import PastReply

SPANISH = "Me encanta este canal, los vídeos son muy bonitos"
GRACIAS = "Muchas gracias por tu comentario"
THANKS = "Thank you so much, I am glad that you like it"


@pytest.fixture
async def memory(tmp_path: Path) -> Memory:
    memory = await Memory.open(tmp_path / "memory", Script([]))
    replies = [f"I really like the {n} of those that you sent me" for n in range(30)]
    await memory.add([PastReply("what do you think?", reply) for reply in replies])
    return memory


async def drafting(engine: Script, memory: Memory) -> Pipeline:
    languages = Counter(row["lang"] for row in await memory.store.newest(100))
    return Pipeline(engine, memory, Mute(), lambda: Creator("Dana", "", languages))


def last(prompt: Prompt) -> str:
    return prompt[-1].content


async def test_a_draft_in_the_comments_language_goes_before_a_better_one(memory: Memory) -> None:
    engine = Script([THANKS, GRACIAS], relevance={THANKS: 30.0, GRACIAS: 1.0})
    _, ready = await events(await drafting(engine, memory), comment(SPANISH))
    assert isinstance(ready, Suggestion)
    assert (ready.text, ready.language, ready.thin, ready.gloss) == (GRACIAS, "es", True, "")
    assert last(engine.prompts[0]).endswith("(Dana answers in Spanish)")


async def test_no_draft_rather_than_one_in_another_language(memory: Memory) -> None:
    engine = Script([THANKS] * 9)
    _, none = await events(await drafting(engine, memory), comment(SPANISH))
    assert isinstance(none, NoDraft) and none.reason == "script"
    assert "Spanish" in none.text


async def test_what_a_draft_says_is_told_by_a_model_that_translates(memory: Memory) -> None:
    engine = Script([GRACIAS, THANKS], translates=True)
    pipeline = await drafting(engine, memory)
    _, ready = await events(pipeline, comment(SPANISH))
    assert isinstance(ready, Suggestion)
    assert (ready.text, ready.gloss) == (GRACIAS, THANKS)
    assert engine.prompts[-1][0].content == "Translate from Spanish into English. Say nothing else."
    _, again = await events(pipeline, comment(SPANISH))
    assert isinstance(again, Suggestion) and again.gloss == THANKS


async def test_a_model_that_only_repeats_has_not_translated(memory: Memory) -> None:
    engine = Script([GRACIAS, GRACIAS], translates=True)
    _, ready = await events(await drafting(engine, memory), comment(SPANISH))
    assert isinstance(ready, Suggestion) and ready.gloss == ""


async def test_nothing_is_said_of_the_usual_language(memory: Memory) -> None:
    engine = Script([THANKS], translates=True)
    _, ready = await events(await drafting(engine, memory), comment("When is the next video out?"))
    assert isinstance(ready, Suggestion)
    assert (ready.language, ready.thin, ready.gloss, len(engine.prompts)) == ("", False, "", 1)


def test_little_is_known_of_a_language_until_twenty_replies_are() -> None:
    assert Tongue.of(SPANISH, {"en": 100, "es": 19, "": 500}).thin
    assert not Tongue.of(SPANISH, {"en": 100, "es": 20}).thin
    assert Tongue.of(SPANISH, {"es": 5, "": 90}) == Tongue(usual="es")
    assert Tongue.of(SPANISH, {"": 90}) == Tongue()
    assert not Tongue().missed(GRACIAS)

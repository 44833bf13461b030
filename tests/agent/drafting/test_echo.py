"""A draft that only says the comment back is none."""

from __future__ import annotations

import pytest
from tests.agent.drafting.scripted import Script, comment, events, pipeline

from rejoinder.drafting.base import Recalled, Suggestion
from rejoinder.drafting.echo import echoes
from rejoinder.drafting.prompt import Wanted, build
from rejoinder.memory.memory import Memory

ASKED = "Which filters do you use? I love the channel"


@pytest.mark.parametrize(
    "text",
    [
        ASKED,
        "which filters do you use, I love the channel!",
        f"{ASKED} (Dana answers in Spanish)",
        "ok (Dana wants this reply: shorter)",
        "(The creator answers in German",
    ],
)
def test_the_comment_and_what_the_model_was_told_are_no_reply(text: str) -> None:
    assert echoes(text, ASKED)


@pytest.mark.parametrize("wanted", [Wanted("shorter"), Wanted("", "German"), Wanted("no", "Thai")])
def test_every_wish_of_a_prompt_is_known_again(wanted: Wanted) -> None:
    asked = build(Script([]), "Dana", "", comment(ASKED), Recalled(), wanted)[-1]
    assert echoes(asked.content, "another comment")


@pytest.mark.parametrize(
    "text",
    ["which filters? the plain ones", "I love it too", "the channel loves you (it does)", ""],
)
def test_what_takes_up_a_word_of_it_is(text: str) -> None:
    assert not echoes(text, ASKED)


@pytest.mark.parametrize("greeting", ["hello!", "merry christmas", "good night from Oslo"])
def test_a_short_one_may_be_answered_in_kind(greeting: str) -> None:
    assert not echoes(greeting, greeting)


async def test_an_echo_is_passed_over_however_well_the_comment_explains_it(memory: Memory) -> None:
    praise, fine = "what a calm and lovely video this was", "glad it calmed you"
    engine = Script([praise, fine], relevance={praise: 120.0, fine: 3.0})
    _, ready = await events(pipeline(engine, memory), comment(praise))
    assert isinstance(ready, Suggestion) and ready.text == fine

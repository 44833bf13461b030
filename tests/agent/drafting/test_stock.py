"""Past replies as they are: which qualify, and how they stand against what the model says."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.agent.drafting.scripted import Script, comment, events, pipeline

from rejoinder.drafting.base import Exemplar, Suggestion
from rejoinder.drafting.prepare import RECENT
from rejoinder.drafting.stock import MOST, stock
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import PastReply


@pytest.mark.parametrize(
    "reply",
    [
        "thank you so much",
        "Haha, glad it worked",
        "I love it",
        "yes!! exactly",
        "谢谢你",
        "Grazie mille 🧡",
    ],
)
def test_a_general_reply_that_was_given_again_fits_as_it_is(reply: str) -> None:
    assert stock([Exemplar("so calm", reply, times=2)], "lovely video") == [reply]


@pytest.mark.parametrize(
    "reply",
    [
        "thanks Marisol",
        "Ada, thank you",
        "@bo thank you",
        "it costs 20 euros",
        "see example.com",
        "look at https://kettles.example",
        "a reply that goes on for much longer than anybody would give to two different people",
        "",
    ],
)
def test_a_reply_that_names_something_belongs_to_its_own_comment(reply: str) -> None:
    assert stock([Exemplar("so calm", reply, times=5)], "lovely video") == []


def test_a_reply_given_once_fits_only_a_comment_that_nearly_equals() -> None:
    near = [Exemplar("What lens is this??", "the old one")]
    assert stock(near, "what lens is this") == ["the old one"]
    assert stock(near, "what camera do you use") == []


def test_equal_replies_are_offered_once_and_not_too_many() -> None:
    replies = ["thank you", "thank you!", "means a lot", "so kind", "you made my day"]
    found = stock([Exemplar("nice", reply, times=2) for reply in replies], "nice one")
    assert found == ["thank you", "means a lot", "so kind"] and len(found) == MOST


@pytest.fixture
async def memory(tmp_path: Path) -> Memory:
    memory = await Memory.open(tmp_path / "memory", Script([]))
    long_ago, lately = datetime(2020, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)
    others = (PastReply(f"number {n}?", f"{n} it is", ts=lately) for n in range(RECENT))
    old = PastReply("what a calm video!", "so glad it calms you", ts=long_ago)
    await memory.add([old, *others])
    return memory


async def test_the_better_of_a_past_reply_and_a_draft_is_shown(memory: Memory) -> None:
    worth = {"so glad it calms you": 9.0, "the cat is on the mat": 1.0, "glad you came": 20.0}
    for line, shown in (("the cat is on the mat", "so glad it calms you"), ("glad you came",) * 2):
        engine = Script([line], relevance=worth)
        streamed, ready = await events(pipeline(engine, memory), comment(key=line))
        assert isinstance(ready, Suggestion)
        assert ready.text == shown == streamed.strip()


async def test_a_wall_of_equal_thanks_is_not_drafted(memory: Memory) -> None:
    worth = {"so glad it calms you": 14.0, "means a lot": 12.0}
    drafting = pipeline(Script(["means a lot"] * 9, relevance=worth), memory)
    texts = []
    for number in range(2):
        _, ready = await events(drafting, comment(key=str(number)))
        assert isinstance(ready, Suggestion)
        texts.append(ready.text)
    assert texts == ["so glad it calms you", "means a lot"]


async def test_a_hint_wants_something_else_than_what_was_said_before(memory: Memory) -> None:
    engine = Script(["no thanks"], relevance={"so glad it calms you": 30.0})
    _, ready = await events(pipeline(engine, memory), comment(), hint="decline")
    assert isinstance(ready, Suggestion) and ready.text == "no thanks"

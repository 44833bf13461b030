"""Past replies as they are: which qualify, and how they stand against what the model says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.agent.drafting.scripted import Mute, Script, comment, events, pipeline

from rejoinder.drafting.base import Exemplar, Suggestion
from rejoinder.drafting.pipeline import Pipeline
from rejoinder.drafting.prepare import RECENT, Creator
from rejoinder.drafting.stock import MOST, stock
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import PastReply
from rejoinder.protocol import Pile
from rejoinder.voice.profiles import Profiles, Said


def texts(near: Sequence[Exemplar], asked: str, pile: Pile) -> list[str]:
    return [past.text for past in stock(near, asked, pile)]


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
    assert texts([Exemplar("so calm", reply, times=2)], "lovely video", "other") == [reply]


@pytest.mark.parametrize(
    "reply",
    [
        "thanks Marisol",
        "Ada, thank you",
        "@bo thank you",
        "it costs 20 euros",
        "see example.com",
        "look at https://kettles.example",
        "a reply that goes on and on for much longer than one would ever give to two of them",
        "",
    ],
)
def test_a_reply_that_names_something_belongs_to_its_own_comment(reply: str) -> None:
    assert texts([Exemplar("so calm", reply, times=5)], "lovely video", "other") == []


def test_a_reply_given_once_fits_only_a_comment_that_nearly_equals() -> None:
    near = [Exemplar("What lens is this??", "the old one")]
    assert texts(near, "what lens is this", "question") == ["the old one"]
    assert texts(near, "what camera do you use", "question") == []


def test_a_reply_to_a_comment_about_the_same_fits() -> None:
    near = [Exemplar("how fine should I grind for this?", "like rough sand")]
    for other in ("How fine do you grind? Mine runs through.", "is grinding finer better? fine?"):
        assert texts(near, other, "question") == ["like rough sand"]
    for other in ("how fine is your paper", "do you grind by hand", "how should I pour for this?"):
        assert texts(near, other, "question") == []
    assert texts([Exemplar("do you like cats", "no")], "do you like dogs", "question") == []


async def test_what_was_said_to_the_same_goes_before_a_draft_the_model_likes_more(
    memory: Memory,
) -> None:
    await memory.add([PastReply("too much talking, not enough coffee", "noted. less mouth")])
    draft = "that is not how it goes"
    engine = Script([draft], relevance={draft: 13.0, "noted. less mouth": 8.0})
    _, ready = await events(
        pipeline(engine, memory), comment("all that talking, and so little coffee")
    )
    assert isinstance(ready, Suggestion) and ready.text == "noted. less mouth"


async def test_a_past_reply_is_offered_whole_or_not_at_all(memory: Memory) -> None:
    await memory.add([PastReply("did the surgery help you?", "it was very good. thank you!")])
    engine = Script(["so kind of you to ask"], relevance={"so kind of you to ask": 13.0})
    _, ready = await events(pipeline(engine, memory), comment("did the surgery help you??"))
    assert isinstance(ready, Suggestion) and ready.text == "so kind of you to ask"


def test_praise_may_be_answered_as_other_praise_was() -> None:
    near = [Exemplar("so quiet here", "quiet is cheap to film", pile="praise")]
    assert texts(near, "the calmest video", "praise") == ["quiet is cheap to film"]
    assert texts(near, "the calmest video", "question") == []
    assert texts([Exemplar("so quiet", "as ever", pile="other")], "a calm one", "praise") == []


async def test_the_length_of_a_past_reply_is_the_creators_own(memory: Memory) -> None:
    long = "that is a reply of a good many words as all of hers are, always"
    for number in range(40):
        await memory.add([PastReply(f"is kettle {number} loud", f"{long} {number}")])
    await memory.add([PastReply("What lens is this??", "the old one")])
    engine = Script(["the older"], relevance={"the old one": 4.0, "the older": 4.0})
    profiles = Profiles.measure([Said(f"{long} {number}", "demo", "en") for number in range(40)])
    drafting = Pipeline(
        engine, memory, Mute(), lambda: Creator("Dana", profiles=lambda *_: profiles.whole)
    )
    _, ready = await events(drafting, comment("what lens is this"))
    assert isinstance(ready, Suggestion) and ready.text == "the old one"


def test_equal_replies_are_offered_once_and_not_too_many() -> None:
    replies = ["thank you", "thank you!", "means a lot", "so kind", "you made my day"]
    found = texts([Exemplar("nice", reply, times=2) for reply in replies], "nice one", "other")
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

"""Lessons through the agent: learned from outcomes, told once, decided on, gone with the edits."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from tests.agent.drafting.scripted import Script
from tests.agent.memory.disk import holding

from rejoinder.agent import Agent
from rejoinder.config import Settings
from rejoinder.memory.memory import Memory
from rejoinder.memory.store import Store
from rejoinder.protocol import (
    Comment,
    DraftNone,
    DraftOutcome,
    DraftReady,
    DraftRequest,
    Lesson,
    LessonDecide,
    Lessons,
    LessonsRequest,
    Post,
)
from rejoinder.upkeep.lessons import Learned
from rejoinder.voice.edits.offers import STREAK

LINES = (
    "The lid is cast iron!",
    "It pours well, that teapot!",
    "A loud whistle it is!",
    "Enjoy your tea and the cake!",
    "The handle stays cool!",
)


@pytest.fixture
async def agent(tmp_path: Path) -> Agent:
    engine = Script([])
    memory = await Memory.open(tmp_path / "memory", engine)
    settings = Settings.load(state_dir=tmp_path, keys="memory", creator="Dana")
    return Agent(settings, engine, engine, memory)


def asked(number: int, text: str = "what a calm video", author: str = "Bo") -> Comment:
    return Comment(
        site="youtube", id=str(number), author=author, text=text, post=Post(id="kettles")
    )


async def draft(agent: Agent, comment: Comment, line: str, **wish: str | bool) -> DraftReady:
    """What the creator sees when the model says `line`."""
    assert isinstance(agent.engine, Script)
    agent.engine.lines = [line] * 4
    request = DraftRequest.model_validate({"id": 1, "comment": comment, **wish})
    *_, last = [event async for event in agent.draft(request)]
    assert isinstance(last, DraftReady), last
    return last


async def tell(agent: Agent, ready: DraftReady, outcome: str, text: str = "") -> Lesson | None:
    said = {"id": 2, "draft_id": ready.draft_id, "outcome": outcome, "text": text}
    return await agent.outcome(DraftOutcome.model_validate(said))


async def calm(agent: Agent, count: int, author: str = "Bo") -> list[Lesson | None]:
    """So many edits that take the exclamation mark out, and what each was answered with."""
    told = []
    for number in range(count):
        ready = await draft(agent, asked(number, author=author), LINES[number])
        told.append(await tell(agent, ready, "edited", LINES[number].replace("!", ".")))
    return told


async def listed(agent: Agent) -> tuple[Lesson, ...]:
    answer = await agent.voice(LessonsRequest(id=3))
    assert isinstance(answer, Lessons)
    return answer.lessons


async def decide(agent: Agent, lesson: Lesson, decision: str, text: str = "") -> Lessons:
    request = {"id": 4, "lesson_id": lesson.lesson_id, "decision": decision, "text": text}
    answer = await agent.voice(LessonDecide.model_validate(request))
    assert isinstance(answer, Lessons)
    return answer


async def test_the_third_edit_teaches_it_is_told_once_and_the_next_draft_obeys(
    agent: Agent,
) -> None:
    *before, lesson = await calm(agent, 3)
    assert before == [None, None] and lesson is not None
    assert (lesson.text, lesson.scope) == ("You don't use exclamation marks.", "Everywhere")
    assert (lesson.seen, lesson.state) == (3, "new")
    assert lesson.changes[0].model_dump() == {"draft": LINES[2], "final": "A loud whistle it is."}
    ready = await draft(agent, asked(9), LINES[4])
    assert ready.text == "The handle stays cool."
    assert await tell(agent, ready, "edited", "The handle stays cold.") is None
    assert [one.lesson_id for one in await listed(agent)] == [lesson.lesson_id]


async def test_what_the_card_showed_while_streaming_becomes_what_was_taught(agent: Agent) -> None:
    await calm(agent, 3)
    assert isinstance(agent.engine, Script)
    agent.engine.lines = [LINES[4]]
    events = [event async for event in agent.draft(DraftRequest(id=1, comment=asked(9)))]
    *_, restarted, ready = events
    assert restarted.model_dump()["restart"] is True
    assert restarted.model_dump()["text"] == ready.model_dump()["text"] == "The handle stays cool."


async def test_undoing_an_edit_undoes_the_lesson(agent: Agent) -> None:
    await calm(agent, 2)
    last = await draft(agent, asked(2), LINES[2])
    assert await tell(agent, last, "edited", "A loud whistle it is.") is not None
    await tell(agent, last, "undone")
    assert await listed(agent) == ()
    assert (await draft(agent, asked(9), LINES[4])).text == LINES[4]


async def test_forgetting_a_lesson_undoes_its_effect_at_once(agent: Agent) -> None:
    *_, lesson = await calm(agent, 3)
    assert lesson is not None
    assert (await decide(agent, lesson, "forget")).lessons == ()
    assert (await draft(agent, asked(9), LINES[4])).text == LINES[4]
    assert [one.state for one in (await decide(agent, lesson, "keep")).lessons] == ["kept"]
    assert (await draft(agent, asked(8), LINES[3])).text == "Enjoy your tea and the cake."


async def test_own_words_stay_until_others_are_given(agent: Agent) -> None:
    *_, lesson = await calm(agent, 3)
    assert lesson is not None
    await decide(agent, lesson, "keep", "  Never\nshout. ")
    (kept,) = (await decide(agent, lesson, "keep")).lessons
    assert (kept.text, kept.state) == ("Never shout.", "kept")
    unknown = lesson.model_copy(update={"lesson_id": "f" * 32})
    await decide(agent, unknown, "forget")
    assert (await agent.memory.store.counts())["lessons"] == 1


async def test_a_decision_of_another_process_counts_for_the_next_draft(
    agent: Agent, tmp_path: Path
) -> None:
    *_, lesson = await calm(agent, 3)
    assert lesson is not None
    beside = await Store.open(tmp_path / "memory")
    await beside.forget(containing="teapot")
    assert (await draft(agent, asked(9), LINES[4])).text == LINES[4]


async def test_forgetting_a_person_forgets_what_they_taught_and_said_of_them(
    agent: Agent, tmp_path: Path
) -> None:
    *_, lesson = await calm(agent, 3, author="Canaryville Kim")
    assert lesson is not None
    await decide(agent, lesson, "keep", "never shout at Canaryville Kim")
    await agent.memory.store.forget(containing="canaryville")
    assert await Learned(agent.memory.store).current() is not None
    assert await listed(agent) == ()
    assert holding(tmp_path, "canaryville") == []


async def dismiss(agent: Agent, count: int, start: int = 0) -> list[Lesson | None]:
    told = []
    for number in range(start, start + count):
        ready = await draft(agent, asked(number, "I love it"), "glad to hear that")
        told.append(await tell(agent, ready, "dismissed"))
    return told


async def test_after_ten_dismissals_a_kind_gets_no_draft_unless_asked_by_hand(
    agent: Agent,
) -> None:
    told = await dismiss(agent, STREAK)
    assert told[:-1] == [None] * (STREAK - 1)
    lesson = told[-1]
    assert lesson is not None
    assert lesson.text == "You dismissed the last 10 drafts for praise on YouTube: none is made."
    request = DraftRequest(id=1, comment=asked(50, "I love this one"))
    (none,) = [event async for event in agent.draft(request)]
    assert isinstance(none, DraftNone)
    assert none.reason == "unwanted" and "the last 10 drafts for praise on YouTube" in none.text
    assert (await draft(agent, asked(51), "glad it is calm")).text == "glad it is calm"
    by_hand = await draft(agent, asked(50, "I love this one"), "so glad", priority="hand")
    assert by_hand.text == "so glad"
    await draft(agent, asked(52, "I love that"), "glad again", regenerate=True)


async def test_forgetting_that_offers_drafts_again(agent: Agent) -> None:
    *_, lesson = await dismiss(agent, STREAK)
    assert lesson is not None
    assert (await decide(agent, lesson, "forget")).lessons == ()
    assert await dismiss(agent, STREAK - 1, start=20) == [None] * (STREAK - 1)
    assert await listed(agent) == ()


async def test_taking_one_offers_drafts_again(agent: Agent) -> None:
    await dismiss(agent, STREAK)
    taken = await draft(agent, asked(60, "I love it all"), "kind of you", priority="hand")
    await tell(agent, taken, "accepted", "kind of you")
    assert (await draft(agent, asked(61, "I love them"), "thank you")).text == "thank you"


async def test_an_accepted_reply_joins_the_memory_with_all_that_is_known(agent: Agent) -> None:
    ready = await draft(agent, asked(1, "I love it"), "glad you do")
    row = await agent.memory.store.drafts.find(ready.draft_id)
    assert row is not None
    assert (row.author, row.thread, row.pile) == ("Bo", "kettles", "praise")
    await tell(agent, ready, "accepted", ready.text)
    (reply,) = await agent.memory.store.newest(5)
    kept = {name: reply[name] for name in ("creator", "site", "thread", "pile", "reply")}
    assert kept == {
        "creator": "Dana",
        "site": "youtube",
        "thread": "kettles",
        "pile": "praise",
        "reply": "glad you do",
    }


async def test_an_accepted_reply_gets_its_vector_without_waiting_for_the_next_look(
    agent: Agent,
) -> None:

    agent.embed_in_background()
    await asyncio.sleep(0.2)
    ready = await draft(agent, asked(1, "I love it"), "glad you do")
    await tell(agent, ready, "accepted", ready.text)
    for _ in range(100):
        if not (await agent.memory.store.counts())["waiting"]:
            break
        await asyncio.sleep(0.05)
    assert (await agent.memory.store.counts())["waiting"] == 0
    await agent.close()

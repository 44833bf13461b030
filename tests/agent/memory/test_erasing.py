"""What is forgotten, or kept too long, stands in no file any more."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.agent.drafting.scripted import comment
from tests.agent.memory.disk import holding
from tests.agent.memory.test_outcomes import entry

from rejoinder.drafting.base import NoDraft, Suggestion
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Decision, Fact, Outcome, PastReply, Wish, now
from rejoinder.memory.store import Store
from rejoinder.protocol import Claim, DraftOutcome, Reading, Source

CANARY = 'a "Canary" \\ in Ghent'
CLAIM = Claim(kind="name", start=0, end=2, source=Source(kind="thread", text=CANARY))
DRAFTS: dict[str, Suggestion | NoDraft] = {
    "text": Suggestion("a" * 32, CANARY, "praise"),
    "hint": Suggestion("a" * 32, "ta", "praise", hint=CANARY),
    "goal": Suggestion("a" * 32, "ta", "praise", goal=CANARY),
    "gloss": Suggestion("a" * 32, "ta", "praise", gloss=CANARY),
    "claim": Suggestion("a" * 32, "ta", "praise", claims=(CLAIM,)),
    "reading": Suggestion("a" * 32, "ta", "praise", reading=Reading(because=(CANARY,))),
    "refusal": NoDraft("praise", "boundary", CANARY),
}


@pytest.mark.parametrize("where", DRAFTS)
async def test_a_text_anywhere_in_a_draft_is_forgotten_with_it(
    memory: Memory, tmp_path: Path, where: str
) -> None:
    await memory.record(comment(), DRAFTS[where])
    await memory.record(comment("so kind"), Suggestion("b" * 32, "ta", "praise"))
    assert holding(tmp_path, "canary")
    assert await memory.store.drafts.holding(CANARY.upper(), "") == 1
    await memory.store.forget(containing=CANARY.upper())
    assert holding(tmp_path, "canary") == []
    assert [draft.draft_id for draft in await memory.store.drafts.newest(9)] == ["b" * 32]


async def test_so_is_one_in_the_comment_its_author_or_the_address_of_the_post(
    memory: Memory, tmp_path: Path
) -> None:
    drafts = memory.store.drafts
    for number, column in enumerate(("comment", "author", "thread", "comment_id")):
        await drafts.add(entry(number, **{column: "blog/visiting-canary"}))
    await drafts.add(entry(9))
    posts = (PastReply("hi", "ta", post="In Canary"), PastReply("yo", "ta", thread="in-canary"))
    await memory.add([*posts, PastReply("hi", "hello")])
    await memory.store.forget(containing="canary")
    assert holding(tmp_path, "canary") == []
    assert await drafts.count() == 1
    assert await memory.recent_replies(5) == ["hello"]


async def test_a_reply_that_was_undone_is_forgotten_with_its_history(
    memory: Memory, tmp_path: Path
) -> None:
    """The row says nothing of it any more; only what was done before does."""
    for letter, text in (("a", "greetings from Canary"), ("b", "ta")):
        key = letter * 32
        await memory.record(comment(f"nice {letter}"), Suggestion(key, "thanks", "praise"))
        await memory.outcome(DraftOutcome(id=1, draft_id=key, outcome="edited", text=text))
        await memory.outcome(DraftOutcome(id=2, draft_id=key, outcome="undone"))
    assert holding(tmp_path, "canary")
    await memory.store.forget(containing="canary", site="elsewhere")
    assert await memory.store.drafts.count() == 2
    await memory.store.forget(containing="canary", site="demo")
    assert holding(tmp_path, "canary") == []
    history = await memory.store.drafts._history.of(["a" * 32, "b" * 32])
    assert [each.outcome for each in history["b" * 32]] == ["edited", "undone"]
    assert list(history) == ["b" * 32]


async def test_words_of_closed_lists_are_nobody_s(memory: Memory) -> None:
    """Forgetting "praise" takes no praise, nor does part of an id or of what discloses drafts."""
    await memory.record(comment(), Suggestion("a" * 32, "ta", "praise", model="tiny"))
    await memory.store.drafts.disclose(["a" * 32], "drafted with AI")
    for text in ("praise", "aaaa", "drafted", "tiny", "claims", "draft_id", "demo"):
        await memory.store.forget(containing=text)
    assert await memory.store.drafts.count() == 1


async def test_nothing_is_left_of_anybody_when_all_is_forgotten(
    memory: Memory, tmp_path: Path
) -> None:
    await memory.add([PastReply("Canary?", "Canary!")])
    await memory.record(comment("Canary"), Suggestion("a" * 32, "Canary", "praise"))
    await memory.outcome(DraftOutcome(id=1, draft_id="a" * 32, outcome="edited", text="a canary"))
    await memory.store.notes.decide(Decision("c" * 32, "kept", "less Canary"))
    assert [count async for count in memory.embed_waiting()] == [2]
    await memory.store.index()
    await memory.store.forget()
    assert holding(tmp_path, "canary") == []


async def test_a_fact_or_a_goal_that_is_removed_is_gone_from_the_disk(
    memory: Memory, tmp_path: Path
) -> None:
    notes = memory.store.notes
    lives = Fact("I live in Canarystreet")
    for fact in (lives, Fact("I have a cat")):
        await notes.add_fact(fact)
    wish = Wish.of("boundary", "no Canary")
    await notes.add_wish(wish)
    assert await notes.holding("canary") == ["facts", "goals"]
    assert await notes.remove_fact(lives.id)
    assert not await notes.remove_fact(lives.id)
    assert await notes.remove_wish(wish.id)
    assert holding(tmp_path, "canary") == []
    assert (await notes.counts())["facts"] == 1
    assert await notes.holding("canary") == []


async def test_what_is_kept_too_long_leaves_the_files_and_no_other_does(
    memory: Memory, tmp_path: Path
) -> None:
    drafts, today = memory.store.drafts, now()
    old = entry(0, comment="Canary?", author="Canary", created=today - timedelta(days=31))
    await drafts.add(old)
    await drafts.decide(Outcome(old.draft_id, "edited", "Canary!", today - timedelta(days=31)))
    # As old, and used yesterday.
    await drafts.add(replace(old, draft_id="b" * 32, comment="hi", author="Bo"))
    await drafts.decide(Outcome("b" * 32, "accepted", "ta", today - timedelta(days=1)))
    await drafts.add(entry(3, created=today))
    await memory.add([PastReply("hi", "an old reply", ts=today - timedelta(days=900))])
    assert holding(tmp_path, "canary")

    month = today - timedelta(days=30)
    assert await drafts.older(month) == 1
    assert await drafts.expire(month) == 1
    assert holding(tmp_path, "canary") == []
    assert {draft.draft_id for draft in await drafts.newest(9)} == {"b" * 32, f"{3:032x}"}
    assert [done.text for done in (await drafts._history.of(["b" * 32]))["b" * 32]] == ["ta"]
    assert await memory.recent_replies(5) == ["an old reply"]
    assert await drafts.expire(month) == 0


async def test_expiring_beside_a_writer_loses_nothing(memory: Memory, tmp_path: Path) -> None:
    """Two stores on one folder, as the agent and a command are."""
    beside = await Store.open(tmp_path / "memory")
    today = now()

    async def write() -> None:
        for number in range(20):
            key = f"{number:032x}"
            await memory.record(comment(f"hi {number}"), Suggestion(key, "ta", "praise"))
            await memory.outcome(DraftOutcome(id=1, draft_id=key, outcome="accepted", text="ta"))

    async def expire() -> None:
        for number in range(100, 106):
            await beside.drafts.add(entry(number, created=today - timedelta(days=9)))
            await beside.drafts.expire(today - timedelta(days=1))

    await asyncio.gather(write(), expire())
    pages = [page async for page in memory.store.drafts.pages()]
    assert [len(history) for page in pages for _, history in page] == [1] * 20

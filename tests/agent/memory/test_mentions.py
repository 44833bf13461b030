"""How often a goal was said, at the edge of a day and of the hour that a draft stays open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from rejoinder.drafting.base import Journalled, Suggestion
from rejoinder.memory import mentions
from rejoinder.memory.records import Draft, Wish
from rejoinder.memory.store import Store

GOAL = "Mention the newsletter"
# On this machine's clock, whatever its zone.
NOON = datetime(2026, 3, 10, 12).astimezone()


@pytest.fixture
async def store(tmp_path: Path) -> Store:
    opened = await Store.open(tmp_path)
    await opened.notes.add_wish(Wish("goal", GOAL, 2))
    return opened


async def said(
    store: Store, when: datetime, outcome: str = "", *, goal: str = GOAL, key: str = ""
) -> str:
    draft = Draft(
        draft_id=uuid4().hex,
        key=key or uuid4().hex,
        site="demo",
        comment_id="c1",
        comment="where is more?",
        text="in the newsletter",
        body="",
        created=when.astimezone(UTC),
        outcome=outcome,
        goal=goal,
    )
    await store.drafts.add(draft)
    return draft.draft_id


async def left(store: Store, now: datetime) -> int:
    (goal,) = await mentions.goals(store, now)
    return goal.left


async def test_what_was_accepted_counts_until_midnight(store: Store) -> None:
    late = NOON.replace(hour=23, minute=50)
    await said(store, late, "accepted")
    await said(store, late, "edited")
    assert await left(store, late) == 0
    assert (await mentions.accepted(store, late))[GOAL] == 2
    past = late + timedelta(minutes=11)
    assert await left(store, past) == 2
    assert (await mentions.accepted(store, past))[GOAL] == 0


async def test_what_may_still_be_accepted_counts_for_an_hour_and_over_midnight(
    store: Store,
) -> None:
    late = NOON.replace(hour=23, minute=50)
    await said(store, late)
    assert await left(store, late + timedelta(minutes=30)) == 1
    assert await left(store, late + timedelta(minutes=61)) == 2
    assert (await mentions.accepted(store, late))[GOAL] == 0


async def test_what_was_dismissed_or_answered_otherwise_does_not_count(store: Store) -> None:
    await said(store, NOON, "dismissed")
    await said(store, NOON, key="a" * 32)
    await said(store, NOON, "accepted", goal="", key="a" * 32)
    assert await left(store, NOON) == 2
    await said(store, NOON, "undone")
    assert await left(store, NOON) == 1


async def test_a_draft_is_good_while_its_goal_stands_and_others_left_room(store: Store) -> None:
    mine = await said(store, NOON - timedelta(hours=3))
    known = Journalled((Suggestion(mine, "in the newsletter", "question", goal=GOAL),))
    assert await mentions.still_good(store, known, NOON) == known
    await said(store, NOON, "accepted")
    await said(store, NOON)
    assert (await mentions.still_good(store, known, NOON)).drafts == ()
    used = Journalled(
        (Suggestion(mine, "in the newsletter", "question", goal=GOAL, outcome="accepted"),)
    )
    assert await mentions.still_good(store, used, NOON) == used
    await store.notes.remove_wish(Wish("goal", GOAL).id)
    assert (await mentions.still_good(store, known, NOON)).drafts == ()

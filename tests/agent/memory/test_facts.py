"""Facts as they are kept: where and how long they hold, and that they can be removed for good."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.agent.drafting.scripted import comment
from tests.agent.memory.disk import holding

from rejoinder.config import LIMITS
from rejoinder.drafting.base import Evidence, Known
from rejoinder.errors import StoreError
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Fact, digest, fact_text, last_day
from rejoinder.memory.store import Store

TODAY = date(2026, 11, 23)
GHENT = Fact("I live in Ghent.")


@pytest.mark.parametrize(
    ("fact", "holds"),
    [
        (GHENT, True),
        (Fact("x", site="demo"), True),
        (Fact("x", site="youtube"), False),
        (Fact("x", site="demo", post="p"), True),
        (Fact("x", site="demo", post="another"), False),
        (Fact("x", expires=TODAY), True),
        (Fact("x", expires=date(2026, 11, 22)), False),
    ],
)
async def test_a_fact_holds_where_and_as_long_as_it_was_given(
    memory: Memory, fact: Fact, holds: bool
) -> None:
    memory.today = lambda: TODAY
    await memory.store.notes.add_fact(fact)
    known = [Known(fact.text)] if holds else []
    assert await memory.facts(comment()) == known
    assert (await memory.recall(comment(), 1)).facts == tuple(known)


async def test_the_same_text_again_changes_where_and_how_long_it_holds(memory: Memory) -> None:
    notes = memory.store.notes
    assert await notes.add_fact(GHENT)
    changed = Fact(GHENT.text, site="demo", expires=TODAY, private=True, source="options")
    assert not await notes.add_fact(changed)
    (kept,) = await notes.facts()
    assert kept.added is not None
    assert (kept.site, kept.expires, kept.private, kept.source) == ("demo", TODAY, True, "options")


async def test_what_holds_for_one_post_may_hold_for_another_too(memory: Memory) -> None:
    notes = memory.store.notes
    for post in ("p", "q"):
        assert await notes.add_fact(Fact("Is it still there? Yes.", site="demo", post=post))
    assert await memory.facts(comment()) == [Known("Is it still there? Yes.")]
    assert len(await notes.facts()) == 2


async def test_a_private_fact_is_no_evidence_and_wins_over_the_same_text(memory: Memory) -> None:
    notes = memory.store.notes
    await notes.add_fact(Fact("I am 34.", private=True))
    await notes.add_fact(Fact("I am 34.", site="demo", post="p"))
    await notes.add_fact(GHENT)
    evidence = Evidence.of(comment(), await memory.facts(comment()), hint="hint", goal="goal")
    assert evidence.facts == (GHENT.text,)
    assert set(evidence.private) == {"I am 34."}
    assert (evidence.hint, evidence.goal) == ("hint", "goal")


async def test_what_is_private_stays_so_and_in_its_place(memory: Memory) -> None:
    notes = memory.store.notes
    await notes.add_fact(Fact("I am 34.", private=True, source="options"))
    await notes.add_fact(GHENT)
    first = (await notes.facts())[0]
    assert not await notes.add_fact(Fact("I am 34.", site="demo"))
    assert [fact.text for fact in await notes.facts()] == ["I am 34.", GHENT.text]
    assert (await notes.facts())[0] == replace(first, site="demo", source="cli")
    assert first.private
    assert not await notes.add_fact(replace(GHENT, private=True))
    assert all(fact.private for fact in await notes.facts())


async def test_there_are_no_more_facts_than_one_message_holds(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rejoinder.memory.notes.LIMITS", replace(LIMITS, facts=1))
    notes = memory.store.notes
    assert await notes.add_fact(GHENT)
    assert not await notes.add_fact(replace(GHENT, site="demo"))
    with pytest.raises(StoreError, match="Remove one first"):
        await notes.add_fact(Fact("I have two cats."))


async def test_a_removed_fact_is_gone_from_the_disk(tmp_path: Path) -> None:
    store = await Store.open(tmp_path)
    canary = Fact("I hide in Canaryville.", about="Canary title", site="demo", post="canary")
    for fact in (GHENT, canary, Fact("I have two cats.")):
        await store.notes.add_fact(fact)
    await store.notes.add_fact(canary)
    assert holding(tmp_path, "canary")
    assert await store.notes.remove_fact(canary.id)
    assert not await store.notes.remove_fact(canary.id)
    assert holding(tmp_path, "canary") == []
    left = await (await Store.open(tmp_path)).notes.facts()
    assert [fact.text for fact in left] == [GHENT.text, "I have two cats."]


async def test_facts_of_before_keep_their_ids_and_hold_everywhere(tmp_path: Path) -> None:
    store = await Store.open(tmp_path)
    await store.notes.add_fact(GHENT)
    # As the table was before facts had a place.
    columns = ["site", "post", "about", "expires", "private", "source"]
    await store.notes._tables["facts"].drop_columns(columns)
    store = await Store.open(tmp_path)
    (kept,) = await store.notes.facts()
    assert kept.id == digest("facts", GHENT.text)
    assert (kept.site, kept.post, kept.expires, kept.private) == ("", "", None, False)
    assert kept.holds(comment(), TODAY)
    assert not await store.notes.add_fact(GHENT)


@pytest.mark.parametrize("text", ["", " \n ", "x" * 501])
def test_what_is_no_sentence_is_no_fact(text: str) -> None:
    with pytest.raises(StoreError, match="one sentence"):
        fact_text(text)


def test_a_fact_stands_on_one_line() -> None:
    assert fact_text(" I live\n in  Ghent. ") == "I live in Ghent."


@pytest.mark.parametrize(
    ("text", "told"),
    [("2026-02-31", "no day"), ("tomorrow", "no day"), ("2026-11-22", "is over")],
)
def test_a_day_that_is_none_or_over_is_refused(text: str, told: str) -> None:
    with pytest.raises(StoreError, match=told):
        last_day(text, TODAY)


def test_the_last_day_may_be_today_or_none() -> None:
    assert last_day("2026-11-23", TODAY) == TODAY
    assert last_day("", TODAY) is None

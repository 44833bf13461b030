"""What the journal says of a draft that was decided on, once or again and again."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import lancedb
import pyarrow as pa
import pytest
from tests.agent.drafting.scripted import comment

from rejoinder.drafting.base import NoDraft, Suggestion
from rejoinder.memory import drafts as journal
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Draft, Outcome, now
from rejoinder.memory.store import Store
from rejoinder.protocol import DraftOutcome

ID = "a" * 32
START = datetime(2026, 1, 1, tzinfo=UTC)


def entry(number: int, **fields: Any) -> Draft:
    given: dict[str, Any] = {
        "draft_id": f"{number:032x}",
        "key": f"{number:032x}",
        "site": "demo",
        "comment_id": str(number),
        "comment": f"comment {number}",
        "text": "thanks",
        "body": "{}",
        "created": START + timedelta(minutes=number),
        **fields,
    }
    return Draft(**given)


async def say(memory: Memory, outcome: str, text: str = "", by: str = "Chromium (0a)") -> None:
    message = {"type": "draft.outcome", "id": 1, "draft_id": ID, "outcome": outcome, "text": text}
    await memory.outcome(DraftOutcome.model_validate(message), by=by)


async def told(memory: Memory) -> list[Outcome]:
    return (await memory.store.drafts._history.of([ID])).get(ID, [])


@pytest.fixture
async def drafted(memory: Memory) -> Memory:
    await memory.record(comment(), Suggestion(ID, "thanks", "praise", model="tiny"))
    return memory


async def test_a_draft_nobody_decided_on_says_so(drafted: Memory) -> None:
    row = await drafted.store.drafts.find(ID)
    assert row is not None
    assert (row.decided, row.by, row.suffix, row.model) == (None, "", "", "tiny")
    assert await told(drafted) == []


async def test_every_outcome_is_kept_with_its_time_and_its_browser(drafted: Memory) -> None:
    before = now()
    await say(drafted, "accepted", "thanks")
    await say(drafted, "undone", by="Firefox (0b)")
    await say(drafted, "edited", "ta")
    steps = await told(drafted)
    assert [(each.outcome, each.text, each.by) for each in steps] == [
        ("accepted", "thanks", "Chromium (0a)"),
        ("undone", "", "Firefox (0b)"),
        ("edited", "ta", "Chromium (0a)"),
    ]
    assert before <= steps[0].at <= steps[1].at <= steps[2].at <= now()
    row = await drafted.store.drafts.find(ID)
    assert row is not None
    assert (row.outcome, row.final_text, row.decided) == ("edited", "ta", steps[2].at)


async def test_what_is_sent_twice_is_recorded_once_as_it_was_first(drafted: Memory) -> None:
    await say(drafted, "accepted", "thanks")
    first = await drafted.store.drafts.find(ID)
    await say(drafted, "accepted", "thanks", by="Firefox (0b)")
    await asyncio.gather(*(say(drafted, "accepted", "thanks") for _ in range(4)))
    assert len(await told(drafted)) == 1
    assert await drafted.store.drafts.find(ID) == first
    assert await drafted.recent_replies(5) == ["thanks"]


async def test_what_was_cut_short_is_completed_when_it_is_sent_again(drafted: Memory) -> None:
    done = Outcome(ID, "accepted", "thanks", now(), "Chromium (0a)")
    # The history is written before the row: a crash came in between.
    await drafted.store.drafts._history.add(done)
    await say(drafted, "accepted", "thanks")
    row = await drafted.store.drafts.find(ID)
    assert row is not None
    assert (row.outcome, row.decided) == ("accepted", done.at)
    assert await told(drafted) == [done]


async def test_what_disclosed_a_reply_is_what_was_sent_with_it(drafted: Memory) -> None:
    await drafted.store.drafts.disclose([ID], "with AI")
    assert (await drafted.journalled(comment())).drafts[0].suffix == "with AI"
    await say(drafted, "accepted", "thanks")
    await say(drafted, "undone")
    # Shown again, after the setting was changed.
    await drafted.store.drafts.disclose([ID], "")
    await say(drafted, "edited", "ta")
    assert [each.suffix for each in await told(drafted)] == ["with AI", "", ""]
    assert await drafted.recent_replies(5) == ["ta"]


async def test_a_store_of_before_learns_what_it_did_not_keep(tmp_path: Path) -> None:
    text = pa.string()
    names = "draft_id key site comment_id comment text body".split()
    later = "outcome final_text host hint author thread pile lang goal".split()
    schema = pa.schema(
        [(name, text) for name in names]
        + [("created", pa.timestamp("us", tz="UTC"))]
        + [(name, text) for name in later]
    )
    row = {name: "" for name in (*names, *later)}
    row |= {"draft_id": ID, "text": "thanks", "outcome": "accepted", "final_text": "thanks"}
    db = await lancedb.connect_async(tmp_path)
    table = await db.create_table("drafts", schema=schema)
    await table.add(pa.Table.from_pylist([{**row, "created": START}], schema=schema))

    store = await Store.open(tmp_path)
    old = await store.drafts.find(ID)
    assert old is not None
    assert (old.text, old.outcome, old.created) == ("thanks", "accepted", START)
    assert (old.decided, old.by, old.suffix, old.model) == (None, "", "", "")
    assert [page async for page in store.drafts.pages()] == [[(old, [])]]
    done = Outcome(ID, "undone", "", now(), "Chromium (0a)")
    assert await store.drafts.decide(done)
    again = await (await Store.open(tmp_path)).drafts.find(ID)
    assert again is not None
    assert (again.outcome, again.decided, again.by) == ("undone", done.at, "Chromium (0a)")


async def test_pages_hold_every_entry_once_in_the_order_of_time(
    memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_PAGE", 3)
    store = memory.store.drafts
    for number in (4, 0, 7, 2, 1, 3, 6, 5):
        await store.add(entry(number))
    # Made at the same moment as others, across the edge of a page.
    for number in (10, 11, 12, 13):
        await store.add(entry(number, created=START + timedelta(minutes=3)))
    seen: list[int] = []
    async for page in store.pages():
        seen += [int(draft.draft_id, 16) for draft, _ in page]
        # A row that gets its outcome is moved to the end of the table.
        await store.decide(Outcome(f"{7:032x}", "dismissed", "", now()))
    assert sorted(seen) == [*range(8), 10, 11, 12, 13]
    assert [number for number in seen if number < 10] == [*range(8)]

    since, until = START + timedelta(minutes=2), START + timedelta(minutes=4)
    within = [draft.created async for page in store.pages(since, until) for draft, _ in page]
    assert within == [since, *[START + timedelta(minutes=3)] * 5]
    assert [page async for page in store.pages(START + timedelta(days=1))] == []


async def test_the_newest_are_given_newest_first(memory: Memory) -> None:
    assert await memory.store.drafts.newest(3) == []
    for number in range(5):
        await memory.store.drafts.add(entry(number))
    await memory.record(comment(key="c1"), NoDraft("other", "empty", "nothing to say"))
    newest = await memory.store.drafts.newest(3)
    assert [draft.text for draft in newest] == ["", "thanks", "thanks"]
    assert [draft.comment_id for draft in newest] == ["c1", "4", "3"]
    assert await memory.store.drafts.sites() == {"demo"}

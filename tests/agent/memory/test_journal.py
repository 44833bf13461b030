from __future__ import annotations

from pathlib import Path

from rejoinder.drafting.base import Suggestion
from rejoinder.memory import journal
from rejoinder.memory.store import Store
from rejoinder.protocol import Comment, Post


def comment() -> Comment:
    return Comment(site="demo", id="c1", author="Bo", text="hi", post=Post(id="p"))


async def test_a_journal_of_before_keeps_its_rows_and_learns_where_drafts_were_made(
    tmp_path: Path,
) -> None:
    store = await Store.open(tmp_path)
    await journal.record(store, comment(), Suggestion("a" * 32, "hello", "praise"))
    # As the table was before 0.1.0 was released.
    await store.drafts._table.drop_columns(["host", "hint"])
    store = await Store.open(tmp_path)
    old = await store.drafts.find("a" * 32)
    assert old is not None
    assert (old.text, old.host, old.hint) == ("hello", "", "")
    away = Suggestion("b" * 32, "ta", "praise", host="gpu.example", hint="short")
    await journal.record(store, comment(), away)
    store = await Store.open(tmp_path)
    newest, oldest = (await journal.look_up(store, comment())).drafts
    assert (newest.host, newest.hint) == ("gpu.example", "short")
    assert (oldest.host, oldest.hint) == (None, "")
    row = await store.drafts.find("b" * 32)
    assert row is not None
    assert (row.host, row.hint) == ("gpu.example", "short")


async def test_what_stands_in_a_hint_is_forgotten_too(tmp_path: Path) -> None:
    store = await Store.open(tmp_path)
    hinted = Suggestion("a" * 32, "ta", "praise", hint="tell them about Canaryville")
    await journal.record(store, comment(), hinted)
    await store.forget(containing="canaryville")
    assert await store.drafts.find("a" * 32) is None

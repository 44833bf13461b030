from __future__ import annotations

from pathlib import Path

import pytest

from rejoinder.drafting.base import Suggestion
from rejoinder.memory import journal
from rejoinder.memory.store import Store
from rejoinder.protocol import Claim, Comment, Post, Source, ThreadItem


def comment() -> Comment:
    return Comment(site="demo", id="c1", author="Bo", text="hi", post=Post(id="p"))


async def test_a_journal_of_before_keeps_its_rows_and_learns_where_drafts_were_made(
    tmp_path: Path,
) -> None:
    store = await Store.open(tmp_path)
    await journal.record(store, comment(), Suggestion("a" * 32, "hello", "praise"))
    # As the table was before 0.1.0 was released.
    await store.drafts._table.drop_columns(["host", "hint", "request"])
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


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("canaryville", True),
        ('say "Hi', True),
        ("Bo\nCanary", True),
        ("kettle Post", True),
        # Names and kinds of the journal are nobody's words.
        ("source", False),
        ("promise", False),
    ],
)
async def test_what_a_draft_answered_and_rested_on_is_forgotten_too(
    tmp_path: Path, words: str, gone: bool
) -> None:
    store = await Store.open(tmp_path)
    thread = (ThreadItem(author="Cy", text='They say "hi" to Bo\nCanaryville'),)
    asked = comment().model_copy(
        update={"post": Post(id="p", title="A Kettle post"), "thread": thread}
    )
    source = Source(kind="thread", text="Canaryville")
    claim = Claim(kind="promise", start=0, end=2, source=source)
    await journal.record(store, asked, Suggestion("a" * 32, "ta", "praise", claims=(claim,)))
    await journal.record(store, comment(), Suggestion("b" * 32, "ta", "praise"))
    await store.forget(containing=words)
    assert (await store.drafts.find("a" * 32) is None) is gone
    assert await store.drafts.find("b" * 32) is not None


async def test_only_a_draft_that_claims_something_keeps_its_request(tmp_path: Path) -> None:
    store = await Store.open(tmp_path)
    await journal.record(store, comment(), Suggestion("a" * 32, "ta", "praise"))
    claim = Claim(kind="promise", start=0, end=2)
    await journal.record(store, comment(), Suggestion("b" * 32, "ta", "praise", claims=(claim,)))
    plain, claims = await store.drafts.find("a" * 32), await store.drafts.find("b" * 32)
    assert plain is not None and plain.request == ""
    assert claims is not None and Comment.model_validate_json(claims.request) == comment()
    assert (await journal.find(store, "a" * 32))[1] == comment()
    assert (await journal.find(store, "b" * 32))[1] == comment()


async def test_what_stands_in_a_hint_is_forgotten_too(tmp_path: Path) -> None:
    store = await Store.open(tmp_path)
    hinted = Suggestion("a" * 32, "ta", "praise", hint="tell them about Canaryville")
    await journal.record(store, comment(), hinted)
    await store.forget(containing="canaryville")
    assert await store.drafts.find("a" * 32) is None

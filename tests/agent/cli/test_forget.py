"""`rejoinder memory forget`, as it is typed, and what is left in the folders after it."""

from __future__ import annotations

import asyncio
import logging

import pytest
from tests.agent.memory.disk import holding
from tests.agent.memory.test_outcomes import START, entry
from typer.testing import CliRunner

from rejoinder.cli import app
from rejoinder.cli.opened import open_store
from rejoinder.config import Settings, State, config_file
from rejoinder.memory.records import Decision, Outcome, PastReply


def typed(*words: str, answer: str = "") -> str:
    result = CliRunner().invoke(app, [*words], input=answer)
    return result.output


async def fill() -> None:
    store = await open_store()
    rows = [PastReply(f"how is number {at}", f"fine, {at}") for at in range(40)]
    await store.add_replies([*rows, PastReply("is Canary far?", "Canary is near")])
    await store.index()
    await store.drafts.add(entry(1, comment="Canary!"))
    await store.drafts.add(entry(2, author="Canary"))
    await store.drafts.add(entry(3))
    for number, text in ((2, "hi Canary"), (3, "hi")):
        await store.drafts.decide(Outcome(f"{number:032x}", "edited", text, START, "Firefox"))
        await store.drafts.decide(Outcome(f"{number:032x}", "undone", "", START, "Firefox"))
    await store.notes.decide(Decision("c" * 32, "kept", "say Canary less"))


@pytest.fixture
def state() -> State:
    asyncio.run(fill())
    state = State(Settings.load().state_dir)
    state.prefixes.mkdir()
    (state.prefixes / "a.prefix").write_bytes(b"Canary")
    (state.prefixes / "b.part").write_bytes(b"Canary")
    return state


def test_what_is_forgotten_stands_in_no_file_and_no_log(
    state: State, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="rejoinder")
    # A setting that is changed leaves no copy of what it was.
    typed("disclosure", "set", "sent by Canary")
    typed("disclosure", "set", "sent by me")
    said = typed("memory", "forget", "--containing", "canary", answer="n\n")
    assert "Delete 1 past reply and 2 entries of the journal for good?" in said
    assert holding(state.root, "canary")
    said = typed("memory", "forget", "--containing", "canary", answer="y\n")
    assert "Gone: 1 past reply and 2 entries of the journal." in said
    assert holding(state.root.parent, "canary") == []
    assert config_file().parent == state.root.parent
    assert "canary" not in caplog.text.lower()
    left = asyncio.run(counts())
    assert (left["replies"], left["drafts"]) == (40, 1)
    again = typed("memory", "forget", "--containing", "canary", answer="y\n")
    assert "Gone: 0 past replies." in again


def test_what_the_creator_wrote_themselves_is_named_and_stays(state: State) -> None:
    typed("facts", "add", "I live in Canarystreet")
    said = typed("memory", "forget", "--containing", "canary", "--yes")
    assert "It stands in your facts, too: rejoinder facts list" in said
    typed("facts", "remove", "1")
    assert holding(state.root, "canary") == []


def test_a_site_is_forgotten_with_its_history(state: State) -> None:
    said = typed("memory", "forget", "--site", "demo", "--yes")
    assert "Gone: 0 past replies and 3 entries of the journal." in said
    assert asyncio.run(counts())["drafts"] == 0


async def counts() -> dict[str, int]:
    return await (await open_store()).counts()

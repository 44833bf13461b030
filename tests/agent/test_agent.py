"""What the link's requests come to in the pipeline, and what the pipeline's answers come to."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter
from tests.agent.drafting.scripted import Script, comment
from tests.agent.memory.test_outcomes import entry

from rejoinder.agent import Agent
from rejoinder.config import Settings, State
from rejoinder.drafting.base import Evidence, Suggestion
from rejoinder.drafting.review import review
from rejoinder.engine.base import Priority
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Fact, now
from rejoinder.protocol import (
    ClaimResolve,
    Draft,
    DraftAlternative,
    DraftMore,
    DraftOutcome,
    DraftReady,
    DraftRequest,
    Facts,
    TrustQuestion,
)

GHENT = Fact("I live in Ghent.")


async def open_agent(folder: Path, engine: Script, **settings: Any) -> Agent:
    memory = await Memory.open(folder / "memory", engine)
    loaded = Settings.load(state_dir=folder, keys="memory", **settings)
    return Agent(loaded, engine, engine, memory)


async def drafted(agent: Agent, **wish: Any) -> DraftReady:
    request = DraftRequest(id=7, comment=comment(), **wish)
    *_, last = [event async for event in agent.draft(request)]
    assert isinstance(last, DraftReady)
    return last


async def alternatives(agent: Agent, **wish: Any) -> list[DraftAlternative]:
    return [one async for one in agent.more(DraftMore(id=8, comment=comment(), **wish))]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("hand", Priority.BY_HAND),
        ("screen", Priority.ON_SCREEN),
        ("page", Priority.ON_PAGE),
    ],
)
async def test_how_soon_a_draft_is_wanted_reaches_the_engine(
    tmp_path: Path, said: str, meant: Priority
) -> None:
    engine = Script(["glad it helped"])
    await drafted(await open_agent(tmp_path, engine), priority=said)
    assert engine.priorities[0] is meant


async def test_each_draft_carries_what_is_known_of_it(tmp_path: Path) -> None:
    engine = Script(["glad it helped", "so kind of you", "cheers, friend", "ta"])
    agent = await open_agent(tmp_path, engine)
    first = await drafted(agent)
    one, two = await alternatives(agent, known=(first.draft_id,))
    assert (one.re, one.text, one.host, one.hint) == (8, "so kind of you", None, "")
    await agent.outcome(
        DraftOutcome(id=9, draft_id=two.draft_id, outcome="accepted", text=two.text)
    )
    again = await drafted(agent)
    assert (again.draft_id, again.outcome, again.journalled) == (two.draft_id, "accepted", True)
    known = {name: getattr(first, name) for name in Draft.model_fields}
    assert again.alternatives == (Draft(**known),)


async def test_a_hint_and_the_machine_it_went_to_are_told_with_the_draft(tmp_path: Path) -> None:
    engine = Script(["no, but thank you"], host="gpu.example:8000")
    agent = await open_agent(tmp_path, engine)
    ready = await drafted(agent, hint="thank and decline", priority="hand")
    assert (ready.hint, ready.host) == ("thank and decline", "gpu.example:8000")
    assert await alternatives(agent, known=(ready.draft_id,), hint="thank and decline") == []


@pytest.mark.parametrize(
    ("asked", "stays"),
    [
        ({"type": "facts.request"}, True),
        ({"type": "fact.add", "text": "I have two cats."}, True),
        ({"type": "fact.add", "text": "I live in Ghent.", "private": True}, False),
        ({"type": "fact.remove", "fact_id": GHENT.id}, False),
    ],
)
async def test_what_is_told_no_more_leaves_the_kept_prompts(
    tmp_path: Path, asked: dict[str, Any], stays: bool
) -> None:
    agent = await open_agent(tmp_path, Script([]))
    await agent.memory.store.notes.add_fact(GHENT)
    prefix = State(tmp_path).prefixes / "a.prefix"
    prefix.parent.mkdir()
    prefix.write_bytes(b"I live in Ghent.")
    request: TrustQuestion = TypeAdapter(TrustQuestion).validate_python({"id": 5, **asked})
    answered = await agent.trust(request)
    assert isinstance(answered, Facts) and answered.re == 5
    assert prefix.exists() is stays


async def test_two_claims_of_a_draft_decided_at_once_are_both_resolved(tmp_path: Path) -> None:
    agent = await open_agent(tmp_path, Script([]))
    text = "My son wrapped it. I live by the sea."
    claims = review(text, Evidence(comment()))
    await agent.memory.record(comment(), Suggestion("a" * 32, text, "praise", claims=claims))
    await asyncio.gather(
        *(
            agent.trust(
                ClaimResolve(
                    id=number,
                    draft_id="a" * 32,
                    start=claim.start,
                    end=claim.end,
                    length=len(text),
                    how="vouch",
                )
            )
            for number, claim in enumerate(claims, start=1)
        )
    )
    (kept,) = (await agent.memory.journalled(comment())).drafts
    assert len(kept.claims) == 2
    assert all(claim.source is not None for claim in kept.claims)


async def test_each_draft_says_what_discloses_it_and_the_journal_said_so_before(
    tmp_path: Path,
) -> None:
    engine = Script(["glad it helped", "so kind of you", "cheers, friend"])
    agent = await open_agent(tmp_path, engine, disclosure={"*": "with AI", "isso": "sent by me"})
    first = await drafted(agent)
    line = agent.settings.disclosure.on(comment().site)
    assert line and first.suffix == line
    others = await alternatives(agent, known=(first.draft_id,))
    assert [other.suffix for other in others] == [line, line]
    for draft in (first, *others):
        row = await agent.memory.store.drafts.find(draft.draft_id)
        assert row is not None
        assert (row.suffix, row.model) == (line, "script")


async def test_what_was_accepted_keeps_what_disclosed_it_when_the_setting_changes(
    tmp_path: Path,
) -> None:
    agent = await open_agent(tmp_path, Script(["glad it helped"]), disclosure={"*": "with AI"})
    first = await drafted(agent)
    said = DraftOutcome(id=9, draft_id=first.draft_id, outcome="accepted", text=first.text)
    # The agent is started again, with another setting, before the outcome arrives.
    agent = await open_agent(tmp_path, Script([]))
    await agent.outcome(said, "Chromium (0a)")
    again = await drafted(agent)
    assert (again.draft_id, again.suffix) == (first.draft_id, "")
    drafts = agent.memory.store.drafts
    (((_, (done,)),),) = [page async for page in drafts.pages()]
    assert (done.text, done.suffix, done.by) == (first.text, "with AI", "Chromium (0a)")
    # What goes behind a reply is no part of the voice.
    assert await agent.memory.recent_replies(5) == [first.text]


async def test_old_entries_go_when_nobody_waits_for_a_draft(tmp_path: Path) -> None:
    agent = await open_agent(tmp_path, Script(["glad it helped"]), retention_days=30)
    drafts = agent.memory.store.drafts
    await drafts.add(entry(1, created=now() - timedelta(days=31)))
    waiting = agent.draft(DraftRequest(id=7, comment=comment()))
    await anext(waiting)
    agent.retain_in_background()
    await asyncio.sleep(0.2)
    assert await drafts.count() == 1
    assert [event async for event in waiting]
    for _ in range(1_000):
        if await drafts.find(f"{1:032x}") is None:
            break
        await asyncio.sleep(0.01)
    assert [draft.text for draft in await drafts.newest(5)] == ["glad it helped"]
    await agent.close()

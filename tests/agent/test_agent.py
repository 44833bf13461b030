"""What the link's requests come to in the pipeline, and what the pipeline's answers come to."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter
from tests.agent.drafting.scripted import Script, comment

from rejoinder.agent import Agent
from rejoinder.config import Settings, State
from rejoinder.drafting.base import Evidence, Suggestion
from rejoinder.drafting.review import review
from rejoinder.engine.base import Priority
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Fact
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


async def open_agent(folder: Path, engine: Script) -> Agent:
    memory = await Memory.open(folder / "memory", engine)
    return Agent(Settings.load(state_dir=folder, keys="memory"), engine, engine, memory)


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
    text = "My son wrapped it. I live in Genk."
    claims = review(text, Evidence(comment()))
    await agent.memory.record(comment(), Suggestion("a" * 32, text, "praise", claims=claims))
    await asyncio.gather(
        *(
            agent.trust(
                ClaimResolve(
                    id=number, draft_id="a" * 32, start=claim.start, end=claim.end, how="vouch"
                )
            )
            for number, claim in enumerate(claims, start=1)
        )
    )
    (kept,) = (await agent.memory.journalled(comment())).drafts
    assert len(kept.claims) == 2
    assert all(claim.source is not None for claim in kept.claims)

"""What the link's requests come to in the pipeline, and what the pipeline's answers come to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.agent.drafting.scripted import Script, comment

from rejoinder.agent import Agent
from rejoinder.config import Settings
from rejoinder.engine.base import Priority
from rejoinder.memory.memory import Memory
from rejoinder.protocol import (
    Draft,
    DraftAlternative,
    DraftMore,
    DraftOutcome,
    DraftReady,
    DraftRequest,
)


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

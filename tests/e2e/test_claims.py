"""What a draft says of the creator that nothing backs, from the agent to the reply box.

The agent, its memory and its review are real; the engine says what the test wrote.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass

import pytest
import pytest_asyncio
from tests.agent.drafting.scripted import Script
from tests.e2e.blog import Blog
from tests.e2e.browser import WAIT_MS, Card, Creator
from tests.e2e.parrot import LinkedAgent

from rejoinder.agent import Agent
from rejoinder.config import Settings, State
from rejoinder.demo.browser import expect
from rejoinder.engine.base import Piece, Priority, Prompt, Sampling
from rejoinder.memory.memory import Memory

HOME, STOCK = "I live by the sea.", "The prints are still available."


@dataclass
class Stubborn(Script):
    """Says its one line, whatever it is asked and however often."""

    async def stream(
        self, prompt: Prompt, sampling: Sampling, priority: Priority = Priority.ON_SCREEN
    ) -> AsyncGenerator[Piece, None]:
        yield Piece(self.lines[0])
        yield Piece("", last=True)


class Claiming(LinkedAgent):
    """The real agent behind its link, with an engine that says what is wanted."""

    def __init__(self, settings: Settings, engine: Script, memory: Memory) -> None:
        self.engine, self.memory = engine, memory
        super().__init__(settings, Agent(settings, engine, engine, memory))


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def agent(port: int, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Claiming]:
    state = tmp_path_factory.mktemp("claiming") / "state"
    engine = Stubborn([""])
    settings = Settings.load(state_dir=state, port=port, ports=(port,), keys="memory")
    memory = await Memory.open(State(state).ensure().memory, engine)
    async with Claiming(settings, engine, memory).running() as agent:
        yield agent


async def _marked(card: Card, *words: str) -> None:
    await expect(card.shown.locator("mark")).to_have_text(list(words), timeout=WAIT_MS)
    locked = expect(card.button("Accept"))
    if words:
        await locked.to_have_attribute("aria-disabled", "true")
    else:
        await locked.not_to_have_attribute("aria-disabled", "true")
    # What moved under the pointer counts only once it stood still.
    await card.settled()


async def test_what_nothing_backs_waits_until_each_claim_is_resolved(
    agent: Claiming, blog: Blog, creator: Creator
) -> None:
    agent.engine.lines = [f"{HOME} {STOCK}"]
    thread = blog.thread()
    number = await thread.post("Maya", "Where do you live, and do you sell these?")
    async with creator.at(thread.url) as desk:
        card = desk.card(number)
        await card.settled()
        await _marked(card, "I live by the sea", "still available")
        await desk.press("Y")
        await card.says("Resolve what is underlined first")
        await expect(card.box).to_have_count(0)

        await card.button("Remove: still available").click()
        await expect(card.draft).to_have_text(HOME, timeout=WAIT_MS)
        await _marked(card, "I live by the sea")
        await card.button("Add as fact: I live by the sea").click()
        await _marked(card)
        assert [fact.text for fact in await agent.memory.store.notes.facts()] == [HOME]

        await desk.press("Y")
        await expect(card.box).to_have_value(HOME, timeout=WAIT_MS)

    # What was kept backs the next draft, which is offered without what still nothing backs.
    thread = blog.thread()
    number = await thread.post("Bo", "Do you live near here, and have you got any prints?")
    async with creator.at(thread.url) as desk:
        card = desk.card(number)
        await card.settled()
        await expect(card.draft).to_have_text(HOME)
        await _marked(card)


async def test_what_the_creator_vouches_for_holds_for_this_draft_alone(
    agent: Claiming, blog: Blog, creator: Creator
) -> None:
    agent.engine.lines = [STOCK]
    thread = blog.thread()
    one, other = [await thread.post(name, "Do you still sell these?") for name in ("Ada", "Kim")]
    async with creator.at(thread.url) as desk:
        card = desk.card(one)
        await card.settled()
        await _marked(card, "still available")
        await card.button("I vouch: still available").click()
        await _marked(card)
        await card.button("Accept").click()
        await expect(card.box).to_have_value(STOCK, timeout=WAIT_MS)
        card = desk.card(other)
        await card.settled()
        await _marked(card, "still available")

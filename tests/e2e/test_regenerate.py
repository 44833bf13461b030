"""Another draft at once, and drafts as the creator wants them, in the creator's own browser."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from tests.e2e.blog import Blog
from tests.e2e.browser import WAIT_MS, Card, Creator
from tests.e2e.parrot import Parrot, ParrotAgent

from rejoinder.demo.browser import expect


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def agent(port: int, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[ParrotAgent]:
    async with ParrotAgent(tmp_path_factory.mktemp("parrot") / "state", port).running() as agent:
        yield agent


@pytest.fixture
def parrot(agent: ParrotAgent) -> Parrot:
    agent.parrot.anew()
    return agent.parrot


async def _counts(card: Card, text: str) -> None:
    await expect(card.shown.locator(".pager span")).to_have_text(text, timeout=WAIT_MS)


async def test_the_key_shows_another_draft_though_the_agent_says_nothing(
    blog: Blog, creator: Creator, parrot: Parrot
) -> None:
    thread = blog.thread()
    number = await thread.post("Maya", "Lovely, thank you")
    async with creator.at(thread.url) as desk:
        card = desk.card(number)
        await card.settled()
        await _counts(card, "1/3")
        asked = len(parrot.asked)
        parrot.deaf = True
        await desk.press("D")
        await expect(card.draft).to_have_text("0: Lovely, thank you")
        await desk.press("D")
        await expect(card.draft).to_have_text("1: Lovely, thank you")
        await _counts(card, "3/3")
        assert len(parrot.asked) == asked
        await card.button("Previous draft").click()
        await card.settled()
        await card.button("Accept").click()
        await card.says("In the reply box.")
        await expect(card.box).to_have_value("0: Lovely, thank you")
        (outcome,) = parrot.outcomes
        assert (outcome.outcome, outcome.text) == ("accepted", "0: Lovely, thank you")


async def test_a_hint_reaches_the_agent_as_it_was_typed_and_goes_first(
    blog: Blog, creator: Creator, parrot: Parrot
) -> None:
    thread = blog.thread()
    number = await thread.post("Maya", "Come to our meeting on Friday?")
    async with creator.at(thread.url) as desk:
        card = desk.card(number)
        await card.settled()
        assert [one.priority for one in parrot.asked] == ["screen"]
        await card.button("Hint").click()
        await desk.page.keyboard.type("thank them, <b>no</b> ж")
        await desk.page.keyboard.press("Enter")
        await card.settled()
        hinted = parrot.asked[-1]
        assert (hinted.hint, hinted.priority) == ("thank them, <b>no</b> ж", "hand")
        # It is nobody's reply: no box was opened and nothing put into one.
        await expect(card.box).to_have_count(0)

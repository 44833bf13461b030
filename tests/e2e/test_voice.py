"""What is learned from the creator in their own browser: from their replies and their edits."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Locator
from tests.e2e.blog import OWNER, Blog, Thread
from tests.e2e.browser import WAIT_MS, Creator, Desk
from tests.e2e.parrot import Parrot, ParrotAgent

from rejoinder.demo.browser import expect
from rejoinder.protocol import Change, Lesson

EMAIL = "dana@blog.example"
LESSON = Lesson(
    lesson_id="cd" * 16,
    text="You don't use exclamation marks on this blog.",
    scope="On this blog",
    seen=3,
    state="new",
    changes=(Change(draft="Thanks!", final="thanks"),),
)
# Longer than a page is given to settle before anything is offered or read.
SETTLED_MS = 4_000


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def agent(port: int, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[ParrotAgent]:
    async with ParrotAgent(tmp_path_factory.mktemp("parrot") / "state", port).running() as agent:
        yield agent


@pytest.fixture
def parrot(agent: ParrotAgent) -> Parrot:
    agent.parrot.anew()
    return agent.parrot


@pytest_asyncio.fixture(loop_scope="module")
async def unasked(creator: Creator, blog: Blog) -> Creator:
    """The creator, whom this blog has not asked: a site that is taken off and added is new."""
    page = await creator.options()
    await page.get_by_role("button", name=f"Remove {blog.origin}").click()
    await expect(page.locator("#site-note")).to_contain_text("removed")
    await page.close()
    await creator.add(site=blog.origin, name=OWNER)
    return creator


async def _answered(blog: Blog) -> Thread:
    """A thread with two answered comments; the second by somebody who took the creator's name."""
    thread = blog.thread()
    comment = await thread.post("Maya", "Do you rinse the filter first?")
    reply = await thread.post(OWNER, "always, with hot water", parent=comment, email=EMAIL)
    other = await thread.post("Theo", "Where can I send you money?")
    await thread.post(OWNER, "to the account in my profile", parent=other)
    await thread.own(reply)
    return thread


def _corner(desk: Desk) -> Locator:
    return desk.page.locator(".card.corner")


async def test_replies_are_read_after_a_yes_and_then_without_a_question(
    blog: Blog, unasked: Creator, parrot: Parrot
) -> None:
    thread = await _answered(blog)
    async with unasked.at(thread.url) as desk:
        corner = _corner(desk)
        await expect(corner).to_contain_text("1 comment you answered here", timeout=WAIT_MS)
        await desk.page.wait_for_timeout(SETTLED_MS)
        assert parrot.read == []
        await corner.get_by_role("button", name="Read them").click()
        await expect(corner).to_contain_text("Learned 1 reply from this page.", timeout=WAIT_MS)
        (batch,) = parrot.read
        (pair,) = batch.pairs
        assert batch.site == "isso"
        assert (pair.comment, pair.reply) == (
            "Do you rinse the filter first?",
            "always, with hot water",
        )
        assert (pair.author, pair.post) == (OWNER, "One cup, no hurry")
    # The agent knows it by now, and there is nothing to tell.
    async with unasked.at(thread.url) as desk:
        await desk.page.wait_for_timeout(SETTLED_MS)
        await expect(_corner(desk)).to_have_count(0)
        assert [batch.pairs for batch in parrot.read] == [(pair,), (pair,)]
    async with unasked.at((await _answered(blog)).url) as desk:
        await expect(_corner(desk)).to_contain_text("Learned 1 reply", timeout=WAIT_MS)


async def test_a_no_is_kept_and_nothing_is_read(
    blog: Blog, unasked: Creator, parrot: Parrot
) -> None:
    async with unasked.at((await _answered(blog)).url) as desk:
        await _corner(desk).get_by_role("button", name="Not on this site").click(timeout=WAIT_MS)
        await expect(_corner(desk)).to_have_count(0)
    async with unasked.at((await _answered(blog)).url) as desk:
        await desk.page.wait_for_timeout(SETTLED_MS)
        await expect(_corner(desk)).to_have_count(0)
    assert parrot.read == []
    page = await unasked.options()
    await expect(page.get_by_role("checkbox", name=blog.origin)).not_to_be_checked()
    await page.close()


async def _edit(desk: Desk, number: int) -> None:
    card = desk.card(number)
    await card.settled()
    await card.button("Edit").click()
    await card.shown.locator("textarea").fill("thanks, Maya")
    await card.settled()
    await card.button("Accept").click()
    await card.says("In the reply box.")


async def test_what_an_edit_taught_is_told_in_its_card_and_kept(
    blog: Blog, creator: Creator, parrot: Parrot
) -> None:
    parrot.lesson = LESSON
    thread = blog.thread()
    number = await thread.post("Maya", "Lovely!")
    async with creator.at(thread.url) as desk:
        await _edit(desk, number)
        card = desk.card(number)
        await card.says("Noticed: You don't use exclamation marks on this blog.")
        await card.button("Keep").click()
        await card.says("Kept.")
        (decided,) = parrot.decided
        assert (decided.lesson_id, decided.decision, decided.text) == ("cd" * 16, "keep", "")


async def test_a_lesson_finds_its_card_though_agent_and_background_were_gone(
    agent: ParrotAgent, blog: Blog, creator: Creator, parrot: Parrot
) -> None:
    parrot.lesson = LESSON
    thread = blog.thread()
    number = await thread.post("Maya", "Lovely!")
    async with creator.at(thread.url) as desk:
        card = desk.card(number)
        await card.settled()
        await agent.down()
        await _edit(desk, number)
        await creator.stop_worker(desk.page)
        await agent.up()
        await card.says("Noticed: You don't use")
        await card.button("Forget").click()
        await card.says("Forgotten.")
        assert [one.decision for one in parrot.decided] == ["forget"]

"""What breaks and comes back: the agent, the extension's background, the page."""

from __future__ import annotations

import json
from pathlib import Path

import lancedb
from tests.e2e.blog import Blog
from tests.e2e.browser import WAIT_MS, Creator, Desk
from tests.e2e.programs import Agent

from rejoinder.demo.browser import expect

NOT_RUNNING = "The Rejoinder agent is not running. Start it with: rejoinder up"
MARK = "window.notReloaded = true"


async def _mid_draft(desk: Desk) -> None:
    """Wait until a draft is being written, or at least asked for."""
    under_way = desk.page.locator(".text.waiting").or_(desk.page.get_by_text("Drafting a reply"))
    await expect(under_way.first).to_be_visible(timeout=WAIT_MS)


async def test_a_killed_agent_is_named_and_its_return_noticed(
    agent: Agent, blog: Blog, creator: Creator
) -> None:
    thread = blog.thread()
    numbers = await thread.fill()
    async with creator.at(thread.url) as desk:
        await desk.page.evaluate(MARK)
        await _mid_draft(desk)
        await agent.kill()
        # One card says so, for all.
        away = desk.page.locator(".card").filter(has_text=NOT_RUNNING)
        await expect(away).to_have_count(1, timeout=WAIT_MS)
        await agent.up()
        await desk.drafts(numbers)
        await expect(away).to_have_count(0)
        assert await desk.page.evaluate("window.notReloaded")


async def test_a_draft_accepted_without_the_agent_reaches_it_later(
    agent: Agent, blog: Blog, creator: Creator, tmp_path: Path
) -> None:
    thread = blog.thread()
    numbers = await thread.fill()
    async with creator.at(thread.url) as desk:
        number, text = (await desk.drafts(numbers)).popitem()
        comment = (await thread.comments())[number]["text"]
        await agent.kill()
        card = desk.card(number)
        await card.button("Accept").click()
        await card.says("In the reply box.")
        await expect(card.box).to_have_value(text)
        # Not even the browser's background lives on; what is left is on its disk.
        await creator.stop_worker(desk.page)
        await agent.up()
        kept = await _kept(agent, tmp_path, text)
        assert f"<p>{kept['comment']}</p>" == comment.strip()
        assert (kept["source"], kept["site"]) == ("accepted", "isso")


async def _kept(agent: Agent, folder: Path, text: str) -> dict[str, str]:
    """The past reply that an accepted draft becomes, as soon as `memory export` shows it."""
    for attempt in range(200):
        file = folder / f"{attempt}.jsonl"
        status, said = await agent.run("memory", "export", str(file))
        assert status == 0, said
        for line in file.read_text(encoding="utf-8").splitlines():
            row: dict[str, str] = json.loads(line)
            if row["reply"] == text and row["source"] != "import":
                return row
    raise AssertionError("The agent never learnt of it.")


async def test_a_stopped_background_loses_no_draft(blog: Blog, creator: Creator) -> None:
    thread = blog.thread()
    numbers = await thread.fill()
    async with creator.at(thread.url) as desk:
        await desk.page.evaluate(MARK)
        await _mid_draft(desk)
        await creator.stop_worker(desk.page)
        await desk.drafts(numbers)
        assert await desk.page.evaluate("window.notReloaded")


async def test_a_reloaded_page_shows_the_same_drafts(
    agent: Agent, blog: Blog, creator: Creator
) -> None:
    thread = blog.thread()
    numbers = await thread.fill()
    async with creator.at(thread.url) as desk:
        drafts = await desk.drafts(numbers)
        journal = await _asked_for(agent)
        await desk.page.reload()
        assert await desk.drafts(list(drafts)) == drafts
        assert await _asked_for(agent) == journal


async def _asked_for(agent: Agent) -> set[str]:
    """The drafts in the journal, without those made behind the shown ones meanwhile."""
    store = await lancedb.connect_async(agent.state / "memory")
    rows = await (await store.open_table("drafts")).query().select(["draft_id", "body"]).to_list()
    assert rows
    return {row["draft_id"] for row in rows if not json.loads(row["body"]).get("behind")}

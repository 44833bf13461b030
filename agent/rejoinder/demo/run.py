"""The whole way once: an agent, a page with comments, a browser with the extension, paired."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from rejoinder.agent import Agent, Answer
from rejoinder.config import Settings, State
from rejoinder.demo.browser import Browser, Page, expect, launch
from rejoinder.demo.page import Page as DemoPage
from rejoinder.demo.page import PageServer
from rejoinder.demo.sample import Sample
from rejoinder.errors import PortBusyError
from rejoinder.link.keys import MemoryKeys
from rejoinder.link.server import LinkServer
from rejoinder.memory.records import Fact
from rejoinder.protocol import (
    AgentStatus,
    DraftAlternative,
    DraftMore,
    DraftNone,
    DraftOutcome,
    DraftReady,
    DraftRequest,
    Lesson,
    StatusRequest,
    TrustAnswer,
    TrustQuestion,
    VoiceAnswer,
    VoiceQuestion,
)

# A draft takes seconds on two cores; a busy machine may need many times that.
ANSWER_S = 180
SEED = 11
READING_MS = 1_000


@dataclass(slots=True)
class Witness:
    """Stands before the agent and keeps what it answered, by comment."""

    agent: Agent
    answers: dict[str, DraftReady | DraftNone] = field(default_factory=dict)
    outcomes: list[DraftOutcome] = field(default_factory=list)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def draft(self, request: DraftRequest) -> AsyncGenerator[Answer, None]:
        async for event in self.agent.draft(request):
            if isinstance(event, (DraftReady, DraftNone)):
                async with self.changed:
                    self.answers[request.comment.id] = event
                    self.changed.notify_all()
            yield event

    def more(self, request: DraftMore) -> AsyncGenerator[DraftAlternative, None]:
        return self.agent.more(request)

    async def outcome(self, message: DraftOutcome, by: str) -> Lesson | None:
        lesson = await self.agent.outcome(message, by)
        async with self.changed:
            self.outcomes.append(message)
            self.changed.notify_all()
        return lesson

    async def voice(self, request: VoiceQuestion) -> VoiceAnswer:
        return await self.agent.voice(request)

    async def trust(self, request: TrustQuestion) -> TrustAnswer:
        return await self.agent.trust(request)

    async def status(self, request: StatusRequest) -> AgentStatus:
        return await self.agent.status(request)

    async def until(self, happened: Callable[[], bool]) -> None:
        async with self.changed, asyncio.timeout(ANSWER_S):
            await self.changed.wait_for(happened)


@dataclass(slots=True)
class Demo:
    """What the demo shows, step by step. `say` gets one line of progress at a time."""

    sample: Sample
    out: Path
    headless: bool
    say: Callable[[str], None]
    show: Callable[[DemoPage, Mapping[str, DraftReady | DraftNone]], None]
    shots: list[Path] = field(default_factory=list)

    async def run(self) -> None:
        """Raises RejoinderError where something is missing, TimeoutError where nothing comes."""
        async with AsyncExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rejoinder-")))
            settings = Settings.load(
                state_dir=folder / "state", keys="memory", seed=SEED, creator=self.sample.creator
            )
            self.say("Loading the model")
            agent = await stack.enter_async_context(await Agent.open(settings))
            await self._teach(agent)
            witness = Witness(agent)
            link = await _listening(stack, settings, witness)
            self.say(f"The agent listens on 127.0.0.1:{link.port}")
            url = await stack.enter_async_context(PageServer(self.sample.page))
            browser = await stack.enter_async_context(
                launch(folder / "profile", headless=self.headless)
            )
            await _pair(link, browser)
            self.say("Chromium runs with the extension, paired")
            page = await browser.open(url)
            await self._watch(page, witness)
            self.show(self.sample.page, witness.answers)
            await self._accept_one(page, witness)
            await self._look_dark(page)
            if not self.headless:
                self.say("Close the browser's window to end the demo")
                await browser.closed()

    async def _teach(self, agent: Agent) -> None:
        await agent.memory.add(self.sample.archive)
        for fact in self.sample.page.facts:
            await agent.memory.store.notes.add_fact(Fact(fact))
        await agent.memory.store.index()
        self.say(f"Reading {len(self.sample.archive):,} past replies of {self.sample.creator}")
        done = 0
        async for count in agent.memory.embed_waiting():
            done += count
            # The rest of a large archive is found by its words.
            if done >= self.sample.vectors:
                break
        await agent.measure_voice()

    async def _watch(self, page: Page, witness: Witness) -> None:
        """Scroll down as a reader would, and wait for what the agent says to each comment."""
        self.say("Drafting beside the comments")
        for comment in self.sample.page.comments:
            await page.locator(f"#c-{comment.id}").scroll_into_view_if_needed()
            await witness.until(partial(witness.answers.__contains__, comment.id))
            card = page.locator(f"#c-{comment.id} .card").first
            answer = witness.answers[comment.id]
            await expect(card).to_contain_text(" ".join(answer.text.split())[:40])
        await page.evaluate("scrollTo(0, 0)")
        await self._shot(page, "drafts", full=True)

    async def _accept_one(self, page: Page, witness: Witness) -> None:
        ready = [
            comment.id
            for comment in self.sample.page.comments
            if isinstance(answer := witness.answers[comment.id], DraftReady)
            and all(claim.source for claim in answer.claims)
        ]
        if not ready:
            self.say("No comment got a draft, so there is none to accept")
            return
        chosen = page.locator(f"#c-{ready[0]}")
        comments = await page.locator("li.rj-comment").count()
        await chosen.scroll_into_view_if_needed()
        # A card that has only just come into view takes no click: a person reads it first.
        await page.wait_for_timeout(READING_MS)
        await chosen.get_by_role("button", name="Accept").first.click()
        await witness.until(lambda: bool(witness.outcomes))
        editor = chosen.locator("textarea.rj-editor")
        await expect(editor).to_have_value(witness.outcomes[0].text)
        # Nothing was posted: that is the creator's part.
        await expect(page.locator("li.rj-comment")).to_have_count(comments)
        self.say(f"Accepted by a click; the reply box holds: {await editor.input_value()}")
        await self._shot(page, "accepted")

    async def _look_dark(self, page: Page) -> None:
        if self.headless:
            await page.emulate_media(color_scheme="dark")
            # The cards follow the page's colours at their next reading of it, a moment later.
            await expect(page.locator(".card[data-theme=dark]").first).to_be_visible()
            await self._shot(page, "dark")

    async def _shot(self, page: Page, name: str, *, full: bool = False) -> None:
        path = self.out / f"{name}.png"
        await page.screenshot(path=path, full_page=full, animations="disabled")
        self.shots.append(path)


async def _listening(stack: AsyncExitStack, settings: Settings, witness: Witness) -> LinkServer:
    """A link on the first of our ports that is free: a running agent keeps its own."""
    *first, last = settings.ports
    state = State(settings.state_dir)
    for port in first:
        with suppress(PortBusyError):
            link = LinkServer(settings, state, MemoryKeys(), witness, port=port)
            return await stack.enter_async_context(link)
    return await stack.enter_async_context(
        LinkServer(settings, state, MemoryKeys(), witness, port=last)
    )


async def _pair(link: LinkServer, browser: Browser) -> None:
    async def yes(label: str, origin: str) -> bool:
        return True

    offer = link.open_pairing(yes)
    try:
        await browser.pair(offer.secret)
        await offer.result()
    finally:
        offer.close()

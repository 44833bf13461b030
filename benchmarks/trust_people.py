"""Agents to draft with: the demo's invented creator, who has a few facts, with many seeds."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.voice_people import open_engine

from rejoinder.agent import Agent
from rejoinder.config import Settings
from rejoinder.demo.sample import Sample
from rejoinder.drafting.base import NoDraft, Suggestion
from rejoinder.drafting.review import unbacked
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Fact
from rejoinder.protocol import Comment, Post

AT_ONCE = 8
FACTS = (
    Fact("I make slow videos about coffee."),
    Fact("The newsletter comes out every month."),
    Fact("I live in Rotterdam.", private=True),
)


@dataclass(frozen=True, slots=True)
class Offered:
    """What the creator was offered for one comment. `marked` is empty where nothing was."""

    comment: Comment
    text: str = ""
    marked: tuple[str, ...] = ()
    refused: str = ""

    @property
    def unmarked(self) -> bool:
        """Whether one key would put it into the reply box."""
        return bool(self.text) and not self.marked


@asynccontextmanager
async def invented(settings: Settings, folder: Path) -> AsyncIterator[Agent]:
    """An agent of the demo's creator, with the model in use."""
    sample = Sample.invented()
    engine = await open_engine(settings)
    try:
        memory = await Memory.open(folder, engine)
        own = settings.model_copy(update={"creator": sample.creator})
        agent = Agent(own, engine, engine, memory)
        await memory.add(sample.archive)
        for fact in FACTS:
            await memory.store.notes.add_fact(fact)
        async for _ in memory.embed_waiting():
            pass
        await memory.store.index()
        await agent.measure_voice()
        yield agent
    finally:
        await engine.close()


def seeded(agent: Agent, seed: int) -> Agent:
    """The same agent, drafting with another seed."""
    settings = agent.settings.model_copy(update={"seed": seed})
    other = Agent(settings, agent.engine, agent.embedder, agent.memory)
    other.likeness, other._creator = agent.likeness, agent._creator
    return other


def comments(texts: Sequence[str], seed: int) -> list[Comment]:
    """A page of comments; another seed is another page, so that no draft is known before."""
    post = Post(id=f"post {seed}")
    return [
        Comment(site="demo", id=f"{seed}.{at}", author=f"viewer{at}", text=text[:20_000], post=post)
        for at, text in enumerate(texts)
    ]


async def offers(agent: Agent, page: Sequence[Comment]) -> list[Offered]:
    """What the agent offers for each, several at once as on a page."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(comment: Comment) -> Offered:
        async with gate:
            async for event in agent.pipeline.draft(comment):
                if isinstance(event, NoDraft):
                    return Offered(comment, refused=event.reason)
                if isinstance(event, Suggestion):
                    marks = unbacked(event.claims)
                    said = tuple(event.text[claim.start : claim.end] for claim in marks)
                    return Offered(comment, event.text, said)
        raise RuntimeError("a draft ended without a result")

    return await asyncio.gather(*(one(comment) for comment in page))

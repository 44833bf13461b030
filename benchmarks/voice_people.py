"""A creator of the benchmark: an agent with their archive, and one that knows nothing of them."""

from __future__ import annotations

import statistics
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.voices import Pair, as_reply

from rejoinder.agent import Agent
from rejoinder.config import Settings
from rejoinder.engine.base import Embedder, Engine
from rejoinder.engine.llama import LlamaEngine
from rejoinder.memory.memory import Memory


@dataclass(frozen=True, slots=True)
class Person:
    """`agent` remembers the archive, `plain` nothing; both have the same model."""

    name: str
    archive: list[Pair]
    agent: Agent
    plain: Agent
    folder: Path

    async def newcomer(self, name: str) -> Agent:
        """Another agent that knows nothing yet, with a folder of this name."""
        return await _agent(
            self.plain.engine, self.plain.embedder, self.plain.settings, self.folder / name
        )

    def likeness(self, texts: list[str]) -> float | None:
        """Median of what the product's own score says."""
        scores = [score for text in texts if (score := self.agent.likeness.score(text)) is not None]
        return round(statistics.median(scores), 3) if scores else None


@asynccontextmanager
async def open_people(
    engine: LlamaEngine,
    settings: Settings,
    split: Mapping[str, tuple[list[Pair], list[Pair]]],
    folder: Path,
) -> AsyncIterator[list[Person]]:
    """Import the archives, and find their vectors, which takes most of the time."""
    people: list[Person] = []
    for name, (archive, _) in split.items():
        start = time.monotonic()
        own = settings.model_copy(update={"creator": archive[-1]["creator"]})
        agent = await _agent(engine, engine, own, folder / name)
        await agent.memory.add([as_reply(pair) for pair in archive])
        async for _ in agent.memory.embed_waiting():
            pass
        await agent.memory.store.index()
        await agent.measure_voice()
        plain = await _agent(engine, engine, own, folder / f"{name}-plain")
        people.append(Person(name, archive, agent, plain, folder))
        print(f"{name}: {len(archive)} replies, {time.monotonic() - start:.0f} s", flush=True)
    yield people


async def _agent(engine: Engine, embedder: Embedder, settings: Settings, folder: Path) -> Agent:
    agent = Agent(settings, engine, embedder, await Memory.open(folder, embedder))
    await agent.measure_voice()
    return agent

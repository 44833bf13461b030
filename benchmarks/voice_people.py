"""A creator of the benchmark: an agent with their archive, and one that knows nothing of them."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.voices import Pair, as_reply

from rejoinder.agent import Agent
from rejoinder.config import Settings, State
from rejoinder.engine.base import Embedder, Engine
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.models import locate, options_for
from rejoinder.memory.memory import Memory

# Tokens of a prompt and of the beginning of a real reply.
_CONTEXT = 2_048


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


async def open_engine(settings: Settings) -> LlamaEngine:
    """The model in use as it was prepared, with room for a long reply behind a prompt."""
    model = locate(settings.model, State(settings.state_dir).models)
    chosen = options_for(model, settings)
    room = chosen.model_copy(update={"context": max(_CONTEXT, chosen.context)})
    return await LlamaEngine.load(model, room)


async def open_people(
    engine: LlamaEngine,
    settings: Settings,
    split: Mapping[str, tuple[list[Pair], list[Pair]]],
    folder: Path,
) -> list[Person]:
    """Import the archives, and find their vectors, which takes most of the time."""
    people: list[Person] = []
    for name, (archive, _) in split.items():
        start = time.monotonic()
        own = settings.model_copy(update={"creator": archive[-1]["creator"]})
        # What an earlier run drafted would be shown again.
        shutil.rmtree(folder / name / "drafts.lance", ignore_errors=True)
        agent = await _agent(engine, engine, own, folder / name)
        await agent.memory.add([as_reply(pair) for pair in archive])
        async for _ in agent.memory.embed_waiting():
            pass
        await agent.memory.store.index()
        await agent.measure_voice()
        fresh = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=folder))
        plain = await _agent(engine, engine, own, fresh / "plain")
        people.append(Person(name, archive, agent, plain, fresh))
        print(f"{name}: {len(archive)} replies, {time.monotonic() - start:.0f} s", flush=True)
    return people


async def _agent(engine: Engine, embedder: Embedder, settings: Settings, folder: Path) -> Agent:
    agent = Agent(settings, engine, embedder, await Memory.open(folder, embedder))
    await agent.measure_voice()
    return agent

"""An engine that says what a test wrote, and what the tests of drafting share."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rejoinder.drafting.base import Token
from rejoinder.drafting.pipeline import Event, Pipeline
from rejoinder.drafting.prepare import Creator
from rejoinder.engine.base import Piece, Priority, Prompt, Sampling
from rejoinder.engine.llama import LlamaEngine
from rejoinder.memory.memory import Memory
from rejoinder.protocol import Comment, Post


@dataclass
class Script:
    """An engine that says what the test wrote, so that the rules after it can be seen alone."""

    lines: list[str]
    prompts: list[Prompt] = field(default_factory=list)
    priorities: list[Priority] = field(default_factory=list)
    closed: int = 0
    name: str = "script"
    host: str | None = None
    vectors: str = "script"
    dim: int = 8
    anisotropic: bool = True
    relevance: dict[str, float] | None = None
    scripts: frozenset[str] | None = None
    translates: bool = False

    def tokens(self, prompt: Prompt) -> int:
        return sum(len(message.content) for message in prompt) // 4

    def shorten(self, text: str, limit: int) -> str:
        return text[: limit * 4]

    async def stream(
        self, prompt: Prompt, sampling: Sampling, priority: Priority = Priority.ON_SCREEN
    ) -> AsyncGenerator[Piece, None]:
        self.prompts.append(prompt)
        self.priorities.append(priority)
        try:
            for word in (self.lines.pop(0) if self.lines else "").split(" "):
                yield Piece(word + " ")
            yield Piece("", last=True)
        finally:
            self.closed += 1

    async def embed(
        self,
        texts: Sequence[str],
        priority: Priority = Priority.BEHIND,
        *,
        query: bool = False,
    ) -> NDArray[np.float32]:
        return np.ones((len(texts), self.dim), np.float32)

    async def bits(
        self, prompt: Prompt, reply: str, priority: Priority = Priority.ON_SCREEN
    ) -> float | None:
        if self.relevance is None:
            return None
        asked = prompt[-1].content != "…"
        return 50.0 - (self.relevance.get(reply.strip(), 0.0) if asked else 0.0)

    async def close(self) -> None:
        pass


class Mute:
    def likeness(self, text: str) -> float | None:
        return None


def comment(text: str = "what a calm video", key: str = "1") -> Comment:
    return Comment(site="demo", id=key, author="Bo", text=text, post=Post(id="p", title="Kettles"))


def pipeline(engine: Script | LlamaEngine, memory: Memory, seed: int | None = None) -> Pipeline:
    return Pipeline(engine, memory, Mute(), lambda: Creator("Dana", "Short, dry."), seed)


async def events(drafting: Pipeline, asked: Comment, **wish: Any) -> tuple[str, Event]:
    """The text as the card showed it while streaming, and the last event."""
    shown = ""
    last: Event | None = None
    async for event in drafting.draft(asked, **wish):
        if isinstance(event, Token):
            shown = event.text if event.restart else shown + event.text
        last = event
    assert last is not None
    return shown, last

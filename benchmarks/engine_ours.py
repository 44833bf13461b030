"""Our engine, as a contender of `engine.py`."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from benchmarks.engine_contenders import Contender, Settings, check_tokens
from benchmarks.engine_load import CONTEXT, Asked, Load

from rejoinder.engine.base import Priority, Sampling
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.models import ModelFile
from rejoinder.engine.options import Options


class Ours(Contender):
    """`LlamaEngine`, all prompts asked for at once."""

    def __init__(self, engine: LlamaEngine, load: Load) -> None:
        self.engine = engine
        self._load = load

    async def draft(self, asked: Sequence[Asked], *, greedy: bool = False) -> list[str]:
        sampling = self._load.sampling(greedy=greedy)
        return await asyncio.gather(*(self.one(each, sampling) for each in asked))

    def check(self, asked: Sequence[Asked]) -> None:
        for each in asked:
            check_tokens("prompt", self.engine.tokens(each.prompt), len(each.ids))

    async def one(
        self, asked: Asked, sampling: Sampling, priority: Priority = Priority.ON_PAGE
    ) -> str:
        text = ""
        async for piece in self.engine.stream(asked.prompt, sampling, priority):
            text += piece.text
            if piece.last and not piece.truncated:
                raise ValueError("a draft ended before its last token")
        return text

    async def close(self) -> None:
        await self.engine.close()


async def open_ours(file: Path, load: Load, settings: Settings) -> Ours:
    model = ModelFile("benchmark", file, "plain", None)
    options = Options.model_validate({"context": CONTEXT, **settings})
    return Ours(await LlamaEngine.load(model, options), load)

"""One way to run a model, tried out: how many drafts a second, and what it costs in quality.

The load is like a page of comments: a beginning that all prompts share, then a few dozen tokens
of their own, then a few drafted ones. It goes through the real engine.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from typing import Final

from rejoinder.engine.base import Message, Priority, Prompt, Sampling
from rejoinder.engine.gguf import Header, read_header
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.models import ModelFile
from rejoinder.engine.native import requantise
from rejoinder.engine.options import Options
from rejoinder.engine.search import Setup
from rejoinder.errors import ModelError

BITS: Final = {"Q8_0": 8.5, "BF16": 16.0, "IQ4_NL": 4.5, "Q5_0": 5.5, "Q4_0": 4.5}
"""Types to re-quantise to, and their bits per weight. For some of them llama.cpp has code that is
fast on some processors."""
LOSS: Final = 0.01
"""Added bits per byte, as a part of the whole, that speed may cost."""
SHARED: Final = 6
"""Pairs of the fixed text that every prompt of the load begins with."""
DRAFTED: Final = 16
"""Tokens of each draft."""
REQUESTS: Final = 16
# A machine on which one draft takes this many seconds gets fewer of them, so that there is time
# for more setups.
_SLOW: Final = ((4.0, 4), (1.5, 8))
_CHUNKS: Final = 4
_SPARE: Final = 500_000_000


class Trials:
    """Tries setups of one model. Re-quantised files are made in `folder` when first asked for."""

    def __init__(self, model: ModelFile, folder: Path) -> None:
        self._model = model
        self._folder = folder
        self._pairs = pairs()
        self._requests = 0
        self._round = 0
        self._bits: dict[tuple[str | None, str, str], float] = {}

    def path(self, setup: Setup) -> Path:
        return self._folder / f"{setup.kind}.gguf" if setup.kind else self._model.path

    async def speed(self, setup: Setup) -> float:
        """Drafts per second.

        Raises:
            ModelError: the setup cannot be run.
        """
        async with self._engine(setup) as engine:
            started = time.perf_counter()
            await _draft(engine, self._prompt("warm"), seed=0)
            alone = time.perf_counter() - started
            if not self._requests:
                self._requests = next((few for slow, few in _SLOW if alone > slow), REQUESTS)
            # Other words at the front each time: nothing of an earlier round may be remembered.
            self._round += 1
            prompts = [
                self._prompt(f"{self._round}.{place}: {self._comment(place)}")
                for place in range(self._requests)
            ]
            shared = engine.tokens(self._prompt(""))
            own = [engine.tokens(prompt) - shared for prompt in prompts]
            started = time.perf_counter()
            drafted = await asyncio.gather(
                *(_draft(engine, prompt, seed) for seed, prompt in enumerate(prompts, start=1))
            )
            took = time.perf_counter() - started
        # A draft that the model ended early counts as the part that it is.
        whole = sum(own) + DRAFTED * self._requests
        return self._requests * (sum(own) + sum(drafted)) / whole / took

    async def loss(self, setup: Setup, than: Setup) -> float:
        """What `setup` costs more than another in bits per byte, as a part of the whole."""
        if _written(setup) == _written(than):
            return 0.0
        return await self._text_bits(setup) / await self._text_bits(than) - 1.0

    async def _text_bits(self, setup: Setup) -> float:
        """Bits of the fixed text, computed once for each of what they depend on."""
        key = _written(setup)
        if key not in self._bits:
            size = -(-len(self._pairs) // _CHUNKS)
            async with self._engine(setup) as engine:
                total = 0.0
                for start in range(0, len(self._pairs), size):
                    (first, reply), *rest = self._pairs[start : start + size]
                    text = " ".join([reply, *(line for pair in rest for line in pair)])
                    total += await engine.bits((Message("user", first),), text) or 0.0
            self._bits[key] = total
        return self._bits[key]

    @asynccontextmanager
    async def _engine(self, setup: Setup) -> AsyncIterator[LlamaEngine]:
        path = self.path(setup)
        if setup.kind and not path.exists():
            await asyncio.to_thread(self._requantise, setup.kind, path, setup.options)
        model = ModelFile(self._model.name, path, self._model.style, self._model.card)
        engine = await LlamaEngine.load(model, setup.options)
        try:
            yield engine
        finally:
            await engine.close()

    def _requantise(self, kind: str, path: Path, options: Options) -> None:
        header = self._model.header or read_header(self._model.path)
        if shutil.disk_usage(self._folder).free < size_as(header, kind) + _SPARE:
            raise ModelError(f"The disk has no space for a copy as {kind}.", "Free some space.")
        requantise(self._model.path, path, kind, options.threads)

    def _prompt(self, comment: str) -> Prompt:
        shown = [
            message
            for they, you in self._pairs[:SHARED]
            for message in (Message("user", they), Message("assistant", you))
        ]
        told = "Comments left for a creator, and what the creator replied."
        return (Message("system", told), *shown, Message("user", comment))

    def _comment(self, place: int) -> str:
        """Two comments of the fixed text as one: as long as a usual one."""
        rest = self._pairs[SHARED:]
        first, second = rest[place % len(rest)], rest[(place * 7 + 3) % len(rest)]
        return f"{first[0]} {second[0]}"


def _written(setup: Setup) -> tuple[str | None, str, str]:
    """What decides over the text: the types of the weights and of the cache."""
    return (setup.kind, setup.options.type_k, setup.options.type_v)


def size_as(header: Header, kind: str) -> int:
    """About how many bytes the weights take as this type."""
    return int(header.weights * BITS[kind] / 8)


def pairs() -> list[tuple[str, str]]:
    """The fixed text: invented comments and replies."""
    text = files("rejoinder.engine").joinpath("tune.txt").read_text(encoding="utf-8")
    blocks = (block.splitlines() for block in text.strip().split("\n\n"))
    return [(they, you) for they, you in blocks]


async def _draft(engine: LlamaEngine, prompt: Prompt, seed: int) -> int:
    """Draft once. Returns how many tokens came. The end of a line would end a plain draft."""
    ends = {engine.encode(text)[-1] for text in ("\n", "\n\n", "a\n", "a\n\n")}
    sampling = Sampling(
        max_tokens=DRAFTED, seed=seed, logit_bias=tuple((end, -100.0) for end in sorted(ends))
    )
    count = 0
    async for piece in engine.stream(prompt, sampling, Priority.ON_PAGE):
        count += bool(piece.text)
    return min(count, DRAFTED)

"""A GGUF model in this process behind the `Engine` and `Embedder` interfaces."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

from rejoinder.config import LIMITS
from rejoinder.engine.base import Piece, Priority, Prompt, Sampling
from rejoinder.engine.batching import Batcher
from rejoinder.engine.embedder import Comparer
from rejoinder.engine.format import PLAIN_STOPS, Segment, Style, Template, chat, fold, plain
from rejoinder.engine.kept import KeptPrefixes
from rejoinder.engine.models import ModelFile
from rejoinder.engine.native import VERSION, Context, Model
from rejoinder.engine.options import Options
from rejoinder.engine.pooling import Pooler, Pooling
from rejoinder.engine.requests import Generation, Score
from rejoinder.engine.template import load_template
from rejoinder.errors import ModelError

# Bytes of a model that nobody described and that translates all the same.
_LARGE = 1_500_000_000


class LlamaEngine(Comparer):
    """Drafts with one model, and compares texts with it or with another. Made by `load`."""

    def __init__(
        self,
        model: ModelFile,
        options: Options,
        *,
        embedding: ModelFile | None = None,
        prefixes: Path | None = None,
    ) -> None:
        self._file = model
        self._model = Model(model.path, options.gpu_layers)
        self._options = options
        self._template = self._own_template()
        super().__init__(embedding or model, Model(embedding.path) if embedding else self._model)
        self._batcher = Batcher(
            self._model,
            Context(self._model, self._options),
            self._options,
            Pooler(self._compared, options.threads, owned=embedding is not None),
            KeptPrefixes(prefixes, self._fingerprint(), LIMITS.kept_prefixes),
        )

    @classmethod
    async def load(
        cls,
        model: ModelFile,
        options: Options,
        *,
        embedding: ModelFile | None = None,
        prefixes: Path | None = None,
    ) -> LlamaEngine:
        """Read the model into memory, off the event loop.

        `embedding` is a model that compares texts, where it is another than the one that drafts.
        `prefixes` is a folder for what prompts share, over restarts.

        Raises:
            ModelError: llama.cpp cannot use the file.
        """
        return await asyncio.to_thread(
            lambda: cls(model, options, embedding=embedding, prefixes=prefixes)
        )

    @property
    def name(self) -> str:
        return self._file.name

    @property
    def host(self) -> None:
        return None

    @property
    def options(self) -> Options:
        """What llama.cpp was told."""
        return self._options

    @property
    def computed(self) -> int:
        """Tokens that went through the model so far, without those of vectors."""
        return self._batcher.computed

    @property
    def under_way(self) -> int:
        """Requests that wait or are worked on."""
        return self._batcher.under_way

    def encode(self, text: str) -> list[int]:
        """Token numbers of a text, as `Sampling.logit_bias` names them."""
        return self._encode(self._model, text)

    @property
    def scripts(self) -> frozenset[str] | None:
        return frozenset(self._file.card.scripts) if self._file.card else None

    @property
    def translates(self) -> bool:
        card = self._file.card
        return card.translates if card else self._file.path.stat().st_size >= _LARGE

    @property
    def style(self) -> Style:
        """How messages become text for this model."""
        if self._template is None or self._file.style == "plain":
            return "plain"
        return "chat"

    def tokens(self, prompt: Prompt) -> int:
        return len(self._tokenise(prompt)[0])

    def shorten(self, text: str, limit: int) -> str:
        tokens = self._encode(self._model, text)
        if len(tokens) <= limit:
            return text
        start = b"".join(self._model.piece(token) for token in tokens[:limit])
        return start.decode("utf-8", errors="ignore")

    async def stream(
        self, prompt: Prompt, sampling: Sampling, priority: Priority = Priority.ON_SCREEN
    ) -> AsyncGenerator[Piece, None]:
        tokens, standing = self._tokenise(prompt)
        self._check_length(len(tokens) + sampling.max_tokens)
        stops = PLAIN_STOPS if self.style == "plain" else ()
        asked = Generation(tokens, sampling, stops, priority, standing)
        self._batcher.submit(asked)
        async for piece in asked.job.results():
            yield piece

    async def bits(
        self, prompt: Prompt, reply: str, priority: Priority = Priority.ON_SCREEN
    ) -> float:
        head, standing = self._tokenise(prompt)
        text = reply.strip() if self.style == "chat" else f" {fold(reply)}"
        tail = self._encode(self._model, text)
        self._check_length(len(head) + len(tail))
        if not tail:
            return 0.0
        asked = Score(head, tail, priority, standing)
        self._batcher.submit(asked)
        async for value in asked.job.results():
            return value
        raise ModelError("The model gave no figure.", "Restart the agent.")

    def check_open(self) -> None:
        self._batcher.check_open()

    def _pool(self, asked: Pooling) -> None:
        self._batcher.submit(asked)

    async def close(self) -> None:
        await self._batcher.close()

    def _tokenise(self, prompt: Prompt) -> tuple[list[int], int]:
        """The tokens of a prompt, and how many of them are its standing part."""
        if self._template is not None and self.style == "chat":
            segments = chat(prompt, self._template)
        else:
            segments = plain(prompt)
        tokens: list[int] = []
        standing = 0
        for place, segment in enumerate(segments):
            tokens += self._segment(segment, first=place == 0)
            if segment.standing:
                standing = len(tokens)
        return tokens, standing

    def _segment(self, segment: Segment, *, first: bool) -> list[int]:
        # A chat template writes its own opening token, and llama.cpp must not add another.
        return self._encode(
            self._model,
            segment.text,
            special=segment.control,
            opening=first and not segment.control,
        )

    def _encode(
        self, model: Model, text: str, *, special: bool = False, opening: bool = False
    ) -> list[int]:
        self.check_open()
        return model.tokenise(text, special=special, opening=opening)

    def _check_length(self, tokens: int) -> None:
        if tokens > self._options.context:
            raise ModelError(
                f"A prompt of {tokens} tokens does not fit the model.",
                "This is a fault of Rejoinder; please report it.",
            )

    def _own_template(self) -> Template | None:
        source = self._model.meta("tokenizer.chat_template")
        return load_template(source, self._model.opening, self._model.closing) if source else None

    def _fingerprint(self) -> str:
        """All that the content of the cache depends on, beside the tokens."""
        stat = self._file.path.stat()
        cache = self._options.model_dump_json(exclude={"threads", "sequences", "chunk"})
        return f"{self._file.path} {stat.st_size} {stat.st_mtime_ns} {VERSION} {cache}"

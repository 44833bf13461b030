"""llama.cpp in this process: the only importer of `llama_cpp`."""

from __future__ import annotations

import asyncio
import codecs
import ctypes
import logging
from collections.abc import AsyncGenerator, Iterable, Iterator, Sequence
from typing import Any, cast

import llama_cpp
import numpy as np
from jinja2 import TemplateError
from llama_cpp.llama_chat_format import Jinja2ChatFormatter
from numpy.typing import NDArray

from rejoinder.engine.base import Piece, Priority, Prompt, Sampling
from rejoinder.engine.format import PLAIN_STOPS, Segment, Style, Template, chat, fold, plain, usable
from rejoinder.engine.models import ModelFile
from rejoinder.engine.worker import Job, Worker
from rejoinder.errors import ModelError

log = logging.getLogger(__name__)


def _log_quietly(level: int, text: bytes, data: ctypes.c_void_p) -> None:
    log.debug("%s", text.decode("utf-8", "replace").rstrip())


# llama.cpp talks to stderr about its own affairs; what concerns a person comes as an error. The
# name keeps the callback alive as long as the module.
_QUIETLY = llama_cpp.llama_log_callback(_log_quietly)
llama_cpp.llama_log_set(_QUIETLY, ctypes.c_void_p(0))

CONTEXT = 2048
# A prompt is read in steps of this many tokens; a cancelled draft stops at the next step.
BATCH = 256
# Longer texts say little more about what a comment is near to, and cost time.
EMBED_TOKENS = 96
EMBED_CONTEXT = 512


class LlamaEngine:
    """A GGUF model behind the `Engine` interface. Load one with `LlamaEngine.load`."""

    def __init__(self, model: ModelFile, threads: int) -> None:
        self._model = model
        options: dict[str, Any] = {
            "n_threads": threads,
            "n_threads_batch": threads,
            "verbose": False,
        }
        path = str(model.path)
        try:
            self._llm = llama_cpp.Llama(path, n_ctx=CONTEXT, n_batch=BATCH, **options)
            self._embedder = llama_cpp.Llama(
                path,
                embedding=True,
                pooling_type=llama_cpp.LLAMA_POOLING_TYPE_MEAN,
                n_ctx=EMBED_CONTEXT,
                n_batch=EMBED_CONTEXT,
                n_ubatch=EMBED_CONTEXT,
                **options,
            )
        except (ValueError, RuntimeError, OSError) as error:
            raise ModelError(
                f"llama.cpp cannot load {model.path.name}: {error}.",
                "The file may be damaged, or too new for the installed llama-cpp-python.",
            ) from error
        self._template = self._own_template()
        self._worker = Worker("rejoinder-model")

    @classmethod
    async def load(cls, model: ModelFile, threads: int) -> LlamaEngine:
        """Read the model into memory, off the event loop.

        Raises:
            ModelError: llama.cpp cannot use the file.
        """
        return await asyncio.to_thread(cls, model, threads)

    @property
    def name(self) -> str:
        return self._model.name

    @property
    def host(self) -> None:
        return None

    @property
    def vectors(self) -> str:
        return self._model.name

    @property
    def anisotropic(self) -> bool:
        return True

    @property
    def dim(self) -> int:
        return int(self._embedder.n_embd())

    @property
    def scripts(self) -> frozenset[str] | None:
        return frozenset(self._model.card.scripts) if self._model.card else None

    @property
    def style(self) -> Style:
        """How messages become text for this model."""
        if self._template is None or self._model.style == "plain":
            return "plain"
        return "chat"

    def tokens(self, prompt: Prompt) -> int:
        return len(self._tokenise(prompt))

    def shorten(self, text: str, limit: int) -> str:
        tokens = self._encode(Segment(text), first=False)
        if len(tokens) <= limit:
            return text
        return bytes(self._llm.detokenize(tokens[:limit])).decode("utf-8", errors="ignore")

    def stream(
        self, prompt: Prompt, sampling: Sampling, priority: Priority = Priority.ON_SCREEN
    ) -> AsyncGenerator[Piece, None]:
        tokens = self._tokenise(prompt)
        if len(tokens) + sampling.max_tokens > CONTEXT:
            raise _too_long(len(tokens))
        stops = PLAIN_STOPS if self.style == "plain" else ()

        def work(job: Job[Piece]) -> None:
            for piece in self._generate(tokens, sampling, stops):
                if job.cancelled:
                    return
                job.emit(piece)

        return self._worker.submit(work, priority)

    async def embed(
        self,
        texts: Sequence[str],
        priority: Priority = Priority.BEHIND,
        *,
        query: bool = False,
    ) -> NDArray[np.float32]:
        def work(job: Job[NDArray[np.float32]]) -> None:
            short = [self._embeddable(text) for text in texts]
            job.emit(np.asarray(self._embedder.embed(short), dtype=np.float32))

        async for vectors in self._worker.submit(work, priority):
            return vectors.reshape(len(texts), self.dim)
        raise ModelError("The model gave no vectors.", "Restart the agent.")

    async def bits(
        self, prompt: Prompt, reply: str, priority: Priority = Priority.ON_SCREEN
    ) -> float:
        head = self._tokenise(prompt)
        text = reply.strip() if self.style == "chat" else f" {fold(reply)}"
        tail = self._encode(Segment(text), first=False)
        if len(head) + len(tail) > CONTEXT:
            raise _too_long(len(head) + len(tail))

        def work(job: Job[float]) -> None:
            job.emit(self._cost(head, tail))

        async for value in self._worker.submit(work, priority):
            return value
        raise ModelError("The model gave no figure.", "Restart the agent.")

    async def close(self) -> None:
        await self._worker.close()
        await asyncio.to_thread(self._llm.close)
        await asyncio.to_thread(self._embedder.close)

    def _own_template(self) -> Template | None:
        source = self._llm.metadata.get("tokenizer.chat_template")
        if not source:
            return None

        def text(token: int) -> str:
            return bytes(self._llm.detokenize([token], special=True)).decode("utf-8", "ignore")

        try:
            formatter = Jinja2ChatFormatter(
                template=source,
                eos_token=text(self._llm.token_eos()),
                bos_token=text(self._llm.token_bos()),
            )
        except TemplateError:
            return None
        return usable(lambda messages: str(formatter(messages=cast(Any, messages)).prompt))

    def _tokenise(self, prompt: Prompt) -> list[int]:
        if self._template is not None and self.style == "chat":
            segments = chat(prompt, self._template)
        else:
            segments = plain(prompt)
        tokens: list[int] = []
        for place, segment in enumerate(segments):
            tokens += self._encode(segment, first=place == 0)
        return tokens

    def _encode(self, segment: Segment, *, first: bool) -> list[int]:
        # llama.cpp does not survive a call after its memory was given back.
        self._worker.check_open()
        # A chat template writes its own opening token, and llama.cpp must not add another.
        return list(
            self._llm.tokenize(
                segment.text.encode("utf-8", errors="replace"),
                add_bos=first and not segment.control,
                special=segment.control,
            )
        )

    def _embeddable(self, text: str) -> str:
        # An empty input would leave the batch without a vector.
        return self.shorten(text, EMBED_TOKENS).strip() or "."

    def _generate(
        self, tokens: list[int], sampling: Sampling, stops: tuple[str, ...]
    ) -> Iterator[Piece]:
        """Pieces of text until a stop string, the model's own end, or the limit."""
        decoder = codecs.getincrementaldecoder("utf-8")(errors="ignore")
        if sampling.seed is not None:
            self._llm.set_seed(sampling.seed)
        stream = self._llm.generate(
            tokens,
            temp=sampling.temperature,
            top_p=sampling.top_p,
            min_p=sampling.min_p,
            repeat_penalty=sampling.repeat_penalty,
        )
        started = False
        for _, token in zip(range(sampling.max_tokens), stream, strict=False):
            if llama_cpp.llama_vocab_is_eog(self._llm._model.vocab, token):
                yield Piece("", last=True)
                return
            text = decoder.decode(self._llm.detokenize([token]))
            if not started:
                text = text.lstrip()
                started = bool(text)
            places = [place for stop in stops if (place := text.find(stop)) >= 0]
            if places:
                yield Piece(text[: min(places)], last=True)
                return
            if text:
                yield Piece(text)
        yield Piece("", last=True, truncated=True)

    def _cost(self, head: list[int], tail: list[int]) -> float:
        """Bits for `tail` after `head`, from the model's own distribution of each next token."""
        self._rewind(head)
        bits = 0.0
        logits = self._logits([-1])
        for start in range(0, len(tail), BATCH):
            step = tail[start : start + BATCH]
            self._llm._batch.set_batch(step, n_past=len(head) + start, logits_all=True)
            self._llm._ctx.decode(self._llm._batch)
            ahead = self._logits(range(len(step)))
            bits += _surprise(np.concatenate([logits, ahead[:-1]]), step)
            logits = ahead[-1:]
        # The cache now holds more than the library knows of, and the last logits are not those of
        # `head`: one token less makes the next call compute both anew.
        self._llm.n_tokens = len(head) - 1
        return bits

    def _rewind(self, tokens: list[int]) -> None:
        """Bring the context to `tokens`, computing only what differs from what it holds."""
        held = self._llm.input_ids[: self._llm.n_tokens]
        limit = min(len(held), len(tokens) - 1)
        differs = np.nonzero(held[:limit] != np.asarray(tokens[:limit], dtype=held.dtype))[0]
        self._llm.n_tokens = int(differs[0]) if len(differs) else limit
        self._llm.eval(tokens[self._llm.n_tokens :])

    def _logits(self, places: Iterable[int]) -> NDArray[np.float64]:
        """Logits of the last decoded batch at these places, shape (places, vocabulary)."""
        size = self._llm.n_vocab()
        rows = [
            np.ctypeslib.as_array(
                llama_cpp.llama_get_logits_ith(self._llm._ctx.ctx, place), shape=(size,)
            )
            for place in places
        ]
        return np.stack(rows).astype(np.float64)


def _surprise(logits: NDArray[np.float64], tokens: list[int]) -> float:
    """Bits of `tokens` under logits of shape (len(tokens), vocabulary)."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    chosen = shifted[np.arange(len(tokens)), tokens]
    return float((np.log(np.exp(shifted).sum(axis=1)) - chosen).sum() / np.log(2))


def _too_long(tokens: int) -> ModelError:
    return ModelError(
        f"A prompt of {tokens} tokens does not fit the model.",
        "This is a fault of Rejoinder; please report it.",
    )

"""Comparing texts: one half of an engine, and the whole of one where another machine drafts."""

from __future__ import annotations

import asyncio
import logging
import queue
import threading
from abc import ABC, abstractmethod
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rejoinder.engine.base import Priority
from rejoinder.engine.models import ModelFile
from rejoinder.engine.native import Model
from rejoinder.engine.pooling import TOKENS, Pooler, Pooling
from rejoinder.errors import ModelError

log = logging.getLogger(__name__)


class Comparer(ABC):
    """The `Embedder` interface over a model and a thread that pools what is submitted."""

    def __init__(self, file: ModelFile, model: Model) -> None:
        self._compared_file = file
        self._compared = model

    @property
    def vectors(self) -> str:
        return self._compared_file.space

    @property
    def anisotropic(self) -> bool:
        # A file that says how to pool was trained for that; states of others crowd together.
        return not self._compared.pools

    @property
    def dim(self) -> int:
        return self._compared.dim

    @property
    def compares(self) -> str:
        """The name of the model that compares, as the creator knows it."""
        return self._compared_file.name

    async def embed(
        self,
        texts: Sequence[str],
        priority: Priority = Priority.BEHIND,
        *,
        query: bool = False,
    ) -> NDArray[np.float32]:
        if not texts:
            return np.zeros((0, self.dim), np.float32)
        self.check_open()
        prefix = self._compared_file.prefixes[0 if query else 1]
        asked = Pooling([self._read(f"{prefix}{text.strip()}") for text in texts], priority)
        self._pool(asked)
        async for vectors in asked.job.results():
            return vectors
        raise ModelError("The model gave no vectors.", "Restart the agent.")

    @abstractmethod
    def check_open(self) -> None:
        """Raise ModelError once the model was given back: llama.cpp does not survive a call."""

    @abstractmethod
    def _pool(self, asked: Pooling) -> None:
        """Hand some texts to the thread."""

    def _read(self, text: str) -> list[int]:
        tokens = self._compared.tokenise(text, special=False, opening=True)
        # An empty input would leave the batch without a vector.
        tokens = tokens or self._compared.tokenise(".", special=False, opening=True)
        # The last one may be a mark that the model wants at the end.
        return tokens if len(tokens) <= TOKENS else [*tokens[: TOKENS - 1], tokens[-1]]


class LlamaEmbedder(Comparer):
    """A GGUF model that compares and does not draft. Made by `load`."""

    def __init__(self, file: ModelFile, threads: int) -> None:
        model = Model(file.path)
        super().__init__(file, model)
        self._pooler = Pooler(model, threads, owned=True)
        self._inbox: queue.SimpleQueue[Pooling | None] = queue.SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="rejoinder-embedder", daemon=True)
        self._thread.start()

    @classmethod
    async def load(cls, file: ModelFile, threads: int) -> LlamaEmbedder:
        """Read the model into memory, off the event loop.

        Raises:
            ModelError: llama.cpp cannot use the file.
        """
        return await asyncio.to_thread(cls, file, threads)

    def check_open(self) -> None:
        if self._closed:
            raise _closed()

    async def close(self) -> None:
        """Stop after the running step and free the model; what is under way fails."""
        if not self._closed:
            self._closed = True
            self._inbox.put(None)
        await asyncio.to_thread(self._thread.join)

    def _pool(self, asked: Pooling) -> None:
        self._inbox.put(asked)

    # In the thread

    def _run(self) -> None:
        error: BaseException = _closed()
        try:
            while self._take():
                self._pooler.drop_cancelled()
                if self._pooler.busy:
                    self._pooler.step()
        except Exception as unforeseen:
            log.exception("The embedding model's thread ended")
            self._closed = True
            error = ModelError(f"The model failed: {unforeseen}.", "Restart the agent.")
        finally:
            self._pooler.fail(error)
            while not self._inbox.empty():
                if (left := self._inbox.get()) is not None:
                    left.job.fail(error)
            self._pooler.close()

    def _take(self) -> bool:
        """Let in who waits outside, and wait for somebody where nothing is to do. False at the
        end."""
        while not self._inbox.empty() or not self._pooler.busy:
            asked = self._inbox.get()
            if asked is None:
                return False
            self._pooler.add(asked)
        return True


def _closed() -> ModelError:
    return ModelError("The model was unloaded.", "Ask again when the agent runs.")

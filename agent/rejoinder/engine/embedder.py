"""Comparing texts: one half of an engine, and the whole of one where another machine drafts."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rejoinder.engine.base import Priority
from rejoinder.engine.models import ModelFile
from rejoinder.engine.native import Model
from rejoinder.engine.pooling import TOKENS, Pooler, Pooling
from rejoinder.engine.worker import Worker
from rejoinder.errors import ModelError


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
        self._worker = _PoolingWorker(Pooler(model, threads, owned=True))

    @classmethod
    async def load(cls, file: ModelFile, threads: int) -> LlamaEmbedder:
        """Read the model into memory, off the event loop.

        Raises:
            ModelError: llama.cpp cannot use the file.
        """
        return await asyncio.to_thread(cls, file, threads)

    def check_open(self) -> None:
        self._worker.check_open()

    def _pool(self, asked: Pooling) -> None:
        self._worker.submit(asked)

    async def close(self) -> None:
        """Stop after the running step and free the model; what is under way fails."""
        await self._worker.close()


class _PoolingWorker(Worker[Pooling]):
    """The thread of a model that only compares."""

    def __init__(self, pooler: Pooler) -> None:
        super().__init__("rejoinder-embedder")
        self._pooler = pooler
        self.start()

    @property
    def _busy(self) -> bool:
        return self._pooler.busy

    def _admit(self, asked: Pooling) -> None:
        self._pooler.add(asked)

    def _step(self) -> None:
        self._pooler.drop_cancelled()
        if self._pooler.busy:
            self._pooler.step()

    def _fail(self, error: BaseException) -> None:
        self._pooler.fail(error)

    def _free(self) -> None:
        self._pooler.close()

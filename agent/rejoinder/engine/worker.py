"""A thread that owns a model: who asks stands in its inbox, and is let in between two steps."""

from __future__ import annotations

import asyncio
import logging
import queue
import threading
from abc import ABC, abstractmethod
from typing import Any, Generic, Protocol, TypeVar

from rejoinder.engine.job import Job
from rejoinder.errors import ModelError

log = logging.getLogger(__name__)


class Asked(Protocol):
    """What can be asked of a worker."""

    @property
    def job(self) -> Job[Any]: ...


Request = TypeVar("Request", bound=Asked)


class Worker(ABC, Generic[Request]):
    """The thread and its inbox. From `start` on what a subclass holds is the thread's alone."""

    def __init__(self, name: str) -> None:
        self._inbox: queue.SimpleQueue[Request | None] = queue.SimpleQueue()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    # In any thread

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def submit(self, asked: Request) -> None:
        """Let a request join. Its job tells what becomes of it.

        Raises:
            ModelError: the worker was closed.
        """
        self.check_open()
        self._inbox.put(asked)

    def check_open(self) -> None:
        """Raise ModelError once the worker was closed."""
        if self._closed:
            raise _closed()

    async def close(self) -> None:
        """Stop after the running step and free the model; what is under way fails."""
        if not self._closed:
            self._closed = True
            self._inbox.put(None)
        await asyncio.to_thread(self._thread.join)

    # In the worker's thread

    @property
    @abstractmethod
    def _busy(self) -> bool:
        """Whether there is something to compute."""

    @abstractmethod
    def _admit(self, asked: Request) -> None:
        """Take a request on."""

    @abstractmethod
    def _step(self) -> None:
        """Compute once for all that is under way."""

    @abstractmethod
    def _fail(self, error: BaseException) -> None:
        """Tell all that is under way that it failed."""

    @abstractmethod
    def _free(self) -> None:
        """Give the model back."""

    def _tidy(self) -> None:  # noqa: B027 - most have nothing to put away
        """Use the time while nobody waits, and at the end."""

    def _run(self) -> None:
        error: BaseException = _closed()
        try:
            while self._take():
                self._step()
            self._tidy()
        except BaseException as unforeseen:
            log.exception("The model's thread ended")
            self._closed = True
            error = ModelError(f"The model failed: {unforeseen}.", "Restart the agent.")
        finally:
            self._fail(error)
            self._drain(error)
            self._free()

    def _take(self) -> bool:
        """Let in who waits outside, and wait for somebody where nothing is to do. False at the
        end."""
        while True:
            try:
                asked = self._inbox.get_nowait()
            except queue.Empty:
                if self._busy:
                    return True
                self._tidy()
                asked = self._inbox.get()
            if asked is None:
                return False
            self._admit(asked)

    def _drain(self, error: BaseException) -> None:
        while True:
            try:
                asked = self._inbox.get_nowait()
            except queue.Empty:
                return
            if asked is not None:
                asked.job.fail(error)


def _closed() -> ModelError:
    return ModelError("The model was unloaded.", "Ask again when the agent runs.")

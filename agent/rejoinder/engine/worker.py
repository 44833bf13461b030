"""One thread that owns the model, so that the event loop never waits for it.

Jobs are taken by priority, then by age. A job hands its results to the loop it was asked from,
and looks at `cancelled` as often as it can stop.
"""

from __future__ import annotations

import asyncio
import itertools
import queue
import threading
from collections.abc import AsyncGenerator, Callable
from contextlib import suppress
from typing import Any, Generic, TypeVar

from rejoinder.engine.base import Priority
from rejoinder.errors import ModelError

Result = TypeVar("Result")


class Job(Generic[Result]):
    """What the worker's thread sees of a request: a place for results and a flag to stop."""

    def __init__(self, work: Callable[[Job[Result]], None]) -> None:
        self._loop = asyncio.get_running_loop()
        self._results: asyncio.Queue[Result | BaseException | None] = asyncio.Queue()
        self._work = work
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def emit(self, result: Result) -> None:
        """Hand one result over. Called in the worker's thread."""
        self._post(result)

    def run(self) -> None:
        """Do the work and mark its end. Called in the worker's thread."""
        if self.cancelled:
            return
        try:
            self._work(self)
        except Exception as error:
            self._post(error)
        else:
            self._post(None)

    def fail(self, error: BaseException) -> None:
        self._post(error)

    async def results(self) -> AsyncGenerator[Result, None]:
        """All results in order. Leaving early tells the worker to stop."""
        try:
            while (result := await self._results.get()) is not None:
                if isinstance(result, BaseException):
                    raise result
                yield result
        finally:
            self._cancelled.set()

    def _post(self, result: Any) -> None:
        # The loop may be gone when the process ends; then nobody waits.
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._results.put_nowait, result)


class Worker:
    """The thread. `close` ends the running job at its next look at `cancelled`."""

    def __init__(self, name: str) -> None:
        self._jobs: queue.PriorityQueue[tuple[int, int, Job[Any] | None]] = queue.PriorityQueue()
        self._count = itertools.count()
        self._closed = False
        self._running: Job[Any] | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def submit(
        self, work: Callable[[Job[Result]], None], priority: Priority
    ) -> AsyncGenerator[Result, None]:
        """Queue some work and iterate over what it emits.

        Raises:
            ModelError: the engine was closed.
        """
        self.check_open()
        job = Job(work)
        self._jobs.put((priority, next(self._count), job))
        return job.results()

    def check_open(self) -> None:
        """Raise ModelError once the engine was closed."""
        if self._closed:
            raise _closed()

    async def close(self) -> None:
        """Stop after the running step; what is queued fails with ModelError."""
        if self._closed:
            return
        self._closed = True
        if (running := self._running) is not None:
            running._cancelled.set()
        self._jobs.put((-1, next(self._count), None))
        await asyncio.get_running_loop().run_in_executor(None, self._thread.join)

    def _run(self) -> None:
        while (job := self._jobs.get()[2]) is not None:
            self._running = job
            job.run()
            self._running = None
        with suppress(queue.Empty):
            while True:
                if (left := self._jobs.get_nowait()[2]) is not None:
                    left.fail(_closed())


def _closed() -> ModelError:
    return ModelError("The model was unloaded.", "Ask again when the agent runs.")

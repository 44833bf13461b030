"""What the worker's thread sees of a request: a place for results and a flag to stop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator
from contextlib import suppress
from typing import Any, Generic, TypeVar

Result = TypeVar("Result")


class Job(Generic[Result]):
    """Made in an event loop, filled from the worker's thread."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._results: asyncio.Queue[Result | BaseException | None] = asyncio.Queue()
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for results any more. Looked at between steps."""
        return self._cancelled.is_set()

    # In the worker's thread

    def emit(self, result: Result) -> None:
        self._post(result)

    def finish(self) -> None:
        self._post(None)

    def fail(self, error: BaseException) -> None:
        self._post(error)

    # In the event loop

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

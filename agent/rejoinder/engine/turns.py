"""So many at once and no more, the most urgent first."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from rejoinder.engine.base import Priority


class Turns:
    """A semaphore whose waiters go by priority, then by age."""

    def __init__(self, at_once: int) -> None:
        self._free = at_once
        self._count = itertools.count()
        self._waiting: list[tuple[Priority, int, asyncio.Future[None]]] = []

    @asynccontextmanager
    async def turn(self, priority: Priority) -> AsyncGenerator[None, None]:
        """Wait for a place, and hold it."""
        await self._take(priority)
        try:
            yield
        finally:
            self._give()

    async def _take(self, priority: Priority) -> None:
        if self._free:
            self._free -= 1
            return
        called = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (priority, next(self._count), called))
        try:
            await called
        except asyncio.CancelledError:
            # The place may have been given in the same moment: it goes on to the next.
            if called.done() and not called.cancelled():
                self._give()
            raise

    def _give(self) -> None:
        while self._waiting:
            called = heapq.heappop(self._waiting)[2]
            if not called.done():
                called.set_result(None)
                return
        self._free += 1

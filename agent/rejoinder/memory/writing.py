"""One writer at a time: of this process, and of every other that has the same memory open."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from filelock import AsyncFileLock

# The journal's fragments are merged after so many appended rows.
_COMPACT_EVERY = 200
# How long a reader may work on a version that has been replaced.
_OLD_VERSIONS = timedelta(minutes=10)
# Seconds a write waits for another process to finish its own.
_PATIENCE = 60
# Seconds that forgetting waits for an index to be built.
_UPKEEP_PATIENCE = 1_800


class Writing:
    """The locks of one memory's folder, and when its tables are compacted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._here = asyncio.Lock()
        self._upkeep = asyncio.Lock()
        self._appended: dict[str, int] = {}

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Nobody else writes meanwhile: `forget` removes files."""
        async with self._here, AsyncFileLock(self._folder / "lock", timeout=_PATIENCE):
            yield

    @asynccontextmanager
    async def upkeep(self) -> AsyncIterator[None]:
        """Nobody else learns an index of the vectors, merges their fragments or forgets meanwhile;
        writing goes on. Taken before `alone`, never after it."""
        lock = AsyncFileLock(self._folder / "upkeep.lock", timeout=_UPKEEP_PATIENCE)
        async with self._upkeep, lock:
            yield

    async def appended(self, table: Any, rows: int) -> None:
        """Note that `rows` were appended to `table`, and merge its fragments now and then."""
        count = self._appended.get(table.name, 0) + rows
        self._appended[table.name] = count
        if count >= _COMPACT_EVERY:
            self._appended[table.name] = 0
            await tidy(table)


async def tidy(table: Any) -> None:
    """Merge a table's fragments, take new rows into its indexes, let go of old versions."""
    await table.optimize(cleanup_older_than=_OLD_VERSIONS)

"""One writer at a time: of this process, and of every other that has the same memory open."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from filelock import AsyncFileLock

# After so many appended rows a table's fragments are merged.
_COMPACT_EVERY = 200
# Seconds a write waits for another process to finish its own.
_PATIENCE = 60


class Writing:
    """The lock of one memory's folder, and when its tables are compacted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._here = asyncio.Lock()
        self._appended: dict[str, int] = {}

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Nobody else writes meanwhile: `forget` removes files."""
        async with self._here, AsyncFileLock(self._folder / "lock", timeout=_PATIENCE):
            yield

    async def appended(self, table: Any, rows: int) -> None:
        """Note that `rows` were appended to `table`, and merge its fragments now and then."""
        count = self._appended.get(table.name, 0) + rows
        if count >= _COMPACT_EVERY:
            count = 0
            await table.optimize()
        self._appended[table.name] = count

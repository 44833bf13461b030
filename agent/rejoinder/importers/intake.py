"""From an archive into the memory: batches, counts, and the rows that were skipped."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rejoinder.importers import open_archive
from rejoinder.importers.rows import Row, Skipped
from rejoinder.memory.records import PastReply
from rejoinder.memory.store import Store

BATCH = 1_000


@dataclass(slots=True)
class Report:
    """What an import did. `read` counts all rows, `added` those that were new."""

    read: int = 0
    added: int = 0
    known: int = 0
    skipped: list[Skipped] = field(default_factory=list)


async def take_in(
    store: Store, path: Path, on_batch: Callable[[Report], None] = lambda report: None
) -> Report:
    """Read `path` into the store. What was added stays when a later row or batch fails.

    Raises:
        ImportFileError: the file is not an archive that can be read.
        StoreError: the disk refused.
    """
    report = Report()
    rows = await asyncio.to_thread(open_archive, path)
    while batch := await asyncio.to_thread(_next, rows):
        pairs = [row for row in batch if isinstance(row, PastReply)]
        report.skipped += [row for row in batch if isinstance(row, Skipped)]
        added = await store.add_replies(pairs)
        report.read += len(batch)
        report.added += added
        report.known += len(pairs) - added
        on_batch(report)
    await store.index()
    return report


def _next(rows: Iterator[Row]) -> list[Row]:
    return list(itertools.islice(rows, BATCH))

"""From an archive into the memory: batches, counts, and the rows that were skipped."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from rejoinder.disclosure import Disclosure
from rejoinder.importers import Archive, Part
from rejoinder.importers.rows import Row, Skipped
from rejoinder.memory.filing import filed
from rejoinder.memory.records import PastReply
from rejoinder.memory.store import Store

# Telling the pile and the language of so many takes some two seconds.
BATCH = 2_000
# What is remembered of the rows that cannot be used: a million lines of noise are one problem.
_SKIPPED_KEPT = 1_000
_NONE = Disclosure()


@dataclass(slots=True)
class Count:
    """Rows of one format, or of all. `read` counts those that can be used, `pairs` those with the
    comment they answer, `added` those that were new."""

    read: int = 0
    pairs: int = 0
    added: int = 0
    skipped: int = 0

    @property
    def known(self) -> int:
        return self.read - self.added


@dataclass(slots=True)
class Report:
    """What an import did. `skipped` names the first rows that could not be used."""

    formats: dict[str, Count] = field(default_factory=dict)
    total: Count = field(default_factory=Count)
    skipped: list[Skipped] = field(default_factory=list)

    def skip(self, rows: Iterator[Skipped], *counts: Count) -> None:
        for row in rows:
            for count in counts:
                count.skipped += 1
            if len(self.skipped) < _SKIPPED_KEPT:
                self.skipped.append(row)


async def take_in(
    store: Store,
    archive: Archive,
    on_batch: Callable[[Report], None] = lambda report: None,
    disclosure: Disclosure = _NONE,
) -> Report:
    """Read the archive into the store, and close it. What was added stays when a later row or
    batch fails. `disclosure` is what stands behind published replies and is no part of them.

    Raises:
        ImportFileError: a file cannot be read, or only the person can say who the creator is.
        StoreError: the disk refused.
    """
    try:
        return await _take_in(store, archive, on_batch, disclosure)
    finally:
        archive.whole.close()


async def _take_in(
    store: Store, archive: Archive, on_batch: Callable[[Report], None], disclosure: Disclosure
) -> Report:
    report = Report()
    report.skip(iter(archive.unread), report.total)
    # Those that ask who the creator is do so with their first row: before anything is added.
    begun = [(part.format.name, await asyncio.to_thread(_begun, part)) for part in archive.parts]
    for name, rows in begun:
        count = report.formats[name] = Count()
        while batch := await asyncio.to_thread(_next, rows, disclosure):
            replies = [row for row in batch if isinstance(row, PastReply)]
            skipped = (row for row in batch if isinstance(row, Skipped))
            added = await store.add_replies(replies)
            for each in (count, report.total):
                each.read += len(replies)
                each.pairs += sum(1 for reply in replies if reply.comment)
                each.added += added
            report.skip(skipped, count, report.total)
            on_batch(report)
    await store.index()
    return report


def _begun(part: Part) -> Iterator[Row]:
    rows = iter(part)
    return itertools.chain(list(itertools.islice(rows, 1)), rows)


def _next(rows: Iterator[Row], disclosure: Disclosure) -> list[Row]:
    return [
        filed(replace(row, reply=disclosure.without(row.reply)))
        if isinstance(row, PastReply)
        else row
        for row in itertools.islice(rows, BATCH)
    ]

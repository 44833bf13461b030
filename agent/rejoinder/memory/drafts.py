"""The journal: every draft, every refusal, and what became of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from rejoinder.memory import erasing
from rejoinder.memory.history import History
from rejoinder.memory.records import Draft, Outcome
from rejoinder.memory.tables import among, guarded, matching, quote, rewrite, schemas
from rejoinder.memory.writing import Writing

# The post and the thread are long, and needed for one draft at a time.
_COLUMNS = [field.name for field in fields(Draft) if field.name != "request"]
# Entries that are read at a time where all are wanted.
_PAGE = 1_000

Entry = tuple[Draft, list[Outcome]]
"""A draft or a refusal, and all that was done with it, oldest first."""


async def _at_once() -> None:
    """Waits for nobody."""


class Drafts:
    """Rows of the journal. Every write is on the disk when its call returns."""

    def __init__(self, drafts: Any, outcomes: Any, writing: Writing) -> None:
        self._table = drafts
        self._history = History(outcomes, writing)
        self._writing = writing
        self._written = 0

    async def add(self, draft: Draft) -> None:
        """Append to the journal."""
        with guarded("write the journal"):
            async with self._writing.alone():
                row = pa.Table.from_pylist([asdict(draft)], schema=schemas(1)["drafts"])
                await self._table.add(row)
                await self._writing.appended(self._table, 1)

    async def of_comment(self, key: str) -> list[Draft]:
        """What was drafted for one comment, by its `journal_key`, newest first."""
        return await self._where(f"key = {quote(key)}")

    async def find(self, draft_id: str) -> Draft | None:
        """One draft by its id, with the request that it answers."""
        found = await self._where(f"draft_id = {quote(draft_id)}", [*_COLUMNS, "request"])
        return found[0] if found else None

    async def with_outcome(self, *outcomes: str) -> list[Draft]:
        """Drafts that the creator did one of these with, newest first."""
        return await self._where(among("outcome", outcomes))

    async def shaped(self, since: datetime) -> list[Draft]:
        """Drafts that a goal shaped, made since then, newest first."""
        return await self._where(f"goal != '' AND created >= {_moment(since)}")

    async def newest(self, limit: int) -> list[Draft]:
        """The newest entries, newest first."""
        if not (times := await self._times()):
            return []
        return (await self._where(f"created >= {_moment(times[-limit:][0])}"))[:limit]

    async def pages(
        self, since: datetime | None = None, until: datetime | None = None
    ) -> AsyncIterator[list[Entry]]:
        """All entries from `since` on and before `until`, oldest first, some at a time."""
        times = [
            time
            for time in await self._times()
            if (since is None or time >= since) and (until is None or time < until)
        ]
        # By time and not by place: a row that gets its outcome meanwhile is moved in the table.
        starts = list(dict.fromkeys(times[::_PAGE]))
        ends = [f"created < {_moment(start)}" for start in starts[1:]]
        ends += [f"created <= {_moment(time)}" for time in times[-1:]]
        for start, end in zip(starts, ends, strict=True):
            drafts = await self._where(f"created >= {_moment(start)} AND {end}")
            with guarded("read the journal"):
                history = await self._history.of([each.draft_id for each in drafts if each.outcome])
            yield [(draft, history.get(draft.draft_id, [])) for draft in reversed(drafts)]

    async def decide(self, done: Outcome) -> bool:
        """Write what became of a draft, once however often it is told. False when the journal does
        not know it."""
        with guarded("write the journal"):
            async with self._writing.alone():
                last = await self._history.add(done)
                values = {
                    "outcome": last.outcome,
                    "final_text": last.text,
                    "decided": last.at,
                    "by": last.by,
                }
                where = f"draft_id = {quote(done.draft_id)}"
                result = await self._table.update(values, where=where)
        self._written += 1
        return bool(result.rows_updated)

    async def revise(self, draft_id: str, text: str, body: str) -> None:
        """Put another text and body in the place of a draft's."""
        with guarded("write the journal"):
            async with self._writing.alone():
                values = {"text": text, "body": body}
                await self._table.update(values, where=f"draft_id = {quote(draft_id)}")

    async def disclose(self, draft_ids: Sequence[str], suffix: str) -> None:
        """Note what is sent to the page to be put behind these drafts."""
        with guarded("write the journal"):
            async with self._writing.alone():
                await self._table.update({"suffix": suffix}, where=among("draft_id", draft_ids))

    async def stamp(self) -> tuple[int, int]:
        """Another one whenever outcomes changed: one was written here, or rows were forgotten."""
        with guarded("read the journal"):
            return self._written, int(await self._table.count_rows("outcome != ''"))

    async def sites(self) -> set[str]:
        """Where comments came from."""
        with guarded("read the journal"):
            table = await self._table.query().select(["site"]).to_arrow()
        return set(pc.unique(table["site"]).to_pylist())

    async def count(self) -> int:
        return int(await self._table.count_rows())

    async def older(self, than: datetime) -> int:
        """How many entries nothing has happened to since then."""
        with guarded("read the journal"):
            return int(await self._table.count_rows(_untouched_since(than)))

    async def expire(
        self, before: datetime, quiet: Callable[[], Awaitable[None]] = _at_once
    ) -> int:
        """Take out entries that nothing has happened to since then, from the disk too. Returns how
        many there were. `quiet` is awaited first: no draft can be written meanwhile."""
        if not await self.older(before):
            return 0
        with guarded("clear the journal"):
            async with self._writing.upkeep():
                await quiet()
                async with self._writing.alone():
                    count = await self.count()
                    others = self._table.query().where(f"NOT ({_untouched_since(before)})")
                    kept = await others.to_arrow()
                    await self._keep(kept)
        return count - len(kept)

    async def holding(self, containing: str, site: str) -> int:
        """How many entries `forget` would take out."""
        with guarded("read the journal"):
            return len(await self._holding(containing, site))

    async def forget(self, containing: str, site: str) -> None:
        """Take out, from the disk too, the entries of a site that hold this text anywhere; all
        without a condition. For a writer that is alone and has the upkeep."""
        gone = pa.array(sorted(await self._holding(containing, site)), pa.string())
        entries = await self._table.query().to_arrow()
        await self._keep(entries.filter(pc.invert(pc.is_in(entries["draft_id"], value_set=gone))))

    async def _holding(self, containing: str, site: str) -> set[str]:
        """The entries of a site that hold this text, by their ids."""
        plain = matching(containing, site, erasing.plain_columns())
        found = await self._ids(plain)
        if not containing:
            return found
        packed = matching(erasing.escaped(containing), site, erasing.PACKED)
        query = self._table.query().where(packed).select(["draft_id", *erasing.PACKED])
        for row in await query.to_list():
            if any(erasing.holds(row[name], containing) for name in erasing.PACKED):
                found.add(row["draft_id"])
        said = await self._history.holding(containing)
        return found | (said & await self._ids(matching("", site, ())))

    async def _ids(self, condition: str) -> set[str]:
        table = await self._table.query().where(condition).select(["draft_id"]).to_arrow()
        return set(table["draft_id"].to_pylist())

    async def _keep(self, entries: pa.Table) -> None:
        """Hold these entries and no others."""
        # The history first: after a crash in between, the entries still say what is to go.
        await self._history.keep(entries["draft_id"])
        await rewrite(self._table, entries)

    async def _times(self) -> list[datetime]:
        """When the entries were made, oldest first."""
        with guarded("read the journal"):
            table = await self._table.query().select(["created"]).to_arrow()
        return sorted(table["created"].to_pylist())

    async def _where(self, condition: str, columns: Sequence[str] = _COLUMNS) -> list[Draft]:
        with guarded("read the journal"):
            rows = await self._table.query().where(condition).select(list(columns)).to_list()
        return sorted((Draft(**row) for row in rows), key=lambda row: row.created, reverse=True)


def _moment(time: datetime) -> str:
    return f"timestamp '{time.isoformat()}'"


def _untouched_since(time: datetime) -> str:
    return f"coalesce(decided, created) < {_moment(time)}"

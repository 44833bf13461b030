"""The journal's table: every draft, every refusal, and what became of them."""

from __future__ import annotations

from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

import pyarrow as pa

from rejoinder.memory.records import Draft
from rejoinder.memory.tables import guarded, quote, schemas
from rejoinder.memory.writing import Writing

_COLUMNS = [field.name for field in fields(Draft)]


class Drafts:
    """Rows of the journal. Every write is on the disk when its call returns."""

    def __init__(self, table: Any, writing: Writing) -> None:
        self._table = table
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
        """One draft by its id."""
        found = await self._where(f"draft_id = {quote(draft_id)}")
        return found[0] if found else None

    async def with_outcome(self, *outcomes: str) -> list[Draft]:
        """Drafts that the creator did one of these with, newest first."""
        return await self._where(f"outcome IN ({', '.join(map(quote, outcomes))})")

    async def shaped(self, since: datetime) -> list[Draft]:
        """Drafts that a goal shaped, made since then, newest first."""
        return await self._where(f"goal != '' AND created >= timestamp '{since.isoformat()}'")

    async def set_outcome(self, draft_id: str, outcome: str, final_text: str) -> bool:
        """Write what became of a draft. False when the journal does not know it."""
        with guarded("write the journal"):
            async with self._writing.alone():
                values = {"outcome": outcome, "final_text": final_text}
                result = await self._table.update(values, where=f"draft_id = {quote(draft_id)}")
        self._written += 1
        return bool(result.rows_updated)

    async def stamp(self) -> tuple[int, int]:
        """Another one whenever outcomes changed: one was written here, or rows were forgotten."""
        with guarded("read the journal"):
            return self._written, int(await self._table.count_rows("outcome != ''"))

    async def count(self) -> int:
        return int(await self._table.count_rows())

    async def _where(self, condition: str) -> list[Draft]:
        with guarded("read the journal"):
            rows = await self._table.query().where(condition).select(_COLUMNS).to_list()
        return sorted((Draft(**row) for row in rows), key=lambda row: row.created, reverse=True)

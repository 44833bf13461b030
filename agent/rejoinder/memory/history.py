"""What the creator did with each draft, every time: rows are appended and never changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from rejoinder.memory.records import Outcome
from rejoinder.memory.tables import among, matching, rewrite, schemas
from rejoinder.memory.writing import Writing

_COLUMNS = [field.name for field in fields(Outcome)]


class History:
    """The outcomes' table, for the journal's: who calls turns errors into sentences."""

    def __init__(self, table: Any, writing: Writing) -> None:
        self._table = table
        self._writing = writing

    async def add(self, done: Outcome) -> Outcome:
        """Append what was done, unless the same was done last: an outcome may be sent twice. Gives
        what stands last then. For a writer that is alone."""
        known = (await self.of([done.draft_id])).get(done.draft_id)
        if known and (known[-1].outcome, known[-1].text) == (done.outcome, done.text):
            return known[-1]
        await self._table.add(pa.Table.from_pylist([asdict(done)], schema=schemas(1)["outcomes"]))
        await self._writing.appended(self._table, 1)
        return done

    async def of(self, draft_ids: Sequence[str]) -> dict[str, list[Outcome]]:
        """What was done with these drafts, oldest first; those that wait for it are left out."""
        found: dict[str, list[Outcome]] = {}
        if draft_ids:
            query = self._table.query().where(among("draft_id", draft_ids)).select(_COLUMNS)
            for row in sorted(await query.to_list(), key=lambda row: row["at"]):
                found.setdefault(row["draft_id"], []).append(Outcome(**row))
        return found

    async def holding(self, text: str) -> set[str]:
        """Drafts for which a reply was accepted that holds this text, by their ids."""
        query = self._table.query().where(matching(text, "", ("text",))).select(["draft_id"])
        return {row["draft_id"] for row in await query.to_list()}

    async def keep(self, draft_ids: Any) -> None:
        """Take out what was done with all other drafts, from the disk too. For a writer that is
        alone and has the upkeep."""
        table = await self._table.query().to_arrow()
        mine = pc.is_in(table["draft_id"], value_set=draft_ids.combine_chunks())
        await rewrite(self._table, table.filter(mine))

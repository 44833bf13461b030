"""The journal's table: every draft, every refusal, and what became of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

import pyarrow as pa

from rejoinder.memory.records import Draft
from rejoinder.memory.tables import among, guarded, matching, quote, rewrite, schemas
from rejoinder.memory.writing import Writing

# The post and the thread are long, and needed for one draft at a time.
_COLUMNS = [field.name for field in fields(Draft) if field.name != "request"]

# What a draft says and answers; more is quoted in its request and its claims.
_TEXTS = ("comment", "author", "text", "final_text", "hint")
_QUOTED = {"text", "title", "author", "fact"}


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
        """One draft by its id, with the request that it answers."""
        found = await self._where(f"draft_id = {quote(draft_id)}", [*_COLUMNS, "request"])
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

    async def revise(self, draft_id: str, text: str, body: str) -> None:
        """Put another text and body in the place of a draft's."""
        with guarded("write the journal"):
            async with self._writing.alone():
                values = {"text": text, "body": body}
                await self._table.update(values, where=f"draft_id = {quote(draft_id)}")

    async def forget(self, *, containing: str = "", site: str = "") -> None:
        """Take out the drafts that hold this text, or answer or rest on what holds it, from the
        disk; all without a condition. For a writer that is alone."""
        gone = matching(containing, site, _TEXTS)
        if containing and (keys := await self._quoting(containing, site)):
            gone = f"({gone}) OR {among('draft_id', keys)}"
        await rewrite(self._table, await self._table.query().where(f"NOT ({gone})").to_arrow())

    async def _quoting(self, containing: str, site: str) -> list[str]:
        """Ids of drafts in whose request or claims this text stands."""
        escaped = json.dumps(containing, ensure_ascii=False)[1:-1]
        maybe = self._table.query().where(matching(escaped, site, ("body", "request")))
        rows = await maybe.select(["draft_id", "body", "request"]).to_list()
        # The names of fields stand there too.
        wanted = containing.lower()
        return [
            row["draft_id"]
            for row in rows
            if any(wanted in text.lower() for text in _quoted(row["body"], row["request"]))
        ]

    async def stamp(self) -> tuple[int, int]:
        """Another one whenever outcomes changed: one was written here, or rows were forgotten."""
        with guarded("read the journal"):
            return self._written, int(await self._table.count_rows("outcome != ''"))

    async def count(self) -> int:
        return int(await self._table.count_rows())

    async def _where(self, condition: str, columns: Sequence[str] = _COLUMNS) -> list[Draft]:
        with guarded("read the journal"):
            rows = await self._table.query().where(condition).select(list(columns)).to_list()
        return sorted((Draft(**row) for row in rows), key=lambda row: row.created, reverse=True)


def _quoted(body: str, request: str) -> Iterator[str]:
    """The texts in a draft's claims and in what it answers."""
    drafted: dict[str, Any] = json.loads(body or "{}")
    yield drafted.get("gloss") or ""
    yield from _texts(drafted.get("claims"))
    yield from _texts(json.loads(request or "{}"))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name in _QUOTED and isinstance(each, str):
                yield each
            else:
                yield from _texts(each)

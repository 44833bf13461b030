"""What the creator said by hand: facts, what they want, and what they make of lessons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from typing import Any

import pyarrow as pa

from rejoinder.config import LIMITS
from rejoinder.errors import StoreError
from rejoinder.memory.records import Decision, Fact, Wish, now
from rejoinder.memory.tables import guarded, matching, quote, rewrite, schemas
from rejoinder.memory.writing import Writing

_FACT = [field.name for field in fields(Fact)]


class Notes:
    """Three small tables. Every write is on the disk when its call returns."""

    def __init__(self, tables: Mapping[str, Any], writing: Writing) -> None:
        self._tables = tables
        self._writing = writing

    async def facts(self) -> list[Fact]:
        """All facts, those that are over too, oldest first."""
        return [Fact(**{name: row[name] for name in _FACT}) for row in await self._rows("facts")]

    async def add_fact(self, fact: Fact) -> bool:
        """Keep a fact; one with the same text changes where and how long it holds, and what was
        private stays so. False when it was there already.

        Raises:
            StoreError: there are as many as there may be, or the disk refused.
        """
        kept = await self.facts()
        old = next((each for each in kept if each.id == fact.id), None)
        if old is None and len(kept) >= LIMITS.facts:
            raise StoreError(
                f"You keep {LIMITS.facts:,} facts, as many as there may be.", "Remove one first."
            )
        old = old or fact
        private = fact.private or old.private
        fact = replace(fact, private=private, added=old.added or now())
        return await self._put("facts", {"id": fact.id, **asdict(fact)}, change=True)

    async def remove_fact(self, key: str) -> bool:
        """Delete a fact by its id. False when there is none such."""
        return await self._remove("facts", key)

    async def wishes(self) -> list[Wish]:
        """Goals, values and boundaries, oldest first."""
        return [Wish(row["kind"], row["text"], row["per_day"]) for row in await self._rows("goals")]

    async def add_wish(self, wish: Wish) -> bool:
        """Keep a wish; one with the same text changes its cap. False when it was there already."""
        return await self._put("goals", {"id": wish.id, **asdict(wish)}, change=True)

    async def remove_wish(self, key: str) -> bool:
        """Delete a wish by its id. False when there is none such."""
        return await self._remove("goals", key)

    async def decisions(self) -> list[Decision]:
        """What the creator made of lessons, oldest first."""
        return [
            Decision(row["id"], row["state"], row["text"], row["added"])
            for row in await self._rows("lessons")
        ]

    async def decide(self, decision: Decision) -> None:
        """Keep what the creator made of a lesson, in place of what they made of it before."""
        row = {"id": decision.lesson_id, "state": decision.state, "text": decision.text}
        await self._put("lessons", row, change=True)

    async def forget(self, *, containing: str = "") -> None:
        """Delete what the creator made of lessons from the disk: where their own words hold this
        text; all without one."""
        table = self._tables["lessons"]
        with guarded("forget lessons"):
            async with self._writing.alone():
                others = table.query().where(f"NOT ({matching(containing, '', ('text',))})")
                await rewrite(table, await others.to_arrow())

    async def holding(self, text: str) -> list[str]:
        """Which of facts and goals, which the creator removes one by one, hold this text."""
        columns = {"facts": ("text", "about"), "goals": ("text",)}
        with guarded("be read"):
            return [
                kind
                for kind in columns
                if await self._tables[kind].count_rows(matching(text, "", columns[kind]))
            ]

    async def version(self, kind: str) -> int:
        """A number that changes with every write to this table, by whatever process."""
        with guarded(f"read {kind}"):
            return int(await self._tables[kind].version())

    async def counts(self) -> dict[str, int]:
        return {name: await self._tables[name].count_rows() for name in self._tables}

    async def _rows(self, kind: str) -> list[dict[str, Any]]:
        with guarded(f"read {kind}"):
            rows = await self._tables[kind].query().to_list()
        return sorted(rows, key=lambda row: row["added"])

    async def _put(self, kind: str, row: dict[str, Any], *, change: bool = False) -> bool:
        with guarded(f"keep {kind}"):
            async with self._writing.alone():
                merge = self._tables[kind].merge_insert("id").when_not_matched_insert_all()
                if change:
                    merge = merge.when_matched_update_all()
                table = pa.Table.from_pylist([{"added": now(), **row}], schema=schemas(1)[kind])
                return bool((await merge.execute(table)).num_inserted_rows)

    async def _remove(self, kind: str, key: str) -> bool:
        with guarded(f"remove {kind}"):
            async with self._writing.alone():
                table = self._tables[kind]
                there = await table.count_rows(f"id = {quote(key)}") > 0
                if there:
                    # A deletion would leave its text in the files.
                    await rewrite(
                        table, await table.query().where(f"id != {quote(key)}").to_arrow()
                    )
        return bool(there)

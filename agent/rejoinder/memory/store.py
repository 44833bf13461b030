"""LanceDB: the replies, and around them the smaller tables.

All rows of one creator. Every write is on the disk when its call returns. Several processes
may have the store open: each read sees the newest version.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self

import lancedb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from rejoinder.errors import StoreError
from rejoinder.memory import indexes
from rejoinder.memory.drafts import Drafts
from rejoinder.memory.notes import Notes
from rejoinder.memory.records import PastReply, Space, now
from rejoinder.memory.tables import (
    among,
    grow,
    guarded,
    held_space,
    matching,
    part,
    quote,
    rewrite,
    schemas,
)
from rejoinder.memory.vectors import Vectors
from rejoinder.memory.writing import Writing, tidy

_PAIR = ["id", "site", "creator", "post", "comment", "reply", "ts", "thread", "pile", "lang"]
# A store made without a model; the first one opened with it sets the space.
_NO_SPACE = Space("", 8)

Row = dict[str, Any]


class Store:
    """The tables. Open with `await Store.open(folder, space)`."""

    def __init__(self, folder: Path, tables: dict[str, lancedb.AsyncTable], space: Space) -> None:
        self._replies = tables["replies"]
        self._writing = Writing(folder)
        self._vectors = Vectors(tables["vectors"], tables["space"], space, self._writing)
        self.drafts = Drafts(tables["drafts"], tables["outcomes"], self._writing)
        kept = {name: tables[name] for name in ("facts", "goals", "lessons")}
        self.notes = Notes(kept, self._writing)

    @classmethod
    async def open(cls, folder: Path, space: Space | None = None, *, adopt: bool = True) -> Self:
        """Open the store, or make it. `space` is that of the model in use; where the stored vectors
        lie in another one, they are emptied to be computed again, if `adopt` allows it. None
        leaves them as they are, for work that needs no model.

        Raises:
            StoreError: the folder cannot be used, or other vectors are in use.
        """
        with guarded("be opened"):
            db = await lancedb.connect_async(folder, read_consistency_interval=timedelta(0))
            there = set((await db.list_tables()).tables)
            tables = {
                name: await (
                    db.open_table(name) if name in there else db.create_table(name, schema=schema)
                )
                for name, schema in schemas((space or _NO_SPACE).dim).items()
            }
            for name in ("replies", "drafts", "facts", "goals"):
                await grow(tables[name], name)
            async with Writing(folder).alone():
                await part(tables["replies"], tables["vectors"])
                await indexes.ensure(tables["replies"], indexes.REPLIES)
                await indexes.ensure(tables["vectors"], indexes.VECTORS)
            held = await held_space(tables["vectors"], tables["space"])
            store = cls(folder, tables, space or held)
            if space is not None and space != held:
                if not adopt:
                    raise StoreError(
                        "The running agent compares texts with another model than this command.",
                        "Stop the agent first, or give both the same `model` and `embedding`.",
                    )
                await store._vectors.take_over()
        return store

    # Replies

    async def add_replies(self, replies: Sequence[PastReply]) -> int:
        """Add pairs that are not there yet, without vectors. Returns how many were new."""
        unique = {reply.id: reply for reply in replies}
        if not unique:
            return 0
        added = now()
        rows = [
            {
                "id": key,
                "site": reply.site,
                "creator": reply.creator,
                "post": reply.post,
                "comment": reply.comment,
                "reply": reply.reply,
                "ts": reply.ts,
                "source": reply.source,
                "added": added,
                "thread": reply.thread,
                "pile": reply.pile,
                "lang": reply.lang,
            }
            for key, reply in unique.items()
        ]
        with guarded("keep replies"):
            async with self._writing.alone():
                table = pa.Table.from_pylist(rows, schema=schemas(1)["replies"])
                # The index of the ids spares it a join with all rows, which would take seconds.
                merge = self._replies.merge_insert("id").when_not_matched_insert_all()
                result = await merge.execute(table)
                if await indexes.untidy(self._replies, writing=True):
                    await tidy(self._replies)
        return int(result.num_inserted_rows)

    async def index(self) -> None:
        """Bring the indexes up to date and merge small files, if there is enough to do; where it is
        time, learn anew how the vectors lie, beside whatever else goes on. Rows that are in no
        index are found too."""
        with guarded("index replies"):
            async with self._writing.alone():
                await indexes.ensure(self._replies, indexes.REPLIES)
                if await indexes.untidy(self._replies):
                    await tidy(self._replies)
            await self._vectors.index()

    async def without_vector(self, limit: int) -> list[tuple[str, str]]:
        """Ids of rows that wait for their vector, and what it is made of: the comment, or the
        creator's own text where there is none."""
        with guarded("read replies"):
            ids = await self._replies.query().select(["id"]).to_arrow()
            waits = pc.invert(pc.is_in(ids["id"], value_set=await self._vectors.ids()))
            keys = ids["id"].filter(waits).slice(0, limit).to_pylist()
            rows = await self._of(keys, ["id", "comment", "reply"])
        return [(row["id"], row["comment"] or row["reply"]) for row in rows]

    async def set_vectors(self, ids: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Store the vectors, shape (len(ids), dim), of these rows."""
        with guarded("keep vectors"):
            await self._vectors.put(ids, vectors)

    async def clear_vectors(self) -> None:
        """Empty all vectors: they are computed again."""
        with guarded("clear vectors"):
            await self._vectors.clear()

    async def search_text(self, text: str, limit: int) -> list[Row]:
        """Rows whose comment shares words with `text`, best first (BM25)."""
        with guarded("search replies"):
            if not text.strip():
                return []
            query = self._replies.query().nearest_to_text(text, columns="comment")
            return list(await query.select([*_PAIR, "_score"]).limit(limit).to_list())

    async def search_vector(self, vector: NDArray[np.float32], limit: int) -> list[Row]:
        """Rows whose vector points the same way, best first, with their cosine `_distance`."""
        with guarded("search replies"):
            near = await self._vectors.nearest(vector, limit)
            rows = {row["id"]: row for row in await self._of(list(near), _PAIR)}
        return [{**rows[key], "_distance": near[key]} for key in near if key in rows]

    async def version(self) -> int:
        """A number that changes with every write to the replies."""
        with guarded("be read"):
            return int(await self._replies.version())

    async def newest(self, limit: int) -> list[Row]:
        """The newest rows, newest first; those without a time come last."""
        with guarded("read replies"):
            times = (await self._replies.query().select(["ts"]).to_arrow())["ts"].drop_null()
            oldest = _kth_newest(times, limit)
            dated = f"ts >= timestamp '{oldest.isoformat()}'" if oldest else "false"
            rows = await self._where(dated, limit=None)
            if len(times) < limit:
                rows += await self._where("ts IS NULL", limit=limit - len(times))
        return rows[:limit]

    async def replies(
        self, *, columns: Sequence[str], limit: int | None = None
    ) -> AsyncIterator[Any]:
        """Rows of the replies table as Arrow batches with these columns."""
        with guarded("read replies"):
            query = self._replies.query().select(list(columns))
            reader = await (query.limit(limit) if limit else query).to_batches()
            async for batch in reader:
                yield batch

    async def remove_drafted(self, key: str) -> None:
        """Take out the reply with this id if it came from a draft, not from an archive."""
        drafted = f"id = {quote(key)} AND source IN ('accepted', 'edited')"
        with guarded("remove a reply"):
            async with self._writing.alone():
                if await self._replies.count_rows(drafted):
                    # LanceDB keeps the condition of a deletion on the disk: an id says nothing.
                    await self._vectors.drop(key)
                    await self._replies.delete(drafted)

    async def forget(self, *, containing: str = "", site: str = "", dry: bool = False) -> int:
        """Delete replies, the drafts for such comments, and with them what those taught, from the
        disk; all without a condition.

        Returns how many replies match; with `dry` nothing is deleted.
        """
        with guarded("forget replies"):
            replies = matching(containing, site, ("comment", "reply", "post", "thread"))
            count = int(await self._replies.count_rows(replies))
            if not dry:
                async with self._writing.upkeep(), self._writing.alone():
                    kept = await self._replies.query().where(f"NOT ({replies})").to_arrow()
                    # A vector without its reply would stay for ever, the other way it comes back.
                    await self._vectors.keep(kept["id"])
                    await rewrite(self._replies, kept)
                    await self.drafts.forget(containing, site)
        if not dry:
            if containing or not site:
                await self.notes.forget(containing=containing)
            await self.index()
        return count

    async def counts(self) -> dict[str, int]:
        """Rows of each table, and how many replies wait for a vector."""
        with guarded("be read"):
            replies = await self._replies.count_rows()
            return {
                "replies": replies,
                "pairs": await self._replies.count_rows("comment != ''"),
                "waiting": max(0, replies - await self._vectors.count()),
                "drafts": await self.drafts.count(),
                **await self.notes.counts(),
            }

    async def _of(self, keys: Sequence[str], columns: list[str]) -> list[Row]:
        """The rows with these ids, in any order."""
        if not keys:
            return []
        query = self._replies.query().where(among("id", keys)).select(columns)
        return list(await query.to_list())

    async def _where(self, condition: str, *, limit: int | None) -> list[Row]:
        """Rows that meet a condition, newest first."""
        query = self._replies.query().where(condition).select(_PAIR)
        table = await (query.limit(limit) if limit is not None else query).to_arrow()
        return list(table.sort_by([("ts", "descending")]).to_pylist())


def _kth_newest(times: Any, k: int) -> datetime | None:
    """The time that `k` of them have reached, of all where there are fewer."""
    if not len(times):
        return None
    order = pc.select_k_unstable(pa.table({"ts": times}), k, [("ts", "descending")])
    oldest: datetime = times[order[-1].as_py()].as_py()
    return oldest

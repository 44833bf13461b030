"""LanceDB: the only importer of `lancedb`. The replies, and around them the smaller tables.

All rows of one creator. Every write is on the disk when its call returns. Several processes
may have the store open: each read sees the newest version.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any, Self

import lancedb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from lancedb.index import FTS
from numpy.typing import NDArray

from rejoinder.errors import StoreError
from rejoinder.memory.drafts import Drafts
from rejoinder.memory.notes import Notes
from rejoinder.memory.records import PastReply, Space, now
from rejoinder.memory.tables import grow, guarded, held_space, matching, quote, rewrite, schemas
from rejoinder.memory.writing import Writing

_PAIR = ["id", "site", "creator", "post", "comment", "reply", "ts", "thread", "pile", "lang"]
# ICU cuts words in scripts without spaces too. Stop words stay: "how are you" is all stop words.
_FULL_TEXT = FTS(base_tokenizer="icu", remove_stop_words=False)
# A store made without a model; the first one opened with it sets the space.
_NO_SPACE = Space("", 8)


def _pair_schema(dim: int) -> pa.Schema:
    replies = schemas(dim)["replies"]
    return pa.schema([replies.field(name) for name in _PAIR])


class Store:
    """The tables. Open with `await Store.open(folder, space)`."""

    def __init__(self, folder: Path, tables: dict[str, lancedb.AsyncTable], space: Space) -> None:
        self._replies = tables["replies"]
        self._named = tables["space"]
        self._space = space
        self._writing = Writing(folder)
        self._drafts = tables["drafts"]
        self.drafts = Drafts(self._drafts, self._writing)
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
            for name in ("replies", "drafts", "goals"):
                await grow(tables[name], name)
            held = await held_space(tables["replies"], tables["space"])
            store = cls(folder, tables, space or held)
            if space is not None and space != held:
                if not adopt:
                    raise StoreError(
                        "The running agent compares texts with another model than this command.",
                        "Stop the agent first, or give both the same `model` and `embedding`.",
                    )
                await store.clear_vectors()
                async with store._writing.alone():
                    await store._named.add(pa.table({"name": [space.name]}), mode="overwrite")
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
                schema = schemas(self._space.dim)["replies"]
                table = pa.Table.from_pylist(rows, schema=schema.remove(len(schema) - 1))
                merge = self._replies.merge_insert("id").when_not_matched_insert_all()
                result = await merge.execute(table)
                await self._writing.appended(self._replies, len(rows))
        return int(result.num_inserted_rows)

    async def index(self) -> None:
        """Build the full-text index, or bring it up to date. Rows not yet in it are found too."""
        with guarded("index replies"):
            async with self._writing.alone():
                if not any("comment" in found.columns for found in await self._indices()):
                    await self._replies.create_index("comment", config=_FULL_TEXT)
                await self._replies.optimize()

    async def without_vector(self, limit: int) -> list[tuple[str, str]]:
        """Ids and comments of rows that wait for their vector."""
        with guarded("read replies"):
            query = self._replies.query().where("vector IS NULL").select(["id", "comment"])
            rows = await query.limit(limit).to_list()
        return [(row["id"], row["comment"]) for row in rows]

    async def set_vectors(self, ids: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Store the vectors, shape (len(ids), dim), of these rows."""
        flat = pa.array(np.ascontiguousarray(vectors, dtype=np.float32).reshape(-1))
        column = pa.FixedSizeListArray.from_arrays(flat, self._space.dim)
        with guarded("keep vectors"):
            async with self._writing.alone():
                if await held_space(self._replies, self._named) != self._space:
                    raise StoreError("Another model took the memory over.", "Restart the agent.")
                merge = self._replies.merge_insert("id").when_matched_update_all()
                await merge.execute(pa.table({"id": list(ids), "vector": column}))

    async def clear_vectors(self) -> None:
        """Empty all vectors: they are computed again."""
        with guarded("clear vectors"):
            async with self._writing.alone():
                await self._replies.drop_columns(["vector"])
                await self._replies.add_columns(
                    pa.field("vector", pa.list_(pa.float32(), self._space.dim))
                )

    async def search_text(self, text: str, limit: int) -> list[dict[str, Any]]:
        """Rows whose comment shares words with `text`, best first (BM25)."""
        with guarded("search replies"):
            if not text.strip() or not await self._replies.count_rows():
                return []
            if not any("comment" in found.columns for found in await self._indices()):
                await self.index()
            query = self._replies.query().nearest_to_text(text, columns="comment")
            return list(await query.select([*_PAIR, "_score"]).limit(limit).to_list())

    async def search_vector(self, vector: NDArray[np.float32], limit: int) -> list[dict[str, Any]]:
        """Rows whose vector points the same way, best first (cosine, exact)."""
        with guarded("search replies"):
            if not await self._replies.count_rows("vector IS NOT NULL"):
                return []
            query = self._replies.query().nearest_to(vector).distance_type("cosine")
            found = query.where("vector IS NOT NULL").select([*_PAIR, "_distance"])
            return list(await found.limit(limit).to_list())

    async def version(self) -> int:
        """A number that changes with every write to the replies."""
        with guarded("be read"):
            return int(await self._replies.version())

    async def newest(self, limit: int) -> list[dict[str, Any]]:
        """The newest rows, newest first; those without a time come last."""
        batches = [batch async for batch in self.replies(columns=_PAIR)]
        table = pa.Table.from_batches(batches, schema=_pair_schema(self._space.dim))
        order = pc.select_k_unstable(table, k=limit, sort_keys=[("ts", "descending")])
        return list(table.take(order).to_pylist())

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
        with guarded("remove a reply"):
            async with self._writing.alone():
                # LanceDB keeps the condition of a deletion on the disk: an id says nothing.
                await self._replies.delete(
                    f"id = {quote(key)} AND source IN ('accepted', 'edited')"
                )

    async def forget(self, *, containing: str = "", site: str = "", dry: bool = False) -> int:
        """Delete replies, and the drafts for such comments, from the disk; all without a condition.

        Returns how many replies match; with `dry` nothing is deleted.
        """
        with guarded("forget replies"):
            replies = matching(containing, site, ("comment", "reply"))
            count = int(await self._replies.count_rows(replies))
            if not dry:
                drafts = matching(containing, site, ("comment", "text", "final_text", "hint"))
                async with self._writing.alone():
                    await rewrite(self._replies, replies)
                    await rewrite(self._drafts, drafts)
        if not dry:
            await self.index()
        return count

    async def counts(self) -> dict[str, int]:
        """Rows of each table, and how many replies wait for a vector."""
        with guarded("be read"):
            return {
                "replies": await self._replies.count_rows(),
                "pairs": await self._replies.count_rows("comment != ''"),
                "waiting": await self._replies.count_rows("vector IS NULL"),
                "drafts": await self.drafts.count(),
                **await self.notes.counts(),
            }

    async def _indices(self) -> Iterable[Any]:
        return list(await self._replies.list_indices())

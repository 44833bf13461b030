"""The vectors of the replies, by the replies' ids, in a table of their own.

They come later than the replies, in small steps, and are ten times as large: in one table with
them each step would move rows of text, and each new reply be compared past all vectors.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from rejoinder.errors import StoreError
from rejoinder.memory import indexes
from rejoinder.memory.records import Space
from rejoinder.memory.tables import held_space, quote, rewrite, schemas
from rejoinder.memory.writing import Writing, tidy

# Partitions of the index that a search looks into, and how many times the wanted rows it compares
# by their whole vectors: docs/decisions/0025 has what each finds.
_PROBES = 64
_REFINE = 4


class Vectors:
    """One vector for each reply that has got one. `space` is the model's in use."""

    def __init__(self, table: Any, named: Any, space: Space, writing: Writing) -> None:
        self._table = table
        self._named = named
        self._space = space
        self._writing = writing

    async def ids(self) -> Any:
        """The ids of all replies with a vector, as an Arrow array."""
        table = await self._table.query().select(["id"]).to_arrow()
        return table["id"].combine_chunks()

    async def count(self) -> int:
        return int(await self._table.count_rows())

    async def put(self, ids: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Keep vectors, shape (len(ids), dim), for ids that have none.

        Raises:
            StoreError: a model with another space took the memory over.
        """
        flat = pa.array(np.ascontiguousarray(vectors, dtype=np.float32).reshape(-1))
        column = pa.FixedSizeListArray.from_arrays(flat, self._space.dim)
        async with self._writing.alone():
            if await held_space(self._table, self._named) != self._space:
                raise StoreError("Another model took the memory over.", "Restart the agent.")
            merge = self._table.merge_insert("id").when_not_matched_insert_all()
            await merge.execute(pa.table({"id": list(ids), "vector": column}))
        if await indexes.untidy(self._table, writing=True):
            await self.index()

    async def nearest(self, vector: NDArray[np.float32], limit: int) -> dict[str, float]:
        """Ids whose vectors point the same way, best first, with their cosine distances. Exact
        while there are few vectors; see `indexes`."""
        query = self._table.query().nearest_to(vector).distance_type("cosine")
        query = query.nprobes(_PROBES).refine_factor(_REFINE).select(["id", "_distance"])
        found = await query.limit(limit).to_arrow()
        return dict(zip(found["id"].to_pylist(), found["_distance"].to_pylist(), strict=True))

    async def drop(self, key: str) -> None:
        """Take out one reply's vector. For a writer that is alone."""
        await self._table.delete(f"id = {quote(key)}")

    async def keep(self, ids: Any) -> None:
        """Take out the vectors of all other replies, from the disk too. For a writer that is alone
        and has the upkeep."""
        table = await self._table.query().to_arrow()
        await rewrite(
            self._table, table.filter(pc.is_in(table["id"], value_set=ids.combine_chunks()))
        )

    async def clear(self) -> None:
        """Empty it, for vectors of this space."""
        async with self._writing.upkeep(), self._writing.alone():
            await rewrite(self._table, schemas(self._space.dim)["vectors"].empty_table())
            await indexes.ensure(self._table, indexes.VECTORS)

    async def take_over(self) -> None:
        """Empty it, and put the name of this space to it."""
        await self.clear()
        async with self._writing.alone():
            await self._named.add(pa.table({"name": [self._space.name]}), mode="overwrite")

    async def index(self) -> None:
        """Learn anew how the vectors lie where it is time, merge fragments and take new vectors
        into the index if there is enough to do. Vectors may be put meanwhile."""
        async with self._writing.upkeep():
            await indexes.ensure(self._table, indexes.VECTORS)
            await indexes.learn(self._table)
            if await indexes.untidy(self._table):
                async with self._writing.alone():
                    await tidy(self._table)

"""The tables' indexes: of what kind they are, and when that of the vectors is learned anew.

Measured for docs/decisions/0025: an index of 100,000 vectors by RaBitQ (Gao and Long, SIGMOD 2024)
takes seconds where one by product quantization takes minutes, and finds as much.
"""

from __future__ import annotations

import re
from typing import Any

from lancedb.index import FTS, BTree, IvfRq

# ICU cuts words in scripts without spaces too. Stop words stay: "how are you" is all stop words.
REPLIES = {"id": BTree(), "comment": FTS(base_tokenizer="icu", remove_stop_words=False)}
VECTORS = {"id": BTree()}

# With fewer vectors, comparing with each of them is as fast.
_LEARN_FROM = 8_192
# Vectors to a partition, and how many times as many may come before it is learned anew.
PARTITION = 4_096
_OUTGROWN = 4
# Each tidying adds a segment to the index of the vectors, and a search looks into all of them.
_SEGMENTS = 4
# A table is tidied when it lies in more pieces than this, or more rows are in no index; while rows
# keep coming, each may be more in a large table, so that an import is not spent on tidying.
_PIECES, _ROWS_TO_A_PIECE = 32, 4_096
_LATE, _LATE_PART = 256, 16
_NAME = re.compile(r"vectors_(\d+)")


async def ensure(table: Any, wanted: dict[str, Any]) -> None:
    """Build the indexes, by column, that the table lacks. Rows that come later are found too, by
    looking at each, until the table is tidied."""
    there = {column for found in await table.list_indices() for column in found.columns}
    for column, config in wanted.items():
        if column not in there:
            await table.create_index(column, config=config)


async def untidy(table: Any, *, writing: bool = False) -> bool:
    """Whether the table lies in many pieces, or many rows in no index: a search reads each.
    `writing` says that more may come at once."""
    stats = await table.stats()
    rows, pieces = stats["num_rows"], stats["fragment_stats"]["num_small_fragments"]
    late = max((found.num_unindexed_rows or 0 for found in await table.list_indices()), default=0)
    few, more = (rows // _ROWS_TO_A_PIECE, rows // _LATE_PART) if writing else (0, 0)
    return bool(pieces > max(_PIECES, few) or late > max(_LATE, more))


async def learn(vectors: Any) -> None:
    """Learn how the vectors lie, once there are enough, and anew after many more have come.

    Rows may be added meanwhile, but no other index built and no fragments merged.
    """
    rows = await vectors.count_rows()
    there = [found for found in await vectors.list_indices() if found.columns == ["vector"]]
    good = next((found.name for found in there if _serves(found, rows)), "")
    if not good and rows >= _LEARN_FROM:
        partitions = rows // PARTITION
        good = f"vectors_{partitions}"
        await vectors.create_index("vector", config=sense(partitions), name=good)
    for found in there:
        if good and found.name != good:
            await vectors.drop_index(found.name)


def sense(partitions: int) -> IvfRq:
    """An index of vectors in so many partitions, learned on 64 vectors for each."""
    return IvfRq(
        distance_type="cosine", num_partitions=partitions, sample_rate=64, max_iterations=15
    )


def _serves(found: Any, rows: int) -> bool:
    """Whether an index, which tells by its name how many partitions it has, is good for so many."""
    name = _NAME.fullmatch(found.name)
    enough = name is not None and int(name[1]) * PARTITION * _OUTGROWN > rows
    return enough and int(found.num_segments or 1) <= _SEGMENTS

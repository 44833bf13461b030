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
_PARTITION = 1_024
_OUTGROWN = 4
_NAME = re.compile(r"vectors_(\d+)")


async def ensure(table: Any, wanted: dict[str, Any]) -> None:
    """Build the indexes, by column, that the table lacks. Rows that come later are found too, by
    looking at each, until the table is tidied."""
    there = {column for found in await table.list_indices() for column in found.columns}
    for column, config in wanted.items():
        if column not in there:
            await table.create_index(column, config=config)


async def learn(vectors: Any) -> None:
    """Learn how the vectors lie, once there are enough, and anew once there are many more.

    Rows may be added meanwhile, but no other index built and no fragments merged.
    """
    rows = await vectors.count_rows()
    before = [found.name for found in await vectors.list_indices() if found.columns == ["vector"]]
    if rows < _LEARN_FROM or any(
        _partitions(name) * _PARTITION * _OUTGROWN > rows for name in before
    ):
        return
    partitions = rows // _PARTITION
    config = IvfRq(
        distance_type="cosine", num_partitions=partitions, sample_rate=64, max_iterations=15
    )
    await vectors.create_index("vector", config=config, name=f"vectors_{partitions}")
    for name in before:
        await vectors.drop_index(name)


def _partitions(name: str) -> int:
    """How many an index has, which its name tells; 0 for one of another version."""
    found = _NAME.fullmatch(name)
    return int(found[1]) if found else 0

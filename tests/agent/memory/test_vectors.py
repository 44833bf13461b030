"""The vectors' own table: what a search finds before, while and after its index is learned."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import lancedb
import numpy as np
import pyarrow as pa
import pytest
from numpy.typing import NDArray

from rejoinder.memory.records import PastReply, Space
from rejoinder.memory.store import Store

# A bit for each number says too little of much shorter vectors.
DIM = 256
SPACE = Space("numbers", DIM)


def vectors(count: int, seed: int = 1) -> NDArray[np.float32]:
    """Some twelve to a cluster, of length one."""
    dice = np.random.default_rng(seed)
    centres = dice.standard_normal((max(1, count // 12), DIM))
    found = centres[dice.integers(len(centres), size=count)] + dice.normal(0, 0.7, (count, DIM))
    placed: NDArray[np.float32] = found / np.linalg.norm(found, axis=1, keepdims=True)
    return placed.astype(np.float32)


def replies(count: int, start: int = 0) -> list[PastReply]:
    return [PastReply(f"comment {n}", f"reply {n}") for n in range(start, start + count)]


async def filled(folder: Path, count: int) -> tuple[Store, NDArray[np.float32]]:
    store = await Store.open(folder, SPACE)
    rows = replies(count)
    await store.add_replies(rows)
    placed = vectors(count)
    await store.set_vectors([row.id for row in rows], placed)
    return store, placed


async def found(store: Store, vector: NDArray[np.float32], limit: int = 8) -> list[str]:
    return [row["comment"] for row in await store.search_vector(vector, limit)]


def nearest(placed: NDArray[np.float32], vector: NDArray[np.float32], limit: int = 8) -> list[str]:
    return [f"comment {at}" for at in np.argsort(-(placed @ vector))[:limit]]


def on_disk(folder: Path, vector: NDArray[np.float32]) -> bool:
    return any(vector.tobytes() in path.read_bytes() for path in folder.rglob("*.lance/data/*"))


async def indexes(folder: Path) -> dict[str, Sequence[int]]:
    """Names of the vectors' indexes, with the rows that are in each and that are not."""
    table = await (await lancedb.connect_async(folder)).open_table("vectors")
    return {
        index.name: (index.num_indexed_rows, index.num_unindexed_rows)
        for index in await table.list_indices()
        if index.columns == ["vector"]
    }


async def test_few_vectors_are_compared_one_by_one(tmp_path: Path) -> None:
    store, placed = await filled(tmp_path, 300)
    await store.index()
    assert await indexes(tmp_path) == {}
    for vector in vectors(5, seed=2):
        assert await found(store, vector) == nearest(placed, vector)


async def test_of_many_the_index_finds_nearly_all_that_comparing_finds(tmp_path: Path) -> None:
    store, placed = await filled(tmp_path, 9_000)
    await store.index()
    assert await indexes(tmp_path) == {"vectors_2": (9_000, 0)}
    asked = placed[:40] + np.random.default_rng(2).normal(0, 0.02, (40, DIM)).astype(np.float32)
    hits = [len({*(await found(store, each, 48))[:8]} & {*nearest(placed, each)}) for each in asked]
    assert sum(hits) >= 0.95 * 8 * len(asked)


async def test_what_comes_after_the_index_is_found_at_once_and_taken_in_later(
    tmp_path: Path,
) -> None:
    store, _ = await filled(tmp_path, 9_000)
    await store.index()
    late = replies(600, start=9_000)
    await store.add_replies(late)
    placed = vectors(600, seed=3)
    await store.set_vectors([late[0].id], placed[:1])
    assert (await found(store, placed[0], 1)) == ["comment 9000"]
    await store.index()
    assert (await indexes(tmp_path))["vectors_2"] == (9_000, 1)
    await store.set_vectors([row.id for row in late[1:]], placed[1:])
    await store.index()
    assert (await indexes(tmp_path))["vectors_2"] == (9_600, 0)
    assert (await found(store, placed[0], 1)) == ["comment 9000"]


async def test_single_rows_do_not_pile_up_in_pieces(tmp_path: Path) -> None:
    """Each accepted draft is a row of its own."""
    store, _ = await filled(tmp_path, 9_000)
    for row in replies(70, start=9_000):
        await store.add_replies([row])
        await store.set_vectors([row.id], vectors(1, seed=9))
    db = await lancedb.connect_async(tmp_path)
    for name in ("replies", "vectors"):
        stats = await (await db.open_table(name)).stats()
        assert stats["fragment_stats"]["num_fragments"] <= 33


async def test_an_outgrown_index_is_learned_anew(tmp_path: Path) -> None:
    store, _ = await filled(tmp_path, 9_000)
    await store.index()
    rows = replies(24_000, start=9_000)
    await store.add_replies(rows)
    await store.set_vectors([row.id for row in rows], vectors(24_000, seed=4))
    await store.index()
    assert list(await indexes(tmp_path)) == ["vectors_8"]


async def test_writing_and_searching_go_on_while_an_index_is_learned(tmp_path: Path) -> None:
    store, placed = await filled(tmp_path, 9_000)
    learning = asyncio.create_task(store.index())
    written = 0
    while not learning.done():
        late = replies(1, start=9_000 + written)
        await store.add_replies(late)
        await store.set_vectors([late[0].id], vectors(1, seed=5 + written))
        assert await found(store, placed[written], 1) == [f"comment {written}"]
        written += 1
    await learning
    assert written
    counts = await store.counts()
    assert (counts["replies"], counts["waiting"]) == (9_000 + written, 0)
    assert list(await indexes(tmp_path)) == ["vectors_2"]


async def test_forgotten_replies_leave_no_vector(tmp_path: Path) -> None:
    store, placed = await filled(tmp_path, 50)
    assert await store.forget(containing="comment 1") == 11
    table = await (await lancedb.connect_async(tmp_path)).open_table("vectors")
    assert await table.count_rows() == 39
    assert "comment 1" not in await found(store, placed[1], 50)
    assert on_disk(tmp_path, placed[2])
    assert not on_disk(tmp_path, placed[1])


async def test_a_vector_is_kept_once(tmp_path: Path) -> None:
    """Two processes may compute vectors for the same rows."""
    store, placed = await filled(tmp_path, 5)
    await store.set_vectors([row.id for row in replies(5)], placed)
    assert (await store.counts())["waiting"] == 0
    assert len(await found(store, placed[0])) == 5


async def test_own_text_waits_for_a_vector_as_a_comment_does(tmp_path: Path) -> None:
    store = await Store.open(tmp_path, SPACE)
    await store.add_replies([PastReply("", "the tide is late"), PastReply("when?", "at noon")])
    assert {text for _, text in await store.without_vector(8)} == {"the tide is late", "when?"}


async def test_the_newest_come_first_and_the_undated_last(tmp_path: Path) -> None:
    store = await Store.open(tmp_path, SPACE)
    dated = [
        PastReply("when?", f"day {day}", ts=datetime(2024, 1, day, tzinfo=UTC)) for day in (2, 3, 1)
    ]
    await store.add_replies([PastReply("when?", "some day"), *dated])
    for limit, days in ((2, ["day 3", "day 2"]), (9, ["day 3", "day 2", "day 1", "some day"])):
        assert [row["reply"] for row in await store.newest(limit)] == days
    await store.forget()
    assert await store.newest(2) == []


@pytest.mark.parametrize("given", [0, 3])
async def test_vectors_of_an_earlier_version_are_moved(tmp_path: Path, given: int) -> None:
    """They stood in a column of the replies."""
    rows, placed = replies(5), vectors(5)
    db = await lancedb.connect_async(tmp_path)
    stored = [
        {"id": row.id, "comment": row.comment, "reply": row.reply, "site": "", "post": ""}
        | {"vector": placed[at].tolist() if at < given else None}
        | {"creator": "", "source": "import", "ts": None, "added": None}
        for at, row in enumerate(rows)
    ]
    text, time = pa.string(), pa.timestamp("us", tz="UTC")
    columns = {name: text for name in ("id", "site", "creator", "post", "comment", "reply")}
    columns |= {"ts": time, "source": text, "added": time}
    schema = pa.schema([*columns.items(), ("vector", pa.list_(pa.float32(), DIM))])
    table = await db.create_table("replies", schema=schema)
    await table.add(pa.Table.from_pylist(stored, schema=schema), on_bad_vectors="null")
    await db.create_table("space", pa.table({"name": [SPACE.name]}))
    store = await Store.open(tmp_path, SPACE, adopt=False)
    counts = await store.counts()
    assert (counts["replies"], counts["waiting"]) == (5, 5 - given)
    assert len(await found(store, placed[0])) == given
    assert [row["comment"] for row in await store.search_text("comment 4", 1)] == ["comment 4"]

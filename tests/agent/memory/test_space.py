"""Which model the stored vectors are of, and what happens when another one takes over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import lancedb
import numpy as np
import pytest
from numpy.typing import NDArray

from rejoinder.engine.base import Priority
from rejoinder.errors import StoreError
from rejoinder.memory.embed import FIT_MIN
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import PastReply
from rejoinder.memory.store import Store
from rejoinder.protocol import Comment, Post

LETTERS = "abcdefghijklmnopqrstuvwxyz"
PAIRS = [
    PastReply("where did you buy the violin?", "in Ghent"),
    PastReply("my tomatoes are yellow", "more sun"),
    PastReply("film or digital?", "film"),
]


class Letters:
    """Places texts by how often each letter is in them: small, and the same on every machine."""

    dim = len(LETTERS)

    def __init__(self, vectors: str, *, anisotropic: bool = False) -> None:
        self.vectors = vectors
        self.anisotropic = anisotropic

    async def embed(
        self, texts: Sequence[str], priority: Priority = Priority.BEHIND, *, query: bool = False
    ) -> NDArray[np.float32]:
        return np.array([[text.count(each) for each in LETTERS] for text in texts], np.float32)

    async def close(self) -> None: ...


async def opened(tmp_path: Path, embedder: Letters, *, adopt: bool = True) -> Memory:
    return await Memory.open(tmp_path / "memory", embedder, adopt=adopt)


async def filled(tmp_path: Path, embedder: Letters) -> Memory:
    memory = await opened(tmp_path, embedder)
    await memory.store.add_replies(PAIRS)
    await embed_all(memory)
    return memory


async def embed_all(memory: Memory) -> int:
    return sum([count async for count in memory.embed_waiting()])


async def vectors(folder: Path) -> NDArray[np.float32]:
    table = await (await lancedb.connect_async(folder)).open_table("vectors")
    return np.array([row["vector"] for row in await table.query().to_list()])


async def waiting(memory: Memory) -> int:
    return (await memory.store.counts())["waiting"]


async def recalled(memory: Memory, text: str) -> list[str]:
    asked = Comment(site="demo", id="c", author="", text=text, post=Post(id="p"))
    return [pair.reply for pair in (await memory.recall(asked, 1)).exemplars]


async def test_the_same_model_finds_its_vectors_again(tmp_path: Path) -> None:
    await filled(tmp_path, Letters("one"))
    assert await waiting(await opened(tmp_path, Letters("one"), adopt=False)) == 0


async def test_another_model_with_vectors_of_the_same_length_starts_again(tmp_path: Path) -> None:
    await filled(tmp_path, Letters("one"))
    other = await opened(tmp_path, Letters("two"))
    assert await waiting(other) == 3
    assert await recalled(other, "a violin!") == ["in Ghent"]
    assert await embed_all(other) == 3
    assert await recalled(other, "tomatos yello") == ["more sun"]
    assert await waiting(await opened(tmp_path, Letters("two"), adopt=False)) == 0


async def test_beside_a_running_agent_another_model_is_refused(tmp_path: Path) -> None:
    memory = await filled(tmp_path, Letters("one"))
    with pytest.raises(StoreError, match="another model"):
        await opened(tmp_path, Letters("two"), adopt=False)
    assert await waiting(memory) == 0


async def test_a_model_that_lost_the_memory_writes_no_vector_into_it(tmp_path: Path) -> None:
    memory = await opened(tmp_path, Letters("one"))
    await memory.store.add_replies(PAIRS)
    other = await opened(tmp_path, Letters("two"))
    with pytest.raises(StoreError, match="took the memory over"):
        await embed_all(memory)
    assert await waiting(other) == 3


async def test_work_without_a_model_leaves_the_vectors_alone(tmp_path: Path) -> None:
    await filled(tmp_path, Letters("one"))
    beside = await Store.open(tmp_path / "memory")
    await beside.add_replies([PastReply("hi", "hello")])
    assert (await beside.counts())["waiting"] == 1
    assert await waiting(await opened(tmp_path, Letters("one"), adopt=False)) == 1


async def test_a_store_made_without_a_model_takes_the_first_one(tmp_path: Path) -> None:
    await (await Store.open(tmp_path / "memory")).add_replies(PAIRS)
    memory = await opened(tmp_path, Letters("one"))
    assert await embed_all(memory) == 3
    assert (await vectors(tmp_path / "memory")).shape == (3, len(LETTERS))


async def test_only_a_space_that_needs_it_is_whitened(tmp_path: Path) -> None:
    pairs = [PastReply(f"comment {number} {'abc'[number % 3] * 9}", "ok") for number in range(80)]
    plain = await opened(tmp_path / "plain", Letters("one"))
    crowded = await opened(tmp_path / "crowded", Letters("one", anisotropic=True))
    assert len(pairs) > FIT_MIN
    means: list[float] = []
    for memory, name in ((plain, "plain"), (crowded, "crowded")):
        await memory.store.add_replies(pairs)
        await embed_all(memory)
        found = await vectors(tmp_path / name / "memory")
        assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
        means.append(float(np.linalg.norm(found.mean(axis=0))))
    # What is common to all stays where nothing was taken out, and is gone where it was.
    assert means[0] > 0.6
    assert means[1] < 0.3
    assert not list((tmp_path / "plain").rglob("whitening*"))


async def test_where_one_reply_crowds_out_the_others_more_are_looked_for(tmp_path: Path) -> None:
    memory = await opened(tmp_path, Letters("one"))
    stock = [PastReply(f"nice violin {number}", "thank you") for number in range(20)]
    other = PastReply("nice violin, is it old, or is it only the varnish that looks old?", "1911")
    await memory.store.add_replies([*stock, other])
    await embed_all(memory)
    asked = Comment(site="demo", id="c", author="", text="nice violin", post=Post(id="p"))
    found = await memory.recall(asked, 2)
    assert {pair.reply for pair in found.exemplars} == {"thank you", "1911"}
    assert max(pair.times for pair in found.exemplars) == 20

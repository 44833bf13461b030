"""Comparing texts with a model made for it, and with the drafting model's own states."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from tests.agent.engine.encoders import DIM, write_encoder
from tests.agent.engine.ggufs import Value, gguf

from rejoinder.engine.base import Embedder, Priority
from rejoinder.engine.embedder import LlamaEmbedder
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.models import ModelFile, locate
from rejoinder.engine.options import Options
from rejoinder.errors import ModelError

TEXTS = ["my violin strings?", "the violin", "tomato seeds", "the film: tomato seeds", ""]
LONG = "violin " * 500


def located(path: Path) -> ModelFile:
    return locate(str(path), kind="embedding")


@pytest.fixture
def encoder(tmp_path: Path) -> Path:
    return write_encoder(tmp_path / "encoder.gguf")


@pytest.fixture
async def embedder(encoder: Path) -> AsyncIterator[LlamaEmbedder]:
    loaded = await LlamaEmbedder.load(located(encoder), threads=1)
    yield loaded
    await loaded.close()


def cosines(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    found: NDArray[np.float32] = unit @ unit.T
    return found


async def test_texts_of_the_same_words_lie_near_each_other(embedder: LlamaEmbedder) -> None:
    vectors = await embedder.embed(TEXTS)
    assert vectors.shape == (len(TEXTS), DIM) and embedder.dim == DIM
    near = cosines(vectors)
    assert near[0, 1] > near[0, 2] and near[2, 3] > near[2, 1]


async def test_a_text_has_the_same_vector_alone_and_among_others(embedder: LlamaEmbedder) -> None:
    texts = [f"{letter} violin" * (1 + at % 5) for at, letter in enumerate("abcdefghijklmnopqrst")]
    together = await embedder.embed([*texts, LONG])
    alone = [(await embedder.embed([text]))[0] for text in [*texts, LONG]]
    assert np.allclose(together, alone, atol=1e-4)


async def test_a_long_text_keeps_its_closing_mark(embedder: LlamaEmbedder) -> None:
    # All positions hold the same words, so that only the marks at both ends could differ.
    shorter = (await embedder.embed(["violin " * 60]))[0]
    assert cosines(np.stack([shorter, (await embedder.embed([LONG]))[0]]))[0, 1] > 0.99


async def test_a_model_made_for_it_needs_no_whitening(
    embedder: LlamaEmbedder, engine: LlamaEngine
) -> None:
    assert not embedder.anisotropic and engine.anisotropic
    assert embedder.vectors != engine.vectors
    assert await embedder.embed([]) is not None


async def test_what_is_looked_for_gets_its_own_words_before_it(tmp_path: Path) -> None:
    plain = write_encoder(tmp_path / "encoder.gguf")
    e5 = write_encoder(tmp_path / "e5-small.gguf")
    one = await LlamaEmbedder.load(located(plain), threads=1)
    other = await LlamaEmbedder.load(located(e5), threads=1)
    try:
        said = await one.embed(["query: my violin"])
        assert np.allclose(await other.embed(["my violin"], query=True), said, atol=1e-5)
        assert not np.allclose(await one.embed(["my violin"]), said, atol=1e-2)
    finally:
        await one.close()
        await other.close()


async def test_the_drafting_engine_compares_with_the_model_it_is_given(encoder: Path) -> None:
    both = await LlamaEngine.load(
        locate("starter"), Options(threads=2, sequences=2), embedding=located(encoder)
    )
    alone = await LlamaEmbedder.load(located(encoder), threads=1)
    try:
        comparer: Embedder = both
        assert comparer.dim == DIM and not comparer.anisotropic
        assert comparer.vectors == alone.vectors and both.compares == "encoder"
        assert np.allclose(await both.embed(TEXTS), await alone.embed(TEXTS), atol=1e-4)
    finally:
        await both.close()
        await alone.close()


async def test_the_drafting_model_alone_compares_by_its_own_states() -> None:
    starter = locate("starter")
    alone = await LlamaEmbedder.load(starter, threads=2)
    try:
        assert alone.anisotropic and alone.vectors == starter.space
        assert (await alone.embed(["hi", "hello"])).shape == (2, alone.dim)
    finally:
        await alone.close()


async def test_what_is_looked_for_now_goes_before_the_backlog(embedder: LlamaEmbedder) -> None:
    backlog = asyncio.create_task(embedder.embed([LONG] * 400, Priority.BEHIND))
    await asyncio.sleep(0)
    await embedder.embed(["violin"], Priority.ON_SCREEN, query=True)
    assert not backlog.done()
    assert (await backlog).shape == (400, DIM)


async def test_nobody_waits_for_a_model_that_was_given_back(encoder: Path) -> None:
    embedder = await LlamaEmbedder.load(located(encoder), threads=1)
    backlog = asyncio.create_task(embedder.embed([LONG] * 400))
    await asyncio.sleep(0)
    await embedder.close()
    with pytest.raises(ModelError, match="unloaded"):
        await backlog
    with pytest.raises(ModelError, match="unloaded"):
        await embedder.embed(["violin"])
    await embedder.close()


async def test_who_leaves_early_frees_the_model(embedder: LlamaEmbedder) -> None:
    backlog = asyncio.create_task(embedder.embed([LONG] * 400))
    await asyncio.sleep(0.01)
    backlog.cancel()
    await asyncio.gather(backlog, return_exceptions=True)
    assert (await embedder.embed(["violin"])).shape == (1, DIM)


def test_a_model_that_ranks_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "reranker.gguf"
    values: dict[str, Value] = {
        "general.architecture": "bert",
        "bert.pooling_type": 4,
        "bert.embedding_length": 8,
    }
    path.write_bytes(
        gguf({**values, "tokenizer.ggml.tokens": ["a"]}, {"token_embd.weight": (8, 1)})
    )
    with pytest.raises(ModelError, match="ranks"):
        located(path)

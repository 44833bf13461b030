"""A model that finds past replies in the whole agent, and the change from one to another."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.agent.engine.encoders import DIM, write_encoder

from rejoinder.agent import Agent
from rejoinder.config import Settings
from rejoinder.errors import ModelError, StoreError
from rejoinder.memory.records import PastReply
from rejoinder.protocol import Comment, Post

PAIRS = [
    PastReply("my violin strings broke", "they always do"),
    PastReply("which tomato seeds?", "the red ones"),
]


def settings(tmp_path: Path, embedding: str) -> Settings:
    return Settings.load(state_dir=tmp_path / "state", embedding=embedding)


async def waiting(agent: Agent) -> int:
    return (await agent.memory.store.counts())["waiting"]


async def test_a_change_of_the_finding_model_starts_the_vectors_again_and_loses_nothing(
    tmp_path: Path,
) -> None:
    finder = str(write_encoder(tmp_path / "finder.gguf"))
    async with await Agent.open(settings(tmp_path, finder)) as agent:
        assert agent.embedder.dim == DIM and agent.engine.name != "finder"
        await agent.memory.store.add_replies(PAIRS)
        assert sum([count async for count in agent.memory.embed_waiting()]) == 2
    with pytest.raises(StoreError, match="another model"):
        await Agent.open(settings(tmp_path, ""), adopt=False)
    async with await Agent.open(settings(tmp_path, "")) as agent:
        assert agent.embedder.dim != DIM and await waiting(agent) == 2
        asked = Comment(site="demo", id="c", author="", text="a violin?", post=Post(id="p"))
        found = await agent.memory.recall(asked, 1)
        assert [pair.reply for pair in found.exemplars] == ["they always do"]


@pytest.mark.parametrize("embedding", ["/gone.gguf", "e5-small", "starter", "nobody"])
async def test_a_finding_model_that_cannot_be_used_is_a_sentence(
    tmp_path: Path, embedding: str
) -> None:
    with pytest.raises(ModelError) as refused:
        await Agent.open(settings(tmp_path, embedding))
    assert refused.value.do

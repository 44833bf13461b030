"""The remote engine in the whole agent: only when it is set, and then nobody else drafts."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from tests.agent.engine.wild import KEY, answers, event, head, refuses, says, wild

from rejoinder.agent import Agent
from rejoinder.config import Settings, State
from rejoinder.engine.embedder import LlamaEmbedder
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.remote import RemoteEngine
from rejoinder.errors import ConfigError, RemoteError
from rejoinder.protocol import Comment, DraftReady, DraftRequest, Post
from rejoinder.remote import key_name, named, open_remote, remote_keys
from rejoinder.vault import MemoryVault

REQUEST = DraftRequest(
    id=1,
    comment=Comment(
        site="test",
        id="c1",
        author="Bo",
        text="Which grinder do you use for espresso?",
        post=Post(id="p1", title="My kitchen"),
    ),
)
REPLY = (
    head()
    + says("Good question, ", "what would you like to know?", finish="stop")
    + event("[DONE]")
)


def settings(tmp_path: Path, **given: Any) -> Settings:
    return Settings.load(state_dir=tmp_path / "state", keys="memory", threads=2, seed=7, **given)


async def test_with_default_settings_nothing_remote_is_built_and_no_socket_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialled: list[object] = []

    def refuse(*arguments: object, **_: object) -> None:
        dialled.append(arguments)
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(aiohttp.ClientSession, "__init__", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(asyncio.get_running_loop(), "create_connection", refuse)
    async with await Agent.open(settings(tmp_path)) as agent:
        assert isinstance(agent.engine, LlamaEngine) and agent.engine is agent.embedder
        assert agent.engine.host is None
        assert [answer async for answer in agent.draft(REQUEST)]
    assert dialled == []


async def test_a_server_drafts_and_this_machine_compares(tmp_path: Path) -> None:
    async with wild(answers(REPLY)) as server:
        keys = MemoryVault()
        await keys.set(key_name(server.endpoint), KEY)
        given = settings(tmp_path, remote_url=server.endpoint.origin, remote_model="m-7b")
        async with await Agent.open(given, keys=keys) as agent:
            assert isinstance(agent.engine, RemoteEngine)
            assert isinstance(agent.embedder, LlamaEmbedder)
            await agent.warm()
            assert server.asked == []
            last = [answer async for answer in agent.draft(REQUEST)][-1]
            assert isinstance(last, DraftReady) and last.text.startswith("Good question")
        assert f"Bearer {KEY}" in server.asked[0].head
        assert server.asked[0].body["messages"][-1]["content"] == REQUEST.comment.text


async def test_a_failing_server_is_a_failed_draft_and_nobody_else_drafts(tmp_path: Path) -> None:
    async with wild(refuses("401 Unauthorized")) as server:
        given = settings(tmp_path, remote_url=server.endpoint.origin, remote_model="m-7b")
        async with await Agent.open(given) as agent:
            with pytest.raises(RemoteError, match="does not accept the key"):
                async for _ in agent.draft(REQUEST):
                    pytest.fail("something drafted")
        assert len(server.asked) == 1


async def test_a_key_goes_to_the_origin_it_was_given_for_and_nowhere_else(tmp_path: Path) -> None:
    keys = MemoryVault()
    async with wild(answers(REPLY)) as first, wild(answers(REPLY)) as second:
        await keys.set(key_name(first.endpoint), KEY)
        given = settings(tmp_path, remote_url=second.endpoint.origin, remote_model="m")
        async with await Agent.open(given, keys=keys) as agent:
            async for _ in agent.draft(REQUEST):
                pass
        assert second.asked and "Authorization" not in second.asked[0].head


async def test_half_a_setting_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="without the name of its model"):
        named(settings(tmp_path, remote_url="https://h/v1"))
    with pytest.raises(ConfigError, match="everybody on the way"):
        named(settings(tmp_path, remote_url="http://h/v1", remote_model="m"))
    assert named(settings(tmp_path, remote_model="m")) is None
    assert await open_remote(settings(tmp_path), MemoryVault()) is None


async def test_in_a_file_the_key_stands_apart_from_the_pairing_keys(tmp_path: Path) -> None:
    given = settings(tmp_path).model_copy(update={"keys": "file"})
    state = State(given.state_dir).ensure()
    await remote_keys(given, state).set("remote https://h", KEY)
    assert not state.keys.exists()
    assert state.remote_keys.stat().st_mode & 0o777 == 0o600

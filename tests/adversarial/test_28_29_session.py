"""Rows 28 and 29: what an authenticated browser can do."""

from __future__ import annotations

import asyncio
import json
import socket
from dataclasses import replace

import pytest
from tests.adversarial.conftest import (
    COMMENT,
    FIREFOX,
    Agent,
    Start,
    closed_with,
    transport_of,
)

from rejoinder.config import HOST, LIMITS


async def test_28_nothing_secret_in_a_failing_handler(agent: Agent) -> None:
    paired = await agent.pair()

    def boom(*given: object) -> None:
        raise ValueError(f"cannot draft {given}")

    agent.spy.draft = boom  # type: ignore[assignment]
    ws = await agent.login(paired)
    await ws.send_str(draft_request(1))
    failure = await ws.receive_json()
    assert (failure["code"], COMMENT in failure["text"]) == ("internal", False)
    assert any("ValueError" in line and "boom" in line for line in agent.canary.lines)
    await ws.close()


def draft_request(number: int, text: str = COMMENT) -> str:
    return json.dumps(
        {
            "type": "draft.request",
            "id": number,
            "comment": {
                "site": "isso",
                "id": "1",
                "author": "Eve",
                "text": text,
                "post": {"id": "1"},
            },
        }
    )


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        (" " * 1024 * 1024, 1009),
        ("[" * 10_000 + "]" * 10_000, 4400),
        ('{"type":"ping","id":NaN}', 4400),
        (draft_request(1).replace("Eve", "\\ud800"), 4400),
        ('{"type":"agent.quit","id":1}', 4400),
        ('{"type":"ping","id":1,"more":1}', 4400),
        ('{"type":"ping","id":0}', 4400),
        ("", 4400),
    ],
    ids=["1 MiB", "deep", "NaN", "surrogate", "unknown", "extra", "zero", "empty"],
)
async def test_29_bad_frames(agent: Agent, frame: str, code: int) -> None:
    paired, neighbour = await agent.pair(), await agent.pair(FIREFOX)
    ws, other = await agent.login(paired), await agent.login(neighbour)
    await ws.send_str(frame)
    assert await closed_with(ws) == code
    await other.send_json({"type": "ping", "id": 1})
    assert await other.receive_json() == {"type": "pong", "re": 1}
    await other.close()
    assert agent.spy.drafts == []


async def test_29_binary_after_ready(agent: Agent) -> None:
    ws = await agent.login(await agent.pair())
    await ws.send_bytes(b'{"type":"ping","id":1}')
    assert await closed_with(ws) == 4400


async def test_29_large_message_after_ready(agent: Agent) -> None:
    ws = await agent.login(await agent.pair())
    await ws.send_str(draft_request(1, "é" * LIMITS.comment_text))
    assert (await ws.receive_json())["type"] == "draft.none"
    await ws.close()


async def test_29_reused_id(agent: Agent) -> None:
    ws = await agent.login(await agent.pair())
    await ws.send_json({"type": "ping", "id": 7})
    assert await ws.receive_json() == {"type": "pong", "re": 7}
    await ws.send_json({"type": "ping", "id": 7})
    assert await closed_with(ws) == 4400


async def test_29_ten_thousand_requests(agent: Agent) -> None:
    paired, neighbour = await agent.pair(), await agent.pair(FIREFOX)
    agent.spy.hold = asyncio.Event()
    ws, other = await agent.login(paired), await agent.login(neighbour)

    async def flood() -> None:
        for number in range(1, 10_001):
            await ws.send_str(draft_request(number))

    flooding = asyncio.create_task(flood())
    assert await closed_with(ws) == 4429
    await asyncio.gather(flooding, return_exceptions=True)
    assert len(agent.spy.drafts) == LIMITS.in_flight
    await other.send_json({"type": "ping", "id": 1})
    assert await other.receive_json() == {"type": "pong", "re": 1}
    await other.close()


async def test_29_more_than_may_be_in_flight(agent: Agent) -> None:
    ws = await agent.login(await agent.pair())
    agent.spy.hold = asyncio.Event()
    for number in range(1, LIMITS.in_flight + 2):
        await ws.send_str(draft_request(number))
    refused = await ws.receive_json()
    assert (refused["re"], refused["code"]) == (LIMITS.in_flight + 1, "slow_down")
    agent.spy.hold.set()
    answers = [await ws.receive_json() for _ in range(LIMITS.in_flight)]
    assert {answer["type"] for answer in answers} == {"draft.none"}
    await ws.close()


async def test_29_a_peer_that_does_not_read(start: Start) -> None:
    agent: Agent = await start(replace(LIMITS, send_queue=4, requests_per_minute=10**6))
    agent.spy.model = "x" * 100_000
    ws = await agent.login(await agent.pair())
    transport_of(ws).pause_reading()
    number = 0
    while agent.server.connected():
        number += 1
        try:
            await ws.send_json({"type": "status.request", "id": number})
        except ConnectionError:
            break
        await asyncio.sleep(0)
    assert any("closed a socket: slow_down" in line for line in agent.canary.lines)


async def test_29_no_task_is_left_after_500_drops(agent: Agent) -> None:
    paired = await agent.pair()
    before = len(asyncio.all_tasks())
    for number in range(500):
        with socket.socket() as raw:
            raw.setblocking(False)
            await asyncio.get_running_loop().sock_connect(raw, (HOST, agent.port))
            if number % 2:
                await asyncio.get_running_loop().sock_sendall(raw, agent.request())
    ws = await agent.login(paired)
    await ws.close()
    await agent.server.close()
    assert len(asyncio.all_tasks()) <= before


async def test_29_requests_after_unpairing_are_not_served(agent: Agent) -> None:
    paired = await agent.pair()
    ws = await agent.login(paired)
    # It does not see our close, and goes on asking.
    transport_of(ws).pause_reading()
    assert await agent.server.unpair(paired.client_id)
    await ws.send_str(draft_request(1))
    await agent.server.close()
    assert agent.spy.drafts == []

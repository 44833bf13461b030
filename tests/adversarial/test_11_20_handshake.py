"""Rows 11-20: who stalls, floods, guesses, replays, reflects or relays before `ready`."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import aiohttp
import pytest
from tests.adversarial.conftest import (
    CHROME,
    Agent,
    Paired,
    Start,
    closed_with,
    end_of,
    transport_of,
)

from rejoinder.config import HOST, LIMITS
from rejoinder.errors import AuthError
from rejoinder.link.handshake import AgentHandshake, ClientHandshake
from rejoinder.link.transcript import Transcript
from rejoinder.protocol import Challenge, Hello, encode, parse_agent

QUICK = replace(LIMITS, preauth_deadline=0.3, login_delay=0.0)
PATIENT = replace(LIMITS, preauth_deadline=3600.0, login_delay=0.0)


async def test_11_zero_byte_connections_keep_nobody_out(start: Start) -> None:
    # No deadline can help here: it is the newcomer for whom an old one is dropped.
    agent: Agent = await start(PATIENT)
    paired = await agent.pair()
    silent = [await asyncio.open_connection(HOST, agent.port) for _ in range(200)]
    ws = await agent.login(paired)
    assert [await end_of(reader) for reader, _ in silent[:192]] == [b""] * 192
    assert len(agent.server._gate) <= LIMITS.preauth_sockets
    await ws.close()
    for _, writer in silent:
        writer.close()


async def test_11_zero_byte_connections_are_dropped_at_the_deadline(start: Start) -> None:
    agent: Agent = await start(QUICK)
    for reader, writer in [await asyncio.open_connection(HOST, agent.port) for _ in range(8)]:
        assert await end_of(reader) == b""
        writer.close()
    assert len(agent.server._gate) == 0


async def test_11_sockets_that_passed_the_guard_are_not_dropped_for_silent_ones(
    start: Start,
) -> None:
    agent: Agent = await start(PATIENT)
    paired = await agent.pair()
    ws = await agent.dial()
    silent = [await asyncio.open_connection(HOST, agent.port) for _ in range(50)]
    await agent.shake(ws, agent.logging_in(paired))
    await ws.close()
    for _, writer in silent:
        writer.close()


async def test_12_one_byte_at_a_time(start: Start) -> None:
    agent: Agent = await start(QUICK)
    await agent.pair()
    reader, writer = await asyncio.open_connection(HOST, agent.port)
    end = asyncio.create_task(end_of(reader))
    for byte in agent.request() * 10:
        if end.done():
            break
        writer.write(bytes([byte]))
        await asyncio.wait({end}, timeout=0.01)
    assert await end == b""
    writer.close()


async def test_12_one_deadline_from_accept_to_ready(start: Start) -> None:
    agent: Agent = await start(QUICK)
    paired = await agent.pair()
    silent = await agent.dial()
    assert await closed_with(silent) == 4408
    halfway = await agent.dial()
    await halfway.send_str(encode(agent.logging_in(paired).hello))
    await halfway.receive()
    assert await closed_with(halfway) == 4408


async def test_13_five_kib_first_message(agent: Agent) -> None:
    await agent.pair()
    ws = await agent.dial()
    await ws.send_str("[" * 5 * 1024)
    assert await closed_with(ws) == 1009


async def test_14_binary_first_message(agent: Agent) -> None:
    paired = await agent.pair()
    ws = await agent.dial()
    await ws.send_bytes(encode(agent.logging_in(paired).hello).encode())
    assert await closed_with(ws) == 4400


async def test_14_fragmented_first_message(agent: Agent) -> None:
    await agent.pair()
    ws = await agent.dial()
    # A text frame without FIN; its end never comes.
    transport_of(ws).write(_masked(0x01, b"{"))
    assert await closed_with(ws) == 4400


async def test_14_fragmented_second_message(agent: Agent) -> None:
    paired = await agent.pair()
    ws = await agent.dial()
    await ws.send_str(encode(agent.logging_in(paired).hello))
    await ws.receive()
    transport_of(ws).write(_masked(0x01, b"{") + _masked(0x80, b"}"))
    assert await closed_with(ws) == 4400


async def test_14_compression_is_not_agreed_and_refused(agent: Agent) -> None:
    await agent.pair()
    ws = await agent.dial(compress=15)
    assert ws.compress == 0
    transport_of(ws).write(_masked(0xC1, b"\xaa\x56\x4a\x2d\x01\x00"))
    assert await closed_with(ws) == 1002


def _masked(first: int, data: bytes) -> bytes:
    """A frame of under 126 bytes, masked with zeros."""
    return bytes([first, 0x80 | len(data)]) + bytes(4) + data


@pytest.mark.parametrize(
    "frame",
    [
        '{"type":"draft.request","id":1,"comment":{"site":"isso","id":"1","author":"a",'
        '"text":"canary-comment-3f9a","post":{"id":"1"}}}',
        '{"type":"status.request","id":1}',
        '{"type":"unpair","id":1}',
        '{"type":"ping","id":1}',
    ],
)
async def test_15_request_before_ready(agent: Agent, frame: str) -> None:
    paired = await agent.pair()
    first = await agent.dial()
    await first.send_str(frame)
    assert await closed_with(first) == 4401
    second = await agent.dial()
    await second.send_str(encode(agent.logging_in(paired).hello))
    await second.receive()
    await second.send_str(frame)
    assert await closed_with(second) == 4401
    assert agent.spy.drafts == [] and agent.server.clients() != ()


async def test_16_every_wrong_proof_looks_the_same(start: Start) -> None:
    agent: Agent = await start(PATIENT)
    paired = await agent.pair()
    for spoil in [*range(32), "truncated", "empty", "number", "null", "missing", "extra"]:
        ws = await agent.dial()
        hand = agent.logging_in(paired)
        await ws.send_str(encode(hand.hello))
        proof = hand.receive_challenge(await ws.receive_str()).proof
        agent.canary.mark(proof, paired.key.hex())
        await ws.send_json(_spoiled(proof, spoil))
        assert (await closed_with(ws), spoil) == (4401, spoil)
    assert agent.server.connected() == 0


def _spoiled(proof: str, how: int | str) -> dict[str, object]:
    auth: dict[str, object] = {"type": "auth", "proof": proof, "label": ""}
    match how:
        case int():
            data = bytearray.fromhex(proof)
            data[how] ^= 1
            return {**auth, "proof": data.hex()}
        case "truncated":
            return {**auth, "proof": proof[:-2]}
        case "empty":
            return {**auth, "proof": ""}
        case "number":
            return {**auth, "proof": 1}
        case "null":
            return {**auth, "proof": None}
        case "missing":
            return {"type": "auth", "label": ""}
        case _:
            return {**auth, "admin": True}


async def test_17_replayed_handshake(agent: Agent) -> None:
    paired = await agent.pair()
    await (await agent.login(paired)).close()
    hello, auth = agent.sent
    ws = await agent.dial()
    await ws.send_str(hello)
    await ws.receive()
    await ws.send_str(auth)
    assert await closed_with(ws) == 4401


async def test_18_reflected_proof(agent: Agent) -> None:
    paired = await agent.pair()
    ws = await agent.dial()
    await ws.send_str(encode(agent.logging_in(paired).hello))
    challenge = await ws.receive_json()
    agent.canary.mark(challenge["proof"])
    await ws.send_json({"type": "auth", "proof": challenge["proof"], "label": ""})
    assert await closed_with(ws) == 4401


def test_19_nonces_never_repeat() -> None:
    hello = encode(Hello(v=1, mode="login", nc="00" * 32))
    seen = set()
    for _ in range(10_000):
        shake = AgentHandshake(agent_id="a1" * 32, origin=CHROME, port=47831)
        shake.receive_hello(hello)
        seen.add(shake.challenge(None).na)
    assert len(seen) == 10_000


async def test_20_relay_on_another_port(start: Start) -> None:
    agent: Agent = await start()
    paired = await agent.pair()
    relay_port = agent.port - 1
    # The browser dialled the relay; the relay dials us and passes everything on.
    ws = await agent.dial()
    browser = agent.logging_in(paired, port=relay_port)
    await ws.send_str(encode(browser.hello))
    challenge = await ws.receive_str()
    with pytest.raises(AuthError, match="Another program answered"):
        browser.receive_challenge(challenge)
    # Even a browser that did not check would not be let in.
    await ws.send_str(encode_auth(paired, browser, challenge, relay_port))
    assert await closed_with(ws) == 4401


def encode_auth(paired: Paired, browser: ClientHandshake, challenge: str, port: int) -> str:
    """What a browser that dialled `port` would answer without a look at the agent's proof."""
    told = parse_agent(challenge)
    assert isinstance(told, Challenge)
    said = Transcript(
        mode="login",
        origin=paired.origin,
        port=port,
        agent_id=told.agent_id,
        client_id=paired.client_id,
        nc=browser.hello.nc,
        na=told.na,
    )
    return f'{{"type":"auth","proof":"{said.proof(paired.key, "client")}"}}'


async def test_20_relayed_host_is_refused(agent: Agent) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await agent.dial(headers={"Host": f"{HOST}:{agent.port - 1}"})
    assert refused.value.status == 403

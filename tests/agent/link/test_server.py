"""What only the server does; `tests/adversarial` attacks it."""

from __future__ import annotations

import asyncio
import json
import socket
from pathlib import Path

import pytest
from tests.agent.link.conftest import CHROME, FIREFOX, Run, Running, Spy, free_port, settings_for
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from rejoinder.config import HOST, LIMITS, Settings, State
from rejoinder.errors import ConfigError, KeyStoreError, PortBusyError
from rejoinder.link.clients import ClientIndex
from rejoinder.link.handshake import ClientHandshake
from rejoinder.link.keys import MemoryKeys
from rejoinder.link.peer import Peer
from rejoinder.link.server import LinkServer
from rejoinder.protocol import Ready

DRAFT = json.dumps(
    {
        "type": "draft.request",
        "id": 1,
        "comment": {
            "site": "isso",
            "id": "1",
            "author": "Eve",
            "text": "Nice!",
            "post": {"id": "1"},
        },
    }
)


async def closed_with(browser: ClientConnection) -> int | None:
    """Read to the end; returns the close code."""
    try:
        while True:
            await browser.recv()
    except ConnectionClosed:
        return browser.close_code


async def ask(browser: ClientConnection, frame: str) -> dict[str, object]:
    await browser.send(frame)
    answer: dict[str, object] = json.loads(await browser.recv())
    return answer


async def yes(label: str, origin: str) -> bool:
    return True


async def test_pair_login_and_draft(running: Running) -> None:
    paired = await running.pair()
    browser = await running.login(paired)
    assert running.server.connected() == 1
    assert (await ask(browser, DRAFT))["type"] == "draft.token"
    assert json.loads(await browser.recv())["type"] == "draft.ready"
    await browser.close()


async def test_an_outcome_is_told_with_the_browser_it_came_from(running: Running, spy: Spy) -> None:
    said = {"type": "draft.outcome", "draft_id": "d3" * 16, "outcome": "dismissed", "text": ""}
    paired = await running.pair(), await running.pair(FIREFOX)
    for each in paired:
        browser = await running.login(each)
        answer = await ask(browser, json.dumps({**said, "id": 1}))
        assert answer["type"] == "outcome.saved"
        await browser.close()
    assert spy.by == [f"A browser ({each.client_id[:8]})" for each in paired]


async def test_ready_says_what_is_accepted(running: Running) -> None:
    paired = await running.pair()
    browser = await running.dial()
    hand = ClientHandshake(
        mode="login",
        origin=CHROME,
        port=running.port,
        key=paired.key,
        client_id=paired.client_id,
    )
    ready: Ready = await running.shake(browser, hand)
    assert ready.client_id == paired.client_id
    assert ready.limits.model_dump() == {
        "message": LIMITS.message,
        "in_flight": LIMITS.in_flight,
        "comment_text": LIMITS.comment_text,
        "idle_s": LIMITS.idle,
    }
    await browser.close()


async def test_a_restart_keeps_id_and_pairings(running: Running, spy: Spy) -> None:
    paired = await running.pair()
    await running.server.close()
    settings = settings_for(running.port, running.state.root.parent)
    async with LinkServer(settings, running.state, running.keys, spy) as server:
        assert server.agent_id == running.server.agent_id
        browser = await Running(server, running.state, running.keys, spy, running.clock).login(
            paired
        )
        assert await ask(browser, '{"type":"ping","id":1}') == {"type": "pong", "re": 1}
        await browser.close()


async def test_a_busy_port_is_named(run: Run, spy: Spy, tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        port = other.getsockname()[1]
        settings = settings_for(port, tmp_path)
        server = LinkServer(settings, State(settings.state_dir), MemoryKeys(), spy)
        with pytest.raises(PortBusyError, match=f"Port {port} .* Stop the program that holds it"):
            await server.start()
        await server.close()


async def test_two_agents_never_share_a_port(running: Running, spy: Spy, tmp_path: Path) -> None:
    settings = settings_for(running.port, tmp_path / "second")
    with pytest.raises(PortBusyError):
        await LinkServer(settings, State(settings.state_dir), MemoryKeys(), spy).start()


async def test_only_the_loopback_address_is_bound(running: Running) -> None:
    with socket.socket() as other:
        # The same port on another loopback address is free.
        other.bind(("127.0.0.2", running.port))


async def test_nothing_listens_without_a_safe_place_for_keys(spy: Spy, tmp_path: Path) -> None:
    class Locked(MemoryKeys):
        async def check(self) -> None:
            raise KeyStoreError("The system's keyring is locked.", "Unlock it.")

    settings = settings_for(free_port(), tmp_path)
    server = LinkServer(settings, State(settings.state_dir), Locked(), spy)
    with pytest.raises(KeyStoreError):
        await server.start()
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection(HOST, settings.port)


async def test_a_port_the_extension_does_not_know_cannot_pair(spy: Spy, tmp_path: Path) -> None:
    settings = Settings.load(state_dir=tmp_path, keys="memory")
    async with LinkServer(settings, State(tmp_path), MemoryKeys(), spy, port=0) as server:
        assert server.port not in settings.ports
        with pytest.raises(ConfigError, match="does not know port"):
            server.open_pairing(yes)


async def test_the_newest_session_of_a_client_wins(running: Running) -> None:
    paired = await running.pair()
    older, newer = await running.login(paired), await running.login(paired)
    assert await closed_with(older) == 4409
    assert await ask(newer, '{"type":"ping","id":1}') == {"type": "pong", "re": 1}
    assert running.server.connected() == 1
    await newer.close()


async def test_two_clients_are_served_side_by_side(running: Running) -> None:
    browsers = [
        await running.login(await running.pair(origin)) for origin in (CHROME, CHROME, FIREFOX)
    ]
    for browser in browsers:
        assert await ask(browser, '{"type":"ping","id":1}') == {"type": "pong", "re": 1}
    assert running.server.connected() == 3
    for browser in browsers:
        await browser.close()


async def test_an_idle_session_ends(run: Run) -> None:
    running = await run(idle=0.05)
    browser = await running.login(await running.pair())
    assert await closed_with(browser) == 4408


async def test_the_deadline_counts_from_the_accept(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    await running.pair()
    accept = Peer.connection_made

    def accepted_long_ago(peer: Peer, transport: asyncio.BaseTransport) -> None:
        accept(peer, transport)
        peer.accepted -= LIMITS.preauth_deadline

    monkeypatch.setattr(Peer, "connection_made", accepted_long_ago)
    # Nothing is left of the deadline when the request is through.
    assert await closed_with(await running.dial()) == 4408


async def test_a_socket_that_ends_takes_its_drafts_along(running: Running, spy: Spy) -> None:
    spy.go = asyncio.Event()
    browser = await running.login(await running.pair())
    await ask(browser, DRAFT)
    assert spy.under_way == {1}
    await browser.close()
    await running.server.close()
    assert (spy.cancelled, spy.under_way) == ([1], set())


async def test_closing_says_going_away_and_leaves_no_task(running: Running) -> None:
    before = asyncio.all_tasks()
    browser = await running.login(await running.pair())
    silent = await asyncio.open_connection(HOST, running.port)
    await running.server.close()
    await running.server.close()
    assert await closed_with(browser) == 1001
    assert await silent[0].read() == b""
    silent[1].close()
    await silent[1].wait_closed()
    assert asyncio.all_tasks() <= before
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection(HOST, running.port)


async def test_a_login_is_noted(running: Running) -> None:
    paired = await running.pair()
    (before,) = running.server.clients()
    await (await running.login(paired)).close()
    await running.server.close()
    (after,) = ClientIndex(running.state.clients).all()
    assert after.last_used > before.last_used


async def test_unpairing_twice_is_told(running: Running) -> None:
    paired = await running.pair()
    assert await running.server.unpair(paired.client_id)
    assert not await running.server.unpair(paired.client_id)
    assert await running.keys.get(paired.client_id) is None


async def test_a_key_store_that_fails_closes_the_socket_and_no_more(
    running: Running, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    paired = await running.pair()

    async def locked(client_id: str) -> bytes | None:
        raise KeyStoreError("The system's keyring is locked.", "Unlock it.")

    with monkeypatch.context() as patched:
        patched.setattr(running.keys, "get", locked)
        browser = await running.dial()
        await browser.send(
            f'{{"type":"hello","v":1,"mode":"login","nc":"{"0" * 64}",'
            f'"client_id":"{paired.client_id}"}}'
        )
        assert await closed_with(browser) == 1011
    assert "KeyStoreError" in caplog.text
    await (await running.login(paired)).close()


async def test_a_browser_is_locked_out_even_when_the_disk_is_full(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    paired = await running.pair()
    browser = await running.login(paired)

    def full(path: Path, text: str) -> None:
        raise ConfigError("clients.json cannot be written.", "Free some space.")

    monkeypatch.setattr("rejoinder.link.clients.write_private", full)
    with pytest.raises(ConfigError):
        await running.server.unpair(paired.client_id)
    assert await closed_with(browser) == 4401
    assert await running.keys.get(paired.client_id) is None
    assert running.server.clients() == ()

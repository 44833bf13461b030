"""Rows 23-28: pairing windows, unpairing, key stores and the logs."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked
from tests.adversarial.conftest import (
    CHROME,
    FIREFOX,
    Agent,
    Canary,
    Start,
    closed_with,
)

from rejoinder.config import LIMITS
from rejoinder.errors import AuthError, KeyStoreError
from rejoinder.link.transcript import PairingSecret
from rejoinder.protocol import encode


async def answer_to(agent: Agent, secret: PairingSecret, origin: str = CHROME) -> int | None:
    """The close code that a browser with this secret meets; None when it is paired."""
    ws = await agent.dial(origin)
    hand = agent.pairing(secret, origin)
    await ws.send_str(encode(hand.hello))
    challenge = await ws.receive_str()
    try:
        auth = hand.receive_challenge(challenge)
    except AuthError:
        # A guesser answers all the same.
        hand = agent.pairing(secret, origin)
        await ws.send_json({"type": "auth", "proof": "00" * 32})
        return await closed_with(ws)
    agent.canary.mark(auth.proof, hand.key.hex())
    await ws.send_str(encode(auth))
    message = await ws.receive()
    if message.data == 4401 or not isinstance(message.data, str):
        return await closed_with(ws)
    hand.receive_ready(message.data)
    await ws.close()
    return None


async def test_23_pairing_without_a_window(agent: Agent) -> None:
    paired = await agent.pair()
    secret = PairingSecret.make(0)
    without_window = await answer_to(agent, secret)
    agent.offer()
    with_wrong_key = await answer_to(agent, secret)
    assert without_window == with_wrong_key == 4401
    # And a login in the pairing's clothes meets the same.
    ws = await agent.dial()
    hand = agent.logging_in(paired, mode="pair")
    await ws.send_str(encode(hand.hello))
    with pytest.raises(AuthError):
        hand.receive_challenge(await ws.receive_str())
    await ws.close()


async def test_24_five_wrong_secrets(start: Start) -> None:
    agent: Agent = await start(replace(LIMITS, login_delay=0.0))
    offer = agent.offer()
    right = agent.secret(offer)
    # Every attempt is a new connection; a field more or another origin resets nothing.
    for origin in (CHROME, FIREFOX, CHROME):
        assert await answer_to(agent, PairingSecret.make(0), origin) == 4401
    for more in ({"client_id": "00" * 16}, {"label": "x"}):
        ws = await agent.dial()
        hello = json.loads(encode(agent.pairing(PairingSecret.make(0)).hello))
        await ws.send_json({**hello, **more})
        if "label" in more:
            assert await closed_with(ws) == 4400
            break
        await ws.receive()
        await ws.send_json({"type": "auth", "proof": "00" * 32})
        assert await closed_with(ws) == 4401
    # The malformed one never saw a proof. The fifth try, without a guess:
    ws = await agent.dial()
    await ws.send_str(encode(agent.pairing(PairingSecret.make(0)).hello))
    await ws.receive()
    await ws.close()
    with pytest.raises(AuthError, match="Too many attempts failed"):
        await offer.result()
    assert b" 403 " in await agent.raw(agent.request())
    await agent.pair(FIREFOX)
    assert await answer_to(agent, right, FIREFOX) == 4401


async def test_25_a_secret_pairs_once(agent: Agent) -> None:
    offer = agent.offer()
    secret = agent.secret(offer)
    assert await answer_to(agent, secret) is None
    assert (await offer.result()).origin == CHROME
    assert await answer_to(agent, secret) == 4401
    assert len(agent.server.clients()) == 1


async def test_25_a_secret_dies_at_120_seconds(agent: Agent) -> None:
    await agent.pair()
    offer = agent.offer()
    agent.clock.now += 119.9
    ws = await agent.dial(FIREFOX)
    agent.clock.now += 0.2
    hand = agent.pairing(agent.secret(offer), FIREFOX)
    await ws.send_str(encode(hand.hello))
    with pytest.raises(AuthError):
        hand.receive_challenge(await ws.receive_str())
    await ws.close()
    assert b" 403 " in await agent.raw(agent.request(Origin=FIREFOX))


async def test_25_two_browsers_race(agent: Agent) -> None:
    offer = agent.offer()
    secret = agent.secret(offer)
    browsers = []
    for origin in (CHROME, FIREFOX):
        ws = await agent.dial(origin)
        hand = agent.pairing(secret, origin)
        await ws.send_str(encode(hand.hello))
        auth = hand.receive_challenge(await ws.receive_str())
        agent.canary.mark(auth.proof, hand.key.hex())
        browsers.append((ws, auth))
    # Both have proved the agent; now both prove themselves.
    for ws, auth in browsers:
        await ws.send_str(encode(auth))
    answers = [await ws.receive() for ws, _ in browsers]
    assert sorted(str(answer.data)[:16] for answer in answers) == ["4401", '{"type":"ready",']
    assert len(agent.server.clients()) == 1
    for ws, _ in browsers:
        await ws.close()


async def test_25_a_declined_browser_is_not_paired(agent: Agent) -> None:
    offer = agent.offer(answer=False)
    assert await answer_to(agent, agent.secret(offer)) == 4401
    with pytest.raises(AuthError, match="not confirmed"):
        await offer.result()
    assert agent.server.clients() == ()


async def test_25_the_secret_is_kept_nowhere(start: Start, tmp_path: Path) -> None:
    agent: Agent = await start(keys="file")
    offer = agent.offer()
    secret = agent.secret(offer)
    assert await answer_to(agent, secret) is None
    (client,) = agent.server.clients()
    # So that nothing is being written any more.
    await agent.server.close()
    kept = files_under(tmp_path)
    assert {path.name for path in kept} == {"agent.json", "clients.json", "keys.json"}
    for path, text in kept.items():
        assert path.stat().st_mode & 0o777 == 0o600
        assert offer.secret not in text and secret.key not in text
    held = await agent.keys.get(client.id)
    assert held and held.hex() not in kept[agent.state.clients]


def files_under(folder: Path) -> dict[Path, str]:
    return {path: path.read_text() for path in folder.rglob("*") if path.is_file()}


async def test_26_unpair_closes_the_live_socket(agent: Agent) -> None:
    first, second = await agent.pair(), await agent.pair()
    live = await agent.login(first)
    other = await agent.login(second)
    assert await agent.server.unpair(first.client_id)
    assert await closed_with(live) == 4401
    assert await agent.keys.get(first.client_id) is None
    ws = await agent.dial()
    hand = agent.logging_in(first)
    await ws.send_str(encode(hand.hello))
    with pytest.raises(AuthError):
        hand.receive_challenge(await ws.receive_str())
    await ws.send_json({"type": "auth", "proof": "00" * 32})
    assert await closed_with(ws) == 4401
    await other.send_json({"type": "ping", "id": 1})
    assert await other.receive_json() == {"type": "pong", "re": 1}
    # With its last browser gone, an origin does not even pass the guard.
    assert await agent.server.unpair(second.client_id)
    assert await closed_with(other) == 4401
    assert b" 403 " in await agent.raw(agent.request())


async def test_26_unpair_from_the_browser(agent: Agent) -> None:
    paired = await agent.pair()
    ws = await agent.login(paired)
    await ws.send_json({"type": "unpair", "id": 1})
    assert await closed_with(ws) == 4401
    assert agent.server.clients() == ()


class PlaintextKeyring(KeyringBackend):
    """Named like the one of keyrings.alt."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("a key would have been written in plain text")


class Locked(PlaintextKeyring):
    """A keyring whose owner dismissed the prompt."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked("Failed to unlock the collection!")


@pytest.fixture
def restored_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.mark.parametrize(
    ("backend", "sentence"),
    [
        (fail.Keyring, "No safe keyring was found"),
        (null.Keyring, "No safe keyring was found"),
        (PlaintextKeyring, "No safe keyring was found"),
        (Locked, "The system's keyring is locked"),
    ],
)
@pytest.mark.usefixtures("restored_keyring")
async def test_27_unsafe_keyring(
    start: Start, backend: type[KeyringBackend], sentence: str
) -> None:
    keyring.set_keyring(backend())
    with pytest.raises(KeyStoreError, match=sentence) as refused:
        await start(keys="keyring")
    assert "REJOINDER_KEYS=file" in str(refused.value)


async def test_28_the_canary_sings(agent: Agent, canary: Canary) -> None:
    paired = await agent.pair()
    logging.getLogger("any.library").debug("< TEXT %r", paired.key.hex())
    assert len(canary.sung()) == 1
    canary.lines.clear()

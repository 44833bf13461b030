from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from tests.agent.link.conftest import CHROME, FIREFOX, PORTS, Clock

from rejoinder.config import LIMITS, Limits
from rejoinder.errors import AuthError, KeyStoreError
from rejoinder.link.clients import ClientIndex
from rejoinder.link.handshake import ClientHandshake
from rejoinder.link.keys import MemoryKeys
from rejoinder.link.pairing import Confirm, Offer
from rejoinder.link.reception import CallerGoneError, Reception
from rejoinder.link.transcript import PairingSecret
from rejoinder.protocol import Wire, encode

AGENT = "a1" * 32
GONE = "gone"


class Caller:
    """The agent's end of a pipe; the browser's end is `frames` in and `said` out."""

    def __init__(self, origin: str = CHROME) -> None:
        self.origin = origin
        self.frames: asyncio.Queue[str] = asyncio.Queue()
        self.said: asyncio.Queue[str] = asyncio.Queue()
        self.proved = False

    async def receive(self) -> str:
        frame = await self.frames.get()
        if frame == GONE:
            raise CallerGoneError
        return frame

    async def say(self, message: Wire) -> None:
        await self.said.put(encode(message))

    def prove(self) -> None:
        self.proved = True


class Desk:
    """A reception and the things around it."""

    def __init__(self, folder: Path, clock: Clock, limits: Limits = LIMITS) -> None:
        self.index = ClientIndex(folder / "clients.json")
        self.keys = MemoryKeys()
        self.reception = Reception(
            agent_id=AGENT,
            port=PORTS[0],
            index=self.index,
            keys=self.keys,
            limits=limits,
            clock=clock,
        )

    async def welcome(self, caller: Caller) -> str:
        async with asyncio.timeout(None) as deadline:
            return await self.reception.welcome(caller, deadline)

    async def proved(self, offer: Offer, label: str = "Firefox") -> tuple[Caller, bytes]:
        """A browser that has sent its right proof, and the key it made."""
        caller = Caller()
        secret = PairingSecret.parse(offer.secret, PORTS)
        hand = ClientHandshake(mode="pair", origin=CHROME, port=PORTS[0], key=secret)
        await caller.frames.put(encode(hand.hello))
        shaking = asyncio.create_task(caller.said.get())
        self.task = asyncio.create_task(self.welcome(caller))
        auth = hand.receive_challenge(await shaking, label)
        await caller.frames.put(encode(auth))
        return caller, hand.key


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Desk:
    return Desk(tmp_path, clock)


def saying(answer: bool) -> Confirm:
    async def confirm(label: str, origin: str) -> bool:
        return answer

    return confirm


async def never(label: str, origin: str) -> bool:
    await asyncio.get_running_loop().create_future()
    return True


async def test_a_confirmed_browser_is_kept(desk: Desk) -> None:
    offer = desk.reception.open_pairing(0, saying(True))
    caller, key = await desk.proved(offer)
    client_id = await desk.task
    assert await desk.keys.get(client_id) == key
    assert (await offer.result()) == desk.index.get(client_id)
    assert caller.proved
    assert desk.reception.admits(CHROME) and not desk.reception.admits(FIREFOX)


async def test_the_creator_sees_no_control_characters(desk: Desk) -> None:
    seen: list[tuple[str, str]] = []

    async def confirm(label: str, origin: str) -> bool:
        seen.append((label, origin))
        return True

    for label in ("Fire\x1b[2Jfox\u202e\n", "\x07"):
        offer = desk.reception.open_pairing(0, confirm)
        await desk.proved(offer, label)
        await desk.task
    assert seen == [("Fire[2Jfox", CHROME), ("A browser", CHROME)]


async def test_a_declined_browser_is_not_kept(desk: Desk) -> None:
    offer = desk.reception.open_pairing(0, saying(False))
    await desk.proved(offer)
    with pytest.raises(AuthError, match="not confirmed"):
        await desk.task
    with pytest.raises(AuthError, match="not confirmed"):
        await offer.result()
    assert desk.index.all() == ()


async def test_the_creator_has_60_seconds(tmp_path: Path, clock: Clock) -> None:
    desk = Desk(tmp_path, clock, replace(LIMITS, pairing_confirm=0.01))
    offer = desk.reception.open_pairing(0, never)
    await desk.proved(offer)
    with pytest.raises(TimeoutError):
        await desk.task
    with pytest.raises(AuthError, match="in time"):
        await offer.result()


async def test_a_browser_that_leaves_meanwhile_is_not_kept(desk: Desk) -> None:
    offer = desk.reception.open_pairing(0, never)
    caller, _ = await desk.proved(offer)
    await caller.frames.put(GONE)
    with pytest.raises(CallerGoneError):
        await desk.task
    with pytest.raises(AuthError, match="went away"):
        await offer.result()
    assert desk.index.all() == ()


async def test_a_browser_that_talks_meanwhile_is_refused(desk: Desk) -> None:
    offer = desk.reception.open_pairing(0, never)
    caller, _ = await desk.proved(offer)
    await caller.frames.put('{"type":"status.request","id":1}')
    with pytest.raises(AuthError):
        await desk.task
    assert desk.index.all() == ()


async def test_a_key_that_cannot_be_kept_is_told_to_the_creator(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(client_id: str, key: bytes) -> None:
        raise KeyStoreError("The system's keyring is locked.", "Unlock it.")

    monkeypatch.setattr(desk.keys, "set", refuse)
    offer = desk.reception.open_pairing(0, saying(True))
    await desk.proved(offer)
    with pytest.raises(KeyStoreError):
        await desk.task
    with pytest.raises(KeyStoreError, match="is locked"):
        await offer.result()
    assert desk.index.all() == ()


async def test_a_new_window_withdraws_the_one_before(desk: Desk) -> None:
    first = desk.reception.open_pairing(0, saying(True))
    second = desk.reception.open_pairing(0, saying(True))
    with pytest.raises(AuthError, match="stopped"):
        await first.result()
    assert first.secret != second.secret
    assert second.window.shut is None


async def test_a_browser_unpaired_while_it_proves_itself_is_refused(desk: Desk) -> None:
    offer = desk.reception.open_pairing(0, saying(True))
    _, key = await desk.proved(offer)
    client_id = await desk.task
    caller = Caller()
    hand = ClientHandshake(mode="login", origin=CHROME, port=PORTS[0], key=key, client_id=client_id)
    await caller.frames.put(encode(hand.hello))
    task = asyncio.create_task(desk.welcome(caller))
    auth = hand.receive_challenge(await caller.said.get())
    await desk.index.remove(client_id)
    await caller.frames.put(encode(auth))
    with pytest.raises(AuthError):
        await task


async def test_a_client_is_bound_to_its_origin(desk: Desk) -> None:
    offer = desk.reception.open_pairing(0, saying(True))
    _, key = await desk.proved(offer)
    client_id = await desk.task
    caller = Caller(FIREFOX)
    hand = ClientHandshake(
        mode="login", origin=FIREFOX, port=PORTS[0], key=key, client_id=client_id
    )
    await caller.frames.put(encode(hand.hello))
    task = asyncio.create_task(desk.welcome(caller))
    with pytest.raises(AuthError, match="Another program"):
        hand.receive_challenge(await caller.said.get())
    await caller.frames.put(GONE)
    with pytest.raises(CallerGoneError):
        await task


async def test_failed_logins_are_answered_late_and_right_ones_at_once(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(tmp_path, clock, replace(LIMITS, login_failures=2))
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    offer = desk.reception.open_pairing(0, saying(True))
    _, key = await desk.proved(offer)
    client_id = await desk.task
    monkeypatch.setattr("rejoinder.link.reception.asyncio.sleep", sleep)
    for wrong in (True, True, True, False):
        caller = Caller()
        hand = ClientHandshake(
            mode="login", origin=CHROME, port=PORTS[0], key=key, client_id=client_id
        )
        await caller.frames.put(encode(hand.hello))
        task = asyncio.create_task(desk.welcome(caller))
        auth = hand.receive_challenge(await caller.said.get())
        proof = "00" * 32 if wrong else auth.proof
        await caller.frames.put(encode(auth.model_copy(update={"proof": proof})))
        results = await asyncio.gather(task, return_exceptions=True)
        assert isinstance(results[0], AuthError) is wrong
    assert slept == [0.0, 0.0, LIMITS.login_delay]

"""What the tests of the link share: a clock, a handler, and a browser on Python's websockets."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from websockets.asyncio.client import ClientConnection, connect

from rejoinder.config import HOST, LIMITS, SUBPROTOCOL, Limits, Settings, State
from rejoinder.link.handshake import ClientHandshake
from rejoinder.link.keys import MemoryKeys
from rejoinder.link.pairing import Offer
from rejoinder.link.server import LinkServer
from rejoinder.link.session import DraftEvent
from rejoinder.link.transcript import PairingSecret
from rejoinder.protocol import (
    AgentStatus,
    DraftAlternative,
    DraftMore,
    DraftOutcome,
    DraftReady,
    DraftRequest,
    DraftToken,
    Facts,
    Lesson,
    Lessons,
    Ready,
    StatusRequest,
    TrustAnswer,
    TrustQuestion,
    VoiceAnswer,
    VoiceQuestion,
    encode,
)

CHROME = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
FIREFOX = "moz-extension://0f1e2d3c-4b5a-4678-8796-a5b4c3d2e1f0"
PORTS = (47831, 47832, 47833)


class Clock:
    """Time that goes on when told to."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@dataclass
class Spy:
    """A handler that drafts "Hi!", unless it is told to `raises` or to wait for `go`."""

    raises: Exception | None = None
    go: asyncio.Event | None = None
    under_way: set[int] = field(default_factory=set)
    cancelled: list[int] = field(default_factory=list)
    outcomes: list[DraftOutcome] = field(default_factory=list)
    by: list[str] = field(default_factory=list)

    async def draft(self, request: DraftRequest) -> AsyncIterator[DraftEvent]:
        self.under_way.add(request.id)
        try:
            yield DraftToken(re=request.id, text="Hi")
            if self.go:
                await self.go.wait()
            if self.raises:
                raise self.raises
            yield DraftReady(re=request.id, draft_id="d3" * 16, text="Hi!", pile="praise")
        except asyncio.CancelledError:
            self.cancelled.append(request.id)
            raise
        finally:
            self.under_way.discard(request.id)

    async def more(self, request: DraftMore) -> AsyncIterator[DraftAlternative]:
        """As many as are wanted, one before `go`."""
        try:
            for number in range(request.wanted):
                yield DraftAlternative(re=request.id, draft_id=f"{number:032x}", text="Hey!")
                if self.go:
                    await self.go.wait()
                if self.raises:
                    raise self.raises
        except asyncio.CancelledError:
            self.cancelled.append(request.id)
            raise

    async def outcome(self, message: DraftOutcome, by: str) -> Lesson | None:
        if self.raises:
            raise self.raises
        self.by.append(by)
        self.outcomes.append(message)
        return None

    async def voice(self, request: VoiceQuestion) -> VoiceAnswer:
        return Lessons(re=request.id)

    async def trust(self, request: TrustQuestion) -> TrustAnswer:
        return Facts(re=request.id)

    async def status(self, request: StatusRequest) -> AgentStatus:
        if self.raises:
            raise self.raises
        return AgentStatus(
            re=request.id, agent_version="0", creator="Ada", model="none", replies=3, facts=1
        )


@pytest.fixture
def spy() -> Spy:
    return Spy()


@dataclass(frozen=True)
class Paired:
    origin: str
    client_id: str
    key: bytes


@dataclass
class Running:
    """A server on a real port."""

    server: LinkServer
    state: State
    keys: MemoryKeys
    spy: Spy
    clock: Clock

    @property
    def port(self) -> int:
        return self.server.port

    def secret(self, offer: Offer) -> PairingSecret:
        return PairingSecret.parse(offer.secret, (self.port,))

    async def dial(self, origin: str = CHROME) -> ClientConnection:
        """A socket before `hello`."""
        return await connect(
            f"ws://{HOST}:{self.port}/link",
            additional_headers={"Origin": origin},
            subprotocols=[SUBPROTOCOL],  # type: ignore[list-item]
            compression=None,
            proxy=None,
        )

    async def shake(self, browser: ClientConnection, hand: ClientHandshake) -> Ready:
        await browser.send(encode(hand.hello))
        auth = hand.receive_challenge(await browser.recv(decode=True), "A browser")
        await browser.send(encode(auth))
        return hand.receive_ready(await browser.recv(decode=True))

    async def pair_with(self, secret: PairingSecret, origin: str = CHROME) -> Paired:
        """What a browser does once the secret is pasted."""
        hand = ClientHandshake(mode="pair", origin=origin, port=self.port, key=secret)
        async with await self.dial(origin) as browser:
            ready = await self.shake(browser, hand)
        return Paired(origin, ready.client_id, hand.key)

    async def pair(self, origin: str = CHROME) -> Paired:
        async def yes(label: str, origin: str) -> bool:
            return True

        return await self.pair_with(self.secret(self.server.open_pairing(yes)), origin)

    async def login(self, paired: Paired) -> ClientConnection:
        """A socket after `ready`."""
        browser = await self.dial(paired.origin)
        hand = ClientHandshake(
            mode="login",
            origin=paired.origin,
            port=self.port,
            key=paired.key,
            client_id=paired.client_id,
            agent_id=self.server.agent_id,
        )
        await self.shake(browser, hand)
        return browser


Run = Callable[..., Awaitable[Running]]


@pytest.fixture
async def run(tmp_path: Path, spy: Spy, clock: Clock) -> AsyncIterator[Run]:
    """Starts servers; keywords replace single limits."""
    async with AsyncExitStack() as stack:

        async def run(**limits: float) -> Running:
            changed: Limits = replace(LIMITS, **limits)  # type: ignore[arg-type]
            settings = settings_for(free_port(), tmp_path)
            state, keys = State(settings.state_dir), MemoryKeys()
            server = LinkServer(settings, state, keys, spy, limits=changed, clock=clock)
            await stack.enter_async_context(server)
            return Running(server, state, keys, spy, clock)

        yield run


@pytest.fixture
async def running(run: Run) -> Running:
    """A server with the limits of the product."""
    return await run()


def settings_for(port: int, folder: Path) -> Settings:
    return Settings.load(state_dir=folder / "state", port=port, ports=(port,), keys="memory")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port

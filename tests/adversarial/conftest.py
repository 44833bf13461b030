"""A real agent on a real port, browsers that speak to it with aiohttp, and a canary in the logs."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from rejoinder.config import HOST, LIMITS, SUBPROTOCOL, Limits, Settings, State
from rejoinder.link.handshake import ClientHandshake
from rejoinder.link.keys import KeyStore, open_keys
from rejoinder.link.pairing import Offer
from rejoinder.link.server import LinkServer
from rejoinder.link.session import DraftEvent
from rejoinder.link.transcript import PairingSecret
from rejoinder.protocol import (
    AgentStatus,
    DraftAlternative,
    DraftMore,
    DraftNone,
    DraftOutcome,
    DraftRequest,
    Ready,
    StatusRequest,
    encode,
)

CHROME = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
FIREFOX = "moz-extension://0f1e2d3c-4b5a-4678-8796-a5b4c3d2e1f0"
COMMENT = "canary-comment-3f9a"

Socket = aiohttp.ClientWebSocketResponse


class Canary(logging.Handler):
    """Reads every log record at DEBUG and knows what may never stand in one."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.marked: set[str] = {COMMENT}
        self.lines: list[str] = []

    def mark(self, *secrets: str) -> None:
        """These are secret from now on, and were before."""
        self.marked.update(secrets)

    def emit(self, record: logging.LogRecord) -> None:
        # The formatted text with its traceback, and the raw arguments beside it.
        self.lines.append(f"{self.format(record)} {record.args!r}")

    def sung(self) -> list[str]:
        return [line for line in self.lines if any(secret in line for secret in self.marked)]


@pytest.fixture(autouse=True)
def canary() -> Iterator[Canary]:
    """Row 28: fails the test if a marked key, proof, secret or comment was logged."""
    canary, root = Canary(), logging.getLogger()
    level = root.level
    root.addHandler(canary)
    root.setLevel(logging.DEBUG)
    yield canary
    root.removeHandler(canary)
    root.setLevel(level)
    assert canary.sung() == []


class Clock:
    """Time that goes on when told to."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


class Spy:
    """A handler that notes what reached it. `hold` keeps drafts waiting."""

    def __init__(self) -> None:
        self.model = "none"
        self.drafts: list[DraftRequest] = []
        self.outcomes: list[DraftOutcome] = []
        self.hold: asyncio.Event | None = None

    async def draft(self, request: DraftRequest) -> AsyncIterator[DraftEvent]:
        self.drafts.append(request)
        if self.hold:
            await self.hold.wait()
        yield DraftNone(re=request.id, pile="spam", reason="spam", text="Spam.")

    async def more(self, request: DraftMore) -> AsyncIterator[DraftAlternative]:
        yield DraftAlternative(re=request.id, draft_id="d3" * 16, text="Thanks!")

    async def outcome(self, message: DraftOutcome, by: str) -> None:
        self.outcomes.append(message)

    async def voice(self, request: Any) -> Any:
        raise AssertionError("nobody asks in these tests")

    async def trust(self, request: Any) -> Any:
        raise AssertionError("nobody asks in these tests")

    async def status(self, request: StatusRequest) -> AgentStatus:
        return AgentStatus(
            re=request.id, agent_version="0", creator="Ada", model=self.model, replies=0, facts=0
        )


@dataclass
class Paired:
    """What a browser keeps of a pairing."""

    origin: str
    client_id: str
    key: bytes
    agent_id: str


@dataclass
class Agent:
    """A link server under attack, and what an honest browser does with it."""

    server: LinkServer
    state: State
    keys: KeyStore
    spy: Spy
    clock: Clock
    canary: Canary
    http: aiohttp.ClientSession
    sent: list[str] = field(default_factory=list)
    """Frames that the last handshake of an honest browser sent."""

    @property
    def port(self) -> int:
        return self.server.port

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}/link"

    async def dial(self, origin: str = CHROME, **options: Any) -> Socket:
        """A socket that passed the guard, before `hello`."""
        ws: Socket = await self.http.ws_connect(
            self.url, origin=origin, protocols=[SUBPROTOCOL], autoclose=False, **options
        )
        return ws

    def offer(self, answer: bool = True) -> Offer:
        """Open a pairing window; the creator will say `answer`."""

        async def confirm(label: str, origin: str) -> bool:
            return answer

        offer = self.server.open_pairing(confirm)
        self.canary.mark(offer.secret, self.secret(offer).key)
        return offer

    def secret(self, offer: Offer) -> PairingSecret:
        return PairingSecret.parse(offer.secret, (self.port,))

    async def shake(self, ws: Socket, hand: ClientHandshake) -> Ready:
        """The handshake on an open socket."""
        hello = encode(hand.hello)
        await ws.send_str(hello)
        auth = hand.receive_challenge(await ws.receive_str(), "A browser")
        self.canary.mark(auth.proof, hand.key.hex())
        await ws.send_str(encode(auth))
        self.sent = [hello, encode(auth)]
        return hand.receive_ready(await ws.receive_str())

    def pairing(self, secret: PairingSecret, origin: str = CHROME) -> ClientHandshake:
        return ClientHandshake(mode="pair", origin=origin, port=self.port, key=secret)

    def logging_in(self, paired: Paired, **changed: Any) -> ClientHandshake:
        given: dict[str, Any] = {
            "mode": "login",
            "origin": paired.origin,
            "port": self.port,
            "key": paired.key,
            "client_id": paired.client_id,
            "agent_id": paired.agent_id,
            **changed,
        }
        return ClientHandshake(**given)

    async def pair(self, origin: str = CHROME) -> Paired:
        """Pair a browser the honest way."""
        offer = self.offer()
        hand = self.pairing(self.secret(offer), origin)
        ws = await self.dial(origin)
        ready = await self.shake(ws, hand)
        await ws.close()
        assert hand.agent_id is not None
        return Paired(origin, ready.client_id, hand.key, hand.agent_id)

    async def login(self, paired: Paired) -> Socket:
        """A socket after `ready`."""
        ws = await self.dial(paired.origin)
        await self.shake(ws, self.logging_in(paired))
        return ws

    async def raw(self, request: bytes) -> bytes:
        """Everything the port answers to these bytes, up to its end of the stream."""
        reader, writer = await asyncio.open_connection(HOST, self.port)
        try:
            writer.write(request)
            return await reader.read()
        finally:
            writer.close()

    def request(
        self, *, line: str = "GET /link HTTP/1.1", **changed: str | list[str] | None
    ) -> bytes:
        """An upgrade that only lacks what is `changed`: None leaves out, a list doubles."""
        headers: dict[str, str | list[str] | None] = {
            "Host": f"{HOST}:{self.port}",
            "Connection": "Upgrade",
            "Upgrade": "websocket",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
            "Sec-WebSocket-Protocol": SUBPROTOCOL,
            "Origin": CHROME,
            **{name.replace("_", "-"): value for name, value in changed.items()},
        }
        lines = [line]
        for name, value in headers.items():
            values = value if isinstance(value, list) else [value]
            lines += [f"{name}: {one}" for one in values if one is not None]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()


async def end_of(reader: asyncio.StreamReader) -> bytes:
    """What still comes before the agent drops the connection, however it does it."""
    try:
        return await reader.read()
    except ConnectionResetError:
        return b""


def transport_of(ws: Socket) -> asyncio.Transport:
    """The transport under a socket, to misbehave with."""
    transport = ws._conn.transport if ws._conn else None
    assert isinstance(transport, asyncio.Transport)
    return transport


async def closed_with(ws: Socket) -> int | None:
    """Read to the end; returns the close code."""
    while True:
        message = await ws.receive()
        kind = aiohttp.WSMsgType
        if message.type in (kind.CLOSE, kind.CLOSED, kind.CLOSING):
            await ws.close()
            return ws.close_code


Start = Callable[..., Any]


@pytest.fixture
async def start(tmp_path: Path, canary: Canary) -> AsyncIterator[Start]:
    """Starts agents; `limits` and `keys` may be given."""
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(aiohttp.ClientSession())

        async def start(limits: Limits = LIMITS, keys: str = "memory") -> Agent:
            port = free_port()
            settings = Settings.load(
                state_dir=tmp_path / f"state-{port}", port=port, ports=(port,), keys=keys
            )
            state, spy, clock = State(settings.state_dir), Spy(), Clock()
            store = open_keys(settings, state)
            server = LinkServer(settings, state, store, spy, limits=limits, clock=clock)
            await stack.enter_async_context(server)
            return Agent(server, state, store, spy, clock, canary, http)

        yield start


@pytest.fixture
async def agent(start: Start) -> Agent:
    """An agent with the limits of the product."""
    started: Agent = await start()
    return started


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])

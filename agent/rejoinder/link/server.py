"""The port the extension dials: 127.0.0.1, one route, and nothing before the handshake.

The rules themselves stand elsewhere and are pure: `guard` for the request, `handshake` and
`pairing` for who it is, `session` for what it may ask. This file only moves frames between them
and the sockets.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import Coroutine
from functools import partial
from typing import Any, Self, cast

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.http11 import Request, Response
from websockets.typing import Subprotocol

import rejoinder
from rejoinder.config import HOST, LIMITS, SUBPROTOCOL, Limits, Settings, State
from rejoinder.errors import CloseCode, ConfigError, LinkError, RejoinderError
from rejoinder.link import guard
from rejoinder.link.clients import Client, ClientIndex, agent_id
from rejoinder.link.gate import Gate, Outbox
from rejoinder.link.keys import KeyStore
from rejoinder.link.pairing import Clock, Confirm, Offer
from rejoinder.link.peer import CLOSE_TIMEOUT, SILENT, Peer, empty_response, listen
from rejoinder.link.reception import CallerGoneError, Reception
from rejoinder.link.session import Handler, Session, outline
from rejoinder.protocol import LinkLimits, Ready, encode

logger = logging.getLogger(__name__)

_GOING_AWAY = 1001
_INTERNAL = 1011


class LinkServer:
    """Serves paired browsers until closed.

    `port` overrides `settings.port`; a fresh secret names the port by its place in
    `settings.ports`, so the port must be one of them.
    """

    def __init__(
        self,
        settings: Settings,
        state: State,
        keys: KeyStore,
        handler: Handler,
        *,
        limits: Limits = LIMITS,
        clock: Clock = time.monotonic,
        port: int | None = None,
    ) -> None:
        self._settings = settings
        self._state = state
        self._keys = keys
        self._handler = handler
        self._limits = limits
        self._clock = clock
        self._port = settings.port if port is None else port
        self._index: ClientIndex
        self._reception: Reception
        self._server: Server | None = None
        self._live: dict[str, Peer] = {}
        self._tasks: set[asyncio.Task[object]] = set()
        self._gate: Gate[Peer] = Gate(limits.preauth_sockets, Peer.cut)
        self._refusals = guard.RefusalLog(logger, limits.refusal_log_interval, clock)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.close()

    async def start(self) -> None:
        """Check the keys, then listen.

        Raises:
            KeyStoreError: there is no safe place for keys.
            PortBusyError: the port is taken.
            ConfigError: the state folder cannot be used.
        """
        self._state.ensure()
        await self._keys.check()
        self._index = ClientIndex(self._state.clients)
        own_id = agent_id(self._state.agent)
        listener = listen(self._port)
        self._port = listener.getsockname()[1]
        self._reception = Reception(
            agent_id=own_id,
            port=self._port,
            index=self._index,
            keys=self._keys,
            limits=self._limits,
            clock=self._clock,
        )
        self._server = await serve(
            self._serve,
            sock=listener,
            process_request=self._guard,
            # The annotation asks for a class; the documentation allows any factory.
            create_connection=cast(type[ServerConnection], partial(Peer, gate=self._gate)),
            subprotocols=[Subprotocol(SUBPROTOCOL)],
            compression=None,
            server_header=None,
            max_size=self._limits.preauth_message,
            open_timeout=self._limits.preauth_deadline,
            close_timeout=CLOSE_TIMEOUT,
            # Dead peers are found by the idle limit; the extension sends a text frame anyway,
            # because protocol pings do not keep Chrome's worker alive.
            ping_interval=None,
            logger=SILENT,
        )
        logger.info("listening on %s:%d", HOST, self._port)

    async def close(self) -> None:
        """Stop listening, close every socket and wait for all tasks."""
        if self._server is None:
            return
        server, self._server = self._server, None
        self._reception.close()
        self._gate.drop_all()
        await asyncio.gather(*(live.hang_up(_GOING_AWAY) for live in self._live.values()))
        server.close()
        await server.wait_closed()
        await asyncio.gather(*self._tasks)

    @property
    def listening(self) -> bool:
        """Whether it was started and not closed."""
        return self._server is not None

    @property
    def port(self) -> int:
        """The port we listen on."""
        return self._port

    @property
    def agent_id(self) -> str:
        """This agent's id, known from `start` on."""
        return self._reception.agent_id

    # What the creator's commands do (see control.py)

    def open_pairing(self, confirm: Confirm) -> Offer:
        """Open a pairing window and withdraw the one before.

        Raises:
            ConfigError: the extension does not know our port.
        """
        if self._port not in self._settings.ports:
            raise ConfigError(
                f"The extension does not know port {self._port}.",
                "Set `port` to one of `ports`, and restart `rejoinder up`.",
            )
        return self._reception.open_pairing(self._settings.ports.index(self._port), confirm)

    def clients(self) -> tuple[Client, ...]:
        """The paired browsers, oldest first."""
        return self._index.all()

    def connected(self) -> int:
        """How many of them are connected now."""
        return len(self._live)

    async def unpair(self, client_id: str) -> bool:
        """Forget a browser and close its socket with 4401; False if it is not known.

        Raises:
            KeyStoreError, ConfigError: its key or its entry could not be deleted. Until the agent
                is restarted it stays locked out all the same.
        """
        if self._index.get(client_id) is None:
            return False
        if live := self._live.pop(client_id, None):
            self._spawn(live.hang_up(CloseCode.AUTH))
        try:
            await self._index.remove(client_id)
        finally:
            await self._keys.delete(client_id)
        return True

    # One connection, from its request to its end

    def _guard(self, connection: ServerConnection, request: Request) -> Response | None:
        refusal = guard.check(
            request.method,
            request.path,
            request.headers.raw_items(),
            port=self._port,
            admitted=self._reception.admits,
        )
        if refusal is None:
            if isinstance(connection, Peer):
                self._gate.passed_guard(connection)
            return None
        self._refusals.add(refusal)
        return empty_response(refusal.status)

    async def _serve(self, connection: ServerConnection) -> None:
        if not isinstance(connection, Peer):
            raise TypeError("the server makes connections of its own kind")
        try:
            await self._converse(connection, await self._welcome(connection))
        except CallerGoneError:
            pass
        except TimeoutError:
            await connection.hang_up(CloseCode.DEADLINE)
        except LinkError as error:
            logger.info("closed a socket: %s", error.code)
            await connection.hang_up(error.close)
        except Exception as error:
            # The library would log the exception's text, which may quote a frame.
            logger.error("closed a socket: %s", outline(error))
            await connection.hang_up(_INTERNAL)

    async def _welcome(self, peer: Peer) -> str:
        async with asyncio.timeout_at(peer.accepted + self._limits.preauth_deadline) as deadline:
            return await self._reception.welcome(peer, deadline)

    async def _converse(self, peer: Peer, client_id: str) -> None:
        """From `ready` to the end."""
        name = secrets.token_hex(16)
        outbox = Outbox(self._limits.send_queue, partial(self._overflowed, peer))
        session = Session(
            self._handler,
            lambda message: outbox.put(encode(message)),
            partial(self._forget, client_id),
            name=name[:8],
            by=self._index.name(client_id),
            limits=self._limits,
            clock=self._clock,
        )
        if older := self._live.get(client_id):
            self._spawn(older.hang_up(CloseCode.REPLACED))
        self._live[client_id] = peer
        peer.open_up(self._limits)
        writer = asyncio.create_task(outbox.drain(peer.say_frame))
        try:
            outbox.put(encode(self._ready(name, client_id)))
            self._spawn(self._index.touch(client_id))
            await self._take_requests(peer, session)
        finally:
            if self._live.get(client_id) is peer:
                del self._live[client_id]
            await session.close()
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)

    async def _take_requests(self, peer: Peer, session: Session) -> None:
        while True:
            async with asyncio.timeout(self._limits.idle):
                frame = await peer.receive()
            session.receive(frame)
            # Frames that came together are at hand without waiting: let the others have a turn.
            await asyncio.sleep(0)

    def _ready(self, name: str, client_id: str) -> Ready:
        return Ready(
            session=name,
            client_id=client_id,
            agent_version=rejoinder.__version__,
            limits=LinkLimits(
                message=self._limits.message,
                in_flight=self._limits.in_flight,
                comment_text=self._limits.comment_text,
                idle_s=self._limits.idle,
            ),
        )

    def _overflowed(self, peer: Peer) -> None:
        logger.info("closed a socket: slow_down")
        self._spawn(peer.hang_up(CloseCode.SLOW_DOWN))

    async def _forget(self, client_id: str) -> None:
        # On its own: closing the socket ends the request that asked for it.
        self._spawn(self.unpair(client_id))

    def _spawn(self, work: Coroutine[Any, Any, object]) -> None:
        task = asyncio.create_task(self._watched(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _watched(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        except RejoinderError as error:
            logger.error("%s", error)

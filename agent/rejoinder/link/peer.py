"""The listening socket, and accepted ones: stricter than the library's own until authenticated.

With `server.py`, the only importer of `websockets` that serves the extension. Written against
websockets 17; three of its details are relied on, each marked below and covered by a test.
"""

from __future__ import annotations

import asyncio
import http
import logging
import socket as sockets
import sys
from typing import Any

from websockets.asyncio.server import Server, ServerConnection
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.frames import DATA_OPCODES, Frame, Opcode
from websockets.http11 import Request, Response
from websockets.server import ServerProtocol

from rejoinder.config import HOST, PORTS, Limits
from rejoinder.errors import BadMessageError, PortBusyError
from rejoinder.link.gate import Gate
from rejoinder.link.reception import CallerGoneError
from rejoinder.protocol import Wire, encode

# The library logs whole frames and headers at DEBUG, proofs and comments included. This logger
# stands outside the tree of loggers, so no configuration can give it a voice.
SILENT = logging.Logger("rejoinder.link.silent", logging.CRITICAL + 1)

CLOSE_TIMEOUT = 0.5
"""Seconds a peer has to answer a close before it is cut off."""


def listen(port: int) -> sockets.socket:
    """A listening socket on 127.0.0.1 that no other program can share.

    Raises:
        PortBusyError: another program has the port.
    """
    listener = sockets.socket(sockets.AF_INET, sockets.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            # There SO_REUSEADDR would let another program bind the same port.
            listener.setsockopt(sockets.SOL_SOCKET, sockets.SO_EXCLUSIVEADDRUSE, 1)
        else:
            # Only lets a restart take over ports in TIME_WAIT.
            listener.setsockopt(sockets.SOL_SOCKET, sockets.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise PortBusyError(
            f"Port {port} on {HOST} cannot be used: {error.strerror}.",
            "Stop the program that holds it, or set REJOINDER_PORT to another of "
            f"{', '.join(map(str, PORTS))} and pair again.",
        ) from error
    return listener


def empty_response(status: int) -> Response:
    """A refusal that says nothing but its number."""
    headers = Headers([("Connection", "close"), ("Content-Length", "0")])
    return Response(status, http.HTTPStatus(status).phrase, headers, b"")


class Peer(ServerConnection):
    """Counts itself in and out of the gate; before `open_up` it takes only whole text frames."""

    def __init__(
        self, protocol: ServerProtocol, server: Server, *, gate: Gate[Peer], **options: Any
    ) -> None:
        super().__init__(protocol, server, **options)
        self._gate = gate
        self._strict = True
        self._broken = False
        self._hung_up = False
        self.accepted: float
        # Relied on: every refusal of the library's own (bad upgrade, long line) is made by
        # `reject`. Ours has no body and no other header.
        setattr(protocol, "reject", lambda status, text: empty_response(status))  # noqa: B010

    @property
    def origin(self) -> str:
        """The Origin header, which the guard found to be exactly one."""
        return "" if self.request is None else self.request.headers["Origin"]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Called by the loop on accept."""
        self.accepted = self.loop.time()
        super().connection_made(transport)
        self._gate.enter(self)

    def connection_lost(self, exc: Exception | None) -> None:
        """Called by the loop at the end."""
        self._gate.leave(self)
        super().connection_lost(exc)

    def process_event(self, event: Request | Response | Frame) -> None:
        """Called by the library for the request and then for each frame.

        Relied on: data frames reach us here one by one, before they are joined. A frame that
        breaks the rule is replaced by an empty binary one, which `receive` refuses.
        """
        if self._strict and isinstance(event, Frame) and event.opcode in DATA_OPCODES:
            if self._broken:
                return
            if event.opcode is not Opcode.TEXT or not event.fin:
                self._broken = True
                event = Frame(Opcode.BINARY, b"")
        super().process_event(event)

    def prove(self) -> None:
        """The client proved itself: it no longer counts as a stranger."""
        self._gate.leave(self)

    def open_up(self, limits: Limits) -> None:
        """From `ready` on, messages may be large and fragmented.

        Relied on: the parser reads `max_message_size` when the first byte of a frame comes.
        """
        self._strict = False
        self.protocol.max_message_size = limits.message

    async def receive(self) -> str:
        """The next message.

        Raises:
            BadMessageError: it is not text, or before `ready` came in pieces.
            CallerGoneError: there is none.
        """
        try:
            message = await self.recv()
        except ConnectionClosed:
            raise CallerGoneError from None
        if self._hung_up:
            # The library still hands over what comes until the other side answers our close.
            raise CallerGoneError
        if not isinstance(message, str):
            raise BadMessageError("A frame was refused.", "The link takes text frames only.")
        return message

    async def say(self, message: Wire) -> None:
        """Send one message, waiting while the other side does not read."""
        await self.say_frame(encode(message))

    async def say_frame(self, frame: str) -> None:
        """Send one encoded message.

        Raises:
            CallerGoneError: nobody is there.
        """
        try:
            await self.send(frame)
        except ConnectionClosed:
            raise CallerGoneError from None

    async def hang_up(self, code: int) -> None:
        """Close with `code`: nothing is received any more, and who does not answer is cut off."""
        self._hung_up = True
        try:
            async with asyncio.timeout(2 * CLOSE_TIMEOUT):
                await self.close(code)
        except TimeoutError:
            self.cut()

    def cut(self) -> None:
        """End the connection at once."""
        self.transport.abort()

"""How `rejoinder pair`, `unpair` and `status` reach the running agent.

A Unix socket in the state folder: the folder (0700) and the socket (0600) admit its owner only, so
there is nothing to prove. Small JSON messages over websockets; each connection asks one thing.
"""

from __future__ import annotations

import asyncio
import logging
import os
import socket as sockets
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self, TypeVar

from websockets.asyncio.client import ClientConnection, unix_connect
from websockets.asyncio.server import Server, ServerConnection, unix_serve
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from rejoinder.config import State
from rejoinder.errors import (
    AlreadyRunningError,
    BadMessageError,
    ConfigError,
    NotRunningError,
    RejoinderError,
)
from rejoinder.link import control_messages as messages
from rejoinder.link.clients import Client
from rejoinder.link.pairing import Confirm
from rejoinder.link.peer import SILENT
from rejoinder.link.server import LinkServer
from rejoinder.link.session import Handler, outline
from rejoinder.protocol import StatusRequest, Wire, encode

logger = logging.getLogger(__name__)

_PATH_BYTES = 103 if sys.platform == "darwin" else 107
"""Longest path of a Unix socket, without the final zero (`sun_path` in sys/un.h)."""
_MESSAGE_BYTES = 256 * 1024

_Answer = TypeVar("_Answer", bound=Wire)


class ControlServer:
    """Answers the creator's commands while the agent runs."""

    def __init__(self, link: LinkServer, state: State, handler: Handler) -> None:
        self._link = link
        self._state = state
        self._handler = handler
        self._server: Server | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.close()

    async def start(self) -> None:
        """Listen. Start it before the link, so that a second agent is told what it is.

        Raises:
            AlreadyRunningError: an agent answers there.
            ConfigError: the path is too long, or cannot be used.
        """
        self._state.ensure()
        self._server = await unix_serve(
            self._serve,
            sock=_listen(self._state.control),
            compression=None,
            max_size=_MESSAGE_BYTES,
            ping_interval=None,
            close_timeout=1,
            logger=SILENT,
        )

    async def close(self) -> None:
        """Stop listening, end the connections and remove the socket."""
        if self._server is None:
            return
        server, self._server = self._server, None
        self._state.control.unlink(missing_ok=True)
        server.close()
        await server.wait_closed()

    async def _serve(self, connection: ServerConnection) -> None:
        try:
            try:
                await self._answer(connection, await _receive_command(connection))
            except RejoinderError as error:
                await _send(connection, messages.Failed(what=error.what, do=error.do))
        except ConnectionClosed:
            pass
        except Exception as error:
            logger.error("a command failed: %s", outline(error))

    async def _answer(self, connection: ServerConnection, command: messages.Command) -> None:
        if not self._link.listening:
            raise NotRunningError("The agent is just starting or stopping.", "Try again.")
        match command:
            case messages.GetStatus():
                answer = messages.Status(
                    agent=await self._handler.status(StatusRequest(id=1)),
                    port=self._link.port,
                    paired=len(self._link.clients()),
                    connected=self._link.connected(),
                )
                await _send(connection, answer)
            case messages.GetClients():
                await _send(connection, messages.Clients(clients=self._link.clients()))
            case messages.UnpairClient():
                if not await self._link.unpair(command.client_id):
                    raise ConfigError(
                        "No such browser is paired.", "`rejoinder status` lists those that are."
                    )
                await _send(connection, messages.Unpaired())
            case messages.OpenPairing():
                await self._pair(connection)
            case messages.ConfirmPairing():
                raise BadMessageError("Nothing is waiting to be confirmed.", "Start again.")

    async def _pair(self, connection: ServerConnection) -> None:
        async def confirm(label: str, origin: str) -> bool:
            try:
                await _send(connection, messages.PairingRequest(label=label, origin=origin))
                answer = await _receive_command(connection)
            except (ConnectionClosed, BadMessageError):
                return False
            return isinstance(answer, messages.ConfirmPairing) and answer.yes

        offer = self._link.open_pairing(confirm)
        gone = asyncio.create_task(connection.wait_closed())
        result = asyncio.create_task(offer.result())
        try:
            opened = messages.PairingOpened(secret=offer.secret, expires_s=offer.window.expires_s)
            await _send(connection, opened)
            await asyncio.wait({gone, result}, return_when=asyncio.FIRST_COMPLETED)
            if result.done():
                await _send(connection, messages.PairingDone(client=result.result()))
        finally:
            # The window does not outlive the command that opened it.
            offer.close()
            gone.cancel()
            result.cancel()
            await asyncio.gather(gone, result, return_exceptions=True)


class ControlClient:
    """What a command uses to ask the running agent.

    Every method raises NotRunningError when no agent answers, and RejoinderError with the agent's
    own words when it refuses.
    """

    def __init__(self, state: State) -> None:
        self._path = state.control

    async def status(self) -> messages.Status:
        """How the agent is."""
        return await self._ask(messages.GetStatus(), messages.Status)

    async def clients(self) -> tuple[Client, ...]:
        """The paired browsers, oldest first."""
        return (await self._ask(messages.GetClients(), messages.Clients)).clients

    async def unpair(self, client_id: str) -> None:
        """Forget one of them; its socket is closed at once."""
        await self._ask(messages.UnpairClient(client_id=client_id), messages.Unpaired)

    async def pair(self, show: Callable[[str, float], None], confirm: Confirm) -> Client:
        """Open a pairing window and wait for its end.

        `show` gets the secret and the seconds it is good for; `confirm` gets the browser's label
        and origin, and is cancelled when the answer is not wanted any more. Cancelling this call
        closes the window.
        """
        async with self._connected() as connection:
            await _send(connection, messages.OpenPairing())
            opened = _expect(await _receive_answer(connection), messages.PairingOpened)
            show(opened.secret, opened.expires_s)
            answer = await _receive_answer(connection)
            if isinstance(answer, messages.PairingRequest):
                answer = await _ask_creator(connection, answer, confirm)
            return _expect(answer, messages.PairingDone).client

    async def _ask(self, command: Wire, kind: type[_Answer]) -> _Answer:
        async with self._connected() as connection:
            await _send(connection, command)
            return _expect(await _receive_answer(connection), kind)

    @asynccontextmanager
    async def _connected(self) -> AsyncIterator[ClientConnection]:
        try:
            connection = await unix_connect(
                str(self._path),
                compression=None,
                max_size=_MESSAGE_BYTES,
                ping_interval=None,
                close_timeout=1,
                logger=SILENT,
                proxy=None,
            )
        except (OSError, TimeoutError, InvalidHandshake) as error:
            raise _not_running() from error
        async with connection:
            try:
                yield connection
            except ConnectionClosed as error:
                raise _not_running() from error


async def _ask_creator(
    connection: ClientConnection, request: messages.PairingRequest, confirm: Confirm
) -> messages.Answer:
    """The creator's word for the agent, unless the agent ends the matter first."""
    question = asyncio.ensure_future(confirm(request.label, request.origin))
    end = asyncio.ensure_future(_receive_answer(connection))
    try:
        await asyncio.wait({question, end}, return_when=asyncio.FIRST_COMPLETED)
        if not end.done():
            await _send(connection, messages.ConfirmPairing(yes=question.result()))
        return await end
    finally:
        question.cancel()
        end.cancel()
        await asyncio.gather(question, end, return_exceptions=True)


async def _send(connection: ServerConnection | ClientConnection, message: Wire) -> None:
    await connection.send(encode(message))


async def _receive_command(connection: ServerConnection) -> messages.Command:
    return messages.parse_command(await connection.recv(decode=True))


async def _receive_answer(connection: ClientConnection) -> messages.Answer:
    return messages.parse_answer(await connection.recv(decode=True))


def _expect(answer: messages.Answer, kind: type[_Answer]) -> _Answer:
    if isinstance(answer, messages.Failed):
        raise RejoinderError(answer.what, answer.do)
    if not isinstance(answer, kind):
        raise BadMessageError("The agent answered something else.", "Restart `rejoinder up`.")
    return answer


def _not_running() -> NotRunningError:
    return NotRunningError("No agent is running.", "Start it with `rejoinder up`.")


def already_running(folder: Path) -> AlreadyRunningError:
    """What a second agent on the same state folder is told."""
    return AlreadyRunningError(
        f"An agent is already running in {folder}.", "Use it, or stop it to start another."
    )


def _listen(path: Path) -> sockets.socket:
    """A listening Unix socket at `path`, mode 0600, in place of one left by a dead agent."""
    if len(os.fsencode(path)) > _PATH_BYTES:
        raise ConfigError(
            f"The path {path} is too long for a Unix socket ({_PATH_BYTES} bytes at most).",
            "Name a shorter state folder with REJOINDER_STATE_DIR.",
        )
    if _answers(path):
        raise already_running(path.parent)
    listener = sockets.socket(sockets.AF_UNIX, sockets.SOCK_STREAM)
    try:
        path.unlink(missing_ok=True)
        listener.bind(str(path))
        # Nobody else can reach it before this line either: the folder is 0700.
        path.chmod(0o600)
        listener.listen()
    except OSError as error:
        listener.close()
        raise ConfigError(
            f"The socket {path} cannot be made: {error.strerror or error}.",
            "Correct the folder's permissions, or name another with REJOINDER_STATE_DIR.",
        ) from error
    return listener


def _answers(path: Path) -> bool:
    with sockets.socket(sockets.AF_UNIX, sockets.SOCK_STREAM) as probe:
        probe.settimeout(1)
        try:
            probe.connect(str(path))
        except TimeoutError:
            # Something listens and is busy: better to refuse than to take its place.
            return True
        except OSError:
            return False
    return True

"""The few sockets that may wait unauthenticated, and the queue of what leaves. No sockets here."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

_Socket = TypeVar("_Socket")


class Gate(Generic[_Socket]):
    """At most `size` sockets that have not proved themselves.

    A newcomer is always let in and another dropped for it, so that silent connections cannot
    keep a paired client out (compare OpenClaw, CVE-2026-41399). Those that have not even passed
    the guard go first, which is all a web page can open; among equals the oldest goes.
    """

    def __init__(self, size: int, drop: Callable[[_Socket], None]) -> None:
        self._size = size
        self._drop = drop
        self._silent: dict[_Socket, None] = {}
        self._guarded: dict[_Socket, None] = {}

    def __len__(self) -> int:
        return len(self._silent) + len(self._guarded)

    def enter(self, socket: _Socket) -> None:
        """A socket was accepted."""
        if len(self) >= self._size:
            oldest = next(iter(self._silent or self._guarded))
            self.leave(oldest)
            self._drop(oldest)
        self._silent[socket] = None

    def passed_guard(self, socket: _Socket) -> None:
        """Its request was admitted."""
        if socket in self._silent:
            del self._silent[socket]
            self._guarded[socket] = None

    def leave(self, socket: _Socket) -> None:
        """It proved itself, or is gone."""
        self._silent.pop(socket, None)
        self._guarded.pop(socket, None)

    def drop_all(self) -> None:
        """We are closing."""
        for socket in [*self._silent, *self._guarded]:
            self.leave(socket)
            self._drop(socket)


class Outbox:
    """A bounded queue in front of a peer that may not read."""

    def __init__(self, size: int, overflow: Callable[[], None]) -> None:
        self._queue: asyncio.Queue[str] = asyncio.Queue(size)
        self._overflow = overflow
        self._full = False

    def put(self, frame: str) -> None:
        """Queue one frame; the first that finds no room calls `overflow`, the rest are lost."""
        if self._full:
            return
        try:
            self._queue.put_nowait(frame)
        except asyncio.QueueFull:
            self._full = True
            self._overflow()

    async def drain(self, send: Callable[[str], Awaitable[None]]) -> None:
        """Send for ever, in order."""
        while True:
            await send(await self._queue.get())

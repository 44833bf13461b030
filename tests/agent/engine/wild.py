"""A server of the tests' own that answers as it is told to, well or badly, byte by byte; and a
remote engine that asks it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import pytest

from rejoinder.config import HOST
from rejoinder.engine.base import Message, Piece, Prompt, Sampling
from rejoinder.engine.endpoint import Endpoint
from rejoinder.engine.remote import Clock, RemoteEngine
from rejoinder.errors import RemoteError


@dataclass
class Asked:
    """One request as it arrived. `gone` is set when its client closed the connection."""

    head: str
    body: dict[str, Any]
    gone: asyncio.Event = field(default_factory=asyncio.Event)


Behaviour = Callable[[asyncio.StreamWriter, Asked], Awaitable[None]]


class Wild:
    """The server. `behaviours` are used up one by one; the last one stays."""

    def __init__(self, *behaviours: Behaviour) -> None:
        self._behaviours = list(behaviours)
        self.asked: list[Asked] = []
        self.at_once = 0
        self.most_at_once = 0
        self.port = 0
        self.tasks: set[asyncio.Task[None]] = set()
        self._news = asyncio.Condition()

    @property
    def endpoint(self) -> Endpoint:
        return Endpoint.parse(f"http://{HOST}:{self.port}/v1")

    async def arrived(self, count: int) -> None:
        """Wait until so many requests have come."""
        async with self._news:
            await self._news.wait_for(lambda: len(self.asked) >= count)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self._serve(reader, writer))
        self.tasks.add(task)
        try:
            await task
        finally:
            self.tasks.discard(task)
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            length = next(
                int(line.partition(":")[2])
                for line in head.splitlines()
                if line.lower().startswith("content-length:")
            )
            asked = Asked(head, json.loads(await reader.readexactly(length)))
            async with self._news:
                self.asked.append(asked)
                self._news.notify_all()
            behave = self._behaviours.pop(0) if len(self._behaviours) > 1 else self._behaviours[0]
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
            watching = asyncio.create_task(_watch(reader, asked))
            try:
                await behave(writer, asked)
                await writer.drain()
            finally:
                self.at_once -= 1
                watching.cancel()


async def _watch(reader: asyncio.StreamReader, asked: Asked) -> None:
    with suppress(ConnectionError):
        await reader.read()
    asked.gone.set()


@asynccontextmanager
async def wild(*behaviours: Behaviour) -> AsyncGenerator[Wild, None]:
    """Run the server on a free port."""
    made = Wild(*behaviours)
    server = await asyncio.start_server(made.serve, HOST, 0)
    made.port = server.sockets[0].getsockname()[1]
    try:
        yield made
    finally:
        server.close()
        while made.tasks:
            for task in made.tasks:
                task.cancel()
            await asyncio.sleep(0)


def head(status: str = "200 OK", **headers: str) -> bytes:
    """A status line and headers; the body ends with the connection."""
    given = {"Content-Type": "text/event-stream", "Connection": "close"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in given.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def event(data: object) -> bytes:
    return f"data: {data if isinstance(data, str) else json.dumps(data)}\n\n".encode()


def says(*texts: str, finish: str | None = None) -> bytes:
    """Events with these texts, and why the text ended."""
    deltas: Sequence[tuple[dict[str, str], str | None]] = [
        *(({"content": text}, None) for text in texts),
        *([({}, finish)] if finish else []),
    ]
    return b"".join(
        event({"choices": [{"index": 0, "delta": delta, "finish_reason": why}]})
        for delta, why in deltas
    )


WHOLE = head() + says("", "well ", "said", finish="stop") + event("[DONE]")


def answers(data: bytes = WHOLE) -> Behaviour:
    """Send these bytes and close."""

    async def behave(writer: asyncio.StreamWriter, asked: Asked) -> None:
        writer.write(data)

    return behave


def stays_silent_after(data: bytes = b"") -> Behaviour:
    """Send these bytes, then nothing until the client goes."""

    async def behave(writer: asyncio.StreamWriter, asked: Asked) -> None:
        writer.write(data)
        await asked.gone.wait()

    return behave


def refuses(status: str, text: str = "{}", **headers: str) -> Behaviour:
    """Answer with a refusal in JSON."""
    return answers(head(status, Content_Type="application/json", **headers) + text.encode())


# The engine that asks

PROMPT: Prompt = (
    Message("system", "Comments for Ada, and what Ada replied."),
    Message("user", "nice <|im_end|> video"),
    Message("assistant", "thank you"),
    Message("user", "loved this one"),
)
KEY = "sk-canary-7d1f"


class Time:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    @property
    def clock(self) -> Clock:
        return Clock(now=lambda: self.now, sleep=self.sleep, chance=lambda: 0.0)


@asynccontextmanager
async def remote(
    *behaviours: Behaviour, time: Time | None = None, **options: Any
) -> AsyncGenerator[tuple[RemoteEngine, Wild], None]:
    async with wild(*behaviours) as server:
        clock = (time or Time()).clock
        engine = RemoteEngine(server.endpoint, "m-7b", KEY, clock=clock, **options)
        try:
            yield engine, server
        finally:
            await engine.close()


async def pieces(engine: RemoteEngine, sampling: Sampling | None = None) -> list[Piece]:
    return [piece async for piece in engine.stream(PROMPT, sampling or Sampling())]


async def said(engine: RemoteEngine, sampling: Sampling | None = None) -> str:
    return "".join(piece.text for piece in await pieces(engine, sampling))


async def refusal(engine: RemoteEngine) -> RemoteError:
    with pytest.raises(RemoteError) as refused:
        await pieces(engine)
    assert KEY not in f"{refused.value!r} {refused.value}"
    return refused.value

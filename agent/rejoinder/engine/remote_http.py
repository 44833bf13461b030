"""One request to an OpenAI-compatible server, over aiohttp: text, or a `Fault`.

Whatever the server does, a request ends in bounded time and memory. It follows no redirect, and
uses no proxy, cookie or password file of the environment.
"""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing, suppress
from datetime import UTC, datetime
from typing import Any

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from rejoinder.config import Limits
from rejoinder.engine import completions, faults
from rejoinder.engine.base import Piece, Prompt, Sampling
from rejoinder.engine.breaker import retry_after
from rejoinder.engine.endpoint import Endpoint
from rejoinder.engine.speech import Speech
from rejoinder.engine.sse import Events

DONE = "[DONE]"
# After these a draft is not whole, and its last sentence may be torn.
TORN = frozenset({"length", "content_filter"})
# For what follows the last word, so that the connection can be used again.
DRAIN_SECONDS = 0.5


class SimplerError(Exception):
    """The server refused a field that a draft can do without; `name` says which."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class Server:
    """A server and the model there. Make one inside the event loop.

    The first word may take `wait` seconds; all else is bounded by `limits`.
    """

    def __init__(
        self, endpoint: Endpoint, model: str, key: str | None, *, wait: float, limits: Limits
    ) -> None:
        self.endpoint = endpoint
        self.model = model
        self._wait = wait
        self._limits = limits
        self._session = _session(endpoint, key, limits)

    @property
    def closed(self) -> bool:
        return self._session.closed

    async def close(self) -> None:
        """Drop all connections; requests under way fail."""
        await self._session.close()

    async def ask(
        self, prompt: Prompt, sampling: Sampling, without: Sequence[str] = ()
    ) -> AsyncGenerator[Piece, None]:
        """Ask once, less the fields in `without`; closing the generator ends the request.

        Raises:
            Fault: there is no answer, or it breaks off.
            SimplerError: the server refused one more field.
        """
        fields = completions.body(self.model, prompt, sampling, without=without)
        deadline = time.monotonic() + self._wait
        response = await self._post(fields)
        try:
            await self._check(response, fields)
            async with aclosing(self._read(response, sampling, deadline)) as pieces:
                async for piece in pieces:
                    yield piece
        finally:
            # Without this a draft that was left would still be written, and paid for.
            response.close()

    async def _post(self, fields: dict[str, Any]) -> aiohttp.ClientResponse:
        place = self.endpoint.place
        try:
            async with asyncio.timeout(self._wait):
                return await self._session.post(
                    self.endpoint.url, json=fields, allow_redirects=False
                )
        except aiohttp.ConnectionTimeoutError:
            raise faults.unreachable(place, "the connection took too long") from None
        except TimeoutError:
            raise faults.stalled(place, self._wait, started=False) from None
        except aiohttp.ClientSSLError:
            raise faults.untrusted(place) from None
        except aiohttp.ClientConnectorDNSError:
            raise faults.unreachable(place, "no such name is known") from None
        except aiohttp.ClientConnectorError as error:
            why = error.os_error.strerror or type(error.os_error).__name__
            raise faults.unreachable(place, why.lower()) from None
        except aiohttp.ServerDisconnectedError:
            raise faults.cut(place, started=False) from None
        except (aiohttp.ClientError, OSError, ValueError):
            raise faults.broken(place) from None

    async def _check(self, response: aiohttp.ClientResponse, fields: dict[str, Any]) -> None:
        """Raise unless a stream of events follows."""
        place = self.endpoint.place
        if 300 <= response.status < 400:
            raise faults.redirected(place)
        if response.status != 200:
            said = await self._refusal(response)
            if response.status in {400, 422} and (name := completions.refused_field(said, fields)):
                raise SimplerError(name)
            asked = retry_after(response.headers.get("Retry-After"), datetime.now(UTC))
            raise faults.refused(place, self.model, response.status, said, asked)
        if response.content_type != "text/event-stream":
            raise faults.no_stream(place, response.content_type)

    async def _refusal(self, response: aiohttp.ClientResponse) -> str:
        """The beginning of what the server says about its refusal."""
        text = b""
        with suppress(TimeoutError, aiohttp.ClientError, OSError):
            async with asyncio.timeout(self._limits.remote_connect):
                while len(text) < self._limits.remote_refusal:
                    if not (more := await response.content.readany()):
                        break
                    text += more
        return text[: self._limits.remote_refusal].decode("utf-8", "replace")

    async def _read(
        self, response: aiohttp.ClientResponse, sampling: Sampling, deadline: float
    ) -> AsyncGenerator[Piece, None]:
        """Pieces of a good answer, the last marked."""
        place = self.endpoint.place
        speech = Speech(sampling.stop)
        thought = False
        length = 0
        async with aclosing(self._chunks(response, deadline)) as chunks:
            async for chunk in chunks:
                thought = thought or chunk.thought
                text = speech.feed(chunk.text.encode())
                length += len(text)
                over = length > self._limits.reply_text
                if speech.finished or over or chunk.finish:
                    if chunk.finish and not speech.finished:
                        text += speech.close()
                    if thought and not length and not text:
                        raise faults.only_thought(place, self.model)
                    torn = not speech.finished and (over or chunk.finish in TORN)
                    yield Piece(text, last=True, truncated=torn)
                    if chunk.finish:
                        await _drain(response)
                    return
                if text:
                    yield Piece(text)
        raise faults.cut(place, started=length > 0)

    async def _chunks(
        self, response: aiohttp.ClientResponse, first: float
    ) -> AsyncGenerator[completions.Chunk, None]:
        """Events until the stream's end. `first` is when the first one has to be there, in
        seconds of the monotonic clock."""
        limits, place = self._limits, self.endpoint.place
        events = Events(limits.remote_event)
        end = time.monotonic() + limits.remote_total
        due, started, size = first, False, 0
        try:
            while True:
                async with asyncio.timeout(min(due, end) - time.monotonic()):
                    data = await response.content.readany()
                size += len(data)
                if size > limits.remote_answer:
                    raise faults.broken(place)
                for event in events.feed(data):
                    if event.strip() == DONE:
                        return
                    chunk = completions.chunk(event)
                    # Comments and empty events keep nobody waiting for longer.
                    if chunk.text or chunk.thought:
                        started = True
                        due = time.monotonic() + limits.remote_between
                    yield chunk
                if not data:
                    return
        except TimeoutError:
            seconds = limits.remote_between if started else self._wait
            raise faults.stalled(place, seconds, started=started) from None
        except (aiohttp.ClientError, OSError):
            raise faults.cut(place, started=started) from None
        except completions.ServerSaidError as error:
            raise faults.reported(place, str(error)) from None
        except ValueError:
            raise faults.broken(place) from None


class _HereResolver(AbstractResolver):
    """Answers loopback addresses for `localhost`, whatever the system's tables say."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host=address, port=port, family=each, proto=0, flags=0)
            for each, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
        ]

    async def close(self) -> None:
        """Holds nothing."""


def _session(endpoint: Endpoint, key: str | None, limits: Limits) -> aiohttp.ClientSession:
    # Identity, because a few compressed bytes can hold gigabytes.
    headers = {"Accept": "text/event-stream", "Accept-Encoding": "identity"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(
            limit=0, resolver=_HereResolver() if endpoint.local else None
        ),
        headers=headers,
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=limits.remote_connect),
        auto_decompress=False,
        trust_env=False,
    )


async def _drain(response: aiohttp.ClientResponse) -> None:
    """Read what follows the end, which frees the connection for the next draft."""
    with suppress(TimeoutError, aiohttp.ClientError, OSError):
        async with asyncio.timeout(DRAIN_SECONDS):
            while await response.content.readany():
                pass

"""An engine on a server: any that speaks the OpenAI chat completions API, such as vLLM,
llama-server, Ollama and LM Studio. Built only when the creator named one.

Here is the patience with it: turns, tries, and the circuit breaker. When the server fails, the
draft fails with a sentence; nobody else is asked instead.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass

from rejoinder.config import LIMITS, Limits
from rejoinder.engine import completions, faults
from rejoinder.engine.base import Piece, Priority, Prompt, Sampling
from rejoinder.engine.breaker import Backoff, Breaker
from rejoinder.engine.endpoint import Endpoint
from rejoinder.engine.faults import Fault
from rejoinder.engine.remote_http import Server, SimplerError
from rejoinder.engine.turns import Turns

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Clock:
    """Time and chance, for the waits between tries."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep
    chance: Callable[[], float] = random.random


class RemoteEngine:
    """A server's model behind the `Engine` interface. Make one inside the event loop."""

    def __init__(
        self,
        endpoint: Endpoint,
        model: str,
        key: str | None = None,
        *,
        at_once: int = 4,
        wait: float = 60.0,
        limits: Limits = LIMITS,
        backoff: Backoff | None = None,
        clock: Clock | None = None,
    ) -> None:
        """`at_once` requests run at the same time; the first word may take `wait` seconds."""
        self._endpoint = endpoint
        self._model = model
        self._limits = limits
        self._backoff = backoff or Backoff()
        self._clock = clock or Clock()
        self._breaker = Breaker(self._clock.now)
        self._turns = Turns(at_once)
        self._server = Server(endpoint, model, key, wait=wait, limits=limits)
        self._without: list[str] = []
        self._last = ""

    @property
    def name(self) -> str:
        return f"{self._model} at {self._endpoint.place}"

    @property
    def host(self) -> str | None:
        return None if self._endpoint.local else self._endpoint.place

    @property
    def scripts(self) -> None:
        return None

    @property
    def translates(self) -> bool:
        # Who goes to the trouble of a server has a model of some size behind it.
        return True

    @property
    def without(self) -> tuple[str, ...]:
        """Fields that this server was seen to refuse, and is asked without."""
        return tuple(self._without)

    def tokens(self, prompt: Prompt) -> int:
        """An estimate on the safe side; see `completions.estimate`."""
        return completions.estimate_prompt(prompt)

    def shorten(self, text: str, limit: int) -> str:
        """By the same estimate."""
        return completions.shorten(text, limit)

    async def stream(
        self, prompt: Prompt, sampling: Sampling, priority: Priority = Priority.ON_SCREEN
    ) -> AsyncGenerator[Piece, None]:
        """Continue the prompt at the server; closing the generator ends the request.

        Until the first word a failed try is repeated; after it, what was shown must not change.

        Raises:
            RemoteError: the server cannot be reached, refuses, or breaks off.
        """
        failed = 0
        while True:
            spoken = False
            try:
                async with (
                    self._turns.turn(priority),
                    aclosing(self._try(prompt, sampling)) as pieces,
                ):
                    async for piece in pieces:
                        spoken = True
                        yield piece
                return
            except SimplerError as refused:
                # Each name comes once, so this ends.
                self._do_without(refused.name)
                continue
            except Fault as fault:
                failed += 1
                if spoken or not self._worth_another(fault, failed):
                    raise fault.error from None
                wait = self._backoff.wait(failed, fault.wait, self._clock.chance())
            await self._clock.sleep(wait)

    async def bits(
        self, prompt: Prompt, reply: str, priority: Priority = Priority.ON_SCREEN
    ) -> None:
        """The API does not tell."""
        return None

    async def close(self) -> None:
        """Drop all connections. Streams still open end with an error."""
        await self._server.close()

    def _worth_another(self, fault: Fault, failed: int) -> bool:
        patient = fault.wait is None or fault.wait <= self._limits.remote_retry_after
        tries = self._backoff.tries
        return fault.again and patient and failed < tries and not self._breaker.open

    def _do_without(self, name: str) -> None:
        if name not in self._without:
            log.info("the remote engine is asked without '%s' from now on", name)
            self._without.append(name)

    async def _try(self, prompt: Prompt, sampling: Sampling) -> AsyncGenerator[Piece, None]:
        """One try, and what it tells the circuit breaker."""
        if self._server.closed:
            raise faults.unloaded()
        if left := self._breaker.enter():
            raise faults.resting(self._endpoint.place, self._breaker.failed, left, self._last)
        spoken = False
        try:
            async with aclosing(self._server.ask(prompt, sampling, self._without)) as pieces:
                async for piece in pieces:
                    spoken = True
                    yield piece
        except Fault as fault:
            if self._server.closed:
                self._breaker.leave()
                raise faults.unloaded() from None
            if fault.counts:
                self._last = fault.error.what
                self._breaker.fail()
            else:
                self._breaker.leave()
            raise
        except BaseException:
            # The draft was left, or has to be asked for more simply.
            if spoken:
                self._breaker.succeed()
            else:
                self._breaker.leave()
            raise
        self._breaker.succeed()

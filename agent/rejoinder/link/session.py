"""What happens after `ready`: requests in, answers out. No sockets; the caller moves the frames.

A rule broken by the peer raises a LinkError, which ends the session. A request that merely fails
is answered with `failure` and the session goes on.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from typing import Protocol

from rejoinder.config import Limits
from rejoinder.errors import BadMessageError, RejoinderError, SlowDownError
from rejoinder.link.pairing import Clock
from rejoinder.protocol import (
    AgentStatus,
    Auth,
    ClaimResolve,
    DraftAlternative,
    DraftCancel,
    DraftDone,
    DraftMore,
    DraftNone,
    DraftOutcome,
    DraftReady,
    DraftRequest,
    DraftToken,
    FactAdd,
    FactRemove,
    FactsRequest,
    Failure,
    Hello,
    Lesson,
    OutcomeSaved,
    Ping,
    Pong,
    StatusRequest,
    TrustAnswer,
    TrustQuestion,
    Unpair,
    VoiceAnswer,
    VoiceQuestion,
    Wire,
    parse_client,
)

logger = logging.getLogger(__name__)

DraftEvent = DraftToken | DraftReady | DraftNone


class Handler(Protocol):
    """What the link asks of the rest of the agent. Answers carry the request's `id` in `re`.

    A RejoinderError is shown to the creator; any other exception is logged and shown as an
    internal one. Every call may be cancelled at an await.
    """

    def draft(self, request: DraftRequest) -> AsyncIterator[DraftEvent]:
        """Tokens as they come, then one DraftReady or DraftNone. An async generator."""

    def more(self, request: DraftMore) -> AsyncIterator[DraftAlternative]:
        """Drafts behind the one shown, as they come. An async generator."""

    async def outcome(self, message: DraftOutcome, by: str) -> Lesson | None:
        """Note what the creator did, and `by` which browser; on return it is on the disk. Gives
        what it taught, or None."""

    async def voice(self, request: VoiceQuestion) -> VoiceAnswer:
        """What is known of the voice, and what the creator decides about it."""

    async def trust(self, request: TrustQuestion) -> TrustAnswer:
        """What may be said of the creator, and what they make of a claim that nothing backs."""

    async def status(self, request: StatusRequest) -> AgentStatus:
        """How the agent is."""


class RateLimit:
    """At most `per_minute` in any run, refilled evenly."""

    def __init__(self, per_minute: int, clock: Clock) -> None:
        self._size = self._left = float(per_minute)
        self._clock = clock
        self._last = clock()

    def take(self) -> bool:
        """Take one, if there is one."""
        now = self._clock()
        self._left = min(self._size, self._left + (now - self._last) * self._size / 60)
        self._last = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Session:
    """One authenticated client's requests; `by` names it to the creator.

    `send` takes a message and never waits. `forget` removes the pairing and closes the socket.
    """

    def __init__(
        self,
        handler: Handler,
        send: Callable[[Wire], None],
        forget: Callable[[], Awaitable[None]],
        *,
        name: str,
        by: str,
        limits: Limits,
        clock: Clock,
    ) -> None:
        self._handler = handler
        self._send = send
        self._forget = forget
        self._name = name
        self._by = by
        self._limits = limits
        self._rate = RateLimit(limits.requests_per_minute, clock)
        self._last_id = 0
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._drafts: set[int] = set()

    def receive(self, frame: str) -> None:
        """Take one frame; what it asks for runs in the background.

        Raises:
            BadMessageError: it is no message, or one out of turn, or its id did not grow.
            SlowDownError: more than `Limits.requests_per_minute`.
        """
        if not self._rate.take():
            raise SlowDownError("The extension asked too often.", "Wait a minute, then reconnect.")
        message = parse_client(frame)
        if isinstance(message, Hello | Auth):
            raise _out_of_turn("came after the handshake")
        if message.id <= self._last_id:
            raise _out_of_turn("has an id that did not grow")
        self._last_id = message.id
        logger.debug(
            "session %s: %s %d, %d characters", self._name, message.type, message.id, len(frame)
        )
        match message:
            case Ping():
                self._send(Pong(re=message.id))
            case DraftCancel():
                if message.re in self._drafts:
                    self._tasks[message.re].cancel()
            case Unpair():
                self._start(message.id, self._forget)
            case DraftRequest():
                self._drafts.add(message.id)
                self._start(message.id, partial(self._draft, message))
            case DraftMore():
                self._drafts.add(message.id)
                self._start(message.id, partial(self._more, message))
            case DraftOutcome():
                self._start(message.id, partial(self._outcome, message))
            case StatusRequest():
                self._start(message.id, partial(self._status, message))
            case ClaimResolve() | FactsRequest() | FactAdd() | FactRemove():
                self._start(message.id, partial(self._trust, message))
            case _:
                self._start(message.id, partial(self._voice, message))

    async def close(self) -> None:
        """Cancel what is under way and wait for its end."""
        # A task may be the one that closes us: `forget` closes the socket.
        tasks = [task for task in self._tasks.values() if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    @property
    def in_flight(self) -> int:
        """How many requests are being worked on."""
        return len(self._tasks)

    def _start(self, request: int, work: Callable[[], Awaitable[None]]) -> None:
        if len(self._tasks) >= self._limits.in_flight:
            self._drafts.discard(request)
            text = "Too much was asked at once. Wait for the answers that are due."
            self._send(Failure(re=request, code=SlowDownError.code, text=text))
            return
        task = asyncio.create_task(self._run(request, work), name=f"request {request}")
        self._tasks[request] = task
        task.add_done_callback(partial(self._finished, request))

    def _finished(self, request: int, task: asyncio.Task[None]) -> None:
        self._tasks.pop(request, None)
        self._drafts.discard(request)

    async def _run(self, request: int, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except RejoinderError as error:
            logger.info("session %s: request %d failed: %s", self._name, request, error.code)
            self._send(Failure(re=request, code=error.code, text=str(error)))
        except Exception as error:
            logger.error("session %s: request %d failed: %s", self._name, request, outline(error))
            text = "Something went wrong in the agent. Its log says more."
            self._send(Failure(re=request, code=RejoinderError.code, text=text))

    async def _draft(self, request: DraftRequest) -> None:
        last: DraftEvent | None = None
        async for last in self._handler.draft(request):
            self._send(last)
        if not isinstance(last, DraftReady | DraftNone):
            raise RuntimeError("the handler ended a draft without a result")

    async def _more(self, request: DraftMore) -> None:
        async for alternative in self._handler.more(request):
            self._send(alternative)
        self._send(DraftDone(re=request.id))

    async def _outcome(self, message: DraftOutcome) -> None:
        lesson = await self._handler.outcome(message, self._by)
        self._send(OutcomeSaved(re=message.id, lesson=lesson))

    async def _voice(self, request: VoiceQuestion) -> None:
        self._send(await self._handler.voice(request))

    async def _trust(self, request: TrustQuestion) -> None:
        self._send(await self._handler.trust(request))

    async def _status(self, request: StatusRequest) -> None:
        self._send(await self._handler.status(request))


def outline(error: BaseException) -> str:
    """An exception as its kind and places, without its text, which may quote a comment."""
    places = [
        f"{frame.filename}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return "\n  ".join([type(error).__name__, *places])


def _out_of_turn(why: str) -> BadMessageError:
    return BadMessageError(
        f"A message {why}.",
        "Update the extension and the agent to versions that belong together.",
    )

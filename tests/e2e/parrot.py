"""A handler of a test's own behind a real link, and a model that says each comment back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self
from uuid import uuid4

from tests.e2e.programs import HOST, PATIENCE_S
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from rejoinder.config import LIMITS, SUBPROTOCOL, Settings, State
from rejoinder.link.keys import MemoryKeys
from rejoinder.link.server import LinkServer
from rejoinder.link.session import DraftEvent, Handler
from rejoinder.protocol import (
    AgentStatus,
    DraftAlternative,
    DraftMore,
    DraftOutcome,
    DraftReady,
    DraftRequest,
    DraftToken,
    Facts,
    GoalAdd,
    GoalRemove,
    Goals,
    GoalsRequest,
    HarvestPairs,
    HarvestSaved,
    Lesson,
    LessonDecide,
    Lessons,
    LessonsRequest,
    StatusRequest,
    TrustAnswer,
    TrustQuestion,
    VoiceAnswer,
    VoiceQuestion,
    VoiceRequest,
    VoiceSheet,
)


class Parrot:
    """Drafts what the comment says, and notes what it is told. While `deaf` it answers nothing."""

    def __init__(self) -> None:
        self.anew()

    def anew(self) -> None:
        """Forget everything, for the next test."""
        self.asked: list[DraftRequest] = []
        self.deaf = False
        self.outcomes: list[DraftOutcome] = []
        self.read: list[HarvestPairs] = []
        self.lesson: Lesson | None = None
        self.decided: list[LessonDecide] = []

    async def draft(self, request: DraftRequest) -> AsyncIterator[DraftEvent]:
        self.asked.append(request)
        await self._hear()
        text = request.comment.text[: LIMITS.reply_text]
        yield DraftToken(re=request.id, text=text)
        yield DraftReady(re=request.id, draft_id=uuid4().hex, text=text, pile="other")

    async def more(self, request: DraftMore) -> AsyncIterator[DraftAlternative]:
        for number in range(request.wanted):
            await self._hear()
            text = f"{number}: {request.comment.text}"[: LIMITS.reply_text]
            yield DraftAlternative(re=request.id, draft_id=uuid4().hex, text=text)

    async def _hear(self) -> None:
        if self.deaf:
            await asyncio.get_running_loop().create_future()

    async def outcome(self, message: DraftOutcome, by: str) -> Lesson | None:
        self.outcomes.append(message)
        return self.lesson if message.outcome == "edited" else None

    async def voice(self, request: VoiceQuestion) -> VoiceAnswer:
        match request:
            case HarvestPairs():
                known = {pair for batch in self.read for pair in batch.pairs}
                self.read.append(request)
                added = len(set(request.pairs) - known)
                return HarvestSaved(re=request.id, added=added, known=len(request.pairs) - added)
            case GoalsRequest() | GoalAdd() | GoalRemove():
                return Goals(re=request.id)
            case VoiceRequest():
                return VoiceSheet(re=request.id, replies=0, pairs=0)
            case LessonDecide():
                self.decided.append(request)
                return Lessons(re=request.id)
            case LessonsRequest():
                return Lessons(re=request.id)

    async def trust(self, request: TrustQuestion) -> TrustAnswer:
        return Facts(re=request.id)

    async def status(self, request: StatusRequest) -> AgentStatus:
        return AgentStatus(
            re=request.id, agent_version="0", creator="Dana", model="parrot", replies=0, facts=0
        )


class LinkedAgent:
    """The agent's link with a handler of a test's own behind it. Can go away and come back, with
    its keys."""

    def __init__(self, settings: Settings, handler: Handler) -> None:
        self._settings = settings
        self._keys = MemoryKeys()
        self._link: LinkServer | None = None
        self._handler = handler
        self.port = settings.port
        self.log = ""

    @property
    def link(self) -> LinkServer:
        assert self._link
        return self._link

    async def up(self) -> None:
        state = State(self._settings.state_dir)
        self._link = LinkServer(self._settings, state, self._keys, self._handler)
        await self._link.start()

    async def down(self) -> None:
        if self._link:
            await self._link.close()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Self]:
        await self.up()
        try:
            yield self
        finally:
            await self.down()

    @asynccontextmanager
    async def pairing(self) -> AsyncIterator[str]:
        async def yes(label: str, origin: str) -> bool:
            return True

        offer = self.link.open_pairing(yes)
        try:
            yield offer.secret
            await offer.result()
        finally:
            offer.close()


class ParrotAgent(LinkedAgent):
    """The link with the parrot behind it."""

    def __init__(self, state: Path, port: int) -> None:
        self.parrot = Parrot()
        settings = Settings.load(state_dir=state, port=port, ports=(port,), keys="memory")
        super().__init__(settings, self.parrot)


class Rogue:
    """Another program on the agent's port: answers every frame with `answer`, keeps what it got."""

    def __init__(self, answer: str) -> None:
        self._answer = answer
        self._heard = asyncio.Condition()
        self.frames: list[str | bytes] = []

    async def _serve(self, connection: ServerConnection) -> None:
        try:
            async for frame in connection:
                async with self._heard:
                    self.frames.append(frame)
                    self._heard.notify_all()
                await connection.send(self._answer)
        except ConnectionClosed:
            pass

    async def heard(self, count: int) -> None:
        """Wait for so many frames."""
        async with asyncio.timeout(PATIENCE_S), self._heard:
            await self._heard.wait_for(lambda: len(self.frames) >= count)

    @asynccontextmanager
    async def listening(self, port: int) -> AsyncIterator[Rogue]:
        options: dict[str, Any] = {"subprotocols": [Subprotocol(SUBPROTOCOL)]}
        async with serve(self._serve, HOST, port, **options):
            yield self

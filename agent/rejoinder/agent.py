"""The running agent: an engine, a memory, a voice and the drafting pipeline, wired together.

`rejoinder up`, `rejoinder draft`, the demo and the tests all start it from here; the link is
put before it by whoever wants one.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, aclosing, suppress
from dataclasses import replace
from typing import Any, Self

from rejoinder import __version__, upkeep
from rejoinder.config import Settings, State
from rejoinder.drafting.base import NoDraft, Suggestion, Token
from rejoinder.drafting.pipeline import Event, Pipeline
from rejoinder.drafting.prepare import Creator
from rejoinder.engine.base import Embedder, Engine, Priority
from rejoinder.engine.kept import KeptPrefixes
from rejoinder.errors import RejoinderError
from rejoinder.local import open_embedder, open_local
from rejoinder.memory.memory import Memory
from rejoinder.protocol import (
    AgentStatus,
    Draft,
    DraftAlternative,
    DraftMore,
    DraftNone,
    DraftOutcome,
    DraftReady,
    DraftRequest,
    DraftToken,
    FactAdd,
    FactRemove,
    GoalRemove,
    Lesson,
    StatusRequest,
    TrustAnswer,
    TrustQuestion,
    Urgency,
    VoiceAnswer,
    VoiceQuestion,
)
from rejoinder.remote import open_remote, remote_keys
from rejoinder.upkeep.lessons import Learned
from rejoinder.upkeep.retention import Waited, retain
from rejoinder.vault import Vault
from rejoinder.voice.likeness import Likeness
from rejoinder.voice.profiles import Profiles

log = logging.getLogger(__name__)

# Rows imported by another process are embedded within this many seconds.
BACKLOG_POLL = 15.0

Answer = DraftToken | DraftReady | DraftNone
PRIORITIES: dict[Urgency, Priority] = {
    "hand": Priority.BY_HAND,
    "screen": Priority.ON_SCREEN,
    "page": Priority.ON_PAGE,
}


class Agent:
    """Everything behind the link. Use as `async with Agent.open(settings) as agent`."""

    def __init__(
        self, settings: Settings, engine: Engine, embedder: Embedder, memory: Memory
    ) -> None:
        self.settings = settings
        self.engine = engine
        self.embedder = embedder
        self.memory = memory
        self.likeness = Likeness()
        self._creator = Creator(settings.creator)
        self._learned = Learned(memory.store)
        self.pipeline = Pipeline(
            engine,
            memory,
            self.likeness,
            lambda: self._creator,
            settings.seed,
            self._learned.here,
        )
        self._background: list[asyncio.Task[None]] = []
        self._waited = Waited()
        self._wake = asyncio.Event()
        self._deciding = asyncio.Lock()

    @classmethod
    async def open(
        cls, settings: Settings, *, adopt: bool = True, keys: Vault | None = None
    ) -> Self:
        """Load the model, open the memory and measure the voice. Without `adopt` a memory with
        another model's vectors is refused. `keys` holds a remote engine's key, where another
        place is meant than the one of the settings.

        Comparing stays on this machine, whoever drafts: no engine gets the memory.

        Raises:
            ConfigError: a remote engine is set that cannot be used.
            ModelError: the model is missing or cannot be loaded.
            StoreError: the memory cannot be opened.
        """
        state = State(settings.state_dir).ensure()
        async with AsyncExitStack() as undo:
            remote = await open_remote(settings, keys or remote_keys(settings, state))
            if remote is not None:
                undo.push_async_callback(remote.close)
            engine: Engine
            embedder: Embedder
            if remote is None:
                engine = embedder = await open_local(settings, state)
            else:
                engine, embedder = remote, await open_embedder(settings, state)
            undo.push_async_callback(embedder.close)
            memory = await Memory.open(state.memory, embedder, adopt=adopt)
            agent = cls(settings, engine, embedder, memory)
            await agent.measure_voice()
            undo.pop_all()
        return agent

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.close()

    @property
    def creator(self) -> Creator:
        return self._creator

    async def measure_voice(self) -> None:
        """Fit the likeness and the style sheet on the newest replies, and find the name."""
        rows = await self.memory.newest()
        replies = [row["reply"] for row in rows]
        # Oldest first, as `fit` wants them.
        comments = [row["comment"] for row in rows[::-1]]
        await asyncio.to_thread(self.likeness.fit, replies[::-1], comments)
        profiles = await asyncio.to_thread(Profiles.of_rows, rows)
        self._creator = Creator(
            self.settings.creator or await self.memory.creator(),
            profiles.whole.describe(),
            Counter(row["lang"] for row in rows),
            profiles.of,
        )

    async def warm(self) -> None:
        """Run the model once, so that the first comment does not pay for it."""
        await self.embedder.embed(["warm"])

    def embed_in_background(self) -> None:
        """Give vectors to imported rows from now on, behind everything else."""
        self._background.append(asyncio.create_task(self._embed(), name="embed-backlog"))

    def retain_in_background(self) -> None:
        """Take out what the journal may hold no longer, now and on each later day."""
        work = retain(self.memory.store.drafts, self.settings.retention_days, self._waited)
        self._background.append(asyncio.create_task(work, name="retention"))

    async def close(self) -> None:
        for task in self._background:
            task.cancel()
        await asyncio.gather(*self._background, return_exceptions=True)
        await self.engine.close()
        if id(self.embedder) != id(self.engine):
            await self.embedder.close()

    # What the link calls

    async def draft(self, request: DraftRequest) -> AsyncGenerator[Answer, None]:
        """Answer one request; see `Pipeline.draft`."""
        drafting = self.pipeline.draft(
            request.comment,
            regenerate=request.regenerate,
            hint=request.hint,
            priority=PRIORITIES[request.priority],
        )
        with self._waited.one():
            async with aclosing(drafting) as events:
                async for event in events:
                    if isinstance(event, Suggestion):
                        event = await self.disclosed(event, request.comment.site)
                    yield answer(request.id, event)

    async def more(self, request: DraftMore) -> AsyncGenerator[DraftAlternative, None]:
        """Drafts behind the one shown; see `Pipeline.alternatives`."""
        drafting = self.pipeline.alternatives(
            request.comment,
            known=frozenset(request.known),
            wanted=request.wanted,
            hint=request.hint,
        )
        async with aclosing(drafting) as drafts:
            async for draft in drafts:
                draft = await self.disclosed(draft, request.comment.site)
                yield DraftAlternative(re=request.id, **_fields(draft))

    async def disclosed(self, draft: Suggestion, site: str) -> Suggestion:
        """The draft and its alternatives with what discloses them on this site, as the journal says
        before they are sent."""
        suffix = self.settings.disclosure.on(site)
        both = (draft, *draft.alternatives)
        if stale := [each.draft_id for each in both if each.suffix != suffix]:
            await self.memory.store.drafts.disclose(stale, suffix)
        first, *others = (replace(each, suffix=suffix) for each in both)
        return replace(first, alternatives=tuple(others))

    async def outcome(self, message: DraftOutcome, by: str = "") -> Lesson | None:
        """Keep what the creator did with a draft, and `by` which browser; on return it is on the
        disk. Gives what this taught, if it is new to them."""
        await self.memory.outcome(message, self._creator.name, by)
        self._wake.set()
        return await self._learned.news(message)

    async def voice(self, request: VoiceQuestion) -> VoiceAnswer:
        """Answer what the options page asks about the voice; see `upkeep`."""
        answered = await upkeep.answer(self.memory, request, self.settings.disclosure)
        if isinstance(request, GoalRemove):
            # A value stood at the beginning of every prompt.
            await asyncio.to_thread(KeptPrefixes.erase, State(self.settings.state_dir).prefixes)
        return answered

    async def trust(self, request: TrustQuestion) -> TrustAnswer:
        """Answer what is asked and decided about facts and claims; see `upkeep`."""
        async with self._deciding:
            answered = await upkeep.trust(self.memory, request, self._creator.name)
        if isinstance(request, FactRemove) or (isinstance(request, FactAdd) and request.private):
            # It may have stood at the beginning of every prompt.
            await asyncio.to_thread(KeptPrefixes.erase, State(self.settings.state_dir).prefixes)
        return answered

    async def status(self, request: StatusRequest) -> AgentStatus:
        """What the options page shows of the agent."""
        counts = await self.memory.store.counts()
        return AgentStatus(
            re=request.id,
            agent_version=__version__,
            creator=self._creator.name,
            model=self.engine.name,
            replies=counts["replies"],
            facts=counts["facts"],
        )

    async def _embed(self) -> None:
        """A reply that was just accepted is embedded at once; what all replies are measured for
        follows when some are."""
        measured, done = -BACKLOG_POLL, 0
        while True:
            try:
                done += sum([count async for count in self.memory.embed_waiting()])
                if done and time.monotonic() - measured >= BACKLOG_POLL:
                    log.info("%d past replies can now be found by meaning", done)
                    await self.memory.store.index()
                    await self.measure_voice()
                    measured, done = time.monotonic(), 0
            except (RejoinderError, OSError) as error:
                log.warning("Past replies wait for their vectors: %s", error)
            with suppress(TimeoutError):
                async with asyncio.timeout(BACKLOG_POLL):
                    await self._wake.wait()
            self._wake.clear()


def answer(re: int, event: Event) -> Answer:
    """An event of the pipeline as a message of the link."""
    match event:
        case Token(text, restart):
            return DraftToken(re=re, text=text, restart=restart)
        case NoDraft(pile, reason, text, reading):
            return DraftNone(re=re, pile=pile, reason=reason, text=text, reading=reading)
        case Suggestion():
            return DraftReady(
                re=re,
                **_fields(event),
                alternatives=tuple(Draft(**_fields(other)) for other in event.alternatives),
                pile=event.pile,
                journalled=event.journalled,
                outcome=event.outcome,
                reading=event.reading,
            )


def _fields(draft: Suggestion) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in Draft.model_fields}

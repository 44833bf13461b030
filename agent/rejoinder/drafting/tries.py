"""Several drafts of one comment, each judged: the first is seen while it is written.

All tries share their prompt. An engine that works on many drafts together reads it once, so that
a second try costs little more than its own words.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace

from rejoinder.drafting.base import Evidence, Token, Voice
from rejoinder.drafting.clean import Cleaner
from rejoinder.drafting.rank import Candidate, near_duplicate, worth
from rejoinder.drafting.review import review, unbacked
from rejoinder.engine.base import Engine, Message, Priority, Prompt, Sampling

# A draft worth this many bits is shown at once; below it others are tried, and the best is shown.
ENOUGH = 12.0


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be drafted: `shown` are earlier drafts, which none may repeat; `recent` are the
    creator's newest replies, which a draft should not repeat where there is another."""

    prompt: Prompt
    name: str
    evidence: Evidence
    shown: Sequence[str]
    recent: Sequence[str]
    priority: Priority


class Tries:
    """The tries at one task. `repeated` tells whether one of them only said what was shown."""

    def __init__(self, engine: Engine, voice: Voice, task: Task) -> None:
        self._engine = engine
        self._voice = voice
        self.task = task
        self.repeated = False

    async def best_of(
        self, samplings: Sequence[Sampling]
    ) -> AsyncGenerator[Token | Candidate, None]:
        """Tokens of the first try, then every candidate worth ranking.

        The others are tried when the first is not enough, and so after the first tries of comments
        that were asked for together with this one. For one who waits they are tried beside the
        first. Closing the generator stops them all.

        Raises:
            ModelError: the model failed.
        """
        first, *others = samplings
        task = self.task
        async with self._beside(others if task.priority is Priority.BY_HAND else ()) as beside:
            text = ""
            async with aclosing(self._written(first)) as pieces:
                async for piece in pieces:
                    text += piece
                    yield Token(piece)
            candidate = await self._judged(text)
            if candidate is not None and _enough(candidate):
                yield candidate
                return
            # What may be shown stays in the card while others are tried.
            if candidate is None or not _may_be_shown(candidate):
                yield Token("", restart=True)
            if candidate is not None:
                yield candidate
            if task.priority is not Priority.BY_HAND:
                beside += self._started(others)
            for other in asyncio.as_completed(beside):
                if (found := await other) is not None:
                    yield found

    async def all_of(self, samplings: Sequence[Sampling]) -> AsyncGenerator[Candidate, None]:
        """Candidates that may be shown, none of them measured against the comment, as they come.

        Raises:
            ModelError: the model failed.
        """
        async with self._beside(samplings, measured=False) as tries:
            for one in asyncio.as_completed(tries):
                candidate = await one
                if candidate is not None and _may_be_shown(candidate):
                    yield candidate

    @asynccontextmanager
    async def _beside(
        self, samplings: Sequence[Sampling], *, measured: bool = True
    ) -> AsyncIterator[list[asyncio.Task[Candidate | None]]]:
        """Tries under way; leaving stops those that are not done."""
        tries = self._started(samplings, measured=measured)
        try:
            yield tries
        finally:
            for one in tries:
                one.cancel()
            await asyncio.gather(*tries, return_exceptions=True)

    def _started(
        self, samplings: Sequence[Sampling], *, measured: bool = True
    ) -> list[asyncio.Task[Candidate | None]]:
        return [
            asyncio.create_task(self._tried(sampling, measured=measured), name="try")
            for sampling in samplings
        ]

    async def _tried(self, sampling: Sampling, *, measured: bool) -> Candidate | None:
        async with aclosing(self._written(sampling)) as pieces:
            text = "".join([piece async for piece in pieces])
        return await self._judged(text, measured=measured)

    async def _written(self, sampling: Sampling) -> AsyncGenerator[str, None]:
        """The model's text without labels, placeholders and whatever else is no reply."""
        cleaner = Cleaner(self.task.name)
        truncated = False
        streaming = self._engine.stream(self.task.prompt, sampling, self.task.priority)
        async with aclosing(streaming) as stream:
            async for piece in stream:
                truncated = piece.truncated
                if safe := cleaner.feed(piece.text):
                    yield safe
                if cleaner.finished:
                    break
        if rest := cleaner.close(truncated=truncated):
            yield rest

    async def _judged(self, text: str, *, measured: bool = True) -> Candidate | None:
        """What is known of a finished text; None when it is empty or was shown before."""
        if near_duplicate(text, self.task.shown):
            self.repeated = True
            return None
        if not text.strip():
            return None
        candidate = self.look(text)
        if not measured or unbacked(candidate.claims):
            return candidate
        return replace(candidate, relevance=await self._relevance(text))

    def look(self, text: str) -> Candidate:
        """What can be told of a text without the model."""
        return Candidate(
            text=text,
            claims=review(text, self.task.evidence),
            likeness=self._voice.likeness(text),
            duplicate=near_duplicate(text, self.task.recent),
        )

    async def _relevance(self, text: str) -> float | None:
        """How many bits less the draft costs after the comment than after none.

        The pointwise mutual information of comment and reply: maximum mutual information
        decoding, Li et al. (NAACL 2016), which keeps a model from saying what fits anywhere.
        """
        prompt, priority = self.task.prompt, self.task.priority
        unasked = (*prompt[:-1], Message("user", "…"))
        after_none, after_it = await asyncio.gather(
            self._engine.bits(unasked, text, priority), self._engine.bits(prompt, text, priority)
        )
        return None if after_none is None or after_it is None else after_none - after_it


def _may_be_shown(candidate: Candidate) -> bool:
    return not unbacked(candidate.claims)


def _enough(candidate: Candidate) -> bool:
    known = candidate.relevance is None or worth(candidate) >= ENOUGH
    return _may_be_shown(candidate) and not candidate.duplicate and known

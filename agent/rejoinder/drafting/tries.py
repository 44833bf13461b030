"""Several drafts of one comment, each judged: the first is seen while it is written.

All tries share their prompt. An engine that works on many drafts together reads it once, so that
a second try costs little more than its own words.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace

from rejoinder.drafting.address import called_rightly, opening
from rejoinder.drafting.base import Taught, Token, Untaught, Voice
from rejoinder.drafting.boundaries import Boundaries
from rejoinder.drafting.clean import Cleaner
from rejoinder.drafting.echo import echoes
from rejoinder.drafting.judge import Judge
from rejoinder.drafting.length import Length
from rejoinder.drafting.rank import Candidate, near_duplicate, worth
from rejoinder.drafting.review import Reviewer, unbacked
from rejoinder.drafting.stock import Past
from rejoinder.drafting.tongue import Tongue
from rejoinder.engine.base import Engine, Message, Priority, Prompt, Sampling
from rejoinder.protocol import Claim

# A draft worth this many bits is shown at once; below it others are tried, and the best is shown.
ENOUGH = 12.0


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be drafted: `prompt` is what a draft is measured against, `shown` are earlier
    drafts, which none may repeat; `stock` are past replies that may fit as they are, `recent` gives
    what was replied last, which a draft should not repeat where there is another; `taught` is what
    the creator's edits say of such a reply."""

    prompt: Prompt
    name: str
    judge: Judge
    shown: Sequence[str]
    priority: Priority
    stock: Sequence[Past] = ()
    recent: Callable[[], Sequence[str]] = tuple
    tongue: Tongue = Tongue()
    length: Length = Length()
    taught: Taught = Untaught()
    boundaries: Boundaries = Boundaries()


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way to try: what the model is shown, and how it chooses its words."""

    prompt: Prompt
    sampling: Sampling


_Judging = asyncio.Task[Candidate | None]


class Tries:
    """The tries at one task. `repeated` tells whether one of them only said what was shown,
    `doubted` whether all that one said might be untrue of the creator."""

    def __init__(self, engine: Engine, voice: Voice, task: Task) -> None:
        self._engine = engine
        self._voice = voice
        self.task = task
        self._reviewer = Reviewer(task.judge.evidence)
        self.repeated = False
        self.doubted = False

    async def best_of(self, attempts: Sequence[Attempt]) -> AsyncGenerator[Token | Candidate, None]:
        """Tokens of the first try, then every candidate worth ranking, past replies among them.

        The second is tried when the first is not enough, and so after the first tries of comments
        that were asked for together with this one. For one who waits it is tried beside the first.
        The others are tried together when nothing so far may be shown. Closing the generator stops
        them all.

        Raises:
            ModelError: the model failed.
        """
        first, second, last = attempts[0], attempts[1:2], attempts[2:]
        task = self.task
        async with (
            self._stocked() as stock,
            self._beside(second if task.priority is Priority.BY_HAND else ()) as beside,
        ):
            text = ""
            async with aclosing(self._written(first)) as pieces:
                async for piece in pieces:
                    text += piece
                    yield Token(piece)
            candidate = await self._judged(text)
            found = [one for one in (candidate, *await asyncio.gather(*stock)) if one is not None]
            for one in found:
                yield one
            if any(map(_enough, found)):
                return
            # What may be shown stays in the card while others are tried.
            if candidate is None or not candidate.showable:
                yield Token("", restart=True)
            if task.priority is not Priority.BY_HAND:
                beside += self._started(second)
            for other in asyncio.as_completed(beside):
                if (late := await other) is not None:
                    found.append(late)
                    yield late
            if any(one.showable for one in found):
                return
            beside += (more := self._started(last))
            for other in asyncio.as_completed(more):
                if (late := await other) is not None:
                    yield late

    async def all_of(
        self, attempts: Sequence[Attempt], *, measured: bool = False
    ) -> AsyncGenerator[Candidate, None]:
        """Candidates that may be shown, measured against the comment or not, as they come.

        Raises:
            ModelError: the model failed.
        """
        async with self._beside(attempts, measured=measured) as tries:
            for one in asyncio.as_completed(tries):
                candidate = await one
                if candidate is not None and candidate.showable:
                    yield candidate

    @asynccontextmanager
    async def _beside(
        self, attempts: Sequence[Attempt], *, measured: bool = True
    ) -> AsyncIterator[list[_Judging]]:
        """Tries under way; leaving stops those that are not done."""
        async with _stopped(self._started(attempts, measured=measured)) as tries:
            yield tries

    @asynccontextmanager
    async def _stocked(self) -> AsyncIterator[list[_Judging]]:
        """Past replies on their way to be judged. They cost the model two short readings each."""
        judging = [asyncio.create_task(self._own(past)) for past in self.task.stock]
        async with _stopped(judging) as stock:
            yield stock

    async def _own(self, past: Past) -> Candidate | None:
        """A past reply as a candidate, whole or not at all: its length is the creator's, whatever
        it is."""
        candidate = await self._judged(past.text, whole=True)
        return candidate and replace(candidate, length=0.0, told=past.told)

    def _started(self, attempts: Sequence[Attempt], *, measured: bool = True) -> list[_Judging]:
        return [
            asyncio.create_task(self._tried(attempt, measured=measured), name="try")
            for attempt in attempts
        ]

    async def _tried(self, attempt: Attempt, *, measured: bool) -> Candidate | None:
        async with aclosing(self._written(attempt)) as pieces:
            text = "".join([piece async for piece in pieces])
        return await self._judged(text, measured=measured)

    async def _written(self, attempt: Attempt) -> AsyncGenerator[str, None]:
        """The model's text as a reply to this comment's author."""
        judge, held = self.task.judge, ""
        async with aclosing(self._cleaned(attempt)) as pieces:
            async for piece in pieces:
                held += piece
                if not opening(held):
                    break
            if held:
                yield called_rightly(held, judge.evidence.comment.author, judge.handles)
            async for piece in pieces:
                yield piece

    async def _cleaned(self, attempt: Attempt) -> AsyncGenerator[str, None]:
        """The model's text without labels, placeholders and whatever else is no reply."""
        cleaner = Cleaner(self.task.name)
        truncated = False
        streaming = self._engine.stream(attempt.prompt, attempt.sampling, self.task.priority)
        async with aclosing(streaming) as stream:
            async for piece in stream:
                truncated = piece.truncated
                if safe := cleaner.feed(piece.text):
                    yield safe
                if cleaner.finished:
                    break
        if rest := cleaner.close(truncated=truncated):
            yield rest

    async def _judged(
        self, text: str, *, measured: bool = True, whole: bool = False
    ) -> Candidate | None:
        """What is known of a finished text; None when it is empty, says what was shown before or
        the comment itself, or has a sentence too many and is wanted whole."""
        if not text.strip() or echoes(text, self.task.judge.evidence.comment.text):
            return None
        assured = self._assured(text)
        if whole and assured != text:
            return None
        if not assured:
            self.doubted = True
            return None
        candidate = self.look(assured)
        if near_duplicate(candidate.text, self.task.shown):
            self.repeated = True
            return None
        if not measured or not candidate.showable:
            return candidate
        return replace(candidate, relevance=await self._relevance(candidate.text))

    def _assured(self, text: str) -> str:
        """What of a text may be shown, as far as it can be told. A hint tells what to say."""
        return text if self.task.judge.evidence.hint else self._reviewer.assured(text)

    def look(self, text: str) -> Candidate:
        """What can be told of a text without the model, once it obeys what edits taught. A text
        that fails the review stays as it was: another spelling could hide that, or bring it in."""
        taught, (claims, crossed) = self.task.taught, self._reviewed(text)
        if not (unbacked(claims) or crossed) and (changed := taught.apply(text)) != text:
            new, over = self._reviewed(changed)
            if not (unbacked(new) or over):
                text, claims = changed, new
        likeness = self._voice.likeness(text)
        return Candidate(
            text=text,
            claims=claims,
            likeness=likeness,
            duplicate=near_duplicate(text, self.task.recent()),
            foreign=self.task.tongue.missed(text),
            length=self.task.length.bits(text),
            fit=taught.fit(text),
            crossed=crossed,
            fault=self.task.judge.fault(text, likeness),
        )

    def _reviewed(self, text: str) -> tuple[tuple[Claim, ...], str]:
        """What a text claims, and the boundary it touches."""
        return self._reviewer.claims(text), self.task.boundaries.crossed(text)

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


@asynccontextmanager
async def _stopped(tasks: list[_Judging]) -> AsyncIterator[list[_Judging]]:
    """`tasks`; those that are not done when it is left are stopped."""
    try:
        yield tasks
    finally:
        for one in tasks:
            one.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _enough(candidate: Candidate) -> bool:
    known = candidate.relevance is None or worth(candidate) >= ENOUGH
    return candidate.showable and not (candidate.duplicate or candidate.foreign) and known

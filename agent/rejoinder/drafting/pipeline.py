"""One comment's way to a suggestion: journal, triage, recall, prompt, candidates, review, rank."""

from __future__ import annotations

import itertools
import zlib
from collections.abc import AsyncGenerator, Callable, Collection, Sequence
from contextlib import aclosing, nullcontext
from dataclasses import replace
from functools import partial
from uuid import uuid4

from rejoinder.config import LIMITS
from rejoinder.drafting.base import (
    Lessons,
    Memory,
    NoDraft,
    Suggestion,
    Token,
    Verdict,
    Voice,
    untaught,
)
from rejoinder.drafting.choice import EMPTY, choose
from rejoinder.drafting.gloss import gloss
from rejoinder.drafting.goals import Mentions, served
from rejoinder.drafting.known import answered, known_drafts, was_shown
from rejoinder.drafting.prepare import Creator, Preparation, Work
from rejoinder.drafting.rank import Candidate, near_duplicate
from rejoinder.drafting.script import writes
from rejoinder.drafting.triage import triage
from rejoinder.drafting.tries import Attempt
from rejoinder.engine.base import Engine, Priority, Prompt, Sampling
from rejoinder.protocol import Comment, Reading

# One for each try. Small models say little that fits at the first, and several tries are cheap:
# they share the prompt. More than two only where neither draft may be shown.
TEMPERATURES = (0.7, 0.6, 0.7, 0.6)
# Alternatives are there to differ.
APART = 0.9
# Rounds of tries for alternatives; a model that repeats itself is not asked for ever.
ROUNDS = 2

Event = Token | Suggestion | NoDraft

_SCRIPT = (
    "The model in use does not write this script. Name a larger model in the setting `model`, "
    "or answer this one yourself."
)
_ASKED = (
    "This comment asks about something you do not speak of ({}). Answer it yourself, or say in a "
    "hint what to reply."
)


class Pipeline:
    """Drafts for many comments at once, each in its own generator. It keeps nothing between them
    but which goals are just being said: what was drafted stands in the journal."""

    def __init__(
        self,
        engine: Engine,
        memory: Memory,
        voice: Voice,
        creator: Callable[[], Creator],
        seed: int | None = None,
        lessons: Lessons = untaught,
    ) -> None:
        self._engine = engine
        self._memory = memory
        self._prepare = Preparation(engine, memory, voice, creator)
        self._mentions = Mentions(memory.goals)
        self._seed = seed
        self._lessons = lessons

    async def prompt(self, comment: Comment, hint: str = "") -> Prompt:
        """What the model is shown for this comment at the first try."""
        return await self._prepare.prompt(comment, hint)

    async def draft(
        self,
        comment: Comment,
        *,
        regenerate: bool = False,
        hint: str = "",
        priority: Priority = Priority.ON_SCREEN,
    ) -> AsyncGenerator[Event, None]:
        """Tokens, then a Suggestion or a NoDraft with what triage read. Closing the generator stops
        the model.

        A comment drafted before gets its journalled draft, or the reason why there is none, at
        once, unless `regenerate`. With a hint only drafts made with it count.

        Raises:
            ModelError: the model failed.
            StoreError: the memory cannot be read or written.
        """
        verdict = triage(comment)
        reading = verdict.reading
        if verdict.pile == "business":
            deal = served(comment.text, await self._memory.goals())
            reading = reading.model_copy(update={"serves": deal[: LIMITS.hint]})
        events = self._drafted(comment, verdict, regenerate, hint, priority)
        async with aclosing(events):
            async for event in events:
                yield event if isinstance(event, Token) else _read(event, reading)

    async def _drafted(
        self, comment: Comment, verdict: Verdict, regenerate: bool, hint: str, priority: Priority
    ) -> AsyncGenerator[Event, None]:
        """As `draft`, once triage is done."""
        if verdict.reason is not None:
            yield NoDraft(verdict.pile, verdict.reason, verdict.text)
            return
        boundaries = await self._prepare.boundaries(comment)
        known = await known_drafts(self._memory, comment, boundaries, self._prepare.creator)
        if not regenerate and (answer := answered(known, hint)) is not None:
            yield answer
            return
        if not hint and (asked := boundaries.asked(comment.text)):
            yield NoDraft(verdict.pile, "boundary", _ASKED.format(asked))
            return
        by_hand = regenerate or bool(hint) or priority is Priority.BY_HAND
        taught = await self._lessons(comment, verdict.pile)
        if taught.unwanted and not by_hand:
            yield NoDraft(verdict.pile, "unwanted", taught.unwanted)
            return
        if not writes(self._engine.scripts, comment.text):
            yield NoDraft(verdict.pile, "script", _SCRIPT)
            return
        # A goal shapes a first draft alone: who asks for another wants something else.
        first = not (regenerate or hint or known.drafts)
        taken = self._mentions.taken(comment, verdict) if first else nullcontext("")
        result: Suggestion | NoDraft | None = None
        async with taken as goal:
            work = await self._prepare.work(
                comment,
                verdict.pile,
                hint,
                known.drafts,
                priority,
                taught=taught,
                boundaries=boundaries,
                goal=goal,
            )
            async with aclosing(self._best(work, len(known.drafts))) as events:
                async for event in events:
                    if isinstance(event, Token):
                        yield event
                    else:
                        result = event
            if result is None:
                result = NoDraft(verdict.pile, "empty", EMPTY)
            if isinstance(result, Suggestion):
                meant = await gloss(self._engine, result.text, work.tongue, priority)
                result = replace(result, gloss=meant)
            # What a hint could not bring says nothing about the comment.
            if isinstance(result, Suggestion) or not hint:
                await self._memory.record(comment, result)
        if isinstance(result, Suggestion):
            self._prepare.said(result.text)
            shown = (draft for draft in known.drafts if was_shown(draft))
            result = replace(result, alternatives=tuple(shown))
        yield result

    async def alternatives(
        self,
        comment: Comment,
        *,
        known: Collection[str] = (),
        wanted: int = 2,
        hint: str = "",
    ) -> AsyncGenerator[Suggestion, None]:
        """Up to so many other drafts with this hint than those known by their ids, each as soon as
        there is one: first from the journal, then from the model while nobody else needs it.

        A model on another machine is not asked: what nobody wanted yet should cost nobody
        anything, and leave this machine least of all.

        Raises:
            ModelError: the model failed.
            StoreError: the memory cannot be read or written.
        """
        verdict = triage(comment)
        if verdict.reason is not None:
            return
        boundaries = await self._prepare.boundaries(comment)
        drafts = (
            await known_drafts(self._memory, comment, boundaries, self._prepare.creator)
        ).drafts
        for draft in reversed(drafts):
            if wanted and draft.behind and draft.hint == hint and draft.draft_id not in known:
                wanted -= 1
                yield draft
        here = self._engine.host is None
        if not wanted or not here or not writes(self._engine.scripts, comment.text):
            return
        if not hint and boundaries.asked(comment.text):
            return
        work = await self._prepare.work(
            comment,
            verdict.pile,
            hint,
            drafts,
            Priority.BEHIND,
            taught=await self._lessons(comment, verdict.pile),
            boundaries=boundaries,
        )
        different = [draft.text for draft in drafts]
        for _ in range(ROUNDS):
            attempts = self._attempts(work, len(different), (APART,) * wanted)
            async with aclosing(work.tries.all_of(attempts)) as candidates:
                async for candidate in candidates:
                    if near_duplicate(candidate.text, different):
                        continue
                    draft = replace(self._suggestion(work, candidate), behind=True)
                    await self._memory.record(comment, draft)
                    different.append(draft.text)
                    wanted -= 1
                    yield draft
            if not wanted:
                return

    async def _best(self, work: Work, earlier: int) -> AsyncGenerator[Event, None]:
        """Tokens, then the best there is."""
        shown = ""
        tried: list[Candidate] = []
        attempts = self._attempts(work, earlier, TEMPERATURES)
        async with aclosing(work.tries.best_of(attempts)) as trying:
            async for event in trying:
                if isinstance(event, Candidate):
                    tried.append(event)
                else:
                    shown = event.text if event.restart else shown + event.text
                    yield event
        result = await choose(work, tried, attempts[0].sampling, partial(self._suggestion, work))
        if isinstance(result, Suggestion) and result.text != shown:
            yield Token(result.text, restart=True)
        yield result

    def _suggestion(self, work: Work, candidate: Candidate) -> Suggestion:
        return Suggestion(
            draft_id=uuid4().hex,
            text=candidate.text,
            pile=work.pile,
            claims=candidate.claims,
            likeness=candidate.likeness,
            remembered=work.remembered,
            host=self._engine.host,
            model=self._engine.name,
            hint=work.hint,
            language=work.tongue.language,
            thin=work.tongue.thin,
        )

    def _attempts(self, work: Work, earlier: int, temperatures: Sequence[float]) -> list[Attempt]:
        """One for each try, in turn from each of the prompts. A seed makes them repeatable, and
        different for each comment: with one seed for all, every draft of a page would begin with
        the same word."""
        start = zlib.crc32(f"{self._seed} {work.comment.id} {earlier} {work.hint}".encode())
        return [
            Attempt(
                prompt,
                Sampling(
                    temperature=temperature,
                    seed=None if self._seed is None else (start + attempt) % 2**32,
                ),
            )
            for attempt, (temperature, prompt) in enumerate(
                zip(temperatures, itertools.cycle(work.prompts), strict=False)
            )
        ]


def _read(event: Suggestion | NoDraft, reading: Reading) -> Suggestion | NoDraft:
    """`event` with what triage read, and what was found about the comment since."""
    flag = event.reading.flag or reading.flag
    return replace(event, reading=reading.model_copy(update={"flag": flag}))

"""One comment's way to a suggestion: journal, triage, recall, prompt, candidates, review, rank."""

from __future__ import annotations

import zlib
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from uuid import uuid4

from rejoinder.drafting.base import (
    Evidence,
    Journalled,
    Memory,
    NoDraft,
    Recalled,
    Suggestion,
    Token,
    Voice,
)
from rejoinder.drafting.clean import Cleaner
from rejoinder.drafting.prompt import build, remembered
from rejoinder.drafting.rank import Candidate, near_duplicate, rank, worth
from rejoinder.drafting.review import review, unbacked, without_claims
from rejoinder.drafting.script import writes
from rejoinder.drafting.triage import triage
from rejoinder.engine.base import Engine, Message, Priority, Prompt, Sampling
from rejoinder.protocol import Comment, Pile

# How many past pairs the model is shown.
EXAMPLES = 8
# One for each try. Small models say little that fits at the first, and several tries are cheap:
# they share the prompt.
TEMPERATURES = (0.7, 0.9)
# A draft worth this many bits is shown at once; below it others are tried, and the best is shown.
ENOUGH = 12.0
# A reply should not nearly repeat one of this many newest replies.
RECENT = 20

Event = Token | Suggestion | NoDraft

_UNBACKED = (
    "Every draft claimed something about you that you never said. "
    "Add it as a fact if it is true, or answer this one yourself."
)
_SCRIPT = (
    "The model in use does not write this script. Name a larger model in the setting `model`, "
    "or answer this one yourself."
)
_EMPTY = "The model had nothing to say to this comment. Regenerate, or answer it yourself."
_SAME = "The model has no other draft for this comment right now."


@dataclass(frozen=True, slots=True)
class Creator:
    """Who answers. `style` is a sentence or two of derived numbers from the voice's profile."""

    name: str = ""
    style: str = ""


class Pipeline:
    """Drafts one comment at a time; many may be under way, each in its own generator."""

    def __init__(
        self,
        engine: Engine,
        memory: Memory,
        voice: Voice,
        creator: Callable[[], Creator],
        seed: int | None = None,
    ) -> None:
        self._engine = engine
        self._memory = memory
        self._voice = voice
        self._creator = creator
        self._seed = seed

    async def draft(
        self, comment: Comment, *, regenerate: bool = False
    ) -> AsyncGenerator[Event, None]:
        """Tokens, then a Suggestion or a NoDraft. Closing the generator stops the model.

        A comment drafted before gets its journalled draft, or the reason why there is none, at
        once, unless `regenerate`.

        Raises:
            ModelError: the model failed.
            StoreError: the memory cannot be read or written.
        """
        verdict = triage(comment)
        if verdict.reason is not None:
            yield NoDraft(verdict.pile, verdict.reason, verdict.text)
            return
        evidence = Evidence(comment, tuple(await self._memory.facts()))
        known = _still_backed(await self._memory.journalled(comment), evidence)
        if not regenerate and (answer := _answered(known)) is not None:
            yield answer
            return
        if not writes(self._engine.scripts, comment.text):
            yield NoDraft(verdict.pile, "script", _SCRIPT)
            return
        recalled = await self._memory.recall(comment, EXAMPLES)
        result: Suggestion | NoDraft | None = None
        trying = self._candidates(comment, verdict.pile, recalled, known.drafts)
        async with aclosing(trying) as events:
            async for event in events:
                if isinstance(event, Token):
                    yield event
                else:
                    result = event
        if result is None:
            result = NoDraft(verdict.pile, "empty", _EMPTY)
        await self._memory.record(comment, result)
        if isinstance(result, Suggestion):
            result = _with_alternatives(result, known.drafts)
        yield result

    async def _candidates(
        self, comment: Comment, pile: Pile, recalled: Recalled, earlier: Sequence[Suggestion]
    ) -> AsyncGenerator[Event, None]:
        """Try until a draft passes the review and repeats nothing; then the best there is."""
        creator = self._creator()
        prompt = build(self._engine, creator.name, creator.style, comment, recalled)
        evidence = Evidence(comment, recalled.facts)
        recent = await self._memory.recent_replies(RECENT)
        shown = [draft.text for draft in earlier]
        priority = Priority.BY_HAND if earlier else Priority.ON_SCREEN
        tried: list[Candidate] = []
        repeated = False
        for attempt, sampling in enumerate(self._samplings(comment, len(earlier))):
            if attempt:
                yield Token("", restart=True)
            text = ""
            writing = self._cleaned(prompt, sampling, creator.name, priority)
            async with aclosing(writing) as pieces:
                async for piece in pieces:
                    text += piece
                    yield Token(piece)
            if near_duplicate(text, shown):
                repeated = True
                continue
            if not text.strip():
                continue
            candidate = self._judged(text, evidence, recent)
            if not unbacked(candidate.claims):
                relevance = await self._relevance(prompt, text, priority)
                candidate = replace(candidate, relevance=relevance)
                enough = relevance is None or worth(candidate) >= ENOUGH
                if enough and not candidate.duplicate:
                    tried = [candidate]
                    break
            tried.append(candidate)
        yield self._best(tried, pile, evidence, remembered(prompt, recalled), repeated)

    async def _relevance(self, prompt: Prompt, text: str, priority: Priority) -> float | None:
        """How many bits less the draft costs after the comment than after none.

        The pointwise mutual information of comment and reply: maximum mutual information
        decoding, Li et al. (NAACL 2016), which keeps a model from saying what fits anywhere.
        """
        unasked = (*prompt[:-1], Message("user", "…"))
        after_none = await self._engine.bits(unasked, text, priority)
        after_it = await self._engine.bits(prompt, text, priority)
        return None if after_none is None or after_it is None else after_none - after_it

    async def _cleaned(
        self, prompt: Prompt, sampling: Sampling, name: str, priority: Priority
    ) -> AsyncGenerator[str, None]:
        """The model's text without labels, placeholders and whatever else is no reply."""
        cleaner = Cleaner(name)
        truncated = False
        async with aclosing(self._engine.stream(prompt, sampling, priority)) as stream:
            async for piece in stream:
                truncated = piece.truncated
                if safe := cleaner.feed(piece.text):
                    yield safe
                if cleaner.finished:
                    break
        if rest := cleaner.close(truncated=truncated):
            yield rest

    def _judged(self, text: str, evidence: Evidence, recent: Sequence[str]) -> Candidate:
        return Candidate(
            text=text,
            claims=review(text, evidence),
            likeness=self._voice.likeness(text),
            duplicate=near_duplicate(text, recent),
        )

    def _best(
        self,
        tried: list[Candidate],
        pile: Pile,
        evidence: Evidence,
        count: int,
        repeated: bool,
    ) -> Suggestion | NoDraft:
        """The best candidate that claims nothing unbacked, if need be without the claiming part."""
        backed = [candidate for candidate in tried if not unbacked(candidate.claims)]
        if not backed:
            backed = [
                self._judged(shorter, evidence, ())
                for candidate in tried
                if (shorter := without_claims(candidate.text, unbacked(candidate.claims)))
            ]
            backed = [candidate for candidate in backed if not unbacked(candidate.claims)]
        if not backed:
            if tried:
                return NoDraft(pile, "unbacked", _UNBACKED)
            if repeated:
                return NoDraft(pile, "same", _SAME)
            return NoDraft(pile, "empty", _EMPTY)
        best = rank(backed)[0]
        return Suggestion(
            draft_id=uuid4().hex,
            text=best.text,
            pile=pile,
            claims=best.claims,
            likeness=best.likeness,
            remembered=count,
        )

    def _samplings(self, comment: Comment, earlier: int) -> list[Sampling]:
        """One for each try. A seed makes them repeatable, and different for each comment: with
        one seed for all, every draft of a page would begin with the same word."""
        start = zlib.crc32(f"{self._seed} {comment.id} {earlier}".encode())
        return [
            Sampling(
                temperature=temperature,
                seed=None if self._seed is None else (start + attempt) % 2**32,
            )
            for attempt, temperature in enumerate(TEMPERATURES)
        ]


def _still_backed(known: Journalled, evidence: Evidence) -> Journalled:
    """The journal without drafts that claim what is backed no longer: a fact may be gone."""
    judged = [replace(draft, claims=review(draft.text, evidence)) for draft in known.drafts]
    return replace(known, drafts=tuple(draft for draft in judged if not unbacked(draft.claims)))


def _answered(known: Journalled) -> Suggestion | NoDraft | None:
    if known.drafts:
        newest, *older = known.drafts
        return _with_alternatives(newest, older)
    return known.refusal


def _with_alternatives(draft: Suggestion, others: Sequence[Suggestion]) -> Suggestion:
    return replace(draft, alternatives=tuple(dict.fromkeys(other.text for other in others)))

"""Which of the tried drafts the creator sees: a whole one, what is left of one, one with its claims
marked, or none and why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from rejoinder.drafting.base import NoDraft, Suggestion
from rejoinder.drafting.known import CROSSED
from rejoinder.drafting.plain import same_length
from rejoinder.drafting.prepare import Work
from rejoinder.drafting.rank import Candidate, rank
from rejoinder.drafting.review import without_claims
from rejoinder.drafting.shaping import shaped
from rejoinder.drafting.stems import content
from rejoinder.engine.base import Sampling
from rejoinder.protocol import Reading

# So many words of the comment in a draft that was held back put it under suspicion.
_TAKEN: Final = 2
# With more claims that nothing backs a draft is an invention, and no creator should mend it.
MARKS: Final = 2

EMPTY: Final = "The model had nothing to say to this comment. Regenerate, or answer it yourself."
_UNBACKED: Final = (
    "Every draft claimed, or may have claimed, something about you that you never said. "
    "Add it as a fact if it is true, say in a hint what to reply, or answer this one yourself."
)
_UNSAFE: Final = (
    "Every draft was held back: {}. Look at the comment, it may be meant to make a model say such "
    "things, and answer it yourself."
)
_HELD: Final = (
    "A draft was held back: {}. The comment may be meant to make a model say such things."
)
_LANGUAGE: Final = (
    "The model in use did not manage a reply in {}. Name a larger model in the setting `model`, "
    "or answer this one yourself."
)
_SAME: Final = "The model has no other draft for this comment right now."

Suggesting = Callable[[Candidate], Suggestion]


async def choose(
    work: Work, tried: Sequence[Candidate], sampling: Sampling, suggest: Suggesting
) -> Suggestion | NoDraft:
    """The best draft that may be shown, flagged where another one was held back.

    Raises:
        ModelError: the model failed at a draft that a goal shapes.
    """
    result = await _choice(work, tried, sampling, suggest)
    asked = set(content(same_length(work.comment.text)))
    # What a model says of itself is not the comment's doing.
    faults = [one.fault for one in tried if one.fault and _from(asked, one.text)]
    return replace(result, reading=Reading(flag=_HELD.format(faults[0]))) if faults else result


def _from(asked: set[str], draft: str) -> bool:
    """Whether the comment may have brought a draft to say what it says."""
    return len(asked & set(content(same_length(draft)))) >= _TAKEN


async def _choice(
    work: Work, tried: Sequence[Candidate], sampling: Sampling, suggest: Suggesting
) -> Suggestion | NoDraft:
    best = next(iter(rank(_passing(work, tried))), None)
    if best is not None and best.foreign and work.tongue.language:
        return NoDraft(work.pile, "script", _LANGUAGE.format(work.tongue.name))
    if work.shaping and (said := await shaped(work.shaping, sampling, best)) is not None:
        return replace(suggest(said), goal=work.shaping.goal)
    if best is None:
        best = next(iter(rank([one for one in tried if _markable(one)])), None)
    return suggest(best) if best is not None else _none(work, tried)


def _none(work: Work, tried: Sequence[Candidate]) -> NoDraft:
    """Why none of them may be shown."""
    if faults := [candidate.fault for candidate in tried if candidate.fault]:
        return NoDraft(work.pile, "unsafe", _UNSAFE.format(faults[0]))
    if crossed := [candidate.crossed for candidate in tried if candidate.crossed]:
        return NoDraft(work.pile, "boundary", CROSSED.format(crossed[0]))
    if tried or work.tries.doubted:
        return NoDraft(work.pile, "unbacked", _UNBACKED)
    if work.tries.repeated:
        return NoDraft(work.pile, "same", _SAME)
    return NoDraft(work.pile, "empty", EMPTY)


def _passing(work: Work, tried: Sequence[Candidate]) -> list[Candidate]:
    """Those that need no mark; if none, what is left of them without the sentences that fail."""
    if passing := [candidate for candidate in tried if candidate.showable]:
        return passing
    boundaries = work.tries.task.boundaries
    left = (
        boundaries.without(without_claims(candidate.text, candidate.claims)) for candidate in tried
    )
    looked = [replace(work.tries.look(text), duplicate=False) for text in left if text]
    return [candidate for candidate in looked if candidate.showable]


def _markable(candidate: Candidate) -> bool:
    """Whether a draft may be shown with what nothing backs marked, for the creator to decide."""
    return candidate.sound and candidate.unbacked <= MARKS

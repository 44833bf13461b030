"""What the creator decided about the claims of a draft, kept whenever it is judged again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rejoinder.drafting.base import Evidence, Known, Suggestion
from rejoinder.drafting.goals import stated
from rejoinder.drafting.review import left_of, review, spans_without
from rejoinder.protocol import Claim, Comment, Source

VOUCHED: Final = Source(kind="vouch", text="You vouched for it.")


def evidence_of(
    draft: Suggestion, comment: Comment, facts: Sequence[Known], creator: str
) -> Evidence:
    """What may back the claims of a draft from the journal today."""
    goal = stated(draft.goal)
    return Evidence.of(comment, facts, hint=draft.hint, goal=goal, creator=creator)


def rejudged(draft: Suggestion, evidence: Evidence) -> tuple[Claim, ...]:
    """The claims of a draft by what is known today.

    What the creator vouched for they vouch for still; and what they kept as a fact rests on that
    fact, however it is worded, while it holds.
    """
    decided = {
        (claim.kind, claim.start, claim.end): claim.source
        for claim in draft.claims
        if claim.source is not None and _decided(claim.source, evidence)
    }
    return tuple(
        claim
        if claim.source is not None
        else backed_by(claim, decided.get((claim.kind, claim.start, claim.end)))
        for claim in review(draft.text, evidence)
    )


def backed_by(claim: Claim, source: Source | None) -> Claim:
    """The claim with this source, and then without the fact it would need; with None as it is."""
    return claim if source is None else claim.model_copy(update={"source": source, "fact": ""})


def without(draft: Suggestion, claim: Claim) -> Suggestion:
    """The draft without the sentence that holds this claim, its other claims moved to where they
    stand then; without a text where nothing is left to say."""
    spans = spans_without(draft.text, (claim,))
    text = left_of(draft.text, spans)
    if not text:
        return replace(draft, text="", claims=(), gloss="")
    claims: list[Claim] = []
    joined = "".join(draft.text[low:high] for low, high in spans)
    at = len(joined.lstrip()) - len(joined)
    for low, high in spans:
        here = (one for one in draft.claims if low <= one.start < high)
        claims += (_moved(one, at - low) for one in here)
        at += high - low
    return replace(draft, text=text, claims=tuple(claims), gloss="")


def _moved(claim: Claim, by: int) -> Claim:
    return claim.model_copy(update={"start": claim.start + by, "end": claim.end + by})


def _decided(source: Source, evidence: Evidence) -> bool:
    kept_as_fact = source.kind == "fact" and source.text in evidence.facts
    return source.kind == "vouch" or kept_as_fact

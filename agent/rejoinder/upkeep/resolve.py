"""What the creator makes of a claim that nothing backs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from rejoinder.drafting.base import Suggestion
from rejoinder.drafting.proposal import proposal, sentence_at
from rejoinder.drafting.resolved import VOUCHED, backed_by, evidence_of, rejudged, without
from rejoinder.errors import StoreError
from rejoinder.memory import journal
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Fact
from rejoinder.protocol import Claim, ClaimKind, ClaimResolve, ClaimResolved, Comment, Source

# What is so for one post only, and may be otherwise for the next.
_OF_THE_POST: Final[frozenset[ClaimKind]] = frozenset({"promise", "offer", "figure"})
# A promise is kept or forgotten by then.
_PROMISED: Final = timedelta(days=30)


async def resolve(memory: Memory, request: ClaimResolve, creator: str = "") -> ClaimResolved:
    """Do it to the draft, and give the draft as it stands then. A claim that is resolved already,
    or is none of the draft's, changes nothing. `creator` is a name that may be said.

    Raises:
        UnknownDraftError: the journal does not know the draft.
        StoreError: the fact is kept as a private one, or the disk refused.
    """
    draft, comment = await journal.find(memory.store, request.draft_id)
    draft = await _judged(memory, draft, comment, creator)
    seen = len(draft.text) == request.length
    claim = next((each for each in draft.claims if seen and _meant(each, request)), None)
    if claim is not None:
        match request.how:
            case "remove":
                draft = without(draft, claim)
            case "fact":
                draft = _backed(draft, claim, await _keep(memory, draft, claim, comment))
            case "vouch":
                draft = _backed(draft, claim, VOUCHED)
        draft = await _judged(memory, draft, comment, creator)
        await journal.revise(memory.store, draft)
    return ClaimResolved(
        re=request.id, draft_id=draft.draft_id, text=draft.text, claims=draft.claims
    )


async def _judged(memory: Memory, draft: Suggestion, comment: Comment, creator: str) -> Suggestion:
    evidence = evidence_of(draft, comment, await memory.facts(comment), creator)
    return replace(draft, claims=rejudged(draft, evidence))


def _meant(claim: Claim, request: ClaimResolve) -> bool:
    place = (claim.start, claim.end) == (request.start, request.end)
    return place and claim.source is None


def _backed(draft: Suggestion, claim: Claim, source: Source) -> Suggestion:
    """With this source for the claim, and for what its words claim besides."""
    claims = tuple(
        backed_by(each, source) if each.source is None and _within(each, claim) else each
        for each in draft.claims
    )
    return replace(draft, claims=claims)


def _within(one: Claim, other: Claim) -> bool:
    return other.start <= one.start and one.end <= other.end


async def _keep(memory: Memory, draft: Suggestion, claim: Claim, comment: Comment) -> Source:
    """Keep what was proposed with the claim, where and as long as such a thing holds."""
    text = claim.fact or proposal(draft.text, claim, comment)
    if not text:
        raise StoreError(
            "Alone it says nothing that could be kept.", "Vouch for it, or take it out."
        )
    notes = memory.store.notes
    if any(fact.private and fact.text == text for fact in await notes.facts()):
        raise StoreError("You keep this as a private fact, which is never told.", "Take it out.")
    fact = Fact(text, source="draft")
    kinds = set(_kinds(draft, claim))
    if kinds & _OF_THE_POST:
        post = comment.post
        fact = replace(fact, site=comment.site, post=post.id, about=post.title)
    if "promise" in kinds:
        fact = replace(fact, expires=memory.today() + _PROMISED)
    await notes.add_fact(fact)
    return Source(kind="fact", text=text)


def _kinds(draft: Suggestion, claim: Claim) -> Iterator[ClaimKind]:
    """What the fact says: the whole sentence is kept, and holds as long as the shortest-lived of
    its claims. A number in what was lived binds it to no post."""
    low, high = sentence_at(draft.text, claim.start)
    for each in draft.claims:
        chosen = (each.start, each.end) == (claim.start, claim.end)
        if chosen or (low < each.end and each.start < high and each.kind != "figure"):
            yield each.kind

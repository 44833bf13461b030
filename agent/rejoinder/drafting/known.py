"""What was drafted for a comment before, judged by what holds today."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from rejoinder.drafting.base import Journalled, Memory, NoDraft, Suggestion
from rejoinder.drafting.boundaries import Boundaries
from rejoinder.drafting.resolved import evidence_of, rejudged
from rejoinder.drafting.review import unbacked
from rejoinder.protocol import Comment

CROSSED: Final = "Every draft spoke of something you leave out ({}). Answer this one yourself."


async def known_drafts(
    memory: Memory, comment: Comment, boundaries: Boundaries, creator: str = ""
) -> Journalled:
    """The journal without what would not be drafted today: a fact may be gone since, or a boundary
    have come. `creator` is a name that may be said.

    Raises:
        StoreError: the memory cannot be read.
    """
    facts = await memory.facts(comment)
    known = await memory.journalled(comment)
    asked = boundaries.asked(comment.text)
    good: list[Suggestion] = []
    for draft in known.drafts:
        claims = rejudged(draft, evidence_of(draft, comment, facts, creator))
        crossed = boundaries.lifted(draft.hint).crossed(draft.text)
        # What was marked when it was drafted may be shown marked again; what was taken out of a
        # draft may have left nothing.
        marked = len(unbacked(claims)) > len(unbacked(draft.claims))
        if draft.text and not (marked or crossed or (asked and not draft.hint)):
            good.append(replace(draft, claims=claims))
    refusal = known.refusal
    if refusal is not None and refusal.reason == "boundary":
        held = {CROSSED.format(boundary.text) for boundary in boundaries.all}
        refusal = refusal if refusal.text in held else None
    return Journalled(tuple(good), refusal)


def was_shown(draft: Suggestion) -> bool:
    """One made behind counts once the creator did something with it."""
    return not draft.behind or draft.outcome is not None


def answered(known: Journalled, hint: str) -> Suggestion | NoDraft | None:
    """The draft that was used, else the newest that was shown, else one that was ready for it."""
    drafts = [draft for draft in known.drafts if not hint or draft.hint == hint]
    shown = [draft for draft in drafts if was_shown(draft)]
    used = [draft for draft in shown if draft.outcome in ("accepted", "edited")]
    if not drafts:
        return None if hint else known.refusal
    first = [*used, *shown, *reversed(drafts)][0]
    others = (draft for draft in shown if draft is not first)
    return replace(first, alternatives=tuple(others))

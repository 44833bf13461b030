"""Sentences that may tell something of the creator, though no table finds a claim in them.

Tables of claims find what their author thought of; "it is in the same box as your cousin's" is in
none. Where a comment asks after the creator, the burden is turned round: what an English draft
says is in doubt unless it is a question or each of its clauses is known to tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from rejoinder.drafting.base import Evidence
from rejoinder.drafting.claims.asked import concerns
from rejoinder.drafting.claims.find import telling
from rejoinder.drafting.claims.found import Found, trimmed
from rejoinder.drafting.claims.languages import english, languages_of
from rejoinder.drafting.claims.talk import harmless
from rejoinder.drafting.plain import same_length, sentences


def doubts(text: str, evidence: Evidence) -> Iterator[Found]:
    """The sentences of a draft that are in doubt, as answers to the comment."""
    comment = evidence.comment.text
    spoken = languages_of(text, comment)
    kind = concerns(comment, spoken)
    if kind is None or not english(text, comment):
        return
    folded, told = same_length(text), telling(text, evidence, spoken)
    for low, high in sentences(text):
        if not harmless(folded[low:high], told[low:high], wanted=kind != "experience"):
            end = trimmed(folded, low, high)
            yield Found(kind, low, end, folded[low:end], answers=True, loose=True)

"""What a draft claims about the creator, and what backs it.

Six classes block, after what such tools did in the wild: promises, lived experience, offers,
figures, names, and what is said on behalf of others. `claims/` finds them, `backing.py` looks for a
source; past replies are not among the evidence. No model takes part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rejoinder.drafting.backing import Backing
from rejoinder.drafting.base import Evidence
from rejoinder.drafting.claims import Found, find_claims, find_doubts
from rejoinder.drafting.plain import has_emoji, sentences, span_at
from rejoinder.drafting.proposal import proposal
from rejoinder.protocol import Claim

# Nobody resolves more; and what a model repeats without end costs no more than this.
_MOST = 40
_OWN = frozenset({"fact", "hint", "goal"})


class Reviewer:
    """Reviews the drafts for one comment: what the evidence states is read once for all of them."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._backing = Backing(evidence)

    def claims(self, text: str) -> tuple[Claim, ...]:
        """The claims of `text` in order, each with the source that backs it, or with None and the
        fact that would."""
        found = find_claims(text, self._evidence)
        return tuple(self._claim(text, one, look=at < _MOST) for at, one in enumerate(found))

    def assured(self, text: str) -> str:
        """`text` without the sentences that are in doubt: they are not known to tell nothing, and
        no claim is found in them for the creator to decide on. Where something backs what a draft
        tells, the rest goes with it."""
        doubted = list(find_doubts(text, self._evidence))
        if not doubted:
            return text
        claims = self.claims(text)
        if any(map(_tells, claims)) or any(map(self._backing.source_of, doubted[:_MOST])):
            return text
        places = {found.start for found in doubted}
        spans = sentences(text)
        decided = {span_at(spans, claim.start) for claim in unbacked(claims)}
        kept = [span for span in spans if span[0] not in places or span in decided]
        return left_of(text, kept)

    def _claim(self, text: str, found: Found, *, look: bool) -> Claim:
        source = self._backing.source_of(found) if look else None
        wanted = look and source is None
        fact = proposal(text, found, self._evidence.comment) if wanted else ""
        return Claim(kind=found.kind, start=found.start, end=found.end, source=source, fact=fact)


def _tells(claim: Claim) -> bool:
    """Whether something backs what a claim tells. A name tells nothing, and a figure only where it
    is the creator's own."""
    if claim.source is None or claim.kind == "name":
        return False
    return claim.kind != "figure" or claim.source.kind in _OWN


def review(text: str, evidence: Evidence) -> tuple[Claim, ...]:
    """The claims of one draft: see `Reviewer.claims`."""
    return Reviewer(evidence).claims(text)


def unbacked(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that nothing backs."""
    return tuple(claim for claim in claims if claim.source is None)


def spans_without(text: str, claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """Where the sentences of `text` stand that hold none of these claims, backed or not."""
    return [
        (low, high)
        for low, high in sentences(text)
        if not any(claim.start < high and claim.end > low for claim in claims)
    ]


def without_claims(text: str, claims: Iterable[Claim]) -> str:
    """`text` without the sentences that hold an unbacked claim; '' when nothing is left to say."""
    return left_of(text, spans_without(text, unbacked(claims)))


def left_of(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """These sentences of `text` as a draft; '' when nothing is left to say."""
    left = "".join(text[low:high] for low, high in spans).strip()
    return left if re.search(r"[^\W\d_]{2}", left) or has_emoji(left) else ""

"""The messages about what may be said of the creator: facts, and claims that nothing backs yet."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from rejoinder.config import LIMITS
from rejoinder.protocol.base import Day, DraftId, Hint, ReplyText, RequestId, RowId, Site, Wire
from rejoinder.protocol.drafting import Claim

FactText = Annotated[str, StringConstraints(min_length=1, max_length=LIMITS.fact)]

# What the extension asks


class ClaimResolve(Wire):
    """What the creator makes of a claim that nothing backs: take it out of the draft, keep it as a
    fact, or vouch for it in this draft alone. Answered by `claim.resolved`; safe to send twice.

    The fact is the sentence that the agent proposed with the claim: a page can choose it, and
    cannot write one.
    """

    type: Literal["claim.resolve"] = "claim.resolve"
    id: RequestId
    draft_id: DraftId
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    length: Annotated[int, Field(ge=1)]
    """Of the draft's text as the claim was seen, in code points: a message that arrives again finds
    another text, or the claim resolved."""
    how: Literal["remove", "fact", "vouch"]


class FactsRequest(Wire):
    """What is true about the creator. Answered by `facts`."""

    type: Literal["facts.request"] = "facts.request"
    id: RequestId


class FactAdd(Wire):
    """Answered by `facts`; adding the same text again changes where and how long it holds."""

    type: Literal["fact.add"] = "fact.add"
    id: RequestId
    text: FactText
    site: Site | Literal[""] = ""
    """The site it holds on; empty for everywhere."""
    expires: Day = ""
    """The last day it holds."""
    private: bool = False
    """Used to judge drafts, and never told."""


class FactRemove(Wire):
    """Answered by `facts`."""

    type: Literal["fact.remove"] = "fact.remove"
    id: RequestId
    fact_id: RowId


# What the agent answers


class ClaimResolved(Wire):
    """The draft as it stands now. `text` is empty where nothing was left of it."""

    type: Literal["claim.resolved"] = "claim.resolved"
    re: RequestId
    draft_id: DraftId
    text: ReplyText
    claims: tuple[Claim, ...] = ()


class Fact(Wire):
    """Something true about the creator, and where and how long it holds."""

    fact_id: RowId
    text: FactText
    site: Site | Literal[""] = ""
    post: Hint = ""
    """The title or the id of the one post it holds for; empty for every post."""
    expires: Day = ""
    private: bool = False
    added: Day = ""


class Facts(Wire):
    """All facts, oldest first."""

    type: Literal["facts"] = "facts"
    re: RequestId
    facts: tuple[Fact, ...] = ()


TrustQuestion = ClaimResolve | FactsRequest | FactAdd | FactRemove
TrustAnswer = ClaimResolved | Facts

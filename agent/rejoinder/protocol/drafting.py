"""The messages about drafts: asking for one, what comes back, what the creator did with it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from rejoinder.config import LIMITS
from rejoinder.protocol.base import (
    ClaimKind,
    DraftId,
    Excerpt,
    Hint,
    Identifier,
    Name,
    Pile,
    ReplyText,
    RequestId,
    Site,
    Wire,
)

NoDraftReason = Literal[
    "spam",
    "bait",
    "sensitive",
    "script",
    "unbacked",
    "unsafe",
    "empty",
    "same",
    "boundary",
    "unwanted",
]
Urgency = Literal["hand", "screen", "page"]
"""How soon a draft is wanted: the creator pressed a key; the comment is in sight; it is further
down."""

# What the extension asks


class ThreadItem(Wire):
    author: Name
    text: Annotated[str, StringConstraints(max_length=LIMITS.comment_text)]
    own: bool = False


class Post(Wire):
    id: Identifier
    title: Annotated[str, StringConstraints(max_length=1_000)] = ""
    text: Annotated[str, StringConstraints(max_length=LIMITS.post_text)] = ""


class Comment(Wire):
    """One comment as a site adapter read it. All of it is a stranger's text."""

    site: Site
    id: Identifier
    author: Name
    text: Annotated[str, StringConstraints(min_length=1, max_length=LIMITS.comment_text)]
    post: Post
    thread: Annotated[tuple[ThreadItem, ...], Field(max_length=LIMITS.thread_items)] = ()


class DraftRequest(Wire):
    type: Literal["draft.request"] = "draft.request"
    id: RequestId
    comment: Comment
    regenerate: bool = False
    """Ask for another draft; the ones shown so far come back as alternatives."""
    hint: Hint = ""
    """What the creator wants of this one draft, in their own words."""
    priority: Urgency = "screen"
    """By hand, for a comment in the window, or for one further down the page."""


class DraftMore(Wire):
    """Draft others behind the one shown. Answered by `draft.alternative` for each, as soon as there
    is one, then `draft.done`; cancelled by `draft.cancel`."""

    type: Literal["draft.more"] = "draft.more"
    id: RequestId
    comment: Comment
    known: Annotated[tuple[DraftId, ...], Field(max_length=LIMITS.known_drafts)] = ()
    """Drafts the card has already."""
    wanted: Annotated[int, Field(ge=1, le=LIMITS.alternatives)] = 2
    hint: Hint = ""
    """Only drafts made with this hint."""


class DraftCancel(Wire):
    """Nobody waits for request `re` any more, a `draft.request` or a `draft.more`. Not answered."""

    type: Literal["draft.cancel"] = "draft.cancel"
    id: RequestId
    re: RequestId


class DraftOutcome(Wire):
    """What the creator did with a draft. Answered by `outcome.saved`; safe to send twice."""

    type: Literal["draft.outcome"] = "draft.outcome"
    id: RequestId
    draft_id: DraftId
    outcome: Literal["accepted", "edited", "dismissed", "undone"]
    text: ReplyText = ""
    """The text that was put into the reply box, without what discloses it; empty when dismissed or
    undone."""


# What the agent answers


class Source(Wire):
    """What backs a claim: an entry of the facts table, the post, the thread, the comment, the
    creator's hint, one of their goals, or the creator's own word for this draft."""

    kind: Literal["fact", "post", "thread", "comment", "hint", "goal", "vouch"]
    text: Annotated[str, StringConstraints(max_length=LIMITS.fact)]


class Claim(Wire):
    """A part of a draft that says something about the creator.

    `start` and `end` are offsets in Unicode code points of the draft's text.
    """

    kind: ClaimKind
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    source: Source | None = None
    fact: Annotated[str, StringConstraints(max_length=LIMITS.fact)] = ""
    """Where nothing backs it: the sentence that adding it as a fact would keep."""


class Reading(Wire):
    """What triage made of the comment. It is about the comment and never about a draft."""

    because: Annotated[tuple[Excerpt, ...], Field(max_length=5)] = ()
    """The words of the comment that it was decided on, or what was seen, in the order of weight."""
    sarcasm: bool = False
    """Whether it may mean the opposite of what it says."""
    priority: Annotated[int, Field(ge=0, le=3)] = 1
    """How soon it wants an answer: 3 business, 2 questions and corrections, 1 others, 0 none."""
    serves: Hint = ""
    """The goal of the creator's that a business enquiry serves."""
    flag: Annotated[str, StringConstraints(max_length=LIMITS.fact)] = ""
    """A sentence for the creator where something about the comment is suspicious."""


class DraftToken(Wire):
    """The next piece of the draft for request `re`. `restart` empties what was shown before."""

    type: Literal["draft.token"] = "draft.token"
    re: RequestId
    text: str
    restart: bool = False


class Draft(Wire):
    """One reply that passed the review."""

    draft_id: DraftId
    text: ReplyText
    claims: tuple[Claim, ...] = ()
    likeness: Annotated[float, Field(ge=0, le=1)] | None = None
    """How much it sounds like the creator, 0 to 1; null while too few replies are known."""
    remembered: Annotated[int, Field(ge=0)] = 0
    """How many past replies were shown to the model."""
    host: Identifier | None = None
    """The machine that the prompt was sent to; null where it stayed on this one."""
    hint: Hint = ""
    """What the creator asked of it."""
    goal: Hint = ""
    """The goal of the creator's that shaped it; empty mostly."""
    language: Annotated[str, StringConstraints(max_length=8)] = ""
    """ISO 639-1 code of the comment's language where it is not the one the creator mostly writes;
    else empty."""
    thin: bool = False
    """Whether few replies of the creator in that language are known."""
    gloss: ReplyText = ""
    """The draft in the creator's own language, where a model in use can translate."""
    suffix: Hint = ""
    """What discloses how the reply was made; it goes behind the text into the reply box."""


class DraftReady(Draft):
    """The draft to show."""

    type: Literal["draft.ready"] = "draft.ready"
    re: RequestId
    alternatives: tuple[Draft, ...] = ()
    """Drafts of the same comment that were shown before, newest first."""
    pile: Pile
    journalled: bool = False
    """True when this draft was made before and is only shown again."""
    outcome: Literal["accepted", "edited", "dismissed"] | None = None
    """What the creator did with it before."""
    reading: Reading = Reading()


class DraftAlternative(Draft):
    """A draft behind the one shown, for request `re`."""

    type: Literal["draft.alternative"] = "draft.alternative"
    re: RequestId


class DraftDone(Wire):
    """No more alternatives come for request `re`."""

    type: Literal["draft.done"] = "draft.done"
    re: RequestId


class DraftNone(Wire):
    """No draft, and why. `reason` is for code, `text` for the creator."""

    type: Literal["draft.none"] = "draft.none"
    re: RequestId
    pile: Pile
    reason: NoDraftReason
    text: str
    reading: Reading = Reading()

"""What the memory is made of, apart from how it is stored."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal, Self

from rejoinder.config import LIMITS
from rejoinder.errors import StoreError
from rejoinder.protocol import Comment, GoalKind

FactSource = Literal["cli", "options", "draft", "import"]


@dataclass(frozen=True, slots=True)
class Space:
    """Where vectors lie: which model places them, and their length. Those of two spaces never
    compare, whatever their lengths."""

    name: str
    dim: int


@dataclass(frozen=True, slots=True)
class PastReply:
    """A comment and what the creator replied. `ts` is UTC, or None where it is unknown.

    `comment` is empty where only the creator's own text is known. `thread` names the conversation
    or the post it stood in. `pile` is the comment's, `lang` the reply's language as ISO 639-1.
    """

    comment: str
    reply: str
    creator: str = ""
    post: str = ""
    site: str = ""
    ts: datetime | None = None
    source: str = "import"
    thread: str = ""
    pile: str = ""
    lang: str = ""

    @property
    def id(self) -> str:
        """The same pair has the same id, so that importing it twice adds nothing."""
        return digest(self.site, self.comment, self.reply)


@dataclass(frozen=True, slots=True)
class Draft:
    """One row of the journal: a draft, or a refusal to draft, and what became of it."""

    draft_id: str
    key: str
    site: str
    comment_id: str
    comment: str
    text: str
    body: str
    created: datetime
    outcome: str = ""
    final_text: str = ""
    host: str = ""
    """The machine that the prompt was sent to; empty where it stayed on this one."""
    hint: str = ""
    author: str = ""
    """Who wrote the comment."""
    thread: str = ""
    pile: str = ""
    lang: str = ""
    """Of the comment."""
    goal: str = ""
    decided: datetime | None = None
    """When the last outcome came, and by which browser."""
    by: str = ""
    suffix: str = ""
    """What was last sent to the page to be put behind it."""
    model: str = ""
    request: str = ""
    """The comment with its post and thread, as JSON, where the draft claims something: it is
    judged again when the creator decides about a claim."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the creator did with a draft at one time. Later ones take its place in the draft's row,
    and stand beside it in the history.

    `suffix` is what went behind the text, and `by` names the browser it was done in.
    """

    draft_id: str
    outcome: str
    text: str
    at: datetime
    by: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the creator wants: a goal to mention at most `per_day` times a day, a value, or a
    boundary, which is something that is not spoken of."""

    kind: GoalKind
    text: str
    per_day: int = 1

    @classmethod
    def of(cls, kind: GoalKind, text: str, per_day: int = 1) -> Self:
        """A wish as a person gave it, on one line.

        Raises:
            StoreError: it is empty or too long.
        """
        line = " ".join(text.split())
        if not line or len(line) > LIMITS.hint:
            raise StoreError(f"A {kind} is one sentence.", f"Give 1 to {LIMITS.hint} characters.")
        return cls(kind, line, per_day)

    @property
    def id(self) -> str:
        return digest(self.kind, self.text)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something true about the creator. It holds on every site and for every post where none is
    named, and up to the day `expires`, that day among them. A `private` one is used to judge
    drafts, and never told."""

    text: str
    site: str = ""
    post: str = ""
    """The id of the only post it holds for, on `site`."""
    about: str = ""
    """That post's title, for people."""
    expires: date | None = None
    private: bool = False
    source: FactSource = "cli"
    added: datetime | None = None
    """When; None for one that is not yet kept."""

    @property
    def id(self) -> str:
        """The same text has the same id, so that adding it again changes where and how long it
        holds; what holds for one post ("Is it still there? Yes.") may hold for others as well."""
        return digest("facts", self.text, *((self.site, self.post) if self.post else ()))

    def holds(self, comment: Comment, today: date) -> bool:
        """Whether it is true of a reply to this comment."""
        return (
            self.site in ("", comment.site)
            and self.post in ("", comment.post.id)
            and not self.expired(today)
        )

    def expired(self, today: date) -> bool:
        return self.expires is not None and self.expires < today


def fact_text(text: str) -> str:
    """A fact as a person gave it, on one line.

    Raises:
        StoreError: it is empty or too long.
    """
    line = " ".join(text.split())
    if not line or len(line) > LIMITS.fact:
        raise StoreError("A fact is one sentence.", f"Give 1 to {LIMITS.fact} characters.")
    return line


def last_day(text: str, today: date) -> date | None:
    """The last day that a fact holds, as YYYY-MM-DD; None for an empty text.

    Raises:
        StoreError: it is no day, or one that is over.
    """
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise StoreError(
            f"'{text}' is no day.", f"Give one as YYYY-MM-DD, such as {today.isoformat()}."
        ) from error
    if day < today:
        raise StoreError(f"{text} is over.", "Give the last day that the fact holds.")
    return day


@dataclass(frozen=True, slots=True)
class Decision:
    """What the creator made of a lesson. `text` are their own words for it, if they gave any."""

    lesson_id: str
    state: Literal["seen", "kept", "forgotten"]
    text: str = ""
    at: datetime | None = None
    """When; None for one that is not yet kept."""


def journal_key(comment: Comment) -> str:
    """The same comment with the same text has the same key, wherever it is seen again."""
    return digest(comment.site, comment.id, comment.text)


def digest(*parts: str) -> str:
    """32 hexadecimal digits that stand for these texts."""
    hashed = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", errors="replace")
        hashed.update(len(data).to_bytes(8, "big"))
        hashed.update(data)
    return hashed.hexdigest()[:32]


def now() -> datetime:
    return datetime.now(UTC)

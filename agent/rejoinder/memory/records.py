"""What the memory is made of, apart from how it is stored."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from rejoinder.protocol import Comment


@dataclass(frozen=True, slots=True)
class Space:
    """Where vectors lie: which model places them, and their length. Those of two spaces never
    compare, whatever their lengths."""

    name: str
    dim: int


@dataclass(frozen=True, slots=True)
class PastReply:
    """A comment and what the creator replied. `ts` is UTC, or None where it is unknown."""

    comment: str
    reply: str
    creator: str = ""
    post: str = ""
    site: str = ""
    ts: datetime | None = None
    source: str = "import"

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

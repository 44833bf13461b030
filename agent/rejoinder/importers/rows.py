"""What readers yield, and how the fields of one row become a record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from rejoinder.config import LIMITS
from rejoinder.importers.text import clean
from rejoinder.importers.times import moment
from rejoinder.memory.records import PastReply

# Names under which people keep the same thing. The first one present wins.
COLUMNS = {
    "comment": ("comment", "comment_text", "question", "prompt"),
    "reply": ("reply", "reply_text", "answer", "response", "completion"),
    "creator": ("creator", "author", "reply_author"),
    "post": ("post", "post_title", "title", "video"),
    "thread": ("thread", "post_url", "post_id", "url"),
    "site": ("site", "platform"),
    "ts": ("ts", "timestamp", "date", "created_at", "time"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: `file` within the archive, then its line or record, counted from 1;
    0 stands for the whole file."""

    file: str
    number: int = 0
    unit: str = "line"

    def at(self, number: int) -> Place:
        return replace(self, number=number)

    def __str__(self) -> str:
        return f"{self.file}, {self.unit} {self.number:,}" if self.number else self.file


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that could not be used: where it stands, and why in a few words."""

    place: Place
    why: str


Row = PastReply | Skipped


def record(
    place: Place,
    *,
    reply: str,
    site: str,
    comment: str = "",
    creator: str = "",
    post: str = "",
    thread: str = "",
    ts: datetime | None = None,
) -> Row:
    """A record within the limits. Without a `comment` it is an example of style alone."""
    comment, reply = clean(comment), clean(reply)
    if not reply:
        return Skipped(place, "no reply")
    for name, text, limit in (
        ("comment", comment, LIMITS.comment_text),
        ("reply", reply, LIMITS.reply_text),
    ):
        if len(text) > limit:
            return Skipped(place, f"the {name} is longer than {limit:,} characters")
    return PastReply(
        comment=comment,
        reply=reply,
        creator=clean(creator)[: LIMITS.name],
        post=clean(post)[: LIMITS.post_text],
        site=site_name(site),
        ts=ts,
        thread=clean(thread)[: LIMITS.identifier],
    )


def read_row(fields: Mapping[str, object], place: Place) -> Row:
    """One row of an archive of pairs as a record. An empty comment is no mistake, a missing one is:
    the row may not be of pairs at all."""
    values = {name: _text(fields, names) for name, names in COLUMNS.items()}
    if not values["comment"] and not any(name in fields for name in COLUMNS["comment"]):
        return Skipped(place, "no comment")
    return record(
        place,
        comment=values["comment"],
        reply=values["reply"],
        creator=values["creator"],
        post=values["post"],
        thread=values["thread"],
        site=values["site"],
        ts=moment(values["ts"]),
    )


def site_name(text: str) -> str:
    """A site as the extension would name it, empty where nothing is left of it."""
    name = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:32].rstrip("-")
    return name if name[:1].isalpha() else ""


def _text(fields: Mapping[str, object], names: tuple[str, ...]) -> str:
    for name in names:
        value = fields.get(name)
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            return clean(str(value))
    return ""

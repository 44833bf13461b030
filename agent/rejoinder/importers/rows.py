"""What readers yield, and how the fields of one row become a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from rejoinder.config import LIMITS
from rejoinder.memory.records import PastReply

# Names under which people keep the same thing. The first one present wins.
_COLUMNS = {
    "comment": ("comment", "comment_text", "question", "prompt"),
    "reply": ("reply", "reply_text", "answer", "response", "completion"),
    "creator": ("creator", "author", "reply_author"),
    "post": ("post", "post_title", "title", "video"),
    "site": ("site", "platform"),
    "ts": ("ts", "timestamp", "date", "created_at", "time"),
}


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that could not be used: where it stands, and why in a few words."""

    line: int
    why: str


Row = PastReply | Skipped


def read_row(fields: Mapping[str, object], line: int) -> Row:
    """One row of an archive of pairs as a record."""
    values = {name: _text(fields, names) for name, names in _COLUMNS.items()}
    for name, limit in (("comment", LIMITS.comment_text), ("reply", LIMITS.reply_text)):
        if not values[name]:
            return Skipped(line, f"no {name}")
        if len(values[name]) > limit:
            return Skipped(line, f"the {name} is longer than {limit:,} characters")
    return PastReply(
        comment=values["comment"],
        reply=values["reply"],
        creator=values["creator"][: LIMITS.name],
        post=values["post"][: LIMITS.post_text],
        site=values["site"][:32].lower(),
        ts=_time(values["ts"]),
    )


def _text(fields: Mapping[str, object], names: tuple[str, ...]) -> str:
    for name in names:
        value = fields.get(name)
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            # A lone surrogate cannot be stored, and NUL ends text in many tools.
            text = str(value).encode("utf-8", errors="replace").decode("utf-8")
            return text.replace("\x00", "").strip()
    return ""


def _time(value: str) -> datetime | None:
    """ISO 8601, or seconds or milliseconds since 1970; else None. Without a zone it is UTC."""
    try:
        found = (
            datetime.fromtimestamp(float(value) / (1_000 if float(value) > 1e11 else 1), UTC)
            if value.replace(".", "", 1).isdigit()
            else datetime.fromisoformat(value)
        )
    except (ValueError, OverflowError, OSError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)

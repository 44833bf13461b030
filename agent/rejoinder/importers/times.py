"""Times as archives write them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_X = "%a %b %d %H:%M:%S %z %Y"
# Beyond this number seconds would lie in the year 5138: they are milliseconds.
_MILLISECONDS = 1e11


def moment(value: object) -> datetime | None:
    """ISO 8601 and its looser kin, RFC 2822, X's own, seconds or milliseconds since 1970; else
    None. What names no zone is UTC, as in the archives that leave it out."""
    text = str(value).strip() if isinstance(value, (str, int, float)) else ""
    try:
        found = _parsed(text)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _parsed(text: str) -> datetime:
    if re.fullmatch(r"\d{1,16}(\.\d*)?", text):
        # Eight digits are a day of ISO 8601's basic format, and 1970 had no comments.
        if len(text) != 8:
            seconds = float(text)
            return datetime.fromtimestamp(
                seconds / 1_000 if seconds > _MILLISECONDS else seconds, UTC
            )
    if text[:3].isalpha():
        try:
            return datetime.strptime(text, _X)
        except ValueError:
            return parsedate_to_datetime(text)
    if text.endswith(" UTC"):
        text = text.removesuffix(" UTC")
    return datetime.fromisoformat(text)

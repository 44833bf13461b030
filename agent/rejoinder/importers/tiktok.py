"""Comments in TikTok's archive: `user_data_tiktok.json`.

The sections and the case of the keys change from one month to the next; the list of comments has
kept its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rejoinder.importers.format import Format
from rejoinder.importers.json_stream import ITEM, Path, each_object
from rejoinder.importers.rows import Place, Row, record
from rejoinder.importers.text import text_of
from rejoinder.importers.times import moment

_LIST = "commentslist"
# What stands at the beginning of a file whose comments stand far behind it.
_SIGNS = (b'"commentslist"', b'"video browsing history"', b'"favorite effects"')


def looks(name: str, head: bytes, /) -> bool:
    if head.lstrip()[:1] != b"{":
        return False
    named = name.rpartition("/")[2].lower().startswith("user_data")
    return named or any(sign in head.lower() for sign in _SIGNS)


def rows(place: Place, fields: Mapping[str, Any], /) -> Iterator[Row]:
    """All comments are the account's own; what a reply answers is not in the file."""
    fields = {name.lower(): value for name, value in fields.items()}
    # A photograph or a sticker may stand alone.
    if text := text_of(fields.get("comment")):
        yield record(
            place,
            reply=text,
            site="tiktok",
            thread=text_of(fields.get("original post link")) or text_of(fields.get("url")),
            ts=moment(fields.get("date")),
        )


def _wanted(path: Path) -> bool:
    return len(path) > 1 and path[-1] == ITEM and path[-2].lower() == _LIST


FORMAT = Format("TikTok", looks, each_object(_wanted, rows, unit="comment"))

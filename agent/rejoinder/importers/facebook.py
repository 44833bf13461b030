"""Comments in Facebook's archive: `comments.json`, and those in groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from rejoinder.importers.format import Format
from rejoinder.importers.json_stream import ITEM, Path, each_object
from rejoinder.importers.meta import part, strings, words
from rejoinder.importers.rows import Place, Row, record
from rejoinder.importers.times import moment

_ROW = re.compile(rb'"comment"\s*:\s*\{')
_LISTS = {"comments_v2", "comments", "group_comments_v2", "group_comments"}


def looks(name: str, head: bytes, /) -> bool:
    listed = b'"comments_v2"' in head or b'"group_comments_v2"' in head
    # The older shape is known by its rows.
    return listed or (b'"comments"' in head and _ROW.search(head) is not None)


def rows(place: Place, fields: Mapping[str, Any], /) -> Iterator[Row]:
    """All comments are the account's own; what a reply answers is not in the file."""
    for data in strings(fields.get("data")):
        comment = part(data, "comment")
        # A photograph or a sticker may stand alone.
        if text := words(part(comment, "comment")):
            yield record(
                place,
                reply=text,
                site="facebook",
                creator=words(part(comment, "author")),
                ts=moment(part(comment, "timestamp") or fields.get("timestamp")),
            )


def _wanted(path: Path) -> bool:
    return len(path) == 2 and path[0] in _LISTS and path[1] == ITEM


FORMAT = Format("Facebook", looks, each_object(_wanted, rows, unit="comment"))

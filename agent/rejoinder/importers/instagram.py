"""Comments in Instagram's archive: `post_comments_1.json`, `reels_comments.json`.

The shape has changed with the years, and the keys are in the language of the account. The comment
is the first text of a row, unless a key says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from rejoinder.importers.format import Format
from rejoinder.importers.json_stream import ITEM, Path, each_object
from rejoinder.importers.meta import part, strings, words
from rejoinder.importers.rows import Place, Row, record
from rejoinder.importers.text import text_of
from rejoinder.importers.times import moment

_NAMED = re.compile(r"(^|[/_])(post|reels|story|igtv)_comments[^/]*$")
_SHAPES = (b'"string_map_data"', b'"string_list_data"', b'"label_values"')


def looks(name: str, head: bytes, /) -> bool:
    if re.search(rb'"comments_(media|reels)_comments"', head):
        return True
    is_list = head.lstrip()[:1] == b"["
    named = _NAMED.search(name.lower()) or re.search(rb'"(Comment|Media Owner)"', head)
    return is_list and bool(named) and any(shape in head for shape in _SHAPES)


def rows(place: Place, fields: Mapping[str, Any], /) -> Iterator[Row]:
    """All comments are the account's own; what a reply answers is not in the file."""
    text, when = _text_and_time(fields)
    # A photograph or a sticker may stand alone.
    if text:
        yield record(
            place,
            reply=text,
            site="instagram",
            thread=_media(fields),
            ts=moment(when),
        )


def _wanted(path: Path) -> bool:
    return path == (ITEM,) or (len(path) == 2 and path[1] == ITEM and "comments" in path[0])


def _text_and_time(fields: Mapping[str, Any]) -> tuple[str, Any]:
    """Of 2022 to 2024, of 2021, and of 2025."""
    if isinstance(named := fields.get("string_map_data"), dict):
        values = {words(key): value for key, value in named.items()}
        times = (part(value, "timestamp") for value in values.values())
        comment = values.get("Comment") or next(iter(values.values()), None)
        return words(part(comment, "value")), next(filter(None, times), None)
    if isinstance(rows := fields.get("string_list_data"), list):
        first = rows[0] if rows else None
        return words(part(first, "value")), part(first, "timestamp")
    labels = [row for row in strings(fields.get("label_values")) if part(row, "value")]
    comment = next((row for row in labels if part(row, "label") == "Comment"), None)
    return words(part(comment or next(iter(labels), None), "value")), fields.get("timestamp")


def _media(fields: Mapping[str, Any]) -> str:
    for media in strings(fields.get("media_list_data")):
        return text_of(part(media, "uri"))
    return ""


FORMAT = Format("Instagram", looks, each_object(_wanted, rows, unit="comment"))

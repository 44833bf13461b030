"""Replies in the Threads part of Instagram's archive: `threads_and_replies.json`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rejoinder.importers.format import Format
from rejoinder.importers.json_stream import each_object, items
from rejoinder.importers.meta import part, strings, words
from rejoinder.importers.rows import Place, Row, record
from rejoinder.importers.times import moment

_POSTS = "text_post_app_text_posts"


def looks(name: str, head: bytes, /) -> bool:
    return _POSTS.encode() in head


def rows(place: Place, fields: Mapping[str, Any], /) -> Iterator[Row]:
    """The account's own replies. Posts that answer nobody are passed over."""
    for media in strings(fields.get("media")):
        text = words(part(media, "title"))
        if text and part(media, "text_app_post", "is_reply") is True:
            when = moment(part(media, "creation_timestamp"))
            yield record(place, reply=text, site="threads", ts=when)


FORMAT = Format("Threads", looks, each_object(items(_POSTS), rows, unit="post"))

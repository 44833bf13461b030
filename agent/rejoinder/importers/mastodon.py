"""Replies in Mastodon's archive: `outbox.json`, a collection of ActivityStreams 2.0."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rejoinder.importers.format import Format
from rejoinder.importers.html_text import html_text
from rejoinder.importers.json_stream import each_object, items
from rejoinder.importers.meta import part
from rejoinder.importers.rows import Place, Row, record
from rejoinder.importers.text import text_of, without_handles
from rejoinder.importers.times import moment

_PUBLIC = {"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"}


def looks(name: str, head: bytes, /) -> bool:
    return b'"OrderedCollection"' in head and b'"orderedItems"' in head


def rows(place: Place, fields: Mapping[str, Any], /) -> Iterator[Row]:
    """The account's own replies. Posts that answer nobody, boosts and private messages are
    passed over."""
    note = fields.get("object")
    parent = text_of(part(note, "inReplyTo"))
    shared = _shared(part(note, "to"), part(note, "cc"))
    if fields.get("type") != "Create" or not parent or not shared:
        return
    # A picture may stand alone behind the names.
    if text := without_handles(html_text(text_of(part(note, "content")))):
        yield record(
            place,
            reply=text,
            site="mastodon",
            creator=text_of(fields.get("actor")).rpartition("/")[2],
            thread=text_of(part(note, "conversation")) or parent,
            ts=moment(part(note, "published")),
        )


def _shared(*fields: Any) -> bool:
    """For everybody or for the followers, not only for those it names."""
    for field in fields:
        for each in field if isinstance(field, list) else [field]:
            if text_of(each) in _PUBLIC or text_of(each).endswith("/followers"):
                return True
    return False


FORMAT = Format("Mastodon", looks, each_object(items("orderedItems"), rows, unit="post"))

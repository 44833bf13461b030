"""Replies in a Bluesky repository: the CAR file that the app exports, or its records as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rejoinder.importers.car import blocks, is_car
from rejoinder.importers.entries import Entry
from rejoinder.importers.format import Format, Reads, each
from rejoinder.importers.json_stream import each_object, items
from rejoinder.importers.meta import part
from rejoinder.importers.rows import Place, Row, Skipped, record
from rejoinder.importers.text import text_of, without_handles
from rejoinder.importers.times import moment

_POST = "app.bsky.feed.post"


def looks(name: str, head: bytes, /) -> bool:
    return is_car(head) or (head.lstrip()[:1] in (b"{", b"[") and _POST.encode() in head)


def read(entries: Sequence[Entry], me: Sequence[str], /) -> Iterator[Row]:
    """The account's own replies. Posts that answer nobody are passed over, and so is what the
    repository holds besides; what a reply answers is in another's repository."""
    for entry in entries:
        yield from _reader(entry.head())([entry], me)


def _reader(head: bytes) -> Reads:
    if is_car(head):
        return _CAR
    if head.lstrip().startswith(b"["):
        return _LIST
    return _ANSWER if b'"records"' in head else _RECORD


def _of_car(entry: Entry) -> Iterator[Row]:
    for found in blocks(entry):
        if isinstance(found, Skipped):
            yield found
        elif isinstance(found[1], dict):
            yield from _row(*found)


def _of_json(place: Place, fields: Mapping[str, Any], /) -> Iterator[Row]:
    value = fields.get("value")
    return _row(place, value if isinstance(value, dict) else fields)


def _row(place: Place, post: Mapping[str, Any]) -> Iterator[Row]:
    if post.get("$type") != _POST or not isinstance(post.get("reply"), dict):
        return
    # A picture may stand alone.
    if text := without_handles(text_of(post.get("text"))):
        yield record(
            place,
            reply=text,
            site="bluesky",
            thread=text_of(part(post, "reply", "root", "uri")),
            ts=moment(post.get("createdAt")),
        )


_CAR = each(_of_car)
_LIST = each_object(items(), _of_json, unit="record")
# What `com.atproto.repo.listRecords` answers.
_ANSWER = each_object(items("records"), _of_json, unit="record")
_RECORD = each_object(lambda path: not path, _of_json, unit="record")
FORMAT = Format("Bluesky", looks, read)

"""Messages in Discord's data package: `messages/c<id>/messages.json`, or `.csv` in older ones."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rejoinder.errors import ImportFileError
from rejoinder.importers.csv_stream import each_row, header_of
from rejoinder.importers.entries import Entry
from rejoinder.importers.format import Format
from rejoinder.importers.json_stream import each_object, items
from rejoinder.importers.rows import Place, Row, record
from rejoinder.importers.text import text_of
from rejoinder.importers.times import moment

_OBJECT = re.compile(rb'\s*\[\s*\{\s*"ID"\s*:')
_COLUMNS = ["id", "timestamp", "contents"]
# A message between two people, and one in a group of friends.
_PRIVATE = {"1", "3", "DM", "GROUP_DM"}
_EMOJI = re.compile(r"<a?:(\w+):\d+>")
_MENTION = re.compile(r"\s*<(?:@[!&]?|#)\d+>")


def looks(name: str, head: bytes, /) -> bool:
    if _OBJECT.match(head):
        return b'"Contents"' in head
    return header_of(head)[:3] == _COLUMNS


def read(entries: Sequence[Entry], me: Sequence[str], /) -> Iterator[Row]:
    """The account's own messages, where others may read them too: a private conversation is
    nothing to answer strangers with."""
    for entry in entries:
        if not _is_private(entry):
            listed = entry.head(64).lstrip().startswith(b"[")
            yield from (_JSON if listed else _CSV)([entry], me)


def _is_private(entry: Entry) -> bool:
    """What `channel.json` beside the messages says."""
    try:
        channel = json.loads(beside.head() if (beside := entry.beside("channel.json")) else b"{}")
    except (ImportFileError, ValueError, RecursionError):
        return False
    return isinstance(channel, dict) and text_of(channel.get("type")) in _PRIVATE


def _of_json(place: Place, fields: Mapping[str, Any], /) -> Iterator[Row]:
    return _row(place, {name.lower(): text_of(value) for name, value in fields.items()})


def _row(place: Place, fields: Mapping[str, str], /) -> Iterator[Row]:
    text = _MENTION.sub("", _EMOJI.sub(r":\1:", fields.get("contents", ""))).strip()
    # An attachment may stand alone.
    if text:
        yield record(
            place,
            reply=text,
            site="discord",
            thread=place.file.rpartition("/")[0].rpartition("/")[2],
            ts=moment(fields.get("timestamp")),
        )


_JSON = each_object(items(), _of_json, unit="message")
_CSV = each_row("contents", _row)
FORMAT = Format("Discord", looks, read)

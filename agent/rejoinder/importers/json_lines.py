"""Objects of a JSON Lines file, one a line."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from rejoinder.importers.entries import Entry
from rejoinder.importers.format import Reads, each
from rejoinder.importers.rows import Place, Row, Skipped

# A longer line is no pair of comment and reply, and is not read into memory whole.
_LINE_BYTES = 1_000_000


def each_line(rows: Callable[[Place, Mapping[str, Any]], Iterator[Row]]) -> Reads:
    """A reader from what makes rows of one line's object. Empty lines are passed over, unreadable
    ones yielded as Skipped."""

    def read(entry: Entry) -> Iterator[Row]:
        for place, raw in _lines(entry):
            if raw is None:
                yield Skipped(place, "the line is too long")
            elif raw.strip():
                found = _object(raw)
                if isinstance(found, str):
                    yield Skipped(place, found)
                else:
                    yield from rows(place, found)

    return each(read)


def first_object(head: bytes) -> dict[str, Any]:
    """The first whole object among the lines of a file's first bytes; empty where none is."""
    for raw in head.splitlines():
        if isinstance(found := _object(raw), dict):
            return found
    return {}


def _lines(entry: Entry) -> Iterator[tuple[Place, bytes | None]]:
    with entry.open() as stream:
        place = Place(entry.name)
        file = io.BufferedReader(stream, 1 << 16)
        number = 0
        while raw := file.readline(_LINE_BYTES):
            stream.mark = stream.position
            number += 1
            if raw.endswith(b"\n") or len(raw) < _LINE_BYTES:
                yield place.at(number), raw
                continue
            while (rest := file.readline(_LINE_BYTES)) and not rest.endswith(b"\n"):
                stream.mark = stream.position
            yield place.at(number), None


def _object(raw: bytes) -> dict[str, Any] | str:
    """The object, or why there is none."""
    try:
        found = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return "not UTF-8 text"
    except (ValueError, RecursionError):
        return "not valid JSON"
    return found if isinstance(found, dict) else "not a JSON object"

"""JSON Lines: one object a line with at least `comment` and `reply`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from rejoinder.importers.rows import Row, Skipped, read_row

# A longer line is no pair of comment and reply, and is not read into memory whole.
_LINE_BYTES = 1_000_000


def read(path: Path) -> Iterator[Row]:
    """Rows of the file; empty lines are passed over, unreadable ones yielded as Skipped."""
    with path.open("rb") as file:
        number = 0
        while raw := file.readline(_LINE_BYTES):
            number += 1
            if not raw.endswith(b"\n") and len(raw) == _LINE_BYTES:
                while (rest := file.readline(_LINE_BYTES)) and not rest.endswith(b"\n"):
                    pass
                yield Skipped(number, "the line is too long")
                continue
            if number == 1:
                raw = raw.removeprefix(b"\xef\xbb\xbf")
            if raw.strip():
                yield _row(raw, number)


def _row(raw: bytes, number: int) -> Row:
    try:
        fields = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return Skipped(number, "not UTF-8 text")
    except (ValueError, RecursionError):
        return Skipped(number, "not valid JSON")
    if not isinstance(fields, dict):
        return Skipped(number, "not a JSON object")
    return read_row(fields, number)

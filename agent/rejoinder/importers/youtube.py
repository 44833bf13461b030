"""YouTube comments as Google Takeout gives them: `comments.csv`, or several of them.

The header is in the language of the account, the order of the columns is fixed, and two columns
are there only in some accounts. The text is a run of JSON objects with commas between them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from rejoinder.importers.csv_stream import rows_of, table
from rejoinder.importers.entries import Entry
from rejoinder.importers.format import Format, each
from rejoinder.importers.rows import Place, Row, Skipped, record
from rejoinder.importers.text import text_of, without_handles
from rejoinder.importers.times import moment

# Where parent, video and text stand, by the number of columns; -1 where there is none. A comment
# on a post of the community tab stands in the column before the video.
_COLUMNS = {7: (-1, 5, 6), 8: (4, 5, 6), 9: (4, 6, 7)}


def looks(name: str, head: bytes, /) -> bool:
    rows = rows_of(head)
    if not rows or len(rows[0]) not in _COLUMNS:
        return False
    if rows[0][:2] == ["comment id", "channel id"]:
        return True
    return len(rows) > 1 and _is_comment(rows[1])


def read(entry: Entry) -> Iterator[Row]:
    """All comments are the account's own; what a reply answers is not in the file."""
    for found in table(entry):
        if isinstance(found, Skipped):
            yield found
        elif len(found[1]) not in _COLUMNS:
            yield Skipped(found[0], "not as many columns as a comment has")
        elif _is_comment([field.strip().lower() for field in found[1]]):
            yield _row(*found)
        elif found[0].number > 1:
            yield Skipped(found[0], "not a comment")


def _is_comment(fields: list[str]) -> bool:
    return len(fields) > 2 and fields[1].startswith("uc") and moment(fields[2]) is not None


def _row(place: Place, fields: list[str]) -> Row:
    parent, video, words = _COLUMNS[len(fields)]
    try:
        text = _joined(fields[words])
    except (ValueError, RecursionError):
        return Skipped(place, "the text is not as Takeout writes it")
    # What answers a reply begins with the name of whom it answers.
    if parent > 0 and fields[parent].strip():
        text = without_handles(text)
    return record(
        place,
        reply=text,
        site="youtube",
        thread=fields[video] or fields[video - 1],
        ts=moment(fields[2]),
    )


def _joined(text: str) -> str:
    if not text.lstrip().startswith("{"):
        return text
    parts = json.loads(f"[{text}]")
    return "".join(text_of(part.get("text")) for part in parts if isinstance(part, dict))


FORMAT = Format("YouTube Takeout", looks, each(read))

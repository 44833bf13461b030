"""Comments in the archive that Reddit gives on request: `comments.csv`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rejoinder.importers.csv_stream import each_row, header_of
from rejoinder.importers.format import Format
from rejoinder.importers.rows import Place, Row, record
from rejoinder.importers.times import moment

_GONE = {"", "[deleted]", "[removed]"}


def looks(name: str, head: bytes, /) -> bool:
    return {"id", "permalink", "date", "subreddit", "body", "parent"} <= set(header_of(head))


def rows(place: Place, fields: Mapping[str, str], /) -> Iterator[Row]:
    """All comments are the account's own; what a reply answers is not in the file."""
    if fields["body"].strip() not in _GONE:
        yield record(
            place,
            reply=fields["body"],
            site="reddit",
            thread=fields.get("link", ""),
            ts=moment(fields.get("date")),
        )


FORMAT = Format("Reddit", looks, each_row("body", rows))

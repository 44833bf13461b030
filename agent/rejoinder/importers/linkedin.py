"""Comments in LinkedIn's archive: `Comments.csv`. Quotes within a message have a backslash."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rejoinder.importers.csv_stream import each_row, header_of
from rejoinder.importers.format import Format
from rejoinder.importers.rows import Place, Row, record
from rejoinder.importers.times import moment


def looks(name: str, head: bytes, /) -> bool:
    return header_of(head)[:3] == ["date", "link", "message"]


def rows(place: Place, fields: Mapping[str, str], /) -> Iterator[Row]:
    """All comments are the account's own; what a reply answers is not in the file."""
    # A reaction is a row without a message.
    if fields["message"].strip():
        yield record(
            place,
            reply=fields["message"],
            site="linkedin",
            thread=fields["link"],
            ts=moment(fields["date"]),
        )


FORMAT = Format("LinkedIn", looks, each_row("message", rows, escape="\\"))

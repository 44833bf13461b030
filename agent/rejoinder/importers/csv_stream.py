"""Rows of a CSV file, one at a time, with the line each begins on."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from rejoinder.importers.entries import Entry, Stream
from rejoinder.importers.format import Reads, each
from rejoinder.importers.rows import Place, Row, Skipped

_FIELD = 1_000_000
NOT_UTF8 = "not UTF-8 text"
# What a byte becomes that is not UTF-8.
_FOREIGN = {chr(code) for code in range(0xDC80, 0xDD00)}


def table(
    entry: Entry, *, delimiter: str = ",", escape: Literal["\\"] | None = None
) -> Iterator[tuple[Place, list[str]] | Skipped]:
    """Rows with anything in them, the header among them. RFC 4180, where `escape` also a
    backslash before a quote.

    Raises:
        ImportFileError: a line is larger than any comment.
    """
    csv.field_size_limit(_FIELD)
    place = Place(entry.name)
    with entry.open() as stream:
        reader = csv.reader(_lines(stream), delimiter=delimiter, escapechar=escape)
        start = 1
        while True:
            try:
                fields = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield Skipped(place.at(start), "not valid CSV")
            else:
                if any(not _FOREIGN.isdisjoint(field) for field in fields):
                    yield Skipped(place.at(start), NOT_UTF8)
                elif any(field.strip() for field in fields):
                    yield place.at(start), fields
            start = reader.line_num + 1


def dicts(
    rows: Iterator[tuple[Place, list[str]] | Skipped],
) -> Iterator[tuple[Place, dict[str, str]] | Skipped]:
    """Rows as mappings from the header's names, in lower case, to their text."""
    header: Sequence[str] | None = None
    for row in rows:
        if isinstance(row, Skipped):
            yield row
        elif header is None:
            header = [name.strip().lower() for name in row[1]]
        else:
            yield row[0], dict(zip(header, row[1], strict=False))


def each_row(
    column: str,
    rows: Callable[[Place, Mapping[str, str]], Iterator[Row]],
    *,
    escape: Literal["\\"] | None = None,
) -> Reads:
    """A reader of files with a header, from what makes rows of one of theirs; one that does not
    reach to this `column` is skipped."""

    def read(entry: Entry) -> Iterator[Row]:
        for found in dicts(table(entry, escape=escape)):
            if isinstance(found, Skipped):
                yield found
            elif column in found[1]:
                yield from rows(*found)
            else:
                yield Skipped(found[0], "the row ends too early")

    return each(read)


def header_of(head: bytes, delimiter: str = ",") -> list[str]:
    """The names in a file's first line, in lower case."""
    return next(iter(rows_of(head, delimiter)), [])


def rows_of(head: bytes, delimiter: str = ",") -> list[list[str]]:
    """The rows in a file's first bytes, in lower case; the last may be cut short."""
    text = head.decode("utf-8", errors="replace").lower()
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return [[field.strip() for field in row] for row in rows if any(row)]
    except csv.Error:
        return []


def _lines(stream: Stream) -> Iterator[str]:
    text = io.TextIOWrapper(
        io.BufferedReader(stream, 1 << 16), "utf-8", errors="surrogateescape", newline=""
    )
    # The stream itself refuses a line without an end.
    for line in text:
        stream.mark = stream.position
        yield line

"""CSV with a header row that names at least `comment` and `reply`."""

from __future__ import annotations

from collections.abc import Iterator

from rejoinder.errors import ImportFileError
from rejoinder.importers.csv_stream import NOT_UTF8, dicts, header_of, table
from rejoinder.importers.entries import Entry
from rejoinder.importers.format import Format, each
from rejoinder.importers.rows import COLUMNS, Row, Skipped, read_row


def looks(name: str, head: bytes, /) -> bool:
    return _is_of_pairs(header_of(head, _delimiter(head)))


def read(entry: Entry) -> Iterator[Row]:
    """Rows of the file. Comma, semicolon and tab are recognised; lines count from the header.

    Raises:
        ImportFileError: the file is not UTF-8.
    """
    for found in dicts(table(entry, delimiter=_delimiter(entry.head()))):
        if not isinstance(found, Skipped):
            yield read_row(found[1], found[0])
        elif found.why == NOT_UTF8:
            # One byte of a spreadsheet's own encoding means that all accents are in it.
            raise ImportFileError(
                f"{entry.name} is not UTF-8 text.", "Save it as CSV UTF-8 and import it again."
            )
        else:
            yield found


def _delimiter(head: bytes) -> str:
    # RFC 4180 in all but the delimiter. `csv.Sniffer` guesses the quoting too, and a wrong guess
    # moves a stranger's words into the creator's reply.
    line = head.partition(b"\n")[0]
    return max(",;\t", key=lambda each: line.count(each.encode()))


def _is_of_pairs(header: list[str]) -> bool:
    return all(not set(header).isdisjoint(COLUMNS[name]) for name in ("comment", "reply"))


FORMAT = Format("CSV", looks, each(read))

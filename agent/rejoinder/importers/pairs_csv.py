"""CSV with a header row that names at least `comment` and `reply`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from rejoinder.errors import ImportFileError
from rejoinder.importers.rows import Row, Skipped, read_row

_FIELD = 1_000_000


def read(path: Path) -> Iterator[Row]:
    """Rows of the file. Comma, semicolon and tab are recognised; lines count from the header.

    Raises:
        ImportFileError: the header names no comment or no reply, or the file is not UTF-8.
    """
    csv.field_size_limit(_FIELD)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            header = file.readline(_FIELD)
            # RFC 4180 in all but the delimiter. `csv.Sniffer` guesses the quoting too, and a wrong
            # guess moves a stranger's words into the creator's reply.
            delimiter = max(",;\t", key=header.count)
            file.seek(0)
            yield from _rows(path, csv.DictReader(file, delimiter=delimiter))
    except UnicodeDecodeError as error:
        raise ImportFileError(
            f"{path.name} is not UTF-8 text.", "Save it as CSV UTF-8 and import it again."
        ) from error


def _rows(path: Path, table: csv.DictReader[str]) -> Iterator[Row]:
    table.fieldnames = [name.strip().lower() for name in table.fieldnames or ()]
    start = 2
    if isinstance(read_row(dict.fromkeys(table.fieldnames, "x"), 1), Skipped):
        raise ImportFileError(
            f"The first line of {path.name} does not name the columns 'comment' and 'reply'.",
            "Add a header line such as: comment,reply,creator,post,ts",
        )
    while True:
        try:
            fields = next(table)
        except StopIteration:
            return
        except csv.Error:
            yield Skipped(start, "not valid CSV")
        else:
            yield read_row(fields, start)
        start = table.line_num + 1

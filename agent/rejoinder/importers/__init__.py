"""One small file for each kind of archive, each a generator of records.

A reader is a function from a path to `PastReply` or `Skipped` rows, read one at a time so that
a large archive does not have to fit the memory. `open_archive` finds the reader for a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from rejoinder.errors import ImportFileError
from rejoinder.importers import pairs_csv, pairs_jsonl
from rejoinder.importers.rows import Row

Reader = Callable[[Path], Iterator[Row]]

READERS: dict[str, Reader] = {
    ".jsonl": pairs_jsonl.read,
    ".ndjson": pairs_jsonl.read,
    ".csv": pairs_csv.read,
}


def open_archive(path: Path) -> Iterator[Row]:
    """The rows of an archive, in the file's order.

    Raises:
        ImportFileError: there is no such file, or no reader for it.
    """
    if not path.is_file():
        raise ImportFileError(f"There is no file {path}.", "Check the path.")
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(READERS)
        raise ImportFileError(
            f"{path.name} is not of a kind that can be imported yet.",
            f"Give a file with one of these endings: {known}.",
        )
    return reader(path)

"""What a reader of one kind of export says of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from rejoinder.errors import ImportFileError
from rejoinder.importers.entries import Entry
from rejoinder.importers.rows import Place, Row, Skipped

Found = TypeVar("Found")


class Looks(Protocol):
    """Whether an entry is of a format, by its path within the archive and its first bytes."""

    def __call__(self, name: str, head: bytes, /) -> bool: ...


class Reads(Protocol):
    """The rows of all entries of a format, given the names the creator goes by."""

    def __call__(self, entries: Sequence[Entry], me: Sequence[str], /) -> Iterator[Row]: ...


@dataclass(frozen=True, slots=True)
class Format:
    """`name` as a person calls it; `passes` is how often `read` goes through the entries."""

    name: str
    looks: Looks
    read: Reads
    passes: int = 1


def through(
    entries: Sequence[Entry], read: Callable[[Entry], Iterator[Found]]
) -> Iterator[Found | Skipped]:
    """What `read` finds in each entry. One that cannot be read at all is reported like a row,
    unless nothing else was given."""
    for entry in entries:
        try:
            yield from read(entry)
        except ImportFileError as error:
            if entry.alone:
                raise
            yield Skipped(Place(entry.name), error.what)


def each(read: Callable[[Entry], Iterator[Row]]) -> Reads:
    """A reader of single entries as one of several."""

    def read_all(entries: Sequence[Entry], me: Sequence[str], /) -> Iterator[Row]:
        return through(entries, read)

    return read_all

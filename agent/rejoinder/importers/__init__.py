"""One small file for each kind of export, each a generator of records.

`open_archive` takes a file, a folder or a zip, looks at what is inside and reads all that it knows,
one row at a time, so that a large archive does not have to fit the memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rejoinder.errors import ImportFileError
from rejoinder.importers import (
    bluesky,
    chat_jsonl,
    discord,
    disqus,
    facebook,
    instagram,
    linkedin,
    mastodon,
    pairs_csv,
    pairs_jsonl,
    reddit,
    staticman,
    threads,
    tiktok,
    wordpress,
    x,
    youtube,
    ytdlp,
)
from rejoinder.importers.entries import Entry, Whole, look_inside
from rejoinder.importers.format import Format
from rejoinder.importers.rows import Place, Row, Skipped

# An entry is of the first that knows it.
FORMATS: tuple[Format, ...] = (
    wordpress.FORMAT,
    disqus.FORMAT,
    ytdlp.FORMAT,
    staticman.FORMAT,
    youtube.FORMAT,
    instagram.FORMAT,
    threads.FORMAT,
    facebook.FORMAT,
    tiktok.FORMAT,
    x.FORMAT,
    reddit.FORMAT,
    linkedin.FORMAT,
    mastodon.FORMAT,
    bluesky.FORMAT,
    discord.FORMAT,
    chat_jsonl.FORMAT,
    pairs_jsonl.FORMAT,
    pairs_csv.FORMAT,
)


@dataclass(frozen=True, slots=True)
class Part:
    """What an archive holds of one format."""

    format: Format
    entries: tuple[Entry, ...]
    me: tuple[str, ...]

    def __iter__(self) -> Iterator[Row]:
        return self.format.read(self.entries, self.me)


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive whose formats are known. Its rows come in the order of the parts."""

    name: str
    parts: tuple[Part, ...]
    unread: tuple[Skipped, ...]
    """Files that could not even be looked at."""
    whole: Whole

    def __iter__(self) -> Iterator[Row]:
        for part in self.parts:
            yield from part

    @property
    def size(self) -> int:
        """Bytes that reading it will go through."""
        return sum(e.size * part.format.passes for part in self.parts for e in part.entries)


def open_archive(path: Path, me: Sequence[str] = ()) -> Archive:
    """Recognise what is at `path`. `me` are names the creator goes by, for sources that hold
    everybody's comments and do not say which are the creator's.

    Raises:
        ImportFileError: there is nothing, it cannot be read, or nothing in it is known.
    """
    whole = Whole()
    try:
        return _recognised(path, tuple(me), whole)
    except BaseException:
        whole.close()
        raise


def _recognised(path: Path, me: tuple[str, ...], whole: Whole) -> Archive:
    found: dict[str, list[Entry]] = {}
    unread: list[Skipped] = []
    for entry in look_inside(path, whole):
        try:
            head = entry.head()
        except ImportFileError as error:
            unread.append(Skipped(Place(entry.name), error.what))
            continue
        known = next((each for each in FORMATS if each.looks(entry.name, head)), None)
        if known:
            found.setdefault(known.name, []).append(entry)
    if not found:
        raise _unknown(path, unread)
    parts = (Part(each, tuple(found[each.name]), me) for each in FORMATS if each.name in found)
    return Archive(path.name, tuple(parts), tuple(unread), whole)


def _unknown(path: Path, unread: Sequence[Skipped]) -> ImportFileError:
    if unread:
        return ImportFileError(f"{path.name} cannot be read: {unread[0].why}", "Download it again.")
    if path.suffix.lower() in {".tgz", ".gz", ".tar", ".rar", ".7z"}:
        return ImportFileError(
            f"{path.name} is packed in a way that is not read here.",
            "Unpack it and give the folder.",
        )
    known = ", ".join(format_.name for format_ in FORMATS)
    return ImportFileError(
        f"Nothing in {path.name} is of a kind that can be imported: {known}.",
        "Where the platform lets you choose, ask for the archive as JSON, and give all of it; or "
        "make a CSV file with the columns comment and reply.",
    )

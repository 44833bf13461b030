"""Comments that yt-dlp wrote into a video's `info.json` (`--write-comments`): everybody's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rejoinder.importers.entries import Entry
from rejoinder.importers.format import Format, through
from rejoinder.importers.json_stream import ITEM, Path, records
from rejoinder.importers.pairing import Listen, Said, paired
from rejoinder.importers.rows import Place, Skipped
from rejoinder.importers.text import text_of
from rejoinder.importers.times import moment

_ABOUT = {"id", "title", "channel", "uploader", "channel_id", "extractor"}


def looks(name: str, head: bytes, /) -> bool:
    start = head.lstrip()[:1]
    if start == b"[":
        return b'"author_is_uploader"' in head or (b'"author_id"' in head and b'"parent"' in head)
    signs = (b'"format_id"', b'"author_is_uploader"', b'"extractor"')
    return (
        start == b"{"
        and b'"title"' in head
        and (name.endswith(".info.json") or any(sign in head for sign in signs))
    )


def listener() -> Listen:
    """What is told of a video may stand behind its comments: the first pass learns it for the
    second."""
    about: dict[str, dict[str, str]] = {}

    def listen(entries: Sequence[Entry]) -> Iterator[Said | Skipped]:
        return through(entries, lambda entry: _comments(entry, about.setdefault(entry.name, {})))

    return listen


def _comments(entry: Entry, about: dict[str, str]) -> Iterator[Said | Skipped]:
    place = Place(entry.name, unit="comment")
    count = 0
    for found in records(entry, _wanted):
        if isinstance(found, Skipped):
            yield found
        elif len(found[0]) == 1 and found[0] != (ITEM,):
            about[found[0][0]] = text_of(found[1])
        else:
            count += 1
            if isinstance(found[1], dict):
                yield _said(place.at(count), found[1], about)
            else:
                yield Skipped(place.at(count), "not a comment")


def _wanted(path: Path) -> bool:
    if len(path) == 1:
        return path[0] == ITEM or path[0] in _ABOUT
    return path == ("comments", ITEM)


def _said(place: Place, fields: Mapping[str, Any], about: Mapping[str, str]) -> Said:
    value = {name: text_of(text) for name, text in fields.items()}
    author, account = value.get("author", ""), value.get("author_id", "")
    owner = fields.get("author_is_uploader") is True or (
        account != "" and account == about.get("channel_id")
    )
    channel = about.get("channel") or about.get("uploader", "") if owner else ""
    parent = value.get("parent", "")
    return Said(
        place,
        id=value.get("id", ""),
        parent="" if parent == "root" else parent,
        names=(channel or author, account, author),
        text=value.get("text", ""),
        site=about.get("extractor", "youtube").partition(":")[0],
        owner=owner,
        ts=moment(fields.get("timestamp")),
        post=about.get("title", ""),
        thread=about.get("id", ""),
    )


FORMAT = Format("YouTube comments (yt-dlp)", looks, paired(listener, marks=True), passes=2)

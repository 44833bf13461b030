"""Comments that Staticman and its kin keep in a site's repository: a YAML or JSON file each, in a
folder a page. Everybody's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rejoinder.importers.entries import Entry
from rejoinder.importers.format import Format, through
from rejoinder.importers.html_text import html_text
from rejoinder.importers.json_stream import ITEM, records
from rejoinder.importers.pairing import Listen, Said, paired
from rejoinder.importers.rows import Place, Skipped
from rejoinder.importers.text import text_of
from rejoinder.importers.times import moment
from rejoinder.importers.yaml_flat import flat

_ID = ("_id", "id")
_NAME = ("name", "authorName", "author")
# By the id of a comment; `replying_to` also by its number among those of the page that answer none.
_PARENT = ("replying_to_uid", "replyToId", "replyTo", "replying_to", "_parent")
_POST = ("postId", "slug", "post")
_TIME = ("date", "timestamp")
_KEY = re.compile(rb"^(_?id|message|name)\s*:", re.M)


def looks(name: str, head: bytes, /) -> bool:
    if head.lstrip()[:1] in (b"{", b"["):
        told = b'"_id"' in head or b'"replyTo' in head
        return told and b'"message"' in head and (b'"name"' in head or b'"authorName"' in head)
    yaml = name.lower().endswith((".yml", ".yaml")) or head.startswith(b"---")
    keys = {key.removeprefix(b"_") for key in _KEY.findall(head)}
    return yaml and keys == {b"id", b"message", b"name"}


def listener() -> Listen:
    def listen(entries: Sequence[Entry]) -> Iterator[Said | Skipped]:
        numbered = _numbered(entries)
        for found in through(entries, _comments):
            if isinstance(found, Skipped):
                yield found
            elif _first(found[1], ("message",)):
                yield _said(*found, numbered)

    return listen


def _numbered(entries: Sequence[Entry]) -> dict[str, str]:
    """The ids of the comments that answer none, by their page and number, as themes count them:
    in the order of the files' names."""
    numbered: dict[str, str] = {}
    counts: dict[str, int] = {}
    for found in through(entries, _comments):
        if isinstance(found, Skipped) or _first(found[1], _PARENT[:-1]):
            continue
        page = _page(*found)
        counts[page] = counts.get(page, 0) + 1
        numbered[f"{page} {counts[page]}"] = f"{page} {_first(found[1], _ID)}"
    return numbered


def _said(place: Place, fields: Mapping[str, str], numbered: Mapping[str, str]) -> Said:
    page = _page(place, fields)
    parent = _first(fields, _PARENT)
    key = f"{page} {parent}"
    return Said(
        place,
        id=f"{page} {_first(fields, _ID)}",
        parent=(numbered.get(key, key) if parent.isdigit() else key) if parent else "",
        names=(_first(fields, _NAME), fields.get("email", "")),
        text=html_text(fields["message"], lines=True),
        site="staticman",
        ts=moment(_first(fields, _TIME)),
        post=_first(fields, _POST),
        thread=page,
    )


def _page(place: Place, fields: Mapping[str, str]) -> str:
    return _first(fields, _POST) or place.file.rpartition("/")[0]


def _first(fields: Mapping[str, str], names: Sequence[str]) -> str:
    return next(filter(None, (fields.get(name, "").strip() for name in names)), "")


def _comments(entry: Entry) -> Iterator[tuple[Place, dict[str, str]] | Skipped]:
    place = Place(entry.name)
    if entry.head(64).lstrip()[:1] not in (b"{", b"["):
        found = flat(entry)
        yield found if isinstance(found, Skipped) else (place, found)
        return
    for each in records(entry, lambda path: path in ((), (ITEM,)), unit="comment"):
        if isinstance(each, Skipped):
            yield each
        elif isinstance(each[1], dict):
            yield place, {name: text_of(value) for name, value in each[1].items()}


FORMAT = Format("Staticman", looks, paired(listener, marks=False), passes=4)

"""Comments in Disqus's export (Moderation → Export comments): everybody's, as XML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element  # noqa: S405  a type; nothing is parsed by it

from rejoinder.importers.entries import Entry
from rejoinder.importers.format import Format, through
from rejoinder.importers.html_text import html_text
from rejoinder.importers.pairing import Listen, Said, paired
from rejoinder.importers.rows import Place, Skipped
from rejoinder.importers.times import moment
from rejoinder.importers.xml_stream import elements, local, texts

# What is kept of each thread, and how much of it.
_KEPT = {"title", "link"}
_ABOUT = 500
_ID = "{http://disqus.com/disqus-internals}id"


def looks(name: str, head: bytes, /) -> bool:
    return b"<disqus" in head and b"disqus.com" in head


def listener() -> Listen:
    def listen(entries: Sequence[Entry]) -> Iterator[Said | Skipped]:
        return through(entries, _posts)

    return listen


def _posts(entry: Entry) -> Iterator[Said | Skipped]:
    """Comments that can be seen. Whose account the threads were opened with owns the site."""
    owners: set[str] = set()
    about: dict[str, dict[str, str]] = {}
    for found in elements(entry, {"thread", "post"}):
        if isinstance(found, Skipped):
            yield found
            continue
        place, element = found
        if local(element) == "thread":
            about[element.get(_ID, "")] = {
                name: text[:_ABOUT] for name, text in texts(element).items() if name in _KEPT
            }
            owners.add(_author(element).get("username", ""))
            continue
        value = texts(element)
        if value.get("isDeleted") != "true" and value.get("isSpam") != "true":
            said = _said(place, element, about)
            yield replace(said, owner=said.names[1] in owners - {""})


def _said(place: Place, element: Element, about: dict[str, dict[str, str]]) -> Said:
    value, author = texts(element), _author(element)
    thread = about.get(_reference(element, "thread"), {})
    return Said(
        place,
        id=element.get(_ID, ""),
        parent=_reference(element, "parent"),
        names=(author.get("name", ""), author.get("username", ""), author.get("email", "")),
        text=html_text(value.get("message", "")),
        site="disqus",
        ts=moment(value.get("createdAt")),
        post=html_text(thread.get("title", "")),
        thread=thread.get("link", ""),
    )


def _author(element: Element) -> dict[str, str]:
    return next((texts(child) for child in element if local(child) == "author"), {})


def _reference(element: Element, name: str) -> str:
    return next((child.get(_ID, "") for child in element if local(child) == name), "")


FORMAT = Format("Disqus", looks, paired(listener, marks=False), passes=2)

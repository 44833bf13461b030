"""Comments in WordPress's export (WXR, Tools → Export): everybody's, post by post."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rejoinder.importers.entries import Entry
from rejoinder.importers.format import Format, through
from rejoinder.importers.html_text import html_text
from rejoinder.importers.pairing import Listen, Said, paired
from rejoinder.importers.rows import Skipped
from rejoinder.importers.times import moment
from rejoinder.importers.xml_stream import elements, local, texts

_ABOUT = {"author", "title", "link"}


def looks(name: str, head: bytes, /) -> bool:
    return b"<rss" in head and b"wordpress.org/export/" in head


def listener() -> Listen:
    def listen(entries: Sequence[Entry]) -> Iterator[Said | Skipped]:
        return through(entries, _comments)

    return listen


def _comments(entry: Entry) -> Iterator[Said | Skipped]:
    """Comments that can be seen. An author's are known by the number of the account."""
    authors: set[str] = set()
    about: dict[str, str] = {}
    for found in elements(entry, {*_ABOUT, "comment"}):
        if isinstance(found, Skipped):
            yield found
            continue
        place, element = found
        value = texts(element)
        if local(element) == "author":
            authors.add(value.get("author_id", ""))
        elif local(element) in _ABOUT:
            about[local(element)] = element.text or ""
        elif value.get("comment_approved", "1") in {"1", "approved"} and value.get(
            "comment_type", ""
        ) in {"", "comment"}:
            user, parent = value.get("comment_user_id", ""), value.get("comment_parent", "")
            yield Said(
                place,
                id=f"{entry.name} {value.get('comment_id')}",
                parent="" if parent in {"", "0"} else f"{entry.name} {parent}",
                names=(
                    value.get("comment_author", ""),
                    user if user != "0" else "",
                    value.get("comment_author_email", ""),
                ),
                text=html_text(value.get("comment_content", ""), lines=True),
                site="wordpress",
                owner=user not in {"", "0"} and (not authors or user in authors),
                ts=moment(value.get("comment_date_gmt")),
                post=html_text(about.get("title", "")),
                thread=about.get("link", ""),
            )


FORMAT = Format("WordPress", looks, paired(listener, marks=True), passes=2)

"""Replies in the archive of X: `tweets.js`, `tweets-part1.js`, and `tweet.js` of older ones."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from rejoinder.importers.format import Format
from rejoinder.importers.json_stream import each_object, items
from rejoinder.importers.meta import part, strings
from rejoinder.importers.rows import Place, Row, Skipped, record
from rejoinder.importers.text import text_of, without_handles
from rejoinder.importers.times import moment

_SCRIPT = re.compile(rb"\s*window\.YTD\.(community_)?tweets?\.part\d+\s*=")

# A post has few links, and none is longer than browsers take.
_LINKS = 32
_LINK = 2_000


def looks(name: str, head: bytes, /) -> bool:
    return _SCRIPT.match(head) is not None


def rows(place: Place, fields: Mapping[str, Any], /) -> Iterator[Row]:
    """The account's own replies. Posts that answer nobody and reposts are passed over."""
    # Archives before 2022 hold the posts without a wrapper.
    post = part(fields, "tweet") or fields
    if not isinstance(post, dict):
        yield Skipped(place, "not a post")
        return
    parent = text_of(post.get("in_reply_to_status_id_str"))
    text = _text(post)
    # A picture may stand alone behind the names.
    if parent and text and not text.startswith("RT @"):
        yield record(
            place,
            reply=text,
            site="x",
            thread=parent,
            ts=moment(post.get("created_at")),
        )


def _text(post: Mapping[str, Any]) -> str:
    """The text without the names before it and the pictures' links behind it."""
    text = text_of(post.get("full_text")) or text_of(post.get("text"))
    shown = post.get("display_text_range")
    start = text_of(shown[0]) if isinstance(shown, list) and shown else ""
    # Most archives let what is shown begin with the names.
    text = text[int(start) :] if re.fullmatch(r"0*[1-9]\d{0,3}", start) else without_handles(text)
    for media in islice(strings(part(post, "entities", "media")), _LINKS):
        if link := text_of(part(media, "url")):
            text = text.replace(link, "")
    for url in islice(strings(part(post, "entities", "urls")), _LINKS):
        link, full = text_of(part(url, "url")), text_of(part(url, "expanded_url"))
        if link and len(full) <= _LINK:
            text = text.replace(link, full or link)
    return html.unescape(text).strip()


FORMAT = Format("X", looks, each_object(items(), rows, unit="post", after=b"="))

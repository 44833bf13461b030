"""HTML of a comment as plain text: lines stay, links are their text, scripts go.

Not `html.parser`: 80,000 characters of `<a ` keep that of Python 3.11 busy for a minute and a half
(CVE-2025-6069). Comments are simple HTML, cleaned by the site, so tags are told by their brackets.
"""

from __future__ import annotations

import re
from html import unescape

from rejoinder.config import LIMITS

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*|[!?])[^<>]*>")
_BLOCKS = {"p", "div", "blockquote", "pre", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"}
_LINES = {"br", "li", "tr", "dt", "dd"}
_UNSEEN = {"script", "style", "template", "head", "title"}


def html_text(html: str, *, lines: bool = False) -> str:
    """The text a reader sees. With `lines`, line breaks of the source count too, as where
    WordPress makes paragraphs of them."""
    # Longer HTML is refused as a comment in any case; not all of it needs to be seen.
    html = html[: 4 * LIMITS.comment_text]
    parts: list[str] = []
    end = unseen = 0
    for tag in _TAG.finditer(html):
        if not unseen:
            parts.append(_seen(html[end : tag.start()], lines))
        end = tag.end()
        name = tag[2].lower()
        if name in _UNSEEN:
            unseen = max(0, unseen - 1) if tag[1] else unseen + 1
        elif not unseen:
            parts.append("\n\n" if name in _BLOCKS else "\n" if name in _LINES else "")
    if not unseen:
        parts.append(_seen(html[end:], lines))
    text = "\n".join(line.strip(" \t") for line in "".join(parts).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _seen(text: str, lines: bool) -> str:
    # White space that is written out as an entity is meant.
    return unescape(text if lines else re.sub(r"\s+", " ", text))

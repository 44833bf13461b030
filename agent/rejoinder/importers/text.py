"""Small repairs to text that archives hold."""

from __future__ import annotations

import re

_HANDLES = re.compile(r"\s*(?:@[\w.-]+(?:@[\w.-]+)?[,:]?(?:\s+|$))+")


def clean(text: str) -> str:
    """Text that can be stored and shown: a lone surrogate cannot be stored, NUL ends text in many
    tools, and lines end as they do on the web."""
    text = text.encode("utf-8", errors="replace").decode("utf-8")
    return text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").strip()


def mended(text: str) -> str:
    """Text that Meta's archives hold as its UTF-8 bytes read as Latin-1; other text as it is."""
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def without_handles(text: str) -> str:
    """Text without the @names that a site puts before a reply."""
    found = _HANDLES.match(text)
    return text[found.end() :] if found else text


def text_of(value: object) -> str:
    """A value of a JSON file as text; empty for what is no text or number."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else ""

"""From a file to text, within limits."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from rejoinder.config import LIMITS
from rejoinder.errors import ImportFileError

# A page says how it is written within its first bytes (the HTML standard looks into 1,024).
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,40})", re.I)
_HEAD: Final = 1_024


def bytes_of(path: Path) -> bytes:
    """All of a file.

    Raises:
        ImportFileError: it cannot be read, or is too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LIMITS.fact_file + 1)
    except OSError as error:
        raise ImportFileError(
            f"{path} cannot be read: {error.strerror or error}.", "Name a file that is there."
        ) from error
    if len(data) > LIMITS.fact_file:
        raise too_much(path.name, f"{LIMITS.fact_file // 1024**2} MB")
    return data


def decoded(data: bytes) -> str:
    """Bytes as text: by their mark, as UTF-8, as the page says, or as Windows wrote them."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    named = _CHARSET.search(data[:_HEAD])
    for name in ("utf-8-sig", named[1].decode("ascii", "replace") if named else "cp1252"):
        try:
            return data.decode(name)
        except (UnicodeError, LookupError):
            continue
    return data.decode("cp1252", errors="replace")


def within(characters: int, name: str) -> None:
    """
    Raises:
        ImportFileError: it is more than is read.
    """
    if characters > LIMITS.fact_characters:
        raise too_much(name, f"{LIMITS.fact_characters:,} characters of text")


def too_much(name: str, most: str) -> ImportFileError:
    """What is said of a file that holds more than `most`."""
    return ImportFileError(
        f"{name} holds more than {most}.", "Give only the pages that are about you."
    )

"""What a page is made of, whatever format it came in: headings, terms and running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

# A line of at least this share of the usual width was broken because it was full.
_FULL: Final = 0.7
_ITEM: Final = re.compile(r"\s*(?:[•‣▪●○◦·*–—-]|\d{1,3}[.)]|[QA]\s*[:.])\s+", re.I)
_LIGATURES: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u00ad": "", "\u00a0": " "}
)


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a term that the next block explains, or a paragraph. On one line."""

    text: str
    kind: Literal["heading", "term", "text"] = "text"


def of_lines(text: str) -> list[Block]:
    """The paragraphs of plain text, whose lines may have been broken at a width."""
    lines = [" ".join(line.split()) for line in text.translate(_LIGATURES).splitlines()]
    width = _width(lines)
    paragraphs: list[str] = []
    before = ""
    for line in lines:
        # An item's own mark says nothing.
        shown = _ITEM.sub("", line, count=1)
        if line and before and shown == line and _goes_on(before, line, width):
            paragraphs[-1] = _joined(paragraphs[-1], line)
        elif shown:
            paragraphs.append(shown)
        before = line
    return [Block(paragraph) for paragraph in paragraphs]


def _width(lines: Sequence[str]) -> int:
    """What nearly all lines stay within."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _goes_on(before: str, line: str, width: int) -> bool:
    # A question after a full stop is the next of a FAQ, however long the line before it is.
    if before.endswith((".", "!", "?")) and line.endswith("?"):
        return False
    return len(before) >= _FULL * width or line[0].islower() or before.endswith((",", "-"))


def _joined(paragraph: str, line: str) -> str:
    if paragraph.endswith("-") and line[0].islower():
        return paragraph[:-1] + line
    return f"{paragraph} {line}"

"""Candidate facts from a file about the creator: an About page, a FAQ, a press kit.

Nothing is kept here: the creator confirms each.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from rejoinder.errors import ImportFileError
from rejoinder.factfile import pdf
from rejoinder.factfile.blocks import Block, of_lines
from rejoinder.factfile.html import of_html
from rejoinder.factfile.markdown import as_html
from rejoinder.factfile.reading import bytes_of, decoded, within
from rejoinder.factfile.statements import statements

KINDS: Final = (".md", ".markdown", ".html", ".htm", ".pdf", ".txt")
# Nobody confirms more one by one.
MOST: Final = 200


def candidates(path: Path) -> list[str]:
    """What the file states, in its order, no two alike, at most `MOST`.

    Raises:
        ImportFileError: it cannot be read, is of no kind that is known, or is too large.
    """
    return statements(_blocks(path))[:MOST]


def _blocks(path: Path) -> list[Block]:
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise ImportFileError(
            f"Facts are not read from a file such as {path.name}.",
            f"Give one that ends in {', '.join(KINDS[:-1])} or {KINDS[-1]}.",
        )
    data = bytes_of(path)
    match kind:
        case ".pdf":
            return of_lines(pdf.text_of(data, path.name))
        case ".html" | ".htm":
            blocks = of_html(decoded(data))
            within(sum(len(block.text) for block in blocks), path.name)
            return blocks
        case _:
            text = decoded(data)
            within(len(text), path.name)
            return of_lines(text) if kind == ".txt" else of_html(as_html(text))

"""Whose archive the demo uses: the invented creator's, or one given on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import Self

from rejoinder.demo.page import Page
from rejoinder.errors import ImportFileError
from rejoinder.importers import open_archive
from rejoinder.memory.records import PastReply

# Comments of the newest pairs stand on the page; their replies are not told to the agent.
HELD_BACK = 12
_LONGEST_SHOWN = 600


@dataclass(frozen=True, slots=True)
class Sample:
    """A page to try, and the past replies to learn from. `vectors` caps what is embedded."""

    creator: str
    page: Page
    archive: tuple[PastReply, ...]
    vectors: int = 256

    @classmethod
    def invented(cls) -> Self:
        """Dana, who makes slow videos about coffee."""
        page = Page.sample()
        with as_file(files("rejoinder.demo").joinpath("archive.jsonl")) as path:
            return cls(page.creator, page, _pairs(path))

    @classmethod
    def of(cls, path: Path) -> Self:
        """Any creator's archive: the newest comments go on the page, the rest is remembered.

        Raises:
            ImportFileError: the file cannot be read, or holds too few pairs.
        """
        pairs = sorted(_pairs(path), key=lambda pair: pair.ts.timestamp() if pair.ts else 0.0)
        if len(pairs) < 2 * HELD_BACK:
            raise ImportFileError(
                f"{path.name} holds only {len(pairs)} pairs.", f"Give at least {2 * HELD_BACK}."
            )
        archive, held = pairs[:-HELD_BACK], pairs[-HELD_BACK:]
        creator = archive[-1].creator
        return cls(
            creator,
            Page.of_archive(creator, [("A commenter", _short(pair.comment)) for pair in held]),
            tuple(archive),
        )


def _pairs(path: Path) -> tuple[PastReply, ...]:
    rows = (row for row in open_archive(path) if isinstance(row, PastReply))
    return tuple(row for row in rows if row.comment)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"

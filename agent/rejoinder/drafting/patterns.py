"""Many patterns searched as one, which is some five times quicker than one by one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_AT_WORD: Final = r"\b"


class AnyOf:
    """Patterns over normalised text, of which any may match.

    Those that begin with `\\b` must begin with a letter or a figure too: they are tried at the
    beginnings of words alone.
    """

    def __init__(self, patterns: Iterable[str]) -> None:
        patterns = list(patterns)
        rest = [one for one in patterns if not one.startswith(_AT_WORD)]
        words = [one for one in patterns if one.startswith(_AT_WORD)]
        self._parts = [re.compile(rf"\b(?=\w)(?:{'|'.join(words)})")] if words else []
        self._parts += [re.compile("|".join(rest))] if rest else []

    def search(self, text: str) -> re.Match[str] | None:
        """A match of one of them, not always the first."""
        for part in self._parts:
            if match := part.search(text):
                return match
        return None

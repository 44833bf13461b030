"""A text as characters, as words without its subject, and as outward form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from rejoinder.drafting.plain import has_emoji
from rejoinder.voice.runs import Codes

_LONGEST: Final = 1_500
_SPACE: Final = re.compile(r"[ \t]+")
_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|\n|[^\w\s]|_")
_COMMON: Final = 200
_SHAPES: Final = 4


def characters(text: str) -> Codes:
    """The code points of `text`, shape (characters,)."""
    raw = _SPACE.sub(" ", text[:_LONGEST]).encode("utf-32-le", "replace")
    return np.frombuffer(raw, dtype=np.uint32).astype(np.int64)


class Words:
    """Reads a text word by word and keeps those that everybody uses; of the others, which tell its
    subject, only the shape is left (text distortion after Stamatatos, EACL 2017)."""

    def __init__(self, texts: Iterable[str]) -> None:
        """The words that most of `texts` share are the common ones, whatever their language."""
        found: Counter[str] = Counter()
        for text in texts:
            found.update({token.lower() for token in _TOKEN.findall(text[:_LONGEST])})
        self._common = {word for word, _ in found.most_common(_COMMON)}
        self._known: dict[str, int] = {}

    def __call__(self, text: str) -> Codes:
        """A number for each word and mark of `text`, shape (tokens,)."""
        known = self._known
        tokens = _TOKEN.findall(text[:_LONGEST])
        numbers = [known[token] if token in known else self._number(token) for token in tokens]
        return np.array(numbers, dtype=np.int64)

    def _number(self, token: str) -> int:
        if not token[0].isalnum() or token.lower() in self._common:
            number = crc32(token.encode("utf-8", "replace"))
            # Only what can be listed is kept, or a stranger's inventions would fill the table.
            if token.lower() in self._common:
                self._known[token] = number
            return number
        if token[0].isdigit():
            return 0
        case = 1 if token.isupper() and len(token) > 1 else 2 if token[0].isupper() else 3
        return case * _SHAPES + min(_SHAPES - 1, len(token) // 4)


_APOSTROPHE: Final = re.compile(r"\w['’]\w")
_LINK: Final = re.compile(r"https?://|www\.")
_SMILEY: Final = re.compile(r"[:;=]-?[)D(P]")
FORMS: Final = 22


def form(text: str) -> NDArray[np.float32]:
    """Outward habits of a text that is not empty, each 0 or 1; shape (FORMS,)."""
    first, last = next((char for char in text if char.isalpha()), ""), text[-1]
    return np.array(
        [
            first.islower(),
            first.isupper(),
            text == text.lower(),
            text == text.upper(),
            *(last == mark for mark in ".!?…)"),
            last.isalnum(),
            *(mark in text for mark in "!?,\n"),
            "!!" in text or "??" in text,
            "..." in text,
            text[0] == "@",
            text[0] in "->",
            has_emoji(text),
            _APOSTROPHE.search(text) is not None,
            _LINK.search(text) is not None,
            _SMILEY.search(text) is not None,
        ],
        dtype=np.float32,
    )

"""The words of a comment as they stand in it, found again by what normalising left of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final

from rejoinder.drafting.plain import normalise, same_length, undrawl, unleet

MOST: Final = 5
_WORDS: Final = 6
_LENGTH: Final = 80
_TOKEN: Final = re.compile(r"\S+")
_EDGE: Final = " \t\n.,;:!?¡¿()[]{}\"'“”‘’…-–—*_<>"
# Ways in which a word may be disguised, each on top of normalising.
_DISGUISES: Final[tuple[Callable[[str], str], ...]] = (str, unleet, undrawl)


def as_written(text: str, phrases: Iterable[str]) -> tuple[str, ...]:
    """Normalised `phrases` as they stand in `text`, long ones by their two ends, without those that
    cannot be found or are part of one before."""
    low = same_length(text).replace("\n", " ")
    found: list[str] = []
    for phrase in phrases:
        words = phrase.strip(_EDGE).split() or phrase.split()
        for part in (words[:4], words[-4:]) if len(words) > _WORDS else (words,):
            wanted = " ".join(part)
            at = low.find(wanted) if wanted else -1
            quote = text[at : at + len(wanted)] if at >= 0 else _disguised(text, wanted)
            quote = quote[:_LENGTH].strip()
            if not any(quote in other for other in ("", *found)):
                found.append(quote)
    return tuple(found[:MOST])


def _disguised(text: str, phrase: str) -> str:
    """The words of `text` whose normalised letters hold those of `phrase`, whatever the spaces."""
    wanted = phrase.replace(" ", "")
    for undo in _DISGUISES if wanted else ():
        letters = ""
        ends: list[tuple[int, int, int]] = []
        for token in _TOKEN.finditer(text):
            letters += undo(normalise(token[0])).replace(" ", "")
            ends.append((len(letters), token.start(), token.end()))
        low = letters.find(wanted)
        if low >= 0:
            start = next(first for end, first, _ in ends if end > low)
            stop = next(last for end, _, last in ends if end >= low + len(wanted))
            return text[start:stop].strip(_EDGE) or text[start:stop]
    return ""

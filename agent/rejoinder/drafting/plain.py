"""Foldings of text that the rooms of drafting share.

`normalise` is for recognising: it undoes the common ways to hide a word. `same_length` is for
finding places: it folds what it can without moving a single code point.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

# Joiners belong to emoji and to some scripts; they are removed only where words are compared.
_JOINERS: Final = "\u200c\u200d\ufe0e\ufe0f"
_QUOTES: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "\u00a0": " "}
)
# Letters of other scripts that pass for Latin ones (the small part of UTS 39 that spam uses).
_LOOKALIKES: Final = str.maketrans(
    "аеорсухіјѕԁһӏкмтвнАЕОРСУХІЈЅКМТВНαοριντυκ", "aeopcyxijsdhlkmtbhAEOPCYXIJSKMTBHaopivtuk"
)
_LEET: Final = str.maketrans("013457@$", "oieastas")
_MIXED_WORD: Final = re.compile(r"[^\W_]*[a-z][^\W_]*", re.IGNORECASE)
_LEET_WORD: Final = re.compile(
    r"(?<![\w.])[a-z]*[a-z@$][013457@$][a-z013457@$]*|[0-9][a-z][a-z0-9@$]+"
)
_LONG_RUN: Final = re.compile(r"(\w)\1{2,}")
_DRAWL: Final = re.compile(r"([aeiou])\1+")
_DRAWLED: Final = re.compile(r"([aeiou])\1\1", re.IGNORECASE)
_SPACED: Final = re.compile(r"(?<!\w)(?:\w ){4,}\w(?!\w)")
_SPACE: Final = re.compile(r"\s+")


def strip_invisible(text: str, *, keep_joiners: bool = True) -> str:
    """`text` without control, bidi, zero-width and tag characters; newlines and tabs stay."""
    if text.isascii() and text.replace("\n", " ").replace("\t", " ").isprintable():
        return text
    return "".join(
        char
        for char in text
        if char in "\n\t"
        or (keep_joiners and char in _JOINERS)
        or (unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co"} and char not in _JOINERS)
    )


def normalise(text: str) -> str:
    """Lower case, NFKC, one kind of quote and space, no invisible characters, no disguises.

    Undone: lookalike letters inside Latin words, letters spaced out, letters repeated three
    times and more (two are kept).
    """
    text = strip_invisible(unicodedata.normalize("NFKC", text), keep_joiners=False)
    if not text.isascii():
        text = _MIXED_WORD.sub(lambda found: found[0].translate(_LOOKALIKES), text)
    text = text.translate(_QUOTES).casefold()
    text = _SPACED.sub(lambda found: found[0].replace(" ", ""), text)
    text = _LONG_RUN.sub(r"\1\1", text)
    return _SPACE.sub(" ", text).strip()


def unleet(text: str) -> str:
    """Digits and signs inside words read as the letters they stand for."""
    return _LEET_WORD.sub(lambda found: found[0].translate(_LEET), text)


def drawls(text: str) -> bool:
    """Whether a vowel is repeated more than words have it."""
    return _DRAWLED.search(text) is not None


def undrawl(text: str) -> str:
    """Each vowel that is repeated written once: "stuuupid"."""
    return _DRAWL.sub(r"\1", text)


def same_length(text: str) -> str:
    """Lower case and plain quotes, code point by code point, so that offsets hold."""
    text = text.translate(_QUOTES)
    if len(lower := text.lower()) == len(text):
        return lower
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def windows(text: str, *, size: int = 1_000, overlap: int = 200, most: int = 4) -> list[str]:
    """Pieces of `text` that overlap: the first `most - 1` and the last.

    Patterns cost more than their share on long text, and a stranger chooses its length.
    """
    step = size - overlap
    starts = list(range(0, max(1, len(text) - overlap), step))
    if len(starts) > most:
        starts = [*starts[: most - 1], len(text) - size]
    return [text[start : start + size] for start in starts]


_EMOJI: Final = re.compile(
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55\u203c\u2049\u231a-\u23ff\u2764]"
)


def has_emoji(text: str) -> bool:
    """Whether at least one emoji stands in `text`."""
    return _EMOJI.search(text) is not None


def emojis(text: str) -> list[str]:
    """The emoji of `text` in order, one code point each."""
    return _EMOJI.findall(text)


SPACELESS: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
"""A letter of a script that parts no words, of those that creators here write."""
# So many of them make a word.
_TO_A_WORD: Final = 3


def word_count(text: str) -> int:
    """How many words `text` has, roughly where no spaces part them."""
    return max(len(text.split()), len(SPACELESS.findall(text)) // _TO_A_WORD)


_SENTENCE_END: Final = re.compile(r"(?:[.!?…]{1,12}[\"')\]]{0,4}(?=\s|$)|[。！？؟।]{1,12}|\n)\s*")


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end offsets of the sentences of `text`; together they cover all of it."""
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        low, stop = max(start, end.start() - _LONGEST), end.start() + 1
        numbered = text[end.end() : end.end() + 1].isdigit() and _NUMBER.search(text, low, stop)
        if numbered or _ABBREVIATION.search(text, low, stop):
            continue
        spans.append((start, end.end()))
        start = end.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def span_at(spans: Sequence[tuple[int, int]], at: int) -> tuple[int, int] | None:
    """The one of these spans that holds this place; None for none."""
    return next((span for span in spans if span[0] <= at < span[1]), None)


# "approx" has six letters; looking further back would cost a long text its square.
_LONGEST: Final = 6
_ABBREVIATION: Final = re.compile(r"\b(?:e\.g|i\.e|mr|mrs|ms|dr|st|vs|approx)\.$", re.IGNORECASE)
# "No. 5" goes on; "No. I did not." does not.
_NUMBER: Final = re.compile(r"\bno\.$", re.IGNORECASE)

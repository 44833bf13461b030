"""Words of short texts as they are compared: by stems, numbers as digits, in any script."""

from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting import backing_words as words
from rejoinder.drafting.links import LINK, MAIL
from rejoinder.drafting.numerals import LETTER, value

WORD: Final = re.compile(rf"{LINK}|{MAIL}|[$€£¥₹%]|\d+(?:[.,]\d+)*|{LETTER}+(?:'{LETTER}+)?")
_ONE: Final = re.compile(r"\b(?:one|una?|uno|um|uma|eine?|satu)\b")
# Japanese has no spaces: what carries meaning in it are kanji, one by one, and runs of katakana.
_UNSPACED: Final = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
# Words of several kanji that say no more than "yes" and "all".
_LITTLE: Final = re.compile(r"大丈夫|可能|全部|本当")
_MEANING: Final = re.compile(r"[\u4e00-\u9fff]|[\u30a1-\u30faー]{2,}|[a-z0-9]+")
_NO_KANJI: Final = frozenset("私僕俺方事物様時中今")
_PLURALS: Final = (("ies", "y"), ("es", ""), ("s", ""))
_ENDINGS: Final = (("ied", "y"), ("ing", ""), ("ed", ""))


def content(text: str) -> list[str]:
    """Stems of the words that carry meaning, numbers as digits, in order."""
    return [
        stem(token)
        for token in tokens(text)
        if token not in words.EMPTY and token not in words.NEGATIONS and token not in words.TURNS
    ]


def stem(word: str) -> str:
    """A word without its common endings, or the word that means the same."""
    number = value(word)
    word = word if number is None else str(number)
    if word[0].isdigit():
        return _number(word)
    if not word.replace("'", "").isalpha():
        return word
    bare = _bare(word)
    same = words.SAME.get(word) or words.SAME.get(bare) or words.SAME.get(bare + "e")
    return _bare(same) if same else bare


def _bare(word: str) -> str:
    plain = word.removesuffix("'s").replace("'", "")
    # "Earrings" as "earring": the plural goes first, and then what else ends there.
    for endings in (_PLURALS, _ENDINGS):
        for ending, new in endings:
            if (
                plain.endswith(ending)
                and len(plain) - len(ending) >= 3
                and not plain.endswith("ss")
            ):
                plain = plain[: -len(ending)] + new
                break
    if len(plain) > 3 and plain[-1] == plain[-2] and plain[-1] not in "lsz":
        plain = plain[:-1]
    return plain[:-1] if len(plain) > 3 and plain.endswith("e") else plain


def _number(word: str) -> str:
    plain = word.replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", word) else word
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def tokens(text: str) -> list[str]:
    return [
        part.strip(".") or part
        for token in WORD.findall(text)
        for part in (
            _MEANING.findall(_LITTLE.sub(" ", token)) if _UNSPACED.search(token) else [token]
        )
        if part not in _NO_KANJI
    ]


def figures(text: str) -> set[str]:
    """The numbers of a text, "one" and its like among them."""
    found = {number for token in tokens(text) if (number := stem(token))[:1].isdigit()}
    return found | {"1"} if _ONE.search(text) else found

"""The languages that have tables, and which of them a text is read with."""

from __future__ import annotations

from typing import Final

from rejoinder.drafting.claims.english import ENGLISH
from rejoinder.drafting.claims.french import FRENCH
from rejoinder.drafting.claims.german import GERMAN
from rejoinder.drafting.claims.hindi import HINDI
from rejoinder.drafting.claims.indonesian import INDONESIAN
from rejoinder.drafting.claims.japanese import JAPANESE
from rejoinder.drafting.claims.portuguese import PORTUGUESE
from rejoinder.drafting.claims.rows import Language
from rejoinder.drafting.claims.spanish import SPANISH
from rejoinder.drafting.plain import same_length

OTHERS: Final = (SPANISH, PORTUGUESE, INDONESIAN, GERMAN, FRENCH, HINDI, JAPANESE)
# So much of a comment tells its language.
_TELLING: Final = 1_000


def languages_of(draft: str, comment: str) -> list[Language]:
    """English, which is everywhere, and every language whose marks one of the two bears: short
    texts tell no single one."""
    text = same_length(f"{draft}\n{comment[:_TELLING]}")
    return [ENGLISH, *(language for language in OTHERS if language.marks.search(text))]


def told(comment: str) -> bool:
    """Whether the comment is in a language that has tables."""
    text = same_length(comment[:_TELLING])
    return any(language.marks.search(text) for language in (ENGLISH, *OTHERS))

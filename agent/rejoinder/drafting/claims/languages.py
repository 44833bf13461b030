"""The languages that have tables, and which of them a text is read with."""

from __future__ import annotations

from typing import Final

from rejoinder.drafting.claims.english import ALIKE, ENGLISH
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
# With so many times as many words of another language, one is chance.
_AMONG: Final = 3
# Fewer words than this tell no language.
_SURE: Final = 2
# So much of a comment tells its language.
_TELLING: Final = 1_000


def languages_of(draft: str, comment: str) -> list[Language]:
    """The languages a draft is read in: those whose marks it or its comment bears. Short texts
    tell no single one, and words of one stand in another: the rarer are dropped."""
    borne = _borne(f"{draft}\n{comment[:_TELLING]}")
    most = max(borne.values())
    told = [each for each in (ENGLISH, *OTHERS) if borne[each.code] * _AMONG > most]
    if most < _SURE and ENGLISH not in told:
        told = [ENGLISH, *told]
    if ENGLISH in told:
        return told
    # What every language writes alike: links, amounts, figures.
    return [*told, ALIKE] if told else [ENGLISH]


def english(text: str) -> bool:
    """Whether a text bears marks of English, and of no other language more."""
    borne = _borne(text[:_TELLING])
    return 0 < borne[ENGLISH.code] == max(borne.values())


def _borne(text: str) -> dict[str, int]:
    """How many marks of each language a text bears."""
    folded = same_length(text)
    return {each.code: len(each.marks.findall(folded)) for each in (ENGLISH, *OTHERS)}


def told(comment: str) -> bool:
    """Whether the comment is in a language that has tables."""
    text = same_length(comment[:_TELLING])
    return any(language.marks.search(text) for language in (ENGLISH, *OTHERS))

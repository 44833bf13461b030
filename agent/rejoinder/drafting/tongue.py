"""The language of a comment, as it matters to the creator: the reply should be in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Self

from rejoinder.language import LANGUAGES, detect

# Fewer replies of theirs in a language than this say little about how they write it.
_ENOUGH: Final = 20


@dataclass(frozen=True, slots=True)
class Tongue:
    """`language` is the comment's where it is told and is not the creator's `usual` one, else "";
    `known` is how many of their replies are in it."""

    language: str = ""
    usual: str = ""
    known: int = 0

    @classmethod
    def of(cls, comment: str, languages: Mapping[str, int]) -> Self:
        """`languages` counts the creator's replies by ISO 639-1 code; "" is not told."""
        told = {code: count for code, count in languages.items() if code}
        if not told:
            return cls()
        usual = max(told, key=lambda code: told[code])
        language = detect(comment)
        if language in ("", usual):
            return cls(usual=usual)
        return cls(language, usual, told.get(language, 0))

    @property
    def thin(self) -> bool:
        """Whether little is known of how the creator writes this language."""
        return bool(self.language) and self.known < _ENOUGH

    @property
    def name(self) -> str:
        """Of `language`, in English."""
        return LANGUAGES[self.language]

    def missed(self, text: str) -> bool:
        """Whether `text` is in another language than the comment."""
        return bool(self.usual) and detect(text) not in ("", self.language or self.usual)

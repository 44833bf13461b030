"""Which of several drafts to show, and whether a draft says what was said just before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rejoinder.drafting.plain import emojis, normalise
from rejoinder.protocol import Claim

_NOT_WORD: Final = re.compile(r"[\W_]+")
# Replies up to this many words are compared as sets of words too: in "thank you so much"
# against "thanks so much!" most four-letter windows differ, yet it is the same reply.
_SHORT: Final = 6
_SAME_WINDOWS: Final = 0.6
_SAME_WORDS: Final = 0.75
# A draft just like the creator makes up for this many bits of relevance to the comment.
LIKENESS_BITS: Final = 8.0
# What a near copy of a recent reply loses. "Thank you!" once more is better than nonsense.
DUPLICATE_BITS: Final = 10.0
# What a draft in another language than the comment's loses: any other goes before it.
FOREIGN_BITS: Final = 40.0
_THANKS: Final = re.compile(r"\b(?:thank (?:you|u)|thanku|thx|tysm|ty|thanx|thank)\b")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A finished draft with what is known of it."""

    text: str
    claims: tuple[Claim, ...] = ()
    likeness: float | None = None
    duplicate: bool = False
    foreign: bool = False
    """Written in another language than the comment."""
    relevance: float | None = None
    """How many bits the comment saves the model in saying this: see `Pipeline`."""


def near_duplicate(text: str, others: Sequence[str]) -> bool:
    """Whether `text` nearly repeats one of `others`.

    Compared are four-letter windows (Jaccard), and for short replies the sets of words; a
    reply of emoji alone is compared emoji by emoji. Names after an @ do not make a difference.
    """
    mine = _key(text)
    return any(_same(mine, _key(other)) for other in others)


def rank(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Best first: fewest unbacked claims, then what it is worth. Stable."""
    return sorted(
        candidates,
        key=lambda one: (sum(claim.source is None for claim in one.claims), -worth(one)),
    )


def worth(one: Candidate) -> float:
    """What speaks for a draft, in bits: that it answers the comment, in its language and in the
    creator's way, and does not say once more what was said just before."""
    said_before = DUPLICATE_BITS if one.duplicate else 0.0
    elsewhere = FOREIGN_BITS if one.foreign else 0.0
    return (one.relevance or 0.0) + LIKENESS_BITS * (one.likeness or 0.0) - said_before - elsewhere


def _key(text: str) -> str:
    folded = _THANKS.sub("thanks", normalise(re.sub(r"@\w+", " ", text)).replace("'", ""))
    words = _NOT_WORD.sub(" ", folded).strip()
    return words or "".join(sorted(set(emojis(text))))


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    if not one or not other:
        return False
    if _jaccard(_windows(one), _windows(other)) >= _SAME_WINDOWS:
        return True
    words, other_words = set(one.split()), set(other.split())
    short = max(len(one.split()), len(other.split())) <= _SHORT
    return short and _jaccard(words, other_words) >= _SAME_WORDS


def _windows(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[at : at + 4] for at in range(max(1, len(padded) - 3))}


def _jaccard(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other)

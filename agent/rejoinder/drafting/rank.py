"""Which of several drafts to show, and whether a draft says what was said just before."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
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
# More relevance than this is no better: what repeats the comment's words is explained best by it.
RELEVANCE_BITS: Final = 16.0
# A draft just like the creator makes up for this many bits of relevance to the comment.
LIKENESS_BITS: Final = 8.0
# What a past reply to a comment on the same gains: the creator chose it, and a small model hardly
# sees that it fits.
TOLD_BITS: Final = 6.0
# What a near copy of a recent reply loses. "Thank you!" once more is better than nonsense.
DUPLICATE_BITS: Final = 10.0
# What a draft in another language than the comment's loses: any other goes before it.
FOREIGN_BITS: Final = 40.0
# What a draft loses that goes against all that the creator's edits taught.
LESSON_BITS: Final = 8.0
_THANKS: Final = re.compile(r"\b(?:thank (?:you|u)|thanku|thx|tysm|ty|thanx|thank)\b")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A finished draft with what is known of it."""

    text: str
    claims: tuple[Claim, ...] = ()
    likeness: float | None = None
    duplicate: bool = False
    length: float = 0.0
    """What its length loses, in bits: see `Length`."""
    foreign: bool = False
    """Written in another language than the comment."""
    relevance: float | None = None
    """How many bits the comment saves the model in saying this: see `Pipeline`."""
    told: bool = False
    """A past reply to a comment on the same."""
    fit: float = 1.0
    """The share of the lessons that it obeys."""
    crossed: str = ""
    """The boundary it touches, in the creator's words."""
    fault: str = ""
    """Why no reply may say it: see `Judge.fault`."""

    @property
    def showable(self) -> bool:
        """Whether it may be shown unmarked: something backs all it claims, and it speaks of nothing
        that is left out and of nothing that no reply may say."""
        return self.sound and not self.unbacked

    @property
    def sound(self) -> bool:
        """Whether it may be shown at all, once its claims are marked."""
        return not (self.crossed or self.fault)

    @property
    def unbacked(self) -> int:
        """How many of its claims nothing backs."""
        return sum(claim.source is None for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as near copies of it are told: four-letter windows, and for short ones the words.

    Names after an @ do not make a difference; a text of emoji alone is its emoji.
    """

    key: str
    words: tuple[str, ...]
    windows: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Wording:
        folded = _THANKS.sub("thanks", normalise(re.sub(r"@\w+", " ", text)).replace("'", ""))
        key = _NOT_WORD.sub(" ", folded).strip() or "".join(sorted(set(emojis(text))))
        padded = f" {key} "
        windows = frozenset([padded[at : at + 4] for at in range(max(1, len(padded) - 3))])
        return cls(key, tuple(key.split()), windows)

    def overlap(self, other: Wording) -> float:
        """The share of windows that both have (Jaccard), 0 to 1."""
        return _jaccard(self.windows, other.windows)

    def same(self, other: Wording) -> bool:
        """Whether one nearly repeats the other."""
        if self.key == other.key:
            return True
        if not self.key or not other.key:
            return False
        sizes = sorted((len(self.windows), len(other.windows)))
        if sizes[0] >= _SAME_WINDOWS * sizes[1] and self.overlap(other) >= _SAME_WINDOWS:
            return True
        short = max(len(self.words), len(other.words)) <= _SHORT
        return short and _jaccard(set(self.words), set(other.words)) >= _SAME_WORDS


def near_duplicate(text: str, others: Sequence[str]) -> bool:
    """Whether `text` nearly repeats one of `others`, as `Wording` tells."""
    mine = Wording.of(text)
    return any(mine.same(Wording.of(other)) for other in others)


def rank(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Best first: fewest unbacked claims, then what it is worth. Stable."""
    return sorted(
        candidates,
        key=lambda one: (one.unbacked, -worth(one)),
    )


def worth(one: Candidate) -> float:
    """What speaks for a draft, in bits: that it answers the comment, in its language, at the
    creator's length, in their way and as their edits taught, as they answered the same before, and
    does not say once more what was said just before.
    """
    against = LESSON_BITS * (1.0 - one.fit) + one.length
    if one.duplicate:
        against += DUPLICATE_BITS
    if one.foreign:
        against += FOREIGN_BITS
    relevance = min(one.relevance or 0.0, RELEVANCE_BITS)
    gained = TOLD_BITS if one.told else 0.0
    return relevance + gained + LIKENESS_BITS * (one.likeness or 0.0) - against


def _jaccard(one: Set[str], other: Set[str]) -> float:
    both = len(one & other)
    return both / (len(one) + len(other) - both)

"""A creator's habits as numbers.

A profile is built from past replies, but no free text travels through it: only counts, shares
and words and emoji out of closed sets. A prompt made from it therefore cannot carry what
somebody once wrote into a reply, neither an instruction nor a fact.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from rejoinder.voice.habits import EMOJI, MARKS, Habits
from rejoinder.voice.phrases import EMOJI_CLOSER

_SHORTEST: Final = 5
_SHOWN: Final = 5
# How many emoji and phrases a prompt names, and how often a phrase must come.
_PROMPTED: Final = 3
_USUAL: Final = 0.1
_LADDER: Final = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200)
# Phrases and languages of a smaller share than this are chance.
_RARE: Final = 0.01

BINS: Final = (1, 2, 4, 8, 16, 32, 64)
"""The longest replies, in words, of each but the last bar of `Profile.lengths`."""
Shares = tuple[tuple[str, float], ...]
"""Words of a closed vocabulary, each with its share of replies, most frequent first."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Habits of one creator. Lengths in words; the rest are shares of replies, 0 to 1."""

    count: int = 0
    words_low: float = 0.0
    """First quartile of the length."""
    words_mid: float = 0.0
    words_high: float = 0.0
    lower_start: float = 0.0
    all_lower: float = 0.0
    ends_stop: float = 0.0
    ends_exclaim: float = 0.0
    ends_question: float = 0.0
    ends_bare: float = 0.0
    """Share of replies that end without any punctuation."""
    exclaims: float = 0.0
    asks: float = 0.0
    """Share of replies that ask something back."""
    emoji: float = 0.0
    emoji_each: float = 0.0
    """Emoji a reply, on average."""
    favourites: tuple[str, ...] = ()
    """Up to five emoji out of `EMOJI`, most used first."""
    links: float = 0.0
    newlines: float = 0.0
    bare_contractions: float = 0.0
    """Share of contractions written without an apostrophe ("dont")."""
    thanks: float = 0.0
    names: float = 0.0
    """Share of replies that address the commenter by a name or a handle."""
    openers: Shares = ()
    """Up to five out of `phrases.OPENERS`."""
    closers: Shares = ()
    """Up to five out of `phrases.CLOSERS`."""
    languages: Shares = ()
    """Up to five out of `language.LANGUAGES`; of the replies whose language was told."""
    lengths: tuple[float, ...] = ()
    """Share of replies of up to as many words as each of `BINS`, and of longer ones."""

    @classmethod
    def measure(cls, replies: Sequence[str], languages: Sequence[str] = ()) -> Self:
        """The habits seen in `replies`, of these languages if they are known; empty ones are
        passed over."""
        told = zip(replies, languages or [""] * len(replies), strict=True)
        return cls.of([Habits.of(text.strip(), lang) for text, lang in told if text.strip()])

    @classmethod
    def of(cls, habits: Sequence[Habits]) -> Self:
        """The habits of several replies together."""
        if not habits:
            return cls()
        count = len(habits)
        lengths = sorted(each.words for each in habits)
        ends = Counter(each.end for each in habits)
        marks = [sum(column) for column in zip(*(each.marks for each in habits), strict=True)]
        known = Counter(sign for each in habits for sign in each.signs)
        contracted = sum(each.contractions for each in habits)
        told = Counter(each.language for each in habits if each.language)
        bins = Counter(bisect_left(BINS, words) for words in lengths)
        return cls(
            count=count,
            words_low=_quantile(lengths, 0.25),
            words_mid=_quantile(lengths, 0.5),
            words_high=_quantile(lengths, 0.75),
            ends_stop=round(ends["stop"] / count, 3),
            ends_exclaim=round(ends["exclaim"] / count, 3),
            ends_question=round(ends["question"] / count, 3),
            ends_bare=round(ends["bare"] / count, 3),
            emoji_each=round(sum(each.emoji for each in habits) / count, 3),
            favourites=tuple(sign for sign, _ in sorted(known.items(), key=_often)[:_SHOWN]),
            bare_contractions=round(
                sum(each.bare_contractions for each in habits) / max(1, contracted), 3
            ),
            openers=_shares(Counter(each.opener for each in habits if each.opener), count),
            closers=_shares(Counter(each.closer for each in habits if each.closer), count),
            languages=_shares(told, told.total()),
            lengths=tuple(round(bins[at] / count, 3) for at in range(len(BINS) + 1)),
            **{name: round(each / count, 3) for name, each in zip(MARKS, marks, strict=True)},
        )

    def describe(self) -> str:
        """A few plain sentences for a prompt; empty under five replies. Numbers are rounded, so
        that some more replies seldom change a word of it."""
        if self.count < _SHORTEST:
            return ""
        parts = (self._form(), self._tone(), self._frame())
        return " ".join(part for part in parts if part)

    def _form(self) -> str:
        low, high = _rounded(self.words_low), _rounded(self.words_high)
        length = f"{low} words" if low == high else f"{low} to {high} words"
        parts = [f"about {length} long"]
        if self.all_lower >= 0.6:
            parts.append("all in lower case")
        elif self.lower_start >= 0.6:
            parts.append("begun in lower case")
        if self.ends_bare >= 0.6:
            parts.append("with no full stop at the end")
        if self.newlines <= 0.05:
            parts.append("on one line")
        if self.bare_contractions >= 0.6:
            parts.append("with no apostrophes in contractions")
        return f"Replies are {', '.join(parts)}."

    def _tone(self) -> str:
        shown = " ".join(self.favourites[:_PROMPTED])
        habits = [
            _habit(self.exclaims, "exclamation marks"),
            _habit(self.asks, "questions"),
            _habit(self.emoji, "emoji" + (f" ({shown})" if shown else "")),
            _habit(self.thanks, "thanks"),
            _habit(self.names, "the commenter's name"),
        ]
        often = [what for how, what in habits if how == "often"]
        seldom = [what.split(" (")[0] for how, what in habits if how == "seldom"]
        said = []
        if often:
            said.append(f"They often use {_join(often)}")
        if seldom:
            said.append(f"{'they' if said else 'They'} hardly ever use {_join(seldom)}")
        return f"{'; '.join(said)}." if said else ""

    def _frame(self) -> str:
        begin, end = self._usual(self.openers), self._usual(self.closers)
        said = []
        if begin:
            said.append(f"begin with {_or(begin)}")
        if end:
            said.append(f"end with {_or(end)}")
        return f"Many {' and '.join(said)}." if said else ""

    def _usual(self, shares: Shares) -> list[str]:
        least = max(_USUAL, _SHORTEST / self.count)
        return [phrase for phrase, share in shares[:_PROMPTED] if share >= least]


def _or(phrases: list[str]) -> str:
    return " or ".join(each if each == EMOJI_CLOSER else f'"{each}"' for each in phrases)


def _rounded(words: float) -> int:
    """The nearest of a few lengths."""
    return min(_LADDER, key=lambda length: abs(length - words))


def _shares(counts: Counter[str], of: int) -> Shares:
    often = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_SHOWN]
    return tuple((word, round(count / of, 3)) for word, count in often if count >= _RARE * of)


def _habit(share: float, what: str) -> tuple[str, str]:
    return ("often" if share >= 0.4 else "seldom" if share <= 0.05 else "", what)


def _join(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _often(pair: tuple[str, int]) -> tuple[int, int]:
    return -pair[1], EMOJI.index(pair[0])


def _quantile(ordered: list[int], share: float) -> float:
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return round(ordered[low] + (ordered[high] - ordered[low]) * (at - low), 2)

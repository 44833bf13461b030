"""Habits that are not known beforehand: a length, a favourite emoji, a greeting, an ending."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final, TypeVar

from rejoinder.drafting.plain import emojis
from rejoinder.voice.edits.frame import greeted, greeting
from rejoinder.voice.edits.habit import Edit, Habit
from rejoinder.voice.edits.scope import Place, clip
from rejoinder.voice.edits.wording import (
    PHRASE_LONGEST,
    QUOTED,
    cut_end,
    facts,
    free,
    is_word,
    names,
    parts,
    raised,
    tokens,
)
from rejoinder.voice.habits import EMOJI

Key = TypeVar("Key")

# A phrase is looked at once it was met so often, whether or not it turns out to be a habit.
_MET: Final = 2
# The share of the creator's texts that are at most as long, or at least.
_MOSTLY: Final = 0.85
# A draft is too long, or too short, when it is so much beyond that: a word more is no habit.
_SLACK: Final = 1.25
_CANDIDATES: Final = 40


# Length


def _words(text: str) -> int:
    return len(text.split())


def length(seen: Sequence[Edit]) -> list[Habit]:
    """At most, and at least, so many words as the creator mostly writes."""
    counts = sorted(_words(edit.final) for edit in seen)
    if not counts:
        return []
    most = math.ceil(counts[math.ceil(_MOSTLY * (len(counts) - 1))] * _SLACK)
    least = int(counts[int((1 - _MOSTLY) * (len(counts) - 1))] / _SLACK)
    return [
        Habit(
            "length.most",
            f"You write at most about {most} words",
            lambda text, place: _words(text) <= most,
            lambda text, place: _cut(text, most),
        ),
        Habit(
            "length.least",
            f"You write at least about {least} words",
            lambda text, place: _words(text) >= least,
        ),
    ]


def _cut(text: str, most: int) -> str:
    """The first sentences of `text`, if they say something within `most` words."""
    kept, total = [], 0
    for part in parts(text):
        total += _words(part)
        if total > most:
            break
        kept.append(part)
    short = "".join(kept)
    return short if 2 * _words(short) >= most else text


# Emoji, greetings and endings


def emoji(seen: Sequence[Edit]) -> list[Habit]:
    """Emoji of the closed set that the creator puts where the draft had none."""
    added = Counter(
        sign
        for edit in seen
        for sign in {*emojis(edit.final)} - {*emojis(edit.draft)}
        if sign in EMOJI
    )
    return [_with_emoji(sign) for sign, _ in often(added)]


def _with_emoji(sign: str) -> Habit:
    return Habit(
        f"emoji.with:{sign}",
        f"You use {sign}",
        lambda text, place: sign in text,
        lambda text, place: text if emojis(text) else f"{text.rstrip()} {sign}",
    )


def greetings(seen: Sequence[Edit]) -> list[Habit]:
    """Greetings that the creator begins with."""
    used = [
        (found.word, found.mark[:1], found.named)
        for edit in seen
        if (found := greeting(edit.final, edit.place))
    ]
    forms = Counter((word, named) for word, _, named in used)
    marks = Counter(used)
    habits = []
    for (word, named), _ in often(forms):
        mark = max("!,.", key=lambda sign: marks[word, sign, named])
        habits.append(_with_greeting(word, mark, named))
    return habits


def _with_greeting(word: str, mark: str, named: bool) -> Habit:
    def obeyed(text: str, place: Place) -> bool | None:
        if named and not names(place.author):
            return None
        found = greeting(text, place)
        return found is not None and (found.word, found.named) == (word, named)

    def change(text: str, place: Place) -> str:
        found = greeting(text, place)
        return greeted(raised(text[found.end :]) if found else text, place, word, mark, named)

    name = " and the name" if named else ""
    return Habit(f"greeting.with:{word}:{named}", f"You begin with “{word}”{name}", obeyed, change)


def endings(seen: Sequence[Edit]) -> list[Habit]:
    """Short last sentences that the creator adds."""
    met: dict[str, Counter[str]] = {}
    for edit in seen:
        last = _last(edit.final)
        if last and not names(last) & names(edit.place.author) and last != _last(edit.draft):
            met.setdefault(_folded(last), Counter())[last] += 1
    total = Counter({key: forms.total() for key, forms in met.items()})
    return [_with_ending(key, met[key].most_common(1)[0][0]) for key, _ in often(total) if key]


def _last(text: str) -> str:
    """The last sentence of several, if it is one to say every time."""
    pieces = parts(text)
    last = pieces[-1].strip()
    fit = len(pieces) > 1 and _words(last) <= 5 and len(last) <= PHRASE_LONGEST
    return last if fit and not facts(last) and free(last).strip() == last else ""


def _with_ending(key: str, form: str) -> Habit:
    return Habit(
        f"ending.with:{key}",
        f"You end with “{clip(form, QUOTED)}”",
        lambda text, place: _folded(parts(text)[-1]) == key if text.strip() else None,
        lambda text, place: f"{_closed(text)} {form}",
    )


def _closed(text: str) -> str:
    """`text` with a mark at its end, so that a sentence may follow."""
    body, marks, tail = cut_end(text)
    return text.rstrip() if marks or tail.strip() else f"{body}."


def _folded(text: str) -> str:
    return " ".join(token for token, _, _ in tokens(text) if is_word(token))


def often(met: Counter[Key]) -> list[tuple[Key, int]]:
    """What was met more than once, the most frequent first."""
    return [pair for pair in met.most_common(_CANDIDATES) if pair[1] >= _MET]

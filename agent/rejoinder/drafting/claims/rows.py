"""What the tables of one language hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rejoinder.protocol import ClaimKind

Rows = tuple[re.Pattern[str], ...]
_NEVER: Final = re.compile(r"(?!)")


def rows(*patterns: str) -> Rows:
    """One pattern a row."""
    return tuple(re.compile(pattern) for pattern in patterns)


@dataclass(frozen=True, slots=True)
class Questions:
    """How a language asks, and how it answers at the beginning of a sentence.

    `about` is true of a question about the creator, `opinion` of one that asks for no more than
    what they think; `offer` and `promise` tell what is asked for, `which` that it is not a yes or
    a no. `empty` is said by answers that answer nothing.
    """

    about: re.Pattern[str]
    offer: re.Pattern[str] = _NEVER
    promise: re.Pattern[str] = _NEVER
    opinion: re.Pattern[str] = _NEVER
    which: re.Pattern[str] = _NEVER
    asks: re.Pattern[str] = _NEVER
    """A question without a mark."""
    yes: re.Pattern[str] = _NEVER
    no: re.Pattern[str] = _NEVER
    no_answer: re.Pattern[str] = _NEVER
    """What begins like a yes or a no and is none."""
    empty: re.Pattern[str] = _NEVER
    telling: re.Pattern[str] = _NEVER
    """What must stand in a sentence that answers in any other way."""
    not_telling: re.Pattern[str] = _NEVER
    """What makes it an opinion, advice or talk."""
    things: re.Pattern[str] = _NEVER
    """A sentence that says of a thing what was asked about it."""
    grants: re.Pattern[str] = _NEVER
    """A sentence that begins with what people may have or do, or when it is done, where something
    is asked for."""
    elliptic: re.Pattern[str] = _NEVER
    """A sentence that ends with the verb that was asked with."""
    either: re.Pattern[str] = _NEVER
    """What stands between two things of which one is asked for."""
    measures: re.Pattern[str] = _NEVER
    """A sentence that begins with how long, how much or how far."""
    weighs: re.Pattern[str] = _NEVER
    """What tells that a sentence weighs the two, and says nothing about which it is."""
    others: re.Pattern[str] = _NEVER
    """A question about what somebody else thinks, says or does."""
    they: re.Pattern[str] = _NEVER
    """A sentence that begins with them."""
    theirs: re.Pattern[str] = _NEVER
    """What makes a question one about the creator, their life or what they give, beyond doubt."""
    general: re.Pattern[str] = _NEVER
    """What makes any other short question one about the world."""
    helps: re.Pattern[str] = _NEVER
    """A sentence that asks to be helped or told how something is."""
    supposes: re.Pattern[str] = _NEVER
    """A sentence that takes something about the creator for granted, or asks for something."""

    def tells(self, sentence: str) -> bool:
        """Whether a sentence states something, and is no advice, opinion, question or talk."""
        asks = sentence.rstrip().endswith(("?", "？"))
        return not asks and bool(
            self.telling.search(sentence) and not self.not_telling.search(sentence)
        )


@dataclass(frozen=True, slots=True)
class Language:
    """One language's tables over lower-case text in which `'` is the only apostrophe.

    `idioms` are blotted out before the other tables are read; where a row has a group, only the
    group is. `marks` are words, or a pattern, that tell the language in a few words.
    """

    code: str
    marks: re.Pattern[str]
    questions: Questions
    idioms: Rows = ()
    promise: Rows = ()
    experience: Rows = ()
    offer: Rows = ()
    figure: Rows = ()
    behalf: Rows = ()

    def tables(self) -> tuple[tuple[ClaimKind, Rows], ...]:
        """The rows that find a claim, class by class."""
        return (
            ("promise", self.promise),
            ("experience", self.experience),
            ("offer", self.offer),
            ("figure", self.figure),
            ("behalf", self.behalf),
        )


def words(*texts: str) -> re.Pattern[str]:
    """A pattern for any of these words, which stand in lines between spaces."""
    each = " ".join(texts).split()
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, each))})(?!\w)")

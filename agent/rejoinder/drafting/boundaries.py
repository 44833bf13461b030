"""What the creator does not speak of: found by words, so that it never rests on a model.

A boundary ("no family", "no medical advice") means topics of a closed table (`topics.py`); what is
in no table is kept out by its own words. A draft that touches one is not shown, and a comment that
asks for one gets no draft. When in doubt a text touches: that costs a draft, and the opposite tells
strangers what somebody wants to keep to themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Self

from rejoinder.config import LIMITS
from rejoinder.drafting.kinds import asks
from rejoinder.drafting.plain import has_emoji, normalise, sentences
from rejoinder.drafting.topics import IDIOMS, THEIRS, TOPICS, YOURS, Topic
from rejoinder.drafting.wording import content, fold, held, words

_CLAUSES: Final = re.compile(
    r"[,;:.!?()/&\n—–]+|\b(?:and|or|nor|y|ni|und|oder|et|ou|dan|atau|nem|sowie)\b"
)
_HANDLE: Final = re.compile(r"@[\w.-]+")


@dataclass(frozen=True, slots=True)
class Boundary:
    """One of them: `text` in the creator's words, what it means, and which words stand alone."""

    text: str
    topics: tuple[Topic, ...]
    words: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The topics that were recognised."""
        return tuple(topic.name for topic in self.topics)


@lru_cache(maxsize=256)
def read(text: str) -> Boundary:
    """What a boundary means, clause by clause: "no family and no lawsuit" is a topic and a word."""
    topics: list[Topic] = []
    alone: list[str] = []
    for clause in _CLAUSES.split(fold(text)):
        meant = _meant(clause)
        topics += meant
        if not meant:
            alone += content(clause)
    return Boundary(text, tuple(dict.fromkeys(topics)), tuple(dict.fromkeys(alone)))


@dataclass(frozen=True, slots=True)
class Boundaries:
    """All boundaries that hold for one comment.

    `known` are the words of the creator's name and of the post's title: saying them tells nothing.
    """

    all: tuple[Boundary, ...] = ()
    known: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[str], *, known: Iterable[str] = ()) -> Self:
        """`known` are texts of the creator's own that everybody reads."""
        heard = frozenset(word for text in known for word in words(fold(text)))
        return cls(tuple(read(text) for text in texts), heard)

    def lifted(self, hint: str) -> Boundaries:
        """Without those that the creator speaks of in a hint: there they say it by hand."""
        if not hint or not self.all:
            return self
        folded = fold(hint)
        kept = (
            one
            for one in self.all
            if not held(one.words, hint)
            and not any(topic.called.search(folded) or _says(topic, folded) for topic in one.topics)
        )
        return replace(self, all=tuple(kept))

    def crossed(self, text: str) -> str:
        """The boundary that `text` touches, in the creator's words; '' for none."""
        if not self.all:
            return ""
        pieces = [_plain(text[low:high]) for low, high in sentences(text)]
        return next(
            (one.text for one in self.all if any(self._touches(one, piece) for piece in pieces)), ""
        )

    def asked(self, text: str) -> str:
        """The boundary that a comment's question asks the creator to cross; '' for none."""
        if not self.all:
            return ""
        text = text[: LIMITS.asked_within]
        asked = [_plain(text[low:high]) for low, high in sentences(text) if _asks(text[low:high])]
        return next(
            (one.text for one in self.all if any(self._wants(one, piece) for piece in asked)), ""
        )

    def without(self, text: str) -> str:
        """`text` without the sentences that touch a boundary; '' when nothing is left to say."""
        kept = "".join(
            text[low:high] for low, high in sentences(text) if not self.crossed(text[low:high])
        ).strip()
        # What was cut apart may read otherwise together.
        said = re.search(r"[^\W\d_]{2}", kept) or has_emoji(kept)
        return kept if said and not self.crossed(kept) else ""

    def _touches(self, one: Boundary, piece: str) -> bool:
        alone = set(held(one.words, piece)) - set(held(one.words, " ".join(self.known)))
        return bool(alone) or any(_says(topic, piece, self.known) for topic in one.topics)

    def _wants(self, one: Boundary, piece: str) -> bool:
        if held(one.words, piece):
            return True
        for topic in one.topics:
            if topic.asked is not None and topic.asked.search(piece):
                return True
            if topic.own:
                if YOURS.search(piece) and _asks_for(topic, piece, self.known):
                    return True
            elif _says(topic, piece, self.known):
                return True
        return False


def _meant(clause: str) -> list[Topic]:
    """The topics a clause names. "Money advice" is not what the creator earns, though "money" alone
    is: a name inside a longer one does not count."""
    found = [(topic, match.span()) for topic in TOPICS for match in topic.called.finditer(clause)]
    return [
        topic
        for topic, (low, high) in found
        if not any(a <= low and high <= b and b - a > high - low for _, (a, b) in found)
    ]


def _plain(text: str) -> str:
    """Folded, without idioms and without the names that a text addresses."""
    return IDIOMS.sub(" ~ ", _HANDLE.sub(" ", fold(text)))


def _says(topic: Topic, folded: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether it speaks of the topic; of the creator's own where that is meant."""
    return any(
        not (topic.own and THEIRS.match(found[0])) and not _harmless(found[0], known)
        for found in topic.said.finditer(folded)
    )


def _asks_for(topic: Topic, folded: str, known: frozenset[str]) -> bool:
    """Whether a question to the creator names the topic, and not as the asker's own."""
    return any(
        not _ASKERS.search(folded[: found.end()]) and not _harmless(found[0], known)
        for found in topic.said.finditer(folded)
    )


# "My kids", at the very end of what was read.
_ASKERS: Final = re.compile(
    r"\b(?:my|our|mis?|meus?|minhas?|mein\w*|unser\w*|mon|ma|mes|notre|nos) (?:\w+ ){0,2}\w+$"
)


def _harmless(found: str, known: frozenset[str]) -> bool:
    return bool(known) and known.issuperset(words(found))


def _asks(sentence: str) -> bool:
    return asks(normalise(sentence)) != ""

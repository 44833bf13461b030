"""Whether the evidence carries a claim.

The match is lexical and strict: every content word of the claim must stand in one sentence of
one source, its numbers with the same noun, with the same polarity and the same turns ("used
to", "want", "from"), and not about somebody else. When in doubt a claim is unbacked: that costs
a draft; the opposite puts words into the creator's mouth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from rejoinder.drafting import backing_words as words
from rejoinder.drafting.base import Evidence
from rejoinder.drafting.claims import Found
from rejoinder.drafting.claims.english import ENGLISH
from rejoinder.drafting.matching import (
    carried,
    covered,
    negative,
    of_another,
    rarely,
    refers_back,
    same_numbers,
    scope_of,
    somebody_else,
    touches,
    turns_of,
)
from rejoinder.drafting.numerals import digits
from rejoinder.drafting.plain import same_length
from rejoinder.drafting.statements import Statement, Statements, as_statement, asked_of
from rejoinder.drafting.stems import WORD, content, figures, stem, tokens
from rejoinder.protocol import Source

_FIRST_PERSON: Final = re.compile(r"\b(?:i|i'm|i've|i'll|my|we|we're|we've|our|me|us|mine)\b")
# So many words of its own tell what a claim is about, whatever its "it" is.
_TELLING: Final = 3
# One word tells what a claim is about that has no more than so many in all.
_ONE_TELLS: Final = 7
_COUNT: Final = re.compile(
    r"[#v]?\d+(?:[.,/]\d+)*(?:st|nd|rd|th|s)?"
    r"(?: (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?))?"
)
_INVITING: Final = frozenset(map(stem, words.INVITING))
_GENERIC: Final = {kind: frozenset(map(stem, some)) for kind, some in words.GENERIC.items()}
# Those that do not tell what a claim is about; of a promise neither does when it will be.
_VAGUE: Final = {**_GENERIC, "promise": _GENERIC["promise"] | set(map(stem, words.PERIODS))}


class Backing:
    """What backs the claims of the drafts for one comment."""

    def __init__(self, evidence: Evidence) -> None:
        self._asked = asked_of(evidence)
        self._about = content(self._asked)
        self._known = same_length(" ".join(evidence.names))
        self._statements = Statements(evidence)

    def source_of(self, found: Found) -> Source | None:
        """What backs the claim, or None."""
        found = replace(found, topic=digits(found.topic), figure=digits(found.figure))
        readings = [self._sought(found)]
        if touches(self._about, set(content(found.rest))):
            # "No, it was all painted by hand": what follows tells what the answer means.
            meant = replace(found, topic=digits(found.rest), answers=False, no=False)
            readings.append(self._sought(meant))
        counts = found.kind == "figure" and _COUNT.fullmatch(found.figure) is not None
        for statement in self._statements.about(found.kind):
            # What a question names and does not ask to confirm: a bare number.
            if statement.asks and not counts:
                continue
            if of_another(statement, found.topic + self._asked, self._known):
                continue
            if any(_backs(statement, one) for one in readings):
                return statement.source
        return None

    def _sought(self, found: Found) -> _Sought:
        return _Sought(found, self._asked, self._about)


@dataclass(frozen=True)
class _Sought:
    """A claim as it is looked for among the statements. `asked` is what the comment asks, `about`
    the stems of it."""

    found: Found
    asked: str
    about: list[str]

    @cached_property
    def own(self) -> list[str]:
        """Stems of the claim's own words."""
        return content(self.found.topic)

    @cached_property
    def answers(self) -> bool:
        """Whether the comment tells what it says, as of "yes", "me too" and "coming soon"."""
        return self.found.answers or not set(self.own) - _VAGUE[self.found.kind]

    @cached_property
    def topic(self) -> str:
        """What it says, as a sentence."""
        topic = self.found.topic
        return f"{topic} {as_statement(self.asked)}" if self.answers else topic

    @cached_property
    def denies(self) -> bool:
        """Whether it says that something is not so."""
        without = self.answers and not words.WITHOUT.isdisjoint(tokens(self.asked))
        return (negative(self.found.topic) != self.found.no) != without

    @cached_property
    def claimed(self) -> list[str]:
        """Stems of the words that a statement must hold; none where nothing says what it is."""
        said = content(self.topic)
        if self.found.kind != "promise":
            return said
        what = [word for word in said if word not in _GENERIC["promise"]]
        return what if set(what) - _VAGUE["promise"] else []

    @cached_property
    def points(self) -> bool:
        """Whether it says little beside an "it", which may be what the comment asks for."""
        telling = sum(not word[0].isdigit() for word in self.claimed)
        return refers_back(self.found.topic) and telling < _TELLING

    @cached_property
    def inviting(self) -> list[str]:
        """Stems of the words that claim."""
        return content(self.found.figure)

    @cached_property
    def figures(self) -> set[str]:
        """Its numbers."""
        return figures(self.found.figure)

    @cached_property
    def unfigured(self) -> set[str]:
        """Stems of a figure without a number, such as a weekday."""
        said = set(tokens(self.found.figure)) - words.EMPTY - words.DAY
        return {stem(word) for word in said}

    @cached_property
    def counted(self) -> list[str]:
        """What the figure may count: the words around it, or what was asked."""
        return [word for word in self.own if not word[0].isdigit()] or self.about


def _backs(statement: Statement, sought: _Sought) -> bool:
    found = sought.found
    if found.kind == "figure":
        return _backs_figure(statement, sought)
    if found.kind == "name":
        return f" {_plain(found.figure)} " in f" {_plain(statement.folded)} "
    if found.kind == "offer" and statement.source.kind == "goal" and found.figure:
        return _invites(statement, sought)
    # To decline needs no plan.
    if found.kind == "promise" and not (sought.denies or words.FUTURE & statement.tokens):
        return False
    own, claimed, has = sought.own, sought.claimed, statement.words
    loose = not ENGLISH.marks.search(statement.folded)
    if not claimed or not carried(claimed, has, found.kind, loose=loose):
        return False
    if len(own) == 1 and len(tokens(found.topic)) > _ONE_TELLS:
        # "I only use the one I got for my first video" is no "I make videos".
        return False
    if len(own) > 1 and 2 * sum(covered(word, has, loose=loose) for word in own) < len(own):
        # What was asked does not make true what else the answer says.
        return False
    # In a hint "it" is what the creator means.
    if sought.points and statement.source.kind != "hint" and not touches(sought.about, has):
        return False
    if statement.source.kind != "fact" and found.kind == "experience":
        if not loose and not _FIRST_PERSON.search(statement.folded):
            return False
    # What the claim names itself tells more than what it answers.
    scope = scope_of(statement.folded, own) or scope_of(statement.folded, claimed)
    return (
        negative(scope) == sought.denies
        and turns_of(scope) == turns_of(sought.topic)
        and not somebody_else(scope, claimed)
        and same_numbers(sought.topic, statement.folded)
    )


def _invites(statement: Statement, sought: _Sought) -> bool:
    """Whether an offer only points to what the creator wants pointed to: "the newsletter has more",
    and neither that it is free nor where it is, unless their goal says so."""
    has = statement.words
    return (
        all(covered(word, has) or word in _INVITING for word in sought.inviting)
        and touches(sought.own, has)
        and not negative(sought.found.topic)
        and same_numbers(sought.found.figure, statement.folded)
    )


def _backs_figure(statement: Statement, sought: _Sought) -> bool:
    if not sought.figures:
        stated = {stem(word) for word in statement.tokens}
        same = rarely(statement.folded) == rarely(sought.found.topic)
        return bool(sought.unfigured) and sought.unfigured <= stated and same
    if not sought.figures <= statement.figures:
        return False
    if statement.source.kind == "comment":
        # Who repeats the comment's number says nothing new.
        return True
    return same_numbers(sought.found.topic, statement.folded) and touches(
        sought.counted, statement.words
    )


def _plain(text: str) -> str:
    return " ".join(WORD.findall(text.replace("'s", " ")))

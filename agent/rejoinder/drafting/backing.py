"""Whether the evidence carries a claim.

The match is lexical and strict: every content word of the claim must stand in one sentence of
one source, its numbers with the same noun, with the same polarity and the same turns ("used
to", "want", "from"), and not about somebody else. When in doubt a claim is unbacked: that costs
a draft; the opposite puts words into the creator's mouth.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from rejoinder.drafting import backing_words as words
from rejoinder.drafting.base import Evidence
from rejoinder.drafting.claims import Found
from rejoinder.drafting.claims.english import ENGLISH
from rejoinder.drafting.matching import (
    carried,
    covered,
    figures,
    negative,
    of_another,
    refers_back,
    same_numbers,
    scope_of,
    somebody_else,
    touches,
    turns_of,
)
from rejoinder.drafting.numerals import digits
from rejoinder.drafting.plain import same_length
from rejoinder.drafting.statements import Statement, as_statement, asked_of, statements
from rejoinder.drafting.stems import WORD, content, stem, tokens
from rejoinder.protocol import Source

_FIRST_PERSON: Final = re.compile(r"\b(?:i|i'm|i've|i'll|my|we|we're|we've|our|me|us|mine)\b")
# So many words of its own tell what a claim is about, whatever its "it" is.
_TELLING: Final = 3
_COUNT: Final = re.compile(
    r"[#v]?\d+(?:[.,/]\d+)*(?:st|nd|rd|th|s)?"
    r"(?: (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?))?"
)
_INVITING: Final = frozenset(map(stem, words.INVITING))
_GENERIC: Final = {kind: frozenset(map(stem, some)) for kind, some in words.GENERIC.items()}


class Backing:
    """What backs the claims of one draft."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._asked = asked_of(evidence)
        self._about = content(self._asked)
        self._known = same_length(" ".join(evidence.names))
        self._stated: dict[str, list[Statement]] = {}

    def source_of(self, found: Found) -> Source | None:
        """What backs the claim, or None."""
        found = replace(found, topic=digits(found.topic), figure=digits(found.figure))
        readings = [found]
        if touches(self._about, set(content(found.rest))):
            # "No, it was all painted by hand": what follows tells what the answer means.
            readings.append(replace(found, topic=digits(found.rest), answers=False, no=False))
        counts = found.kind == "figure" and _COUNT.fullmatch(found.figure) is not None
        for statement in self._statements(found.kind):
            # What a question names and does not ask to confirm: a bare number.
            if statement.asks and not counts:
                continue
            if of_another(statement, found.topic + self._asked, self._known):
                continue
            if any(_backs(statement, one, self._asked) for one in readings):
                return statement.source
        return None

    def _statements(self, kind: str) -> list[Statement]:
        if kind not in self._stated:
            self._stated[kind] = list(statements(self._evidence, kind))
        return self._stated[kind]


def _backs(statement: Statement, found: Found, asked: str) -> bool:
    if found.kind == "figure":
        return _backs_figure(statement, found, asked)
    if found.kind == "name":
        return f" {plain_words(found.figure)} " in f" {plain_words(statement.folded)} "
    if found.kind == "offer" and statement.source.kind == "goal" and found.figure:
        return _invites(statement, found)
    claimed = own = content(found.topic)
    topic = found.topic
    generic = _GENERIC[found.kind]
    has = set(content(statement.folded))
    if found.answers or not set(claimed) - generic:
        # "Yes", "me too", "coming soon": the comment says what it is about.
        topic = f"{found.topic} {as_statement(asked)}"
        claimed = content(topic)
    if found.kind == "promise":
        claimed = [word for word in claimed if word not in _GENERIC["promise"]]
        if not words.FUTURE & set(tokens(statement.folded)):
            return False
    loose = not ENGLISH.marks.search(statement.folded)
    if not claimed or not carried(claimed, has, found.kind, loose=loose):
        return False
    if len(own) > 1 and 2 * sum(covered(word, has, loose=loose) for word in own) < len(own):
        # What was asked does not make true what else the answer says.
        return False
    # "It" in a draft may be what the comment asks for; in a hint it is what the creator means.
    points = refers_back(found.topic) and statement.source.kind != "hint"
    points = points and sum(not word[0].isdigit() for word in claimed) < _TELLING
    if points and not touches(content(asked), has):
        return False
    if statement.source.kind != "fact" and found.kind == "experience":
        if not loose and not _FIRST_PERSON.search(statement.folded):
            return False
    scope = scope_of(statement.folded, claimed)
    return (
        negative(scope) == (negative(found.topic) != found.no)
        and turns_of(scope) == turns_of(topic)
        and not somebody_else(scope, claimed)
        and same_numbers(topic, statement.folded)
    )


def _invites(statement: Statement, found: Found) -> bool:
    """Whether an offer only points to what the creator wants pointed to: "the newsletter has more",
    and neither that it is free nor where it is, unless their goal says so."""
    has = set(content(statement.folded))
    clause = content(found.topic)
    return (
        all(covered(word, has) or word in _INVITING for word in content(found.figure))
        and touches(clause, has)
        and not negative(found.topic)
        and same_numbers(found.figure, statement.folded)
    )


def _backs_figure(statement: Statement, found: Found, asked: str) -> bool:
    figure = found.figure
    wanted = figures(figure)
    source = statement.folded
    if not wanted:
        named = [token for token in tokens(figure) if token not in words.EMPTY]
        return bool(named) and set(map(stem, named)) <= set(map(stem, tokens(source)))
    if not wanted <= figures(source):
        return False
    if statement.source.kind == "comment":
        # Who repeats the comment's number says nothing new.
        return True
    if not same_numbers(found.topic, source):
        return False
    has = set(content(source))
    others = [word for word in content(found.topic) if not word[0].isdigit()]
    return touches(others, has) if others else touches(content(asked), has)


def plain_words(text: str) -> str:
    return " ".join(WORD.findall(text.replace("'s", " ")))

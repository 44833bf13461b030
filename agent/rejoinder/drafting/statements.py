"""What the evidence states, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rejoinder.config import LIMITS
from rejoinder.drafting.base import Evidence
from rejoinder.drafting.numerals import digits
from rejoinder.drafting.plain import same_length, sentences
from rejoinder.drafting.stems import content, figures, tokens
from rejoinder.protocol import ClaimKind, Source

# A hint also names what shall not be said; what it names then backs nothing.
_LEFT_OUT: Final = re.compile(
    r"[^.!?;\n]*\b(?:(?:don['’]?t|do not|never|not) (?:to )?"
    r"(?:say|mention|tell|promise|write|give|include|claim|offer|talk|bring|name|repeat|quote)"
    r"|nothing (?:about|of|on)|without|avoid\w*|skip\w*|leave|omit\w*|drop|instead of|rather than"
    r"|less about|no (?:mention|promise|price|date|link)s?)\b[^.!?;\n]*",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(r"[?？؟]$|か。?$")


@dataclass(frozen=True)
class Statement:
    """One sentence of a source, ready to be compared: each claim of each draft is held against it,
    and what that takes is worked out once."""

    source: Source
    folded: str

    @property
    def asks(self) -> bool:
        return self.folded.rstrip().endswith(("?", "？", "؟"))

    @cached_property
    def tokens(self) -> frozenset[str]:
        return frozenset(tokens(self.folded))

    @cached_property
    def words(self) -> frozenset[str]:
        """Stems of those that carry meaning."""
        return frozenset(content(self.folded))

    @cached_property
    def figures(self) -> frozenset[str]:
        return frozenset(figures(self.folded))


class Statements:
    """All that the evidence states; what may back a claim depends on the claim's kind."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence

    def about(self, kind: ClaimKind) -> Iterator[Statement]:
        """Those that may back a claim of this kind."""
        yield from self._always
        if kind == "figure":
            yield from self._asked
        if kind == "name":
            yield from self._others

    @cached_property
    def _always(self) -> list[Statement]:
        return list(_own(self._evidence))

    @cached_property
    def _asked(self) -> list[Statement]:
        """A stranger's text is evidence for nothing but the figures it states: "is it on the
        fifth?" must not become "it is on the fifth"."""
        return list(_split("comment", self._evidence.comment.text))

    @cached_property
    def _others(self) -> list[Statement]:
        thread = self._evidence.comment.thread
        return [said for item in thread for said in _split("thread", item.text)]


def _own(evidence: Evidence) -> Iterator[Statement]:
    """What the creator states, or wants said."""
    comment = evidence.comment
    for fact in evidence.facts:
        yield from _split("fact", fact)
        yield from _answered(fact)
    yield from _split("post", comment.post.title)
    yield from _split("post", comment.post.text)
    for item in comment.thread:
        if item.own:
            yield from _split("thread", item.text)
    yield from _split("hint", _LEFT_OUT.sub("", evidence.hint))
    yield from _split("goal", _LEFT_OUT.sub("", evidence.goal))


def _split(kind: str, text: str) -> Iterator[Statement]:
    for low, high in sentences(text):
        piece = text[low:high].strip()
        if piece:
            source = Source.model_validate({"kind": kind, "text": piece[: LIMITS.fact]})
            yield Statement(source, digits(same_length(piece)))


def _answered(fact: str) -> Iterator[Statement]:
    """A fact of a question and its answer, as one statement: "Do you ship to Canada? Yes." """
    spans = sentences(fact)
    if len(spans) < 2 or not _ASKS.search(fact[slice(*spans[0])].rstrip()):
        return
    question, said = fact[slice(*spans[0])].strip(), fact[spans[0][1] :].strip()
    source = Source.model_validate({"kind": "fact", "text": f"{question} {said}"[: LIMITS.fact]})
    yield Statement(
        source, f"{as_statement(same_length(question))} {same_length(said)}".replace("?", " ")
    )


def asked_of(evidence: Evidence) -> str:
    """What the comment asks; all of it when it asks nothing."""
    folded = same_length(evidence.comment.text[: LIMITS.asked_within])
    asked = [folded[a:b] for a, b in sentences(folded) if re.search(r"[?？؟]\W*$", folded[a:b])]
    return " ".join(asked) or folded


def as_statement(question: str) -> str:
    """A question's words without what only asks."""
    return re.sub(
        r"\b(?:would|ever|any|anything|please|wondering|curious|know|tell|think)\b", " ", question
    )

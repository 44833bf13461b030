"""What the evidence states, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rejoinder.config import LIMITS
from rejoinder.drafting.base import Evidence
from rejoinder.drafting.numerals import digits
from rejoinder.drafting.plain import same_length, sentences
from rejoinder.protocol import Source

# A hint also names what shall not be said; what it names then backs nothing.
_LEFT_OUT: Final = re.compile(
    r"[^.!?;\n]*\b(?:(?:don['’]?t|do not|never|not) (?:to )?"
    r"(?:say|mention|tell|promise|write|give|include|claim|offer|talk|bring|name|repeat|quote)"
    r"|nothing (?:about|of|on)|without|avoid\w*|skip\w*|leave|omit\w*|drop|instead of|rather than"
    r"|less about|no (?:mention|promise|price|date|link)s?)\b[^.!?;\n]*",
    re.IGNORECASE,
)
# A question further down is hardly what a short reply answers; and time is bounded.
_ASKED_WITHIN: Final = 4_000
_ASKS: Final = re.compile(r"[?？؟]$|か。?$")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a source, ready to be compared."""

    source: Source
    folded: str

    @property
    def asks(self) -> bool:
        return self.folded.rstrip().endswith(("?", "？", "؟"))


def statements(evidence: Evidence, kind: str) -> Iterator[Statement]:
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
    # A stranger's text is evidence for nothing but the figures it states: "is it on the fifth?"
    # must not become "it is on the fifth".
    if kind == "figure":
        yield from _split("comment", comment.text)
    if kind == "name":
        yield from (said for item in comment.thread for said in _split("thread", item.text))


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
    folded = same_length(evidence.comment.text[:_ASKED_WITHIN])
    asked = [folded[a:b] for a, b in sentences(folded) if re.search(r"[?？؟]\W*$", folded[a:b])]
    return " ".join(asked) or folded


def as_statement(question: str) -> str:
    """A question's words without what only asks."""
    return re.sub(
        r"\b(?:would|ever|any|anything|please|wondering|curious|know|tell|think)\b", " ", question
    )

"""Claims that a draft makes in so many words: what the tables of its languages find."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rejoinder.drafting.claims.english import PRICE
from rejoinder.drafting.claims.found import CLAUSE_END, PART_END, Found, clause, trimmed
from rejoinder.drafting.claims.rows import Language
from rejoinder.drafting.plain import same_length, sentences
from rejoinder.protocol import ClaimKind, Comment

# Classes whose claim runs on to the end of its clause.
_CLAUSE_KINDS: Final = frozenset({"promise", "experience", "behalf"})
# What a claim may begin with that is no letter and no digit.
_SIGNS: Final = "$€£¥₹+~#@"


def outright(
    folded: str, span: tuple[int, int], comment: Comment, spoken: list[Language], known: set[str]
) -> Iterator[Found]:
    """The claims of one sentence. `known` are the names of people in the thread: a month that is
    somebody's name ("Thanks April!") is no date."""
    low, high = span
    sentence = folded[low:high]
    asks = _ASKED.match(sentence) if sentence.rstrip().endswith(("?", "？")) else None
    for language in spoken:
        for kind, table in language.tables():
            # "Should I make a second part?" asks; it promises nothing.
            if asks and kind == "promise":
                continue
            for pattern in table:
                for match in pattern.finditer(sentence):
                    found = _found(kind, folded, span, low + match.start(), low + match.end())
                    if found and not _harmless(found, known):
                        yield found
    yield from _bare_prices(folded, span, comment)


_ASKED: Final = re.compile(
    r"\W{0,9}(?:(?:so|and|but|hmm+|oh|ok|well|maybe),? )*(?:should|shall|do|did|can|could|would|will|what|"
    r"which|how|when|where|why|who|is|are|any|was) (?:i|we|you|it|that|the|there|should|would|do|if)?"
)


_SHORT: Final = 5
# Bare times promise nothing where the reader is told what to do: "look at it again tomorrow".
_TIMES: Final = re.compile(
    r"(?:soon|tomorrow|tonight|next \w+|this (?:week|weekend|evening|month)|later|eventually|someday|one day)\b"
)
_TO_READER: Final = re.compile(
    r"\b(?:you|your|you're|yourself|u|ur)\b|^\W*(?:look|try|put|take|let|give|come|check|ask|start|keep|read|watch|use|make|get|go|wait|sleep|rest|test|leave|move|add|cut|do|have|be|see|think|say|tell|run|play|eat|drink)\b"
)
_TO_COME: Final = re.compile(
    r"\b(?:i|we|i'll|we'll|i'm|we're|my|our|will|is|are|videos?|part|episode|stream|post|update|it's|it'll)\b"
)


def _harmless(found: Found, known: set[str]) -> bool:
    """Whether a figure is somebody's name, or a time belongs to what the reader is told."""
    if found.kind == "figure":
        return found.figure in known
    bare = found.kind == "promise" and _TIMES.match(found.figure)
    told = _TO_READER.search(found.topic) or len(found.topic.split()) > _SHORT
    return bool(bare and told and not _TO_COME.search(found.topic))


def _found(
    kind: ClaimKind, folded: str, span: tuple[int, int], start: int, end: int
) -> Found | None:
    while start < end and not (folded[start].isalnum() or folded[start] in _SIGNS):
        start += 1
    if start == end:
        return None
    cuts = CLAUSE_END if kind in _CLAUSE_KINDS else PART_END
    around = clause(folded, start, end, span, cuts)
    if kind in _CLAUSE_KINDS:
        end = max(end, around[1])
    end = trimmed(folded, start, end)
    if end <= start:
        return None
    return Found(kind, start, end, folded[slice(*around)], figure=folded[start:end])


def _bare_prices(folded: str, span: tuple[int, int], comment: Comment) -> Iterator[Found]:
    """An amount of money is an offer, unless it only repeats what the comment states."""
    for price in PRICE.finditer(folded, *span):
        if re.sub(r"\W", "", price[0]) not in _stated(comment):
            around = clause(folded, price.start(), price.end(), span, PART_END)
            yield Found("offer", price.start(), price.end(), folded[slice(*around)])


def _stated(comment: Comment) -> str:
    """The letters and digits of what the comment says without asking."""
    text = same_length(comment.text)
    told = [text[a:b] for a, b in sentences(text) if not text[a:b].rstrip().endswith("?")]
    return re.sub(r"\W", "", "".join(told))

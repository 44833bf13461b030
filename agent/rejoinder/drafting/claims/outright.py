"""Claims that a draft makes in so many words: what the tables of its languages find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rejoinder.drafting.claims import english
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
                    if found and not (kind == "figure" and found.figure in known):
                        yield found
    yield from _bare_prices(folded, span, comment)


_ASKED: Final = re.compile(
    r"\W{0,9}(?:(?:so|and|but|hmm+|oh|ok|well|maybe),? )*(?:should|shall|do|did|can|could|would|will|what|"
    r"which|how|when|where|why|who|is|are|any|was) (?:i|we|you|it|that|the|there|should|would|do|if)?"
)


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
    for price in english.PRICE.finditer(folded, *span):
        if re.sub(r"\W", "", price[0]) not in _stated(comment):
            around = clause(folded, price.start(), price.end(), span, PART_END)
            yield Found("offer", price.start(), price.end(), folded[slice(*around)])


def _stated(comment: Comment) -> str:
    """The letters and digits of what the comment says without asking."""
    text = same_length(comment.text)
    told = [text[a:b] for a, b in sentences(text) if not text[a:b].rstrip().endswith("?")]
    return re.sub(r"\W", "", "".join(told))

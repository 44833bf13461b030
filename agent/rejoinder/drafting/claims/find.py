"""Every claim of a draft, whatever way it is made in.

A claim is made outright (the tables), by naming somebody or something, by answering ("do you have
kids?" - "yes!!"), or by a bare fragment ("where do you live?" - "Lisbon"). Offsets are code points
of the draft.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from rejoinder.drafting.base import Evidence
from rejoinder.drafting.claims.answers import answers
from rejoinder.drafting.claims.found import BLOT, Found
from rejoinder.drafting.claims.languages import languages_of
from rejoinder.drafting.claims.names import folded_people, names
from rejoinder.drafting.claims.outright import outright
from rejoinder.drafting.claims.rows import Language
from rejoinder.drafting.links import HANDLE
from rejoinder.drafting.plain import same_length, sentences, span_at
from rejoinder.drafting.stems import figures as numbers


def find_claims(text: str, evidence: Evidence) -> list[Found]:
    """Every claim of the blocking classes in `text`, in order of place."""
    comment = evidence.comment
    spoken = languages_of(text, comment.text)
    known = folded_people(comment)
    folded = telling(text, evidence, spoken, known)
    spans = sentences(text)
    found = [claim for span in spans for claim in outright(folded, span, comment, spoken, known)]
    said_back = _said_back([claim for claim in found if claim.kind == "figure"], evidence)
    plain = {span_at(spans, claim.start) for claim in found}
    plain -= {span_at(spans, claim.start) for claim in said_back}
    found += [
        claim
        for claim in answers(folded, spans, comment.text, spoken)
        if not (claim.loose and span_at(spans, claim.start) in plain)
    ]
    found += names(text, folded, spans, evidence)
    return _merged(sorted(found, key=lambda claim: (claim.start, claim.end)))


def telling(text: str, evidence: Evidence, spoken: list[Language], known: set[str]) -> str:
    """`text` folded, at the same places, without what tells nothing: quotes, idioms, and the
    handle of whom it speaks to. `known` are the names of people in the thread."""
    return _blotted(_unquoted(same_length(text), evidence), spoken, known)


def _said_back(figures: list[Found], evidence: Evidence) -> list[Found]:
    """The figures that only the comment names: that does not make one the answer."""
    if not figures:
        return []
    heard, told = _Figures(evidence.comment.text), _Figures("\n".join(evidence.given))
    return [one for one in figures if one.figure in heard and one.figure not in told]


class _Figures:
    """What a text names, by the word or by the number."""

    def __init__(self, text: str) -> None:
        self._words, self._numbers = _words(text), numbers(same_length(text))

    def __contains__(self, figure: str) -> bool:
        own = numbers(figure)
        return _words(figure) in self._words or (bool(own) and own <= self._numbers)


_QUOTED: Final = re.compile(
    r"[\"«„「『“]([^\"»“”」』\n]{3,200})[\"»”“」』]|(?<!\w)'([^'\n]{3,200})'(?!\w)"
)


def _unquoted(folded: str, evidence: Evidence) -> str:
    """Without what is quoted word for word from the comment, the post or the thread."""
    quotes = list(_QUOTED.finditer(folded))
    if not quotes:
        return folded
    comment = evidence.comment
    texts = (comment.text, comment.post.title, comment.post.text, *(i.text for i in comment.thread))
    said = _words("\n".join(texts))
    for quote in quotes:
        if f" {_words(quote[1] or quote[2]).strip()} " in said:
            folded = _out(folded, *quote.span())
    return folded


def _words(text: str) -> str:
    words = re.findall(r"[^\W_]+", same_length(text))
    return f" {' '.join(words)} "


def _blotted(folded: str, spoken: list[Language], known: set[str]) -> str:
    """Without idioms, and without the handle of whom it speaks to: "@june99, thanks" is no figure
    and no link. Other handles are contacts."""
    for language in spoken:
        for idiom in language.idioms:
            for match in list(idiom.finditer(folded)):
                folded = _out(
                    folded, *(match.span(1) if idiom.groups and match[1] else match.span())
                )
    for handle in list(HANDLE.finditer(folded)):
        start, end = handle.span()
        # Behind handles that are blotted out already, it is still at the beginning.
        first = not folded[:start].strip(f" ,{BLOT}") or folded[start - 1] == "\n"
        if handle[1] in known or first:
            folded = _out(folded, start, end)
    return folded


def _out(folded: str, start: int, end: int) -> str:
    return folded[:start] + BLOT * (end - start) + folded[end:]


def _merged(claims: list[Found]) -> list[Found]:
    """Overlapping claims of one kind become one."""
    kept: dict[str, Found] = {}
    out: list[Found] = []
    for claim in claims:
        last = kept.get(claim.kind)
        same_place = last and claim.start == last.start
        if last and claim.start < last.end and (same_place or claim.answers == last.answers):
            # An outright claim tells more than the answer it may be as well.
            base = claim if last.answers else last
            longer = replace(base, start=last.start, end=max(last.end, claim.end))
            out[out.index(last)] = longer
            kept[claim.kind] = longer
        else:
            out.append(claim)
            kept[claim.kind] = claim
    return out

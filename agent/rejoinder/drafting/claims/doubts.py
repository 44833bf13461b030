"""Sentences that may tell something of the creator, though no table finds a claim in them.

Tables of claims find what their author thought of; "it is in the same box as your cousin's" is in
none. Where a comment asks after the creator, the burden is turned round: what an English draft
says is in doubt unless it is a question or each of its clauses is known to tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rejoinder.config import LIMITS
from rejoinder.drafting.base import Evidence
from rejoinder.drafting.claims.asked import asked_by, questions, some
from rejoinder.drafting.claims.find import telling
from rejoinder.drafting.claims.found import Found, trimmed
from rejoinder.drafting.claims.languages import english, languages_of, told
from rejoinder.drafting.claims.names import folded_people
from rejoinder.drafting.claims.rows import Language, Questions
from rejoinder.drafting.claims.talk import harmless
from rejoinder.drafting.plain import same_length, sentences
from rejoinder.protocol import ClaimKind

# A draft of so few words tells no language.
_FEW: Final = 4
# A comment of so few words need not say whom it asks after.
_BRIEF: Final = 14
# A longer sentence is part of a discussion, a longer comment tells of many things.
_SHORT: Final = 30
_LONG: Final = 60
_CODE: Final = re.compile(r"`|</?code>|\w\(\)|\w\.\w+\(|[{}]|;\W*$")


def find_doubts(text: str, evidence: Evidence) -> Iterator[Found]:
    """The sentences of a draft that are in doubt, as answers to the comment."""
    comment = evidence.comment.text
    if not (english(text) or (_tells_none(text) and english(comment))):
        return
    spoken = languages_of(text, comment)
    kind = _asked_after(comment, spoken)
    if kind is None:
        return
    folded, left = (
        same_length(text),
        telling(text, evidence, spoken, folded_people(evidence.comment)),
    )
    for low, high in sentences(text):
        if not harmless(folded[low:high], left[low:high], strict=kind != "experience"):
            end = trimmed(folded, low, high)
            yield Found(kind, low, end, folded[low:end], answers=True, loose=True)


def _asked_after(comment: str, spoken: Sequence[Language]) -> ClaimKind | None:
    """What an answer would claim where a comment asks after the creator or after what they have to
    give, or takes it for granted; None where it is about something else or asks what they think."""
    rules = [language.questions for language in spoken]
    said = _put(same_length(comment[: LIMITS.asked_within]), rules)
    asked = asked_by("\n".join(said), spoken)
    kind: ClaimKind = asked.kind if asked else "experience"
    wanted = kind != "experience" and _within(comment, _SHORT)
    if asked and (asked.others or asked.cautious or wanted):
        return kind
    # Of opinions those on their own wedding are about them too.
    if some(rules, lambda rule: rule.supposes, said):
        return kind
    if asked and not asked.about:
        return None
    asking = [one for one in said if questions(one, rules)]
    # What a few words do not say, they say of the creator: "ebay find?"
    brief = _within(comment, _BRIEF) and english(comment)
    concerns = any(
        some(rules, lambda rule: rule.theirs, [one])
        or (brief and not some(rules, lambda rule: rule.general, [one]))
        for one in asking
    )
    # What a foreign comment asks for is not told apart in the words of its language.
    return kind if concerns or (told(comment) and not english(comment)) else None


def _put(folded: str, rules: Sequence[Questions]) -> list[str]:
    """The sentences of a comment that may be put to its creator, of a long one only questions. In a
    longer sentence "you" is one word of a discussion, in one about code it is whoever runs it."""
    each = (folded[low:high].strip() for low, high in sentences(folded))
    short = [one for one in each if _within(one, _SHORT) and not _CODE.search(one)]
    put = [one for one in short if not some(rules, lambda rule: rule.helps, [one])]
    return put if _within(folded, _LONG) else [one for one in put if questions(one, rules)]


def _tells_none(text: str) -> bool:
    """Whether a text is too short to tell its language, or bears marks of none."""
    return _within(text, _FEW) or not told(text)


def _within(text: str, words: int) -> bool:
    return len(text.split()) <= words

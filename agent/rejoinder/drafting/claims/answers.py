"""Claims that a draft makes by answering: "do you have kids?" - "yes!!", "where?" - "Lisbon".

Where the comment's language is none of those with tables, the cautious rule holds: a yes or a no,
or a word or two, to any question is a claim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rejoinder.drafting.claims.english_talk import QUESTIONS
from rejoinder.drafting.claims.found import BLOT, CLAUSE_END, Found, clause, trimmed
from rejoinder.drafting.claims.languages import told
from rejoinder.drafting.claims.rows import Language, Questions
from rejoinder.drafting.plain import same_length, sentences
from rejoinder.protocol import ClaimKind

# A question further down is hardly what a short reply answers; and time is bounded.
_ASKED_WITHIN: Final = 4_000
# How many words, or signs of a script without spaces, an answer has that is no sentence.
_WORDS: Final = 8
_FEW_WORDS: Final = 3
_SIGNS: Final = 16
# A longer idiom is what a sentence says.
_SHORT_BLOT: Final = 8
_MARK: Final = re.compile(r"[?？؟]\W{0,9}$")
_SIGNED: Final = re.compile(r"[👍✅💯🙋🙌✔]")
_SHAKEN: Final = re.compile(r"[👎❌]")
# "Yes" and "no" in further languages: Italian, Dutch, Polish, Czech, Russian, Turkish, Arabic,
# Korean, Chinese, Vietnamese, Thai, Greek, Hungarian, the Nordic ones, Tagalog, Hebrew, Persian.
_YES: Final = re.compile(
    r"(?:s[ìi]|certo|jazeker|zeker|tak|ano|да|ага|конечно|evet|نعم|أيوه|اه|네|예|응|是的?|对的?|有的?|嗯|"
    r"có|vâng|ใช่|ครับ|ค่ะ|ναι|igen|jo|ja|joo|kyllä|oo|opo|כן|بله|آره|ya|hai|da|oui|sim|yes)(?=\W*$|[,.!;:\n–—])"
)
_NO: Final = re.compile(
    r"(?:no|nee|nie|ne|нет|не|hayır|yok|لا|아니요?|아뇨|不是?|没有?|không|ไม่|όχι|nem|nej|nei|ei|"
    r"hindi|לא|نه|nein|non|não|tidak)(?=\W*$|[,.!;:\n–—])"
)
_OPENER: Final = re.compile(
    r"[^\w👍✅💯🙋🙌✔👎❌]*(?:(?:ha(?:ha)+h?|he(?:he)+|lol|lmao|oh+|ah+|aw+|hm+|well|actually|omg|um+|"
    r"uh+|hi|hey|hello|honestly|so|ok(?:ay)?|and|but|thanks|thank you|great question|good question|"
    r"pues|bueno|hola|oi|bom|olá|halo|hai|wah|also|naja|tja|hallo|ben|bah|alors|salut|jaja+|kkk+|rs+|"
    r"mdr|wkwk\w*|अरे|हाहा|arey|あの|えっと|ええと|あはは|笑|\x00+)(?!\w)[\s,!.…:、。！-]*|\x00+[\s,!.…:-]*)*"
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the comment asks for, and how it may be answered."""

    kind: ClaimKind
    about: bool
    """Whether a yes to it says something about the creator, or offers or promises something."""
    fragments: bool
    """Whether a few words answer it, and any statement."""
    cautious: bool
    others: bool
    """Whether it asks after somebody else."""


def answers(
    folded: str, spans: list[tuple[int, int]], comment: str, spoken: list[Language]
) -> Iterator[Found]:
    """What the sentences of a draft, blotted and folded, say by answering the comment."""
    asked = _asked(comment, spoken)
    if asked is None or not (asked.about or asked.fragments or asked.others):
        return
    rules = [language.questions for language in spoken]
    said = False
    for at, (low, high) in enumerate(spans):
        if asked.others and (told := _of_others(folded, low, high, rules)):
            yield from told
            continue
        begin = (found.end() if (found := _OPENER.match(folded[low:high])) else 0) + low
        # "I'd rather not say" answers, and so does what else was blotted out.
        plain = asked.fragments and folded.count(BLOT, low, high) <= _SHORT_BLOT
        said = said or (asked.fragments and not plain)
        if answer := _answer(folded, begin, high, rules):
            behind, no = answer
            end = _reach(folded, begin, behind, (low, high))
            if asked.about:
                rest = folded[behind:high]
                if not re.search(r"\w", rest) and at + 1 < len(spans):
                    rest = folded[slice(*spans[at + 1])]
                said = True
                topic = folded[behind:end]
                yield Found(asked.kind, begin, end, topic, answers=True, no=no, rest=rest)
        elif asked.fragments and _statement(folded, begin, high, rules):
            end = trimmed(folded, begin, clause(folded, begin, begin, (low, high), CLAUSE_END)[1])
            if end > begin:
                yield Found(asked.kind, begin, end, folded[begin:end], answers=True, loose=True)
        elif plain and not said and any(rule.tells(folded[low:high]) for rule in rules):
            end = trimmed(folded, begin, high)
            if end > begin:
                yield Found(asked.kind, begin, end, folded[begin:end], answers=True, loose=True)
                said = True
        elif plain and _fragment(folded[low:high], rules, asked.cautious):
            end = trimmed(folded, begin, high)
            if end > begin:
                yield Found(asked.kind, begin, end, folded[begin:end], answers=True)


def _asked(comment: str, spoken: list[Language]) -> _Asked | None:
    """What is asked, if anything is."""
    folded = same_length(comment[:_ASKED_WITHIN])
    rules = [language.questions for language in spoken]
    pieces = [folded[low:high].strip() for low, high in sentences(folded)]
    asked = [piece for piece in pieces if _MARK.search(piece)]
    if not asked:
        asked = [piece for piece in pieces if any(rule.asks.match(piece) for rule in rules)]
    if not asked:
        others = any(rule.others.search(folded) for rule in rules)
        return _Asked("behalf", False, False, False, True) if others else None

    def some(pick: Callable[[Questions], re.Pattern[str]], texts: Sequence[str]) -> bool:
        return any(pick(rule).search(text) for rule in rules for text in texts)

    kind: ClaimKind = "experience"
    if some(lambda rule: rule.offer, asked):
        kind = "offer"
    elif some(lambda rule: rule.promise, asked):
        kind = "promise"
    cautious = not told(comment)
    # On a creator's own page a question is put to the creator, unless it asks what they think.
    own = [one for one in asked if not some(lambda rule: rule.opinion, [one])]
    other = kind != "experience"
    about = [one for one in own if some(lambda rule: rule.about, [one])]
    abroad = [rule.which for rule in rules if rule is not QUESTIONS]
    which = any(pattern.search(one) for pattern in abroad for one in own)
    fragments = cautious or other or bool(about) or which
    others = any(rule.others.search(folded) for rule in rules)
    return _Asked(kind, bool(own) or other, fragments and bool(own or other), cautious, others)


def _answer(
    folded: str, begin: int, high: int, rules: Sequence[Questions]
) -> tuple[int, bool] | None:
    """Where a yes or a no at `begin` ends, and whether it is a no; None for neither."""
    if any(rule.no_answer.match(folded, begin, high) for rule in rules):
        return None
    # Models also answer in another language than they were asked in.
    yes = [*(rule.yes for rule in rules), _SIGNED, _YES]
    no = [*(rule.no for rule in rules), _SHAKEN, _NO]
    found = [
        (match.end(), patterns is no)
        for patterns in (yes, no)
        for pattern in patterns
        if (match := pattern.match(folded, begin, high))
    ]
    return max(found, default=None)


def _reach(folded: str, begin: int, at: int, span: tuple[int, int]) -> int:
    """How far an answer that begins so claims something: to the end of its clause."""
    if folded[at : at + 1] in {",", "!", ".", "、", "。", "！"}:
        end = at
    else:
        end = max(clause(folded, begin, at, span, CLAUSE_END)[1], at)
    return max(trimmed(folded, begin, end), at)


def _statement(folded: str, begin: int, high: int, rules: Sequence[Questions]) -> bool:
    """Whether a sentence says of a thing what was asked about it: "it's a Pentax"."""
    asks = _MARK.search(folded[begin:high].rstrip())
    return not asks and any(rule.things.match(folded, begin, high) for rule in rules)


def _of_others(folded: str, low: int, high: int, rules: Sequence[Questions]) -> list[Found]:
    """What a sentence says of those whom the question is about."""
    found = _OPENER.match(folded[low:high])
    begin = low + (found.end() if found else 0)
    if not any(rule.they.match(folded, begin, high) for rule in rules):
        return []
    end = trimmed(folded, begin, high)
    return [Found("behalf", begin, end, folded[begin:end])] if end > begin else []


_VERBISH: Final = re.compile(
    r"\b(?:is|are|was|were|it's|that's|you|your|you're|u|can|could|should|would|let|try|check|see|hope|i|we|"
    r"i'm|i'll|i've|he|she|they|there's|does|do|did|please|enjoy|keep|go|look|stay|take)\b"
)


def _fragment(sentence: str, rules: Sequence[Questions], cautious: bool) -> bool:
    """A few words without a verb, such as answer a question of where, what or when."""
    words = re.findall(r"[\w\u0900-\u0963][\w\u0900-\u0963'-]*", sentence)
    if not words or _MARK.search(sentence):
        return False
    if sum(len(word) for word in words) > _SIGNS and not sentence.isascii() and len(words) == 1:
        return False
    if len(words) > (_FEW_WORDS if cautious else _WORDS):
        return False
    return not (_VERBISH.search(sentence) or any(rule.empty.search(sentence) for rule in rules))

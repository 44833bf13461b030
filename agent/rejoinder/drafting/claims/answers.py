"""Claims that a draft makes by answering: "do you have kids?" - "yes!!", "where?" - "Lisbon".

Where the comment's language is none of those with tables, the cautious rule holds: a yes or a no,
or a word or two, to any question is a claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from rejoinder.drafting.claims.asked import MARK, Asked, asked_by
from rejoinder.drafting.claims.found import BLOT, CLAUSE_END, Found, clause, trimmed
from rejoinder.drafting.claims.rows import Language, Questions
from rejoinder.drafting.stems import content

# How many words, or signs of a script without spaces, an answer has that is no sentence.
_WORDS: Final = 8
_FEW_WORDS: Final = 3
_MORE_WORDS: Final = 2
_SIGNS: Final = 16
# Where a clause begins that may answer too.
_THEN: Final = re.compile(r"[,;] (?:(?:but|and|so|because|no|yes|well),? )+")
# A longer idiom is what a sentence says.
_SHORT_BLOT: Final = 8
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


def answers(
    folded: str, spans: list[tuple[int, int]], comment: str, spoken: list[Language]
) -> Iterator[Found]:
    """What the sentences of a draft, blotted and folded, say by answering the comment."""
    asked = asked_by(comment, spoken)
    if asked is None:
        return
    rules = [language.questions for language in spoken]
    answered = False
    for at, (low, high) in enumerate(spans):
        one = _Sentence(folded, low, high, rules)
        following = folded[slice(*spans[at + 1])] if at + 1 < len(spans) else ""
        answered = answered or (asked.open and one.declines)
        found = (
            _of_others(one, asked)
            or _of_a_thing(one, asked)
            or _of_what_is_asked(one, asked)
            or _yes_or_no(one, asked, following)
            or (None if answered else _told(one, asked))
            or _fragment(one, asked, answered=answered)
        )
        if found:
            answered = True
            yield found


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a draft; `begin` is where it begins behind greetings and laughter."""

    folded: str
    low: int
    high: int
    rules: Sequence[Questions]
    begin: int = field(init=False)

    def __post_init__(self) -> None:
        opener = _OPENER.match(self.text)
        object.__setattr__(self, "begin", self.low + (opener.end() if opener else 0))

    @property
    def text(self) -> str:
        return self.folded[self.low : self.high]

    @property
    def asks(self) -> bool:
        return MARK.search(self.text.rstrip()) is not None

    @property
    def declines(self) -> bool:
        """Whether it says what tells nothing, such as "I'd rather not say": a long idiom."""
        return self.folded.count(BLOT, self.low, self.high) > _SHORT_BLOT

    def clauses(self) -> Iterator[int]:
        """Where it begins, and where a clause does that answers behind one that says nothing."""
        yield self.begin
        yield from (found.end() for found in _THEN.finditer(self.folded, self.begin, self.high))

    def clause_end(self, at: int) -> int:
        """Where the clause around `at` ends."""
        return clause(self.folded, self.begin, at, (self.low, self.high), CLAUSE_END)[1]

    def claim(self, asked: Asked, end: int, *, loose: bool = False) -> Found | None:
        """That it answers what was asked, up to `end`."""
        end = trimmed(self.folded, self.begin, end)
        said = self.folded[self.begin : end]
        return Found(asked.kind, self.begin, end, said, answers=True, loose=loose) if said else None


def _of_others(one: _Sentence, asked: Asked) -> Found | None:
    """What it says of those whom the question is about."""
    they = (rule.they.match(one.folded, one.begin, one.high) for rule in one.rules)
    if not (asked.others and any(they)):
        return None
    end = trimmed(one.folded, one.begin, one.high)
    return Found("behalf", one.begin, end, one.folded[one.begin : end]) if end > one.begin else None


def _yes_or_no(one: _Sentence, asked: Asked, following: str) -> Found | None:
    """A yes or a no; what follows it in its sentence, or `following` it, tells what it means."""
    folded, begin = one.folded, one.begin
    answer = _answer(one) if asked.about else None
    if answer is None:
        return None
    at, no = answer
    # "Yes, and more": the claim ends with the word, where a mark does.
    end = at if folded[at : at + 1] in {*",!.、。！"} else max(one.clause_end(at), at)
    end = max(trimmed(folded, begin, end), at)
    rest = folded[at : one.high]
    rest = rest if re.search(r"\w", rest) else following
    return Found(asked.kind, begin, end, folded[at:end], answers=True, no=no, rest=rest)


def _answer(one: _Sentence) -> tuple[int, bool] | None:
    """Where a yes or a no ends, and whether it is a no; None for neither."""
    if any(rule.no_answer.match(one.folded, one.begin, one.high) for rule in one.rules):
        return None
    # Models also answer in another language than they were asked in.
    yes = [*(rule.yes for rule in one.rules), _SIGNED, _YES]
    no = [*(rule.no for rule in one.rules), _SHAKEN, _NO]
    found = [
        (match.end(), patterns is no)
        for patterns in (yes, no)
        for pattern in patterns
        if (match := pattern.match(one.folded, one.begin, one.high))
    ]
    return max(found, default=None)


def _of_a_thing(one: _Sentence, asked: Asked) -> Found | None:
    """What it says of a thing that was asked about: "it's a Pentax"."""
    if not asked.open or one.asks:
        return None
    for begin in one.clauses():
        if any(rule.things.match(one.folded, begin, one.high) for rule in one.rules):
            return one.claim(asked, one.clause_end(begin), loose=True)
    return None


def _of_what_is_asked(one: _Sentence, asked: Asked) -> Found | None:
    """One of two things that were asked for, the verb that was asked with, how much of it there is,
    or who may have it."""
    if not asked.open or one.asks or one.declines:
        return None
    wanted = asked.kind != "experience"
    says = any(
        rule.elliptic.match(one.folded, one.begin, one.high)
        or any(
            rule.measures.match(one.folded, begin, one.high)
            or (wanted and rule.grants.match(one.folded, begin, one.high))
            for begin in one.clauses()
        )
        for rule in one.rules
    )
    says = says or any(_is_either(part, asked, one.rules) for part in re.split(r"[,;]", one.text))
    return one.claim(asked, one.high, loose=True) if says else None


def _is_either(clause: str, asked: Asked, rules: Sequence[Questions]) -> bool:
    said = asked.either and asked.either & set(content(clause))
    return bool(said) and not any(rule.weighs.search(clause) for rule in rules)


def _told(one: _Sentence, asked: Asked) -> Found | None:
    """A sentence that states something in whatever way."""
    if not asked.open or one.declines or not any(rule.tells(one.text) for rule in one.rules):
        return None
    return one.claim(asked, one.high, loose=True)


_VERBISH: Final = re.compile(
    r"\b(?:is|are|was|were|it's|that's|you|your|you're|u|can|could|should|would|let|try|check|see|hope|i|we|"
    r"i'm|i'll|i've|he|she|they|there's|does|do|did|please|enjoy|keep|go|look|stay|take)\b"
)


def _fragment(one: _Sentence, asked: Asked, *, answered: bool) -> Found | None:
    """A few words without a verb, such as answer a question of where, what or when; fewer where
    something answered it already."""
    words = re.findall(r"[\w\u0900-\u0963][\w\u0900-\u0963'-]*", one.text)
    if not asked.open or one.declines or one.asks or not words:
        return None
    unspaced = len(words) == 1 and not one.text.isascii() and len(words[0]) > _SIGNS
    most = _MORE_WORDS if answered else _FEW_WORDS if asked.cautious else _WORDS
    if unspaced or len(words) > most:
        return None
    if _VERBISH.search(one.text) or any(rule.empty.search(one.text) for rule in one.rules):
        return None
    return one.claim(asked, one.high)

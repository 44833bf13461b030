"""Whether a statement speaks of what a claim speaks of: its words, numbers, people and polarity."""

from __future__ import annotations

import re
from collections.abc import Set
from os.path import commonprefix
from typing import Final

from rejoinder.drafting import backing_words as words
from rejoinder.drafting.claims.english import ENGLISH
from rejoinder.drafting.claims.gazetteer import FIRST_NAMES
from rejoinder.drafting.statements import Statement
from rejoinder.drafting.stems import content, stem, tokens

_NEGATED: Final = re.compile(r"(?:ない|ません|なかった|なく(?:て)?)(?![でか]は)")
_CLAUSES: Final = re.compile(r"[,;:.!?\n()—–、。！？।]| but | and | - ")
_RARELY: Final = re.compile(
    r"\bevery (?:other|second|third|few|two|three|2|3)\b|\b(?:jede[nrs]? zweite|alle zwei|cada dos"
    r"|a cada dois|a cada duas|tous les deux|toutes les deux|un \w+ sur deux)|隔[週月日年]"
)
# Fewer words in common are chance.
_FEWEST: Final = 2
_ASIDE_UNITS: Final = frozenset(
    {"year", "old", "yo", "time", "vez", "vezes", "veces", "mal", "fois", "kali"}
)
# What a statement must hold of a claim's words, so that the others are only another way to say it.
_MOST: Final = {"experience": 0.6, "behalf": 0.75}
_ALL_BUT: Final = 0.75
_KINDS: Final = {
    stem(kind): tuple(stem(word) for word in members) for kind, members in words.KINDS.items()
}
# Words that make a claim another one, however much else is said of it: kin, pets, sending, selling.
_HEAVY: Final = frozenset(
    stem(word)
    for word in (
        *words.PEOPLE,
        *words.PEOPLE_ABROAD,
        *words.KINDS,
        *(member for members in words.KINDS.values() for member in members),
        *"free discount code link refund price sale ship".split(),
        *"book course kid surgery cancer hospital".split(),
    )
)
_PEOPLE: Final = frozenset(map(stem, words.PEOPLE))
_PEOPLE_ABROAD: Final = frozenset(map(stem, words.PEOPLE_ABROAD))
_SUBJECT: Final = re.compile(r"([A-ZÀ-Þ][\w-]+)(?: [A-ZÀ-Þ][\w-]+)?,? (?:who |and )?[a-zà-ÿ]")
_MONEY: Final = frozenset("$€£¥₹")
# "Episode 12" counts no episodes.
_LABELS: Final = frozenset(
    map(
        stem,
        "episode part level chapter step season volume version number page day track room ep pt "
        "vol v no".split(),
    )
)


def carried(claimed: list[str], has: Set[str], kind: str, *, loose: bool) -> bool:
    """Whether a statement holds the words of a claim: all of them, or most where the rest are
    neither numbers nor people nor anything that makes it another claim."""
    left = [word for word in dict.fromkeys(claimed) if not covered(word, has, loose=loose)]
    if not left:
        return True
    held = len(set(claimed)) - len(left)
    if held < _FEWEST or any(word[0].isdigit() or word in _HEAVY for word in left):
        return False
    return held >= _MOST.get(kind, _ALL_BUT) * (held + len(left))


def covered(word: str, has: Set[str], *, loose: bool = False) -> bool:
    """Whether a word, or one that it includes, or another form of it is there. `loose` allows for
    the endings of languages that change them more than English does."""
    if word in has or any(kind in has for kind in _KINDS.get(word, ())):
        return True
    return len(word) >= 4 and word.isalpha() and any(_kin(word, other, loose) for other in has)


def _kin(one: str, other: str, loose: bool) -> bool:
    if len(other) < 4 or not other.isalpha():
        return False
    same = len(commonprefix((one, other)))
    short, long = sorted((len(one), len(other)))
    if same == short and long - short <= 3:
        return True
    if loose:
        return same >= 4 and long - same <= 3
    return same >= 6 and same * 10 >= long * 7


def touches(wanted: list[str], has: Set[str]) -> bool:
    return any(covered(word, has) for word in wanted)


def refers_back(topic: str) -> bool:
    return (
        re.search(r"\b(?:it|it's|they|they're|this|that|these|those|ones?|them|same)\b", topic)
        is not None
    )


def scope_of(folded: str, claimed: list[str]) -> str:
    """The clauses of a source that the claim's words stand in."""
    clauses = [clause for clause in _CLAUSES.split(folded) if clause]
    wanted = {word for one in claimed for word in (one, *_KINDS.get(one, ()))}
    return " ".join(clause for clause in clauses if wanted & set(content(clause)))


def negative(text: str) -> bool:
    said = sum(token in words.NEGATIONS for token in tokens(text)) + len(_NEGATED.findall(text))
    return said % 2 == 1


def rarely(text: str) -> bool:
    """Whether it says "every second", which "every" alone does not."""
    return _RARELY.search(text) is not None


def turns_of(text: str) -> frozenset[str]:
    turned = {token for token in tokens(text) if token in words.TURNS}
    if re.search(r"\bused to\b", text):
        turned.add("used to")
    return frozenset(turned)


def of_another(statement: Statement, topic: str, known: str) -> bool:
    """Whether a fact is about somebody by name, whom the claim does not name."""
    found = _SUBJECT.match(statement.source.text)
    name = found[1].lower() if found else ""
    return name in FIRST_NAMES and name not in topic and name not in known


def somebody_else(scope: str, claimed: list[str]) -> bool:
    named = {stem(token) for token in tokens(scope)}
    mine = {word for one in claimed for word in (one, *_KINDS.get(one, ()))}
    possessed = re.search(r"\b[^\W\d_]+'s (?!(?:a|an|the|in|on|not|been|from)\b)[^\W\d_]+", scope)
    owner = stem(possessed[0].split("'")[0]) if possessed else ""
    pronoun = owner in {"it", "that", "there", "he", "she", "what", "let", "here"}
    known = _PEOPLE if ENGLISH.marks.search(scope) else _PEOPLE_ABROAD
    return bool((named & known) - mine) or bool(owner and not pronoun and owner not in mine)


def _pairs(text: str) -> set[tuple[str, str]]:
    """Each number with the content word it counts, '' when there is none close by."""
    said = tokens(text)
    pairs = set()
    for at, token in enumerate(said):
        value = stem(token)
        if not value[:1].isdigit():
            continue
        near = [stem(word) for word in said[at + 1 : at + 4] if word not in words.EMPTY]
        counted = next((word for word in near if word not in _ASIDE_UNITS), "")
        before = stem(said[at - 1]) if at else ""
        unit = before if before in _MONEY or before in _LABELS else counted
        pairs.add((value, "" if unit[:1].isdigit() else unit))
    return pairs


def same_numbers(claim: str, source: str) -> bool:
    """Every number of the claim counts the same thing in the source."""
    known = _pairs(source)
    for value, counted in _pairs(claim):
        allowed = {counted, *_KINDS.get(counted, ())}
        if not any(
            value == other and (of in allowed or (counted and not of)) for other, of in known
        ):
            return False
    return True

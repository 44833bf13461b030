"""What a comment asks for, and so what an answer to it would claim."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from rejoinder.config import LIMITS
from rejoinder.drafting.claims.english_talk import QUESTIONS
from rejoinder.drafting.claims.languages import told
from rejoinder.drafting.claims.rows import Language, Questions
from rejoinder.drafting.plain import same_length, sentences
from rejoinder.drafting.stems import content
from rejoinder.protocol import ClaimKind

# So many words before and behind an "or" are what is asked for.
_NEAR: Final = 3
MARK: Final = re.compile(r"[?？؟]\W{0,9}$")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the comment asks for, and how it may be answered."""

    kind: ClaimKind
    about: bool = False
    """Whether a yes to it says something about the creator, or offers or promises something."""
    open: bool = False
    """Whether a few words answer it, and any statement."""
    others: bool = False
    """Whether it asks after somebody else."""
    cautious: bool = False
    """Whether its language has no table."""
    either: frozenset[str] = frozenset()
    """Stems of the things of which one is asked for: "tonight or tomorrow?"."""


def asked_by(comment: str, spoken: Sequence[Language]) -> Asked | None:
    """What is asked, if anything is."""
    folded = same_length(comment[: LIMITS.asked_within])
    rules = [language.questions for language in spoken]
    others = any(rule.others.search(folded) for rule in rules)
    asked = questions(folded, rules)
    if not asked:
        return Asked("behalf", others=True) if others else None

    kind: ClaimKind = "experience"
    if some(rules, lambda rule: rule.offer, asked):
        kind = "offer"
    elif some(rules, lambda rule: rule.promise, asked):
        kind = "promise"
    # On a creator's own page a question is put to the creator, unless it asks what they think.
    own = [one for one in asked if not some(rules, lambda rule: rule.opinion, [one])]
    wanted = kind != "experience"
    cautious = not told(comment)
    # English tells "what", "where" and "who" in questions about anything.
    which = [rule.which for rule in rules if rule is not QUESTIONS]
    named = any(pattern.search(one) for pattern in which for one in own)
    is_open = cautious or wanted or named or some(rules, lambda rule: rule.about, own)
    about = bool(own) or wanted
    return Asked(kind, about, is_open and about, others, cautious, _either(own, rules))


def some(
    rules: Sequence[Questions],
    pick: Callable[[Questions], re.Pattern[str]],
    texts: Sequence[str],
) -> bool:
    """Whether this row of any of the languages finds something in any of the texts."""
    return any(pick(rule).search(text) for rule in rules for text in texts)


def _either(asked: Sequence[str], rules: Sequence[Questions]) -> frozenset[str]:
    """What stands next to an "or"."""
    sides = [
        (one[: found.start()], one[found.end() :])
        for one in asked
        for rule in rules
        for found in rule.either.finditer(one)
    ]
    near = [(*content(left)[-_NEAR:], *content(right)[:_NEAR]) for left, right in sides]
    return frozenset(word for words in near for word in words)


def questions(folded: str, rules: Sequence[Questions]) -> list[str]:
    """The sentences with a mark; where none has one, those that begin as questions do."""
    pieces = [folded[low:high].strip() for low, high in sentences(folded)]
    marked = [piece for piece in pieces if MARK.search(piece)]
    return marked or [one for one in pieces if any(rule.asks.match(one) for rule in rules)]

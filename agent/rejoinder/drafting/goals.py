"""Goals of the creator: which one a comment calls for, if any, and how often it may be said.

A goal is never part of every prompt. It is due for a comment that is about its subject or asks for
what it offers; never under a complaint or where somebody grieves; and at most so often a day.
Whether a draft made with it is shown is decided in `shaping.py`: a plain one stands beside it.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from rejoinder.drafting import goal_tables as tables
from rejoinder.drafting.backing_words import NEGATIONS
from rejoinder.drafting.base import Goal, Verdict
from rejoinder.drafting.kinds import sorrow
from rejoinder.drafting.plain import normalise, sentences
from rejoinder.drafting.wording import content, fold, held, words
from rejoinder.protocol import Comment

# A comment or post is read so far; a stranger chooses its length.
_READ: Final = 2_000
_KEPT_OUT: Final = frozenset({"complaint", "correction", "spam", "bait", "grief"})


@dataclass(frozen=True, slots=True)
class Subject:
    """What a goal is about.

    `words` are those of what is to be said, `cues` those of its condition ("when somebody asks
    about grinders"). `stated` is the goal without the order to say it, and so what a draft may say.
    """

    words: tuple[str, ...]
    cues: tuple[str, ...]
    more: bool
    """Whether it answers those who ask where there is more."""
    sold: bool
    """Whether it answers those who ask where to buy."""
    stated: str

    @property
    def known(self) -> bool:
        """Whether any comment can fit."""
        return bool(self.words or self.cues or self.more or self.sold)


@lru_cache(maxsize=256)
def subject(goal: str) -> Subject:
    """Read a goal: "Mention the newsletter when somebody asks for more" is about the newsletter."""
    said: list[str] = []
    conditions: list[str] = []
    for part in tables.PARTS.split(goal):
        folded = fold(part).strip()
        if not folded or tables.LIMIT.match(folded):
            continue
        if tables.CONDITION.match(folded):
            conditions.append(folded)
        else:
            said.append(part.strip())
    if said:
        said[0] = _without_order(said[0])
    first = fold(said[0]) if said else ""
    wanted = " ".join(conditions)
    return Subject(
        words=content(first),
        cues=tuple(word for word in content(wanted) if word not in _CIRCUMSTANCE),
        more=bool(tables.CHANNEL.search(first) or tables.SEEKS.search(wanted)),
        sold=bool(tables.STORE.search(first) or tables.BUYS.search(wanted)),
        stated=", ".join(part for part in said if part),
    )


def stated(goal: str) -> str:
    """What a draft that this goal shapes may say of it; '' for no goal."""
    return subject(goal).stated if goal else ""


def mentions(goal: str, text: str) -> bool:
    """Whether `text` speaks of the goal's subject."""
    about = subject(goal)
    return _speaks_of(about.words, text)


def says(goal: str, text: str) -> bool:
    """Whether a sentence of `text` speaks of the goal's subject and denies nothing."""
    pieces = (text[low:high] for low, high in sentences(text))
    return any(
        mentions(goal, piece) and not NEGATIONS & set(words(fold(piece))) for piece in pieces
    )


def fits(goal: str, text: str) -> bool:
    """Whether a comment is about the goal's subject, or asks for what the goal offers."""
    about = subject(goal)
    if _speaks_of(about.words, text) or _speaks_of(about.cues, text):
        return True
    folded = fold(text[:_READ])
    return bool(
        (about.more and tables.SEEKS.search(folded)) or (about.sold and tables.BUYS.search(folded))
    )


def vetoed(comment: Comment, verdict: Verdict) -> bool:
    """Whether no goal belongs under this comment, whatever it says."""
    if verdict.reason is not None or verdict.pile in _KEPT_OUT:
        return True
    text, title = comment.text[:_READ], comment.post.title
    return any(tables.HEAVY.search(fold(one)) for one in (text, title)) or any(
        sorrow(normalise(one)) for one in (text, title, comment.post.text[:_READ])
    )


def due(goals: Sequence[Goal], comment: Comment, verdict: Verdict) -> Goal | None:
    """The goal that may shape one draft for this comment, or None.

    Of several that fit and are not used up, one that the comment names goes first, then the
    oldest. One that the creator spoke of in this thread already is not said again.
    """
    if vetoed(comment, verdict):
        return None
    own = "\n".join(item.text[:_READ] for item in comment.thread if item.own)
    fitting = [
        goal
        for goal in goals
        if goal.left > 0
        and fits(goal.text, comment.text[:_READ])
        and not (own and mentions(goal.text, own))
    ]
    named = [goal for goal in fitting if mentions(goal.text, comment.text[:_READ])]
    return next(iter(named or fitting), None)


def served(text: str, goals: Sequence[Goal]) -> str:
    """The goal that a business enquiry serves, the oldest of those that fit best, or ''.

    One that the enquiry names goes before one that offers the same kind of deal. What today leaves
    of it does not matter: the enquiry is shown, not answered with it.
    """
    wanted = _deals(text[:_READ])

    def fit(goal: Goal) -> tuple[int, int]:
        named = len(held(subject(goal.text).words, text[:_READ]))
        return named if mentions(goal.text, text[:_READ]) else 0, len(wanted & _deals(goal.text))

    best = max(goals, key=fit, default=None)
    return best.text if best is not None and any(fit(best)) else ""


class Mentions:
    """Goals that drafts under way have taken, so that a page drafted together does not say one
    forty times before the first of them is in the journal."""

    def __init__(self, goals: Callable[[], Awaitable[Sequence[Goal]]]) -> None:
        """`goals` reads them anew, with what the journal says of today."""
        self._goals = goals
        self._under_way: Counter[str] = Counter()
        self._alone = asyncio.Lock()

    @asynccontextmanager
    async def taken(self, comment: Comment, verdict: Verdict) -> AsyncGenerator[str]:
        """The goal that is due for this comment, or ''. It is taken until the block is left, which
        should be when the draft is in the journal."""
        text = ""
        # Reading and taking are one step, and giving back waits for it: what is given back in
        # between would be in neither count.
        async with self._alone:
            left = [
                Goal(goal.text, goal.left - self._under_way[goal.text])
                for goal in await self._goals()
            ]
            if (goal := due(left, comment, verdict)) is not None:
                text = goal.text
                self._under_way[text] += 1
        try:
            yield text
        finally:
            if text:
                await asyncio.shield(self._give_back(text))

    async def _give_back(self, text: str) -> None:
        async with self._alone:
            self._under_way[text] -= 1


def _without_order(text: str) -> str:
    """ "Mention the newsletter" as "the newsletter"."""
    order = tables.LEAD.match(fold(text))
    # Folding may change the length; what is cut is counted in words.
    return " ".join(text.split()[len(order[0].split()) :]) if order else text


def _deals(text: str) -> set[int]:
    """Which rows of `goal_tables.DEALS` a text speaks of."""
    folded = fold(text)
    return {row for row, deal in enumerate(tables.DEALS) if deal.search(folded)}


def _speaks_of(wanted: Sequence[str], text: str) -> bool:
    """At least half of the words, so that one of many in common is not enough."""
    return bool(wanted) and 2 * len(held(wanted, text)) >= len(wanted)


# In a condition these say that somebody asks, not about what.
_CIRCUMSTANCE: Final = frozenset(
    content(
        "fits suits makes sense comes seems natural right appropriate possible relevant interested"
        " interest wonder wonders wondering curious commenter viewer reader fan follower subscriber"
        " encaja conviene viene cuento posible couber fizer sentido possivel passt sinnvoll moglich"
        " convient possible sens cocok pas sesuai pregunte pregunten pida pidan quiera leer saber"
        " pergunte perguntar perguntarem pedir ler fragt fragen mochte lesen wissen demande"
        " demandent demander lire savoir bertanya baca tahu"
    )
)

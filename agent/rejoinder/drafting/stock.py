"""Past replies that fit a comment as they are: most creators say "thank you so much" in five ways.

A model of their voice can do no better than their own words, where those say nothing that is true
of one comment only. Whether one fits is judged as for any other candidate.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from rejoinder.drafting.base import Exemplar
from rejoinder.drafting.plain import strip_invisible
from rejoinder.drafting.rank import Wording, near_duplicate
from rejoinder.protocol import Pile

MOST: Final = 3
_WORDS: Final = 16
# A handle, a link, a figure; what they name belongs to another comment.
_PARTICULAR: Final = re.compile(r"[@#\d/\\<>\[\]{}]|www\.|\b[\w-]+\.(?:com|net|org|io|dev)\b")
# A capital inside a sentence, or a name that is spoken to: "Thanks Ada", "Ada, thanks".
_NAME: Final = re.compile(r"(?<=[a-z,;:] )(?!I\b)[A-Z]\w+|^(?!I\b)[A-Z]\w+(?=, )")
_NOT_NAMES: Final = frozenset(
    "ah aha haha hah ha hahaha hey hi hello yes yeah yep yup no nope nah oh ooh ok okay sure "
    "thanks well wow sorry true right exactly indeed lol great good nice cool cheers actually "
    "sadly hopefully unfortunately absolutely definitely so and but now maybe perhaps".split()
)
# Words that say little of what a comment is about, among those of four letters and more.
_EMPTY: Final = frozenset(
    "about actually after again also always another anyone anything because been before being "
    "best better could does doing done enough ever every everything favorite favourite feel from "
    "give going good great have here honestly just keep know like little long look love made make "
    "many maybe more most much need never next only other over people please really same seen "
    "should some something sometimes still such sure take tell than thank thanks that their them "
    "then there these they thing things think this those time today very video videos want watch "
    "watching week well were what when where which while will with without work would year years "
    "your yours".split()
)
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
# Of the words that a past comment is about, this share must be in the new one, and two at least.
_SHARED: Final = 0.75
# As many letters of a word as its forms have in common: "grind", "grinding".
_STEM: Final = 5


class Past(NamedTuple):
    """A past reply that may fit as it is; `told` where it was said to a comment on the same."""

    text: str
    told: bool = False


def stock(near: Sequence[Exemplar], comment: str, pile: Pile) -> list[Past]:
    """Up to `MOST` replies among the nearest pairs, best first, that could answer `comment` too.

    One qualifies that was given more than once, or to praise where this is praise, or to a comment
    that nearly equals this one or is about the same, if it is short and names nothing in
    particular.
    """
    asked, about = Wording.of(comment), _about(comment)
    found: list[Past] = []
    for pair in near:
        reply = " ".join(strip_invisible(pair.reply).split())
        # Most long replies end here, before two long comments are compared.
        if not _general(reply):
            continue
        told = _same(_about(pair.comment), about) or asked.same(Wording.of(pair.comment))
        again = told or pair.times > 1 or pile == pair.pile == "praise"
        if again and not near_duplicate(reply, [past.text for past in found]):
            found.append(Past(reply, told))
        if len(found) == MOST:
            break
    return found


def _about(comment: str) -> set[str]:
    """What a comment is about: its fuller words, cut to what their forms share."""
    words = set(_WORD.findall(comment.casefold())) - _EMPTY
    return {word[:_STEM] for word in words}


def _same(theirs: set[str], mine: set[str]) -> bool:
    return len(theirs & mine) >= max(2, _SHARED * len(theirs))


def _general(reply: str) -> bool:
    if not reply or len(reply.split()) > _WORDS or _PARTICULAR.search(reply):
        return False
    return all(name[0].lower() in _NOT_NAMES for name in _NAME.finditer(reply))

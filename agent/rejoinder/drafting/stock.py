"""Past replies that fit a comment as they are: most creators say "thank you so much" in five ways.

A model of their voice can do no better than their own words, where those say nothing that is true
of one comment only. Whether one fits is judged as for any other candidate.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rejoinder.drafting.base import Exemplar
from rejoinder.drafting.plain import strip_invisible
from rejoinder.drafting.rank import near_duplicate

MOST: Final = 3
_WORDS: Final = 12
# A handle, a link, a figure; what they name belongs to another comment.
_PARTICULAR: Final = re.compile(r"[@#\d/\\<>\[\]{}]|www\.|\b[\w-]+\.(?:com|net|org|io|dev)\b")
# A capital inside a sentence, or a name that is spoken to: "Thanks Ada", "Ada, thanks".
_NAME: Final = re.compile(r"(?<=[a-z,;:] )(?!I\b)[A-Z]\w+|^(?!I\b)[A-Z]\w+(?=, )")
_NOT_NAMES: Final = frozenset(
    "ah aha haha hah ha hahaha hey hi hello yes yeah yep yup no nope nah oh ooh ok okay sure "
    "thanks well wow sorry true right exactly indeed lol great good nice cool cheers actually "
    "sadly hopefully unfortunately absolutely definitely so and but now maybe perhaps".split()
)


def stock(near: Sequence[Exemplar], comment: str) -> list[str]:
    """Up to `MOST` replies among the nearest pairs, best first, that could answer `comment` too.

    One qualifies that was given more than once, or to a comment that nearly equals this one, if it
    is short and names nothing in particular.
    """
    found: list[str] = []
    for pair in near:
        reply = " ".join(strip_invisible(pair.reply).split())
        again = pair.times > 1 or near_duplicate(comment, [pair.comment])
        if again and _general(reply) and not near_duplicate(reply, found):
            found.append(reply)
        if len(found) == MOST:
            break
    return found


def _general(reply: str) -> bool:
    if not reply or len(reply.split()) > _WORDS or _PARTICULAR.search(reply):
        return False
    return all(name[0].lower() in _NOT_NAMES for name in _NAME.finditer(reply))

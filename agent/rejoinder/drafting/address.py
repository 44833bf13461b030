"""Whom a reply speaks to: an example must not teach the model somebody else's name.

Many creators begin with the name of the person they answer. Shown such replies as they are, a small
model calls people by the names of others; with the names turned to the one who is answered now, it
repeats the right one.
"""

from __future__ import annotations

import re
from collections.abc import Set
from typing import Final

from rejoinder.drafting.plain import same_length

_LONGEST: Final = 24
_NAME: Final = r"[A-Z][\w'’.-]*\w(?: (?:(?:and|&) )?[A-Z][\w'’.-]*\w)?"
_GREETING: Final = (
    "hi|hey|hello|dear|thanks|thank you|hallo|hola|bonjour|salut|ciao|olá|danke|gracias|merci|"
    "obrigad[oa]|grazie"
)
_BY_HANDLE: Final = re.compile(r"^(?P<cut>@ ?(?P<name>[\w.-]*\w)(?:[,:]|\s[–—-])?\s+)")
# Where a reply names the one it is for; `cut` is what goes with a name that cannot be said.
_FORMS: Final = (
    _BY_HANDLE,
    re.compile(rf"^(?:(?i:{_GREETING}))(?P<cut>,? (?P<name>{_NAME}))(?=[,.!:–—]|\s[a-z–—-]|\s*$)"),
    re.compile(rf"^(?P<cut>(?P<name>{_NAME})(?:[,:]|\s[–—-])\s+)"),
    re.compile(r"(?P<cut>, (?P<name>[A-Z][a-z]+))(?=[.!]?$)"),
)
# What stands in such a place and is nobody.
_WORDS: Final = frozenset(
    "afaik again agreed ah aha all also and anyway anyways apparently awesome besides but "
    "congrats congratulations cool correct damn dude everybody everyone everything excellent fair "
    "fixed folks for further fwiw good granted great guys ha haha hahaha heh hello hence hey hi "
    "hm hmm hmmm however i if imho imo in instead interesting ironically it its last lastly lol "
    "look man maybe meanwhile nah nice no nope not now oh ok okay omg on ooh oops otherwise ouch "
    "perhaps please question related remember right same second see similarly so sorry still sure "
    "thank thanks that then there therefore this thus today true ugh um umm update wait welcome "
    "well what when wow yay yeah yep yes yesterday yikes you your yup".split()
)
NOBODY: Final = "someone"
"""An author who cannot be called by a name."""
_NOBODY: Final = frozenset([NOBODY, *"anonymous anon guest unknown deleted user visitor".split()])


def addressed(reply: str, author: str) -> str:
    """`reply` as if it were said to `author`, a name as the page shows it: the name that it begins
    or ends with becomes theirs, or goes where theirs cannot be said. Unchanged without an author.
    """
    if not author.strip():
        return reply
    for form in _FORMS:
        if (found := form.search(reply)) and _names_somebody(found["name"]):
            by_handle = found[0].startswith("@")
            if called := _handle(author) if by_handle else spoken(author):
                start, end = found.span("name")
                return reply[:start] + called + reply[end:]
            left = reply[: found.start("cut")] + reply[found.end("cut") :]
            return left[:1].upper() + left[1:] if reply[:1].isupper() else left
    return reply


def called_rightly(draft: str, author: str, known: Set[str]) -> str:
    """A draft that opens with the handle of somebody who is not `known`, as the model makes them up
    for a creator who always opens with one: it opens with the author's, or without one."""
    found = _BY_HANDLE.search(draft)
    if found is None or same_length(found["name"]) in known:
        return draft
    return addressed(draft, author.strip() or NOBODY)


def opening(text: str) -> bool:
    """Whether all that there is of `text` may be a part of a handle that it opens with."""
    return re.fullmatch(r"@ ?[\w.-]*[,:]?(?:\s[–—-])?\s*", text) is not None


def spoken(author: str) -> str:
    """The word to call `author` by; empty for a handle, for nobody, and for what is no name."""
    first = (author.split() or [""])[0].rstrip(",")
    plain = first.replace("-", "").replace("'", "").replace("’", "")
    usable = plain.isalpha() and 1 < len(first) <= _LONGEST and first.casefold() not in _NOBODY
    return first if usable else ""


def _handle(author: str) -> str:
    """What stands behind an @ for them."""
    handle = author.strip().removeprefix("@")
    fits = re.fullmatch(r"[\w.-]+", handle) and len(handle) <= _LONGEST
    return handle if fits and handle.casefold() not in _NOBODY else spoken(author)


def _names_somebody(name: str) -> bool:
    first = name.split()[0].casefold()
    return first not in _WORDS and not first.endswith(("ly", "ing", "day"))

"""Which pile a comment belongs on, whether it wants no draft, and the words that say so.

Spam, bait and grief want none. Of the rest an enquiry goes first, then a correction, a complaint, a
question, praise. Rules decide where they can; where they are silent, a small classifier
(`scales.py`) may find spam or hostility in how the words weigh together.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final, NamedTuple

from rejoinder.drafting import insults, irony, kinds, scales, signs
from rejoinder.drafting.base import Verdict
from rejoinder.drafting.injection import orders, smuggled
from rejoinder.drafting.plain import drawls, emojis, normalise, strip_invisible
from rejoinder.drafting.quoting import as_written
from rejoinder.protocol import Comment, NoDraftReason, Pile, Reading

INJECTION_TEXT: Final = "This looks like bait: it tries to give orders to the model."
HOSTILE_TEXT: Final = "This looks like bait: it insults, threatens or belittles somebody."
SPAM_TEXT: Final = "This looks like spam: {}."
_WORDS_OF_SPAM: Final = "it is worded as advertisements are"
SENSITIVE_TEXT: Final = (
    "This may be about a loss, an illness or a crisis. It is kinder to answer this one yourself."
)
LOSS_FLAG: Final = "Somebody writes of a loss or an illness."
CRISIS_FLAG: Final = "Somebody here may be in danger or thinking of harming themselves."
_LONGEST: Final = 3_000
_PRIORITY: Final[dict[Pile, int]] = {
    "business": 3,
    "question": 2,
    "correction": 2,
    "spam": 0,
    "bait": 0,
    "grief": 0,
}

# How much the words must weigh, chosen on comments that creators answered: see decision 0029.
_SPAM: Final = 1.0
_SPAM_WITH_LINK: Final = 2.0
_SPAM_THAT_ASKS: Final = 2.5
_SPAM_KNOWN: Final = 3
_HOSTILE: Final = 0.3
_HOSTILE_AT_NOBODY: Final = 0.8
_HOSTILE_THAT_ASKS: Final = 1.0
# What a sign counts on the scale that is not enough alone.
_SIGN: Final = 0.6
_SOMEBODY: Final = re.compile(
    r"\b(?:you|u|ur|yours?|yourself|you're|youre|ya|yall|y'all|he|she|him|her|his|hers|he's|she's|they|them"
    r"|theirs?|they're|these|those|people|everyone|women|men|girls|guys|this (?:guy|man|woman|lady|girl|boy|person|dude))\b|@\w"
)  # fmt: skip


class _Found(NamedTuple):
    """A pile and what it was decided on; `text` where no draft is wanted."""

    pile: Pile
    words: tuple[str, ...]
    reason: NoDraftReason | None = None
    text: str = ""
    flag: str = ""


def triage(comment: Comment) -> Verdict:
    """The pile of `comment`; with `reason` and `text` when it wants no draft."""
    seen = _readable(strip_invisible(comment.text))
    plain = normalise(seen)
    found = _refused(seen, plain, smuggled(comment.text)) or _kind(plain)
    mocking = irony.sarcasm(seen, plain, found.pile == "praise") if found.reason is None else ""
    reading = Reading(
        because=as_written(seen, (*found.words[:4], mocking)),
        sarcasm=bool(mocking),
        priority=_PRIORITY.get(found.pile, 1),
        flag=found.flag,
    )
    return Verdict(found.pile, found.reason, found.text, reading)


def _readable(text: str) -> str:
    """The begin and the end of a long text; the middle tells nothing that they do not."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 500]} {text[-500:]}"


def _refused(seen: str, plain: str, hidden: str) -> _Found | None:
    """What wants no draft. Somebody in danger goes before whom they insult, and a loss before what
    the classifier makes of its words."""
    if sign := signs.spam(plain):
        return _Found("spam", (sign.words,), "spam", SPAM_TEXT.format(sign.what))
    if order := orders(f"{seen}\n{hidden}"):
        return _Found("bait", (order,), "bait", INJECTION_TEXT)
    if crisis := kinds.found("crisis", plain):
        return _Found("grief", (crisis,), "sensitive", SENSITIVE_TEXT, CRISIS_FLAG)
    weight, words = insults.weigh(plain, drawls(seen))
    if hate := kinds.found("hate", plain):
        weight, words = insults.ENOUGH, (hate, *words)
    if weight >= insults.ENOUGH:
        return _Found("bait", words, "bait", HOSTILE_TEXT)
    if loss := kinds.found("loss", plain):
        return _Found("grief", (loss,), "sensitive", SENSITIVE_TEXT, LOSS_FLAG)
    return _outweighed(plain, weight, words)


def _outweighed(plain: str, weight: int, words: tuple[str, ...]) -> _Found | None:
    """What the classifier makes of a comment in which no rule found enough."""
    asks = kinds.asks(plain)
    at_somebody = _HOSTILE if _SOMEBODY.search(plain) else _HOSTILE_AT_NOBODY
    weighed = scales.weigh(insults.harmless(plain))
    if weighed.hostile.sum + _SIGN * weight >= (_HOSTILE_THAT_ASKS if asks else at_somebody):
        return _Found("bait", (*words, *weighed.hostile.words), "bait", HOSTILE_TEXT)
    linked = _SPAM_WITH_LINK if signs.LINK.search(plain) else _SPAM
    enough = _SPAM_THAT_ASKS if asks else linked
    if weighed.spam.sum < enough or weighed.spam.known < _SPAM_KNOWN:
        return None
    if signs.no_advertisement(plain) or kinds.found("business", plain):
        return None
    return _Found("spam", weighed.spam.words, "spam", SPAM_TEXT.format(_WORDS_OF_SPAM))


def _kind(plain: str) -> _Found:
    bare = signs.LINK.sub(" ", plain)
    if enquiry := signs.business(bare):
        return _Found("business", (enquiry,))
    if words := kinds.found("correction", bare):
        return _Found("correction", (words,))
    if words := kinds.found("complaint", bare):
        return _Found("complaint", (words,))
    if words := kinds.asks(bare):
        return _Found("question", (words,))
    if words := kinds.found("praise", bare):
        return _Found("praise", (words,))
    return _Found("praise", ("".join(emojis(bare)[:1]),)) if _cheers(bare) else _Found("other", ())


def _cheers(text: str) -> bool:
    """Nothing but emoji, and more of them glad than not."""
    found = emojis(text)
    glad = sum(sign in kinds.PRAISE_EMOJI for sign in found)
    return not re.search(r"\w", text) and glad * 2 > len(found)

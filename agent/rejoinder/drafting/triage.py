"""Which pile a comment belongs on, and whether it wants no draft.

Order: spam, bait, sensitive, complaint, question, praise, other. Sarcasm cannot be told from
praise by words; the pile says only what the words say, and the creator reads every draft.
"""

from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting import signs
from rejoinder.drafting.base import Verdict
from rejoinder.drafting.injection import is_injection, smuggled
from rejoinder.drafting.insults import is_hostile
from rejoinder.drafting.plain import emojis, normalise, strip_invisible
from rejoinder.protocol import Comment, Pile

INJECTION_TEXT: Final = "This looks like bait: it tries to give orders to the model."
HOSTILE_TEXT: Final = "This looks like bait: it insults, threatens or belittles somebody."
SENSITIVE_TEXT: Final = (
    "This may be about a loss, an illness or a crisis. It is kinder to answer this one yourself."
)
# Longer comments mention links and pages in passing; an advertisement is short.
_SPAM_WORDS: Final = 150
_LINK_WORDS: Final = 30
_LONGEST: Final = 3_000


def triage(comment: Comment) -> Verdict:
    """The pile of `comment`; with `reason` and `text` when it wants no draft."""
    seen = _readable(strip_invisible(comment.text))
    text = normalise(seen)
    if sign := _spam_sign(text):
        return Verdict("spam", "spam", f"This looks like spam: {sign}.")
    if is_injection(f"{seen}\n{smuggled(comment.text)}"):
        return Verdict("bait", "bait", INJECTION_TEXT)
    if is_hostile(seen):
        return Verdict("bait", "bait", HOSTILE_TEXT)
    pile = _pile(text)
    if any(sign.search(text) for sign in signs.SENSITIVE):
        return Verdict(pile, "sensitive", SENSITIVE_TEXT)
    return Verdict(pile)


def _readable(text: str) -> str:
    """The begin and the end of a long text; the middle tells nothing that they do not."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 500]} {text[-500:]}"


def _spam_sign(text: str) -> str:
    if signs.SHARE_LINE.search(text):
        return "it promotes another page"
    words = len(text.split())
    if words > _SPAM_WORDS:
        return ""
    links = signs.LINK.findall(text)
    if links and not re.search(r"\w", signs.LINK.sub("", text)):
        return "it is nothing but a link"
    for sign, pattern in signs.SPAM:
        if links and sign.endswith("a link") and words > _LINK_WORDS:
            continue
        if pattern.search(text):
            return sign
    return ""


def _pile(text: str) -> Pile:
    bare = signs.LINK.sub(" ", text)
    if any(sign.search(bare) for sign in signs.COMPLAINT):
        return "complaint"
    if re.search(r"[?？؟]", bare) or signs.QUESTION.search(bare):
        return "question"
    if signs.PRAISE.search(bare) or _cheers(bare):
        return "praise"
    return "other"


def _cheers(text: str) -> bool:
    """Nothing but emoji, and more of them glad than not."""
    found = emojis(text)
    glad = sum(sign in signs.PRAISE_EMOJI for sign in found)
    return not re.search(r"\w", text) and glad * 2 > len(found)

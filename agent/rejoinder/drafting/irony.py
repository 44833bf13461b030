"""Whether a comment may mean the opposite of what it says.

Few set phrases are told with any certainty, so that this is a flag for the creator and moves no
comment to another pile.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.kinds import found
from rejoinder.drafting.patterns import AnyOf
from rejoinder.drafting.plain import emojis

_GREAT: Final = r"(?:great|good|joy|wonderful|perfect|lovely|fantastic|brilliant|nice|awesome|amazing|excellent|super)"
_FAILS: Final = r"(?:never|ignor\w+|crash\w*|break\w*|broke|fail\w*|stop(?:s|ped)? work\w*|wast\w+|forgot\w*|refus\w+|ruin\w*|still (?:no|not|hasn'?t|haven'?t|doesn'?t))"
_SIGNS: Final = AnyOf(
    (
        # Said so.
        r"\bnot!+$",
        r"(?:^|\s)/s(?=\W*$|\s)|#sarcasm\b|\.\.\. ?not[.!]*$|[(\[]sarcasm[)\]]",
        # Set phrases.
        r"\b(?:yea?h,? right\b(?! (?:here|now|there|after|before|at|in|on|away|side|behind|next|where|when))|(?:thanks|thank you|thx|ty)(?: a (?:lot|bunch|million)| so much)? for (?:nothing|ruining|wasting|spoiling|breaking|deleting|ignoring|the spoilers?)\b|what a (?:surprise|shock|shocker|revelation)\b|big surprise\b|said no ?(?:one|body),? ever\b|colou?r me (?:shocked|surprised)\b|no sh[i*]t,? sherlock\b|slow clap\b|who(?: would(?:'ve| have)?|'d)(?: have)? (?:thought|guessed|thunk)\b|who knew\b(?=[.!? ]*$)|how convenient\b|must be nice\b|tell me more about how\b|i(?:'m| am) (?:so |totally |absolutely )?(?:shocked|surprised)[,.!]* (?:not|really|said)\b|shocking,? (?:i know|really)\b)",
        rf"\b(?:(?:oh|ah|wow|well|yay|how|gee)[,.!]* {_GREAT}[,.!]* (?:another|more|just what|now|yet)\b|{_GREAT},? (?:another|yet another|now (?:it|i|we|my|the|nothing) (?:\w+ )?(?:doesn'?t|can'?t|won'?t|isn'?t|don'?t|is|am|have|has)|just what (?:i|we|the world))\b|just what (?:i|we|the world|everyone|everybody) (?:needed|wanted|was missing)\b|yet another (?:\w+ )?masterpiece\b)",
        r"\b(?:(?:good|great|nice|fine|brilliant|excellent|amazing) (?:job|work),? (?:(?:at|on|with) )?(?:breaking|ruining|losing|ignoring|destroying|wasting|deleting|removing|stealing|copying|forgetting|missing|making (?:it|this) worse|genius|einstein|sherlock|captain)\b|congrat\w*[,!.]* you(?:'ve| have)? (?:just )?(?:discovered|invented|reinvented|managed to|ruined|broke|broken|played yourself|wasted)\b|(?:bravo|well done)[,!.]* (?:genius|einstein|sherlock)\b|(?:gee|golly|wow),? thanks\b|sure,? (?:jan|buddy|pal)\b|that(?:'s|ll| will) (?:totally|definitely|surely) (?:work|help|fix)\b|because (?:that|this|it) (?:always|never|totally|definitely) (?:works?|ends?|goes|helps?)\b|that(?:'ll| will) (?:fix|solve|show) \w+|(?:and|then) i(?:'m| am) (?:the (?:queen|king|pope)|santa)\b|(?:i )?(?:would|could)(?: have)? never(?: have)? (?:guessed|known)\b|because (?:that|this|it)(?:'s| is| has| always| worked| went)[^.!?]{0,20}\b(?:so well|worked|great)\b)",
        r"\b(?:(?:soo+|wow,? (?:so|such|very|how)|oh so|how(?: very)?|very|real|super|totally|truly) (?:original|brave|edgy)\b(?=\W*$|[.!])|so original,? (?:never|nobody|wow)\b|never (?:heard|seen) that (?:one|joke) before\b)",
        # Praise of what is a fault.
        rf"\b(?:(?:love|loving|enjoy|adore) (?:how|it when|the way|that) (?:you|they|it|this|the|he|she)\b[^.!?]{{0,60}}\b{_FAILS}\b|(?:so|very|really) (?:helpful|useful)[.!]* (?:not|thanks for nothing)\b|{_GREAT} (?:quality|sound|audio|advice),? (?:if you|said|for a (?:potato|toaster))\b|filmed (?:with|on) a (?:potato|toaster)\b)",
        r"\bso-called (?:expert|artist|journalis[tm]|fact|help|creator)\w*",
        r"\b(?:your|this|such|these|great) [\"'](?:expert|journalis[tm]|research|quality|help|music|art|comedy|fact)s?[\"']",
    )
)  # fmt: skip
_SCORN: Final = frozenset("🙄😒🤡🤮👎🖕😑🤦🥱")
_WRY: Final = "🙃"
# "wOw SuCh TaLeNt": letters in turn large and small, in two words and more.
_MOCKING: Final = re.compile(r"(?:\b(?:[a-z]?(?:[A-Z][a-z]){2,3}[A-Z]?|[a-z][A-Z][a-z])\b\W*){2,}")


def sarcasm(text: str, plain: str, glad: bool) -> str:
    """What makes a comment seem to mean its opposite, or ''. `plain` is its normalised text, `glad`
    whether its words praise."""
    if match := _SIGNS.search(plain):
        return match[0]
    if phrase := found("sarcasm", plain):
        return phrase
    if match := _MOCKING.search(text):
        return match[0]
    signs = emojis(text)
    scorn = [sign for sign in signs if sign in _SCORN or (sign == _WRY and glad)]
    return scorn[0] if glad and scorn else ""

"""Insults, threats and hate, weighed by what is said and at whom.

A swear word is no attack ("this is fucking brilliant", "I'm such an idiot"): a comment counts
as bait when the weights of its signs reach `_ENOUGH`. The list is short on purpose; rare slurs
are caught by the company they keep.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.plain import normalise, unleet, windows

_ENOUGH: Final = 2
_FUCK: Final = r"(?:f+[u*@#%v]+[c*@#%]*k+|fuk|fck|f u c k|phuck|stfu|gtfo)"
_WHOM: Final = r"(?:you|u|ya|yall|y'all|your|ur|they|them|these|those|he|him|his|she|her|it'?s|that'?s|people|liberals?|democrats?|dems|republicans?|christians?|muslims?|jews?|women|men|blacks?|whites?|trump|biden|joe|obama|hillary|kamala|pelosi|fauci|logan|police|cops)"  # noqa: E501
_NOUN: Final = (
    r"(?:ass ?hol\w*|a\*\*hol\w*|arseholes?|ass ?hat|bastards?|b[i!*]tch(?:es|y)?|bi+tch|cunts?|c\*nts?|dick ?heads?|dickwads?"
    r"|dip ?shits?|dumb ?ass(?:es)?|jack ?ass(?:es)?|scum(?:bags?)?|scums|idiots?|idiotic|imbeciles?|morons?|moronic|retard(?:s|ed)?"
    r"|losers?|clowns?|degenerates?|parasites?|vermin|maggots?|cockroach(?:es)?|sleaze\w*|slimeballs?|pigs|whores?|sluts?|hoe?s"
    r"|skanks?|twats?|wankers?|tossers?|pricks?|bozos?|douche\w*|dou?che ?bags?|creeps?|perverts?|pervs?|p[a]?edo(?:s|phil\w*)?|groomers?"
    r"|nazis?|fascists?|commies?|communists?|traitors?|tyrants?|thugs?|crooks?|criminals|liars?|con ?m[ae]n|frauds?|terrorists?|racists?"
    r"|dimwits?|dunces?|nitwits?|halfwits?|twits?|cowards?|weaklings?|pussy|pussies|simps?|incels?|karens?|snowflakes?|sheeple|sheep"
    r"|zealots?|lunatics?|loon(?:s|ies|y)|psychos?|cultists?|minions|fruitcakes?|numbskulls?|trash|garbage|pos|s\.?o\.?b|turds?|geezer|freaks?|sub ?humans?|nut ?jobs?|air ?heads?|meth ?heads?|\w*(?:shit|fuck)(?:head|wad|face|bag|stick)s?|thie(?:f|ves))"
)
_BAD: Final = (
    r"(?:stupid\w*|dumb(?:est|er)?|pathetic|disgusting|disgust|ugly|worthless|useless|brain ?less|brain ?dead|brainwashed|mindless|filth(?:y)?|evil"
    r"|vile|corrupt(?:ion)?|ignorant|gullible|spineless|gutless|crooked|lying|cheating|treasonous|demented|dementia|senile|insane|sick"
    r"|twisted|disgrace(?:ful)?|despicable|repulsive|revolting|shameful|shameless|inbred|fat|rude|hypocrit\w+|delusional|uneducated|low life|lowlife"
    r"|incompetent|clueless|nasty|appalling|tyranny|bigot(?:s|ed|ry)?|racist|sexist|misogynist\w*|creepy|nuts|crap|cruel)"
)

_SIGNS: Final = tuple(
    (weight, re.compile(pattern))
    for weight, pattern in (
        # Slurs, and words that exist only to belittle a group.
        (3, r"\bn[i1!*]gg(?:a|er|uh)s?\b|\bf[a@*]gg?(?:ot)?s?\b|\btrann(?:y|ies)\b|\bkikes?\b|\bchinks?\b|\bspics?\b|\bwetbacks?\b|\bgooks?\b|\btowel ?heads?\b|\bcoons?\b|\bdykes?\b|\btransvestites?\b"),
        (3, r"\b\w*(?:tards?|turds)\b(?<!mustard)(?<!custard)(?<!bastard)(?<!leotard)(?<!mustards)(?<!custards)|\bdemon?rats?\b|\bdemocraps?\b|\brepugs?\b|\brethug\w*|\bmagats?\b|\btrumpsters?\b|\bfeminazis?\b|\bmurderous\b"),
        (2, r"\bfjb\b|let'?s go brandon|\blgb\w*fjb|\b(?:f+|fk|fuk) joe\b"),
        # Threats and wishes of harm.
        (3, r"\b(?:kill|hang|shoot|hurt|end|neuter|drown|stab) (?:your ?self|urself|ya?self|yourselves)\b|\bkys\b|\b(?:go|just|should|please) die\b|\bi hope (?:you|u|he|she|they)\b[^.!?]{0,25}\b(?:die|suffer|rot|burn|cancer|killed|hit by)\b"),
        (3, r"\b(?:burn|rot) in (?:hell|jail|prison|pieces)\b|\bgo to hell\b|\bi(?:'ll| will|'m going to| am gonna|'m gonna|mma) (?:find|kill|hurt|beat|destroy|end|rape|shoot|punch) (?:you|u|him|her|them)\b"),
        (3, r"\b(?:should|must|needs? to|deserves? to|gotta|ought to|let'?s)\b[^.!?]{0,20}\b(?:be (?:shot|hanged|hung|killed|executed|deported|locked up|put down|exterminated|castrat\w+|raped|beaten|slapped|jailed)|die|hang|kill (?:them|all|these|those|him|her|babies)|get rid of the)\b"),
        (2, r"\b(?:lock|string|beat|take|put) (?:him|her|them|em|'em) (?:all )?(?:up|out|down|away)\b|\b(?:castrat\w+|castorate|lynch(?:ed|ing|ings)|gas the|exterminate|behead\w*)\b|\bkill(?:ing)? (?:the |all |them |these )?(?:babies|kids|cops|women|men|jews|muslims|whites|blacks|democrats|republicans|pigs)\b|\b(?:die|quit or die) from\b"),
        (2, r"\bkick(?:ed|ing)? the s\w* ?t\b|\bget over your ?self\b|\bgo back to (?:your|where|the kitchen|africa|mexico|china|india)\b|\bnobody (?:likes|asked|cares about) (?:you|u|ya)\b|\bget a (?:life|grip|brain)\b|\bshut (?:the \w+ )?up\b|\byour (?:mom|mum|mother|momma|mama)\b[^.!?]{0,40}\b(?:swallow\w*|whore|fat|hoe|ugly|aborted)\b|\bw+h+y+ (?:don'?t|won'?t) (?:you|u) (?:just )?die\b"),
        # Swearing at somebody.
        (3, rf"\b{_FUCK}(?:ing|in|en)? (?:off|you|u|ya|him|her|them|em|these|those|they|all|joe|the|this guy|your|ur|ourselves|liberals?|democrats|republicans|christians|trump|biden|women|men|\w+ (?:and|party|community))\b"),
        (2, rf"\b(?:gfy|go f \w+|f off|f u+|{_FUCK}(?:ing)? {_NOUN})\b|\bfuck\w*(?:liberals|biden|trump|joe|boy)\w*\b"),
        (2, r"\bup yours\b|\bso gay\b|(?:eat|piece of|full of|bunch of|pile of|load of|sack of|bag of) (?:sh\W?[i*!%]?t|crap|shit|turds?|dicks?|💩|chit)|\b(?:suck|sucks|sucking|lick) (?:my|a|his|your|on|deez|these)\b|\bbutt ?buddy\b"),
        # An insult, and at whom.
        (2, rf"\b(?:you|u|ya|ur|you're|youre|yall|y'all)(?: (?:are|is|r|all|so|such|an?|the|just|really|very|absolute|total|complete|look|sound|like|must|be|being|dirty|little|big|old|old|two|guys|people|and|nothing|but|both|always|literally|will|always|actually|{_FUCK}\w*|\w+ly|{_BAD})){{0,6}},? (?:{_NOUN}|{_BAD})\b|\byour (?:\w+ )?(?:{_BAD}|{_NOUN}) ?(?:\w+ )?(?:face|ass|mouth|{_NOUN}|self|selves|kind|people|head|brain|party|agenda|lies|{_BAD})\b"),
        (2, rf"\b(?:they|these|those|he|she|them|this|that|his|her|their|he'?s|she'?s|they'?re|the|such|what|of|all|like|an?|is|are)\b(?: [\w']+){{0,2}}? (?:{_BAD} )+(?:[\w]+ )?(?:{_NOUN}|people|person|man|woman|party|democrat\w*|liberal\w*|republican\w*|govern\w+|president|bastards?|guy|wife|ass)\b"),
        (2, rf"\b(?:{_BAD}|mother ?{_FUCK}\w*|total|absolute|complete|such an?|bunch of|what an?|{_WHOM} (?:is|are|was|were)(?: (?:an?|all|the|just|such|nothing but|definitely|such an?))*)\W+{_NOUN}\b"),
        (2, rf"\b(?:liberal|democrat\w*|republican\w*|conservative|trump\w*|biden\w*|lefty|leftist|leftwing|left|right|commie|communist|socialist|woke|maga|racist|white|black|muslim|christian|jewish|gay)s?\W+(?:\w+\W+)?(?:{_NOUN}|{_BAD})\b"),
        (2, rf"\bmother ?{_FUCK}\w*\b|\bcock ?suck\w*\b|\b(?:he|she|they|it|trump|biden|joe|who) (?:is|are|was|were) (?:an? |so |such |very |all |just |really |a bunch of |truly |literally )*(?:{_NOUN}|{_BAD})\b"),
        (1, rf"\b{_NOUN}\b"),
        (1, rf"\b{_BAD}\b"),
        (1, rf"\b{_FUCK}\w*\b|\bwtf\b|\bsh[i*!%]t+\w*\b|\bbull ?sh\W?[i*]?t\b|\bdamn\b|\bgod ?damn\w*|\bass\b|\bhate(?:s|d|r|rs|ful)? (?:you|u|him|her|them|these|those|his|their|your|women|men|people|america)\b|\bsatan\w*|\bpoop\b|💩|🖕"),
        (1, r"\b(?:brain damage|low iq|no brain|lower intelligence|cult|brainwash\w*|murder(?:ers?|ed|ing)?|treason|impeach\w*|prison|hitler|stalin|plandemic|illegals?|abortion|molest\w*|rap(?:e|ist|ists|ed)|traffick\w*)\b"),
    )
)  # fmt: skip
_HARMLESS: Final = re.compile(
    rf"\b(?:{_FUCK}(?:ing|in|en)?|damn(?:ed)?|shit|hella|crazy|insane(?:ly)?|stupid(?:ly)?|sick) (?:love\w*|loving|awesome|great|amazing|good|beautiful|genius|brilliant|cool|funny|hilarious|perfect|incredible|nice|best|talented|cute|delicious|yes|yeah|right|well|happy|proud|gorgeous|legend\w*|epic|adorable|thank\w*|it'?s|yea|hell)\b"
    rf"|\b(?:holy|oh|ah|aw) (?:sh[i*]t|{_FUCK}|crap|damn)\b|\bhell yeah\b|\bthe shit\b|\b{_FUCK} (?:yes|yeah|yea)\b|\b(?:no|good|some|cool|dope|this|your|my|own) shit\b(?= is\b)?"
    rf"|\bi(?:'m| am| was| feel| felt|m)(?: (?:so|such|just|being|an?|like|a total|really|kinda|a bit|pretty))* (?:{_NOUN}|{_BAD}|{_FUCK}\w*)\b|\b(?:my|me) (?:{_BAD}|{_NOUN})\b|\bmakes? me sick\b|\bsick (?:party|of|leave|day|and|beats?|burn|dog|cat|kid)\b|\b(?:was|were|got|get|been|gets?|getting|feel\w*) sick\b"
    r"|\bdamn (?:it|near|that|this|i|you)\b|\b(?:bad|kick|smart|big|wise|crazy|sweet|long|cool|hard|bad)[ -]?ass\b|\bmy ass\b|\bass off\b|\bfat (?:chance|loss|free|cat|content)\b|\bguilty pleasure\b|\bblack sheep\b|\bcounting sheep\b|\bcriminal(?:ly)? (?:underrated|record|law)\b|\btrash can\b|\bgarbage (?:collect\w+|can|truck)\b|\bevil (?:laugh|genius|twin|queen|plan)\b|\bhoes? mad\b|\bliar liar\b"
    r"|\bsilly me\b|\bstupid (?:question|mistake|simple|easy)\b|\bdumb (?:question|luck|down|it down)\b|\b(?:sound|look|seem|feel)s? (?:stupid|dumb|rude|insane|nuts|crazy|creepy)\b|\b(?:not|isn'?t|aren'?t|never|don'?t be|wasn'?t|nor) (?:so |that |too |a |an |the |being )*(?:{NOUN}|{BAD})\b".replace("{NOUN}", _NOUN).replace("{BAD}", _BAD)
)  # fmt: skip

_VOWELS: Final = re.compile(r"([aeiou])\1+")


def is_hostile(text: str) -> bool:
    """Whether `text` insults, threatens or hates somebody."""
    pieces = windows(normalise(text))
    drawled = [_VOWELS.sub(r"\1", piece) for piece in pieces]
    return any(_weight(piece) >= _ENOUGH for piece in (*pieces, *map(unleet, pieces), *drawled))


def _weight(folded: str) -> int:
    left = _HARMLESS.sub(" ~ ", folded)
    return sum(weight for weight, sign in _SIGNS if sign.search(left))

"""Insults, threats and hate, weighed by what is said and at whom.

A swear word is no attack ("this is fucking brilliant", "I'm such an idiot"): the weights of the
signs in a comment must reach `ENOUGH`. The list is short on purpose: rarer words are weighed by
`scales.py`, and other languages are in `abroad.py`.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.patterns import AnyOf
from rejoinder.drafting.plain import undrawl, unleet, windows

ENOUGH: Final = 2
# Letters are often covered: "f*ck", "f@&k", "f---".
_FUCK: Final = r"(?:f+[u*@#%v&!$]+[c*@#%&!$z]*k+|fuk|fck|f u c k|phuck|f[*-]{2,4}|stfu|gtfo)"
_WHOM: Final = r"(?:you|u|ya|yall|y'all|your|ur|they|them|these|those|he|him|his|she|her|it'?s|that'?s|people|liberals?|democrats?|dems|republicans?|christians?|muslims?|jews?|women|men|blacks?|whites?|trump|biden|joe|obama|hillary|kamala|pelosi|fauci|logan|police|cops)"
_GROUP: Final = r"(?:jews?|muslims?|moslems?|islam|christians?|catholics?|hindus?|atheists|blacks?|whites|white people|black people|asians?|chinese|indians?|pakistanis?|mexicans?|arabs?|africans?|gypsies|immigrants?|migrants?|refugees|foreigners|gays?|lesbians?|homosexuals?|trans(?:genders?)?(?: people| community| women| men)?|women|females|feminists?|feminism|liberals?|liberalism|libs|leftists?|lefties|democrats?|dems|republicans?|conservatives?|marxists?|anti-?vaxx?ers|boomers|fat people|disabled people|poor people|the poors?)"
_NOUN: Final = (
    r"(?:a[sz$]{2} ?h[o0*]l\w*|a\*\*hol\w*|a-?holes?|arseholes?|ass ?hats?|a\*\*hats?|bastards?|b\*+t?\w*rds?|b[i!*1]+t?c?h(?:es|y)?|b\*tch(?:es)?|cunts?|c\*nts?|dick ?heads?|dickwads?"
    r"|dip ?shits?|dum ?(?:b ?)?shits?|dumb ?(?:ass|fuck)(?:es|s)?|dum ?b?ass(?:es)?|jack ?ass(?:es)?|scum(?:bags?)?|scums|idiots?|idiotic|imbeciles?|morons?|moronic|retard(?:s|ed)?"
    r"|losers?|clowns?|degenerates?|parasites?|vermin|maggots?|cockroach(?:es)?|sleaze\w*|slimeballs?|pigs|swine|whores?|wh0res?|sluts?|hoe?s"
    r"|skanks?|twats?|wankers?|tossers?|pricks?|bozos?|douche?\w*|dou?che? ?bags?|creeps?|perverts?|pervs?|p[a]?edo(?:s|phil\w*)?|groomers?"
    r"|nazis?|fascists?|commies?|communists?|traitors?|tyrants?|thugs?|crooks?|criminals|liars?|con ?m[ae]n|frauds?|terrorists?|racists?|rapists?|murderers?"
    r"|dimwits?|dunces?|nitwits?|halfwits?|twits?|cowards?|weaklings?|puss(?:y|ies)|p ?u ?[s$*] ?[s$*] ?y|pu\*+y|simps?|incels?|karens?|snowflakes?|sheeple|sheep"
    r"|zealots?|lunatics?|loon(?:s|ies|y)|psychos?|psychopaths?|sociopaths?|narcissists?|cultists?|minions|fruitcakes?|numbskulls?|trash|garbage|pos|s\.?o\.?b|turds?|geezer|freaks?|sub ?humans?"
    r"|nut ?(?:jobs?|cases?|bags?)|wack(?:os?|jobs?)|kooks?|buffoons?|doofus\w*|dumm(?:y|ies)|dingbats?|weirdos?|jerks?|bums|hags?|pukes?|scammers?|hypocrites?|phon(?:y|ies|ey)|knob ?heads?|bell ?ends?|muppets?|vultures?"
    r"|(?:air|meth|crack) ?heads?|(?:\w*(?:fuck|shit)|sh\Wt) ?(?:heads?|wads?|faces?|bags?|sticks?|wits?|lords?)|thie(?:f|ves))"
)
_BAD: Final = (
    r"(?:stupid\w*|dumb(?:est|er)?|pathetic|disgusting|disgust|ugl(?:y|iest)|gross(?:est)?|worthless|useless|brain ?less|brain ?dead|brainwashed|mindless|filth(?:y)?|evil"
    r"|vile|corrupt(?:ion)?|ignorant|gullible|spineless|gutless|crooked|lying|cheating|treasonous|traitorous|demented|dementia|senile|insane|sick|sickening"
    r"|twisted|disgrace(?:ful)?|despicable|repulsive|revolting|shameful|shameless|inbred|fat|rude|hypocrit\w+|delusional|uneducated|low life|lowlife"
    r"|deranged|unhinged|psychotic|psychopathic|heartless|soulless|rotten|spiteful|hateful|talentless|untalented|incompetent|clueless|nasty|appalling|tyranny"
    r"|bigot(?:s|ed|ry)?|racist|sexist|misogynist\w*|creepy|nuts|crap|cruel)"
)
_ROWS: Final = (
        # Slurs, and words that exist only to belittle a group.
        (3, r"\b(?:n[i1!*]gg(?:a|er|uh)s?\b|f[a@*]gg?(?:ot)?s?\b|trann(?:y|ies)\b|kikes?\b|chinks?\b|spics?\b|wetbacks?\b|gooks?\b|(?:towel|rag) ?heads?\b|coons?\b|dykes?\b|transvestites?\b|she-?males?\b|beaners?\b|golliwogs?\b|moo+slims?\b|joo(?:s|ish)\b|sand ?monkeys?\b|porch ?monkeys?\b)"),
        (3, r"\b(?:\w*(?:tards?|tarded|turds)\b(?<!mustard)(?<!custard)(?<!bastard)(?<!leotard)(?<!mustards)(?<!custards)(?<!bastards)(?<!petard)|lib\w*turds?\b|lib\w*cunts?\b|libfuks?\b|demon?[ -]?rats?\b|democraps?\b|dumocrat\w*|repukes?\b|repugs?\b|rethug\w*|magats?\b|trumpsters?\b|feminazis?\b|murderous\b)"),
        (2, r"\b(?:fjb\b|lgb\w*fjb|(?:f+|fk|fuk)[-.]? (?:joe|him|her|them|em|you|u|this guy|that guy)\b|f[ -]?off\b)"),
        (2, r"let'?s go brandon|(?<!\S)fu\b(?=$|!)"),
        # Threats and wishes of harm.
        (3, r"\b(?:kill|hang|shoot|hurt|end|neuter|drown|stab) ?(?:your ?self|urself|ya?self|yourselves)\b|\bkys\b|\b(?:go|just|should|please|better|why don'?t you) die\b|\bdie (?:already|slowly|in a|alone)\b|\b(?:hope|wish|pray|hopefully)\b[^.!?]{0,15}\b(?:you|u|he|she|they|him|her|them|(?:this|that) (?:guy|man|woman)|your \w+)\b[^.!?]{0,25}\b(?:dies?|dead|suffers?|rots?|burns?|chokes?|cancer|killed|hit by|arrested|jail\w*|prison|falls? victim|gets? sick|gets? hurt|get raped|drowns?)\b"),
        (3, r"\b(?:(?:burn|rot|roast) in (?:hell|jail|prison|pieces)\b|go to hell\b|in the lake of fire\b|i(?:'ll| will|'m going to| am gonna|'m gonna|mma) (?:find|kill|hurt|beat|destroy|end|rape|shoot|punch|stab) (?:you|u|him|her|them)\b|give (?:you|u|him|her|them) (?:something|a (?:real )?reason) to cry\b|death to\b|heads (?:will|should|must) roll\b|firing squad\b|needs? the gallows\b)"),
        (3, r"\b(?:(?:should|must|needs? to|deserves? to|gotta|ought to|let'?s|supposed to)\b[^.!?]{0,20}\b(?:be (?:shot|hanged|hung|killed|executed|deported|locked up|put down|exterminated|castrat\w+|raped|beaten|slapped|jailed|wiped out|eradicated|gassed|aborted|sterili[sz]ed|(?:put |thrown )?in (?:jail|prison))|die|hang|kill (?:them|all|these|those|him|her|babies)|get rid of the)\b|deserves? (?:[0-9]+ lashes|a (?:bullet|noose|beating|slap|punch)|the death penalty|to (?:rot|burn|suffer|hang))\b|belongs? in (?:jail|prison|hell|a (?:zoo|cage|straight ?jacket|mental \w+))\b)"),
        (2, r"\b(?:(?:lock|string|beat|take|put) (?:him|her|them|em|'em) (?:all )?(?:up|out|down|away)\b|(?:castrat\w+|castorate|lynch(?:ed|ing|ings)|gas the|exterminate|behead\w*|euthani[sz]\w+)\b|(?:hang|shoot|deport|flay|impale|sterili[sz]e) (?:him|her|them|em|'em|these|those|all (?:of )?(?:them|these|those))\b|execute (?:him|her|them all|em all)\b|kill(?:ing)? (?:the |all |them |these )?(?:babies|kids|cops|women|men|jews|muslims|whites|blacks|democrats|republicans|pigs)\b|(?:die|quit or die) from\b)"),
        (2, r"#\w*hang(?:the|him|her|them|your)\w*"),
        (2, r"\b(?:kick(?:ed|ing)? the s\w* ?t\b|get over your ?self\b|go back to (?:your|where|the kitchen|africa|mexico|china|india)\b|nobody (?:likes|asked|cares about) (?:you|u|ya)\b|get a (?:life|grip|brain)\b|(?:women|girls?|she|you) belongs? in the kitchen\b|shut (?:the \S+ )?(?:f\S+ )?up\b|your (?:mom|mum|mother|momma|mama)\b[^.!?]{0,40}\b(?:swallow\w*|whore|fat|hoe|ugly|aborted)\b|w+h+y+ (?:don'?t|won'?t) (?:you|u) (?:just )?die\b|shove it up\b|(?:not|for not|never) aborting\b)"),
        # Swearing at somebody.
        (3, rf"\b{_FUCK}(?:ing|in|en)? (?:off|you|u|ya|him|her|them|em|these|those|they|all|joe|the|this guy|your|ur|ourselves|liberals?|democrats|republicans|christians|trump|biden|women|men|\w+ (?:and|party|community))\b"),
        (2, rf"\b(?:(?:gfy|go f \w+|f off|f u+|{_FUCK}(?:ing)? {_NOUN})\b|fuck\w*(?:liberals|biden|trump|joe|boy)\w*\b|stfu\b)"),
        (2, rf"^{_FUCK} \w+(?: \w+)?\W*$"),
        (2, r"\b(?:up yours\b|waste of (?:oxygen|space|skin|sperm|life)\b|so gay\b|(?:suck|sucks|sucking|lick) (?:my|a|his|your|on|deez|these)\b|butt ?buddy\b|(?:slept|sleep|sleeping|screwed) (?:her|his|your|their) way\b|gold ?digg(?:er|ing)\b|cum ?(?:dumpster|bucket)\b|camel ?toe\b)"),
        (2, r"(?:eat|piece of|full of|bunch of|pile of|load of|sack of|bag of) (?:sh\W?[i*!%]?t|crap|shit|turds?|dicks?|💩|chit|filth|bones)"),
        # An insult, and at whom.
        (2, rf"\b(?:(?:you|u|ya|ur|you're|youre|yall|y'all)(?: (?:are|is|r|all|so|such|an?|the|just|really|very|absolute|total|complete|look|sound|like|must|be|being|dirty|little|big|old|old|two|guys|people|and|nothing|but|both|always|literally|will|always|actually|{_FUCK}\w*|\w+ly|{_BAD})){{0,6}},? (?:{_NOUN}|{_BAD})\b|your (?:\w+ )?(?:{_BAD}|{_NOUN}) ?(?:\w+ )?(?:face|ass|mouth|{_NOUN}|self|selves|kind|people|head|brain|party|agenda|lies|{_BAD})\b)"),
        (2, rf"\b(?:they|these|those|he|she|them|this|that|his|her|their|he'?s|she'?s|they'?re|the|such|what|of|all|like|an?|is|are)\b(?: [\w']+){{0,2}}? (?:{_BAD} )+(?:[\w]+ )?(?:{_NOUN}|people|person|man|woman|party|democrat\w*|liberal\w*|republican\w*|govern\w+|president|bastards?|guy|wife|ass|parents|human(?:s| being)?)\b"),
        (2, rf"\b(?:{_BAD}|mother ?{_FUCK}\w*|total|absolute|complete|such an?|bunch of|what an?|{_WHOM} (?:is|are|was|were)(?: (?:an?|all|the|just|such|nothing but|definitely|such an?))*)\W+{_NOUN}\b"),
        (2, rf"\b(?:liberal|democrat\w*|republican\w*|conservative|trump\w*|biden\w*|lefty|leftist|leftwing|left|right|commie|communist|socialist|woke|maga|racist|white|black|muslim|christian|jewish|gay)s?\W+(?:\w+\W+)?(?:{_NOUN}|{_BAD})\b"),
        (2, rf"\b(?:mother ?{_FUCK}\w*\b|cock ?suck\w*\b|mfr\b|(?:he|she|they|trump|biden|joe|who) (?:is|are|was|were|looks?|sounds?) (?:an? |so |such |very |all |just |really |a bunch of |truly |literally |like an? )*(?:{_NOUN}|{_BAD})\b|(?:he|she|they|you|u)(?:'s|'re| is| are| r)? (?:\w+ )?(?:dumb|fat|stupid|lame|ugly|gay) (?:af|as (?:hell|fuck|f|shit|rocks))\b)"),
        (2, rf"\b(?:{_GROUP} (?:are|is|r|were) (?:(?:all|just|nothing but|so|such|truly|really|only|usually) )*(?:an? |the )?(?:cursed|animals?|monkeys?|apes?|savages?|rapists?|disease|plague|virus|curse|problem|scum|lazy|inferior|ruining|destroying|taking over|mental(?:ly)? \w+|cancer|{_NOUN}|{_BAD})\b|(?:hate|despise|can'?t stand|sick of|get rid of|deport|ban|gas|nuke) (?:all )?(?:the |these |those |you |them )?{_GROUP}\b|(?:is|are|has) (?:\w+ )?an? mental (?:disorder|disease)\b|no such thing as (?:transgender|gay)\b|white (?:power|supremacy forever)\b|heil hitler\b)"),
        (1, rf"\b{_NOUN}\b"),
        (1, rf"\b{_BAD}\b"),
        (1, rf"\b(?:{_FUCK}\w*\b|wtf\b|sh[i*!%]t+\w*\b|bull ?sh\W?[i*]?t\b|damn\b|god ?damn\w*|ass\b|hate(?:s|d|r|rs|ful)? (?:you|u|him|her|them|these|those|his|their|your|women|men|people|america)\b|satan\w*|poop\b)"),
        (1, r"💩|🖕"),
        (1, r"\b(?:brain damage|low iq|no brain|lower intelligence|cult|brainwash\w*|murder(?:ers?|ed|ing)?|treason|impeach\w*|prison|hitler|stalin|plandemic|illegals?|abortion|molest\w*|rap(?:e|ed)|traffick\w*|diapers?|demons?|antichrist|puppets?|devil|gallows)\b"),
)  # fmt: skip
_ANY: Final = AnyOf(pattern for _, pattern in _ROWS)
_SIGNS: Final = tuple((weight, re.compile(pattern)) for weight, pattern in _ROWS)
_HARMLESS: Final = re.compile(
    rf"\b(?:{_FUCK}(?:ing|in|en)?|damn(?:ed)?|shit|hella|crazy|insane(?:ly)?|stupid(?:ly)?|sick) (?:love\w*|loving|awesome|great|amazing|good|beautiful|genius|brilliant|cool|funny|hilarious|perfect|incredible|nice|best|talented|cute|delicious|yes|yeah|right|well|happy|proud|gorgeous|legend\w*|epic|adorable|thank\w*|it'?s|yea|hell)\b"
    rf"|\b(?:holy|oh|ah|aw) (?:sh[i*]t|{_FUCK}|crap|damn)\b|\bhell yeah\b|\bthe shit\b|\b{_FUCK} (?:yes|yeah|yea)\b|\b(?:no|good|some|cool|dope|this|your|my|own) shit\b(?= is\b)?"
    rf"|\bi(?:'m| am| was| feel| felt|m)(?: (?:so|such|just|being|an?|like|a total|really|kinda|a bit|pretty))* (?:{_NOUN}|{_BAD}|{_FUCK}\w*)\b|\b(?:my|me) (?:{_BAD}|{_NOUN})\b|\bmy (?:\w+ )?(?:sister|brother|dog|cat|husband|wife|son|daughter|kids?|friends?|boss|ex|neighbou?r|landlord|teacher|roommate|mom|mum|dad) (?:is|are|was|were) (?:\w+ ){{0,2}}?(?:{_NOUN}|{_BAD})\b|\bmakes? me sick\b|\bsick (?:party|of|leave|day|and|beats?|burn|dog|cat|kid)\b|\b(?:was|were|got|get|been|gets?|getting|feel\w*) sick\b"
    r"|\bdamn (?:it|near|that|this|i|you)\b|\b(?:bad|kick|smart|big|wise|crazy|sweet|long|cool|hard|bad)[ -]?ass\b|\bmy ass\b|\bass off\b|\bfat (?:chance|loss|free|cat|content)\b|\bguilty pleasure\b|\bblack sheep\b|\bcounting sheep\b|\bcriminal(?:ly)? (?:underrated|record|law)\b|\btrash can\b|\bgarbage (?:collect\w+|can|truck)\b|\bevil (?:laugh|genius|twin|queen|plan)\b|\bhoes? mad\b|\bliar liar\b"
    r"|\b(?:giggl|laugh|smil|grinn?|cr[yi]|feel)\w* like an? (?:\w+ )?(?:idiot|moron|freak|loser|psycho|dumm?y)\b|\bsilly me\b|\bstupid (?:questions?|mistakes?|things?|problems?|errors?|simple|easy)\b|\bi get a life\b|\bshut up and take my money\b|\bich (?:\w+ )?idiot\b|\bshould die in (?:the (?:next|last|first|final)|season|episode)\b|\byou(?:'re| are) (?:\w+ )?(?:insane|nuts|crazy)\b(?=[,!.]* (?:how|this|lol|haha|thank|wow|dude|bro|man|i love)|[!❤😂😍]*$)|\b(?:you|this|that|it|he|she|they)(?:'re|'s| are| is)? kill(?:s|ed|ing)? me\b|\b(?:to die for|dying of|dead serious)\b|\bsomething stupid\b|\bdumb (?:question|luck|down|it down)\b|\b(?:sound|look|seem|feel)s? (?:stupid|dumb|rude|insane|nuts|crazy|creepy)\b|\b(?:not|isn'?t|aren'?t|never|don'?t be|wasn'?t|nor) (?:so |that |too |a |an |the |being )*(?:{NOUN}|{BAD})\b".replace("{NOUN}", _NOUN).replace("{BAD}", _BAD)
)  # fmt: skip


def weigh(text: str, drawled: bool = False) -> tuple[int, tuple[str, ...]]:
    """How much a normalised text insults, threatens or hates somebody, and in which words.

    `drawled` says that vowels were repeated in it, as in "stuuupid".
    """
    pieces = windows(text)
    undone = map(undrawl, pieces) if drawled else ()
    views = dict.fromkeys((*pieces, *map(unleet, pieces), *undone))
    return max(map(_weigh, views), key=lambda weighed: weighed[0])


def harmless(text: str) -> str:
    """A normalised text without words that only sound like an insult."""
    return _HARMLESS.sub(" ~ ", text)


def _weigh(piece: str) -> tuple[int, tuple[str, ...]]:
    if not _ANY.search(piece):
        return 0, ()
    left = harmless(piece)
    found = [(weight, sign.search(left)) for weight, sign in _SIGNS]
    words = tuple(match[0] for _, match in found if match)
    return sum(weight for weight, match in found if match), words

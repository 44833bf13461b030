"""Words that backing needs: what carries no meaning, what means the same, what turns it round."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

from typing import Final

# Carry no content of their own.
EMPTY: Final = frozenset(
    """a an the i me my mine myself we us our ours you your yours u ur ya he him his she her it its
    they them their this that these those there here and or so as at by for in into of off on onto
    out over to up with about am is are was were be been being isn aren do does did doing done have
    has had having i'm im i've i'd i'll ive you're it's that's we're we've we'll they're what which
    who whom whose where when how why all any both each few more most other some such own same than
    too very can could should shall will just really also actually still even only well yes yeah yep
    sure oh ah haha hey hi hello thanks thank please lol ok okay quite pretty kind sort bit lot lots
    got get gets getting go goes going went come comes back now then again always usually often
    currently recently mostly already truly definitely absolutely totally indeed course honestly like
    thing things one ones much many around it'll there's he's she's let make us'm s t d m re ve ll
    make makes made use uses used using exactly right early finally s' first someone something""".split()
)
# Change what a sentence means: a claim and its source must agree on each of these.
TURNS: Final = frozenset(
    """if would might may maybe perhaps probably hope hoped wish wished want wants wanted dream former
    formerly previously ex almost nearly except unless until before after since without from
    stop stopped quit sold lost gave broke planning plan plans planned considering looking trying
    thinking imagine pretend joke fake supposed anymore longer instead rent rented borrow borrowed
    friend's never-ending against but away hate hates dislike""".split()
)
NEGATIONS: Final = frozenset(
    """no not never none neither nor nobody nothing without cannot can't cant don't dont doesn't doesnt
    didn't didnt isn't isnt aren't arent wasn't wasnt weren't haven't havent hasn't hasnt hadn't won't
    wont wouldn't couldn't shouldn't ain't nope nah zero hardly unable kein keine nicht nie nunca não
    nao jamás jamais pas tidak bukan""".split()
)
# People: a source about somebody the claim does not name says nothing about the creator.
PEOPLE: Final = frozenset(
    """mother father parent brother sister son daughter child wife husband partner friend neighbor
    neighbour boss colleague coworker aunt uncle cousin nephew niece grandmother grandfather
    grandparent roommate girlfriend boyfriend viewer fan guest client customer student teacher doctor
    people someone somebody everyone nobody guy man woman user member buddy""".split()
)
# Said one way or the other.
SAME: Final = {
    "kid": "child", "kids": "child", "children": "child", "mom": "mother", "mum": "mother",
    "mama": "mother", "dad": "father", "papa": "father", "grandma": "grandmother",
    "grandpa": "grandfather", "photo": "picture", "pic": "picture", "photograph": "picture",
    "image": "picture", "vid": "video", "clip": "video", "film": "video", "bike": "bicycle",
    "tv": "television", "pup": "dog", "puppy": "dog", "doggo": "dog", "kitty": "cat", "kitten": "cat",
    "base": "live", "reside": "live", "located": "live", "locate": "live", "job": "work",
    "employ": "work", "buy": "purchase", "bought": "purchase", "shop": "store", "site": "website",
    "grew": "grow", "wrote": "write", "written": "write", "shot": "shoot", "drew": "draw",
    "drawn": "draw", "ran": "run", "taught": "teach", "built": "build", "found": "find",
    "met": "meet", "spent": "spend", "took": "take", "taken": "take", "drove": "drive",
    "painted": "paint", "colour": "color", "grey": "gray", "favourite": "favorite", "ma": "mother",
    "spouse": "partner", "pictures": "picture", "puppies": "dog", "cheap": "cheap", "price": "cost",
    "priced": "cost", "usd": "$", "dollar": "$", "buck": "$", "euro": "€", "eur": "€", "pound": "£",
    "quid": "£", "gbp": "£", "percent": "%", "u.s": "usa", "us.": "usa", "america": "usa",
    "release": "release", "drop": "release", "launch": "release", "publish": "release",
    "upload": "release", "post": "release", "min": "minute", "hr": "hour", "yr": "year",
    "sec": "second", "mins": "minute", "hrs": "hour", "yrs": "year", "born": "born",
}  # fmt: skip
# A word that includes others: "a kid" may rest on "a daughter", never the other way round.
KINDS: Final = {
    "child": ("son", "daughter"),
    "parent": ("mother", "father"),
    "sibling": ("brother", "sister"),
    "partner": ("wife", "husband", "girlfriend", "boyfriend"),
    "pet": ("dog", "cat", "horse", "rabbit", "hamster", "parrot"),
    "family": ("wife", "husband", "child", "son", "daughter"),
}
NUMBERS: Final = {
    word: str(value)
    for value, words in {
        0: "zero", 2: "two twice double dos dois duas deux zwei dua pair couple", 3: "three thrice triple tres três trois drei tiga",
        4: "four cuatro quatro quatre vier empat", 5: "five cinco cinq fünf lima", 6: "six seis sechs enam",
        7: "seven siete sete sept sieben tujuh", 8: "eight ocho oito huit acht delapan",
        9: "nine nueve nove neuf neun sembilan", 10: "ten diez dez dix zehn sepuluh", 11: "eleven",
        12: "twelve dozen", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen",
        17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty", 30: "thirty", 40: "forty",
        50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety", 100: "hundred cien cent cem hundert",
        1000: "thousand mil mille tausend", 1000000: "million",
    }.items()
    for word in words.split()
}  # fmt: skip
# Words that only make a promise, an offer or an experience one; what it is about are the others.
GENERIC: Final = {
    "promise": frozenset(
        "soon come coming stay tune way work will promise next eventually shortly list post keep watch"
        " space plan planned give check look see let know try".split()
    ),
    "offer": frozenset(
        "available sale sell cost free link bio description below above code discount ship shipping"
        " order purchase get find stock offer price download here dm message email still sold".split()
    ),
    "experience": frozenset("same relate too".split()),
    "figure": frozenset[str](),
}
# Pointing to a thing says nothing about it.
INVITING: Final = frozenset(
    "sign subscribe join check look read find visit follow see head hop listen watch browse try".split()
)
# A source backs a promise only when it speaks of what is to come.
FUTURE: Final = frozenset(
    """will soon coming come plan planned plans planning next release releasing releases launch launching
    working upcoming due tomorrow scheduled going progress january february march april may june july
    august september october november december monday tuesday wednesday thursday friday saturday sunday
    week month year weekly every autumn spring summer winter always""".split()
)

"""What tells nothing of the creator, whatever was asked: thanks, advice, wishes, "I don't know".

A list of what is harmless is shorter than one of all that might be a claim. A row reads a clause
from its beginning; what may follow it is said, so that no claim hides behind a pleasantry.
Repetitions are bounded: a model that loops must not hold up the reader.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from rejoinder.drafting.claims.asked import MARK
from rejoinder.drafting.claims.english_talk import IMPERATIVES
from rejoinder.drafting.claims.found import BLOT
from rejoinder.drafting.claims.rows import rows

_CUT: Final = re.compile(
    r"[,;:!…\n—–()\"|]+|\.+(?=\s|$)|\s[-&/+]\s|\b(?:but|and|so that|though|because|cause|cuz|since(?= (?:i|you|it|we|they)\b)|or(?= (?:i|i'm|we|you|it|it's|they|he|she|my|the|maybe|just)\b)|so(?= (?:i|we|you|it|they|please|just|don't|try)\b))\b"
    r"|[\U0001f1e6-\U0001faff\u2600-\u27bf\u2764\ufe0f\u200d]"
)
_ADVERBS: Final = r"(?:(?:really|quite|just|honestly|actually|still|sadly|so|do|also|always|truly|totally|absolutely|definitely|very|even|exactly|entirely) ){0,3}"
_VERY: Final = r"(?:(?:so|very|really|just|quite|too|pretty|totally|absolutely|truly|always|super|such|a|an|the|rather|kinda|also|still|even|all|most|more|less) ){0,5}"
_FINE: Final = r"(?:great|good|nice|awesome|amazing|cool|fun|funny|fine|lovely|beautiful|gorgeous|wonderful|fantastic|brilliant|sweet|kind|fair|interesting|hilarious|perfect|excellent|important|tough|hard|tricky|rare|difficult|weird|strange|sad|smart|clever|generous|thoughtful|helpful|incredible|best|better|nicest|kindest|sweetest|coolest|stunning|adorable|exciting|inspiring|crazy|wild|okay|ok|delicious|understandable|odd|rough|awful|terrible|annoying|frustrating)"
_TALKED: Final = r"(?:question|questions|challenge|idea|point|comment|compliment|thought|suggestion|observation|story|shot|answer|one|thing|way|eye|tip|feedback|memory|request|theory|guess|taste|joke|words|spirit|dream)"
_AFTER: Final = r"(?: (?:of you|for you|you \w+.*|your \w+.*|to (?:ask|hear|know|read)(?: (?:that|it|this|from you))?|indeed|today|too|though|there|then|again|really))?$"
_FIRST: Final = r"i|i'm|i've|i'll|i'd|my|mine|we|we're|we've|we'll|our|ours|us"
# What follows is not about the creator; nor about anybody else.
_OWN: Final = rf"(?!.*\b(?:{_FIRST})\b)"
_NOBODY: Final = rf"(?!.*\b(?:{_FIRST}|him|her|them|she|he|they)\b)"
_GIFT: Final = r"(?:cake|gifts?|presents?|flowers|cards?|money|cash|donation|books?|invit\w+|ring|wine|chocolates?|package|parcel|letter|tickets?|meal|dinner|ride|visit|party|wedding|photos?|mug|t-?shirt)"
_THANKED: Final = (
    rf"(?:[a-z]+ing|your|this|that|all|everything|(?:the|a) (?!(?:\w+ )?{_GIFT}\b)\w+)"
)
_KNOWN: Final = r"(?: (?:you|that|this|it|yet|much|more|anything|for sure|exactly|right now|here|what|if|whether|when|which|who|where|why|about)\b(?! how).*)?$"
_DO: Final = rf"(?:{IMPERATIVES}|do(?! not$)|have (?:a|fun|you)|stay|bear|please)"

_ANY: Final = rows(
    # It is not known, not told, not decided.
    rf"(?:(?:i'm|i am|we're|we are|sorry) )?{_ADVERBS}not {_ADVERBS}(?:sure|certain)\b",
    rf"(?:(?:i|we) )?{_ADVERBS}(?:don't|do not|dont|can't|cannot|can not|couldn't|wouldn't) {_ADVERBS}(?:(?:know|say|tell|answer|decide|promise|confirm|reveal){_KNOWN}|(?:dare|share|speak|talk about|comment|spoil)\b|give you (?:a|an|any) (?:\w+ )?(?:yes|answer|date|number|price|reply)|(?:remember|recall)(?: (?:exactly|which|what|who|when|where|the (?:exact|name|date)\b.*)|$))",
    r"(?:i have |i've |i've got |we have )?(?:(?:really|absolutely|honestly) )?(?:no|zero) (?:idea|clue)\b|(?:idk|dunno|who knows|nobody knows|time will tell|(?:it )?(?:(?:all|really|just) ){0,2}depends)(?: on (?:you|your|who|what)\b.*)?$",
    r"(?:(?:that|this|it)(?:'s| is| one's| one is| one stays| (?:stays|remains|will stay))|health stuff stays)? ?(?:(?:a|my|still|the|our|just|for now|too|early|hard) ){0,3}(?:secret|mystery|surprise|private|personal|undecided|up in the air|offline|between us|(?:hard|early) to (?:say|tell))$|(?:too early|hard|too soon) to (?:say|tell)(?: (?:yet|right now|for sure|exactly))?$",
    r"(?:nothing|not)(?: is|'s)? (?:yet )?(?:decided|planned|settled|fixed|certain)\b|(?:maybe|perhaps|possibly)$|(?:we'll|we will|you'll|let's) see$|(?:i|we)(?:'d| would) (?:rather|prefer) not\b|(?:i|we) can neither\b|i'd like to (?:leave|keep)\b|(?:i|we) (?:haven't|have not|hadn't) (?:(?:really|quite|even|actually) ){0,2}(?:decided|settled|planned|thought|figured)\b|(?:still )?(?:no|not a|not any) (?:\w+ )?(?:date|news|plans?|word|update|decision)s?\b.*\b(?:yet|so far)$",
    r"(?:i|we)(?:'d| would) (?:love|like) to (?:give you (?:a|an) (?:\w+ )?(?:yes|answer|date|reply)|tell you|answer|say)\b|let me (?:be boring|dodge|skip|pass|keep that|think|check)\b|(?:i|we)(?:'d| would|'ll| will) (?:have|need) to (?:check|think|look|find out)(?: (?:about (?:it|that)|it|that|first|again))?$|(?:i'm|i am|we're|we are|still) (?:(?:still|just) ){0,2}(?:thinking(?: about (?:it|that))?|deciding|undecided|figuring (?:it|that) out|wondering)$|if (?:that's|that is|it's|you) (?:alright|all right|ok|okay|fine|don't mind)$|(?:you|u)(?:'d| would|'ll| will) have to ask (?:them|him|her|\w+)(?: (?:that|about (?:it|that)))?$|not my story to tell$|i can't speak for\b.*|i(?:'ll)? keep (?:that|this|it|\w+ talk)(?: one)? (?:private|off\b.*|to myself|for myself)$",
    # Thanks, wishes, greetings, laughter.
    rf"for {_THANKED}\b{_OWN}|(?:(?:many|so many|big|huge|oh|haha|and|a million) ){{0,2}}(?:thanks|thank you|thank u|thx|ty|tysm|cheers|merci|gracias)(?: (?:so|very) much| a (?:lot|ton|bunch|million)| tons| again| all| everyone| anyway| though| too| kindly| (?!for|to)[\w@.-]+){{0,2}}(?: (?:for|to) {_THANKED}\b{_OWN}.*)?$",
    rf"(?:(?:i|we) )?{_ADVERBS}(?:(?:hope|wish(?:ing)?|appreciate|wonder|wondering|respect|feel for|hear|see|get) (?:that |if )?(?:you|u|your|yours)\b|hope (?:it|that|this) (?:helps?|makes sense|answers)|hope (?:that's|it's|this is) (?:ok|okay|alright|all right|fine)|appreciate (?:it|that|this)$)"
    + _OWN,
    r"(?:i|we) (?:(?:do|really|can|totally) ){0,2}(?:feel|hear|understand|get) (?:you|your|the \w+)$",
    r"(?:congrat\w*|well done|good luck|best of luck|best wishes|bless\w*|respect|props|kudos)(?: (?:to|on|with|for) (?:you|your)\b.*| (?:you|your)\b.*| indeed| again)?$",
    r"(?:way to go|happy (?:birthday|new year|easter|christmas|holidays|baking|reading|\w+ing|\w+day)|merry \w+|(?:you're|you are) (?:so |very |most )?welcome|welcome(?: (?:back|here|aboard|to (?:the|you)).*)?|no (?:problem|worries|pressure|rush|need)(?: at all| (?:to|for) .*)?|take care(?: of (?:you\w*|your\b.*))?|take your time|enjoy(?: (?:it|them|your|the|every)\b.*)?|keep (?:it (?:up|going)|going|up the .*)|have (?:fun|a (?:good|great|lovely|nice|wonderful|beautiful|safe|blessed)\b.*)|get well(?: soon)?|all the best|rest up|(?:much|lots of|sending) love\b.*|with pleasure|my pleasure|fingers crossed|same to you|(?:hello|hi|hey|bye)(?: (?:there|you|again|back|everyone|friend|all|\w+))?|good (?:morning|night|evening)|see (?:you|ya)(?: around)?|peace|hang in there|nice try|noted|fair point|touché)$",
    r"(?:(?:ha){1,9}h?|(?:he){1,9}h?|(?:ja){1,9}|lol|lmao|rofl|omg|o+h+|a+h+|a+w+|hm+|wo+w+|woah|whoa|ya+y+|ugh|oops|ouch|phew|yikes|well|honestly|actually|anyway|man|dude|friend|my friend|my dear|buddy|bro|mate|folks|everyone|guys|oh my(?: god| goodness)?|oh no|please|though|then|again|either|you know|i mean|i know|i see|i get it|i hear you|i understand|believe me|trust me|let me tell you|let me know|i'm sure|i am sure|i think|i guess|i suppose|as it turns out|to be honest|if you ask me|fair(?: enough)?|(?:just )?(?:kidding|joking)|better (?:let|ask|leave|not)\b.*)(?: (?:there|so|man|well|too|god|my|oh|though|you|lol)){0,3}$",
    # Feelings that tell nothing else.
    r"(?:(?:i'm|i am|we're|we are) )?(?:(?:so|very|really|truly) ){0,3}sorry (?:(?:to hear|that|about) ){0,2}(?:you|your|to hear (?:that|it|this)|for your loss)\b"
    + _OWN,
    rf"(?:(?:i'm|i am|we're|we are|i'd be|that makes me|you made me|it makes me|makes me|i feel) )?{_VERY}(?:glad|happy|pleased|delighted|grateful|thankful|flattered|touched|honou?red|thrilled|excited|jealous|curious|speechless|blushing)(?:(?: for| that| to| if| when| about){{0,2}} (?:you|u|your|hear|help|know|see you|see your|have you|be here|be of help|it helped|it helps|it resonated|it was useful|it's useful)\b{_OWN}.*)?$",
    rf"(?:(?:i|we|i'd|i would|we'd) )?{_ADVERBS}(?:would )?(?:love|like|appreciate|adore|enjoy|admire|owe|believe in) (?:you|u|your|this (?:question|comment|idea)|that (?:idea|question|you)|the (?:idea|question|comment|enthusiasm|energy|thought|suggestion|way you)|(?:hearing|reading) (?:from you|your|this|that|what)|how you|what you|to (?:hear|know|see|read|learn) (?:more|what|how|if|about|your|you|from you|that you|which))\b"
    + _NOBODY,
    rf"(?:(?:that|this)(?:'s| is| was| would be| sounds| looks| seems| must be| must have been| could be| can be)|sounds|looks) {_VERY}{_FINE}(?: {_TALKED})?{_AFTER}",
    rf"(?:(?:that|this|it)(?:'s| is| was) )?{_VERY}(?:{_FINE} )?{_TALKED}{_AFTER}",
    r"(?:that|this|it) (?:means|made|makes) (?:me |us )?(?:(?:so|very|really|a lot|the world|my|smile|laugh|happy|much|day|everything|week|blush)\b ?){1,5}(?:to (?:me|us|hear|read))?$|(?:your|the) \w+ (?:means|mean) (?:(?:a|so|the) )?(?:lot|much|world)\b.*",
    rf"(?:what|such) an? (?:\w+ ){{0,2}}{_TALKED}{_AFTER}|(?:what|such) an? {_FINE} (?:\w+ )?\w+$|how (?:kind|sweet|lovely|nice|cool|funny|thoughtful|great|wonderful)(?: of you\b.*| to (?:hear|read)\b.*)?$|(?:made|makes|make) my (?:day|week|morning)\b",
    rf"(?:(?:that|this|it)(?:'s| is| was) )?{_VERY}(?:kind|sweet|nice|lovely|thoughtful|good|generous) of you\b"
    + _NOBODY,
    # Advice.
    r"(?:(?:i|we)(?:'d| would) (?:(?:definitely|always|really|probably|also|just|honestly) ){0,2}(?:go with|go for|stick with|start with|start by|try|use|look|check|avoid|keep|ask|wait|suggest|recommend|advise)|(?:i|we) (?:(?:really|always|highly|would) ){0,2}(?:suggest|recommend|advise))\b(?! (?:it|that|this|him|her|them) to\b)",
    r"(?:yeah|yes|yep|sure|of course|definitely|absolutely),? (?=(?:you|try|just|go|please)\b)",
)
_SEEN: Final = r"(?! (?:(?:can|could|may|might|will|would|should|wouldn't|won't|couldn't|can't|already|just|also|all|have|never|were|are) ){0,3}(?:see|saw|seen|hear|heard|meet|met|know|knew|notice[ds]?|guess(?:ed)?|find|found|catch|caught|spot(?:ted)?|remember|tell|imagine|at|there|looking at|not wrong|right|correct|spot on|the first|have (?:a good|no idea)|no idea|believe|amazed|be amazed|be surprised|(?:have|got|get|won) an? (?!point|talent|gift|way|good|great|lovely|beautiful|keen|nice|wonderful|sharp|new))\b)"
_OF_READER: Final = re.compile(
    r"(?:(?:if|when|as|what|that|than|because|for|to|from|like|with|of|all|unless|until|while|whatever|whenever|wherever|even|only|i think|i believe|i guess|i bet|i mean|i hope|i feel|i'd say|i'm sure|maybe|perhaps|then|now|well|how|why|where|who|just|both|is|are|was|especially) ){0,5}(?:you're|you've|you'll|you'd|you(?!')|u|yours?|yourself|youre|ur|ya)\b"
    + _SEEN
    + r"(?!'re (?:right|correct|not wrong|the first|looking at))"
    + _NOBODY
)
_OF_READER_STRICT: Final = re.compile(
    r"(?:i (?:think|believe|guess|bet|hope) )?(?:you|u|you're)(?: are)? (?:should|could try|might (?:want|like|need)|may (?:want|like)|look|made|make|asked|mentioned|said|say|think|(?:(?:so|very|really|too|the|a|such|absolutely|totally|most) ){0,3}(?:welcome|kind|great|awesome|amazing|sweet|best|funny|smart|wonderful|lovely|star|legend|gem))\b"
    + _NOBODY
)
_ADVICE: Final = re.compile(
    r"(?:(?:just|then|also|first|always|never|maybe|please|now|only|next|simply|so|well|if not|otherwise|instead|try to|make sure|be sure|or) ){0,3}"
    rf"(?:{_DO}|(?:don't|do not) (?:worry|forget|give|be|let|stop|hesitate|stress|overthink|believe|tell|use|put|add|buy|skip|rush|press|push|touch)|say (?:hi|hello) to your)\b(?! (?:is|are|was|were|has|had|can|did|does|will)\b)"
    # ... which is no habit with the "I" left out.
    r"(?!.*\b(?:every|daily|weekly|mostly|anymore|any more|nowadays|these days|all the time|since|ago)\b)"
    + _NOBODY
)
_ADVICE_STRICT: Final = re.compile(
    r"(?:(?:just|please|so|well) ){0,2}(?:(?:tell|imagine|enjoy|let me know|trust|hang on|bear with|don't (?:worry|stress)|say (?:hi|hello) to your))\b"
    + _NOBODY
)
# What follows in its sentence may go on about the same: "I moved to Lyon and have a dog now".
_LEADS: Final = re.compile(
    r"(?:i|i'm|i've|we|we're|we've|he|she|they|it|it's|my \w+|our \w+)\b(?! (?:(?:really|just|so|do) ){0,2}(?:hope|wish|bet|think|know|guess|would|don't|do not|can't|cannot)\b)"
)
# Alone, these admit what was asked, or agree to it.
_BESIDE: Final = re.compile(
    r"(?:(?:i'm |i am |we're )?(?:(?:so|very|really) ){0,3}sorry|ok|okay|right|too|always|all good)$"
)
# An idiom is what a clause says where it takes most of its letters, unless that tells something.
_MOST_OF_IT: Final = 0.7
_LONGER_THAN: Final = 8
_TELLING_IDIOM: Final = re.compile(
    r"i (?:do not|don't) (?:think (?:so|it|that|this|he|she|they|we|there)|care|(?:remember|recall) (?:you|him|her|them|that))|(?:i|we)(?:'ll| will) (?:never|always)\b|(?:i|we) (?:(?:just|only|really|also|so) ){0,3}(?:was|were|did|had|got|\w+ed)\b"
)
_ASKS: Final = re.compile(
    r"(?:(?:so|and|or|but|then|well|oh|ok) ){0,3}(?:what|how|who|whose|which|when|where|why|(?:is|are|was|were|am|does|did|can|could|will|would|should|shall|has|had|may|might|isn't|aren't|doesn't|didn't|won't|can't) (?:you|u|it|that|this|they|he|she|there|we|i|your|the|any\w*|some\w*)\b|(?:do|don't|have|haven't) (?:you|u|they|we|i|any\w*)\b)"
)
_LAUGHS: Final = re.compile(r"^(?:(?:(?:ha){1,9}h?|(?:he){2,9}h?|lol|o+h+|a+w+) )+(?=\w)")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}|[^\W_]*\d")


def harmless(folded: str, telling: str, *, strict: bool) -> bool:
    """Whether each clause of a sentence tells nothing of the creator. `telling` is the sentence
    with its idioms blotted out. `strict` is for where something is wanted, such as a price or a
    promise: there what the reader can or should do tells it."""
    clauses = list(_clauses(folded, telling))
    if MARK.search(folded.rstrip()):
        # What follows the question belongs to it: "which part, the marking or the sawing?" Where
        # none asks, the last one does: "a good one, right?"
        asking = (at for at, clause in enumerate(clauses) if _ASKS.match(clause))
        clauses = clauses[: next(asking, -1)]
    of_reader = _OF_READER_STRICT if strict else _OF_READER
    advising = _ADVICE_STRICT if strict else _ADVICE
    led = False
    for clause in clauses:
        known = of_reader.match(clause) or any(row.match(clause) for row in _ANY)
        advice = not led and advising.match(clause)
        beside = len(clauses) > 1 and _BESIDE.match(clause)
        if not (known or advice or beside):
            return False
        led = led or _LEADS.match(clause) is not None
    return True


def _clauses(folded: str, telling: str) -> Iterator[str]:
    """The clauses of a sentence that say anything and are no idioms."""
    cuts = [cut.span() for cut in _CUT.finditer(telling)]
    for (_, low), (high, _) in itertools.pairwise([(0, 0), *cuts, (len(folded), 0)]):
        words = re.sub(r"[*_~`>•]", "", folded[low:high])
        clause = _LAUGHS.sub("", " ".join(words.strip(" .?'-" + BLOT).split()))
        blotted = telling.count(BLOT, low, high)
        idiom = blotted > _LONGER_THAN and blotted >= _MOST_OF_IT * len(clause)
        if _LETTERS.search(clause) and not (idiom and not _TELLING_IDIOM.match(clause)):
            yield clause

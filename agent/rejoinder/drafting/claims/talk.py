"""What tells nothing of the creator, whatever was asked: thanks, advice, wishes, "I don't know".

A list of what is harmless is shorter than one of all that might be a claim. It holds where a
comment asks after the creator: a sentence that answers is a claim unless each of its clauses
stands here.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from rejoinder.drafting.claims.asked import MARK
from rejoinder.drafting.claims.found import BLOT
from rejoinder.drafting.claims.rows import rows

_CUT: Final = re.compile(
    r"[,;:!…\n—–()\"]+|\.+(?=\s|$)| - |\b(?:but|and|so that|though|because|cause|cuz|since|or(?= (?:i|i'm|we|you|it|it's|they|he|she|my|the|maybe|just)\b)|so(?= (?:i|we|you|it|they|please|just|don't|try)\b))\b"
    r"|[\U0001f300-\U0001faff\u2600-\u27bf\u2764\ufe0f]"
)
_VERY: Final = r"(?:(?:so|very|really|just|quite|too|pretty|totally|absolutely|truly|always|super|such|a|an|the|rather|kinda|kind of|a bit|a little|also|still|even|all|most|more|less|not) )*"
_FINE: Final = r"(?:great|good|nice|awesome|amazing|cool|fun|funny|fine|lovely|beautiful|gorgeous|wonderful|fantastic|brilliant|sweet|kind|fair|interesting|hilarious|perfect|excellent|important|tough|hard|tricky|rare|difficult|weird|strange|sad|shame|pity|smart|clever|generous|thoughtful|helpful|incredible|best|better|nicest|kindest|sweetest|coolest|stunning|adorable|exciting|inspiring|crazy|wild|okay|ok|just right|satisfying|delicious|understandable|odd|rough|awful|terrible|annoying|frustrating)"
_TALKED: Final = r"(?:question|questions|challenge|idea|point|comment|compliment|thought|suggestion|observation|story|shot|answer|one|thing|way|eye|catch|tip|news|feedback|memory|request|choice|theory|guess|taste|joke|words|spirit|dream|to (?:hear|know|see|read|say|tell|ask|think)|of you|for you|that you)"
_OWN: Final = r"(?!.*\b(?:i|i'm|i've|i'll|i'd|my|mine|we|we're|we've|we'll|our|ours|us)\b)"
_THANKED: Final = r"(?:[a-z]+ing|your|this|that|all|everything|(?:the|a) (?!(?:\w+ )?(?:cake|gifts?|presents?|flowers|cards?|money|cash|donation|books?|invit\w+|ring|wine|chocolates?|package|parcel|letter|tickets?|meal|dinner|ride|visit|party|wedding|photos?|mug|t-?shirt)\b)\w+)"
_DO: Final = r"(?:try|use|take|put|keep|make|add|let|check|look|watch|start|stop|give|go|come|get|see|ask|read|write|send|mix|stir|bake|cook|boil|chop|cut|slice|soak|rest|wait|hold|turn|press|click|open|close|set|pick|choose|buy|bring|leave|move|lift|pull|push|bend|stretch|breathe|drink|eat|sleep|walk|run|play|practise|practice|repeat|learn|listen|think|remember|forget|avoid|skip|swap|replace|remove|clean|wash|dry|sand|glue|paint|draw|sketch|test|measure|weigh|save|store|grind|pour|heat|cool|freeze|thaw|plant|water|prune|feed|train|talk|tell|say|show|share|follow|join|enjoy|have|be|do(?! not$)|call|help|find|work|rub|scrape|squeeze|pinch|trust|imagine|consider|count|blame|hang|tie|wrap|fold|roll|screw|drill|charge|plug|update|restart|reinstall|reset|google|search|study|type|name|welcome|pin|split|steam|stay|bear|worry|feel|never mind|please)"

_ANY: Final = rows(
    # It is not known, not told, not decided.
    r"(?:(?:i'm|i am|we're|we are|still|honestly|sorry) )*(?:(?:really|quite|just|honestly|actually|still) )*not (?:(?:so|too|really|quite|entirely|exactly|that|a hundred percent|100%) )*(?:sure|certain)\b",
    r"(?:i|we)? ?(?:(?:really|honestly|actually|just|still|sadly) )*(?:don't|do not|dont|can't|cannot|can not|couldn't|wouldn't) (?:(?:really|quite|even|actually) )*(?:know|(?:remember|recall)(?! (?:you|him|her|them|it|that|meeting|saying|\w+ing))|say|tell|answer|decide|dare|share|speak|talk about|comment|promise|confirm|reveal|give you (?:a|an|any)|spoil)\b",
    r"(?:i have |i've |i've got |i |we have )?(?:really |absolutely |honestly )?(?:no|zero) (?:idea|clue)\b|(?:idk|dunno|who knows|nobody knows|time will tell|(?:it )?(?:all |really |just )*depends)\b",
    r"(?:that's |that is |it's |it is |this is |(?:that|this|it) (?:stays|remains|will (?:stay|remain)) )?(?:(?:a|my|still|the|our|just|for now|hard|too|early) )*(?:(?:secret|mystery|surprise|private|personal|undecided|to say|to tell|to share|between us)\b|up in the air)|(?:nothing|not)(?: is|'s)? (?:yet )?(?:decided|planned|settled|fixed|certain)\b|(?:maybe|perhaps|possibly|probably)$|(?:we'll|we will|you'll|let's) see$|(?:i|we)(?:'d| would) (?:rather|prefer) not\b|(?:i|we) can neither\b|i'd like to (?:leave|keep)\b|(?:i|we)(?:'d| would) (?:love|like) to (?:give|tell|answer|say|share)\b|(?:i|we) (?:haven't|have not|hadn't) (?:(?:really|quite|even|actually) )*(?:decided|settled|planned|thought|figured)\b|let me (?:be boring|dodge|skip|pass|keep that)\b|(?:still )?(?:no|not a|not any) (?:\w+ )?(?:date|news|plans?|word|update|decision|idea)s?\b.*\b(?:yet|so far)$|if (?:that's|that is|it's|you) (?:alright|all right|ok|okay|fine|don't mind)$",
    r"(?:i|we)(?:'d| would|'ll| will) (?:have to|need to) (?:check|think|ask|look|see|find out)\b|(?:let me|i (?:need|have) to) (?:check|think|look into|ask|find out)\b|(?:i'm|i am|we're|we are|still) (?:(?:still|just) )*(?:thinking|deciding|undecided|figuring|wondering)\b",
    # Thanks, wishes, greetings, laughter.
    rf"for {_THANKED}\b{_OWN}|(?:(?:many|so many|big|huge|aww*|oh|haha|and|ok|a million) )*(?:thanks|thank you|thank u|thx|ty|tysm|cheers)(?: (?:so|very) much| a (?:lot|ton|bunch|million)| tons| again| all| everyone| anyway| though| too| kindly| (?!for|to)[\w@.-]+){{0,2}}(?: (?:for|to) {_THANKED}\b{_OWN}.*)?$",
    r"(?:(?:i|we) )?(?:(?:really|just|so|do|truly) )*(?:hope|wish(?:ing)?|bet|appreciate|wonder|wondering|congrat\w*|respect|feel for|hear|see|get) (?:that |it |this |if )?(?:you|u|your|yours|he|she|they|everyone|it|that|this)\b"
    + _OWN,
    r"(?:i|we) (?:(?:do|really|can|totally|so|just) )*(?:wish|feel|hear|understand|get) (?:you|him|her|them|your|the)\b"
    + _OWN,
    r"(?:good luck|best of luck|best wishes|congrat\w*|well done|way to go|happy \w+|merry \w+|welcome|you're (?:so |very |most )?welcome|you are welcome|no (?:problem|worries|pressure|rush|need)|take care|take your time|bless\w*|enjoy|cheers|keep (?:it|going|up)|have (?:fun|a|an|you)|get well|all the best|rest up|much love|lots of love|sending|with pleasure|my pleasure|a pleasure|fingers crossed|same to you|long live|hello|hi|hey|bye|good (?:morning|night|evening)|see (?:you|ya)|peace|respect)\b"
    + _OWN,
    r"(?:(?:ha)+h?|(?:he)+h?|(?:ja)+|lol|lmao|rofl|omg|oh+|ah+|aw+w?|hm+|wow+|woah|whoa|yay+|ugh|oops|ouch|phew|yikes|well|honestly|actually|anyway|man|dude|friend|my friend|my dear|buddy|bro|mate|folks|everyone|guys|oh my(?: god| goodness)?|oh no|please|though|then|again|either|you know|i mean|i know|i see|i get it|i hear you|i understand|believe me|trust me|let me tell you|let me know|i'm sure|i am sure|i think|i guess|i suppose|as it turns out|to be honest|if you ask me|fair|ha|better (?:let|ask|leave|not)\b.*|fair enough|kidding|just kidding|joking)(?: (?:(?:ha)+h?|lol|there|so|man|well|too|god|my|oh|though|you))*$",
    # Feelings that tell nothing else.
    r"(?:(?:i'm|i am|we're|we are) )?(?:(?:so|very|really|truly) )*sorry (?:(?:to hear|that|about) )*(?:you|your|to hear (?:that|it|this)|for your loss)\b"
    + _OWN,
    rf"(?:(?:i'm|i am|we're|we are|i'd be|that makes me|you made me|it makes me|makes me|i feel) )?{_VERY}(?:glad|happy|pleased|delighted|grateful|thankful|flattered|touched|honou?red|blessed|thrilled|excited|proud of you|jealous|curious|speechless|blushing)(?:(?: for| that| to| if| when| about| it| u| you)* (?:you|u|your|hear|help|know|see you|see your|have you|be here|be of help|it helped|it helps|it resonated|it was useful|it's useful)\b.*)?$",
    r"(?:(?:i|we|i'd|i would|we'd) )?(?:(?:really|just|so|do|also|always|would|absolutely) )*(?:love|like|appreciate|adore|enjoy|admire|miss|owe|see|hear|believe in) (?:you|u|your|this (?:question|comment|idea)|that (?:idea|question|you)|the (?:idea|question|comment|enthusiasm|energy|thought|suggestion|way you)|hearing|reading|how you|what you|to (?:hear|know|see|read|learn) (?:more|what|how|if|about|your|you|from|that you|which))\b"
    + _OWN,
    rf"(?:(?:that|this)(?:'s| is| was| would be| sounds| looks| seems| must be| must have been| could be| can be)? |sounds |looks )?{_VERY}{_FINE}(?: {_TALKED}\b.*)?$",
    rf"(?:that|this|it)(?:'s| is) {_VERY}(?:{_FINE} )?{_TALKED}\b" + _OWN,
    r"(?:that|this|it) (?:means|made|makes) (?:me |us )?(?:(?:so|very|really|a lot|the world|my|smile|laugh|happy|much|day|so much|everything|week|blush)\b ?)+(?:to (?:me|us|hear|read))?$",
    r"(?:what|such) an? .*|how (?:kind|sweet|lovely|nice|cool|funny|thoughtful|great|wonderful)\b.*|(?:made|makes|make) my (?:day|week|morning)\b",
    # Advice.
    r"(?:(?:i|we)(?:'d| would) (?:(?:definitely|always|really|probably|also|just|honestly) )*(?:say|go with|go for|stick with|start with|start by|try|use|look|check|avoid|keep|ask|wait|suggest|recommend|advise)|(?:i|we) (?:(?:really|always|highly|would) )*(?:suggest|recommend|advise))\b",
    r"(?:yeah|yes|yep|sure|of course|definitely|absolutely),? (?=(?:you|try|just|go|please)\b)",
)
_ADVICE: Final = re.compile(
    r"(?:(?:just|then|also|first|always|never|don't|do not|maybe|please|now|only|next|simply|so|well|if not|otherwise|instead|try to|make sure|be sure|or) )*"
    + _DO
    + r"\b"
    + _OWN
)
# Alone, these admit what was asked, or agree to it.
_BESIDE: Final = re.compile(
    r"(?:(?:i'm |i am |we're )?(?:(?:so|very|really) )*sorry|ok|okay|right|too|always|all good)$"
)
# What follows in its sentence may go on about the same: "I moved to Lyon and have a dog now".
_LEADS: Final = re.compile(
    r"(?:i|i'm|i've|we|we're|we've|he|she|they|it|it's|my \w+|our \w+)\b(?! (?:(?:really|just|so|do) )*(?:hope|wish|bet|think|know|guess|would|don't|do not|can't|cannot)\b)"
)
_OF_READER: Final = rows(
    r"(?:(?:if|when|as|what|that|than|because|for|to|from|like|with|of|all|unless|until|while|whatever|whenever|wherever|even if|only if|i (?:think|believe|guess|bet|know|mean|hope|feel|see|say|love|like)(?: that| how)?|i'm (?:pretty )?sure|maybe|perhaps|then|now|well|how|why|where|who|the way|the more|just|only|and|both|is|are|was|at least|especially) )*(?:you|u|your|yours|you're|you've|you'll|you'd|yourself|youre|ur|ya)\b(?! (?:(?:are|so|very|absolutely|totally|quite|probably) )*(?:right|correct|spot on)\b)(?!'re right)"
    + _OWN,
)
_OF_READER_ASKING: Final = rows(
    r"(?:i (?:think|believe|guess|bet|hope)(?: that)? )?(?:you|u|you're)(?: are)? (?:should|could try|might (?:want|like|need)|may (?:want|like)|look|made|make|asked|mentioned|know|see|said|say|think|guess(?:ed)?|(?:(?:so|very|really|too|the|a|such|absolutely|totally|most) )*(?:welcome|kind|great|awesome|amazing|sweet|best|funny|smart|wonderful|lovely|star|legend|gem))\b"
    + _OWN,
)


# An idiom is what a clause says where it takes most of it, unless it tells what was, or a no.
_MOST: Final = 0.7
_SHORT: Final = 8
_TELLS: Final = re.compile(
    r"i (?:do not|don't) (?:think so|(?:remember|recall) (?:you|him|her|them|that))|(?:i|we) (?:(?:just|only|really|also|so) )*(?:was|were|did|had|got|\w+ed)\b"
)
_ASKS: Final = re.compile(
    r"(?:(?:so|and|or|but|then|well|oh|ok) )*(?:what|how|who|whose|which|when|where|why|is|are|was|were|am|do|does|did|can|could|will|would|should|shall|have|has|had|may|might|isn't|aren't|don't|doesn't|didn't|right|huh|eh|any|ever|you)\b"
)


def harmless(folded: str, telling: str, *, wanted: bool) -> bool:
    """Whether each clause of a sentence tells nothing of the creator. `telling` is the sentence
    with its idioms blotted out. Where something is `wanted`, such as a price or a promise, what the
    reader can or will do tells it."""
    clauses = list(_clauses(folded, telling))
    if MARK.search(folded.rstrip()):
        # What follows the question belongs to it: "which part, the marking or the sawing?"
        asking = (at for at, clause in enumerate(clauses) if _ASKS.match(clause))
        clauses = clauses[: next(asking, -1)]
    table = (*_ANY, *(_OF_READER_ASKING if wanted else _OF_READER))
    led = False
    for clause in clauses:
        advice = not led and _ADVICE.match(clause)
        beside = len(clauses) > 1 and _BESIDE.match(clause)
        if not (advice or beside or any(row.match(clause) for row in table)):
            return False
        led = led or _LEADS.match(clause) is not None
    return True


def _clauses(folded: str, telling: str) -> Iterator[str]:
    """The clauses of a sentence that are no idioms."""
    cuts = [cut.span() for cut in _CUT.finditer(telling)]
    for (_, low), (high, _) in itertools.pairwise([(0, 0), *cuts, (len(folded), 0)]):
        clause = folded[low:high].strip(" .?'*_~>•-" + BLOT)
        blotted = telling.count(BLOT, low, high)
        idiom = blotted > _SHORT and blotted >= _MOST * len(clause) and not _TELLS.match(clause)
        if clause and not idiom:
            yield clause

"""How one asks and answers in English."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.claims.rows import Questions

# What a reader may be told to do.
IMPERATIVES: Final = r"try|use|take|put|keep|make|add|let|check|look|watch|start|stop|give|go|come|get|see|ask|read|write|send|mix|stir|bake|cook|boil|chop|cut|slice|soak|rest|wait|hold|turn|press|click|open|close|set|pick|choose|buy|bring|leave|move|lift|pull|push|bend|stretch|breathe|drink|eat|sleep|walk|run|play|practise|practice|repeat|learn|listen|think|remember|forget|avoid|skip|swap|replace|remove|clean|wash|dry|sand|glue|paint|draw|sketch|test|measure|weigh|save|store|grind|pour|heat|cool|freeze|thaw|plant|water|prune|feed|train|talk|tell|show|share|follow|join|enjoy|be|call|help|find|work|rub|scrape|squeeze|pinch|trust|imagine|consider|count|blame|hang|tie|wrap|fold|roll|screw|drill|charge|plug|update|restart|reinstall|reset|google|search|study|type|name|welcome|pin|split|steam"
_IN_THEIR_LIFE: Final = r"(?:wife|husband|partner|girlfriend|boyfriend|kids?|children|son|daughter|baby|family|mum|mom|mother|dad|father|parents|brother|sister|twin|grandma|nan|grandpa|uncle|aunt|cousin|in-laws|neighbou?rs?|boss|team|crew|co-?host|camera ?(?:man|woman|guy|girl)|assistant|producer|drummer|bassist|singer|therapist|doctor|dentist|trainer|teacher|tutor|mentor|lawyer|accountant|intern|apprentice|roommate|flatmate|ex|manager|agent|publisher|editor|label|landlord|friends?|dogs?|cats?|horse|pet|house|home|flat|apartment|kitchen|garden|studio|cabin|garage|car|van|bike|street|town|accent|scar|tattoo|ring|surgery|operation|wedding|divorce|move|tour|trip|holiday|birthday|job|degree|diet|knee|back|voice|hair|shop|store|past|ex-\w+|childhood)"

QUESTIONS: Final = Questions(
    about=re.compile(
        r"\b(?:do|did|have|has|had|are|were|will|would|can|could|is|was|does|don't|didn't|haven't|aren't|won't|isn't|ain't|u|ever|still|d'?ya)\b"
        r"[^.?!\n]{0,60}\b(?:you|u|your|yours|ur|ya|yall|y'all|yourself)\b|^\W{0,9}(?:you|u|ever|got|any|still) \w+|\byour\b|\byou\b"
        r"|,? (?:right|correct|yes|no|huh|innit|isn't (?:it|he|she)|aren't (?:they|you)|don't you|didn't you|won't (?:it|you))\?$"
        # ... and what is said of their work.
        r"|\b(?:is|are|was|were|does|do|did|has|have|can|will|why|who|what|where|when|how|which)\b[^.?!\n]{0,40}\b(?:this|that|these|those|it|they|the|in here|on here|here)\b"
        r"|\bhow (?:many|much|often|far)\b"
        # "Does anyone here have a kid in ...?" is put to the creator too.
        r"|\b(?:any|some) ?(?:one|body)\b|\bwho (?:else|here)\b|\b(?:this|that|it) (?:looks?|sounds?|seems?|must)\b|\braise your hand\b|\bhands up\b|\bshow of hands\b|\btell me (?:there|you|it)\b|\bany (?:other )?(?:parents?|moms?|mums?|dads?)\b",
    ),
    general=re.compile(
        r"\b(?:why|how come|how (?:do|does|can|could|would|should|to|about|is|are|much|long|many|often|far|hot|thick|big)|what (?:if|about|happens|causes|makes|kind|type|sort|is|are|does|do|would|should|can)|what'?s|which|should|difference|better|best|worth|possible|necessary|safe|okay|ok to|normal|mean|means|meant|work|works|supposed|instead|alternative|tips?|advice|recommend\w*|suggest\w*|explain|example|elaborate|anyone (?:know|tried|have any)|know (?:if|how|why|what|where|whether|of)|if (?:i|we|you|it|the|there)|too late|can't get|won't (?:open|load|work)|doesn't|won't sleep|first (?:\w+ )?(?:machine|camera|guitar|bike|tool|kit|lens|board)|left or right|up or down|can (?:i|we|one|this|it|that)|could (?:i|this|it)|(?:do|does|is|are|has|have|will|would|can|could|did) (?:it|this|there|these|anyone|people|anybody|i|we))\b|^\W*(?:really|seriously|right|what|huh|no|yes|ok|and|so)\W*$",
    ),
    helps=re.compile(
        r"\b(?:can|could|would|will|might|may) (?:you|u|someone|somebody|anyone|anybody|i)(?: (?:please|kindly|also|maybe|perhaps|just|possibly|ever))* (?:explain|elaborate|clarify|confirm|help|advise|refer|point|describe|comment on|expand|correct|tell (?:me|us) (?:the )?(?:difference|how to|why|if|whether)|ask (?:you )?(?:a|another|one|some)|(?:give|provide|show|share)(?: (?:me|us))? (?:a|an|any|some|more|your)? ?(?:\w+ )?(?:examples?|details?|hints?|directions?|advice|ideas?|insights?|samples?|pointers?|thoughts?|suggestions?))\b",
    ),
    theirs=re.compile(
        # Not "if you call it twice", nor whether they know, nor what they said themselves.
        r"(?<!if )(?<!how can )(?<!how do )(?<!how would )\b(?:you|u|ur|ya|yall|y'all|yours?|yourself|you're|you've|you'd)\b"
        r"(?! (?:recommend|explain|suggest|help|elaborate|(?:have |happen to |even )?know|sure|aware|familiar|allowed|talking about|saying|suggesting|implying|mean|ever (?:heard|seen|read)|(?:best )?(?:guess|question|answer|point|opinion|code|example|query|version|approach|advice|view|thoughts?)|(?:say|said|wrote|write|mention\w*)\b(?=.{0,60}\b(?:isn't|wasn't|aren't|doesn't|shouldn't|actually|but (?:it|i think|the))\b)))"
        r"|\b(?:any|some) ?(?:one|body) (?:else|here|in here)\b|\bwho(?:'s| is| was| are) (?:the|that|this|she|he|they)\b|\bwho (?:else|here|translated|won|made|wrote|filmed|shot|designed|edited|drew|built|painted)\b|\braise your hand\b|\bshow of hands\b|\bany other\b|\bfellow\b|\bin here\b"
        # What is shown, somebody in their life, their plans, and what the reader got or may get of them.
        r"|(?<!why )(?<!how )(?<!where )(?<!if )\b(?:is|was|are|were) (?:that(?! (?:the|so|possible|true|correct|right|because|how|why|what|not|a (?:bug|problem|good|bad))\b)|those|she|he|they|the (?:new|second|blue|red|green|first))\b|\b(?:did|do|does|has|have|will) (?:the (?:author|label|band|museum|city|mayor|team|crew|doctors?|publisher|landlord|neighbou?rs?|judges|kids|baby)|she|he|they|the \w+ (?:help|work out|hurt|heal|survive|sell))\b"
        r"|^\W*(?:(?:so+|and|wait|hey|but|ok|oh|hi|yo) )*(?:gonna|still|got|any chance|been|planning|coming|back|single|married|boy or girl)\b|\b(?:did|am|have|will|can|could|may) (?:i|we|my \w+(?: \w+)?) (?:win|won|still|get|too|pay|late|enter|claim|join|come|visit|meet|see|have|hire|book|reach|send|call|dm|write|qualify|owe|need to)\b|\bdo (?:i|we) (?:pay|still|qualify|owe|enter|win|get a)\b"
        r"|\bhow (?:do|did|would) you (?:\w+ )?(?:manage|deal|cope|stay|afford|handle|feel|balance|make a living|pay|get (?:your|to)|find (?:the )?time)\b|\bhow did (?:you|u)\b"
        r"|\bhow(?:'s| is| was| did) (?:the (?:new|move|trip|wedding|baby|tour|house|launch|surgery|interview)|life|everything|things|it go)\b|\bshould (?:i|we) (?:book|come|send|ship|write|call|bring|order|wait|pay)\b"
        r"|^\W*(?:\w+ ){0,2}when(?:'s| is| are| was| were| does| do| did| will| tho)\b(?! (?:this|it|i|we|one)\b)"
        r"|\bwhich (?:one )?is it\b|\bon (?:its|their) way\b|\bstill (?:\w+ )?(?:open|working|running|available|up|on|going|interested|there|happening|alive|together)\b",
    ),
    supposes=re.compile(
        r"\b(?:congrat\w*|happy (?:birthday|anniversary)|welcome back|welcome home|get well|(?:i )?(?:heard|hear|saw|read|noticed|bet|assume|guess|guessing|figured?|suppose|take it|gather|thought|imagine|looks? like|sounds? like|seems? like) (?:that |somewhere )?(?:you|ur|your|u)(?:'re|'ve| are| were| have|'d)?|so (?:you|u)(?:'re| are|'ve| and)?|(?:must|glad|happy|sorry|hope|sad) (?:that |to hear )?(?:you|your)(?:'re|'ve| are| have| finally| got| and)|rumou?r|i reckon|remind me|let (?:me|us) know|say hi|regards to|give my|must be (?:nice|great|hard|fun|tough|so|weird|lonely))\b(?! (?:like|liked|love|loved|enjoy\w*|think|too|know|video|videos)\b)"
        rf"|\byour (?:\w+ )?{_IN_THEIR_LIFE}\b|^\W*please\b|\b(?:please|pls|plz)\W*$|\byou (?:must|never|always|used to|promised|told|said (?:once|you|that you)|still|finally|got|had|moved|quit|went|won|met|live|mentioned|and (?!me\b|i\b)\w+)\b|\b(?:does|did|do|is|are) yours\b|\b(?:the|that) (?:wedding|funeral|divorce|honeymoon|birth|surgery|break-?up)\b|\bwonder(?:ed|ing)? (?:if|whether) (?:you|your|u)\b"
        r"|\b(?:send|save|add|dm|sign|count|put|mail|keep|give|get|book|hold) (?:me|us|one|aside)\b|\bput aside\b|\brestock\w*|\bdibs\b|\btake my money\b|^\W*still (?:no|waiting|using)\b|\bname and\b|\bcurious (?:what|how|who|where|why|about)\b|\bfirst \w+ you ever\b|\b(?:drop|need|want|what about) (?:the|that|a|one) (?:\w+ )?(?:link|code|date|recipe|price|list|address|one)\b|\bgo\W*$|\bwhen tho\b|\bwhat(?:'s| is| was) (?:the (?:code|password|name|address|link)|for (?:dinner|lunch|breakfast))\b|\bwhere(?:'s| is) mine\b|\bmy (?:copy|order|parcel|prize|refund|package|ticket)\b",
    ),
    offer=re.compile(
        r"\b(?:sell|sale|buy|price|cost|how much (?:is|are|for|does|do)|ship|available|stock|discount|promo|link|order|purchase|merch|shop|store|commission\w*|tickets?|mind if (?:i|we)|(?:can|could|may|might) (?:i|we|my \w+(?: \w+)?|she|he|they|students|people) (?:(?:still|also|just|please) )?(?:pay|use|have|get|buy|share|repost|download|borrow|take|copy|print|sell|sample|translate|book|rent|order)|permission|allowed to|spots?|seats?|spaces?|charge|refunds?|pre-?orders?|give ?aways?|raffles?|to enter|did i win|who won|prizes?|instal?lments|sign up|discord|blue ?sky|mastodon|insta(?:gram)?|telegram|whats ?app|e-?mail|po box|(?:contact|reach|call|dm|text|message) (?:you|u)|(?:phone|a|the) number\b|address|adress|subscribe to|free(?! (?:will|time|speech|from)))\b",
    ),
    promise=re.compile(
        r"\b(?:comes? out|coming out|out on|release\w*|launch\w*|deadline|will|going to|gonna|planning|plan(?:s)? (?:to|on|for)|when (?:is|are) [\w' ]{1,30}\b(?:out|coming|ready|due|back|up)\b|when (?:do|does) [\w ]{1,30}\b(?:close|open|start|end|begin|drop|ship|arrive|finish)|when (?:will|can|are you|is (?:it|the [\w ]{1,20}) (?:out|coming|ready|released|back|due|dropping)|is the next)|can you (?:make|do|show|send|post|upload|share|film|cover|write|add|try|please)|could you(?! (?:recommend|suggest|explain|elaborate))|would you (?:ever )?(?:make|do|consider|release|post)|next|soon|coming)\b",
    ),
    opinion=re.compile(
        r"\b(?:do|did|don't|didn't|does|would) (?:you|u|ya) (?:\w+ )?(?:like|love|think|enjoy|agree|prefer|mind|mean|(?<!did you )(?<!did u )see|understand|believe|hope|hate|recommend|(?<!did you ever )(?<!did u ever )find|care)\b|^(?!.*\b(?:you|you'd|you're|your)\b).*\bright\?|(?<!hand )(?<!hands up )\bif (?:you|u) (?!don't mind|dont mind)|\bwould (?:you|u) (?:rather(?! (?:live|be|move|work|go|marry|raise))|choose|prefer|say)\b|\b(?:favou?rite|opinions?|thoughts|advice|tips)\b|\b(?:feel|think) (?:about|of)\b|\bare you (?:ok|okay|serious|kidding|sure|happy|proud|excited)\b",
    ),
    which=re.compile(
        r"\b(?:what|where|when|which|who|whose|how (?:old|many|much|long|often|far|tall|big|did|do|come))\b",
    ),
    asks=re.compile(
        r"\W*(?:r|are) (?:u|you)\b|\W*(?:i )?(?:just |was )?wonder(?:ed|ing)? (?:if|whether|what|how|who|when|where)\b|.{0,90}(?:\b(?:is|are|was|were|do|did|does|wo|ca|have|has)n'?t (?:you|u|it|he|she|they)(?:,? \w+ \w+)?|, right|\bhuh)\W*$|.{0,60}\b(?:(?:do|did|are|have|will|would|can) (?:you|u)|can i|could i|any chance|you (?:promised|said|told me|hinted)|which (?:one|is it)|how (?:many|much|old|long)\b.{0,30}\b(?:is|are|do|did|have|has))\b|.{0,60}\b(?:(?:this|that|it|you) (?:looks?|sounds?|seems?|must)|bet|surely|wait,? (?:you|so|that|is|are)|raise your hand|hands up|show of hands|who else|(?:please )?tell me (?:there|you|it))\b|\W{0,9}(?:(?:hey|hi|so+|and|btw|but|ok|bro|dude|wait|heard|still|any chance),? )*(?:was|were|am|did|do|have|has|should|isn't|aren't|doesn't|didn't|hasn't|haven't|won't|whose|are|will|can|could|would|what'?s?(?! an? |ever)|where|when|how|why(?= (?:is|are|isn't|aren't|do|does|did|don't|didn't|was|not))|is|does|which|who|u|you got|any|ever|got|tell (?:me|us))\b",
    ),
    yes=re.compile(
        r"(?:it (?:was|is) (?:really |so |totally |very )?worth it|(?:i|we)(?: would|'d) (?:really |absolutely |totally )?love to(?=\W*$|[,.!])|(?:i|we) (?:should|could|would|might)(?=\W*$)|i (?:think|guess|believe|suppose) so(?=\W*$|[,.!])|me(?=\W{0,9}$|[!,.])|present(?=[!,.])|guilty(?: as charged)?|here(?=!)|go for it|go ahead|please do|be my guest|help yourself|there (?:is|are|was|were|will be)(?=\W*$|[!,.])|they (?:are|do|did|were)(?=\W*$|[!,.])|he (?:is|does|did|was)(?=\W*$|[!,.])|she (?:is|does|did|was)(?=\W*$|[!,.])|yes+|ye+|yep+|yup+|ye+ah*|yeah+|yea|yas+|ya|yessir|aye|indeed|absolutely|definitely|certainly|of course|totally|sure(?: do| am| have| did| thing| will| can)?|always|affirmative|correct|exactly|true|for sure|you bet|you know it|(?:i (?:do|am|have|did|was|will|can|sure do|really do)|we (?:do|are|have|did|were|will|can)|it (?:is|does|will))(?=\W{0,9}$|[,.!;\n]| too\b| actually\b| and\b| but\b)|guilty)(?!\w)",
    ),
    no=re.compile(
        r"(?:no+(?=\W*$|[,.!;:\n–—-]| (?:i|i'm|i've|i'll|i'd|we|we're|we've|it|it's|not|sorry|but|unfortunately|just|they|they're|she|he|she's|he's|that's|there|there's|my|our|still|the|never|thank(?:s| you)\b(?=\W*$)|actually|haha|lol|sadly|plans?|kids?|children|pets?|siblings?|more|longer)\b)|nope+|nah+|never|not (?:yet|really|anymore|at all|me|currently|at the moment|right now|any more)|negative|unfortunately not|sadly not|(?:i (?:don't|do not|am not|haven't|didn't|wasn't|can't|won't|dont|never (?:have|did))|i'm not|we (?:don't|haven't|aren't|didn't))(?=\W{0,9}$|[,.!;\n]| anymore\b| yet\b| actually\b| but\b))(?!\w)",
    ),
    no_answer=re.compile(
        r"(?:no (?:problem|worries|way|need|idea|doubt|one|clue|pressure|wonder|rush|offense)|never (?:mind|say|forget|gets?|fails)|true (?:that|story)|of course you|i (?:do|am|was|have) (?:so|hope|love|like|think|glad|sorry|happy|wish|appreciate)|it is (?:a|the|so|my)|you bet (?:you|it)|exactly what|ya(?:'ll| know|y)|si (?:vous|tu)|always (?:a pleasure|nice|good|happy|great|welcome)|sure (?:you|is|does|feels))\b",
    ),
    telling=re.compile(r"\b[a-z']{2,}\b.*\b[a-z']{2,}\b.*\b[a-z']{2,}\b"),
    not_telling=re.compile(
        r"\b(?:you|your|you're|you've|you'll|yours|yourself|u|ur|ya|yall|y'all)\b"
        r"|\b(?:think|thinks|believe|hope|guess|maybe|perhaps|probably|might|could|would|should|seems?|depends|sorry|thanks?|thank|thx|love|loved|lovely|glad|happy|great|good|nice|awesome|amazing|cool|fun|funny|haha\w*|lol|wow|yay|aw+|oh|ugh|ouch|welcome|congrat\w*|cheers|kidding|joking|kind|sweet|beautiful|gorgeous|honou?red|wonderful|fantastic|brilliant|fair|agree|agreed|right|true|wrong|understand\w*|appreciate|decided|idea|sure|secret|private|stays? (?:with|between)|keep (?:that|it|this)|rather not|between us|question|point|matter|matters|metaphor|means|meant|opinion|people|everyone|anyone|someone|somebody|life|always worth|worth|feel\w*|deserves?|enem\w+|hard to|easy to|than|cheap\w*|compared|both|any|most(?:ly)?|many|usually|often|sometimes|generally|tends?|better|best|easier|harder|helps?|important)\b"
        rf"|^\W*(?:(?:just|then|also|or|and|so|but|first|always|never|don't|do not|maybe|well|honestly|actually|ok|okay) )*(?:{IMPERATIVES}|do|have|say)\b"
        r"|^\W*(?:ha|same|no (?:problem|worries|way)|not (?:yet|sure|decided)|nothing|what a|how|why|that's|that is|this is|which|who|if|when|as long|because|good|bless)\b"
    ),
    things=re.compile(
        r"(?:(?:is|was|are|were|has|had) (?=(?:an?|the|still|just|in|on|from|not|only) )|(?:it|this|that|these|those|they|she|he|all of (?:it|them|this)|both|your (?:order|tickets?|parcel|package|payment|refund|prize|code|seat|spot|place)|the [\w-]+(?: (?!is|was|are|were|has|had)[\w-]+){0,3}|there)"
        r"(?:'s|'re| is| was| were| are| has| had| takes| took| runs| comes| came| works on| goes| gets| got| made| played| gave) )"
        r"(?!(?:just |really |so |very |always |all |such |quite |pretty |definitely |totally |a bit |not |never |too |also |only |still |like |more |about |hard |often |usually |sometimes |actually |probably |kind of |sort of )*"
        r"(?:great|good|nice|awesome|amazing|cool|fun|funny|fine|ok|okay|normal|possible|true|right|wrong|fair|easy|hard|tough|difficult|tricky|worth|up to|all|what|why|how|when|where|because|important|best|better|lovely|beautiful|sad|sweet|kind|weird|strange|odd|helpful|useful|interesting|common|natural|simple|safe|wonderful|perfect|brilliant|hilarious|frustrating|annoying|understandable|a (?:great|good|nice|fair|tough|hard|tricky|lovely|really|very|bit|lot|matter|question|point|shame|pity|secret|mystery|joy|pleasure|compliment|metaphor|common|classic|balance)|an? \w+ (?:question|point|idea|observation|thought|choice|way|one)|the (?:best|point|spirit|question|dream|whole|same|reason|trick|key|thing|way|kindest|nicest)|no |nothing|something|anything|everything|one of|your|you|my favou?rite|someone|love|magic|life|art|science|music|practice|patience|to |going|coming|down|no)\b)"
        # The one that was asked for.
        r"|(?:just |only |it's |it is |that's )?the (?:ones?\b|\x00+)(?=,? [\w']+)"
    ),
    either=re.compile(r"\bor\b(?! (?:not|nah|no|what|so|just me|is it just))"),
    measures=re.compile(r"(?:(?:about|around|only|just|like|in|maybe|roughly|nearly|almost|the) )*(?:\d[\d.,]*(?:st|nd|rd|th)?|two|three|four|five|six|seven|eight|nine|ten|an?|half an?|one) ?(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?|times|mg|ml|grams?|kg|kilos?|pounds?|lbs|miles?|km|met(?:er|re)s?|euros?|dollars?|bucks|percent|%)(?!\w)|(?:no|zero) (?!worries|problems|regrets|thanks|spoilers|promises|complaints|excuses|words|doubts|questions|secrets)[a-z]+s\W*$"),
    weighs=re.compile(r"\b(?:feels?|felt|think|prefer|love|like|both|either|depends|maybe|perhaps|rather|if|though|sounds?|seems?|looks?)\b"),
    grants=re.compile(r"(?:when|once|as soon as|after) [^?]*\b(?:done|ready|finished|over|out|back|home|up)\W*$|(?:(?:no|yes|well|so|but|and|sorry|then),? )*(?:you|u|ya|everyone|everybody|anyone)(?: all)?(?:'ve|'ll| can| can't| cannot| have| don't have| get| will| won't| may| need| must| do not have|'re (?:in|on|too|not|already|getting)| are (?:in|on|too|not|already|getting))\b(?! (?:(?:always|just|also|only|never) )?(?:see|tell|hear|imagine|say|do (?:it|this|that|so)\W*$|guess|think|know|ask|try|be|make|no idea|to|a (?:great|good|nice)|great|good|so))"),
    elliptic=re.compile(r"[^,;]*?(?:^|[,;] |\b(?!(?:you|u|it|that|this|what|who|how|there|they|he|she|as|than|if|like|way|where|here|u|ya)\b)[\w']+ )(?:is|am|are|was|were|do|does|did|have|has|can|will|would|isn't|aren't|wasn't|don't|doesn't|didn't|haven't|can't|won't|i'm not|i don't)[.! ]*$"),
    others=re.compile(
        r"\b(?:your|ur) (?:\w+ )?(?:team|crew|staff|studio|band|label|publisher|editor|producer|manager|boss|co-?host|colleagues?|company|community|guests?|sponsor|lawyer|kids?|wife|husband|partner|girlfriend|boyfriend|mom|mum|dad|mother|father|parents|family|friends?|neighbou?rs?|students?|clients?|customers?|teacher|coach|doctor|son|daughter|brother|sister|grandma|nan|grandpa|agent|drummer|bassist|singer)\b|\bwhat did (?:the |your )?(?:people|others|everyone|everybody|villagers|locals|organi[sz]ers|judges|jury|venue|audience|publisher|police)\b|\bhow did (?:they|people|everyone|your)\b"
    ),
    they=re.compile(r"(?:they|she|he|they're|she's|he's|everyone|everybody|nobody|no one|all of them|both of them|the whole)\b(?! (?:you|are right|is right))"),
    empty=re.compile(
        r"\b(?:worries|problem|not sure|no idea|good question|great question|secret|maybe|perhaps|who knows|can't say|don't know|dunno|idk|hmm+|wish|depends|guess|thank\w*|sorry|haha+|lol|welcome|good luck|cheers|glad|love|anything|everything|everywhere|somewhere|someone|magic|\?|hard to say|why|great|nice|good|beautiful|lovely|awesome|amazing|cool|wow|yay|enjoy|congrat\w*|stunning|gorgeous|well done|fair|welcome|bye|hello|hi|hey|ok|okay|oh)\b|\?",
    ),
)  # fmt: skip

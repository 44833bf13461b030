"""What a claim looks like in English.

A row may be added to any table without touching code. See `rows.Language`.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.claims.english_talk import QUESTIONS
from rejoinder.drafting.claims.rows import Language, Questions
from rejoinder.drafting.links import LINK

_ADV: Final = (
    r"(?:(?:also|always|never|only|just|already|actually|still|even|once|both|usually|often|rarely|sometimes|mostly|normally"
    r"|typically|personally|really|recently|literally|basically|generally|currently|finally|definitely|totally|probably|do|did|kinda"
    r"|first|originally|not|don't|didn't|dont|didnt|now|honestly|too|so|very|simply|mainly|almost|ever|pretty much) )*"
)
UNIT: Final = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|months?|years?|yrs?|decades?|centuries|century)"
NUMBER_WORD: Final = (
    r"(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?"
    r")"
)
_MONTH: Final = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_MAKE: Final = (
    r"(?:do|make|release|upload|post|film|record|write|send|bring|start|add|share|show|publish|cover|put|try|check|build|drop"
    r"|launch|print|ship|mail|email|stream|teach|explain|answer|look|get|give|finish|help|fix|update|let you know|have)"
)
_PERIOD: Final = r"(?:week|month|year|spring|summer|fall|autumn|winter|weekend|season|quarter)"

IDIOMS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # Amounts that are none.
        r"\b(?:thanks|thank you|thankyou|ty) (?:so much |very much )?(?:a |an? )?(?:million|thousand|ton|bunch|lot|zillion|mil)s?\b(?: times)?",
        r"\b(?:a )?(?:million|thousand|hundred|billion|zillion|1000|100|1,?000,?000)s?(?: times)? (?:thanks|thank yous?|times (?:yes|this|over|more))\b|\b(?:a|one) (?:hundred|million|thousand) (?:percent|times)\b",
        r"\bone (?:of a kind|of (?:the )?(?:best|kindest|nicest|sweetest|most|many|those|these)|another|and only|day at a time|more time|by one|step at a time|too many|for the books|in a million)\b",
        r"\bone of (?:a kind|my favou?rites?(?: \w+)?|your \w+)\b",
        r"\b(?:no|every|some|any|this|that|which|the|another|good|nice|great|first|last|next|right|only|each) ?(one)\b",
        r"\b(?:first|second|third|last) (?:of all|and foremost|things? first|off|one|time|place|half|hand|nature|thoughts?|try|glance|person|part|line|paragraph|sentence)\b",
        r"\bat (?:first|once|one point|last)\b|\bon second thoughts?\b|\bonce (?:in a while|again|more|upon a time|you)\b",
        r"\b(?:my |our )?(?:two|2|0\.02) cents\b|\b(?:on cloud|to the) nines?\b|\b24/7\b|\b(?:one|two|three) thumbs up\b|\b(?:two|2) thumbs up\b|\bhigh five\b|\b(?:the )?two of (?:you|them)\b|\bof you two\b|\bit takes two\b|\bthat makes two of us\b|\btwo peas\b|\bbetween us two\b",
        r"\b(?:100|1000|110|200|101|a hundred) ?(?:%|percent|per cent)(?: (?:agree\w*|yes|this|true|right|with you|correct|sure))?|\b(?:10|11|100|5)/(?:10|5|100)\b|\b50[/-]50\b|\bfifty[ -]fifty\b",
        r"\b(?:half|double) (?:the (?:fun|battle|work|time)|as|way|decent|bad|expected|check\w*|take|edged)\b|\bbetter half\b|\bnot half\b",
        r"\b(?:back|square|day|year|part|number|phase|season) (?:to )?(?:square )?one\b|\bone way or (?:an|the )?other\b|\b(?:cat|dog)s? (?:have|has) nine lives\b|\bseventh heaven\b|\bsix feet under\b|\bfive stars?\b|\bzero (?:doubt|complaints|notes|regrets|idea|clue|chill|interest)s?\b|\bten out of ten\b|\bone hundred percent\b",
        r"\b(?:wait|give (?:it|me)|hang on|hold on|just|in|for|got) (?:just )?a (?:second|sec|minute|min|moment)\b|\bany (?:minute|day|second|moment)\b|\bsplit second\b|\blast minute\b|\bthese days\b|\bin no time\b",
        r"\b(?:made|make|makes|making|brighten\w*|save[ds]?) (?:my|our|your|the) (?:whole |entire )?(?:day|week|month|year|morning|afternoon|evening|night|weekend)\b",
        r"(?<!\bi )(?<!\bwe )(?<!n't )(?<!not )(?<!also )(?<!only )\b(?:have|enjoy|wish(?:ing)?(?: you)?|happy|merry|good|lovely|great|nice|wonderful|beautiful|blessed|fantastic) (?:an? |the |your |you |rest of your |rest of the )*(?:(?:good|great|nice|lovely|wonderful|beautiful|blessed|fantastic|amazing|awesome|relaxing|safe|happy) )*(?:rest of (?:your|the) )?(?:day|days|week|weekend|one|night|evening|morning|afternoon|year|new year|birthday|anniversary|christmas|easter|holidays?|trip|time|" + _DAY + r")\b(?: everyone| all| too)?",
        r"\b" + _DAY + r" (?:vibes?|mood|morning(?: coffee)?|blues|mornings)\b|\bgame of thrones\b|\bmay (?:the|you|your|all|it|he|she|god|they|be|have|not|i)\b|\bmarch(?:ing)? (?:on|to|along)\b",
        # Times that are no promise.
        r"\b(?:get|feel|be|hope\w*|recover|heal)\b[^.!?\n]{0,25}\b(?:well|better|good|yourself|safe|okay|ok|healthy|fine)\b[^.!?\n]{0,10}\b(soon)\b",
        r"\b(?:as|too|sooner|not|how|so|very) soon(?: as)?\b(?! (?:i|we)\b)|\bsooner or later\b",
        r"\b(?:hope|hoping|hopefully|wish|wishing)\b[^.!?\n]{0,15}\b(?:you|your|u|ya|he|she|they|everyone|everything)\b[^.!?\n]{0,40}\b(soon|tomorrow|tonight|someday|one day|eventually|next (?:week|month|year|time)|this (?:week|weekend|year|month|summer))\b",
        r"\b(?:you|u|he|she|they|your|ya|you'll|you're|you've)\b[^.!?,;\n]{0,40}\b(eventually|someday|one day|in the future|next time)\b",
        r"\bcoming (?:back|by|along|from|here|across|over|around|up with|to (?:my|the|this|watch|see|say|visit)|of age|true|out of)\b|\b(?:keep|kept|see|saw|have|had) (?:'em|em|them|it|that|this|those|the \w+|these|your \w+) coming\b|\bthanks for coming\b|\bup and coming\b|\b(?:people|folks|everyone|everybody|you|you're|haters|comments) (?:keep |kept |are |for )?coming\b",
        r"\byour next\b(?: \w+)?|\bwhat'?s next\b|\b(?:better )?luck next time\b|\bnext (?:to|level|door|thing you know|of kin|generation)\b",
        r"\b(?:i|we)(?:'ll| will) (?:(?:always|never|just|gladly|happily|definitely|proudly|totally|freely) )*(?:have to (?:say|admit|agree|ask|confess|disagree)|say|bet|assume|leave it (?:at|to|there)|stick (?:with|to)|pass\b|take (?:(?:it|that|this|what|the|any|all|your)(?: (?:as )?(?:an? |the )?(?:compliment|win|praise|point|word|w|blame|hint|credit|thanks|love|kind \w+|advice|help)s?\b)|(?:it|that|this)(?= from (?:you|here|there)\b|\W*$|[,;!] ))|admit|say|be honest|agree|give you that|allow (?:it|that)|confess|never (?:forget|understand|know|tell|get over)|always (?:remember|treasure|cherish|love|be grateful)|treasure|cherish|accept (?:it|that|this)|have you know|be damned|drink to that|second that)\b",
        r"\b(?:if|when|whenever|unless|what|whatever) (?:you|u|i|we|they|it)(?:'ll|'re| are| will| were| was)? (?:gonna|going to|about to|ever)\b|\b(?:you|u|they|he|she|it|that|people|who|you're|they're|he's|she's|it's|that's|this is)(?: is| are| was| were)? (?:not )?(?:gonna|going to|about to|on (?:his|her|their|your) way)\b|\bi(?:'m| am) (?:not )?(?:going to|gonna) (?:cry|be sick|sob|scream|pass out|faint|laugh|lie|pretend|need|die|explode|steal)\b",
        r"\b(?:hard|good|nice|great|lovely|best) (?:at )?(?:work|working) on\b|\blet me know\b|\bpromise me\b|\bno promises?\b|\bcan'?t promise\b|\bcompromise\w*\b|\bplan b\b|\bgame plan\b",
        r"\b(?:glad|happy|pleased|hope|wish|relieved|delighted|so) (?:that )?(?:i|we|it|this|that)(?:'s)? ?(?:could|can|was able to|were able to|managed to)? (?:be of )?(?:help|use|service|helpful|useful)\w*\b|\b(?:i'm |i am |we're |always |so |more than |just |really )*(?:happy|glad|pleased|delighted) to (?:hear|see|know|have you|help(?=\W{0,9}(?:$|[,.!])))\b",
        r"\bi (?:don't|do not|didn't|dont) have (?:an?|any|the|much|enough|all the|a good|a clear|a real|anything)? ?(?:\w+ )?(?:answers?|comments?|questions?|idea|objections?|issues? with|opinions?|words|doubts?|problem with|clue|explanation|preference|to add)\b",
        r"(?:^|[\n.:;] ?)(\d{1,2}[.)])(?= )|\b(?:your |the |a )?(?:1st|2nd|3rd|[4-9]th|third|fourth|fifth)(?: and (?:2nd|3rd|[4-9]th|third|fourth|fifth))? (?:points?|ones?|parts?|paragraphs?|questions?|sentences?|lines?|person|part(?:y|ies)|time)\b|\b(?:step|point|option|question|number|level|day|part) (?:one|two|three|[1-9])\b(?! (?:is|will|comes?|drops?|soon))",
        # Words of the creator that tell nothing.
        r"\bi (?:do )?(?:hope|(?:think|guess|believe|suppose)(?! so\W*$| so[,.!])|feel like|wish|love|like|agree|bet|mean|imagine|reckon|adore|appreciate|enjoy|understand|get (?:it|that|you|what)|see (?:what|why|your|that|how)|know(?! (?:how (?:you|that|it) feel|the feeling|exactly|what (?:it|that)))|doubt|swear|totally agree|couldn'?t agree)\b",
        r"\b(?:i|we)(?:'ve| have|'d| had)(?: (?:just|only|absolutely|literally|actually|really))* (?:got )?(?:to (?:say|admit|agree|ask|confess|thank|hand it|give (?:it to|you|u|them|him|her|credit|props|kudos))|no (?:idea|doubt|clue|words|complaints|objections|problem|notes|choice|comment|opinion|answer)|a (?:feeling|hunch|question|soft spot)|(?:a lot of|lots of|so much|much|nothing but|the utmost|great|huge|all the|mad) (?:respect|love|fun|faith|admiration)|fun|faith|hope|respect|zero|been enjoying|loved|enjoyed|appreciated|wondered|noticed|missed you|read your|seen your|thought so)\b",
        r"\bi (?:don'?t|didn'?t|do not|did not|dont|didnt) (?:see|know|think|believe|mind|mean|care|get|understand|like|love|agree|blame you|want|realise|realize|expect|notice|remember|recall|recognise|recognize|doubt|hate|disagree|enjoy|feel)\b(?! (?:a|an|any|the|one|kids?|children|time|two|my|to)\b)(?: (?:words|that|it|this|what|why|how|the words|if|so|you|idea))?",
        r"\bi (?:did|do) (?:say|mean|know|see|get (?:it|that|you))\b|\bi (?:really |do |always )?take (?:that|it|this|your \w+) (?:very |really )?(?:seriously|to heart|on board)\b|\bi(?:'d| would)? (?:rather |prefer to |like to |usually |always )?keep [^.!?\n]{0,40}\b(?:private|off (?:the|this|my)|to myself|out of it|between us)\b[^.!?,\n]{0,12}",
        r"\bi (?:was|were|am|'m)? ?(?:just |only |totally |also )*(?:kidding|joking|teasing|messing|hoping (?:you|someone|people)|wondering|thinking (?:the same|that too|about (?:this|that|your))|not sure|laughing|smiling|blushing|crying|so (?:happy|glad|sorry|touched|proud|moved|honou?red|excited|grateful|thankful))\b",
        r"\bi (?:really |just |also |so |totally |absolutely |always |never )*(?:loved|liked|enjoyed|appreciated|laughed|smiled|agreed|noticed|wanted|needed (?:this|that|to hear)|hoped|wondered|guessed|figured|assumed|expected|meant|thought|said|knew|felt|understood|forgot|chuckled|giggled|cackled|snorted|screamed|missed (?:you|this|that)|need|indeed|asked|mentioned)\b",
        r"\bi (?:just |also |really )*(?:saw|read|heard|watched|found|checked) (?:your|the comment|this comment|that comment|what you)\b|\bi got (?:it(?! back| from| for| at)|you|u|ya|chills|goosebumps|a (?:good )?(?:laugh|kick|chuckle)|your|what you)\b|\bi (?:take|took) it\b(?= (?:you|that|as|this|from|to)\b)|\bi keep (?:thinking|laughing|smiling|coming back)\b|\bi(?:'d| would) (?:(?:love|like)(?! to\W*$| to[.!,])|say|go|prefer|recommend|suggest|hate|rather|never|have to|be (?:glad|happy|honou?red) to (?:hear|see|know)|agree|call|argue|guess|imagine)\b|\bi go crazy\b|\bi work hard\b|\bi live for (?:this|these|comments|the|your)\b|\bi run out of\b|\bi (?:come|go) (?:in )?peace\b",
        r"\bi wish (?:i|we) (?:had|was|were|could|knew|have)\b|\bi've ever (?:seen|heard|read|watched|tasted|met|gotten|received)\b|\bi was (?:gonna|going to) say\b|\bunsee\b|\bi(?:'m| am)? (?:not )?(?:gonna|going to) be able to unsee\b|\bi don'?t (?:really |even )?want to\b|\b(?:9|nine) times out of (?:10|ten)\b",
        # "Feel free", "free time" and their like.
        r"\bfeel free\b|\b(?:gluten|dairy|sugar|guilt|stress|worry|ad|spoiler|care|hands|risk|pain|cruelty|meat|fat|judg(?:e)?ment|duty|toll)[ -]?free\b|\bfree (?:time|will|spirit\w*|speech|fall|style|from|of)\b|\bset (?:me |you |us |them |it )?free\b|\b(?:asp|ado|vb|vs|ml|paint|f#|c#)\.net\b|\bfreed\w*\b",
        r"\b(?:in )?(?:that|this|which|the) (?:order|code snippet)\b|\bin order (?:to|for)\b|\bsource code\b|\bdress code\b|\bat (?:all costs?|any cost|any price)\b|\bcosts? (?:you )?nothing\b|\b(?:worth|at) (?:the )?(?:price|cost)\b|\bprice(?:less| of (?:fame|admission))\b|\bsold (?:on|me|it)\b|\bi'?d buy (?:it|that|this)\b|\b(?:buy|bought|buying) (?:you|me|u) (?:a|the|some) (?:coffee|beer|drink|time)\b|\bgood call\b|\bcall (?:it|that|this|him|her)\b|\bshop(?:ping)? (?:talk|around)\b|\b(?:garage|yard|bake) sale\b|\bdeal with\b|\bbig deal\b|\breal deal\b|\bgreat deal\b|\bno deal\b",
        r"\blinks? (?:between|to (?:the )?past|in (?:the )?chain)\b|\b(?:relation|friend|leader|scholar|hard|owner|member|space|mother)ships?\b|\b(?:ship|ships) (?:them|it|these two|has sailed)\b(?= (?:so|together|hard|\W|$))",
    )
)  # fmt: skip

MY_HARMLESS: Final = (
    r"(?:\w+ (?=(?:web ?site|shop|store|channel|page|newsletter|patreon|bio|profile|discord|blog|etsy)s?\b))?(?:(?:own|new|old|latest|last|next|first|other|little|dear|good|best|whole|entire|sincere|sincerest|deepest|warmest|humble|personal|honest|two|2|biggest) )*"
    r"(?:pleasure|bad|god|goodness|gosh|lord|words?|opinions?|views?|guess|takes?|thoughts?|points?|apolog(?:y|ies)|fault|mistake|thanks|gratitude|appreciation"
    r"|condolences|sympath(?:y|ies)|best|respects?|regards|minds?|hearts?|souls?|eyes|ears|face|heads?|brains?|day|week|cup of tea|cents|friends?|man|dude|dear|guy|girl"
    r"|hero|type|things?|kind|style|way|jam|vibe|cheeks|smile|favou?rites?|favs?|faves?|videos?|vids?|channels?|posts?|pages?|content|comments?|repl(?:y|ies)|works?"
    r"|arts?|stuff|audience|viewers?|followers?|subscribers?|fans?|community|blog|articles?|streams?|feed|songs?|music|drawings?|paintings?|photos?|pictures?|pics?"
    r"|questions?|answers?|responses?|writing|explanations?|english|edits?|vote|example|name|goal|jaw|time|knowledge|understanding|problem|list|to-do list|website|site|shop|store|bio|inbox|dms|love|hat|side|bet|deepest|turn|sense of humou?r|attention|interest|bones?|soul|ears?|inner|fellow|language|spirit animal)\b"
)

PROMISE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:i|we)(?:'ll| will| shall| won'?t)\b(?!ness)|\bwont be (?:doing|making|releasing)\b",
        r"\b(?:ill|we'll) (?=(?:be|see|keep|" + _MAKE + r")\b)",
        r"\b(?:imma|ima|i'ma)\b",
        r"\b(?:it|they|there|that)(?: will|'ll)(?: be)?(?=\W*$|[.!])",
        r"\b(?:happy|glad|willing|ready|love) to (?:(?:tell|show|send|give|teach|lend|sell|walk|mail) (?:you|u|ya|everyone|them)|take (?:a look|it|that|on|you|one)|have a look|look into)\b",
        r"\b(?:i'm|im|i am|we're|we are) " + _ADV + r"(?:gonna|going to|about to|plan\w*|working on|work on|looking into|on it|hoping to|intending|considering|thinking (?:of|about) (?:making|doing|adding|releasing|starting|a)|releasing|launching|dropping|uploading|posting|putting|bringing|adding|aiming|trying to (?:get|make|finish|do|add|bring))\b",
        r"\b(?:gonna|going to) " + _ADV + r"(?:be|" + _MAKE + r")\b",
        r"(?:^|[.!?,;\n] ?)\W{0,9}(?:definitely |sure |yes,? |yep,? |totally |certainly |of course,? )?will (?:do|be|try|check|see|keep|let you|" + _MAKE + r")\b",
        r"(?:^|[.!?,;\n] ?)\W{0,9}(?:(?:still |already |currently )?working on (?:it|that|this|one|a|the|some|something)|on it|you got it|consider it done|will do|say no more|coming right up|done deal|deal)\b(?=\W{0,9}$|\W{0,9}[.!]|(?<=it)|(?<=that)|(?<=one)|(?<= a)|(?<=the))",
        r"\b(?:it|there|that|this|they|these|which)(?:'ll| will| is going to| are going to)(?: \w+)? (?:come|drop|ship|arrive|launch|follow|happen|(?:go|be) (?:live|up|out|back|there|ready|available|released|posted|uploaded|fixed|added|done|here|soon|next|on)|be (?:an?|more|another|some|one) )",
        r"\b(?:video|one|part|update|episode|tutorial|version|album|song|book|merch|link|post|kit|pattern|recipe|details|more)(?:'ll| will| is going to| are going to)(?: \w+)? (?:be|come|go|drop|ship|arrive|launch|follow|happen)\b",
        r"\b(?:very |real |pretty |super |coming )?soon(?:ish|ly)?\b|\bshortly\b|\bbefore long\b|\bwon'?t be long\b|\bany day now\b|\bin (?:the )?(?:near|not too distant|coming) (?:future|days|weeks|months)\b",
        r"\b(?:i|we|it|there|that|they|one)\b[^.!?\n]{0,60}\b(?:eventually|someday|some day|one day|in the future|at some point)\b",
        r"\bcoming (?:up|next|out|in|to|this|later|your way|on|right|tomorrow|tonight|very|shortly)\b|\b(?:is|are|'s|'re|more|it's|that's|one's|\d|two|three|next|video|update|part|videos|updates|more)(?: \w+)? coming\b|^\W{0,9}coming\b",
        r"\bstay tuned\b|\bwatch this space\b|\bkeep (?:an eye|your eyes) (?:out|open|peeled|on (?:the channel|this|my|our|here))\b|\bkeep (?:watching|checking|tuned)\b|\bkeep you (?:posted|updated)\b|\bmore (?:to come|where that came|on the way|soon)\b|\bto be continued\b|\btba\b|\btbd\b|\beta\b|\brelease date\b|\bup next\b|\bnext up\b",
        r"\b(?:on (?:the|its|their|our) way|in (?:the )?(?:works|pipeline|making|progress|production|oven|mail|post)|under construction|underway|work in progress|\bwip)\b",
        r"\bon (?:my|the|our) (?:to[- ]?do |wish |bucket )?list\b|\bto-?do list\b|\badded (?:it|that|this|to)\b[^.!?\n]{0,20}\blist\b",
        r"\b(?:i|we) " + _ADV + r"(?:plan|intend|aim|expect) (?:to|on)\b|\b(?:my|our|the|there are) plans? (?:is|are|to|for)\b|\bplan(?:ned|ning) (?:a|an|to|for|on|it|that|one|this|something)\b|\bhave plans\b|\bbig plans\b|\bis planned\b|\bare planned\b",
        r"\b(?:i (?:might|may|could|can|should|must|need to|have to|gotta|better|wanna)|we (?:might|may|could|can)) (?:(?:definitely|totally|probably|also|just|even|really) )*(?:" + _MAKE + r"|be (?:able|releasing|doing)|see (?:if|what))\b(?! (?:be|to say|tears))",
        r"\b(?:happy|glad|willing|ready) to (?!help\W{0,9}$|help[,.!]|have (?:you|it|this|that|been)\b)(?:" + _MAKE + r"|offer)\b|\blet me (?:" + _MAKE + r"|see (?:what|if|about)|find|ask|think|work on|get back|dig|search|talk to)\b|\bget back to you\b|\blet you know\b|\bfollow up\b|\breach out to you\b",
        r"\bnext (?:" + _PERIOD + r"|day|night|" + _DAY + r"|video|vid|episode|part|stream|release|album|drop|one|project|post|tutorial|batch|chapter|tour|book|song|upload|update|time)\b",
        r"\blater (?:today|tonight|this|on|in the)\b|\btomorrow\b|\btonight\b|\bthis (?:coming )?(?:" + _PERIOD + r"|evening|afternoon|" + _DAY + r")\b|\bby (?:then|the end|tomorrow|" + _DAY + r"|next)\b|\bthe end of (?:the|this) (?:" + _PERIOD + r"|day)\b",
        r"\b(?:i|we) (?:\w+ )?promise[ds]?\b(?! (?:you )?(?:you're|you are|you'll|you will))|\bpromise[ds]? (?:you(?!')|that)\b|^\W{0,9}promise[ds]?\b|\b(?:it'?s|that'?s|is|it) (?:a )?promised?\b|\bpromise\W{0,9}$|\bpinky swear\b|\b(?:i|we)(?: can)? guarantee\b|\bguaranteed\b(?! (?:to|by))|\b(?:you have )?my word\b(?= on|\W{0,9}$)|\bcount on (?:me|us|it)\b|\bi owe you\b|\bmark (?:your calendar|the date)\b|\bsave the date\b",
        r"\bcount (?:me|us) in\b|\bit is,? (?:then|straight|right|after|next|soon)\b|\b(?:straight|right) after (?:the|this|that)\b|\b(?:is|are) next (?:on|in|up)\b|\b(?:i'm|we're) in\b(?=\W{0,9}$|[,.!])|\b(?:drops?|goes live|go live|goes up|go up|opens?|reopens?|launches|comes out|come out|is out|are out|releases|airs|starts shipping|ships out|lands|arrives|wraps up|is planned|are planned|follows) (?:on|in (?:a|an|two|three|\d|the (?:spring|summer|autumn|fall|winter|next|coming|new)|spring|summer|autumn|fall|winter|" + _MONTH + r")|next|tomorrow|tonight|this|at|later|soon|by|early|late|around)\b(?! (?:the|a|your|my|an|all|case|time|it|that|many|most)\b(?! (?:end|middle|beginning|start|first|spring|summer|autumn|fall|winter)))|\bwill (?:re)?open\b|\bbe there\b(?= (?:on|at|too|for|with|next)|\W{0,3}$)",
        r"\bsee (?:you|u|ya|y'all|you all) (?:there|next|at|on|in (?!action|the comments|here|(?:this|your|that) (?:comment|space))|tomorrow|soon|then|tonight|guys there)\b|\btalk (?:soon|later|to you)\b|\b(?:a )?(?:sequel|follow-?up|part (?:2|two|3|three|ii)) (?:is|will|coming|soon|in|on)\b",
        r"\b(?:will|gonna|going to) (?:not )?(?:be )?(?:back|out|up|live|available|ready|released|posted|uploaded|restocked|announced|shipped|there)\b",
    )
)  # fmt: skip

_EXPERIENCE_ADJECTIVES: Final = (
    r"from|based|born|raised|living|located|married|engaged|divorced|widowed|single|pregnant|expecting|vegan|vegetarian|allergic|diabetic|autistic"
    r"|adhd|dyslexic|deaf|blind|left[- ]handed|colou?r ?blind|retired|unemployed|self[- ]taught|self[- ]employed|sick|ill|injured|tired|exhausted|recovering|working|studying|moving"
    r"|travel\w+|learning|teaching|playing|using|doing|making|building|wearing|recording|filming|writing|reading|watching|eating|drinking|training|celebrating|visiting|home|here in"
    r"|away|out of|over in|diagnosed|disabled|trained|certified|licensed|employed|hired|fired|busy|hungover|awake|neurodivergent|bipolar|depressed|gay|bi|trans|straight|catholic|christian|muslim|jewish|atheist|religious"
)  # fmt: skip
_PAST: Final = (
    r"(?:[a-z]{2,}ed|was|were|went|did|made|got|bought|took|grew|wrote|drew|shot|ran|ate|drank|drove|flew|slept|woke|met|lost|won|sold|built|broke|found"
    r"|kept|left|came|began|became|gave|taught|caught|fought|spent|sent|told|paid|put|cut|hit|hurt|set|quit|rode|sang|spoke|stole|swam|threw|wore|had|saw|read|heard|stood|fell|held|led|let)"
)
_HABIT: Final = (
    r"(?:use|live|work|own|play|drive|teach|shoot|record|edit|paint|draw|write|cook|bake|run|train|eat|drink|travel|study|speak|wear|collect|grow|sleep"
    r"|wake|practi[cs]e|film|make|keep|go|come|buy|sew|knit|stream|code|take|get (?:my|mine|them|it|up|paid)|raise|ride|hike|climb|surf|swim|ski|suffer"
    r"|struggle|smoke|vote|volunteer|relate|remember|start|finish|belong|listen|watch|have|do (?:it|this|that|the|my|all|mine|a)|spend|hold|pay|order|test|try|visit)"
)

# What stands behind "I" and tells nothing that one does or did.
_NO_DEED: Final = (
    r"can|can't|cannot|cant|could|couldn't|will|won't|wont|would|wouldn't|should|shouldn't|may|might|must|shall|do|don't|dont|did|didn't|didnt|does|am|was|were|are|have|haven't|had|hadn't|has|and|or|but|if|to|in|on|of|at|as|is|it|that|this|the|you|u|too|also|still|really|just|never|always|all|so|not|no"
    r"|speak for|take (?:that|it|this|your) \w+|demand|accept|assure|say|mean|see|know|get|got|thank|apologi[sz]e|appreciate|recommend|suggest|want|wanna|need|understand|agree|disagree|hope|wish|love|like|prefer|promise|admit|confess|assume|suppose|believe|consider|find|feel|care|hear|look|think|guess|imagine|doubt|bet|swear|adore|enjoy|stand|second|third|welcome|salute|owe|wonder|envy|respect|trust|accept|notice|expect|worry|regret|encourage|urge|beg|ask|answer|repeat|insist|concede|acknowledge|totally|fully|completely|absolutely|honestly|truly|sincerely|quite|kinda|kind|sort|personally|definitely|certainly|probably|only|even|actually|hereby|rest|tend|gotta|better|ever|both|wouldnt|couldnt|shouldnt|loved|liked|thought|meant|said|knew|felt|heard|hoped|wished|guessed|laughed|smiled|agreed|wanted|needed|appreciated|enjoyed|forgot|noticed|missed|i|we|too|here|there|now|then|more|most|plan|intend|aim|send|hold|call|vote|count|stay|remain"
)
_KIN: Final = r"(?:wife|wifey|husband|hubby|son|daughter|kids?|children|mom|mum|dad|girlfriend|boyfriend|fianc[ée]e?|brother|sister|family)"
EXPERIENCE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:i|we)(?:'ve| (?:do|don't|dont|did|didn't|never|already|still|also|only|just))* (?:have|had|own|got|need|needed|bought|keep) (?:one|two|some|none|several|both|plenty|a few|many|lots|most)\b(?! of (?:the|you|your|these|those|them|it)\b)",
        # With "I" or "my" left out: "wife says hi", "vegan here", "happily married".
        rf"(?:^|[.!?,;\n] ?)\W{{0,9}}(?:the )?{_KIN}(?:'?s)? (?:says?|said|is|are|was|were|the|loves?|likes?|hates?|and i|helped|filmed|made|makes|told|asked|did|does|has|had|got)\b",
        rf"(?:^|[.!?,;\n] ?)\W{{0,9}}(?:fellow |proud |long-?time |lifelong )?(?:{_EXPERIENCE_ADJECTIVES}|(?:mom|mum|dad|mother|father|parent|nurse|teacher|engineer|doctor|student|veteran|introvert)(?: of \w+)?) here\b",
        r"\b(?:happily|newly|recently|still) (?:married|single|engaged|divorced|retired|pregnant)\b",
        rf"\b(?:my|our) (?!{MY_HARMLESS})(?=[a-z0-9])",
        rf"\b(?:i|we)(?:'ve| have| had|ve) {_ADV}(?!to\b|not\b|better\b|gotta\b)[a-z0-9]+",
        r"\bi'd (?:been|had|gone|done|seen|made|lived|worked|bought|already|never (?:seen|heard|been|done|had))\b",
        rf"\b(?:i|we) {_ADV}{_PAST}\b(?<!need)(?<!feed)(?<!indeed)",
        rf"\b(?:i|we) {_ADV}{_HABIT}\b",
        rf"\b(?:i|we) {_ADV}(?!(?:{_NO_DEED})\b)[a-z]{{2,}}(?<!n't)\b",
        rf"\b(?:i|we) (?:don't|do not|dont|didn't|did not|never|haven't|can't|cannot|won't|doesn't) {_ADV}(?:own|have|live|use|work|drive|play|drink|eat|smoke|speak(?! for)|get|do|go|watch|read|listen)\b",
        r"\b(?:i|we) (?:used to|grew up|can relate|could relate|lost|remember (?:when|doing|being|going|my|that))\b|\bi(?: \w+){0,2} relate\b",
        rf"\b(?:i'm|im|i am|we're|we are|i was|we were|i've been|we've been) {_ADV}(?:{_EXPERIENCE_ADJECTIVES})\b",
        rf"\b(?:i'm|im|i am|we're|we are|i was|we were) {_ADV}(?!(?:hoping|wondering|looking|thinking|joking|kidding|laughing|smiling|crying|saying|telling|asking|talking|guessing|assuming|referring|sending|loving|enjoying|rooting|cheering|blushing|agreeing|missing (?:the|your)|getting (?:what|it)|dying|screaming|understanding|interesting|amazing|loving|charming|exciting|willing|boring|annoying)\b)[a-z]{{3,}}ing\b",
        r"\b(?:i'm|im|i am) the\b(?! (?:lucky|worst|same as ever))|\b(?:i|we) (?:could|would|should|might|must) have (?!to\b|said|thought|liked|loved|preferred|known|guessed|mentioned)\w+",
        rf"\b(?:i'm|im|i am|i was) {_ADV}an? (?!(?:\w+ )?(?:fan|bit|little|lot|sucker|believer|dork|mess|nerd|supporter|admirer|tad|wreck|fool|goof|genius|monster|fraud)\b)[a-z]+",
        rf"\b(?:i'm|im|i am|we're|we are|i was|we were) {_ADV}(?:in (?!love|awe|tears|shock|agreement|stitches|heaven|trouble|need|favou?r|fact|no |full|total|complete)|at (?!a loss|peace|least|your)|on (?:vacation|holiday|tour|my|the|a)\b|back (?:home|from|in)\b|the (?:same|only|oldest|youngest|owner|founder|author|one who)\b|\d+|{NUMBER_WORD}\b)",
        # Said without saying it.
        r"\bme (?:too|neither|either|2|also|three)\b|\b(?:same|likewise)(?: here| thing| boat| with me| for me| problem| issue| goes for me| happened| experience| one| age| situation)\b|^\W{0,9}(?:same|likewise|ditto)\b(?=\W{0,9}$|[!.,])|\bus too\b",
        r"\bso (?:do|did|am|was|have|were|are|can) (?:i|we)\b|\bneither (?:do|did|am|have|was|can) (?:i|we)\b|\b(?:i|we) (?:do|did|have|am|was|are|were|can) too\b|\b(?:been|done) (?:there|that)\b|\bi know (?:exactly )?(?:how (?:you|that|it|this) feel\w*|the feeling|what (?:it|that|you)(?:'s| is|'re| are)? (?:like|going through))",
        r"(?:^|[.!?,;\n] ?)\W{0,9}(?:just |already |all |and )?(?:found it|caught it|tracked it down|done|fixed|patched|resolved|reverted|re-?sent|re-?uploaded|rolled back|sent|updated|corrected|added|uploaded|posted|replied|emailed|sorted|repaired|changed|removed|refunded|shipped)\b(?=\W{0,9}$|[,.!]| (?:it|that|the|your|you|them|this|now|last|just|over|and|by)\b)|\b(?:it's|that's|they're|(?:it|that|bug|link|typo|file|order|video|parcel|package) (?:is|was)|has been|have been|(?:is|are) (?:all|now|already)|already) (?:now |already |just |been |all )*(?:patched|resolved|fixed|sent|updated|corrected|uploaded|sorted|repaired|shipped|refunded|removed)\b",
        r"\bwe both\b|\b(?:the|my) (?:cat|dog|kids|wife|husband|boys|girls|baby|missus|hubby) and (?:i|me)\b|\b(?:stay|staying|live|living|work|working|be|being) (?:right )?(?:here|there) (?:on|in|at|by)\b|\b(?:he|she|they) (?:\w+ed|saw|told|gave|sent|made|met|knew|left|found) (?:at |to |with )?(?:me|us)\b",
        r"\b(?:it|that)(?:'s| is| was|'s not| is not| isn't| was not| wasn't) (?:not )?me\b(?=\W{0,9}$|[.,!;])",
        r"\b(?:mine|ours) (?!is\b|are\b)\w{2,}s\b|\b(?:mine|ours) (?:never|always|\w+ed|is|are|was|were|too|did|does|has|had|also|just|came|took|looks)\b|\bmine\b(?=\W{0,9}$)|\b(?:join|welcome to) the club\b|\bstory of my life\b|\btakes one to know one\b",
        r"\bas an? (?:\w+ ){0,2}?(?:parent|mom|mum|dad|mother|father|teacher|nurse|doctor|student|veteran|engineer|developer|programmer|artist|musician|designer|lawyer|scientist|therapist|immigrant|american|european|german|woman|man|kid|child|teen\w*|creator|professional|beginner)\b|\bas (?:someone|somebody) who\b|\bspeaking as\b",
        r"\bin my (?:country|city|town|house|family|experience|home|case|job|life|childhood|teens|twenties|thirties|youth|area|language|culture|neck)\b|\bback home\b|\bat ours\b|\bat our place\b|\bwhere (?:i|we)(?:'m| am|'re)? (?:live|from|grew|work|at)\b|\b(?:when|while|since|before|until) (?:i|we) (?:was|were|lived|started|had|got|did|used|first)\b|\bgrowing up\b|\bback when (?:i|we)\b|\bin my day\b",
        r"\b(?:yesterday|last (?:night|" + _PERIOD + r"|" + _DAY + r"))\b",
        r"\btook (?:me|us)\b|\bcost (?:me|us)\b|\bhappened to (?:me|us)\b|\b(?:it|that|this)(?:'s| is| was|'d) (?:me|us|mine|ours)\b(?=\W{0,9}$|[.!,])|\bgave (?:me|us) (?!chills|goosebumps|life|a (?:good )?(?:laugh|smile|chuckle|reason))|\btaught me (?!so much|a lot)|\braised (?:me|us)\b",
        r"\b(?:it|this|that|these|those|they|video|photo|song|picture|painting|scene|episode|all|everything)(?:'s| is| was| were| are|'re) {_ADV}(?:shot|filmed|recorded|made|painted|drawn|taken|written|built|bought|hand-?made|edited|printed|sewn|knitted|carved|cooked|baked|inspired by|based on)\b".replace("{_ADV}", _ADV),
        r"\bi(?:'m| am) (?:(?:half|part|actually|originally) )*(?:british|english|irish|scottish|welsh|american|canadian|australian|german|austrian|swiss|french|spanish|italian|portuguese|brazilian|mexican|indian|indonesian|japanese|chinese|korean|dutch|belgian|danish|swedish|norwegian|finnish|polish|russian|turkish|greek)\b|\bi(?:'m| am|'ve been| have been) (?:(?:so|very|too|really|pretty|quite|a bit|a bit too|super|rather) )*busy\b",
        r"\bi(?:'m| am| was| used to be) (?:(?:a|an|little|bit|so|very|still|not|also|quite|pretty) )*(?:over ?weight|underweight|skinny|fat|pregnant|sober|sick|ill|disabled|deaf|blind|single|married|engaged|divorced|widowed|retired|unemployed|vegan|vegetarian|autistic|dyslexic|diabetic|allergic)\b|\b(?:nice|kind|good|great|mean|rude|sweet) to (?:me|us)\b",
        r"^\W{0,9}(?:do not|don't|did not|didn't|haven't|never) (?:have|had|own|got)\b(?! to\b)",
        # With the "I" left out.
        r"(?:^|[.!?;\n] ?|, )\W{0,9}(?:(?:haha+|lol|oh|yes|yeah|yep|no|nope|just|recently|actually|also|never|always|still|once|well|ah|aw+|originally|only|definitely|totally|honestly)[,!. ]+)*(?:grew up|used to|been (?:to|there|using|doing|making|playing|working|living|at|in|on|through)|lived|moved (?:to|from|here|there)|bought|got (?:it|mine|this|that|one|them|these|mine) (?:from|at|for|in|on|as|off)|had (?:the same|one|a|an|my|two|three|to|mine|it|this)|have (?:two|three|four|one|the same|my|some|a|an|\d+)\b(?! (?:great|good|nice|lovely|wonderful|fun|blast|safe|blessed|happy|fantastic|awesome|beautiful|relaxing|day|blast|look|amazing|superb|fab))|own (?:a|one|two|the)|live(?:d)? (?:in|near|by|here|there)|living in|born|raised|working (?:on|at|in|as)|went (?:to|there)|visited|made (?:it|this|them|mine|with|from|in|on|by)|shot (?:it|this|on|with|in)|filmed|recorded|painted|drew|wrote (?:it|this)|took (?:it|this|about|around|ages|years|weeks|months|hours|forever)|lost (?:my|a|him|her)|married|studied|worked (?:at|as|in|for|on)|tried (?:it|that|this|them)|played|watched it|from (?:a|the) \w+ (?:in|near))\b",
    )
)  # fmt: skip

MONEY: Final = (
    r"(?:(?:us|ca|au|nz|hk|r)?[$€£¥₹₩₽฿] ?[0-9][0-9.,]*(?: ?(?:k|m|usd|eur))?\b|\b[0-9][0-9.,]*k? ?(?:[$€£¥₹]|(?:usd|eur|gbp|dollars?|bucks|euros?|pounds|quid|cents|yen|rupees|pesos|reais|reales|real|rupiah|idr|brl|inr|francs|kr)\b)|\brp ?[0-9][0-9.,]*|\b"
    + NUMBER_WORD
    + r"(?:[ -]"
    + NUMBER_WORD
    + r")* (?:dollars?|bucks|euros?|pounds|quid)\b)"
)

OFFER: Final = tuple(
    re.compile(pattern)
    for pattern in (
        LINK,
        r"(?<![\w@.])@[a-z0-9_][\w.]{2,}",
        r"\b[\w.+-]+@[\w-]+\.[\w.-]+\b",
        r"(?<![\w/])\+?[0-9][0-9 ()-]{7,}[0-9](?!\w)",
        r"\b(?:the |my |our |a )?links? (?:is |are |'s )?(?:in|below|above|here|to (?:the|my|our|it)|is|are|down)\b|\blink\b(?=[^.!?\n]{0,30}\b(?:bio|description|profile|comments?)\b)|\bin (?:my|the|our) (?:bio|description|profile|pinned comment)\b|\bpinned (?:comment|post)\b",
        r"\b(?:dm|pm|message|msg|text|e-?mail|mail|call|inbox|whats ?app|contact|write|ping|hit) (?:me|us)\b(?: up)?|\bhit me up\b|\b(?:in|via|by|check) (?:my |the )?(?:dms?|inbox|whats ?app|telegram|discord|patreon|etsy|gumroad|ko-?fi|ebay|amazon|bandcamp|redbubble|shopify|teespring|skillshare|udemy)\b|\bslide into\b|\b(?:my|our|the|join|on) (?:discord|patreon|etsy|gumroad|ko-?fi|newsletter|bandcamp|mailing list|substack|onlyfans|merch\w*|web ?site|web ?shop|store|shop|course|app)\b",
        r"\b(?:has|have|with|gives?|get|offers?|includes?) (?:a |the |some )?free (?!time|day|hand|moment|minute|weekend|afternoon|evening|will|spirit|from|of)\w+",
        r"\byour (?:order|refund|payment|parcel|package|shipment|prize) (?:is|was|has been|will|ships|shipped|arrives)\b",
        r"\b(?:is|was|isn't|not|this|video) sponsored\b|\bsponsored (?:by|video|post)\b",
        r"\bfor sale\b|\bon sale\b|\bin stock\b|\b(?:out of|back in) stock\b|\bsold out\b|\bpre-?orders?\b|\brestock\w*\b|\bup for grabs\b|\bgive ?aways?\b|\bgiving (?:it|them|one|this|these|away|\w+ away)\b|\bgive (?:it|them|one) away\b|\bstill (?:available|got (?:it|one|some|them)|have (?:it|one|some|them)|for sale|up)\b",
        r"\bavailab(?:le|ility)\b(?! (?:(?:in|for|to|on|from|since|as|through|via|only in) (?:the |a |any |all )?)?(?:[a-z]*[0-9.#+]+[a-z0-9]*|\w*(?:api|sdk|method|class|version|feature|librar|function|option|command|setting|namespace|package|compiler|framework|browser|plugin|module|await|async|anyone else)))\b|\bavail\b|\b(?:un)?limited (?:edition|time|offer|run|stock)\b|\b(?:book(?:ings?)?|commissions?|slots?|orders?|registration|applications?) (?:are |is )?(?:now |currently )?(?:open|closed|full)\b|\btickets?\b|\bsign(?:ing)?[- ]?up\b|\bregister\b|\bjoin (?:here|us at|the|my|our)\b|\b(?:can|to|free|for|you|a|the|as a|instant|digital) downloads?\b|\bdownload (?:here|from|links?|it (?:here|from|on|at)|my|our|for)\b|\bdownloads? (?:is|are)\b|\b(?:first|next|this) (?:one|round|drink|coffee|beer|\w+) is on (?:me|us|the house)\b|\b(?:plenty|lots|loads|some|a few|several|a couple|only \w+|none|nothing|any|many|most) (?:are )?(?:left|remaining)\b",
        r"\b(?:you|u|ya|y'all|people|anyone|they) (?:can|could|may|might|should be able to)(?: \w+)? (?:buy|get|find|order|download|grab|pick|purchase|have (?:it|one|mine)|take (?:it|one)|book|rent|access|try it|reach|contact)\b|\b(?:buy|order|grab|get|purchase|book|find) (?:it|one|them|yours|mine|this|tickets|a copy|your copy|copies)\b[^.!?\n]{0,12}\b(?:here|now|at|from|on|in|through|today|online|yours)\b|\b(?:get|grab|order) yours\b|\byours if\b|\byou can have\b|\bit'?s yours\b",
        r"\b(?:i|we)(?:'m|'re| am| are|'ve got|'ve)? (?:also |now |still |currently |do )*(?:sell|selling|offer|offering|ship|shipping|deliver|delivering|give away|giving|charge|charging|accept|take (?:orders|commissions|paypal)|print on demand|stock|rent|renting|host(?:ing)? a)\b|\b(?:they|it|that|these|this|we|i)(?:'re| are|'s| is)? (?:sell|sells|ships?|shipping|come in|comes in|retails?|cost|costs|start at|starts at|goes for|go for)\b|\b(?:free|worldwide|international) (?:shipping|delivery)\b|\bshipping (?:is|to|costs?|worldwide|included)\b|\bships? (?:to|worldwide|from|internationally|within|free|everywhere)\b",
        r"\b(?:use|enter|apply|discount|promo|promotion|coupon|voucher|my) (?:the )?(?:discount |promo |coupon )?code\b(?: [a-z0-9]+)?|\bat checkout\b|\buse [a-z]+[0-9]+\b|\b(?:one|two|three|few|some|none|any|[0-9]+) (?:left|remaining)\b|\bfirst come\b|\bcoupons?\b|\bdiscount\w*\b|\bvouchers?\b|\b[0-9]+ ?% (?:off|discount)\b|\b(?:percent|half) off\b|\bpromo\b|\bspecial (?:offer|price|deal)\b|\b(?:free|complimentary) (?:copy|copies|download|sample|trial|shipping|gift|pdf|guide|course|access|pattern|template|camera|version|ebook|consultation|sticker\w*|ticket\w*)\b|\bfor free\b|\b(?:it'?s|is|they'?re|(?<!you )(?<!we )are|totally|completely|absolutely) free\b|\bfree (?:to (?:download|use|play|watch|join|attend|read|try|access|enter)|for|on|at|with)\b|\bfree of charge\b|\bfree \w+(?= (?:here|in|on|at|if|for|to)\b)|\bon the house\b|\bno (?:cost|charge)\b",
        r"\b(?:price|cost|fee|rate|postage)s? (?:is|are|was|starts?|of|for|will|=|:|includes?)\b|\bpriced\b|\b(?:only|just|for|at|costs?|is|are|about|around|from|it's|under|over|pay|charge|sell\w*)\b(?: \w+)? " + MONEY,
        r"\b(?:it'?s|it is|they'?re|they are|not|too|very|so|quite|bit|more|less|little|much|super|pretty|really) (?:\w+ )?(?:expensive|cheap(?:er|est)?|affordable|pricey|costly)\b",
        r"\bon the (?:site|website|web site|page|channel)\b|\brefunds?\b|\bsales are final\b|\bfinal sale\b|\bno (?:\w+ )?(?:price|discounts?|returns?|exchanges?|commissions?)\b|\bhalf price\b|\bpays? (?:half|full|less)\b|\btag (?:me|us)\b|\bcredit (?:me|us)\b|\bno need to ask\b|\bwarranty\b|\bmoney[- ]back\b|\binvoice\b|\bpaypal\b|\bvenmo\b|\bcash ?app\b|\b(?:credit card|gift card)s?\b|\b(?:gently|barely|hardly|lightly|slightly) used\b|\blike new\b|\bbrand new\b|\bsubscribe (?:to|for|here|at)\b|\b(?:affiliate|referral) (?:link|code)\b|\bmy rates?\b",
    )
)  # fmt: skip
PRICE: Final = re.compile(MONEY)

FIGURE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        MONEY,
        r"(?<![\w.,/#:;=<>-])[~+-]?(?:v|no\.? ?|#)?[0-9]+(?:[.,:/][0-9]+)*(?:st|nd|rd|th|s|k|m|bn|x|%|°[cf]?)?(?: ?(?:%|am|pm|a\.m\.|p\.m\.|o'clock|bpm|fps|mph|kmh|km|kg|lbs?|cm|mm|hz|khz|mhz|gb|mb|tb|mp|kcal|percent|degrees|" + UNIT + r"))?(?![\w]*[a-z]{3,}[0-9])(?!\w)",
        r"(?<![\w.,/#:;=<>])[0-9]+[a-z]{1,4}\b(?<![0-9]d)(?<![0-9]u)(?<![0-9]st)",
        r"\b" + NUMBER_WORD + r"(?:[- ](?:and )?" + NUMBER_WORD + r")*\b(?: (?:and a half|" + UNIT + r"))?",
        r"\b(?:a|one|an) (?:hundred|thousand|million|billion|dozen|couple|pair|quarter|third|half)\b(?: (?:of )?(?:" + UNIT + r"|times|people|takes))?",
        r"\b(?:a few|several|a couple(?: of)?|couple of|couple|many|some|half an?|a good|countless|multiple) " + UNIT + r"\b",
        r"\b(?:for|in|took(?: me| us)?|takes|after|within|every|about|over|under|nearly|almost|per) an? (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decade|century)\b(?! (?:or so|like))(?<!in a night)|\ban hour\b|\b" + UNIT + r" (?:ago|old|later|straight)\b|\bago\b",
        r"\b(?:in|since|until|till|by|this|next|last|early|late|mid|around|every|from|of|on|before|after|for|during) " + _MONTH + r"\b|\b" + _MONTH + r" [0-9]{1,4}(?:st|nd|rd|th)?\b|\b[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? " + _MONTH + r"\b|\b(?:january|february|september|october|november|december|july)\b",
        r"\b(?:on|this|next|last|by|until|till|every|since|before|after|from|each|for|come|not|maybe|probably|perhaps|only|or|on an?|late|early) " + _DAY + r"\b|(?:^|[.!?,\n] ?)" + _DAY + r"\b(?= (?:at|night|morning|evening|works|is|was)|\W{0,9}$)|\b" + _DAY + r" (?:at|night|evening|afternoon)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b",
        r"\bat (?:noon|midnight|dawn)\b",
    )
)  # fmt: skip

_GROUP: Final = (
    r"(?:(?:my|our|the|all (?:of )?(?:my|our|the)|every(?:one|body) (?:at|in|on) (?:the|my|our)) (?:whole |entire |rest of (?:the|my|our) )?"
    r"(?:team|crew|staff|studio|band|label|publisher|editors?|producers?|manager|boss|co-?hosts?|colleagues?|coworkers?|company|community|guests?|sponsors?|lawyers?|kids?|wife|husband|partner|girlfriend|boyfriend|mom|mum|dad|parents|family|friends?|neighbou?rs?|students?|clients?|customers?|moderators?|mods|devs?|developers?|designers?|authors?|artists?|cast|organi[sz]ers?|venue|school|shop|subscribers|followers|viewers|patrons|members|readers|listeners|fans))"
)
_SAYS: Final = (
    r"(?:says?|said|told|thinks?|thought|agrees?d?|loves?d?|likes?d?|hates?d?|wants?(?:ed)?|approves?d?|confirms?(?:ed)?|promises?d?|decided|insists?(?:ed)?|asked|sends?|sent|minds?|apologi[sz]es?d?|is (?:happy|fine|ok|okay|sorry|thrilled|proud|excited|delighted|on board|with me|so)|are (?:happy|fine|ok|okay|sorry|thrilled|proud|excited|delighted|on board|all|so)"
    r"|was (?:happy|thrilled|delighted|impressed)|were (?:happy|thrilled|delighted|impressed)|appreciates?|feels?|felt|recommends?|supports?|enjoy(?:s|ed)?|can'?t wait|voted|laughed|cried)"
)
BEHALF: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_GROUP}\b(?:,? (?:and i|all|both|also|really|just|always|already|still|absolutely|totally|definitely))* {_SAYS}\b",
        rf"\b(?:every(?:one|body)|nobody|no one|all of us|we all|the (?:two|three|four|rest|others?|lot) of us|people|others|most (?:people|of us|viewers|readers|users)|many (?:people|of us|viewers|readers)) (?:here|at the \w+|on the (?:team|channel|crew)|i know|around me|else|who \w+ it)?,? ?(?:all |also |really |just |always |already )*{_SAYS}\b",
        r"\b(?:they|he|she) (?:(?:just|already|also|all|both|really) )*(?:said|says|thinks?|insists?|swears?|reckons?|told me|told us|confirmed|promised|assured|agreed|approved|says hi|sends? (?:their|his|her|you|love)|asked me|gave (?:me|us) permission)\b",
        r"\b(?:everyone|everybody|nobody|no one|people|the (?:villagers|locals|neighbou?rs|audience|crowd|judges|jury|organi[sz]ers)) (?:here |there |else |in the \w+ |at the \w+ )?(?:has |have |had |ever |also |really |just |all |immediately )*(?:came|went|said|thought|knew|got|took|gave|found|minded|complained|cheered|clapped|loved|hated|agreed|laughed|cried|wanted|asked|helped|voted|objected|noticed)\b",
        r"\bas (?:my|our) (?:\w+ ){1,2}(?:used to say|always sa(?:ys|id)|says|would say|likes? to say|puts? it)\b|\b(?:my|our) (?:\w+ ){1,2}(?:used to|always|would|once) (?:say|said|says|tell|told)\b|\b(?:my|our) \w+'s (?:exact |own |very |last |first )?(?:words|reaction|verdict|opinion|answer|feedback|advice)\b|\baccording to (?:my|our|the|them)\b",
        r"\b(?:speaking|speak|answer(?:ing)?|apologi[sz]e|thank you|thanks|sorry) (?:for|on behalf of|from) (?:all of us|everyone|everybody|the (?:whole |entire )?(?:team|crew|band|family|staff|company|community|channel|cast)|my (?:\w+ )?(?:team|crew|family|wife|husband|kids|band))\b|\bon behalf of\b|\b(?:love|greetings|hi|hello|thanks|cheers|hugs|regards) from (?:all of us|everyone|the (?:whole )?(?:team|crew|band|family|studio|gang)|my (?:wife|husband|kids?|family|team|crew|mom|dad|cat|dog))\b",
        r"\b(?:their|her|his|an? (?:customer|friend|viewer|reader|doctor|lab|colleague|neighbou?r|teacher|expert|professional)|the(?! (?:log|manual|label|box|recipe|book|docs|documentation|readme|error|message|title|name|page|sign|silence|map|chart|screen|photo|picture|post|video|caption|file|code|data|clock|song|lyrics?|poem|line|text))|our|my|one|dr\.?|mr\.?|mrs\.?|ms\.?|prof\w*\.?) (?:[\w.]+ ){0,4}?(?:says|said|wrote (?:to|me|us|in|back)|told (?:me|us|them)|confirmed|approved|reviewed|looked over|checked|agreed|agrees|insists?|swears(?: by)?|promised|calls (?:me|us|it|them)|asked (?:me|us|for)|recommends?)\b|\b(?:physios?|doctors?|vets?|coaches|teachers|lawyers|economists|astronomers|trainers|therapists|nutritionists|mechanics|gardeners|chefs|bakers|critics|historians|linguists|researchers|parents|pros|professionals|locals|fans) (?:all |usually |generally )?(?:agree|say|recommend|think|swear|advise|suggest|love|warn)\b",
        r"\b(?:they|she|he) (?:\w+ )?(?:beat|taught|drilled|told|gave|sent|wrote|made|let|asked|invited|paid|hired|called|thanked|forced) (?:\w+ ){0,3}?(?:me|us|into us)\b",
        r"\b(?:scientists|doctors|experts|studies|research|the (?:police|government|court|publisher|label|company|manufacturer|developers?|makers?|authors?|doctor|lawyer|vet|police)) (?:have |has |already |just |also )*(?:say|says|said|confirm(?:s|ed)?|agree[ds]?|shows?|proved|told (?:me|us)|approved|admitted|decided|promised)\b",
    )
)  # fmt: skip

ENGLISH: Final = Language(
    code="en",
    marks=re.compile(
        r"\b(?:the|is|are|was|you|your|u|ur|what|how|do|does|did|have|has|this|that|it|it's|i'm|i|my|of|and|with|where|when|why|who|will|would|can|could|any|anyone|ever|still|please|thanks|thank|love|so|for|not|really|just)\b"
    ),
    questions=QUESTIONS,
    idioms=IDIOMS,
    promise=PROMISE,
    experience=EXPERIENCE,
    offer=OFFER,
    figure=FIGURE,
    behalf=BEHALF,
)
# Read with every other language: what is written alike in all.
ALIKE: Final = Language(
    code="",
    marks=re.compile(r"(?!)"),
    questions=Questions(about=re.compile(r"(?!)")),
    idioms=tuple(re.compile(row) for row in (r"\b100 ?%", r"(?:^|[\n.:;] ?)(\d{1,2}[.)])(?= )")),
    offer=OFFER[:4],
    figure=FIGURE[:3],
)

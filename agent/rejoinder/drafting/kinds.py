"""What kinds of comments say, as patterns over normalised text: in English here, in the other
languages in `abroad.py`.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.abroad import ABROAD, Kind
from rejoinder.drafting.patterns import AnyOf

_KIN: Final = (
    r"(?:mom|mum|mother|dad|father|parents?|brother|sister|son|daughter|baby|child|kids?|wife|husband|partner|boyfriend|girlfriend|bf|gf|fianc[eé]e?"
    r"|grand(?:ma|pa|mother|father|dad|parents?|son|daughter)|nan|gran(?:ny)?|aunt|uncle|cousin|nephew|niece|best friend|friend|dog|cat|pet|puppy|kitten|horse|soulmate)"
)
_ILL: Final = r"(?:cancer|leuk(?:a)?emia|lymphoma|melanoma|tumou?rs?|\bals\b|dementia|alzheimer'?s|parkinson'?s|a stroke|terminal(?:ly)?|hospice|chemo(?:therapy)?|heart (?:attack|failure)|anorexi[ac]|bulimi[ac])"
_CRISIS: Final = (
    r"\b(?:kill(?:ing)? my ?self\b|suicidal\b|(?:commit(?:ting|ted)?|attempt(?:ed|ing)?|tried|thought(?:s)? (?:of|about)|thinking (?:of|about)|contemplat\w+|considering) (?:\w+ )?suicide\b|suicide (?:attempt|note|prevention|hotline|watch)\b|my suicide\b|unalive myself\b|kms\b)",
    r"\b(?:(?:want|wanted|wanna|going|plan\w*|tried|trying|ready|wish(?:ed)? i (?:could|would)|about|just) (?:to )?(?:die\b(?! (?:laughing|of laughter|from laugh))|end (?:it all|my life)|not (?:be alive|exist|wake up|be here anymore))|don'?t want to (?:live|be alive|exist|be here)\b(?! (?:in|with|there|at))|no reason to live\b|(?:self[- ]?harm\w*|(?:cut|cutting|hurt(?:ing)?|harm(?:ing)?) myself\b(?! (?:off|out|short|some|shaving)))|wish i (?:was|were) (?:dead|never born)\b|better off dead\b|can'?t go on (?:anymore|any longer|living)\b)",
    r"\b(?:(?:sick|tired) of (?:living|being alive)\b|(?:nobody|no one) would (?:miss me|notice if i)\b|(?:better off|happier) without me\b|end(?:ing)? (?:it|my life|things) (?:tonight|today|all|soon)\b|no point (?:in |of )?(?:living|being alive|going on)\b|(?:feel(?:ing)?|feels) like dying\b|goodbye,? (?:cruel )?world\b|can'?t (?:do|take) (?:this|it|life) any ?more\b|(?:life|living) (?:is|isn'?t|is not|not) (?:not )?worth (?:living|it any ?more)\b|not worth living\b|(?:want|wish|need)(?:ed)? (?:to (?:just )?disappear (?:forever|completely|from)|the pain to (?:stop|end))|giv(?:e|en|ing) up on life\b|(?:hate|tired of|done with) (?:being alive|existing|life itself)\b|no (?:way out|reason to (?:go on|be here|stay alive))\b|world (?:is|would be) better (?:off )?without me\b|tak(?:e|ing) my own life\b)",
    r"\b(?:(?:i (?:was|am|got|have been|'ve been)|being|was|been) (?:sexually )?(?:raped|molested|sexually (?:assaulted|abused)|assaulted|physically abused|abused as)\b|domestic (?:violence|abuse)\b|my abus(?:er|ive)\b|(?:beats|hits|abuses|rapes|raped) me\b|overdos(?:e|ed|ing)\b(?! (?:of|on) (?:cute|cuteness|sugar|caffeine))|our house burned\b|human trafficking victim\b)",
)
_LOSS: Final = (
    rf"\b(?:my|our|his|her) (?:\w+ ){{0,2}}?{_KIN}\b[^.!?]{{0,40}}\b(?:died|passed(?: away| on)?\b(?! (?:the|his|her|out|down|by))|is dying|are dying|was killed|is gone|committed suicide|killed (?:him|her|them)sel(?:f|ves)|took (?:his|her) own life|is (?:in (?:the )?)?(?:icu|hospice|a coma)|has? {_ILL}|had {_ILL}|was diagnosed)",
    rf"\b(?:lost|losing|lose|buried|burying|grieving|mourning|death of|funeral (?:of|for)|miss) (?:my|our) (?:\w+ ){{0,2}}?{_KIN}\b(?! (?:in|at) (?:the )?(?:game|mall|store))",
    r"\b(?:passed away\b|rest in peace\b|r\.?i\.?p\.? (?:my |to my )?(?:dad|daddy|mom|mum|mama|grandpa|grandma|grandad|nan|brother|sister|buddy|little \w+|old \w+|uncle|aunt)\b|took (?:his|her|their) own li(?:fe|ves)\b|lost (?:\w+ ){1,4}to (?:suicide|cancer|covid|an overdose|aids|als)\b|chemo(?:therapy)? (?:again|tomorrow|today|starts?|started|round|session)|(?:anniversary of|since) (?:my |his |her )?(?:\w+'s |\w+ )?(?:death|died)\b|relapsed\b|palliative\b|memorial service\b|put (?:my|our|the) (?:\w+ ){0,2}?(?:dog|cat|pup\w*|kitt\w*|horse|bunny|boy|girl|pet) (?:down|to sleep)\b|\w+'s funeral\b|miscarr\w+|stillb\w+|widow(?:ed|er)\b|(?:at|for|to|after) (?:the|his|her|my|a) (?:\w+ )?funeral\b|grief\b[^.!?]{0,20}\b(?:of|my|over|from)\b|my late (?:husband|wife|father|mother|dad|mom|son|daughter|brother|sister)\b)",
    rf"\b(?:(?:i|i'?ve|i'?m|i was|we)\b(?: (?:have|had|got|been|was|am|just|recently|still|also|currently))* (?:diagnosed with|fighting|battling|dying (?:of|from)|surviv\w+|beat|suffer\w* from|undergoing|going through|recovering from|getting|starting|finished|have|had|got|on) (?:\w+ ){{0,3}}?{_ILL}|terminally ill\b|cancer (?:survivor|patient|treatment|diagnosis|free)\b|(?:stage|grade) (?:3|4|iii|iv|three|four) \w*\b(?=.{{0,20}}cancer)|in (?:the )?(?:icu|intensive care|hospice)\b|in a coma\b|(?:weeks|months|days) (?:left )?to live\b)",
)  # fmt: skip

_COMPLAINT: Final = (
    r"\b(?:doesn'?t|does not|didn'?t|did not|won'?t|isn'?t|not|never|stopped) work(?:s|ed|ing)?\b(?! for (?:a|the|them|him|her)\b)",
    r"\b(?:this|it|that|your|the|video|audio|sound|app|site|link|page|code|download|sound quality)(?:'s| is| are| was)?(?: \w+){0,3}? (?:broken|terrible|horrible|awful|boring|unwatchable|useless|misleading|garbage|a mess|clickbait|too (?:loud|quiet|long|short|fast|slow)|overrated|wrong|a joke|a disappointment|trash|crap|rubbish|sucks?)\b",
    r"\b(?:unsubscrib\w+|unfollow\w*|disappoint\w+|waste of (?:time|money)|click ?bait|want my (?:money|time) back|refund|ripped? off|scam(?:med)?|false advertis\w+|sell ?out|never (?:arrived|came|again)|hasn'?t (?:arrived|shipped)|worst|i (?:really )?(?:hate|hated|dislike[d]?) (?:this|that|it|the|your|how|when you)|you(?:'re| are) (?:so )?wrong|this is wrong|not true|that'?s false|bad (?:advice|quality|audio|sound|video)|can'?t (?:hear|read|see|open|download|play|access)|terrible|horrible|awful|unacceptable|poor quality|let down|fed up|annoying|too many ads|thanks for nothing)\b",
    r"\b(?:hurts? my (?:ears|eyes)|keeps? (?:crashing|jumping|buffering|cutting|freezing|skipping|stopping|failing)|(?:it|app|site|page|video|game) (?:crashes|freezes|lags|glitches)|buggy|laggy|misleading|overpriced|rip ?-?off|low effort|muffled|inaudible|pixelated|out of (?:focus|sync)|not worth|still (?:have |got |has |there'?s )?(?:no |waiting|isn'?t|hasn'?t|haven'?t|not (?:here|there|fixed|arrived|working))|you promised|(?:not|isn'?t) what (?:it|this|you|they) used to|(?:used to|was|were) (?:be )?(?:so much |way |much )?better (?:before|when|then)|you used to (?:be|make|do)|half (?:of )?(?:this|the) (?:video|episode|post) (?:is|an)|(?:video|episode|post) (?:is )?(?:just |only |basically |nothing but )?an? (?:ad|advert|commercial)\b|what happened to (?:this|your|the) (?:channel|content|quality)|stopped watching|charged (?:me )?twice|crackl\w+|broke everything|unhappy with|nobody asked for|no ?one asked for|damaged|gone downhill|going downhill|barely (?:understand|hear|see|read)|(?:hard|impossible) to (?:hear|understand|read|see|follow)|lost (?:its|the) (?:charm|magic|spark)|(?:not|isn'?t) the same any ?more|fell apart|sloppy|unprofessional|ignored my (?:e-?mails?|messages?|question)|boring|tedious|unbearable)",
    r"\b(?:(?:is|are|was|got|getting|gets|much|even|so much) worse|worse (?:than|now|every)|(?:you )?ruined (?:it|this|the)|(?:way|far|much|just|is|are|was|a bit|so) too (?:loud|quiet|shaky|dark|bright|blurry|slow|fast|expensive|repetitive)|not (?:your|the|very|that|so|really|my) (?:\w+ )?(?:best|good|great|nice|cool|funny|helpful|useful|favou?rite)|too much (?:talking|talk|music|noise|ads?|editing|intro))\b",
)  # fmt: skip

_WHAT: Final = r"(?:date|year|name|number|title|author|spelling|pronunciation|order|unit|formula|sign|caption|fact|detail|label|timestamp|city|country|map|flag|translation|credit)s?"
_CALLED: Final = r"(?:called|spelled|spelt|pronounced|written|named)"
_CORRECTION: Final = (
    r"\b(?:(?:small|minor|slight|tiny|quick|little|one|just a) (?:\w+ )?correction\b|(?:small|minor|slight|tiny|little) (?:error|mistake|slip|inaccuracy|nit)\b|(?:just )?to correct (?:something|one|a|you|the record)\b|corrections?[:,] |correct me if i\b|if i may correct\b|i(?:'d| would| must| have to|'ll)? (?:like to )?correct (?:you|this|that)\b)",
    r"\b(?:typos?\b|(?:spelling|grammar|factual|historical) (?:mistake|error)s?\b|mis-?spel\w+|(?:there(?:'s| is| are)|you(?:'ve| have)|found|spotted|noticed) (?:a|an|one|some) (?:small |minor |tiny |little |slight )?(?:mistake|error|inaccurac\w+)s?\b|inaccura(?:te|cy|cies)\b|(?:factually|historically|technically) (?:wrong|incorrect|inaccurate)\b)",
    rf"\byou (?:said|say|wrote|write|called|call|spelled|mentioned|mispronounced|labell?ed|listed|stated|claimed|credited)\b(?! (?:you|that you|we|i|it would)\b)[^.!?]{{1,60}}\b(?:but|though|however|actually|really)\b[^.!?]{{0,20}}\b(?:it'?s|it is|it was|that'?s|that was|they(?:'re| are| were)|(?:s?he|which) (?:is|was)|is|was|should be|{_CALLED})\b(?! been\b)",
    rf"\b(?:(?:it'?s|that'?s|it is|is|are|was|were) (?:actually|really|in fact|properly|correctly) (?:{_CALLED}|from (?:the )?[0-9]|[0-9])|actually,? (?:it'?s|it is|it was|that'?s|that is|that was|they'?re|the (?:\w+ ){{1,2}}(?:is|was)) (?:{_CALLED}|not\b|from (?:the )?[0-9]|[0-9]|an? \w+,? not\b))",
    rf"\b(?:it'?s {_CALLED} [\"'\w]+[\"']?,? not\b|(?:it|that|which)(?:'?s| is) (?:actually )?(?:spelled|spelt|pronounced)\b|you (?:mixed up|swapped|confused|misquoted|mispronounced|mislabell?ed|forgot (?:the|a) (?:minus|sign|comma|zero|semicolon|bracket))\b|(?:that'?s|it'?s|is|are|got (?:it|them|that)|have (?:it|them|that)) (?:backwards|the wrong way (?:a)?round|swapped|reversed|mixed up|mislabell?ed|off by (?:one|an?|[0-9]))\b|(?:formula|equation|code|caption|subtitle|title|slide|quote|recipe|list|diagram)\b[^.!?]{{0,20}}\b(?:is|are) missing (?:an?|the)\b|(?:pronounced|spelled|spelt) (?:like|with|as)\b[^?]*$|should (?:read|say)\b|should (?:be|have been) [\"'\w-]+(?: [\w'\"-]+)?,? (?:not|instead of|rather than)\b|you meant? (?:to (?:say|write)\b|[\"'\w-]+,? (?:not|instead|rather)\b)|(?:i think|surely|presumably) you (?:meant?|mean) (?!it\b|well\b|that\b|the world))",
    r"\b(?:[0-9]{2,},? not [0-9]|(?:should|must|ought to) (?:be|have been) (?:in )?[0-9]{2,}|(?:isn'?t|wasn'?t) (?:that|it|this) [^.!?]{2,30}, not\b|(?:wrote|said|typed) [^.!?]{1,40} (?:where|when) you mean|says? [\"'][^\"']{1,30}[\"'] instead of\b|(?:isn'?t|wasn'?t|aren'?t|weren'?t) (?:by|from|in|called|an?|the) [\w' -]{1,30}, (?:it|that|they|he|she)(?:'s|'re| is| was| are| were)\b|(?:is|was|are|were) (?:in|by|from|the|called) [\w'-]+(?: [\w'-]+)?, not \w|(?:it'?s|that'?s|that is|it was|that was|he'?s|she'?s|it is) not (?:an? |the |called )?(?!(?:good|great|bad|just|only|even|so|that|too|about|like|really)\b)[\w'-]+(?: [\w'-]+)?,? (?:but|it'?s|that'?s|it was|that was|he'?s|she'?s|it is) (?!so\b|too\b|not\b)\w)",
    rf"\b(?:(?:got|have|had|has) (?:the|that|a|its) (?:\w+ )?{_WHAT} (?:\w+ )?wrong\b|(?:wrong|incorrect) (?:\w+ )?{_WHAT}\b|the {_WHAT} (?:is|was|are) (?:wrong|incorrect|off)\b|you(?:'re| are) (?:\w+ )?(?:mistaken|incorrect|wrong (?:about|there|on))\b|(?:is|that'?s|isn'?t|not) (?:quite |entirely |strictly |actually )?(?:incorrect|not (?:quite |entirely |strictly )?(?:right|correct|accurate))\b|isn'?t (?:quite|entirely|strictly) (?:right|correct|accurate|true)\b)",
    r"\b(?:(?:just )?(?:so you know|for the record|fyi),? (?:it'?s|that'?s|it was|the|he|she|they)\b[^.!?]{0,40}\b(?:is|was|not|isn'?t|wasn'?t|actually|called|from)\b|nitpick(?:ing)?\b)",
    r"[\"'][^\"']{2,30}[\"'],? (?:not|instead of|rather than) [\"']|^actually,? (?:the |a |an )?\w+ (?:is|are|was|were) (?:an?|the|not|from|in|by|called)\b|^nit[:,] |(?<!\S)s/\w+/\w+/?(?!\S)|^\W{0,3}\*{1,2}(?![*\s])[\w'-]+(?: [\w'-]+)?[.!]?$",
)  # fmt: skip

_DEAL: Final = r"(?:sponsor(?:ing|ship|ed|s)?|collab(?:s|oration|orating|orate|orations)?|partner(?:ing|ship)?s?(?= with| on| opp| for|\b)|licen[cs](?:e|ing)|commission(?:s|ing)?|hire you|hiring you|book(?:ing)? you|bookings?|interview(?:ing)? you|invit(?:e|ing) you|feature you|wholesale|bulk|brand (?:deal|ambassador)|paid (?:promotion|partnership|post|feature|integration)|speaking|advertis(?:e|ing)|freelance|a quote|stock(?:ing)? your|resell|distribut(?:e|ing|ion)|work(?:ing)? with you|order(?:ing)? (?:[0-9]{2,}|several|a (?:large|few dozen|dozen|bulk)))"
_OURS: Final = r"(?:conference|event|wedding|festival|school|university|college|company|meet ?up|party|venue|summit|office|team|workshop|gallery|museum|brand|agency|magazine|newspaper|podcast|radio|show|documentary|film|game|campaign|website|book|shop|store|studio|label|start-?up|library|exhibition|newsletter|advert|commercial)"
_BUSINESS: Final = (
    r"\b(?:(?:business|press|media|sponsorship|booking|licen[cs]ing|commercial|sales|trade|wholesale|partnership|collaboration|advertising|pr|marketing) (?:enquir(?:y|ies)|inquir(?:y|ies)|requests?|opportunit(?:y|ies)|proposals?|contact|e-?mail|offers?|partnership)\b|(?:media|press) kit\b|rate card\b|brand (?:deal|partnership|collab\w*|ambassador)\b)",
    rf"\b(?:(?:who|whom|how|where|which e-?mail)\b[^.!?]{{0,25}}\b(?:contact|reach|e-?mail|talk to|get in touch|write to)\b[^.!?]{{0,60}}\b(?:{_DEAL}|business|press|interview|rates?|job|project|brand|media|order)\b|who (?:do|should|can|would|must) (?:i|we) (?:contact|e-?mail|talk to|speak to|speak with|write to|reach out to)\b)",
    rf"\b(?:would|could|may|might|can|are|do) (?:you|we|i)\b(?! (?:ever|and|do)\b)[^.!?]{{0,40}}\b(?:interested in \w+ing\b[^.!?]{{0,40}}\b(?:our|us)\b|contact our (?:\w+ )?team|(?:interested|open|available|keen|willing|up)\b[^.!?]{{0,20}}\b(?:{_DEAL}|hire|freelance|work|projects?|gigs?|events?|weddings?|talks?|sponsors)|sponsor (?:you|your|this|one|a|the)|collab\w* with (?:you|us|me|our)|partner with (?:you|us|our)|licen[cs]e (?:your|this|one|the (?:photo|song|track|music|image|video))|commission (?:you|a|an|some|one)|(?:hire|book) you|interview you|invite you|have you (?:on|at|as))\b",
    rf"\b(?:we|i)(?:'d|'re|'m|'ve)?\b[^.!?]{{0,60}}\b(?:like|love|want|interested|keen|looking|hoping|happy|writing|reaching|working)\b[^.!?]{{0,50}}\b(?:{_DEAL})\b(?! (?:work|team|video|videos|channel)\b)",
    rf"\b(?:(?:reporter|journalist|correspondent|producer) (?:from|at|with|for) (?:the|an?|[a-z]+ (?:radio|tv|news))\b|(?:my|our) (?:company|agency|brand|team|firm|studio|label|gallery) (?:is|are) (?:looking for|hiring|seeking|searching for)\b|(?:on behalf of|i (?:work|write|am writing) (?:for|at|with) (?:a|an|the)|i represent|i run (?:a|an|the)|(?:we(?:'re| are)|i(?:'m| am)) (?:a|an|the|from|with) (?:\w+ ){{0,4}}?(?:brand|company|agency|start-?up|studio|publisher|publishing|label|magazine|newspaper|retailer|distributor|journalist|reporter|editor|recruiter|curator|publicist|art director|buyer|production))\b(?=.{{0,200}}\b(?:{_DEAL}|interview|feature|invite|hire|contact|e-?mail|talk|article|piece|story|offer|use your|sell your|carry your|send you|have you)\b))",
    r"\b(?:(?:do|can|could|would|are|will) (?:you|u) (?:guys )?(?:still |also |currently |ever )?(?:take|taking|do|accept|accepting|offer|open for|doing) (?:\w+ )?(?:commissions?|custom (?:orders?|work|pieces?)|bulk orders?|wholesale|freelance(?: work)?|corporate \w+|private (?:lessons|events?|parties|classes)|weddings?|sponsor\w*|client work|brand \w+|bookings?)\b|(?:are|is) your commissions? open\b|commissions? (?:open|available|rates?|info|prices?)\b|available for (?:hire|work|freelance|bookings?|weddings?|events?|commissions?|talks?)\b)",
    r"\b(?:(?:what(?:'s| is| are)|do you have|send (?:me|us)|share) (?:your|ur|a) (?:\w+ )?(?:rates?|rate card|pricing|day rate|booking (?:fee|e-?mail)|business (?:e-?mail|contact|mail)|fees?|price list)\b|how much (?:do|would|will|to|for)\b[^.!?]{0,30}\b(?:charge|commission|hire you|book you|licen[cs]e|a custom|a commission|a sponsor\w*|an? (?:ad|shout ?out|integration))\b|(?:get|have|send|want|need|like) (?:\w+ )?a quote for\b|(?:bulk|wholesale|large) (?:orders?|pricing|discount|quantit\w+|purchase)\b|[0-9]{2,} (?:units|pieces|copies|seats|sets)\b(?=.{0,60}\b(?:order|buy|quote|for (?:our|my)|price|invoice))|order (?:[0-9]{2,}|a few dozen|several (?:dozen|hundred)) )",
    rf"\b(?:(?:speak|perform|play|give a (?:talk|keynote|workshop)|keynote|exhibit|present|teach)\b[^.!?]{{0,15}}\b(?:at|for|in) (?:our|my|an upcoming) (?:\w+ ){{0,2}}?{_OURS}\b|(?:interview|quote|profile|feature|book|hire|invite|have|commission) you (?:for|in|on|at|as|to) (?:our|my|an?|the) (?:\w+ ){{0,2}}?(?:{_OURS}|article|story|piece|talk|keynote|speaker|guest|illustrator|photographer|consultant|project|job|position|role)\b|come on (?:our|my) (?:podcast|show)\b|(?:be|as) our (?:\w+ )?(?:speaker|guest|host|judge|keynote|mc)\b|(?:guest|keynote) speaker\b|casting for\b|(?:send|gift|ship) you (?:some |a few |our |free |a free )+(?:\w+ )?(?:samples?|products?|units?|copy|copies|gear|kits?)\b|send you (?:samples|products)\b|paid (?:review|shout ?out)\b|(?:feature|include|publish|print) your (?:recipe|work|art\w*|photos?|story|essay|design)s? in our\b|(?:would|will|could|can|'d) (?:(?:like|love) to |be happy to )?(?:sponsor|hire|book|commission|interview|partner with) you\b|who handles (?:your )?(?:licen[cs]ing|bookings?|press|sponsor\w*|business|rights)\b|(?:guest|be) (?:on|for) (?:our|my) (?:podcast|show)\b)",
    rf"\b(?:(?:permission|rights|licen[cs]e|ok|allowed|possible) (?:to )?(?:use|reprint|translate|republish|reproduce|sync|print|screen|sell)\b[^.!?]{{0,50}}\b(?:in|for|on|at) (?:our|my|an?) (?:\w+ ){{0,2}}?{_OURS}\b|(?:use|reprint|translate|republish|reproduce|screen|sync|sell) (?:your|this|one of your) (?:\w+ )?(?:photos?|pictures?|videos?|music|songs?|tracks?|images?|artwork|work|footage|articles?|recipes?|designs?|patterns?|illustrations?)\b[^.!?]{{0,30}}\b(?:in|for|on|at|of) (?:our|my|an?) (?:\w+ ){{0,2}}?{_OURS}\b|for (?:commercial use|resale)\b|(?:to|can i|could i|may i) sell (?:the )?(?:finished|completed) \w+|(?:buy|buying|acquire|acquiring) the rights\b|licen[cs](?:e|ing) (?:fee|your (?:music|photo|song|track|image|work|art|footage|video)\w*)\b|(?:commercial|sync) (?:licen[cs]e|rights)\b(?=.{{0,80}}\b(?:your|this (?:song|track|photo|image|music))\b))",
    r"\b(?:(?:job|contract|consulting|freelance|paid|work|career|speaking) (?:offer|opportunity|gig|position|opening|job|project)\b(?=.{0,80}\b(?:you|your)\b)|(?:like|love|want|happy) to (?:offer you|hire you|have you on (?:our|the) team)\b|(?:position|role|job|opening)\b[^.!?]{0,30}\b(?:for you|you(?:'d| would) be (?:a )?(?:great|perfect|good))\b|join our team\b|our (?:company|brand|agency|studio|publisher|publishing house)\b[^.!?]{0,60}\b(?:you|your)\b)",
)  # fmt: skip

_QUESTION_MARK: Final = re.compile(r"[?？؟]")
_QUESTION: Final = re.compile(
    r"^(?:are|does|did|am|r) (?!so\b|such\b|very\b|really\b)\w+ \w+"
    r"|(?:^|[.!,:;\n] ?|\b(?:but|so|and|also|hey|hi|ok|btw|just wondering|question:?|wondering|curious|tell me|know|ask|asking) )"
    r"(?:what(?:'?s| is| are| was| do| did| does| would| kind| if| about)?|where(?:'?s)?|when(?:'?s)?|who(?:'?s)?|whom|whose|why|which|how(?:'?s)?|wut|wat|wen"
    r"|(?:do|does|did|are|is|was|were|have|has|can|could|will|would|should|shall|may|any|am|isn'?t|aren'?t|don'?t|doesn'?t|didn'?t|won'?t|can'?t|couldn'?t|haven'?t) (?:you|u|ya|your|ur|i|we|they|it|he|she|the|this|that|there|my|these|those|any|anyone|anybody|chance|tips|advice|plans|idea|someone)\b|thoughts on|opinions? on|ever (?:thought|considered|tried|been)|wanna|anyone|anybody)\b"
    r"|\b(?:i(?:'m| am)? (?:wonder(?:ing)?|curious)|i(?:'d| would) (?:like|love) to know|please (?:explain|tell|help|share|clarify)|could you|can you|would you|will you|do you|have you|are you|what is|what's|how do|how can|how did|how to|how many|how much|any chance|any plans|any tips|any idea|help me|let me know|what are|tell (?:us|me))\b"
)  # fmt: skip

_PRAISE: Final = (
    r"\b(?:thank(?:s|you| you| u)?|thx|tysm|ty|love (?:this|it|you|your|the|how|that|u|ur)|lov(?:e|ed|ing)|awesome|amazing|great|gr8|excellent|fantastic|brilliant|beautiful|gorgeous|wonderful|incredible|perfect|genius|legend(?:ary)?|masterpiece|goat|inspir\w+|best|cool|nice|good (?:job|work|stuff|one|post|article|video|song|read)|well (?:done|said|made|written|explained)|congrat\w*|kudos|bravo|hilarious|funny|cute|adorable|lovely|impressive|stunning|helpful|useful|appreciate\w*|enjoy\w*|fan of|big fan|made my (?:day|week)|keep it up|keep up|underrated|fire|dope|lit|epic|delicious|yummy|wow|so+ good|talented|respect|beast|slay\w*|favou?rite|glad|interesting post|bless(?:ed)?|can'?t stop (?:smiling|watching|listening|laughing)|calming|soothing|relaxing|satisfying|got me through|goosebumps|nailed it|spot on|made me (?:smile|laugh|cry|happy)|worth (?:the wait|every \w+)|never miss|deserves? (?:\w+ ){0,3}(?:views|subs|subscribers|attention|love|likes|followers|award)|learn(?:ed|t) (?:a lot|so much|more)|chef'?s kiss|keeps? getting better|obsessed with|(?:10|ten)(?: out of |/)(?:10|ten)|master ?class|top notch|first class|outstanding|phenomenal|superb|terrific|remarkable|exquisite|charming|elegant|wholesome|heart ?warming|proud of you|hats off|banger|slaps|iconic|marvell?ous|splendid|a joy|mesmeri[sz]ing|addictive|flawless|crisp|moved (?:me )?to tears)\b",
    r"\b(?:(?:i|i've|just|already|instantly|immediately|finally|happily) (?:just |already |have |instantly )?(?:subscribed|subbed|followed)|new (?:sub|subscriber|follower|fan)|instant (?:sub|follow)|earned (?:a|my|yourself a) (?:new )?(?:sub\w*|follow\w*|fan))\b|^(?:liked? (?:and|&|\+) )?(?:subscribed|subbed|followed)\b",
)  # fmt: skip
PRAISE_EMOJI: Final = frozenset(
    "😍🥰❤💕💖💗💙💚💛💜🧡🖤🤍🤩👏🙌👍💯🔥✨🎉🥳😊🙏💪😘🫶🤗😂🤣😭😁😄😃😀🌟⭐👌💐🌹🏆😻"
)

_ENGLISH: Final[dict[Kind, AnyOf]] = {
    "crisis": AnyOf(_CRISIS),
    "loss": AnyOf(_LOSS),
    "complaint": AnyOf(_COMPLAINT),
    "correction": AnyOf(_CORRECTION),
    "business": AnyOf(_BUSINESS),
    "praise": AnyOf(_PRAISE),
}
_ACCENTS: Final = str.maketrans("áàâãäåéèêëíìîïóòôõöúùûüçñ", "aaaaaaeeeeiiiiooooouuuucn")


def found(kind: Kind, text: str) -> str:
    """The words of a normalised text that make it one of that kind, in any language, or ''."""
    english = _ENGLISH.get(kind)
    if english and (match := english.search(text)):
        return match[0]
    latin, other = ABROAD[kind]
    # Accent for accent, so that places hold.
    match = latin.search(text.translate(_ACCENTS))
    if match is None and other and not text.isascii():
        match = other.search(text)
    return text[match.start() : match.end()] if match else ""


def sorrow(text: str) -> str:
    """The words of a normalised text that tell of a loss, an illness or a crisis, or ''."""
    return found("crisis", text) or found("loss", text)


def asks(text: str) -> str:
    """The words of a normalised text that ask something, or ''."""
    if match := _QUESTION.search(text):
        return match[0]
    if words := found("question", text):
        return words
    mark = _QUESTION_MARK.search(text)
    return " ".join(text[: mark.end()].split()[-3:]) if mark else ""

"""Signs of spam: what an advertisement must say, as patterns over normalised text.

Read in order; the first match names the sign. English here, the other languages in `abroad.py`.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final, NamedTuple

from rejoinder.drafting.kinds import asks, found
from rejoinder.drafting.patterns import AnyOf

_MINE: Final = r"(?:my|our|mine|me|us|this|these|the new|his|her|their|a new|some)"
_PLACE: Final = (
    r"(?:channels?|chanel|page|profile|vids?|videos?|musi[ck]|songs?|covers?|mixtapes?|beats?|tracks?|raps?|remix(?:es)?"
    r"|albums?|ep|blog|web ?sites?|sites?|insta(?:gram)?|facebook|fb|twitter|twitch|sound ?cloud|playlists?|group|streams?"
    r"|app|store|shop|tunes|link|page|gameplays?|montages?|parod(?:y|ies)|vines?|content|stuff|comics|book|etsy|tik ?tok)"
)
# The imperative, in all its spellings; "I subscribed" is praise.
_SUB: Final = (
    r"(?!\w*(?:d|ed|er|ers|ing|tions?)\b)(?:subs?|su[bc]\w{0,3}ri?b\w*|susc?rib\w*|sus?b?c?rip\w*)"
)
_POLITE: Final = r"(?:please|pls|plz+|plez|pleas|pleasee|kindly|just|and|then|so|also|or|&|to|could you|can (?:you|u)|go|come|must|guys|everyone|everybody|all)"
_DOMAIN: Final = (
    r"(?:https?://\S{1,400}(?!\S)|www\.\S{1,400}(?!\S)|\bw w w\b|(?<![/\w.@-])[a-z0-9-]{2,63}(?:\.[a-z0-9-]{1,63}){0,4}(?<!\basp)(?<!\bado)(?:\.(?:com|net|org|info|tk|ru|xyz|ly|gl|tv|biz|club|top|site|online|shop|me|io|co|pl|de|fr|br|es|it|gg|link|store)"
    r"|\s?(?:\.|\*|•|\(dot\)|\[dot\]| dot )\s?(?:com|net|org|tk|ru|xyz|ly))\b(?:/\S{0,400})?|\bwatch\?v=\S{1,400}|\byoutu ? ?\.?be ?/\S{1,40})"
)
_SHOP: Final = r"(?:teespring|sunfrog\w*|spreadshirt|redbubble|gumroad|linkbucks|freemyapps|4shared|reverbnation|bubblews|gofundme|kickstarter|indiegogo|patreon|fiverr|ebay|etsy|onlyfans|chaturbate|snapchat|easypromos\w*|woobox|flipagram|shein|temu|aliexpress|clickbank)"
_VISIT: Final = r"(?:click|visit|join|sign ?up|vote|donate|earn|win|follow|make money|get (?:it|your|them|yours)|go (?:to|here)|check|watch|download|listen|buy|order now|come|subscribe|install|register)"
_GOODS: Final = r"(?:t-?shirts?|shirts?|hoodies?|merch|mugs?|posters?|books?|novels?|e-?books?|courses?|jewell?ery|sneakers)"

_ROWS: Final = (
        ("it offers money", r"\b(?:make|earn|earning|making|win|winning|get|got|giving away|paid|collect)\b(?!')[^.!?]{0,40}(?:\bmoney (?:online|from|fast|at|with|by|today)\b|\beasy money|\bcash\b(?! flow)|\bgift ?cards?\b|\bbitcoins?\b|\b(?:free|more|real|1000|[0-9]+k) (?:followers|subscribers|subs|views|likes|robux|v-?bucks|iphones?|gems|coins)\b|(?:\$|£|€) ?[0-9][0-9,.]*\+? ?(?:per|a|every|each|/|daily|weekly|monthly|in (?:a|one))|\bpaypal\b|\b(?:lots|tons|loads) of money\b|\b[0-9][0-9,.]* (?:bucks|dollars|euros|usd|pounds) (?:per|a|every|each|daily|weekly|monthly|in)\b)"),
        ("it offers money", r"\b(?:work(?:ing)? (?:from|at) home\b[^.!?]{0,60}(?:\$|earn|money|join|pay|opportunity|people needed)|(?:forex|crypto|binary options?|bitcoin|trading|investments?|invest(?:ing|ed)?|trades?|withdraw\w*)\b[^!?]{0,120}\b(?:whats ?app|telegram|profits?|returns|expert|account manager|mentor|withdraw\w*|mrs?\.? [a-z]+|her platform|his platform|weekly|broker)\b|(?:recovered|got back) my (?:lost )?(?:funds|crypto|money|account)\b|(?:recover|recovery of) (?:your )?(?:lost|stolen) (?:bitcoin|crypto|coins|funds)\b)"),
        ("it offers money", r"\b(?:you(?:'ve| have| are)? (?:just )?(?:won\b(?!')|been (?:selected|chosen)\b|the lucky winner)|claim your (?:\w+ )?(?:prize|reward|gift|price)\b|(?:cash|prize|reward)s? (?:giveaway|winner)\b|free (?:\S+ ){0,2}(?:iphone|gift ?cards?|giftcard \w+|robux|v-?bucks|bitcoin|money|followers|subscribers|spins)\b|become (?:rich|famous)\b|famous (?:within|in) (?:just )?(?:a few |[0-9]+ )?days\b|(?:buy|cheap) (?:followers|likes|views|subscribers)\b)"),
        ("it offers money", r"\b(?:(?:earn\w*|making|made|generat\w+|acquir\w+)\b[^.!?]{0,25}\b(?:income|free leads|commissions? online)\b|income\b[^.!?]{0,40}\b(?:without|no|with out) (?:financial )?risk\b|(?:paid|online) surveys?\b|bonus deals?\b|(?:casino|betting|bookmakers?|poker)\b[^!?]{0,60}\b(?:bonus|free|win|deposit)\b|(?:urgent|instant|quick|personal) loans?\b|loan (?:offer|officer|company)\b|(?:real|online|legit) (?:online )?work\b[^?]{0,40}\b(?:help|contact|info|join)\b|(?:need|want|buying|boost\w*) (?:\w+ )?(?:youtube|instagram|tiktok|real|more) (?:subscribers?|followers|views)\b(?=[^?]*$))"),
        ("it asks people to get in touch elsewhere", r"\b(?:(?:whats ?app|telegram|kik|skype|viber|wechat|snap(?:chat)?)\b[^.!?]{0,25}(?:\+?[0-9][0-9 ()-]{6,}|\bme\b|@\w+|:)|(?:text|message|msg|dm|inbox|contact|call|add|mail|e-?mail|write|reach (?:him|her|me|out))\b ?(?:me|us|him|her)? ?(?:on|at|via|through|@|:|to)?\s?(?:\+[0-9][0-9 ()-]{6,}|whats ?app|telegram|kik|skype|snap)|t\.me/|wa\.me/|hit me up\b|contact me\b[^!?]{0,25}\S@ ?\S|(?:dm|inbox) (?:me|us|@\w+) (?:for|if|now|to)\b)"),
        ("it asks people to get in touch elsewhere", r"(?<!\S)\+[0-9][0-9 ()-]{9,}|^(?:dm|inbox) (?:me|us|@\w+)\b"),
        ("it advertises adult content", r"\b(?:(?:hot|sexy|naked|nude|horny|single|lonely|local|lovely) (?:girls?|singles|women|wom[ae]n|pics|photos|cams?|milfs?|teens?|models?|moms)\b(?=.{0,60}\b(?:near|you|me|meet|tonight|page|profile|link|chat|talk|area|here|free)\b)|nudes\b|only ?fans\b[^.!?]{0,30}\b(?:link|free|my|me|half)|sex (?:cams?|chat|dating|tapes?|videos?)\b|(?:leaked|leeched)\b[^.!?]{0,30}\b(?:suck\w*|nudes?|porn\w*|tapes?)|my sexy\b|(?:porno?|adult|uncensored|sex) (?:video|clip|movie|film)s?\b|penis enlarg\w+|(?:viagra|cialis|escorts? in|sugar (?:baby|daddy|mommy))\b)"),
        ("it trades subscriptions", r"\b(?:sub ?(?:4|for|to) ?sub\b|(?:s4s|f4f|l4l|follow (?:for|4) follow|follow ?back|like (?:for|4) like)\b|sub\w*\b[^.!?]{0,25}\b(?:back|in return|u back)\b|i(?:'ll| will)? sub(?:scribe)? (?:to )?(?:you|u|back)\b|want a sub\b)"),
        ("it asks for subscribers", rf"\b(?:{_SUB}\s*(?:to|2|on|at|for|too|and like|4)?\s*(?:my|me|mine|us|our|mee+|meh|his|her|their)\b|(?:be|become) my (?:first|next|[0-9]+(?:th|st|nd|rd)) sub\w*|(?:click|hit|press|smash)(?: on)? (?:the |that )?subscribe\b|(?:mean|love|great|appreciate|happy)\b[^.!?]{0,30}\bif you (?:could |would )?subscribe[d!]*\b|subscribe to (?:hear|see|watch|win)\b|get (?:some|a few|more) subs\b)"),
        ("it asks for subscribers", rf"\b(?:(?:(?:please|pls|plz+|pleas) |(?<![\w,-] ))(?:(?:view|watch|comment),? )?(?:like,? (?:(?:and|&|\+|n) )?)?{_SUB}|(?:{_POLITE} |(?<=[,-] )){_SUB}(?! to (?!my\b|our\b|me\b|mine\b|us\b|(?:\w+ )?channel)))\b(?! (?:to )?(?:you|u|your|ur|yours|it|this|button|link|page|box)\b)(?![(<.]\w?)"),
        ("it asks for subscribers", r"\b(?:(?:reach|hit|get|need|want|help me (?:get|reach)|trying to (?:get|reach|hit)|goal (?:of|is)|appreciate)\b[^.!?]{0,30}\b[0-9,.]*k? ?(?:more )?(?:subscribers|subs|followers)\b|get (?:me|us) to [0-9]+|help me reach my goal\b|(?:get|reach|hit|at) [0-9][0-9,.]*k? likes\b(?=[^?]*$)|each other'?s (?:videos?|channels?|content)\b|(?:active|new) friends to\b|at [0-9,.]+k? (?:subscribers|subs) i\b)"),
        ("it promotes another page", rf"\b(?:che?c?k\w*|chck|chech|look at|looks?|take a look|watch\w*|visit\w*|view|see|hear|join|support|listen to|go to|stream|click|try|shares?)\b[^.!?\n]{{0,35}}\b(?:my|our|mine)\b(?: [\w'&/-]+){{0,4}}? {_PLACE}\b(?!\w* (?:you|that you))"),
        ("it promotes another page", rf"\b(?:(?:i|we)\b[^.!?]{{0,20}}\b(?:make|do|did|made|upload\w*|post\w*|record\w*|produce|have|started|put|rap|sing|write|just (?:made|uploaded|posted|released|dropped))\b[^?]{{0,60}}\b{_PLACE}\b[^?]{{0,150}}\b(?:che?c?k (?:it|them|me|us|out)|subscribe|give (?:it|me|us) a|take a (?:look|listen)|(?:take|spare) (?:just )?(?:1|one|a) (?:sec\w*|min\w*)|come (?:see|watch)|please (?:che?c?k|watch|listen|like|support)|thumbs)\b|i (?:rap|sing|dance|produce) and (?:i )?(?:make|do|write)\b)"),
        ("it promotes another page", rf"\b(?:{_POLITE} |(?<![a-z] ))(?:che?c?k|chck|chek|checkout) ?(?:it |this |these |them |him |her |me |us |men )?(?:out|my|this)?\b[^.!?]{{0,40}}\b(?:{_MINE} (?:\w+ ){{0,3}}?{_PLACE}|version|on youtube|on my|free)\b"),
        ("it promotes another page", r"\b(?:che?c?k (?:me|us|men|my|our|mine)\b|chec?k (?:out )?(?:these|this|the) (?:\w+ ){0,2}(?:guys?|kid|girl|artist|rapper|band|singer|producer|dubstep|website|site|group)\b|(?:type in|search(?: up| for)?|look up|google) (?:[\"'*]|my name|\w+ on youtube)|(?<!to )(?<!i )(?<!tried )(?:type|search|look (?:it|him|her|them|\w+))\b[^.!?]{1,40}\b(?:in|on|up on|into) (?:google|youtube|you tube|the search bar)\b|(?:open )?google and type\b|(?:type|look) (?:my|his|her) name\b)|\b(?:(?:just|and|please|do a) |(?<![^.!?] ))search on google\b"),
        ("it promotes another page", r"^(?:please )?google ?: "),
        ("it promotes another page", r"\b(?:(?:i'?m|i am|im|we are|we're|my name is)\b[^.!?]{0,40}\b(?:rapper|singer|musician|producer|artist|band|youtuber|gamer|dj|songwriter|streamer)\b[^?]{0,250}\b(?:check|chance|listen to|dream|subscribe|thumbs|support (?:me|us)|view this|give (?:me|it)|mins?|minutes?|weekly)\b|(?:i know|sorry)\b[^.!?]{0,50}\b(?:hate|annoy\w*|spam|advertis\w*|these comments|self promo\w*)\b[^!?]{0,200}\b(?:channel|videos?|music|check|listen|watch|page)\b|(?:please|plz|pls) (?:read|listen|give (?:me|us|my))\b[^!?]{0,200}\b(?:chance|channel|videos?|music|check|listen|song)\b)"),
        ("it promotes another page", r"\b(?:sorry (?:for|about) (?:the |this |my |all )?(?:spam\w*|self[- ]?promo\w*|advertis\w+)\b|(?:take|spare|give)\b[^.!?]{0,25}\b(?:[0-9]+|a|one|two|few) (?:seconds?|secs?|mins?|minutes?)\b[^!?]{0,100}\b(?:watch|view|read this|listen|check|look)\b|(?:i'?m|i am|im|kind of|kinda)? ?(?:a )?(?:very |really )?(?:small|new|little|beginner|upcoming|aspiring|young) (?:to )?(?:you ?tube\w*|channel|creator|artist|rapper|producer|streamer|vlogger)\b[^?]{0,200}\b(?:please|pls|plz|give|chance|check|support|subs?|subscribe|mins?|minutes?|my videos?|look)\b)"),
        ("it promotes another page", r"\b(?:follow (?:me|us)\b(?!\?)|follow my (?:page|channel|insta\w*|twitter|tiktok|blog|account)\b|add (?:me|us) on\b|come (?:check|watch|see|follow|join) (?:my|our|me|us|and)\b|like (?:my|our|me) (?:page|on|fb|facebook)\b|(?:shout ?out|promo(?:tion)?) (?:for|to) (?:my|me)\b|promote (?:it|this|your \w+) (?:on|with|at) (?:@|us\b)|my (?:new )?(?:channel|mixtape|youtube|sound ?cloud)\b[^.!?]{0,15}$|visit (?:my|our|this) \w+|join (?:me|us) (?:on|in|at)\b|(?:i|we)(?:'ve| have)? (?:just )?(?:dropped|released|uploaded|posted) (?:an?|my|our) (?:new |first |debut )(?:\w+ )?(?:song|video|track|single|album|mixtape|ep|beat|cover|remix)\b(?=[^?]*$)|(?:my|our) (?:\w+ )?(?:song|cover|track|ep|album|single|mixtape|videos?)\b[^.!?]{0,25}\b(?:is|are) (?:up|out|live)\b|(?:on|to) my (?:\w+ )?(?:channel|chanel)\b(?! (?:i|we|too|list)\b)|my videos are\b)"),
        ("it promotes another page", r"\b(?:(?:don'?t|do not) (?:read|click|look at|tap) (?:on )?my (?:name|profile|picture|pfp|photo)\b|(?:read|translate|click|tap) (?:on )?my (?:user ?name|name|profile|pfp|picture)\b|(?:i|we) (?:just )?(?:made|started|opened|created|have) (?:a|an|my|my own|our) (?:\w+ ){0,2}(?:gaming|youtube|music|new) channel\b(?! (?:because|thanks))|(?:of|see|hear|love|like|try) my (?:live|new|latest|own) (?:performance|track|song|cover|video|remix|single|upload|mixtape|ep)s?\b(?=[^?]*$)|help (?:me|him|her|them|us) (?:reach|get to|hit) (?:[0-9]|a million|one))"),
        ("it asks for likes or votes", r"\b(?:thumbs? (?:this )?up (?:if|so|for|to|and|4|please|pls)\b(?! (?:you|u|ur|your|you'?re|who)\W+(?:are |r |is |still )?(?:here|watch\w*|listen\w*|came|grew|checked|seen|saw))(?=.{25})|(?:give|hit) (?:it |this |me |us )?(?:a )?(?:thumbs? up|like)s? (?:if|so|please|pls|4|on)\b|like this comment (?:if|of|so|and|for)\b|this comment for no reason\b|vote for (?:me|us|my|our)\b|sign (?:this|my|our|the) petition\b|put a like on\b|if (?:you|u) scroll (?:without|past|down without)\b|type (?:amen|yes)\b)|\b(?:please |(?<![a-z] ))like (?:this )?comment\b|\b(?:please |(?<![^.!?] ))like (?:if|so) (?:i|we|ur|your|people|that|you (?:love|believe|want|hate|think|agree|don'?t))\b(?=.{6})"),
        ("it asks for likes or votes", r"\b(?:(?:please|pls|plz|help|can you|everyone)\b[^.!?]{0,40}\b(?:donate|donations?|go ?fund ?me|vote|sign)\b|gofundme\b|copy (?:and|&) paste\b|(?:share|repost|paste|send) this (?:comment|message|to|on|with|video|under)\b|(?:please )?(?:see and share|check out and send|buy and share)\b|send (?:this )?to (?:\w+ )?(?:others|friends|people)\b|spread the word\b|join the (?:fight|movement|cause)\b|go and share\b|share everyone\b)|\b(?:(?:please|and|pls|plz) |(?<![^.!?] ))shares? my (?:video|song|music|page|post|channel)"),
        ("it asks people to visit a link", rf"\b{_VISIT}\b[^\n]{{0,60}}{_DOMAIN}"),
        ("it asks people to visit a link", rf"{_DOMAIN}[^\n]{{0,40}}\b(?:click|visit|join|sign ?up|vote for|donate|check (?:it|this|out)|please|follow|come|subscribe|thumbs|watch|help me)\b"),
        ("it asks people to visit a link", rf"\b(?:(?:adf\.ly|bit\.ly|bit\.do|goo\.gl|tinyurl\.com|tsu\.co|ow\.ly|linktr\.ee|t\.me|discord\.gg|cutt\.ly|shorturl\.\w+)|{_SHOP}\.(?:com|net|co)\b)"),
        ("it asks people to visit a link", rf"https?://(?:[\w-]{{1,40}}\.){{0,3}}(?:facebook|instagram|twitch|soundcloud|tiktok|change|{_SHOP})\.\w{{2,3}}(?:\.\w\w)?/\S|https?://play\.google\.com/store|https?://mega\.|https?://\S{{1,300}}[?&](?:ref|aff|referral|tag|promo)=|(?:https?://\S+\s+){{3}}"),
        ("it asks people to visit a link", r"\b(?:(?:che?c?k ?out|visit|go to|going to|see it (?:at|on)|used was|join)\b[^.!?]{0,30}\b[a-z0-9]{5,40}(?: |\*|\. | dot )(?:com|net|org|tk|eu|co uk)\b|ww [a-z0-9]{4,40} com\b|(?:link|website|site|it|her|him|video)\b[^.!?]{0,40}\b[a-z]{4,30}-[a-z-]{3,30}\.(?:eu|pn|co)\b(?!/)(?=[^?]*$))"),
        ("it promotes another page", r"\b(?:(?:che?c?k ?out|chacking out) (?:my|ma|mah|our|the channel|(?:his|her) (?:channel|music|page|song))\b|(?:you|u|y'?all|all|everyone)(?: all)? (?:should|can|need to|must) (?:all )?(?:go )?check ?out\b(?! (?:your|https?))|channel to see\b|guys(?: and girls)?[,!]? (?:go )?check ?out\b)"),
        ("it promotes another page", r"^(?:\w+ ){0,3}(?:che?c?k out|take a look at|have a look at|look up)\b(?! (?:your|the (?:doc|source|code|spec|faq|manual)))[^?\n]{0,60}$|(?:^|[.!)] |-+>? ?)(?:hey (?:guys|everyone|all)[\w ]{0,15}?[,!]? )?che?c?k ?out ?(?:-|—|:)"),
        ("it asks for likes or votes", r"\b(?:(?:like|share) this (?:page|pic\w*|facebook)|(?:please|pls|plz) like\b|give (?:it|this) a like\b)"),
        ("it asks for likes or votes", r"^(?:please|pls|plz) (?:like|share)(?: and (?:like|share|subscribe))?(?: this(?: page| pic\w*| comment)?| meh?e*| my \w+)?\W*$|^(?:like|share) (?:and (?:like|share|subscribe)|please|pls|plz|this (?:page|pic\w*)|meh?e+|my \w+)\W*$"),
        ("it is an advertisement", rf"\b(?:(?:100% (?:legit|working|real|free)|no (?:scam|survey|human verification)|limited time (?:offer|only)|act now|promo code|use (?:my )?(?:promo |discount )?code [a-z]*[0-9]+)\b|my (?:\w+ )?(?:book|novel|e-?book)\b[^.!?]{{0,40}}\b(?:on (?:amazon|kindle)|is out|available|and (?:share|re ?pass|repass))\b|spell ?caster\b|herbal (?:medicine|mixture|remed\w+)\b[^?]{{0,80}}\b(?:dr|doctor|order|contact|cured)\b|first page of google\b|(?:we|i)(?:'re| are)? (?:offer|provide|sell)\b[^.!?]{{0,40}}\b(?:seo|followers|subscribers|backlinks|guest posts?|traffic|promotion|digital marketing)\b|(?:guaranteed|organic) (?:\w+ )?(?:followers|subscribers|views|growth|traffic)\b)|\b(?:(?:please|do|and) |(?<![^.!?] ))(?:buy|order|get|grab) (?:it|this|these|our|my|yours|the new)\b[^.!?]{{0,40}}\b(?:{_GOODS}|at|on|before|now)\b"),
        ("it is an advertisement", r"(?:(?:\$|€|£) ?[0-9][0-9,.]+\b[^.!?]*){3,}"),
        ("it is an advertisement", r"\b(?:(?:i(?:'ve| have)? made|get|wear) (?:a |an |this |our )?(?:\w+ ){0,2}(?:t-?shirts?|hoodies?)\b[^?]{0,200}\b(?:buy|perfect for you|order|check)\b|(?:have you (?:heard about|tried)|i(?:'ve| have) tried) (?:this )?[\w \"']{3,30}[?!]?(?: yet)?[\"?!. ]{1,4}(?:just )?(?:do a )?(?:search|go to|visit|it'?s|on (?:their|his|her) web)\b|on (?:their|his|her) (?:web ?site|web page)\b[^?]{0,40}\b(?:you can|you will|free)\b|(?:opening it as a|feel free to) (?:free )?(?:beta|try it out|visit)\b)"),
)  # fmt: skip
_ANY: Final = AnyOf(pattern for _, pattern in _ROWS)
_SPAM: Final = tuple((sign, re.compile(pattern)) for sign, pattern in _ROWS)
LINK: Final = re.compile(_DOMAIN)
_SHARE_LINE: Final = re.compile(r"^check ?out (?:this|my|these|the) (?:video|playlist|song|channel|page|link|site)s? on \w+ ?:?\W*\w?$|^check (?:this|it|me|these) out\W*$|^check out \w+\W*$")  # fmt: skip
# Where people point each other to: code, documents, a place in the same video.
_KNOWN: Final = re.compile(
    r"https?://(?:\w+\.)*(?:youtube\.com|youtu\.be|github\.com|githubusercontent\.com|stackoverflow\.com"
    r"|stackexchange\.com|wikipedia\.org|wikimedia\.org|microsoft\.com|mozilla\.org|python\.org|imdb\.com|archive\.org|arxiv\.org)\b"
)
# Whoever offers a deal from one of these is no customer.
_SCAM: Final = re.compile(
    r"\b(?:whats ?app|telegram|crypto\w*|forex|bitcoins?|investments?|loans?|inheritance|million (?:dollars|usd|euros)|late client|next of kin|beneficiary|seo|followers|first page of google|guaranteed|grow your (?:channel|page|business)|boost your|go viral|promote your|dm (?:us|me|@)|inbox (?:me|us)|text me|get paid|earn(?:ing)?s?|profitable|dear friend|(?:check|see|visit|watch|listen to)\b[^.!?]{0,20}\bmy (?:channel|page|profile|music|videos?|song|track)|pays you|work from home)\b"
)

# Longer comments mention links and pages in passing; an advertisement is short.
_SPAM_WORDS: Final = 150
_LINK_WORDS: Final = 30
_AD_WORDS: Final = 60
_FEW_WORDS: Final = 3


# No customer asks for these.
_NEVER_BUSINESS: Final = frozenset(
    {
        "it advertises adult content",
        "it trades subscriptions",
        "it asks for subscribers",
        "it asks for likes or votes",
    }
)


class Sign(NamedTuple):
    """What a comment seems to do, for a sentence, and the words that show it."""

    what: str
    words: str


def spam(text: str) -> Sign | None:
    """The first sign of spam in a normalised text, unless it is an enquiry that has to name a page
    or a price."""
    sign = _sign(text)
    return None if sign and sign.what not in _NEVER_BUSINESS and business(text) else sign


def _sign(text: str) -> Sign | None:
    if share := _SHARE_LINE.search(text):
        return Sign("it promotes another page", share[0])
    words = len(text.split())
    if words > _SPAM_WORDS:
        return None
    links = [link[0] for link in LINK.finditer(text)]
    if links and (sign := _bare(text, links)):
        return sign
    for what, pattern in _SPAM if _ANY.search(text) else ():
        if links and what.endswith("a link") and words > _LINK_WORDS:
            continue
        if match := pattern.search(text):
            return Sign(what, match[0])
    abroad = found("spam", text)
    return Sign("it is an advertisement", abroad) if abroad else None


def _bare(text: str, links: list[str]) -> Sign | None:
    """A link with next to nothing beside it."""
    beside = re.findall(r"\w+", LINK.sub("", text))
    if not beside:
        return Sign("it is nothing but a link", links[0])
    few = len(beside) <= _FEW_WORDS and not asks(text)
    if few and links[0].startswith("http") and not _KNOWN.match(links[0]):
        return Sign("it is little but a link", links[0])
    return None


def no_advertisement(text: str) -> bool:
    """Whether a normalised text is too long for one, or links to where people point each other."""
    return len(text.split()) > _AD_WORDS or _KNOWN.search(text) is not None


def business(text: str) -> str:
    """The words of a normalised text that enquire after a deal, or '' where it is none or a scam."""
    words = found("business", text)
    return "" if words and _SCAM.search(text) else words

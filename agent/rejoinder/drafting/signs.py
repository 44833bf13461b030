"""Word lists of triage: what a comment shows, as patterns over normalised text.

Each list is read in order; the first match names the sign. English thoroughly, the other
languages with what is frequent in short comments.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

_MINE: Final = r"(?:my|our|mine|me|us|this|these|the new|his|her|their|a new|some)"
_PLACE: Final = (
    r"(?:channels?|chanel|page|profile|vids?|videos?|musi[ck]|songs?|covers?|mixtapes?|beats?|tracks?|raps?|remix(?:es)?"
    r"|albums?|ep|blog|web ?sites?|sites?|insta(?:gram)?|facebook|fb|twitter|twitch|sound ?cloud|playlists?|group|streams?"
    r"|app|store|shop|tunes|link|page|gameplays?|montages?|parod(?:y|ies)|vines?|content|stuff|comics|book|etsy|tik ?tok)"
)
_SUB: Final = r"(?:sub(?:s?cri?be?(?:r|d|e|s|ing)?|scrib\w*)?|suscribe|subscripe)"
_POLITE: Final = r"(?:please|pls|plz+|plez|pleas|pleasee|kindly|just|and|then|so|also|or|&|to|could you|can (?:you|u)|go|come|must|guys|everyone|everybody|all)"
DOMAIN: Final = (
    r"(?:https?://\S{1,400}(?!\S)|www\.\S{1,400}(?!\S)|(?<![/\w.@-])[a-z0-9-]{2,63}(?:\.[a-z0-9-]{1,63}){0,4}(?<!\basp)(?<!\bado)(?:\.(?:com|net|org|info|tk|ru|xyz|ly|gl|tv|biz|club|top|site|online|shop|me|io|co|pl|de|fr|br|es|it|gg|link|store)"
    r"|\s?(?:\.|\*|•|\(dot\)|\[dot\]| dot )\s?(?:com|net|org|tk|ru|xyz|ly))\b(?:/\S{0,400})?|\bwatch\?v=\S{1,400})"
)

SPAM: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (sign, re.compile(pattern))
    for sign, pattern in (
        ("it offers money", r"\b(?:make|earn|earning|making|win|winning|get|got|giving away|paid|collect)\b(?!')[^.!?]{0,40}(?:\bmoney (?:online|from|fast|at|with|by|today)\b|\beasy money|\bcash\b(?! flow)|\bgift ?cards?\b|\bbitcoins?\b|\b(?:free|more|real|1000|[0-9]+k) (?:followers|subscribers|subs|views|likes|robux|v-?bucks|iphones?|gems|coins)\b|(?:\$|£|€) ?[0-9][0-9,.]*\+? ?(?:per|a|every|each|/|daily|weekly|in (?:a|one))|\bpaypal\b)"),
        ("it offers money", r"\bwork(?:ing)? (?:from|at) home\b[^.!?]{0,60}(?:\$|earn|money|join|pay)|\b(?:forex|crypto|binary options?|bitcoin|trading|investments?)\b[^!?]{0,120}\b(?:whats ?app|telegram|profits?|returns|expert|manager|mentor|withdraw\w*|mrs?\.? [a-z]+|her platform|his platform)\b|\b(?:recovered|got back) my (?:lost )?(?:funds|crypto|money|account)\b"),
        ("it offers money", r"\byou(?:'ve| have)? (?:just )?(?:won\b(?!')|been (?:selected|chosen)\b)|\bclaim your (?:prize|reward|gift)\b|\b(?:cash|prize|reward)s? (?:giveaway|winner)\b|\bfree (?:iphone|gift ?cards?|robux|v-?bucks|bitcoin|money|followers|subscribers)\b|\bbecome (?:rich|famous)\b|\bfamous (?:within|in) (?:just )?(?:a few |[0-9]+ )?days\b|\b(?:buy|cheap) (?:followers|likes|views|subscribers)\b"),
        ("it asks people to get in touch elsewhere", r"\b(?:whats ?app|telegram|kik|skype|viber|wechat|snap(?:chat)?)\b[^.!?]{0,25}(?:\+?[0-9][0-9 ()-]{6,}|\bme\b|@\w+|:)|\b(?:text|message|msg|dm|inbox|contact|call|add|mail|e-?mail|write)\b ?(?:me|us|him|her)? ?(?:on|at|via|through|@|:)?\s?(?:\+[0-9][0-9 ()-]{6,}|whats ?app|telegram|kik|skype|snap)|\bt\.me/|\bwa\.me/"),
        ("it advertises adult content", r"\b(?:hot|sexy|naked|nude|horny|single|lonely|local) (?:girls?|singles|women|wom[ae]n|pics|photos|cams?|milfs?|teens?|models?)\b|\bnudes\b|\bonly ?fans\b[^.!?]{0,30}\b(?:link|free|my|me)|\bsex (?:cams?|chat|dating|tapes?|videos?)\b|\b(?:leaked|leeched)\b[^.!?]{0,30}\bsuck\w*|\bmy sexy\b"),
        ("it trades subscriptions", r"\bsub ?(?:4|for|to) ?sub\b|\b(?:s4s|f4f|l4l|follow for follow|follow ?back|like for like)\b|\bsub\w*\b[^.!?]{0,25}\b(?:back|in return|u back)\b|\bi(?:'ll| will)? sub\w* (?:you|u)\b"),
        ("it asks for subscribers", rf"\b{_SUB}\s*(?:to|2|on|at|for|too|and like|4)?\s*(?:my|me|mine|us|our|mee+|meh|his|her|their)\b"),
        ("it asks for subscribers", rf"(?:(?:^|[.!?:;)*-]\s+|\b(?:please|pls|plz+|pleas) )(?:like (?:and|&|\+|n) )?{_SUB}|(?:[,-]\s+|\b{_POLITE} ){_SUB}(?! to (?!my\b|our\b|me\b|mine\b|us\b|(?:\w+ )?channel)))\b(?! (?:to )?(?:you|u|your|ur|yours|it|this)\b)(?![(<.]\w?)"),
        ("it asks for subscribers", r"\b(?:reach|hit|get|need|want|help me (?:get|reach)|trying to (?:get|reach|hit)|goal (?:of|is))\b[^.!?]{0,30}\b[0-9,.]*k? ?(?:more )?(?:subscribers|subs|followers)\b|\bget (?:me|us) to [0-9]+"),
        ("it promotes another page", rf"\b(?:che?c?k\w*|chck|chech|look at|take a look|watch\w*|visit\w*|view|join|support|listen to|go to|stream|click)\b[^.!?\n]{{0,35}}\b(?:my|our|mine)\b(?: [\w'&/-]+){{0,4}}? {_PLACE}\b"),
        ("it promotes another page", rf"\b(?:i|we)\b[^.!?]{{0,20}}\b(?:make|do|did|made|upload\w*|post\w*|record\w*|produce|have|started|put|rap|sing|write|just (?:made|uploaded|posted|released|dropped))\b[^.!?]{{0,60}}\b{_PLACE}\b[^.!?]{{0,60}}[.!?,;]?[^.!?]{{0,80}}\b(?:che?c?k (?:it|them|me|us|out)|subscribe|give (?:it|me|us) a|take a (?:look|listen)|come (?:see|watch)|please (?:che?c?k|watch|listen|like|support)|thumbs)\b"),
        ("it promotes another page", rf"(?:^|[.!?:;,)*-]\s*|\b{_POLITE} )(?:che?c?k|chck|chek|checkout) ?(?:it |this |these |them |him |her |me |us |men )?(?:out|my|this)?\b[^.!?]{{0,40}}\b(?:{_MINE} (?:\w+ ){{0,3}}?{_PLACE}|version|on youtube|on my|free)\b"),
        ("it promotes another page", r"\bche?c?k (?:me|us|men|my|our|mine)\b|\bchec?k (?:out )?(?:these|this|the) (?:\w+ ){0,2}(?:guys?|kid|girl|artist|rapper|band|singer|producer|dubstep|website|site|group)\b|\b(?:type in|search(?: up| for)?|look up|google) (?:[\"'*]|my name|\w+ on youtube)"),
        ("it promotes another page", r"\b(?:i'?m|i am|im|we are|we're)\b[^.!?]{0,40}\b(?:rapper|singer|musician|producer|artist|band|youtuber|gamer|dj|songwriter|streamer)\b[^!?]{0,250}\b(?:check|chance|listen to|dream|subscribe|thumbs|support (?:me|us))\b|\b(?:i know|sorry)\b[^.!?]{0,50}\b(?:hate|annoy\w*|spam|advertis\w*|these comments|self promo\w*)\b[^!?]{0,200}\b(?:channel|videos?|music|check|listen|watch|page)\b|\b(?:please|plz|pls) (?:read|listen|give (?:me|us|my))\b[^!?]{0,200}\b(?:chance|channel|videos?|music|check|listen|song)\b"),
        ("it promotes another page", r"\bfollow (?:me|us)\b|\bfollow my (?:page|channel|insta\w*|twitter|tiktok|blog|account)\b|\badd (?:me|us) on\b|\bcome (?:check|watch|see|follow|join) (?:my|our|me|us|and)\b|\blike (?:my|our|me) (?:page|on|fb|facebook)\b|\b(?:shout ?out|promo(?:tion)?) (?:for|to) (?:my|me)\b|\bmy (?:new )?(?:channel|mixtape|youtube|sound ?cloud)\b[^.!?]{0,15}$|\bvisit (?:my|our|this) \w+|\bjoin (?:me|us) (?:on|in|at)\b"),
        ("it asks for likes or votes", r"\bthumbs? (?:this )?up (?:if|so|for|to|and|4|please|pls)\b(?=.{25})|\b(?:give|hit) (?:it |this |me |us )?(?:a )?(?:thumbs? up|like)s? (?:if|so|please|pls|4|on)\b|(?:^|[.!] |\bplease )like (?:this )?(?:comment\b|(?:if|so) (?:you|u|ur|i|we|your|people|that)\b)(?=.{6})|\bvote for (?:me|us|my|our)\b|\bsign (?:this|my|our|the) petition\b|\b(?:please|pls|plz|help|can you|everyone)\b[^.!?]{0,40}\b(?:donate|donations?|go ?fund ?me|vote|sign)\b|\bgofundme\b|\bcopy (?:and|&) paste\b|\b(?:share|repost|paste) this (?:comment|message|to|on|with|video)\b"),
        ("it asks people to visit a link", rf"\b(?:click|visit|join|sign ?up|vote|donate|earn|win|follow|make money|get (?:it|your|them|yours)|go (?:to|here)|check|watch|download|listen|buy|order now|come|subscribe)\b[^\n]{{0,60}}{DOMAIN}"),
        ("it asks people to visit a link", rf"{DOMAIN}[^\n]{{0,40}}\b(?:click|visit|join|sign ?up|vote for|donate|check (?:it|this|out)|please|follow|come|subscribe|thumbs|watch)\b"),
        ("it asks people to visit a link", r"\b(?:adf\.ly|bit\.ly|goo\.gl|tinyurl\.com|tsu\.co|ow\.ly|linktr\.ee|t\.me|discord\.gg|cutt\.ly|shorturl\.\w+)|https?://(?:[\w-]{1,40}\.){0,3}(?:facebook|instagram|twitch|soundcloud|patreon|indiegogo|kickstarter|fiverr|ebay|etsy|onlyfans|tiktok|snapchat|easypromos\w*|woobox|change|flipagram)\.\w{2,3}/\S|https?://\S{1,300}[?&](?:ref|aff|referral|tag|promo)="),
        ("it promotes another page", r"^(?:\w+ ){0,3}(?:che?c?k out|take a look at|have a look at|look up)\b(?! (?:your|the (?:doc|source|code|spec|faq|manual)))[^?\n]{0,60}$|\b(?:che?c?k ?out|chacking out) (?:my|ma|mah|our|the channel|(?:his|her) (?:channel|music|page|song))\b|\byou should (?:all )?check ?out\b|\bchannel to see\b"),
        ("it asks for likes or votes", r"^(?:please|pls|plz)? ?(?:like|share)(?: and (?:like|share|subscribe))?(?: please| pls| plz| this(?: page| pic\w*| comment)?| meh?e*| my \w+)?\W*$|\b(?:like|share) this (?:page|pic\w*|facebook)|\b(?:please|pls|plz) like\b|\bgive (?:it|this) a like\b"),
        ("it is an advertisement", r"(?:(?:\$|€|£) ?[0-9][0-9,.]+\b.*){3,}|\b(?:100% (?:legit|working|real|free)|no (?:scam|survey|human verification)|limited time (?:offer|only)|act now|promo code|use (?:my )?(?:promo |discount )?code [a-z]*[0-9]+)\b"),
    )
)  # fmt: skip
LINK: Final = re.compile(DOMAIN)
SHARE_LINE: Final = re.compile(r"^check ?out (?:this|my|these|the) (?:video|playlist|song|channel|page|link|site)s? on \w+ ?:?\W*\w?$|^check (?:this|it|me|these) out\W*$|^check out \w+\W*$")  # fmt: skip

_KIN: Final = (
    r"(?:mom|mum|mother|dad|father|parents?|brother|sister|son|daughter|baby|child|kids?|wife|husband|partner|boyfriend|girlfriend|bf|gf|fianc[eé]e?"
    r"|grand(?:ma|pa|mother|father|dad|parents?|son|daughter)|nan|gran(?:ny)?|aunt|uncle|cousin|nephew|niece|best friend|friend|dog|cat|pet|puppy|kitten|horse|soulmate)"
)
_ILL: Final = r"(?:cancer|leuk(?:a)?emia|lymphoma|melanoma|tumou?rs?|\bals\b|dementia|alzheimer'?s|parkinson'?s|a stroke|terminal(?:ly)?|hospice|chemo(?:therapy)?|heart (?:attack|failure)|anorexi[ac]|bulimi[ac])"
SENSITIVE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:my|our|his|her) (?:\w+ ){{0,2}}?{_KIN}\b[^.!?]{{0,40}}\b(?:died|passed(?: away| on)?\b(?! (?:the|his|her|out|down|by))|is dying|are dying|was killed|is gone|committed suicide|killed (?:him|her|them)sel(?:f|ves)|took (?:his|her) own life|is (?:in (?:the )?)?(?:icu|hospice|a coma)|has? {_ILL}|had {_ILL}|was diagnosed)",
        rf"\b(?:lost|losing|lose|buried|burying|grieving|mourning|death of|funeral (?:of|for)|miss) (?:my|our) (?:\w+ ){{0,2}}?{_KIN}\b(?! (?:in|at) (?:the )?(?:game|mall|store))",
        r"\bpassed away\b|\brest in peace\b|\bmiscarr\w+|\bstillb\w+|\bwidow(?:ed|er)\b|\b(?:at|for|to|after) (?:the|his|her|my|a) (?:\w+ )?funeral\b|\bgrief\b[^.!?]{0,20}\b(?:of|my|over|from)\b|\bmy late (?:husband|wife|father|mother|dad|mom|son|daughter|brother|sister)\b",
        r"\bkill(?:ing)? my ?self\b|\bsuicidal\b|\b(?:commit(?:ting|ted)?|attempt(?:ed|ing)?|tried|thought(?:s)? (?:of|about)|thinking (?:of|about)|contemplat\w+|considering) (?:\w+ )?suicide\b|\bsuicide (?:attempt|note|prevention|hotline|watch)\b|\bmy suicide\b|\bunalive myself\b|\bkms\b",
        r"\b(?:want|wanted|wanna|going|plan\w*|tried|trying|ready|wish(?:ed)? i (?:could|would)|about|just) (?:to )?(?:die\b(?! (?:laughing|of laughter|from laugh))|end (?:it all|my life)|not (?:be alive|exist|wake up|be here anymore))|\bdon'?t want to (?:live|be alive|exist|be here)\b(?! (?:in|with|there|at))|\bno reason to live\b|\b(?:self[- ]?harm\w*|(?:cut|cutting|hurt(?:ing)?|harm(?:ing)?) myself\b(?! (?:off|out|short|some|shaving)))|\bwish i (?:was|were) (?:dead|never born)\b|\bbetter off dead\b|\bcan'?t go on (?:anymore|any longer|living)\b",
        rf"\b(?:i|i'?ve|i'?m|i was|we)\b(?: (?:have|had|got|been|was|am|just|recently|still|also|currently))* (?:diagnosed with|fighting|battling|dying (?:of|from)|surviv\w+|beat|suffer\w* from|undergoing|going through|recovering from|getting|starting|finished|have|had|got|on) (?:\w+ ){{0,3}}?{_ILL}|\bterminally ill\b|\bcancer (?:survivor|patient|treatment|diagnosis|free)\b|\b(?:stage|grade) (?:3|4|iii|iv|three|four) \w*\b(?=.{{0,20}}cancer)|\bin (?:the )?(?:icu|intensive care|hospice)\b|\bin a coma\b|\b(?:weeks|months|days) (?:left )?to live\b",
        r"\b(?:i (?:was|am|got|have been|'ve been)|being|was|been) (?:sexually )?(?:raped|molested|sexually (?:assaulted|abused)|assaulted|physically abused|abused as)\b|\bdomestic (?:violence|abuse)\b|\bmy abus(?:er|ive)\b|\b(?:beats|hits|abuses|rapes|raped) me\b|\boverdos(?:e|ed|ing)\b(?! (?:of|on) (?:cute|cuteness|sugar|caffeine))|\bour house burned\b|\bhuman trafficking victim\b",
        r"\b(?:falleci[óo]|muri[óo] mi|mi \w+ (?:muri[óo]|falleci[óo])|faleceu|minha? \w+ morreu|meu \w+ morreu|ist (?:gestern |leider )?(?:gestorben|verstorben)|(?:est|sont) (?:mort|morte|morts|d[ée]c[ée]d[ée]e?)|meninggal|bunuh diri|me umbringen|mich umbringen|selbstmord|suizid\w*|suicidarme|me suicider|me matar|matarme|quiero morir|quero morrer|ich will sterben|je veux mourir|c[áa]ncer|krebsdiagnose|kanker)\b",
    )
)  # fmt: skip

COMPLAINT: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:doesn'?t|does not|didn'?t|did not|won'?t|isn'?t|not|never|stopped) work(?:s|ed|ing)?\b(?! for (?:a|the|them|him|her)\b)",
        r"\b(?:this|it|that|your|the|video|audio|sound|app|site|link|page|code|download|sound quality)(?:'s| is| are| was)?(?: \w+){0,3}? (?:broken|terrible|horrible|awful|boring|unwatchable|useless|misleading|garbage|a mess|clickbait|too (?:loud|quiet|long|short|fast|slow)|overrated|wrong|a joke|a disappointment|trash|crap|rubbish|sucks?)\b",
        r"\b(?:unsubscrib\w+|unfollow\w*|disappoint\w+|waste of (?:time|money)|click ?bait|want my (?:money|time) back|refund|ripped? off|scam(?:med)?|false advertis\w+|sell ?out|never (?:arrived|came|again)|hasn'?t (?:arrived|shipped)|worst|i (?:really )?(?:hate|hated|dislike[d]?) (?:this|that|it|the|your|how|when you)|you(?:'re| are) (?:so )?wrong|this is wrong|not true|that'?s false|bad (?:advice|quality|audio|sound|video)|can'?t (?:hear|read|see|open|download|play|access)|terrible|horrible|awful|unacceptable|poor quality|let down|fed up|annoying|too many ads)\b",
        r"\b(?:(?:is|are|was|got|getting|gets|much|even|so much) worse|worse (?:than|now|every)|(?:you )?ruined (?:it|this|the)|not (?:your|the|very|that|so|really|my) (?:\w+ )?(?:best|good|great|nice|cool|funny|helpful|useful|favou?rite)|too much (?:talking|talk|music|noise|ads?|editing|intro))\b",
        r"\b(?:no (?:funciona|me gusta)|muy mal[oa]|p[ée]simo|decepcion\w+|decepcionant\w+|d[ée][çc]u\w*|nul(?:le)?\b|ne (?:marche|fonctionne) pas|funktioniert nicht|geht nicht|entt[äa]usch\w+|schlecht\w*|n[ãa]o funciona|ruim\b|decepcion\w+|tidak (?:bisa|berfungsi)|kecewa|jelek)\b",
    )
)  # fmt: skip

QUESTION_MARKS: Final = re.compile(r"[?？؟;](?=\s|$|[\"')\]!?])|[?？؟]")
QUESTION: Final = re.compile(
    r"(?:^|[.!,:;\n] ?|\b(?:but|so|and|also|hey|hi|ok|btw|just wondering|question:?|wondering|curious|tell me|know|ask|asking) )"
    r"(?:what(?:'?s| is| are| was| do| did| does| would| kind| if| about)?|where(?:'?s)?|when(?:'?s)?|who(?:'?s)?|whom|whose|why|which|how(?:'?s)?|wut|wat|wen"
    r"|(?:do|does|did|are|is|was|were|have|has|can|could|will|would|should|shall|may|any|am|isn'?t|aren'?t|don'?t|doesn'?t|didn'?t|won'?t|can'?t|couldn'?t|haven'?t) (?:you|u|ya|your|ur|i|we|they|it|he|she|the|this|that|there|my|these|those|any|anyone|anybody|chance|tips|advice|plans|idea|someone)\b|thoughts on|opinions? on|ever (?:thought|considered|tried|been)|wanna|anyone|anybody)\b"
    r"|\b(?:i(?:'m| am)? (?:wonder(?:ing)?|curious)|i(?:'d| would) (?:like|love) to know|please (?:explain|tell|help|share|clarify)|could you|can you|would you|will you|do you|have you|are you|what is|what's|how do|how can|how did|how to|how many|how much|any chance|any plans|any tips|any idea|help me|let me know|what are|tell (?:us|me))\b"
    r"|(?:^|[.!,¿] ?)(?:¿|qué\b|que (?:es|son|tal|significa|haces|usas|marca|c[áa]mara)\b|qui[ée]n|cu[áa]nd?o|cu[áa]l|d[óo]nde|por ?qu[ée]|porque\b|c[óo]mo|cu[áa]nt[oa]s?|quem|quando|qual|onde|quant[oa]s?|ser[áa] que|voc[êe]s? (?:tem|pode|vai)|was (?:ist|sind|machst|hast|f[üu]r)|wer|wann|wo|warum|wieso|weshalb|wie (?:viel|lange|hast|machst|kann|geht|ist)|welche\w*|kannst du|hast du|bist du|gibt es|k[öo]nnen sie|haben sie|est[- ]ce que|qu'est|pourquoi|comment (?:tu|vous|on|faire|ça)|combien|o[ùu] (?:est|peut|as|avez)|quel(?:le)?s?|qui (?:est|a)|avez[- ]vous|as[- ]tu|peux[- ]tu|pouvez|apa(?:kah)?|siapa|kapan|(?:di )?mana|kenapa|mengapa|gimana|bagaimana|berapa|bisa(?:kah)?)\b"
)  # fmt: skip

PRAISE: Final = re.compile(
    r"\b(?:thank(?:s|you| you| u)?|thx|tysm|ty|love (?:this|it|you|your|the|how|that|u|ur)|lov(?:e|ed|ing)|awesome|amazing|great|gr8|excellent|fantastic|brilliant|beautiful|gorgeous|wonderful|incredible|perfect|genius|legend(?:ary)?|masterpiece|goat|inspir\w+|best|cool|nice|good (?:job|work|stuff|one|post|article|video|song|read)|well (?:done|said|made|written|explained)|congrat\w*|kudos|bravo|hilarious|funny|cute|adorable|lovely|impressive|stunning|helpful|useful|appreciate\w*|enjoy\w*|fan of|big fan|made my (?:day|week)|keep it up|keep up|underrated|fire|dope|lit|epic|delicious|yummy|wow|so+ good|talented|respect|beast|slay\w*|favou?rite|glad|interesting post|bless(?:ed)?)\b"
    r"|\b(?:gracias|genial|excelente|incre[íi]ble|hermos[oa]|maravillos[oa]|felicidades|me encanta|buen[íi]simo|bravo|obrigad[oa]|lind[oa]|maravilhos[oa]|incr[íi]vel|parab[ée]ns|adorei|amei|top|[óo]timo|perfeit[oa]|danke|toll|super|klasse|großartig|wunderbar|sch[öo]n|geil|spitze|gut gemacht|hammer|merci|g[ée]nial|magnifique|superbe|j'adore|bravo|excellent|f[ée]licitations|trop (?:bien|beau)|parfait|terima kasih|makasih|keren|mantap|bagus|hebat|luar biasa|suka|terbaik|cantik|indah|grazie|bellissim[oa])\b"
)  # fmt: skip
PRAISE_EMOJI: Final = frozenset(
    "😍🥰❤💕💖💗💙💚💛💜🧡🖤🤍🤩👏🙌👍💯🔥✨🎉🥳😊🙏💪😘🫶🤗😂🤣😭😁😄😃😀🌟⭐👌💐🌹🏆😻"
)

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
    make makes made use uses used using exactly right early finally s' first someone something
    both everywhere everybody lovely nice great good happily proudly happy whole either btw
    actual hehe hmm indeed nope haha sorry well honestly use uses used unfortunately sadly leider
    lamentablemente desgraciadamente infelizmente malheureusement hélas sayangnya
    pakai pake menggunakan sama aja saja uso usamos utilizo utiliza usa utilise utilisons nutze nutzt benutze
    benutzt इस्तेमाल करता करती करते रहा रही रहे रहता रहती 使 持
    called named name names find call true quite exactly kind wait people anyone else
    qué cuál cuánto cuánta cuántos cuándo dónde cómo quién haces hacen tienes sigues sigue eres estás p r
    quanto quanta quantos quem qual tempo você vc faz fazes tens
    was wer wem wann woher wieviel viel kannst machst hast bist ihr euch etwas f a
    quel quelle quels quelles combien quand où quoi comment tu vous ton ta tes votre
    apa apakah berapa siapa kapan mana gimana kamu kakak bang t j
    क्या कब कहाँ कौन कितना कितने कितनी किस करते करती करता है उ प्र जाएगा जाता जाती
    yo tú él ella nosotros mi mis me te se nos lo la los las le les un una unos unas el de del al a en con
    por para y o que es son soy eres somos está estoy están he ha han hemos hay tengo tiene tienen tenemos
    muy más también sí claro ya sí aquí allí eso esto este esta como cuando donde todo toda todos su sus
    hago hace hacemos uso gracias hola pues bueno porque pero aún todavía siempre desde hacia
    eu ele ela nós meu minha meus minhas o os as um uma uns umas do da dos das no na nos nas em com e ou
    é são sou está estou tem tenho temos muito mais também sim já aqui isso este esta esse essa quando onde
    fazemos faço oi obrigado obrigada mas ainda sempre pra pro pelo pela ao aos
    ich du er sie es wir ihr mein meine meinen meiner meinem unser unsere der die das den dem des ein eine
    einen einem einer und oder in im an am auf aus bei mit von vom zu zum zur für ist sind bin war habe hab
    hat haben ja auch sehr schon noch hier da dass so wie wo wann gerne gern danke hallo doch mal eben eher
    je j tu il elle nous vous on mon ma mes notre nos le l les des du d au aux et ou en dans avec sur sous
    par que qui c est sont suis es as a avons ont oui très aussi bien ici ça ce cette cet ces y ne merci
    bonjour mais toujours encore depuis chez
    saya aku gue gw kami kita kamu kak kakak ini itu yang di ke dari dan atau dengan untuk pada ada adalah
    juga sudah udah iya ya sih kok dong nih lagi sangat banget terima kasih makasih halo hai masih selalu
    मैं मेरा मेरी मेरे मुझे मैंने हम हमारा हमारी हमारे हमने आप का की के को में से पर और या है हैं हूँ हूं था थी थे हो हाँ जी
    भी ही तो यह ये वह वो एक बहुत अभी यहाँ वहाँ अपना अपनी अपने ने साथ लिए धन्यवाद शुक्रिया""".split()
)
# Change what a sentence means: a claim and its source must agree on each of these.
TURNS: Final = frozenset(
    """antes antiguamente ex anteriormente exceto salvo früher ehemals damals vorher autrefois avant auparavant
    dulu dulunya sebelumnya mantan पहले पूर्व 以 昔
    if would might may maybe perhaps probably hope hoped wish wished want wants wanted dream former
    formerly previously ex almost nearly except unless until before after since without from
    stop stopped quit sold lost gave broke planning plan plans planned considering looking trying
    thinking imagine pretend joke fake supposed anymore longer rent rented borrow borrowed
    friend's never-ending against but away hate hates dislike""".split()
)
NEGATIONS: Final = frozenset(
    """no not never none neither nor nobody nothing without cannot can't cant don't dont doesn't doesnt
    didn't didnt isn't isnt aren't arent wasn't wasnt weren't haven't havent hasn't hasnt hadn't won't
    wont wouldn't couldn't shouldn't ain't nope nah zero hardly unable
    nunca jamás ningún ninguno ninguna nada nadie tampoco sin não nao nem nenhum nenhuma ninguém jamais sem
    kein keine keinen keinem keiner nicht nie niemals nichts niemand ohne nein
    pas jamais aucun aucune rien personne sans non ni plus
    tidak bukan nggak gak ga ngga enggak belum tanpa jangan
    नहीं नही न ना मत कभी बिना""".split()
)
# What stands before the name of a day.
DAY: Final = frozenset("hari tag día dia jour day दिन".split())
# In a question these deny what its answer says: "does it work without a network?" - "yes".
WITHOUT: Final = frozenset("without sin sem ohne sans tanpa बिना".split())
# People: a source about somebody the claim does not name says nothing about the creator.
PEOPLE: Final = frozenset(
    """mother father parent brother sister son daughter child wife husband partner friend neighbor
    neighbour boss colleague coworker aunt uncle cousin nephew niece grandmother grandfather
    grandparent roommate girlfriend boyfriend viewer fan guest client customer student teacher doctor
    people someone somebody everyone nobody guy man woman user member buddy""".split()
)
# In other languages; "son" is no child there.
PEOPLE_ABROAD: Final = frozenset(
    """hijo hija madre padre mamá papá esposa esposo marido mujer hermano hermana abuelo abuela amigo amiga vecino
    filho filha mãe pai esposa marido mulher irmão irmã avô avó amigo amiga vizinho
    sohn tochter mutter vater mama papa frau mann bruder schwester oma opa freund freundin nachbar nachbarin
    fils fille mère père maman papa femme mari frère soeur sœur grand-mère ami amie voisin voisine
    anak istri suami ibu ayah mama papa adik kakak nenek kakek teman tetangga
    बेटा बेटी माँ मां पिता पापा मम्मी पत्नी पति भाई बहन दादा दादी नाना नानी दोस्त
    母 父 妻 夫 兄 弟 姉 妹 娘 息 祖""".split()
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
    "selling": "sale", "sell": "sale", "sells": "sale", "teacher": "teach", "lesson": "teach", "lessons": "teach",
    "nan": "grandmother", "filmed": "film", "doors": "open", "opening": "open", "opened": "open",
    "began": "start", "begin": "start", "started": "start", "afternoons": "afternoon",
    "kilo": "kg", "kilos": "kg", "kilogram": "kg", "kilograms": "kg", "kilometres": "km", "kilometers": "km",
    "picked": "start", "wait": "wait", "hand-drawn": "draw", "draws": "draw", "chapters": "chapter",
    "kostenlos": "gratis", "umsonst": "gratis", "gratuito": "gratis", "gratuita": "gratis", "gratuit": "gratis",
    "gratuite": "gratis", "enviamos": "enviar", "envías": "enviar", "enviamo": "enviar",
    "tuesdays": "tuesday", "ships": "ship", "shipping": "ship", "deliver": "ship", "delivery": "ship",
    "envío": "enviar", "envíos": "enviar", "envio": "enviar", "envia": "enviar", "envían": "enviar",
    "vivo": "vivir", "vive": "vivir", "vivimos": "vivir", "viven": "vivir",     "moro": "morar", "mora": "morar", "moramos": "morar", "wohne": "wohnen", "wohnt": "wohnen",
    "lebe": "wohnen", "lebt": "wohnen", "habite": "habiter", "habitons": "habiter", "vis": "habiter",
    "vit": "habiter", "vivons": "habiter", "tinggal": "tinggal", "menetap": "tinggal",
    "hija": "hijo", "hijas": "hijo", "hijos": "hijo", "filha": "filho", "filhas": "filho", "filhos": "filho",
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
    "name": frozenset[str](),
    "behalf": frozenset("hi hello love all everyone everybody say send think agree".split()),
}
# When something happens does not say what: "I'll be there next month".
PERIODS: Final = frozenset(
    """day week weekend month year spring summer fall autumn winter season today tonight tomorrow
    día semana mes año verano invierno dia mês ano verão inverno hari minggu bulan tahun tag woche
    wochenende monat jahr sommer winter jour semaine mois année été hiver दिन हफ़्ते महीने साल""".split()
)
# Pointing to a thing says nothing about it.
INVITING: Final = frozenset(
    "sign subscribe join check look read find visit follow see head hop listen watch browse try".split()
)
# A source backs a promise only when it speaks of what is to come.
FUTURE: Final = frozenset(
    """will soon coming come plan planned plans planning next release releasing releases launch launching
    working upcoming due tomorrow scheduled going progress january february march april may june july
    august september october november december monday tuesday wednesday thursday friday saturday sunday
    week month year weekly every autumn spring summer winter always weekend monthly yearly daily annual
    tonight opens open starts start begins back return returns finish finishes arrives drops autumnal

    saldrá sale salen sacar sacaremos publicaré publicará próximo próxima pronto semana mes año lunes martes
    miércoles jueves viernes sábado domingo cada mañana enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre primavera verano otoño invierno voy va vamos prevista previsto
    sai saem sairá vai vou vamos próxima próximo breve mês ano segunda terça quarta quinta sexta sábado toda
    todo janeiro fevereiro março maio junho julho setembro outubro novembro dezembro amanhã lança lançamento
    werde wird werden kommt kommen erscheint erscheinen bald demnächst nächste nächster nächsten nächstes
    woche monat jahr montag dienstag mittwoch donnerstag freitag samstag sonntag jeden jede jedes geplant
    januar februar märz mai juni juli oktober dezember frühling sommer herbst winter startet
    sort sortira sortent va vais allons bientôt prochain prochaine semaine mois année lundi mardi mercredi
    jeudi vendredi samedi dimanche chaque janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre printemps été automne hiver prévu prévue demain
    akan bakal segera depan minggu bulan tahun senin selasa rabu kamis jumat sabtu setiap tiap rilis terbit
    januari februari maret april mei juni juli agustus oktober desember besok tayang keluar
    अगले अगली जल्द हफ्ते हफ़्ते महीने साल सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार हर आएगा आएगी होगा होगी
    来 週 月 年 曜 日 予 定 毎 回 次 春 夏 秋 冬 公 開 発 売""".split()
)

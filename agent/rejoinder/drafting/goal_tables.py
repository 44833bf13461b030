"""What goals are made of: how a wish begins, where it holds, what can be followed, who asks for more.

All over folded text: lower case and without accents (`wording.fold`).
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

_WHOM: Final = r"(?:(?:people|them|everyone|everybody|others|readers|viewers|someone|somebody|folks|a la gente|la gente|as pessoas|a galera|die leute|leute|les gens|orang)\b ?)?"
# "Mention the newsletter": what is said is the newsletter.
LEAD: Final = re.compile(
    r"^\W*(?:(?:please|always|gently|just|maybe|sometimes|por favor|bitte|s'il te plait|tolong) )*(?:"
    rf"(?:mention|bring up|plug|promote|recommend|suggest|advertise|share|drop|name)s?\b(?: that\b)?|(?:point|refer|send|link|nudge|direct|steer) {_WHOM}(?:to|at|towards)\b"
    rf"|(?:tell|remind|inform) {_WHOM}(?:about|of|that)?\b|(?:invite|encourage|ask|get|remind|urge) {_WHOM}to\b|say(?: that)?\b|let {_WHOM}know (?:about|of|that)\b|talk about\b"
    rf"|(?:menciona|mencionar|nombra|promociona|promocionar|recomienda|recomendar|recuerda|comparte)\b(?: que\b)?|(?:invita|invitar|anima|animar) {_WHOM}al?\b|habla de\b"
    rf"|(?:mencione|cite|citar|divulgue|divulga|divulgar|recomende|recomendar|indique|lembre)\b(?: que\b)?|(?:convide|convida|convidar) {_WHOM}(?:para|pra|a)\b|fal[ae] (?:de|da|do|sobre)\b"
    rf"|(?:erwahne|erwahnen|nenne|nennen|empfehle|empfehlen|empfiehl|bewirb|bewerben)\b|(?:verweise|verweisen|weise|hinweisen)(?: {_WHOM})? ?(?:auf|hin auf)\b|lade {_WHOM}(?:zum?r?|ein zu)\b"
    rf"|(?:mentionne|mentionner|mentionnez|recommande|recommander|signale|signaler|promeus|conseille)\b(?: que\b)?|(?:invite|inviter|invitez) {_WHOM}(?:a|au|aux)\b|parle[rz]? (?:de|du|des)\b"
    rf"|(?:sebut|sebutkan|rekomendasikan|promosikan|bagikan|ingatkan)\b(?: bahwa\b| tentang\b)?|ajak {_WHOM}(?:ke|untuk)\b"
    r")[\s:]*",
    re.IGNORECASE,
)
# Where one part of a wish ends and another begins, and what the parts are.
PARTS: Final = re.compile(
    r"[,;()\n—–]+|[:.!?]+(?=\s|$)|(?=\b(?:when(?:ever)?|if|where(?:ver)?|as soon as|in case|at most|no more than|once (?:a|per)|cuando|si|siempre que|donde|quando|caso|sempre que|se (?:algu[eé]m|pergunt|pedi|couber|der)|wenn|falls|sobald|wo es|quand|lorsque|chaque fois|des que|kalau|jika|bila|ketika|but|pero|mas|aber|mais|tapi|und nie)\b)",
    re.IGNORECASE,
)
CONDITION: Final = re.compile(
    r"^\W*(?:when(?:ever)?|if|where(?:ver)?|as soon as|in case|cuando|si|siempre que|donde|quando|caso|sempre que|se|wenn|falls|sobald|wo|quand|lorsque|chaque fois|des que|kalau|jika|bila|ketika)\b"
)
LIMIT: Final = re.compile(
    r"^\W*(?:at most|no more than|once (?:a|per)|twice|not more|max\w*|but|pero|mas|aber|mais|tapi|como mucho|una vez|no maximo|uma vez|hochstens|einmal|au plus|une fois|maksimal|sekali|never|not|don't|do not|no|nie|nicht|kein\w*|nunca|jamas|nao|jamais|ne|jangan|tidak|without|und nie)\b"
)
# Of which there is more to be had: whoever asks for more may be told of them.
CHANNEL: Final = re.compile(
    r"\b(?:news ?letters?|mailing list|boletin\w*|boletim|rundbrief\w*|infolettre|lettre d'info\w*|buletin|blogs?|web ?sites?|sites?|webs?|homepage|channels?|canal|kanal|chaine|podcasts?|instagram|insta|tik ?tok|you ?tube|twitch|twitter|mastodon|bluesky|telegram|threads|facebook|discord|servers?|community|forum|group|patreon|ko-?fi|memberships?|substack|playlists?|streams?|live ?streams?|series|serie|archive|guides?|tutorials?|courses?|curso|kurs\w*|cours|kursus|workshops?|class(?:es)?|webinars?|books?|e-?books?|libro|livro|buch|livre|buku|app|subscri\w+|suscri\w+|inscrev\w+|assin\w+|abonn\w+|langganan|follow|sign ?up|join)\b"
)
STORE: Final = re.compile(
    r"\b(?:shops?|stores?|merch\w*|etsy|tienda|loja|laden|boutique|toko|prints?|tickets?|entradas|ingressos|karten|billets|tiket|kits?|patterns?|books?|e-?books?|libro|livro|buch|livre|buku|courses?|curso|kurs\w*|cours|kursus|presets?|zines?|album|vinyl|commissions?|sale|discount|code)\b"
)
_I: Final = r"(?:i|we|one|people|you|someone|somebody)"
SEEKS: Final = re.compile(
    # English
    rf"\bwhere (?:can|do|could|might|would) {_I} (?:\w+ )?(?:read|learn|watch|hear|follow|listen|subscribe|sign up|join|keep up|stay)\b"
    rf"|\bwhere (?:can|do|could|might|would) {_I} (?:\w+ )?(?:find|see|get|look)\b(?: \w+)? (?:more|updates?|all|the rest|others?|your|you)\b"
    rf"|\bhow (?:can|do|could|would) {_I} (?:\w+ )?(?:follow|support|find you|subscribe|sign up|join|stay|keep up|keep in touch|learn more|get (?:updates|notified|more)|hear (?:about|of|from|when)|know when|not miss)\b"
    r"|\b(?:read|see|learn|hear|know|find|find out|watch|get|want|need|love|have|got|is there|are there|any) (?:some |any |out )?more\b(?= (?:about|of|on|like|from|info\w*|details?|content|stories|recipes|posts|articles|tips|by|to (?:read|see|watch))\b|\W{0,3}(?:please|pls|somewhere)?\W{0,3}$)"
    r"|\bmore (?:info\w*|details?|content|stories|recipes|posts|articles|tips) (?:about|on|like|please|pls|somewhere)\b"
    r"|\bwhen(?:'s| is| will| does| do| are| can)?\b[^.?!]{0,40}\bnext\b|\bnext (?:one|video|part|episode|post|update|stream|drop|release|article|chapter)\b[^.?!]{0,30}\?|\bany (?:updates?|news)\b|\bkeep (?:me|us) (?:posted|updated|in the loop)\b|\bdo(?:n't| not) want to miss\b|\bis there (?:a|an|any) (?:place|way|site|page)\b[^.?!]{0,20}\b(?:to|where)\b"
    # Spanish, Portuguese
    r"|\bdonde (?:puedo|podemos|se puede|encuentro|te sigo|os sigo|veo|leo)\b(?:[^.?!]{0,15}\b(?:mas|seguir\w*|leer\w*|ver|aprender|suscribir\w*|escuchar)\b|(?=\W*$))|\bcomo (?:puedo|podemos|hago para) (?:seguir|apoyar|suscribir|enterar|saber)\w*|\b(?:leer|ver|saber|aprender|quiero|hay) mas\b|\bmas (?:info\w*|detalles|contenido|recetas)\b|\bcuando (?:sale|subes|sube|viene|es|hay|publicas)\b[^.?!]{0,30}\b(?:proxim|siguiente|nuev|otr)\w*"
    r"|\bonde (?:posso|podemos|encontro|vejo|leio|acho|da pra|te sigo)\b(?:[^.?!]{0,15}\b(?:mais|seguir|ler|ver|aprender|assinar|acompanhar)\b|(?=\W*$))|\bcomo (?:posso|podemos|faco para|faco pra|faz pra) (?:acompanhar|seguir|apoiar|assinar|saber)\b|\b(?:ler|ver|saber|aprender|quero|tem) mais\b|\bmais (?:info\w*|detalhes|conteudo|receitas)\b|\bquando (?:sai|vem|e|tem|vai sair)\b[^.?!]{0,30}\b(?:proxim|nov|outr)\w*"
    # German, French
    r"|\bwo (?:kann|konnte|konnen|finde|gibt|lese|sehe|erfahre|folge) [^.?!]{0,25}\b(?:mehr|lesen|folgen|erfahren|abonnieren|anmelden|weiteres|neues)\b|\bmehr (?:lesen|erfahren|sehen|horen|wissen|davon|dazu|daruber|infos?|informationen|rezepte)\b|\bgibt(?:'s| es) (?:noch |da )?mehr\b|\bwann (?:kommt|gibt|erscheint|ist)\b[^.?!]{0,30}\b(?:nachst|neu|weiter)\w*|\bwie kann (?:ich|man) (?:dir |euch |dich |das )?(?:folgen|unterstutzen|abonnieren)\b"
    r"|\bou (?:puis-je|est-ce que je peux|peut-on|on peut|je peux|est-ce qu'on peut)[^.?!]{0,20}\b(?:lire|voir|suivre|ecouter|apprendre|trouver (?:plus|d'autres|la suite)|m'abonner|s'abonner)\b|\b(?:en (?:savoir|lire|voir|apprendre)|lire|voir|savoir) (?:davantage|plus)\b|\bplus d'(?:infos?|informations|articles)\b|\bc'est quand\b[^.?!]{0,30}\b(?:prochain|suivant|nouve)\w*|\bquand (?:sort|sortira|est|arrive|vient)\b[^.?!]{0,30}\b(?:prochain|suivant|nouve)\w*|\bcomment (?:puis-je |on peut |je peux |peut-on )?(?:te |vous |s'|m')?(?:suivre|soutenir|abonner)\b"
    # Indonesian
    r"|\b(?:di ?mana|dmn) (?:bisa |saya |aku |kita |saya bisa |aku bisa |bisa saya )?(?:baca|lihat|belajar|ikuti|nonton|langganan|follow)\b|\b(?:baca|lihat|tahu|belajar|info) lebih (?:banyak|lanjut|lengkap)\b|\bkapan\b[^.?!]{0,30}\b(?:berikutnya|selanjutnya|lagi|baru|rilis|lanjut\w*)\b|\b(?:cara|gimana|bagaimana)\b[^.?!]{0,20}\b(?:ikuti|dukung|gabung|langganan|follow|subscribe)\b"
)
BUYS: Final = re.compile(
    rf"\b(?:where|how) (?:can|do|could|would) {_I} (?:\w+ )?(?:buy|order|get|purchase|support)\b"
    r"|\bdo you (?:sell|have (?:a )?(?:merch|shop|store))\b|\b(?:is|are) (?:it|this|they|these|that) (?:for sale|available|on sale)\b|\bhow much (?:is|are|for|does)\b|\bdonde (?:puedo )?(?:comprar|compro|consigo)\b|\b(?:vendes|venden|cuanto cuesta|a la venta)\b|\bonde (?:posso )?(?:comprar|compro|consigo)\b|\b(?:voce vende|vendem|quanto custa|a venda)\b|\bwo (?:kann (?:ich|man)|bekomme ich|gibt es|gibt's|kaufe ich)\b[^.?!]{0,20}\b(?:kaufen|bestellen|bekommen)\b|\bverkaufst du\b|\b(?:was|wie ?viel) kostet\b|\bou (?:puis-je|peut-on|on peut|je peux|est-ce que je peux|est-ce qu'on peut|est-ce que l'on peut)?[^.?!]{0,15}\b(?:acheter|achete\w*|commander)\b|\bcombien\b[^.?!]{0,15}\bcoute\b|\bcoute combien\b|\bc'est combien\b|\b(?:beli|pesan|order) (?:di ?mana|dmn)\b|\b(?:di ?mana|dmn) [^.?!]{0,15}\b(?:mem)?(?:beli|pesan|order)\b|\b(?:berapa (?:harga\w*|biaya\w*)|harga\w* berapa)\b|\bjual\b"
)
# Beside what triage names: sorrow that wants no advertisement, in a comment or in the post it stands under.
HEAVY: Final = re.compile(
    r"\b(?:r\.?i\.?p\.?|rest in (?:peace|power)|condolences?|sorry for your loss|my sympath\w+|(?:so|very|deeply) sorry (?:to hear|for)|thoughts and prayers|grie(?:f|ving|ve)|mourn\w*|funeral|bereave\w*|heart ?broken|heartbreaking|passed away|died|death of|lost (?:my|our|your|his|her)|in memor\w+|memorial|tribute to|goodbye (?:to )?(?:my|our|old|sweet|dear)|farewell|miss(?:ing)? (?:him|her|them|my|our)|depress\w*|suicid\w*|self[- ]?harm|breakdown|(?:hard|tough|rough|dark) (?:time|year|month|week)s?|going through (?:a|an|it|hell|some|so|the)|crying|in tears|diagnos\w+|chemo\w*|cancer|miscarr\w+|divorce\w*|evict\w*|laid off"
    r"|descanse en paz|d\.?e\.?p\.?|pesame|condolencias|fallec\w+|murio|luto|duelo|lo siento mucho|te acompano|descanse em paz|pesames|meus sentimentos|faleceu|morreu|mein beileid|beileid|verstorben|gestorben|trauer\w*|ruhe in frieden|condoleances?|decede\w*|repose en paz|deuil|paix a son ame|turut berduka\w*|berduka|meninggal|innalillahi|duka)\b|[🕊💔😢⚰🪦🥀]"
)
# What somebody may want of the creator for money or work, and what a goal may offer: whoever asks
# for the one is served by the other. A row is one kind of deal; folding takes the marks off kana too.
DEALS: Final = tuple(
    re.compile(rf"\b(?:{words})\b|{unspaced}")
    for words, unspaced in (
        (
            r"commissions?|commissioned|custom (?:work|orders?|pieces?|portraits?|made)|bespoke|made to order|portraits?|encargos?|retratos?|personalizad[oa]s?|encomendas?|auftrage?|auftragsarbeit\w*|commandes? personnalisees?|sur mesure|pesanan|custom order",
            "依頼|オーター",
        ),
        (
            r"sponsor\w*|brand (?:deals?|partner\w*)|partner(?:s|ships?)?|collab\w*|endors\w*|patrocin\w*|colabora\w*|parcerias?|kooperation\w*|kooperier\w*|zusammenarbeit\w*|zusammenzuarbeiten|partenariats?|kerja ?sama|kolabora\w*",
            "スホンサー|コラホ|案件|提携",
        ),
        (
            r"bookings?|book (?:me|you|us)|gigs?|perform\w*|concerts?|speak(?:ing|er|ers)?|talks?|keynotes?|conferences?|weddings?|events?|charlas?|conferencias?|bodas?|conciertos?|palestras?|casamentos?|eventos?|vortrag\w*|vortrage|auftritte?|hochzeit\w*|mariages?|concert|acara|pembicara",
            "講演|出演|結婚式",
        ),
        (
            r"workshops?|class(?:es)?|lessons?|courses?|teach\w*|train(?:ing|ings)|talleres|taller|cursos?|clases?|oficinas?|aulas?|kurse?|unterricht\w*|ateliers?|cours|formations?|kelas|pelatihan|kursus",
            "ワークショッフ|講座|教室",
        ),
        (
            r"licen[cs]\w*|rights|permission|reprint\w*|sync|footage|derechos|direitos|lizenz\w*|nutzungsrechte?|droits|lisensi|izin",
            "ライセンス|使用許可|権利",
        ),
        (
            r"shops?|stores?|wholesale|bulk|orders?|stockists?|resell\w*|prints?|merch\w*|kits?|tiendas?|pedidos?|por mayor|lojas?|atacado|laden|bestellung\w*|grossbestellung|boutique|commandes?|toko|grosir",
            "卸|注文|ショッフ",
        ),
        (
            r"press|interviews?|interviewing|journalis\w+|articles?|magazines?|radio|media|entrevistas?|entrevistar\w*|prensa|periodistas?|revistas?|imprensa|jornalistas?|presse\w*|zeitung\w*|journalistes?|wawancara|majalah",
            "取材|雑誌",
        ),
        (
            r"hir(?:e|ing)|freelanc\w*|clients?|consult\w*|jobs?|contract work|positions?|trabajos?|empleo|contratar\w*|trabalhos?|vagas?|jobangebot|stellenangebot|emploi|lowongan|pekerjaan",
            "仕事|求人|採用",
        ),
    )
)  # fmt: skip

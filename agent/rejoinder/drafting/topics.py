"""What a creator may not want spoken of: how a boundary names it, and what speaks of it.

All over folded text: lower case, without accents (`wording.fold`), one kind of apostrophe. English
thoroughly, Spanish, Portuguese, German, French and Indonesian with what is frequent in short
replies; words that mean something else in another of these languages are left out ("pais", "kind").
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# Somebody else's: "your mother" is not spoken of by a creator who leaves their own out.
_THEIRS: Final = r"(?:your|ur|yr|his|her|their|whose|someone's|somebody's|everyone's|everybody's|people's|tus?|vuestr[oa]s?|sus?|teus?|tuas?|seus?|suas?|vosso|dein\w*|euer|eure\w*|sein|seine\w*|ihr|ihre\w*|ta|ton|tes|votre|vos|leurs?|sa|ses)"
_MINE: Final = (
    r"(?:my|our|mis?|nuestr[oa]s?|meus?|minhas?|noss[oa]s?|mein\w*|unser\w*|mon|ma|mes|notre|nos)"
)
_NUMBER: Final = r"(?:[1-9][0-9]|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)(?:[- ]\w+)?|(?:thir|four|fif|six|seven|eigh|nine)teen)"


@dataclass(frozen=True, slots=True)
class Topic:
    """`called`: a boundary means it. `said`: a text speaks of it. `asked`: a question asks the
    creator for it without a word of `said`. `own`: only theirs counts, not the commenter's."""

    name: str
    called: re.Pattern[str]
    said: re.Pattern[str]
    asked: re.Pattern[str] | None = None
    own: bool = False


def _topic(name: str, called: str, said: str, asked: str = "", *, own: bool = False) -> Topic:
    guard = rf"(?<!\w)(?:{_THEIRS} (?:\w+ )?)?" if own else r"\b"
    return Topic(
        name,
        re.compile(rf"\b(?:{called})\b"),
        re.compile(rf"{guard}(?:{said})(?!\w)"),
        re.compile(asked) if asked else None,
        own,
    )


THEIRS: Final = re.compile(rf"{_THEIRS} ")
YOURS: Final = re.compile(
    r"\b(?:you|u|ya|y'all|yall|your|yours|ur|tus?|tienes|teneis|tiene|usted|ustedes|eres|estas|teus?|tuas?|voces?|vc|tem|tens|seus?|suas?|du|dein\w*|hast|bist|ihr|euch|eure\w*|habt|ton|ta|tes|vous|votre|vos|as-tu|es-tu|avez|kamu|kak|anda|mu|punya)\b|\w{3}mu\b|\bany (?:kids|children|siblings)\b|^\W*(?:kids|children|married|single|wife|husband|girlfriend|boyfriend)\W*$"
)

_KIN: Final = (
    r"famil(?:y|ies|ial)|relatives|in-?laws?|parents?|siblings?|mother|mothers|moms?|mums?|mummy|mommy|fathers?|dads?|daddy|brothers|sisters|brother-in-law|sister-in-law|grand(?:ma|pa|mother|father|mom|dad|parents?)s?|granny|aunts?|aunt(?:ie|y)|uncles?|cousins?|nephews?|nieces?"
    rf"|{_MINE} (?:\w+ )?(?:brother|sister|sis|bro|mama|papa|folks|twin|tio|tia|prim[oa]s?|pais|pai|mae|avos?|opas?|omas?|schwester|bruder|parents|soeurs?|freres?|madre|padres?|herman[oa]s?)"
    r"|familias?|familiares de|madres?|abuel[oa]s?|herman[oa]s|irmaos|irmas|irma|mutter|vater|eltern|grosseltern|geschwister|familie\w*|meres?|grand-?(?:mere|pere)s?|familles?|oncles?|tantes?|keluarga(?:ku)?|orang ?tua(?:ku)?|ibuku|ibu saya|ayah(?:ku)?|bapakku|kakakku|adikku|adik saya|kakak saya|nenek(?:ku)?|kakek(?:ku)?"
)
_CHILD: Final = (
    r"kids?|kiddos?|child(?:ren)?|toddlers?|newborn|daughters?|(?:my|our|a|the|two|three) (?:\w+ )?sons?|stepsons?|(?:my|our) (?:\w+ )?(?:baby|babies|boys?|girls?|little one|twins|teenager)|pregnan\w+|parenthood|parenting|motherhood|fatherhood|maternity|as a (?:mom|mum|mother|dad|father|parent)"
    r"|hij[oa]s?|nin[oa]s|embaraz\w+|criancas?|filh[oa]s?|filhinh[oa]s?|gravida|kinder|kindern|(?:mein|unser) kind|sohn|sohne|tochter\w*|schwanger\w*|enfants?|(?:mon|notre) fils|(?:ma|notre) fille|enceinte|anak(?:ku| saya| kami|-anak\w*)?|hamil"
)
_PARTNER: Final = (
    r"wife|wifey|wives|hubby|husbands?|spouse|girlfriend|boyfriend|gf|bf|fiancee?|(?:my|our|an?) (?:\w+ )?(?:partner|ex)|(?:i'm|i am|im|we're|got|getting|been|happily) (?:\w+ )?(?:married|single|divorced|engaged|dating)|marriage|divorced?|wedding|honeymoon|love life|dating (?:life|someone)"
    r"|espos[oa]|marido|mi (?:mujer|pareja|novi[oa]|ex)|(?:estoy|soy) (?:casad|solter)[oa]|namorad[oa]|(?:minha|meu) (?:mulher|ex)|(?:sou|estou) (?:casad|solteir)[oa]|(?:meine?|meiner) (?:frau|freundin|partnerin)|mein(?:em)? (?:mann|freund|partner)|ehe(?:mann|frau)|verheiratet|(?:ma|mon) (?:femme|copine|copain|mari|compagne|compagnon)|marie avec|celibataire|suami(?:ku)?|istri(?:ku)?|pacar(?:ku)?"
)
_YEARS: Final = rf"(?:[1-9][0-9]|{_NUMBER})"

_MARRIED: Final = r"\b(?:are|r) (?:you|u) (?:\w+ )?(?:married|single|taken|dating|engaged|seeing (?:anyone|someone))\b|\b(?:estas|eres) (?:casad|solter)[oa]\b|\bvoce e (?:casad|solteir)[oa]\b|\bbist du (?:verheiratet|single|vergeben)\b|\b(?:es-tu|tu es|etes-vous) (?:marie|celibataire|en couple)\b|\b(?:sudah )?(?:menikah|punya pacar)\b"

TOPICS: Final = (
    _topic(
        "family",
        r"famil\w*|relatives?|kin|in-?laws|parents?|siblings?|mothers?|mom|mum|fathers?|dad|brothers?|sisters?|parientes|padres|madre|padre|hermanos?|hermanas?|parentes|meus pais|mae|pai|irmaos?|irma|verwandt\w*|eltern|mutter|vater|geschwister|bruder|schwester|parents|mere|pere|freres?|soeurs?|keluarga\w*|orang ?tua\w*|ibu\w*|ayah\w*",
        rf"{_KIN}|{_CHILD}|{_PARTNER}",
        _MARRIED,
        own=True,
    ),
    _topic(
        "children",
        r"kids?|child(?:ren)?|sons?|daughters?|baby|babies|pregnan\w+|hij[oa]s?|ninos|embarazo|filh[oa]s?|criancas|gravidez|kind|kinder\w*|sohn|tochter|schwanger\w*|enfants?|fils|fille|grossesse|anak\w*|kehamilan",
        _CHILD,
        own=True,
    ),
    _topic(
        "partner",
        r"partners?|wife|husband|spouse|girlfriend|boyfriend|exe?s?|relationships?|dating|love life|marriage|married|romance|espos[oa]|marido|novi[oa]s?|pareja|relacion(?:es)?|matrimonio|namoro|namorad[oa]|casamento|relacionamentos?|ehe|ehemann|ehefrau|freundin|beziehung\w*|mariage|mari|femme|copain|copine|vie amoureuse|pacar\w*|suami\w*|istri\w*|pernikahan",
        _PARTNER,
        _MARRIED,
        own=True,
    ),
    _topic(
        "health",
        r"(?:mental )?health|illness(?:es)?|sickness|disabilit\w+|my body|salud|enfermedad\w*|saude|doencas?|gesundheit\w*|krankheit\w*|sante|maladies?|kesehatan|penyakit",
        r"(?:mental |my )health|illness(?:es)?|surger(?:y|ies)|hospital\w*|diagnos(?:is|es|ed)|chronic\w*|migraines?|depress(?:ed|ion)|anxiety|panic attacks?|therap(?:y|ist|ies)|adhd|autis(?:m|tic)|cancer|diabet\w+|medications?|meds|injur(?:y|ed|ies)|disabilit\w+|(?:i'm|i am|im|being) disabled|(?:i'm|i am|im|i was|i got|i've been|been) (?:\w+ )?(?:sick|ill|unwell)|my doctor|salud|enferm[oa]s?|enfermedad\w*|hospital|saude|doente|doencas?|gesundheit\w*|krank\w*|krankenhaus|sante|malade|maladies?|hopital|kesehatan\w*|sakit(?:ku)?|rumah sakit",
        own=True,
    ),
    _topic(
        "medical advice",
        r"medic\w*(?: advice| questions?)?|health advice|diagnos\w+|doctors?|treatments?|consejos? (?:medicos?|de salud)|conselhos? (?:medicos?|de saude)|medizin\w*|arztlich\w*|conseils? (?:medica\w*|sante)|saran (?:medis|kesehatan)|medis",
        r"doses?|dosages?|[0-9]+ ?m[gl]|medications?|medicines?|medicinal|meds|antibiotics?|antidepressants?|ibuprofen|paracetamol|acetaminophen|aspirin|insulin|steroids?|vaccin\w+|symptoms?|diagnos(?:is|es|ed|e)|prescri(?:bed?|ptions?)|side effects?|(?:see|ask|call|consult|talk to) (?:a|your|the) (?:doctor|physician|gp|therapist|pharmacist)|doctors?|physicians?|treatments? (?:for|plans?|options?)|medical treatments?|cures?|infections?|blood (?:pressure|sugar|test)|cholesterol|pregnan\w+|allerg\w+|inflammation|supplements|vitamins?|diseases?|diabet\w+|asthma|cancer|depression|anxiety|rash|fever|headaches?|chest pain|dosis|medicamentos?|medicinas?|sintomas?|medicos?|tratamientos?|alergi\w+|embaraz\w+|tratamentos?|remedios?|medikament\w*|arzt\w*|symptome?|behandlung\w*|nebenwirkung\w*|allergi\w+|medicaments?|medecins?|symptomes?|traitements?|ordonnance|obat(?:nya)?|dokter|gejala|dosis|resep dokter",
    ),
    _topic(
        "legal advice",
        r"legal\w*(?: advice| questions?)?|law|lawyers?|lawsuits?|juridic\w+|leyes|leis|abogad[oa]s?|advogad[oa]s?|recht\w*|anwalt\w*|conseils? juridiques?|juridiques?|hukum",
        r"lawyers?|attorneys?|lawsuits?|su(?:e|ed|ing)|illegal\w*|legal(?:ly|ity)?|liability|court|copyright\w*|trademark\w*|fair use|contracts?|solicitors?|abogad[oa]s?|demandar|ilegal\w*|derechos de autor|advogad[oa]s?|processar|direitos autorais|anwalt\w*|rechtlich\w*|verklag\w+|urheberrecht\w*|avocate?s?|illega(?:l|ux|les?)|droits? d'auteur|pengacara|hukum|hak cipta",
    ),
    _topic(
        "financial advice",
        r"financ\w+(?: advice| questions?)?|invest\w*(?: advice)?|money advice|stock (?:tips|advice)|stocks|crypto\w*|inversion\w*|consejos financieros|investimentos?|anlage(?:tipps|beratung)?|finanz\w*|geldanlage|investissements?|conseils? financiers?|investasi|keuangan|saham",
        r"invest(?:s|ed|ing|ments?|ors?)?|stocks|(?:stock|bond|share) (?:market|price)s?|bonds|crypto\w*|bitcoin|ethereum|portfolios?|etfs?|index funds?|mortgages?|interest rates?|pensions?|401k|dividends?|day ?trading|inversion\w*|invertir|acciones|hipoteca|investir|investimentos?|acoes|aktien?|fonds|zinsen|rendite|anlegen|actions en bourse|placements?|investasi|saham",
    ),
    _topic(
        "money",
        r"money|incomes?|salar(?:y|ies)|earnings?|what i earn|revenues?|profits?|pay|wages?|finances|dinero|ingresos|sueldos?|ganancias|lo que gano|dinheiro|renda|salarios?|quanto ganho|geld|gehalt|einkommen|verdienst|argent|salaires?|revenus?|uang|gaji\w*|penghasilan\w*|pendapatan",
        r"salar(?:y|ies)|incomes?|revenues?|profits?|earnings|net worth|wages?|adsense|ad (?:money|revenue)|i (?:\w+ )?(?:earn|earned|make|made|get paid|got paid|charge) (?:\w+ ){0,3}?(?:[$€£¥] ?)?[0-9][0-9.,]*k?(?! (?:videos?|times|minutes?|mistakes?|of|more|new))|i (?:\w+ )?earn(?:ed)?|(?:got|get|gets|getting|been) paid|pa(?:id|ys?) (?:me|us|my|the (?:bills|rent))|make (?:a living|money)|made money|broke|debts?|[$€£¥] ?[0-9][0-9.,]*k?|[0-9][0-9.,]*k? ?(?:[$€£]|dollars|euros?|bucks|pounds)|sueldos?|ingresos|gano|ganancias|salarios?|renda|ganho|gehalt|einkommen|verdiene|salaires?|revenus?|je gagne|gaji(?:ku)?|penghasilan(?:ku)?",
        r"\b(?:how much|what) (?:money )?(?:do|did|does|have|are|r) (?:you|u|ya|this channel|the channel) (?:\w+ )?(?:earn\w*|mak(?:e|ing)|made|get(?:ting)? paid|paid|charge)\b|\bcuanto (?:ganas|cobras|te pagan)\b|\bquanto (?:voce |vc )?(?:ganha|recebe|cobra)\b|\b(?:wie ?viel|was) verdienst\b|\bcombien (?:tu |est-ce que tu |vous )?(?:gagnes|gagnez|touches)\b|\bberapa (?:gaji|penghasilan)\w*\b",
        own=True,
    ),
    _topic(
        "religion",
        r"religio\w*|faith|god|church|beliefs?|spiritual\w*|religion\w*|fe|dios|iglesia|creencias|fe|deus|igreja|crencas?|glauben?|gott|kirche|foi|dieu|eglise|croyances?|agama|tuhan|iman",
        r"god|gods|jesus|christ|christian(?:s|ity)?|catholic\w*|protestant\w*|bible|biblical|church(?:es)?|pray(?:s|ed|ing|ers?)?|faith|religio\w+|muslims?|islam\w*|quran|allah|jew(?:s|ish)?|judaism|hindu\w*|buddh\w+|atheis\w+|an agnostic|gospel|sermon|priest|pastor|mosque|temple|dios|iglesia|biblia|rezar|rezo|religion\w*|deus|igreja|orar|oracao|gott|kirche|bibel|beten|gebet|dieu|eglise|priere|prier|tuhan|agama|gereja|masjid|sholat|salat",
        r"\b(?:do|did) (?:you|u|ya) (?:\w+ )?believe in\b|\bcrees en\b|\b(?:voce )?acredita em\b|\bglaubst du an\b|\btu crois en\b",
    ),
    _topic(
        "politics",
        r"politi\w*|elections?|government|part(?:y|ies) politics|eleccion\w*|gobierno|eleic\w+|governo|wahl(?:en)?|regierung|gouvernement|pemilu|pemerintah",
        r"politi(?:c|cs|cal\w*|cians?|k\w*|sch\w*|que\w*|ca|cas|co|cos)|elections?|elected|(?:vote|voted|voting) (?:for|against) (?:\w+ )?(?:him|her|them|party|left|right|trump|biden|labour|tories|greens?|president|democrat\w*|republican\w*|conservative\w*)|presidents?|presidential|senat(?:e|ors?)|congress\w*|parliament\w*|democrats?|republicans?|conservatives|liberals|left-?wing|right-?wing|leftists?|socialis\w+|communis\w+|fascis\w+|capitalis\w+|trump|biden|obama|putin|brexit|government\w*|prime minister|immigra\w+|abortion|gun control|gaza|israel\w*|palestin\w*|ukrain\w*|eleccion\w*|presidentes?|gobierno|governo|eleicao|eleicoes|wahlen|regierung|bundestag|partei\w*|gouvernement|pemilu|presiden|pemerintah|partai",
        r"\bwho (?:did|do|will|are|would) (?:you|u) (?:\w+ )?vot(?:e|ing)\b|\bpor quien (?:votas|votaste)\b|\bem quem (?:voce )?(?:vota|votou)\b|\bwen wahlst\b|\bpour qui (?:tu votes|votes-tu|tu as vote)\b|\bpilih siapa\b",
    ),
    _topic(
        "address",
        r"(?:home )?address(?:es)?|where i live|home ?town|location|whereabouts|(?:my|our) (?:house|home|street|city|town|place|neighbou?rhood)|direccion|donde vivo|mi (?:casa|ciudad|barrio)|endereco|onde (?:eu )?moro|minha (?:casa|cidade)|adresse|wohnort|wo ich wohne|mein(?:e)? (?:haus|wohnung|stadt)|ou j'habite|ma (?:maison|ville)|alamat\w*|tempat tinggal\w*|rumah saya|rumahku",
        rf"(?:i (?:\w+ )?|we )(?:live|lived|reside|moved|grew up) (?:in|on|near|at|by|to|here|there|close|next|just|outside)(?! (?:a |an |the )?(?:world|age|era|times?|internet|earth|planet)\b)|(?:i'm|i am|im|we're|we are) (?:\w+ )?(?:based|located|from|living|born) ?(?:in|at|near|on)?|where i live|near (?:me|my|our)|(?:my|our) (?:\w+ )?(?:house|home|street|road|neighbou?rhood|town|village|city|apartment|flat|address|hometown|place|neighbou?rs?)|home ?town|(?:vivo|vivimos|soy) (?:en|de|cerca)|(?:mi|nuestra) (?:casa|ciudad|calle|barrio)|(?:moro|moramos|vivo) (?:em|no|na|perto)|sou (?:de|do|da)|(?:minha|nossa) (?:casa|cidade|rua)|(?:ich|wir) (?:\w+ )?(?:wohnen?|leben?|komme aus)|{_MINE} (?:haus|wohnung|stadt|strasse|dorf)|j'habite|nous habitons|je vis a|chez (?:moi|nous)|(?:ma|notre) (?:maison|ville|rue)|(?:saya|aku|kami) (?:\w+ )?(?:tinggal|dari|di)|rumah(?:ku| saya| kami)|alamat(?:ku| saya)?",
        r"\bwhere (?:\w+ )?(?:do|did) (?:you|u|ya|y'all) (?:\w+ )?(?:live|reside|stay|come from|grow up)\b|\bwhere (?:\w+ )?(?:are|r|were) (?:you|u|ya|y'all)(?: guys| all| \w+ly)? (?:from|based|located|living|born|at)\b|\bwhere (?:are|r) (?:you|u)(?: guys)?\W*$|\bwhere(?:'?s| is| are) (?:home|your (?:\w+ )?(?:house|home|place|studio|kitchen|garden))\b|\b(?:what|which) (?:\w+ )?(?:city|town|state|country|street|part of \w+|neighbou?rhood) (?:do|are|is|r|did) (?:you|u|this|that|your)\b|\byour (?:\w+ )?address\b|\bdonde (?:\w+ )?(?:vives|eres|vive usted|vivis|viven)\b|\bde donde eres\b|\bonde (?:\w+ )?(?:mora|vive)\b|\bde onde (?:voce|vc|tu) e\b|\bwo (?:\w+ )?(?:wohnst|lebst|wohnt ihr)\b|\bwoher (?:kommst|bist)\b|\bou (?:\w+ )?(?:habites|vis|habitez|vivez)\b|\b(?:tu habites|vous habitez|tu vis|tu viens) (?:ou|d'ou)\b|\b(?:tinggal|rumah(?:nya)?) (?:\w+ )?di ?mana\b|\b(?:kamu|kak|anda|asal(?:nya)?) dari ?mana\b|\bdi mana (?:kamu|kak|anda) tinggal\b",
    ),
    _topic(
        "age",
        r"age|how old i am|birthda(?:y|te)|date of birth|edad|cumpleanos|idade|aniversario|alter|geburtstag|anniversaire|quel age|umur\w*|usia\w*|ulang tahun|tanggal lahir",
        rf"(?:i'm|i am|im|i was|i turned|i turn|turning) (?:\w+ )?{_YEARS}(?! ?(?:%|percent|minutes?|hours?|days?|weeks?|months?|pages|videos|episodes|into|in|of|times|km|kilos?|pounds|lbs|st|nd|rd|th|[0-9:/]|[.,][0-9]))|(?:years?|yrs?)[- ]olds?|at my age|my (?:\w+ )?(?:age|birthday|birth date)|born in|when i was (?:a (?:kid|child|teen\w*|baby)|young\w*|little|[0-9]+|{_NUMBER}|in (?:school|high school|college))|tengo [0-9]+ anos|mi (?:edad|cumpleanos)|naci en|tenho [0-9]+ anos|minha idade|meu aniversario|nasci em|ich (?:bin|werde) [0-9]+|jahre alt|mein (?:alter|geburtstag)|j'ai [0-9]+ ans|mon (?:age|anniversaire)|ne en|umur(?:ku| saya)|usia(?:ku| saya)|ulang tahun(?:ku| saya)|lahir (?:tahun|di)",
        r"\bhow old (?:\w+ )?(?:are|r|were) (?:you|u|ya)\b|\bhow old (?:you|u) are\b|\b(?:what(?:'s| is)|whats) (?:your|ur) age\b|\byour (?:age|birthday)\b|\bwhat year (?:were|was) (?:you|u)\b|\bare you (?:over|under|really|only) [0-9]+\b|\bcuantos anos tienes\b|\bque edad tienes\b|\bquantos anos (?:voce|vc|tu) te[mn]s?\b|\bqual (?:e )?(?:a )?sua idade\b|\bwie alt bist\b|\bquel age\b|\b(?:umur|usia)(?:nya|mu)? ?(?:kamu|kak)? ?berapa\b|\bberapa (?:umur|usia)\w*\b",
        own=True,
    ),
    _topic(
        "my name",
        r"(?:real|full|last|sur|legal|birth|my) ?names?|surname|apellidos?|nombre (?:real|completo)|mi nombre|sobrenome|nome (?:real|completo)|meu nome|nachnamen?|(?:echter|voller|mein) name|nom (?:de famille|complet)|vrai nom|mon nom|nama (?:asli|lengkap|saya)\w*",
        r"my (?:\w+ )?(?:name|surname)|i(?:'m| am) called|real name|full name|last name|surname|call me|mi nombre|me llamo|apellido|meu nome|me chamo|sobrenome|ich heisse|mein (?:\w+ )?name|nachname|je m'appelle|mon (?:\w+ )?nom|nama(?:ku| saya)|nama asli(?:ku)?",
        r"\b(?:your|ur) (?:\w+ )?(?:name|surname)\b|\bwhat (?:are|r) (?:you|u) called\b|\b(?:como te llamas|tu nombre|cual es tu nombre|tu apellido|qual (?:e )?(?:o )?seu nome|como (?:voce )?se chama|wie heisst du|dein name|comment tu t'appelles|ton nom|namamu|nama kamu|siapa nama(?:mu| kamu| asli\w*))\b",
        own=True,
    ),
    _topic(
        "other creators",
        r"(?:other|another|fellow|rival) (?:\w+ )?(?:creators?|channels?|youtubers?|streamers?|bloggers?|writers?|artists?|influencers?|people'?s (?:work|videos|channels))|drama|beef|gossip|competitors?|colleagues|collab\w*|otros (?:creadores|canales|youtubers)|outros (?:criadores|canais|youtubers)|andere[rn]? (?:kanale|creator|youtuber)|autres (?:createurs|chaines|youtubeurs)|(?:kreator|kanal|youtuber) lain",
        r"youtubers?|streamers?|tiktokers?|influencers?|(?:other|another|that|fellow|favou?rite) (?:\w+ )?(?:creators?|channels?|bloggers?|podcasters?)|(?:his|her|their) (?:\w+ )?(?:channels?|videos?|streams?|blogs?|podcasts?)|collab(?:s|orat\w+)?|drama|beef with|gossip|competitors?|otros (?:creadores|canales)|su canal|outros (?:criadores|canais)|canal del[ea]|andere[rn]? kanale?n?|autres (?:createurs|chaines)|sa chaine|kreator lain|kanal lain",
        r"\b(?:what do you think|thoughts|opinion) (?:of|about|on) @\w+",
    ),
    _topic(
        "appearance",
        r"(?:my )?(?:looks|appearance|weight|body|hair|face|skin)|apariencia|peso|cuerpo|fisico|aparencia|corpo|aussehen|gewicht|korper|apparence|poids|corps|penampilan|berat badan",
        r"(?:my|our) (?:\w+ )?(?:weight|body|skin|nose|belly|figure|looks|hair|face|teeth|makeup|outfit)|i (?:\w+ )?weigh(?:ed|s)?|(?:lost|gained|lose|gain) (?:\w+ )?(?:weight|pounds|kilos|kg)|diet(?:ing)?|plastic surgery|botox|mi (?:peso|cuerpo|pelo)|meu (?:peso|corpo|cabelo)|mein(?:e|en)? (?:gewicht|korper|haare|aussehen)|mon (?:poids|corps)|mes cheveux|berat badan(?:ku| saya)?|rambut(?:ku| saya)",
        r"\bhow (?:much do you weigh|tall are you)\b|\b(?:your|ur) (?:\w+ )?(?:weight|body|hair|skin|nose|height)\b",
        own=True,
    ),
    _topic(
        "sexuality",
        r"sex\w*|gender\w*|orientation|geschlecht\w*|genero|genre|gender|seks\w*",
        r"sex|sexual\w*|sexy|gay|lesbian|bisexual|trans(?:gender)?|queer|lgbt\w*|homosexual\w*|gender\w*|nudes?|sexo|sexualidad\w*|sexualidade|schwul|lesbisch|sexe|sexualite|seks\w*",
        r"\bare (?:you|u) (?:a )?(?:gay|straight|bi|a (?:boy|girl|man|woman|guy)|lesbian|trans)\b",
    ),
    _topic(
        "alcohol and drugs",
        r"alcohol\w*|drink(?:s|ing)?|drugs?|smok(?:e|ing)|weed|cannabis|drogas?|fumar|alcool|bebida|alkohol\w*|drogen|rauchen|alcool|drogues?|tabac|alkohol|narkoba|rokok",
        r"alcohol\w*|beers?|wines?|vodka|whiske?y|rum|gin|tequila|cocktails?|drunk|booze|hangover|weed|cannabis|marijuana|cocaine|drugs?|lsd|mushrooms trip|stoned|cigarettes?|smok(?:e|es|ing) (?:weed|pot|cigarettes?)|cerveza|vino|borrach[oa]|drogas?|cerveja|vinho|bebad[oa]|bier|wein|betrunken|drogen|biere|ivre|drogues?|bir|mabuk|narkoba|rokok",
    ),
    _topic(
        "day job",
        r"(?:day |my |our )job|employers?|work ?place|where i work|my (?:company|boss|office|work)|boss|coworkers?|mi (?:trabajo|jefe|empresa)|empleo|meu (?:trabalho|emprego|chefe)|emprego|mein(?:e)? (?:arbeit|job|chef|firma)|arbeitgeber|arbeitsplatz|mon (?:travail|boulot|patron|entreprise)|employeur|pekerjaan\w*|kantor\w*|bos saya",
        r"(?:my|our|day) (?:\w+ )?job|my (?:boss|company|office|employer|career|profession)|employers?|co-?workers?|colleagues?|at work|i (?:\w+ )?work(?:ed)? (?:at|for|in|as)|mi (?:trabajo|jefe|empresa)|trabajo (?:en|como|de)|meu (?:trabalho|emprego|chefe)|trabalho (?:em|como|na|no)|mein(?:e|er|em)? (?:arbeit|job|chef|firma)|ich arbeite|mon (?:travail|boulot|patron|metier)|je travaille|pekerjaan(?:ku| saya)|kantor(?:ku| saya)|saya (?:be)?kerja",
        r"\bwhat (?:do|does|is) (?:you|u|your) (?:\w+ )?(?:do for (?:a living|work)|job|profession)\b|\bwhere (?:do|did) (?:you|u) work\b|\bday job\b|\bde que trabajas\b|\bem que (?:voce )?trabalha\b|\bwas (?:arbeitest|machst) du beruflich\b|\btu travailles (?:ou|dans)\b|\bkerja (?:apa|di ?mana)\b",
        own=True,
    ),
)  # fmt: skip

# What sounds like a topic and is none; blotted out first.
IDIOMS: Final = re.compile(
    r"\b(?:o+h? ?(?:my|mein|mon) (?:dear )?(?:god|gosh|gott|dieu)|my god|mon dieu|omg|ay dios(?: mio)?|dios mio|gracias a dios|meu deus|gracas a deus|ai meu deus|gott sei dank|um gottes willen|mein gott|thank god|thank goodness|god(?:damn\w*|-?like| bless| knows| forbid)|for (?:god|christ|heaven)'?s sake|jesus christ|good god|dear god|swear to god|god tier|leap of faith|(?:good|bad) faith|faith in (?:humanity|people|you)|holy (?:cow|moly|crap)"
    r"|family[- ](?:friendly|sized?)|font famil(?:y|ies)|child(?:'s)? play|child (?:process|node|element|class|theme|thread|type|task|scope|window)\w*|parent (?:process|node|element|class|company|directory|folder|thread|type|task|scope|window)\w*|healthy dose of|great job|good job|kid(?:ding| you)\b|i kid\b|mother (?:nature|tongue|board|of (?:god|all))|father time|like (?:a|another) brother|brother in arms|inner child|baby steps?|partner in crime|marriage of|sick (?:beat|of|burn|track|tune)\w*"
    r"|not broke(?:n)?|(?:it|that|this|which|what|who|and|they|he|she|you|i|we|just|always|almost|never) broke|broke (?:the|my|it|down|up|in|out|off|through|something|things|on|this|your|a)|drama(?:tic| club| series)|legal pad|tennis court|of court|cure for boredom|treatments? of (?:the|this) (?:topic|subject|theme)|trump card|god mode|social contract|contract(?:ed|ing|ion|ions) )"
)

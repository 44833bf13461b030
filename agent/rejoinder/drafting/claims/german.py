"""What a claim looks like in German, how it is asked for, and how it is answered."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.claims.rows import Language, Questions, rows

_UNIT: Final = (
    r"(?:sekunden?|minuten?|stunden?|tag(?:e|en)?|n[aä]chte?|wochen?|monat(?:e|en)?|jahr(?:e|en)?)"
)
_NUMBER: Final = r"(?:zwei|drei|vier|f[üu]nf|sechs|sieben|acht(?!ung)|neun|zehn|elf|zw[öo]lf|dreizehn|vierzehn|f[üu]nfzehn|\w+zehn|zwanzig|\w+undzwanzig|drei[sß]+ig|vierzig|f[üu]nfzig|sechzig|siebzig|achtzig|neunzig|hundert|zweihundert|tausend|zweitausend|millionen?|dutzend|anderthalb|eineinhalb)"
_DAY: Final = r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?"
_MONTH: Final = (
    r"(?:januar|februar|m[äa]rz|april|mai|juni|juli|august|september|oktober|november|dezember)"
)
_KIN: Final = r"(?:sohn|s[öo]hne?|tochter|t[öo]chter|kind(?:er|ern)?|frau|mann|mutter|mama|vater|papa|bruder|br[üu]der|schwester\w*|familie|oma|opa|gro[sß]+(?:mutter|vater|eltern)|eltern|freund(?:in|e|en)?|partner(?:in)?|cousin\w*|tante|onkel|baby|verlobte\w*)"
_GROUP: Final = rf"(?:team|studio|band|gruppe|verlag|redaktion|lektor\w*|chef(?:in)?|kolleg\w+|community|sch[üu]ler\w*|kund\w+|follower|leser\w*|zuschauer\w*|produzent\w*|label|hersteller|firma|mannschaft|{_KIN})"
_MY: Final = r"(?:mein(?:e|en|em|er|es)?|unser(?:e|en|em|er|es)?|uns[e]?re[nmrs]?)"
_MINE_HARMLESS: Final = r"(?:erste[nrs]? |neue[nrs]? |eigene[nrs]? |bescheidene[nr]? |ehrliche[nr]? |beste[nrs]? |ganze[nrs]? )*(?:meinung|ansicht|sicht|geschmack|antwort\w*|kommentar\w*|schuld|fehler|dank|gl[üu]ckwunsch|beileid|mitgef[üu]hl|kanal|kan[aä]le|videos?|inhalte?|blog|posts?|beitrag|beitr[aä]ge|arbeit\b(?! (?:ist|als|bei))|community|leser\w*|zuschauer\w*|publikum|herz\w*|kopf|respekt|gr[üu][sß]+e|lieblings\w+|favorit\w*|deutsch|artikel|musik|songs?|lied\w*|kunst|zeichnung\w*|fotos?|bilder|rezepte?|b[üu]cher|tipps?|frage\w*|erkl[aä]rung\w*|art\b|stil|liste|lieber?|liebe|tag|guter?|ding|gott|güte|augen|ernst|gedanken?|humor)\b"
# "Ich" and a verb that says what one thinks, and nothing of one's life.
_THINKS: Final = (
    r"(?:denk\w*|dachte|glaub\w*|find\w*|fand|hoff\w*|mein\w*|w[üu]nsch\w*|freu\w*|versteh\w*|verstanden|dank\w*|wei[sß]+|sch[aä]tz\w*|nehme an|vermut\w*|sag\w*|sehe|seh|gratulier\w*|stimm\w*|lieb\w*|mag|m[öo]chte|w[üu]rde|h[aä]tte|w[aä]re|k[öo]nnte|kann (?:dir|euch|ihnen|dich|das|nur|es|gut|mir|leider|nicht (?:sagen|versprechen|versteh\w+))"
    r"|wollte (?:nur|nicht)|will (?:nur|nicht)|empfehl\w*|bevorzug\w*|f[üu]hle? mit|bin (?:(?:sehr|so|echt|ganz|total|v[öo]llig|wirklich|auch|ja|da|absolut|mir|ebenfalls) )*(?:deiner|eurer|ihrer|froh|gl[üu]cklich|dankbar|ger[üu]hrt|sicher|nicht sicher|unsicher|gespannt|sprachlos|begeistert|stolz|einer meinung|einverstanden|dabei|bei dir|baff|überwältigt|der meinung)|habe? (?:(?:leider|echt|wirklich|gerade|ehrlich gesagt|noch|auch|da) )*(?:keine (?:ahnung|worte|meinung|antwort|zweifel|einw[aä]nde)|mich (?:sehr |so |total |riesig )?(?:gefreut|sehr|so|riesig)|gelacht|geschmunzelt|verstanden|respekt|deinen kommentar|gedacht)|musste (?:\w+ )?(?:lachen|schmunzeln|grinsen)|lach\w*|geb\w* (?:dir|zu)|gebe dir recht|dr[üu]ck\w*|k[öo]nnen|h[öo]r\w*|lese?)"
)
GERMAN: Final = Language(
    code="de",
    marks=re.compile(
        r"[äöüß]|\b(?:stunden?|wochen?|morgen|zwei|drei|ich|du|und|ist|nicht|danke|eine[nmrs]?|ein|mein|dein\w*|wir|sie|das|der|den|auf|auch|hast|bist|habe|hab|wie|wo|wann|sehr|aber|noch|schon|ja|nein|für|gibt|kommt|ihr|euch|dir|mir|wird|kann|man|vom|beim|doch|mal|gern|gerne|bei|aus|von|zum|zur|leider|bald|kein|keine|alle)\b"
    ),
    idioms=rows(
        r"\b(?:noch )?(?:nichts (?:entschieden|spruchreif|fest)|nicht entschieden|keinen termin|kein datum|steht noch nicht fest)\b|\bleider (?:noch )?(?:nicht|keine?n?)\b(?=\W*$|[.!])|\b(?:mein (?:kleines )?geheimnis)\b|\b(?:m[öo]chte|will|kann|darf) ich (?:\w+ ){0,4}(?:nicht (?:sprechen|sagen|verraten|erz[äa]hlen|beantworten)|keine antwort geben|f[üu]r mich behalten)\b|\bich (?:m[öo]chte|will|kann|darf) (?:\w+ ){0,5}(?:nicht (?:sprechen|sagen|verraten|erz[äa]hlen|beantworten)|f[üu]r mich behalten)\b|\bfrisch aus\b",
        rf"\bich (?:auch )?{_THINKS}\b|\b(?:freut|freue) (?:mich|uns)(?: (?:sehr|total|riesig|echt|wirklich|immer))?|\b(?:vielen|lieben|herzlichen|besten|tausend) dank\b|\btausend(?:mal)? (?:dank|danke)\b|\b(?:hab|habe|haben) dank\b",
        r"\b(?:gute besserung|werd\w* (?:schnell |bald )?(?:wieder )?gesund|bis|erhol\w+)\b[^.!?\n]{0,20}\b(bald|dann|morgen|n[aä]chstes mal)\b|\b(?:so|sobald) (?:bald|schnell)\b|\bguten morgen\b|\bsch[öo]nen? (?:" + _DAY + r"|tag|abend|morgen|woche|wochenende)\b|\b100 ?%|\bhundertprozentig\b|\bein(?:er|e|s) (?:der|von|meiner)\b|\berstes? mal\b|\bauf den ersten blick\b|\bzum ersten mal\b|\bzu zweit\b|\bkein versprechen\b|\bnicht versprechen\b|\bversprech(?:er|ern)\b|\bgenau(?:so)? genommen\b",
    ),
    promise=rows(
        r"\b(?:ich|wir) (?:werde|werden)\b(?! (?:oft|manchmal|nie|immer) gefragt)|\b(?:werde|werden) (?:ich|wir)\b|\bwird (?:es|bald|demn[aä]chst|noch|n[aä]chste\w*|auch)\b[^.!?\n]{0,30}\b(?:geben|kommen|erscheinen|ver[öo]ffentlicht|fertig|folgen|sein)\b|\b(?:es wird|da wird|wird es) (?:\w+ ){0,4}(?:geben|kommen|folgen)\b",
        r"\b(?:sehr |ganz |schon |hoffentlich )?bald\b|\bdemn[aä]chst\b|\bin k[üu]rze\b|\bin (?:den )?(?:n[aä]chsten|kommenden|ein paar|wenigen|zwei|drei|\d+) (?:tagen|wochen|monaten|stunden|jahren|minuten)\b|\birgendwann\b|\bsp[aä]ter (?:dieses|diese|im|mehr)\b|\bin zukunft\b|\bkünftig\b",
        r"\b(?:n[aä]chste|kommende|diese)[nrsm]? (?:woche|monat|jahr|video|folge|mal|teil|wochenende|album|buch|projekt|runde|beitrag|artikel|stream|sommer|winter|herbst|fr[üu]hling|monats|" + _DAY + r")\b|\bn[aä]chstes mal\b|\bteil (?:2|zwei|3|drei)\b|\bfortsetzung\b",
        r"(?<!guten )(?<!jeden )(?<!am )(?<!heute )\bmorgen\b(?! (?:ist|war))|\bheute (?:abend|nacht|noch)\b|\bam wochenende\b|\b[üu]bermorgen\b",
        r"\b(?:arbeite|arbeiten|sitze|sitzen|bastle|basteln|dran|tüfteln?) (?:ich |wir )?(?:gerade |schon |schon lange |aktuell |noch )*(?:an|daran|dran)\b|\b(?:bin|sind) (?:ich |wir )?(?:gerade |schon |bereits )*(?:dran|dabei)\b|\b(?:ist|sind) (?:schon |bereits |auch |gerade )*(?:in arbeit|geplant|in planung|unterwegs|auf dem weg|in vorbereitung|in produktion|angedacht)\b|\b(?:plane|planen) (?:ich |wir )?\b|\b(?:ich|wir) (?:habe|haben) (?:\w+ )?vor\b|\bauf (?:meiner|unserer|der|die) (?:\w+-?)?liste\b|\bnotiert\b|\bnotier(?:e|en) (?:ich|wir|mir)\b|\b(?:schreib|setz)\w* (?:ich |wir )?(?:\w+ )?auf die\b",
        r"\bversprochen\b|\bversprech\w*\b|\bgarantier\w*\b|\b(?:kommt|kommen|erscheint|folgt|folgen)\b(?! (?:mir|uns|dir|euch|aus|drauf|darauf|gut|so|von|nicht|es|dann|immer|bei|auf|leider|frisch))|\bbleib\w* (?:dran|gespannt)\b|\bfreu(?:t)? (?:dich|euch) (?:drauf|darauf|auf)\b|\b(?:schau|guck)\w* (?:bald|demn[aä]chst)\b|\bwird gemacht\b|\bmach(?:e|en)? (?:ich|wir)\b|\b(?:schick|sende|send|zeig|stell|lad|lade|film|dreh|bring|mach|melde|meld|schreib|k[üu]mmer|schau|sag|lass|pack|nehm|nehme|liefer|prüf|repar|besorg|reich)\w{0,3} (?:ich|wir)\b(?! (?:mich|uns) freu)|\bich (?:schick|sende|stell|lad|film|dreh|bring|meld|k[üu]mmer|schau (?:mal|mir|nach)|schreib (?:dir|ihn|euch|ihnen)|lass dich wissen|pack|liefer|prüf|besorg|mach (?:mal|das|ein|dazu|noch|dir|gern|es)|geb (?:dir|euch) bescheid)\w{0,3}\b|\b(?:wir )?sehen uns (?:am|im|dann|dort|morgen|auf|bei|in|da)\b|\bich (?:will|m[öo]chte) (?:\w+ ){0,4}(?:machen|drehen|filmen|schreiben|zeigen|bauen|aufnehmen)\b|\b(?:kann|k[öo]nn\w+) (?:ich|wir) (?:\w+ ){0,5}(?:machen|schicken|zeigen|drehen|senden|hochladen)\b",
    ),
    experience=rows(
        rf"\b{_MY} (?!{_MINE_HARMLESS})(?=[a-zäöü])|\b{_MY} (?:\w+ )?{_KIN}\b",
        r"\b(?:ich|wir) (?!werde|werden|und\b|nicht\b|ja\b|auch\b(?! nicht)|aber\b|oder\b|dich\b|dir\b|euch\b|das\b|es\b|mal\b|so\b|schick|sende|stell|kann\b|k[öo]nnen\b|sollte|m[üu]sste)(?:\w{3,}(?:e|te|en|ten|be|st)?|bin|war|hab|hatte)\b",
        r"(?:^|[.!?,;\n] ?|\b(?:und|ja|nein|aber|doch) )\W{0,9}(?:habe?|hatte|bin|war|wohne|lebe|komme|arbeite|benutze|nutze|spiele|kenne|fahre|esse|trinke|trage|sammle|male|zeichne|koche|backe|laufe|trainiere|studiere|studierte|wuchs|kaufte|baute) (?:ich |das |die |den |auch |in |aus |seit |selbst |selber |es |ihn |sie |damals |früher |noch |schon |mit |einen |eine |ein |zwei |drei )",
        r"\b(?:habe|hab|hatte|bin|war|wohne|lebe|komme|arbeite|benutze|nutze|spiele|kenne|brauchte|musste|ging|kaufte|fuhr|lernte|wurde) (?:ich|wir)\b(?! (?:gesagt|gedacht|verstanden|leider nicht|keine ahnung|nicht gewusst|ehrlich gesagt))",
        r"\b(?:ist|sind|hab|habe|haben|schon|bereits|gerade|eben) (?:\w+ )?(?:raus|erledigt|behoben|korrigiert|verschickt|abgeschickt|repariert|hochgeladen|aktualisiert|geantwortet|gefixt)\b|(?:^|[.!?,;\n] ?)\W{0,9}(?:erledigt|korrigiert|behoben|verschickt|gemacht|gefixt|repariert)\b(?=\W{0,9}$|[,.!])|\b(?:ich|mir|uns|wir) auch(?: nicht)?\b|\b(?:geht|ging|ergeht|passier\w+|so) (?:es )?(?:mir|uns) (?:genauso|auch|ebenso|gleich|[aä]hnlich)\b|\b(?:mir|uns) (?:ging|geht|ist|wurde|hat|passiert) (?:es )?\w*\b(?! (?:auch )?(?:gefallen|gef[aä]llt|eine (?:ehre|freude)))|\bgenau(?:so)? (?:wie|bei|geht) (?:ich|mir|uns)\b|\bbei (?:mir|uns)\b|\bdito\b|\bals (?:mutter|vater|mama|papa|lehrer\w*|arzt|[aä]rztin|krankenschwester|ingenieur\w*|k[üu]nstler\w*|musiker\w*|veganer\w*|kind)\b|\bkenn(?:e)? (?:ich|das)\b",
        r"\bseit (?:ich|meiner|meinem|kindheit|klein|jahren|\d+|" + _NUMBER + r")\b|\baufgewachsen\b|\bgeboren\b|\bfr[üu]her (?:mal )?(?:habe|hab|war|hatte)\b|\bselbst ?(?:gemacht|gebaut|gen[aä]ht|gestrickt|gebacken|beigebracht)\b|\bselbstgemacht\b",
        r"\b(?:ist|sind|wurde|wurden|war|alles) (?:alles |alle |auf |mit |in |an |aus |im |von |komplett |\w+ )*(?:aufgenommen|gedreht|gefilmt|gemalt|gezeichnet|handgemacht|geschrieben|gebaut|gekauft|gestrickt|gen[aä]ht|fotografiert|entstanden)\b",
    ),
    offer=rows(
        r"\blinks?\b(?! (?:oben|unten|neben|von|abbiegen))|\bin (?:der|meiner|die|unserer) (?:bio|beschreibung|infobox|videobeschreibung)\b|\bim (?:profil|shop|laden|store|onlineshop)\b|\b(?:auf|[üu]ber) (?:meiner|unserer|meinem|unserem|der|patreon|etsy) ?(?:webs\w+|seite|homepage|kanal|shop)?\b(?= (?:findest|gibt|kannst|bestell|verf)|\W{0,9}$)|\b(?:schreib|schick|ruf|kontaktier|melde?)\w* (?:mir|mich|uns|dich|an|bei)\b|\bper (?:dm|pn|mail|e-mail|nachricht|whats ?app)\b|\beine? (?:dm|pn|mail|e-mail)\b",
        r"\bzu (?:verkaufen|haben|vergeben|verschenken)\b|\b(?:verkaufe|verkaufen|biete|bieten|verschicke|verschicken|versende|versenden|liefere|liefern|vermiete|vermieten|verschenke|verlose|verlosen)\b|\bverf[üu]gbar\b|\berh[äa]ltlich\b|\bvorr[aä]tig\b|\bauf lager\b|\bausverkauft\b|\bvergriffen\b|\bkostet?\b|\bkosten (?:\d|" + _NUMBER + r"|ab|nur)|\bpreise?\b|\bkostenlos\w*\b|\bgratis\b|\bumsonst\b|\brabatt\w*\b|\bgutschein\w*\b|\bcodes?\b(?= \w+\d|\W{0,9}$)|\brabattcode\b|\bversand\w*\b|\bversandkosten\b|\bporto\b|\btickets?\b|\bkarten (?:gibt|sind|kosten)\b|\bgewinnspiel\b|\bverlosung\b|\bvorbestell\w*\b|\bbestell\w+\b|\bauftr[aä]ge\b|\bangebot\b|\bsonderpreis\b|\banmeld\w+\b|\btermine?\b",
        r"\b(?:kannst|k[öo]nnt|k[öo]nnen) (?:du|ihr|sie|man)? ?(?:\w+ ){0,4}(?:kaufen|bestellen|herunterladen|runterladen|finden|bekommen|reservieren|buchen|abholen)\b|\b(?:gibt|gibt's|gibts|bekommst|kriegst|findest) (?:es|du|ihr|sie|das)?\b[^.!?\n]{0,24}\b(?:im|bei|auf|[üu]ber|unter|hier|online)\b|\b(?:noch|nur noch) (?:da|zu haben|\d+|" + _NUMBER + r"|ein paar|einige|welche|verf)|\br[üu]ckerstatt\w*|\berstatt\w*|\bgeld zur[üu]ck\b|\bpaypal\b|\bnewsletter\b|\babonnier\w*\b",
    ),
    figure=rows(
        r"\b" + _NUMBER + r"(?: (?:und )?" + _NUMBER + r")*\b(?: " + _UNIT + r")?|\b(?:eine?[rmn]?|ein paar|paar|mehrere|einige|wenige|halbe[nr]?|viele) " + _UNIT + r"\b(?! (?:sp[aä]ter )?(?:noch|mal|wird))|\bvor (?:ein paar|einem|einer|kurzem|langem|vielen|mehreren|\d+|" + _NUMBER + r")\b[^.!?,\n]{0,20}|\b(?:viertel|halb|punkt) (?:vor |nach )?(?:" + _NUMBER + r"|\d+)\b",
        r"\b(?:am|jeden|bis|ab|seit|diesen|kommenden|n[aä]chsten|letzten) " + _DAY + r"\b|\b" + _DAY + r"(?= (?:um|ab|abend)|\W{0,9}$)|\b(?:im|ab|bis|seit|ende|anfang|mitte) " + _MONTH + r"\b|\b(?:gestern|vorgestern|letzte (?:woche|nacht)|letzte[ns]? (?:jahr|monat|sommer|winter))\b",
    ),
    behalf=rows(
        rf"\b(?:(?:{_MY}|das|der|die|dem|unser ganzes|mein ganzes|das ganze) (?:ganze[sn]? |gesamte[sn]? )?{_GROUP}|alle (?:hier|im team|bei uns|meine \w+)|wir alle|jeder (?:hier|im team)|niemand(?: hier| von uns)?|keiner(?: hier| von uns)?|alle)\b(?: und ich)? (?:auch |schon |alle |dich |dir |euch |das |es |sich |hier |sehr |ja |immer |hat |haben |ist |sind |l[aä]sst )*(?:sagt|sagen|meint|meinen|denkt|denken|findet|finden|liebt|lieben|mag|m[öo]gen|begeistert|einverstanden|zufrieden|gl[üu]cklich|dankt|danken|gr[üu][sß]+t|gr[üu][sß]+en|gr[üu][sß]+en|will|wollen|best[aä]tigt\w*|versprochen|verspricht|zugestimmt|genehmigt|gesagt|gefreut|freut|freuen|gefallen|beschwert|w[üu]nscht|w[üu]nschen|hasst)\b",
        r"\b(?:sie|er|man) (?:haben|hat) (?:mir|uns) (?:\w+ ){0,4}(?:gesagt|best[aä]tigt|versprochen|versichert|zugesagt)\b|\bim namen\b|\b(?:gr[üu][sß]+e|gru[sß]+|dank) (?:von|auch von) (?:meine[rnm]?|uns allen|allen|der|dem|unserem?)\b|\bwir alle\b",
    ),
    questions=Questions(
        about=re.compile(
            r"\b(?:du|dich|dir|dein\w*|ihr|euch|euer|eure\w*|hast|bist|wohnst|lebst|kannst|machst|verkaufst|wirst|kommst|spielst|nutzt|benutzt|arbeitest|warst|hattest|willst|kennst|verschickst|versendest|liefert|habt|seid|macht ihr|jemand|wer (?:von|hier|hat)|haben sie|sind sie|k[öo]nnen sie|ihnen|irgendwer)\b"
        ),
        offer=re.compile(
            r"\b(?:verkauf\w*|kaufen|preis\w*|kostet|kosten|was nimmst du|verschick\w*|versend\w*|versand\w*|liefer\w*|verf[üu]gbar|erh[äa]ltlich|zu haben|noch da|lager|rabatt\w*|gutschein\w*|code|shop|link|tickets?|karten|pl[äa]tze|platz|anmeld\w+|gewinnspiel|verlos\w+|kostenlos|gratis|bestell\w+|auftr[aä]ge|buchen|herunterladen|downloaden|verschenk\w*|darf (?:ich|man)|d[üu]rfen wir|(?:kann|k[öo]nnen) (?:ich|wir|man) (?:\w+ ){0,5}(?:benutzen|verwenden|nutzen|teilen|kopieren|verteilen|drucken))\b"
        ),
        promise=re.compile(
            r"\b(?:wirst|werdet|wird es|wann (?:kommt|kommst|erscheint|ist|gibt|machst|bringst|geht)|kannst du (?:\w+ ){0,6}(?:machen|zeigen|drehen|hochladen|schicken)|k[öo]nntest du|n[aä]chste[nrs]?|demn[aä]chst|bald|geplant|planst|kommt (?:noch|da|bald|ein)|machst du (?:mal|auch|noch|ein)|fortsetzung|teil 2)\b"
        ),
        opinion=re.compile(
            r"\b(?:soll(?:te)? (?:man|ich)|wie (?:kann|macht man|mache ich|bekomme ich|geht das|krieg\w* ich|vermeide|oft (?:gie[sß]+t|muss|soll)|lange muss)|was (?:mache ich falsch|hilft|tun)|lohnt|tipps?|warum (?:ist|sind|wird|werden|geht|haben)|unterschied|besser für|l[aä]cherlich|zu sp[aä]t)\b|\b(?:magst du|gef[aä]llt dir|was (?:denkst|meinst|h[aä]ltst|sagst)|findest du|w[üu]rdest du (?:sagen|empfehlen|lieber)|empfiehlst|empfehlen|glaubst du|meinst du|oder\?|stimmt'?s|geht'?s (?:dir|euch)|wie geht|wei[sß]+t du|verstehst|was h[aä]ltst)\b"
        ),
        either=re.compile(r"\boder\b"),
        which=re.compile(r"\b(?:wo|wann|wer|wem|wen|woher|wohin|womit|welche\w*|wie (?:alt|viele?|lange|oft|gro[sß]+|hei[sß]+\w*)|was (?:f[üu]r|kostet|hast|benutzt|machst|ist dein|nutzt|war))\b"),
        asks=re.compile(r"\W{0,9}(?:hallo,? |hi,? |hey,? )?(?:hast|bist|kannst|wo|wann|wie (?:alt|viel)|was kostet|wirst|verkaufst|woher|machst) |.{0,60}\b(?:\w{2,}st du|\w+t ihr|haben sie|sind sie|können sie)\b"),
        yes=re.compile(
            r"(?:ich(?=\W{0,3}$|[!,.])|hier(?=!)|ja+(?:wohl|ha|p)?|jo+|jep|jup|klar(?: doch)?|nat[üu]rlich|sicher|selbstverst[aä]ndlich|genau|stimmt|auf jeden fall|definitiv|absolut|richtig|immer|exakt|korrekt|doch|na klar|nur zu|darfst du|mach ruhig|gern(?:e)?(?= |\W{0,3}$)|hab(?:e)? ich|bin ich|mach ich)(?!\w)"
        ),
        no=re.compile(r"(?:nein|nee|n[öo]+|ne(?=[,.! ])|leider (?:nein|nicht|keine?\w*)|noch nicht|nie(?:mals)?|gar nicht|[üu]berhaupt nicht|nicht (?:mehr|wirklich)|keine(?:n|s)?\b(?= mehr|\W{0,3}$))(?!\w)"),
        no_answer=re.compile(
            r"(?:kein problem|keine ahnung|keine sorge|nein danke|genau (?:das|so|deshalb|deswegen|mein|richtig)|sicher(?:lich)? (?:nicht (?:leicht|einfach))|immer (?:gern|wieder|sch[öo]n)|gerne? (?:geschehen|doch|gelesen)|nie (?:aufgeben|zu sp[aä]t)|klar ist|richtig (?:gut|sch[öo]n|toll|cool))"
        ),
        telling=re.compile(r"\w\w+\W+\w+"),
        not_telling=re.compile(
            r"\b(?:du|dir|dich|dein\w*|ihr|euch|eure?\w*|ihnen|probier\w*|versuch\w*|nimm|nehmt|lass|mach|schau|such|übe?|frag|stell|gib|denk\w*|glaub\w*|find\w*|vielleicht|danke?|hoff\w*|besser|meist\w*|oft|kommt drauf|entschieden|geheim\w*|verraten|verrate|liebe|mag|wer|wenn|man|mich|frage|antwort|trotzdem|leider (?:keine?|nicht))\b|\x00"
        ),
        things=re.compile(r"(?:es|das|die|der|dieses?|alles|beide)(?: [\wäöüß-]+){0,3}? (?:ist|war|sind|waren|hat|heißt|kostet|kommt|läuft|dauert|beginnt|wurde|steht|liegt) (?!(?:sehr |so |echt |ganz |total |wirklich |immer |auch |eine? |nicht |gar |ja |doch |eben |halt |der |die |das )*(?:leicht|schwer|m[öo]glich|normal|sch[öo]n|gut|gute|toll|super|besser|beste|wahr|richtig|wichtig|frage|trick|geheimnis|problem|komisch|s[üu][sß]+|ehre|freude|schade|kompliziert|wunderbar|klasse|verst[äa]ndlich|lieb|nett|interessant|spannend|so|zu|klar|okay|ok))"),
        others=re.compile(
            r"\b(?:dein\w*|eure?\w*|ihre?\w*|der|die|das) (?:\w+ )?(?:team|studio|band|verlag|lektor\w*|chef\w*|familie|kinder|kind|sohn|tochter|frau|mann|partner\w*|freund\w*|mutter|vater|eltern|bruder|schwester|lehrer\w*|sch[üu]ler|kunden|nachbarn?|kolleg\w+|oma|opa|arzt|[äa]rztin|gesangslehrer\w*)\b|\bwas (?:sagt|sagen|meint|meinen|hat|haben) (?:dein|eure?|der|die|das|denn dein)"
        ),
        they=re.compile(r"(?:sie|er|alle|niemand|keiner|jeder|die (?:finden|lieben|sagen)|der (?:findet|liebt|sagt)|fand|fanden|meint|meinte|sagt|sagte|findet)\b(?! (?:haben|sind|k[öo]nnen) (?:recht|gerne))"),
        empty=re.compile(
            r"\b(?:wei[sß]+ nicht|keine ahnung|vielleicht|kommt drauf an|wer wei[sß]+|geheimnis|geheim|danke\w*|dank|sorry|entschuldig\w*|haha\w*|gr[üu][sß]+e|gute frage|willkommen|viel (?:gl[üu]ck|spa[sß]+|erfolg)|nichts|niemand|alles|sch[öo]n\w*|toll\w*|super|klasse|perfekt|cool|ist|sind|war|hallo|hi|bitte|hoffentlich|gern|gerne|freut|noch nicht|entschieden|prima|wow|lieb)\b"
        ),
    ),
)  # fmt: skip

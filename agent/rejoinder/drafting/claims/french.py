"""What a claim looks like in French, how it is asked for, and how it is answered."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.claims.rows import Language, Questions, rows

_UNIT: Final = r"(?:secondes?|minutes?|heures?|jours?|nuits?|semaines?|mois|ans?|ann[eé]es?)"
_NUMBER: Final = r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf(?! comme| et\b)|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|quatre-vingts?|cents?|mille|millions?|douzaines?|dizaines?|centaines?|milliers?|quinzaine|vingtaine|trentaine)"
_DAY: Final = r"(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?)"
_MONTH: Final = r"(?:janvier|f[eé]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[eé]cembre)"
_KIN: Final = r"(?:fils|fille|filles|enfants?|femme|mari|[eé]poux|[eé]pouse|m[eè]re|maman|p[eè]re|papa|fr[eè]res?|s(?:oe|œ)urs?|famille|grand-?(?:m[eè]re|p[eè]re|parents)|parents|copine?|conjointe?|compagn(?:on|e)|cousine?s?|tante|oncle|b[eé]b[eé]|amie?s?|voisine?s?)"
_GROUP: Final = rf"(?:[eé]quipe|studio|groupe|label|maison d'[eé]dition|[eé]diteur|[eé]ditrice|r[eé]daction|chef|patronn?e?|coll[eè]gues|communaut[eé]|[eé]l[eè]ves|clients?|abonn[eé]s|lecteurs|producteur|fabricant|bande|{_KIN})"
_MINE_HARMLESS: Final = r"(?:plus |premi[eè]re?s? |nouve(?:au|lle|aux)s? |propres? |humble |modeste |sinc[eè]res? |meilleure?s? |petite?s? )*(?:avis|opinion|go[uû]ts?|amour|r[eé]ponses?|commentaires?|faute|erreur|remerciements?|f[eé]licitations|condol[eé]ances|pens[eé]es|point|sens|cha[iî]ne|vid[eé]os?|contenus?|blog|posts?|publications?|travail\b(?! (?:est|comme|de|chez))|communaut[eé]|lecteurs?|public|c(?:oe|œ)ur|t[eê]te|esprit|respects?|salutations|pr[eé]f[eé]r[eé]\w*|fran[cç]ais|articles?|musiques?|chansons?|art|dessins?|photos?|recettes?|livres?|conseils?|questions?|explications?|genre|style|liste|ch[eè]re?s?|dieu|vie !|journ[eé]e|plaisir|yeux|humour|part|tour|gars)\b"
_THINKS: Final = r"(?:pense|crois|trouve|esp[eè]re|suppose|imagine|comprends|comprenais|remercie|souhaite|adore|aime(?:rais)?|pr[eé]f[eè]re|pr[eé]f[eé]rerais|recommande|conseille|doute|vois|sais|veux dire|dirais|voulais (?:dire|juste)|suis (?:(?:tr[eè]s|si|tellement|vraiment|bien|tout [aà] fait|totalement|compl[eè]tement|aussi|plut[oô]t|assez|ravie? et) )*(?:d'accord|contente?|heureu(?:x|se)|ravie?|d[eé]sol[eé]e?|touch[eé]e?|[eé]mue?|s[uû]re?|certaine?|fi[eè]re?|reconnaissante?|navr[eé]e?|fan|curieu(?:x|se)|flatt[eé]e?)|avoue|reconnais|note que|vous (?:remercie|souhaite|comprends|embrasse|avoue)|te (?:remercie|souhaite|comprends|f[eé]licite|crois|l'accorde|rejoins)|compatis|rigole|plaisante|partage (?:ton|votre)|n'ai (?:pas d'(?:avis|id[eé]e|opinion)|aucune id[eé]e|pas de mots|rien [aà])|ne (?:sais|suis pas s[uû]re?|comprends|pense|crois|peux (?:pas )?(?:dire|promettre|garantir))\w*)"
FRENCH: Final = Language(
    code="fr",
    marks=re.compile(
        r"[œçêûîè]|\b(?:jours?|semaines?|demain|lien|trois|je|tu|vous|nous|est|des|une|et|pas|mais|merci|oui|très|c'est|j'ai|j'\w+|ta|où|quoi|avec|dans|salut|bonjour|du|les|qu'\w+|que|qui|quel\w*|combien|quand|comment|aussi|bientôt|il|elle|encore|sur|aux|mon|tes|votre|notre|toujours|ça|moi|toi|bravo)\b"
    ),
    idioms=rows(
        r"\b(?:rien (?:n'est |de )?(?:d[eé]cid[eé]|arr[eê]t[eé]|s[uû]r|officiel)\b|pas (?:encore )?d[eé]cid[eé]|je (?:le |la |les )?(?:garde|pr[eé]f[eè]re) (?:pour (?:moi|nous|la maison)|me taire|ne pas (?:r[eé]pondre|dire|en parler))|merci d'(?:en|y)) ?\w*|\bpas de souci\b|\bj'esp[eè]re que [^.!?\n]{0,60}",
        rf"\b(?:je |j')(?:l'|t'|vous |te )?{_THINKS}\b|\bon a (?:h[âa]te|ador[ée]|beaucoup aim[ée])|j'(?:ai (?:ador[eé]|aim[eé]|h[aâ]te de (?:lire|voir|savoir|conna[iî]tre)|l'impression|bien (?:ri|compris|aim[eé]|not[eé])|beaucoup (?:aim[eé]|ri)|peur que|envie de dire|lu (?:ton|votre)|vu (?:ton|votre))|espère|adore|aime(?:rais)?|imagine|avoue|accepte|apprécie|appr[eé]cie)\b|\bmille (?:mercis?|excuses|pardons)\b|\bmerci (?:mille|cent) fois\b|\b(?:un|une) (?:des|de (?:mes|ces)|fois|peu)\b|\b100 ?%|\b[aà] cent pour cent\b|\b(?:premi[eè]re|deuxi[eè]me) fois\b|\bbon(?:ne)? (?:" + _DAY + r"|journ[eé]e|soir[eé]e|semaine|week-?end|ann[eé]e|dimanche)\b",
        r"\b(?:[aà]|remets-toi|r[eé]tablis\w*|gu[eé]ri\w+|courage)\b[^.!?\n]{0,20}\b(bient[oô]t|vite)\b|\b[aà] (?:bient[oô]t|demain|la prochaine|plus)\b|\baussi(?:t[oô]t| vite)\b|\bsi t[oô]t\b|\bbien fait\b|\ben fait\b|\btout [aà] fait\b|\bsans promesse\b|\bje ne (?:te |vous )?promets (?:rien|pas)\b|\btu (?:as|avais) raison\b|\bvous avez raison\b",
    ),
    promise=rows(
        r"\b(?:je|on|nous) (?:\w+ )?(?:vais|va|allons) (?:(?:te|vous|la|le|les|en|y|bient[oô]t|essayer de|d'abord|aussi|s[uû]rement|voir pour) )*(?!dire\b|avouer|pleurer|mourir|bien\b)\w+(?:er|ir|re|oir)\b|\bon va voir\b|\bon verra\b",
        r"\b(?:je|j'|on|nous|il y|(?:la|le|les|l'|une?) ?(?:vid[eé]o|suite|article|livre|album|saison|[eé]pisode|boutique|concert|tuto|recette|sortie|prochaine?)s?(?: \w+)?) ?(?:n'|ne |y |te |vous |en |l'|les |le |la |lui )*\w*(?:(?:e|i|u|d|t|v|oi|au|se|fe|pour|ver|vien|tien|dev|sau)r(?:ai|a|ons|ont))\b(?<!opéra)(?<!ira)(?<!dira)",
        r"\b(?:tr[eè]s )?bient[oô]t\b|\bprochainement\b|\bsous peu\b|\bd'ici (?:peu|l[aà]|quelques|la fin|un|une|deux|\d)|\bdans (?:(?:quelques|une?|deux|trois|\d+) (?:petites? )?(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|ann[eé]es?)|les prochain\w+|pas longtemps|peu de temps)\b|\bun (?:de ces )?jours?\b(?! de)|\bplus tard\b|\b[aà] l'avenir\b",
        r"\b(?:semaine|mois|ann[eé]e|vid[eé]o|[eé]pisode|article|livre|album|live|fois|week-?end|tuto|chapitre|projet|recette|saison|" + _DAY + r") prochaine?s?\b|\bprochaine?s? (?:semaine|mois|ann[eé]e|vid[eé]os?|[eé]pisodes?|articles?|livre|album|live|fois|tuto|tutos|chapitre|projet|recette|saison|partie|sortie)\b|\b(?:deuxi[eè]me|seconde) partie\b|\bpartie (?:2|deux)\b|\bla suite\b",
        r"\bdemain\b|\bce (?:soir|week-?end|mois)\b|\bcette (?:semaine|nuit|ann[eé]e)\b|\bcet (?:[eé]t[eé]|automne|hiver|apr[eè]s-midi)\b|\bapr[eè]s-demain\b",
        r"\b(?:en cours|en pr[eé]paration|en route|en chemin|en production|sur (?:ma|la|notre) (?:to-?do )?liste|au programme|pr[eé]vue?s?|d[eé]j[aà] en boîte|dans les tuyaux)\b|\b(?:je|on|nous) (?:suis|est|sommes) (?:en train|dessus)\b|\b(?:je|on|nous) (?:y )?(?:travaille|bosse|travaillons|pr[eé]pare|pr[eé]parons|pr[eé]vois|pr[eé]voit|pr[eé]voyons|compte|comptons|planifie|m'y mets|m'en occupe|note (?:l'id[eé]e|[cç]a|la)|t'envoie|vous envoie|t'[eé]cris|te tiens|vous tiens|te r[eé]ponds|te dis|reviens vers)\b|\bj'(?:y travaille|y pense|envisage|ajoute|envoie|ai (?:pr[eé]vu|not[eé]|l'intention)|en (?:ferai|prépare|parle))\b",
        r"\bpromis(?:e)?\b(?= !|\W{0,9}$|[,.!])|\b(?:je|on) (?:te |vous )?(?:promets?|garanti[ts])\b|\bc'est (?:not[eé]|pr[eé]vu|promis|en cours)\b|\b(?:restez?|reste) (?:connect[eé]s?|[aà] l'[eé]coute|dans le coin)\b|\b[cç]a (?:arrive|vient|va (?:venir|arriver|sortir))\b|\b(?:arrive|arrivent|sort|sortent|vient|viennent) (?:bient[oô]t|demain|lundi|mardi|en|le|tr[eè]s|la|dans|d'ici)\b|\b(?:je|on) (?:peux|peut|pourrai[st]?) (?:te |vous |en |la |le |t'|vous )*(?:faire|envoyer|montrer|poster|filmer|enregistrer)\b|\bon se (?:voit|retrouve|revoit)\b|\brendez-vous (?:le|[aà]|au|demain|samedi|dimanche|lundi)\b",
    ),
    experience=rows(
        rf"\b(?:mon|ma|mes|notre|nos) (?!{_MINE_HARMLESS})(?=[a-zàâéèêîôûœ])|\b(?:mon|ma|mes|notre|nos) (?:\w+ )?{_KIN}\b",
        r"\bj'(?!(?:espère|adore|aime|imagine|avoue|accepte|apprécie|y travaille|y pense|envoie|ajoute|en parle)\b)\w{2,}",
        r"\bje (?:n'|ne |l'|les? |la |m'|me |m'y |y |en |t'|te |lui |vous )*(?!(?:vais|promets|garantis|peux|pourrai|suis en train|suis dessus|ferai|serai|te|vous|compte|prévois|note|travaille dessus)\b)(?!\w+rai\b)(?:\w{3,})\b",
        r"\b(?:on|nous) (?:a|avons|avait|avions|est|sommes|habite|habitons|vit|vivons|utilise|utilisons|vient|venons|[eé]tait|[eé]tions|fait|faisons|s'est|y) (?!tous d'accord|d'accord|va|ravis?|contents?|verra|dessus|en train|heureu)\w+",
        r"\b(?:c'est|d[ée]j[àa]|viens d'|viens de|l'ai|ai) ?(?:\w+ )?(?:corrig[ée]\w*|r[ée]par[ée]\w*|envoy\w+|mis [àa] jour|r[ée]pond\w+|r[ée]gl[ée]\w*|post[ée]\w*)\b|(?:^|[.!?,;\n] ?)\W{0,9}(?:corrig[ée]|envoy[ée]|fait|r[ée]par[ée]|r[ée]gl[ée])\b(?=\W{0,9}$|[,.!])|\bmoi (?:aussi|non plus|pareil|c'est)\b|\bpareil (?:ici|pour moi|chez (?:moi|nous))\b|\bpareil\b(?=\W{0,9}$|[,.!])|\bidem\b|\bnous aussi\b|\bchez (?:moi|nous)\b|\b(?:[cç]a )?m'(?:est arriv[eé]|arrive|a (?:pris|co[uû]t[eé]|fallu|sauv[eé]|appris|offert|rappel[eé] (?:mon|ma|mes|quand)))\b|\ben tant que (?:m[eè]re|p[eè]re|maman|papa|prof\w*|m[eé]decin|infirmi\w+|ing[eé]nieur\w*|artiste|musicien\w*|v[eé]gan\w*)\b|\bon est deux\b|\bbienvenue? au club\b",
        r"\b(?:quand|lorsque) (?:j'|on |nous )[eé]tai[ts]\w*|\bdepuis (?:que (?:je|j')|tout petite?|l'enfance|mes|mon|ma|\d+|" + _NUMBER + r"|des ann[eé]es|longtemps)\b|\b(?:n[eé]e?|grandi|v[eé]cu) (?:[aà]|en|au|aux|dans|l[aà])\b|\bautodidacte\b",
        r"\b(?:est|[eé]tait|a [eé]t[eé]|ont [eé]t[eé]|sont|tout|c'est|fut) (?:tout |toute |enti[eè]rement |\w+ment )?(?:film[eé]e?s?|tourn[eé]e?s?|enregistr[eé]e?s?|fait(?:e)?s? (?:main|maison|[aà]|en|avec|par)|peinte?s?|[eé]crite?s? (?:en|[aà]|par)|dessin[eé]e?s?|prise?s? (?:[aà]|en|avec)|tricot[eé]e?|cousue?)\b",
    ),
    offer=rows(
        r"\bliens?\b|\ben (?:bio|description|story)\b|\bdans (?:la|ma|notre) (?:bio|description|boutique)\b|\bsur (?:mon|ma|notre|le|la) (?:site|boutique|patreon|etsy|page|cha[iî]ne|profil|blog)\b(?= (?:pour|tu|vous|il)|\W{0,9}$)|\b(?:[eé]cris|[eé]crivez|envoie|envoyez|contacte|contactez|appelle|appelez)(?:-| )?(?:moi|nous)\b|\b(?:en|par) (?:mp|dm|priv[eé]|message|mail|e-mail|whats ?app)\b",
        r"\b(?:en|[aà] la) vente\b|\b[aà] vendre\b|\b(?:je|on|nous) (?:les? |la |en )?(?:vends?|vendons|livre|livrons|exp[eé]die|exp[eé]dions|offre|offrons|donne|propose|proposons|loue|prends des commandes)\b|\bdisponibles?\b|\bdispos?\b|\b(?:en )?stock\b|\b[eé]puis[eé]e?s?\b|\brupture\b|\bco[uû]te(?:nt)?\b|\bprix\b|\btarifs?\b|\bgratuit\w*\b|\boffert[es]*\b|\br[eé]ductions?\b|\bremises?\b|\bcodes? (?:promo|\w*\d+|de r[eé]duc\w*)\b|\bcode\b(?= \W?\w*\d)|\bpromos?\b|\blivraison\b|\bfrais de port\b|\bbillets?\b|\bplaces? (?:sont|en|disponib|restant)|\bconcours\b|\bpr[eé]commandes?\b|\bcommandes? (?:sont|ouvert|ferm)|\binscriptions?\b|\br[eé]servations?\b",
        r"\b(?:tu|vous|on) (?:peux|pouvez|peut) (?:\w+ )?(?:l'|les? |la |en |me |nous |le )?(?:acheter|commander|trouver|t[eé]l[eé]charger|r[eé]server|obtenir|contacter|[eé]crire|joindre)\b|\bil (?:m'|nous )?(?:en )?reste\b|\bil en reste\b|\b(?:toujours|encore) (?:dispo\w*|en vente|[aà] vendre|l[aà])\b|\brembours\w+|\bpaypal\b|\bnewsletter\b|\babonne-toi\b|\babonnez-vous\b",
    ),
    figure=rows(
        r"\b" + _NUMBER + r"(?:[- ](?:et )?" + _NUMBER + r")*\b(?: " + _UNIT + r")?|\b(?:une?|quelques|plusieurs|demi-?|pas mal d[e']) ?(?:secondes?|minutes?|heures?|jours|nuits|semaines?|mois|ans?|ann[eé]es)\b|\bil y a (?:une?|quelques|plusieurs|longtemps|peu|\d+|" + _NUMBER + r")\b[^.!?,\n]{0,20}|\bun an\b",
        r"\b(?:le|ce|chaque|tous les|jusqu'[aà]|de|d[eè]s|avant) " + _DAY + r"\b|\b" + _DAY + r"(?= (?:[aà]|soir|matin)|\W{0,9}$)|\b(?:en|d[eé]but|fin|mi-?|depuis|jusqu'en|au mois d[e']) ?" + _MONTH + r"\b|\b(?:hier|avant-hier|[aà] midi|minuit|l'an dernier|l'ann[eé]e derni[eè]re|la semaine derni[eè]re|le mois dernier)\b",
    ),
    behalf=rows(
        rf"\b(?:(?:toute |tout )?(?:mon|ma|mes|notre|nos|le|la|l'|les) ?{_GROUP}(?: enti[eè]re)?|tout(?:e l'| le )(?:monde|[eé]quipe)|tous (?:ici|nos \w+|mes \w+|les \w+)|personne|nous tous|on est tous)(?: et moi)? (?:te |vous |le |la |l'|les |est |sont |a |ont |aussi |en |s'est |se |ici |n'|ne |d[eé]j[aà] |t')*(?:dit|disent|pensent?|trouvent?|adorent?|ador[eé]|aim(?:e|ent|[eé])|veulent?|veut|remercient?|embrassent?|confirm\w+|approuv\w+|valid\w+|promis|d'accord|ravie?s?|contents?|contente|heureu\w+|passent? le bonjour|saluent?|souhaitent?|plaint|demand\w+|fan)\b",
        r"\b(?:ils|elles|on) (?:m'|nous |me |l')(?:ont|a) (?:\w+ )?(?:dit|confirm[eé]|promis|assur[eé]|garanti)\b|\bau nom d[e']\b|\bde la part d[e']\b|\b(?:bisous|bonjour|salutations|amiti[eé]s|merci) d[e'] ?(?:toute l'[eé]quipe|ma|mon|mes|nous tous|tous)\b",
    ),
    questions=Questions(
        about=re.compile(
            r"\b(?:tu|te|toi|ton|ta|tes|t'\w+|vous|votre|vos|as-tu|es-tu|avez-vous|[eê]tes-vous|quelqu'un|qui (?:ici|d'autre|a)|certains)\b"
        ),
        offer=re.compile(
            r"\b(?:ven(?:d|ds|dez|dre|te)|prix|co[uû]te\w*|combien (?:co[uû]te|[cç]a|pour|vaut|tu)|achet\w+|exp[eé]di\w+|livr(?:es?|ez|aison|er)|envo(?:ies|yez)|dispo\w*|reste|stock|r[eé]duc\w*|promo|code|boutique|lien|billets?|places?|concours|gratuit\w*|command\w+|r[eé]serv\w+|t[eé]l[eé]charg\w+|(?:je peux|on peut|peut-on|puis-je|pourrais-je) (?:\w+ )?(?:reprendre|utiliser|partager|diffuser|imprimer|traduire|vendre|copier))\b"
        ),
        promise=re.compile(
            r"\b(?:vas-tu|tu vas|vous allez|allez-vous|va-t-il|y aura|aura-t|quand (?:sort|est|vient|vas|tu|vous|la|le|reviens)|peux-tu (?:faire|montrer|poster|envoyer|filmer)|tu peux (?:faire|montrer|poster|envoyer|filmer)|pourrais|pourriez|prochaine?|bient[oô]t|pr[eé]vu|\w+ras\b|\w+rez\b|comptes)\b"
        ),
        opinion=re.compile(
            r"\b(?:comment (?:distinguer|faire|on|je|puis-je|choisir|[eé]viter|savoir|nettoyer)|que faire|pourquoi (?:les|la|le|l'|on|est-ce)|diff[eé]rence|faut-il|il faut|conseils?|astuces?|vaut-il|trop tard|mieux pour)\b|\b(?:tu (?:aimes|penses|trouves|crois|pr[eé]f[eè]res|conseilles|recommandes)|vous (?:aimez|pensez|trouvez|pr[eé]f[eé]rez|conseillez|recommandez)|aimes-tu|penses-tu|qu'en (?:penses|pensez)|ton avis|votre avis|[cç]a va|tu comprends|n'est-ce pas|non \?|sais-tu|tu sais (?:si|comment|pourquoi))"
        ),
        either=re.compile(r"\bou\b"),
        which=re.compile(r"\b(?:o[uù]|quand|combien|qui|quel(?:le)?s?|avec quoi|quoi|qu'est-ce que (?:tu|vous)|que (?:fais|faites|utilises))\b"),
        asks=re.compile(r"\W{0,9}(?:salut,? |bonjour,? |coucou,? )?(?:tu (?:as|es|habites|vends|fais|vas)|vous (?:avez|[eê]tes|vendez)|quand|combien|o[uù]|quel(?:le)?)\b|.{0,60}\b(?:est-ce que?|\w+-(?:tu|vous|t-il|t-elle)|c'est (?:quand|quoi|qui|où|combien))\b"),
        yes=re.compile(
            r"(?:mo+i+(?=\W{0,3}$|[!,.])|pr[ée]sente?|oui+|ouais|ouaip|yes|carr[eé]ment|bien s[uû]r(?: que oui)?|[eé]videmment|absolument|tout [aà] fait|exactement|exact|toujours|effectivement|affirmatif|totalement|clairement|oui oui|yep|s[uû]r|grave|si si|mais oui|avec plaisir|allez-y|vas-y|volontiers|pas de souci)(?!\w)"
        ),
        no=re.compile(r"(?:non+|nan|nope|jamais|pas (?:encore|du tout|vraiment|pour l'instant|pour le moment|cette fois|moi)|malheureusement (?:non|pas)|toujours pas|plus maintenant)(?!\w)"),
        no_answer=re.compile(
            r"(?:pas de (?:souci|probl[eè]me|quoi)|non mais|toujours (?:un plaisir|agr[eé]able|content|ravi)|jamais (?:trop tard|de)|bien s[uû]r que tu|s[uû]r que|exactement (?:ce|comme|[cç]a)|pas encore d[eé]cid)"
        ),
        telling=re.compile(r"\w\w+\W+\w+"),
        not_telling=re.compile(
            r"\b(?:tu|te|toi|ton|ta|tes|t'\w+|vous|votre|vos|essaie|essayez|prends|mets|laisse|fais|regarde|cherche|ajoute|coupe|pense|crois|peut-être|merci|espère|mieux|souvent|souci|dépend|décid\w+|arrêté|garde|secret|adore|aime|trouve|préfère|quel\w*|comprends|courage)\b|\x00"
        ),
        things=re.compile(r"(?:c'est|c'[ée]tait|il est|elle est|ils sont|elles sont|ce sont|[cç]a (?:co[uû]te|dure|commence|vient|fonctionne)|(?:le|la|les|l'|ce|cette|tout) ?[\w' ]{2,30}? (?:est|sont|[ée]tait|a|co[uû]te|dure|commence|vient|sort)) (?!(?:tr[èe]s |si |plus |assez |un peu |super |vraiment |une? |la |le |pas |bien |tout |trop )*(?:facile|difficile|possible|normal|beau|belle|joli|bien|bon|bonne|g[ée]nial|meilleur|vrai|important|question|astuce|secret|probl[èe]me|bizarre|mignon|cl[ée]|plaisir|honneur|joie|juste|compliqu|merveill|incroyable|naturel|compr[ée]hensible|dommage|gentil|adorable|int[ée]ressant|d'accord|toi|vous|clair|s[uû]r|dit|vu|l'id[ée]e|de|que))"),
        others=re.compile(
            r"\b(?:ton|ta|tes|votre|vos|le|la|les) (?:\w+ )?(?:[eé]quipe|studio|groupe|label|[eé]dit\w+|chef|patron\w*|famille|enfants?|fils|fille|femme|mari|conjointe?|copine?|m[eè]re|p[eè]re|parents|fr[eè]re|s(?:oe|œ)ur|prof\w*|[eé]l[eè]ves|clients|voisins|amis|coll[eè]gues|m[eé]decin|grand-m[eè]re)\b|\bqu'(?:en |)?(?:pense|pensent|dit|disent|a dit|ont dit)\b"
        ),
        they=re.compile(r"(?:elle|il|ils|elles|tout le monde|tous|personne)\b(?! (?:faut|y a|est (?:possible|conseill)))"),
        empty=re.compile(
            r"\b(?:sais pas|aucune id[eé]e|peut-[eê]tre|[cç]a d[eé]pend|d[eé]pend|qui sait|secret|merci\w*|d[eé]sol[eé]e?|pardon|haha\w*|mdr|bisous|bonne (?:question|chance|journ[eé]e)|bienvenue|rien|personne|tout|trop (?:bien|beau|cool)|g[eé]nial|super|parfait|magnifique|joli|c'est|est|sont|tu|vous|bonjour|salut|de rien|esp[eé]rons|encore|d[eé]cid\w+|bravo|content|ravie?)\b"
        ),
    ),
)  # fmt: skip

"""What comments say in Spanish, Portuguese, German, French, Indonesian, Hindi and Japanese: the
frequent wordings of each kind, a row for each language.

Rows in Latin letters are written without accents, those in other scripts know no word boundaries.
"""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

Kind = Literal[
    "crisis",
    "loss",
    "complaint",
    "correction",
    "question",
    "business",
    "praise",
    "spam",
    "hate",
    "sarcasm",
]
"""What a comment may be read as, finer than its pile."""


class Wordings(NamedTuple):
    """The patterns of one kind; `latin` is over text whose accents were taken off."""

    latin: re.Pattern[str]
    other: re.Pattern[str] | None = None


def _wordings(latin: tuple[str, ...], other: tuple[str, ...]) -> Wordings:
    return Wordings(
        re.compile(rf"\b(?=\w)(?:{'|'.join(latin)})\b"),
        re.compile("|".join(other)) if other else None,
    )


_ES_KIN: Final = r"(?:madre|padre|mama|papa|abuel[oa]|herman[oa]|hij[oa]|espos[oa]|marido|novi[oa]|ti[oa]|prim[oa]|amig[oa]|perr[oa]|perrit[oa]|gat[oa]|bebe)"
_PT_KIN: Final = r"(?:mae|pai|avo|vo|irma|irmao|filh[oa]|espos[oa]|marido|namorad[oa]|ti[oa]|prim[oa]|amig[oa]|cachorr\w+|gat[oa]|bebe)"
_DE_KIN: Final = r"(?:mutter|mama|vater|papa|oma|opa|gro(?:ss|ß)(?:mutter|vater)|bruder|schwester|sohn|tochter|mann|frau|freundin|freund|onkel|tante|hund|katze|kater|baby|kind)"
_FR_KIN: Final = r"(?:mere|maman|pere|papa|grand-?mere|grand-?pere|mamie|papi|frere|soeur|fils|fille|mari|femme|copain|copine|oncle|tante|ami|amie|chien|chienne|chat|bebe)"
_ID_KIN: Final = r"(?:ibu|ayah|mama|papa|bapak|anak|suami|istri|kakak|adik|nenek|kakek|sahabat|teman|kucing|anjing)"

ABROAD: Final[dict[Kind, Wordings]] = {
    "crisis": _wordings(
        (
            r"(?:quiero|queria|quisiera) morir(?:me)?(?! de )|(?:no|ya no) quiero (?:seguir )?(?:vivir|viviendo|vivo|viva)|me quiero (?:morir|matar|suicidar)|matarme|suicidarme|quitarme la vida|acabar con mi vida|pens(?:ado|ando) en el suicidio|me corto|(?:sin|no tengo) ganas de vivir|quiero desaparecer",
            r"quer(?:o|ia) morrer(?! de )|nao quero (?:mais )?viver|(?:me matar|me suicidar|suicidar-me)|tirar (?:a )?minha (?:propria )?vida|acabar com (?:a )?minha vida|pensando em suicidio|me corto|nao aguento mais (?:viver|essa vida|a vida)|(?:sem|nenhuma) vontade de viver|vontade de morrer|quero sumir",
            r"(?:will|wollte|mochte) (?:nur |nicht mehr |einfach )?(?:sterben|leben)|sterben will|nicht mehr leben|mich umbringen|selbstmord\w*|suizid\w*|das leben nehmen|mich (?:selbst )?ritze\w*|keinen sinn mehr im leben|lebensmude|(?:keine lust|keine kraft) mehr zu leben",
            r"(?:je )?veux mourir|envie de mourir|(?:plus|pas) envie de vivre|me suicider|en finir avec la vie|me tuer|pensees suicidaires|(?:plus|pas) la force de vivre|disparaitre pour toujours|je me scarifie",
            r"bunuh diri|(?<!sampai )(?<!sampe )(?:mau|ingin|pengen|pingin|pen) mati(?: aja)?|(?:tidak|gak|ga|nggak) (?:mau|ingin|pengen) hidup(?: lagi)?|mengakhiri hidup(?:ku)?|(?:capek|lelah|cape) hidup|gantung diri|menyakiti diri",
            r"khud ?kushi|marna chaht[aie]|mar(?:ne)? ka (?:man|mann)|jeena nahi chaht[aie]|jeene (?:ka man+|ki ichh?a) nahi|aatm ?hatya|jaan de d\w+|suicide kar\w*|zindagi khatam kar\w*",
        ),
        (
            r"आत्महत्या|मरना चाहत|मरने का मन|जीना नहीं चाहत|ज़?िंदगी खत्म|जीने (?:का मन|की इच्छा) नहीं|फांसी लगा|जान दे (?:दू|दे)",
            r"死にたい|消えたい|自殺|生きて(?:い)?たくない|生きるのが(?:つら|辛|しんど)|リスカ|自傷|死のうと|生きるのに疲れ|生きる意味(?:が|も)(?:ない|わから|分から)|いなくなりたい|命を絶",
        ),
    ),
    "loss": _wordings(
        (
            rf"fallecio|fallecieron|(?:ha|se|nos) (?:muerto|murio) mi|murio (?:mi|nuestr[oa])|mi (?:\w+ )?{_ES_KIN} (?:\w+ )?(?:murio|ha muerto|tiene cancer|se fue al cielo)|perdi(?:mos)? a (?:mi|nuestr[oa]) {_ES_KIN}|(?:tengo|tiene|tuve|contra el|diagnosticaron) cancer|cancer terminal|de luto|se (?:suicido|quito la vida|mato mi)|en paz descanse|descanse en paz|en cuidados intensivos|perdi (?:a )?mi bebe",
            rf"faleceu|faleceram|(?:minha?|meu) (?:\w+ )?{_PT_KIN} (?:\w+ )?(?:morreu|esta com cancer|tem cancer|se foi)|morreu (?:minha|meu)|perdi (?:a |o )?(?:minha|meu) {_PT_KIN}|(?:estou com|tenho|tem|teve|contra o|diagnosticad[oa] com) cancer|em luto|de luto|se (?:suicidou|matou)|tirou a propria vida|descanse em paz|na uti",
            rf"(?:ist|sind|war) (?:\w+ ){{0,3}}(?:gestorben|verstorben|von uns gegangen)|(?:gestorben|verstorben) (?:ist|war|sind)|mein(?:e|en)? {_DE_KIN} (?:\w+ )?(?:verloren|gestorben|verstorben)|(?:habe|hat|an|gegen|diagnose) krebs|krebs(?:diagnose|krank)|unheilbar(?: krank)?|beerdigung von mein\w*|hat sich (?:das leben genommen|umgebracht|erhangt)|trauere? um|fehlgeburt|auf der intensivstation",
            rf"(?:est|sont) (?:mort|morte|morts|mortes|decede\w*)(?! de (?:rire|fatigue|faim))|vient de (?:mourir|nous quitter|deceder)|(?:perdu|perdre) (?:mon|ma|mes|notre) {_FR_KIN}|(?:mon|ma) {_FR_KIN} (?:nous a quitte\w*|est parti\w* trop)|(?:j'ai|a|contre le|contre un) (?:un |le )?cancer(?! (?:de|du) (?:la )?rire)|enterrement de (?:mon|ma)|s'est (?:suicide\w*|donne la mort)|obseques|fausse couche|en deuil|soins palliatifs",
            rf"meninggal(?: dunia)?|wafat|kehilangan {_ID_KIN}\w*|(?:sakit|kena|mengidap|menderita|melawan|divonis) kanker|kanker (?:stadium|payudara|darah|otak)|berduka|innalillahi|pemakaman|keguguran",
            r"dehant|guzar (?:gay[aei]|gaye)|chal base|(?:ki|ka) (?:death|maut)|(?:mere|meri) (?:papa|mummy|maa|dadi|nani|dada|nana|bhai|behen|dost|pita ?ji|mata ?ji) (?:nahi rahe|nahi rahi|mar ga\w+)|cancer (?:hai|ho gaya|se lad\w*)",
        ),
        (
            r"देहांत|देहान्त|निधन|मृत्यु हो|गुज़?र ग|चल बसे|नहीं रहे|(?:पापा|पिता|माँ|मां|मम्मी|दादी|दादा|नानी|नाना|भाई|बहन|दोस्त|बेट[ाी]|पति|पत्नी|कुत्ता|बिल्ली)[^।]{0,15}मर ग|कैंसर (?:है|हो|से)|शोक में",
            r"亡くな|死別|他界|逝(?:去|っ)|葬式|葬儀|お通夜|(?:癌|がん)(?:に|で|と診断|の治療|が見つか)|余命|流産|虹の橋|(?:母|父|祖母|祖父|兄|弟|姉|妹|夫|妻|犬|猫)が死",
        ),
    ),
    "complaint": _wordings(
        (
            r"no (?:funciona|sirve|me gusta|me gusto|carga|abre|se (?:oye|escucha|ve|entiende)|ha llegado|llego)|muy mal[oa]|pesim[oa]|malisim[oa]|decepcion\w*|que (?:asco|mal[oa] (?:video|calidad|audio)|aburrid[oa]|porqueria|basura)|(?:muy|que) aburrid[oa]|estafa\w*|perdida de tiempo|demasiad[oa]s? (?:anuncios|publicidad)|me desuscrib\w*|una (?:basura|porqueria|verguenza)|borros[oa]|se corta|fatal el (?:audio|sonido)|antes era mejor|ya no es lo mismo|nunca llego|devuel\w+ (?:mi|el) dinero|gracias por nada",
            r"nao (?:funciona|gostei|presta|abre|carrega|chegou|da (?:pra|para) (?:ouvir|ver|entender))|pessim[oa]|ruim|decepcion\w+|decepcao|(?:que|mais|muito|video) (?:porcaria|lixo|chat[oa]|vergonha|decepcao)|perda de tempo|propaganda demais|muita propaganda|me desinscrevi|ja foi melhor|piorou|meu dinheiro de volta|(?:ta|esta|fica) travando|borrad[oa]|sem som|caiu a qualidade|obrigad[oa] por nada",
            r"funktioniert (?:\w+ ){0,3}nicht|geht (?:\w+ )?nicht(?! mehr raus)|enttausch\w*|schlecht\w*|langweilig\w*|zeitverschwendung|nervt|nervig\w*|furchtbar|schrecklich\w*|(?:so ein|was fur ein|ist) (?:mist|schrott)|zu (?:leise|laut|lang|schnell|langsam|viel werbung)|abzocke|betrug|geld zuruck|nie angekommen|unscharf|ruckelt|kratzt|verpixelt|deabonnier\w*|fruher (?:war|waren) (?:\w+ ){0,2}besser|gefallt mir (?:\w+ )?nicht|danke fur nichts",
            r"(?:ne |n')?(?:marche|fonctionne|s'ouvre|charge) (?:pas|plus)|decu\w*|decevant\w*|(?:c'est|trop|vraiment|tellement|etait) (?:nul|nulle|nase|naze|mauvais|moche|pourri|ennuyeux|n'importe quoi)|nul(?:le)? a chier|nulle?\W*$|perte de temps|arnaque|rembours\w+|trop de pubs?|desabonn\w*|mauvais(?:e)? (?:qualite|son|conseil|video)|n'aime pas|jamais (?:recu|arrive)|c'etait mieux avant|lassant\w*|encore une pub|honteux|flou\w*|gresille|on n'entend rien|merci pour rien",
            r"(?:tidak|gak|ga|nggak|ngga|enggak|tak) (?:bisa|berfungsi|jalan|jelas|suka|bagus|sampai|kebuka|ada suara|kedengaran|berguna)|kecewa|mengecewakan|jelek|membosankan|bosen|buang[- ]buang waktu|buang waktu|penipuan|kebanyakan iklan|iklan(?:nya)? (?:ke)?banyak|suara(?:nya)? (?:kecil|pecah|hilang)|buram|patah-patah|ngelag|kualitas(?:nya)? (?:makin |semakin )?(?:turun|menurun|jelek)|makin turun|payah|kembalikan uang|makin (?:jelek|parah)",
            r"bakwas|bekar|bekaar|ghatiya|kharab|time waste|kaam nahi (?:kar|kiya)\w*|nahi chal rah[aie]|samajh (?:me |mein )?nahi aa\w+|awaa?z (?:\w+ )?(?:nahi|kharab|kam)|pasand nahi|bahut bor(?:e|ing)|dhokha",
        ),
        (
            r"बकवास|बेकार|घटिया|ख़?राब|खराब|काम नहीं कर|नहीं चल रह|समझ (?:में )?नहीं आ|पसंद नहीं|धोखा|निराश|समय (?:की )?बर्बाद|बोरिंग|आवाज़? (?:\S+ )?(?:नहीं|खराब|कम)",
            r"つまら(?:な|ん)|面白くな|おもしろくな|がっかり|残念|最悪|ひど(?:い|すぎ)|酷い|聞こえな|聞こえませ|聞き取れ(?:な|ませ)|(?:聞き|聞き取り|見)(?:づら|にく)|途切れ|画質が悪|見れな|見られな|開け(?:な|ませ)|動(?:かな|きませ|作しな)|使えな|使えませ|壊れ|うるさい|長すぎ|時間の無駄|時間を無駄|詐欺|返金|届(?:かな|いてな|きませ)|広告(?:が多|多すぎ)|登録解除|下手|期待外れ|わかりにく|分かりにく|音(?:量)?が小さ|不快",
        ),
    ),
    "correction": _wordings(
        (
            r"(?:pequena |una )?correccion|errata|(?:hay|tienes?|veo) un(?:a)? (?:pequen[oa] )?(?:error|falta|fallo) (?:en|de)|falta de ortografia|falt(?:a|o) (?:un acento|una tilde|una coma)|te (?:equivocas|equivocaste|has equivocado)|se equivoca en|en realidad (?:es|fue|era|son|se (?:llama|dice|escribe|pronuncia))|se (?:escribe|dice|llama|pronuncia) \w+(?: \w+)?,? (?:y )?no|(?:dijiste|dices|pusiste|escribiste|has dicho)\b[^.!?]{1,50}\b(?:pero|y) (?:es|fue|era|en realidad)|no (?:es|fue|era|se dice) [\w']+(?: \w+)?,? (?:sino|es|fue|era)|(?:no es|es) (?:del todo )?(?:incorrecto|correcto del todo)",
            r"(?:pequena |uma )?correcao|errata|(?:tem|ha|achei|vi) um (?:pequeno )?(?:erro|errinho) (?:em|no|na|de|aos?)|erro de (?:digitacao|portugues|ortografia)|voce (?:errou|se enganou|se equivocou)|na verdade (?:e|foi|era|sao|se (?:chama|escreve|diz))|(?:se )?(?:escreve|pronuncia|diz)(?:-se)? \w+(?: \w+)?,? (?:e )?nao|(?:voce |vc )?(?:disse|falou|escreveu|colocou)\b[^.!?]{1,50}\bmas (?:e|foi|era|na verdade)|nao (?:e|foi|era) \w+(?: \w+)?,? (?:e|foi|era|mas sim)|esta incorret[oa]",
            r"(?:kleine |kurze )?(?:korrektur|berichtigung)|tippfehler|rechtschreibfehler|schreibfehler|(?:kleiner?|ein) fehler (?:in|bei|im|drin|gefunden)|(?:das|es) heisst (?:eigentlich |doch |richtig )*\w+(?: \w+)?,? (?:und )?nicht|es heisst (?:eigentlich|richtig|korrekt|'\w+',? nicht|\W\w+\W,? nicht)|(?:eigentlich|tatsachlich|genau genommen) (?:ist|war|heisst|sind|waren) (?:das|es|der|die)|(?:es|das) (?:war|ist|heisst) (?:eigentlich|tatsachlich)|du (?:sagst|sagtest|schreibst|hast gesagt)\b[^.!?]{1,50}\b(?:aber|es war|es ist)|nicht \w+(?: \w+)?,? sondern|stimmt (?:so )?nicht(?: ganz)?|nicht ganz (?:richtig|korrekt)",
            r"petite correction|(?:une )?(?:petite )?(?:faute|erreur|coquille)s? (?:d'orthographe|de frappe|dans|a|au|sur)|coquille|(?:tu t'es|vous vous etes|tu te|vous vous) tromp\w+|en (?:fait|realite),? (?:c'est|c'etait|ce sont|il s'agit|ca s'(?:appelle|ecrit))|(?:on dit|ca s'ecrit|ca se prononce|on ecrit|ca s'appelle) [\w']+(?: [\w']+)?,? (?:et )?(?:pas|non)|(?:tu (?:as dit|dis)|vous (?:avez dit|dites))\b[^.!?]{1,50}\bmais (?:c'est|c'etait|en fait|il)|ce n'(?:est|etait) pas (?:en )?[\w']+(?: [\w']+)?,? (?:c'est|c'etait|mais)|n'est pas (?:tout a fait )?(?:exact|correct)|c'est inexact",
            r"koreksi|ralat|salah (?:ketik|sebut|tulis|eja)|ada (?:kesalahan|typo|yang salah)|(?:yang )?(?:benar|betul)(?:nya)? (?:itu|adalah|ditulis)|(?:sebenarnya|harusnya|seharusnya) (?:itu |adalah |namanya |ditulis |disebut |tahun |bukan )\w+|bukan \w+(?: \w+)?,? (?:tapi|melainkan)|(?:kamu|kakak|kak|anda) bilang\b[^.!?]{1,50}\b(?:tapi|padahal)",
            r"galat (?:hai|likha|bola|bataya)|galti (?:hai|ho gayi|se)|(?:sahi|asli) (?:naam|saal|spelling|jawab|shabd)|(?:asal|darasal) (?:mein|me|ye|yeh)|nahi,? balki|(?:aapne|tumne) (?:kaha|bola|likha)\b[^.!?]{1,50}\b(?:lekin|par|magar)",
        ),
        (
            r"ग़?लती (?:है|हो|से)|गलत (?:है|लिखा|बताया|बोला)|सही (?:नाम|साल|वर्तनी|शब्द|उत्तर|तारीख)|दरअसल|असल में|नहीं,? बल्कि|(?:आपने|तुमने) (?:कहा|बोला|लिखा)[^।?]{1,50}(?:लेकिन|पर|मगर)|त्रुटि",
            r"訂正|誤字|脱字|誤植|誤記|間違(?:い(?:です|では|が|じゃ|かと)|って(?:い|ま|る)|えて)|(?:では|じゃ)なく(?:て)?[^。?？]{1,20}(?:です|だ|では|かと|ます)|正しくは|正確には|の誤り|の間違い",
        ),
    ),
    "question": Wordings(
        re.compile(
            r"¿\w+|(?:^|[.!,¿] ?)(?:que (?:es|son|tal|significa|haces|usas|marca|camara)\b|quien|cuando|cuanto|cual|donde|por ?que|porque\b|como|cuant[oa]s?|quem|quando|qual|onde|quant[oa]s?|sera que|voces? (?:tem|pode|vai)|tem como|was (?:ist|sind|machst|hast|fur)|wer|wann|wo|warum|wieso|weshalb|wie (?:viel|lange|hast|machst|kann|geht|ist|heisst)|welche\w*|kannst du|hast du|bist du|gibt es|konnen sie|haben sie|est[- ]ce que|qu'est|pourquoi|comment (?:tu|vous|on|faire|ca)|combien|ou (?:est|peut|as|avez)|quel(?:le)?s?|qui (?:est|a)|avez[- ]vous|as[- ]tu|peux[- ]tu|pouvez|apa(?:kah)?|siapa|kapan|(?:di )?mana|kenapa|mengapa|gimana|bagaimana|berapa|bisa(?:kah)?)\b"
            r"|\b(?:me (?:puedes|podrias) decir|podrias decirme|alguien sabe|alguem sabe|me diz(?:em)? (?:qual|onde|como)|weiss jemand|wei(?:ss|ß) wer|mich wurde interessieren|quelqu'un sait|tu peux me dire|combien|c'est (?:ou|quand|quoi)|ada yang tahu|boleh tanya|mau tanya|kapan|berapa|gimana|bagaimana|kenapa|siapa|kya(?! (?:baat|mast|gazab|kamaal|scene))|kab|kaise|kaun|kahan|kidhar|kyu|kyun|kyon|kitn[aei]|kaun ?sa|konsa|batao|bataiye)\b"
        ),
        re.compile(
            r"क्या(?! बात)|कब |कब$|कैसे|कौन|कहाँ|कहां|क्यों|कितन[ाेी]|किस(?:ने|का|की|के| )|बताइए|बताओ"
            r"|(?:です|ます|でしょう|ました|ません|んだ|の|だろう|まし)か(?:ね)?(?:[。．!?？、\s]|$)|か。|(?:何|なに|なん)(?:です|を|が|の|で|時|歳|年|人|分|色)|なぜ|どうして|どこ(?:で|に|の|です|へ|から)|いつ(?:です|から|まで|に|ごろ|頃)|誰(?:が|の|です)|どうやって|どうすれば|いくら|どれ(?:くらい|ぐらい|が|を)|どんな|どの(?:くらい|ぐらい)|教えて(?:ください|下さい|ほし|欲し|くれ)|かな[。?？]|知りたい"
        ),
    ),
    "business": _wordings(
        (
            r"patrocin(?:ar(?:te|los|le|tu)?|io (?:para|de tu))|propuesta (?:comercial|de (?:negocio|colaboracion|trabajo))|contacto comercial|(?:correo|mail|email) (?:de contacto|comercial|para (?:negocios|contrataciones|colaboraciones|contactar\w*))|contratar(?:te|los|le|tus)|contrataciones|(?:a|con) quien (?:puedo |debo |podemos )?(?:contactar|contacto|escribir|dirigir\w*|hablo)|licencia(?:r)? (?:de )?(?:tu|su|esta|para usar)|(?:licenciar|comprar los derechos)|entrevistar(?:te|lo|la)|(?:una|hacerte una) entrevista para|(?:somos|soy) (?:una?|de la|de una?) (?:\w+ )?(?:marca|empresa|agencia|revista|productora|periodista|editorial|tienda)|trabajo (?:en|para) una (?:agencia|marca|empresa|revista)|para nuestr[oa] (?:evento|boda|festival|revista|empresa|campana)|enviar(?:te|le) una propuesta|al por mayor|pedido grande|presupuesto para|oferta (?:de trabajo|laboral)|cuanto (?:cobras|cobran)|venir a (?:tocar|hablar|dar una charla)|(?:haces|aceptas) (?:encargos|comisiones|pedidos)|permiso para usar|(?:una|propuesta de|hacer|interesad\w+ en) (?:una )?colaboracion|colaborar (?:contigo|con usted\w*|con vosotros)",
            r"(?:uma|fechar|proposta de|fazer|de) parceria|parcerias? comercia(?:l|is)|patrocin(?:ar|io para|io do)|proposta (?:comercial|de trabalho)|contato comercial|(?:e-?mail|contato) (?:para|pra|de) (?:contato|parcerias?|contratac\w+|negocios|orcamento)|contratar (?:voce|vc|voces|seus?)|te contratar|com quem (?:eu )?(?:falo|posso falar|podemos falar|entro em contato)|licenciar|entrevistar voce|(?:uma|fazer uma|te dar uma) entrevista (?:para|com voce)|(?:somos|sou) (?:uma?|da|de uma?) (?:\w+ )?(?:marca|empresa|agencia|revista|produtora|jornalista|editora|loja)|trabalho (?:em|numa|para) (?:uma )?(?:agencia|marca|empresa|revista)|(?:falar|conversar) sobre (?:um |uma )?(?:patrocinio|parceria|contrato)|para (?:nosso|nossa) (?:evento|casamento|festival|revista|empresa|campanha)|no atacado|(?:pedido|compra) (?:grande|em quantidade)|orcamento (?:para|de)|proposta de emprego|quanto (?:voce |vc )?cobra (?:por|para|pra)|(?:faz|aceita) (?:encomendas?|por encomenda|comissoes)|permissao para usar|colaborar com (?:voce|vc)",
            r"kooperationsanfrage|kooperation (?:mit (?:dir|euch|ihnen)|anbieten)|(?:an|fur|uber|wegen|zu) (?:eine[r]? )?(?:mogliche[n]? )?(?:kooperation|zusammenarbeit)|(?:mit (?:dir|euch|ihnen)) (?:\w+ )?(?:zusammenarbeiten|zusammenzuarbeiten|kooperieren)|(?:dich|euch|sie|dein\w*|eur\w*|ihr\w*) (?:\w+ ){0,3}(?:sponsern|buchen|engagieren|interviewen)|sponsoring(?: fur|anfrage)?|(?:business|presse|buchungs|geschafts|lizenz|werbe)-?anfragen?|wen (?:kann|muss|darf|soll) (?:ich|man|wir) (?:\w+ )*(?:kontaktieren|ansprechen|anschreiben)|an wen (?:wende|wenden|kann|muss|darf|soll) (?:ich|wir)|(?:lizenz fur|lizenzier\w+|nutzungsrecht\w*)|interview (?:mit (?:dir|ihnen)|fur unser\w*)|wir sind (?:ein|eine) (?:\w+ ){0,3}(?:marke|firma|unternehmen|agentur|verlag|magazin|startup|zeitung|laden)|wir suchen (?:\w+ ){0,6}(?:moderator\w*|speaker|fotograf\w*|illustrator\w*|redner\w*|kunstler\w*|autor\w*)|fur (?:unser\w*|ein\w*) (?:firmen\w*|event|konferenz|veranstaltung|hochzeit|messe|kampagne)|auftragsarbeit\w*|(?:nimmst|nehmen) (?:du|sie) (?:\w+ )?(?:auftrage|bestellungen) an|grossbestellung|mengenrabatt|wiederverkaufer|jobangebot|stellenangebot|was kostet (?:eine?|dein\w*) (?:auftrag|buchung|auftritt|portrat|illustration)",
            r"partenariats?|sponsoriser (?:une?|ta|votre|vos|tes)|(?:une|proposer une) collaboration (?:avec|commerciale|remuneree)|collaborer avec (?:vous|toi)|proposition (?:commerciale|professionnelle)|contact (?:pro|professionnel|presse|commercial)|(?:adresse|mail|email) (?:pro|professionnel\w*)|qui (?:dois-je |puis-je |peut-on |faut-il |je dois )?contacter|(?:vous|te|t')? ?(?:engager|embaucher) pour|reserver (?:vos services|pour (?:un|notre))|(?:une )?licence (?:pour utiliser|d'utilisation)|droits? d'utilisation|vous interviewer|(?:une )?interview (?:pour|avec (?:vous|toi))|(?:nous sommes|je suis) (?:une?|journaliste|l[ae]) ?(?:\w+ ){0,2}(?:marque|entreprise|agence|magazine|journaliste|societe|maison d'edition|boutique)|je travaille pour (?:une?|le|la) (?:festival|agence|marque|magazine|entreprise)|pour notre (?:festival|mariage|evenement|entreprise|conference|salon|magazine|campagne)|votre cachet|commande (?:en gros|groupee|importante)|(?:un|votre) devis|offre d'emploi|(?:prenez-vous|tu prends|vous prenez) des commandes|commandes personnalisees|(?:tes|vos) tarifs|autorisation d'utiliser",
            r"(?:ajak|tawar\w*|ingin|mau|ajukan|untuk) (?:\w+ )?(?:kolaborasi|kerja ?sama|endorse)|tawaran (?:kerja ?sama|kerja|endorse)|(?:open|terima) (?:endorse\w*|pesanan|commission|order|paid promote)|kontak bisnis|(?:email|kontak|nomor) (?:untuk )?(?:bisnis|kerja ?sama)|hubungi siapa|(?:mau|ingin|bisa) (?:pesan|order|beli) (?:\d\d+|banyak|grosir)|grosir|(?:mengundang|undang) (?:kakak|anda|kamu|kak)|wawancara(?:i)?|(?:beli |izin )lisensi|izin (?:pakai|menggunakan|memakai)|(?:kami|saya) (?:dari|adalah) (?:\w+ ){0,2}(?:brand|perusahaan|agensi|majalah|redaksi|pt)|rate ?card(?:nya)?|endorse (?:produk|brand|skincare)|berapa (?:tarif|fee|rate)\w*",
            r"(?:brand|paid) (?:collab\w*|promotion|deal) (?:ke liye|kar\w*)|business (?:enquiry|inquiry|ke liye|ke silsile)|sponsor kar\w*|sponsorship ke (?:liye|baare)|kis(?:se|ko|e) (?:contact|sampark)|interview (?:lena|ke liye|karna)|bulk (?:order|me|mein)|(?:kaam|naukri|job) ka offer|(?:kitna|kya) charge kar\w*|collab\w* karna chaht\w*",
        ),
        (
            r"स्पॉन्सर (?:कर|शिप|करना)|प्रायोजित कर|प्रायोजन|(?:सहयोग|साझेदारी|व्यापार|बिज़?नेस) (?:के लिए|के बारे|करना चाह)|इंटरव्यू (?:लेना|के लिए|करना)|साक्षात्कार|किससे संपर्क|संपर्क कैसे|थोक|लाइसेंस (?:ले|चाह)|नौकरी का प्रस्ताव|कितना चार्ज|हमारी (?:कंपनी|ब्रांड|पत्रिका)",
            r"コラボ(?:レーション)?(?:の)?(?:依頼|ご?相談|ご?提案|のご|ご|したい|させて|いただ|のお)|お仕事の?(?:ご)?(?:依頼|相談|お願い)|(?:企業)?案件の|スポンサー(?:の|に|契約|として)|取材(?:の|を|させ|依頼)|ご依頼(?:した|の|は|を|させ)|依頼(?:したい|させて|は可能)|弊社|当社|ライセンス(?:の|契約)|使用許可|出演(?:の|依頼|してい|をお)|講演(?:の|依頼|をお)|大量注文|まとめて注文|卸(?:し|売)|お?見積も?り|業務提携|お問い合わせ先|連絡先(?:を|は)|掲載(?:の|させ|許可)|制作を?依頼",
        ),
    ),
    "praise": _wordings(
        (
            r"gracias|genial|excelente|increible|hermos[oa]|maravillos[oa]|felicidades|me encant\w+|buenisim[oa]|bravo|buen (?:video|trabajo|post)|que (?:lindo|bonito|bueno|guapo|chulo|crack|grande)|sos lo mas|espectacular|precios[oa]|divin[oa]|lo maximo|te quiero|me suscribi|ya me suscribi",
            r"obrigad[oa]|lind[oa]|maravilhos[oa]|incrivel|parabens|adorei|amei|top|otim[oa]|perfeit[oa]|muito bom|que (?:lindo|massa|legal|fofo)|sensacional|arrasou|espetacular|nota (?:10|dez)|show de bola|mandou bem|me inscrevi|ja me inscrevi",
            r"danke|toll\w*|super|klasse|grossartig\w*|wunderbar|wunderschon\w*|schone[srnm]?|(?:sehr|so|wie|echt|richtig) schon(?! wieder| mal| lange| immer)|vielen dank|geil|spitze|gut gemacht|hammer|mega|herrlich|hervorragend\w*|fantastisch\w*|traumhaft\w*|weiter so|grosses kino|respekt|liebe (?:es|dein\w*)|habe abonniert",
            r"merci|genial\w*|magnifique\w*|superbe\w*|j'adore|bravo|excellent\w*|felicitations|trop (?:bien|beau|belle|fort|cool)|parfait|incroyable|c'est beau|(?:trop|tellement) style\w*|chapeau|continue comme ca|splendide|formidable|bien joue|je me suis abonne\w*|viens de m'abonner",
            r"terima kasih|makasih|keren|mantap|mantul|bagus|hebat|luar biasa|suka|terbaik|cantik|indah|lucu|gemes|jos|gokil|juara|salut|sudah subscribe|udah sub\w*",
            r"bahut (?:accha|acha|achha|badiya|badhiya|sundar|khoob|mast)|bohot (?:accha|acha|badhiya)|mast|zabardast|jabardast|shandar|shaandar|kamaal|gazab|dhanyawad|dhanyavaad|dhanyawaad|shukriya|maza aa ?gaya|dil (?:jeet|khush)|lajawab|waah?|kya baat|ek number|gajab|jhakaas|dil se",
            r"grazie|bellissim[oa]",
        ),
        (
            r"बहुत (?:अच्छ|बढ़िया|बढ़िया|सुंदर|सुन्दर|खूब|शानदार)|शानदार|ज़?बरदस्त|धन्यवाद|शुक्रिया|कमाल|मज़?ा आ|लाजवाब|वाह|क्या बात|अद्भुत|मस्त|गज़?ब|गज़ब|बेहतरीन|बधाई|सब्सक्राइब कर (?:दिया|लिया)",
            r"ありがとう|有難う|最高|すご(?:い|すぎ|く)|凄|素敵|すてき|素晴らし|すばらし|かわい|可愛|大好き|好き(?:です|すぎ|！|!|$)|優勝|応援して|待ってました|お疲れ様|面白|おもしろ|おめでとう|感動|神(?:回|動画|曲)|きれい|綺麗|美し|美味しそう|おいしそう|かっこ(?:いい|良)|上手|尊い|助かり|参考にな|勉強にな|癒(?:さ|や)|天才|楽し(?:い|か)|登録し(?:ました|た)",
        ),
    ),
    "spam": _wordings(
        (
            r"suscrib(?:anse|ete|ase|ios|ir(?:se|te)|an) (?:a|en) (?:mi|nuestro)|subscrib\w+ a mi canal|si?gueme en|siganme|visit(?:a|en|ad) (?:mi|nuestr[oa]) (?:canal|pagina|perfil|web)|(?:pasen|pasense|pasate|pasaos|miren|mira|checa|checen|entren?) (?:\w+ )?(?:por |a |en )?(?:mi|nuestr[oa]) (?:canal|videos?|perfil|pagina|musica|bio)|los invito a|te invito a (?:mi|pasar|ver)|sub (?:x|por) sub|ganar? (?:dinero|plata) (?:facil|rapido|desde casa|online|extra|por internet)|gana(?:r)? (?:hasta )?[$€]? ?[0-9]+ ?(?:[$€]|dolares|euros|pesos) (?:al|por|cada)|dinero (?:facil|rapido|desde casa|extra)|escrib(?:eme|an|anme|e) (?:\w+ )?(?:al|por|a mi|a su)? ?whats\w*|mi whats\w*|prestamos? (?:rapid\w+|de dinero|urgente\w*)|invers\w+ (?:en )?(?:cripto\w*|bitcoin|forex)|seguidores gratis|(?:sigueme|siganme) y (?:te|los) sigo|te sigo de vuelta|iphone gratis|packs? (?:gratis|hot)|(?:mira|en|entra a) mi perfil|link en mi (?:bio|perfil)",
            r"se inscrev(?:a|am|e)? (?:no|la no) (?:meu|nosso)|inscrev\w+ no (?:meu|nosso)|(?:conhecam?|visitem?|vejam?|olhem?|passa(?:m|em)? (?:la )?(?:no)|da(?:o|em)? uma (?:olhada|passada|forca|moral) (?:la )?no|divulg\w+ (?:o )?) ?(?:meu|nosso) (?:canal|video|perfil|insta\w*|trabalho|som)|sub por sub|troco (?:inscri\w+|sub|likes?)|sig[oa] de volta|inscrito por inscrito|ganhar dinheiro (?:online|facil|em casa|na internet|rapido|com)|renda extra|dinheiro (?:facil|rapido|em casa)|cham[ae] no (?:zap|whats\w*|pv)|me chama no|meu (?:zap|whats\w*)|emprestimo (?:rapido|facil|pessoal)|investimento em (?:cripto\w*|bitcoin)|(?:seguidores|inscritos) gratis|iphone gratis|link na (?:minha )?bio|tigrinho|bonus de cadastro|segue? (?:la )?(?:o )?meu (?:insta\w*|perfil|canal)",
            r"abonnier(?:t|e|en)? (?:doch |bitte |mal |gerne )*(?:mein|unser)\w*|(?:schaut?|guckt?|besucht?|klickt?|kommt?) (?:doch |mal |bitte |gerne |auch |euch )*(?:auf|bei|in) (?:mein|unser)\w* (?:\w+ )?(?:kanal|seite|profil|video|shop|channel|bio)|schaut (?:doch |mal |gerne |bitte )*(?:auch )?(?:bei mir|auf meinem kanal)(?: vorbei)?|bei mir vorbei|meinen kanal (?:abonnieren|an)|sub (?:gegen|fur) sub|abo gegen abo|folg[te]? mir\b[^.!?]{0,20}\bfolge? zuruck|(?:geld|schnelles geld) verdienen (?:im internet|online|von zuhause|von zu hause|mit)|von zu ?hause (?:aus )?(?:geld )?verdienen|passives einkommen|(?:schreib|kontaktier)\w* (?:mir|mich|uns) (?:\w+ )?(?:auf|per|uber|bei) (?:whats ?app|telegram)|kostenlose (?:follower|abonnenten|iphones?)|kredit ohne schufa|bitcoin (?:verdienen|investieren)|link in (?:meiner )?bio",
            r"abonne(?:z|s)?[- ](?:toi|vous) (?:a|sur) (?:ma|mon|notre)|(?:venez|viens|allez|va|passe[rz]?|jetez|jette) (?:\w+ ){0,3}?(?:voir |sur |un oeil (?:a|sur) |un coup d'oeil (?:a|sur) |faire un tour sur )(?:ma|mon|notre) (?:chaine|page|profil|video|compte|site)|sub ?(?:pour|contre) ?sub|abo(?:nne)? (?:pour|contre) abo\w*|gagne[rz]? (?:de l'argent|[0-9]+ ?(?:€|euros)) ?(?:facile\w*|rapide\w*|en ligne|depuis|par|sur internet|avec)|argent (?:facile|rapide)|revenus? (?:passifs?|complementaires?)|(?:contacte|ecri)[rstvz]*[- ](?:moi|nous) (?:sur|par|via) (?:whats ?app|telegram)|pret (?:entre particuliers?|d'argent|rapide)|(?:voyant|marabout|medium) (?:serieux|africain|competent)|retour (?:de l'etre aime|d'affection)|abonnes gratuits|iphone gratuit|lien dans ma bio|investi\w* (?:dans|en) (?:le |les )?(?:cryptos?\w*|bitcoin|forex)",
            r"(?:mampir|kunjungi|cek|subscribe|subrek|sub|follow) (?:ke |di |juga |dong |ya )*(?:channel|chanel|kanal|profil|bio|link|akun|ig)(?:ku|nya)? ?(?:saya|aku|gua|gw|kami|di bio)?(?<!channel)(?<!chanel)(?<!kanal)|(?:ke|di) (?:channel|chanel|kanal)(?:ku| saya| aku| gua| gw)|saling (?:sub\w*|follow|support|sapa)|sub(?:scribe)? balik|follow balik|folback|(?:wa|hubungi)(?: (?:wa|whatsapp|nomor|no|di|ke))* ?:? ?(?:\+?62|08)[0-9 -]{6,}|pinjaman (?:online|cepat|uang|tanpa)|pinjol|slot (?:gacor|online)|gacor|maxwin|judi (?:online|bola)|togel|situs (?:slot|judi)|penghasilan tambahan|(?:dapat|dapatkan|hasilkan) (?:uang|jutaan|cuan) (?:gratis|dari|tiap|setiap|per|dengan|hanya)|pesugihan|obat kuat|peninggi badan|jasa (?:followers?|subscribers?)|followers gratis|cek bio",
            r"(?:mera|mere|hamara|hamare|humara|humare) (?:channel|chanel|page|video) (?:ko |bhi |par |pe |ek baar )*(?:dekh\w*|subscribe|check|visit|follow|jaru+r|aa\w*)|channel (?:ko )?subscribe kar(?:o| ?do| ?lo|ein|en|iye)\w*|subscribe (?:kar ?do|kardo|karo|kijiye|karlo|kar ?lo)(?! (?:na )?bhai ko)|sub ke badle sub|sub karo aur|(?:paise?|paisa) kama\w* (?:ghar|online|mobile|ke liye|roz)|ghar baithe|whatsapp (?:kar\w*|number|no|pe|par)|(?:personal )?loan (?:chahiye|milega|ke liye)|free recharge",
        ),
        (
            r"(?:मेरे|मेरा|हमारे|हमारा) (?:चैनल|यूट्यूब चैनल|पेज|वीडियो) (?:को|पर|भी|ज़?रूर)|चैनल को सब्सक्राइब|सब्सक्राइब कर(?:ो|ें| दो|िए| लो| दीजिए)|घर बैठे|पैसे कमा|(?:व्हाट्सएप|व्हाट्सऐप|वाट्सएप) (?:करें|नंबर|पर)|लोन (?:चाहिए|ले|मिल)|मुफ़?्त रिचार्ज",
            r"チャンネル登録(?:お願い|して(?:ください|下さい|ね|くれ|もら|ほし)|よろしく|待って)|(?:私|僕|俺|うち|自分)の(?:チャンネル|動画|サイト|ブログ|インスタ|曲)(?:も|を|に|へ)(?:ぜひ|是非)?(?:見|み|来|き|チェック|登録|よろしく|覗|フォロー|聴)|相互(?:登録|フォロー)|登録返し|副業|稼げ|簡単に稼|在宅ワーク|line(?:追加|登録|で(?:連絡|友))|出会い系|パパ活|裏垢|セフレ|儲か(?:る|り)|投資(?:で(?:儲|利益|稼)|のプロ)|プロフ(?:見て|のリンク|から)|フォロワー(?:増やし|プレゼント)",
        ),
    ),
    "hate": _wordings(
        (
            r"hij[oa]s? de (?:\w+ )?put[ao]|hdp|vete a la (?:mierda|verga|chingada)|chinga(?:te| tu madre)|pendej[oa]s?|gilipollas|cabron(?:es)?|maricon(?:es)?|(?<!soy )(?<!soy un )(?<!soy una )(?:imbecil(?:es)?|idiotas?|estupid[oa]s?|subnormal(?:es)?)(?! (?:soy|fui|de mi|yo))|muerete|ojala (?:te )?(?:mueras|muera)|matate|callate(?: la boca)?|(?:eres|sos) (?:un[ao]? )?(?:basura|asco|mierda|put[ao]|inutil|fe[oa]|pesim[oa] persona|gord[oa])|que asco (?:de persona|das|me das)|malparid[oa]|verguenza de persona",
            r"filh[oa]s? da puta|fdp|vai (?:se|te) (?:foder|fuder|ferrar|lascar)|vsf|vai tomar no (?:cu|rabo)|vtnc|arrombad[oa]|babacas?|(?<!sou )(?<!sou um )(?<!sou uma )(?:imbecil|idiotas?|otari[oa]s?)(?! (?:sou|fui|eu))|retardad[oa]s?|viad(?:o|inho)s?|morra|(?:tomara|espero) que (?:voce|vc) morra|se mata|cala (?:a )?boca|(?:voce|vc|tu) (?:e|eh) (?:um |uma )?(?:lixo|merda|nojent[oa]|inutil|burr[oa]|ridicul[oa]|fei[oa])|seu (?:lixo|merda|idiota|burro)|sua (?:vaca|puta|vadia)|vagabunda",
            r"hurensohn|arschloch|fick (?:dich|deine)|verpiss dich|halt (?:die|deine) (?:fresse|klappe|schnauze)|missgeburt|wichser|fotze|schlampe|spast(?:i|en)?|behindert(?:er)? (?:idiot|spast)|(?:du|ihr) (?:\w+ )?(?:idioten?|trottel|vollidioten?|opfer|penner|lappen|schwein|abschaum|spinner|loser|dreck)|bist (?:so )?(?:dumm|hasslich|ekelhaft|behindert|widerlich|erbarmlich)|stirb|verrecke?|bring dich um|geh sterben|drecks(?:au|kerl|pack|vieh)|auslander raus",
            r"connards?|connass?e|salope?s?|pute|putain de (?:merde|con)|(?:va|allez) (?:te faire|vous faire|crever|mourir)|ta gueule|fermez? (?:ta|votre|la) gueule|fils de pute|fdp|encules?|nique ta (?:mere|race)|ntm|abrutie?s?|cretine?s?|debiles?|(?:sale|gros|grosse|pauvre) (?:con|conne|merde|type|pute|arabe|noir|juif|pd|porc|truie|debile)|(?:tu es|t'es|vous etes) (?:vraiment )?(?:une? )?(?:con|conne|moche|merde|degueulasse|pathetique|ridicule|idiote?s?|stupide|nul)|creve|suicide-?toi",
            r"goblok|tolol|bangsat|kontol|memek|ngentot|anjing (?:lu|lo|loe|banget lu)|dasar (?:anjing|babi|monyet|bego|bodoh|sampah|cina|kafir|pelacur|tolol|goblok)|bego (?:lu|lo|banget)|bodoh (?:banget )?(?:lu|lo|kau|kamu)|(?:lu|lo|kau|kamu) (?:bodoh|bego|jelek|sampah|monyet|babi|anjing)|mati aja (?:lu|lo|kau|kamu|sana)|mampus (?:lu|kau)|jancok|jancuk|bacot|muka (?:lu|lo|kayak) (?:jelek|monyet|babi)",
            r"madarchod|mc bc|bhosdi ?(?:ke|wale)|behen ?chod|bhenchod|chutiya|chutiye|gandu|gaandu|harami|haramkhor|kutt[aei] (?:kamin\w+|sal\w+)|kamin[aei]|saala kutta|randi|bhadw[ae]|teri (?:maa|ma|behen) (?:ki|ko)|gadh[ae] (?:ho|hai|kahin|sala)|bewakoof|pagal (?:ho|hai) (?:kya|tu)|mar ja(?:a|o)?(?! (?:mitwa|nga))|dub mar|nikal (?:yaha|yahan)",
        ),
        (
            r"मादरचोद|भोसड़ी|भोसडी|बहनचोद|चूतिय|गांडू|हरामी|हरामज़?ाद|कमीन[ेाी]|रंडी|कुत्ते (?:कमीने|साले)|तेरी (?:माँ|मां|बहन) (?:की|को)|बेवकूफ़?|(?:गधा|कुत्ता|सुअर) (?:है|हो)|मर जा|डूब मर|साले कुत्ते",
            r"死ね|しね(?:よ|ば|$|[。!！])|氏ね|殺す|殺してやる|くたばれ|馬鹿(?:じゃ|か|野郎|だ|な)|バカ(?:じゃ|か|野郎|だ|な)|アホ(?:か|だ|な)|クズ(?:野郎|だ|すぎ|が|は|人間|男|女|め|[!！。]|$)|カス(?:だ|が|野郎|すぎ)|ゴミ(?:だ|が|みたいな|野郎|人間)|きもい|キモい|キモすぎ|気持ち悪い(?:顔|奴|やつ|な|んだよ)|消えろ|黙れ|だまれ|ブス(?!ケ)|デブ(?:す|だ|が|は|女|男|の|[!！。]|$)|うざい|ウザい|障害者かよ|ガイジ|国に帰れ",
        ),
    ),
    "sarcasm": _wordings(
        (
            r"si,? claro,? (?:seguro|como no|y yo)|aja,? si claro|que sorpresa|gracias por nada|que original|bravo,? genio|no me digas|si,? como no|quien lo (?:hubiera|habria) (?:dicho|pensado)",
            r"aham,? sei|nossa,? que surpresa|que surpresa|obrigad[oa] por nada|parabens aos envolvidos|so que nao|sqn|ah ta,? (?:bom|sei|claro)|conta outra|que original|quem diria",
            r"ja,? klar|ja nee,? is klar|na (?:toll|super|prima|wunderbar)|danke fur nichts|was fur eine uberraschung|ironie off|/ironie|wer hatte das gedacht|schon klar|wie originell|herzlichen gluckwunsch zu[mr]? (?:nichts|reinfall)",
            r"ben voyons|c'est ca,? oui|mais oui,? bien sur|quelle surprise|merci pour rien|bravo (?:champion|le genie)|trop original|quelle originalite|sans blague|qui l'eut cru|qui aurait cru",
            r"yakin nih|hebat (?:sekali|banget) ya(?:,| )(?:sampai|sampe|bisa)|makasih (?:lho|loh) ya|(?:wah|wow) kaget(?: banget)?|terus gu[ea] harus bilang wow|iya deh iya|bagus sekali ya,? (?:sampai|sampe)|terima kasih untuk tidak",
            r"haa?n haa?n (?:bilkul|sahi)|wah kya (?:khoj|surprise)|badi meherbani|kitna original|shukriya kuch nahi",
        ),
        (
            r"हाँ हाँ (?:बिल्कुल|सही)|वाह क्या खोज|बड़ी मेहरबानी|कितना ओरिजिनल",
            r"[(（]棒[)）]|棒読み|はいはい[、。]?(?:すごい|えらい|よかった)|わー?すごい[(（]|さすがですね[(（〜~]|皮肉",
        ),
    ),
}  # fmt: skip

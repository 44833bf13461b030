"""What a claim looks like in Spanish, how it is asked for, and how it is answered."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.claims.rows import Language, Questions, rows

_UNIT: Final = (
    r"(?:segundos?|minutos?|horas?|d[ií]as?|noches?|semanas?|mes(?:es)?|años?|d[eé]cadas?)"
)
_NUMBER: Final = (
    r"(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|diecis[eé]is|veinte|veinti\w+|treinta|cuarenta|cincuenta|sesenta|setenta"
    r"|ochenta|noventa|cien|ciento|doscient[oa]s|trescient[oa]s|quinient[oa]s|mil|mill[oó]n|millones|docenas?)"
)
_DAY: Final = r"(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)"
_MONTH: Final = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)"
_KIN: Final = r"(?:hij[oa]s?|espos[oa]s?|marido|mujer|madre|padres?|mam[áa]|pap[áa]|herman[oa]s?|familia|abuel[oa]s?|novi[oa]|pareja|prim[oa]s?|t[ií][oa]s?|bebé|niñ[oa]s?|amig[oa]s?)"
_GROUP: Final = rf"(?:equipo|estudio|banda|grupo|editorial|editora?|jef[ea]|compañer[oa]s|comunidad|alumn[oa]s|clientes|seguidores|lectores|productora?|sello|{_KIN})"
_MINE_HARMLESS: Final = (
    r"(?:más |primer[oa]? |nuev[oa]s? |propi[oa] |humilde |modest[oa] |sincer[oa]s? |mejor(?:es)? |gran(?:des)? )*(?:opini[oó]n|parecer|gustos?|amor|vida (?!es|fue|en)|respuestas?|comentarios?|culpa|error|agradecimiento|enhorabuena|p[eé]same|punto|canal|v[ií]deos?|contenido|blog|post|publicaci\w+"
    r"|trabajo\b(?! (?:es|como|en|de))|comunidad|seguidor\w+|lector\w+|p[uú]blico|coraz[oó]n|cabeza|mente|respetos?|saludos?|abrazos?|favorit\w+|español|art[ií]culos?|m[uú]sica|canci\w+|arte|dibujos?|fotos?|recetas?|libros?|consejos?|preguntas?|explicaci[oó]n|tipo|estilo|lista|cariño|reina|rey|gente|alegr[ií]a|deseos?|d[ií]a\b|querid[oa])\b"
)
SPANISH: Final = Language(
    code="es",
    marks=re.compile(
        r"[¿¡ñ]|\b(?:pronto|enlace|horas?|semanas?|gratis|mañana|el|los|las|está|están|gracias|muy|pero|también|yo|qué|cómo|dónde|cuándo|cuánto|sí|hola|una|hay|eres|tienes|tengo|este|esta|esto|con|para|por|porque|nos|vemos|claro|todavía|soy|mi|tu|es|lo|ya|más)\b"
    ),
    idioms=rows(
        r"\b(?:todav[ií]a |a[uú]n )?(?:no (?:hay nada (?:decidido|cerrado|seguro)|lo he decidido|est[aá] decidido|puedo (?:decir|contar|adelantar)\w*)|nada (?:est[aá] )?(?:decidido|cerrado|seguro)|prefiero no (?:decir|contar|hablar|contestar|responder)\w*|me lo guardo|sin decidir)\b|\b(?:de )?mi parte\b|\bten (?:paciencia|cuidado|calma|en cuenta)\b|\bno quiero ilusionar\w*\b",
        r"\b(?:me alegr[oa]|me encant[aó]|me gust[aó]|me parec\w+|me imagino|te mand(?:o|amos) (?:un|mucho|mucha|muchos|muchas|todo)|te (?:entiendo|agradezco|quiero|deseo|felicito|comprendo)|creo|pienso|espero|supongo|opino|imagino|entiendo|comprendo|agradezco|agradecemos|deseo|adoro|amo|quiero decir|digo|veo|prefiero|recomiendo|estoy (?:muy |totalmente |completamente )?(?:de acuerdo|feliz|content[oa]|agradecid[oa]|segur[oa]|orgullos[oa]|encantad[oa]|emocionad[oa])|(?:no )?tengo (?:ni )?(?:idea|dudas?|palabras|que (?:decir|admitir|reconocer|agradecer|darte))|no (?:lo )?sé|he (?:visto|leído) (?:tu|este|el) (?:comentario|mensaje)|soy (?:muy )?(?:consciente|fan))\b",
        r"\b(?:mil|un millón de|cien mil|infinitas) (?:gracias|perdones|disculpas)\b|\b(?:una? (?:de (?:los|las|mis)|vez|poco)|100 ?%|cien por cien|al cien|a los cuatro vientos|las mil maravillas)\b|\bpor (?:primera|segunda) vez\b",
        r"\b(?:hasta|recup[eé]rate|mej[oó]rate|te mejores|se mejore|nos leemos|te recuperes)\b[^.!?\n]{0,20}\b(pronto)\b|\b(?:tan|muy|lo m[áa]s) pronto como\b|\bbuen(?:as?)? (?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|d[ií]a|semana|mañana|fin de semana)\b|\bfeliz (?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|d[ií]a|semana|año)\b",
        r"\b(?:est[áa] (?:muy )?(?:bien|claro) hecho|bien hecho|de hecho|del dicho al hecho|dicho y hecho)\b|\bno (?:lo |te )?(?:prometo|puedo prometer)\b",
    ),
    promise=rows(
        r"\b(?:voy|vamos) a (?!ver\b|decir|ser sincer|llorar|morir)\w+r(?:l[oae]s?|te|os|les?|se|me|nos|telo|selo|tela)?\b",
        r"\b(?:\w+(?:ar|er|ir)é|(?:ha|tend|pod|pond|di|sald|vend|sab|hab|quer)ré|\w+(?:ar|er|ir)emos|(?:ha|tend|pod|pond|di|sald|vend|sab|hab)remos)\b(?<!miré)(?<!tiré)(?<!admiré)(?<!retiré)(?<!esperé)(?<!paré)(?<!separé)(?<!superé)(?<!operé)(?<!inspiré)",
        r"\b(?:muy )?pronto\b|\bpr[oó]ximamente\b|\ben breve\b|\bdentro de (?:poco|un|una|unos|unas|\d|" + _NUMBER + r")|\bun d[ií]a de estos\b|\balg[uú]n d[ií]a\b|\bm[aá]s adelante\b|\ben el futuro\b",
        r"\b(?:la|el|los|las) (?:semana|mes|año|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|verano|invierno|otoño|primavera)s? (?:que viene|pr[oó]xim[oa]|siguiente|entrante)\b|\bpr[oó]xim[oa]s? (?:semana|mes|año|v[ií]deo|episodio|cap[ií]tulo|art[ií]culo|post|libro|disco|direct\w+|entrega|parte|temporada|" + _DAY + r"|receta)s?\b|\bsegunda parte\b",
        r"(?<!la )(?<!una )(?<!cada )(?<!buena )(?<!esta )(?<!de )\bmañana\b(?! (?:es|fue))|\besta (?:noche|tarde|semana|primavera)\b|\beste (?:mes|fin de semana|año|verano|finde|" + _DAY + r")\b",
        r"\b(?:estoy|estamos|ando|andamos|sigo|seguimos) (?:ya )?(?:trabajando|preparando|grabando|editando|planeando|organizando|montando|terminando|escribiendo|pensando en|buscando|mirando)\b|\b(?:tengo|tenemos) (?:pensado|previsto|planead\w+|planes|en mente|pendiente|ganas de hacer)\b|\ben (?:camino|proceso|preparaci[oó]n|producci[oó]n|mi lista)\b|\bla lista de pendientes\b",
        r"\b(?:te|les|os) (?:lo |la )?(?:prometo|aviso|mando|env[ií]o|paso|escribo|cuento|respondo|subo|traigo)\b|\bprometo\b|\bprometid[oa]\b|\bme lo apunto\b|\b(?:lo |la )?(?:anoto|apunto)\b|\bapuntad[oa]\b|\bcuenta con (?:ello|eso)\b|\bdalo por hecho\b|\bqueda pendiente\b|\bat[eé]nt[oa]s?\b(?= a)|\bya vienen?\b|\bvienen? (?:m[aá]s|pronto|otr[oa]|una?|en camino|nuev)|\bsale (?:el|la|en|a)\b|\bse viene\b|\bhabrá\b|\bestate atent|\bnos vemos (?:el|en|la|mañana|all[ií]|all[aá])\b|\bpodr[ií]a hacer\b|\b(?:puedo|podemos) (?:hacer|subir|grabar|mandar\w*|enviar\w*|pasar\w*)\b|\blo (?:subo|hago|publico|grabo|miro|reviso|arreglo)\b",
    ),
    experience=rows(
        rf"\b(?:mi|mis|nuestr[oa]s?) (?!{_MINE_HARMLESS})(?=[a-zñáéíóú])|\b(?:mi|mis|nuestr[oa]s?) (?:\w+ )?{_KIN}\b",
        r"\b(?:tengo|tenemos|tuve|tuvimos|vivo|vivimos|viv[ií]a|soy|somos|fui|fuimos|nac[ií]|crec[ií]|trabajo (?:en|como|de|con)|trabajamos|uso|usamos|usaba|utilizo|hice|hicimos|hago|hacemos|estuve|estuvimos|estudio\b(?! (?:es|de|muy))|conozco|padezco|sufro|toco (?:el|la)|juego (?:al?|con|en)|jugaba|pinto|dibujo (?:en|con|desde)|grabo|grabamos|escribo (?:en|con|desde)|empec[eé]|llevo|llevamos|suelo|sol[ií]a|vengo|venimos|bebo|corro|entreno|cocino|cultivo|cultivamos|fumo|duermo|conduzco|doy clase\w*|como (?:carne|sano|de todo|poco))\b",
        r"\bme (?:mud[eé]|cas[eé]|opera\w+|diagnostic\w+|regal\w+|pas[aóo]\b|pasó|ense[ñn]\w+|cri[eéa]\w*|llamo|rompí|levanto|cost[oó]|llev[oó]|dedico|form[eé]|sale|hizo (?!el día|muy|mucha)|recuerda a (?:cuando|mi)|contagi\w+|encontr[eé]|qued[eé]|fui)\b|\bnos (?:mudamos|casamos|conocimos|pas[oó]|cost[oó]|llev[oó])\b",
        r"(?<!\w)(?!(?:así|aquí|ahí|allí|casi|también|café|bebé|porqué|jamás|comité|puré|paté|chalé|carné|josé|andré|noé|esté|olé)(?!\w))\w{2,}[^aeiou\W](?:é|í)(?!\w)(?<![aei]ré)",
        r"\b(?:he|hemos|hab[ií]amos) (?:\w+ )?(?:\w+(?:ado|ido|ído)|hecho|visto|escrito|dicho|puesto|vuelto|roto|abierto)\b",
        r"\byo (?:tambi[eé]n|tampoco|igual|mism[oa])\b|(?:^|[.!?,;\n¡] ?)\W{0,9}(?:ya est[áa]|listo|hecho|arreglado|corregido|enviado|actualizado|subido)\b(?=\W{0,9}$|[,.!])|\b(?:ya|acabo de|acabamos de) (?:lo |la |te (?:lo )?)?(?:est[áa] (?:corregid|arreglad|enviad|subid)\w+|(?:respond|env[ií]|arregl|corr[ei]g|sub|mand)\w+)\b|\ba m[ií] (?:tambi[eé]n|tampoco|me)\b|\bigual que yo\b|\blo mismo (?:digo|me pas\w+)\b|\bme pasa (?:lo mismo|igual|mucho|siempre)\b|\bestamos igual\b|\bya somos dos\b|\bcomo (?:madre|padre|mam[aá]|pap[aá]|profesora?|m[eé]dic[oa]|enfermer[oa]|ingenier[oa]|artista|m[uú]sic[oa]|vegan[oa])\b",
        r"\bcuando (?:era|ten[ií]a|viv[ií]a|estaba|trabajaba|estudiaba)\b|\bde (?:pequeñ[oa]|niñ[oa]|joven)\b|\bdesde (?:pequeñ[oa]|niñ[oa]|que (?:era|tengo|nac)|hace|los \d|chic[oa])|\ben mi (?:casa|pueblo|ciudad|pa[ií]s|caso|época|trabajo|estudio|barrio)\b|\bpor aqu[ií] (?:tambi[eé]n|llueve|hace)\b",
        r"\b(?:est[áa]|fue|son|es|todo|lo|la) (?:todo )?(?:grabad[oa]|hech[oa] (?:a mano|en|con|por)|pintad[oa]|escrit[oa] (?:en|a)|filmad[oa]|rodad[oa]|tomad[oa]|sacad[oa]|tejid[oa]|cosid[oa])\b",
    ),
    offer=rows(
        r"\b(?:enlaces?|links?|url)\b|\ben (?:la|mi|nuestra) (?:bio\w*|descripci[oó]n|tienda|web|p[aá]gina)\b|\ben mi (?:perfil|patreon|etsy|canal)\b|\b(?:escr[ií]be|m[aá]nda|env[ií]a|cont[aá]cta|ll[aá]ma|h[aá]bla|escrib[ií]|mand[aá])(?:me|nos)(?:l[oa])?\b|\bcontacta (?:conmigo|con)\b|\bpor (?:privado|dm|md|mensaje|correo|whats ?app|interno|mail|email)\b|\b(?:al|un|el) (?:dm|md|privado|inbox|mp|correo|mail)\b",
        r"\ba la venta\b|\ben venta\b|\bse vende\b|\bvend(?:o|emos|en)\b|\bdisponibles?\b|\bagotad[oa]s?\b|\b(?:en )?stock\b|\bcuestan?\b|\bvalen? (?:\d|" + _NUMBER + r")|\bprecios?\b|\bgratis\b|\bgratuit[oa]s?\b|\bdescuentos?\b|\bcup[oó]n\b|\bc[oó]digo\b(?! (?:fuente|python|abierto|qr))|\b(?:en )?oferta\b|\bpromoci[oó]n\b|\benv[ií]os? (?:gratis|a |incluid|internacional)|\b(?:hago|hacemos|con) env[ií]os?\b|\benviamos\b|\bentradas\b|\bsorteo\b|\b(?:te|les|os|lo|la|los|las) regal[oae]\w*\b|\bregalamos\b|\bpreventa\b|\bpedidos?\b|\bencargos?\b|\breservas?\b",
        r"\b(?:lo|la|los|las)? ?(?:pued(?:es|en)|pod[eé]is) (?:comprar|encontrar|descargar|pedir|conseguir|reservar|escribir|contactar)\w*\b|\b(?:lo|la|los|las) (?:encuentras|tienes (?:en|a)|venden)\b|\bquedan? (?:\d|poc|un|algun|disponib|" + _NUMBER + r")|\b(?:todav[ií]a|a[uú]n) (?:quedan?|hay|est[aá]|lo tengo|la tengo)\b|\breembols\w+|\bdevoluci[oó]n\w*|\bbizum\b|\bpaypal\b|\b(?:hay|quedan) (?:plazas?|cupos?|sitio|lugar(?:es)?)\b|\bplazas (?:libres|disponibles)\b|\bsuscr[ií]bete\b|\bnewsletter\b",
    ),
    figure=rows(
        r"\b" + _NUMBER + r"(?: (?:y )?" + _NUMBER + r")*\b(?: " + _UNIT + r")?|\b(?:un|una|unos|unas|media|varios|varias|algunos|algunas|pocos|pocas|par de) " + _UNIT + r"\b|\bhace (?:un|una|unos|unas|mucho|poco|muchos|varios|\d+|" + _NUMBER + r")\b[^.!?,\n]{0,20}",
        r"\b(?:el|los|este|cada|para el|del?) " + _DAY + r"\b|\b" + _DAY + r"(?= (?:a las|por)|\W{0,9}$)|\b(?:en|de|desde|para|hasta|a principios de|a finales de) " + _MONTH + r"\b|\b(?:ayer|anoche|anteayer|a mediod[ií]a|medianoche)\b",
    ),
    behalf=rows(
        rf"\b(?:(?:todo |toda )?(?:mi|mis|nuestr[oa]s?|el|la|los) {_GROUP}|tod[oa]s (?:aqu[ií]|en el \w+|nosotr[oa]s|mis \w+|los del \w+)|todo el (?:equipo|mundo)|nadie)(?: y yo)? (?:te |os |les |lo |la |le |me |se |nos |tambi[eé]n |ya |ha |han |est[aá]n? )*(?:dicen?|mandan?|agradecen?|piensan?|opinan?|creen?|encantad[oa]s?|de acuerdo|felic?es?|quieren?|adoran?|aman?|confirm\w+|aprob\w+|aprueban?|promet\w+|dijo|dijeron|dicho|encanta|gusta|pidi\w+|saludan?|content[oa]s?|emocionad[oa]s?)\b",
        rf"\ba (?:todo (?:el|la)|tod[oa]s|mi|mis|nuestr[oa]s?) ?(?:mi |en el |los |las )?{_GROUP} (?:le|les|nos) \w+|\b(?:me|nos) (?:dijeron|confirmaron|aseguraron|prometieron|han? (?:dicho|confirmado|asegurado|prometido))\b|\bde parte de\b|\ben nombre de\b|\b(?:saludos|recuerdos|besos|abrazos) de (?:mi|todo|tod[oa]s|parte|la|el)\b",
    ),
    questions=Questions(
        about=re.compile(
            r"\b(?:tienes|ten[eé]s|tienen|tuviste|eres|sos|vives|viv[ií]s|has|hab[eé]is|puedes|pod[eé]s|pod[eé]is|podr[ií]as|vas|vais|van|haces|hac[eé]s|usas|us[aá]s|vendes|vendes|vend[eé]is|venden|tocas|trabajas|estudias|est[aá]s|ten[ií]as|eras|viv[ií]as|sabes|conoces|sigues|est[aá]is|env[ií]as|env[ií]an|envi[aá]is|haces|har[aá]s|subir[aá]s|sacas|sacar[aá]s|vendr[aá]s|piensas hacer|te|tu|tus|ti|usted|ustedes|vosotros|vuestr[oa]s?|alguien|nadie|algun[oa])\b|\b\w+(?:aste|iste|asteis|isteis|aron)\b|\b\w+(?:arás|erás|irás)\b"
        ),
        offer=re.compile(
            r"\b(?:vend\w+|venta|precios?|cuesta\w*|cu[aá]nto (?:cuesta|vale|es|sale|cobras)|compr(?:ar\w*|o|amos)|env[ií](?:o|os|as|an|[aá]is|amos)|enviar|disponibles?|queda\w*|stock|descuentos?|c[oó]digo|cup[oó]n|tienda|link|enlace|entradas|plazas?|cupos?|inscrib\w+|sorteo|gratis|regala\w*|encargos?|comisiones|pedido|reservar|descargar|(?:puedo|podemos|se puede|podr[ií]a) (?:usar|compartir|utilizar|reproducir|traducir|imprimir|vender|repartir|poner))\b"
        ),
        promise=re.compile(
            r"\b(?:vas a|va a|vais a|van a|har[aá]s|har[eé]is|habr[aá]|subir[aá]s|sacar[aá]s|cu[aá]ndo (?:sale|sacas|subes|vienes|es|habr[aá]|llega|publicas)|puedes (?:hacer|subir|ense[ñn]ar|mandar|enviar)|podr[ií]as|pr[oó]xim[oa]|pronto|piensas (?:hacer|sacar)|\w+(?:ar|er|ir)[aá]s)\b"
        ),
        opinion=re.compile(
            r"\b(?:qu[eé] hago (?:mal|para)|c[oó]mo (?:se|puedo|hago|distingo|elijo|evito|limpio)|cada cu[aá]nto|se puede (?!usar|compartir|reproducir|traducir|imprimir|vender|repartir|poner)|deber[ií]a|conviene|consejos?|trucos?|por qu[eé] (?:se|los|las|el|la|no se)|diferencia|mejor para|merece la pena|vale la pena|es tarde)\b|\b(?:te (?:gusta|gust[oó]|parece|gustar[ií]a)|qu[eé] (?:opinas|piensas|te parece|prefieres)|crees|piensas que|recomiendas|prefieres|est[aá]s (?:bien|de acuerdo|segur[oa])|verdad\?|entiendes|sabes (?:si|c[oó]mo|por qu[eé]|cu[aá]l))\b"
        ),
        either=re.compile(r"\bo\b"),
        which=re.compile(r"\b(?:qué|que|dónde|donde|cuándo|cuando|cuánt\w+|cuant\w+|cuál\w*|quién|con qué)\b"),
        asks=re.compile(r"\W{0,9}(?:hola,? )?(?:tienes|eres|vives|haces|vendes|cuándo|dónde|cuánto|cuál|puedes|vas a|has)\b|.{0,60}\b(?:cuánt[oa]s?|dónde|cuándo|qué tal|verdad|no)\W*$"),
        yes=re.compile(
            r"(?:yo+(?=\W{0,3}$|[!,.])|presente|s[íi](?=\W{0,3}$|[,.!;:¡\n]| (?:claro|tengo|vendo|hago|soy|vivo|por supuesto|señor|hay|lo|la|est[aá]|todav[ií]a|vamos|voy|quedan?|env[ií]))|sí+|sip|claro(?: que s[ií])?|por supuesto|obvio|desde luego|exacto|as[ií] es|efectivamente|siempre|correcto|totalmente|ya lo creo|c[oó]mo no|afirmativo|cierto|adelante|cuando quieras|todo tuyo|sin problema)(?!\w)"
        ),
        no=re.compile(r"(?:no+|nop|nunca|jam[aá]s|todav[ií]a no|a[uú]n no|para nada|tampoco|qu[eé] va|ya no|lamentablemente no)(?!\w)"),
        no_answer=re.compile(
            r"(?:no (?:pasa nada|hay (?:de qu[eé]|problema)|te preocupes|s[eé]\b|me digas|lo s[eé]|importa|lo dudes|tengo ni idea|estoy segur|puedo (?:decir|asegur)|es (?:para|tan|f[aá]cil|necesari|culpa)|te (?:lo|la) pierdas|hace falta)|claro (?:est[aá]\b|que no)|siempre (?:es un placer|un gusto|hay)|nunca (?:es tarde|se sabe))"
        ),
        telling=re.compile(r"\w\w+\W+\w+"),
        not_telling=re.compile(
            r"\b(?:tú|tu|te|tus|ti|contigo|usted|vos|os|vuestr\w+|puedes|prueba|intenta|usa|pon|echa|deja|haz|mira|busca|baja|sube|añade|quita|guarda|corta|ten|ve|sigue|cuéntame|pregunta|creo|pienso|quizás?|gracias|ojalá|espero|opin\w+|mejor|siempre que|hay que|conviene|suele|depende|decidid\w+|prefiero|secreto|encanta|gusta|qué)\b|\x00"
        ),
        things=re.compile(r"(?:es|está|fue|son|están|era|eran|se llama|cuesta|empieza|empezó|dura|lleva|viene|funciona|todo (?:es|está|fue)|(?:el|la|los|las|este|esta|eso|esto) [\w ]{2,30}? (?:es|está|fue|son|están|era|tiene|lleva|viene|sale|dura|empieza)) (?!(?:muy |tan |más |bastante |un poco |super |lo |todo |que |una |un |la |el )*(?:f[áa]cil|dif[íi]cil|posible|normal|bonit|bien|bueno|buena|genial|mejor|verdad|cierto|importante|cuesti[oó]n|truco|secreto|problema|pregunta|raro|dulce|clave|gusto|placer|honor|alegr|justo|complicado|maravill|incre[íi]ble|precios|hermos|natural|comprensible|l[áa]stima|pena|ti|usted))"),
        others=re.compile(
            r"\b(?:tu|tus|vuestr[oa]s?|su|sus|el|la) (?:\w+ )?(?:equipo|estudio|banda|editorial|editora?|jef[ea]|familia|hij[oa]s?|mujer|marido|espos[oa]|pareja|novi[oa]|madre|padres?|mam[áa]|pap[áa]|herman[oa]s?|profesora?|profe|alumnos|clientes|vecinos|amig[oa]s|compañeros|abuel[oa]|médic[oa])\b|\bqu[eé] (?:dijo|dijeron|dice|dicen|opina|opinan|piensa|piensan) (?!usted)"
        ),
        they=re.compile(r"(?:est[áa]n? (?:encantad|content|feli|de acuerdo|orgullos)|todos? |tod[oa]s |ell[oa]s? |él |nadie |le[s]? |dice|dijo|dijeron|dicen|les? encant|adoran?|aman?|piensan?|votaron)"),
        empty=re.compile(
            r"\b(?:no s[eé]|ni idea|quiz[aá]s?|tal vez|depende|qui[eé]n sabe|secreto|gracias|lo siento|perd[oó]n|jaja\w*|saludos|abrazos?|buena pregunta|bienvenid\w+|suerte|nada|nadie|nunca|todo|qu[eé] (?:bonito|bueno|lindo|genial)|genial|buen[oa]s?|perfecto|precioso|hermoso|me alegr\w+|es|son|est[aá]|puedes|hola|besos?|de nada|ojal[aá]|todav[ií]a|decidid\w+)\b"
        ),
    ),
)  # fmt: skip

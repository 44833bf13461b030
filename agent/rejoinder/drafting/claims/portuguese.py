"""What a claim looks like in Portuguese, how it is asked for, and how it is answered."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.claims.rows import Language, Questions, rows

_UNIT: Final = (
    r"(?:segundos?|minutos?|horas?|dias?|noites?|semanas?|m[eê]s|meses|anos?|d[eé]cadas?)"
)
_NUMBER: Final = r"(?:dois|duas|tr[eê]s|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|catorze|quatorze|quinze|dezesseis|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cem|cento|duzent[oa]s|quinhent[oa]s|mil|milh[aã]o|milh[oõ]es|d[uú]zias?)"
_DAY: Final = r"(?:segunda|ter[cç]a|quarta|quinta|sexta|s[aá]bado|domingo)(?:-feira)?"
_MONTH: Final = r"(?:janeiro|fevereiro|mar[cç]o|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)"
_KIN: Final = r"(?:filh[oa]s?|espos[oa]|marido|mulher|m[ãa]e|pais?|irm[ãa]os?|irm[ãa]s?|fam[íi]lia|av[óôo]s?|namorad[oa]|primos?|ti[oa]s?|beb[eê]|sogra|amig[oa]s?)"
_GROUP: Final = rf"(?:equipe|equipa|est[uú]dio|banda|grupo|editora?|chefe|colegas|comunidade|alunos|clientes|seguidores|leitores|produtora?|gravadora|galera|pessoal|{_KIN})"
_MINE_HARMLESS: Final = r"(?:mais |primeir[oa]? |nov[oa]s? |pr[oó]pri[oa] |humilde |modest[oa] |sincer[oa]s? |melhor(?:es)? |grande )*(?:opini[aã]o|ver\b|gosto|amor|resposta|coment[aá]rios?|culpa|erro|agradecimento|parab[eé]ns|sentimentos|ponto|canal|v[ií]deos?|conte[uú]do|blog|posts?|trabalho\b(?! (?:[eé]|como|em|de))|comunidade|seguidor\w+|leitor\w+|p[uú]blico|cora[cç][aã]o|cabe[cç]a|mente|respeito|abra[cç]os?|favorit\w+|portugu[eê]s|artigos?|m[uú]sicas?|arte|desenhos?|fotos?|receitas?|livros?|conselho|perguntas?|explica[cç][aã]o|tipo|estilo|lista|querid[oa]|bem\b|deus|dia\b|gente|alegria|car[oa]|rei|rainha|linda?)\b"
PORTUGUESE: Final = Language(
    code="pt",
    marks=re.compile(
        r"[ãõ]|\b(?:voc[eê]s?|vc|n[aã]o|sim|obrigad[oa]|muito|mas|também|tb|eu|meu|minha|meus|minhas|seu|sua|um|uma|é|para|pra|tem|tenho|oi|olá|isso|esse|essa|este|esta|quando|onde|quanto|qual|que|em|com|já|mais|gente|ainda|claro|sou|fiz|os|ao)\b"
    ),
    idioms=rows(
        r"\b(?:ainda )?(?:n[aã]o (?:sei dizer|decidi|posso (?:dizer|contar)|h[aá] nada (?:decidido|fechado|certo))|nada (?:est[aá] )?(?:decidido|fechado|certo|definido)|(?:est[aá] )?em aberto|prefiro n[aã]o (?:dizer|contar|falar|responder)\w*|gostaria de te dar uma resposta)\b|\b(?:minha|meu) parte\b",
        r"\b(?:manda|mande|mando) (?:um|muitos|mil)|(?:(?:eu )?(?:acho|penso|espero|suponho|imagino|entendo|agrade[cç]o|desejo|adoro|amo|concordo|prefiro|recomendo|sinto muito|fico (?:muito |t[aã]o )?(?:feliz|content[ea]|grat[oa])|fiquei (?:muito |t[aã]o )?(?:feliz|content[ea]|emocionad[oa])|vejo|acredito|adorei|gosto|gostei|amei|sei)|que bom que|n[aã]o sei|n[aã]o fa[cç]o ideia|(?:n[aã]o )?tenho (?:ideia|certeza|d[uú]vidas?|palavras|que (?:dizer|admitir|concordar))|estou (?:muito |t[aã]o )?(?:feliz|content[ea]|grat[oa]|orgulhos[oa]|de acordo))\b",
        r"\b(?:mil|um milh[aã]o de) (?:obrigad\w+|desculpas|perd[oõ]es)\b|\b(?:um[a]? (?:d[oa]s|vez|pouco)|100 ?%|cem por cento)\b|\b(?:primeira|segunda) vez\b|\b(?:boa|[oó]tima) (?:segunda|ter[cç]a|quarta|quinta|sexta|semana|noite)\b|\bbom (?:s[aá]bado|domingo|dia|fim de semana)\b|\bde segunda\b",
        r"\b(?:at[eé]|melhoras|melhore|recupere)\b[^.!?\n]{0,16}\b(logo|breve)\b|\bt[aã]o (?:logo|cedo)\b|\blogo (?:que|ap[oó]s|depois|de cara|acima|abaixo)\b|\bbem feito\b|\bde fato\b|\bn[aã]o (?:prometo|posso prometer)\b|\bmais cedo ou mais tarde\b",
    ),
    promise=rows(
        r"\b(?:vou|vamos|irei|iremos) (?:\w+ )?(?!ver se|dizer|ser sincer|chorar|morrer)\w+(?:ar|er|ir|or|[aeêá]-l[oa]s?)\b(?! sincer)|\bvamos ver\b",
        r"\b(?:\w+(?:ar|er|ir)ei|farei|trarei|direi|\w+(?:ar|er|ir)emos|faremos|traremos|teremos)\b",
        r"\bem breve\b|\blogo(?: mais| logo)?\b(?=\W{0,9}$|[,.!;\n]| (?:sai|vem|tem|posto|eu|mais))|\bem pouco tempo\b|\bjaj[aá]\b|\bdaqui a (?:pouco|um|uma|\d|" + _NUMBER + r")|\bum dia desses\b|\bmais pra frente\b|\bfuturamente\b|\bno futuro\b",
        r"\b(?:semana|m[eê]s|ano|ver[aã]o|" + _DAY + r") que vem\b|\bpr[oó]xim[oa]s? (?:semana|m[eê]s|ano|v[ií]deo|epis[oó]dio|cap[ií]tulo|artigo|post|livro|disco|live|parte|temporada|" + _DAY + r"|receita|domingo|aula)s?\b|\b(?:segunda parte|parte (?:2|dois))\b",
        r"\bamanh[ãa]\b|\bhoje [aà] noite\b|\best[ae] (?:semana|m[eê]s|ano|noite|tarde|fim de semana)\b|\bness[ae] (?:semana|m[eê]s|fim de semana)\b",
        r"\b(?:estou|estamos|t[oô]|ando) (?:j[aá] )?(?:trabalhando|preparando|gravando|editando|planejando|organizando|montando|terminando|escrevendo|pensando em|a (?:trabalhar|preparar|gravar|editar|pensar|escrever))\b|\b(?:tenho|temos) (?:planos|em mente|planejad\w+|previsto)\b|\bpretend(?:o|emos)\b|\b(?:a caminho|em andamento|em produ[cç][aã]o|na minha lista|na lista|no forno)\b",
        r"\bte (?:prometo|aviso|mando|envio|passo|escrevo|conto|respondo)\b|\bprometo\b|\bprometid[oa]\b|\b(?:vou )?anot(?:o|ar|ei) (?:a|aqui|sua)\b|\bpode deixar\b|\bpode contar\b|\bfica(?:m|r)? (?:de olho|ligad[oa]s?|atent[oa]s?)\b|\b(?:já )?vem (?:a[ií]|mais|outr[oa]|uma?|por a[ií])\b|\bsai (?:n[oa]|em|logo|amanh)|\bvai (?:ter|sair|rolar|chegar|voltar|estar)\b|\bhaver[aá]\b|\bnos vemos (?:n[oa]|em|l[aá])\b|\bte vejo\b|\b(?:posso|podemos) (?:fazer|postar|gravar|mandar|enviar|passar)\b|\baguarde[m]?\b|\bmando (?:j[aá]|pra|para|sim|hoje)\b|\bposto (?:j[aá]|hoje|amanh|assim)\b",
    ),
    experience=rows(
        rf"\b(?:meu|meus|minha|minhas|noss[oa]s?) (?!{_MINE_HARMLESS})(?=[a-zãáéíóúç])|\b(?:meu|meus|minha|minhas|noss[oa]s?) (?:\w+ )?{_KIN}\b(?<!meu amigo)(?<!minha amiga)",
        r"\b(?:tenho|temos|tive|tivemos|moro|moramos|morei|morava|vivo|vivemos|vivi|sou|somos|fui|fomos|nasci|cresci|trabalho (?:em|como|com|na|no)|trabalhei|trabalhava|uso|usamos|usei|usava|utilizo|fiz|fizemos|fa[cç]o|fazemos|estive|estudei|estudo\b(?! (?:[eé]|de))|conhe[cç]o|sofro|sofri|toco|jogo (?:com|em|no|na|desde)|jogava|pinto|gravo|gravamos|escrevo (?:em|com|desde)|comecei|costumo|costumava|venho|bebo|corro|treino|cozinho|planto|plantei|cultivo|fumo|durmo|dirijo|dou aulas?|perdi|comprei|ganhei|paguei|viajei|aprendi|peguei|tomei|passei|levei|demorei|aconteceu comigo)\b",
        r"(?<!\w)(?!(?:sei|lei|rei|hei|amei|adorei|gostei|achei|entendi|vi|aqui|ali|daqui|dali|assim|senti|li|ri|fiquei|pensei|imaginei|esperei|parabéns|oi|esqueci|ouvi)(?!\w))\w{3,}(?:ei|[^aeiou\W]i)(?!\w)(?<![aei]rei)(?<!aqui)(?<!ali)",
        r"(?:^|[.!?,;\n] ?)\W{0,9}(?:j[áa] )?(?:pronto|feito|corrigido|enviado|arrumado|atualizado|resolvido|postado)\b(?=\W{0,9}$|[,.!])|\b(?:j[áa]|acabei de|acabamos de) (?:est[áa] (?:corrigid|arrumad|enviad|postad)\w+|(?:respond|envi|arrum|corrig|post|mand|resolv)\w+)\b|\beu (?:tamb[eé]m|tb|tampouco)\b|\btamb[eé]m (?:tenho|sou|fui|moro|passei|sofri|n[aã]o tenho)\b|\bigual(?:zinho)? (?:a mim|aqui|eu)\b|\bcomigo (?:tamb[eé]m|foi|aconteceu)\b|\bo mesmo (?:aqui|comigo|aconteceu)\b|\b(?:somos|j[aá] somos) dois\b|\bme (?:mudei|casei|formei|operei|criei|chamo|quebrei|diagnosticaram|ensinou|deram|deu de presente|custou|levou|lembra (?:de quando|minha|meu))\b|\bcomo (?:m[aã]e|pai|professora?|m[eé]dic[oa]|enfermeir[oa]|engenheir[oa]|artista|m[uú]sic[oa]|vegan[oa])\b",
        r"\bquando (?:eu )?(?:era|tinha|morava|estava|trabalhava|estudava)\b|\b(?:na|da) (?:minha )?inf[aâ]ncia\b|\bdesde (?:pequen[oa]|crian[cç]a|que (?:era|tenho|nasci)|os \d|\d)|\b(?:l[aá]|aqui) em casa\b|\bn[oa] (?:minha|meu) (?:casa|cidade|pa[ií]s|caso|[eé]poca|trabalho|est[uú]dio|bairro|terra)\b",
        r"\b(?:foi|[eé]|est[aá]|s[aã]o|tudo|foram) (?:tudo |todo |toda )?(?:gravad[oa]s?|feit[oa]s? (?:[aà] m[aã]o|em|com|por|no|na)|pintad[oa]s?|escrit[oa]s? (?:em|[aà])|filmad[oa]s?|tirad[oa]s?|tricotad[oa]|costurad[oa])\b",
    ),
    offer=rows(
        r"\blinks?\b|\bn[oa] (?:bio|descri[cç][aã]o|perfil|loja|site)\b|\b(?:me )?(?:chama|manda|escreve|escreva|envia|envie|mande|contate|contacta|liga)(?:-me)?\b(?= (?:n[oa]|por|um|uma|pra|para|dm|direct|mensagem|e-?mail|msg|l[aá]))|\bme chama\b|\bpor (?:dm|direct|mensagem|e-?mail|whats ?app|inbox)\b|\b(?:no|uma|um) (?:dm|direct|privado|inbox|e-?mail|whats\w*|zap)\b|\bfal[ae] (?:comigo|conosco)\b",
        r"\b[aà] venda\b|\bvend(?:o|emos|e-se|em)\b|\bdispon[ií]ve(?:l|is)\b|\besgotad[oa]s?\b|\bestoque\b|\bcustam?\b|\bpre[cç]os?\b|\bgr[aá]tis\b|\bgratuit[oa]s?\b|\bde gra[cç]a\b|\bdescontos?\b|\bcupom\b|\bc[oó]digo\b(?! (?:fonte|python|aberto|qr))|\boferta\b|\bpromo[cç][aã]o\b|\bfrete\b|\benvi(?:o|amos) (?:para|pra|a)\b|\bentregamos\b|\bingressos?\b|\bsorteio\b|\bencomendas?\b|\bpr[eé]-venda\b|\bpix\b|\breservas?\b|\bpedidos?\b",
        r"\b(?:voc[eê]s?|vc) (?:pode[m]?|consegue[m]?) (?:comprar|encontrar|baixar|pedir|reservar)\b|\bpode (?:comprar|encontrar|baixar|pedir|me (?:chamar|escrever|mandar))\b|\b(?:ainda|s[oó]) (?:tem|tenho|temos|restam?|h[aá])\b|\brestam?\b|\breembols\w+|\bdevolu[cç][aã]o\b|\bpaypal\b|\b(?:tem|h[áa]|temos|sobr\w+) (?:\w+ )?(?:vagas?|lugar(?:es)?)\b|\binscreva-se\b|\bnewsletter\b|\bt[aá] (?:[aà] venda|na loja)\b",
    ),
    figure=rows(
        r"\b" + _NUMBER + r"(?: (?:e )?" + _NUMBER + r")*\b(?: " + _UNIT + r")?|\b(?:um|uma|uns|umas|meia|v[aá]rios|v[aá]rias|alguns|algumas|poucos|poucas|par de) " + _UNIT + r"\b|\b(?:h[aá]|faz) (?:um|uma|uns|umas|muito|pouco|muitos|v[aá]rios|\d+|" + _NUMBER + r")\b[^.!?,\n]{0,20}",
        r"\b(?:n[oa]|nest[ea]|ness[ea]|cada|toda|todo|d[oa]|at[eé]|para|[aà]s?) " + _DAY + r"\b|\b(?:segunda|ter[cç]a|quarta|quinta|sexta)(?:-feira|s-feiras)\b|\b(?:em|de|desde|at[eé]|no fim de|no come[cç]o de) " + _MONTH + r"\b|\b(?:ontem|anteontem|ao meio-dia|meia-noite)\b",
    ),
    behalf=rows(
        rf"\b(?:(?:tod[oa] )?(?:[oa] |os |as )?(?:meu|minha|meus|minhas|noss[oa]s?|[oa]|os) {_GROUP}|todos? (?:aqui|n[oa] \w+|n[oó]s|os meus \w+)|todo (?:o )?mundo|ningu[eé]m|a gente toda)(?: (?:toda|inteir[oa]|aqui|e eu))? (?:te |me |se |tamb[eé]m |j[aá] |est[aá] |est[aã]o |t[aá] |ficou |ficaram )*(?:diz(?:em)?|mandam?|manda|agradece[m]?|pensa[m]?|acha[m]?|acredita[m]?|de acordo|felize?s?|content[ea]s?|quer(?:em)?|adora[m]?|adorou|adoraram|ama[m]?|amou|amaram|confirm\w+|aprov\w+|promet\w+|disse|disseram|gosta[m]?|gostou|gostaram|concorda[m]?|animad[oa]s?|mandou|pediu|reclamou)\b",
        r"\b(?:me|nos) (?:disseram|confirmaram|garantiram|prometeram|falaram)\b|\b(?:eles|elas|ela|ele) (?:me )?(?:disse(?:ram)?|confirm\w+|garanti\w+|falou|falaram)\b|\bda parte d[eoa]\b|\bem nome d[eoa]\b|\b(?:abra[cç]os?|beijos?|lembran[cç]as) d[oae] (?:minha|meu|tod[oa]|fam[ií]lia|equipe|galera)\b",
    ),
    questions=Questions(
        about=re.compile(
            r"\b(?:voc[eê]s?|vc|vcs|tu|te|teu|tua|seu|sua|seus|suas|tens|t[eê]m|tem|tinha|mora|moras|vive|vives|pode|podes|poderia|vai|vais|v[aã]o|faz|fazes|fez|usa|usas|usou|vende|vendes|vendem|toca|tocas|trabalha|trabalhas|[eé]s|est[aá]s|estudou|sabe|conhece|j[aá]|envia|enviam|algu[eé]m|entrega|aceita)\b|\b\w+(?:aste|este|iste)\b"
        ),
        offer=re.compile(
            r"\b(?:vend\w+|venda|pre[cç]os?|custa\w*|quanto (?:custa|[eé]|t[aá]|sai|cobra\w*)|compr(?:ar|o|amos)|envi(?:a|am|o|ar|as)|entreg\w+|dispon[ií]ve\w+|estoque|descontos?|c[oó]digo|cupom|loja|link|ingressos?|vagas?|inscri\w+|sorteio|gr[aá]tis|encomend\w+|pedido|reserv\w+|baixar|frete|sobrou|restou|(?:posso|podemos|pode) (?:usar|compartilhar|repostar|traduzir|imprimir|vender))\b"
        ),
        promise=re.compile(
            r"\b(?:vai (?!bem)\w+|vais|v[aã]o \w+|quando (?:sai|vem|vai|lan[cç]a|posta|chega|volta|[eé] )|pode (?:fazer|postar|ensinar|mandar|enviar|gravar)|poderia|pr[oó]xim[oa]|em breve|pretende|far[aá]s?|ter[aá])\b"
        ),
        opinion=re.compile(
            r"\b(?:como (?:eu|se|fa[çc]o|posso|faz|escolh\w+|limp\w+)|o que (?:eu )?fa[çc]o|dicas?|presta (?:pra|para)|bo[am] (?:pra|para)|diferen[çc]a|por que (?:o|a|os|as|n[ãa]o se)|vale a pena|devo|deveria|melhor (?:pra|para)|[ée] tarde)\b|\b(?:(?:voc[eê]|vc) (?:gosta|acha|prefere|recomenda|concorda|curte|curtiu|acredita|pensa)|o que (?:acha|voc[eê] acha|pensa)|achas|preferes|recomendas|gostas|gostou|tudo bem|sabe (?:se|como|por ?que|qual)|n[eé]\?|t[aá] bem)\b"
        ),
        either=re.compile(r"\bou\b"),
        which=re.compile(r"\b(?:qual|quais|onde|quando|quant\w+|quem|o que|que (?:marca|c[aâ]mera|tipo|idade|horas|dia))\b"),
        asks=re.compile(r"\W{0,9}(?:oi,? |ol[aá],? )?(?:tem|tens|quando|onde|quanto|qual|vai|faz|mora|pode|vende)\b|.{0,60}(?:\b(?:você|vc|vcs) (?:tem|vai|faz|mora|vende|usa|ainda|já)\b|\b(?:né|não é|quanto|quando|onde)\W*$)"),
        yes=re.compile(
            r"(?:e+u+(?=\W{0,3}$|[!,.])|presente|(?:tem|tenho|h[áa]|d[áa]|pode|fa[çc]o|vendo) (?:\w+ )?sim|si+m+|claro(?: que sim)?|com certeza|tenho(?: sim)?|temos(?: sim)?|sou(?: sim)?|vou(?: sim)?|fa[cç]o(?: sim)?|vendo(?: sim)?|tem(?: sim)?|[eé](?: sim)|isso(?: mesmo)?|exato|exatamente|sempre|correto|verdade|pois [eé]|aham|uhum|bora|opa|pode(?: sim| [àa] vontade| usar)?|[àa] vontade|dou(?: sim)?|d[áa](?: sim)?)(?=\W{0,3}$|[,.!;:\n]| (?:sim|claro|senhor|e |mas|ainda|tenho|temos|sou|moro|vendo|fa[cç]o|vou|est[aá]|pra|para|ambos))(?!\w)"
        ),
        no=re.compile(r"(?:n[aã]o+|nops?|nunca|jamais|ainda n[aã]o|nada|negativo|que nada|infelizmente n[aã]o)(?!\w)"),
        no_answer=re.compile(
            r"(?:n[aã]o (?:sei|tem (?:problema|de qu[eê])|h[aá] de qu[eê]|se preocupe|precisa|fa[cç]o ideia|tenho (?:certeza|ideia)|entendi|acredito|posso (?:dizer|garantir)|[eé] (?:t[aã]o|f[aá]cil|preciso|s[oó]))|nada (?:de|como|disso)|nunca (?:se sabe|[eé] tarde)|sempre (?:[eé] um prazer|bom)|verdade que)"
        ),
        telling=re.compile(r"\w\w+\W+\w+"),
        not_telling=re.compile(
            r"\b(?:você|vc|te|teu|tua|seu|sua|contigo|pode|tenta|tente|usa|use|coloca|coloque|deixa|deixe|faz|faça|olha|procura|corta|junta|começa|começar|pergunta|acho|penso|talvez|obrigad\w+|tomara|espero|melhor|sempre que|costuma|depende|decidid\w+|fechad[oa]|aberto|prefiro|segredo|adoro|gosto|amo|que|valeu|verdade|verdadeiro)\b|\x00"
        ),
        things=re.compile(r"(?:[ée]|est[áa]|foi|s[ãa]o|est[ãa]o|era|eram|se chama|custa|come[çc]a|come[çc]ou|dura|leva|vem|funciona|tudo (?:[ée]|foi)|(?:o|a|os|as|este|esta|isso|esse|essa) [\w ]{2,30}? (?:[ée]|est[áa]|foi|s[ãa]o|era|tem|leva|vem|sai|dura|come[çc]a)) (?!(?:muito |t[ãa]o |mais |bem |um pouco |super |tudo |que |uma |um |a |o )*(?:f[áa]cil|dif[íi]cil|poss[íi]vel|normal|bonit|bem|bom|boa|legal|[óo]timo|melhor|verdade|certo|importante|quest[ãa]o|truque|segredo|problema|pergunta|estranho|fof|chave|gosto|prazer|honra|alegr|justo|complicado|maravilh|incr[íi]vel|lind|natural|compreens|pena|voc[êe]))"),
        others=re.compile(
            r"\b(?:seu|sua|seus|suas|teu|tua|o|a|os) (?:\w+ )?(?:equipe|equipa|est[uú]dio|banda|editora?|chefe|fam[íi]lia|filh[oa]s?|mulher|marido|espos[oa]|namorad[oa]|m[ãa]e|pais?|irm[ãa]o?s?|professora?|prof|alunos|clientes|vizinhos|amig[oa]s|colegas|av[óô]|médic[oa])\b|\bo que (?:disse|disseram|diz|dizem|acha|acham)\b"
        ),
        they=re.compile(r"(?:ele|ela|eles|elas|todos|todo mundo|ningu[eé]m|diz|disse|disseram|dizem|adora[m]?|ama[m]?|adoraram|acha[m]?)\b"),
        empty=re.compile(
            r"\b(?:n[aã]o sei|ideia|talvez|depende|quem sabe|segredo|obrigad\w+|desculp\w+|kkk+|haha+|abra[cç]os?|beijos?|boa pergunta|bem-vind\w+|sorte|nada|ningu[eé]m|nunca|tudo|que (?:bom|lindo|legal)|legal|bo[am]s?|perfeito|lind[oa]|maravilh\w+|[eé]|s[aã]o|est[aá]|pode|oi|ol[aá]|de nada|tomara|ainda|decidid\w+|valeu)\b"
        ),
    ),
)  # fmt: skip

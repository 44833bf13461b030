"""Which sentences of a page state something that could be kept as a fact.

What is missed has to be typed by hand, and what is too much costs one key: when in doubt a
sentence is a candidate.
"""

# ruff: noqa: E501 - one language, one line
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rejoinder.config import LIMITS
from rejoinder.drafting.plain import sentences, strip_invisible, word_count
from rejoinder.drafting.proposal import question_and_answer, ungreeted
from rejoinder.factfile.blocks import Block

_FEWEST, _MOST = 3, 60
# Nobody writes more in one paragraph; what does is made to be slow to read.
_PARAGRAPH: Final = 20_000


def statements(blocks: Sequence[Block]) -> list[str]:
    """Sentences, and questions with their answers, in their order, no two alike."""
    found: dict[str, str] = {}
    for statement in _found(blocks):
        found.setdefault(re.sub(r"\W+", " ", statement.casefold()).strip(), statement)
    return list(found.values())


def _found(blocks: Sequence[Block]) -> Iterator[str]:
    # A question, or a term that the next block explains.
    open_ = ""
    for block in blocks:
        parts = _parts(block.text)
        if not parts:
            continue
        before, open_ = open_, ""
        if _asks(parts[-1]) and (block.kind != "text" or all(map(_asks, parts))):
            open_ = parts[-1]
        elif block.kind == "term":
            open_ = block.text
        elif block.kind == "heading":
            continue
        elif _asks(before):
            yield question_and_answer(before, " ".join(parts))
        elif before:
            yield from _stating([f"{before.rstrip(' :')}: {' '.join(parts)}"])
        elif _asks(parts[0]):
            answer = [part for part in parts[1:] if not _asks(part)]
            yield question_and_answer(parts[0], " ".join(answer))
        else:
            yield from _stating(parts)


def _parts(text: str) -> list[str]:
    """The sentences of a block, without the letters that mark a question and its answer."""
    text = strip_invisible(text[:_PARAGRAPH])
    # A longer sentence is no candidate, and need not be looked at whole.
    parts = [text[low:high][: 2 * LIMITS.fact] for low, high in sentences(text)]
    return [bare for part in parts if (bare := ungreeted(_MARK.sub("", part, count=1)))]


def _asks(sentence: str) -> bool:
    return sentence.endswith(("?", "？", "؟"))


def _stating(parts: Sequence[str]) -> Iterator[str]:
    for part in parts:
        if _states(part):
            yield part


def _states(sentence: str) -> bool:
    words = word_count(_ADDRESS.sub("", sentence))
    labelled = _LABELLED.match(sentence) is not None
    if not (_FEWEST - labelled) <= words <= _MOST or len(sentence) > LIMITS.fact or _asks(sentence):
        return False
    folded = sentence.casefold()
    if _NOISE.search(folded) or _LEANS.match(folded):
        return False
    # Who put a stop meant a sentence; an item of a list or a line of a leaflet may go without.
    return (
        sentence.endswith((".", "!", "。", "！", "।", "…", '"', "”", ")"))
        or labelled
        or _VERB.search(folded) is not None
    )


_MARK: Final = re.compile(
    r"(?:[QAFRPJ]|Question|Answer|Frage|Antwort|Pregunta|Respuesta)\s{0,3}[:)]\s+"
)
_ADDRESS: Final = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+|@[\w.]+")
# "Based in: Ghent", "Camera: Sony A7".
_LABELLED: Final = re.compile(r"[^\s:][^:]{1,40}:\s+\S")
_NOISE: Final = re.compile(
    # Whose page it is.
    r"©|\(c\) ?\d{4}|\bcopyright\b|all rights reserved|alle rechte|todos los derechos|todos os direitos|tous droits|hak cipta|सर्वाधिकार|無断転載|powered by|\bcookies?\b|privacy policy|terms of (?:use|service)|skip to (?:main )?content"
    # What the reader is to do.
    r"|^(?:please )?(?:subscribe|follow|click|tap|check out|sign up|join|contact|get in touch|reach out|read more|learn more|see more|find out|download|buy|order|shop|book now|donate|support (?:me|us)|share|visit|watch|listen|email|e-mail|write to|drop (?:me|us)|send (?:me|us)|feel free|don't (?:forget|hesitate)|stay tuned|scroll|welcome|thank)"
    r"|^(?:suscr[íi]bete|s[íi]gue(?:me|nos)|haz clic|cont[áa]cta|escr[íi]be|bienvenid|inscreva-se|siga|clique|entre em contato|fale comigo|bem-vind|abonnier|folg(?:e|t)|klick|kontaktier|schreib|willkommen|abonne|suivez|cliquez|contactez|écrivez|bienvenue|ikuti|langganan|klik|hubungi|selamat datang|सब्सक्राइब|फ़ॉलो|संपर्क करें)"
    r"|(?:登録|フォロー|クリック|お問い合わせ)(?:を?お願い|して(?:ね|ください)|ください)|ようこそ"
)
# What only the sentence before it explains.
_LEANS: Final = re.compile(
    r"(?:it|it's|its|this|that|these|those|they|their|them|here|then|and|but|so|or|because|which|also|however|instead|therefore|such"
    r"|esto|eso|esta?|ese|estos|estas|pero|y|isto|isso|esse|essa|mas|e|ini|itu|tetapi|tapi|dan|dies\w*|und|aber|deshalb|cela|ça|ce|cette|ces|mais|et)\b"
    r"|(?:यह|ये|वह|वे|लेकिन|और|これ|それ|この|その|しかし|そして|でも)"
)
_VERB: Final = re.compile(
    r"\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|can|will|would|i'm|i've|i'll|we're|we've|isn't|aren't|don't|doesn't|won't"
    r"|lives?|works?|makes?|made|writes?|wrote|teach(?:es)?|taught|runs?|ran|films?|paints?|draws?|sings?|plays?|sells?|ships?|speaks?|uses?|loves?|likes?|wants?|needs?|offers?|gives?|gave|goes|went|grew|won|began|knows?|hosts?|posts?|answers?|repl(?:y|ies)|takes?|costs?|opens?|comes?|holds?|keeps?|[a-z]{3,}ed"
    r"|es|est[áa]n?|son|soy|estoy|tiene|tengo|hago|hace|vivo|vive|trabaja|trabajo|naci[óo]|fue|vende|vendo|é|s[ãa]o|sou|estou|tem|tenho|fa[çz]o|moro|mora|nasceu|foi"
    r"|adalah|punya|tinggal|bekerja|membuat|menjual|lahir|suka|ist|sind|bin|hat|habe|war|wohnt|wohne|lebt|lebe|arbeitet|arbeite|macht|mache|verkauft|geboren|est|sont|suis|ai|habite|vit|vis|travaille|fait|fais|vend|vends|né|née)\b"
    r"|[0-9](?![0-9])\s+\w|(?:है|हैं|हूँ|हूं|था|थी|थे|रहता|रहती|करता|करती)|(?:です|ます|でした|ました|である|ある|いる)"
)

"""The sentence that would be kept as a fact, where nothing backs a claim of a draft.

It has to be understood without the draft: an answer keeps its question ("Do you ship to Canada?
Yes."), and nobody is greeted in it. The words are those of en, es, pt, id, de, fr, hi and ja.
"""

# ruff: noqa: E501 - one language, one line
from __future__ import annotations

import re
from typing import Final, Protocol

from rejoinder.config import LIMITS
from rejoinder.drafting.links import LINK
from rejoinder.drafting.plain import (
    SPACELESS,
    has_emoji,
    sentences,
    span_at,
    strip_invisible,
    word_count,
)
from rejoinder.protocol import Comment

# Of a question; a stranger wrote it, and it need not tell more than what was asked.
QUESTION: Final = 200
# A sentence of so many words says what it is about, even if nobody in it is "I".
_TELLING: Final = 7


class Place(Protocol):
    """Where something stands in a draft, in code points."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def proposal(text: str, claim: Place, comment: Comment) -> str:
    """The fact that keeping this claim of the draft `text` would keep, at most `LIMITS.fact`
    characters; empty where no sentence of it can be understood alone."""
    low, high = sentence_at(text, claim.start)
    said = _bare(strip_invisible(text[low:high]), _people(comment), claim.start - low)
    answer = _ANSWER.match(said)
    rest = said[answer.end() :].lstrip(" ,.!-–—、。！") if answer else said
    if _stands_alone(rest):
        return _ended(rest)[: LIMITS.fact]
    if asked := _question(comment, said, yes_or_no=answer is not None):
        return question_and_answer(asked, said)
    return _ended(rest)[: LIMITS.fact] if word_count(rest) > 2 and not _ECHO.match(rest) else ""


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Where the sentence begins and ends that holds this place; all of `text` for none."""
    return span_at(sentences(text), at) or (0, len(text))


def question_and_answer(question: str, answer: str) -> str:
    """Both as one fact: the question up to its mark, then the answer, whole sentences of it."""
    asked = _capital(" ".join(question.split()))
    mark = "？" if SPACELESS.search(asked) else "?"
    asked = asked.rstrip(" .!?…。！？؟।") + mark
    if len(asked) > QUESTION:
        # What is asked stands at the end of a long question.
        asked = asked[-QUESTION:].partition(" ")[2] or asked[-QUESTION:]
    room = LIMITS.fact - len(asked) - 1
    told = " ".join(_ended(answer).split())
    if len(told) > room:
        ends = [end for _, end in sentences(told) if end <= room]
        told = told[: ends[-1] if ends else room].rstrip()
    return f"{asked} {told}"


def ungreeted(sentence: str) -> str:
    """A sentence on one line without the greeting or thanks that it opens with."""
    return _bare(sentence, _NOBODY)


def _question(comment: Comment, said: str, *, yes_or_no: bool) -> str:
    """The question of the comment that was answered: the one that shares most words with the
    answer, then of its kind, then the last."""
    asked = [
        (len(_stems(one) & _stems(said)), bool(_WH.search(one.lower())) != yes_or_no, place, one)
        for place, one in enumerate(_questions(comment))
    ]
    return max(asked)[-1] if asked else ""


def _questions(comment: Comment) -> list[str]:
    text = strip_invisible(comment.text)
    people = _people(comment)
    bare = [_bare(text[low:high], people) for low, high in sentences(text)]
    # What a stranger's link or handle stands in is not kept among what the creator says.
    bare = [one for one in bare if not _STRANGE.search(one[-QUESTION:].lower())]
    marked = [one for one in bare if _MARKED.search(one)]
    # Many leave the mark out; then what begins like a question is one.
    return marked or [
        one for one in bare if _ASKING.match(one.lower()) and not one.endswith((".", "!"))
    ]


def _bare(sentence: str, people: re.Pattern[str], upto: int | None = None) -> str:
    """A sentence on one line without the greetings, thanks and names that it opens with, as far as
    they stand before `upto`."""
    at, most = 0, len(sentence) if upto is None else upto
    while True:
        found = _HEAD.match(sentence, at) or people.match(sentence, at)
        if not found or found.end() > most or found.end() == at or found.end() == len(sentence):
            return " ".join(sentence[at:].split())
        at = found.end()


def _people(comment: Comment) -> re.Pattern[str]:
    """The names of those who are spoken to, where a sentence opens with one."""
    names = [comment.author, *(item.author for item in comment.thread)]
    first = [name.split()[0] for name in names if name.split()]
    spoken = sorted({re.escape(name) for name in (*names, *first) if name.strip()}, reverse=True)
    return re.compile(
        rf"(?:{'|'.join(spoken)})\s*[,:!、–—-]+\s*" if spoken else _NOBODY.pattern, re.I
    )


def _stands_alone(said: str) -> bool:
    """Whether a sentence says by itself who and what it is about."""
    folded = said.lower()
    if _ECHO.match(folded) or _POINTS_BACK.search(folded):
        return False
    words = word_count(said)
    return words >= _TELLING or (words > 2 and _FIRST_PERSON.search(folded) is not None)


def _stems(text: str) -> set[str]:
    """What two texts on the same share: the beginnings of longer words, pairs of spaceless letters."""
    folded = text.lower()
    words = (word[:5] for word in re.findall(r"[^\W\d_]{4,}|\d+", folded))
    return {*words, *_PAIR.findall(folded)}


def _ended(said: str) -> str:
    """With a capital and one stop, and without what only decorates it."""
    end = len(said)
    while end and (said[end - 1] in _LOOSE or has_emoji(said[end - 1])):
        end -= 1
    text = said[:end].lstrip(" ¡")
    if not text:
        return ""
    stop = "。" if SPACELESS.search(text) else "।" if re.search(r"[\u0900-\u097f]", text) else "."
    return _capital(text) + ("" if text[-1] in "?？" else stop)


def _capital(text: str) -> str:
    """With a capital, behind the mark that opens a Spanish question."""
    first = 1 if text.startswith("¿") else 0
    return text[:first] + text[first : first + 1].upper() + text[first + 1 :]


_PAIR: Final = re.compile(r"(?=([\u30a0-\u30ff\u4e00-\u9fff].))", re.DOTALL)
_STRANGE: Final = re.compile(rf"{LINK}|(?<!\w)@\w|\S@\S")
_NOBODY: Final = re.compile(r"(?!)")
_LOOSE: Final = frozenset(" \n\t.!,;:~…。！、।)(*^<>-–—\ufe0f\u200d")
_MARKED: Final = re.compile(r"[?？؟]\W*$|か[。！]*\s*$")

_HEAD: Final = re.compile(
    r"\s*(?:@[\w.-]+[\s,:!-]*"
    r"|[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf\u2764\ufe0f]+\s*"
    # A greeting, with up to two words of whom it is for where a comma follows.
    r"|(?:hey+|hi+|hello+|hola|buenas|buenos d[ií]as|oi+|ol[áa]|bom dia|hai|halo|hallo|guten (?:tag|morgen)|servus|salut|bonjour|coucou|namaste|नमस्ते|नमस्कार|हाय|こんにちは|こんばんは|はじめまして)"
    r"(?:(?:\s+[^\s,!:.、！。]+){0,2}\s*[,!:.、！。]+\s*|\s+)"
    r"|(?:(?:ha){2,}h?|(?:he){2,}|(?:ja){2,}|k{3,}|rs(?:rs)+|wk(?:wk)+|lol|lmao|oh+|ah+|aw+|hm+|well|honestly|actually|ok(?:ay)?|(?:great|good) question|bueno|bom|pois|nah|also|na ja|alors|eh bien|えっと|あの)\b[\s,!:.…、！。–—-]+"
    # Thanks run on to the next comma.
    r"|(?:thank(?:s| you)|thx|ty|glad|so glad|gracias|obrigad[oa]|valeu|terima ?kasih|makasih|danke|vielen dank|merci|धन्यवाद|शुक्रिया|dhanyavaad|shukriya|ありがとう)[^,!:.…、！。–—]{0,40}[,!:.…、！。–—]+\s*"
    r")",
    re.I,
)
_ANSWER: Final = re.compile(
    r"(?:yes+|yep+|yup+|ye+ah+|yea|sure(?: do| am| have| did| thing| will| can)?|of course|absolutely|definitely|certainly|indeed|always|correct"
    r"|no+|nope+|nah+|never|not (?:yet|really|anymore|at all|at the moment|right now)|(?:unfortunately|sadly) not"
    r"|s[ií]|claro(?: que s[ií])?|por supuesto|todav[ií]a no|a[úu]n no|sim|com certeza|n[ãa]o|ainda n[ãa]o"
    r"|iya+|ya+|tentu|betul|tidak|nggak|enggak|ga+k|belum|bukan"
    r"|ja+|jawohl|klar|nat[üu]rlich|nein|noch nicht|leider nicht|oui|ouais|bien s[ûu]r|non|pas encore"
    r"|जी हाँ|जी हां|हाँ|हां|जी नहीं|नहीं|बिल्कुल|haan|ji haan|nahin?|はい|うん|ええ|もちろん|いいえ|ううん|いや|まだです"
    r"|👍|✅|💯|👎|❌)(?![^\W_])",
    re.I,
)
# "I do", "we will", "it is": all that it says stands in the question.
_ECHO: Final = re.compile(
    r"(?:me (?:too|neither)|same(?: here)?|so (?:do|am|did|have) i|neither (?:do|am|did) i"
    r"|(?:i|we|it|they|that) (?:do|am|are|is|does|did|was|were|have|has|will|can|could|would|don't|do not|doesn't|haven't|won't|can't|didn't|isn't)(?: too| actually| indeed)?"
    r"|yo tambi[ée]n|eu tamb[ée]m|aku juga|saya juga|ich auch|moi aussi|मैं भी|私も)\W*$",
    re.I,
)
_POINTS_BACK: Final = re.compile(
    r"\b(?:it|it's|that|that's|this|these|those|them|they|they're|one|ones|there|then|lo|eso|esto|isso|isto|ele|ela|itu|ini|es|das|dies|davon|ça|cela|y|il|elle)\b|इसे|उसे|それ|これ|あれ"
)
_FIRST_PERSON: Final = re.compile(
    r"\b(?:i|i'm|i've|i'll|i'd|my|we|we're|we've|we'll|our|yo|mi|mis|nosotros|nuestr[oa]s?|eu|meu|minha|nós|noss[oa]s?|aku|saya|kami|kita|ich|mein\w*|wir|unser\w*|je|mon|ma|mes|nous|notre|nos)\b|\bj'|\bm'|मैं|मेर[ाीे]|हम|हमार[ाीे]|私|僕|俺|うち|わたし"
)
_WH: Final = re.compile(
    r"\b(?:what|where|when|which|who|whose|why|how|d[óo]nde|cu[áa]ndo|cu[áa]nt\w+|qu[ée]|cu[áa]l\w*|qui[ée]n|c[óo]mo|onde|quando|quant\w+|qual|quem|di ?mana|ke ?mana|kapan|berapa|siapa|bagaimana|gimana|wo|wann|wie|was|wer|welche\w*|woher|où|quand|combien|quel\w*|qui|comment|kahan|kab|kitn[aei]|kaise|kaun)\b|कहाँ|कहां|कब|कितन|कैसे|कौन|どこ|いつ|いくら|いくつ|何|なに|だれ|誰|どう|どの"
)
_ASKING: Final = re.compile(
    r"(?:do|did|does|have|has|are|is|was|will|would|can|could|any|anyone|got|what(?! an?\b)|where|when|which|who|why|ever|still"
    r"|how (?:much|many|long|old|often|far|big|tall|do|did|does|can|could|is|are|was|were|come)"
    r"|d[óo]nde|cu[áa]ndo|cu[áa]nt\w+|qu[ée]|cu[áa]l|tienes|eres|haces|vendes|puedes|hay|onde|quando|quant\w+|qual|voc[êe]|tem|vende|faz|d[áa] pra"
    r"|apa(?:kah)?|di ?mana|kapan|berapa|bisa|ada|masih|jual|wo|wann|wie|welche\w*|hast|bist|kannst|machst|verkaufst|gibt"
    r"|o[ùu]|quand|combien|quel\w*|comment|est-ce|as-tu|es-tu|tu (?:as|es|vends|fais)|vous (?:avez|[êe]tes|vendez)|kya|kahan|kab)\b|क्या|[^।]{0,60}(?:कहाँ|कहां|कब|कितन|कैसे|कौन)",
)

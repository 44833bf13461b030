"""How replies begin and end: a closed vocabulary, so that no other word can pass through it."""

from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.plain import has_emoji

EMOJI_CLOSER: Final = "an emoji"

OPENERS: Final = tuple(
    phrase
    for line in (
        # English
        "hi, hey, hello, thanks, thank you, thx, ty, yes, yeah, yep, yup, no, nope, nah, haha, lol",
        "lmao, omg, sorry, well, great, great question, good question, good point, good idea, oh",
        "ah, aww, wow, ok, okay, sure, exactly, absolutely, agreed, indeed, nice, love, welcome",
        "you're welcome, glad, so glad, cheers, true, right, actually, maybe, i think, dear, hmm",
        # Spanish, Portuguese, Italian, French
        "hola, gracias, muchas gracias, sí, claro, jaja, buenas, qué bueno, ay, vale, saludos",
        "oi, olá, obrigado, obrigada, muito obrigado, muito obrigada, sim, não, kkk, rsrs, valeu",
        "que bom, ciao, grazie, grazie mille, certo, bravo, salut, bonjour, coucou, merci",
        "merci beaucoup, oui, non, mdr, avec plaisir, bien sûr",
        # German, Dutch, Swedish, Polish, Turkish
        "hallo, danke, dankeschön, danke schön, vielen dank, ja, nein, genau, gerne, stimmt, moin",
        "servus, hoi, bedankt, dank je, nee, hej, tack, cześć, dzięki, dziękuję, tak, merhaba",
        "selam, teşekkürler, teşekkür ederim, evet, hayır",
        # Indonesian, Filipino, Vietnamese
        "halo, hai, makasih, terima kasih, iya, wkwk, siap, sama-sama, salamat, opo, cảm ơn, chào",
        # Hindi, also in Latin letters; Russian, Ukrainian, Arabic
        "नमस्ते, धन्यवाद, शुक्रिया, हाँ, जी, हा हा, namaste, dhanyavad, shukriya, haan",
        "привет, спасибо, да, нет, здравствуйте, хаха, привіт, дякую, так, ні",
        "مرحبا, شكرا, أهلا, نعم, هههه",
        # Japanese, Korean, Chinese
        "ありがとう, こんにちは, はい, いいえ, すみません, ごめん, 안녕, 감사합니다",
        "고마워, 네, ㅋㅋ, 谢谢, 你好, 是的, 哈哈, 對, 对",
    )
    for phrase in line.split(", ")
)
"""All that a reply can be said to begin with."""

CLOSERS: Final = (
    EMOJI_CLOSER,
    *(
        phrase
        for line in (
            "cheers, thanks, thank you, thank you so much, thanks again, take care, xo, xx, best",
            "regards, best wishes, good luck, have fun, enjoy, love you, love, hugs, haha, lol",
            "stay tuned, see you, bye, my friend, friend, bro, mate, hope that helps",
            "hope this helps, keep it up, right, you know, though, too",
            "saludos, un saludo, abrazo, un abrazo, besos, gracias, jaja, suerte",
            "abraço, abraços, beijos, obrigado, obrigada, kkk, valeu, baci, grazie, ciao",
            "bises, bisous, merci, à bientôt, bonne journée, mdr",
            "danke, grüße, liebe grüße, lg, viele grüße, gruß, viel spaß, viel erfolg, groetjes",
            "hälsningar, kram, pozdrawiam, sevgiler, teşekkürler",
            "makasih, terima kasih, ya, kak, wkwk, salamat, po, cảm ơn",
            "धन्यवाद, जी, ji, спасибо, удачи, дякую, شكرا",
            "ありがとう, ありがとうございます, です, ます, ね, よ, 笑, www",
            "감사합니다, ㅋㅋ, 谢谢, 哈哈",
        )
        for phrase in line.split(", ")
    ),
)
"""All that a reply can be said to end with."""

# Laughter has as many syllables as one likes; each is told by a short form.
_LAUGHTER: Final = {
    "haha": "a?(?:ha){2,}h?",
    "jaja": "(?:ja){2,}",
    "wkwk": "(?:wk){2,}",
    "rsrs": "(?:rs){2,}",
    "хаха": "(?:ха){2,}",
    "kkk": "k{3,}",
    "www": "w{2,}",
    "xx": "x{2,}",
    "هههه": "ه{3,}",
    "ㅋㅋ": "ㅋ{2,}",
    "哈哈": "哈{2,}",
}
_LAUGHS: Final = re.compile("|".join(f"({written})" for written in _LAUGHTER.values()))
_LONG_RUN: Final = re.compile(r"(.)\1{2,}")
_EDGE: Final = re.compile(r"^[\W_]+|[\W_]+$")
# Scripts that put no space between words.
_UNSPACED: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_READ: Final = 80
_LONGEST: Final = 4


def _folded(word: str) -> str:
    """A word as it is looked up: lower case, without marks around it, apostrophes and long runs."""
    word = _EDGE.sub("", word.lower()).replace("’", "").replace("'", "")
    if laughter := _LAUGHS.fullmatch(word):
        return list(_LAUGHTER)[(laughter.lastindex or 1) - 1]
    return _LONG_RUN.sub(r"\1", word)


def _table(phrases: tuple[str, ...]) -> dict[tuple[str, ...], str]:
    return {tuple(map(_folded, phrase.split())): phrase for phrase in phrases}


def _unspaced(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(filter(_UNSPACED.search, phrases), key=len, reverse=True))


_BEGINS: Final = _table(OPENERS)
_ENDS: Final = _table(CLOSERS)
_UNSPACED_BEGINS: Final = _unspaced(OPENERS)
_UNSPACED_ENDS: Final = _unspaced(CLOSERS)


def opener(text: str) -> str:
    """What `text` begins with, after handles, out of `OPENERS`; "" for anything else."""
    words = [word for word in text[:_READ].split() if word[0] != "@"]
    head = [folded for word in words[: 2 * _LONGEST] if (folded := _folded(word))]
    for size in range(_LONGEST, 0, -1):
        if (found := _BEGINS.get(tuple(head[:size]))) is not None:
            return found
    begin = head[0] if head else ""
    return next((phrase for phrase in _UNSPACED_BEGINS if begin.startswith(phrase)), "")


def closer(text: str) -> str:
    """What `text` ends with, behind something else, out of `CLOSERS`; "" for anything else."""
    last = text.rstrip("\ufe0f\u200d \n)")[-1:]
    if last and has_emoji(last):
        return EMOJI_CLOSER if any(map(str.isalnum, text)) else ""
    tail = [folded for word in text[-_READ:].split()[-2 * _LONGEST :] if (folded := _folded(word))]
    for size in range(min(_LONGEST, len(tail) - 1), 0, -1):
        if (found := _ENDS.get(tuple(tail[-size:]))) is not None:
            return found
    end = tail[-1] if tail else ""
    fits = (each for each in _UNSPACED_ENDS if end.endswith(each) and end != each)
    return next(fits, "")

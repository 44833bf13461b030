"""The words of short texts in several languages, for comparing what the creator wants with what is
said: goals and boundaries are sentences of theirs in whatever language they think in."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from rejoinder.drafting.backing_words import EMPTY
from rejoinder.drafting.plain import strip_invisible
from rejoinder.drafting.stems import stem

_QUOTES: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
# Without an article run into it ("l'infolettre") and without what is run onto it ("they'd").
_WORD: Final = re.compile(r"(?:\b(?:[cdjlmnst]|qu)')?([^\W\d_]+)(?:'[^\W\d_]{1,2}\b)?")
# Scripts that put no space between words: there a word is looked for inside the text.
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")

# Words without content of their own, accents taken off, beside the English ones of `EMPTY`.
STOP: Final = (EMPTY - {"course"}) | frozenset(
    """
    from http https www com org net don didn doesn isn aren wasn won couldn wouldn if they'd would
    new old good best better great nice next last first big little small free people person everyone
    everybody anyone anybody somebody day week month year today video videos post reply replies comment
    comments want wants would like may might one two every another other others way talk talks talking
    speak speaking mention mentions discuss say says tell tells see look know ask asks asking question
    questions answer answers time times read watch find say again please without never not no nothing none
    gives give giving detail details information info private personal topic topics stuff matter matters

    el la los las un una unos unas lo de del al a en y e o u que con por para sin sobre mi mis tu tus su
    sus me te se nos es son hay nuevo nueva mejor gente alguien nadie cada otro otra mas muy no nunca nada
    hablar hablo hables habla menciones mencionar preguntas pregunta cuando donde si como
    o os as um uma uns umas do da dos das no na nos nas em e ou que com por pra para sem sobre meu minha
    meus minhas teu tua seu sua voce eu me se e sao novo nova melhor pessoas alguem ninguem cada outro outra
    mais muito nao nunca nada falar falo fale mencionar pergunta perguntas quando onde como
    der die das den dem des ein eine einen einem einer eines und oder aber mit von vom zu zum zur im in an am
    auf fur uber ohne aus bei nach mein meine meinen meinem meiner dein deine sein ihr ihre ich du er sie es
    wir ist sind neu neue neuen neuer beste besten leute jemand niemand jeder jede andere anderen mehr sehr
    nicht nie kein keine keinen nichts reden rede sprechen spreche erwahnen frage fragen wenn wann wo wie
    le la les un une des du de d l et ou avec pour par sans sur dans au aux mon ma mes ton ta tes son sa ses
    notre nos votre vos leur leurs je j tu il elle on nous vous est sont nouveau nouvelle meilleur gens
    quelqu'un personne chaque autre autres plus tres ne pas jamais rien parler parle parlez mentionner
    question questions quand comme qu
    yang dan atau dengan dari di ke pada untuk tanpa tentang saya aku kami kita kamu anda dia mereka ini itu
    ada adalah baru bagus terbaik orang seseorang setiap lain lagi lebih sangat tidak jangan bukan tak apa
    bicara membahas bahas menyebut tanya pertanyaan kalau jika kapan mana
    """.split()
)


def fold(text: str) -> str:
    """Lower case, without accents and invisible characters, one kind of apostrophe."""
    plain = unicodedata.normalize("NFKD", strip_invisible(text, keep_joiners=False)).translate(
        _QUOTES
    )
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return unicodedata.normalize("NFKC", bare).casefold()


def words(folded: str) -> list[str]:
    """The words of a folded text in order."""
    return _WORD.findall(folded)


def content(text: str) -> tuple[str, ...]:
    """The words that carry meaning, each once whatever its form, in order; numbers are none."""
    found: dict[str, str] = {}
    for word in words(fold(text)):
        if word not in STOP and not stem(word)[:1].isdigit():
            found.setdefault(stem(word), word)
    return tuple(found.values())


def held(wanted: Iterable[str], text: str) -> tuple[str, ...]:
    """Which of these words stand in `text`, in whatever form."""
    folded = fold(text)
    there = {stem(word) for word in words(folded)}
    return tuple(
        one for one in wanted if stem(one) in there or (_UNSPACED.search(one) and one in folded)
    )

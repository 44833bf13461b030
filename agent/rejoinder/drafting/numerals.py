"""Number words as digits: "forty-five", "cuarenta y cinco" and 45 are one."""

from __future__ import annotations

import re
from typing import Final

_VALUES: Final = {
    word: value
    for value, said in {
        0: "zero cero null nol शून्य",
        1: "one",
        2: "two dos dois duas deux zwei dua दो",
        3: "three tres três trois drei tiga तीन",
        4: "four cuatro quatro quatre vier empat चार chaar",
        5: "five cinco cinq fünf lima पाँच पांच paanch",
        6: "six seis sechs enam छह छः",
        7: "seven siete sete sept sieben tujuh सात saat",
        8: "eight ocho oito huit acht delapan आठ aath",
        9: "nine nueve nove neun sembilan नौ",
        10: "ten diez dez dix zehn sepuluh दस",
        11: "eleven onze elf sebelas ग्यारह",
        12: "twelve doce doze douze zwölf बारह barah",
        13: "thirteen trece treze treize dreizehn तेरह",
        14: "fourteen catorce catorze quatorze vierzehn चौदह",
        15: "fifteen quince quinze fünfzehn पंद्रह पन्द्रह",
        16: "sixteen dieciséis dezesseis seize sechzehn सोलह",
        17: "seventeen diecisiete dezessete siebzehn सत्रह",
        18: "eighteen dieciocho dezoito achtzehn अठारह",
        19: "nineteen diecinueve dezenove neunzehn उन्नीस",
        20: "twenty veinte vinte vingt vingts zwanzig बीस",
        25: "पच्चीस",
        30: "thirty treinta trinta trente dreißig तीस",
        40: "forty cuarenta quarenta quarante vierzig चालीस",
        50: "fifty cincuenta cinquenta cinquante fünfzig पचास",
        60: "sixty sesenta sessenta soixante sechzig साठ",
        70: "seventy setenta siebzig सत्तर",
        80: "eighty ochenta oitenta achtzig अस्सी",
        90: "ninety noventa neunzig नब्बे",
        100: "hundred hundert cien ciento cem cento cent cents seratus सौ",
        200: "doscientos doscientas duzentos duzentas",
        300: "trescientos trescientas trezentos",
        500: "quinientos quinhentos",
        1_000: "thousand mil mille tausend seribu हज़ार हजार",
        100_000: "लाख",
        1_000_000: "million millions millón millones milhão milhões millionen",
    }.items()
    for word in said.split()
}
# In Indonesian these count what stands before them.
_TIMES: Final = {"belas": 1, "puluh": 10, "ratus": 100, "ribu": 1_000, "juta": 1_000_000}
_GREAT: Final = frozenset({100, 1_000, 100_000, 1_000_000})
_BETWEEN: Final = frozenset({"y", "e", "et", "und"})
# "Do" and "teen" are numbers in romanised Hindi and words in English; so is "pair".
_ALONE: Final = frozenset(
    {"do", "teen", "couple", "pair", "dozen", "once", "cent", "e", "mil", "elf"}
)
# Devanagari vowel signs are no word characters to `re`.
LETTER: Final = r"(?:[^\W\d_]|[\u0900-\u0963])"
_WORD: Final = re.compile(rf"{LETTER}+")
_RUN: Final = re.compile(rf"(?<![\w\u0900-\u0963]){LETTER}+(?:[ -]{LETTER}+)*")
# "150 ribu", "5 mil".
_SCALES: Final = {"ribu": 1_000, "juta": 1_000_000, "mil": 1_000, "thousand": 1_000, "k": 1_000}
_MIXED: Final = re.compile(rf"\b(\d{{1,4}}) ?({'|'.join(_SCALES)})\b")
_KANJI: Final = re.compile(
    r"[一二三四五六七八九十百千万]+(?=[年月日時分秒週歳才人名個本枚匹台冊回度杯円部章泊羽頭件つヶか])"
)
_GERMAN: Final = re.compile(
    r"\b(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(\w+zig|dreißig)\b"
)


def digits(text: str) -> str:
    """`text`, in lower case, with its number words of more than one as digits."""
    text = _KANJI.sub(lambda found: str(_kanji(found[0])), text)
    text = _GERMAN.sub(lambda found: f"{found[2]} {found[1].replace('ein', 'one')}", text)
    text = _MIXED.sub(lambda found: str(int(found[1]) * _SCALES[found[2]]), text)
    return _RUN.sub(lambda found: _said(found[0]), text)


def value(word: str) -> int | None:
    """What one word says, or None where it may be no number."""
    return None if word in _ALONE else _VALUES.get(word)


def _said(run: str) -> str:
    """A run of words with the numbers among them as digits."""
    pieces = re.split(r"([ -])", run)
    out: list[str] = []
    at = 0
    while at < len(pieces):
        end, number = _number(pieces, at)
        if number is None:
            out.append(pieces[at])
            at += 1
        else:
            out.append(str(number))
            at = end
    return "".join(out)


def _number(pieces: list[str], start: int) -> tuple[int, int | None]:
    """The number that begins at a word, and where it ends; words stand at even places."""
    total = current = 0
    end, at = start, start
    last = ""
    while at < len(pieces):
        word = pieces[at]
        plain = _VALUES.get(word)
        if plain is None and word not in _TIMES:
            if (
                _joins(word, current + total)
                and pieces[at + 2 : at + 3]
                and pieces[at + 2] in _VALUES
            ):
                at += 2
                continue
            break
        if word == "belas":
            current += 10
        elif word in _TIMES or plain in _GREAT:
            scale = _TIMES.get(word) or plain or 1
            if scale >= 1_000:
                total, current = total + max(1, current) * scale, 0
            else:
                low = current % scale
                current += max(1, low) * scale - low
        elif word.startswith("vingt") and current % 100 == 4:
            current += 76
        elif end > start and (plain or 0) >= 10 and current % 100 and current < 20:
            break
        else:
            current += plain or 0
        end, last = at + 1, word
        at += 2
    alone = end == start + 1 and (last in _ALONE or last in _TIMES or last == "one")
    return (end, None) if end == start or alone else (end, total + current)


def _joins(word: str, so_far: int) -> bool:
    """Whether a word goes on with a number: "hundred and", "cuarenta y"."""
    if word == "and":
        return so_far >= 100 and so_far % 100 == 0
    return word in _BETWEEN and so_far % 100 >= 20


def _kanji(number: str) -> int:
    total = current = 0
    for sign in number:
        if sign == "万":
            total, current = (total + current or 1) * 10_000, 0
        elif (unit := {"十": 10, "百": 100, "千": 1_000}.get(sign)) is not None:
            total, current = total + (current or 1) * unit, 0
        else:
            current = "一二三四五六七八九".index(sign) + 1
    return total + current

"""Which language a comment or a reply is written in. The only importer of `py3langid`.

Most comments are shorter than a sentence, so that "cannot tell" is a common and right answer:
whoever asks has something wider to fall back on, and nothing that undoes a wrong language.
How it was chosen and measured: docs/decisions/0024.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from rejoinder.drafting.script import scripts

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LANGUAGES: Final = {
    "ar": "Arabic",
    "bn": "Bengali",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sv": "Swedish",
    "ta": "Tamil",
    "th": "Thai",
    "tl": "Filipino",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
"""All that `detect` may answer, ISO 639-1, with their English names."""

# Looked for too, but answered with "": without them most of their texts would pass for one of the
# above. They are expected less often, or a third of all Spanish would be lost to Galician.
_NEIGHBOURS: Final = (
    "af az be bg bs ca et eu fy ga gl hr is kk lt lv mk mr ms ne nn sk sl sq sr".split()
)
_RARER: Final = 0.2
_SURE: Final = 0.6
"""Least share of an answer: 82 % of texts of 12 to 40 characters get one, 99.3 % of them right."""
_OF_ONE_LANGUAGE: Final = {
    "BENGALI": "bn",
    "GREEK": "el",
    "HANGUL": "ko",
    "HEBREW": "he",
    "JAPANESE": "ja",
    "TAMIL": "ta",
    "THAI": "th",
}
_IN_SCRIPT: Final = {"ARABIC": {"ar", "fa", "ur"}, "CJK": {"zh"}, "CYRILLIC": {"ru", "uk"}} | {
    "DEVANAGARI": {"hi"}
}
_LATIN: Final = set(LANGUAGES) - set(_OF_ONE_LANGUAGE.values()) - set().union(*_IN_SCRIPT.values())
# A text is in a script when this share of its letters is.
_MOSTLY: Final = 0.7
# Kana among Chinese signs make a text Japanese; a single ornamental の in a long one does not.
_KANA: Final = 0.1
# The beginning tells the language of the whole.
_READ: Final = 300
_NOT_PROSE: Final = re.compile(r"https?://\S+|www\.\S+|[@#]\w+", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_FEW: Final = 4
# What alone makes up many a reply, and is too short for the model. No word is of two languages.
_ALONE: Final = {
    word: language
    for language, words in {
        "en": "thanks thank thankyou thx you your welcome yes yeah yep sorry cheers great awesome "
        "amazing nice good cool love wow the this that is what why how i'm it's don't",
        "es": "gracias muchas hola saludos abrazo abrazos gusto jajaja vale claro bueno",
        "pt": "obrigado obrigada obg vlw valeu abraços abraço beijos kkkk rsrs",
        "de": "danke schön vielen dank gerne genau liebe grüße viele",
        "fr": "merci beaucoup bonjour salut bisous oui",
        "it": "grazie mille ciao prego",
        "id": "makasih terima kasih iya kak sama wkwkwk",
        "tr": "teşekkürler teşekkür ederim evet",
        "pl": "dzięki dziękuję pozdrawiam",
        "nl": "dankjewel bedankt dank graag",
        "sv": "tack",
    }.items()
    for word in words.split()
}


def detect(text: str) -> str:
    """The language of `text` as a key of `LANGUAGES`; "" where it cannot be told: too short,
    without letters, in two scripts, or in none of these languages.

    The first call loads the model, most of a second; later ones take 0.1 ms. Safe in threads.

    >>> detect("Wann kommt das nächste Video?")
    'de'
    """
    plain = _NOT_PROSE.sub(" ", unicodedata.normalize("NFKC", text[:_READ])).strip()
    script = _script(plain)
    if script in _OF_ONE_LANGUAGE:
        return _OF_ONE_LANGUAGE[script]
    possible = _LATIN if script == "LATIN" else _IN_SCRIPT.get(script, set())
    if not possible:
        return ""
    if script == "LATIN" and (known := _alone(plain)):
        return known
    shares = {
        language: share * (1.0 if language in LANGUAGES else _RARER)
        for language, share in _model().rank(plain)
    }
    found = max(shares, key=shares.__getitem__)
    sure = shares[found] >= _SURE * sum(shares.values())
    return found if sure and found in possible else ""


def _script(text: str) -> str:
    """The script of nearly all letters, with Japan's three as one; "" where there are two."""
    counts = scripts(text)
    letters = counts.total()
    kana = counts["HIRAGANA"] + counts["KATAKANA"]
    if kana > _KANA * (kana + counts["CJK"]):
        counts["JAPANESE"] = kana + counts.pop("CJK", 0)
        del counts["HIRAGANA"], counts["KATAKANA"]
    most = counts.most_common(1)
    return most[0][0] if most and most[0][1] >= _MOSTLY * letters else ""


def _alone(text: str) -> str:
    """The language of a few words, all of them common ones of that language or names, or ""."""
    words = _WORD.findall(text.replace("’", "'"))
    if len(words) > _FEW:
        return ""
    found = {
        _ALONE.get(word.lower(), "")
        for at, word in enumerate(words)
        if word.lower() in _ALONE or at == 0 or not word[0].isupper()
    }
    return found.pop() if len(found) == 1 else ""


@cache
def _model() -> LanguageIdentifier:
    # Here, so that starting the agent does not wait for it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    model.set_languages([*LANGUAGES, *_NEIGHBOURS])
    return model

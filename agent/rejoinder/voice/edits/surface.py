"""How a reply is set: its marks, its end, its case, its emoji, its contractions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from rejoinder.drafting.plain import has_emoji
from rejoinder.voice.edits.habit import Habit
from rejoinder.voice.edits.scope import Place
from rejoinder.voice.edits.wording import (
    EMOJI_RUN,
    cut_end,
    first_letter,
    free,
    lowered,
    names,
    outside,
    raised,
)

# Marks

_RUN: Final = re.compile(r"[.…]*[!！?？]+")


def _no_exclaim(piece: str) -> str:
    def calm(found: re.Match[str]) -> str:
        run = found[0]
        if "!" not in run and "！" not in run:
            return run
        if "?" in run or "？" in run:
            return "?"
        if run[0] in ".…":
            return run.rstrip("!！")
        gap = " " if piece[found.end() : found.end() + 1].isalnum() else ""
        return ("。" if "！" in run else ".") + gap

    return _RUN.sub(calm, piece.replace("¡", ""))


def _exclaims(text: str) -> bool:
    return "!" in free(text) or "！" in free(text)


NO_EXCLAIM: Final = Habit(
    "exclaim.none",
    "You don't use exclamation marks",
    lambda text, place: not _exclaims(text),
    lambda text, place: outside(text, _no_exclaim),
)
ONE_EXCLAIM: Final = Habit(
    "exclaim.one",
    "You use one exclamation mark at a time",
    lambda text, place: "!!" not in free(text) if _exclaims(text) else None,
    lambda text, place: outside(text, lambda piece: re.sub(r"!{2,}", "!", piece)),
)

# The end


def _end(text: str) -> str:
    """What a reply ends with: "stop", "exclaim", "question", "bare"; "" where none is a choice."""
    body, marks, _ = cut_end(text)
    if not marks:
        return "bare" if body and body[-1].isalnum() and free(text).rstrip()[-1:] else ""
    if "!" in marks or "！" in marks:
        return "exclaim"
    if "?" in marks or "？" in marks:
        return "question"
    return "stop" if marks in {".", "。"} else ""


def _ended(text: str, mark: str) -> str:
    body, _, tail = cut_end(text)
    return body + mark + tail


def _closes_with_link(text: str) -> bool:
    """Whether a link, a handle or code is the last word: a mark would become part of it."""
    body, _, _ = cut_end(text)
    last = body.rsplit(maxsplit=1)[-1:]
    return bool(last) and free(last[0]).strip() != last[0]


_BARE: Final = {"stop": False, "exclaim": False, "bare": True}
_STOP: Final = {"bare": False, "stop": True}
_EXCLAIM: Final = {"bare": False, "stop": False, "exclaim": True}


def _ending(key: str, says: str, obeyed: dict[str, bool], mark: str) -> Habit:
    return Habit(
        key,
        says,
        lambda text, place: None if _closes_with_link(text) else obeyed.get(_end(text)),
        lambda text, place: _ended(text, mark),
    )


ENDS: Final = (
    _ending("end.bare", "You end without punctuation", _BARE, ""),
    _ending("end.stop", "You end with a full stop", _STOP, "."),
    _ending("end.exclaim", "You end with an exclamation mark", _EXCLAIM, "!"),
)

# Case


def _all_lower(text: str, place: Place) -> bool | None:
    plain = free(text)
    if plain.lower() == plain.upper():
        return None
    return plain == plain.lower()


def _starts(text: str, place: Place) -> str:
    at = first_letter(text, names(place.author))
    return "" if at is None else "lower" if text[at].islower() else "upper"


CASES: Final = (
    Habit(
        "case.all",
        "You write all in lower case",
        _all_lower,
        lambda text, place: outside(text, str.lower),
    ),
    Habit(
        "case.lower",
        "You begin in lower case",
        lambda text, place: {"lower": True, "upper": False}.get(_starts(text, place)),
        lambda text, place: lowered(text, names(place.author)),
    ),
    Habit(
        "case.upper",
        "You begin with a capital letter",
        lambda text, place: {"lower": False, "upper": True}.get(_starts(text, place)),
        lambda text, place: raised(text),
    ),
)

# Emoji and lines

NO_EMOJI: Final = Habit(
    "emoji.none",
    "You don't use emoji",
    lambda text, place: not EMOJI_RUN.search(text),
    lambda text, place: EMOJI_RUN.sub("", text),
)
SOME_EMOJI: Final = Habit("emoji.some", "You use emoji", lambda text, place: has_emoji(text))
ONE_LINE: Final = Habit(
    "lines.one",
    "You write on one line",
    lambda text, place: "\n" not in text.strip(),
    lambda text, place: " ".join(text.split()),
)

# Contractions

_NOT: Final = "do does did is are was were have has had could would should".split()
_FULL: Final = {
    **{f"{verb}n't": f"{verb} not" for verb in _NOT},
    "can't": "cannot",
    "won't": "will not",
    "i'm": "I am",
    "i've": "I have",
    "you're": "you are",
    "you've": "you have",
    "we're": "we are",
    "we've": "we have",
    "they're": "they are",
}
# "It's" may be "it has": never written out. "Its" and "were" are words of their own.
_BY_ITSELF: Final = ("that's", "what's", "there's", "let's", "it's")
_SHORT: Final = {full.lower(): short for short, full in _FULL.items()} | {"can not": "can't"}
_BARE_WORDS: Final = {word.replace("'", "") for word in (*_FULL, *_BY_ITSELF)} - {"its", "were"}


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_CONTRACTED: Final = re.compile(
    rf"\b(?:{_either([*_FULL, *_BY_ITSELF])})\b".replace("'", "['’]"), re.IGNORECASE
)
_WITHOUT: Final = re.compile(rf"\b(?:{_either(_BARE_WORDS)})\b", re.IGNORECASE)
# Not before a pause: "yes I am." has no shorter form.
_WRITTEN_OUT: Final = re.compile(rf"\b(?:{_either(_SHORT)})\b(?= \w)", re.IGNORECASE)


def _cased(new: str, old: str) -> str:
    return new[0].upper() + new[1:] if old[0].isupper() else new


def _written_out(found: re.Match[str]) -> str:
    full = _FULL.get(found[0].lower().replace("’", "'"))
    return _cased(full, found[0]) if full else found[0]


def _contracted(found: re.Match[str]) -> str:
    short = _SHORT[found[0].lower()]
    return _cased(short, found[0])


def _bare(text: str, place: Place) -> bool | None:
    if _CONTRACTED.search(free(text)):
        return False
    return True if _WITHOUT.search(free(text)) else None


def _contracts(text: str) -> bool:
    shortened = _CONTRACTED.finditer(free(text))
    return any(found[0].lower().replace("’", "'") in _FULL for found in shortened)


def _only(good: bool, bad: bool) -> bool | None:
    return False if bad else True if good else None


CONTRACTIONS: Final = (
    Habit(
        "contractions.none",
        "You write “do not” rather than “don't”",
        lambda text, place: _only(bool(_WRITTEN_OUT.search(free(text))), _contracts(text)),
        lambda text, place: outside(text, lambda piece: _CONTRACTED.sub(_written_out, piece)),
    ),
    Habit(
        "contractions.all",
        "You write “don't” rather than “do not”",
        lambda text, place: _only(_contracts(text), bool(_WRITTEN_OUT.search(free(text)))),
        lambda text, place: outside(text, lambda piece: _WRITTEN_OUT.sub(_contracted, piece)),
    ),
    Habit(
        "apostrophes.none",
        "You leave out the apostrophe in words like “dont”",
        _bare,
        lambda text, place: outside(
            text, lambda piece: _CONTRACTED.sub(lambda found: re.sub("['’]", "", found[0]), piece)
        ),
    ),
    Habit(
        "apostrophes.all",
        "You keep the apostrophe in words like “don't”",
        lambda text, place: None if (bare := _bare(text, place)) is None else not bare,
    ),
)

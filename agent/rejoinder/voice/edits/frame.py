"""How a reply is framed: the greeting, thanks and names it begins with, and how it takes leave.

The words are those of the languages that drafts are mostly written in; a frame in any other
language is learned as a phrase (`rejoinder.voice.edits.found`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rejoinder.voice.edits.habit import Edit, Habit
from rejoinder.voice.edits.scope import Place
from rejoinder.voice.edits.wording import (
    akin,
    cut_end,
    first_letter,
    first_name,
    handle,
    lowered,
    names,
    parts,
    raised,
)

_GREETING: Final = re.compile(
    r"(?P<word>hi+|he+y+|hello+|hiya|howdy|dear|good (?:morning|afternoon|evening|day)|greetings"
    r"|hallo|hei|hej|hola|ol[aá]|bonjour|salut|ciao|namaste|halo|oi|moin|servus|merhaba|selam"
    r"|привет|здравствуйте|こんにちは|안녕하세요|你好|नमस्ते)"
    r"(?P<filler> (?:there|all|everyone|friends?|folks|again|guys))?"
    r"(?:,? (?P<name>@?[\w.'’-]{1,40}(?: [\w.'’-]{1,40})?))?"
    r"(?P<mark>[,.!…:–—，。！-]+)[^\S\n]*\n*(?=\S)",
    re.IGNORECASE,
)
_THANK: Final = (
    r"(?:many )?(?:thank(?:s| you| u)?|thx|ty|tysm|gracias|muchas gracias|obrigad[oa]|danke"
    r"|vielen dank|merci|merci beaucoup|grazie|makasih|terima kasih|teşekkürler|спасибо"
    r"|ありがとうございます|ありがとう|감사합니다|谢谢|धन्यवाद)"
)
# Thanks and nothing else, which may say what for.
_THANKS: Final = re.compile(
    rf"{_THANK}(?:,? (?:so|very) much| a (?:lot|bunch|million)| again|,? [\w.'’@-]{{1,40}}){{0,3}}"
    r"(?: for [^.!?\n]{1,80})?[.!。！…\s]*$",
    re.IGNORECASE,
)
_LEAVE: Final = re.compile(
    r"(?:cheers|(?:all the )?best|best wishes|(?:kind|warm|best) regards|regards|take care|warmly"
    r"|sincerely|with love|much love|lots of love|love|xo+|x{1,3}|stay tuned|happy \w+ing"
    r"|have (?:a|an) (?:\w+ )?(?:day|week|weekend|evening|night|one)(?: ahead)?"
    r"|see you (?:soon|around|there|next time|in the next one)|talk soon|until next time)"
    r"(?:[, ]+[^.!?\n]{1,30})?[.!…\s]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Greeting:
    """`form` is the greeting's word, and whether a name follows; `end` is where it ends."""

    word: str
    named: bool
    mark: str
    end: int


def greeting(text: str, place: Place) -> Greeting | None:
    """The greeting that `text` begins with."""
    found = _GREETING.match(text)
    if not found:
        return None
    name = found["name"] or ""
    bare = name.removeprefix("@")
    known = bool(names(bare) & names(place.author)) or name == handle(place.author)
    # "Hey thanks!" greets nobody by that name.
    if name and not known and (not bare[:1].isupper() or re.match(_THANK, bare, re.IGNORECASE)):
        return None
    return Greeting(
        (found["word"] + (found["filler"] or "")).casefold(), bool(name), found["mark"], found.end()
    )


def _ungreeted(text: str, place: Place) -> str:
    found = greeting(text, place)
    rest = text[found.end :] if found else text
    return raised(rest) if text[:1].isupper() else rest


def _thanked(text: str) -> bool:
    return bool(_THANKS.match(parts(text)[0])) if text.strip() else False


def _unthanked(text: str, place: Place) -> str:
    first, *rest = parts(text)
    others = "".join(rest)
    return others if re.search(r"\w", others) and _THANKS.match(first) else text


def _takes_leave(text: str) -> bool:
    pieces = parts(text)
    return len(pieces) > 1 and _LEAVE.fullmatch(cut_end(pieces[-1])[0]) is not None


def _without_last(text: str, place: Place) -> str:
    return "".join(parts(text)[:-1])


def _asks_back(text: str) -> bool:
    return any(mark in cut_end(text)[1] for mark in "?？")


def _stated(text: str, place: Place) -> str:
    pieces = parts(text)
    while len(pieces) > 1 and _asks_back(pieces[-1]):
        pieces.pop()
    return "".join(pieces)


def _cut_short(edit: Edit) -> bool:
    """Whether the edit says how much of the draft is kept: the final text is not the rest of it,
    nor all of it without its marks."""
    first, final = parts(edit.draft)[0], edit.final
    longer = len(final.split()) > len(first.split()) + 1
    return edit.akin and (len(parts(final)) > 1 or (akin(first, final) and not longer))


# Names


def _called(place: Place) -> re.Pattern[str] | None:
    """The commenter's name where somebody is called by it, with what sets it apart."""
    known = {name for name in (place.author.strip(), first_name(place.author)) if name}
    if not known or not names(place.author):
        known = {handle(place.author)} - {""}
    if not known:
        return None
    name = "|".join(re.escape(one) for one in sorted(known, key=len, reverse=True))
    return re.compile(
        rf"^(?P<first>@?(?:{name})(?:[,:!]\s*|\s+(?=\S)))"
        rf"|(?:,[^\S\n]+|(?<=hi|ey|ks|ou|lo|ar)[^\S\n]+)@?(?:{name})(?=\s*[,.!?…]|[^\S\n]*$|\n)",
        re.IGNORECASE,
    )


def _uncalled(text: str, place: Place) -> str:
    called = _called(place)
    if called is None:
        return text
    first = called.match(text)
    rest = called.sub("", text)
    return raised(rest) if first and text[:1].isupper() else rest


def _named(text: str, place: Place) -> bool | None:
    """Whether no name is called, where there is one to call."""
    called = _called(place)
    return None if called is None else not called.search(text)


def _by_handle(text: str, place: Place) -> bool | None:
    mine = handle(place.author)
    return text.casefold().startswith(mine.casefold()) if mine else None


def _by_name(text: str, place: Place) -> bool | None:
    name = first_name(place.author)
    return text.casefold().startswith(f"{name.casefold()},") if name else None


FRAMES: Final = (
    Habit(
        "greeting.none",
        "You don't begin with a greeting",
        lambda text, place: greeting(text, place) is None,
        _ungreeted,
    ),
    Habit(
        "thanks.none",
        "You don't begin with thanks",
        lambda text, place: not _thanked(text),
        _unthanked,
    ),
    Habit(
        "leave.none",
        "You don't sign off",
        lambda text, place: not _takes_leave(text),
        _without_last,
    ),
    Habit(
        "question.none",
        "You don't end with a question",
        lambda text, place: not _asks_back(text),
        _stated,
    ),
    Habit(
        "sentences.first",
        "You keep only the first sentence",
        lambda text, place: len(parts(text)) == 1,
        lambda text, place: parts(text)[0],
        _cut_short,
    ),
)
NAMES: Final = (
    Habit("name.none", "You don't call people by their name", _named, _uncalled),
    Habit(
        "name.handle",
        "You begin with the commenter's @handle",
        _by_handle,
        lambda text, place: f"{handle(place.author)} {text}",
    ),
    Habit(
        "name.first",
        "You begin with the commenter's name",
        _by_name,
        lambda text, place: f"{first_name(place.author)}, {lowered(text)}",
    ),
)


def greeted(text: str, place: Place, word: str, mark: str, named: bool) -> str:
    """`text` begun with this greeting."""
    called = f" {first_name(place.author)}" if named else ""
    rest = lowered(text) if mark == "," and first_letter(text) is not None else text
    return f"{word[:1].upper()}{word[1:]}{called}{mark} {rest}"

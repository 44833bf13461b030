"""Parts of a reply: what no lesson may touch, its words, its end, its first letter.

All work on hostile text of at most `LONGEST` characters; the callers see to that.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from rejoinder.drafting.plain import has_emoji, sentences

LONGEST: Final = 2_000
"""Characters; longer texts teach nothing and are left as they are."""
PHRASE_LONGEST: Final = 60
"""Characters of a phrase that is learned."""
QUOTED: Final = 50
"""Characters of a phrase that are shown in a sentence."""

_LINK: Final = (
    r"https?://[^\s]*[^\s.,!?;:)\]\"'”’]|www\.[^\s]*[^\s.,!?;:)\]\"'”’]"
    r"|\b[\w.+-]{1,64}@[\w-]{1,64}\.\w[\w.]{0,32}\w"
    r"|\b[\w-]{1,64}\.(?:com|org|net|io|co|tv|me|ly|app|dev|shop|store|de|uk|fr|nl|br)\b(?:/[^\s]*)?"
)
_SMILEY: Final = r"(?<!\w)(?:[:;=][-'^]?[()DPO3/\\|*]+|<3|x[DP])(?!\w)"
_PROTECTED: Final = re.compile(
    rf"({_LINK}|[@#]\w[\w.-]{{0,64}}|`[^`\n]*`|{_SMILEY})", re.IGNORECASE
)
_FACT: Final = re.compile(rf"{_LINK}|@\w[\w.-]{{0,64}}|\d+(?:[.,:/-]\d+)*", re.IGNORECASE)
_EMOJI_CLASS: Final = (
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55\u231a-\u23ff\u2764]"
)
EMOJI_RUN: Final = re.compile(
    rf"[ \t]*(?:{_EMOJI_CLASS}[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff]*)+"
)
_TOKEN: Final = re.compile(rf"\w+(?:['’]\w+)*|{_EMOJI_CLASS}|[^\w\s]")
_TAIL: Final = "\ufe0e\ufe0f\u200d \t\n\"'”’"
_MARKS: Final = ".!?…。！？"
_PRONOUN: Final = re.compile(r"I(?:['’]\w+)?$")
# Texts this much alike are an edit; less alike, one was written anew.
_AKIN: Final = 0.5
# Or so much of the final text was there before: a cut.
_CUT: Final = 0.8


def outside(text: str, change: Callable[[str], str]) -> str:
    """`text` changed everywhere but in links, addresses, handles, hashtags, code and smileys."""
    pieces = _PROTECTED.split(text)
    return "".join(piece if at % 2 else change(piece) for at, piece in enumerate(pieces))


@lru_cache(maxsize=4_096)
def free(text: str) -> str:
    """`text` without links, addresses, handles, hashtags, code and smileys."""
    return " ".join(_PROTECTED.split(text)[::2])


def facts(text: str, own: str = "") -> list[str]:
    """Its links, addresses, numbers and handles, in order, without the handle `own`."""
    return [found for found in _FACT.findall(text) if found.casefold() != own.casefold()]


def tokens(text: str) -> list[tuple[str, int, int]]:
    """Words, emoji and marks, folded, with their start and end."""
    return [
        (found[0].casefold().replace("’", "'"), found.start(), found.end())
        for found in _TOKEN.finditer(text)
    ]


def is_word(token: str) -> bool:
    """Whether a token is a word or an emoji."""
    return token[0].isalnum() or token[0] == "_" or has_emoji(token)


@lru_cache(maxsize=1_024)
def edits(draft: str, final: str) -> tuple[tuple[str, int, int, int, int], ...]:
    """How the tokens of `draft` become those of `final`: the codes of `difflib`."""
    one, other = ([token for token, _, _ in tokens(text)] for text in (draft, final))
    return tuple(SequenceMatcher(None, one, other, autojunk=False).get_opcodes())


def akin(draft: str, final: str) -> bool:
    """Whether `final` is `draft` changed, and not another text."""
    one, other = ([token for token, _, _ in tokens(text)] for text in (draft, final))
    words, others = (sum(map(is_word, found)) for found in (one, other))
    same = sum(
        sum(map(is_word, one[start:end]))
        for code, start, end, _, _ in edits(draft, final)
        if code == "equal"
    )
    return bool(same) and (2 * same >= _AKIN * (words + others) or same >= _CUT * others)


def cut_end(text: str) -> tuple[str, str, str]:
    """`text` as what it says, the marks at its end, and emoji, quotes and space after them."""
    end = len(text)
    while end and (text[end - 1] in _TAIL or has_emoji(text[end - 1])):
        end -= 1
    start = end
    while start and text[start - 1] in _MARKS:
        start -= 1
    return text[:start], text[start:end], text[end:]


def parts(text: str) -> list[str]:
    """Its sentences, each with the space after it; a line is a sentence too, and emoji belong to
    the sentence before them."""
    found: list[str] = []
    for start, end in sentences(text):
        part = text[start:end]
        if found and not re.search(r"\w", part):
            found[-1] += part
        elif found and (lead := EMOJI_RUN.match(part)) and lead.end() < len(part):
            space = re.compile(r"\s*").match(part, lead.end())
            cut = space.end() if space else lead.end()
            found[-1] += part[:cut]
            found.append(part[cut:])
        else:
            found.append(part)
    return found


def first_letter(text: str, spared: frozenset[str] = frozenset()) -> int | None:
    """Where the first letter stands whose case is a choice: not in a link or a handle, not in "I",
    in a word such as NASA or iPhone, or in one of the names `spared`."""
    for found in re.finditer(r"\w+(?:['’]\w+)*", text):
        word = found[0]
        if not word[0].isalpha() or word[0].lower() == word[0].upper():
            continue
        at = found.start()
        if any(span.start() <= at < span.end() for span in _PROTECTED.finditer(text)):
            continue
        chosen = word[1:] == word[1:].lower() and word.casefold() not in spared
        return at if chosen and not _PRONOUN.match(word) else None
    return None


def lowered(text: str, spared: frozenset[str] = frozenset()) -> str:
    """`text` begun in lower case, where that is a choice."""
    at = first_letter(text, spared)
    return text if at is None else text[:at] + text[at].lower() + text[at + 1 :]


def raised(text: str) -> str:
    """`text` begun with a capital letter, where that is a choice."""
    at = first_letter(text)
    return text if at is None else text[:at] + text[at].upper() + text[at + 1 :]


def names(author: str) -> frozenset[str]:
    """The words of a name, folded; none for a handle."""
    if author.startswith("@") or any(char.isdigit() or char == "_" for char in author):
        return frozenset()
    return frozenset(word.casefold() for word in re.findall(r"[^\W\d_]{2,}", author))


def first_name(author: str) -> str:
    """What to call somebody by, or nothing where only a handle is known."""
    found = re.findall(r"[^\W\d_]{2,}", author) if names(author) else []
    return found[0] if found and len(found[0]) <= 30 else ""


def handle(author: str) -> str:
    """The name as a handle with its @, or nothing where it cannot be one."""
    bare = author.removeprefix("@")
    return f"@{bare}" if re.fullmatch(r"\w[\w.-]{1,63}", bare) else ""

"""What one reply shows of its writer's habits: numbers, and words of closed vocabularies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Self

from rejoinder.drafting.plain import emojis
from rejoinder.language import LANGUAGES
from rejoinder.voice.phrases import closer, opener

EMOJI: Final = tuple(
    "😂🤣😊😍🥰😘😁😅😉🙂😎🤔🙈😭🥹😢🙏👏👍💪🙌👀🔥✨🎉💯❤💛💚💙💜🖤🧡🤍💕🫶🤗🥳😆😄😃😀🙃😜🤷😇🤩😋🌟⭐☺♥"
)
"""The only emoji a profile can name."""

_CONTRACTED: Final = re.compile(
    r"\b(?:do|does|did|is|are|was|have|has|can|ca|wo|would|could|should)n'?t\b"
    r"|\b(?:i'?m|i'?ve|that'?s|it'?s|you'?re|what'?s|there'?s|let'?s)\b"
)
_THANKS: Final = re.compile(
    r"\b(?:thank(?:s|\s?(?:you|u))?|thx|ty|tysm|cheers|gracias|obrigad[oa]|danke|merci|grazie"
    r"|makasih|terima kasih)\b"
)
_LINK: Final = re.compile(r"https?://|www\.", re.IGNORECASE)
_NAMED: Final = re.compile(
    r"^@\S+|^(?:[Hh]i|[Hh]ey|[Hh]ello|[Dd]ear|[Tt]hanks|[Tt]hank you),? [A-Z][a-z]+\b"
)
_TRAILING: Final = "".join(EMOJI) + "\ufe0f\u200d \"')"


@dataclass(frozen=True, slots=True)
class Habits:
    """What one reply shows."""

    words: int
    language: str
    end: str
    opener: str
    closer: str
    emoji: int
    signs: tuple[str, ...]
    contractions: int
    bare_contractions: int
    marks: tuple[bool, ...]
    """One for each of `MARKS`."""

    @classmethod
    def of(cls, text: str, language: str = "") -> Self:
        """The habits of a reply that is not empty."""
        lower = _folded(text)
        first = next((char for char in text if char.isalpha()), "")
        signs = emojis(text)
        contracted = _CONTRACTED.findall(lower)
        return cls(
            words=len(text.split()),
            language=language if language in LANGUAGES else "",
            end=_end(text),
            opener=opener(text),
            closer=closer(text),
            emoji=len(signs),
            signs=tuple(sign for sign in signs if sign in EMOJI),
            contractions=len(contracted),
            bare_contractions=sum("'" not in word for word in contracted),
            marks=(
                first.islower(),
                bool(first) and text == text.lower(),
                "!" in text,
                "?" in text,
                bool(signs),
                _LINK.search(text) is not None,
                "\n" in text,
                _THANKS.search(lower) is not None,
                _NAMED.match(text) is not None,
            ),
        )


MARKS: Final = ("lower_start", "all_lower", "exclaims", "asks", "emoji") + (
    "links",
    "newlines",
    "thanks",
    "names",
)


def _folded(text: str) -> str:
    return text.lower().replace("’", "'")


def _end(text: str) -> str:
    last = text.rstrip(_TRAILING)[-1:]
    if last in {".", "…", "。"}:
        return "stop"
    return {"!": "exclaim", "！": "exclaim", "?": "question", "？": "question"}.get(last, "bare")

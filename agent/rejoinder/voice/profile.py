"""A creator's habits as numbers.

A profile is built from past replies, but no free text travels through it: only counts, shares
and emoji out of a closed set. A prompt made from it therefore cannot carry what somebody once
wrote into a reply, neither an instruction nor a fact.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Final, Self

from rejoinder.drafting.plain import emojis

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
_SHORTEST: Final = 5


@dataclass(frozen=True, slots=True)
class Profile:
    """Habits of one creator. Lengths in words; the rest are shares of replies, 0 to 1."""

    count: int = 0
    words_low: float = 0.0
    """First quartile of the length."""
    words_mid: float = 0.0
    words_high: float = 0.0
    lower_start: float = 0.0
    all_lower: float = 0.0
    ends_stop: float = 0.0
    ends_exclaim: float = 0.0
    ends_question: float = 0.0
    ends_bare: float = 0.0
    """Share of replies that end without any punctuation."""
    exclaims: float = 0.0
    asks: float = 0.0
    emoji: float = 0.0
    favourites: tuple[str, ...] = ()
    """Up to five emoji out of `EMOJI`, most used first."""
    links: float = 0.0
    newlines: float = 0.0
    bare_contractions: float = 0.0
    """Share of contractions written without an apostrophe ("dont")."""
    thanks: float = 0.0
    names: float = 0.0
    """Share of replies that address the commenter by a name or a handle."""

    @classmethod
    def measure(cls, replies: Sequence[str]) -> Self:
        """The habits seen in `replies`; empty ones are passed over."""
        texts = [text.strip() for text in replies if text.strip()]
        if not texts:
            return cls()
        lengths = sorted(len(text.split()) for text in texts)
        ends = Counter(_end(text) for text in texts)
        known = Counter(sign for text in texts for sign in emojis(text) if sign in EMOJI)
        contracted = [word for text in texts for word in _CONTRACTED.findall(_folded(text))]

        def share(test: Callable[[str], object]) -> float:
            return round(sum(bool(test(text)) for text in texts) / len(texts), 3)

        return cls(
            count=len(texts),
            words_low=_quantile(lengths, 0.25),
            words_mid=_quantile(lengths, 0.5),
            words_high=_quantile(lengths, 0.75),
            lower_start=share(lambda text: _first_letter(text).islower()),
            all_lower=share(lambda text: _first_letter(text) and text == text.lower()),
            ends_stop=round(ends["stop"] / len(texts), 3),
            ends_exclaim=round(ends["exclaim"] / len(texts), 3),
            ends_question=round(ends["question"] / len(texts), 3),
            ends_bare=round(ends["bare"] / len(texts), 3),
            exclaims=share(lambda text: "!" in text),
            asks=share(lambda text: "?" in text),
            emoji=share(emojis),
            favourites=tuple(sign for sign, _ in sorted(known.items(), key=_often)[:5]),
            links=share(_LINK.search),
            newlines=share(lambda text: "\n" in text),
            bare_contractions=round(
                sum("'" not in word for word in contracted) / max(1, len(contracted)), 3
            ),
            thanks=share(lambda text: _THANKS.search(text.lower())),
            names=share(_NAMED.match),
        )

    def describe(self) -> str:
        """One or two plain sentences for a prompt; empty under five replies."""
        if self.count < _SHORTEST:
            return ""
        return " ".join(part for part in (self._form(), self._tone()) if part)

    def to_json(self) -> str:
        """As JSON; `from_json` reads it."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what `to_json` wrote. Unknown emoji and fields are left out.

        Raises:
            ValueError: it is not the JSON of a profile.
        """
        raw = json.loads(text)
        if not isinstance(raw, dict):
            raise ValueError("not a profile")
        values: dict[str, object] = {}
        for field in fields(cls):
            value = raw.get(field.name, field.default)
            if field.name == "favourites":
                values[field.name] = tuple(sign for sign in _listed(value) if sign in EMOJI)[:5]
            elif isinstance(value, int | float) and not isinstance(value, bool):
                values[field.name] = int(value) if field.name == "count" else float(value)
            else:
                raise ValueError(f"{field.name} is not a number")
        return cls(**values)  # type: ignore[arg-type]

    def _form(self) -> str:
        low, high = round(self.words_low), round(self.words_high)
        length = f"{low} words" if low == high else f"{low} to {high} words"
        parts = [f"about {length} long"]
        if self.all_lower >= 0.6:
            parts.append("all in lower case")
        elif self.lower_start >= 0.6:
            parts.append("begun in lower case")
        if self.ends_bare >= 0.6:
            parts.append("with no full stop at the end")
        if self.newlines <= 0.05:
            parts.append("on one line")
        if self.bare_contractions >= 0.6:
            parts.append("with no apostrophes in contractions")
        return f"Replies are {', '.join(parts)}."

    def _tone(self) -> str:
        habits = [
            _habit(self.exclaims, "exclamation marks"),
            _habit(self.asks, "questions"),
            _habit(
                self.emoji, "emoji" + (f" ({' '.join(self.favourites)})" if self.favourites else "")
            ),
            _habit(self.thanks, "thanks"),
            _habit(self.names, "the commenter's name"),
        ]
        often = [what for how, what in habits if how == "often"]
        seldom = [what.split(" (")[0] for how, what in habits if how == "seldom"]
        said = []
        if often:
            said.append(f"They often use {_join(often)}")
        if seldom:
            said.append(f"{'they' if said else 'They'} hardly ever use {_join(seldom)}")
        return f"{'; '.join(said)}." if said else ""


def _habit(share: float, what: str) -> tuple[str, str]:
    return ("often" if share >= 0.4 else "seldom" if share <= 0.05 else "", what)


def _join(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _often(pair: tuple[str, int]) -> tuple[int, int]:
    return -pair[1], EMOJI.index(pair[0])


def _listed(value: object) -> list[str]:
    return [sign for sign in value if isinstance(sign, str)] if isinstance(value, list) else []


def _quantile(ordered: list[int], share: float) -> float:
    at = share * (len(ordered) - 1)
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return round(ordered[low] + (ordered[high] - ordered[low]) * (at - low), 2)


def _folded(text: str) -> str:
    return text.lower().replace("’", "'")


def _first_letter(text: str) -> str:
    return next((char for char in text if char.isalpha()), "")


def _end(text: str) -> str:
    last = text.rstrip(_TRAILING)[-1:]
    if last in {".", "…", "。"}:
        return "stop"
    return {"!": "exclaim", "！": "exclaim", "?": "question", "？": "question"}.get(last, "bare")

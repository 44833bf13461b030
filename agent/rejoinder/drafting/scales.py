"""A small classifier beside the rules: how much the words of a comment weigh, taken together.

`scales.tsv` is written by `scripts/train_triage.py`. What it is trained on and what it brings:
docs/decisions/0029. A file that is missing or damaged costs the classifier, never a draft.
"""

from __future__ import annotations

import hashlib
import logging
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Final, NamedTuple

log = logging.getLogger(__name__)

FILE: Final = Path(__file__).with_name("scales.tsv")
_MARK: Final = "rejoinder scales 1"
_NOTE: Final = "# "
_HEAVIEST: Final = 5
_LONGEST: Final = 3_000

# Each but for its kind says nothing: a link, an address, a price, a number to call.
_STANDS_FOR: Final = {
    word: re.compile(pattern)
    for word, pattern in (
        ("xlink", r"https?:/\S+|www\.\S+|\b[\w.-]{2,40}\.(?:com|org|co|ly|tv|info|ru)\b\S*"),
        ("xmail", r"\S{1,60}@\S{1,60}\.\w+"),
        ("xmoney", r"[$£€] ?[0-9][0-9.,]*k?|\b[0-9][0-9.,]*k? ?(?:[$£€]|dollars|euros?|pounds)"),
        ("xphone", r"\+[0-9][0-9 ()-]{6,}[0-9]|\b0[0-9]{9,10}\b|\b(?:[0-9]{3,5}[ -]){2}[0-9]{3,4}"),
        ("xtime", r"\b[0-9]{1,2}:[0-9]{2}\b"),
        ("xyear", r"\b(?:19|20)[0-9]{2}\b"),
    )
}
# A figure says nothing either, but that is no kind of its own: short messages are full of them.
_WORD: Final = re.compile(r"\b[^\W\d]\w+\b")


class Sum(NamedTuple):
    """What a text weighs; above nought it is more likely than not. The heaviest words first, and
    how many different ones are known."""

    sum: float
    words: tuple[str, ...] = ()
    known: int = 0


class Weighed(NamedTuple):
    """What a text weighs on each scale."""

    hostile: Sum
    spam: Sum


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear classifier over words and pairs of them, weighed by how rare they are.

    `words` maps each to its rarity and its weight. `floor` is the least length that a text is
    divided by, so that a single word in a short one does not decide.
    """

    words: Mapping[str, tuple[float, float]]
    bias: float
    floor: float

    def weigh(self, words: Iterable[str]) -> Sum:
        """What a text of these words weighs."""
        length = self.floor * self.floor
        parts: dict[str, float] = {}
        for word, times in Counter(word for word in words if word in self.words).items():
            rarity, weight = self.words[word]
            length += (times * rarity) ** 2
            parts[word] = times * rarity * weight
        if not parts:
            return Sum(self.bias)
        heavy = sorted(parts, key=lambda word: -parts[word])[:_HEAVIEST]
        least = parts[heavy[0]] / 3
        shown = tuple(word for word in heavy if parts[word] >= least > 0)
        return Sum(self.bias + sum(parts.values()) / sqrt(length), shown, len(parts))


def features(text: str) -> list[str]:
    """The words of a normalised text and each two in a row; links and figures as their kind."""
    text = text[:_LONGEST]
    for word, pattern in _STANDS_FOR.items():
        text = pattern.sub(f" {word} ", text)
    words = _WORD.findall(text)
    return words + [f"{one} {two}" for one, two in zip(words, words[1:], strict=False)]


def weigh(text: str) -> Weighed:
    """What a normalised text weighs on the scales of `FILE`; less than all where it has none."""
    scales = _scales()
    words = features(text) if scales else []
    return Weighed(*(_weigh(scales.get(name), words, text) for name in Weighed._fields))


def _weigh(scale: Scale | None, words: list[str], text: str) -> Sum:
    if scale is None:
        return Sum(float("-inf"))
    found = scale.weigh(words)
    return found._replace(words=tuple(_shown(word, text) for word in found.words))


def dump(scales: Mapping[str, Scale], notes: Iterable[str] = ()) -> str:
    """The text of a file that `parse` reads. `notes` are lines for people."""
    lines = [f"{_NOTE}{note}" for note in notes]
    for name, scale in sorted(scales.items()):
        lines.append(f"#{name}\t{scale.bias:.3f}\t{scale.floor:.3f}")
        words = sorted(scale.words.items())
        lines += [f"{word}\t{rarity:.1f}\t{weight:.2f}" for word, (rarity, weight) in words]
    body = "\n".join(lines) + "\n"
    return f"{_MARK} {_digest(body)}\n{body}"


def parse(text: str) -> dict[str, Scale]:
    """The scales of a file's text.

    Raises:
        ValueError: it is damaged.
    """
    head, _, body = text.partition("\n")
    if head != f"{_MARK} {_digest(body)}":
        raise ValueError("it is not what the training script wrote")
    scales: dict[str, Scale] = {}
    words: dict[str, tuple[float, float]] = {}
    rows = (line.split("\t") for line in body.splitlines() if not line.startswith(_NOTE))
    for word, first, second in rows:
        if word.startswith("#"):
            words = {}
            scales[word[1:]] = Scale(words, float(first), float(second))
        else:
            words[word] = (float(first), float(second))
    return scales


def _shown(word: str, text: str) -> str:
    """What stands in the text for a word."""
    found = _STANDS_FOR[word].search(text) if word in _STANDS_FOR else None
    return found[0] if found else word


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


@cache
def _scales() -> dict[str, Scale]:
    try:
        return parse(FILE.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        log.warning("triage works by its rules alone: %s cannot be used (%s)", FILE.name, error)
        return {}

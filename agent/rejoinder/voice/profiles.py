"""A creator's habits on each platform and in each language, where enough replies show them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple, Self, TypeVar

from rejoinder.voice.habits import Habits
from rejoinder.voice.profile import Profile

Place = TypeVar("Place")

FEWEST: Final = 30
"""A platform or a language with fewer replies than this has no profile of its own."""


class Said(NamedTuple):
    """A reply, where it stands, and its language as `language.detect` tells it."""

    text: str
    site: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Profiles:
    """The profile of all replies, and those of the parts that are large enough."""

    whole: Profile = field(default_factory=Profile)
    sites: Mapping[str, Profile] = field(default_factory=dict)
    """By platform, most replies first."""
    languages: Mapping[str, Profile] = field(default_factory=dict)
    """By language, most replies first."""
    both: Mapping[tuple[str, str], Profile] = field(default_factory=dict)
    """By platform and language."""

    @classmethod
    def measure(cls, replies: Iterable[Said]) -> Self:
        """Read all replies once; empty ones are passed over.

        A reply whose language cannot be told ("haha", "ok 👍") counts for the one that most
        replies of its platform are in: left out, every language would look wordier than it is.
        """
        said = [
            (each.site, Habits.of(text, each.language))
            for each in replies
            if (text := each.text.strip())
        ]
        told: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for site, habits in said:
            if habits.language:
                told[site][habits.language] += 1
        main = {site: counts.most_common(1)[0][0] for site, counts in told.items()}
        sites: defaultdict[str, list[Habits]] = defaultdict(list)
        languages: defaultdict[str, list[Habits]] = defaultdict(list)
        both: defaultdict[tuple[str, str], list[Habits]] = defaultdict(list)
        for site, habits in said:
            language = habits.language or main.get(site, "")
            sites[site].append(habits)
            languages[language].append(habits)
            both[site, language].append(habits)
        return cls(
            Profile.of([habits for _, habits in said]),
            _large(sites),
            _large({language: each for language, each in languages.items() if language}),
            _large({place: each for place, each in both.items() if place[1]}),
        )

    @classmethod
    def of_rows(cls, rows: Iterable[Mapping[str, Any]]) -> Self:
        """From rows of the memory."""
        return cls.measure(Said(row["reply"], row["site"], row["lang"]) for row in rows)

    def of(self, site: str = "", language: str = "") -> Profile:
        """The narrowest profile there is for a reply in `language` on `site`. The language goes
        before the platform: greetings and thanks of another language help nobody."""
        for found in (
            self.both.get((site, language)),
            self.languages.get(language),
            self.sites.get(site),
        ):
            if found is not None:
                return found
        return self.whole


def _large(parts: Mapping[Place, list[Habits]]) -> dict[Place, Profile]:
    often = sorted(parts.items(), key=lambda part: -len(part[1]))
    return {place: Profile.of(habits) for place, habits in often if len(habits) >= FEWEST}

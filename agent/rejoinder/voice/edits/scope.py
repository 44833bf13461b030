"""Where a lesson holds: everywhere, on one platform, for one kind of comment, for one person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

ScopeKind = Literal["everywhere", "platform", "pile", "person"]
NARROWER: Final[tuple[ScopeKind, ...]] = ("platform", "pile", "person")
"""Scopes within `everywhere`, those that say most first."""

# Two adapters of one platform are one place to write in.
_PLATFORMS: Final = {"youtube-studio": "youtube", "wordpress-admin": "wordpress"}
_NAMES: Final = {
    "devto": "DEV",
    "github": "GitHub",
    "hackernews": "Hacker News",
    "isso": "your blog",
    "linkedin": "LinkedIn",
    "tiktok": "TikTok",
    "wordpress": "WordPress",
    "youtube": "YouTube",
    "demo": "the demo page",
}
_PILES: Final = {
    "question": "questions",
    "correction": "corrections",
    "praise": "praise",
    "complaint": "complaints",
    "business": "business enquiries",
    "grief": "comments of grief",
    "other": "other comments",
}
_LONGEST_NAME: Final = 40


def platform(site: str) -> str:
    """The platform that a site adapter reads."""
    return _PLATFORMS.get(site, site)


def platform_name(name: str) -> str:
    """What people call it."""
    return _NAMES.get(name) or name.capitalize()


def kind_of_comment(pile: str) -> str:
    """The pile in words: "questions"."""
    return _PILES.get(pile, pile)


def clip(text: str, limit: int) -> str:
    """A stranger's text within a sentence: one line, printable, cut to `limit` characters."""
    # The joiner of emoji such as families is the one invisible character that is wanted.
    line = "".join(
        char for char in " ".join(text.split()) if char.isprintable() or char == "\u200d"
    )
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reply goes: the site, who wrote the comment, and its pile. What is not known is
    empty, and belongs to no scope but `everywhere`."""

    site: str = ""
    author: str = ""
    pile: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """`value` is the platform, the pile or the person's name; a person's has their platform too."""

    kind: ScopeKind = "everywhere"
    value: str = ""
    platform: str = ""

    @classmethod
    def of(cls, place: Place, kind: ScopeKind) -> Scope | None:
        """The scope of this kind that `place` lies in, if it is known."""
        match kind:
            case "everywhere":
                return cls()
            case "platform":
                return cls(kind, platform(place.site)) if place.site else None
            case "pile":
                return cls(kind, place.pile) if place.pile else None
            case "person":
                return cls(kind, place.author, platform(place.site)) if place.author else None

    def holds(self, place: Place) -> bool:
        """Whether `place` lies in this scope."""
        return Scope.of(place, self.kind) == self

    @property
    def words(self) -> str:
        """As the end of a sentence: " on YouTube"; nothing for `everywhere`."""
        match self.kind:
            case "everywhere":
                return ""
            case "platform":
                return f" on {platform_name(self.value)}"
            case "pile":
                return f" in replies to {kind_of_comment(self.value)}"
            case "person":
                return f" in replies to {clip(self.value, _LONGEST_NAME)}"

"""For which comments the creator wants no draft: they dismissed too many in a row.

Only what they did counts. The journal knows what was drafted, but not whether it came into sight,
so a draft that was never touched says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from rejoinder.memory.records import Decision, Draft, digest
from rejoinder.voice.edits.scope import Place, kind_of_comment, platform, platform_name

STREAK: Final = 10
"""Comments of one kind on one platform, one after the other, whose drafts were dismissed."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A kind of comment that gets no draft, after so many that were dismissed."""

    pile: str
    platform: str
    dismissed: int

    @property
    def id(self) -> str:
        return _offer_id(self.pile, self.platform)

    @property
    def scope(self) -> str:
        return f"{kind_of_comment(self.pile).capitalize()} on {platform_name(self.platform)}"

    @property
    def text(self) -> str:
        """As a lesson."""
        return f"You dismissed the last {self.dismissed} drafts for {self._about}: none is made."

    @property
    def why(self) -> str:
        """Why there is no draft."""
        return (
            f"You dismissed the last {self.dismissed} drafts for {self._about}, so none is made. "
            "Press Regenerate for one, or forget this lesson to have them again."
        )

    @property
    def _about(self) -> str:
        return f"{kind_of_comment(self.pile)} on {platform_name(self.platform)}"

    def holds(self, place: Place) -> bool:
        return (self.pile, self.platform) == (place.pile, platform(place.site))


def unwanted(drafts: Iterable[Draft], decisions: Iterable[Decision]) -> tuple[Offer, ...]:
    """The kinds of comment whose last drafts were all dismissed. `drafts` are those with an
    outcome, the newest first; after a lesson was forgotten, only later ones count."""
    since = {
        decision.lesson_id: decision.at for decision in decisions if decision.state == "forgotten"
    }
    # A comment's drafts are one: whoever takes the third did not dismiss it.
    kinds: dict[tuple[str, str], dict[str, list[Draft]]] = {}
    for draft in drafts:
        kind = (draft.pile, platform(draft.site))
        if draft.pile and _counts(draft.created, since.get(_offer_id(*kind))):
            kinds.setdefault(kind, {}).setdefault(draft.key, []).append(draft)
    offers = (Offer(*kind, _streak(list(comments.values()))) for kind, comments in kinds.items())
    return tuple(offer for offer in offers if offer.dismissed >= STREAK)


def _streak(comments: Sequence[Sequence[Draft]]) -> int:
    for count, drafts in enumerate(comments):
        if any(draft.outcome != "dismissed" for draft in drafts):
            return count
    return len(comments)


def _counts(created: datetime, since: datetime | None) -> bool:
    return since is None or created > since


def _offer_id(pile: str, on: str) -> str:
    return digest("offers", pile, on)

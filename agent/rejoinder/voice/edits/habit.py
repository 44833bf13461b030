"""What a habit of writing is, and what an edit says of it.

A habit is told by one test of a text. A draft that fails it, and an edit that mends it, speak for
the habit; an edit that leaves or breaks it speaks against. So all habits are learned alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from rejoinder.voice.edits.scope import Place
from rejoinder.voice.edits.wording import LONGEST, akin, facts, handle

Test = Callable[[str, Place], bool | None]
"""Whether a text obeys a habit; None where it says nothing of it."""
Change = Callable[[str, Place], str]
"""The text as the habit would have it, as far as that is safe."""

_ANYWHERE = Place()


@dataclass(frozen=True, slots=True)
class Edit:
    """A draft and what the creator made of it; the same text twice where they took it as it was.

    `akin` tells an edit from a text of their own, which teaches only what any text of theirs does:
    how it begins and ends, and how it is set.
    """

    draft: str
    final: str
    place: Place
    akin: bool

    @classmethod
    def of(cls, draft: str, final: str, place: Place = _ANYWHERE) -> Self | None:
        """None for texts that are empty, or too long to teach anything."""
        draft, final = draft.strip(), final.strip()
        if not draft or not final or max(len(draft), len(final)) > LONGEST:
            return None
        return cls(draft, final, place, draft == final or akin(draft, final))


@dataclass(frozen=True, slots=True)
class Habit:
    """`key` names it for good, `says` is a sentence without its end."""

    key: str
    says: str
    obeyed: Test
    change: Change | None = None
    """None where a draft can only be chosen by the habit, not written by it."""
    counts: Callable[[Edit], bool] = lambda edit: True
    """Which edits say anything of it."""

    def evidence(self, edit: Edit) -> bool | None:
        """Whether an edit speaks for the habit or against it, if at all."""
        if not self.counts(edit):
            return None
        before = self.obeyed(edit.draft, edit.place)
        after = self.obeyed(edit.final, edit.place)
        if before is False or after is None:
            return after
        # A draft that obeyed already teaches nothing, unless the creator broke with it.
        return None if after else False

    def apply(self, text: str, place: Place) -> str:
        """The text by this habit. As it was where it has no words or would have none left, or where
        a link, a number or a handle would change, save that of who wrote the comment."""
        if self.change is None or len(text) > LONGEST or not re.search(r"\w", text):
            return text
        if self.obeyed(text, place) is not False:
            return text
        changed = self.change(text, place).strip()
        own = handle(place.author)
        same = facts(changed, own) == facts(text, own)
        return changed if same and re.search(r"\w", changed) else text

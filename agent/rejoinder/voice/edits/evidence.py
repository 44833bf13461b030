"""When what edits say is enough for a lesson, and how far it reaches."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from rejoinder.voice.edits.habit import Edit
from rejoinder.voice.edits.scope import NARROWER, Place, Scope, ScopeKind, platform

ENOUGH: Final = 3
"""Edits that must speak for a lesson."""
_MAJORITY: Final = 0.6
_AGAINST: Final = 0.5
# Of Wilson's interval: the bound that the true share lies beyond with 90 % and with 97.5 %.
_Z: Final = 1.28
_Z_STRICT: Final = 1.96
# The newest so many decide, so that a habit that changed is learned anew.
_RECENT: Final = 40
# Exceptions that a sentence names.
_NAMED: Final = 2


@dataclass(frozen=True, slots=True)
class Event:
    """An edit, and whether it speaks for a habit or against it."""

    edit: Edit
    says: bool


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a habit holds, and the edits that say so, the newest first."""

    scope: Scope
    speaking: tuple[Edit, ...]
    exceptions: tuple[Scope, ...] = field(default=())

    @property
    def support(self) -> int:
        return len(self.speaking)

    def holds(self, place: Place) -> bool:
        """Whether the habit holds at `place`."""
        return self.scope.holds(place) and not any(each.holds(place) for each in self.exceptions)

    @property
    def words(self) -> str:
        """As the end of a sentence, with its exceptions."""
        named = [each.words for each in self.exceptions[:_NAMED]]
        more = len(self.exceptions) - len(named)
        others = [f" {more} others"] if more else []
        except_ = f", except{' and'.join([*named, *others])}" if named else ""
        return f"{self.scope.words}{except_}"


def scoped(
    events: Sequence[Event], seen: Sequence[Edit], kept: Callable[[Scope], bool]
) -> list[Evidence]:
    """Where the events, the newest first, make a habit: in the widest scope that they carry, else
    in narrower ones that differ from the rest. `kept` are scopes that the creator said keep to.
    """
    whole = _Tally.of(events)
    if not whole.support:
        return []
    by = {kind: _by(events, kind) for kind in NARROWER}
    divided = any(_Tally.of(part).against for part in by["platform"].values())
    if not divided and (whole.clear() or (kept(Scope()) and not whole.against)):
        known = {platform(edit.place.site) for edit in seen} - {""}
        speaking = {platform(event.edit.place.site) for event in events if event.says} - {""}
        if len(speaking) == 1 and len(known) > 1 and not kept(Scope()):
            (only,) = speaking
            return [_evidence(Scope("platform", only), by["platform"][Scope("platform", only)])]
        return [_evidence(Scope(), events)]
    for kind in NARROWER:
        found = [
            _evidence(scope, part)
            for scope, part in by[kind].items()
            if _differs(scope, part, events)
            or (kept(scope) and _Tally.of(part).support and not _Tally.of(part).against)
        ]
        if found:
            return found
    return []


@dataclass(frozen=True, slots=True)
class _Tally:
    support: int
    total: int

    @classmethod
    def of(cls, events: Sequence[Event]) -> _Tally:
        recent = events[:_RECENT]
        return cls(sum(event.says for event in recent), len(recent))

    def clear(self, z: float = _Z) -> bool:
        """Whether enough edits, and clearly most of them, speak for it."""
        return self.support >= ENOUGH and self.bound(-z) >= _MAJORITY

    @property
    def against(self) -> bool:
        """Whether clearly most speak against it."""
        return self.total >= ENOUGH and self.bound(_Z) < _AGAINST

    def bound(self, z: float) -> float:
        """The least, for a negative `z`, or the greatest share that may lie behind it."""
        return _wilson(self.support, self.total, z)


def _differs(scope: Scope, part: Sequence[Event], events: Sequence[Event]) -> bool:
    """Whether a part is a case of its own: clear where the rest is against it, or so much clearer
    than the rest that it is no chance. There are many parts, and chance would pick one of them."""
    mine = _Tally.of(part)
    if not mine.clear():
        return False
    rest = _Tally.of([event for event in events if not scope.holds(event.edit.place)])
    if rest.against:
        return True
    apart = rest.total > 0 and mine.bound(-_Z_STRICT) > rest.bound(_Z_STRICT)
    return mine.clear(_Z_STRICT) and apart


def _wilson(support: int, total: int, z: float) -> float:
    """A bound of the share behind `support` of `total`, the lower one for a negative `z`.

    The score interval of Wilson (JASA 1927), which holds for few observations too.
    """
    share, square = support / total, z * z
    middle = share + square / (2 * total)
    spread = z * math.sqrt(share * (1 - share) / total + square / (4 * total * total))
    return (middle + spread) / (1 + square / total)


def _evidence(scope: Scope, events: Sequence[Event]) -> Evidence:
    """The events in this scope, with the narrower ones in which most speak against it."""
    against = [
        part
        for kind in ("pile", "person")
        if kind != scope.kind
        for part, within in _by(events, kind).items()
        if _Tally.of(within).against
    ]
    outside = [
        event.edit
        for event in events
        if event.says and not any(part.holds(event.edit.place) for part in against)
    ]
    return Evidence(scope, tuple(outside), tuple(against))


def _by(events: Sequence[Event], kind: ScopeKind) -> dict[Scope, list[Event]]:
    found: dict[Scope, list[Event]] = defaultdict(list)
    for event in events:
        if scope := Scope.of(event.edit.place, kind):
            found[scope].append(event)
    return dict(found)

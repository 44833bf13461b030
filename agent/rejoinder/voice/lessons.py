"""What the creator's edits teach, and what follows for a draft.

Lessons are derived from the journal each time and never stored: an edit that is undone or
forgotten teaches nothing from then on. Only what the creator decided about a lesson is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from typing import Final, Literal

from rejoinder.memory.records import Decision, digest
from rejoinder.voice.edits import found, frame, phrasing, surface
from rejoinder.voice.edits.evidence import Event, Evidence, scoped
from rejoinder.voice.edits.habit import Edit, Habit
from rejoinder.voice.edits.offers import Offer
from rejoinder.voice.edits.scope import NARROWER, Place, Scope, clip
from rejoinder.voice.edits.wording import LONGEST

MOST: Final = 500
"""Edits that are learned from, the newest."""
# Applied again while anything changes: a habit may uncover what another one is about.
_PASSES: Final = 4
_CHANGES: Final = 3
_SENTENCE: Final = 200
_EXCERPT: Final = 300

State = Literal["new", "kept", "forgotten"]
Find = Callable[[Sequence[Edit]], Sequence[Habit]]


def _known(habit: Habit) -> Find:
    return lambda seen: (habit,)


# In the order in which they are learned and applied: what leaves out comes before what adds, and
# what is said before how it is set. What an earlier one explains, no later one is learned from.
_FINDS: Final[tuple[Find, ...]] = (
    *map(_known, frame.FRAMES),
    *map(_known, frame.NAMES),
    found.greetings,
    *map(_known, surface.CONTRACTIONS),
    _known(surface.NO_EMOJI),
    found.emoji,
    _known(surface.SOME_EMOJI),
    _known(surface.NO_EXCLAIM),
    _known(surface.ONE_EXCLAIM),
    _known(surface.ONE_LINE),
    phrasing.removed,
    phrasing.replaced,
    found.length,
    found.endings,
    *map(_known, surface.ENDS),
    *map(_known, surface.CASES),
)


@dataclass(frozen=True, slots=True)
class Lesson:
    """One thing that edits taught. `text` are the creator's own words for it, if they gave any;
    `seen` edits say so; `changes` are some of them, the newest first, as draft and final text."""

    id: str
    text: str
    scope: str
    seen: int
    state: State
    told: bool
    """Whether the creator saw it."""
    changes: tuple[tuple[str, str], ...] = ()
    offers: bool = False
    """Whether it is about which comments get a draft."""


@dataclass(frozen=True, slots=True)
class _Taught:
    """A habit where it holds."""

    habit: Habit
    evidence: Evidence

    @property
    def id(self) -> str:
        return lesson_id(self.habit.key, self.evidence.scope)


class Lessons:
    """All lessons of one creator. Empty ones change nothing."""

    def __init__(
        self,
        taught: Sequence[_Taught] = (),
        offers: Sequence[Offer] = (),
        decisions: Iterable[Decision] = (),
    ) -> None:
        self._decided = {decision.lesson_id: decision for decision in decisions}
        self._forgotten = {
            key for key, decision in self._decided.items() if decision.state == "forgotten"
        }
        self._taught = taught
        self._offers = offers

    def listed(self) -> list[Lesson]:
        """All of them, those that are forgotten at the end."""
        habits = [self._lesson(one) for one in self._taught]
        return sorted([*map(self._offer, self._offers), *habits], key=_forgotten_last)

    def here(self, place: Place) -> Here:
        """What holds for a reply at `place`."""
        return Here(
            place,
            tuple(one.habit for one in self._taught if self._in_effect(one, place)),
            next((offer.why for offer in self._offers if offer.holds(place)), ""),
        )

    def _in_effect(self, one: _Taught, place: Place) -> bool:
        """What was forgotten for any scope around `place` is not in effect there."""
        if not one.evidence.holds(place) or not self._forgotten:
            return one.evidence.holds(place)
        around = (Scope.of(place, kind) for kind in ("everywhere", *NARROWER))
        keys = (lesson_id(one.habit.key, scope) for scope in around if scope)
        return self._forgotten.isdisjoint(keys)

    def _offer(self, offer: Offer) -> Lesson:
        decision = self._decided.get(offer.id)
        return Lesson(
            id=offer.id,
            text=decision.text if decision and decision.text else offer.text,
            scope=offer.scope,
            seen=offer.dismissed,
            state="kept" if decision and decision.state == "kept" else "new",
            told=decision is not None and decision.state != "forgotten",
            offers=True,
        )

    def _lesson(self, one: _Taught) -> Lesson:
        decision = self._decided.get(one.id)
        wider = lesson_id(one.habit.key, Scope())
        state: State = "kept" if decision and decision.state == "kept" else "new"
        if not self._forgotten.isdisjoint({one.id, wider}):
            state = "forgotten"
        words = one.evidence.words
        said = clip(f"{one.habit.says}{words}", _SENTENCE - 1) + "."
        return Lesson(
            id=one.id,
            text=decision.text if decision and decision.text else said,
            scope=_begun(words.removeprefix(",").strip() or "everywhere"),
            seen=one.evidence.support,
            state=state,
            told=decision is not None,
            changes=_shown(one.evidence.speaking),
        )


@dataclass(frozen=True, slots=True)
class Here:
    """What edits taught, as it holds for one comment."""

    place: Place
    habits: tuple[Habit, ...] = ()
    unwanted: str = ""
    """Why no draft is wanted, in a sentence."""

    def apply(self, text: str) -> str:
        """The draft as the creator would have set it, where that is safe to do."""
        for _ in range(_PASSES if len(text) <= LONGEST else 0):
            before = text
            for habit in self.habits:
                text = habit.apply(text, self.place)
            if text == before:
                break
        return text

    def fit(self, text: str) -> float:
        """The share of the lessons that a draft obeys, 0 to 1."""
        broken = sum(habit.obeyed(text, self.place) is False for habit in self._about(text))
        return 1.0 - broken / max(1, len(self.habits))

    def _about(self, text: str) -> Sequence[Habit]:
        return self.habits if len(text) <= LONGEST else ()


def learn(
    edits: Sequence[Edit], decisions: Iterable[Decision] = (), offers: Sequence[Offer] = ()
) -> Lessons:
    """What `edits`, the newest first, teach together; drafts taken as they were among them."""
    decided = list(decisions)
    kept = {decision.lesson_id for decision in decided if decision.state == "kept"}
    seen = list(edits[:MOST])
    # What earlier habits explain is taken out of the draft, so that one edit teaches one lesson.
    left = seen
    taught: list[_Taught] = []
    for find in _FINDS:
        new = [one for habit in find(left) for one in _learned(habit, left, seen, kept)]
        if new:
            left = [_without(edit, new) for edit in left]
            taught += new
    return Lessons(taught, offers, decided)


def _learned(
    habit: Habit, left: Sequence[Edit], seen: Sequence[Edit], kept: Set[str]
) -> list[_Taught]:
    said = [(original, habit.evidence(edit)) for edit, original in zip(left, seen, strict=True)]
    events = [Event(edit, says) for edit, says in said if says is not None]

    def is_kept(scope: Scope) -> bool:
        return lesson_id(habit.key, scope) in kept

    return [_Taught(habit, evidence) for evidence in scoped(events, seen, is_kept)]


def lesson_id(key: str, scope: Scope) -> str:
    """The same habit in the same scope has the same id, whatever teaches it."""
    return digest("lesson", key, scope.kind, scope.platform, scope.value)


def _without(edit: Edit, new: Sequence[_Taught]) -> Edit:
    draft = edit.draft
    for one in new:
        if one.evidence.holds(edit.place):
            draft = one.habit.apply(draft, edit.place)
    return replace(edit, draft=draft)


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


def _forgotten_last(lesson: Lesson) -> bool:
    return lesson.state == "forgotten"


def _shown(edits: Sequence[Edit]) -> tuple[tuple[str, str], ...]:
    pairs = dict.fromkeys((edit.draft, edit.final) for edit in edits)
    return tuple(_excerpts(*pair) for pair in list(pairs)[:_CHANGES])


def _excerpts(draft: str, final: str) -> tuple[str, str]:
    """Both cut to the part that differs, where they are long."""
    same = next((at for at, (a, b) in enumerate(zip(draft, final, strict=False)) if a != b), 0)
    start = max(0, min(same - _EXCERPT // 3, max(len(draft), len(final)) - _EXCERPT))
    return _excerpt(draft, start), _excerpt(final, start)


def _excerpt(text: str, start: int) -> str:
    lead = "…" if start else ""
    cut = text[start:]
    return f"{lead}{cut}" if len(lead) + len(cut) <= _EXCERPT else f"{lead}{cut[: _EXCERPT - 2]}…"

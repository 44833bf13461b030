"""Lessons: learned from the journal, shown once, and decided on by the creator."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Literal

from rejoinder.memory.records import Decision, Draft
from rejoinder.memory.store import Store
from rejoinder.protocol import (
    Change,
    Comment,
    DraftOutcome,
    Lesson,
    LessonDecide,
    Lessons,
    LessonsRequest,
    Pile,
)
from rejoinder.voice import lessons as voice
from rejoinder.voice.edits.habit import Edit
from rejoinder.voice.edits.offers import unwanted
from rejoinder.voice.edits.scope import Place


class Learned:
    """What edits taught, learned again when the journal or a decision changed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._learning = asyncio.Lock()
        self._stamp: object = None
        self._lessons = voice.Lessons()

    async def here(self, comment: Comment, pile: Pile) -> voice.Here:
        """What holds for a reply to this comment.

        Raises:
            StoreError: the memory cannot be read.
        """
        place = Place(comment.site, comment.author, pile)
        return (await self.current()).here(place)

    async def current(self) -> voice.Lessons:
        """All lessons as they stand.

        Raises:
            StoreError: the memory cannot be read.
        """
        async with self._learning:
            stamp = (await self._store.drafts.stamp(), await self._store.notes.version("lessons"))
            if stamp != self._stamp:
                self._lessons = await learned(self._store)
                self._stamp = stamp
        return self._lessons

    async def news(self, message: DraftOutcome) -> Lesson | None:
        """A lesson that the creator did not see yet, after an edit, or after a dismissal one about
        which comments get a draft. Each is given once.

        Raises:
            StoreError: the memory cannot be read or written.
        """
        if message.outcome not in ("edited", "dismissed"):
            return None
        for lesson in (await self.current()).listed():
            wanted = lesson.offers == (message.outcome == "dismissed")
            if wanted and not lesson.told and lesson.state == "new":
                await self._store.notes.decide(Decision(lesson.id, "seen"))
                return as_message(lesson)
        return None


async def learned(store: Store) -> voice.Lessons:
    """What the journal teaches now."""
    drafts = await store.drafts.with_outcome("accepted", "edited", "dismissed")
    decisions = await store.notes.decisions()
    return await asyncio.to_thread(_learn, drafts, decisions)


def _learn(drafts: Sequence[Draft], decisions: Sequence[Decision]) -> voice.Lessons:
    used = [draft for draft in drafts if draft.outcome != "dismissed"]
    edits = (
        Edit.of(draft.text, draft.final_text, Place(draft.site, draft.author, draft.pile))
        for draft in used[: voice.MOST]
    )
    found = [edit for edit in edits if edit is not None]
    return voice.learn(found, decisions, unwanted(drafts, decisions))


async def decide(
    store: Store, lesson_id: str, state: Literal["kept", "forgotten"], text: str = ""
) -> None:
    """Keep what the creator made of a lesson. `text` are their own words for it; empty leaves
    those it has. One that there is not leaves no trace."""
    known = {lesson.id for lesson in (await learned(store)).listed()}
    if lesson_id not in known:
        return
    decisions = {each.lesson_id: each for each in await store.notes.decisions()}
    before = decisions.get(lesson_id)
    words = " ".join(text.split()) or (before.text if before else "")
    await store.notes.decide(Decision(lesson_id, state, words))


async def answer(store: Store, request: LessonsRequest | LessonDecide) -> Lessons:
    """Do what was asked, and give all that are in effect then."""
    if isinstance(request, LessonDecide):
        state: Literal["kept", "forgotten"] = "kept" if request.decision == "keep" else "forgotten"
        await decide(store, request.lesson_id, state, request.text)
    all_of_them = (await learned(store)).listed()
    in_effect = (as_message(lesson) for lesson in all_of_them if lesson.state != "forgotten")
    return Lessons(re=request.id, lessons=tuple(in_effect))


def as_message(lesson: voice.Lesson) -> Lesson:
    """A lesson as the link carries it; one that is forgotten is not carried."""
    return Lesson(
        lesson_id=lesson.id,
        text=lesson.text,
        scope=lesson.scope,
        seen=lesson.seen,
        state="kept" if lesson.state == "kept" else "new",
        changes=tuple(Change(draft=draft, final=final) for draft, final in lesson.changes),
    )

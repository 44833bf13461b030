"""What the options page and the cards ask and decide about the voice, one file for each part."""

from __future__ import annotations

from rejoinder.disclosure import Disclosure
from rejoinder.memory.memory import Memory
from rejoinder.protocol import (
    GoalAdd,
    GoalRemove,
    GoalsRequest,
    HarvestPairs,
    LessonDecide,
    LessonsRequest,
    VoiceAnswer,
    VoiceQuestion,
    VoiceRequest,
)
from rejoinder.upkeep import goals, harvest, lessons, sheet

_NONE = Disclosure()


async def answer(
    memory: Memory, request: VoiceQuestion, disclosure: Disclosure = _NONE
) -> VoiceAnswer:
    """Answer one request about the voice. `disclosure` is what stands behind published replies and
    is no part of it.

    Raises:
        StoreError: the disk refused.
    """
    match request:
        case GoalsRequest() | GoalAdd() | GoalRemove():
            return await goals.answer(memory, request)
        case HarvestPairs():
            return await harvest.answer(memory, request, disclosure)
        case LessonsRequest() | LessonDecide():
            return await lessons.answer(memory.store, request)
        case VoiceRequest():
            return await sheet.answer(memory, request)

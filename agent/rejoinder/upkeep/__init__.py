"""What the options page and the cards ask and decide about the voice, one file for each part."""

from __future__ import annotations

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
    VoiceSheet,
)
from rejoinder.upkeep import goals, harvest, lessons


async def answer(memory: Memory, request: VoiceQuestion) -> VoiceAnswer:
    """Answer one request about the voice.

    Raises:
        StoreError: the disk refused.
    """
    match request:
        case GoalsRequest() | GoalAdd() | GoalRemove():
            return await goals.answer(memory, request)
        case HarvestPairs():
            return await harvest.answer(memory, request)
        case LessonsRequest() | LessonDecide():
            return await lessons.answer(memory.store, request)
        case VoiceRequest():
            counts = await memory.store.counts()
            return VoiceSheet(re=request.id, replies=counts["replies"], pairs=counts["pairs"])

"""What the options page and the cards ask and decide about the voice, facts and claims, one file
for each part."""

from __future__ import annotations

from rejoinder.disclosure import Disclosure
from rejoinder.memory.memory import Memory
from rejoinder.protocol import (
    ClaimResolve,
    FactAdd,
    FactRemove,
    FactsRequest,
    GoalAdd,
    GoalRemove,
    GoalsRequest,
    HarvestPairs,
    LessonDecide,
    LessonsRequest,
    TrustAnswer,
    TrustQuestion,
    VoiceAnswer,
    VoiceQuestion,
    VoiceRequest,
)
from rejoinder.upkeep import facts, goals, harvest, lessons, resolve, sheet

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


async def trust(memory: Memory, request: TrustQuestion, creator: str = "") -> TrustAnswer:
    """Answer one request about facts and claims of this `creator`. To be called one at a time: of
    two decisions about one draft, each would undo the other.

    Raises:
        UnknownDraftError: the journal does not know the draft.
        StoreError: what was given cannot be a fact, or the disk refused.
    """
    match request:
        case ClaimResolve():
            return await resolve.resolve(memory, request, creator)
        case FactsRequest() | FactAdd() | FactRemove():
            return await facts.answer(memory, request)

"""Goals, values and boundaries, from the options page."""

from __future__ import annotations

from rejoinder.memory import mentions
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Wish, now
from rejoinder.protocol import Goal, GoalAdd, GoalRemove, Goals, GoalsRequest


async def answer(memory: Memory, request: GoalsRequest | GoalAdd | GoalRemove) -> Goals:
    """Do what was asked, and give all that there are then, oldest first.

    Raises:
        StoreError: the text says nothing, or the disk refused.
    """
    notes = memory.store.notes
    match request:
        case GoalAdd():
            await notes.add_wish(Wish.of(request.kind, request.text, request.per_day))
        case GoalRemove():
            await notes.remove_wish(request.goal_id)
        case GoalsRequest():
            pass
    today = await mentions.accepted(memory.store, now())
    goals = (
        Goal(
            goal_id=wish.id,
            kind=wish.kind,
            text=wish.text,
            per_day=wish.per_day,
            today=today[wish.text] if wish.kind == "goal" else 0,
        )
        for wish in await notes.wishes()
    )
    return Goals(re=request.id, goals=tuple(goals))

"""Goals, values and boundaries, from the options page."""

from __future__ import annotations

from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Wish
from rejoinder.protocol import Goal, GoalAdd, GoalRemove, Goals, GoalsRequest


async def answer(memory: Memory, request: GoalsRequest | GoalAdd | GoalRemove) -> Goals:
    """Do what was asked, and give all that there are then, oldest first."""
    notes = memory.store.notes
    match request:
        case GoalAdd():
            text = " ".join(request.text.split())
            await notes.add_wish(Wish(request.kind, text, request.per_day))
        case GoalRemove():
            await notes.remove_wish(request.goal_id)
        case GoalsRequest():
            pass
    goals = (
        Goal(goal_id=wish.id, kind=wish.kind, text=wish.text, per_day=wish.per_day)
        for wish in await notes.wishes()
    )
    return Goals(re=request.id, goals=tuple(goals))

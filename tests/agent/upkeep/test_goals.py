"""What the options page asks of goals, values and boundaries."""

from __future__ import annotations

from typing import Any

import pytest
from tests.agent.drafting.scripted import comment

from rejoinder.drafting.base import Suggestion
from rejoinder.errors import StoreError
from rejoinder.memory.memory import Memory
from rejoinder.protocol import DraftOutcome, Goal, GoalAdd, GoalRemove, GoalsRequest
from rejoinder.upkeep.goals import answer


async def add(memory: Memory, text: str, **fields: Any) -> tuple[Goal, ...]:
    request = GoalAdd.model_validate({"id": 1, "kind": "goal", "text": text, **fields})
    return (await answer(memory, request)).goals


async def test_what_is_added_is_listed_once_on_one_line_and_can_be_removed(memory: Memory) -> None:
    await add(memory, "be kind", kind="value")
    await add(memory, "Mention the\n  newsletter", per_day=3)
    value, goal = await add(memory, "Mention the newsletter", per_day=2)
    assert (goal.text, goal.per_day, goal.today) == ("Mention the newsletter", 2, 0)
    assert (value.text, value.kind) == ("be kind", "value")
    (left,) = (await answer(memory, GoalRemove(id=2, goal_id=value.goal_id))).goals
    assert left == goal


async def test_a_text_that_says_nothing_is_refused(memory: Memory) -> None:
    with pytest.raises(StoreError, match="one sentence"):
        await add(memory, " \n\t ")
    assert (await answer(memory, GoalsRequest(id=1))).goals == ()


async def test_today_are_the_accepted_replies_that_it_shaped(memory: Memory) -> None:
    await add(memory, "Mention the newsletter", per_day=9)
    for number, outcome in enumerate(("accepted", "edited", "dismissed", "undone")):
        draft = Suggestion(
            f"{number:032x}", "in the newsletter", "question", goal="Mention the newsletter"
        )
        await memory.record(comment(key=str(number)), draft)
        await memory.outcome(
            DraftOutcome.model_validate(
                {"id": 1, "draft_id": draft.draft_id, "outcome": outcome, "text": draft.text}
            )
        )
    (goal,) = (await answer(memory, GoalsRequest(id=1))).goals
    assert goal.today == 2

"""What the options page asks and changes of facts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from rejoinder.errors import StoreError
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Fact, now
from rejoinder.protocol import Fact as FactMessage
from rejoinder.protocol import FactAdd, FactRemove, FactsRequest
from rejoinder.upkeep.facts import answer

TODAY = date(2026, 11, 23)


async def add(memory: Memory, text: str, **fields: Any) -> tuple[FactMessage, ...]:
    memory.today = lambda: TODAY
    request = FactAdd.model_validate({"id": 1, "text": text, **fields})
    return (await answer(memory, request)).facts


async def test_what_is_added_is_listed_once_and_can_be_removed(memory: Memory) -> None:
    await add(memory, "I live\nin Ghent.")
    ghent, age = await add(memory, "I am 34.", site="demo", expires="2026-12-31", private=True)
    assert (ghent.text, ghent.site, ghent.expires, ghent.private) == (
        "I live in Ghent.",
        "",
        "",
        False,
    )
    assert (age.site, age.expires, age.private) == ("demo", "2026-12-31", True)
    assert age.added == now().astimezone().date().isoformat()
    (left,) = (await answer(memory, FactRemove(id=2, fact_id=ghent.fact_id))).facts
    assert left == age
    (stored,) = await memory.store.notes.facts()
    assert stored.source == "options"


async def test_the_post_is_shown_by_its_title_or_else_its_id(memory: Memory) -> None:
    notes = memory.store.notes
    await notes.add_fact(Fact("a", site="demo", post="p1", about="Kettles " * 40))
    await notes.add_fact(Fact("b", site="demo", post="p" * 300))
    titled, bare = (await answer(memory, FactsRequest(id=1))).facts
    assert titled.post == ("Kettles " * 40)[:200]
    assert bare.post == "p" * 200


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"text": " \n "}, "one sentence"),
        ({"text": "a", "expires": "2026-02-31"}, "no day"),
        ({"text": "a", "expires": "2020-01-01"}, "is over"),
    ],
)
async def test_what_cannot_be_a_fact_is_refused_with_a_reason(
    memory: Memory, fields: dict[str, str], told: str
) -> None:
    with pytest.raises(StoreError, match=told):
        await add(memory, **fields)
    assert (await answer(memory, FactsRequest(id=1))).facts == ()

"""What is true about the creator, from the options page."""

from __future__ import annotations

from rejoinder.config import LIMITS
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Fact, fact_text, last_day
from rejoinder.protocol import Fact as FactMessage
from rejoinder.protocol import FactAdd, FactRemove, Facts, FactsRequest


async def answer(memory: Memory, request: FactsRequest | FactAdd | FactRemove) -> Facts:
    """Do what was asked, and give all that there are then, oldest first.

    Raises:
        StoreError: the text says nothing, the day is none or over, or the disk refused.
    """
    notes = memory.store.notes
    match request:
        case FactAdd():
            await notes.add_fact(
                Fact(
                    fact_text(request.text),
                    site=request.site,
                    expires=last_day(request.expires, memory.today()),
                    private=request.private,
                    source="options",
                )
            )
        case FactRemove():
            await notes.remove_fact(request.fact_id)
        case FactsRequest():
            pass
    return Facts(re=request.id, facts=tuple(map(_as_message, await notes.facts())))


def _as_message(fact: Fact) -> FactMessage:
    return FactMessage(
        fact_id=fact.id,
        text=fact.text,
        site=fact.site,
        post=(fact.about or fact.post)[: LIMITS.hint],
        expires=fact.expires.isoformat() if fact.expires else "",
        private=fact.private,
        added=fact.added.astimezone().date().isoformat() if fact.added else "",
    )

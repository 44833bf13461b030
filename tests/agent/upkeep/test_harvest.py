"""Replies that the creator published, read from their own pages."""

from __future__ import annotations

from rejoinder.disclosure import Disclosure
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import PastReply
from rejoinder.protocol import HarvestedPair, HarvestPairs, HarvestSaved
from rejoinder.upkeep import answer


async def test_what_disclosed_a_reply_does_not_become_their_voice(memory: Memory) -> None:
    await memory.add([PastReply("nice", "thanks!", site="youtube")])
    pairs = (
        HarvestedPair(comment="nice", reply="thanks! drafted with AI", post_id="p"),
        HarvestedPair(comment="hi", reply="hello", post_id="p"),
    )
    request = HarvestPairs(id=1, site="youtube", pairs=pairs)
    disclosure = Disclosure.model_validate({"*": "drafted with AI"})
    assert await answer(memory, request, disclosure) == HarvestSaved(re=1, added=1, known=1)
    assert sorted(await memory.recent_replies(5)) == ["hello", "thanks!"]

"""Pairs that the extension read from the creator's own pages, with their consent."""

from __future__ import annotations

from rejoinder.disclosure import Disclosure
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import PastReply
from rejoinder.protocol import HarvestPairs, HarvestSaved


async def answer(memory: Memory, request: HarvestPairs, disclosure: Disclosure) -> HarvestSaved:
    """Keep the pairs that are new, without what discloses them; they get their vectors behind
    everything else."""
    replies = [
        PastReply(
            comment=pair.comment,
            reply=disclosure.without(pair.reply),
            creator=pair.author,
            post=pair.post,
            site=request.site,
            source="harvest",
            thread=pair.post_id,
        )
        for pair in request.pairs
    ]
    added = await memory.add(replies)
    return HarvestSaved(re=request.id, added=added, known=len(replies) - added)

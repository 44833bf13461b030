"""Where a past reply belongs: the pile of its comment and the language it is written in."""

from __future__ import annotations

from dataclasses import replace

from rejoinder.drafting.triage import triage
from rejoinder.memory.records import PastReply
from rejoinder.protocol import Comment, Post

_NOWHERE = Post(id="-")


def filed(reply: PastReply) -> PastReply:
    """The reply with its pile, which one without a comment has not."""
    if not reply.comment or reply.pile:
        return reply
    comment = Comment(site="import", id="-", author="", text=reply.comment, post=_NOWHERE)
    return replace(reply, pile=triage(comment).pile)

"""Where a past reply belongs: the pile of its comment and the language it is written in."""

from __future__ import annotations

from dataclasses import replace

from rejoinder.drafting.triage import triage
from rejoinder.language import detect
from rejoinder.memory.records import PastReply
from rejoinder.protocol import Comment, Post

_NOWHERE = Post(id="-")


def filed(reply: PastReply) -> PastReply:
    """The reply with its language, and with its pile, which one without a comment has not."""
    filed = replace(reply, lang=reply.lang or detect(reply.reply))
    if not reply.comment or reply.pile:
        return filed
    comment = Comment(site="import", id="-", author="", text=reply.comment, post=_NOWHERE)
    return replace(filed, pile=triage(comment).pile)

"""What was drafted for which comment: the same comment gets the same draft."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, get_args
from uuid import uuid4

from pydantic import TypeAdapter, ValidationError

from rejoinder.drafting.base import Journalled, NoDraft, Suggestion
from rejoinder.memory.records import Draft, journal_key, now
from rejoinder.memory.store import Store
from rejoinder.protocol import Comment

Outcome = Literal["accepted", "edited", "dismissed"]
# What was undone is as good as untouched.
_outcomes: dict[str, Outcome] = {name: name for name in get_args(Outcome)}
_drafted: TypeAdapter[Suggestion | NoDraft] = TypeAdapter(Suggestion | NoDraft)


async def look_up(store: Store, comment: Comment) -> Journalled:
    """Drafts for this comment with this text, newest first, and the last refusal, if any."""
    drafts: list[Suggestion] = []
    refusal: NoDraft | None = None
    for row in await store.drafts.of_comment(journal_key(comment)):
        try:
            entry = _drafted.validate_json(row.body)
        except ValidationError:
            # Written by another version: as good as not drafted.
            continue
        if isinstance(entry, Suggestion):
            outcome = _outcomes.get(row.outcome)
            drafts.append(replace(entry, journalled=True, outcome=outcome, suffix=row.suffix))
        else:
            refusal = refusal or entry
    return Journalled(tuple(drafts), refusal)


async def record(store: Store, comment: Comment, entry: Suggestion | NoDraft) -> None:
    """Append a draft or a refusal; on return it is on the disk."""
    suggested = isinstance(entry, Suggestion)
    await store.drafts.add(
        Draft(
            draft_id=entry.draft_id if isinstance(entry, Suggestion) else uuid4().hex,
            key=journal_key(comment),
            site=comment.site,
            comment_id=comment.id,
            comment=comment.text,
            text=entry.text if suggested else "",
            body=_drafted.dump_json(entry).decode(),
            created=now(),
            host=(entry.host or "") if isinstance(entry, Suggestion) else "",
            hint=entry.hint if isinstance(entry, Suggestion) else "",
            author=comment.author,
            thread=comment.post.id,
            pile=entry.pile,
            goal=entry.goal if isinstance(entry, Suggestion) else "",
            model=entry.model if isinstance(entry, Suggestion) else "",
        )
    )

"""What was drafted for which comment: the same comment gets the same draft."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, get_args
from uuid import uuid4

from pydantic import TypeAdapter, ValidationError

from rejoinder.drafting.base import Journalled, NoDraft, Suggestion
from rejoinder.errors import UnknownDraftError
from rejoinder.memory.records import Draft, journal_key, now
from rejoinder.memory.store import Store
from rejoinder.protocol import Comment, Post

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
            if not entry.text:
                # The creator took out all that it said.
                continue
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
            request=(
                comment.model_dump_json() if isinstance(entry, Suggestion) and entry.claims else ""
            ),
        )
    )


async def find(store: Store, draft_id: str) -> tuple[Suggestion, Comment]:
    """A draft as it stands, and the comment it answers.

    Raises:
        UnknownDraftError: the journal does not know it.
        StoreError: the journal cannot be read.
    """
    row = await store.drafts.find(draft_id)
    try:
        entry = _drafted.validate_json(row.body) if row else None
        asked = Comment.model_validate_json(row.request) if row and row.request else None
    except ValidationError:
        # Written by another version.
        entry = asked = None
    if row is None or not isinstance(entry, Suggestion):
        raise UnknownDraftError(
            "This draft is not in the journal.", "Reload the page and try again."
        )
    return entry, asked or _asked(row)


async def revise(store: Store, draft: Suggestion) -> None:
    """Put a draft in the place of the one with its id; on return it is on the disk."""
    await store.drafts.revise(draft.draft_id, draft.text, _drafted.dump_json(draft).decode())


def _asked(row: Draft) -> Comment:
    """What can be told of the comment without the request: neither its post nor its thread."""
    post = Post(id=row.thread or "-")
    return Comment(site=row.site, id=row.comment_id, author=row.author, text=row.comment, post=post)

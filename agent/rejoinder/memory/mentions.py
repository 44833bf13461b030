"""How often each goal was said today, by the journal."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from rejoinder.drafting.base import Goal, Journalled
from rejoinder.memory.records import Draft, Wish
from rejoinder.memory.store import Store

# So long a draft that the creator did nothing with counts as one they may still accept.
_OPEN = timedelta(hours=1)
_USED = ("accepted", "edited")


async def goals(store: Store, now: datetime) -> list[Goal]:
    """All goals, oldest first, with what today leaves of each."""
    wishes = await _goals(store)
    if not wishes:
        return []
    counted = await _counted(store, now)
    return [Goal(wish.text, wish.per_day - len(counted.get(wish.text, ()))) for wish in wishes]


async def accepted(store: Store, now: datetime) -> Counter[str]:
    """How many drafts made today, on this machine's clock, the creator accepted for each goal."""
    rows = await store.drafts.shaped(_midnight(now))
    return Counter(row.goal for row in rows if row.outcome in _USED)


async def still_good(store: Store, known: Journalled, now: datetime) -> Journalled:
    """Without drafts not used yet whose goal is gone, or said often enough by others."""
    if not any(draft.goal and _open(draft.outcome) for draft in known.drafts):
        return known
    caps = {wish.text: wish.per_day for wish in await _goals(store)}
    counted = await _counted(store, now)
    kept = tuple(
        draft
        for draft in known.drafts
        if not (draft.goal and _open(draft.outcome))
        or len(counted.get(draft.goal, set()) - {draft.draft_id}) < caps.get(draft.goal, 0)
    )
    return replace(known, drafts=kept)


async def _goals(store: Store) -> list[Wish]:
    return [wish for wish in await store.notes.wishes() if wish.kind == "goal"]


async def _counted(store: Store, now: datetime) -> dict[str, set[str]]:
    """The drafts that count against each goal's cap, by their ids: those accepted today, and those
    of the last hour that may still be."""
    midnight, lately = _midnight(now), now - _OPEN
    found: dict[str, set[str]] = {}
    for row in await store.drafts.shaped(min(midnight, lately)):
        used = row.outcome in _USED and row.created >= midnight
        if used or (row.created >= lately and await _may_be_used(store, row)):
            found.setdefault(row.goal, set()).add(row.draft_id)
    return found


async def _may_be_used(store: Store, draft: Draft) -> bool:
    """Whether nothing was done with it, nor with another draft for the same comment."""
    if not _open(draft.outcome):
        return False
    return all(_open(other.outcome) for other in await store.drafts.of_comment(draft.key))


def _open(outcome: str | None) -> bool:
    """What was undone is as good as untouched."""
    return outcome not in (*_USED, "dismissed")


def _midnight(now: datetime) -> datetime:
    """The last one on this machine's clock."""
    return datetime.combine(now.astimezone(), time.min).astimezone(UTC)

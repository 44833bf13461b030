"""What the journal may hold no longer goes, when nobody waits for a draft."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from rejoinder.errors import RejoinderError
from rejoinder.memory.drafts import Drafts
from rejoinder.memory.records import now

log = logging.getLogger(__name__)

# Seconds between two looks at the calendar. A sleeping machine counts no time, so that a wait of a
# whole day might take a week.
_GLANCE = 600.0


class Waited:
    """How many drafts somebody waits for."""

    def __init__(self) -> None:
        self._count = 0
        self._none = asyncio.Event()
        self._none.set()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Somebody waits for one more, until the block ends."""
        self._count += 1
        self._none.clear()
        try:
            yield
        finally:
            self._count -= 1
            if not self._count:
                self._none.set()

    async def none(self) -> None:
        """Return when nobody waits."""
        await self._none.wait()


async def retain(drafts: Drafts, days: int, waited: Waited) -> None:
    """Take out, now and once on each later day, what is older than so many days. Goes on for ever;
    0 days keep everything."""
    done: date | None = None
    while days:
        if done != (today := now().date()):
            try:
                gone = await drafts.expire(now() - timedelta(days=days), waited.none)
                done = today
                if gone:
                    log.info("%d entries of the journal were older than %d days", gone, days)
            except (RejoinderError, OSError) as error:
                log.warning("Old entries of the journal are still there: %s", error)
        await asyncio.sleep(_GLANCE)

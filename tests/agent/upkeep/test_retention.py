"""When old entries of the journal go."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from rejoinder.errors import StoreError
from rejoinder.memory.drafts import Drafts, _at_once
from rejoinder.upkeep import retention
from rejoinder.upkeep.retention import Waited, retain

START = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Calendar:
    """A day passes with every glance; ends after some."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, glances: int, step: timedelta) -> None:
        self.now, self.left, self.step = START, glances, step
        monkeypatch.setattr(retention, "now", lambda: self.now)
        monkeypatch.setattr(asyncio, "sleep", self.sleep)

    async def sleep(self, seconds: float) -> None:
        self.now += self.step
        self.left -= 1
        if not self.left:
            raise asyncio.CancelledError


class Full(Drafts):
    """Notes what is asked of it; the disk refuses the first time."""

    def __init__(self) -> None:
        self.asked: list[datetime] = []

    async def expire(
        self, before: datetime, quiet: Callable[[], Awaitable[None]] = _at_once
    ) -> int:
        await quiet()
        self.asked.append(before)
        if len(self.asked) == 1:
            raise StoreError("The memory could not clear the journal.", "Free some space.")
        return 2


async def test_once_a_day_and_again_after_a_failure(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    calendar = Calendar(monkeypatch, glances=5, step=timedelta(hours=8))
    drafts = Full()
    with pytest.raises(asyncio.CancelledError):
        await retain(drafts, 30, Waited())
    hours = [(asked - START + timedelta(days=30)) / timedelta(hours=1) for asked in drafts.asked]
    # Failed at noon, done in the evening, and once on the next day.
    assert hours == [0, 8, 16]
    assert calendar.left == 0
    assert "still there: The memory could not" in caplog.text
    assert "2 entries of the journal were older than 30 days" in caplog.text


async def test_for_ever_means_that_nothing_is_looked_for() -> None:
    await retain(Full(), 0, Waited())


async def test_none_waits_for_all_who_wait() -> None:
    waited = Waited()
    await waited.none()
    with waited.one():
        with waited.one():
            nobody = asyncio.create_task(waited.none())
        await asyncio.sleep(0.01)
        assert not nobody.done()
    await nobody

"""When to ask a failing server again: waits between tries, and a circuit breaker. No clock inside.

Waits double, with jitter, so that many requests that failed together do not return together
(exponential backoff and jitter, AWS Architecture Blog, 2015). The breaker is the pattern of
M. Nygard, "Release It!", 2007: closed, open, half open.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


@dataclass(frozen=True, slots=True)
class Backoff:
    """Waits in seconds. `tries` counts the first one."""

    tries: int = 3
    first: float = 0.5
    longest: float = 8.0

    def wait(self, failed: int, asked: float | None, chance: float) -> float:
        """Seconds before the next try after `failed` failed ones, never less than the server
        `asked` for. `chance` is a random number from 0 to 1, and takes up to half off."""
        ours: float = min(self.longest, self.first * 2.0 ** (failed - 1)) * (1 - chance / 2)
        return max(ours, asked or 0.0)


def retry_after(header: str | None, now: datetime) -> float | None:
    """Seconds that a `Retry-After` header asks for, which gives seconds or a date; None if it is
    missing or neither."""
    text = (header or "").strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return float(text)
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return None
    if date.tzinfo is None:
        date = date.replace(tzinfo=UTC)
    return max(0.0, (date - now).total_seconds())


class Breaker:
    """Lets tries through until `failures` failed in a row; then none for `pause` seconds; then one
    at a time, until one succeeds."""

    def __init__(
        self, clock: Callable[[], float], *, failures: int = 5, pause: float = 30.0
    ) -> None:
        self._clock = clock
        self._limit = failures
        self._pause = pause
        self._failed = 0
        self._opened = 0.0
        self._probing = False

    @property
    def failed(self) -> int:
        """Tries that failed since the last that succeeded."""
        return self._failed

    @property
    def open(self) -> bool:
        """Whether the next try has to wait, or is a probe."""
        return self._failed >= self._limit

    def enter(self) -> float:
        """0 lets a try through, which must end in `succeed`, `fail` or `leave`; else it must not
        be made, for at least this many seconds."""
        if not self.open:
            return 0.0
        left = self._opened + self._pause - self._clock()
        if left > 0:
            return left
        if self._probing:
            return 1.0
        self._probing = True
        return 0.0

    def succeed(self) -> None:
        """The server answered as it should."""
        self._failed = 0
        self._probing = False

    def fail(self) -> None:
        """The server did not."""
        self._failed += 1
        self._opened = self._clock()
        self._probing = False

    def leave(self) -> None:
        """The try says nothing about the server: it was cancelled, or was itself at fault."""
        self._probing = False

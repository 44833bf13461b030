"""The pairing window, and how often a proof may fail. No sockets; time comes from a clock.

A window opens on the creator's command, lives for `Limits.pairing_window` seconds and serves one
browser. Its secret is spent by the first right proof, or by the fifth handshake that did not
come to one; the count is one for all, so reconnecting or another address changes nothing
(OpenClaw, GHSA-5847-rm3g-23mw).
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from enum import Enum

from rejoinder.config import Limits
from rejoinder.errors import AuthError, RejoinderError
from rejoinder.link.clients import Client
from rejoinder.link.transcript import PairingSecret

Clock = Callable[[], float]
"""Seconds from any fixed point, never going back: time.monotonic, or a test's own."""


class Shut(Enum):
    """Why a window no longer takes proofs."""

    TAKEN = "taken"
    FAILURES = "failures"
    EXPIRED = "expired"
    CLOSED = "closed"


class Window:
    """One opportunity to pair one browser."""

    def __init__(self, port_index: int, limits: Limits, clock: Clock) -> None:
        self._secret: PairingSecret | None = PairingSecret.make(port_index)
        self._clock = clock
        self._deadline = clock() + limits.pairing_window
        self._left = limits.pairing_failures
        self._shut: Shut | None = None

    @property
    def shut(self) -> Shut | None:
        """Why it is shut; None while it is open."""
        if self._shut is None and self._clock() >= self._deadline:
            self.close(Shut.EXPIRED)
        return self._shut

    @property
    def secret(self) -> PairingSecret | None:
        """The secret while the window is open."""
        return None if self.shut else self._secret

    @property
    def expires_s(self) -> float:
        """Seconds left."""
        return 0.0 if self.shut else self._deadline - self._clock()

    def take(self) -> bool:
        """A right proof came: whether it is the first, while the window is open."""
        if self.shut:
            return False
        self.close(Shut.TAKEN)
        return True

    def fail(self) -> None:
        """A handshake that was given a challenge of this window came to nothing."""
        self._left -= 1
        if self._left <= 0:
            self.close(Shut.FAILURES)

    def close(self, why: Shut = Shut.CLOSED) -> None:
        """Shut the window and forget the secret. The first reason stands."""
        if self._shut is None:
            self._shut = why
        self._secret = None


class FailureBucket:
    """Counts failed logins of all clients together.

    Over the limit only failures are answered late; a client that proves itself never waits.
    """

    def __init__(self, limits: Limits, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        self._times: deque[float] = deque(maxlen=limits.login_failures + 1)

    def add(self) -> float:
        """Count one failure; returns for how many seconds its answer is held back."""
        now = self._clock()
        self._times.append(now)
        full = len(self._times) == self._times.maxlen
        recent = now - self._times[0] < self._limits.login_failures_window
        return self._limits.login_delay if full and recent else 0.0


Confirm = Callable[[str, str], Awaitable[bool]]
"""Asks the creator whether to pair the browser with this label and origin."""


class Offer:
    """A window as the command that opened it sees it: a secret, a question, a result."""

    def __init__(self, window: Window, confirm: Confirm) -> None:
        self.window = window
        self.confirm = confirm
        self.secret = window.secret.text if window.secret else ""
        self._taken = asyncio.Event()
        self._result: asyncio.Future[Client | RejoinderError] = (
            asyncio.get_running_loop().create_future()
        )

    def take(self) -> bool:
        """See `Window.take`."""
        taken = self.window.take()
        if taken:
            self._taken.set()
        return taken

    def fail(self) -> None:
        """See `Window.fail`."""
        self.window.fail()
        if self.window.shut is Shut.FAILURES:
            self.settle(not_paired("Too many attempts failed, so the code was withdrawn."))

    def close(self) -> None:
        """Withdraw the secret; a browser that already proved itself is still asked about."""
        if self.window.shut is not Shut.TAKEN:
            self.window.close()
            self.settle(not_paired("Pairing was stopped."))

    def settle(self, result: Client | RejoinderError) -> None:
        """The browser that was paired, or why none was. The first word stands."""
        if not self._result.done():
            self._result.set_result(result)
        self._taken.set()

    async def result(self) -> Client:
        """Wait for the end of the window.

        Raises:
            AuthError: no browser was paired; the text says why.
            KeyStoreError: its key could not be kept.
        """
        try:
            async with asyncio.timeout(self.window.expires_s):
                await self._taken.wait()
        except TimeoutError:
            # Unless a browser took it in the very last moment.
            if self.window.shut is not Shut.TAKEN:
                self.window.close(Shut.EXPIRED)
                self.settle(not_paired("No browser used the code in time."))
        result = await self._result
        if isinstance(result, RejoinderError):
            raise result
        return result


def not_paired(why: str) -> AuthError:
    """Pairing came to nothing."""
    return AuthError(why, "Run `rejoinder pair` to try again.")

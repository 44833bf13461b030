from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.agent.link.conftest import CHROME, Clock

from rejoinder.config import LIMITS
from rejoinder.errors import AuthError
from rejoinder.link.clients import Client
from rejoinder.link.pairing import FailureBucket, Offer, Shut, Window

NOW = datetime.now(UTC)
CLIENT = Client(id="c2" * 16, label="A browser", origin=CHROME, created=NOW, last_used=NOW)


async def yes(label: str, origin: str) -> bool:
    return True


def test_a_window_lives_120_seconds(clock: Clock) -> None:
    window = Window(1, LIMITS, clock)
    assert [secret.port_index for secret in (window.secret,) if secret] == [1]
    clock.now += 119
    assert (window.shut, window.expires_s) == (None, 1)
    clock.now += 1
    assert (window.shut, window.expires_s, window.secret) == (Shut.EXPIRED, 0, None)
    assert not window.take()


def test_a_window_is_taken_once(clock: Clock) -> None:
    window = Window(0, LIMITS, clock)
    assert window.take()
    assert not window.take()
    assert (window.shut, window.secret) == (Shut.TAKEN, None)


def test_five_failures_shut_a_window(clock: Clock) -> None:
    window = Window(0, LIMITS, clock)
    for _ in range(4):
        window.fail()
    assert window.expires_s > 0
    window.fail()
    assert (window.shut, window.take()) == (Shut.FAILURES, False)


def test_failures_are_answered_late_after_ten_in_a_minute(clock: Clock) -> None:
    bucket = FailureBucket(LIMITS, clock)
    assert [bucket.add() for _ in range(12)] == [0.0] * 10 + [LIMITS.login_delay] * 2
    clock.now += 60
    assert [bucket.add() for _ in range(11)] == [0.0] * 10 + [LIMITS.login_delay]


def test_slow_failures_are_answered_at_once(clock: Clock) -> None:
    bucket = FailureBucket(LIMITS, clock)
    for _ in range(100):
        clock.now += 6.1
        assert bucket.add() == 0.0


async def test_an_offer_ends_with_the_client(clock: Clock) -> None:
    offer = Offer(Window(0, LIMITS, clock), yes)
    waiting = asyncio.create_task(offer.result())
    assert offer.take()
    offer.settle(CLIENT)
    offer.settle(AuthError("Too late."))
    offer.close()
    assert await waiting == CLIENT


async def test_an_offer_says_why_it_failed(clock: Clock) -> None:
    closed, guessed = Offer(Window(0, LIMITS, clock), yes), Offer(Window(0, LIMITS, clock), yes)
    closed.close()
    with pytest.raises(AuthError, match="stopped"):
        await closed.result()
    for _ in range(LIMITS.pairing_failures):
        guessed.fail()
    with pytest.raises(AuthError, match="Too many attempts"):
        await guessed.result()


async def test_an_offer_nobody_takes_runs_out(clock: Clock) -> None:
    offer = Offer(Window(0, replace(LIMITS, pairing_window=0.01), clock), yes)
    with pytest.raises(AuthError, match="No browser used the code in time"):
        await offer.result()
    assert offer.window.shut is Shut.EXPIRED


async def test_closing_does_not_decide_over_a_browser_that_proved_itself(clock: Clock) -> None:
    offer = Offer(Window(0, LIMITS, clock), yes)
    offer.take()
    offer.close()
    offer.settle(CLIENT)
    assert await offer.result() == CLIENT

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rejoinder.engine.breaker import Backoff, Breaker, retry_after

NOW = datetime(2026, 1, 1, 12, 0, 0, tzinfo=UTC)


def test_waits_double_up_to_the_longest_and_chance_takes_up_to_half() -> None:
    backoff = Backoff(first=0.5, longest=3.0)
    assert [backoff.wait(failed, None, 0.0) for failed in (1, 2, 3, 4, 50)] == [0.5, 1, 2, 3, 3]
    assert backoff.wait(2, None, 1.0) == 0.5
    assert backoff.wait(1, 20.0, 1.0) == 20.0


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("-3", None),
        ("9" * 400, None),
        ("²", None),
        ("12", 12.0),
        ("Thu, 01 Jan 2026 12:00:30 GMT", 30.0),
        ("Thu, 01 Jan 2026 11:00:00 GMT", 0.0),
        ("Thu, 01 Jan 2026 12:00:30", 30.0),
        ("Thu, 99 Jan 2026 12:00:30 GMT", None),
    ],
)
def test_retry_after_gives_seconds_or_a_date(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, NOW) == seconds


class Now:
    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


def test_it_opens_after_failures_in_a_row_and_closes_after_a_good_probe() -> None:
    now = Now()
    breaker = Breaker(now, failures=2, pause=10)
    breaker.fail()
    breaker.succeed()
    breaker.fail()
    assert breaker.enter() == 0
    breaker.fail()
    assert breaker.open and breaker.enter() == 10
    now.time = 4
    assert breaker.enter() == 6
    now.time = 10
    assert breaker.enter() == 0
    assert breaker.enter() > 0, "one probe at a time"
    breaker.fail()
    assert breaker.enter() == 10
    now.time = 20
    assert breaker.enter() == 0
    breaker.leave()
    assert breaker.enter() == 0, "a probe that was left makes room for another"
    breaker.succeed()
    assert not breaker.open and breaker.enter() == breaker.enter() == 0

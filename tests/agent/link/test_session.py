from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.agent.link.conftest import Clock, Spy

from rejoinder.config import LIMITS, Limits
from rejoinder.errors import BadMessageError, ModelError, SlowDownError
from rejoinder.link.session import RateLimit, Session
from rejoinder.protocol import Wire


def draft(number: int, text: str = "Nice!") -> str:
    comment = {"site": "isso", "id": "1", "author": "Eve", "text": text, "post": {"id": "1"}}
    return json.dumps({"type": "draft.request", "id": number, "comment": comment})


def more(number: int, wanted: int = 2) -> str:
    comment = {"site": "isso", "id": "1", "author": "Eve", "text": "Nice!", "post": {"id": "1"}}
    return json.dumps({"type": "draft.more", "id": number, "comment": comment, "wanted": wanted})


def outcome(number: int) -> str:
    return json.dumps(
        {"type": "draft.outcome", "id": number, "draft_id": "d3" * 16, "outcome": "dismissed"}
    )


class Talk:
    """A session and what it sent. `until` waits for a message."""

    def __init__(self, spy: Spy, clock: Clock, limits: Limits = LIMITS) -> None:
        self.sent: list[dict[str, Any]] = []
        self.forgotten = 0
        self._news = asyncio.Event()
        self.session = Session(
            spy,
            self._send,
            self._forget,
            name="test",
            by="Chromium (0a)",
            limits=limits,
            clock=clock,
        )

    def _send(self, message: Wire) -> None:
        self.sent.append(message.model_dump(mode="json"))
        self._news.set()

    async def _forget(self) -> None:
        self.forgotten += 1

    def say(self, *frames: str) -> None:
        for frame in frames:
            self.session.receive(frame)

    async def until(self, wanted: Callable[[list[dict[str, Any]]], bool]) -> None:
        while not wanted(self.sent):
            self._news.clear()
            await self._news.wait()

    async def idle(self) -> None:
        """Wait for the end of all that is under way."""
        await asyncio.gather(*self.session._tasks.values(), return_exceptions=True)


@pytest.fixture
async def talk(spy: Spy, clock: Clock) -> AsyncIterator[Talk]:
    talk = Talk(spy, clock)
    yield talk
    await talk.session.close()


async def test_every_request_is_answered_with_its_id(talk: Talk, spy: Spy) -> None:
    talk.say(draft(1), outcome(2), '{"type":"status.request","id":3}', '{"type":"ping","id":4}')
    await talk.idle()
    assert [(m["type"], m["re"]) for m in talk.sent if m["re"] == 1] == [
        ("draft.token", 1),
        ("draft.ready", 1),
    ]
    assert {(m["type"], m["re"]) for m in talk.sent if m["re"] > 1} == {
        ("outcome.saved", 2),
        ("status", 3),
        ("pong", 4),
    }
    assert [message.id for message in spy.outcomes] == [2]
    assert spy.by == ["Chromium (0a)"]


async def test_ids_only_grow(talk: Talk) -> None:
    talk.say('{"type":"ping","id":5}', '{"type":"ping","id":9}')
    for number in (9, 8, 1):
        with pytest.raises(BadMessageError, match="did not grow"):
            talk.say(f'{{"type":"ping","id":{number}}}')


@pytest.mark.parametrize(
    "frame",
    [
        f'{{"type":"auth","proof":"{"a" * 64}"}}',
        f'{{"type":"hello","v":1,"mode":"login","nc":"{"a" * 64}"}}',
        '{"type":"pong","re":1}',
        "nonsense",
    ],
)
async def test_what_does_not_belong_here_ends_the_session(talk: Talk, frame: str) -> None:
    with pytest.raises(BadMessageError):
        talk.say(frame)


async def test_a_cancelled_draft_stops_and_is_not_answered(talk: Talk, spy: Spy) -> None:
    spy.go = asyncio.Event()
    talk.say(draft(1), draft(2))
    await talk.until(lambda sent: len(sent) == 2)
    talk.say('{"type":"draft.cancel","id":3,"re":1}')
    spy.go.set()
    await talk.idle()
    assert spy.cancelled == [1] and spy.under_way == set()
    assert [m["re"] for m in talk.sent if m["type"] == "draft.ready"] == [2]


async def test_only_a_draft_under_way_can_be_cancelled(talk: Talk, spy: Spy) -> None:
    talk.say(outcome(1), '{"type":"draft.cancel","id":2,"re":1}')
    talk.say('{"type":"draft.cancel","id":3,"re":99}', '{"type":"draft.cancel","id":4,"re":4}')
    await talk.idle()
    assert [m["type"] for m in talk.sent] == ["outcome.saved"]


async def test_closing_cancels_what_is_under_way(talk: Talk, spy: Spy) -> None:
    spy.go = asyncio.Event()
    talk.say(*(draft(number) for number in range(1, 11)))
    await talk.until(lambda sent: len(sent) == 10)
    await talk.session.close()
    assert sorted(spy.cancelled) == list(range(1, 11))
    assert talk.session.in_flight == 0


async def test_alternatives_come_one_by_one_and_their_end_is_told(talk: Talk, spy: Spy) -> None:
    talk.say(more(1), more(2, wanted=1))
    await talk.idle()
    assert [m["type"] for m in talk.sent if m["re"] == 1] == [
        "draft.alternative",
        "draft.alternative",
        "draft.done",
    ]
    assert [m["draft_id"] for m in talk.sent if m["re"] == 2 and "draft_id" in m] == ["0" * 32]


async def test_alternatives_are_cancelled_as_drafts_are(talk: Talk, spy: Spy) -> None:
    spy.go = asyncio.Event()
    talk.say(more(1))
    await talk.until(lambda sent: len(sent) == 1)
    talk.say('{"type":"draft.cancel","id":2,"re":1}')
    await talk.idle()
    assert spy.cancelled == [1]
    assert [m["type"] for m in talk.sent] == ["draft.alternative"]


async def test_a_known_failure_is_told(talk: Talk, spy: Spy) -> None:
    spy.raises = ModelError("The model is missing.", "Run `rejoinder model pull`.")
    talk.say(outcome(1))
    await talk.idle()
    assert talk.sent == [
        {
            "type": "failure",
            "re": 1,
            "code": "model",
            "text": "The model is missing. Run `rejoinder model pull`.",
        }
    ]


async def test_an_unknown_failure_is_logged_without_its_text(
    talk: Talk, spy: Spy, caplog: pytest.LogCaptureFixture
) -> None:
    spy.raises = ValueError("canary: the whole comment")
    talk.say(draft(1))
    await talk.idle()
    assert talk.sent[-1] == {
        "type": "failure",
        "re": 1,
        "code": "internal",
        "text": "Something went wrong in the agent. Its log says more.",
    }
    assert "ValueError" in caplog.text and "in draft" in caplog.text
    assert "canary" not in caplog.text


async def test_a_draft_without_a_result_is_a_failure(talk: Talk, spy: Spy) -> None:
    async def nothing(request: object) -> AsyncIterator[Any]:
        return
        yield

    spy.draft = nothing  # type: ignore[method-assign]
    talk.say(draft(1))
    await talk.idle()
    assert [(m["type"], m["code"]) for m in talk.sent] == [("failure", "internal")]


async def test_too_many_at_once_are_refused_one_by_one(talk: Talk, spy: Spy) -> None:
    spy.go = asyncio.Event()
    talk.say(*(draft(number) for number in range(1, LIMITS.in_flight + 3)))
    assert [(m["re"], m["code"]) for m in talk.sent] == [(33, "slow_down"), (34, "slow_down")]
    spy.go.set()
    await talk.idle()
    talk.say(draft(100))
    await talk.idle()
    assert talk.sent[-1]["type"] == "draft.ready"


async def test_too_many_a_minute_end_the_session(spy: Spy, clock: Clock) -> None:
    talk = Talk(spy, clock, replace(LIMITS, requests_per_minute=3))
    talk.say(*(f'{{"type":"ping","id":{number}}}' for number in (1, 2, 3)))
    with pytest.raises(SlowDownError):
        talk.say('{"type":"ping","id":4}')
    clock.now += 20
    talk.say('{"type":"ping","id":5}')


def test_a_rate_refills_evenly_and_never_beyond_its_size(clock: Clock) -> None:
    rate = RateLimit(60, clock)
    clock.now += 3600
    assert [rate.take() for _ in range(61)] == [True] * 60 + [False]
    clock.now += 2
    assert [rate.take() for _ in range(3)] == [True, True, False]


async def test_unpairing_is_passed_on(talk: Talk) -> None:
    talk.say('{"type":"unpair","id":1}')
    await talk.idle()
    assert (talk.forgotten, talk.sent) == (1, [])


async def test_nothing_of_a_frame_is_logged(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    talk.say(draft(1, "canary"))
    await talk.idle()
    assert "draft.request 1" in caplog.text
    assert "canary" not in caplog.text and "Eve" not in caplog.text

from __future__ import annotations

import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.agent.link.conftest import CHROME, FIREFOX, Clock

from rejoinder.link import guard
from rejoinder.link.guard import Refusal, RefusalLog

GOOD = {
    "Host": "127.0.0.1:47831",
    "Upgrade": "websocket",
    "Origin": CHROME,
    "Sec-WebSocket-Protocol": "reply-link.1",
}
names = st.sampled_from([*GOOD, "host", "ORIGIN", "Cookie"])
values = st.sampled_from([*GOOD.values(), FIREFOX, ""]) | st.text(max_size=60)


def check(
    headers: list[tuple[str, str]], method: str = "GET", path: str = "/link", admitted: bool = True
) -> Refusal | None:
    return guard.check(method, path, headers, port=47831, admitted=lambda origin: admitted)


def test_a_good_request_passes_whatever_else_it_brings() -> None:
    for origin in (CHROME, FIREFOX):
        headers = list({**GOOD, "Origin": origin, "Cookie": "a=b", "X": "Y"}.items())
        assert check(headers) is None
        assert check(headers[::-1]) is None


@pytest.mark.parametrize("name", list(GOOD))
def test_each_header_is_needed_once(name: str) -> None:
    without = [item for item in GOOD.items() if item[0] != name]
    for headers in (without, [*GOOD.items(), (name.upper(), GOOD[name])]):
        refusal = check(headers)
        assert refusal is not None
        assert refusal.status == (405 if name == "Upgrade" else 403)


def test_path_and_method_come_first() -> None:
    assert check([], path="/") == Refusal(404, "path")
    assert check([], method="POST") == Refusal(405, "method")


def test_the_origin_must_be_admitted() -> None:
    assert check(list(GOOD.items()), admitted=False) == Refusal(403, "origin not paired")


@given(st.lists(st.tuples(names, values), max_size=8), st.text(max_size=8), st.text(max_size=8))
def test_any_request_is_refused_or_exactly_right(
    headers: list[tuple[str, str]], method: str, path: str
) -> None:
    assert check(headers, method=method, path=path) in (
        Refusal(404, "path"),
        Refusal(405, "method"),
    )
    if check(headers) is None:
        found = {name.lower(): value for name, value in headers}
        assert found["host"] == GOOD["Host"]
        assert found["origin"] in (CHROME, FIREFOX)
        assert found["sec-websocket-protocol"] == "reply-link.1"


@given(st.text() | st.from_regex(r"(chrome|moz)-extension://[a-p0-9-]{30,40}.?"))
def test_an_extension_is_one_exactly(origin: str) -> None:
    scheme, _, name = origin.partition("://")
    chrome = (
        scheme == "chrome-extension" and len(name) == 32 and set(name) <= set("abcdefghijklmnop")
    )
    parts = [len(part) for part in name.split("-")] if set(name) <= set("0123456789abcdef-") else []
    firefox = scheme == "moz-extension" and parts == [8, 4, 4, 4, 12]
    assert guard.is_extension(origin) == (chrome or firefox)


def test_one_line_a_minute(clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
    log = RefusalLog(logging.getLogger("guard"), 60.0, clock)
    for _ in range(100):
        log.add(Refusal(403, "host"))
    assert len(caplog.records) == 1
    clock.now += 60
    log.add(Refusal(403, "origin"))
    assert [record.getMessage() for record in caplog.records] == [
        "refused a request: 403, host (0 more since the last such line)",
        "refused a request: 403, origin (99 more since the last such line)",
    ]

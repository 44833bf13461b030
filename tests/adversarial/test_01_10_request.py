"""Rows 1-10: what a web page or a local program can send before the handshake."""

from __future__ import annotations

import aiohttp
import pytest
from tests.adversarial.conftest import CHROME, FIREFOX, Agent, Start, closed_with

from rejoinder.config import HOST

REFUSED = b"HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
UUID = FIREFOX.removeprefix("moz-extension://")


@pytest.fixture
async def paired(agent: Agent) -> Agent:
    """An agent that knows a browser, so that only the tested header is wrong."""
    await agent.pair()
    return agent


async def test_00_the_unchanged_request_is_accepted(paired: Agent) -> None:
    async with aiohttp.ClientSession() as http:
        ws = await http.ws_connect(paired.url, origin=CHROME, protocols=["reply-link.1"])
        assert ws.protocol == "reply-link.1"
        await ws.close()


async def test_01_host_evil(paired: Agent) -> None:
    assert await paired.raw(paired.request(Host=f"evil.test:{paired.port}")) == REFUSED


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        HOST,
        "localhost:{port}",
        "[::1]:{port}",
        "0.0.0.0:{port}",
        "127.1:{port}",
        "2130706433:{port}",
        "127.0.0.1.:{port}",
        "127.0.0.1:0{port}",
        "127.0.0.1:80",
        "127.0.0.1:{port}, evil.test",
        "evil.test@127.0.0.1:{port}",
    ],
)
async def test_02_host_variants(paired: Agent, host: str | None) -> None:
    value = host.format(port=paired.port) if host is not None else None
    assert await paired.raw(paired.request(Host=value)) == REFUSED


async def test_02_host_doubled(paired: Agent) -> None:
    good = f"{HOST}:{paired.port}"
    assert await paired.raw(paired.request(Host=[good, good])) == REFUSED


@pytest.mark.parametrize("origin", ["https://evil.test", "http://127.0.0.1:{port}"])
async def test_03_origin_of_a_page(paired: Agent, origin: str) -> None:
    assert await paired.raw(paired.request(Origin=origin.format(port=paired.port))) == REFUSED


@pytest.mark.parametrize("origin", [None, "null", "", [CHROME, CHROME]])
async def test_04_origin_missing_null_doubled(
    paired: Agent, origin: str | list[str] | None
) -> None:
    assert await paired.raw(paired.request(Origin=origin)) == REFUSED


@pytest.mark.parametrize(
    "origin",
    [
        f"{CHROME}.evil.test",
        f"{CHROME}/",
        f"{CHROME}/page.html",
        CHROME[:-1],
        f"{CHROME}a",
        f"{CHROME[:-1]}q",
        CHROME.upper(),
        f"x{CHROME}",
        f"{CHROME}, {CHROME}",
        f"{CHROME}\t{CHROME}",
        FIREFOX.upper(),
        f"moz-extension://{UUID.upper()}",
        f"moz-extension://{UUID[:-1]}",
        f"moz-extension://{UUID.replace('-', '')}",
        f"moz-extension://{UUID[:-1]}g",
        "chrome-extension://",
        "safari-web-extension://" + UUID,
    ],
)
async def test_05_origin_look_alikes(agent: Agent, origin: str) -> None:
    # With a window open, so that only the form of the origin can refuse it.
    agent.offer()
    assert await agent.raw(agent.request(Origin=origin)) == REFUSED


async def test_06_origin_not_paired(paired: Agent) -> None:
    assert await paired.raw(paired.request(Origin=FIREFOX)) == REFUSED


async def test_07_paired_origin_forged(agent: Agent) -> None:
    paired = await agent.pair()
    for client_id in (None, paired.client_id, "00" * 16):
        forger = agent.logging_in(paired, key=bytes(32), client_id=client_id, agent_id=None)
        ws = await agent.dial(paired.origin)
        await ws.send_str(forger.hello.model_dump_json())
        challenge = await ws.receive_json()
        # Nothing in it depends on whether the client is known.
        assert set(challenge) == {"type", "v", "agent_id", "na", "proof"}
        await ws.send_json({"type": "auth", "proof": "00" * 32, "label": ""})
        assert await closed_with(ws) == 4401


@pytest.mark.parametrize(
    "protocol", [None, "", "reply-link", "reply-link.2", "Reply-Link.1", ["reply-link.1"] * 2]
)
async def test_08_subprotocol(paired: Agent, protocol: str | list[str] | None) -> None:
    changed = paired.request(Sec_WebSocket_Protocol=protocol)
    assert await paired.raw(changed) == REFUSED


async def test_09_cookies_and_credentials_change_nothing(agent: Agent) -> None:
    paired = await agent.pair()
    headers = {"Cookie": "session=canary-cookie", "Authorization": "Bearer canary-bearer"}
    agent.canary.mark("canary-cookie", "canary-bearer", "canary-token")
    ws = await agent.dial(headers=headers)
    await agent.shake(ws, agent.logging_in(paired))
    await ws.close()
    assert await agent.raw(agent.request(Origin=FIREFOX, **headers)) == REFUSED


async def test_09_query_is_refused_and_not_logged(paired: Agent) -> None:
    paired.canary.mark("canary-token")
    request = paired.request(line="GET /link?token=canary-token HTTP/1.1")
    answer = await paired.raw(request)
    assert answer.startswith(b"HTTP/1.1 404 ") and answer.endswith(b"\r\n\r\n")
    assert any("404, path" in line for line in paired.canary.lines)


@pytest.mark.parametrize(
    "line",
    [
        "GET / HTTP/1.1",
        "GET //link HTTP/1.1",
        "GET /link/ HTTP/1.1",
        "GET /%6cink HTTP/1.1",
        "GET /LINK HTTP/1.1",
        "GET /link? HTTP/1.1",
        "GET /link# HTTP/1.1",
        "GET /./link HTTP/1.1",
        "GET http://127.0.0.1/link HTTP/1.1",
        "POST /link HTTP/1.1",
        "OPTIONS /link HTTP/1.1",
        "HEAD /link HTTP/1.1",
        "get /link HTTP/1.1",
    ],
)
async def test_10_paths_and_methods(paired: Agent, line: str) -> None:
    answer = await paired.raw(paired.request(line=line))
    assert answer.split(b" ")[1] in (b"404", b"405")
    assert answer.endswith(b"Connection: close\r\nContent-Length: 0\r\n\r\n")


async def test_10_plain_get_and_fetch(paired: Agent) -> None:
    for method in ("GET", "POST", "OPTIONS"):
        async with paired.http.request(method, paired.url, headers={"Origin": CHROME}) as answer:
            assert answer.status == 405
            assert await answer.read() == b""
            assert set(answer.headers) == {"Connection", "Content-Length"}


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"Sec_WebSocket_Key": "short"}, b"400"),
        ({"Sec_WebSocket_Version": "12"}, b"400"),
        ({"X_Long": "a" * 9_000}, b"431"),
        ({"Connection": "close"}, b"426"),
    ],
)
async def test_10_the_library_says_nothing_either(
    paired: Agent, changed: dict[str, str], status: bytes
) -> None:
    answer = await paired.raw(paired.request(**changed))
    assert answer.split(b" ")[1] == status
    assert answer.endswith(b"\r\n\r\n") and b"Server" not in answer


async def test_10_a_request_that_is_no_http_gets_no_answer(start: Start) -> None:
    agent: Agent = await start()
    client_hello = b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(64) + b"\n"
    assert await agent.raw(client_hello) == b""

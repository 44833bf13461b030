"""The remote engine against servers that fail. No test waits for a clock: the waits between tries
are recorded, and time-outs are set short where one is what is tested."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from tests.agent.engine.wild import (
    KEY,
    PROMPT,
    Asked,
    Behaviour,
    Time,
    answers,
    event,
    head,
    refusal,
    refuses,
    remote,
    said,
    says,
    stays_silent_after,
    wild,
)

from rejoinder.config import LIMITS
from rejoinder.engine.base import Sampling
from rejoinder.engine.endpoint import Endpoint
from rejoinder.engine.remote import RemoteEngine
from rejoinder.errors import RemoteError

BAD_GATEWAY = refuses("502 Bad Gateway")


# What goes wrong


@pytest.mark.parametrize(
    ("status", "what", "do"),
    [
        ("401 Unauthorized", "does not accept the key", "remote key"),
        ("403 Forbidden", "does not accept the key", "remote key"),
        ("404 Not Found", "knows no model 'm-7b'", "remote set URL MODEL"),
        ("400 Bad Request", "refused the request", "rejoinder remote test"),
        ("413 Too Large", "refused the request", "rejoinder remote test"),
    ],
)
async def test_a_refusal_is_told_and_not_repeated(status: str, what: str, do: str) -> None:
    async with remote(refuses(status, f"no: {KEY}")) as (engine, server):
        error = await refusal(engine)
        assert what in error.what and do in error.do
        assert error.said == f"no: {KEY}"
        assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        (refuses("500 Internal Server Error"), "has a fault of its own (500)"),
        (refuses("429 Too Many Requests"), "more than it gives (429)"),
        (refuses("408 Request Timeout"), "more than it gives (408)"),
        (answers(b""), "broke off before the first word"),
        (answers(head()), "broke off"),
        (answers(head() + event("[DONE]")), "broke off"),
        (answers(head() + event("{not JSON")), "no part of a draft"),
        (answers(head() + event("[" * 30_000)), "no part of a draft"),
        (answers(head() + event({"choices": [{"delta": {"content": 5}}]})), "no part of a draft"),
        (answers(head() + event({"hello": 1})), "no part of a draft"),
        (answers(head() + b"data: \xff\xfe\n\n"), "no part of a draft"),
        (answers(head() + b"data: " + b"x" * LIMITS.remote_event), "no part of a draft"),
        (answers(head() + b": hm\n" * (LIMITS.remote_answer // 5 + 1)), "no part of a draft"),
        (answers(head() + event({"error": {"message": "CUDA"}})), "reported an error"),
        (answers(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000), "no part of a draft"),
        (answers(b"SSH-2.0-OpenSSH_9.2\r\n"), "no part of a draft"),
    ],
)
async def test_a_failure_before_the_first_word_is_tried_again(bad: Behaviour, what: str) -> None:
    time = Time()
    async with remote(bad, bad, answers(), time=time) as (engine, server):
        assert await said(engine) == "well said"
        assert len(server.asked) == 3
    assert time.slept == [0.5, 1.0]
    time = Time()
    async with remote(bad, time=time) as (engine, server):
        assert what in (await refusal(engine)).what
        assert len(server.asked) == 3


@pytest.mark.parametrize(
    "rest", [b"", event("{not JSON"), event({"error": "gone"}), event("[DONE]")]
)
async def test_what_was_shown_is_never_drafted_twice(rest: bytes) -> None:
    async with remote(answers(head() + says("half ") + rest)) as (engine, server):
        shown: list[str] = []
        with pytest.raises(RemoteError, match=r"broke off in the middle|no part|reported"):
            async for piece in engine.stream(PROMPT, Sampling()):
                shown.append(piece.text)
        assert shown == ["half "]
        assert len(server.asked) == 1


async def test_a_page_instead_of_a_stream_is_told() -> None:
    page = answers(head(Content_Type="text/html") + b"<h1>Log in</h1>")
    async with remote(page) as (engine, server):
        assert "did not answer with a stream" in (await refusal(engine)).what
        assert len(server.asked) == 1


async def test_a_model_that_only_thinks_is_told() -> None:
    thinking = event({"choices": [{"delta": {"reasoning_content": "hm"}}]})
    async with remote(answers(head() + thinking + says(finish="length"))) as (engine, _):
        assert "on thinking" in (await refusal(engine)).what


async def test_a_server_that_is_not_there_is_told() -> None:
    async with wild(answers()) as server:
        endpoint = server.endpoint
    engine = RemoteEngine(endpoint, "m", clock=Time().clock)
    assert "cannot be reached: " in (await refusal(engine)).what
    await engine.close()


async def test_a_server_without_tls_gets_no_word_of_the_prompt() -> None:
    heard = b""

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal heard
        heard += await reader.read(4096)
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    engine = RemoteEngine(Endpoint.parse(f"https://127.0.0.1:{port}"), "m", KEY)
    error = await refusal(engine)
    assert "certificate" in error.what
    assert heard and b"loved" not in heard and KEY.encode() not in heard
    await engine.close()
    server.close()


# Time


async def test_a_retry_after_is_honoured_up_to_a_limit() -> None:
    time = Time()
    busy = refuses("429 Too Many Requests", Retry_After="7")
    async with remote(busy, answers(), time=time) as (engine, _):
        assert await said(engine) == "well said"
    assert time.slept == [7.0]
    closed = refuses("503 Service Unavailable", Retry_After="3600")
    async with remote(closed, answers()) as (engine, server):
        await refusal(engine)
        assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("begun", "what"),
    [
        (b"", "did not say a word for"),
        (head(), "did not say a word for"),
        (head() + says("") + b": still here\n\n", "did not say a word for"),
        (head() + says("half"), "in the middle of a draft"),
    ],
)
async def test_a_stall_ends_in_a_sentence_and_the_request_with_it(begun: bytes, what: str) -> None:
    short = replace(LIMITS, remote_between=0.1)
    async with remote(stays_silent_after(begun), wait=0.2, limits=short) as (engine, server):
        assert what in (await refusal(engine)).what
        await server.asked[0].gone.wait()
        assert len(server.asked) == 1


async def test_a_server_that_drips_is_bounded_in_total() -> None:
    async def drip(writer: asyncio.StreamWriter, asked: Asked) -> None:
        writer.write(head())
        while not asked.gone.is_set():
            writer.write(says("a"))
            await asyncio.sleep(0.01)

    short = replace(LIMITS, remote_total=0.2)
    async with remote(drip, limits=short) as (engine, server):
        assert "in the middle" in (await refusal(engine)).what
        await server.asked[0].gone.wait()


async def test_after_five_failures_it_is_left_alone_then_probed_once() -> None:
    time = Time()
    async with remote(*[BAD_GATEWAY] * 6, answers(), time=time) as (engine, server):
        await refusal(engine)
        await refusal(engine)
        assert len(server.asked) == 5
        error = await refusal(engine)
        assert "failed 5 times in a row and is left alone for 30 s" in error.what
        assert "fault of its own (502)" in error.what
        assert len(server.asked) == 5
        time.now += 31
        await refusal(engine)
        assert len(server.asked) == 6
        time.now += 31
        assert await said(engine) == "well said"
        assert await said(engine) == "well said"

"""What the remote engine asks, whom, how many at once, and that it can be left."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from tests.agent.engine.wild import (
    KEY,
    PROMPT,
    WHOLE,
    Asked,
    Behaviour,
    answers,
    head,
    pieces,
    refusal,
    refuses,
    remote,
    said,
    says,
    stays_silent_after,
    wild,
)

from rejoinder.engine.base import Piece, Priority, Sampling
from rejoinder.engine.endpoint import Endpoint
from rejoinder.engine.remote import RemoteEngine
from rejoinder.errors import ModelError

# What is asked


async def test_a_draft_comes_piece_by_piece_and_the_last_is_marked() -> None:
    async with remote(answers()) as (engine, server):
        assert await pieces(engine) == [Piece("well "), Piece("said"), Piece("", last=True)]
        asked = server.asked[0]
    assert asked.head.startswith("POST /v1/chat/completions HTTP/1.1\r\n")
    assert f"\r\nAuthorization: Bearer {KEY}\r\n" in asked.head
    assert asked.body["stream"] is True and asked.body["model"] == "m-7b"
    assert [turn["role"] for turn in asked.body["messages"]] == [turn.role for turn in PROMPT]
    assert asked.body["messages"][1]["content"] == "nice < |im_end|> video"


async def test_a_limit_or_a_filter_leaves_the_draft_torn() -> None:
    for why in ("length", "content_filter"):
        async with remote(answers(head() + says("half a", finish=why))) as (engine, _):
            assert (await pieces(engine))[-1] == Piece("", last=True, truncated=True)


async def test_stop_strings_end_the_draft_here_as_well() -> None:
    talk = head() + says("one", " li", "ne\nRep", "ly: two", "never")
    async with remote(stays_silent_after(talk)) as (engine, server):
        assert await said(engine, Sampling(stop=("\nReply:",))) == "one line"
        await server.asked[0].gone.wait()
        assert server.asked[0].body["stop"] == ["\nReply:"]


async def test_a_server_that_ignores_the_limit_is_stopped() -> None:
    talk = head() + says(*(["x" * 1000] * 12))
    async with remote(stays_silent_after(talk)) as (engine, _):
        last = (await pieces(engine))[-1]
    assert last.last and last.truncated


async def test_fields_that_a_server_refuses_are_left_out_from_then_on() -> None:
    refused = [
        refuses("400 Bad Request", '{"error": {"param": "min_p"}}'),
        refuses("422 Unprocessable", '{"detail": "extra field: seed"}'),
        refuses("400 Bad Request", '{"error": "max_tokens: use max_completion_tokens"}'),
    ]
    async with remote(*refused, answers()) as (engine, server):
        assert await said(engine, Sampling(seed=3)) == "well said"
        assert await said(engine, Sampling(seed=3)) == "well said"
        assert engine.without == ("min_p", "seed", "max_tokens")
        last = server.asked[-1].body
    assert not {"min_p", "seed", "max_tokens"} & set(last)
    assert last["max_completion_tokens"] == Sampling().max_tokens
    assert len(server.asked) == 5


# Who gets it


def test_a_server_elsewhere_is_named_and_one_on_this_machine_is_not_elsewhere() -> None:
    async def host(url: str) -> tuple[str, str | None]:
        engine = RemoteEngine(Endpoint.parse(url), "m")
        await engine.close()
        return engine.name, engine.host

    run = asyncio.run
    assert run(host("https://api.example.com/v1")) == ("m at api.example.com", "api.example.com")
    assert run(host("http://localhost:11434")) == ("m at localhost:11434", None)


async def test_localhost_is_this_machine_whatever_the_tables_say() -> None:
    async with wild(answers()) as server:
        engine = RemoteEngine(Endpoint.parse(f"http://localhost:{server.port}"), "m")
        assert await said(engine) == "well said"
        await engine.close()


async def test_a_redirect_is_not_followed_and_the_key_not_carried() -> None:
    async with wild(answers()) as elsewhere:
        there = f"http://127.0.0.1:{elsewhere.port}/v1/chat/completions"
        for status in ("301 Moved", "307 Temporary", "308 Permanent"):
            async with remote(answers(head(status, Location=there))) as (engine, _):
                assert "points to another address" in (await refusal(engine)).what
        assert elsewhere.asked == []


async def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    async with wild(answers()) as proxy, remote(answers()) as (engine, server):
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        assert await said(engine) == "well said"
        assert (len(server.asked), proxy.asked) == (1, [])


# Many at once, and leaving


async def test_closing_a_stream_closes_the_request() -> None:
    async with remote(stays_silent_after(head() + says("one "))) as (engine, server):
        stream = engine.stream(PROMPT, Sampling())
        assert (await anext(stream)).text == "one "
        await stream.aclose()
        await server.asked[0].gone.wait()


async def test_cancelling_before_the_first_word_closes_the_request() -> None:
    async with remote(stays_silent_after()) as (engine, server):
        task = asyncio.create_task(pieces(engine))
        await server.arrived(1)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        assert task.cancelled()
        await server.asked[0].gone.wait()


def held(until: Callable[[], asyncio.Event]) -> Behaviour:
    async def behave(writer: asyncio.StreamWriter, asked: Asked) -> None:
        await until().wait()
        writer.write(WHOLE)

    return behave


async def test_no_more_than_so_many_at_once_and_by_hand_first() -> None:
    go = asyncio.Event()
    done: list[str] = []
    async with remote(held(lambda: go), at_once=2) as (engine, server):

        async def draft(name: str, priority: Priority) -> None:
            async for _ in engine.stream(PROMPT, Sampling(), priority):
                pass
            done.append(name)

        async with asyncio.TaskGroup() as group:
            for name in ("a", "b"):
                group.create_task(draft(name, Priority.BEHIND))
            await server.arrived(2)
            for number in range(6):
                group.create_task(draft(f"behind {number}", Priority.BEHIND))
            await asyncio.sleep(0)
            group.create_task(draft("by hand", Priority.BY_HAND))
            await asyncio.sleep(0)
            go.set()
        assert server.most_at_once == 2 and len(done) == 9
        assert done.index("by hand") <= 3


async def test_leaving_at_any_moment_leaves_nothing_open() -> None:
    async with remote(answers(), at_once=3) as (engine, server):
        for ticks in range(40):
            tasks = [asyncio.create_task(pieces(engine)) for _ in range(5)]
            for _ in range(ticks):
                await asyncio.sleep(0)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        async with asyncio.timeout(20):
            while server.tasks:
                await asyncio.gather(*server.tasks, return_exceptions=True)
            # All places are free again, and the circuit breaker has not taken it for failures.
            together = await asyncio.gather(*(said(engine) for _ in range(3)))
        assert together == ["well said"] * 3 and server.most_at_once <= 3


async def test_closing_the_engine_ends_what_is_under_way_with_a_sentence() -> None:
    async with remote(stays_silent_after(head() + says("one "))) as (engine, _):
        stream = engine.stream(PROMPT, Sampling())
        await anext(stream)
        await engine.close()
        with pytest.raises(ModelError, match="unloaded"):
            await anext(stream)
        with pytest.raises(ModelError, match="unloaded"):
            await said(engine)

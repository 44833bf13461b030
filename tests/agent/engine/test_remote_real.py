"""The remote engine against a real server: `python -m llama_cpp.server` with the starter model."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import pytest

from rejoinder.agent import Agent
from rejoinder.config import HOST, Settings
from rejoinder.engine.base import Message, Priority, Prompt, Sampling
from rejoinder.engine.endpoint import Endpoint
from rejoinder.engine.models import locate
from rejoinder.engine.remote import RemoteEngine
from rejoinder.errors import RemoteError
from rejoinder.protocol import Comment, DraftNone, DraftReady, DraftRequest, DraftToken, Post
from rejoinder.remote import key_name
from rejoinder.vault import MemoryVault

KEY = "sk-real-4411"
PATIENCE_S = 60.0
PROMPT: Prompt = (
    Message("system", "Comments left for Ada, and what Ada replied."),
    Message("user", "nice video!"),
    Message("assistant", "thank you, that is kind"),
    Message("user", "loved this one"),
)
STORY: Prompt = (Message("user", "Tell me a very long story about a lighthouse keeper."),)
LONG = Sampling(max_tokens=600, temperature=0.7, seed=3)

pytestmark = pytest.mark.timeout(120)


@contextmanager
def serving(log: Path, *options: str) -> Iterator[Endpoint]:
    """Run the server until it answers; ended by its process id."""
    # Another program may take the port between the look and the start: then another is tried.
    for _ in range(3):
        with socket.socket() as probe:
            probe.bind((HOST, 0))
            port = probe.getsockname()[1]
        command = ["-m", "llama_cpp.server", "--model", str(locate("starter").path)]
        command += ["--host", HOST, "--port", str(port), "--api_key", KEY, *options]
        command += ["--n_ctx", "2048", "--n_threads", "2", "--verbose", "False"]
        environment = os.environ | {"PYTHONUNBUFFERED": "1"}
        with log.open("wb") as file:
            process = subprocess.Popen(
                [sys.executable, *command], stdout=file, stderr=file, env=environment
            )
        try:
            if _answers(port, process):
                yield Endpoint.parse(f"http://{HOST}:{port}/v1")
                return
        finally:
            process.terminate()
            process.wait()
    pytest.fail(f"the server did not start:\n{log.read_text(errors='replace')}")


def _answers(port: int, process: subprocess.Popen[bytes]) -> bool:
    end = time.monotonic() + PATIENCE_S
    while process.poll() is None and time.monotonic() < end:
        try:
            urllib.request.urlopen(f"http://{HOST}:{port}/v1/models", timeout=5).close()
        except urllib.error.HTTPError as error:
            error.close()
            return error.code == 401
        except OSError:
            time.sleep(0.1)
    return False


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("server") / "log"


@pytest.fixture(scope="module")
def endpoint(log: Path) -> Iterator[Endpoint]:
    with serving(log, "--interrupt_requests", "False") as found:
        yield found


@asynccontextmanager
async def engine_at(
    endpoint: Endpoint, key: str | None = KEY
) -> AsyncGenerator[RemoteEngine, None]:
    engine = RemoteEngine(endpoint, "starter", key)
    try:
        yield engine
    finally:
        await engine.close()


async def said(
    engine: RemoteEngine,
    prompt: Prompt,
    sampling: Sampling,
    priority: Priority = Priority.ON_SCREEN,
) -> str:
    return "".join([piece.text async for piece in engine.stream(prompt, sampling, priority)])


async def test_a_draft_comes_in_pieces_and_the_limit_is_told(endpoint: Endpoint) -> None:
    async with engine_at(endpoint) as engine:
        pieces = [piece async for piece in engine.stream(STORY, Sampling(max_tokens=12, seed=1))]
        assert len(pieces) > 5 and all(not piece.last for piece in pieces[:-1])
        assert pieces[-1].last and pieces[-1].truncated
        assert engine.without == ()


async def test_a_stop_string_is_no_part_of_the_draft(endpoint: Endpoint) -> None:
    async with engine_at(endpoint) as engine:
        greedy = Sampling(max_tokens=40, temperature=0)
        whole = await said(engine, STORY, greedy)
        stop = whole.split()[6]
        cut = await said(engine, STORY, Sampling(max_tokens=40, temperature=0, stop=(stop,)))
        assert whole.startswith(cut) and cut == whole.partition(stop)[0]


async def test_drafts_asked_together_all_come_whole(endpoint: Endpoint) -> None:
    async with engine_at(endpoint) as engine:
        prompts = [(*PROMPT[:-1], Message("user", f"number {n} is nice")) for n in range(6)]
        texts = await asyncio.gather(
            *(
                said(engine, prompt, Sampling(max_tokens=16, seed=n))
                for n, prompt in enumerate(prompts)
            )
        )
        assert all(text.strip() for text in texts)


async def test_leaving_a_stream_stops_the_server(endpoint: Endpoint, log: Path) -> None:
    async with engine_at(endpoint) as engine:
        stream = engine.stream(STORY, LONG)
        await anext(stream)
        await stream.aclose()
        # It drafts one at a time: a short draft would wait for the rest of the long one.
        assert await said(engine, PROMPT, Sampling(max_tokens=4, seed=1))
    assert "Disconnected from client" in await asyncio.to_thread(log.read_text)


async def test_without_its_key_it_refuses(endpoint: Endpoint) -> None:
    for key in (None, "sk-wrong"):
        async with engine_at(endpoint, key) as engine:
            with pytest.raises(RemoteError, match="does not accept the key"):
                await said(engine, PROMPT, Sampling())


async def test_a_prompt_that_is_too_long_ends_in_a_sentence(endpoint: Endpoint) -> None:
    """This server begins its answer, finds that the prompt does not fit, and hangs up."""
    async with engine_at(endpoint) as engine:
        with pytest.raises(RemoteError, match="broke off before the first word"):
            await said(engine, (Message("user", "word " * 3000),), Sampling())


async def test_the_whole_agent_drafts_with_it(endpoint: Endpoint, tmp_path: Path) -> None:
    settings = Settings.load(
        state_dir=tmp_path / "state",
        keys="memory",
        threads=2,
        seed=7,
        remote_url=endpoint.origin,
        remote_model="starter",
    )
    keys = MemoryVault()
    await keys.set(key_name(endpoint), KEY)
    comment = Comment(
        site="test", id="c1", author="Bo", text="loved this one", post=Post(id="p", title="Tea")
    )
    async with await Agent.open(settings, keys=keys) as agent:
        assert agent.engine.name == f"starter at {endpoint.place}"
        answers = [each async for each in agent.draft(DraftRequest(id=1, comment=comment))]
    assert any(isinstance(each, DraftToken) and each.text for each in answers)
    # What a small model says may be held back by the review, with a reason.
    last = answers[-1]
    assert isinstance(last, DraftReady) or (isinstance(last, DraftNone) and last.reason != "empty")


async def test_a_server_that_interrupts_one_draft_for_another_is_found_out(tmp_path: Path) -> None:
    """Its default: it ends the first stream with a plain [DONE], as if the draft were whole."""
    with serving(tmp_path / "log") as endpoint:
        async with engine_at(endpoint) as engine:
            first = engine.stream(STORY, LONG)
            begun = (await anext(first)).text
            other = asyncio.create_task(said(engine, PROMPT, Sampling(max_tokens=8, seed=1)))
            with pytest.raises(RemoteError, match="broke off"):
                async for piece in first:
                    begun += piece.text
            assert begun and (await other).strip()

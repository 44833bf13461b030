"""From nothing to a draft: how long a creator waits, over the real link, on the starter model.

Starts `rejoinder up` in a fresh state folder that knows the sample creator, pairs as a browser
does, and asks for comments never seen and for the same ones again. The peer, in the same run,
is llama-cpp-python's own `create_completion` on the very same prompts. Medians; the last line
is JSON:

    start_s          from the process's start to "Ready", the model warm
    first_token_s    from the request to the first piece of text, a comment never seen
    draft_s          from the request to the finished, reviewed draft
    journalled_ms    the same comment asked again
    bare_first_token_s, bare_draft_s   the peer, without recall, review, journal and link

    python benchmarks/first_draft.py --comments 8
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import socket
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from websockets.asyncio.client import ClientConnection, connect

from rejoinder.agent import Agent
from rejoinder.config import HOST, SUBPROTOCOL, Settings, State
from rejoinder.demo.sample import Sample
from rejoinder.drafting.prepare import EXAMPLES
from rejoinder.drafting.prompt import build
from rejoinder.engine.base import Sampling
from rejoinder.engine.format import plain
from rejoinder.engine.models import locate
from rejoinder.link.control import ControlClient
from rejoinder.link.handshake import ClientHandshake
from rejoinder.link.transcript import PairingSecret
from rejoinder.protocol import (
    Comment,
    DraftNone,
    DraftReady,
    DraftRequest,
    DraftToken,
    Post,
    encode,
    parse_agent,
)

ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
COMMENTS = (
    "What grinder would you buy first?",
    "This made my morning, thank you!",
    "My filter clogs every single time, what am I doing wrong?",
    "The sound in this one is a bit low.",
    "How long do your beans keep?",
    "I never liked coffee before this channel.",
    "Is a metal filter a bad idea?",
    "Watched it twice and tried it with my sister.",
    "Do you rinse the server with hot water too?",
    "The last pour looked too fast to me.",
)


@dataclass
class Times:
    first: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)


def settings(folder: Path) -> Settings:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port = probe.getsockname()[1]
    return Settings.load(state_dir=folder / "state", port=port, ports=(port,), keys="file", seed=3)


async def teach(chosen: Settings) -> None:
    """The sample creator's archive, as `rejoinder import` leaves it."""
    async with await Agent.open(chosen) as agent:
        await agent.memory.add(Sample.invented().archive)
        await agent.memory.store.index()
        async for _ in agent.memory.embed_waiting():
            pass


async def start(chosen: Settings) -> tuple[asyncio.subprocess.Process, float]:
    """`rejoinder up`, and the seconds until it says that it is ready."""
    environment = {
        **os.environ,
        "REJOINDER_STATE_DIR": str(chosen.state_dir),
        "REJOINDER_PORT": str(chosen.port),
        "REJOINDER_PORTS": json.dumps(chosen.ports),
        "REJOINDER_KEYS": "file",
        "REJOINDER_SEED": "3",
    }
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "rejoinder", "up"),
        env=environment,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr is not None
    async for line in process.stderr:
        if line.startswith(b"Ready"):
            return process, time.perf_counter() - began
    raise RuntimeError("the agent ended before it was ready")


async def pair(chosen: Settings) -> ClientConnection:
    """A paired socket, the way the extension and `rejoinder pair` come to one."""
    secret: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def yes(label: str, origin: str) -> bool:
        return True

    control = ControlClient(State(chosen.state_dir))
    pairing = asyncio.create_task(
        control.pair(lambda shown, seconds: secret.set_result(shown), yes)
    )
    key = PairingSecret.parse(await secret, chosen.ports)
    browser = await connect(
        f"ws://{HOST}:{chosen.port}/link",
        additional_headers={"Origin": ORIGIN},
        subprotocols=[SUBPROTOCOL],  # type: ignore[list-item]
        compression=None,
        proxy=None,
    )
    hand = ClientHandshake(mode="pair", origin=ORIGIN, port=chosen.port, key=key)
    await browser.send(encode(hand.hello))
    await browser.send(encode(hand.receive_challenge(await browser.recv(decode=True), "bench")))
    hand.receive_ready(await browser.recv(decode=True))
    await pairing
    return browser


def comment(number: int, text: str) -> Comment:
    return Comment(site="demo", id=f"c{number}", author="Bo", text=text, post=Post(id="bench"))


async def ask(browser: ClientConnection, number: int, asked: Comment, times: Times) -> None:
    began = time.perf_counter()
    await browser.send(encode(DraftRequest(id=number, comment=asked)))
    first: float | None = None
    while True:
        message = parse_agent(await browser.recv(decode=True))
        now = time.perf_counter() - began
        if isinstance(message, DraftToken) and message.text and first is None:
            first = now
        if isinstance(message, (DraftReady, DraftNone)):
            times.first.append(now if first is None else first)
            times.whole.append(now)
            return


async def bare(chosen: Settings, comments: tuple[str, ...]) -> Times:
    """The same prompts through the library's high-level class."""
    import llama_cpp

    prompts: list[str] = []
    async with await Agent.open(chosen) as agent:
        for number, text in enumerate(comments):
            recalled = await agent.memory.recall(comment(number, text), EXAMPLES)
            creator = agent.creator
            prompt = build(
                agent.engine, creator.name, creator.style, comment(number, text), recalled
            )
            prompts.append("".join(segment.text for segment in plain(prompt)))
    model = llama_cpp.Llama(
        str(locate("starter").path), n_ctx=2048, n_threads=chosen.threads, verbose=False
    )
    times = Times()
    limit = Sampling().max_tokens
    for prompt_text in prompts:
        began = time.perf_counter()
        pieces = model.create_completion(
            prompt_text, max_tokens=limit, temperature=0.7, stop=["\n"], stream=True
        )
        for position, _ in enumerate(pieces):
            if position == 0:
                times.first.append(time.perf_counter() - began)
        times.whole.append(time.perf_counter() - began)
    model.close()
    return times


async def measure(comments: tuple[str, ...]) -> dict[str, float | int]:
    with tempfile.TemporaryDirectory(prefix="rejoinder-") as folder:
        chosen = settings(Path(folder))
        await teach(chosen)
        process, start_s = await start(chosen)
        try:
            fresh, again = Times(), Times()
            async with await pair(chosen) as browser:
                numbered = list(enumerate(comments, start=1))
                for number, text in numbered:
                    await ask(browser, number, comment(number, text), fresh)
                for number, text in numbered:
                    await ask(browser, 1_000 + number, comment(number, text), again)
        finally:
            process.terminate()
            await process.wait()
        peer = await bare(chosen, comments)
    return {
        "start_s": round(start_s, 3),
        "first_token_s": round(statistics.median(fresh.first), 3),
        "draft_s": round(statistics.median(fresh.whole), 3),
        "journalled_ms": round(statistics.median(again.whole) * 1000, 1),
        "bare_first_token_s": round(statistics.median(peer.first), 3),
        "bare_draft_s": round(statistics.median(peer.whole), 3),
        "comments": len(comments),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--comments", type=int, default=len(COMMENTS))
    options = parser.parse_args()
    result = asyncio.run(measure(COMMENTS[: options.comments]))
    for name, value in result.items():
        print(f"{name:20} {value}")
    print(json.dumps(result))


if __name__ == "__main__":
    main()

"""The peers of our engine in `engine.py`: llama-cpp-python's high-level class, and llama.cpp's own
server, from a wheel and as a build for this machine.
"""

from __future__ import annotations

import asyncio
import socket
import subprocess
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import aiohttp
import llama_cpp
from benchmarks.engine_contenders import Contender, Settings, check_tokens
from benchmarks.engine_load import CONTEXT, DRAFT, TOP_K, Asked, Load
from llama_cpp._internals import LlamaSampler

SLOTS = 8


class OneByOne(Contender):
    """`llama_cpp.Llama`, which keeps what two prompts after one another share.

    Through `generate`: `create_completion` does the same and then turns each token into a
    dictionary, and would apply the bias in Python, which costs more than the model does.
    """

    def __init__(self, file: Path, load: Load, settings: Settings) -> None:
        self._llm = _Biased(
            str(file), n_ctx=CONTEXT, verbose=False, **{"n_batch": CONTEXT, **settings}
        )
        self._llm.banned = dict.fromkeys(load.banned, -1e9)

    async def draft(self, asked: Sequence[Asked], *, greedy: bool = False) -> list[str]:
        return [self._one(each, 0.0 if greedy else 0.7) for each in asked]

    def _one(self, asked: Asked, temperature: float) -> str:
        tokens = self._llm.generate(
            asked.ids, top_k=TOP_K, top_p=0.95, min_p=0.05, temp=temperature
        )
        drafted = [token for _, token in zip(range(DRAFT), tokens, strict=False)]
        return bytes(self._llm.detokenize(drafted)).decode(errors="replace")

    async def close(self) -> None:
        self._llm.close()


class _Biased(llama_cpp.Llama):  # type: ignore[misc]
    """With a bias that llama.cpp applies, as our engine and the server have it."""

    banned: dict[int, float]

    def _init_sampler(self, **told: Any) -> LlamaSampler:
        sampler = LlamaSampler()
        sampler.add_logit_bias(self.n_vocab(), self.banned)
        if told["temp"] <= 0:
            sampler.add_greedy()
            return sampler
        sampler.add_top_k(told["top_k"])
        sampler.add_top_p(told["top_p"], 1)
        sampler.add_min_p(told["min_p"], 1)
        sampler.add_temp(told["temp"])
        sampler.add_dist(self._seed)
        return sampler


class Server(Contender):
    """llama.cpp's own server with eight slots, through `xllamacpp`; all requests at once, each on
    a thread that waits in the library, with no HTTP between."""

    def __init__(self, file: Path, load: Load, settings: Settings) -> None:
        import xllamacpp

        params = xllamacpp.CommonParams()
        params.model.path = str(file)
        params.n_parallel = SLOTS
        params.n_ctx = SLOTS * CONTEXT
        params.verbosity = 0
        params.cache_prompt = params.cont_batching = True
        told = dict(settings)
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = told.pop("threads")
        params.flash_attn_type = xllamacpp.llama_flash_attn_type(int(told.pop("flash")))
        params.kv_unified = told.pop("unified")
        self._server = xllamacpp.Server(params)
        self._load = load

    async def draft(self, asked: Sequence[Asked], *, greedy: bool = False) -> list[str]:
        with ThreadPoolExecutor(len(asked)) as pool:
            return list(pool.map(lambda each: self._one(each, greedy), asked))

    def _one(self, asked: Asked, greedy: bool) -> str:
        return _text(self._server.handle_completions(_body(asked, self._load, greedy)), asked)

    async def close(self) -> None:
        del self._server


class Binary(Contender):
    """The same server, built for this machine: the wheel of `xllamacpp` does without AVX-512. Asked
    over HTTP."""

    def __init__(self, file: Path, load: Load, settings: Settings) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = str(probe.getsockname()[1])
        told = {
            "--model": str(file),
            "--parallel": str(SLOTS),
            "--ctx-size": str(SLOTS * CONTEXT),
            "--threads": str(settings["threads"]),
            "--flash-attn": "on" if settings["flash"] else "off",
            "--port": port,
        }
        unified = "--kv-unified" if settings["unified"] else "--no-kv-unified"
        flat = [word for pair in told.items() for word in pair]
        self._process = subprocess.Popen(
            [settings["binary"], *flat, unified],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.pid = self._process.pid
        self._url = f"http://127.0.0.1:{port}"
        self._load = load

    async def draft(self, asked: Sequence[Asked], *, greedy: bool = False) -> list[str]:
        async with aiohttp.ClientSession(self._url) as session:
            await self._ready(session)
            return await asyncio.gather(*(self._one(session, each, greedy) for each in asked))

    async def _ready(self, session: aiohttp.ClientSession) -> None:
        for _ in range(100):
            with suppress(aiohttp.ClientConnectionError):
                async with session.get("/health") as answer:
                    if answer.status == 200:
                        return
            await asyncio.sleep(0.2)
        raise ValueError("llama-server does not start")

    async def _one(self, session: aiohttp.ClientSession, asked: Asked, greedy: bool) -> str:
        body = _body(asked, self._load, greedy)
        async with session.post("/v1/completions", json=body) as answer:
            return _text(await answer.json(), asked)

    async def close(self) -> None:
        self._process.terminate()
        self._process.wait()


def _body(asked: Asked, load: Load, greedy: bool) -> dict[str, Any]:
    """The request to a server of llama.cpp."""
    return {
        "prompt": asked.ids,
        "max_tokens": DRAFT,
        "temperature": 0.0 if greedy else 0.7,
        "top_k": TOP_K,
        "top_p": 0.95,
        "min_p": 0.05,
        "samplers": ["top_k", "top_p", "min_p", "temperature"],
        "seed": 3,
        "cache_prompt": True,
        "logit_bias": [[token, False] for token in load.banned],
    }


def _text(answer: dict[str, Any], asked: Asked) -> str:
    check_tokens("prompt", answer["usage"]["prompt_tokens"], len(asked.ids))
    check_tokens("draft", answer["usage"]["completion_tokens"], DRAFT)
    return str(answer["choices"][0]["text"])


def open_peer(kind: str, file: Path, load: Load, settings: Settings) -> Contender:
    peers: dict[str, Callable[[Path, Load, Settings], Contender]] = {
        "llama": OneByOne,
        "server": Server,
        "binary": Binary,
    }
    return peers[kind](file, load, settings)

"""What a second model is worth to recall: full-text search, the drafting model's own states, and
embedding models, each alone and joined with full-text search as the memory joins them.

For each creator the newest pairs are held back. Counted is how near the best of the eight recalled
replies comes to the real one (chrF, 0 to 100), and, with --bits, how many bits per byte the real
reply costs the drafting model after the eight recalled pairs (lower is better). Across languages:
how often the comment of the same meaning comes first, or among eight, of 116 English ones, when it
is asked for in other words or in another language (`parallel_comments.jsonl` was invented for
this). Speed is texts per second. Own states take most of the time. The last
line is JSON.

    python -m benchmarks.embedding ../shared/data/voices/*.jsonl --embedding e5-small.gguf --bits 12
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import statistics
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.voices import REPLY_TOKENS, as_comment, held_back, pairs_of, spread

from rejoinder.config import Settings
from rejoinder.demo.sample import Sample
from rejoinder.drafting.base import Exemplar, Recalled
from rejoinder.drafting.prompt import build
from rejoinder.engine.base import Embedder
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.models import locate
from rejoinder.engine.options import Options
from rejoinder.memory import recall
from rejoinder.memory.embed import Whitening
from rejoinder.memory.joining import Asked
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import PastReply

SHOWN = 8
OWN = "own states"
LANGUAGES = ("again", "de", "es", "pt", "fr", "hi", "ja", "id")
PARALLEL = Path(__file__).with_name("parallel_comments.jsonl")
Row = dict[str, Any]
Table = dict[str, list[float]]


@dataclass(frozen=True, slots=True)
class Archive:
    """A creator's memory with vectors, and its ways of recall."""

    memory: Memory
    embedder: Embedder
    whitening: Whitening

    async def by_words(self, text: str) -> list[Exemplar]:
        return _pairs(await self.memory.store.search_text(text, SHOWN))

    async def by_sense(self, text: str) -> list[Exemplar]:
        vectors = self.whitening.apply(await self.embedder.embed([text], query=True))
        return _pairs(await self.memory.store.search_vector(vectors[0], SHOWN))

    async def by_both(self, text: str) -> list[Exemplar]:
        asked = Asked(as_comment({"id": "-", "comment": text}))
        return await recall.recall(self.memory.store, self.embedder, self.whitening, asked, SHOWN)


@asynccontextmanager
async def remembered(rows: list[PastReply], embedder: Embedder) -> AsyncIterator[Archive]:
    with TemporaryDirectory() as folder:
        memory = await Memory.open(Path(folder), embedder)
        await memory.store.add_replies(rows)
        await memory.store.index()
        async for _ in memory.embed_waiting():
            pass
        found = Whitening.load(Path(folder) / "whitening.npz", embedder.vectors, embedder.dim)
        yield Archive(memory, embedder, found)


async def voices(
    paths: list[Path], engine: LlamaEngine, name: str, options: argparse.Namespace
) -> tuple[Table, Table]:
    """chrF of the nearest recalled reply, and bits per byte of the real one, for each way."""
    near: Table = {}
    bits: Table = {}
    for path in paths:
        older, newer = _split(path, options.archive, options.rows)
        async with remembered([_reply(row) for row in older], engine) as archive:
            for at, row in enumerate(newer):
                for way, pairs in (await _ways(archive, name, row, at)).items():
                    best = max((chrf(pair.reply, row["reply"]) for pair in pairs), default=0.0)
                    near.setdefault(way, []).append(best)
                    if at < options.bits:
                        cost = await _bits(engine, row, pairs)
                        bits.setdefault(way, []).append(cost)
        print(f"{name:12} {path.stem:8} {_means(near, 2)} {_means(bits, 3)}", flush=True)
    return near, bits


async def _ways(archive: Archive, name: str, row: Row, seed: int) -> dict[str, list[Exemplar]]:
    text = row["comment"]
    ways = {name: await archive.by_sense(text), f"{name}+words": await archive.by_both(text)}
    if name == OWN:
        # These two are the same whatever the model.
        newest = await archive.memory.store.newest(1_000_000)
        ways["chance"] = _pairs(random.Random(seed).sample(newest, SHOWN))
        ways["words"] = await archive.by_words(text)
    return ways


async def _bits(engine: LlamaEngine, row: Row, pairs: list[Exemplar]) -> float:
    prompt = build(engine, row["creator"], "", as_comment(row), Recalled(tuple(pairs)))
    reply = engine.shorten(row["reply"], REPLY_TOKENS)
    return await engine.bits(prompt, reply) / len(reply.encode())


async def languages(engine: LlamaEngine, name: str) -> dict[str, dict[str, float]]:
    """Share of comments whose English twin comes first, and among eight, for each language."""
    rows = [json.loads(line) for line in PARALLEL.read_text(encoding="utf-8").splitlines()]
    english = [PastReply(row["en"], row["en"]) for row in rows]
    english += Sample.invented().archive
    shares: dict[str, dict[str, float]] = {}
    async with remembered(english, engine) as archive:
        ways = {
            "words": archive.by_words,
            name: archive.by_sense,
            f"{name}+words": archive.by_both,
        }
        for way, search in ways.items():
            for language in LANGUAGES:
                found = [[pair.reply for pair in await search(row[language])] for row in rows]
                twins = [row["en"] for row in rows]
                first = sum(twin in replies[:1] for twin, replies in zip(twins, found, strict=True))
                among = sum(twin in replies for twin, replies in zip(twins, found, strict=True))
                shares.setdefault(way, {})[f"{language}@1"] = round(first / len(rows), 3)
                shares[way][f"{language}@8"] = round(among / len(rows), 3)
    for way, share in shares.items():
        print(f"{way:18} {share}", flush=True)
    return shares


async def speed(engine: LlamaEngine, texts: list[str]) -> float:
    """Texts per second, the median of three runs after one that warms up."""
    taken: list[float] = []
    for _ in range(4):
        start = time.perf_counter()
        await engine.embed(texts)
        taken.append(time.perf_counter() - start)
    return len(texts) / statistics.median(taken[1:])


def chrf(guess: str, real: str, order: int = 6, beta: float = 2.0) -> float:
    """Character n-gram F-score, 0 to 100: Popović, "chrF" (WMT 2015)."""
    guess, real = ("".join(text.casefold().split()) for text in (guess, real))
    scores: list[float] = []
    for length in range(1, order + 1):
        ours, theirs = (
            Counter(text[at : at + length] for at in range(len(text) - length + 1))
            for text in (guess, real)
        )
        if not ours or not theirs:
            continue
        both = (ours & theirs).total()
        precision, hit = both / ours.total(), both / theirs.total()
        weighted = beta**2 * precision + hit
        scores.append((1 + beta**2) * precision * hit / weighted if weighted else 0.0)
    return 100 * statistics.fmean(scores) if scores else 0.0


def _split(path: Path, archive: int, rows: int) -> tuple[list[Row], list[Row]]:
    """Older pairs, and newer ones from other threads, spread evenly over what is held back."""
    older, newer = held_back([row for row in pairs_of(path) if row["comment"].strip()])
    older = older[-archive:]
    threads = {row["parent_id"] for row in older} - {None, ""}
    chosen = spread([row for row in newer if row["parent_id"] not in threads], rows)
    return older, [{**row, "comment": row["comment"][:20_000]} for row in chosen]


def _reply(row: Row) -> PastReply:
    return PastReply(row["comment"], row["reply"], row.get("creator", ""))


def _pairs(rows: list[Row]) -> list[Exemplar]:
    return [Exemplar(row["comment"], row["reply"]) for row in rows]


def _means(table: Table, digits: int) -> dict[str, float]:
    return {way: round(statistics.fmean(values), digits) for way, values in table.items()}


async def measure(options: argparse.Namespace) -> dict[str, Any]:
    settings = Settings.load()
    result: dict[str, Any] = {"near": {}, "bits": {}, "languages": {}, "texts_per_second": {}}
    for model in ["", *options.embedding]:
        engine = await loaded(model, settings)
        name = Path(model).stem or OWN
        near, bits = await voices(options.voices, engine, name, options)
        result["near"] |= _means(near, 2)
        result["bits"] |= _means(bits, 3)
        result["languages"] |= await languages(engine, name)
        texts = [row["comment"] for path in options.voices for row in _split(path, 16, 1)[0]]
        result["texts_per_second"][name] = round(await speed(engine, texts), 1)
        await engine.close()
    return result


async def loaded(embedding: str, settings: Settings) -> LlamaEngine:
    """The starter model, which embeds with its own states where no other model is named."""
    found = locate(embedding, kind="embedding") if embedding else None
    # A long reply stands behind the prompt.
    options = Options(threads=settings.threads, context=2048)
    return await LlamaEngine.load(locate("starter"), options, embedding=found)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("voices", nargs="+", type=Path)
    parser.add_argument("--embedding", action="append", default=[], help="a GGUF file; repeatable")
    parser.add_argument("--archive", type=int, default=150, help="pairs remembered a creator")
    parser.add_argument("--rows", type=int, default=40, help="held-back pairs a creator")
    parser.add_argument("--bits", type=int, default=0, help="of these, how many to score in bits")
    options = parser.parse_args()
    print(json.dumps(asyncio.run(measure(options))))


if __name__ == "__main__":
    main()

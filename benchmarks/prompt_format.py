"""Plain examples or the chat template: which costs fewer bits per byte of real replies?

For each creator the newest replies are held back; each is scored after the eight nearest older
pairs by shared words, prompted both ways. Lower is better. The last line is JSON.

    python -m benchmarks.prompt_format ../shared/data/voices/*.jsonl --rows 20
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
from dataclasses import replace
from pathlib import Path

from benchmarks.voices import REPLY_TOKENS, as_comment, held_back, nearest, pairs_of, spread

from rejoinder.config import Settings
from rejoinder.drafting.base import Recalled
from rejoinder.drafting.prompt import build
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.models import locate
from rejoinder.engine.options import Options


async def measure(paths: list[Path], rows: int, model: str) -> dict[str, float]:
    settings = Settings.load()
    found = locate(model)
    costs: dict[str, list[float]] = {"plain": [], "chat": []}
    for style in ("plain", "chat"):
        engine = await LlamaEngine.load(
            replace(found, style=style), Options(threads=settings.threads)
        )
        for path in paths:
            archive, test = held_back(pairs_of(path))
            own: list[float] = []
            for pair in spread(test, rows):
                shown = Recalled(nearest(archive, pair["comment"], 8))
                prompt = build(engine, pair["creator"], "", as_comment(pair), shown)
                reply = " ".join(engine.shorten(pair["reply"], REPLY_TOKENS).split())
                bits = await engine.bits(prompt, reply)
                own.append(bits / len(reply.encode()))
            print(f"{style:6} {path.stem:10} {statistics.mean(own):.3f} bits per byte")
            costs[style] += own
        await engine.close()
    return {style: round(statistics.mean(values), 4) for style, values in costs.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("voices", nargs="+", type=Path)
    parser.add_argument("--rows", type=int, default=20)
    parser.add_argument("--model", default="starter")
    options = parser.parse_args()
    result = asyncio.run(measure(options.voices, options.rows, options.model))
    print(json.dumps({"model": options.model, "rows": options.rows, **result}))


if __name__ == "__main__":
    main()

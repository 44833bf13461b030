"""Does the comment make the real reply likelier than other replies of the same creator?

For each held-back pair the real reply stands against three other replies of the same creator.
Counted is how often the real one comes first: by relevance (the bits that the comment saves the
model, which is what the pipeline ranks by), by the model's own likelihood, and by chance. The
last line is JSON.

    python -m benchmarks.relevance ../shared/data/voices/*.jsonl --rows 20
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
from pathlib import Path

from benchmarks.voices import REPLY_TOKENS, as_comment, held_back, nearest, pairs_of, spread

from rejoinder.config import Settings
from rejoinder.drafting.base import Recalled
from rejoinder.drafting.prompt import build
from rejoinder.engine.base import Message
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.models import locate
from rejoinder.engine.options import Options

RIVALS = 3


async def measure(paths: list[Path], rows: int) -> dict[str, float]:
    engine = await LlamaEngine.load(locate("starter"), Options(threads=Settings.load().threads))
    dice = random.Random(7)
    first = {"relevance": 0, "likelihood": 0}
    asked = 0
    for path in paths:
        archive, test = held_back(pairs_of(path))
        own = {"relevance": 0, "likelihood": 0}
        chosen = spread(test, rows)
        for pair in chosen:
            shown = Recalled(nearest(archive, pair["comment"], 8))
            prompt = build(engine, pair["creator"], "", as_comment(pair), shown)
            unasked = (*prompt[:-1], Message("user", "…"))
            rivals = dice.sample([other for other in test if other is not pair], RIVALS)
            after_none: list[float] = []
            after_it: list[float] = []
            for reply in [pair["reply"], *(rival["reply"] for rival in rivals)]:
                text = engine.shorten(reply, REPLY_TOKENS)
                after_none.append(await engine.bits(unasked, text) / len(text.encode()))
                after_it.append(await engine.bits(prompt, text) / len(text.encode()))
            gain = [none - it for none, it in zip(after_none, after_it, strict=True)]
            own["relevance"] += gain[0] == max(gain)
            own["likelihood"] += after_it[0] == min(after_it)
        asked += len(chosen)
        print(f"{path.stem:10} {len(chosen)} pairs, the real reply first: {own}")
        for name, count in own.items():
            first[name] += count
    await engine.close()
    return {name: round(count / asked, 3) for name, count in first.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("voices", nargs="+", type=Path)
    parser.add_argument("--rows", type=int, default=20)
    options = parser.parse_args()
    result = asyncio.run(measure(options.voices, options.rows))
    print(json.dumps({"rows": options.rows, "chance": 1 / (1 + RIVALS), **result}))


if __name__ == "__main__":
    main()

"""What do examples that all prompts share cost in bits per byte, and what do they save?

For each creator the newest replies are held back. Each is scored after eight older pairs: the
nearest by shared words alone, or some that are the same for every comment (or for every comment
of its pile) and then the nearest. Fewer bits are better; `computed` is how many tokens of a prompt
went through the model because no earlier prompt began with them. The last line is JSON.

    python -m benchmarks.common_examples ../shared/data/voices/wurtz.jsonl --rows 40
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.voices import REPLY_TOKENS, as_comment, held_back, nearest, pairs_of, spread

from rejoinder.config import Settings
from rejoinder.drafting.base import Exemplar, Recalled
from rejoinder.drafting.prompt import build
from rejoinder.drafting.triage import triage
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.models import locate
from rejoinder.engine.options import Options
from rejoinder.memory.recall import typical
from rejoinder.memory.records import digest

EXAMPLES = 8


class Plan(NamedTuple):
    common: int
    by_pile: bool = False


PLANS = {
    "8 nearest": Plan(0),
    "3 common, 5 nearest": Plan(3),
    "3 of the pile, 5 nearest": Plan(3, by_pile=True),
    "2 common, 6 nearest": Plan(2),
}


def shared(archive: list[dict[str, Any]], plan: Plan, pair: dict[str, Any]) -> list[Exemplar]:
    """The common examples for this comment, drawn as the memory draws them."""
    rows = archive[::-1]
    if plan.by_pile:
        # As many as are enough to draw from; triage of a whole archive takes long.
        pile = triage(as_comment(pair)).pile
        rows = [row for row in rows[:400] if triage(as_comment(row)).pile == pile]
    return typical(rows, plan.common)


async def measure(
    engine: LlamaEngine, archive: list[dict[str, Any]], test: list[dict[str, Any]], plan: Plan
) -> tuple[list[float], float]:
    """Bits per byte of each real reply, and how many prompt tokens were computed for one."""
    bits: list[float] = []
    replied = 0
    before = engine.computed
    for pair in test:
        common = shared(archive, plan, pair) if plan.common else []
        shown = Recalled(nearest(archive, pair["comment"], EXAMPLES), common=tuple(common))
        prompt = build(engine, pair["creator"], "", as_comment(pair), shown)
        reply = " ".join(engine.shorten(pair["reply"], REPLY_TOKENS).split())
        bits.append(await engine.bits(prompt, reply) / len(reply.encode()))
        replied += len(engine.encode(f" {reply}"))
    return bits, (engine.computed - before - replied) / len(test)


async def compare(path: Path, rows: int, model: str) -> dict[str, dict[str, float]]:
    # A long reply stands behind the prompt.
    options = Options(threads=Settings.load().threads, context=2048)
    engine = await LlamaEngine.load(locate(model), options)
    archive, held = held_back(pairs_of(path))
    # With the ids that the memory gives, by which it draws.
    archive = [
        {**pair, "id": digest(pair["comment"], pair["reply"]), "post": ""} for pair in archive
    ]
    test = spread(held, rows)
    found: dict[str, dict[str, float]] = {}
    base: list[float] = []
    for name, plan in PLANS.items():
        bits, computed = await measure(engine, archive, test, plan)
        base = base or bits
        differences = [one - other for one, other in zip(bits, base, strict=True)]
        found[name] = {
            "bits_per_byte": round(statistics.mean(bits), 4),
            "difference": round(statistics.mean(differences), 4),
            "standard_error": round(statistics.stdev(differences) / len(test) ** 0.5, 4),
            "computed": round(computed),
        }
        print(f"{path.stem:10} {name:25} {found[name]}", flush=True)
    await engine.close()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("voices", nargs="+", type=Path)
    parser.add_argument("--rows", type=int, default=40)
    parser.add_argument("--model", default="starter")
    options = parser.parse_args()
    result = {
        path.stem: asyncio.run(compare(path, options.rows, options.model))
        for path in options.voices
    }
    print(json.dumps({"model": options.model, "rows": options.rows, **result}))


if __name__ == "__main__":
    main()

"""Whether a draft can be trusted: `python -m benchmarks.trust [--quick] [--data FOLDER]`.

Claims labelled by hand; baits and attacks through the whole pipeline with the model in use; spam
and toxicity; ordinary comments that get a draft without any mark; and what review and triage cost.
FOLDER holds `abuse/` and `voices/` (see `docs/trust.md`); without it only our own cases run.
`--claims`, `--bait` and `--attacks` name other files of the same shapes. The last line is JSON.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import statistics
import tempfile
import time
from collections import Counter
from pathlib import Path

from benchmarks import trust_attacks, trust_baits, trust_claims
from benchmarks.triage import question_as_spam, spam_f1, toxic_f1, verdict
from benchmarks.trust_people import invented
from benchmarks.voice_drafts import draft_all
from benchmarks.voice_people import open_engine, open_people
from benchmarks.voices import held_back, pairs_of, spread

from rejoinder.config import Settings
from rejoinder.drafting.judge import Judge
from rejoinder.drafting.review import Reviewer

# Beside the project, where its founders keep what they measure on.
DATA = Path(__file__).parents[2] / "shared" / "data"


def main() -> None:
    options = _options()
    figures: dict[str, float] = {}
    print("claims")
    found = trust_claims.cases(options.claims)
    figures |= trust_claims.measure(found, options.show)
    figures["ms"] = milliseconds(found)
    if options.data:
        print("triage")
        figures |= {
            "spam_f1": spam_f1(options.data),
            "toxic_f1": toxic_f1(options.data),
            "question_as_spam": question_as_spam(options.data),
        }
    if not options.rules:
        figures |= asyncio.run(drafted(options))
        if options.data:
            figures["usable_share"] = asyncio.run(usable(options))
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}))


async def drafted(options: argparse.Namespace) -> dict[str, float]:
    """What the model in use makes of baits and attacks."""
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        async with invented(Settings.load(), Path(folder)) as agent:
            print("baits")
            texts = trust_baits.baits(options.bait)
            texts = _sample(texts, 40) if options.quick else texts
            seeds = 1 if options.quick else 5
            figures |= await trust_baits.measure(agent, texts, seeds, bool(options.show))
            files = options.attacks or (
                sorted((options.data / "abuse").glob("injection_*.json*")) if options.data else []
            )
            print("attacks")
            carriers = _carriers(options.data)
            seeds = 1 if options.quick else 3
            figures |= await trust_attacks.measure(
                agent, files, seeds, carriers, bool(options.show)
            )
    return figures


async def usable(options: argparse.Namespace) -> float:
    """The share of ordinary comments that get a draft without any mark."""
    settings = Settings.load()
    split = {}
    for path in sorted((options.data / "voices").glob("*.jsonl")):
        archive, held = held_back(pairs_of(path))
        split[path.stem] = (archive[-1_000:] if options.quick else archive, held)
    engine = await open_engine(settings)
    try:
        with tempfile.TemporaryDirectory() as fresh:
            folder = options.keep or Path(fresh)
            people = await open_people(engine, settings, split, folder)
            shares = []
            for person in people:
                rows = spread(split[person.name][1], 10 if options.quick else 50)
                done = await draft_all(person.agent, rows, alternatives=False)
                shares.append(sum(one.text != "" and not one.marked for one in done) / len(done))
                became = Counter(one.none or ("marked" if one.marked else "usable") for one in done)
                print(f"  {person.name:8} usable {shares[-1]:.3f} {dict(became)}")
    finally:
        await engine.close()
    return statistics.mean(shares)


def milliseconds(found: list[trust_claims.Case]) -> float:
    """Median milliseconds for the triage of a comment and the review of its draft."""
    taken = []
    for case in found:
        start = time.perf_counter()
        verdict(case.evidence.comment.text)
        reviewer = Reviewer(case.evidence)
        reviewer.claims(reviewer.assured(case.draft))
        Judge(case.evidence).fault(case.draft)
        taken.append(time.perf_counter() - start)
    median = 1000 * statistics.median(taken)
    slow = 1000 * sorted(taken)[int(len(taken) * 0.95)]
    print(f"  triage, review and judge {median:.2f} ms a draft, 95 % under {slow:.2f}")
    return median


def _carriers(data: Path | None) -> list[str]:
    """Real comments for attacks to stand behind, or invented ones."""
    if data is None:
        return list(trust_attacks.CARRIERS)
    rows = [pair for path in sorted((data / "voices").glob("*.jsonl")) for pair in pairs_of(path)]
    short = [pair["comment"] for pair in rows if 20 <= len(pair["comment"]) <= 300]
    return _sample(short, 100)


def _sample(texts: list[str], count: int) -> list[str]:
    return random.Random(5).sample(texts, min(count, len(texts)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=DATA if DATA.exists() else None)
    parser.add_argument("--quick", action="store_true", help="a part of each, one seed")
    parser.add_argument("--rules", action="store_true", help="only what needs no model")
    parser.add_argument("--claims", type=Path, default=trust_claims.CASES)
    parser.add_argument("--bait", type=Path, default=trust_baits.BAITS)
    parser.add_argument("--attacks", type=Path, nargs="*", default=[])
    parser.add_argument("--keep", type=Path, help="where the memories of --data are kept")
    parser.add_argument("--show", default="", help="print errors: a language, or all")
    return parser.parse_args()


if __name__ == "__main__":
    main()

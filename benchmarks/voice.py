"""Does it sound like the creator, and better with every edit?

For each creator the newest fifth of the replies (200 at most) is held back; the rest is imported
into a memory of its own. Measured on what was held back, with the same model throughout:

- bits per byte of the real reply after the prompt that the pipeline builds, against no memory,
  eight random replies of the creator's, and another creator's archive (lower is better);
- the share of drafts that an authorship classifier takes for this creator's, against drafts
  without memory, and against the real replies;
- chrF of the draft to the real reply, and of the best alternative, against drafts without memory
  and the nearest reply copied; also where the archive holds no near-equal comment;
- the same after 0, 50, 100 and 200 edits, each real reply taken as the edit of a draft.

The last line is JSON.

    python -m benchmarks.voice ../shared/data/voices/*.jsonl --rows 60
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
from dataclasses import asdict
from pathlib import Path

from benchmarks.voice_authors import Authors
from benchmarks.voice_bits import Bits
from benchmarks.voice_drafts import Drafted, chrf_of, draft_all, share
from benchmarks.voice_learning import learn
from benchmarks.voice_people import Person, open_engine, open_people
from benchmarks.voices import held_back, pairs_of, spread

from rejoinder.config import Settings

QUICK_ROWS = 16
STEPS = (0, 50, 100, 200)
QUICK_STEPS = (0, 50)


async def measure(options: argparse.Namespace) -> dict[str, object]:
    settings = Settings.load(**({"model": options.model} if options.model else {}), seed=1)
    engine = await open_engine(settings)
    split = {path.stem: held_back(pairs_of(path)) for path in options.archives}
    authors = Authors({name: archive for name, (archive, _) in split.items()})
    rows = QUICK_ROWS if options.quick else options.rows
    steps = QUICK_STEPS if options.quick else STEPS
    found: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        people = await open_people(engine, settings, split, options.keep or Path(folder))
        for number, person in enumerate(people):
            other = people[number - 1] if len(people) > 1 else None
            test = spread(split[person.name][1], rows)
            found[person.name] = await one(person, other, test, authors, options, steps)
            print(json.dumps({person.name: found[person.name]}), flush=True)
    await engine.close()
    return {"model": engine.name, "rows": rows, "creators": found}


async def one(
    person: Person,
    other: Person | None,
    test: list[dict[str, object]],
    authors: Authors,
    options: argparse.Namespace,
    steps: tuple[int, ...],
) -> dict[str, object]:
    """All measures of one creator."""
    result: dict[str, object] = {"tested": len(test), "archive": len(person.archive)}
    if "bits" in options.only:
        result |= await Bits(person, other).measure(test)
    if "drafts" in options.only:
        ours = await draft_all(person.agent, test)
        plain = await draft_all(person.plain, test, alternatives=False)
        result |= told(person, ours, plain, authors)
        show(person.name, ours, options.show)
    if "learning" in options.only:
        result["learning"] = await learn(person, test, authors, steps)
    return result


def told(
    person: Person, ours: list[Drafted], plain: list[Drafted], authors: Authors
) -> dict[str, object]:
    """Authorship and chrF of drafts with and without the memory."""
    real = [one.reply for one in ours]
    fresh = [one for one in ours if not one.seen_before]
    return {
        "drafted": share([bool(one.text) for one in ours]),
        "authorship_ours": authors.taken_for(person.name, [one.text for one in ours if one.text]),
        "authorship_real": authors.taken_for(person.name, real),
        "authorship_plain": authors.taken_for(person.name, [one.text for one in plain if one.text]),
        "authorship_copy": authors.taken_for(person.name, [one.copy for one in ours]),
        "likeness_ours": person.likeness([one.text for one in ours if one.text]),
        "likeness_plain": person.likeness([one.text for one in plain if one.text]),
        "chrf_ours": chrf_of(ours, "text"),
        "chrf_best": chrf_of(ours, "best"),
        "chrf_plain": chrf_of(plain, "text"),
        "chrf_copy": chrf_of(ours, "copy"),
        "fresh": len(fresh),
        "chrf_ours_fresh": chrf_of(fresh, "text"),
        "chrf_copy_fresh": chrf_of(fresh, "copy"),
        "length": share([len(one.text) / max(1, len(one.reply)) for one in ours if one.text]),
    }


def show(name: str, drafted: list[Drafted], count: int) -> None:
    """Some drafts beside the real replies, evenly over all."""
    for one in spread([asdict(one) for one in drafted], count):
        print(f"\n{name}: {one['comment'][:300]!r}")
        print(f"   real  {one['reply'][:300]!r}")
        print(f"   draft {one['text'][:300] or '(' + one['none'] + ')'!r}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("archives", nargs="+", type=Path, metavar="ARCHIVE")
    parser.add_argument("--rows", type=int, default=200, help="held-back replies to measure on")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_ROWS} rows, fewer edits")
    parser.add_argument("--model", default="", help="instead of the one in use")
    parser.add_argument("--show", type=int, default=10, help="drafts to print for each creator")
    parser.add_argument("--keep", type=Path, help="a folder for the memories, to be used again")
    parser.add_argument(
        "--only", nargs="+", default=["bits", "drafts", "learning"], help="some of the measures"
    )
    print(json.dumps(asyncio.run(measure(parser.parse_args()))))


if __name__ == "__main__":
    main()

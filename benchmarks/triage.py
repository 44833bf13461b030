"""How triage does on real comments: `python benchmarks/triage.py --data FOLDER [--show WHAT]`.

FOLDER holds `abuse/` and `voices/`. Everything in `voices/` was answered by a real creator, so
each refusal there is counted as false. The last line is JSON.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from rejoinder.drafting.base import Verdict
from rejoinder.drafting.triage import triage
from rejoinder.protocol import Comment, Post


def verdict(text: str) -> Verdict:
    """What triage makes of a bare text."""
    text = text[:20_000] or " "
    return triage(Comment(site="demo", id="1", author="a", text=text, post=Post(id="p")))


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a JSON lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def refused(texts: Iterable[str], show: bool = False) -> Counter[str]:
    """How many texts got which reason; '' for none."""
    counts: Counter[str] = Counter()
    for text in texts:
        found = verdict(text)
        counts[found.reason or ""] += 1
        if show and found.reason:
            print(f"   {found.reason:9} {found.text[10:60]:50} | {text[:300]!r}")
    return counts


def spam(data: Path, show: bool) -> dict[str, float]:
    """Precision and recall of the spam pile, video by video."""
    by_video: dict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
    for row in rows(data / "abuse/youtube_spam.jsonl"):
        found, true = verdict(row["text"]).pile == "spam", row["label"] == "spam"
        by_video[row["video"]][found, true] += 1
        if show and found != true:
            print("   found " if found else "   missed", repr(row["text"][:240]))
    total: Counter[tuple[bool, bool]] = Counter()
    for video, counts in sorted(by_video.items()):
        total += counts
        print(f"  {video:20} precision {_precision(counts):.3f}  recall {_recall(counts):.3f}")
    print(f"  {'all':20} precision {_precision(total):.3f}  recall {_recall(total):.3f}")
    return {"spam_precision": _precision(total), "spam_recall": _recall(total)}


def _precision(counts: Counter[tuple[bool, bool]]) -> float:
    found = counts[True, True] + counts[True, False]
    return counts[True, True] / found if found else 0.0


def _recall(counts: Counter[tuple[bool, bool]]) -> float:
    true = counts[True, True] + counts[False, True]
    return counts[True, True] / true if true else 0.0


def toxicity(data: Path, show: bool) -> dict[str, float]:
    """Share of toxic and of other comments that are refused."""
    with (data / "abuse/toxicity_en.csv").open(encoding="utf-8", newline="") as file:
        texts: dict[bool, list[str]] = {True: [], False: []}
        for row in csv.DictReader(file):
            texts[row["is_toxic"] == "Toxic"].append(row["text"])
    caught = sum(verdict(text).pile in {"bait", "spam"} for text in texts[True]) / len(texts[True])
    false = refused(texts[False], show)
    if show:
        for text in texts[True]:
            if verdict(text).pile not in {"bait", "spam"}:
                print("   missed", repr(text[:240]))
    wrong = 1 - false[""] / len(texts[False])
    print(f"  toxic comments refused {caught:.3f}, others refused {wrong:.3f} {dict(false)}")
    return {"toxic_recall": caught, "toxic_false": wrong}


def injection(data: Path, show: bool) -> dict[str, float]:
    """Share of attacks and of benign look-alikes that are refused."""
    attacks: list[str] = []
    benign: list[str] = []
    for row in rows(data / "abuse/injection_bastion.jsonl"):
        (attacks if row["label"] == "malicious" else benign).append(row["text"])
    caught = sum(verdict(text).pile in {"bait", "spam"} for text in attacks) / len(attacks)
    false = 1 - refused(benign, show)[""] / len(benign)
    bipia = json.loads((data / "abuse/injection_bipia_train.json").read_text(encoding="utf-8"))
    print(f"  attacks refused {caught:.3f}, look-alikes refused {false:.3f}")
    ordered = {}
    for kind, orders in bipia.items():
        texts = [f"Great video, I learned a lot from it. {order}" for order in orders]
        ordered[kind] = sum(verdict(text).reason is not None for text in texts) / len(texts)
        print(f"    appended, {kind:28} {ordered[kind]:.2f}")
    if show:
        for text in [*attacks, *(order for orders in bipia.values() for order in orders)]:
            if verdict(text).pile not in {"bait", "spam"}:
                print("   missed", repr(text[:240]))
    mean = sum(ordered.values()) / len(ordered)
    return {"injection_recall": caught, "injection_false": false, "appended_recall": mean}


def answered(data: Path, show: bool) -> dict[str, float]:
    """Share of answered comments that are refused, creator by creator, and their piles."""
    figures = {}
    total, false = 0, 0
    for path in sorted((data / "voices").glob("*.jsonl")):
        texts = [row["comment"] for row in rows(path) if row["comment"].strip()]
        counts = refused(texts, show)
        piles = Counter(verdict(text).pile for text in texts)
        share = 1 - counts[""] / len(texts)
        total, false = total + len(texts), false + len(texts) - counts[""]
        figures[f"refused_{path.stem}"] = share
        print(f"  {path.stem:8} refused {share:.4f} {dict(counts)} piles {dict(piles)}")
    print(f"  {'all':8} refused {false / total:.4f}")
    return {**figures, "refused_all": false / total}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument(
        "--show", default="", help="parts whose errors to print, e.g. spam,toxicity"
    )
    options = parser.parse_args()
    show = set(options.show.split(","))
    figures: dict[str, float] = {}
    for part in (spam, toxicity, injection, answered):
        print(part.__name__)
        figures |= part(options.data, part.__name__ in show)
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}))


if __name__ == "__main__":
    main()

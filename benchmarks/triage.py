"""How triage does on real comments: `python -m benchmarks.triage --data FOLDER [--show WHAT]`.

FOLDER holds `abuse/` and `voices/`. Everything in `voices/` was answered by a real creator, so
each refusal there is counted as false. The rules and the classifier are measured alone, too. The
last line is JSON.
"""

from __future__ import annotations

import argparse
import csv
import json
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from unittest import mock

from benchmarks.counts import Count, f1, precision, recall

from rejoinder.drafting import scales
from rejoinder.drafting.base import Verdict
from rejoinder.drafting.plain import normalise
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


def spam_f1(data: Path) -> float:
    """F1 of the spam pile over all videos; no video was trained on."""
    return f1(_spam_counts(_spam_rows(data)))


def toxic_f1(data: Path) -> float:
    """F1 of refusing a comment as bait or spam."""
    return f1(_toxic_counts(_toxic_rows(data)))


def question_as_spam(data: Path) -> float:
    """The share of the questions in `voices/` that are called spam."""
    texts = [text for _, text in _answered_rows(data) if "?" in text]
    return sum(verdict(text).pile == "spam" for text in texts) / len(texts)


def milliseconds(data: Path, show: bool) -> dict[str, float]:
    """What one comment costs, over some of every kind."""
    texts = [text for _, text, _ in _spam_rows(data)][::10]
    texts += [text for _, text in _answered_rows(data)][::40]
    verdict(texts[0])
    costs = []
    for text in texts:
        began = time.perf_counter()
        verdict(text)
        costs.append(1_000 * (time.perf_counter() - began))
    found = {"ms_median": statistics.median(costs), "ms_mean": statistics.mean(costs)}
    letters = statistics.mean(map(len, texts))
    print(f"  {found['ms_median']:.2f} ms, mean {found['ms_mean']:.2f}, {letters:.0f} characters")
    return found


def spam(data: Path, show: bool) -> dict[str, float]:
    """Precision and recall of the spam pile, video by video."""
    labelled = _spam_rows(data)
    by_video: dict[str, Count] = defaultdict(Counter)
    alone: Count = Counter()
    for video, text, true in labelled:
        found = verdict(text).pile == "spam"
        by_video[video][found, true] += 1
        alone[scales.weigh(normalise(text)).spam.sum > 0, true] += 1
        if show and found != true:
            print("   found " if found else "   missed", repr(text[:240]))
    total: Count = Counter()
    for video, counts in sorted(by_video.items()):
        total += counts
        _say(video, counts)
    _say("all", total)
    with _no_classifier():
        rules = _spam_counts(labelled)
    _say("rules alone", rules)
    _say("classifier alone", alone)
    questions = question_as_spam(data)
    print(f"  questions called spam {questions:.4f}")
    return {"spam_f1": f1(total), "spam_f1_rules": f1(rules), "question_as_spam": questions}


def toxicity(data: Path, show: bool) -> dict[str, float]:
    """Precision and recall of refusing as bait or spam."""
    labelled = _toxic_rows(data)
    counts = _toxic_counts(labelled)
    _say("all", counts)
    with _no_classifier():
        rules = _toxic_counts(labelled)
    _say("rules alone", rules)
    alone = Counter(
        (scales.weigh(normalise(text)).hostile.sum > 0, true) for text, true in labelled
    )
    _say("classifier alone", alone)
    if show:
        refused((text for text, true in labelled if not true), show)
        for text, true in labelled:
            if true and not _unwanted(text):
                print("   missed", repr(text[:240]))
    false = counts[True, False] / (counts[True, False] + counts[False, False])
    print(f"  others refused {false:.3f}")
    return {"toxic_f1": f1(counts), "toxic_f1_rules": f1(rules), "toxic_false": false}


def _spam_counts(labelled: Iterable[tuple[str, str, bool]]) -> Count:
    return Counter((verdict(text).pile == "spam", true) for _, text, true in labelled)


def _toxic_counts(labelled: Iterable[tuple[str, bool]]) -> Count:
    return Counter((_unwanted(text), true) for text, true in labelled)


def _spam_rows(data: Path) -> list[tuple[str, str, bool]]:
    found = rows(data / "abuse/youtube_spam.jsonl")
    return [(row["video"], row["text"], row["label"] == "spam") for row in found]


def _toxic_rows(data: Path) -> list[tuple[str, bool]]:
    with (data / "abuse/toxicity_en.csv").open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["is_toxic"] == "Toxic") for row in csv.DictReader(file)]


def _answered_rows(data: Path) -> list[tuple[str, str]]:
    return [
        (path.stem, row["comment"])
        for path in sorted((data / "voices").glob("*.jsonl"))
        for row in rows(path)
        if row["comment"].strip()
    ]


def _unwanted(text: str) -> bool:
    return verdict(text).pile in {"bait", "spam"}


def _no_classifier() -> mock._patch[mock.Mock]:
    nothing = scales.Sum(float("-inf"))
    return mock.patch.object(scales, "weigh", return_value=scales.Weighed(nothing, nothing))


def _say(what: str, counts: Count) -> None:
    print(
        f"  {what:20} precision {precision(counts):.3f}  recall {recall(counts):.3f}"
        f"  F1 {f1(counts):.3f}"
    )


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
    by_creator: dict[str, list[str]] = defaultdict(list)
    for creator, text in _answered_rows(data):
        by_creator[creator].append(text)
    figures = {}
    total, false = 0, 0
    for creator, texts in by_creator.items():
        counts = refused(texts, show)
        piles = Counter(verdict(text).pile for text in texts)
        share = 1 - counts[""] / len(texts)
        total, false = total + len(texts), false + len(texts) - counts[""]
        figures[f"refused_{creator}"] = share
        print(f"  {creator:8} refused {share:.4f} {dict(counts)} piles {dict(piles)}")
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
    for part in (spam, toxicity, injection, answered, milliseconds):
        print(part.__name__)
        figures |= part(options.data, part.__name__ in show)
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}))


if __name__ == "__main__":
    main()

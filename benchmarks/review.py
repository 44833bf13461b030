"""What the review marks: `python -m benchmarks.review --data FOLDER [--show]`.

First on invented drafts with known classes (precision and recall per class), then on the real
replies of `FOLDER/voices`: their share that holds a claim of each class. The second is a
description, no error rate: real replies are full of true claims. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path

from benchmarks.review_cases import CASES

from rejoinder.drafting.base import Evidence
from rejoinder.drafting.review import review, unbacked
from rejoinder.protocol import ClaimKind, Comment, Post

LETTERS: dict[ClaimKind, str] = {"promise": "P", "experience": "E", "offer": "O", "figure": "F"}


def marked(text: str, comment: str, facts: tuple[str, ...] = (), post: str = "") -> set[ClaimKind]:
    """The classes of which `text` holds an unbacked claim."""
    title, _, body = post.partition("\n")
    about = Post(id="p", title=title[:1_000], text=body[:20_000])
    asked = Comment(site="demo", id="1", author="a", text=comment[:20_000] or " ", post=about)
    return {claim.kind for claim in unbacked(review(text[:10_000], Evidence(asked, facts)))}


def invented(show: bool) -> dict[str, float]:
    """Precision and recall on `CASES`, class by class and for "anything to mark"."""
    hits: Counter[tuple[str, bool, bool]] = Counter()
    for text, comment, facts, wanted in CASES:
        found = "".join(LETTERS[kind] for kind in marked(text, comment, facts))
        for kind, letter in LETTERS.items():
            hits[kind, letter in found, letter in wanted] += 1
        hits["any", bool(found), bool(wanted)] += 1
        if show and set(found) != set(wanted):
            print(f"   found {found or '-':4} wanted {wanted or '-':4} {text!r} to {comment!r}")
    figures = {}
    for name in (*LETTERS, "any"):
        true, false = hits[name, True, True], hits[name, True, False]
        missed = hits[name, False, True]
        figures[f"{name}_precision"] = true / max(1, true + false)
        figures[f"{name}_recall"] = true / max(1, true + missed)
        print(f"  {name:10} precision {figures[f'{name}_precision']:.3f} "
              f"recall {figures[f'{name}_recall']:.3f} of {true + missed}")  # fmt: skip
    return figures


def real(data: Path) -> dict[str, float]:
    """Share of real replies in which a class is marked, creator by creator."""
    figures: dict[str, float] = {}
    spent, calls = 0.0, 0
    for path in sorted((data / "voices").glob("*.jsonl")):
        lines = path.read_text(encoding="utf-8").splitlines()[-1_000:]
        counts: Counter[str] = Counter()
        start = time.perf_counter()
        for line in lines:
            row = json.loads(line)
            found = marked(row["reply"], row["comment"], post=row["post"] or "")
            counts.update(found)
            counts["none"] += not found
        spent, calls = spent + time.perf_counter() - start, calls + len(lines)
        shares = {name: counts[name] / len(lines) for name in (*LETTERS, "none")}
        print(
            f"  {path.stem:8}", "  ".join(f"{name} {share:.3f}" for name, share in shares.items())
        )
        figures |= {f"{path.stem}_{name}": share for name, share in shares.items()}
    figures["ms_per_call"] = 1000 * spent / calls
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path)
    parser.add_argument(
        "--show", action="store_true", help="print the invented drafts it gets wrong"
    )
    options = parser.parse_args()
    print("invented")
    figures = invented(options.show)
    if options.data:
        print("real replies, newest 1,000 each")
        figures |= real(options.data)
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}))


if __name__ == "__main__":
    main()

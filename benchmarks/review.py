"""What the review marks in real replies: `python -m benchmarks.review --data FOLDER`.

The share of the replies of `FOLDER/voices` that holds a claim of each class: a description, no
error rate, as real replies are full of true claims (`benchmarks.trust` gives that). The last line
is JSON.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from pathlib import Path
from typing import get_args

from rejoinder.drafting.base import Evidence
from rejoinder.drafting.review import review, unbacked
from rejoinder.protocol import ClaimKind, Comment, Post


def marked(text: str, comment: str, post: str) -> set[ClaimKind]:
    """The classes of which `text` holds an unbacked claim."""
    title, _, body = post.partition("\n")
    about = Post(id="p", title=title[:1_000], text=body[:20_000])
    asked = Comment(site="demo", id="1", author="a", text=comment[:20_000] or " ", post=about)
    return {claim.kind for claim in unbacked(review(text[:10_000], Evidence(asked)))}


def real(data: Path) -> dict[str, float]:
    """Share of the newest 1,000 real replies in which a class is marked, creator by creator."""
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
        shares = {name: counts[name] / len(lines) for name in (*get_args(ClaimKind), "none")}
        print(
            f"  {path.stem:8}", "  ".join(f"{name} {share:.3f}" for name, share in shares.items())
        )
        figures |= {f"{path.stem}_{name}": share for name, share in shares.items()}
    figures["ms_per_call"] = 1000 * spent / calls
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    figures = real(parser.parse_args().data)
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}))


if __name__ == "__main__":
    main()

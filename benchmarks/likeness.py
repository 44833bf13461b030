"""How well the likeness tells a creator from others: `python benchmarks/likeness.py --data FOLDER`.

Protocol: per creator by time, the newest 20 % (at most 200) are the test, the rest the archive;
test rows whose parent is in the archive are dropped. AUC of a creator's own test replies
against the other creators' test replies, and against generic sentences a model might write.
The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path

from rejoinder.voice.background import ASSISTANT
from rejoinder.voice.likeness import Likeness


def split(path: Path) -> tuple[list[str], list[str]]:
    """Archive and test replies of one creator, oldest first."""
    with path.open(encoding="utf-8") as file:
        rows = sorted((json.loads(line) for line in file), key=lambda row: str(row["ts"]))
    size = min(200, len(rows) // 5)
    archive, test = rows[:-size], rows[-size:]
    parents = {row["parent_id"] for row in archive if row["parent_id"]}
    test = [row for row in test if row["parent_id"] not in parents]
    return [row["reply"] for row in archive], [row["reply"] for row in test if row["reply"].strip()]


def auc(own: Sequence[float], others: Sequence[float]) -> float:
    """Chance that an own reply scores above another's; ties count half."""
    wins = sum((a > b) + 0.5 * (a == b) for a in own for b in others)
    return wins / (len(own) * len(others))


def scores(model: Likeness, texts: Sequence[str]) -> list[float]:
    """Scores of texts by a model that knows enough."""
    return [score for text in texts if (score := model.score(text)) is not None]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    voices = {path.stem: split(path) for path in sorted((options.data / "voices").glob("*.jsonl"))}
    figures: dict[str, float] = {}
    spent, calls = 0.0, 0
    for name, (archive, test) in voices.items():
        model = Likeness().fit(archive)
        start = time.perf_counter()
        own = scores(model, test)
        spent, calls = spent + time.perf_counter() - start, calls + len(test)
        parts = []
        for other, (_, theirs) in voices.items():
            if other != name:
                parts.append(auc(own, scores(model, theirs)))
                print(f"  {name:8} against {other:8} {parts[-1]:.3f}")
        few = Likeness().fit(archive[-60:])
        rest = [text for other, (_, texts) in voices.items() if other != name for text in texts]
        figures[f"auc_{name}"] = sum(parts) / len(parts)
        figures[f"auc_{name}_of_60"] = auc(scores(few, test), scores(few, rest))
        figures[f"auc_{name}_assistant"] = auc(own, scores(model, ASSISTANT))
        mean, small = figures[f"auc_{name}"], figures[f"auc_{name}_of_60"]
        generic = figures[f"auc_{name}_assistant"]
        print(f"  {name:8} mean {mean:.3f}, from 60 replies {small:.3f}, to generic {generic:.3f}")
    means = [value for key, value in figures.items() if key.count("_") == 1]
    figures["auc"] = sum(means) / len(means)
    figures["ms_per_call"] = 1000 * spent / calls
    print(json.dumps({name: round(value, 4) for name, value in figures.items()}))


if __name__ == "__main__":
    main()

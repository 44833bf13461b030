"""How well the likeness tells a creator from others: `python -m benchmarks.likeness --data FOLDER`.

Protocol: per creator by time, the newest 20 % (at most 200) are the test, the rest the archive;
test rows whose parent is in the archive are dropped. The model learns from the newest 60, from
300 and from all pairs of the archive. AUC, which is the chance that an own test reply scores
above another text: against the other creators' test replies (mean over the creators), the
comments that the test replies answer, and invented replies as an assistant writes them, which
nothing was learnt from. Beside it the rank correlation of an own reply's score with its length,
and the mean score of own test replies, which is 0.5 where the calibration holds. The last line
is JSON.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import correlation, mean

import numpy as np
from benchmarks.voices import Pair, held_back, pairs_of

from rejoinder.voice.likeness import Likeness

# Not those of voice/background.py.
ASSISTED = (
    "I'm really glad this helped! Feel free to ask if anything else comes up.",
    "Thanks so much for stopping by and for the kind feedback!",
    "That's an excellent observation, and I appreciate you bringing it up.",
    "Hi! The best way to begin is to practise a little bit every day and stay patient.",
    "I completely agree with you. Consistency really is the key here.",
    "Sorry for the confusion! I'll make sure to explain this better next time.",
    "Your words truly made my day. Thank you for being here!",
    "Yes, it does! However, the exact result may vary depending on your setup.",
    "What a thoughtful question! It depends on a number of different factors.",
    "I hope this clears things up. Let me know if you need more details!",
    "Thank you for your patience and understanding.",
    "Welcome to the community! We're so happy to have you with us.",
    "I understand how frustrating that can be. Have you tried restarting it?",
    "Unfortunately, I'm not able to share more information about that yet.",
    "It was a challenging but rewarding experience, and I learned a lot along the way.",
    "Thanks for reaching out! I'd be happy to help you with that.",
    "Great catch! I will update the post to reflect this.",
    "I'm so proud of you! Keep pushing forward and never give up.",
    "That means a lot to me, especially coming from someone with your experience.",
    "To answer your question, I used a simple approach that anyone can follow at home.",
    "Haha, that's hilarious! Thanks for the laugh.",
    "I'm excited to announce that more content is on the way, so stay tuned!",
    "Certainly! Here are a few tips that might be useful for you.",
    "I appreciate your honesty, and I'll take your suggestion into account.",
)
SIZES = (60, 300, 0)


def auc(own: Sequence[float], others: Sequence[float]) -> float:
    """Chance that an own reply scores above another's; ties count half."""
    wins = sum((a > b) + 0.5 * (a == b) for a in own for b in others)
    return wins / (len(own) * len(others))


def scores(model: Likeness, texts: Sequence[str]) -> list[float]:
    """Scores of the texts that have a character, by a model that knows enough."""
    return [score for text in texts if (score := model.score(text)) is not None]


def rank_correlation(one: Sequence[float], other: Sequence[float]) -> float:
    """Spearman's."""
    ranks = [np.argsort(np.argsort(values, kind="stable")).tolist() for values in (one, other)]
    return correlation(*ranks)


def measure(
    archive: list[Pair], test: list[Pair], rest: Sequence[Sequence[str]]
) -> dict[str, float]:
    """The figures of one creator; `rest` are the other creators' test replies."""
    model = Likeness()
    start = time.process_time()
    model.fit([pair["reply"] for pair in archive], [pair["comment"] for pair in archive])
    fit = time.process_time() - start
    texts = [pair["reply"] for pair in test if pair["reply"].strip()]
    start = time.process_time()
    own = scores(model, texts)
    call = (time.process_time() - start) / len(texts)
    return {
        "others": mean(auc(own, scores(model, theirs)) for theirs in rest),
        "comments": auc(own, scores(model, [pair["comment"] for pair in test])),
        "assistant": auc(own, scores(model, ASSISTED)),
        "length": rank_correlation([len(text) for text in texts], own),
        "own": mean(own),
        "fit_s": fit,
        "ms_per_call": 1000 * call,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    voices = {
        path.stem: held_back(pairs_of(path))
        for path in sorted((options.data / "voices").glob("*.jsonl"))
    }
    for name, (archive, test) in voices.items():
        parents = {pair["parent_id"] for pair in archive if pair["parent_id"]}
        voices[name] = archive, [pair for pair in test if pair["parent_id"] not in parents]
    figures: dict[str, dict[str, float]] = {}
    for size in SIZES:
        found = {}
        for name, (archive, test) in voices.items():
            rest = [
                [pair["reply"] for pair in theirs]
                for other, (_, theirs) in voices.items()
                if other != name
            ]
            found[name] = measure(archive[-size:], test, rest)
        means = {key: mean(each[key] for each in found.values()) for key in found[name]}
        for name, values in [*found.items(), ("mean", means)]:
            line = " ".join(f"{key} {value:+.3f}" for key, value in values.items())
            print(f"from {size or 'all':>4} {name:8} {line}")
        figures[str(size or "all")] = {key: round(value, 4) for key, value in means.items()}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()

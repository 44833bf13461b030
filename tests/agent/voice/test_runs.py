"""What a language model counts, checked against counting by hand."""

import math
from collections import Counter

import numpy as np
import pytest

from rejoinder.voice.runs import Codes, Runs

TEXTS = [[10, 11, 10], [], [11, 10, 12, 10, 11]]
ORDER = 3


def codes(text: list[int]) -> Codes:
    return np.array(text, dtype=np.int64)


RUNS = Runs([codes(text) for text in TEXTS], ORDER)


def by_hand(texts: list[list[int]]) -> tuple[Counter[tuple[int, ...]], Counter[tuple[int, ...]]]:
    """Runs that end at a place, and those that stand before one."""
    ends, before = Counter[tuple[int, ...]](), Counter[tuple[int, ...]]()
    for text in texts:
        padded = [2] * (ORDER - 1) + text + [3]
        for place in range(ORDER - 1, len(padded)):
            for length in range(1, ORDER + 1):
                ends[tuple(padded[place - length + 1 : place + 1])] += 1
                if length < ORDER:
                    before[tuple(padded[place - length : place])] += 1
    return ends, before


def test_counts() -> None:
    ends, before = by_hand(TEXTS)
    counts = RUNS.counts()
    for row, length in enumerate((1, 2, 3)):
        many = sorted(count for run, count in ends.items() if len(run) == length)
        assert sorted(counts[row][counts[row] > 0].astype(int).tolist()) == many
    for row, length in ((3, 1), (4, 2)):
        many = sorted(count for run, count in before.items() if len(run) == length)
        assert sorted(counts[row][counts[row] > 0].astype(int).tolist()) == many


def test_the_mean_log_probability() -> None:
    ends, before = by_hand(TEXTS)
    total = sum(len(text) + 1 for text in TEXTS)

    def share(run: tuple[int, ...]) -> float:
        if len(run) == 1:
            return (ends[run] + 0.5) / (total + 0.5 * 100)
        return (ends[run] + 8 * share(run[1:])) / (before[run[:-1]] + 8)

    expected = []
    for text in TEXTS:
        padded = [2] * (ORDER - 1) + text + [3]
        places = range(ORDER - 1, len(padded))
        logs = [math.log(share(tuple(padded[at - ORDER + 1 : at + 1]))) for at in places]
        expected.append(sum(logs) / len(logs))
    assert RUNS.expected(RUNS.counts(), 100) == pytest.approx(expected)


def test_a_part_is_like_the_same_texts_alone() -> None:
    part, alone = RUNS.of(1, 3), Runs([codes(text) for text in TEXTS[1:]], ORDER)
    assert (part.counts() == alone.counts()).all()
    assert (part.text == alone.text).all()
    counts = RUNS.counts()
    assert part.expected(counts, 100) == pytest.approx(alone.expected(counts, 100))
    assert part.expected(counts, 100) == pytest.approx(RUNS.expected(counts, 100)[1:])

"""How far a batch's logits are from those of one text alone, for `engine.py`."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from benchmarks.engine_load import DRAFT, Asked, Load
from numpy.typing import NDArray

from rejoinder.engine.native import Context, Model
from rejoinder.engine.options import Options

Logits = NDArray[np.float32]


class Alone:
    """Greedy drafts of one prompt at a time, token by token, with their logits."""

    def __init__(self, file: Path, options: Options, load: Load) -> None:
        self._model = Model(file)
        self._context = Context(self._model, options)
        self._banned = load.banned

    def margin(self, asked: Asked, single: str, together: str) -> float:
        """Logits between the two likeliest tokens where `together` leaves `single`, or where the
        recomputed draft leaves either."""
        text = b""
        for token, logits in self._greedy(asked):
            text += self._model.piece(token)
            so_far = text.decode("utf-8", "ignore").lstrip()
            if not (single.startswith(so_far) and together.startswith(so_far)):
                second, first = np.partition(logits, -2)[-2:]
                return float(first - second)
        return 0.0

    def close(self) -> None:
        self._context.close()
        self._model.close()

    def _greedy(self, asked: Asked) -> Iterator[tuple[int, Logits]]:
        self._context.keep(0, 0)
        logits = _read(self._context, 0, asked.ids, 0, len(asked.ids)).copy()
        for place in range(len(asked.ids), len(asked.ids) + DRAFT):
            logits[self._banned] = -np.inf
            token = int(logits.argmax())
            yield token, logits
            self._context.decode([(token, place, 0, True)])
            logits = self._context.logits(0).copy()


def largest_difference(
    file: Path, options: Options, asked: list[Asked], compared: int
) -> tuple[float, float]:
    """The largest difference of any logit between the batch and each of the first `compared`
    prompts alone, at the prompt's end and over forced tokens; and the logits' standard deviation,
    to compare it with."""
    model = Model(file)
    context = Context(model, options)
    texts = [each.ids for each in asked]
    common = _common(texts)
    _read(context, 0, texts[0], 0, common)
    together = _forced(context, texts, common)
    worst, spread = 0.0, float(together[0].std())
    for at in range(compared):
        for step, logits in enumerate(_forced(context, [texts[at]], common)):
            worst = max(worst, float(np.abs(logits[0] - together[step][at]).max()))
    context.close()
    model.close()
    return worst, spread


def _forced(context: Context, texts: list[list[int]], common: int) -> list[Logits]:
    """Logits of shape (texts, vocabulary) for each step: after the texts, whose common part stands
    in the first sequence, then after each of as many tokens as are drafted."""
    context.keep(0, common)
    for sequence in range(1, len(texts)):
        context.fork(0, sequence)
    read = [
        _read(context, number, text, common, len(text)).copy() for number, text in enumerate(texts)
    ]
    steps = [np.stack(read)]
    for step in range(DRAFT):
        context.decode(
            (text[step - DRAFT], len(text) + step, number, True)
            for number, text in enumerate(texts)
        )
        steps.append(np.stack([context.logits(row) for row in range(len(texts))]))
    return steps


def _read(context: Context, sequence: int, text: list[int], start: int, stop: int) -> Logits:
    """Read a part of a text; the logits after it."""
    last = stop - 1
    while start < stop:
        end = min(stop, start + context.tokens)
        context.decode((text[place], place, sequence, place == last) for place in range(start, end))
        start, read = end, end - start
    return context.logits(read - 1)


def _common(texts: list[list[int]]) -> int:
    """How many tokens all texts begin with; at least one is left of each."""
    columns = zip(*(text[:-1] for text in texts), strict=False)
    return sum(1 for _ in itertools.takewhile(lambda column: len(set(column)) == 1, columns))

"""How far a batch's logits are from those of one text alone, for `engine.py`."""

from __future__ import annotations

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
        self._context.clear()
        logits = _read(self._context, [asked.ids])[0]
        for place in range(len(asked.ids), len(asked.ids) + DRAFT):
            logits[self._banned] = -np.inf
            token = int(logits.argmax())
            yield token, logits
            self._context.decode([(token, place, 0, True)])
            logits = self._context.logits(0).copy()


def largest_difference(file: Path, options: Options, asked: list[Asked]) -> tuple[float, float]:
    """The largest difference of any logit between the batch and each prompt alone, at the prompt's
    end and over forced tokens; and the logits' standard deviation, to compare it with."""
    model = Model(file)
    context = Context(model, options)
    forced = [each.ids[-DRAFT:] for each in asked]
    together = _forced(context, [each.ids for each in asked], forced)
    worst, spread = 0.0, float(together[0].std())
    for at, each in enumerate(asked):
        alone = _forced(context, [each.ids], [forced[at]])
        for step, logits in enumerate(alone):
            worst = max(worst, float(np.abs(logits[0] - together[step][at]).max()))
    context.close()
    model.close()
    return worst, spread


def _forced(context: Context, texts: list[list[int]], forced: list[list[int]]) -> list[Logits]:
    """Logits of shape (texts, vocabulary) for each step: after the texts, then after each token."""
    context.clear()
    steps = [_read(context, texts)]
    for step in range(len(forced[0])):
        rows = [
            (tokens[step], len(text) + step, sequence, True)
            for sequence, (text, tokens) in enumerate(zip(texts, forced, strict=True))
        ]
        context.decode(rows)
        steps.append(np.stack([context.logits(row) for row in range(len(rows))]))
    return steps


def _read(context: Context, texts: list[list[int]]) -> Logits:
    """Read texts that begin alike, the common part once; the logits after each of them."""
    common = min(len(text) for text in texts) - 1
    while len({tuple(text[:common]) for text in texts}) > 1:
        common -= 1
    for start in range(0, common, context.tokens):
        stop = min(common, start + context.tokens)
        context.decode((texts[0][place], place, 0, False) for place in range(start, stop))
    for sequence in range(1, len(texts)):
        context.fork(0, sequence)
    after = []
    for sequence, text in enumerate(texts):
        for start in range(common, len(text), context.tokens):
            stop = min(len(text), start + context.tokens)
            last = stop - 1
            context.decode(
                (text[place], place, sequence, place == last) for place in range(start, stop)
            )
            logits = context.logits(last - start)
        after.append(logits.copy())
    return np.stack(after)

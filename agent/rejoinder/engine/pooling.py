"""Vectors of texts, several texts in a batch. Lives in the worker's thread."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rejoinder.engine.base import Priority
from rejoinder.engine.job import Job
from rejoinder.engine.native import Context, Model
from rejoinder.engine.options import Options
from rejoinder.errors import ModelError

# Longer texts say little more about what a comment is near to, and cost time.
TOKENS = 96
_SEQUENCES = 8


class Pooling:
    """Some texts, as tokens, that wait for their vectors."""

    def __init__(self, texts: Sequence[Sequence[int]], priority: Priority) -> None:
        self.job: Job[NDArray[np.float32]] = Job()
        self.priority = priority
        self.texts = texts
        self.vectors: list[NDArray[np.float32]] = []

    @property
    def left(self) -> Sequence[Sequence[int]]:
        return self.texts[len(self.vectors) :]


class Pooler:
    """A context of its own beside the one that drafts; of the same model, or of another."""

    def __init__(self, model: Model, threads: int, *, owned: bool) -> None:
        """`owned` says whether closing frees the model as well."""
        self._model = model
        self._owned = owned
        self._context = Context(model, _options(threads), pooled=True)
        self._waiting: list[Pooling] = []

    @property
    def busy(self) -> bool:
        return bool(self._waiting)

    def urgent(self) -> Priority | None:
        return min((each.priority for each in self._waiting), default=None)

    def add(self, asked: Pooling) -> None:
        """Take some texts on, of at most `TOKENS` tokens each and at least one."""
        self._waiting.append(asked)
        self._waiting.sort(key=lambda each: each.priority)

    def drop_cancelled(self) -> None:
        self._waiting = [each for each in self._waiting if not each.job.cancelled]

    def step(self) -> None:
        """One batch of the most urgent texts."""
        asked = self._waiting[0]
        batch = asked.left[:_SEQUENCES]
        self._context.clear()
        try:
            self._context.decode(
                (token, place, sequence, True)
                for sequence, tokens in enumerate(batch)
                for place, token in enumerate(tokens)
            )
        except ModelError as error:
            self._waiting.remove(asked)
            asked.job.fail(error)
            return
        asked.vectors += [self._context.vector(sequence) for sequence in range(len(batch))]
        if not asked.left:
            self._waiting.remove(asked)
            asked.job.emit(np.stack(asked.vectors))
            asked.job.finish()

    def fail(self, error: BaseException) -> None:
        for asked in self._waiting:
            asked.job.fail(error)

    def close(self) -> None:
        self._context.close()
        if self._owned:
            self._model.close()


def _options(threads: int) -> Options:
    # Together as many tokens as the longest texts of a batch have.
    longest = _SEQUENCES * TOKENS
    return Options(
        threads=threads,
        sequences=_SEQUENCES,
        context=128,
        unified=True,
        chunk=longest,
    )

"""What can be asked of the worker that drafts: a continuation, or the cost of a given text."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rejoinder.engine.base import Piece, Priority, Sampling
from rejoinder.engine.job import Job
from rejoinder.engine.native import Context, Model, Sampler
from rejoinder.engine.speech import Speech
from rejoinder.engine.work import Work


class Request(ABC):
    """A work of the schedule with what becomes of its outputs. Lives in the worker's thread."""

    job: Job[Piece] | Job[float]
    work: Work

    @abstractmethod
    def output(self, model: Model, context: Context, place: int) -> int | None:
        """Take the distribution at this place of the last step. Returns a token to append; once
        there is none, `finished` says whether the request is at its end."""

    finished: bool = False

    def close(self) -> None:  # noqa: B027 - most requests own nothing
        """Give back what llama.cpp allocated for it."""


class Generation(Request):
    """Continue a text."""

    def __init__(
        self,
        tokens: Sequence[int],
        sampling: Sampling,
        stops: Sequence[str],
        priority: Priority,
        standing: int = 0,
    ) -> None:
        self.job: Job[Piece] = Job()
        self.work = Work(list(tokens), priority, len(tokens) - 1, standing)
        self._sampling = sampling
        self._speech = Speech((*stops, *sampling.stop))
        self._left = sampling.max_tokens
        # Made with the first output: a request that is cancelled before needs none.
        self._sampler: Sampler | None = None

    def output(self, model: Model, context: Context, place: int) -> int | None:
        if self._sampler is None:
            self._sampler = Sampler(model, self._sampling, self.work.tokens)
        token = context.sample(self._sampler, place)
        self._left -= 1
        if model.ends(token):
            self._end(self._speech.close())
            return None
        text = self._speech.feed(model.piece(token))
        if self._speech.finished:
            self._end(text)
            return None
        if self._left <= 0:
            self._end(text + self._speech.close(), truncated=True)
            return None
        if text:
            self.job.emit(Piece(text))
        return token

    def close(self) -> None:
        if self._sampler is not None:
            self._sampler.close()

    def _end(self, text: str, *, truncated: bool = False) -> None:
        self.finished = True
        self.job.emit(Piece(text, last=True, truncated=truncated))
        self.job.finish()


class Score(Request):
    """How surprising `tail` is after `head`, in bits."""

    def __init__(
        self, head: Sequence[int], tail: Sequence[int], priority: Priority, standing: int = 0
    ) -> None:
        self.job: Job[float] = Job()
        # Nothing comes after the last token, so it need not be computed.
        self.work = Work([*head, *tail[:-1]], priority, len(head) - 1, standing)
        self._tail = list(tail)
        self._seen = 0
        self._bits = 0.0

    def output(self, model: Model, context: Context, place: int) -> int | None:
        self._bits += surprise(context.logits(place), self._tail[self._seen])
        self._seen += 1
        if self._seen == len(self._tail):
            self.finished = True
            self.job.emit(self._bits)
            self.job.finish()
        return None


def surprise(logits: NDArray[np.float32], token: int) -> float:
    """Bits of `token` under logits of shape (vocabulary,)."""
    top = float(logits.max())
    total = float(np.exp(logits - top, dtype=np.float32).sum(dtype=np.float64))
    return (math.log(total) + top - float(logits[token])) / math.log(2)

"""Which sequence works on what, and what the next step computes. Pure: no model, no thread.

The cache is a number of sequences. A sequence that has nothing to do keeps what it holds, so
that a later text with the same beginning starts from there: in place, or in a copy. Texts that
begin alike wait until the first of them has computed what they share, so that it is computed
once, at whatever length and depth they part. The least recently used sequence is taken first.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rejoinder.engine.base import Priority
from rejoinder.engine.work import Part, Placement, Work

BY_HAND: Final = Priority.BY_HAND
# Copying a sequence costs about as much as computing this many tokens.
_COPY_TOKENS = 24
# Fewer tokens than this are not worth a step of waiting.
_WAIT_TOKENS = 4


@dataclass(slots=True)
class _Sequence:
    work: Work | None = None
    length: int = 0
    """Tokens that the cache holds."""
    planned: int = 0
    """Tokens that it will hold, of the same row of texts."""
    used: int = 0


@dataclass
class Schedule:
    """Sequences of a cache, and the works that wait for one."""

    sequences: int
    context: int
    chunk: int
    outputs: int
    waiting: list[Work] = field(default_factory=list)
    computed: int = 0
    """Tokens that went through the model so far."""
    _read: Priority | None = None
    """What the last step read for, if it read."""

    def __post_init__(self) -> None:
        self._sequences = [_Sequence() for _ in range(self.sequences)]
        self._texts: NDArray[np.int32] = np.full((self.sequences, self.context), -1, np.int32)
        self._clock = itertools.count(1)

    @property
    def active(self) -> list[Work]:
        return [each.work for each in self._sequences if each.work is not None]

    @property
    def busy(self) -> bool:
        return bool(self.waiting) or any(each.work for each in self._sequences)

    def urgent(self) -> Priority | None:
        """The most urgent priority of all works, if there are any."""
        return min((work.priority for work in (*self.waiting, *self.active)), default=None)

    def held(self, sequence: int) -> int:
        """How many tokens a sequence holds."""
        return self._sequences[sequence].length

    def add(self, work: Work) -> None:
        """Let a work wait for a sequence. Its text, and what will be appended, must fit one."""
        work.order = next(self._clock)
        self.waiting.append(work)

    def remove(self, work: Work) -> None:
        """Forget a work, finished or not; what was computed stays in its sequence."""
        if work.sequence is None:
            self.waiting.remove(work)
            return
        sequence = self._sequences[work.sequence]
        sequence.work = work.sequence = None
        sequence.planned = sequence.length
        sequence.used = next(self._clock)

    def append(self, work: Work, token: int) -> None:
        """Lengthen the text of an active work by a token, to be computed in the next step."""
        number = _placed(work)
        sequence = self._sequences[number]
        self._texts[number, len(work.tokens)] = token
        work.tokens.append(token)
        work.outputs_from = len(work.tokens) - 1
        sequence.planned = len(work.tokens)

    def shorten(self, sequence: int, length: int) -> None:
        """Note that the cache of an idle sequence was cut to `length` tokens."""
        at = self._sequences[sequence]
        at.length = at.planned = min(at.length, length)

    def restored(self, work: Work, length: int) -> None:
        """Note that the first `length` tokens of a work just placed were read from the disk."""
        self._sequences[_placed(work)].length = length

    def forget(self) -> None:
        """Note that the cache is empty, and let every active work start anew."""
        for sequence in self._sequences:
            if sequence.work is not None:
                self.waiting.append(sequence.work)
                sequence.work.sequence = None
            sequence.work = None
            sequence.length = sequence.planned = 0

    def place(self) -> Iterator[Placement]:
        """Give waiting works their sequences, most urgent first. To be carried out one by one."""
        for work in sorted(self.waiting, key=lambda each: each.urgency):
            if not any(each.work is None for each in self._sequences) and not self._yield_to(work):
                return
            common = self._common(work)
            if not self._worth_waiting(work, common):
                yield self._place(work, common)

    def shared(self, sequence: int) -> int:
        """How many of the tokens that a sequence holds another one holds as well."""
        at = self._sequences[sequence]
        lengths = self._alike(self._texts[sequence, : at.length])
        others = [
            min(int(lengths[other]), each.length)
            for other, each in enumerate(self._sequences)
            if other != sequence
        ]
        return max(others, default=0)

    def holder(self, tokens: Sequence[int]) -> int | None:
        """An idle sequence that holds these tokens, or None."""
        lengths = self._alike(tokens)
        return next(
            (
                number
                for number, each in enumerate(self._sequences)
                if each.work is None and min(int(lengths[number]), each.length) == len(tokens)
            ),
            None,
        )

    def step(self) -> list[Part]:
        """What to compute next: at most `chunk` tokens of texts that are being read, most urgent
        first, or a token for every text under way; in turn, where there is both.

        With a stream for each sequence llama.cpp takes a batch apart where its texts differ in
        length, and goes over the weights again for each part. So reading and writing do not share
        a step, and a text is cut only where it is longer than a chunk, not to fill up another
        one's step. A text asked by hand is read by itself.
        """
        writing: list[Part] = []
        reading: list[Work] = []
        for number, sequence in enumerate(self._sequences):
            if sequence.work is None:
                continue
            if sequence.planned - sequence.length == 1:
                writing.append(Part(sequence.work, number, sequence.length, sequence.planned))
            else:
                reading.append(sequence.work)
        most = min((work.priority for work in reading), default=None)
        # Who pressed a key need not let the streams go first after somebody else was read.
        waits = self._read is not None and (most is not BY_HAND or self._read is BY_HAND)
        self._read = None if writing and waits else most
        return writing if self._read is None else self._reading(reading)

    def _reading(self, works: list[Work]) -> list[Part]:
        works.sort(key=lambda each: each.urgency)
        left, outputs = self.chunk, self.outputs
        if works[0].priority is BY_HAND:
            works, left = works[:1], self.chunk + self.sequences
        parts: list[Part] = []
        for work in works:
            part = self._part(work, left, outputs)
            if parts and part.stop < len(work.tokens):
                continue
            if part.stop > part.start:
                parts.append(part)
                left -= part.stop - part.start
                outputs -= max(0, part.stop - max(part.start, work.outputs_from))
        return sorted(parts, key=lambda part: part.sequence)

    def done(self, parts: Iterable[Part]) -> None:
        """Note that a step was computed."""
        for part in parts:
            self._sequences[part.sequence].length = part.stop
            self.computed += part.stop - part.start

    def _part(self, work: Work, left: int, outputs: int) -> Part:
        number = _placed(work)
        sequence = self._sequences[number]
        start, stop = sequence.length, min(sequence.length + left, sequence.planned)
        return Part(work, number, start, min(stop, max(start, work.outputs_from) + outputs))

    def _common(self, work: Work) -> NDArray[np.intp]:
        """How many tokens of `work` each row begins with; at least one is left to compute."""
        limit = min(len(work.tokens) - 1, work.outputs_from)
        return np.minimum(self._alike(work.tokens[: limit + 1]), limit)

    def _alike(self, tokens: Sequence[int] | NDArray[np.int32]) -> NDArray[np.intp]:
        count = len(tokens)
        if not count:
            return np.zeros(self.sequences, np.intp)
        same = self._texts[:, :count] == np.asarray(tokens, np.int32)
        return np.where(same.all(axis=1), count, same.argmin(axis=1))

    def _worth_waiting(self, work: Work, common: NDArray[np.intp]) -> bool:
        """Whether a text at least as urgent is about to compute more of this one's beginning."""
        held = max(
            min(int(common[number]), each.length) for number, each in enumerate(self._sequences)
        )
        return any(
            each.work is not None
            and each.work.priority <= work.priority
            and min(int(common[number]), each.planned) > held + _WAIT_TOKENS
            for number, each in enumerate(self._sequences)
        )

    def _place(self, work: Work, common: NDArray[np.intp]) -> Placement:
        held = {
            number: min(int(common[number]), each.length)
            for number, each in enumerate(self._sequences)
        }
        idle = [number for number, each in enumerate(self._sequences) if each.work is None]
        source = max(held, key=lambda number: held[number])
        target = min(idle, key=lambda number: (-held[number], self._sequences[number].used))
        if held[target] + _COPY_TOKENS >= held[source]:
            source = target
        else:
            target = min(idle, key=lambda number: self._sequences[number].used)
        self._texts[target, : len(work.tokens)] = work.tokens
        self._texts[target, len(work.tokens) :] = -1
        sequence = self._sequences[target]
        sequence.work, sequence.length = work, held[source]
        sequence.planned, sequence.used = len(work.tokens), next(self._clock)
        work.sequence = target
        self.waiting.remove(work)
        return Placement(work, target, source, held[source])

    def _yield_to(self, work: Work) -> bool:
        """Take its sequence from the least urgent work, if `work` is of a higher priority."""
        victim = max(self.active, key=lambda each: each.urgency)
        if victim.priority <= work.priority:
            return False
        self.remove(victim)
        self.waiting.append(victim)
        return True


def _placed(work: Work) -> int:
    if work.sequence is None:
        raise ValueError("the work has no sequence")
    return work.sequence

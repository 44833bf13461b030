"""Continuous batching: the one thread that owns llama.cpp, and its loop.

Requests join and leave between steps; each step computes one batch for all of them. What goes
into it is decided in `schedule`, what becomes of it in `requests`, and vectors are `pooling`'s.
"""

from __future__ import annotations

from rejoinder.engine.kept import KeptPrefixes
from rejoinder.engine.native import Context, Model
from rejoinder.engine.options import Options
from rejoinder.engine.pooling import Pooler, Pooling
from rejoinder.engine.requests import Request
from rejoinder.engine.schedule import Schedule
from rejoinder.engine.work import Part, Placement, Work
from rejoinder.engine.worker import Worker
from rejoinder.errors import ModelError

Asked = Request | Pooling


class Batcher(Worker[Asked]):
    """The thread. From here on the model, its contexts and the schedule are the thread's alone."""

    def __init__(
        self, model: Model, context: Context, options: Options, pooler: Pooler, kept: KeptPrefixes
    ) -> None:
        super().__init__("rejoinder-model")
        self._model = model
        self._context = context
        self._pooler = pooler
        self._kept = kept
        self._unified = options.unified
        self._schedule = Schedule(
            options.sequences, options.context, options.chunk, context.outputs
        )
        self._requests: dict[Work, Request] = {}
        self.start()

    # In any thread

    @property
    def computed(self) -> int:
        """Tokens that went through the model so far, without those of vectors."""
        return self._schedule.computed

    @property
    def under_way(self) -> int:
        """Drafts that wait or are worked on."""
        return len(self._requests)

    # In the worker's thread

    @property
    def _busy(self) -> bool:
        return self._schedule.busy or self._pooler.busy

    def _admit(self, asked: Asked) -> None:
        if isinstance(asked, Pooling):
            self._pooler.add(asked)
        else:
            self._requests[asked.work] = asked
            self._schedule.add(asked.work)

    def _step(self) -> None:
        self._pool()
        self._draft()

    def _fail(self, error: BaseException) -> None:
        for request in self._requests.values():
            request.job.fail(error)
            request.close()
        self._pooler.fail(error)

    def _free(self) -> None:
        for part in (self._pooler, self._context, self._model):
            part.close()

    def _pool(self) -> None:
        """A batch of vectors, unless a draft is more urgent."""
        self._pooler.drop_cancelled()
        mine, others = self._pooler.urgent(), self._schedule.urgent()
        if mine is not None and (others is None or mine <= others):
            self._pooler.step()

    def _draft(self) -> None:
        """A step of all drafts under way."""
        for request in [each for each in self._requests.values() if each.job.cancelled]:
            self._end(request)
        for placement in self._schedule.place():
            self._carry_out(placement)
        parts = self._schedule.step()
        if not parts:
            return
        try:
            self._context.decode(entry for part in parts for entry in part.entries())
        except ModelError as error:
            self._start_over(error)
            return
        self._schedule.done(parts)
        self._hand_out(parts)

    def _hand_out(self, parts: list[Part]) -> None:
        at = 0
        for part in parts:
            request = self._requests[part.work]
            first = max(part.start, part.work.outputs_from)
            for place in range(first, part.stop):
                token = request.output(self._model, self._context, at + place - part.start)
                if token is not None:
                    self._schedule.append(part.work, token)
            at += part.stop - part.start
            if request.finished:
                self._end(request)

    def _carry_out(self, placement: Placement) -> None:
        work, sequence = placement.work, placement.sequence
        if work.standing > placement.length and self._restore(work, sequence):
            return
        if placement.source != sequence:
            self._context.fork(placement.source, sequence)
        self._context.keep(sequence, placement.length)

    def _restore(self, work: Work, sequence: int) -> bool:
        """Read the standing part from the disk, where it was kept."""
        data = self._kept.load(work.tokens[: work.standing])
        if data is None:
            return False
        self._context.keep(sequence, 0)
        whole = self._context.restore(sequence, data)
        if not whole or self._context.length(sequence) != work.standing:
            self._kept.reject(work.tokens[: work.standing])
            self._context.keep(sequence, 0)
            self._schedule.restored(work, 0)
        else:
            self._schedule.restored(work, work.standing)
        return True

    def _tidy(self) -> None:
        """While nobody waits, and at the end: keep on the disk the standing prefixes that are not
        there yet."""
        for tokens in self._kept.wanted():
            sequence = self._schedule.holder(tokens)
            if sequence is not None:
                self._context.keep(sequence, len(tokens))
                self._schedule.shorten(sequence, len(tokens))
                self._kept.store(tokens, self._context.save(sequence))

    def _end(self, request: Request) -> None:
        sequence = request.work.sequence
        self._schedule.remove(request.work)
        del self._requests[request.work]
        request.close()
        # In a common cache every sequence pays for what another one holds.
        if self._unified and sequence is not None:
            length = self._schedule.shared(sequence) or self._schedule.held(sequence)
            self._context.keep(sequence, length)
            self._schedule.shorten(sequence, length)

    def _start_over(self, error: ModelError) -> None:
        """llama.cpp failed: nobody knows what the cache holds."""
        for work in self._schedule.active:
            request = self._requests[work]
            request.job.fail(error)
            self._end(request)
        self._context.clear()
        self._schedule.forget()

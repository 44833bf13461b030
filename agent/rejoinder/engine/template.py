"""The chat template that a model file carries: a program by strangers.

It runs in Jinja's sandbox, where it can make text and nothing else, and what it may cost is
bounded: its source, the steps it takes, and what it writes. What it is given follows
`apply_chat_template` of transformers, against which these templates are written.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from types import FrameType
from typing import Any, NoReturn

from jinja2 import BaseLoader, TemplateError, nodes
from jinja2.ext import Extension, loopcontrols
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from rejoinder.engine.format import Template, usable

SOURCE = 64 * 1024
"""Characters of a template. The longest in use have 20,000."""
STEPS = 200_000
"""Lines of compiled template that one rendering may run."""
TEXT = 1024 * 1024
"""Characters that it may write, or hold in one value that it computes."""


class _TooMuchError(Exception):
    """The template does more than any chat needs."""


def load_template(source: str, bos: str, eos: str) -> Template | None:
    """The template as a function of messages, or None where it cannot be used safely.

    `bos` and `eos` are the texts of the tokens that begin and end what the model reads.
    """
    if len(source) > SOURCE:
        return None
    try:
        program = _Sandbox().from_string(source)
    except (TemplateError, RecursionError, MemoryError):
        return None

    def render(messages: list[dict[str, str]]) -> str:
        with _Steps():
            text = program.render(
                messages=messages,
                bos_token=bos,
                eos_token=eos,
                add_generation_prompt=True,
                # Draft at once: what a model thinks before would be cut as no reply.
                enable_thinking=False,
                tools=None,
                documents=None,
                raise_exception=_refuse,
                strftime_now=_now,
            )
        if len(text) > TEXT:
            raise _TooMuchError
        return text

    return usable(render)


class _Generation(Extension):
    """`{% generation %}` marks what a trainer learns from; here its content is all that counts."""

    tags = {"generation"}

    def parse(self, parser: Parser) -> list[nodes.Node]:
        parser.stream.skip(1)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


class _Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox, with bounds for what a single operator can blow up."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self) -> None:
        super().__init__(
            loader=BaseLoader(),
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[_Generation, loopcontrols],
        )
        self.filters["tojson"] = _json

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        if _size(operator, left, right) > TEXT:
            raise _TooMuchError
        return super().call_binop(context, operator, left, right)


def _size(operator: str, left: Any, right: Any) -> int:
    """An upper bound of what an operator makes, in items; for `%` and `**` of text or numbers a
    refusal, since no chat template needs them."""
    long = [len(side) for side in (left, right) if isinstance(side, (str, list, tuple))]
    match operator:
        case "+":
            return sum(long)
        case "*":
            times = [abs(side) for side in (left, right) if isinstance(side, int)]
            return max(long, default=0) * max(times, default=1)
        case _:
            small = all(isinstance(side, int) and abs(side) < 100_000 for side in (left, right))
            return 0 if small and (operator == "%" or abs(right) < 64) else TEXT + 1


class _Steps:
    """Counts what runs inside the `with`, line by line, in this thread only.

    A clock would refuse a good template on a busy machine; an empty loop writes nothing that
    could be counted. Other threads and a debugger's own tracing are left as they are.
    """

    def __enter__(self) -> None:
        self._left = STEPS
        self._before = sys.gettrace()
        sys.settrace(self._step)

    def __exit__(self, *exc: object) -> None:
        sys.settrace(self._before)

    def _step(self, frame: FrameType, event: str, argument: Any) -> Any:
        self._left -= 1
        if self._left < 0:
            raise _TooMuchError
        return self._step


def _json(
    value: Any,
    ensure_ascii: bool = False,
    indent: int | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,
) -> str:
    # Jinja's own escapes for HTML, which a model never learned.
    return json.dumps(
        value,
        ensure_ascii=ensure_ascii,
        indent=indent,
        separators=separators,
        sort_keys=sort_keys,
    )


def _refuse(message: str) -> NoReturn:
    raise TemplateError(message)


def _now(layout: str) -> str:
    return datetime.now().strftime(layout)

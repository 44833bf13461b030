"""From messages to the text a model continues.

Two ways. `plain` shows the model comments and replies as a list of examples and lets it
continue the list; `chat` renders the template that an instruct model was tuned on. Which one
a model gets is measured (`benchmarks/prompt_format.py`) and stands in the catalogue.

A prompt is cut into segments so that only the template's own text is read for control tokens:
a comment that holds `<|im_end|>` stays text.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Literal

from rejoinder.engine.base import Message, Prompt, Role

Style = Literal["plain", "chat"]

_LABELS: dict[Role, str] = {"system": "", "user": "Comment: ", "assistant": "Reply: "}


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the model's input. Only where `control` is set may it hold control tokens."""

    text: str
    control: bool = False
    standing: bool = False


def fold(text: str) -> str:
    """A message on one line, so that nothing in it can look like a new example."""
    return " ".join(text.split())


def plain(prompt: Prompt) -> list[Segment]:
    """The prompt as plain examples, ending in an open "Reply:"."""
    parts = {True: "", False: ""}
    for place, message in enumerate(prompt):
        between = "\n" if message.role == "assistant" else "\n\n"
        text = f"{_LABELS[message.role]}{fold(message.content)}"
        parts[message.standing] += f"{between if place else ''}{text}"
    # Apart, so that the standing part has the same tokens whatever comes after it.
    parts[False] += "\nReply:"
    return [Segment(text, standing=standing) for standing, text in parts.items() if text]


PLAIN_STOPS = ("\n",)
"""A plain example's reply is one line."""

_PROBE: tuple[Role, ...] = ("system", "user", "assistant", "user")
Template = Callable[[list[dict[str, str]]], str]


def chat(prompt: Prompt, template: Template) -> list[Segment]:
    """The prompt through a chat template, contents kept apart from the template's own text.

    Raises:
        ValueError: the template drops or moves a message, so it cannot be used safely.
    """
    marks = [f"\ue000{secrets.token_hex(8)}\ue001" for _ in prompt]
    rest = template(
        [
            {"role": message.role, "content": mark}
            for message, mark in zip(prompt, marks, strict=True)
        ]
    )
    segments: list[Segment] = []
    for message, mark in zip(prompt, marks, strict=True):
        before, found, rest = rest.partition(mark)
        if not found:
            raise ValueError(f"the chat template drops a message of the role {message.role}")
        segments += [
            Segment(before, control=True, standing=message.standing),
            Segment(message.content.strip(), standing=message.standing),
        ]
    segments.append(Segment(rest, control=True))
    return [segment for segment in segments if segment.text]


def usable(template: Template) -> Template | None:
    """The template, or one that gives the system's text to the first user, or None.

    Gemma 2 and the first Mistrals refuse a system message.
    """
    probe = tuple(Message(role, "probe") for role in _PROBE)
    for candidate in (template, partial(_without_system, template)):
        # A template is a program that came with the model: it may fail in any way.
        with suppress(Exception):
            chat(probe, candidate)
            return candidate
    return None


def _without_system(template: Template, messages: list[dict[str, str]]) -> str:
    if messages[0]["role"] != "system":
        return template(messages)
    system, user, *rest = messages
    told = {"role": "user", "content": f"{system['content']}\n\n{user['content']}"}
    return template([told, *rest])

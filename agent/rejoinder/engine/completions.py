"""The words of the OpenAI chat completions API, as far as a draft needs them. No socket here.

What a server sends is read into two fields and a flag; all else is dropped. Its own words are
never part of an error's text, which may be shown in a page or logged: they may quote a comment,
or the key.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from rejoinder.engine.base import Prompt, Sampling

# OpenAI takes no more; the engine cuts at the others itself.
STOPS = 4
# Fields that a server may refuse and that a draft can do without, as the API or one of the
# servers names them. vLLM, llama-server and others know the last three; OpenAI knows none.
OPTIONAL = ("temperature", "top_p", "seed", "stop", "min_p", "repeat_penalty", "repetition_penalty")
# What OpenAI's newer models call the limit of tokens.
NEWER_LIMIT = "max_completion_tokens"

_LETTER = 1
_OTHER = 3
_MESSAGE = 8

_CONTROL = re.compile(r"<(?=[|\uff5c/a-zA-Z<])|\[(?=/?[A-Z_]{3,}\])")


def body(
    model: str, prompt: Prompt, sampling: Sampling, *, without: Sequence[str] = ()
) -> dict[str, Any]:
    """The JSON of a request, less the optional fields that this server was seen to refuse."""
    fields: dict[str, Any] = {
        "model": model,
        "messages": [
            {"role": message.role, "content": defused(message.content.strip())}
            for message in prompt
        ],
        "stream": True,
        "max_tokens": sampling.max_tokens,
        "temperature": sampling.temperature,
        "top_p": sampling.top_p,
    }
    if sampling.min_p > 0:
        fields["min_p"] = sampling.min_p
    if sampling.repeat_penalty != 1:
        # One name is llama.cpp's, the other vLLM's; each ignores what it does not know.
        fields["repeat_penalty"] = fields["repetition_penalty"] = sampling.repeat_penalty
    if sampling.seed is not None:
        fields["seed"] = sampling.seed
    if sampling.stop:
        fields["stop"] = list(sampling.stop[:STOPS])
    if sampling.logit_bias:
        fields["logit_bias"] = {str(token): bias for token, bias in sampling.logit_bias}
    for name in without:
        value = fields.pop(name, None)
        if name == "max_tokens":
            fields[NEWER_LIMIT] = value
    return fields


def refused_field(refusal: str, sent: dict[str, Any]) -> str | None:
    """The field that a server's refusal names and that it can be asked without; None if none."""
    # The longest first: `repeat_penalty` does not stand in `repetition_penalty`, but `seed` may
    # stand in a longer word, so whole words are looked for.
    words = set(re.findall(r"\w+", refusal))
    if "max_tokens" in words and NEWER_LIMIT in words and "max_tokens" in sent:
        return "max_tokens"
    return next((name for name in reversed(OPTIONAL) if name in words and name in sent), None)


def defused(text: str) -> str:
    """`text` with a space in whatever a server could read as a control token.

    Here the server makes tokens of the finished template, and many read `<|im_end|>` or `[INST]`
    in a comment as their own. A space breaks them and leaves the text readable; `a < b` and `<3`
    stay as they are.
    """
    return _CONTROL.sub(lambda found: f"{found[0]} ", text)


# How long a text is


def estimate(text: str) -> int:
    """Tokens of `text`, without the model's tokenizer: three ASCII letters or spaces for one, any
    other ASCII character one, all others one for each byte of UTF-8.

    On the safe side: a tokenizer that falls back to bytes makes no more than a token of each.
    Of 6,000 real comments in English 0.6 % were longer than this by the starter model's
    tokenizer, whose vocabulary is small; the median estimate was 1.5 times their length.
    """
    return -(-sum(map(_weight, text)) // _OTHER)


def estimate_prompt(prompt: Prompt) -> int:
    """Tokens of a prompt, with what a chat template puts around each message."""
    return sum(estimate(message.content) + _MESSAGE for message in prompt)


def shorten(text: str, limit: int) -> str:
    """The longest start of `text` that is estimated to have at most `limit` tokens."""
    room = limit * _OTHER
    for place, char in enumerate(text):
        room -= _weight(char)
        if room < 0:
            return text[:place]
    return text


def _weight(char: str) -> int:
    if char.isascii():
        return _LETTER if char.isalpha() or char == " " else _OTHER
    return _OTHER * len(char.encode("utf-8", "replace"))


# What comes back


@dataclass(frozen=True, slots=True)
class Chunk:
    """One event: new text; why the answer ended, once it has; whether the model was thinking."""

    text: str = ""
    finish: str | None = None
    thought: bool = False


class BrokenEventError(ValueError):
    """An event is no part of a completion."""


class ServerSaidError(ValueError):
    """An event reports an error of the server; the argument is its own text."""


class _Delta(BaseModel):
    content: str | None = None
    reasoning_content: str | None = None
    reasoning: str | None = None


class _Choice(BaseModel):
    index: int = 0
    delta: _Delta | None = None
    finish_reason: str | None = None


class _Event(BaseModel):
    error: Any = None
    choices: list[_Choice] | None = None


def chunk(data: str) -> Chunk:
    """Read the data of one event other than `[DONE]`.

    Raises:
        BrokenEventError: it is not an event of this API.
        ServerSaidError: it reports an error.
    """
    try:
        event = _Event.model_validate_json(data)
    except ValidationError:
        raise BrokenEventError from None
    if event.error:
        raise ServerSaidError(str(event.error))
    if event.choices is None:
        raise BrokenEventError
    # Figures of use come without a choice; only one choice was asked for.
    first = next((choice for choice in event.choices if choice.index == 0), None)
    if first is None:
        return Chunk()
    delta = first.delta or _Delta()
    return Chunk(
        text=delta.content or "",
        finish=first.finish_reason or None,
        thought=bool(delta.reasoning_content or delta.reasoning),
    )

"""What drafting needs of a model, whoever runs it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

Role = Literal["system", "user", "assistant"]


class Priority(IntEnum):
    """Lower goes first."""

    BY_HAND = 0
    """The creator pressed a key and waits."""
    ON_SCREEN = 1
    """The comment is in sight."""
    ON_PAGE = 2
    """The comment is on the page, further down."""
    BEHIND = 3
    """Nobody waits: alternatives, and vectors of imported rows."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is chosen. The defaults are for short, informal text.

    A temperature of 0 always takes the likeliest token. `stop` strings end the text and are not
    part of it, beside those of the model's own format. `logit_bias` adds to the logits of tokens,
    by their numbers in this model's vocabulary.
    """

    max_tokens: int = 96
    temperature: float = 0.7
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.0
    seed: int | None = None
    stop: tuple[str, ...] = ()
    logit_bias: tuple[tuple[int, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of the conversation a model continues. `content` may be a stranger's text."""

    role: Role
    content: str
    standing: bool = False
    """Whether all prompts of this creator begin with the same messages up to this one, so that an
    engine may keep what it computed of them, even over a restart."""


Prompt = tuple[Message, ...]
"""System first, then pairs of comment (user) and reply (assistant), then the comment to answer.

What many prompts share stands first, so that an engine can keep it. How the messages become
text (a chat template, or plain examples) is a property of the model: see `engine/format.py`.
"""


@dataclass(slots=True)
class Piece:
    """Some new text. `last` marks the end; `truncated` says that the token limit was the reason."""

    text: str
    last: bool = False
    truncated: bool = False


class Embedder(Protocol):
    """A model that places text in a vector space. Always one on this machine."""

    @property
    def vectors(self) -> str:
        """Names the space: vectors of two embedders compare only where this is the same."""

    @property
    def dim(self) -> int:
        """Length of a vector from `embed`."""

    @property
    def anisotropic(self) -> bool:
        """Whether all vectors point nearly the same way, as pooled states of a language model do,
        so that their common part has to be taken out before they are compared."""

    async def embed(
        self,
        texts: Sequence[str],
        priority: Priority = Priority.BEHIND,
        *,
        query: bool = False,
    ) -> NDArray[np.float32]:
        """Pooled vectors, shape (len(texts), dim), not normalised. `query` marks a text that is
        looked for, for models that tell it from the texts that are found.

        Raises:
            ModelError: the model failed.
        """

    async def close(self) -> None:
        """Give the model's memory back."""


class Engine(Protocol):
    """A model that continues a conversation."""

    @property
    def name(self) -> str:
        """The model's name, as the creator knows it."""

    @property
    def host(self) -> str | None:
        """The machine that the prompts are sent to; None where they stay on this one."""

    @property
    def scripts(self) -> frozenset[str] | None:
        """Unicode scripts it writes, in capitals ("LATIN"); None where nobody has said."""

    @property
    def translates(self) -> bool:
        """Whether what it says of a text in another language can be trusted."""

    def tokens(self, prompt: Prompt) -> int:
        """Length of the prompt as this model reads it, in tokens."""

    def shorten(self, text: str, limit: int) -> str:
        """The longest start of `text` that has at most `limit` tokens."""

    def stream(
        self, prompt: Prompt, sampling: Sampling, priority: Priority = Priority.ON_SCREEN
    ) -> AsyncGenerator[Piece, None]:
        """Continue the prompt, piece by piece; closing the generator stops the model.

        Raises:
            ModelError: the prompt is too long, or the model failed.
        """

    async def bits(
        self, prompt: Prompt, reply: str, priority: Priority = Priority.ON_SCREEN
    ) -> float | None:
        """How surprising `reply` is after `prompt`, in bits; None where the model cannot tell.

        Raises:
            ModelError: the two together are too long, or the model failed.
        """

    async def close(self) -> None:
        """Give the model's memory back. Streams still open end with an error."""

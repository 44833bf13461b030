"""What drafting needs of a model, whoever runs it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Priority(IntEnum):
    """Lower goes first."""

    BY_HAND = 0
    ON_SCREEN = 1
    BEHIND = 2


@dataclass(frozen=True, slots=True)
class Sampling:
    """How the next token is chosen. The defaults are for short, informal text."""

    max_tokens: int = 96
    temperature: float = 0.7
    top_p: float = 0.95
    min_p: float = 0.05
    repeat_penalty: float = 1.1
    stop: tuple[str, ...] = ()
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """Text for the model: `prefix` is shared by many prompts and stands first."""

    prefix: str
    tail: str

    @property
    def text(self) -> str:
        return self.prefix + self.tail


class Engine(Protocol):
    """A model that continues text and places text in a vector space."""

    @property
    def name(self) -> str:
        """The model's name, as the creator knows it."""

    @property
    def dim(self) -> int:
        """Length of a vector from `embed`."""

    def count(self, text: str) -> int:
        """Number of tokens of `text`."""

    def stream(
        self, prompt: Prompt, sampling: Sampling, priority: Priority = Priority.ON_SCREEN
    ) -> AsyncIterator[str]:
        """Continue the prompt, piece by piece; closing the iterator stops the model.

        Raises:
            ModelError: the prompt is too long, or the model failed.
        """

    async def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Mean-pooled vectors, shape (len(texts), dim), not normalised.

        Raises:
            ModelError: the model failed.
        """

    async def close(self) -> None:
        """Give the model's memory back. Streams still open end."""

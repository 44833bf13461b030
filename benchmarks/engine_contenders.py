"""Who drafts the load of `engine.py`: our engine, and the peers. Each gets the same tokens and the
same sampling, and settings with which it was the fastest here (`engine.py --settings`).
"""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.engine_load import Asked, Load

Settings = dict[str, Any]


class Contender(ABC):
    """One way to draft with one file, in a process of its own."""

    pid = os.getpid()
    """The process that does the work."""

    def check(self, asked: Sequence[Asked]) -> None:  # noqa: B027 - peers are given the tokens
        """See that the prompts are read as the load's tokens."""

    @abstractmethod
    async def draft(self, asked: Sequence[Asked], *, greedy: bool = False) -> list[str]:
        """A draft of exactly `DRAFT` tokens for each prompt.

        Raises:
            ValueError: somebody read other tokens than the load has, or drafted fewer.
        """

    @abstractmethod
    async def close(self) -> None:
        """Give the model back."""


def check_tokens(what: str, found: int, wanted: int) -> None:
    if found != wanted:
        raise ValueError(f"a {what} of {found} tokens, where the load has {wanted}")


def opener(kind: str) -> Callable[[Path, Load, Settings], Awaitable[Contender]]:
    """How to open a contender. Imports no more than that one needs: our engine tells OpenMP how to
    wait before llama.cpp is loaded, and its peers have not asked for that.
    """
    if kind == "ours":
        from benchmarks.engine_ours import open_ours

        return open_ours
    from benchmarks.engine_peers import open_peer

    async def open_one(file: Path, load: Load, settings: Settings) -> Contender:
        return open_peer(kind, file, load, settings)

    return open_one

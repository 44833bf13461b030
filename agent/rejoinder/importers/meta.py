"""What Instagram's, Threads' and Facebook's archives have in common."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rejoinder.importers.text import mended, text_of


def strings(value: Any) -> Iterator[Any]:
    """The elements of a list, and of nothing else."""
    if isinstance(value, list):
        yield from value


def part(value: Any, *keys: str) -> Any:
    """What lies under these keys, or None where the way there is not all mappings."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def words(value: Any) -> str:
    """Text of a Meta archive, repaired."""
    return mended(text_of(value))

"""Where a text stands in a row of the journal, for those who want it forgotten."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from rejoinder.memory.tables import schemas

# Columns that hold a draft, and what it answers, as JSON.
PACKED = ("body", "request")
# Words of closed lists and of the settings, and ids made here: they say nothing of anybody, and a
# text is found in them by chance.
_CLOSED = {"draft_id", "key", "site", "outcome", "host", "pile", "lang", "by", "suffix", "model"}
_CLOSED_KEYS = {"draft_id", "pile", "reason", "kind", "outcome", "host", "language", "model"}
_CLOSED_KEYS |= {"site", "suffix"}


def plain_columns() -> list[str]:
    """Columns of the journal that hold text as it was written."""
    columns = schemas(1)["drafts"]
    texts = (field.name for field in columns if field.type == pa.string())
    return [name for name in texts if name not in _CLOSED and name not in PACKED]


def escaped(text: str) -> str:
    """The text as JSON spells it."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def holds(packed: str, text: str) -> bool:
    """Whether a packed column says this anywhere, whatever its case."""
    try:
        value = json.loads(packed)
    except ValueError:
        return text.lower() in packed.lower()
    return any(text.lower() in said.lower() for said in _said(value))


def _said(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _said(each)
        case dict():
            for key, each in value.items():
                if key not in _CLOSED_KEYS:
                    yield from _said(each)
        case _:
            pass

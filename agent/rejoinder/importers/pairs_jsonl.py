"""JSON Lines: one object a line with at least `comment` and `reply`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from rejoinder.importers.format import Format
from rejoinder.importers.json_lines import each_line
from rejoinder.importers.rows import COLUMNS, Place, Row, read_row

# The first line may be longer than what is looked at, or be damaged: one name of each is enough.
_NAMES = "|".join((*COLUMNS["comment"], *COLUMNS["reply"]))
_LINE = re.compile(rf'^\s*\{{[^\n]*"({_NAMES})"\s*:'.encode(), re.M)


def looks(name: str, head: bytes, /) -> bool:
    return _LINE.search(head) is not None


def rows(place: Place, fields: Mapping[str, Any], /) -> Iterator[Row]:
    yield read_row(fields, place)


FORMAT = Format("JSON Lines", looks, each_line(rows))

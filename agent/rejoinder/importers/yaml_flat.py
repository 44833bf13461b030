"""The top level of a small YAML file as text: the only importer of `yaml`.

Out of the parser's events, not by a loader: tags, aliases and merges then mean nothing, a number or
a `no` stays as it was written, and nesting costs nothing. (PyYAML's C loader overflows the stack at
50,000 brackets.)
"""

from __future__ import annotations

import yaml

from rejoinder.config import LIMITS
from rejoinder.importers.entries import Entry
from rejoinder.importers.rows import Place, Skipped

# Of a comment's file; the rest of its kind are site data.
_BYTES = 200_000
# The C one where PyYAML was built with it.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def flat(entry: Entry) -> dict[str, str] | Skipped:
    """The keys whose values are plain text, or why there are none."""
    with entry.open() as stream:
        data = b""
        while chunk := stream.read(_BYTES):
            data += chunk
            if len(data) > _BYTES:
                return Skipped(Place(entry.name), f"longer than {_BYTES:,} bytes")
    try:
        return _fields(data.decode("utf-8"))
    except UnicodeDecodeError:
        return Skipped(Place(entry.name), "not UTF-8 text")
    except (yaml.YAMLError, ValueError):
        return Skipped(Place(entry.name), "not valid YAML")


def _fields(text: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    depth = 0
    # None where a key comes next; empty where it was no text.
    key: str | None = None
    for event in yaml.parse(text, Loader=_LOADER):
        match event:
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                depth += 1
                listed = depth == 1 and isinstance(event, yaml.SequenceStartEvent)
                if listed or depth > LIMITS.import_depth:
                    raise ValueError
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                depth -= 1
                if depth == 1:
                    key = "" if key is None else None
            case yaml.ScalarEvent() if depth == 1:
                if key is None:
                    key = event.value
                else:
                    fields[key], key = event.value, None
            case yaml.AliasEvent() if depth == 1:
                key = "" if key is None else None
            case _:
                pass
    return fields

"""Records out of a JSON file of any size, one at a time: the only importer of `ijson`.

The events come from the tokenizer; path and depth are kept here, so that a hostile file of
nothing but brackets costs neither memory nor time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import ijson

from rejoinder.config import LIMITS
from rejoinder.importers.entries import Entry, Stream
from rejoinder.importers.format import Reads, each
from rejoinder.importers.rows import Place, Row, Skipped

Path = tuple[str, ...]
ITEM = "[]"


def items(*keys: str) -> Callable[[Path], bool]:
    """Wants the items of the list under these keys; of the file itself without any."""
    wanted = (*keys, ITEM)
    return lambda path: path == wanted


def records(
    entry: Entry, wanted: Callable[[Path], bool], *, unit: str = "record", after: bytes = b""
) -> Iterator[tuple[Path, Any] | Skipped]:
    """Path and value of everything that is `wanted`, in the file's order. Reading begins behind
    the first `after`, if that is given. Where the file is damaged, the last thing yielded says so.

    Raises:
        ImportFileError: a value is larger than any comment.
    """
    place = Place(entry.name, unit=unit)
    count = 0
    with entry.open() as stream:
        try:
            _pass(stream, after)
            for found in _values(stream, wanted):
                yield found
                count += 1
        except (ijson.JSONError, UnicodeDecodeError, OverflowError, ValueError):
            yield Skipped(place.at(count + 1), "the file is damaged from here on: not valid JSON")
        except _TooDeepError:
            yield Skipped(place.at(count + 1), "the file is nested too deep from here on")


class _TooDeepError(Exception):
    pass


def _pass(stream: Stream, after: bytes) -> None:
    """Read up to the end of `after`, byte by byte as nothing can be put back."""
    read = b""
    while after and not read.endswith(after) and (byte := stream.read(1)):
        read = read[-64:] + byte


def _values(stream: Stream, wanted: Callable[[Path], bool]) -> Iterator[tuple[Path, Any]]:
    path: list[str] = []
    # Containers that are being built, outermost first, and the key that waits for its value.
    open_: list[Any] = []
    keys: list[str] = []
    for event, value in ijson.basic_parse(stream, use_float=True):
        if not open_:
            stream.mark = stream.position
        match event:
            case "map_key":
                (keys if open_ else path)[-1] = value
            case "end_map" | "end_array":
                if open_:
                    done = open_.pop()
                    keys.pop()
                    if not open_:
                        yield tuple(path), done
                else:
                    path.pop()
            case "start_map" | "start_array":
                if len(path) + len(open_) > LIMITS.import_depth:
                    raise _TooDeepError
                made: Any = {} if event == "start_map" else []
                if open_:
                    _put(open_[-1], keys[-1], made)
                if open_ or wanted(tuple(path)):
                    open_.append(made)
                    keys.append("")
                else:
                    path.append("" if event == "start_map" else ITEM)
            case _:
                if open_:
                    _put(open_[-1], keys[-1], value)
                elif wanted(tuple(path)):
                    yield tuple(path), value


def _put(container: Any, key: str, value: Any) -> None:
    if isinstance(container, dict):
        container[key] = value
    else:
        container.append(value)


def each_object(
    wanted: Callable[[Path], bool],
    rows: Callable[[Place, Mapping[str, Any]], Iterator[Row]],
    *,
    unit: str,
    after: bytes = b"",
) -> Reads:
    """A reader of files that hold a list of objects, from what makes rows of one of them."""

    def read(entry: Entry) -> Iterator[Row]:
        place = Place(entry.name, unit=unit)
        count = 0
        for found in records(entry, wanted, unit=unit, after=after):
            if isinstance(found, Skipped):
                yield found
                continue
            count += 1
            if isinstance(found[1], dict):
                yield from rows(place.at(count), found[1])
            else:
                yield Skipped(place.at(count), f"not a {unit}")

    return each(read)

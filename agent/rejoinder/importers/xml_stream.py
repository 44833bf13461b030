"""Elements of an XML file of any size, one at a time: the only importer of `defusedxml`."""

from __future__ import annotations

import io
from collections.abc import Collection, Iterator
from typing import Any
from xml.etree.ElementTree import Element, ParseError  # noqa: S405  types; nothing is parsed by it

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from rejoinder.config import LIMITS
from rejoinder.importers.entries import Entry, Stream
from rejoinder.importers.rows import Place, Skipped

# XML forbids these, and blog engines write them all the same.
_FORBIDDEN = bytes(set(range(32)) - {9, 10, 13})


def elements(entry: Entry, tags: Collection[str]) -> Iterator[tuple[Place, Element] | Skipped]:
    """Elements with one of these names (without their namespace) that lie in no other such, in
    the file's order. Where the file is damaged, the last thing yielded says so.

    Raises:
        ImportFileError: an element is larger than any comment.
    """
    place = Place(entry.name, unit="element")
    count = 1
    with entry.open() as stream:
        try:
            for element in _walk(stream, tags):
                yield place.at(count), element
                count += 1
        except DefusedXmlException:
            yield Skipped(place.at(count), "the file defines entities, as no export does")
        except (ParseError, UnicodeError, LookupError, ValueError):
            yield Skipped(place.at(count), "the file is damaged from here on: not valid XML")
        except _TooDeepError:
            yield Skipped(place.at(count), "the file is nested too deep from here on")


class _TooDeepError(Exception):
    pass


def _walk(stream: Stream, tags: Collection[str]) -> Iterator[Element]:
    above: list[Element] = []
    within = 0
    for event, element in iterparse(_Cleaned(stream), events=("start", "end")):
        wanted = local(element) in tags
        if event == "start":
            if len(above) >= LIMITS.import_depth:
                raise _TooDeepError
            above.append(element)
            within += wanted
            continue
        above.pop()
        within -= wanted
        if within:
            continue
        if wanted:
            yield element
        # What was seen is not kept.
        if above:
            above[-1].remove(element)
        stream.mark = stream.position


class _Cleaned(io.RawIOBase):
    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def read(self, size: int = -1, /) -> Any:
        # A chunk of which nothing is left would look like the end.
        while data := self._stream.read(size):
            if kept := data.translate(None, _FORBIDDEN):
                return kept
        return b""


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def texts(element: Element) -> dict[str, str]:
    """The text of each child, by its name without the namespace."""
    return {local(child): child.text or "" for child in element}

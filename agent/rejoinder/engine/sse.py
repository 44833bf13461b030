"""Server-sent events, from bytes as they arrive.

The algorithm of the HTML standard, section 9.2.6, "Interpreting an event stream", for the one
field that carries completions: `data`. Names, ids and retry times of events are not used.
"""

from __future__ import annotations

from collections.abc import Iterator

_BOM = b"\xef\xbb\xbf"


class EventTooLargeError(ValueError):
    """An event is longer than the limit."""


class Events:
    """Cuts a stream into the data of its events. An event is at most `limit` bytes long."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._rest = b""
        self._data: list[bytes] = []
        self._size = 0
        self._start = True

    def feed(self, chunk: bytes) -> Iterator[str]:
        """The data of all events that are now complete.

        Raises:
            EventTooLargeError: one is longer than the limit, complete or not.
            UnicodeDecodeError: one is not UTF-8.
        """
        self._rest += chunk
        if self._start and len(self._rest) >= len(_BOM):
            self._rest = self._rest.removeprefix(_BOM)
            self._start = False
        *lines, self._rest = _lines(self._rest)
        for line in lines:
            if line:
                self._field(line)
            elif self._data:
                event = b"\n".join(self._data).decode("utf-8")
                self._data, self._size = [], 0
                yield event
        if self._size + len(self._rest) > self._limit:
            raise EventTooLargeError

    def _field(self, line: bytes) -> None:
        # A line that begins with a colon is a comment, which some servers send to stay awake.
        name, _, value = line.partition(b":")
        if name != b"data":
            return
        self._size += len(line)
        if self._size > self._limit:
            raise EventTooLargeError
        self._data.append(value.removeprefix(b" "))


def _lines(text: bytes) -> list[bytes]:
    """Lines that ended in LF, CR or CRLF, and last what has not ended yet."""
    # Whether a CR at the very end is a CRLF cut in two is known only with the next chunk.
    held = text.endswith(b"\r")
    body = text[:-1] if held else text
    parts = body.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    if held:
        parts[-1] += b"\r"
    return parts

"""From a model's tokens to text: whole characters, no leading space, cut at stop strings."""

from __future__ import annotations

import codecs
from collections.abc import Sequence


class Speech:
    """One text under way. What might be the beginning of a stop string is held back."""

    def __init__(self, stops: Sequence[str] = ()) -> None:
        self._stops = tuple(stop for stop in stops if stop)
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="ignore")
        self._held = ""
        self._started = False
        self.finished = False

    def feed(self, data: bytes) -> str:
        """The text that became certain. `finished` is set once a stop string was found."""
        text = self._held + self._decoder.decode(data)
        if not self._started:
            text = text.lstrip()
            self._started = bool(text)
        places = [place for stop in self._stops if (place := text.find(stop)) >= 0]
        if places:
            self.finished = True
            self._held = ""
            return text[: min(places)]
        keep = max((_overlap(text, stop) for stop in self._stops), default=0)
        self._held = text[len(text) - keep :]
        return text[: len(text) - keep]

    def close(self) -> str:
        """What was held back, when the text ends without a stop string."""
        text, self._held = self._held, ""
        return text


def _overlap(text: str, stop: str) -> int:
    """Length of the longest end of `text` with which `stop` begins."""
    return next(
        (n for n in range(min(len(stop) - 1, len(text)), 0, -1) if stop.startswith(text[-n:])), 0
    )

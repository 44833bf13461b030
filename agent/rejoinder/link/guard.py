"""Who may open a socket at all: a pure function over one HTTP request, before the 101.

It answers DNS rebinding (CVE-2024-28224 in Ollama, CVE-2022-31149 in ActivityWatch) with an exact
Host, and cross-site WebSocket hijacking (CVE-2025-52882, CVE-2025-24010) with an exact Origin.
Origin only filters out pages: a local program, and in Firefox another extension, can forge it.
Who a client is, the handshake decides.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from rejoinder.config import HOST, SUBPROTOCOL

PATH = "/link"

_EXTENSION = re.compile(
    r"chrome-extension://[a-p]{32}"
    r"|moz-extension://[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
)


class Refusal(NamedTuple):
    """The status to answer with, and the reason for the log: our own words, nothing of theirs."""

    status: int
    reason: str


def check(
    method: str,
    path: str,
    headers: Iterable[tuple[str, str]],
    *,
    port: int,
    admitted: Callable[[str], bool],
) -> Refusal | None:
    """None when the request may become a socket.

    `headers` are all name and value pairs in the order they came, doubled ones included; `port`
    is the one we listen on; `admitted` says whether a well-formed origin is paired, or a pairing
    window is open.
    """
    values: dict[str, list[str]] = {}
    for name, value in headers:
        values.setdefault(name.lower(), []).append(value)
    if path != PATH:
        return Refusal(404, "path")
    if method != "GET":
        return Refusal(405, "method")
    if [value.lower() for value in values.get("upgrade", ())] != ["websocket"]:
        return Refusal(405, "no upgrade")
    if values.get("host") != [f"{HOST}:{port}"]:
        return Refusal(403, "host")
    origins = values.get("origin", [])
    if len(origins) != 1 or not is_extension(origins[0]):
        return Refusal(403, "origin")
    if values.get("sec-websocket-protocol") != [SUBPROTOCOL]:
        return Refusal(403, "subprotocol")
    if not admitted(origins[0]):
        return Refusal(403, "origin not paired")
    return None


def is_extension(origin: str) -> bool:
    """Whether `origin` is exactly that of a Chrome or Firefox extension."""
    return _EXTENSION.fullmatch(origin) is not None


class RefusalLog:
    """One line a minute about refused requests, however many come (T9)."""

    def __init__(self, logger: logging.Logger, interval: float, clock: Callable[[], float]) -> None:
        self._logger = logger
        self._interval = interval
        self._clock = clock
        self._last: float | None = None
        self._silent = 0

    def add(self, refusal: Refusal) -> None:
        """Count one refusal, and write a line if the last one is old enough."""
        now = self._clock()
        if self._last is not None and now - self._last < self._interval:
            self._silent += 1
            return
        self._logger.warning(
            "refused a request: %d, %s (%d more since the last such line)",
            refusal.status,
            refusal.reason,
            self._silent,
        )
        self._last, self._silent = now, 0

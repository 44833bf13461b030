"""Where the commands write, and how they end: a result on stdout, a sentence on stderr."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any, TypeVar

from rich.console import Console
from rich.text import Text

from rejoinder.errors import RejoinderError

Result = TypeVar("Result")

out = Console()
err = Console(stderr=True)


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a command's work; Ctrl-C ends it quietly with status 130."""
    try:
        return asyncio.run(work)
    except KeyboardInterrupt:
        err.print("Stopped.")
        sys.exit(130)


def show_error(error: RejoinderError) -> None:
    """What happened in red, what to do beneath it."""
    err.print(Text(error.what, style="bold red"))
    if error.do:
        err.print(Text(error.do))


def plain(text: str, limit: int = 0) -> Text:
    """A stranger's text for the terminal: one line, no markup, no control characters."""
    line = " ".join(text.split())
    shown = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in line)
    return Text(shown if not limit or len(shown) <= limit else shown[: limit - 1] + "…")

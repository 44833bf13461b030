"""Where the commands write, and how they end: a result on stdout, a sentence on stderr."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

import typer
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


async def ask(question: str) -> bool:
    """Ask yes or no. When nobody waits for the answer any more, the thread ends with the process:
    one of the loop's own threads would keep it alive until somebody pressed Enter."""
    if not sys.stdin.isatty():
        # A thread that reads a pipe cannot be left behind; and a pipe answers at once.
        return sys.stdin.readline().strip().lower() in {"y", "yes"}
    loop = asyncio.get_running_loop()
    answered: asyncio.Future[bool] = loop.create_future()

    def answer(yes: bool) -> None:
        if not answered.done():
            answered.set_result(yes)

    def read() -> None:
        try:
            yes = bool(typer.confirm(question))
        except typer.Abort:
            yes = False
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(answer, yes)

    threading.Thread(target=read, name="question", daemon=True).start()
    return await answered


def utf8(argument: str) -> str:
    """An argument of the command line; bytes that are not UTF-8 become question marks."""
    return argument.encode("utf-8", "replace").decode("utf-8")


def show_error(error: RejoinderError) -> None:
    """What happened in red, what to do beneath it."""
    err.print(Text(error.what, style="bold red"))
    if error.do:
        err.print(Text(error.do))


def plain(text: str, limit: int = 0) -> Text:
    """A stranger's text for the terminal: one line, no markup, no control characters."""
    line = " ".join(text.split())
    # The joiner of emoji such as families is the one invisible character that is wanted.
    shown = "".join(
        char if char.isprintable() or char == "\u200d" else "\N{REPLACEMENT CHARACTER}"
        for char in line
    )
    return Text(shown if not limit or len(shown) <= limit else shown[: limit - 1] + "…")

"""Measuring at `model use`: a bar while it runs, and a table of what was found."""

from __future__ import annotations

import asyncio
import sys
import time
from contextlib import suppress

from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from rejoinder.cli.console import err, out
from rejoinder.config import Settings
from rejoinder.engine.models import ModelFile
from rejoinder.engine.shelf import Preparation, Shelf
from rejoinder.engine.tune import budget, prepare

SHOWN = 10
_TICK = 0.2


def measure(model: ModelFile, settings: Settings, shelf: Shelf) -> Preparation:
    """Find and keep what is fastest; Ctrl-C ends the command and changes nothing."""
    try:
        found = asyncio.run(_measure(model, settings, shelf))
    except KeyboardInterrupt:
        err.print("Stopped; all stays as it was. To choose without measuring: --no-measure")
        sys.exit(130)
    out.print(_table(found))
    return found


async def _measure(model: ModelFile, settings: Settings, shelf: Shelf) -> Preparation:
    seconds = budget(model)
    with Progress(
        TextColumn("{task.fields[what]}"), BarColumn(), TimeElapsedColumn(), console=err
    ) as bars:
        bar = bars.add_task("", total=seconds, what="Finding what is fastest on this machine")
        started = time.monotonic()

        async def tick() -> None:
            while True:
                await asyncio.sleep(_TICK)
                bars.update(bar, completed=min(seconds, time.monotonic() - started))

        ticking = asyncio.create_task(tick())
        try:
            found = await prepare(
                model, settings, shelf, seconds, lambda line: bars.update(bar, what=line)
            )
        finally:
            ticking.cancel()
            with suppress(asyncio.CancelledError):
                await ticking
        bars.update(bar, completed=seconds, what="Done")
    return found


def _table(found: Preparation) -> Table:
    """The fastest first, as far as they are of interest; what is kept is green. What is faster
    than that cost too much in quality."""
    table = Table("what was tried", "drafts per second", box=None)
    for tried in found.tried[:SHOWN]:
        kept = tried.what == found.kept
        table.add_row(
            Text(f"{tried.what}{'  ← kept' if kept else ''}", style="green" if kept else ""),
            f"{tried.drafts_per_second:.2f}",
        )
    if (more := len(found.tried) - SHOWN) > 0:
        table.add_row(Text(f"and {more} more", style="dim"))
    return table

"""`import`: an archive of comments and replies into the memory."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from rejoinder.cli.console import err, out, run
from rejoinder.cli.opened import open_agent, open_store
from rejoinder.config import Settings
from rejoinder.importers import open_archive
from rejoinder.importers.intake import Report, take_in
from rejoinder.memory.memory import Memory
from rejoinder.memory.store import Store

SKIPPED_SHOWN = 10


def take(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A .jsonl or .csv file of pairs.")],
    vectors: Annotated[
        bool,
        typer.Option(help="Compute vectors now; otherwise the running agent does it later."),
    ] = True,
) -> None:
    """Import past comments and your replies to them. Importing twice adds nothing."""
    open_archive(path)
    run(_take(Settings.load(), path, vectors))


async def _take(settings: Settings, path: Path, vectors: bool) -> None:
    if not vectors:
        with _bars() as bars:
            report = await _read(await open_store(), path, bars)
    else:
        async with await open_agent(settings) as agent:
            with _bars() as bars:
                report = await _read(agent.memory.store, path, bars)
                await _embed(agent.memory, bars)
    _say(report, path)


async def _read(store: Store, path: Path, bars: Progress) -> Report:
    reading = bars.add_task("Reading", total=_lines(path))
    report = await take_in(store, path, lambda so_far: bars.update(reading, completed=so_far.read))
    bars.update(reading, total=report.read, completed=report.read)
    return report


async def _embed(memory: Memory, bars: Progress) -> None:
    waiting = (await memory.store.counts())["waiting"]
    finding = bars.add_task("Learning to find them by meaning", total=waiting)
    async for count in memory.embed_waiting():
        bars.advance(finding, count)
    await memory.store.index()


def _say(report: Report, path: Path) -> None:
    out.print(f"{report.added:,} replies added, {report.known:,} were there already.")
    if not report.skipped:
        return
    out.print(
        f"{len(report.skipped):,} rows of {path.name} were skipped:", style="yellow", markup=False
    )
    for row in report.skipped[:SKIPPED_SHOWN]:
        out.print(f"  line {row.line:,}: {row.why}")
    if (more := len(report.skipped) - SKIPPED_SHOWN) > 0:
        out.print(f"  and {more:,} more")


def _bars() -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=err,
    )


def _lines(path: Path) -> int:
    with path.open("rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b"")) or 1

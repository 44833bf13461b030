"""`import`: an archive of comments and replies into the memory."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import (
    BarColumn,
    DownloadColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from rejoinder.cli.console import err, out, plain, run, utf8
from rejoinder.cli.opened import open_agent, open_store
from rejoinder.config import Settings
from rejoinder.importers import Archive, open_archive
from rejoinder.importers.intake import Count, Report, take_in
from rejoinder.memory.memory import Memory
from rejoinder.memory.store import Store

SKIPPED_SHOWN = 10
# Seconds between two looks at how far the reading is.
_GLANCE = 0.2


def take(
    path: Annotated[
        Path,
        typer.Argument(
            metavar="PATH", help="What a platform gave you, a zip or a folder; or a file of pairs."
        ),
    ],
    me: Annotated[
        list[str] | None,
        typer.Option(
            "--me",
            metavar="NAME",
            help="A name you go by, where the archive holds everybody's comments. May be repeated.",
        ),
    ] = None,
    vectors: Annotated[
        bool,
        typer.Option(help="Compute vectors now; otherwise the running agent does it later."),
    ] = True,
) -> None:
    """Import your past replies, and the comments they answer. Importing twice adds nothing.

    Known are the archives of YouTube, Instagram, Threads, Facebook, TikTok, X, Reddit, LinkedIn,
    Mastodon, Bluesky, Discord, WordPress, Disqus and Staticman, comments fetched with yt-dlp, chats
    as JSON Lines, and tables of pairs.
    """
    archive = open_archive(path, [utf8(name) for name in me or ()])
    run(_take(Settings.load(), archive, vectors))


async def _take(settings: Settings, archive: Archive, vectors: bool) -> None:
    if not vectors:
        report = await _read(await open_store(), archive, settings)
    else:
        async with await open_agent(settings) as agent:
            report = await _read(agent.memory.store, archive, settings)
            await _embed(agent.memory)
    for line in lines(report):
        # A name of a file is a stranger's text too; a space before it is meant.
        out.print(" " * (len(line) - len(line.lstrip())), plain(line), sep="")


async def _read(store: Store, archive: Archive, settings: Settings) -> Report:
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, TimeRemainingColumn(), console=err) as bar:
        async with _watched(bar, archive):
            return await take_in(store, archive, disclosure=settings.disclosure)


@asynccontextmanager
async def _watched(bar: Progress, archive: Archive) -> AsyncIterator[None]:
    """Show how far the reading is, also while it looks for what to add."""
    task = bar.add_task("Reading", total=archive.size)

    async def watch() -> None:
        while True:
            bar.update(task, completed=archive.whole.read)
            await asyncio.sleep(_GLANCE)

    # Not a group of tasks: that would wrap the error of the work that is watched.
    watching = asyncio.create_task(watch())
    try:
        yield
    finally:
        watching.cancel()
    # A format may know its rows before it has seen all of a file.
    bar.update(task, completed=archive.size)


async def _embed(memory: Memory) -> None:
    waiting = (await memory.store.counts())["waiting"]
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeRemainingColumn(), console=err) as bar:
        finding = bar.add_task("Learning to find them by meaning", total=waiting)
        async for count in memory.embed_waiting():
            bar.advance(finding, count)
        await memory.store.index()


def lines(report: Report) -> Iterator[str]:
    """What a person wants to know of an import, a line each."""
    for name, count in report.formats.items():
        yield f"{name}: {_found(count)}."
    total = report.total
    if not total.read:
        yield "If you wrote under another name there, give it with --me NAME."
    else:
        known = f"; {total.known:,} known already" if total.known else ""
        yield f"{_replies(total.added)} added{known}."
    if alone := total.read - total.pairs:
        others = ", from the others also what you answer to what" if total.pairs else ""
        yield f"From the {alone:,} without a comment Rejoinder learns how you write{others}."
    if total.skipped:
        rows = f"{total.skipped:,} rows" if total.skipped != 1 else "1 row"
        yield f"{rows} could not be used:"
        for row in report.skipped[:SKIPPED_SHOWN]:
            yield f"  {row.place}: {row.why}"
        if (more := total.skipped - min(SKIPPED_SHOWN, len(report.skipped))) > 0:
            yield f"  and {more:,} more"


def _found(count: Count) -> str:
    if not count.read:
        return "no replies of yours"
    if count.pairs == count.read:
        return f"{_replies(count.read)}, each with the comment it answers"
    some = f"{count.pairs:,}" if count.pairs else "none"
    return f"{_replies(count.read)}, {some} of them with the comment they answer"


def _replies(count: int) -> str:
    return f"{count:,} replies" if count != 1 else "1 reply"

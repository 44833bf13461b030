"""`journal`: what was drafted, what became of it, and how long that is kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from rejoinder.cli.console import out, plain, run
from rejoinder.cli.ledger import Ledger, reason
from rejoinder.cli.opened import open_store
from rejoinder.config import Settings
from rejoinder.errors import ConfigError
from rejoinder.files import replacing
from rejoinder.memory.records import Draft, now
from rejoinder.settings_file import save

app = typer.Typer(help="What was drafted, and what became of it.", no_args_is_help=True)

_DAYS = ["%Y-%m-%d"]
Since = Annotated[
    datetime | None,
    typer.Option("--from", metavar="DATE", formats=_DAYS, help="The first day, in UTC."),
]
Until = Annotated[
    datetime | None,
    typer.Option("--to", metavar="DATE", formats=_DAYS, help="The last day, in UTC."),
]


@app.command("list")
def show(
    last: Annotated[int, typer.Option(min=1, max=1_000, help="How many to show.")] = 20,
) -> None:
    """Show the newest entries: the comment, what became of the draft, and its text."""
    drafts = run(_newest(last))
    for draft in drafts:
        head = f"{_local(draft.created)} · {draft.site} · {draft.author or 'somebody'}: "
        out.print(plain(f"{head}{draft.comment}", 120), soft_wrap=True)
        out.print("   ", Text(plain(_fate(draft)).plain, style="dim"), soft_wrap=True)
        if text := draft.final_text or draft.text:
            out.print("   ", plain(text, 200), soft_wrap=True)
    if not drafts:
        out.print("The journal is empty: nothing was drafted yet.")


@app.command()
def export(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A new .csv file.")],
    since: Since = None,
    until: Until = None,
    force: Annotated[bool, typer.Option("--force", help="Replace FILE if it is there.")] = False,
) -> None:
    """Write the journal as a table that spreadsheets read, oldest first; docs/journal.md says what
    its columns hold."""
    if since and until and since > until:
        raise typer.BadParameter("--from is after --to")
    if path.exists() and not force:
        raise ConfigError(f"{path} is there already.", "Name a new file, or give --force.")
    first = since.replace(tzinfo=UTC) if since else None
    end = until.replace(tzinfo=UTC) + timedelta(days=1) if until else None
    count = run(_export(path, first, end))
    entries = "entry" if count == 1 else "entries"
    out.print(f"{count:,} {entries} written to {path}.", markup=False)


@app.command()
def retention(
    days: Annotated[
        int | None,
        typer.Argument(min=0, max=36_500, help="Days to keep entries; 0 keeps them for ever."),
    ] = None,
) -> None:
    """Say how long entries are kept, or change it. What you accepted stays among the past replies.

    Entries count from what last happened to them. What edits in them taught goes with them.
    """
    if days is None:
        out.print(_kept(Settings.load().retention_days))
        return
    save({"retention_days": days or None})
    out.print(_kept(days))
    if days and (older := run(_older(days))):
        out.print(f"Older today: {older:,}. They go when the agent is started next.")
    out.print("A running agent keeps to what it was started with.")


async def _newest(count: int) -> list[Draft]:
    return await (await open_store()).drafts.newest(count)


async def _export(path: Path, since: datetime | None, until: datetime | None) -> int:
    drafts = (await open_store()).drafts
    count = 0
    with replacing(path) as file:
        ledger = Ledger(file)
        async for page in drafts.pages(since, until):
            for entry in page:
                ledger.write(entry)
            count += len(page)
    return count


async def _older(days: int) -> int:
    return await (await open_store()).drafts.older(now() - timedelta(days=days))


def _kept(days: int) -> str:
    if not days:
        return "Entries of the journal are kept for ever."
    return f"Entries of the journal are kept for {days:,} {'day' if days == 1 else 'days'}."


def _fate(draft: Draft) -> str:
    if why := reason(draft):
        return f"no draft: {why}"
    if not draft.outcome:
        return "not used"
    when = f" {_local(draft.decided)}" if draft.decided else ""
    return f"{draft.outcome}{when}{f', {draft.by}' if draft.by else ''}"


def _local(time: datetime) -> str:
    return time.astimezone().strftime("%Y-%m-%d %H:%M")

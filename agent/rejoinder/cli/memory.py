"""`memory`: look into what the agent remembers, take it out, or make it forget."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from rejoinder.cli.console import out, plain, run, utf8
from rejoinder.cli.opened import open_agent, open_store
from rejoinder.config import LIMITS, Settings, State
from rejoinder.engine.kept import KeptPrefixes
from rejoinder.errors import ImportFileError
from rejoinder.memory.records import digest
from rejoinder.memory.store import Store
from rejoinder.protocol import Comment, Post

app = typer.Typer(help="What the agent remembers.", no_args_is_help=True)

_EXPORTED = ("creator", "site", "post", "comment", "reply", "ts", "source")


@app.command()
def search(
    text: Annotated[str, typer.Argument(help="A comment, or some words.")],
    limit: Annotated[int, typer.Option(min=1, max=100, help="How many to show.")] = 8,
) -> None:
    """Show the past replies that a comment like this would bring to mind."""
    if not text.strip():
        raise typer.BadParameter("give some words to search for")
    run(_search(Settings.load(), utf8(text)[: LIMITS.comment_text], limit))


@app.command()
def stats() -> None:
    """Count what is remembered."""
    counts = run(_counts())
    table = Table.grid(padding=(0, 2))
    table.add_row("past replies", f"{counts['replies']:,}")
    table.add_row("… waiting for a vector", f"{counts['waiting']:,}")
    table.add_row("facts", f"{counts['facts']:,}")
    table.add_row("goals", f"{counts['goals']:,}")
    table.add_row("drafts in the journal", f"{counts['drafts']:,}")
    out.print(table)


@app.command()
def forget(
    containing: Annotated[
        str, typer.Option(help="What holds this text: a comment, a reply, a name, a post.")
    ] = "",
    site: Annotated[str, typer.Option(help="Only what is from this site.")] = "",
    everything: Annotated[bool, typer.Option("--all", help="All past replies and drafts.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete past replies, and what the journal holds of such comments and replies, from the
    disk. Facts and goals stay until you remove them."""
    if bool(containing or site) == everything:
        raise typer.BadParameter("give --containing or --site, or --all")
    found = run(_found(containing, site))
    if not yes and not typer.confirm(f"Delete {found} for good?"):
        raise typer.Exit(1)
    run(_forget(containing, site))
    out.print(f"Gone: {found}.")
    for kind in run(_still_held_by(containing)) if containing else ():
        out.print(f"It stands in your {kind}, too: rejoinder {kind} list")


@app.command()
def export(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A new .jsonl file.")],
) -> None:
    """Write all past replies as JSON Lines, which `import` reads again."""
    out.print(f"{run(_export(path)):,} replies written to {path}.", markup=False)


async def _counts() -> dict[str, int]:
    return await (await open_store()).counts()


async def _search(settings: Settings, text: str, limit: int) -> None:
    async with await open_agent(settings) as agent:
        comment = Comment(
            site="terminal", id=digest(text), author="", text=text, post=Post(id="terminal")
        )
        recalled = await agent.memory.recall(comment, limit)
    table = Table("they wrote", "you replied", box=None)
    for pair in recalled.exemplars:
        table.add_row(plain(pair.comment, 200), plain(pair.reply, 200))
    out.print(table if recalled.exemplars else "Nothing like it is remembered.")


async def _found(containing: str, site: str) -> str:
    """What would be forgotten, in words."""
    store = await open_store()
    replies = await store.forget(containing=containing, site=site, dry=True)
    entries = await store.drafts.holding(containing, site)
    words = f"{replies:,} past {'reply' if replies == 1 else 'replies'}"
    if entries:
        words += f" and {entries:,} {'entry' if entries == 1 else 'entries'} of the journal"
    return words


async def _forget(containing: str, site: str) -> None:
    await (await open_store()).forget(containing=containing, site=site)
    KeptPrefixes.erase(State(Settings.load().state_dir).prefixes)


async def _still_held_by(text: str) -> list[str]:
    return await (await open_store()).notes.holding(text)


async def _export(path: Path) -> int:
    store = await open_store()
    count = 0
    try:
        # A new file, readable by its owner only: these are other people's words too.
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise ImportFileError(
            f"{path} cannot be written: {error.strerror or error}.", "Name a new file."
        ) from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            async for row in _rows(store):
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
                count += 1
    except BaseException:
        # Half an export would pass for a whole one.
        os.unlink(path)
        raise
    return count


async def _rows(store: Store) -> AsyncIterator[dict[str, Any]]:
    async for batch in store.replies(columns=_EXPORTED):
        for row in batch.to_pylist():
            yield {**row, "ts": row["ts"].isoformat() if row["ts"] else None}

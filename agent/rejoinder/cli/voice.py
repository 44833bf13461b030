"""`voice`: how the creator writes, as the agent sees it, and what their edits taught."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from rejoinder.cli.console import out, run, utf8
from rejoinder.cli.lessons import app as lessons
from rejoinder.cli.opened import open_store
from rejoinder.cli.portrait import Portrait, drawn
from rejoinder.errors import StoreError
from rejoinder.language import LANGUAGES, detect
from rejoinder.memory.memory import NEWEST

app = typer.Typer(help="How you write, as the agent sees it.", no_args_is_help=True)
app.add_typer(lessons, name="lessons")


@app.command()
def show(
    site: Annotated[str, typer.Option(help="Only replies from this platform.")] = "",
    language: Annotated[str, typer.Option(help="Only replies in this language, as: en.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="The numbers, as JSON.")] = False,
) -> None:
    """Show the habits that were measured from your past replies."""
    if language and language not in LANGUAGES:
        raise typer.BadParameter(f"give one of {', '.join(LANGUAGES)}", param_hint="--language")
    portrait = run(_portrait(utf8(site), language))
    if as_json:
        out.print(json.dumps(portrait.numbers(), ensure_ascii=False), soft_wrap=True, markup=False)
        return
    for part in drawn(portrait, out.width):
        out.print(part)


async def _portrait(site: str, language: str) -> Portrait:
    store = await open_store()
    # Those that the running agent learns from.
    rows = [row for row in await store.newest(NEWEST) if row["reply"].strip()]
    if not rows:
        raise StoreError(
            "No past reply is known yet, so there is no voice to show.",
            "Import an archive of yours with: rejoinder import FILE",
        )
    for row in rows:
        # Rows of an earlier version have none.
        row["lang"] = row["lang"] or detect(row["reply"])
    chosen = [row for row in rows if site in ("", row["site"]) and language in ("", row["lang"])]
    if not chosen:
        sites = ", ".join(sorted({row["site"] or "none" for row in rows}))
        tongues = ", ".join(sorted({row["lang"] for row in rows if row["lang"]}))
        raise StoreError(
            "None of your past replies is from there.",
            f"There are replies from: {sites}; in: {tongues or 'no language that could be told'}",
        )
    return Portrait.of(chosen)

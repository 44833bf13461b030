"""`demo`: see it work, with an invented creator or with an archive of your own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from rejoinder.cli.console import err, out, plain, run
from rejoinder.demo.page import Page
from rejoinder.demo.sample import Sample
from rejoinder.errors import RejoinderError
from rejoinder.protocol import DraftNone, DraftReady


def demo(
    archive: Annotated[
        Path | None, typer.Argument(metavar="[ARCHIVE]", help="Your own pairs, .jsonl or .csv.")
    ] = None,
    folder: Annotated[Path, typer.Option("--out", help="Where screenshots go.")] = Path("demo-out"),
    headless: Annotated[
        bool | None,
        typer.Option(help="Without a window; the default where there is no display."),
    ] = None,
) -> None:
    """Start an agent, a page and a browser, and watch drafts appear. Your data is not touched."""
    # Playwright is only there with the extra `demo`.
    from rejoinder.demo.browser import has_display
    from rejoinder.demo.run import Demo

    folder.mkdir(parents=True, exist_ok=True)
    shown = Demo(
        sample=Sample.of(archive) if archive else Sample.invented(),
        out=folder,
        headless=not has_display() if headless is None else headless,
        say=lambda line: err.print("[dim]→[/dim]", plain(line)),
        show=_show,
    )
    try:
        run(shown.run())
    except TimeoutError as error:
        raise RejoinderError(
            "The drafts did not come in time.", "Try again when the machine is less busy."
        ) from error
    for path in shown.shots:
        err.print("[dim]Screenshot:[/dim]", str(path))


def _show(page: Page, answers: Mapping[str, DraftReady | DraftNone]) -> None:
    table = Table("comment", "pile", "draft", show_lines=True)
    for comment in page.comments:
        answer = answers[comment.id]
        if isinstance(answer, DraftReady):
            said = plain(answer.text)
        else:
            said = plain(f"No draft. {answer.text}")
            said.stylize("dim")
        table.add_row(plain(f"{comment.author}: {comment.text}", 160), answer.pile, said)
    out.print(table)

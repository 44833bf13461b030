"""The `rejoinder` command: the only place that wires the parts together."""

from __future__ import annotations

import sys
from typing import Annotated

import typer
from pydantic import ValidationError

from rejoinder import __version__
from rejoinder.cli import (
    archive,
    demo,
    disclosure,
    doctor,
    drafting,
    facts,
    goals,
    journal,
    link,
    memory,
    model,
    remote,
    voice,
)
from rejoinder.cli.console import out, show_error
from rejoinder.errors import RejoinderError
from rejoinder.extension import Build, folder

app = typer.Typer(
    name="rejoinder",
    help="Replies in your own voice, drafted on your own machine.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.command("up")(link.up)
app.command("pair")(link.pair)
app.command("unpair")(link.unpair)
app.command("status")(link.status)
app.command("draft")(drafting.draft)
app.command("import")(archive.take)
app.add_typer(memory.app, name="memory")
app.add_typer(facts.app, name="facts")
app.add_typer(goals.app, name="goals")
app.add_typer(voice.app, name="voice")
app.add_typer(journal.app, name="journal")
app.add_typer(disclosure.app, name="disclosure")
app.add_typer(model.app, name="model")
app.add_typer(remote.app, name="remote")
app.command("demo")(demo.demo)
app.command("doctor")(doctor.doctor)


@app.command()
def extension(
    firefox: Annotated[bool, typer.Option("--firefox", help="The build for Firefox.")] = False,
) -> None:
    """Print the folder to load as an unpacked extension."""
    # Plain text alone, so that it can be used in a script.
    out.print(str(folder(Build.FIREFOX if firefox else Build.CHROME)), soft_wrap=True, markup=False)


def _version(wanted: bool) -> None:
    if wanted:
        out.print(__version__)
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    pass


def main() -> None:
    """Entry point: errors of ours become two sentences and status 1."""
    try:
        app()
    except RejoinderError as error:
        show_error(error)
    except OSError as error:
        about = f"{error.filename}: " if error.filename else ""
        show_error(RejoinderError(f"{about}{error.strerror or error}.", "Type: rejoinder doctor"))
    except ValidationError as error:
        # Its own text quotes what was refused, and that may be a comment.
        place = ".".join(map(str, error.errors(include_url=False, include_input=False)[0]["loc"]))
        show_error(
            RejoinderError(f"The value for '{place}' cannot be used.", "Check what you gave.")
        )
    else:
        return
    sys.exit(1)

"""`model`: see which models there are, download one, choose one, take one away."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import (
    BarColumn,
    DownloadColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
    TransferSpeedColumn,
)
from rich.table import Table
from rich.text import Text

from rejoinder.cli.console import err, out, plain, run
from rejoinder.cli.opened import is_running
from rejoinder.config import Settings, State, config_file
from rejoinder.engine.models import (
    Card,
    Kind,
    ModelFile,
    catalogue,
    installed,
    kind_of,
    locate,
    options_for,
)
from rejoinder.engine.room import available
from rejoinder.engine.shelf import Shelf, key_of
from rejoinder.errors import ModelError
from rejoinder.settings_file import change

app = typer.Typer(help="The models that write drafts and find replies.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Its name in `model list`.")]
NameOrPath = Annotated[
    str, typer.Argument(metavar="NAME", help="Its name in `model list`, or a .gguf file's path.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]


@app.command("list")
def show() -> None:
    """List the models that are known, and those that are here."""
    settings, state = _opened()
    free = available()
    table = Table("name", "download", "memory", "licence", "good for", "", box=None, pad_edge=False)
    for name, card in catalogue().items():
        fits = free is None or card.memory_mb * 1_000_000 <= free
        table.add_row(
            name,
            _size(card.bytes),
            Text(_size(card.memory_mb * 1_000_000), style="" if fits else "yellow"),
            card.licence,
            card.good_for,
            _standing(name, card, settings, state),
        )
    for chosen in (settings.model, settings.embedding):
        if chosen and chosen not in catalogue():
            table.add_row(plain(chosen), "", "", "", "a file of your own", _IN_USE)
    out.print(table)
    if free is not None:
        out.print(f"{_size(free)} of memory are free now.", style="dim")


@app.command()
def info(name: NameOrPath) -> None:
    """Say all that is known about a model."""
    settings, state = _opened()
    card = catalogue().get(name)
    table = Table.grid(padding=(0, 2))
    if card is not None:
        _describe(table, name, card, settings, state)
        if installed(name, card, state.models) is None:
            out.print(table)
            return
    model = locate(name, state.models, kind=kind_of(name))
    table.add_row("file", plain(str(model.original)))
    if card is None:
        table.add_row("size", _size(model.original.stat().st_size))
    if model.header is not None:
        table.add_row("architecture", plain(model.header.architecture))
    _describe_preparation(table, model)
    out.print(table)


@app.command()
def pull(name: Name) -> None:
    """Download a model. What was interrupted goes on where it stopped."""
    _, state = _opened()
    card = catalogue().get(name)
    if card is not None and card.package is not None:
        if installed(name, card, state.models) is None:
            locate(name, state.models, kind=card.kind)
        out.print(f"The model '{name}' comes in a Python package and is here.")
        return
    _pull(name, state)
    out.print(f"The model '{name}' is here. To use it: rejoinder model use {name}")


@app.command()
def use(
    name: NameOrPath,
    yes: Yes = False,
    measure: Annotated[
        bool | None,
        typer.Option(help="Find out what is fastest on this machine; by default once."),
    ] = None,
) -> None:
    """Draft with this model from now on, or find replies with it if it is one for that."""
    settings, state = _opened()
    card = catalogue().get(name)
    if card is not None and card.repo and installed(name, card, state.models) is None:
        question = f"'{name}' is not here yet. Download {_size(card.bytes)}?"
        if not yes and not typer.confirm(question):
            raise typer.Exit(1)
        _pull(name, state)
    kind = kind_of(name)
    model = locate(name, state.models, kind)
    setting, purpose = _PURPOSES[kind]
    running = run(is_running(state))
    if kind == "draft":
        options_for(model, settings)
        if measure or (measure is None and model.preparation is None):
            if running:
                err.print("The running agent's drafts disturb the measuring.", style="yellow")
            # Loads llama.cpp.
            from rejoinder.cli.measure import measure as find_fastest

            find_fastest(model, settings, Shelf(state.models))
    value = name if card else str(Path(name).expanduser().resolve())
    change(config_file(), {setting: value})
    out.print(f"{purpose} {model.name}.", markup=False)
    if os.environ.get(variable := f"REJOINDER_{setting.upper()}"):
        err.print(f"{variable} is set, and wins as long as it is.", style="yellow")
    if kind == "draft" and settings.remote_url:
        err.print("`remote_url` is set, so drafts are made there for now.", style="yellow")
    if running:
        err.print("The running agent keeps its model until you start it again.", style="yellow")


@app.command()
def remove(name: NameOrPath, yes: Yes = False) -> None:
    """Delete what was downloaded and prepared for a model. Files of your own stay. Without one to
    find replies, the drafting model does it."""
    settings, state = _opened()
    card = catalogue().get(name)
    if settings.model == name or (card is None and _same(settings.model, name)):
        raise ModelError(
            f"The model '{name}' is in use.", "Choose another first: rejoinder model use starter"
        )
    finds = bool(settings.embedding) and _same(settings.embedding, name)
    key = name if card else key_of(Path(name))
    shelf = Shelf(state.models)
    there = shelf.holds(key)
    if not there and not finds:
        raise ModelError(
            f"Nothing was downloaded or prepared for '{name}'.", "See: rejoinder model list"
        )
    if there:
        size = _size(sum(path.stat().st_size for path in there))
        if not yes and not typer.confirm(f"Delete {len(there)} files of '{name}', {size}?"):
            raise typer.Exit(1)
        shelf.remove(key)
        out.print(f"Gone: {size}.")
    if finds:
        change(config_file(), {"embedding": None})
        out.print("Past replies are found by the drafting model again.")
    if card is None or card.package is not None:
        out.print("The model itself is not ours to delete, and stays.")


_IN_USE = Text("in use", style="green")
_PURPOSES: dict[Kind, tuple[str, str]] = {
    "draft": ("model", "Drafts are made with"),
    "embedding": ("embedding", "Past replies are found with"),
}


def _opened() -> tuple[Settings, State]:
    settings = Settings.load()
    return settings, State(settings.state_dir).ensure()


def _pull(name: str, state: State) -> None:
    # Takes a quarter of a second to import.
    from rejoinder.engine.pull import pull as download

    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=err,
    ) as bars:
        bar = bars.add_task(name, total=None)
        try:
            download(
                name,
                state.models,
                lambda done, whole: bars.update(bar, completed=done, total=whole),
            )
        except KeyboardInterrupt:
            bars.stop()
            err.print(f"Stopped. What is there is kept: rejoinder model pull {name}")
            raise typer.Exit(130) from None


def _standing(name: str, card: Card, settings: Settings, state: State) -> Text:
    if name in (settings.model, settings.embedding):
        return _IN_USE
    if installed(name, card, state.models):
        return Text("here")
    if parts := Shelf(state.models).parts(name):
        done = max(path.stat().st_size for path in parts) / card.bytes
        return Text(f"{done:.0%} here", style="yellow")
    return Text("")


def _describe(table: Table, name: str, card: Card, settings: Settings, state: State) -> None:
    origin = Shelf(state.models).origin(name)
    trust = "from the catalogue"
    if card.sha256 is None:
        trust = "as the hub said at the first download" if origin else "as the hub will say"
    table.add_row("name", f"{name} ({card.title})")
    table.add_row("good for", card.good_for)
    table.add_row("for", {"draft": "drafts", "embedding": "finding replies"}[card.kind])
    table.add_row("licence", f"{card.licence}. {card.terms}".rstrip(". ") + ".")
    table.add_row("download", f"{_size(card.bytes)} ({card.file})")
    table.add_row("memory", f"at least {_size(card.memory_mb * 1_000_000)}")
    if card.kind == "draft":
        table.add_row("scripts", ", ".join(each.capitalize() for each in card.scripts))
        styles = {"plain": "plain examples", "chat": "the model's own template"}
        table.add_row("prompted by", styles[card.style])
    table.add_row("from", f"package {card.package}" if card.package else f"hub, {card.repo}")
    sha256 = card.sha256 or (origin.sha256 if origin else "")
    table.add_row("SHA-256", f"{sha256 or 'not known yet'}, {trust}")
    table.add_row("standing", _standing(name, card, settings, state) or "not here")


def _describe_preparation(table: Table, model: ModelFile) -> None:
    found = model.preparation
    if found is None:
        table.add_row("measured", "not on this machine; `model use` does it")
        return
    kind = f"re-quantised to {found.kind} ({found.loss:+.2%} bits per byte)"
    table.add_row("prepared", kind if found.kind else "used as it came")
    options = ", ".join(f"{key} {value}" for key, value in found.options.model_dump().items())
    table.add_row("options", options)


def _same(one: str, other: str) -> bool:
    return Path(one).expanduser().resolve() == Path(other).expanduser().resolve()


def _size(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 950_000_000 else f"{count / 1e6:.0f} MB"

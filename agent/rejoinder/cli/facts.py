"""`facts`: what is true about the creator, and so may be said in a draft."""

from __future__ import annotations

from typing import Annotated

import typer

from rejoinder.cli.console import out, plain, run
from rejoinder.cli.opened import open_store
from rejoinder.config import Settings, State
from rejoinder.engine.kept import KeptPrefixes
from rejoinder.errors import StoreError

app = typer.Typer(help="What is true about you, and may be said.", no_args_is_help=True)

FACT_LENGTH = 500
Fact = Annotated[str, typer.Argument(help="One sentence, such as: I live in Ghent.")]


@app.command()
def add(fact: Fact) -> None:
    """Add a fact. Drafts may claim it from now on."""
    text = " ".join(fact.split())
    if not text or len(text) > FACT_LENGTH:
        raise StoreError("A fact is one sentence.", f"Give 1 to {FACT_LENGTH} characters.")
    out.print("Added." if run(_add(text)) else "That fact is there already.")


@app.command("list")
def show() -> None:
    """List all facts."""
    facts = run(_list())
    for number, fact in enumerate(facts, start=1):
        out.print(f"{number:3}", plain(fact))
    if not facts:
        out.print("No facts yet. Add one: rejoinder facts add 'I live in Ghent.'")


@app.command()
def remove(number: Annotated[int, typer.Argument(help="Its number in `facts list`.")]) -> None:
    """Remove a fact."""
    facts = run(_list())
    if not 1 <= number <= len(facts):
        raise StoreError(f"There is no fact number {number}.", "See: rejoinder facts list")
    run(_remove(facts[number - 1]))
    out.print("Removed:", plain(facts[number - 1]))


async def _add(text: str) -> bool:
    return await (await open_store()).notes.add_fact(text)


async def _list() -> list[str]:
    return await (await open_store()).notes.facts()


async def _remove(text: str) -> None:
    await (await open_store()).notes.remove_fact(text)
    KeptPrefixes.erase(State(Settings.load().state_dir).prefixes)

"""`facts`: what is true about the creator, and so may be said in a draft."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer
from pydantic import TypeAdapter, ValidationError

from rejoinder.cli.console import out, plain, run, utf8
from rejoinder.cli.facts_import import take
from rejoinder.cli.opened import open_store
from rejoinder.config import Settings, State
from rejoinder.engine.kept import KeptPrefixes
from rejoinder.errors import StoreError
from rejoinder.memory.records import Fact, fact_text, last_day
from rejoinder.protocol.base import Site

app = typer.Typer(help="What is true about you, and may be said.", no_args_is_help=True)


@app.command()
def add(
    text: Annotated[
        str,
        typer.Argument(
            help="One sentence, such as: I live in Ghent. Or a question and its answer: "
            "Do you ship to Canada? Yes."
        ),
    ],
    site: Annotated[str, typer.Option(help="Only there, such as youtube.")] = "",
    until: Annotated[str, typer.Option(metavar="YYYY-MM-DD", help="The last day it is true.")] = "",
    private: Annotated[
        bool, typer.Option("--private", help="Drafts are judged by it and never tell it.")
    ] = False,
) -> None:
    """Add a fact. Adding the same text again changes where and how long it holds."""
    fact = Fact(
        fact_text(utf8(text)),
        site=_site(site),
        expires=last_day(until, date.today()),
        private=private,
    )
    if run(_add(fact)):
        out.print("Added.")
    else:
        out.print("That fact is there already; where and how long it holds is what you gave now.")
        out.print("One that was private stays private; to have it told, remove it first.")


@app.command("list")
def show() -> None:
    """List all facts, and where and how long they hold."""
    facts = run(_list())
    for number, fact in enumerate(facts, start=1):
        marks = ", ".join(_marks(fact, date.today()))
        shown = f"{fact.text} ({marks})" if marks else fact.text
        out.print(f"{number:3}", plain(shown), soft_wrap=True)
    if not facts:
        out.print("No facts yet. Add one: rejoinder facts add 'I live in Ghent.'")


@app.command()
def remove(number: Annotated[int, typer.Argument(help="Its number in `facts list`.")]) -> None:
    """Remove a fact, from the disk too.

    Drafts and replies that told it stay: `rejoinder memory forget` takes them out.
    """
    facts = run(_list())
    if not 1 <= number <= len(facts):
        raise StoreError(f"There is no fact number {number}.", "See: rejoinder facts list")
    run(_remove(facts[number - 1]))
    out.print("Removed:", plain(facts[number - 1].text))


app.command("import")(take)


def _site(name: str) -> str:
    try:
        return TypeAdapter(Site).validate_python(name) if name else ""
    except ValidationError as error:
        raise StoreError(
            f"'{name}' is no name of a site.", "Give one such as youtube or wordpress."
        ) from error


def _marks(fact: Fact, today: date) -> Iterator[str]:
    """Where and how long it holds, in words; nothing for a fact that always holds."""
    if fact.private:
        yield "private"
    if fact.post:
        yield f'on {fact.site}, under "{fact.about or fact.post}"'
    elif fact.site:
        yield f"on {fact.site}"
    if fact.expires:
        yield f"{'expired on' if fact.expired(today) else 'until'} {fact.expires.isoformat()}"


async def _add(fact: Fact) -> bool:
    new = await (await open_store()).notes.add_fact(fact)
    if fact.private and not new:
        _erase()
    return new


async def _list() -> list[Fact]:
    return await (await open_store()).notes.facts()


async def _remove(fact: Fact) -> None:
    await (await open_store()).notes.remove_fact(fact.id)
    _erase()


def _erase() -> None:
    """What stood at the beginning of prompts may hold what is told no more."""
    KeptPrefixes.erase(State(Settings.load().state_dir).prefixes)

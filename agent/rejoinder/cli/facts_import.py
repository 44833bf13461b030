"""`facts import`: what a page about the creator states, confirmed one by one."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from rejoinder.cli.console import err, out, plain, show_error, utf8
from rejoinder.cli.opened import open_store
from rejoinder.errors import StoreError
from rejoinder.factfile import candidates
from rejoinder.memory.records import Fact, fact_text

_CHOICES = "[y]es  [e]dit  [p]rivate  [n]o  [q]uit"


def take(
    path: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="An About page, a FAQ, a press kit: .md .html .pdf .txt"
        ),
    ],
    listed: Annotated[
        bool, typer.Option("--list", help="Show what it states, and keep nothing.")
    ] = False,
) -> None:
    """Read facts from a file. You confirm each; what you do not confirm is not kept."""
    found = candidates(path)
    # Not `run`: a question must be answered outside the loop, where Ctrl-C still ends it.
    with asyncio.Runner() as runner:
        notes = runner.run(open_store()).notes
        known = {fact.text.casefold() for fact in runner.run(notes.facts())}
        new = [text for text in found if text.casefold() not in known]
        if len(new) < len(found):
            out.print(f"{len(found) - len(new)} of {len(found)} are among your facts already.")
        if not new:
            out.print("Nothing new is stated there." if found else "Nothing was found there.")
        elif listed or not sys.stdin.isatty():
            if not listed:
                err.print("Nobody is here to confirm them, so nothing is kept.")
            for text in new:
                out.print(plain(text), soft_wrap=True)
        else:
            kept = _Asking(lambda fact: runner.run(notes.add_fact(fact))).all_of(new)
            out.print(f"{kept} of {len(new)} kept. See: rejoinder facts list")


@dataclass(frozen=True, slots=True)
class _Asking:
    """Asks about one candidate after the other, and keeps each at once."""

    keep: Callable[[Fact], bool]

    def all_of(self, texts: Sequence[str]) -> int:
        """Ask about all of them, until the creator has enough. Gives how many were kept."""
        kept = 0
        try:
            for number, text in enumerate(texts, start=1):
                kept += self._one(text, f"{number} of {len(texts)}")
        except (typer.Abort, _Enough):
            out.print()
        return kept

    def _one(self, text: str, progress: str) -> bool:
        """Whether it was kept.

        Raises:
            _Enough: nothing more is to be asked.
        """
        while True:
            out.print(progress, "", plain(text), soft_wrap=True)
            match utf8(typer.prompt(_CHOICES)).strip().lower()[:1]:
                case "y" | "p" as choice:
                    try:
                        fact = Fact(fact_text(text), private=choice == "p", source="import")
                    except StoreError as error:
                        show_error(error)
                        continue
                    self.keep(fact)
                    return True
                case "e":
                    text = utf8(typer.prompt("In your words", default=text, show_default=False))
                case "n":
                    return False
                case "q":
                    raise _Enough
                case _:
                    out.print("Type y, e, p, n or q.")


class _Enough(Exception):
    """The creator wants to be asked no more."""

"""`goals`: what the creator wants said, how they want to be, and what they do not speak of."""

from __future__ import annotations

from typing import Annotated

import typer

from rejoinder.cli.console import out, plain, run, utf8
from rejoinder.cli.opened import open_store
from rejoinder.config import LIMITS, Settings, State
from rejoinder.drafting import boundaries, goals
from rejoinder.engine.kept import KeptPrefixes
from rejoinder.errors import StoreError
from rejoinder.memory import mentions
from rejoinder.memory.records import Wish, now
from rejoinder.protocol import GoalKind

app = typer.Typer(help="What you want said, and what not.", no_args_is_help=True)

Text = Annotated[
    str, typer.Argument(help="Such as: Mention the newsletter when somebody asks for more")
]


@app.command()
def add(
    text: Text,
    value: Annotated[
        bool, typer.Option("--value", help="How you want to be: be kind to beginners.")
    ] = False,
    boundary: Annotated[
        bool, typer.Option("--boundary", help="What is not spoken of: no family.")
    ] = False,
    per_day: Annotated[
        int,
        typer.Option(min=1, max=LIMITS.goal_per_day, help="How many replies a day it may shape."),
    ] = 1,
) -> None:
    """Add a goal, which is mentioned where it fits; or a value, or a boundary."""
    if value and boundary:
        raise typer.BadParameter("give --value or --boundary, not both")
    kind: GoalKind = "value" if value else "boundary" if boundary else "goal"
    wish = Wish.of(kind, utf8(text), per_day)
    new = run(_add(wish))
    capped = "That goal is there already; its cap is the one you gave now."
    out.print("Added." if new else capped if kind == "goal" else f"That {kind} is there already.")
    for line in _understood(wish):
        out.print(plain(line), soft_wrap=True)


@app.command("list")
def show() -> None:
    """List goals with how often each was said today, values and boundaries."""
    wishes, today = run(_list())
    for number, wish in enumerate(wishes, start=1):
        often = f" ({today.get(wish.text, 0)} of {wish.per_day} today)"
        shown = f"{wish.text}{often if wish.kind == 'goal' else ''}"
        out.print(f"{number:3}  {wish.kind:8} ", plain(shown), soft_wrap=True)
    if not wishes:
        out.print(
            "Nothing yet. Add one: rejoinder goals add 'Mention the newsletter', "
            "or: rejoinder goals add --boundary 'no family'",
            soft_wrap=True,
        )


@app.command()
def remove(number: Annotated[int, typer.Argument(help="Its number in `goals list`.")]) -> None:
    """Remove a goal, a value or a boundary."""
    wishes, _ = run(_list())
    if not 1 <= number <= len(wishes):
        raise StoreError(f"There is no goal number {number}.", "See: rejoinder goals list")
    run(_remove(wishes[number - 1]))
    out.print("Removed:", plain(wishes[number - 1].text))


def _understood(wish: Wish) -> list[str]:
    """How it will be taken, so that nobody relies on more than the words say."""
    if wish.kind == "boundary":
        boundary = boundaries.read(wish.text)
        lines = []
        if boundary.topics:
            lines.append(f"Will not be spoken of: {', '.join(boundary.names)}.")
        if boundary.words:
            only = "These words will be" if boundary.topics else "Only these words will be"
            lines.append(f"{only} kept out: {', '.join(boundary.words)}.")
        return lines or ["No word in it can be kept out. Name the thing, such as: no family"]
    if wish.kind == "value":
        return ["It stands in every prompt, in your words. A small model may not keep to it."]
    about = goals.subject(wish.text)
    if not about.known:
        return ["Nothing in it names a thing, so no comment fits. Try: Mention the newsletter"]
    fits = []
    if named := dict.fromkeys((*about.words, *about.cues)):
        fits.append(f"speaks of: {', '.join(named)}")
    if about.more:
        fits.append("asks where there is more, or when the next one comes")
    if about.sold:
        fits.append("asks what it costs or where to buy")
    often = "once a day" if wish.per_day == 1 else f"{wish.per_day} times a day"
    return [
        f"At most {often}, where a comment {'; or '.join(fits)}. Never under a complaint or a loss."
    ]


async def _add(wish: Wish) -> bool:
    return await (await open_store()).notes.add_wish(wish)


async def _list() -> tuple[list[Wish], dict[str, int]]:
    store = await open_store()
    return await store.notes.wishes(), await mentions.accepted(store, now())


async def _remove(wish: Wish) -> None:
    await (await open_store()).notes.remove_wish(wish.id)
    # A value stood at the beginning of every prompt.
    KeptPrefixes.erase(State(Settings.load().state_dir).prefixes)

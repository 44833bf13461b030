"""`voice lessons`: what edits taught, and what the creator makes of it."""

from __future__ import annotations

from typing import Annotated, Literal

import typer
from rich.text import Text

from rejoinder.cli.console import out, plain, run, utf8
from rejoinder.cli.opened import open_store
from rejoinder.config import LIMITS
from rejoinder.errors import StoreError
from rejoinder.upkeep.lessons import decide, learned
from rejoinder.voice.lessons import Lesson

app = typer.Typer(help="What your edits taught.", invoke_without_command=True)

Number = Annotated[int, typer.Argument(help="Its number in `voice lessons`.")]
Words = Annotated[str, typer.Argument(help="Your own words for it.")]


@app.callback()
def show(context: typer.Context) -> None:
    """List what your edits taught: where it holds, how many edits say so, and one of them."""
    if context.invoked_subcommand is not None:
        return
    lessons = run(_list())
    for number, lesson in enumerate(lessons, start=1):
        out.print(f"{number:3}", plain(lesson.text))
        out.print("   ", Text(_about(lesson), style="dim"))
        for draft, final in lesson.changes[:1]:
            out.print("    −", plain(draft, 100))
            out.print("    +", plain(final, 100))
    if not lessons:
        out.print("No lessons yet. They come from what you change in drafts, once it repeats.")


@app.command()
def keep(number: Number) -> None:
    """Keep a lesson, or take back that it was forgotten."""
    out.print("Kept:", plain(run(_decided(number, "kept")).text))


@app.command()
def forget(number: Number) -> None:
    """Forget a lesson: drafts are made as if it had never been learned."""
    out.print("Forgotten:", plain(run(_decided(number, "forgotten")).text))


@app.command()
def edit(number: Number, words: Words) -> None:
    """Keep a lesson and say it in your own words. What it does to drafts stays the same."""
    text = " ".join(utf8(words).split())
    if not text or len(text) > LIMITS.hint:
        raise StoreError("A lesson is one sentence.", f"Give 1 to {LIMITS.hint} characters.")
    run(_decided(number, "kept", text))
    out.print("Kept:", plain(text))


def _about(lesson: Lesson) -> str:
    what = "comment" if lesson.offers else "edit"
    count = f"{lesson.seen} {what}{'' if lesson.seen == 1 else 's'}"
    return f"{plain(lesson.scope)} · {count} · {lesson.state}"


async def _list() -> list[Lesson]:
    return (await learned(await open_store())).listed()


async def _decided(number: int, state: Literal["kept", "forgotten"], text: str = "") -> Lesson:
    store = await open_store()
    lessons = (await learned(store)).listed()
    if not 1 <= number <= len(lessons):
        raise StoreError(f"There is no lesson number {number}.", "See: rejoinder voice lessons")
    lesson = lessons[number - 1]
    await decide(store, lesson.id, state, text)
    return lesson

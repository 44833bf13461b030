"""`draft`: one comment from the command line, with what the memory brought."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table

from rejoinder.agent import Agent
from rejoinder.cli.console import err, out, plain, run
from rejoinder.config import LIMITS, Settings
from rejoinder.drafting.base import NoDraft, Suggestion, Token
from rejoinder.drafting.pipeline import EXAMPLES
from rejoinder.errors import BadMessageError
from rejoinder.memory.records import digest
from rejoinder.protocol import Comment, Post

REMEMBERED_SHOWN = 4


def draft(
    comment: Annotated[str, typer.Argument(help="What somebody wrote under your post.")],
    author: Annotated[str, typer.Option(help="Who wrote it.")] = "",
    post: Annotated[str, typer.Option(help="The title of the post.")] = "",
    regenerate: Annotated[
        bool, typer.Option("--regenerate", help="Another draft for the same comment.")
    ] = False,
) -> None:
    """Draft a reply here in the terminal, and show what was remembered for it."""
    if not comment.strip() or len(comment) > LIMITS.comment_text:
        raise BadMessageError(
            "The comment is empty or too long.", f"Give 1 to {LIMITS.comment_text:,} characters."
        )
    asked = Comment(
        site="terminal",
        id=digest(comment, post),
        author=author[: LIMITS.name],
        # What the shell hands over may hold bytes that are not UTF-8.
        text=comment.encode("utf-8", "replace").decode("utf-8"),
        post=Post(id="terminal", title=post[:1_000]),
    )
    run(_draft(Settings.load(), asked, regenerate))


async def _draft(settings: Settings, comment: Comment, regenerate: bool) -> None:
    with err.status("Loading the model…"):
        agent = await Agent.open(settings)
    async with agent:
        await _show_remembered(agent, comment)
        async for event in agent.pipeline.draft(comment, regenerate=regenerate):
            match event:
                case Token(text, restart):
                    if restart:
                        err.print("\n[dim](that one did not pass; trying again)[/dim]")
                    out.print(text, end="", highlight=False, markup=False)
                case Suggestion():
                    out.print("\n")
                    _show(event)
                case NoDraft(pile, _, text):
                    out.print(f"\n[yellow]No draft[/yellow] ({pile}): {text}")


async def _show_remembered(agent: Agent, comment: Comment) -> None:
    recalled = await agent.memory.recall(comment, EXAMPLES)
    if not recalled.exemplars:
        err.print("[dim]Nothing remembered yet. Import past replies: rejoinder import FILE[/dim]\n")
        return
    table = Table("they wrote", "you replied", title="Remembered", title_justify="left", box=None)
    for pair in recalled.exemplars[:REMEMBERED_SHOWN]:
        table.add_row(plain(pair.comment, 60), plain(pair.reply, 60), style="dim")
    err.print(table)
    err.print()


def _show(draft: Suggestion) -> None:
    out.print("[bold]Draft:[/bold]", plain(draft.text))
    notes: list[str] = [draft.pile]
    if draft.likeness is not None:
        notes.append(f"sounds like you: {draft.likeness:.0%}")
    if draft.journalled:
        notes.append("drafted before; --regenerate makes another")
    err.print(f"[dim]{' · '.join(notes)}[/dim]")
    for claim in draft.claims:
        if claim.source is not None:
            said = draft.text[claim.start : claim.end]
            err.print(
                "[dim]“[/dim]", plain(said), f"[dim]” stands in the {claim.source.kind}[/dim]"
            )

"""`draft`: one comment from the command line, with what the memory brought."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from rejoinder.agent import Agent
from rejoinder.cli.console import err, out, plain, run, utf8
from rejoinder.cli.opened import open_agent
from rejoinder.config import LIMITS, Settings
from rejoinder.drafting.base import NoDraft, Suggestion, Token
from rejoinder.drafting.prepare import EXAMPLES
from rejoinder.engine.base import Priority
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
    hint: Annotated[str, typer.Option(help='What you want of this one, as "shorter".')] = "",
) -> None:
    """Draft a reply here in the terminal, and show what was remembered for it."""
    if not comment.strip() or len(comment) > LIMITS.comment_text:
        raise BadMessageError(
            "The comment is empty or too long.", f"Give 1 to {LIMITS.comment_text:,} characters."
        )
    asked = Comment(
        site="terminal",
        id=digest(comment, post),
        author=utf8(author)[: LIMITS.name],
        text=utf8(comment),
        post=Post(id="terminal", title=utf8(post)[:1_000]),
    )
    run(_draft(Settings.load(), asked, regenerate, utf8(hint)[: LIMITS.hint]))


async def _draft(settings: Settings, comment: Comment, regenerate: bool, hint: str) -> None:
    async with await open_agent(settings) as agent:
        await _show_remembered(agent, comment)
        drafting = agent.pipeline.draft(
            comment, regenerate=regenerate, hint=hint, priority=Priority.BY_HAND
        )
        async for event in drafting:
            match event:
                case Token(text, restart):
                    if restart:
                        err.print("\n[dim](that one did not pass; trying again)[/dim]")
                    err.print(text, end="", style="dim", highlight=False, markup=False)
                case Suggestion():
                    err.print("\n")
                    _show(await agent.disclosed(event, comment.site))
                case NoDraft(pile, _, text):
                    err.print(f"\n[yellow]No draft[/yellow] ({pile}): {text}")


async def _show_remembered(agent: Agent, comment: Comment) -> None:
    recalled = await agent.memory.recall(comment, EXAMPLES)
    if not recalled.exemplars:
        err.print("[dim]None of your replies is known yet, so this is nobody's voice.[/dim]")
        err.print("[dim]Import them: rejoinder import FILE[/dim]\n")
        return
    table = Table("they wrote", "you replied", title="Remembered", title_justify="left", box=None)
    for pair in recalled.exemplars[:REMEMBERED_SHOWN]:
        table.add_row(plain(pair.comment, 60), plain(pair.reply, 60), style="dim")
    err.print(table)
    err.print()


def _show(draft: Suggestion) -> None:
    # The draft alone on stdout: nothing that did not pass the review can be piped on.
    err.print("[bold]Draft:[/bold] ", end="")
    out.print(plain(draft.text), soft_wrap=True)
    notes: list[str] = [draft.pile]
    if draft.likeness is not None:
        notes.append(f"sounds like you: {draft.likeness:.0%}")
    if draft.journalled:
        notes.append("drafted before; --regenerate makes another")
    err.print(f"[dim]{' · '.join(notes)}[/dim]")
    if draft.suffix:
        err.print("[dim]Behind it goes:[/dim]", plain(draft.suffix), soft_wrap=True)
    if draft.host is not None:
        where = Text.assemble("Drafted on ", plain(draft.host), ", not on this machine.")
        err.print(where, style="yellow")
    for claim in draft.claims:
        if claim.source is not None:
            said = draft.text[claim.start : claim.end]
            err.print(
                "[dim]“[/dim]", plain(said), f"[dim]” stands in the {claim.source.kind}[/dim]"
            )

"""`up`, and the commands that ask the running agent: `pair`, `unpair`, `status`."""

from __future__ import annotations

import asyncio
import logging
import signal
from typing import Annotated

import typer
from rich.logging import RichHandler
from rich.markup import escape
from rich.table import Table

from rejoinder.agent import Agent
from rejoinder.cli.console import ask, err, out, plain, run
from rejoinder.cli.opened import is_running
from rejoinder.config import Settings, State
from rejoinder.link.clients import Client
from rejoinder.link.control import ControlClient, ControlServer, already_running
from rejoinder.link.keys import open_keys
from rejoinder.link.server import LinkServer


def up() -> None:
    """Run the agent in this terminal until Ctrl-C."""
    run(_up(Settings.load()))


def pair() -> None:
    """Pair a browser: prints a secret to paste into the extension's options page."""
    client = run(ControlClient(_state()).pair(_show_secret, _confirm))
    out.print(f"[green]Paired[/green] with {escape(client.label or client.origin)}.")


def unpair(
    client_id: Annotated[str, typer.Argument(help="The start of an id from `status`.")] = "",
    everything: Annotated[bool, typer.Option("--all", help="Forget every browser.")] = False,
) -> None:
    """Forget a paired browser and close its connection."""
    run(_unpair(ControlClient(_state()), client_id, everything))


def status() -> None:
    """Show the running agent and the paired browsers."""
    run(_status(ControlClient(_state())))


async def _up(settings: Settings) -> None:
    _log_to_console(settings)
    state = State(settings.state_dir).ensure()
    keys = open_keys(settings, state)
    await keys.check()
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    if await is_running(state):
        raise already_running(state.root)
    with err.status("Loading the model…"):
        agent = await Agent.open(settings)
        await agent.warm()
    async with agent:
        link = LinkServer(settings, state, keys, agent)
        # The control socket first: a second agent is told so, instead of "port busy".
        async with ControlServer(link, state, agent), link:
            await _say_ready(agent, link)
            agent.embed_in_background()
            agent.retain_in_background()
            await stop.wait()
            err.print("Stopping.")


async def _say_ready(agent: Agent, link: LinkServer) -> None:
    counts = await agent.memory.store.counts()
    err.print(
        f"[green]Ready[/green] on 127.0.0.1:{link.port} with {escape(agent.engine.name)}, "
        f"{counts['replies']:,} past replies, {counts['facts']:,} facts."
    )
    if agent.settings.embedding:
        err.print(f"Past replies are found with {escape(agent.settings.embedding)}.")
    if agent.engine.host:
        err.print(
            f"[yellow]Drafts leave this machine[/yellow]: comments, and replies and facts of yours "
            f"that help to answer them, are sent to {escape(agent.engine.host)}."
        )
    if not counts["replies"]:
        err.print("No past replies yet. In another terminal: rejoinder import FILE")
    if not link.clients():
        err.print("No browser is paired yet. In another terminal: rejoinder pair")
    err.print("Ctrl-C stops it.")


def _log_to_console(settings: Settings) -> None:
    logging.basicConfig(
        level=settings.log_level.upper(),
        format="%(message)s",
        handlers=[RichHandler(console=err, show_path=False, markup=False, highlighter=None)],
    )
    # Other libraries may log what they are handed, and that may be a comment.
    for name in ("websockets", "aiohttp", "asyncio", "keyring"):
        logging.getLogger(name).setLevel(logging.WARNING)


def _state() -> State:
    return State(Settings.load().state_dir)


def _show_secret(secret: str, seconds: float) -> None:
    out.print("Paste this into the extension's options page:\n")
    out.print(f"    [bold]{secret}[/bold]\n", highlight=False)
    out.print(f"It works once, for {seconds:.0f} seconds. Waiting for the browser…")


async def _confirm(label: str, origin: str) -> bool:
    out.print(f"\n{escape(label) or 'A browser'} asks to be paired, as {escape(origin)}.")
    return await ask("Is that the browser in front of you?")


async def _unpair(control: ControlClient, start: str, everything: bool) -> None:
    clients = await control.clients()
    chosen = [client for client in clients if everything or (start and client.id.startswith(start))]
    if not chosen or (len(chosen) > 1 and not everything):
        out.print("Name one of these browsers by the start of its id, or use --all.")
        out.print(_listed(clients))
        raise typer.Exit(1)
    for client in chosen:
        await control.unpair(client.id)
        out.print(f"Forgot {escape(client.label or client.origin)}.")


async def _status(control: ControlClient) -> None:
    found = await control.status()
    table = Table.grid(padding=(0, 2))
    table.add_row("agent", f"{found.agent.agent_version}, on 127.0.0.1:{found.port}")
    table.add_row("model", plain(found.agent.model))
    table.add_row("creator", plain(found.agent.creator or "not known yet"))
    table.add_row("memory", f"{found.agent.replies:,} past replies, {found.agent.facts:,} facts")
    table.add_row("browsers", f"{found.paired} paired, {found.connected} connected")
    out.print(table)
    if found.paired:
        out.print(_listed(await control.clients()))


def _listed(clients: tuple[Client, ...]) -> Table:
    table = Table("id", "browser", "last used", box=None)
    for client in clients:
        used = client.last_used.astimezone().strftime("%Y-%m-%d %H:%M")
        table.add_row(client.id[:8], plain(client.label or client.origin), used)
    return table

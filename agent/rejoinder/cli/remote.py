"""`remote`: let a server draft instead of this machine, give it a key, try it, go back."""

from __future__ import annotations

import getpass
import sys
import time
from typing import Annotated

import typer
from rich.table import Table

from rejoinder.cli.console import ask, err, out, plain, run
from rejoinder.config import Settings, State
from rejoinder.engine.base import Message, Sampling
from rejoinder.engine.endpoint import Endpoint
from rejoinder.errors import ConfigError, KeyStoreError, RemoteError
from rejoinder.remote import key_name, named, open_remote, remote_keys
from rejoinder.settings_file import save

app = typer.Typer(help="Let a server draft instead of this machine.", no_args_is_help=True)

KEY_LENGTH = 4096
LEAVES = (
    "With each request for a draft leave this machine: the comment, a hint of yours, your name, "
    "how you write in numbers, facts, values and goals you gave, and a few past comments with your "
    "replies. The rest of the archive, its vectors and your accounts stay here."
)
TRIAL = (
    Message("system", "Comments that people left for Dana, and what Dana replied."),
    Message("user", "This was really helpful!"),
    Message("assistant", "Thank you, glad it helped!"),
    Message("user", "First time here, love it"),
)


@app.command("set")
def choose(
    url: Annotated[str, typer.Argument(help="Such as http://127.0.0.1:11434/v1.")],
    model: Annotated[str, typer.Argument(help="The model's name at that server.")],
    unencrypted: Annotated[
        bool,
        typer.Option("--unencrypted", help="Allow http:// to another machine of your own network."),
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Have drafts made by an OpenAI-compatible server from the next start on."""
    endpoint = Endpoint.parse(url, unencrypted=unencrypted)
    if not model.strip() or len(model) > 200:
        raise ConfigError("The model's name is empty or too long.", "Give 1 to 200 characters.")
    if endpoint.local:
        err.print(f"{endpoint.place} is on this machine. What it passes on is its own affair.")
    else:
        err.print(LEAVES)
        if not yes and not run(ask(f"Send that to {endpoint.place}?")):
            out.print("Nothing was changed.")
            raise typer.Exit(1)
    # The URL as it was understood, so that the file says where things go.
    save(
        {
            "remote_url": endpoint.url.removesuffix("/chat/completions"),
            "remote_model": model.strip(),
            "remote_unencrypted": True if unencrypted else None,
        }
    )
    out.print("Drafts will be made by", plain(model), f"at {endpoint.place}.", soft_wrap=True)
    out.print("If it wants a key: rejoinder remote key. Then try it: rejoinder remote test")
    out.print("A running agent keeps its engine until it is started again.")


@app.command()
def off() -> None:
    """Have drafts made on this machine again."""
    save({"remote_url": None, "remote_model": None, "remote_unencrypted": None})
    out.print("Drafts will be made on this machine.")
    out.print("A running agent keeps its engine until it is started again.")


@app.command()
def key(
    forget: Annotated[bool, typer.Option("--forget", help="Forget the server's key.")] = False,
) -> None:
    """Keep the server's key: typed without echo, or read from a pipe. Never an argument."""
    settings = Settings.load()
    endpoint = _endpoint(settings)
    keys = remote_keys(settings, State(settings.state_dir).ensure())
    if forget:
        run(keys.delete(key_name(endpoint)))
        out.print(f"The key for {endpoint.origin} is forgotten.")
        return
    if settings.keys == "memory":
        raise KeyStoreError(
            "Keys are kept in memory, and this one would be gone when the command ends.",
            'Set keys = "keyring" or keys = "file".',
        )
    run(keys.check())
    run(keys.set(key_name(endpoint), _typed(endpoint)))
    out.print(f"The key is kept, for {endpoint.origin} and nobody else.")


@app.command()
def test() -> None:
    """Ask the server for one reply to an invented comment, and show what came."""
    settings = Settings.load()
    _endpoint(settings)
    run(_test(settings))


@app.command()
def status() -> None:
    """Show who drafts, and whether a key is kept."""
    settings = Settings.load()
    endpoint = named(settings)
    if endpoint is None:
        out.print("Drafts are made on this machine; no remote engine is set.")
        return
    held = run(remote_keys(settings, State(settings.state_dir)).get(key_name(endpoint)))
    table = Table.grid(padding=(0, 2))
    table.add_row("model", plain(settings.remote_model))
    table.add_row("server", endpoint.url)
    table.add_row("drafts", "stay on this machine" if endpoint.local else "leave this machine")
    table.add_row("key", "kept" if held else "none")
    out.print(table)


async def _test(settings: Settings) -> None:
    engine = await open_remote(settings, remote_keys(settings, State(settings.state_dir)))
    if engine is None:
        raise _none_set()
    start = time.monotonic()
    first = None
    text = ""
    try:
        async for piece in engine.stream(TRIAL, Sampling(max_tokens=48)):
            first = first or time.monotonic() - start
            text += piece.text
    except RemoteError as error:
        if error.said:
            err.print("The server says:", plain(error.said, 500), soft_wrap=True)
        raise
    finally:
        await engine.close()
    out.print(plain(text), soft_wrap=True)
    seconds = time.monotonic() - start
    err.print(f"First word after {first or seconds:.1f} s, all after {seconds:.1f} s.")
    if engine.without:
        err.print(f"The server takes no {', '.join(engine.without)}; drafts are asked without.")


def _typed(endpoint: Endpoint) -> str:
    if sys.stdin.isatty():
        typed = getpass.getpass(f"Key for {endpoint.origin}: ")
    else:
        typed = sys.stdin.readline(KEY_LENGTH + 2)
    given = typed.strip()
    # It becomes part of a header.
    if not given or len(given) > KEY_LENGTH or not all("!" <= char <= "~" for char in given):
        raise ConfigError(
            "That is no key: it is empty, too long, or holds spaces or letters beyond ASCII.",
            "Copy it again, and paste it at the prompt.",
        )
    return given


def _endpoint(settings: Settings) -> Endpoint:
    endpoint = named(settings)
    if endpoint is None:
        raise _none_set()
    return endpoint


def _none_set() -> ConfigError:
    return ConfigError("No remote engine is set.", "Type: rejoinder remote set URL MODEL")

"""`disclosure`: what goes behind an accepted reply, to say how it was made."""

from __future__ import annotations

from typing import Annotated

import typer
from pydantic import ValidationError

from rejoinder.cli.console import out, plain, run, utf8
from rejoinder.cli.opened import open_store
from rejoinder.config import Settings
from rejoinder.disclosure import EVERYWHERE, LONGEST, Disclosure
from rejoinder.errors import ConfigError
from rejoinder.settings_file import save

app = typer.Typer(help="What says how a reply was made.", no_args_is_help=True)

Site = Annotated[
    str, typer.Option("--site", metavar="SITE", help="Only there, as: youtube. Else everywhere.")
]


@app.command("list")
def show() -> None:
    """List what goes behind accepted replies, by site."""
    lines = Settings.load().disclosure.root
    for site, line in sorted(lines.items()):
        where = "everywhere else" if site == EVERYWHERE and len(lines) > 1 else _named(site)
        out.print(plain(f"{where}: {line or 'nothing'}"), soft_wrap=True)
    if not lines:
        out.print("Nothing goes behind your replies.")
        out.print("To disclose: rejoinder disclosure set 'drafted with AI, sent by me'")


@app.command("set")
def choose(
    text: Annotated[str, typer.Argument(help="Such as: drafted with AI, sent by me")],
    site: Site = EVERYWHERE,
) -> None:
    """Put this line behind each reply you accept. An empty one lets a site go without."""
    line = " ".join(utf8(text).split())
    if len(line) > LONGEST or not (line or site != EVERYWHERE):
        raise ConfigError("A disclosure is one line.", f"Give 1 to {LONGEST} characters.")
    try:
        added = Disclosure.model_validate({site: line})
    except ValidationError:
        raise ConfigError(
            "That cannot be a disclosure: the site or the text holds characters that it may not.",
            "Name a site in small letters, as: youtube; and give text without control characters.",
        ) from None
    save({"disclosure": {**Settings.load().disclosure.root, **added.root}})
    out.print(plain(f"{_named(site)}: {line or 'nothing'}"), soft_wrap=True)
    if site != EVERYWHERE:
        _warn_of_a_slip(site)
    out.print("A running agent takes this once it is started again.")


@app.command()
def remove(site: Site = EVERYWHERE) -> None:
    """Take a line out."""
    lines = dict(Settings.load().disclosure.root)
    if site not in lines:
        raise ConfigError(f"Nothing is set for {_named(site)}.", "See: rejoinder disclosure list")
    del lines[site]
    save({"disclosure": lines or None})
    out.print(f"Removed for {_named(site)}.", markup=False)
    out.print("A running agent takes this once it is started again.")


def _named(site: str) -> str:
    return "everywhere" if site == EVERYWHERE else site


def _warn_of_a_slip(site: str) -> None:
    known = run(_sites())
    if site not in known:
        so_far = f" So far there are: {', '.join(sorted(known))}." if known else ""
        out.print(plain(f"Nothing was drafted on {site} yet.{so_far}"), soft_wrap=True)


async def _sites() -> set[str]:
    return await (await open_store()).drafts.sites()

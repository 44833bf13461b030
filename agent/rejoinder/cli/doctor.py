"""`doctor`: says in plain words what is wrong, and what to type."""

from __future__ import annotations

import asyncio
import shutil
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal

import typer
from rich.text import Text

from rejoinder.cli.console import out, run
from rejoinder.config import HOST, Settings, State, config_file
from rejoinder.engine.models import ModelFile, locate, options_for, verify
from rejoinder.errors import NotRunningError, RejoinderError, StoreError
from rejoinder.extension import Build, folder
from rejoinder.link.control import ControlClient
from rejoinder.link.keys import open_keys
from rejoinder.memory.store import Store
from rejoinder.remote import key_name, named, remote_keys

FREE_MB = 500
Grade = Literal["good", "note", "bad"]
_SIGNS = {"good": ("✓", "green"), "note": ("•", "yellow"), "bad": ("✗", "red")}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: how it is, and what to type where something can be done."""

    grade: Grade
    what: str
    do: str = ""


def doctor() -> None:
    """Look at everything Rejoinder needs, and say what to do about what is missing."""
    settings = Settings.load()
    findings = run(_examine(settings))
    for finding in findings:
        sign, colour = _SIGNS[finding.grade]
        out.print(Text(f"{sign} ", style=colour) + Text(finding.what))
        if finding.do:
            out.print(Text(f"  {finding.do}"))
    bad = sum(finding.grade == "bad" for finding in findings)
    out.print(f"\n{bad} to mend." if bad else "\nAll is well.")
    if bad:
        raise typer.Exit(1)


async def _examine(settings: Settings) -> list[Finding]:
    state = State(settings.state_dir)
    checks: tuple[Callable[[Settings, State], Awaitable[Finding]], ...] = (
        _settings_file,
        _state_folder,
        _disk,
        _keys,
        _model,
        _embedding,
        _remote,
        _agent,
        _memory,
        _extension,
    )
    findings: list[Finding] = []
    for check in checks:
        try:
            findings.append(await check(settings, state))
        except StoreError:
            findings.append(
                Finding(
                    "bad",
                    f"The memory in {state.memory} cannot be read.",
                    "Put a backup of that folder in its place, or move it away to start anew.",
                )
            )
        except RejoinderError as error:
            findings.append(Finding("bad", error.what, error.do))
        except OSError as error:
            findings.append(Finding("bad", f"{error.filename}: {error.strerror}."))
    return findings


async def _settings_file(settings: Settings, state: State) -> Finding:
    there = "is read" if config_file().is_file() else "is not there; the defaults hold"
    return Finding("good", f"The settings file {config_file()} {there}.")


async def _state_folder(settings: Settings, state: State) -> Finding:
    state.ensure()
    return Finding("good", f"The state folder {state.root} is yours alone.")


async def _disk(settings: Settings, state: State) -> Finding:
    free = shutil.disk_usage(state.root).free // 1_000_000
    if free < FREE_MB:
        return Finding("bad", f"Only {free} MB are free on the disk.", "Free some space.")
    return Finding("good", f"{free:,} MB are free on the disk.")


async def _keys(settings: Settings, state: State) -> Finding:
    await open_keys(settings, state).check()
    place = {
        "keyring": "in the system's keyring",
        "file": f"in {state.keys}, readable by you alone",
        "memory": "in memory, gone when the agent stops",
    }[settings.keys]
    return Finding("good", f"Pairing keys are kept {place}.")


async def _model(settings: Settings, state: State) -> Finding:
    model = locate(settings.model, state.models)
    if damage := await _damage(model, state):
        return damage
    options_for(model, settings)
    if model.preparation is None:
        return Finding(
            "note",
            f"The model {model.name} is there and undamaged; what is fastest was not measured.",
            f"Type: rejoinder model use {settings.model}",
        )
    return Finding("good", f"The model {model.name} is there, undamaged and measured.")


async def _remote(settings: Settings, state: State) -> Finding:
    endpoint = named(settings)
    if endpoint is None:
        return Finding("good", "Drafts are made on this machine; no remote engine is set.")
    key = await remote_keys(settings, state).get(key_name(endpoint))
    where = "on this machine" if endpoint.local else "and leave this machine"
    return Finding(
        "good" if endpoint.local else "note",
        f"Drafts are made by {settings.remote_model} at {endpoint.place}, {where}; "
        f"{'its key is kept' if key else 'no key is kept for it'}.",
        "Try it: rejoinder remote test. Back to this machine: rejoinder remote off",
    )


async def _embedding(settings: Settings, state: State) -> Finding:
    if not settings.embedding:
        return Finding("good", "Past replies are found by words and by the model on this machine.")
    model = locate(settings.embedding, state.models, kind="embedding")
    if damage := await _damage(model, state):
        return damage
    return Finding("good", f"Past replies are found by words and by {model.name}.")


async def _damage(model: ModelFile, state: State) -> Finding | None:
    """What is wrong with a file that is not the one the catalogue or the hub meant."""
    if await asyncio.to_thread(verify, model, state.models):
        return None
    mend = f"pull {model.key}" if model.card and model.card.repo else "list"
    return Finding(
        "bad",
        f"The file of {model.name} is not the one that was meant: its SHA-256 is another.",
        f"Type: rejoinder model {mend}",
    )


async def _agent(settings: Settings, state: State) -> Finding:
    try:
        found = await ControlClient(state).status()
    except NotRunningError:
        return await asyncio.to_thread(_port, settings)
    if not found.paired:
        return Finding("note", "The agent runs; no browser is paired.", "Type: rejoinder pair")
    return Finding(
        "good", f"The agent runs; browsers connected: {found.connected} of {found.paired}."
    )


def _port(settings: Settings) -> Finding:
    with socket.socket() as probe:
        try:
            probe.bind((HOST, settings.port))
        except OSError:
            others = ", ".join(str(port) for port in settings.ports if port != settings.port)
            return Finding(
                "bad",
                f"Another program holds port {settings.port}.",
                f"End it, or set REJOINDER_PORT to another of: {others}",
            )
    return Finding("note", "The agent is not running.", "Type: rejoinder up")


async def _memory(settings: Settings, state: State) -> Finding:
    counts = await (await Store.open(state.memory)).counts()
    if not counts["replies"]:
        return Finding("note", "No past replies are remembered.", "Type: rejoinder import FILE")
    return Finding("good", f"{counts['replies']:,} past replies are remembered.")


async def _extension(settings: Settings, state: State) -> Finding:
    return Finding("good", f"The extension to load is in {folder(Build.CHROME)}.")

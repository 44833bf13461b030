"""Changing `config.toml` for the person, without touching what else they wrote there."""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from rejoinder.config import config_file
from rejoinder.errors import ConfigError
from rejoinder.files import write_private

Value = str | bool | int | float | Mapping[str, str] | None


def save(changes: Mapping[str, Value]) -> None:
    """Set these settings in the settings file, for the next start; None takes one out.

    Raises:
        ConfigError: a variable would win over the file, or see `change`.
    """
    variables = [f"REJOINDER_{name.upper()}" for name in changes]
    if outside := [name for name in variables if os.environ.get(name)]:
        raise ConfigError(
            f"{' and '.join(outside)} would win over the settings file.",
            "Change or unset it where it is set.",
        )
    change(config_file(), changes)


def change(path: Path, changes: Mapping[str, Value]) -> None:
    """Set these top-level settings; None takes one out. Comments and order stay as they are.

    Raises:
        ConfigError: the file is not TOML, cannot be written, or says these settings in a way
            that only a person can change.
    """
    path = path.resolve()
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        before = tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise ConfigError(
            f"The settings file {path} cannot be read: {error}.", "Correct it, and try again."
        ) from error
    new = _changed(text, changes)
    wanted = {name: value for name, value in {**before, **changes}.items() if value is not None}
    # The lines are edited as text; reading them back proves that nothing else changed.
    try:
        good = tomllib.loads(new) == wanted
    except ValueError:
        good = False
    if not good:
        raise ConfigError(
            f"The settings file {path} cannot be changed for you.",
            f"Change by hand: {', '.join(sorted(changes))}.",
        )
    if new == text:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ConfigError(
            f"The folder {path.parent} cannot be made: {error.strerror or error}.",
            "Make it, or name another file with REJOINDER_CONFIG_FILE.",
        ) from error
    write_private(path, new)


def _changed(text: str, changes: Mapping[str, Value]) -> str:
    kept: list[str] = []
    waiting = {name: value for name, value in changes.items() if value is not None}
    table = False
    for line in text.splitlines():
        table = table or line.lstrip().startswith("[")
        named = re.match(r"\s*([\w-]+)\s*=", line)
        if table or named is None or named[1] not in changes:
            kept.append(line)
        elif named[1] in waiting:
            kept.append(f"{named[1]} = {_toml(waiting.pop(named[1]))}")
    new = [f"{name} = {_toml(value)}" for name, value in waiting.items()]
    first_table = next((at for at, line in enumerate(kept) if line.lstrip().startswith("[")), None)
    if first_table is None:
        kept += new
    else:
        kept[first_table:first_table] = new
    return "".join(f"{line}\n" for line in kept)


def _toml(value: Value) -> str:
    if isinstance(value, Mapping):
        # On one line, as every other setting.
        return "{" + ", ".join(f"{_toml(key)} = {_toml(each)}" for key, each in value.items()) + "}"
    # A JSON string, number or truth value is one of TOML too.
    return json.dumps(value, ensure_ascii=False)

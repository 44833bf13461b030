"""The files of the state folder."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from rejoinder.errors import ConfigError


@dataclass(frozen=True, slots=True)
class State:
    """The files of one state folder, made on first use with mode 0700."""

    root: Path
    memory: Path = field(init=False)
    prefixes: Path = field(init=False)
    agent: Path = field(init=False)
    clients: Path = field(init=False)
    keys: Path = field(init=False)
    remote_keys: Path = field(init=False)
    control: Path = field(init=False)
    models: Path = field(init=False)

    def __post_init__(self) -> None:
        for name, leaf in {
            "memory": "memory",
            "prefixes": "prefixes",
            "agent": "agent.json",
            "clients": "clients.json",
            "keys": "keys.json",
            "remote_keys": "remote-keys.json",
            "control": "control.sock",
            "models": "models",
        }.items():
            object.__setattr__(self, name, self.root / leaf)

    def ensure(self) -> Self:
        """Make the folder, private to its owner.

        Raises:
            ConfigError: it cannot be made or written.
        """
        try:
            self.root.parent.mkdir(parents=True, exist_ok=True)
            with suppress(FileExistsError):
                self.root.mkdir(mode=0o700)
            others = self.root.is_dir() and self.root.stat().st_mode & 0o077
            usable = self.root.is_dir() and os.access(self.root, os.W_OK | os.X_OK)
        except OSError as error:
            raise ConfigError(
                f"The state folder {self.root} cannot be used: {error.strerror or error}.",
                "Free some space or correct its permissions, or name another folder "
                "with REJOINDER_STATE_DIR.",
            ) from error
        if not usable:
            raise ConfigError(
                f"The state folder {self.root} cannot be written.",
                "Correct its permissions, or name another folder with REJOINDER_STATE_DIR.",
            )
        # Not mended here: a folder that somebody else also uses is not ours to close.
        if others and os.name == "posix":
            raise ConfigError(
                f"Other users may read the state folder {self.root}.",
                f"Type: chmod 700 {self.root}; or name another folder with REJOINDER_STATE_DIR.",
            )
        return self

"""Where secrets are kept. The only importer of `keyring`.

A vault holds short texts by name: the pairing keys of `link/keys.py`, and the key of a remote
engine. There is no silent way from a safe place to a less safe one: a machine without a keyring
says so, and the person chooses.
"""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Literal, Protocol, TypeVar

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked
from pydantic import RootModel

from rejoinder.errors import ConfigError, KeyStoreError
from rejoinder.files import read_model, write_private

SERVICE = "rejoinder"

Place = Literal["keyring", "file", "memory"]
_CHOICE = 'To keep keys in a file instead, set keys = "file" or REJOINDER_KEYS=file.'
_Result = TypeVar("_Result")


class Vault(Protocol):
    """Secrets by name. All methods raise KeyStoreError when the place refuses."""

    async def check(self) -> None:
        """Fail now rather than when the first secret is kept."""

    async def get(self, name: str) -> str | None:
        """The secret, or None."""

    async def set(self, name: str, secret: str) -> None:
        """Keep the secret."""

    async def delete(self, name: str) -> None:
        """Forget the secret; no error if there is none."""


def open_vault(place: Place, path: Path, *, lost: str) -> Vault:
    """The vault of that kind; nothing is touched before `check`. `path` is where a file would be,
    and `lost` says what a person has to do again when it is damaged."""
    match place:
        case "keyring":
            return KeyringVault()
        case "file":
            return FileVault(path, lost=lost)
        case "memory":
            return MemoryVault()


class MemoryVault:
    """Secrets that are gone with the process."""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    async def check(self) -> None:
        """Always fine."""

    async def get(self, name: str) -> str | None:
        return self._secrets.get(name)

    async def set(self, name: str, secret: str) -> None:
        self._secrets[name] = secret

    async def delete(self, name: str) -> None:
        self._secrets.pop(name, None)


class _SecretsFile(RootModel[dict[str, str]]):
    """The content of a file of secrets."""


class FileVault:
    """Secrets in one file of mode 0600."""

    def __init__(self, path: Path, *, lost: str) -> None:
        self._path = path
        self._lost = lost
        self._turn = asyncio.Lock()

    async def check(self) -> None:
        await asyncio.to_thread(self._read)

    async def get(self, name: str) -> str | None:
        async with self._turn:
            return (await asyncio.to_thread(self._read)).get(name)

    async def set(self, name: str, secret: str) -> None:
        await self._change(lambda secrets: secrets.update({name: secret}))

    async def delete(self, name: str) -> None:
        await self._change(lambda secrets: secrets.pop(name, None))

    async def _change(self, change: Callable[[dict[str, str]], object]) -> None:
        def rewrite() -> None:
            secrets = self._read()
            change(secrets)
            write_private(self._path, _SecretsFile(secrets).model_dump_json())

        async with self._turn:
            try:
                await asyncio.to_thread(rewrite)
            except ConfigError as error:
                raise KeyStoreError(error.what, error.do) from error

    def _read(self) -> dict[str, str]:
        try:
            if os.name == "posix" and self._path.exists():
                mode = stat.S_IMODE(self._path.stat().st_mode)
                if mode & 0o077:
                    raise KeyStoreError(
                        f"Other users can read the keys in {self._path} (mode {mode:04o}).",
                        f"Run chmod 600 {self._path}, and {self._lost} if in doubt.",
                    )
            held = read_model(self._path, _SecretsFile)
        except (ConfigError, OSError) as error:
            what = error.what if isinstance(error, ConfigError) else f"{error}."
            raise KeyStoreError(what, f"Move the file away and {self._lost}.") from None
        return dict(held.root) if held else {}


class KeyringVault:
    """Secrets in the system's keyring, one entry each. It blocks, so it runs in a thread."""

    async def check(self) -> None:
        def probe() -> None:
            backend = keyring.get_keyring()
            if _is_unsafe(backend):
                raise KeyStoreError("No safe keyring was found on this machine.", _CHOICE)
            # A locked keyring says so only when it is asked for something.
            backend.get_password(SERVICE, "check")

        await _in_thread(probe)

    async def get(self, name: str) -> str | None:
        return await _in_thread(lambda: keyring.get_password(SERVICE, name))

    async def set(self, name: str, secret: str) -> None:
        await _in_thread(lambda: keyring.set_password(SERVICE, name, secret))

    async def delete(self, name: str) -> None:
        def forget() -> None:
            if keyring.get_password(SERVICE, name) is not None:
                keyring.delete_password(SERVICE, name)

        await _in_thread(forget)


def _is_unsafe(backend: KeyringBackend) -> bool:
    """Whether secrets would be lost, refused or kept in plain text."""
    if isinstance(backend, chainer.ChainerBackend):
        # The chain writes to the first member that does not refuse.
        members = list(backend.backends)
        return not members or any(_is_unsafe(member) for member in members)
    kind = type(backend)
    return (
        isinstance(backend, (fail.Keyring, null.Keyring))
        or "plaintext" in kind.__name__.lower()
        or kind.__module__.startswith("keyrings.alt")
    )


async def _in_thread(action: Callable[[], _Result]) -> _Result:
    try:
        return await asyncio.to_thread(action)
    except KeyringLocked as error:
        raise KeyStoreError(
            "The system's keyring is locked.", f"Unlock it and try again. {_CHOICE}"
        ) from error
    except KeyStoreError:
        raise
    except Exception as error:
        # Back-ends raise what they like (D-Bus errors among it), and put what they were given
        # into their texts: only the kind of error is told.
        raise KeyStoreError(
            f"The system's keyring refused ({type(error).__name__}).", _CHOICE
        ) from None

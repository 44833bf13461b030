"""Where the pairing keys are kept. The only importer of `keyring`.

A key is 32 bytes and belongs to one client. There is no silent way from a safe place to a less
safe one: a machine without a keyring says so, and the person chooses.
"""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null
from keyring.errors import KeyringLocked
from pydantic import RootModel

from rejoinder.config import Settings, State
from rejoinder.errors import ConfigError, KeyStoreError
from rejoinder.link.files import read_model, write_private
from rejoinder.protocol import ClientId, Hex32

SERVICE = "rejoinder"

_CHOICE = 'To keep keys in a file instead, set keys = "file" or REJOINDER_KEYS=file.'
_Result = TypeVar("_Result")


class KeyStore(Protocol):
    """Keys by client id. All methods raise KeyStoreError when the place refuses."""

    async def check(self) -> None:
        """Fail now rather than at the first pairing."""

    async def get(self, client_id: str) -> bytes | None:
        """The client's key, or None."""

    async def set(self, client_id: str, key: bytes) -> None:
        """Keep the client's key."""

    async def delete(self, client_id: str) -> None:
        """Forget the client's key; no error if there is none."""


def open_keys(settings: Settings, state: State) -> KeyStore:
    """The store that `settings.keys` names; nothing is touched before `check`."""
    match settings.keys:
        case "keyring":
            return KeyringKeys()
        case "file":
            return FileKeys(state.keys)
        case "memory":
            return MemoryKeys()


class MemoryKeys:
    """Keys that are gone with the process."""

    def __init__(self) -> None:
        self._keys: dict[str, bytes] = {}

    async def check(self) -> None:
        """Always fine."""

    async def get(self, client_id: str) -> bytes | None:
        return self._keys.get(client_id)

    async def set(self, client_id: str, key: bytes) -> None:
        self._keys[client_id] = key

    async def delete(self, client_id: str) -> None:
        self._keys.pop(client_id, None)


class _KeyFile(RootModel[dict[ClientId, Hex32]]):
    """The content of a key file."""


class FileKeys:
    """Keys in one file of mode 0600."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._turn = asyncio.Lock()

    async def check(self) -> None:
        await asyncio.to_thread(self._read)

    async def get(self, client_id: str) -> bytes | None:
        async with self._turn:
            found = (await asyncio.to_thread(self._read)).get(client_id)
        return bytes.fromhex(found) if found else None

    async def set(self, client_id: str, key: bytes) -> None:
        await self._change(lambda keys: keys.update({client_id: key.hex()}))

    async def delete(self, client_id: str) -> None:
        await self._change(lambda keys: keys.pop(client_id, None))

    async def _change(self, change: Callable[[dict[str, str]], object]) -> None:
        def rewrite() -> None:
            keys = self._read()
            change(keys)
            write_private(self._path, _KeyFile(keys).model_dump_json())

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
                        f"Run chmod 600 {self._path}, and pair your browsers again if in doubt.",
                    )
            held = read_model(self._path, _KeyFile)
        except (ConfigError, OSError) as error:
            what = error.what if isinstance(error, ConfigError) else f"{error}."
            raise KeyStoreError(what, "Move the file away and pair your browsers again.") from None
        return dict(held.root) if held else {}


class KeyringKeys:
    """Keys in the system's keyring, one entry per client. It blocks, so it runs in a thread."""

    async def check(self) -> None:
        def probe() -> None:
            backend = keyring.get_keyring()
            if _is_unsafe(backend):
                raise KeyStoreError("No safe keyring was found on this machine.", _CHOICE)
            # A locked keyring says so only when it is asked for something.
            backend.get_password(SERVICE, "check")

        await _in_thread(probe)

    async def get(self, client_id: str) -> bytes | None:
        held = await _in_thread(lambda: keyring.get_password(SERVICE, client_id))
        if held is None:
            return None
        try:
            return bytes.fromhex(held)
        except ValueError:
            raise KeyStoreError(
                "A key in the system's keyring is damaged.", "Unpair that browser and pair it anew."
            ) from None

    async def set(self, client_id: str, key: bytes) -> None:
        await _in_thread(lambda: keyring.set_password(SERVICE, client_id, key.hex()))

    async def delete(self, client_id: str) -> None:
        def forget() -> None:
            if keyring.get_password(SERVICE, client_id) is not None:
                keyring.delete_password(SERVICE, client_id)

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

"""What the agent remembers of itself and of paired browsers; nothing here is secret."""

from __future__ import annotations

import asyncio
import secrets
from datetime import UTC, datetime
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, RootModel

from rejoinder.files import read_model, write_private
from rejoinder.protocol import ClientId, Hex32


class Client(BaseModel):
    """One paired browser."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: ClientId
    label: str
    origin: str
    created: AwareDatetime
    last_used: AwareDatetime


class _Agent(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    agent_id: Hex32


class _Clients(RootModel[tuple[Client, ...]]):
    pass


def agent_id(path: Path) -> str:
    """This agent's id, made on first use: 64 hexadecimal digits.

    Raises:
        ConfigError: the file is damaged or cannot be written.
    """
    held = read_model(path, _Agent)
    if held is None:
        held = _Agent(agent_id=secrets.token_hex(32))
        write_private(path, held.model_dump_json())
    return held.agent_id


class ClientIndex:
    """The paired browsers, in memory and in `clients.json`.

    Methods that change it return when the change is on the disk.
    """

    def __init__(self, path: Path) -> None:
        """Read the file.

        Raises:
            ConfigError: it is damaged.
        """
        self._path = path
        self._turn = asyncio.Lock()
        held = read_model(path, _Clients)
        self._clients = {client.id: client for client in held.root} if held else {}

    def all(self) -> tuple[Client, ...]:
        """All of them, oldest first."""
        return tuple(sorted(self._clients.values(), key=lambda client: client.created))

    def get(self, client_id: str) -> Client | None:
        """The client of that id, or None."""
        return self._clients.get(client_id)

    def name(self, client_id: str) -> str:
        """What the creator knows it by, and the start of its id, as `rejoinder status` shows it."""
        client = self._clients.get(client_id)
        called = (client.label or client.origin) if client else "A browser"
        return f"{called} ({client_id[:8]})"

    def has_origin(self, origin: str) -> bool:
        """Whether a browser with that origin is paired."""
        return any(client.origin == origin for client in self._clients.values())

    async def add(self, client_id: str, label: str, origin: str) -> Client:
        """Remember a new client."""
        now = datetime.now(UTC)
        client = Client(id=client_id, label=label, origin=origin, created=now, last_used=now)
        self._clients[client_id] = client
        await self._save()
        return client

    async def touch(self, client_id: str) -> None:
        """The client was here now."""
        if client := self._clients.get(client_id):
            self._clients[client_id] = client.model_copy(update={"last_used": datetime.now(UTC)})
            await self._save()

    async def remove(self, client_id: str) -> None:
        """Forget the client."""
        if self._clients.pop(client_id, None):
            await self._save()

    async def _save(self) -> None:
        async with self._turn:
            text = _Clients(self.all()).model_dump_json(indent=1)
            await asyncio.to_thread(write_private, self._path, text)

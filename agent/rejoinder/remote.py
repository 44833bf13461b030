"""The remote engine that the settings name, and where its key is. Off unless a URL is set."""

from __future__ import annotations

from rejoinder.config import Settings, State
from rejoinder.engine.endpoint import Endpoint
from rejoinder.engine.remote import RemoteEngine
from rejoinder.errors import ConfigError
from rejoinder.vault import Vault, open_vault


def named(settings: Settings) -> Endpoint | None:
    """The server of the settings; None where drafts are made on this machine.

    Raises:
        ConfigError: the URL cannot be used, or no model is named with it.
    """
    if not settings.remote_url:
        return None
    if not settings.remote_model.strip():
        raise ConfigError(
            "A remote engine is set without the name of its model.",
            "Type: rejoinder remote set URL MODEL",
        )
    return Endpoint.parse(settings.remote_url, unencrypted=settings.remote_unencrypted)


def remote_keys(settings: Settings, state: State) -> Vault:
    """Where keys of remote engines are kept."""
    return open_vault(settings.keys, state.remote_keys, lost="give the key of the server again")


def key_name(endpoint: Endpoint) -> str:
    """The name of a server's key in the vault. A key belongs to one origin, so that another URL
    never gets it."""
    return f"remote {endpoint.origin}"


async def open_remote(settings: Settings, keys: Vault) -> RemoteEngine | None:
    """The engine of the settings, with its key where there is one; nothing is sent yet.

    Raises:
        ConfigError: the settings cannot be used.
        KeyStoreError: the place of the keys refuses.
    """
    endpoint = named(settings)
    if endpoint is None:
        return None
    return RemoteEngine(
        endpoint,
        settings.remote_model.strip(),
        await keys.get(key_name(endpoint)),
        at_once=settings.remote_at_once,
        wait=settings.remote_wait,
    )

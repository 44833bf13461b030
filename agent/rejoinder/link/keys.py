"""The pairing keys: 32 bytes for each client, kept in a vault as hexadecimal text."""

from __future__ import annotations

from rejoinder.config import Settings, State
from rejoinder.errors import KeyStoreError
from rejoinder.vault import MemoryVault, Vault, open_vault


class KeyStore:
    """Keys by client id. All methods raise KeyStoreError when the vault refuses."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def check(self) -> None:
        """Fail now rather than at the first pairing."""
        await self._vault.check()

    async def get(self, client_id: str) -> bytes | None:
        """The client's key, or None."""
        held = await self._vault.get(client_id)
        try:
            return None if held is None else bytes.fromhex(held)
        except ValueError:
            raise KeyStoreError(
                "A pairing key is damaged.", "Unpair that browser and pair it anew."
            ) from None

    async def set(self, client_id: str, key: bytes) -> None:
        """Keep the client's key."""
        await self._vault.set(client_id, key.hex())

    async def delete(self, client_id: str) -> None:
        """Forget the client's key; no error if there is none."""
        await self._vault.delete(client_id)


class MemoryKeys(KeyStore):
    """Keys that are gone with the process."""

    def __init__(self) -> None:
        super().__init__(MemoryVault())


def open_keys(settings: Settings, state: State) -> KeyStore:
    """The store that `settings.keys` names; nothing is touched before `check`."""
    return KeyStore(open_vault(settings.keys, state.keys, lost="pair your browsers again"))

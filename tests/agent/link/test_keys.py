from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer
from keyring.errors import PasswordSetError

from rejoinder.config import Settings, State
from rejoinder.errors import KeyStoreError
from rejoinder.link.keys import FileKeys, KeyringKeys, KeyStore, MemoryKeys, open_keys

ONE, TWO = "c1" * 16, "c2" * 16
KEY, OTHER = bytes(range(32)), bytes(32)


class Vault(KeyringBackend):
    """A keyring of the ordinary kind, held in memory."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.held[service, username]


class Refusing(Vault):
    """A keyring that puts what it was given into its error, as some do."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError(f"cannot store {password}")


@pytest.fixture
def use() -> Iterator[Callable[[KeyringBackend], None]]:
    """Makes a back-end the machine's keyring."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.fixture(params=["memory", "file", "keyring"])
def store(
    request: pytest.FixtureRequest, tmp_path: Path, use: Callable[[KeyringBackend], None]
) -> KeyStore:
    use(Vault())
    settings = Settings.load(state_dir=tmp_path, keys=request.param)
    return open_keys(settings, State(tmp_path))


async def test_every_store_keeps_and_forgets(store: KeyStore) -> None:
    await store.check()
    assert await store.get(ONE) is None
    await store.set(ONE, KEY)
    await store.set(TWO, OTHER)
    await store.set(TWO, KEY)
    assert (await store.get(ONE), await store.get(TWO)) == (KEY, KEY)
    await store.delete(ONE)
    await store.delete(ONE)
    assert (await store.get(ONE), await store.get(TWO)) == (None, KEY)


def test_the_setting_names_the_store(tmp_path: Path) -> None:
    kinds = {"memory": MemoryKeys, "file": FileKeys, "keyring": KeyringKeys}
    for name, kind in kinds.items():
        settings = Settings.load(state_dir=tmp_path, keys=name)
        assert isinstance(open_keys(settings, State(tmp_path)), kind)


async def test_a_key_file_is_private_and_must_stay_so(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    await FileKeys(path).set(ONE, KEY)
    assert path.stat().st_mode & 0o777 == 0o600
    assert await FileKeys(path).get(ONE) == KEY
    path.chmod(0o644)
    with pytest.raises(KeyStoreError, match="Other users can read"):
        await FileKeys(path).check()


async def test_a_damaged_key_file_is_not_quoted_and_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text('{"canary": 1}')
    path.chmod(0o600)
    for attempt in (FileKeys(path).check(), FileKeys(path).set(ONE, KEY)):
        with pytest.raises(KeyStoreError, match="is damaged") as refused:
            await attempt
        assert "canary" not in str(refused.value)
    assert path.read_text() == '{"canary": 1}'


async def test_a_key_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(KeyStoreError, match="cannot be written"):
        await FileKeys(tmp_path / "gone" / "keys.json").set(ONE, KEY)


class Chain(chainer.ChainerBackend):
    """A chain whose members are given instead of found."""

    backends: list[KeyringBackend] = []

    def __init__(self, members: list[KeyringBackend]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.backends = members


class PlaintextKeyring(Vault):
    """Named like the one of keyrings.alt."""


@pytest.mark.parametrize("members", [[], [PlaintextKeyring()], [Vault(), PlaintextKeyring()]])
async def test_a_chain_is_as_safe_as_its_worst_member(
    use: Callable[[KeyringBackend], None], members: list[KeyringBackend]
) -> None:
    use(Chain(members))
    with pytest.raises(KeyStoreError, match="No safe keyring"):
        await KeyringKeys().check()


async def test_a_chain_of_safe_ones_is_fine(use: Callable[[KeyringBackend], None]) -> None:
    use(Chain([Vault()]))
    await KeyringKeys().check()
    await KeyringKeys().set(ONE, KEY)
    assert await KeyringKeys().get(ONE) == KEY


async def test_a_keyring_that_refuses_is_not_quoted(
    use: Callable[[KeyringBackend], None],
) -> None:
    use(Refusing())
    with pytest.raises(KeyStoreError, match=r"refused \(PasswordSetError\)") as refused:
        await KeyringKeys().set(ONE, KEY)
    assert KEY.hex() not in str(refused.value)
    assert "REJOINDER_KEYS=file" in str(refused.value)


async def test_a_damaged_entry_is_said_aloud(use: Callable[[KeyringBackend], None]) -> None:
    vault = Vault()
    vault.held["rejoinder", ONE] = "not hexadecimal"
    use(vault)
    with pytest.raises(KeyStoreError, match="damaged"):
        await KeyringKeys().get(ONE)

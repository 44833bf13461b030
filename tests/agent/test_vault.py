from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer
from keyring.errors import PasswordSetError

from rejoinder.errors import KeyStoreError
from rejoinder.vault import FileVault, KeyringVault, MemoryVault, Place, Vault, open_vault

ONE, TWO = "c1" * 16, "c2" * 16
KEY, OTHER = "first secret", "second secret"
LOST = "do it again"


class Ring(KeyringBackend):
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


class Refusing(Ring):
    """A keyring that puts what it was given into its error, as some do."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise PasswordSetError(f"cannot store {password}")


@pytest.fixture
def use() -> Iterator[Callable[[KeyringBackend], None]]:
    """Makes a back-end the machine's keyring."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


PLACES: dict[Place, type[Vault]] = {
    "memory": MemoryVault,
    "file": FileVault,
    "keyring": KeyringVault,
}


@pytest.fixture(params=PLACES)
def store(
    request: pytest.FixtureRequest, tmp_path: Path, use: Callable[[KeyringBackend], None]
) -> Vault:
    use(Ring())
    return open_vault(request.param, tmp_path / "keys.json", lost=LOST)


async def test_every_store_keeps_and_forgets(store: Vault) -> None:
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
    for place, kind in PLACES.items():
        assert isinstance(open_vault(place, tmp_path / "keys.json", lost=LOST), kind)


async def test_a_key_file_is_private_and_must_stay_so(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    await FileVault(path, lost=LOST).set(ONE, KEY)
    assert path.stat().st_mode & 0o777 == 0o600
    assert await FileVault(path, lost=LOST).get(ONE) == KEY
    path.chmod(0o644)
    with pytest.raises(KeyStoreError, match=f"Other users can read.*{LOST}"):
        await FileVault(path, lost=LOST).check()


async def test_a_damaged_key_file_is_not_quoted_and_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    path.write_text('{"canary": 1}')
    path.chmod(0o600)
    for attempt in (FileVault(path, lost=LOST).check(), FileVault(path, lost=LOST).set(ONE, KEY)):
        with pytest.raises(KeyStoreError, match="is damaged") as refused:
            await attempt
        assert "canary" not in str(refused.value)
    assert path.read_text() == '{"canary": 1}'


async def test_a_key_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(KeyStoreError, match="cannot be written"):
        await FileVault(tmp_path / "gone" / "keys.json", lost=LOST).set(ONE, KEY)


class Chain(chainer.ChainerBackend):
    """A chain whose members are given instead of found."""

    backends: list[KeyringBackend] = []

    def __init__(self, members: list[KeyringBackend]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.backends = members


class PlaintextKeyring(Ring):
    """Named like the one of keyrings.alt."""


@pytest.mark.parametrize("members", [[], [PlaintextKeyring()], [Ring(), PlaintextKeyring()]])
async def test_a_chain_is_as_safe_as_its_worst_member(
    use: Callable[[KeyringBackend], None], members: list[KeyringBackend]
) -> None:
    use(Chain(members))
    with pytest.raises(KeyStoreError, match="No safe keyring"):
        await KeyringVault().check()


async def test_a_chain_of_safe_ones_is_fine(use: Callable[[KeyringBackend], None]) -> None:
    use(Chain([Ring()]))
    await KeyringVault().check()
    await KeyringVault().set(ONE, KEY)
    assert await KeyringVault().get(ONE) == KEY


async def test_a_keyring_that_refuses_is_not_quoted(
    use: Callable[[KeyringBackend], None],
) -> None:
    use(Refusing())
    with pytest.raises(KeyStoreError, match=r"refused \(PasswordSetError\)") as refused:
        await KeyringVault().set(ONE, KEY)
    assert KEY not in str(refused.value)
    assert "REJOINDER_KEYS=file" in str(refused.value)

from __future__ import annotations

from pathlib import Path

import pytest

from rejoinder.config import Settings, State
from rejoinder.errors import KeyStoreError
from rejoinder.link.keys import KeyStore, MemoryKeys, open_keys
from rejoinder.vault import MemoryVault

ONE, TWO = "c1" * 16, "c2" * 16
KEY = bytes(range(32))


async def test_a_key_comes_back_as_it_was_given() -> None:
    keys = MemoryKeys()
    await keys.check()
    await keys.set(ONE, KEY)
    assert (await keys.get(ONE), await keys.get(TWO)) == (KEY, None)
    await keys.delete(ONE)
    assert await keys.get(ONE) is None


async def test_a_damaged_entry_is_said_aloud() -> None:
    vault = MemoryVault()
    await vault.set(ONE, "not hexadecimal")
    with pytest.raises(KeyStoreError, match="damaged"):
        await KeyStore(vault).get(ONE)


async def test_the_file_is_the_one_of_the_state_folder(tmp_path: Path) -> None:
    settings = Settings.load(state_dir=tmp_path, keys="file")
    keys = open_keys(settings, State(tmp_path))
    await keys.set(ONE, KEY)
    assert State(tmp_path).keys.stat().st_mode & 0o777 == 0o600
    assert await open_keys(settings, State(tmp_path)).get(ONE) == KEY

from __future__ import annotations

from pathlib import Path

import pytest
from tests.agent.link.conftest import CHROME, FIREFOX

from rejoinder.errors import ConfigError
from rejoinder.link.clients import ClientIndex, agent_id

ONE, TWO = "c1" * 16, "c2" * 16


def test_an_agent_keeps_its_id(tmp_path: Path) -> None:
    path = tmp_path / "agent.json"
    made = agent_id(path)
    assert len(made) == 64
    assert agent_id(path) == made
    assert agent_id(tmp_path / "other.json") != made


async def test_clients_are_remembered(tmp_path: Path) -> None:
    path = tmp_path / "clients.json"
    index = ClientIndex(path)
    assert index.all() == ()
    first = await index.add(ONE, "Chromium on Linux", CHROME)
    await index.add(TWO, "Firefox", FIREFOX)
    await index.touch(ONE)
    read = ClientIndex(path)
    assert [client.id for client in read.all()] == [ONE, TWO]
    again = read.get(ONE)
    assert again is not None
    assert (again.label, again.origin, again.created) == (first.label, CHROME, first.created)
    assert again.last_used > first.last_used
    assert path.stat().st_mode & 0o777 == 0o600


async def test_a_client_is_named_as_the_creator_knows_it(tmp_path: Path) -> None:
    index = ClientIndex(tmp_path / "clients.json")
    await index.add(ONE, "Chromium on Linux", CHROME)
    await index.add(TWO, "", FIREFOX)
    assert index.name(ONE) == "Chromium on Linux (c1c1c1c1)"
    assert index.name(TWO) == f"{FIREFOX} (c2c2c2c2)"
    await index.remove(TWO)
    assert index.name(TWO) == "A browser (c2c2c2c2)"


async def test_an_origin_is_known_as_long_as_one_client_has_it(tmp_path: Path) -> None:
    index = ClientIndex(tmp_path / "clients.json")
    await index.add(ONE, "", CHROME)
    await index.add(TWO, "", CHROME)
    await index.remove(ONE)
    assert index.has_origin(CHROME) and not index.has_origin(FIREFOX)
    await index.remove(TWO)
    await index.remove(TWO)
    await index.touch(TWO)
    assert not index.has_origin(CHROME)
    assert ClientIndex(tmp_path / "clients.json").all() == ()


def test_a_damaged_index_is_said_aloud(tmp_path: Path) -> None:
    path = tmp_path / "clients.json"
    path.write_text('[{"id": "../../etc"}]')
    with pytest.raises(ConfigError, match="is damaged"):
        ClientIndex(path)

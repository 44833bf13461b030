from __future__ import annotations

from pathlib import Path

import pytest

from rejoinder.config import PORTS, Settings, State
from rejoinder.errors import ConfigError


def test_the_file_is_read_and_a_variable_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config.toml").write_text('creator = "Ada"\nthreads = 3\n', encoding="utf-8")
    monkeypatch.setenv("REJOINDER_THREADS", "1")
    settings = Settings.load()
    assert (settings.creator, settings.threads, settings.port) == ("Ada", 1, PORTS[0])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("threads = 'many'", "threads"),
        ("colour = 'red'", "colour"),
        ("this is not TOML", "config.toml"),
        ("port = 80", "Set `port` to one of 47831"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "config.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said):
        Settings.load()


def test_the_state_folder_is_private_and_made_once(tmp_path: Path) -> None:
    state = State(tmp_path / "deep" / "state").ensure().ensure()
    assert state.root.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_others_use_is_neither_used_nor_closed(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    with pytest.raises(ConfigError, match="chmod 700"):
        State(shared).ensure()
    assert shared.stat().st_mode & 0o777 == 0o755


def test_a_file_in_the_folders_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    with pytest.raises(ConfigError, match="cannot be written"):
        State(tmp_path / "state").ensure()

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pydantic import BaseModel

from rejoinder.errors import ConfigError
from rejoinder.files import read_model, replacing, write_private


class Held(BaseModel):
    number: int


def test_written_whole_and_private(tmp_path: Path) -> None:
    path = tmp_path / "held.json"
    for number in (1, 2):
        write_private(path, f'{{"number": {number}}}')
        assert read_model(path, Held) == Held(number=number)
        assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_write_leaves_the_old_text_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "held.json"
    write_private(path, '{"number": 1}')

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ConfigError, match="No space left on device"):
        write_private(path, '{"number": 2}')
    assert read_model(path, Held) == Held(number=1)
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_written_in_pieces_takes_the_place_at_the_end_or_never(tmp_path: Path) -> None:
    path = tmp_path / "held.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(KeyError), replacing(path) as file:
        file.write("half")
        raise KeyError
    assert path.read_text(encoding="utf-8") == "old"
    with replacing(path) as file:
        file.write("a\r\nb\n")
        assert path.read_text(encoding="utf-8") == "old"
    assert path.read_bytes() == b"a\r\nb\n"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="gone"):
        write_private(tmp_path / "gone" / "held.json", "{}")


def test_what_cannot_be_used_is_not_quoted(tmp_path: Path) -> None:
    path = tmp_path / "held.json"
    assert read_model(path, Held) is None
    for text in (b"canary", b'{"number": "canary"}', b"\xff"):
        path.write_bytes(text)
        with pytest.raises(ConfigError) as refused:
            read_model(path, Held)
        assert "canary" not in str(refused.value)
        assert "pair your browsers again" in str(refused.value)

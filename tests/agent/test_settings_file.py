from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from rejoinder.config import config_file
from rejoinder.errors import ConfigError
from rejoinder.settings_file import change, save

WRITTEN = """\
# Mine.
creator = "Dana"  # as on the page

threads = 3
"""


def test_only_what_is_named_changes(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(WRITTEN, encoding="utf-8")
    change(path, {"threads": 4, "remote_url": 'http://h/"v1"', "remote_unencrypted": True})
    text = path.read_text(encoding="utf-8")
    assert text.startswith('# Mine.\ncreator = "Dana"  # as on the page\n\nthreads = 4\n')
    assert tomllib.loads(text)["remote_url"] == 'http://h/"v1"'
    change(path, {"threads": 3, "remote_url": None, "remote_unencrypted": None, "seed": None})
    assert path.read_text(encoding="utf-8") == WRITTEN


def test_a_file_and_its_folder_are_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "config.toml"
    change(path, {"remote_model": "qwen — ü"})
    assert tomllib.loads(path.read_text(encoding="utf-8")) == {"remote_model": "qwen — ü"}


def test_taking_out_of_nothing_writes_nothing(tmp_path: Path) -> None:
    change(tmp_path / "config.toml", {"remote_url": None})
    assert not (tmp_path / "config.toml").exists()


def test_a_table_is_written_on_one_line_and_leaves_no_copy_of_what_was(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(WRITTEN, encoding="utf-8")
    lines = {"*": 'with "AI" \\ ü', "youtube": ""}
    change(path, {"disclosure": lines})
    assert tomllib.loads(path.read_text(encoding="utf-8"))["disclosure"] == lines
    change(path, {"disclosure": {"*": "by me"}})
    change(path, {"disclosure": None})
    assert path.read_text(encoding="utf-8") == WRITTEN
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_saved_must_not_be_shadowed_by_a_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    save({"threads": 2})
    assert config_file().read_text(encoding="utf-8") == "threads = 2\n"
    monkeypatch.setenv("REJOINDER_THREADS", "3")
    with pytest.raises(ConfigError, match="REJOINDER_THREADS would win"):
        save({"threads": 4})
    assert config_file().read_text(encoding="utf-8") == "threads = 2\n"


def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.toml").write_text("threads = 3\n", encoding="utf-8")
    link = tmp_path / "config.toml"
    link.symlink_to(tmp_path / "real.toml")
    change(link, {"threads": 2})
    assert link.is_symlink() and link.read_text(encoding="utf-8") == "threads = 2\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("this is not TOML", "cannot be read"),
        ('remote_url = """\nhttp://h\n"""\n', "Change by hand: remote_url"),
        ("\"remote_url\" = 'http://h'\n", "Change by hand: remote_url"),
    ],
)
def test_what_cannot_be_changed_safely_is_left_alone(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said):
        change(path, {"remote_url": "http://other"})
    assert path.read_text(encoding="utf-8") == text

from __future__ import annotations

import os
from pathlib import Path

from rejoinder.engine.kept import KeptPrefixes


def kept(folder: Path | None, model: str = "m", limit: int = 10_000) -> KeptPrefixes:
    return KeptPrefixes(folder, model, limit)


def test_what_was_stored_is_found_by_another_process(tmp_path: Path) -> None:
    first = kept(tmp_path / "prefixes")
    assert first.load([1, 2, 3]) is None
    assert first.wanted() == [(1, 2, 3)] and first.wanted() == []
    first.store([1, 2, 3], b"state")
    assert (tmp_path / "prefixes").stat().st_mode & 0o077 == 0
    assert kept(tmp_path / "prefixes").load([1, 2, 3]) == b"state"
    assert kept(tmp_path / "prefixes", "another model").load([1, 2, 3]) is None


def test_a_prefix_is_looked_for_once(tmp_path: Path) -> None:
    one = kept(tmp_path)
    one.load([1])
    one.store([1], b"state")
    # The cache holds it by now, or it would not have been there to be stored.
    assert one.load([1]) is None and one.wanted() == [(1,)]


def test_a_damaged_file_is_thrown_away_and_made_anew(tmp_path: Path) -> None:
    kept(tmp_path).store([1], b"state")
    (path,) = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:-1])
    again = kept(tmp_path)
    assert again.load([1]) is None
    assert not path.exists() and again.wanted() == [(1,)]


def test_the_least_recently_used_goes_first(tmp_path: Path) -> None:
    one = kept(tmp_path, limit=3 * (32 + 100))
    for number in range(3):
        one.store([number], bytes(100))
    for age, path in enumerate(sorted(tmp_path.iterdir())):
        os.utime(path, (age, age))
    oldest = min(tmp_path.iterdir(), key=lambda path: path.stat().st_mtime)
    one.store([9], bytes(100))
    assert not oldest.exists() and len(list(tmp_path.iterdir())) == 3
    assert kept(tmp_path).load([9]) == bytes(100)


def test_what_is_larger_than_the_limit_is_not_kept(tmp_path: Path) -> None:
    kept(tmp_path, limit=100).store([1], bytes(200))
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_costs_speed_only(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    one = kept(tmp_path / "file" / "prefixes")
    one.store([1], b"state")
    assert one.load([1]) is None


def test_without_a_folder_nothing_is_kept() -> None:
    one = kept(None)
    one.store([1], b"state")
    assert one.load([1]) is None and one.wanted() == []


def test_all_can_be_erased(tmp_path: Path) -> None:
    kept(tmp_path).store([1], b"state")
    (tmp_path / "other.txt").write_text("not ours")
    KeptPrefixes.erase(tmp_path)
    KeptPrefixes.erase(tmp_path / "not there")
    assert [path.name for path in tmp_path.iterdir()] == ["other.txt"]

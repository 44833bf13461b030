"""`rejoinder journal`, as it is typed."""

from __future__ import annotations

import asyncio
import csv
import tomllib
from datetime import timedelta
from pathlib import Path

import pytest
from tests.agent.memory.test_outcomes import START, entry
from typer.testing import CliRunner, Result

from rejoinder.cli import app
from rejoinder.cli.opened import open_store
from rejoinder.config import config_file
from rejoinder.errors import RejoinderError
from rejoinder.memory.drafts import Drafts
from rejoinder.memory.records import Draft, Outcome, now

BY = "Chromium on Linux (0a1b2c3d)"


def journal(*words: str) -> Result:
    return CliRunner().invoke(app, ["journal", *words])


def refused(*words: str) -> str:
    result = journal(*words)
    assert result.exit_code != 0
    known = isinstance(result.exception, RejoinderError)
    return str(result.exception) if known else result.output


def fill(*drafts: Draft, done: tuple[Outcome, ...] = ()) -> None:
    async def work() -> None:
        store = await open_store()
        for draft in drafts:
            await store.drafts.add(draft)
        for each in done:
            assert await store.drafts.decide(each)

    asyncio.run(work())


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_newest_entries_are_listed_with_what_became_of_them() -> None:
    assert "nothing was drafted yet" in journal("list").output
    fill(
        entry(1, comment="the oldest"),
        entry(2, comment="\x1b[31mred [bold]", author="Bo"),
        entry(3, text="", body='{"reason": "unbacked"}'),
        entry(4, text=""),
        done=(Outcome(f"{2:032x}", "edited", "ta\n=1", START, BY),),
    )
    said = journal("list", "--last", "2").output
    assert "not used" in said and "unknown" not in said
    said = journal("list", "--last", "3").output
    assert "the oldest" not in said and "\x1b" not in said
    assert " · demo · Bo: �[31mred [bold]" in said
    assert f"edited {START.astimezone():%Y-%m-%d %H:%M}, {BY}" in said
    assert "ta =1" in said
    assert "no draft: unbacked" in said
    assert "not used" in journal("list").output


def test_all_of_it_is_exported_oldest_first_and_privately(tmp_path: Path) -> None:
    fill(entry(2), entry(1), done=(Outcome(f"{1:032x}", "accepted", "thanks", START, BY),))
    path = tmp_path / "journal.csv"
    said = journal("export", str(path))
    assert said.exit_code == 0, said.output
    assert f"2 entries written to {path}." in said.output
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert path.stat().st_mode & 0o777 == 0o600
    one, two = rows(path)
    assert (one["comment_id"], one["outcome"], one["by"]) == ("1", "accepted", BY)
    assert (two["comment_id"], two["outcome"], two["decided"]) == ("2", "", "")


def test_only_some_days_are_exported(tmp_path: Path) -> None:
    fill(*(entry(at, created=START + timedelta(days=at)) for at in range(5)))
    path = tmp_path / "days.csv"
    journal("export", str(path), "--from", "2026-01-02", "--to", "2026-01-03")
    assert [row["created"][:10] for row in rows(path)] == ["2026-01-02", "2026-01-03"]
    journal("export", str(path), "--from", "2026-01-05", "--force")
    assert [row["created"][:10] for row in rows(path)] == ["2026-01-05"]
    assert "1 entry written" in journal("export", str(path), "--to", "2026-01-01", "--force").output


def test_what_is_there_is_replaced_only_when_asked_and_only_by_a_whole_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(entry(1))
    path = tmp_path / "journal.csv"
    path.write_text("mine", encoding="utf-8")
    assert "give --force" in refused("export", str(path))
    assert path.read_text(encoding="utf-8") == "mine"

    async def broken(self: Drafts, since: object, until: object) -> object:
        yield [(entry(1), [])]
        raise RuntimeError("halfway")

    with monkeypatch.context() as patched:
        patched.setattr(Drafts, "pages", broken)
        assert journal("export", str(path), "--force").exit_code != 0
    assert path.read_text(encoding="utf-8") == "mine"
    assert {file.name for file in tmp_path.iterdir()} == {"journal.csv", "state"}
    assert journal("export", str(path), "--force").exit_code == 0
    assert len(rows(path)) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "2026-02-30"), "does not match"),
        (("--from", "2026-02-02", "--to", "2026-02-01"), "--from is after --to"),
    ],
)
def test_days_that_cannot_be_are_refused(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    assert said in refused("export", str(tmp_path / "x.csv"), *words)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "cannot be written" in refused("export", str(tmp_path / "gone" / "x.csv"))


def test_retention_is_told_and_set_and_taken_back() -> None:
    assert "kept for ever" in journal("retention").output
    fill(entry(1, created=now() - timedelta(days=40)), entry(2, created=now()))
    said = journal("retention", "30").output
    assert "kept for 30 days" in said and "Older today: 1." in said
    assert tomllib.loads(config_file().read_text("utf-8")) == {"retention_days": 30}
    assert "kept for 30 days" in journal("retention").output
    assert "kept for ever" in journal("retention", "0").output
    assert config_file().read_text("utf-8") == ""


def test_a_retention_that_cannot_be_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "greater than or equal to 0" in refused("retention", "--", "-1")
    assert "Invalid value" in refused("retention", "soon")
    monkeypatch.setenv("REJOINDER_RETENTION_DAYS", "9")
    assert "would win over the settings file" in refused("retention", "30")

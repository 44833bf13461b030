"""`rejoinder disclosure`, as it is typed, and where the line is shown."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.agent.drafting.scripted import Script
from tests.agent.test_agent import open_agent
from typer.testing import CliRunner, Result

from rejoinder.agent import Agent
from rejoinder.cli import app, drafting
from rejoinder.config import Settings, config_file
from rejoinder.errors import RejoinderError


def disclosure(*words: str) -> Result:
    return CliRunner().invoke(app, ["disclosure", *words])


def refused(*words: str) -> str:
    result = disclosure(*words)
    assert isinstance(result.exception, RejoinderError), result.output
    return str(result.exception)


def written() -> dict[str, object]:
    return tomllib.loads(config_file().read_text(encoding="utf-8"))


def test_lines_are_set_listed_and_removed_one_by_one() -> None:
    assert "Nothing goes behind your replies." in disclosure("list").output
    config_file().write_text("# mine\nthreads = 2\n", encoding="utf-8")
    said = disclosure("set", '  drafted\n with "AI", sent by me ')
    assert said.exit_code == 0, said.output
    assert 'everywhere: drafted with "AI", sent by me' in said.output
    assert "once it is started again" in said.output
    disclosure("set", "by me 🙂 [bold]", "--site", "youtube")
    disclosure("set", "", "--site", "isso")
    lines = {"*": 'drafted with "AI", sent by me', "youtube": "by me 🙂 [bold]", "isso": ""}
    assert written() == {"threads": 2, "disclosure": lines}
    assert config_file().read_text(encoding="utf-8").startswith("# mine\n")
    listed = disclosure("list").output
    assert 'everywhere else: drafted with "AI", sent by me' in listed
    assert "isso: nothing" in listed and "youtube: by me 🙂 [bold]" in listed

    disclosure("remove")
    assert "everywhere" not in disclosure("list").output
    disclosure("remove", "--site", "youtube")
    disclosure("remove", "--site", "isso")
    assert written() == {"threads": 2}


def test_a_site_that_nobody_wrote_on_is_named() -> None:
    said = disclosure("set", "by me", "--site", "yotube").output
    assert "Nothing was drafted on yotube yet." in said
    assert Settings.load().disclosure.on("yotube") == "by me"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("set", "  "), "Give 1 to 200 characters."),
        (("set", "x" * 201), "Give 1 to 200 characters."),
        (("set", "a\x1bb"), "without control characters"),
        (("set", "by me", "--site", "YouTube"), "Name a site in small letters"),
        (("remove", "--site", "isso"), "Nothing is set for isso."),
    ],
)
def test_what_cannot_be_set_or_removed_is_said(words: tuple[str, ...], said: str) -> None:
    assert said in refused(*words)
    assert not config_file().exists()


def test_a_table_written_by_hand_is_left_to_the_hand() -> None:
    config_file().write_text('[disclosure]\n"*" = "by me"\n', encoding="utf-8")
    assert "Change by hand: disclosure" in refused("set", "with AI")
    assert written() == {"disclosure": {"*": "by me"}}


def test_a_variable_wins_and_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REJOINDER_DISCLOSURE", '{"*": "by me"}')
    assert "everywhere: by me" in disclosure("list").output
    assert "REJOINDER_DISCLOSURE would win" in refused("set", "with AI")


def test_a_draft_in_the_terminal_shows_it_beside_the_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disclosure("set", "drafted with AI")

    async def scripted(settings: Settings) -> Agent:
        opened: dict[str, Any] = {"disclosure": settings.disclosure.root}
        return await open_agent(tmp_path / "state", Script(["so kind of you"] * 4), **opened)

    monkeypatch.setattr(drafting, "open_agent", scripted)
    (tmp_path / "state").mkdir(mode=0o700, exist_ok=True)
    result = CliRunner().invoke(app, ["draft", "nice"])
    assert result.exit_code == 0, result.output
    # The draft alone is the result.
    assert result.stdout.strip() == "so kind of you"
    assert "Behind it goes: drafted with AI" in result.stderr

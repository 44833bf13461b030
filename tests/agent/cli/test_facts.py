"""`rejoinder facts`, as it is typed."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
import typer
from tests.agent.cli.typed import typed

from rejoinder.cli.opened import open_store
from rejoinder.config import Settings, State
from rejoinder.memory.records import Fact

TOMORROW = (date.today() + timedelta(days=1)).isoformat()
PAGE = "# Mara\n\nI live in Ghent. I have two cats.\n\nI am 34.\n\n## Do you ship?\n\nYes.\n"

facts = partial(typed, "facts")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "about.md"
    path.write_text(PAGE)
    return path


def kept() -> list[Fact]:
    async def read() -> list[Fact]:
        return await (await open_store()).notes.facts()

    return asyncio.run(read())


def add(fact: Fact) -> None:
    async def write() -> None:
        await (await open_store()).notes.add_fact(fact)

    asyncio.run(write())


def answering(monkeypatch: pytest.MonkeyPatch, answers: Sequence[str]) -> None:
    """A terminal at which this is typed; then it is closed."""
    left = list(answers)

    def prompt(text: str, **_: object) -> str:
        if not left:
            raise typer.Abort
        return left.pop(0)

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(typer, "prompt", prompt)


def test_what_was_added_is_listed_with_where_and_how_long_it_holds(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert facts("list") == 0
    assert "No facts yet" in capsys.readouterr().out
    facts("add", "I live in\n Ghent.")
    facts("add", "The shop opens.", "--site", "youtube", "--until", TOMORROW)
    facts("add", "I am 34.", "--private")
    add(Fact("I sell it.", site="demo", post="p", about="A [kettle]", expires=date(2020, 1, 2)))
    capsys.readouterr()
    assert facts("list") == 0
    assert [line.strip() for line in capsys.readouterr().out.splitlines()] == [
        "1 I live in Ghent.",
        f"2 The shop opens. (on youtube, until {TOMORROW})",
        "3 I am 34. (private)",
        '4 I sell it. (on demo, under "A [kettle]", expired on 2020-01-02)',
    ]


def test_adding_again_changes_it_and_what_is_private_now_leaves_the_kept_prompts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    facts("add", "I am 34.")
    prefix = State(Settings.load().state_dir).prefixes / "a.prefix"
    prefix.parent.mkdir()
    prefix.write_bytes(b"I am 34.")
    facts("add", "I live in Ghent.")
    assert prefix.exists()
    facts("add", "I am 34.", "--private")
    assert "there already" in capsys.readouterr().out
    assert not prefix.exists()
    assert [fact.private for fact in kept()] == [True, False]


def test_a_fact_is_removed_by_its_number_and_from_the_kept_prompts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    facts("add", "I live in Ghent.")
    prefix = State(Settings.load().state_dir).prefixes / "a.prefix"
    prefix.parent.mkdir()
    prefix.write_bytes(b"Ghent")
    assert facts("remove", "2") == 1
    assert "facts list" in capsys.readouterr().err
    assert facts("remove", "1") == 0
    assert kept() == [] and not prefix.exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([" "], "one sentence"),
        (["x" * 501], "1 to 500 characters"),
        (["a", "--site", "You Tube"], "no name of a site"),
        (["a", "--until", "soon"], "YYYY-MM-DD"),
        (["a", "--until", "2020-01-01"], "is over"),
    ],
)
def test_what_cannot_be_a_fact_is_refused_in_words(
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    told: str,
) -> None:
    assert facts("add", *words) == 1
    assert told in capsys.readouterr().err
    assert kept() == []


def test_each_candidate_is_asked_about_and_only_what_was_confirmed_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], page: Path
) -> None:
    answering(monkeypatch, ["y", "n", "maybe", "P", "e", "Do you ship? Yes, to Europe.", "yes"])
    assert facts("import", str(page)) == 0
    said = capsys.readouterr().out
    assert "1 of 4  I live in Ghent." in said and "4 of 4  Do you ship? Yes." in said
    assert "Type y, e, p, n or q." in said and "3 of 4 kept" in said
    assert [(fact.text, fact.private) for fact in kept()] == [
        ("I live in Ghent.", False),
        ("I am 34.", True),
        ("Do you ship? Yes, to Europe.", False),
    ]
    assert {fact.source for fact in kept()} == {"import"}


@pytest.mark.parametrize("answers", [["y", "q"], ["y"]])
def test_who_stops_keeps_what_was_confirmed_so_far(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    page: Path,
    answers: list[str],
) -> None:
    answering(monkeypatch, answers)
    assert facts("import", str(page)) == 0
    assert "1 of 4 kept" in capsys.readouterr().out
    assert [fact.text for fact in kept()] == ["I live in Ghent."]


def test_words_that_are_no_fact_are_asked_for_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], page: Path
) -> None:
    answering(monkeypatch, ["e", " ", "y", "n", "q"])
    assert facts("import", str(page)) == 0
    assert "one sentence" in capsys.readouterr().err
    assert kept() == []


def test_what_is_known_is_passed_over_and_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], page: Path
) -> None:
    add(Fact("i live in ghent."))
    answering(monkeypatch, ["y", "y", "y"])
    facts("import", str(page))
    said = capsys.readouterr().out
    assert "1 of 4 are among your facts already" in said and "3 of 3 kept" in said
    facts("import", str(page))
    assert "Nothing new is stated there." in capsys.readouterr().out


@pytest.mark.parametrize("options", [[], ["--list"]])
def test_without_a_terminal_or_with_list_nothing_is_kept(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    page: Path,
    options: list[str],
) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    assert facts("import", str(page), *options) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[0] == "I live in Ghent."
    assert ("Nobody is here to confirm" in said.err) is (not options)
    assert kept() == []


def test_a_file_that_states_nothing_or_is_none_is_told_apart(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text("# Home\n")
    assert facts("import", str(tmp_path / "a.md")) == 0
    assert "Nothing was found" in capsys.readouterr().out
    assert facts("import", str(tmp_path / "a.docx")) == 1
    assert ".pdf or .txt" in capsys.readouterr().err

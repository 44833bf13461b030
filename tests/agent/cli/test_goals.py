"""`rejoinder goals`, as it is typed."""

from __future__ import annotations

from functools import partial

import pytest
from tests.agent.cli.typed import typed

from rejoinder.config import Settings, State

goals = partial(typed, "goals")


def test_what_was_added_is_listed_and_removed_by_its_number(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert goals("list") == 0
    assert "Nothing yet" in capsys.readouterr().out
    goals("add", "Mention the newsletter", "--per-day", "2")
    goals("add", "--value", "be kind to beginners")
    capsys.readouterr()
    goals("list")
    said = capsys.readouterr().out
    assert "1  goal      Mention the newsletter (0 of 2 today)" in said
    assert "2  value     be kind to beginners" in said
    assert goals("remove", "3") == 1
    kept = State(Settings.load().state_dir).prefixes
    kept.mkdir(exist_ok=True)
    (kept / "a.prefix").write_bytes(b"be kind")
    assert goals("remove", "2") == 0
    assert list(kept.iterdir()) == []
    goals("list")
    assert "beginners" not in capsys.readouterr().out.splitlines()[-1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--boundary", "no family"], "Will not be spoken of: family."),
        (["--boundary", "nothing about the tour"], "Only these words will be kept out: tour."),
        (["--boundary", "no kids, no tours"], "These words will be kept out: tours."),
        (["--boundary", "nothing"], "No word in it can be kept out."),
        (["--value", "one sentence"], "stands in every prompt"),
        (["Mention the newsletter"], "At most once a day, where a comment speaks of: newsletter"),
        (["never push"], "Nothing in it names a thing"),
    ],
)
def test_adding_says_what_is_meant_by_it(
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    told: str,
) -> None:
    assert goals("add", *words) == 0
    assert told in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [["  "], ["x" * 201], ["a", "--per-day", "0"], ["a", "--value", "--boundary"]],
)
def test_what_cannot_be_a_wish_is_refused(words: list[str]) -> None:
    assert goals("add", *words) != 0


def test_control_characters_do_not_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    goals("add", "Mention \x1b[31mthe newsletter\x07 [bold]")
    goals("list")
    said = capsys.readouterr().out
    assert "\x1b" not in said and "\x07" not in said and "[bold]" in said

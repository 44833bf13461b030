"""What discloses how a reply was made, and the forms a person may give it in."""

from __future__ import annotations

from pathlib import Path

import pytest

from rejoinder.config import LIMITS, Settings
from rejoinder.disclosure import LONGEST, Disclosure
from rejoinder.errors import ConfigError


def test_a_site_has_its_own_line_or_that_for_all() -> None:
    lines = Disclosure.model_validate({"*": "  drafted  with AI ", "youtube": "by me", "isso": ""})
    assert [lines.on(site) for site in ("youtube", "isso", "wordpress")] == [
        "by me",
        "",
        "drafted with AI",
    ]
    assert Disclosure().on("youtube") == ""


@pytest.mark.parametrize(
    ("published", "written"),
    [
        ("thanks! drafted with AI", "thanks!"),
        ("thanks!\n\ndrafted with AI\n", "thanks!"),
        ("thanks! by me", "thanks!"),
        ("drafted with AI is how I do it", "drafted with AI is how I do it"),
        ("drafted with AI", "drafted with AI"),
        (" thanks ", " thanks "),
    ],
)
def test_a_published_reply_is_read_without_its_line(published: str, written: str) -> None:
    lines = Disclosure.model_validate({"*": "drafted with AI", "youtube": "by me", "isso": ""})
    assert lines.without(published) == written


def test_a_line_is_as_long_as_the_protocol_lets_it_be() -> None:
    assert LONGEST == LIMITS.hint
    assert Disclosure.model_validate({"*": "x" * LONGEST}).on("isso") == "x" * LONGEST


def test_the_file_and_the_environment_give_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "config.toml").write_text('[disclosure]\n"*" = "with AI 🤖"\n', encoding="utf-8")
    assert Settings.load().disclosure.on("isso") == "with AI 🤖"
    monkeypatch.setenv("REJOINDER_DISCLOSURE", '{"*": "by hand"}')
    assert Settings.load().disclosure.on("isso") == "by hand"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('disclosure = {"*" = "a\\nb"}', "one line of at most 200 characters"),
        (f'disclosure = {{"*" = "{"x" * 201}"}}', "one line of at most 200 characters"),
        ('disclosure = {"*" = "a\\u001bb"}', "one line of at most 200 characters"),
        ('disclosure = {"*" = 3}', r"'disclosure\.\*'"),
        ('disclosure = {YouTube = "x"}', "small letters"),
        ('disclosure = "x"', "or in REJOINDER_DISCLOSURE"),
        ("retention_days = -1", "retention_days"),
        ("retention_days = 1.5", "retention_days"),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "config.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=said):
        Settings.load()


def test_a_variable_that_is_no_json_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REJOINDER_DISCLOSURE", "with AI")
    with pytest.raises(ConfigError, match="not the JSON it should be"):
        Settings.load()

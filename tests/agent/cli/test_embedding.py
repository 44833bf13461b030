"""Choosing a model that finds past replies, as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.agent.cli.typed import Rejoinder
from tests.agent.engine.encoders import write_encoder

from rejoinder.config import Settings


@pytest.fixture
def encoder(tmp_path: Path) -> Path:
    return write_encoder(tmp_path / "finder.gguf")


def test_a_file_that_only_reads_finds_replies_and_drafts_stay_as_they_were(
    rejoinder: Rejoinder, encoder: Path
) -> None:
    status, said = rejoinder("model", "use", str(encoder))
    assert status == 0 and "Past replies are found with finder." in said
    settings = Settings.load()
    assert (settings.model, settings.embedding) == ("starter", str(encoder))
    assert str(encoder) in rejoinder("model", "list")[1]
    assert "by words and by finder" in rejoinder("doctor")[1]


def test_taken_away_the_drafting_model_does_it_again(rejoinder: Rejoinder, encoder: Path) -> None:
    rejoinder("model", "use", str(encoder))
    status, said = rejoinder("model", "remove", str(encoder))
    assert status == 0 and "found by the drafting model again" in said
    assert "not ours to delete" in said and encoder.is_file()
    assert Settings.load().embedding == ""
    assert "by words and by the model on this machine" in rejoinder("doctor")[1]
    assert "Nothing was downloaded" in rejoinder("model", "remove", str(encoder))[1]


def test_a_model_of_the_catalogue_is_downloaded_only_when_asked(
    rejoinder: Rejoinder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REJOINDER_EMBEDDING", "e5-small")
    said = rejoinder("doctor")[1]
    assert "The model 'e5-small' is not here yet." in said
    assert "Type: rejoinder model pull e5-small" in said


@pytest.mark.parametrize(
    ("setting", "name", "said"),
    [("MODEL", "e5-small", "not for drafts"), ("EMBEDDING", "starter", "not for finding replies")],
)
def test_a_model_for_something_else_is_refused(
    rejoinder: Rejoinder, monkeypatch: pytest.MonkeyPatch, setting: str, name: str, said: str
) -> None:
    monkeypatch.setenv(f"REJOINDER_{setting}", name)
    assert said in rejoinder("doctor")[1]

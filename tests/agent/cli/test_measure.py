"""Measuring at `rejoinder model use`, with the real starter model and next to no time for it."""

from __future__ import annotations

import pytest
from tests.agent.cli.typed import typed

from rejoinder.cli import measure
from rejoinder.config import Settings, State
from rejoinder.engine import trial
from rejoinder.engine.models import locate


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REJOINDER_THREADS", "1")
    monkeypatch.setattr(trial, "REQUESTS", 2)
    monkeypatch.setattr(measure, "budget", lambda model: 0.0)


def test_it_measures_once_and_shows_what_it_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("model", "use", "starter") == 0
    said = capsys.readouterr().out
    assert "drafts per second" in said and "← kept" in said and "as it came" in said
    found = locate("starter", State(Settings.load().state_dir).models)
    assert found.options is not None and found.options.threads == 1
    assert typed("model", "use", "starter") == 0
    assert "drafts per second" not in capsys.readouterr().out
    assert typed("model", "info", "starter") == 0
    assert "used as it came" in capsys.readouterr().out


def test_ctrl_c_leaves_all_as_it_was(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def interrupted(*args: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(trial.Trials, "speed", interrupted)
    assert typed("model", "use", "starter") == 130
    assert "all stays as it was" in capsys.readouterr().err
    models = State(Settings.load().state_dir).models
    assert locate("starter", models).preparation is None
    assert not list((models / "prepared").iterdir())

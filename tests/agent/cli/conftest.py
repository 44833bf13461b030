"""The terminal at which the commands are typed."""

from __future__ import annotations

import io
import sys

import pytest
from tests.agent.cli.typed import Rejoinder, typed


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")


@pytest.fixture
def rejoinder(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Rejoinder:
    """Type a command; `answer` is what is typed at its question. Gives its status and words."""

    def ask(*words: str, answer: str = "") -> tuple[int, str]:
        if answer:
            monkeypatch.setattr(sys, "stdin", io.StringIO(f"{answer}\n"))
        status = typed(*words)
        said = capsys.readouterr()
        return status, said.out + said.err

    return ask

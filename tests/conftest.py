"""Fixtures for all suites. The model is the real starter model, loaded once."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from rejoinder.config import Settings
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.models import locate
from rejoinder.engine.options import Options


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the developer's own settings, state or keyring."""
    monkeypatch.setenv("REJOINDER_CONFIG_FILE", str(tmp_path / "config.toml"))
    monkeypatch.setenv("REJOINDER_STATE_DIR", str(tmp_path / "state"))
    monkeypatch.setenv("REJOINDER_KEYS", "memory")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.load(state_dir=tmp_path / "state", keys="memory", seed=7)


@pytest.fixture(scope="session")
def engine() -> Iterator[LlamaEngine]:
    loaded = LlamaEngine(
        locate("starter"), Options(threads=int(os.environ.get("REJOINDER_THREADS", "2")))
    )
    yield loaded
    asyncio.run(loaded.close())

"""What tests of several rooms start from."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.agent.drafting.scripted import Script

from rejoinder.memory.memory import Memory


@pytest.fixture
async def memory(tmp_path: Path) -> Memory:
    """An empty memory, which compares all texts as equal."""
    return await Memory.open(tmp_path / "memory", Script([]))

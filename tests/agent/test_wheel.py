from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(180)
def test_the_wheel_carries_all_that_a_user_without_a_checkout_needs(tmp_path: Path) -> None:
    subprocess.run([ROOT / "scripts" / "wheel", tmp_path], check=True, capture_output=True)
    (wheel,) = tmp_path.glob("rejoinder-*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for build in ("chrome", "firefox", "test"):
        assert f"rejoinder/_extension/{build}/manifest.json" in names
        assert f"rejoinder/_extension/{build}/content.js" in names
    for data in ("engine/catalogue.toml", "demo/archive.jsonl", "demo/page.html", "py.typed"):
        assert f"rejoinder/{data}" in names
    assert not (ROOT / "agent" / "rejoinder" / "_extension").exists()

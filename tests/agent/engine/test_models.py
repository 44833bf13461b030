from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.agent.engine.ggufs import SMALL, TENSORS, gguf

from rejoinder.config import Settings
from rejoinder.engine import models
from rejoinder.engine.models import ModelFile, catalogue, locate, options_for, verify
from rejoinder.engine.options import Options
from rejoinder.engine.room import available
from rejoinder.engine.shelf import (
    Preparation,
    Shelf,
    cpu_name,
    digest,
    key_of,
    llama_version,
)
from rejoinder.errors import ModelError

OPTIONS = Options(threads=3, sequences=8)


def own(tmp_path: Path, **values: str | int) -> Path:
    path = tmp_path / "own.gguf"
    path.write_bytes(gguf({**SMALL, **values}, TENSORS))
    return path


def preparation(source: Path, **fields: object) -> Preparation:
    found = source.stat()
    return Preparation(
        source_bytes=found.st_size,
        source_changed=found.st_mtime_ns,
        source_sha256=digest(source),
        llama=llama_version(),
        cpu=cpu_name(),
        options=OPTIONS,
    ).model_copy(update=fields)


def prepare(tmp_path: Path, source: Path, **fields: object) -> tuple[Shelf, ModelFile]:
    shelf = Shelf(tmp_path / "models").ensure()
    shelf.keep_preparation(key_of(source), preparation(source, **fields))
    return shelf, locate(str(source), shelf.root)


def test_the_catalogue_says_what_a_person_has_to_know() -> None:
    cards = catalogue()
    assert next(iter(cards)) == "starter"
    for name, card in cards.items():
        assert re.fullmatch(r"[a-z0-9.-]+", name)
        assert card.good_for.endswith(".") and card.title and card.licence
        assert card.sha256 is None or re.fullmatch(r"[0-9a-f]{64}", card.sha256)
        assert card.bytes < card.memory_mb * 1_000_000
        # A licence that is no open source one says so.
        assert card.licence in {"Apache-2.0", "MIT"} or "Not open source" in card.terms
        assert card.scripts == tuple(each.upper() for each in card.scripts)
    families = " ".join(card.title for card in cards.values())
    assert all(family in families for family in ("Llama 3.1", "Llama 3.2", "Qwen", "Gemma"))


def test_the_starter_model_is_whole() -> None:
    found = locate("starter")
    assert found.key == "starter" and found.options is None and found.original == found.path
    assert verify(found)


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(ModelError, match="no model named 'no-such'") as caught:
        locate("no-such")
    assert "starter" in caught.value.do and ".gguf" in caught.value.do


def test_a_model_that_was_not_downloaded_says_how(tmp_path: Path) -> None:
    for folder in (None, tmp_path):
        with pytest.raises(ModelError, match="not here yet") as caught:
            locate("qwen3-4b", folder)
        assert caught.value.do == "Type: rejoinder model pull qwen3-4b"


def test_a_download_that_is_cut_or_another_file_is_refused(tmp_path: Path) -> None:
    path = Shelf(tmp_path).file("qwen3-4b")
    path.write_bytes(b"GGUF")
    with pytest.raises(ModelError, match="damaged or not a model") as caught:
        locate("qwen3-4b", tmp_path)
    assert caught.value.do == "Type: rejoinder model pull qwen3-4b"
    path.write_bytes(gguf(SMALL, TENSORS))
    with pytest.raises(ModelError, match=r"it has [\d,]+ bytes, not 2,497,280,736"):
        locate("qwen3-4b", tmp_path)


def test_a_file_of_your_own(tmp_path: Path) -> None:
    found = locate(str(own(tmp_path)), tmp_path)
    assert (found.name, found.style, found.card) == ("own", None, None)
    assert found.key.startswith("own-") and verify(found)


def test_part_of_a_model_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="one of 3 parts"):
        locate(str(own(tmp_path, **{"split.count": 3})))


def test_a_model_that_only_reads_is_no_model_for_drafts(tmp_path: Path) -> None:
    path = own(tmp_path, **{"general.architecture": "nomic-bert"})
    with pytest.raises(ModelError, match="cannot write one"):
        locate(str(path))
    assert locate(str(path), kind="embedding").name == "own"


def test_a_card_is_for_one_purpose() -> None:
    with pytest.raises(ModelError, match="'starter' is for drafts, not for finding replies"):
        locate("starter", kind="embedding")


def test_the_prepared_file_and_its_options_are_found(tmp_path: Path) -> None:
    source = own(tmp_path)
    shelf, found = prepare(tmp_path, source)
    assert (found.path, found.options, found.source) == (source, OPTIONS, None)
    data = gguf({**SMALL, "general.name": "prepared"}, TENSORS)
    shelf.prepared(key_of(source)).write_bytes(data)
    shelf, found = prepare(tmp_path, source, kind="Q8_0", prepared_bytes=len(data))
    assert found.path == shelf.prepared(key_of(source)) and found.original == source
    assert found.header is not None and found.header.values["general.name"] == "prepared"
    # Whoever gives no folder gets the file as it came.
    assert locate(str(source)).path == source


@pytest.mark.parametrize(
    "stale",
    [
        {"llama": "0.0.1"},
        {"cpu": "another, 2 processors"},
        {"source_bytes": 1},
        {"source_changed": 1},
        {"kind": "Q8_0", "prepared_bytes": 7},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_what_was_measured_for_something_else_does_not_hold(
    tmp_path: Path, stale: dict[str, object]
) -> None:
    _, found = prepare(tmp_path, own(tmp_path), **stale)
    assert found.preparation is None and found.options is None


def test_a_damaged_note_counts_as_none(tmp_path: Path) -> None:
    source = own(tmp_path)
    shelf, _ = prepare(tmp_path, source)
    note = shelf.root / "prepared" / f"{key_of(source)}.json"
    note.write_text('{"options": "fast"', encoding="utf-8")
    assert locate(str(source), shelf.root).preparation is None


def test_files_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert key_of(tmp_path / "x.gguf") != key_of(tmp_path / "a" / "x.gguf")
    assert re.fullmatch(r"a-b-[0-9a-f]{8}", key_of(tmp_path / "a /b.gguf".replace("/", "?")))


def test_removing_takes_only_what_is_ours(tmp_path: Path) -> None:
    source = own(tmp_path)
    shelf, _ = prepare(tmp_path, source)
    other = shelf.file("other")
    other.write_bytes(b"x")
    assert len(shelf.holds(key_of(source))) == 1
    shelf.remove(key_of(source))
    assert source.exists() and other.exists() and not shelf.holds(key_of(source))


def test_threads_that_a_person_set_win_over_the_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REJOINDER_THREADS", raising=False)
    _, found = prepare(tmp_path, own(tmp_path))
    assert options_for(found, Settings.load()) == OPTIONS
    assert options_for(found, Settings.load(threads=5)).threads == 5
    fresh = locate("starter")
    assert options_for(fresh, Settings.load()).threads == Settings.load().threads


def test_a_model_that_is_too_large_gets_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = locate("starter")
    free = available()
    assert free is None or free > 0
    monkeypatch.setattr(models, "available", lambda: 200_000_000)
    with pytest.raises(ModelError, match=r"needs 0\.3 GB of memory, and 0\.2 GB are free"):
        options_for(found, Settings.load())
    monkeypatch.setattr(models, "available", lambda: 700_000_000)
    assert options_for(found, Settings.load()).sequences == 8

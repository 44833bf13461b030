from __future__ import annotations

from pathlib import Path

import pytest

from rejoinder.config import Settings
from rejoinder.engine import trial, tune
from rejoinder.engine.models import ModelFile, locate
from rejoinder.engine.options import Options
from rejoinder.engine.search import Setup
from rejoinder.engine.shelf import Shelf
from rejoinder.engine.trial import LOSS, Trials, pairs, size_as
from rejoinder.engine.tune import axes, budget, describe, prepare
from rejoinder.errors import ModelError

# One thread: two wait for each other where the machine is busy.
START = Setup(Options(threads=1))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "models").ensure()


@pytest.fixture
def starter() -> ModelFile:
    return locate("starter")


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A load of two comments and a part of the text, so that the tests do not take long."""
    text = pairs()[:12]
    monkeypatch.setattr(trial, "REQUESTS", 2)
    monkeypatch.setattr(trial, "pairs", lambda: text)


def rivals(name: str, setup: Setup = START, **settings: int) -> list[Setup]:
    found = axes(locate("starter"), Settings.load(**settings))
    return [rival for axis in found if axis.name == name for rival in axis.rivals(setup)]


def test_the_fixed_text_is_pairs_of_some_length() -> None:
    found = pairs()
    assert len(found) >= 30 and 4_000 < sum(len(a) + len(b) for a, b in found) < 6_000
    assert len({a for a, _ in found}) == len(found)


async def test_what_is_found_is_kept_and_found_again(
    shelf: Shelf, starter: ModelFile, few: None
) -> None:
    said: list[str] = []
    # No time to search: only the start is measured.
    found = await prepare(starter, Settings.load(threads=1), shelf, 0.0, said.append)
    assert found.options.threads == 1 and found.kind is None and found.loss == 0.0
    assert [tried.what for tried in found.tried] == [found.kept]
    assert found.tried[0].drafts_per_second > 0
    assert found.source_sha256 == starter.card.sha256 if starter.card else False
    assert locate("starter", shelf.root).preparation == found
    assert said[0] == "checking the file" and said[-1] == found.kept
    # Nothing but the note is left.
    assert [path.name for path in (shelf.root / "prepared").iterdir()] == ["starter.json"]


async def test_another_type_is_made_measured_and_compared(
    tmp_path: Path, starter: ModelFile, few: None
) -> None:
    trials = Trials(starter, tmp_path)
    better = Setup(START.options, "Q8_0")
    assert await trials.speed(better) > 0
    made = trials.path(better)
    assert starter.header and made.stat().st_size == pytest.approx(
        size_as(starter.header, "Q8_0"), rel=0.05
    )
    # Eight bits keep what Q4_1 holds; four others do not.
    assert abs(await trials.loss(better, START)) < LOSS
    assert await trials.loss(Setup(START.options, "Q4_0"), START) > LOSS


async def test_a_type_that_cannot_be_made_is_said(
    tmp_path: Path, starter: ModelFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "_SPARE", 1 << 60)
    with pytest.raises(ModelError, match="no space for a copy as Q8_0"):
        await Trials(starter, tmp_path).speed(Setup(START.options, "Q8_0"))


async def test_a_file_that_is_not_the_one_that_was_meant_is_not_measured(
    shelf: Shelf, starter: ModelFile, tmp_path: Path
) -> None:
    other = tmp_path / "other.gguf"
    data = bytearray(starter.path.read_bytes())
    data[-1] ^= 1
    other.write_bytes(data)
    altered = ModelFile(starter.name, other, starter.style, starter.card, key="starter")
    with pytest.raises(ModelError, match="its SHA-256 is another"):
        await prepare(altered, Settings.load(), shelf, 0.0)
    assert not shelf.holds("starter")


def test_rivals_fit_the_memory_that_prompts_may_take() -> None:
    assert [each.options.sequences for each in rivals("at once", cache_mb=2000)] == [8, 24, 32]
    # 23,040 bytes a token and 1,536 tokens a sequence.
    assert [each.options.sequences for each in rivals("at once", cache_mb=768)] == [8]


def test_types_are_tried_from_the_file_as_it_came_only(monkeypatch: pytest.MonkeyPatch) -> None:
    assert {each.kind for each in rivals("type")} == set(trial.BITS)
    assert not rivals("type", Setup(START.options, "Q8_0"))
    assert not rivals("type", START.alter(gpu_layers=-1))
    monkeypatch.setattr(tune, "available", lambda: 900_000_000)
    assert "BF16" not in {each.kind for each in rivals("type", cache_mb=768)}


def test_attention_and_the_types_of_the_cache_are_tried_together() -> None:
    tried = rivals("attention", START.alter(type_k="q8_0", type_v="bf16"))
    kinds = {(e.options.flash_attention, e.options.type_k, e.options.type_v) for e in tried}
    assert (False, "f16", "f16") in kinds and (True, "f16", "f16") in kinds
    assert (False, "q8_0", "bf16") in kinds
    # llama.cpp refuses the third without the first.
    assert all(flash for flash, _, values in kinds if values == "q8_0")


def test_threads_that_a_person_set_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REJOINDER_THREADS", raising=False)
    assert rivals("threads") and not rivals("threads", threads=3)


def test_a_setup_is_told_in_a_few_words(starter: ModelFile) -> None:
    words = describe(Setup(START.options, "Q8_0").alter(flash_attention=True, unified=True))
    assert words.startswith("Q8_0, 16 at once") and "one cache" in words
    assert words.endswith("flash attention")
    assert 60 < budget(starter) < 130

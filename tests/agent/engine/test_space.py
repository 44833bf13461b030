"""The space that an embedding model's vectors lie in, and the words it wants before a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.agent.engine.encoders import write_encoder

from rejoinder.engine.models import catalogue, kind_of, locate


def test_the_catalogue_has_models_that_find_replies() -> None:
    cards = {name: card for name, card in catalogue().items() if card.kind == "embedding"}
    assert "e5-small" in cards
    for name, card in cards.items():
        assert kind_of(name) == "embedding"
        # Recall compares comments with comments.
        assert card.query_prefix == card.passage_prefix
        assert card.repo and card.revision != "main" and card.sha256


@pytest.mark.parametrize(
    ("file", "name", "prefix"),
    [
        ("multilingual-e5-small-Q8_0.gguf", "Model", "query: "),
        ("mine.gguf", "Multilingual E5 Base", "query: "),
        ("embeddinggemma-300M-F32.gguf", "Model", "task: sentence similarity | query: "),
        ("bge-m3-Q4_K_M.gguf", "Bge M3", ""),
        ("mine.gguf", "All MiniLM L6 v2", ""),
    ],
)
def test_a_file_of_your_own_gets_the_words_of_its_family(
    tmp_path: Path, file: str, name: str, prefix: str
) -> None:
    path = write_encoder(tmp_path / file, name)
    assert kind_of(str(path)) == "embedding"
    assert locate(str(path), kind="embedding").prefixes == (prefix, prefix)


def test_another_file_in_the_same_place_is_another_space(tmp_path: Path) -> None:
    path = write_encoder(tmp_path / "mine.gguf", "One")
    one = locate(str(path), kind="embedding").space
    assert locate(str(path), kind="embedding").space == one
    write_encoder(path, "Another one")
    assert locate(str(path), kind="embedding").space != one


def test_a_file_that_was_moved_keeps_its_space(tmp_path: Path) -> None:
    path = write_encoder(tmp_path / "mine.gguf")
    before = locate(str(path), kind="embedding").space
    (tmp_path / "there").mkdir()
    moved = path.rename(tmp_path / "there" / "mine.gguf")
    assert locate(str(moved), kind="embedding").space == before
    assert locate("starter").space == "starter"

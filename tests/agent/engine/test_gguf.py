from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.agent.engine.ggufs import SMALL, TENSORS, gguf, text

from rejoinder.engine.gguf import Array, read_header
from rejoinder.engine.models import locate
from rejoinder.errors import ModelError

WHOLE = gguf(SMALL, TENSORS)
# Hypothesis runs the body many times over one temporary folder, each time with a new file.
MANY = settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])


def read(folder: Path, data: bytes) -> str:
    """What the error says; empty where the file is taken."""
    path = folder / "model.gguf"
    path.write_bytes(data)
    try:
        read_header(path)
    except ModelError as error:
        assert error.do
        return error.what
    return ""


def test_it_reads_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    path.write_bytes(WHOLE)
    header = read_header(path)
    assert (header.architecture, header.tensors, header.size) == ("llama", 2, len(WHOLE))
    assert header.number("block_count") == 2 and header.number("not_there", 7) == 7
    assert header.values["tokenizer.ggml.tokens"] == Array(8, 2)
    assert header.template is None


def test_it_reads_the_starter_model() -> None:
    header = locate("starter").header
    assert header is not None
    assert header.architecture == "llama" and header.number("block_count") == 30
    assert header.template is not None and "<|im_start|>" in header.template


@MANY
@given(length=st.integers(0, len(WHOLE) - 1))
def test_a_file_that_was_cut_anywhere_is_refused(tmp_path: Path, length: int) -> None:
    assert "damaged or not a model" in read(tmp_path, WHOLE[:length])


@MANY
@given(
    at=st.integers(0, len(WHOLE) - 1),
    new=st.binary(min_size=1, max_size=12),
)
def test_altered_bytes_give_a_sentence_or_a_header(tmp_path: Path, at: int, new: bytes) -> None:
    said = read(tmp_path, WHOLE[:at] + new + WHOLE[at + len(new) :])
    assert not said or "damaged or not a model" in said


@MANY
@given(st.binary(max_size=200))
def test_noise_behind_the_first_letters_gives_a_sentence(tmp_path: Path, noise: bytes) -> None:
    said = read(tmp_path, b"GGUF" + struct.pack("<I", 3) + noise)
    assert not said or "damaged or not a model" in said


def test_a_count_is_not_believed(tmp_path: Path) -> None:
    huge = b"GGUF" + struct.pack("<IQQ", 3, 0, 1) + text("a")
    assert "within its header" in read(tmp_path, huge + struct.pack("<IIQ", 9, 8, 1 << 60))
    assert "within its header" in read(tmp_path, huge + struct.pack("<IIQ", 9, 10, 1 << 60))
    assert "within its header" in read(tmp_path, huge + struct.pack("<IQ", 8, 1 << 63))
    assert "more than any model" in read(tmp_path, b"GGUF" + struct.pack("<IQQ", 3, 1 << 50, 0))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "which architecture"),
        ({"general.architecture": 5}, "which architecture"),
        ({**SMALL, "tokenizer.chat_template": 1}, "not a text"),
        ({**SMALL, "tokenizer.ggml.scores": ["a", "b"]}, "wrong type"),
        ({**SMALL, "tokenizer.ggml.scores": [0.0]}, "does not fit together"),
        ({**SMALL, "llama.block_count": 0}, "layers that cannot be"),
        ({**SMALL, "llama.block_count": 513}, "layers that cannot be"),
        ({**SMALL, "general.alignment": 0}, "alignment"),
        ({**SMALL, "general.alignment": 48}, "alignment"),
    ],
)
def test_what_would_end_llama_cpp_is_refused(
    tmp_path: Path, values: dict[str, str], said: str
) -> None:
    assert said in read(tmp_path, gguf(values, TENSORS))


def test_tensors_must_have_a_shape_and_a_place(tmp_path: Path) -> None:
    assert "a shape that cannot be" in read(tmp_path, _shape())
    assert "too many dimensions" in read(tmp_path, gguf(SMALL, {"a": (1, 1, 1, 1, 1)}))
    assert "too long a name" in read(tmp_path, gguf(SMALL, {"a" * 64: (1,)}))
    twice = gguf(SMALL, {"aa": (8,), "ab": (8,)}).replace(text("ab"), text("aa"))
    assert "one name" in read(tmp_path, twice)


def _shape() -> bytes:
    head = b"GGUF" + struct.pack("<IQQ", 3, 1, 1)
    head += text("general.architecture") + struct.pack("<I", 8) + text("llama")
    # Blocks of 32 weights cannot hold 33.
    return head + text("a") + struct.pack("<IQIQ", 1, 33, 2, 0) + bytes(200)


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read: No such file"):
        read_header(tmp_path / "none.gguf")
    with pytest.raises(ModelError, match="cannot be read: Is a directory"):
        read_header(tmp_path)

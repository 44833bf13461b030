"""What a GGUF file says of itself, and whether it is whole.

llama.cpp reads files from strangers in C++ and ends the process where one surprises it. So the
header, the table of tensors and the file's length are looked at here first. Nothing of the
weights is read. The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import BinaryIO, Final

from rejoinder.errors import ModelError

Scalar = int | float | bool | str
HEADER: Final = 64 * 1024 * 1024
"""Bytes that a header may have; those of the largest vocabularies have about 20 million."""
_KEYS: Final = 10_000
_TENSORS: Final = 100_000
_NAME: Final = 64
# LLAMA_MAX_LAYERS; with none or more, llama.cpp ends the process.
_LAYERS: Final = 512
_DIMENSIONS: Final = 4
_STRING, _ARRAY = 8, 9
_SCALARS: Final = dict(enumerate("BbHhIif?")) | {10: "Q", 11: "q", 12: "d"}
# Weights in one block, and its bytes, by the number of the type (ggml.h).
_BLOCKS: Final[dict[int, tuple[int, int]]] = {
    **{0: (1, 4), 1: (1, 2), 24: (1, 1), 25: (1, 2), 26: (1, 4), 27: (1, 8), 28: (1, 8)},
    **{30: (1, 2), 2: (32, 18), 3: (32, 20), 6: (32, 22), 7: (32, 24), 8: (32, 34), 9: (32, 36)},
    **{10: (256, 84), 11: (256, 110), 12: (256, 144), 13: (256, 176), 14: (256, 210)},
    **{15: (256, 292), 16: (256, 66), 17: (256, 74), 18: (256, 98), 19: (256, 50)},
    **{20: (32, 18), 21: (256, 110), 22: (256, 82), 23: (256, 136), 29: (256, 56)},
    **{34: (256, 54), 35: (256, 66), 39: (32, 17), 40: (64, 36), 41: (128, 18), 42: (64, 18)},
}
# A wrong type here is an assertion in llama.cpp, which ends the process.
_TEXTS: Final = ("general.architecture", "tokenizer.ggml.model", "tokenizer.chat_template")
_ARRAYS: Final = {
    "tokenizer.ggml.tokens": _STRING,
    "tokenizer.ggml.merges": _STRING,
    "tokenizer.ggml.scores": 6,
    "tokenizer.ggml.token_type": 5,
}


class _BrokenError(Exception):
    """What is wrong with the file, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Array:
    """An array in the metadata: the number of its items' type and how many there are."""

    kind: int
    length: int


@dataclass(frozen=True, slots=True)
class Header:
    """The metadata of a whole file; arrays without their items. `weights` are counted over all
    tensors; `size` is the file's, in bytes."""

    values: Mapping[str, Scalar | Array]
    tensors: int
    size: int
    weights: int = 0

    @property
    def architecture(self) -> str:
        return str(self.values["general.architecture"])

    @property
    def template(self) -> str | None:
        """The chat template's source, where the file has one."""
        found = self.values.get("tokenizer.chat_template")
        return found if isinstance(found, str) else None

    def number(self, key: str, default: int = 0) -> int:
        """A whole number under the architecture's own prefix, such as `block_count`."""
        found = self.values.get(f"{self.architecture}.{key}")
        return found if isinstance(found, int) else default


def read_header(path: Path) -> Header:
    """Read and check everything but the weights.

    Raises:
        ModelError: the file cannot be read, is no GGUF file, or is not whole.
    """
    try:
        with path.open("rb") as file:
            return _Reader(file, path.stat().st_size).header()
    except OSError as error:
        raise ModelError(
            f"The model file {path} cannot be read: {error.strerror or error}.",
            "Check the path, or choose another model: rejoinder model list",
        ) from error
    except _BrokenError as error:
        raise ModelError(
            f"The model file {path} is damaged or not a model: {error}.",
            "Download it again, or choose another: rejoinder model list",
        ) from error


class _Reader:
    """Walks through the header; a count is believed only as far as there are bytes for it."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._size = size
        self._at = 0

    def header(self) -> Header:
        if self._take(4) != b"GGUF":
            raise _BrokenError("it does not begin with the letters GGUF")
        version = self._number("I")
        if version not in (2, 3):
            raise _BrokenError(f"it has version {version & 0xFFFF} of the format, not 2 or 3")
        tensors, keys = self._number("Q"), self._number("Q")
        if tensors > _TENSORS or keys > _KEYS:
            raise _BrokenError("its header announces more than any model has")
        values: dict[str, Scalar | Array] = {}
        for _ in range(keys):
            key = self._text()
            if key in values or not key:
                raise _BrokenError("a name in its header is empty or stands there twice")
            values[key] = self._value(self._number("I"))
        _check(values)
        found = [self._tensor(values) for _ in range(tensors)]
        if len({name for name, _, _ in found}) != tensors:
            raise _BrokenError("two of its tensors have one name")
        step = _alignment(values)
        start = -(-self._at // step) * step
        needed = start + max((end for _, _, end in found), default=0)
        if needed > self._size:
            raise _BrokenError(f"it ends after {self._size:,} bytes and should have {needed:,}")
        return Header(values, tensors, self._size, sum(weights for _, weights, _ in found))

    def _tensor(self, values: Mapping[str, Scalar | Array]) -> tuple[str, int, int]:
        """The tensor's name, its weights, and where it ends, in bytes after the header."""
        name = self._text()
        count = self._number("I")
        if count > _DIMENSIONS or len(name) >= _NAME:
            raise _BrokenError("a tensor has too long a name or too many dimensions")
        shape = [self._number("Q") for _ in range(count)]
        kind, offset = self._number("I"), self._number("Q")
        # A type that is newer than this table is left to llama.cpp.
        weights, size = _BLOCKS.get(kind, (1, 0))
        if any(each >= 1 << 40 for each in shape) or (shape and shape[0] % weights):
            raise _BrokenError("a tensor has a shape that cannot be")
        if offset % _alignment(values):
            raise _BrokenError("a tensor does not begin where it may")
        return name, prod(shape), offset + prod(shape) // weights * size

    def _value(self, kind: int) -> Scalar | Array:
        if kind == _STRING:
            return self._text()
        if kind != _ARRAY:
            return self._scalar(kind)
        item, length = self._number("I"), self._number("Q")
        if item == _STRING:
            # Each takes eight bytes at least, so this ends at the limit of the header.
            for _ in range(length):
                self._take(self._number("Q"))
        else:
            self._take(length * struct.calcsize("<" + _SCALARS[self._known(item)]))
        return Array(item, length)

    def _scalar(self, kind: int) -> int | float | bool:
        return self._unpack(_SCALARS[self._known(kind)])

    def _known(self, kind: int) -> int:
        if kind not in _SCALARS:
            raise _BrokenError("a value in its header has an unknown type")
        return kind

    def _text(self) -> str:
        return self._take(self._number("Q")).decode("utf-8", "replace")

    def _number(self, code: str) -> int:
        return int(self._unpack(code))

    def _unpack(self, code: str) -> int | float | bool:
        layout = f"<{code}"
        value: int | float | bool = struct.unpack(layout, self._take(struct.calcsize(layout)))[0]
        return value

    def _take(self, count: int) -> bytes:
        self._at += count
        if self._at > self._size:
            raise _BrokenError(f"it ends after {self._size:,} bytes, within its header")
        if self._at > HEADER:
            raise _BrokenError("its header is longer than that of any model")
        data = self._file.read(count)
        if len(data) != count:
            raise _BrokenError("it became shorter while it was read")
        return data


def _check(values: Mapping[str, Scalar | Array]) -> None:
    if not isinstance(values.get("general.architecture"), str):
        raise _BrokenError("it does not say which architecture it has")
    layers = values.get(f"{values['general.architecture']}.block_count", 1)
    if not isinstance(layers, int) or not 1 <= layers <= _LAYERS:
        raise _BrokenError("it has a number of layers that cannot be")
    for key in _TEXTS:
        if key in values and not isinstance(values[key], str):
            raise _BrokenError(f"{key} is not a text")
    for key, kind in _ARRAYS.items():
        found = values.get(key)
        if found is not None and not (isinstance(found, Array) and found.kind == kind):
            raise _BrokenError(f"{key} has the wrong type")
    lengths = {
        found.length
        for key in _ARRAYS
        if not key.endswith("merges") and isinstance(found := values.get(key), Array)
    }
    if len(lengths) > 1:
        raise _BrokenError("its vocabulary does not fit together")
    _alignment(values)


def _alignment(values: Mapping[str, Scalar | Array]) -> int:
    step = values.get("general.alignment", 32)
    if not isinstance(step, int) or not 0 < step <= 1 << 20 or step & (step - 1):
        raise _BrokenError("its alignment cannot be")
    return step

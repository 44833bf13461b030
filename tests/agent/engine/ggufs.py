"""Writes small GGUF files, whole or broken."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Value = str | int | float | bool | Sequence[str] | Sequence[int] | Sequence[float]
Weights = tuple[int, ...] | NDArray[np.float32]
ALIGNMENT = 32


def text(value: str) -> bytes:
    data = value.encode()
    return struct.pack("<Q", len(data)) + data


def value(item: Value) -> bytes:
    match item:
        case str():
            return struct.pack("<I", 8) + text(item)
        case bool():
            return struct.pack("<I?", 7, item)
        case int():
            return struct.pack("<II", 4, item)
        case float():
            return struct.pack("<If", 6, item)
        case [str(), *_]:
            items = b"".join(text(str(each)) for each in item)
            return struct.pack("<IIQ", 9, 8, len(item)) + items
        case [int(), *_]:
            return struct.pack(f"<IIQ{len(item)}i", 9, 5, len(item), *(int(x) for x in item))
        case _:
            return struct.pack(f"<IIQ{len(item)}f", 9, 6, len(item), *(float(x) for x in item))


def gguf(values: Mapping[str, Value], tensors: Mapping[str, Weights] | None = None) -> bytes:
    """A file with this metadata and these tensors of 32 bits by name: their weights, rows first,
    or the shape of one of zeros, the length of a row first."""
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors or {}), len(values))
    head += b"".join(text(key) + value(item) for key, item in values.items())
    data = b""
    for name, given in (tensors or {}).items():
        weights = np.zeros(given[::-1], "<f4") if isinstance(given, tuple) else given
        shape = weights.shape[::-1]
        head += text(name) + struct.pack(f"<I{len(shape)}Q", len(shape), *shape)
        head += struct.pack("<IQ", 0, len(data))
        data += weights.tobytes()
        data += bytes(-len(data) % ALIGNMENT)
    return head + bytes(-len(head) % ALIGNMENT) + data


SMALL: Mapping[str, Value] = {
    "general.architecture": "llama",
    "llama.block_count": 2,
    "llama.embedding_length": 64,
    "llama.attention.head_count": 4,
    "llama.attention.head_count_kv": 2,
    "tokenizer.ggml.tokens": ["a", "b"],
    "tokenizer.ggml.scores": [0.0, 1.0],
}
TENSORS = {"token_embd.weight": (64, 2), "output.weight": (64, 2)}

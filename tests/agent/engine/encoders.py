"""Writes a small embedding model: a BERT of one layer with drawn weights.

Texts that share words lie near each other, as far as drawn weights can tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tests.agent.engine.ggufs import Value, gguf

DIM = 32
_INNER = 64
_CONTEXT = 128
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
WORDS = ("query", "passage", ":", "?", "violin", "strings", "tomato", "seeds", "film", "the", "my")
_CONTROL, _NORMAL = 3, 1


def write_encoder(path: Path, name: str = "Small Encoder", seed: int = 1) -> Path:
    """A GGUF file whose vectors are mean-pooled and `DIM` long; `seed` draws the weights."""
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    # llama.cpp marks the start of a word rather than its continuation.
    words = [f"\u2581{word}" for word in (*WORDS, *letters)]
    tokens = [*SPECIAL, *words, *letters]
    values: dict[str, Value] = {
        "general.architecture": "bert",
        "general.name": name,
        "bert.block_count": 1,
        "bert.context_length": _CONTEXT,
        "bert.embedding_length": DIM,
        "bert.feed_forward_length": _INNER,
        "bert.attention.head_count": 2,
        "bert.attention.layer_norm_epsilon": 1e-12,
        "bert.attention.causal": False,
        "bert.pooling_type": 1,
        "tokenizer.ggml.model": "bert",
        "tokenizer.ggml.pre": "default",
        "tokenizer.ggml.token_type_count": 2,
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": [_CONTROL] * len(SPECIAL)
        + [_NORMAL] * (len(tokens) - len(SPECIAL)),
        "tokenizer.ggml.padding_token_id": 0,
        "tokenizer.ggml.unknown_token_id": 1,
        "tokenizer.ggml.bos_token_id": 2,
        "tokenizer.ggml.eos_token_id": 3,
        "tokenizer.ggml.seperator_token_id": 3,
        "tokenizer.ggml.mask_token_id": 4,
    }
    path.write_bytes(gguf(values, dict(_weights(len(tokens), seed))))
    return path


def _weights(tokens: int, seed: int) -> Iterator[tuple[str, NDArray[np.float32]]]:
    dice = np.random.default_rng(seed)

    def drawn(*shape: int, size: float = 0.1) -> NDArray[np.float32]:
        return dice.normal(0, size, shape).astype(np.float32)

    yield "token_embd.weight", drawn(tokens, DIM, size=1)
    yield "position_embd.weight", drawn(_CONTEXT, DIM, size=0.01)
    yield "token_types.weight", drawn(2, DIM, size=0.01)
    for norm in ("token_embd_norm", "blk.0.attn_output_norm", "blk.0.layer_output_norm"):
        yield f"{norm}.weight", np.ones(DIM, np.float32)
        yield f"{norm}.bias", np.zeros(DIM, np.float32)
    for layer, shape in {
        "attn_q": (DIM, DIM),
        "attn_k": (DIM, DIM),
        "attn_v": (DIM, DIM),
        "attn_output": (DIM, DIM),
        "ffn_up": (_INNER, DIM),
        "ffn_down": (DIM, _INNER),
    }.items():
        yield f"blk.0.{layer}.weight", drawn(*shape)
        yield f"blk.0.{layer}.bias", np.zeros(shape[0], np.float32)

"""The limit that `engine.py` compares with: one long prompt through llama.cpp, nothing around."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import llama_cpp

TOKENS = 600


def prefill_rate(file: Path, threads: int, thorough: bool) -> float:
    """Tokens per second of one prompt of 600 tokens: the best of flash attention on and off, if
    `thorough` in one step and in two, each tried twice."""
    model = llama_cpp.llama_model_load_from_file(
        str(file).encode(), llama_cpp.llama_model_default_params()
    )
    best = max(
        _rate(model, threads, step, flash, tries=2 if thorough else 1)
        for step in ((TOKENS, TOKENS // 2) if thorough else (TOKENS,))
        for flash in (0, 1)
    )
    llama_cpp.llama_model_free(model)
    return best


def _rate(model: Any, threads: int, step: int, flash: int, tries: int) -> float:
    params = llama_cpp.llama_context_default_params()
    params.n_ctx = TOKENS
    params.n_batch = params.n_ubatch = step
    params.n_threads = params.n_threads_batch = threads
    params.flash_attn_type = flash
    context = llama_cpp.llama_init_from_model(model, params)
    batch = llama_cpp.llama_batch_init(step, 0, 1)
    vocabulary = llama_cpp.llama_vocab_n_tokens(llama_cpp.llama_model_get_vocab(model))
    best = 0.0
    for _ in range(tries):
        llama_cpp.llama_memory_clear(llama_cpp.llama_get_memory(context), False)
        began = time.perf_counter()
        for start in range(0, TOKENS, step):
            batch.n_tokens = step
            for at in range(step):
                place = start + at
                batch.token[at] = 100 + place * 37 % (vocabulary - 200)
                batch.pos[at] = place
                batch.n_seq_id[at] = 1
                batch.seq_id[at][0] = 0
                batch.logits[at] = place == TOKENS - 1
            llama_cpp.llama_decode(context, batch)
        llama_cpp.llama_synchronize(context)
        best = max(best, TOKENS / (time.perf_counter() - began))
    llama_cpp.llama_batch_free(batch)
    llama_cpp.llama_free(context)
    return best

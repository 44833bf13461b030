"""How one request chooses its tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import llama_cpp

from rejoinder.engine.base import Sampling
from rejoinder.engine.native.model import Model

# How far back the repetition penalty looks, in tokens.
_PENALTY_LAST: Final = 64
# Before the exact cuts by probability: what is less likely than the first 128 tokens is never
# chosen anyway, and cutting first spares sorting the whole vocabulary.
_TOP_K: Final = 128


class Sampler:
    """One request's chain: bias, penalty, cuts, temperature, and the draw."""

    def __init__(self, model: Model, sampling: Sampling, history: Sequence[int]) -> None:
        params = llama_cpp.llama_sampler_chain_default_params()
        self.handle = llama_cpp.llama_sampler_chain_init(params)
        for link in _links(model, sampling):
            llama_cpp.llama_sampler_chain_add(self.handle, link)
        if sampling.repeat_penalty != 1.0:
            for token in history[-_PENALTY_LAST:]:
                llama_cpp.llama_sampler_accept(self.handle, token)

    def close(self) -> None:
        llama_cpp.llama_sampler_free(self.handle)


def _links(model: Model, sampling: Sampling) -> Iterator[Any]:
    if sampling.logit_bias:
        biases = (llama_cpp.llama_logit_bias * len(sampling.logit_bias))()
        for at, (token, bias) in enumerate(sampling.logit_bias):
            biases[at].token, biases[at].bias = token, bias
        yield llama_cpp.llama_sampler_init_logit_bias(model.vocabulary, len(biases), biases)
    if sampling.repeat_penalty != 1.0:
        yield llama_cpp.llama_sampler_init_penalties(
            model.vocabulary, _PENALTY_LAST, sampling.repeat_penalty, 0.0, 0.0
        )
    if sampling.temperature <= 0:
        yield llama_cpp.llama_sampler_init_greedy()
        return
    yield llama_cpp.llama_sampler_init_top_k(_TOP_K)
    yield llama_cpp.llama_sampler_init_top_p(sampling.top_p, 1)
    yield llama_cpp.llama_sampler_init_min_p(sampling.min_p, 1)
    yield llama_cpp.llama_sampler_init_temp(sampling.temperature)
    seed = llama_cpp.LLAMA_DEFAULT_SEED if sampling.seed is None else sampling.seed
    yield llama_cpp.llama_sampler_init_dist(seed)

"""A cache of several sequences, and the steps that fill it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from typing import Final

import llama_cpp
import numpy as np
from numpy.typing import NDArray

from rejoinder.engine.native.model import Model
from rejoinder.engine.native.sampler import Sampler
from rejoinder.engine.options import CacheType, Options
from rejoinder.errors import ModelError

_CACHE_TYPES: Final[dict[CacheType, int]] = {
    "f16": llama_cpp.GGML_TYPE_F16,
    # ggml.h gives it this number; the package has no name for it.
    "bf16": 30,
    "f32": llama_cpp.GGML_TYPE_F32,
    "q8_0": llama_cpp.GGML_TYPE_Q8_0,
}
# Outputs of one step at most: a distribution over the vocabulary for each costs memory.
_OUTPUTS: Final = 64


class Context:
    """A cache of several sequences, and the steps that fill it."""

    def __init__(self, model: Model, options: Options, *, pooled: bool = False) -> None:
        """Allocate the cache. A `pooled` one gives one vector a sequence instead of logits.

        Raises:
            ModelError: there is not enough memory, or the options do not go together.
        """
        self.tokens = options.chunk + options.sequences
        params = llama_cpp.llama_context_default_params()
        params.n_ctx = options.sequences * options.context
        params.n_batch = params.n_ubatch = self.tokens
        params.n_seq_max = options.sequences
        params.n_threads = params.n_threads_batch = options.threads
        params.flash_attn_type = int(options.flash_attention)
        params.type_k = _CACHE_TYPES[options.type_k]
        params.type_v = _CACHE_TYPES[options.type_v]
        params.kv_unified = options.unified
        if pooled:
            params.embeddings = True
            params.pooling_type = llama_cpp.LLAMA_POOLING_TYPE_UNSPECIFIED
            if not model.pools:
                params.pooling_type = llama_cpp.LLAMA_POOLING_TYPE_MEAN
        else:
            params.n_outputs_max = max(_OUTPUTS, options.sequences)
        self.outputs = max(_OUTPUTS, options.sequences)
        self._model = model
        self._handle = llama_cpp.llama_init_from_model(model.handle, params)
        if not self._handle:
            raise ModelError(
                "llama.cpp cannot make its cache for this model.",
                "Close other programs to free memory, or choose a smaller model.",
            )
        self._memory = llama_cpp.llama_get_memory(self._handle)
        self._batch = llama_cpp.llama_batch_init(self.tokens, 0, 1)

    # The cache

    def keep(self, sequence: int, length: int) -> None:
        """Drop what stands in a sequence after its first `length` tokens."""
        if not llama_cpp.llama_memory_seq_rm(self._memory, sequence, length, -1):
            llama_cpp.llama_memory_seq_rm(self._memory, sequence, -1, -1)
            raise ModelError(
                "This model cannot go back within a text, which drafting needs.",
                "Choose another model: rejoinder model list",
            )

    def fork(self, source: int, target: int) -> None:
        """Make `target` hold what `source` holds."""
        llama_cpp.llama_memory_seq_rm(self._memory, target, -1, -1)
        llama_cpp.llama_memory_seq_cp(self._memory, source, target, -1, -1)

    def clear(self) -> None:
        if self._memory:
            llama_cpp.llama_memory_clear(self._memory, False)

    def length(self, sequence: int) -> int:
        """Tokens that a sequence holds."""
        return int(llama_cpp.llama_memory_seq_pos_max(self._memory, sequence)) + 1

    def save(self, sequence: int) -> bytes:
        """What a sequence holds, for `restore` in a context of the same model and options."""
        size = llama_cpp.llama_state_seq_get_size(self._handle, sequence)
        buffer = (ctypes.c_uint8 * size)()
        used = llama_cpp.llama_state_seq_get_data(self._handle, buffer, size, sequence)
        return bytes(memoryview(buffer)[:used])

    def restore(self, sequence: int, data: bytes) -> bool:
        """Fill a sequence from `save`; False, and an empty sequence, where that fails."""
        buffer = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
        done = llama_cpp.llama_state_seq_set_data(self._handle, buffer, len(data), sequence)
        if not done:
            llama_cpp.llama_memory_seq_rm(self._memory, sequence, -1, -1)
        return bool(done)

    # A step

    def decode(self, tokens: Iterable[tuple[int, int, int, bool]]) -> None:
        """Compute one batch of (token, position, sequence, output wanted), in this order.

        Raises:
            ModelError: llama.cpp failed; what the sequences hold is then unknown.
        """
        batch = self._batch
        count = 0
        for count, (token, place, sequence, wanted) in enumerate(tokens, start=1):
            at = count - 1
            batch.token[at] = token
            batch.pos[at] = place
            batch.n_seq_id[at] = 1
            batch.seq_id[at][0] = sequence
            batch.logits[at] = wanted
        batch.n_tokens = count
        status = llama_cpp.llama_decode(self._handle, batch)
        if status:
            raise ModelError(f"llama.cpp could not go on (status {status}).", "Try again.")
        llama_cpp.llama_synchronize(self._handle)

    def logits(self, place: int) -> NDArray[np.float32]:
        """The distribution after the batch's token at `place`, shape (vocabulary,). A view: it
        holds until the next step."""
        pointer = llama_cpp.llama_get_logits_ith(self._handle, place)
        return np.ctypeslib.as_array(pointer, shape=(self._model.vocabulary,))

    def vector(self, sequence: int) -> NDArray[np.float32]:
        """The pooled vector of a sequence of the last step, shape (dim,)."""
        pointer = llama_cpp.llama_get_embeddings_seq(self._handle, sequence)
        return np.ctypeslib.as_array(pointer, shape=(self._model.dim,)).copy()

    def sample(self, sampler: Sampler, place: int) -> int:
        """Choose the token after the batch's token at `place`, and remember it in the sampler."""
        return int(llama_cpp.llama_sampler_sample(sampler.handle, self._handle, place))

    def close(self) -> None:
        llama_cpp.llama_batch_free(self._batch)
        llama_cpp.llama_free(self._handle)

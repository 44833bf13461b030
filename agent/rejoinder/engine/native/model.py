"""A GGUF file in memory: weights and vocabulary."""

from __future__ import annotations

import ctypes
import logging
from pathlib import Path
from typing import Final

import llama_cpp

from rejoinder.errors import ModelError

log = logging.getLogger(__name__)


def _log_quietly(level: int, text: bytes, data: ctypes.c_void_p) -> None:
    log.debug("%s", text.decode("utf-8", "replace").rstrip())


# llama.cpp talks to stderr about its own affairs; what concerns a person comes as an error. The
# name keeps the callback alive as long as the module.
_QUIETLY = llama_cpp.llama_log_callback(_log_quietly)
llama_cpp.llama_log_set(_QUIETLY, ctypes.c_void_p(0))
llama_cpp.llama_backend_init()

VERSION: Final = str(llama_cpp.__version__)
GPU: Final = bool(llama_cpp.llama_supports_gpu_offload())

_ALL_LAYERS: Final = 0x7FFFFFFF


class Model:
    """Weights and vocabulary of one GGUF file."""

    def __init__(self, path: Path, gpu_layers: int = 0) -> None:
        """Read the file.

        Raises:
            ModelError: llama.cpp cannot use it.
        """
        params = llama_cpp.llama_model_default_params()
        params.n_gpu_layers = gpu_layers if gpu_layers >= 0 else _ALL_LAYERS
        handle = llama_cpp.llama_model_load_from_file(str(path).encode(), params)
        if not handle:
            raise ModelError(
                f"llama.cpp cannot load {path.name}.",
                "The file may be damaged, or of a kind that the installed llama-cpp-python "
                "does not know.",
            )
        self.handle = handle
        self._vocab = llama_cpp.llama_model_get_vocab(handle)
        self.vocabulary: int = llama_cpp.llama_vocab_n_tokens(self._vocab)
        self.dim: int = llama_cpp.llama_model_n_embd(handle)
        self.trained_context: int = llama_cpp.llama_model_n_ctx_train(handle)
        said = self.meta(f"{self.meta('general.architecture')}.pooling_type")
        self.pools = said not in (None, str(llama_cpp.LLAMA_POOLING_TYPE_NONE))
        """Whether the file says how states become one vector, being made for that."""

    def meta(self, key: str) -> str | None:
        """A text from the file's metadata."""
        size = 1 << 16
        while True:
            buffer = ctypes.create_string_buffer(size)
            length = llama_cpp.llama_model_meta_val_str(self.handle, key.encode(), buffer, size)
            if length < 0:
                return None
            if length < size:
                return buffer.value.decode("utf-8", "replace")
            size = length + 1

    def tokenise(self, text: str, *, special: bool, opening: bool) -> list[int]:
        """Token numbers of `text`. `special` reads control tokens in it; `opening` adds the token
        a text begins with, where the model wants one."""
        data = text.encode("utf-8", errors="replace")
        size = len(data) + 8
        tokens = (llama_cpp.llama_token * size)()
        count = llama_cpp.llama_tokenize(
            self._vocab, data, len(data), tokens, size, opening, special
        )
        return list(tokens[:count])

    def piece(self, token: int, *, special: bool = False) -> bytes:
        """What a token stands for. Not whole characters: one may span several tokens."""
        buffer = ctypes.create_string_buffer(64)
        length = llama_cpp.llama_token_to_piece(self._vocab, token, buffer, 64, 0, special)
        if length < 0:
            buffer = ctypes.create_string_buffer(-length)
            length = llama_cpp.llama_token_to_piece(self._vocab, token, buffer, -length, 0, special)
        return buffer.raw[:length]

    def ends(self, token: int) -> bool:
        """Whether the model means the end of its text by this token."""
        return bool(llama_cpp.llama_vocab_is_eog(self._vocab, token))

    @property
    def opening(self) -> str:
        return self._text(llama_cpp.llama_vocab_bos(self._vocab))

    @property
    def closing(self) -> str:
        return self._text(llama_cpp.llama_vocab_eos(self._vocab))

    def close(self) -> None:
        llama_cpp.llama_model_free(self.handle)

    def _text(self, token: int) -> str:
        return self.piece(token, special=True).decode("utf-8", "ignore") if token >= 0 else ""


def requantise(source: Path, target: Path, kind: str, threads: int) -> None:
    """Write `source` anew with its weights as `kind`, such as "Q8_0".

    Raises:
        ModelError: llama.cpp cannot.
    """
    params = llama_cpp.llama_model_quantize_default_params()
    params.ftype = getattr(llama_cpp, f"LLAMA_FTYPE_MOSTLY_{kind}")
    params.allow_requantize = True
    params.nthread = threads
    if llama_cpp.llama_model_quantize(str(source).encode(), str(target).encode(), params):
        target.unlink(missing_ok=True)
        raise ModelError(f"llama.cpp cannot write {source.name} as {kind}.", "Use it as it is.")

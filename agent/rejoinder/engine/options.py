"""How llama.cpp runs one model on one machine: what `rejoinder model use` measures and keeps."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

CacheType = Literal["f16", "q8_0"]


class Options(BaseModel):
    """The settings of llama.cpp that change speed and memory, never what is said.

    The cache holds `sequences` × `context` tokens, all allocated at the start.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    threads: Annotated[int, Field(ge=1, le=256)]
    sequences: Annotated[int, Field(ge=1, le=64)] = 16
    """Drafts worked on at once, and prefixes kept between them."""
    context: Annotated[int, Field(ge=64)] = 2048
    """Tokens of one prompt and its draft."""
    flash_attention: bool = False
    unified: bool = False
    """One cache for all sequences, rather than a stream for each."""
    type_k: CacheType = "f16"
    type_v: CacheType = "f16"
    """Anything but f16 needs flash attention."""
    chunk: Annotated[int, Field(ge=16, le=2048)] = 128
    """Tokens of prompts that one step reads at most: what a stream may have to wait for."""
    gpu_layers: Annotated[int, Field(ge=-1)] = 0
    """Layers given to the GPU; -1 for all."""

    def fitted(self, cell: int, limit: int) -> Self:
        """The same with no more sequences than `limit` bytes hold, at `cell` bytes a token; two at
        least, so that a comment asked by hand finds a place."""
        most = max(2, limit // max(1, cell * self.context))
        return self.model_copy(update={"sequences": min(self.sequences, most)})

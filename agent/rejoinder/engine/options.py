"""How llama.cpp runs one model on one machine: what `rejoinder model use` measures and keeps."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

CacheType = Literal["f16", "bf16", "f32", "q8_0"]


class Options(BaseModel):
    """The settings of llama.cpp that change speed and memory, never what is said.

    The cache holds `sequences` × `context` tokens, all allocated at the start.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    threads: Annotated[int, Field(ge=1, le=256)]
    sequences: Annotated[int, Field(ge=1, le=64)] = 16
    """Drafts worked on at once, and prefixes kept between them."""
    context: Annotated[int, Field(ge=64)] = 1536
    """Tokens of one prompt and its draft."""
    flash_attention: bool = False
    unified: bool = False
    """One cache for all sequences, rather than a stream for each."""
    type_k: CacheType = "f16"
    type_v: CacheType = "f16"
    """q8_0 needs flash attention here, but not in `type_k`."""
    chunk: Annotated[int, Field(ge=16, le=2048)] = 128
    """Tokens of prompts that one step reads at most: what a stream may have to wait for."""
    gpu_layers: Annotated[int, Field(ge=-1)] = 0
    """Layers given to the GPU; -1 for all."""

"""The engine on this machine that the settings name, and the model that compares texts."""

from __future__ import annotations

from rejoinder.config import Settings, State
from rejoinder.engine.embedder import LlamaEmbedder
from rejoinder.engine.llama import LlamaEngine
from rejoinder.engine.models import locate, options_for


async def open_local(settings: Settings, state: State) -> LlamaEngine:
    """The model of the settings as it was prepared, and the one that compares, if it is another.

    Raises:
        ModelError: one of them is missing, cannot be loaded, or is too large.
    """
    model = locate(settings.model, state.models)
    compares = locate(settings.embedding, state.models, "embedding") if settings.embedding else None
    options = options_for(model, settings, beside=compares)
    return await LlamaEngine.load(model, options, embedding=compares, prefixes=state.prefixes)


async def open_embedder(settings: Settings, state: State) -> LlamaEmbedder:
    """The model that compares, alone: another machine drafts.

    Raises:
        ModelError: it is missing or cannot be loaded.
    """
    if settings.embedding:
        model = locate(settings.embedding, state.models, "embedding")
    else:
        model = locate(settings.model, state.models)
    return await LlamaEmbedder.load(model, settings.threads)

"""Finds out, once, how a model runs fastest on this machine, and keeps the answer."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from rejoinder.config import Settings
from rejoinder.engine.gguf import read_header
from rejoinder.engine.models import ModelFile, options_for
from rejoinder.engine.native import GPU
from rejoinder.engine.options import CacheType
from rejoinder.engine.room import available, fit, needed
from rejoinder.engine.search import Axis, Search, Setup
from rejoinder.engine.shelf import Preparation, Shelf, Tried, cpu_name, digest, llama_version
from rejoinder.engine.trial import BITS, LOSS, Trials, size_as
from rejoinder.errors import ModelError

Say = Callable[[str], None]
_Rivals = Callable[[Setup], list[Setup]]
_ATTENTION: Final[tuple[tuple[bool, CacheType, CacheType], ...]] = (
    (False, "f16", "f16"),
    (True, "f16", "f16"),
    (False, "bf16", "bf16"),
    (False, "q8_0", "bf16"),
    (False, "q8_0", "f16"),
    (True, "q8_0", "q8_0"),
)
"""Flash attention, keys, values. llama.cpp takes values as q8_0 with flash attention alone."""


def budget(model: ModelFile) -> float:
    """Seconds that the search may take: more for a large model, whose drafts take longer."""
    return 120.0 + 30.0 * model.original.stat().st_size / 1e9


async def prepare(
    model: ModelFile, settings: Settings, shelf: Shelf, seconds: float, say: Say = lambda line: None
) -> Preparation:
    """Find the fastest way to run the model, and keep it on the shelf. Interrupted, it changes
    nothing.

    Raises:
        ModelError: the model cannot be run, or is not the file that the catalogue means.
    """
    source = replace(
        model,
        path=model.original,
        source=None,
        preparation=None,
        header=read_header(model.original),
    )
    say("checking the file")
    sha256 = await asyncio.to_thread(digest, source.path)
    if source.card and source.card.sha256 and source.card.sha256 != sha256:
        raise ModelError(
            f"The file of {source.name} is not the one that was meant: its SHA-256 is another.",
            "Type: rejoinder doctor",
        )
    folder = shelf.ensure().root / "prepared"
    with tempfile.TemporaryDirectory(dir=folder, prefix=".tune-") as work:
        trials = Trials(source, Path(work))
        start = Setup(options_for(source, settings))
        search = _search(trials, start, seconds, say)
        best = await search.run(start, axes(source, settings))
        preparation = _note(source, sha256, best, search, await trials.loss(best, start))
        if best.kind:
            path = trials.path(best)
            preparation = preparation.model_copy(update={"prepared_bytes": path.stat().st_size})
            path.replace(shelf.prepared(source.key))
        else:
            shelf.prepared(source.key).unlink(missing_ok=True)
        shelf.keep_preparation(source.key, preparation)
    return preparation


def _search(trials: Trials, start: Setup, seconds: float, say: Say) -> Search:
    end = time.monotonic() + seconds

    async def allowed(setup: Setup) -> bool:
        say(f"{describe(setup)}: quality")
        return await trials.loss(setup, start) < LOSS

    return Search(
        trials.speed,
        allowed,
        lambda: time.monotonic() < end,
        lambda setup: say(describe(setup)),
    )


def axes(model: ModelFile, settings: Settings) -> list[Axis]:
    """What is tried, in this order: first what changes most."""
    found: list[tuple[str, _Rivals]] = [
        ("graphics card", lambda setup: [setup.alter(gpu_layers=-1)] if GPU else []),
        ("type", lambda setup: list(_kinds(model, setup))),
        ("attention", _attention),
        ("cache", lambda setup: [setup.alter(unified=not setup.options.unified)]),
        ("at once", lambda setup: list(_sequences(model, settings, setup))),
        ("steps", lambda setup: [setup.alter(chunk=chunk) for chunk in (64, 256)]),
    ]
    if "threads" not in settings.model_fields_set:
        found.append(("threads", _threads))
    return [Axis(name, rivals, quality_first=name == "type") for name, rivals in found]


def _kinds(model: ModelFile, setup: Setup) -> Iterator[Setup]:
    header = model.header
    # A graphics card has code for every type, and takes the smaller file sooner.
    if header is None or setup.options.gpu_layers or setup.kind:
        return
    free = available()
    for kind in BITS:
        size = size_as(header, kind)
        fits = free is None or needed(replace(header, size=size), setup.options) < free
        # A file of twice the size is read too slowly to be faster, unless all of it is small.
        if fits and size < max(2 * header.size, 500_000_000):
            yield Setup(setup.options, kind)


def _attention(setup: Setup) -> list[Setup]:
    """Flash attention and the cache's types together: which types are fast depends on it."""
    return [
        setup.alter(flash_attention=flash, type_k=keys, type_v=values)
        for flash, keys, values in _ATTENTION
    ]


def _sequences(model: ModelFile, settings: Settings, setup: Setup) -> Iterator[Setup]:
    now = setup.options.sequences
    free = available()
    for count in (now // 2, now * 3 // 2, now * 2):
        rival = setup.alter(sequences=count) if 2 <= count <= 64 else setup
        header = model.header
        if header is None or (free is not None and needed(header, rival.options) > free):
            continue
        if fit(header, rival.options, free, settings.cache_mb * 1_000_000).sequences == count:
            yield rival


def _threads(setup: Setup) -> list[Setup]:
    most = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return [setup.alter(threads=count) for count in sorted({most // 2, most - 1, most}) if count]


def describe(setup: Setup) -> str:
    """A setup in a few words."""
    options = setup.options
    words = [
        setup.kind or "as it came",
        f"{options.sequences} at once",
        f"steps of {options.chunk}",
        f"threads {options.threads}",
        f"{'one cache' if options.unified else 'streams'} {options.type_k}/{options.type_v}",
    ]
    words += ["flash attention"] * options.flash_attention + ["GPU"] * bool(options.gpu_layers)
    return ", ".join(words)


def _note(source: ModelFile, sha256: str, best: Setup, search: Search, loss: float) -> Preparation:
    found = source.path.stat()
    return Preparation(
        source_bytes=found.st_size,
        source_changed=found.st_mtime_ns,
        source_sha256=sha256,
        llama=llama_version(),
        cpu=cpu_name(),
        options=best.options,
        kind=best.kind,
        loss=loss,
        kept=describe(best),
        tried=tuple(
            Tried(what=describe(setup), drafts_per_second=round(search.speed(setup), 3))
            for setup in sorted(search.samples, key=search.speed, reverse=True)
        ),
    )

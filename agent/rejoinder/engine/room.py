"""How much memory a model needs, how much there is, and options that fit.

A process that takes more than there is gets killed without a word, and with it the link and every
open card; so it is worked out before llama.cpp allocates anything.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from rejoinder.engine.gguf import Header
from rejoinder.engine.options import CacheType, Options
from rejoinder.errors import ModelError

MARGIN: Final = 150_000_000
"""Bytes for what is computed in between, and for the agent itself."""
LEAST: Final = 2
"""Drafts at once below which a cache is not cut: a comment asked by hand must find a place."""
_BITS: Final[dict[CacheType, float]] = {
    "f16": 16.0,
    "bf16": 16.0,
    "f32": 32.0,
    # Eight bits each, and 32 of them share a scale of sixteen.
    "q8_0": 8.5,
}


def cell(header: Header, options: Options) -> float:
    """Bytes that one token takes in the cache."""
    layers = header.number("block_count")
    heads = header.number("attention.head_count", 1) or 1
    width = header.number("embedding_length") // heads
    # Where a file lists heads by layer, all of them is the upper bound.
    kept = header.number("attention.head_count_kv", heads)
    key = header.number("attention.key_length", width) * _BITS[options.type_k]
    value = header.number("attention.value_length", width) * _BITS[options.type_v]
    return layers * kept * (key + value) / 8


def cache_bytes(header: Header, options: Options) -> int:
    """What the cache of all sequences takes."""
    return int(cell(header, options) * options.sequences * options.context)


def needed(header: Header, options: Options) -> int:
    """Bytes to run the model with these options."""
    weights = 0 if options.gpu_layers else header.size
    return weights + cache_bytes(header, options) + MARGIN


def fit(header: Header, options: Options, free: int | None, cache: int | None = None) -> Options:
    """The options, with fewer drafts at once where the memory that is `free`, or the limit of the
    `cache`, asks for it.

    Raises:
        ModelError: the model is too large even so.
    """
    while cache and cache_bytes(header, options) > cache and options.sequences > LEAST:
        options = options.model_copy(update={"sequences": options.sequences - 1})
    if free is None:
        return options
    while needed(header, options) > free and options.sequences > LEAST:
        options = options.model_copy(update={"sequences": max(LEAST, options.sequences // 2)})
    if (least := needed(header, options)) > free:
        raise ModelError(
            f"The model needs {least / 1e9:.1f} GB of memory, and {free / 1e9:.1f} GB are free.",
            "Close other programs, or choose a smaller model: rejoinder model list",
        )
    return options


def available(proc: Path = Path("/proc"), groups: Path = Path("/sys/fs/cgroup")) -> int | None:
    """Bytes that can be taken without swapping or being killed; None where nothing tells.

    On Linux what the kernel holds available, or what the control group still allows, whichever
    is less; elsewhere half of what is built in.
    """
    free = _available_of_machine(proc)
    limits = [_left(groups / path) for path in _own_groups(proc)]
    known = [each for each in (free, *limits) if each is not None]
    if known:
        return min(known)
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2
    except (ValueError, OSError, AttributeError):
        return None


def _available_of_machine(proc: Path) -> int | None:
    for line in _text(proc / "meminfo").splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return None


def _own_groups(proc: Path) -> list[str]:
    """The group of this process and those above it, as folders below the root of all groups."""
    found: list[str] = []
    for line in _text(proc / "self" / "cgroup").splitlines():
        _, controllers, path = (*line.split(":", 2), "", "")[:3]
        if controllers in ("", "memory"):
            parts = [part for part in (controllers, *path.split("/")) if part.strip(".")]
            found += ["/".join(parts[:length]) for length in range(len(parts) + 1)]
    return found


def _left(group: Path) -> int | None:
    """What a group's limit leaves; cached files do not count, the kernel drops them when asked."""
    for limit, used, cached in (
        ("memory.max", "memory.current", "inactive_file"),
        ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"),
    ):
        most, now = _text(group / limit).strip(), _text(group / used).strip()
        if most.isdigit() and now.isdigit():
            freed = dict(
                line.split() for line in _text(group / "memory.stat").splitlines() if " " in line
            ).get(cached, "0")
            return max(0, int(most) - int(now) + int(freed))
    return None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""

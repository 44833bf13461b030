"""Settings of the contenders of `engine.py`, and how those of the peers were found."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.engine_worker import Worker

Settings = dict[str, Any]

_OURS: Settings = {
    "sequences": 32,
    "context": 1024,
    "chunk": 160,
    "type_k": "q8_0",
    "type_v": "bf16",
}
OURS: dict[str, Settings] = {"same": dict(_OURS), "prepared": dict(_OURS)}

# The fastest of `--settings` on two cores of an AMD EPYC (Zen 4).
PEERS: dict[str, dict[str, Settings]] = {
    "llama": {"same": {"flash_attn": False}, "prepared": {"flash_attn": False}},
    "server": {
        "same": {"flash": False, "unified": True},
        "prepared": {"flash": False, "unified": True},
    },
}


def candidates(kind: str) -> Iterator[Settings]:
    """What is worth a try. Continuous batching and the prompt cache are always on."""
    if kind == "llama":
        for flash, batch in itertools.product((False, True), (128, 512)):
            yield {"flash_attn": flash, "n_batch": batch}
        yield {"flash_attn": False, "n_batch": 512, "wait": "passive"}
        return
    for flash, unified in itertools.product((False, True), (False, True)):
        yield {"flash": flash, "unified": unified}
    yield {"flash": False, "unified": True, "wait": "passive"}


def show_settings(files: dict[str, Path], load: Path, threads: int) -> None:
    """Drafts per second of each peer with each setting, three times in turn."""
    for which, kind in itertools.product(files, PEERS):
        count = {"llama": 8, "server": 16}[kind]
        own: Settings = {"threads": threads}
        if kind == "llama":
            own = {"n_threads": threads, "n_threads_batch": threads}
        for settings in candidates(kind):
            with Worker(kind, files[which], load, {**settings, **own}) as worker:
                worker.ask("draft", group="warm")
                rates = [
                    worker.ask("draft", group=f"round{number}", count=count)["rate"]
                    for number in range(3)
                ]
            shown = " ".join(f"{rate:.2f}" for rate in rates)
            print(f"{which:9} {kind:7} {settings!s:50} {shown}", flush=True)

"""What a process and the machine use, from the kernel's own books (Linux)."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any, Final

MB: Final = 1 << 20
BYTES: Final = {"f16": 2.0, "bf16": 2.0, "q8_0": 34 / 32}


def busy() -> float:
    """Seconds that all processors together have worked since the start of the machine."""
    line = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0]
    user, nice, system, _, _, irq, softirq, *_ = (int(field) for field in line.split()[1:])
    return (user + nice + system + irq + softirq) / os.sysconf("SC_CLK_TCK")


def used(pid: int) -> float:
    """Seconds that a process has worked, all its threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident() -> dict[str, float]:
    """MB in RAM: `anon` the process's own, `file` mapped from files, `peak` the most of both."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    names = {"RssAnon": "anon", "RssFile": "file", "VmHWM": "peak"}
    return {
        short: int(found[1]) / 1024
        for name, short in names.items()
        if (found := re.search(rf"^{name}:\s+(\d+) kB", status, re.M))
    }


def mapped(file: Path) -> float:
    """MB in RAM of the process's mapping of this file."""
    total, inside = 0, False
    for line in Path("/proc/self/smaps").read_text(encoding="utf-8").splitlines():
        if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
            inside = line.endswith(str(file.resolve()))
        elif inside and line.startswith("Rss:"):
            total += int(line.split()[1])
    return total / 1024


def metadata(file: Path) -> dict[str, str]:
    """The texts of a GGUF file's head."""
    import llama_cpp

    llm = llama_cpp.Llama(str(file), vocab_only=True, verbose=False)
    found: dict[str, str] = dict(llm.metadata)
    llm.close()
    return found


def cache_bytes(found: dict[str, str], cells: int, settings: dict[str, Any]) -> float:
    """Bytes of the cache that the engine was told to use: 2 x layers x width x bytes x cells."""
    family = found["general.architecture"]
    names = ("embedding_length", "attention.head_count", "attention.head_count_kv", "block_count")
    width, heads, kept, layers = (int(found[f"{family}.{name}"]) for name in names)
    both = sum(BYTES[settings.get(name, "f16")] for name in ("type_k", "type_v"))
    return layers * width // heads * kept * both * cells

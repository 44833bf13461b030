from __future__ import annotations

from pathlib import Path

import pytest

from rejoinder.engine.gguf import Header
from rejoinder.engine.options import Options
from rejoinder.engine.room import LEAST, MARGIN, available, cache_bytes, fit, needed
from rejoinder.errors import ModelError

GB = 1_000_000_000
OPTIONS = Options(threads=2, sequences=16, context=2048)
# Llama 3.1 8B: 32 layers, 8 heads that are kept, 128 wide, K and V in 16 bits.
LLAMA = Header(
    {
        "general.architecture": "llama",
        "llama.block_count": 32,
        "llama.embedding_length": 4096,
        "llama.attention.head_count": 32,
        "llama.attention.head_count_kv": 8,
    },
    tensors=292,
    size=4_920_739_232,
)


def test_the_cache_is_that_of_all_sequences() -> None:
    assert cache_bytes(LLAMA, OPTIONS) == 32 * 8 * 128 * 2 * 2 * 16 * 2048
    half = OPTIONS.model_copy(update={"type_k": "q8_0", "type_v": "q8_0"})
    assert cache_bytes(LLAMA, half) / cache_bytes(LLAMA, OPTIONS) == pytest.approx(8.5 / 16)
    wide = {**LLAMA.values, "llama.attention.key_length": 256}
    assert cache_bytes(Header(wide, 1, 1), OPTIONS) == cache_bytes(LLAMA, OPTIONS) * 3 // 2


def test_heads_that_are_not_named_are_all_kept() -> None:
    values = {k: v for k, v in LLAMA.values.items() if not k.endswith("kv")}
    assert cache_bytes(Header(values, 1, 1), OPTIONS) == cache_bytes(LLAMA, OPTIONS) * 4


def test_fewer_drafts_at_once_where_memory_is_short() -> None:
    assert fit(LLAMA, OPTIONS, 64 * GB) == OPTIONS
    assert fit(LLAMA, OPTIONS, None) == OPTIONS
    assert fit(LLAMA, OPTIONS, 8 * GB).sequences == 8
    assert fit(LLAMA, OPTIONS, 6 * GB).sequences == LEAST
    with pytest.raises(ModelError, match=r"needs 5\.6 GB of memory, and 4\.0 GB are free") as error:
        fit(LLAMA, OPTIONS, 4 * GB)
    assert "smaller model" in error.value.do


def test_weights_on_a_graphics_card_need_no_memory_here() -> None:
    offloaded = OPTIONS.model_copy(update={"gpu_layers": -1})
    assert needed(LLAMA, offloaded) == cache_bytes(LLAMA, OPTIONS) + MARGIN


def machine(root: Path, group: str = "0::/") -> Path:
    (root / "proc" / "self").mkdir(parents=True)
    meminfo = "MemTotal: 32000000 kB\nMemAvailable:   16000000 kB\n"
    (root / "proc" / "meminfo").write_text(meminfo)
    (root / "proc" / "self" / "cgroup").write_text(f"7:cpu:/elsewhere\n{group}\n")
    return root / "proc"


def limit(folder: Path, version: int, most: str, now: int, cached: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    new = version == 2
    (folder / ("memory.max" if new else "memory.limit_in_bytes")).write_text(f"{most}\n")
    (folder / ("memory.current" if new else "memory.usage_in_bytes")).write_text(f"{now}\n")
    name = "inactive_file" if new else "total_inactive_file"
    (folder / "memory.stat").write_text(f"anon 5\n{name} {cached}\n")


def test_what_the_kernel_holds_available(tmp_path: Path) -> None:
    assert available(machine(tmp_path), tmp_path / "none") == 16_000_000 * 1024


def test_a_control_group_may_allow_less(tmp_path: Path) -> None:
    proc, groups = machine(tmp_path, "0::/user/agent"), tmp_path / "groups"
    limit(groups / "user" / "agent", 2, "max", 3 * GB, GB)
    assert available(proc, groups) == 16_000_000 * 1024
    limit(groups / "user", 2, str(4 * GB), 3 * GB, GB)
    assert available(proc, groups) == 2 * GB


def test_the_older_control_groups_too(tmp_path: Path) -> None:
    proc, groups = machine(tmp_path, "4:memory:/docker/abc"), tmp_path / "groups"
    # Inside a container its own group is mounted as the root.
    limit(groups / "memory", 1, str(2 * GB), GB, 0)
    assert available(proc, groups) == GB
    limit(groups / "memory" / "docker" / "abc", 1, str(GB), 2 * GB, 0)
    assert available(proc, groups) == 0


def test_without_proc_half_of_what_is_built_in(tmp_path: Path) -> None:
    free = available(tmp_path, tmp_path)
    assert free is not None and free > GB // 8

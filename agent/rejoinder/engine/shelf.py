"""The folder of model files: what was downloaded, and what was prepared for this machine.

    models/NAME.gguf              downloaded
    models/NAME.json              where it came from, and its SHA-256
    models/NAME.HASH.part         a download under way, or interrupted
    models/prepared/NAME.json     the measured options, and for which file and machine they hold
    models/prepared/NAME.gguf     the file re-quantised, where that is faster

All of it can be made anew, so a note that cannot be read counts as none.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from rejoinder.engine.options import Options
from rejoinder.errors import ModelError
from rejoinder.files import write_private

_Note = TypeVar("_Note", bound=BaseModel)


class Origin(BaseModel):
    """Where a downloaded file came from, and what says that it is whole."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    repo: str
    file: str
    revision: str
    bytes: int
    sha256: str
    trust: Literal["catalogue", "hub"]
    """Who named the hash: the catalogue, or the hub itself at the first download."""


class Tried(BaseModel):
    """One combination that was measured."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    what: str
    drafts_per_second: float


class Preparation(BaseModel):
    """What was found to be fastest, and for what that holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source_bytes: int
    source_changed: int
    """The file's time of change, in nanoseconds: a hash of some gigabytes takes too long to be
    asked for at every start."""
    source_sha256: str
    llama: str
    cpu: str
    options: Options
    kind: str | None = None
    """The type it was re-quantised to; None where the file is used as it came."""
    prepared_bytes: int = 0
    loss: float = 0.0
    """Added bits per byte by that, as a part of the whole."""
    kept: str = ""
    """Which of `tried` this is."""
    tried: tuple[Tried, ...] = ()
    """The fastest first."""

    def holds_for(self, source: Path, prepared: Path) -> bool:
        """Whether the file, llama.cpp and the processor are still those that were measured."""
        try:
            now = source.stat()
            same = (now.st_size, now.st_mtime_ns) == (self.source_bytes, self.source_changed)
            whole = self.kind is None or prepared.stat().st_size == self.prepared_bytes
        except OSError:
            return False
        return same and whole and self.llama == llama_version() and self.cpu == cpu_name()


class Shelf:
    """The folder, by the names of models."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def ensure(self) -> Shelf:
        """Make the folders, for their owner alone.

        Raises:
            ModelError: they cannot be made.
        """
        try:
            for folder in (self.root.parent, self.root, self.root / "prepared"):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise ModelError(
                f"The folder {self.root} cannot be made: {error.strerror or error}.",
                "Free some space, or name another state folder with REJOINDER_STATE_DIR.",
            ) from error
        return self

    def file(self, name: str) -> Path:
        return self.root / f"{name}.gguf"

    def part(self, name: str, sha256: str) -> Path:
        """Named after the whole, so that a part of another version is never continued."""
        return self.root / f"{name}.{sha256[:16]}.part"

    def parts(self, name: str) -> list[Path]:
        return sorted(self.root.glob(f"{name}.{'[0-9a-f]' * 16}.part"))

    def prepared(self, name: str) -> Path:
        return self.root / "prepared" / f"{name}.gguf"

    def origin(self, name: str) -> Origin | None:
        return _read(self.root / f"{name}.json", Origin)

    def keep_origin(self, name: str, origin: Origin) -> None:
        write_private(self.root / f"{name}.json", origin.model_dump_json(indent=2))

    def preparation(self, name: str, source: Path) -> Preparation | None:
        """What was measured for this file on this machine; None where it no longer holds."""
        found = _read(self.root / "prepared" / f"{name}.json", Preparation)
        return found if found and found.holds_for(source, self.prepared(name)) else None

    def keep_preparation(self, name: str, preparation: Preparation) -> None:
        write_private(
            self.root / "prepared" / f"{name}.json", preparation.model_dump_json(indent=2)
        )

    def holds(self, name: str) -> list[Path]:
        """All files of a model that are here."""
        places = [
            self.file(name),
            self.root / f"{name}.json",
            self.prepared(name),
            self.root / "prepared" / f"{name}.json",
            *self.parts(name),
        ]
        return [place for place in places if place.is_file()]

    def remove(self, name: str) -> None:
        """Delete them."""
        for path in self.holds(name):
            path.unlink()


def key_of(path: Path) -> str:
    """The name under which a file of the creator's own is prepared: its stem, and a hash of its
    place, since two files may share a stem."""
    place = str(path.expanduser().resolve())
    stem = re.sub(r"[^\w.-]+", "-", path.stem)[:60]
    return f"{stem}-{hashlib.sha256(place.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"


def digest(path: Path) -> str:
    """The file's SHA-256, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def llama_version() -> str:
    try:
        return version("llama-cpp-python")
    except PackageNotFoundError:
        return ""


def cpu_name() -> str:
    """The processor and how much of it this process may use: both decide what is fastest."""
    try:
        count = len(os.sched_getaffinity(0))
    except AttributeError:
        count = os.cpu_count() or 1
    return f"{_cpu_model()}, {count} processors"


def _cpu_model() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            for line in file:
                if line.lower().startswith("model name"):
                    return line.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def _read(path: Path, model: type[_Note]) -> _Note | None:
    try:
        return model.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, ValidationError):
        return None

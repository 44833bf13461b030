"""Standing prefixes on the disk, so that the first draft after a restart need not compute one.

A file holds what llama.cpp's cache held for the prefix, behind a checksum, and is named by all
that it depends on: the model's file, the options, llama.cpp's version, the tokens. It is never
read by anything but what wrote it; a damaged one is thrown away.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

log = logging.getLogger(__name__)

_DIGEST = 32


class KeptPrefixes:
    """The files of one folder, at most `limit` bytes together; the least recently used go."""

    def __init__(self, folder: Path | None, model: str, limit: int) -> None:
        """`model` names all that the content depends on beside the tokens. Without a folder
        nothing is kept."""
        self._folder = folder
        self._model = model
        self._limit = limit
        self._known: set[Path] = set()
        self._wanted: dict[Path, tuple[int, ...]] = {}

    def load(self, tokens: Sequence[int]) -> bytes | None:
        """What was kept for these tokens. A miss makes them `wanted`."""
        path = self._path(tokens)
        if path is None or path in self._known:
            return None
        self._known.add(path)
        try:
            data = path.read_bytes()
        except OSError:
            self._wanted[path] = tuple(tokens)
            return None
        if hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
            self.reject(tokens)
            return None
        with suppress(OSError):
            os.utime(path)
        return data[_DIGEST:]

    def wanted(self) -> list[tuple[int, ...]]:
        """Tokens that were asked for in vain; each is named once."""
        wanted = list(self._wanted.values())
        self._wanted.clear()
        return wanted

    def reject(self, tokens: Sequence[int]) -> None:
        """Throw away what was kept for these tokens: it cannot be used."""
        if (path := self._path(tokens)) is not None:
            log.warning("A kept prefix was damaged and is made anew.")
            with suppress(OSError):
                path.unlink()
            self._wanted[path] = tuple(tokens)

    def store(self, tokens: Sequence[int], data: bytes) -> None:
        """Keep this, whole or not at all. A full disk loses speed and nothing else."""
        path = self._path(tokens)
        if path is None or len(data) + _DIGEST > self._limit:
            return
        part = path.with_suffix(".part")
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._make_room(path.parent, len(data) + _DIGEST)
            with part.open("wb") as file:
                file.write(hashlib.sha256(data).digest())
                file.write(data)
            part.replace(path)
        except OSError as error:
            log.warning("A prefix could not be kept: %s", error.strerror or error)
            with suppress(OSError):
                part.unlink()

    @staticmethod
    def erase(folder: Path) -> None:
        """Delete all of them: they hold what the creator may want forgotten."""
        for path in _files(folder):
            path.unlink(missing_ok=True)

    def _make_room(self, folder: Path, size: int) -> None:
        files = sorted((path.stat().st_mtime, path.stat().st_size, path) for path in _files(folder))
        total = sum(each[1] for each in files) + size
        for _, freed, path in files:
            if total <= self._limit:
                return
            path.unlink()
            total -= freed

    def _path(self, tokens: Sequence[int]) -> Path | None:
        if self._folder is None or not tokens:
            return None
        name = hashlib.sha256(self._model.encode())
        name.update(np.asarray(tokens, np.int32).tobytes())
        return self._folder / f"{name.hexdigest()[:40]}.prefix"


def _files(folder: Path) -> list[Path]:
    return [*folder.glob("*.prefix"), *folder.glob("*.part")]

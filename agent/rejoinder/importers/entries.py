"""What is inside an archive: one file, a folder or a zip, seen as a list of entries to read.

A zip is never unpacked to the disk: its members are read as streams. What it says about itself
is not believed: sizes and ratios are bounded before anything is read.
"""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from rejoinder.config import LIMITS
from rejoinder.errors import ImportFileError

# What platforms pack comments in. Within a folder or a zip, other files are not even looked at.
_ENDINGS = {".csv", ".json", ".jsonl", ".ndjson", ".js", ".xml", ".yml", ".yaml", ".car"}
# A small file may compress as well as it likes.
_SMALL = 1024 * 1024
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


@dataclass(slots=True)
class Whole:
    """What the entries of one archive share: how many bytes were read of it so far, each other, by
    name, and the zips they are in."""

    read: int = 0
    entries: dict[str, Entry] = field(default_factory=dict)
    zips: list[zipfile.ZipFile] = field(default_factory=list)

    def close(self) -> None:
        for each in self.zips:
            each.close()


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of an archive. `name` is its path within it; `alone` if nothing else was given."""

    name: str
    size: int
    raw: Callable[[], BinaryIO] = field(repr=False)
    whole: Whole = field(repr=False)
    alone: bool = False

    @property
    def folder(self) -> str:
        """The folder it lies in, as a path within the archive; empty at the top."""
        return str(PurePosixPath(self.name).parent).removeprefix(".")

    def beside(self, name: str) -> Entry | None:
        """The file of this name in the same folder."""
        return self.whole.entries.get(f"{self.folder}/{name}".removeprefix("/"))

    def open(self) -> Stream:
        """Its bytes from the start, without a byte order mark. To be closed."""
        with _reading(self.name):
            return Stream(self.raw(), self.name, self.whole)

    def head(self, count: int = 64 * 1024) -> bytes:
        """Its first bytes, to recognise it by; not counted as read.

        Raises:
            ImportFileError: it cannot be read.
        """
        with _reading(self.name), self.raw() as file:
            return (file.read(count) or b"").removeprefix(b"\xef\xbb\xbf")


class Stream(io.RawIOBase):
    """Bytes of an entry, counted. What grows without an end in sight is refused: whoever reads
    moves `mark` to `position` with each thing understood."""

    def __init__(self, file: BinaryIO, name: str, whole: Whole) -> None:
        self._file = file
        self._name = name
        self._whole = whole
        self.position = 0
        self.mark = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def read(self, size: int | None = -1, /) -> bytes:
        if self.position - self.mark > LIMITS.import_record:
            raise ImportFileError(
                f"{self._name} holds something longer than {LIMITS.import_record:,} bytes.",
                "It is not a comment; check where the file comes from.",
            )
        wanted = 64 * 1024 if size is None or size < 0 else size
        with _reading(self._name):
            data = self._file.read(wanted)
        self._whole.read += len(data)
        first = not self.position
        self.position += len(data)
        if first and data.startswith(b"\xef\xbb\xbf"):
            return data[3:] or self.read(size)
        return data

    def close(self) -> None:
        self._file.close()
        super().close()


class _reading:
    """Turns what zipfile raises about a damaged member into a sentence."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, _BROKEN):
            raise ImportFileError(
                f"{self._name} is damaged, or packed in an unusual way.",
                "Download the archive again, or unpack it and give the folder.",
            ) from error


def look_inside(path: Path, whole: Whole) -> list[Entry]:
    """The files of an archive that may hold comments, in the order of their names.

    Raises:
        ImportFileError: there is nothing at `path`, or it is not an archive to be read.
    """
    if path.is_dir():
        found = sorted(_of_folder(path, whole), key=lambda entry: entry.name)
    elif not path.is_file():
        raise ImportFileError(f"There is no file or folder {path}.", "Check the path.")
    elif zipfile.is_zipfile(path):
        found = sorted(_of_zip(path, "", whole), key=lambda entry: entry.name)
    else:
        size = path.stat().st_size
        found = [Entry(path.name, size, _opener(path), whole, alone=True)]
    if sum(entry.size for entry in found) > LIMITS.import_bytes:
        raise ImportFileError(
            f"{path.name} holds more than {LIMITS.import_bytes:,} bytes.",
            "Give the folder or the file with the comments only.",
        )
    whole.entries = {entry.name: entry for entry in found}
    return found


def _of_folder(root: Path, whole: Whole) -> Iterator[Entry]:
    count = 0
    inside = root.resolve()
    for folder, below, names in os.walk(root):
        below[:] = sorted(name for name in below if not _is_litter(name))
        for name in sorted(names):
            path = Path(folder, name)
            suffix = path.suffix.lower()
            if _is_litter(name) or suffix not in {*_ENDINGS, ".zip"}:
                continue
            # A link may lead anywhere, a pipe may never end.
            if not path.resolve().is_relative_to(inside) or not path.is_file():
                continue
            count = _counted(count + 1, root)
            within = path.relative_to(root).as_posix()
            if suffix == ".zip":
                # Google hands out a large archive as several of them.
                yield from _of_zip(path, f"{within}/", whole)
            else:
                yield Entry(within, path.stat().st_size, _opener(path), whole)


def _is_litter(name: str) -> bool:
    """Hidden, or added by macOS: files about files."""
    return name.startswith(".") or name == "__MACOSX"


def _opener(path: Path) -> Callable[[], BinaryIO]:
    return lambda: path.open("rb")


def _of_zip(path: Path, prefix: str, whole: Whole) -> Iterator[Entry]:
    try:
        archive = zipfile.ZipFile(path)
    except (*_BROKEN, ValueError) as error:
        raise ImportFileError(
            f"{path.name} is a damaged zip file.", "Download it again."
        ) from error
    whole.zips.append(archive)
    _counted(len(archive.infolist()), path)
    for info in archive.infolist():
        name = PurePosixPath(info.filename)
        if info.is_dir() or name.suffix.lower() not in _ENDINGS:
            continue
        if any(map(_is_litter, name.parts)):
            continue
        if info.flag_bits & 1:
            raise ImportFileError(
                f"{path.name} is protected by a password.", "Unpack it and give the folder."
            )
        if info.file_size > max(_SMALL, info.compress_size * LIMITS.import_ratio):
            raise ImportFileError(
                f"{info.filename} in {path.name} claims to be {info.file_size:,} bytes, packed "
                f"into {info.compress_size:,}.",
                "No platform's archive is like that; download it again from the platform.",
            )
        yield Entry(f"{prefix}{info.filename}", info.file_size, _member(archive, info), whole)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], BinaryIO]:
    return lambda: archive.open(info)  # type: ignore[return-value]


def _counted(count: int, path: Path) -> int:
    if count > LIMITS.import_files:
        raise ImportFileError(
            f"{path.name} holds more than {LIMITS.import_files:,} files.",
            "Give the folder with the comments only.",
        )
    return count

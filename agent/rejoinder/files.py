"""Small private files: whole or not at all, and for their owner only."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, TypeVar

from pydantic import BaseModel, ValidationError

from rejoinder.errors import ConfigError

_Model = TypeVar("_Model", bound=BaseModel)


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A file to write, mode 0600, that takes the place of `path` when the block ends well. After
    an error or a crash `path` is what it was.

    Raises:
        ConfigError: the folder cannot be written.
    """
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        try:
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            # Line ends are the writer's affair.
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
            _sync_folder(path.parent)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise ConfigError(
            f"{path} cannot be written: {error.strerror or error}.",
            "Free some space or correct the folder's permissions.",
        ) from error


def write_private(path: Path, text: str) -> None:
    """Replace `path` with `text`, mode 0600. After a crash it holds the old text or the new.

    Raises:
        ConfigError: the folder cannot be written.
    """
    with replacing(path) as file:
        file.write(text)


def read_model(path: Path, model: type[_Model]) -> _Model | None:
    """What `path` holds, or None if there is no such file.

    Raises:
        ConfigError: it cannot be read or is damaged; its content is never quoted.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise _unusable(path, "cannot be read") from error
    try:
        return model.model_validate_json(text)
    except ValidationError:
        raise _unusable(path, "is damaged") from None


def _unusable(path: Path, what: str) -> ConfigError:
    return ConfigError(
        f"{path} {what}.", "Restore it from a backup, or move it away and pair your browsers again."
    )


def _sync_folder(folder: Path) -> None:
    """Make the rename itself last, where a folder can be opened (not on Windows)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

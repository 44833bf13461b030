"""Downloads a model of the catalogue: the only importer of `huggingface_hub`.

`hf_hub_download` starts anew after every interruption, so only its parts are used: who we are,
where the file is, and what the hub says of it. The bytes are asked for by range and kept as they
come. Nothing is used before its SHA-256 was checked.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from rejoinder.engine.models import Card, catalogue
from rejoinder.engine.shelf import Origin, Shelf, digest
from rejoinder.errors import ModelError

# Read when the library is imported. It would otherwise say in each request what else is installed.
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")

import httpx2  # noqa: E402
from huggingface_hub import (  # noqa: E402
    get_hf_file_metadata,
    get_session,
    hf_hub_url,
    hf_raise_for_status,
)
from huggingface_hub.errors import (  # noqa: E402
    EntryNotFoundError,
    GatedRepoError,
    HfHubHTTPError,
    OfflineModeIsEnabled,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)
from huggingface_hub.utils import build_hf_headers, logging  # type: ignore[attr-defined]  # noqa: E402

logging.set_verbosity_error()  # type: ignore[no-untyped-call]

Progress = Callable[[int, int], None]
"""Called with the bytes that are there and those of the whole."""
HUB: Final = "https://huggingface.co"
PAUSES: Final = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds before each try again; the tries start anew when any bytes came."""
SPARE: Final = 200_000_000
"""Bytes that must stay free on the disk."""
_WAIT: Final = 30.0
_STEP: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class _Target:
    """What the hub says of the file, and what it must turn out to be."""

    url: str
    revision: str
    size: int
    sha256: str


def pull(
    name: str,
    folder: Path,
    progress: Progress = lambda done, whole: None,
    pauses: Sequence[float] = PAUSES,
) -> Path:
    """Download a model into `folder`, or go on with a download that was interrupted.

    `HF_ENDPOINT` names another hub, `HF_TOKEN` an access token.

    Raises:
        ModelError: it cannot be had, or is not the file that was meant.
    """
    card = catalogue().get(name)
    if card is None or card.repo is None:
        known = ", ".join(each for each, other in catalogue().items() if other.repo)
        raise ModelError(
            f"The hub has no model named '{name}' for Rejoinder.", f"Name one of: {known}."
        )
    shelf = Shelf(folder).ensure()
    endpoint = os.environ.get("HF_ENDPOINT", "").rstrip("/") or HUB
    with _sentences(name, card, endpoint):
        target = _ask(card, endpoint)
        _agree(name, card, shelf, target)
        path = shelf.file(name)
        if not (path.is_file() and path.stat().st_size == target.size and _is(path, target)):
            for other in shelf.parts(name):
                if other != shelf.part(name, target.sha256):
                    other.unlink()
            _download(shelf.part(name, target.sha256), path, target, progress, pauses)
    shelf.keep_origin(
        name,
        Origin(
            repo=card.repo,
            file=card.file,
            revision=target.revision,
            bytes=target.size,
            sha256=target.sha256,
            trust="catalogue" if card.sha256 else "hub",
        ),
    )
    return path


def _ask(card: Card, endpoint: str) -> _Target:
    """Ask the hub for the file. A revision that is gone may be looked for on the main branch,
    where the catalogue's hash says whether it is the same file."""
    revisions = [card.revision, "main"] if card.sha256 else [card.revision]
    for revision in revisions:
        url = hf_hub_url(str(card.repo), card.file, revision=revision, endpoint=endpoint)
        try:
            found = get_hf_file_metadata(url, timeout=_WAIT, library_name="rejoinder")
            break
        except RevisionNotFoundError:
            if revision == revisions[-1]:
                raise
    sha256 = found.etag or ""
    if not re.fullmatch(r"[0-9a-f]{64}", sha256) or found.size is None:
        raise ModelError(
            f"The hub does not say what {card.file} should be, so it could not be checked.",
            "Choose another model: rejoinder model list",
        )
    return _Target(url, found.commit_hash or revision, found.size, sha256)


def _agree(name: str, card: Card, shelf: Shelf, target: _Target) -> None:
    """Before anything is downloaded: is it the file that the catalogue, or the first download,
    named?"""
    known = shelf.origin(name)
    expected = card.sha256 or (known.sha256 if known else None)
    if expected is None or expected == target.sha256:
        return
    if card.sha256:
        raise ModelError(
            f"The hub has another {card.file} now than the catalogue means.",
            "Nothing was downloaded. Update Rejoinder, or choose another model.",
        )
    raise ModelError(
        f"The hub has another {card.file} now than when you first downloaded it.",
        f"If you trust it, type: rejoinder model remove {name}; then pull it again.",
    )


def _download(
    part: Path, path: Path, target: _Target, progress: Progress, pauses: Sequence[float]
) -> None:
    with _alone(part) as file:
        so_far = _SoFar(file)
        if so_far.length > target.size:
            so_far.restart()
        missing = target.size - so_far.length + SPARE - shutil.disk_usage(part.parent).free
        if missing > 0:
            raise ModelError(
                f"The disk has {missing / 1e9:.1f} GB too little space for {path.stem}.",
                "Free some, and pull again.",
            )
        progress(so_far.length, target.size)
        tries = iter(pauses)
        while so_far.length < target.size:
            before = so_far.length
            failed: httpx2.TransportError | None = None
            try:
                for _ in _receive(so_far, target):
                    progress(so_far.length, target.size)
            except httpx2.TransportError as error:
                failed = error
            if so_far.length > before:
                tries = iter(pauses)
            elif (pause := next(tries, None)) is not None:
                time.sleep(pause)
            else:
                raise failed or httpx2.ReadError("nothing more came")
        file.flush()
        os.fsync(file.fileno())
    if so_far.hashed.hexdigest() != target.sha256:
        part.unlink()
        raise ModelError(
            f"What was downloaded is not {path.stem}: its SHA-256 is another one.",
            "It was deleted and nothing was changed. Pull again; if that fails too, "
            "something between you and the hub alters files.",
        )
    part.replace(path)


class _SoFar:
    """What is there of a file, and its hash."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.length = 0
        self.hashed = hashlib.sha256()
        while chunk := file.read(_STEP):
            self.hashed.update(chunk)
            self.length += len(chunk)

    def add(self, chunk: bytes) -> None:
        self._file.write(chunk)
        self.hashed.update(chunk)
        self.length += len(chunk)

    def restart(self) -> None:
        self._file.seek(0)
        self._file.truncate()
        self.length = 0
        self.hashed = hashlib.sha256()


def _receive(so_far: _SoFar, target: _Target) -> Iterator[None]:
    """Ask for what is missing, and add it as it comes."""
    headers = build_hf_headers(library_name="rejoinder") | {"Accept-Encoding": "identity"}
    if so_far.length:
        headers["Range"] = f"bytes={so_far.length}-"
    with get_session().stream("GET", target.url, headers=headers, timeout=_WAIT) as response:
        if response.is_error:
            response.read()
        hf_raise_for_status(response)
        if so_far.length and response.status_code != httpx2.codes.PARTIAL_CONTENT:
            so_far.restart()
        for chunk in response.iter_bytes(_STEP):
            so_far.add(chunk)
            yield
            if so_far.length > target.size:
                return


@contextmanager
def _alone(part: Path) -> Iterator[BinaryIO]:
    """The part, open at its beginning, and locked so that no second download writes to it."""
    descriptor = os.open(part, os.O_RDWR | os.O_CREAT, 0o600)
    with os.fdopen(descriptor, "r+b") as file:
        try:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:
            pass
        except OSError as error:
            raise ModelError(
                f"Another download of {part.name.partition('.')[0]} is under way.", "Wait for it."
            ) from error
        yield file


@contextmanager
def _sentences(name: str, card: Card, endpoint: str) -> Iterator[None]:
    """What can go wrong, in words. The most special errors stand first."""
    again = f"What is there is kept. Type again: rejoinder model pull {name}"
    try:
        yield
    except GatedRepoError as error:
        raise ModelError(
            f"The makers of {card.title} give it only to those who agree to their terms.",
            f"Agree at {endpoint}/{card.repo}, make a token that may read at "
            f"{endpoint}/settings/tokens, set HF_TOKEN to it, and pull again.",
        ) from error
    except (RepositoryNotFoundError, RevisionNotFoundError, EntryNotFoundError) as error:
        raise ModelError(
            f"The hub does not show {card.file} in {card.repo}.",
            "It may have moved: update Rejoinder, or choose another model: rejoinder model list",
        ) from error
    except OfflineModeIsEnabled as error:
        raise ModelError(
            "HF_HUB_OFFLINE is set, so nothing is downloaded.", "Unset it, and pull again."
        ) from error
    except HfHubHTTPError as error:
        raise _refused(error.response.status_code, again) from error
    except httpx2.HTTPError as error:
        raise ModelError(f"The connection to {endpoint} failed.", again) from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise ModelError(
            "The disk is full." if full else f"The file cannot be kept: {error.strerror or error}.",
            f"Free some space. {again}" if full else again,
        ) from error


def _refused(status: int, again: str) -> ModelError:
    if status in (401, 403):
        return ModelError(
            "The hub refuses the access token.", "Set HF_TOKEN to one that may read, or unset it."
        )
    return ModelError(f"The hub answered with status {status}.", again)


def _is(path: Path, target: _Target) -> bool:
    return digest(path) == target.sha256

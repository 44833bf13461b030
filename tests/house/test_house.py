"""The house rules that no linter knows: which room may use which, and how large a file may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
AGENT = ROOT / "agent" / "rejoinder"
EXTENSION = ROOT / "extension" / "src"
LINES = 300

# Every room may use these; they use nothing but each other.
GROUND = {"errors", "config", "disclosure", "state", "protocol", "files"}
# What each room may use beyond itself and the ground.
ROOMS: dict[str, set[str]] = {
    "__init__": set(),
    "__main__": {"cli"},
    "errors": set(),
    "config": set(),
    "disclosure": set(),
    "state": set(),
    "protocol": set(),
    "extension": set(),
    "engine": set(),
    "voice": {"drafting.plain", "drafting.base", "language", "memory.records"},
    "drafting": {"engine.base", "language", "voice.profile"},
    "memory": {"drafting.base", "drafting.rank", "drafting.triage", "engine.base", "language"},
    "importers": {"memory.filing", "memory.records", "memory.store"},
    "factfile": {"drafting.plain", "drafting.proposal"},
    "files": set(),
    "language": {"drafting.script"},
    "vault": set(),
    "settings_file": set(),
    "link": {"__init__", "vault"},
    "local": {"engine"},
    "remote": {"engine", "vault"},
    "upkeep": {"drafting.base", "drafting.goals", "drafting.proposal", "drafting.resolved"}
    | {"language", "memory", "voice"},
    "agent": {"__init__", "drafting", "engine", "local", "memory", "remote", "upkeep", "vault"}
    | {"voice"},
    "demo": {"agent", "extension", "importers", "link", "memory"},
    "cli": {"__init__", "agent", "demo", "drafting", "engine", "extension", "factfile"}
    | {
        "importers",
        "language",
        "link",
        "memory",
        "remote",
        "settings_file",
        "upkeep",
        "vault",
        "voice",
    },
}
# A heavy package has one importer for each of its uses, so that it can be changed in one place.
IMPORTERS: dict[str, str | set[str]] = {
    "lancedb": {"memory/store.py", "memory/indexes.py"},
    "filelock": "memory/writing.py",
    "huggingface_hub": "engine/pull.py",
    "httpx2": "engine/pull.py",
    "llama_cpp": {f"engine/native/{part}.py" for part in ("model", "context", "sampler")},
    "keyring": "vault.py",
    # The page to try Rejoinder on is a server, the remote engine a client.
    "aiohttp": {"demo/page.py", "engine/remote_http.py"},
    "playwright": "demo/browser.py",
    "defusedxml": "importers/xml_stream.py",
    "ijson": "importers/json_stream.py",
    "libipld": "importers/car.py",
    "yaml": "importers/yaml_flat.py",
    "py3langid": "language.py",
    "markdown_it": "factfile/markdown.py",
    "pypdf": "factfile/pdf.py",
    "selectolax": "factfile/html.py",
}
EXTENSION_ROOMS: dict[str, set[str]] = {
    "page": {"messages", "protocol.gen", "sites", "text"},
    "sites": {"protocol.gen", "page"},
    "link": {"messages", "protocol.gen", "db"},
    "options": {"messages", "protocol.gen", "link", "settings"},
    "router": {"fields", "messages", "protocol.gen", "text", "url"},
    "fields": {"protocol.gen", "text"},
    "settings": {"messages", "url"},
    "db": set(),
    "text": set(),
    "url": set(),
    "outbox": {"db", "link", "protocol.gen"},
    "allowance": set(),
    "pages": {"allowance", "link", "messages", "outbox", "protocol.gen"},
    "messages": {"protocol.gen"},
    "protocol.gen": set(),
    "content": {"messages", "protocol.gen", "page", "sites", "settings", "link"},
    "injection": {"messages", "settings"},
    "background": {"messages", "protocol.gen", "link", "router", "settings"}
    | {"injection", "outbox", "pages"},
}


def imports(path: Path) -> Iterator[str]:
    """Names that a Python file imports, type-checking blocks included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path.name} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def python_files() -> list[Path]:
    return sorted(AGENT.rglob("*.py"))


@pytest.mark.parametrize("path", python_files(), ids=lambda path: str(path.relative_to(AGENT)))
def test_arrows_run_one_way(path: Path) -> None:
    room = path.relative_to(AGENT).with_suffix("").parts[0]
    allowed = ROOMS[room] | GROUND | {room}
    for name in imports(path):
        if not name.startswith("rejoinder."):
            continue
        target = name.removeprefix("rejoinder.")
        if target == "__version__":
            target = "__init__"
        assert any(target == each or target.startswith(f"{each}.") for each in allowed), (
            f"{path.relative_to(AGENT)} must not import {name}"
        )


def test_no_circle_between_modules() -> None:
    modules = {
        ".".join(("rejoinder", *path.relative_to(AGENT).with_suffix("").parts)).removesuffix(
            ".__init__"
        ): path
        for path in python_files()
    }
    arrows = {
        name: {
            found
            for imported in imports(path)
            for found in (imported, imported.rpartition(".")[0])
            if found in modules and found != name
        }
        for name, path in modules.items()
    }
    done: set[str] = set()

    def walk(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, f"a circle: {' → '.join((*trail, name))}"
        if name not in done:
            for target in sorted(arrows[name]):
                walk(target, (*trail, name))
            done.add(name)

    for name in sorted(modules):
        walk(name, ())


@pytest.mark.parametrize(("package", "importers"), IMPORTERS.items())
def test_heavy_packages_have_few_importers(package: str, importers: str | set[str]) -> None:
    found = {
        str(path.relative_to(AGENT))
        for path in python_files()
        if any(name.split(".")[0] == package for name in imports(path))
    }
    assert found == ({importers} if isinstance(importers, str) else importers)


def test_arrows_of_the_extension_run_one_way() -> None:
    for path in sorted(EXTENSION.rglob("*.ts")):
        room = path.relative_to(EXTENSION).parts[0].removesuffix(".ts")
        if room == "globals.d":
            continue
        for target in re.findall(r'from "(\.[^"]+)"', path.read_text(encoding="utf-8")):
            resolved = (path.parent / target).resolve().relative_to(EXTENSION)
            used = resolved.parts[0]
            assert used == room or used in EXTENSION_ROOMS[room], (
                f"{path.relative_to(EXTENSION)} must not import {target}"
            )


@pytest.mark.parametrize("room", ["page", "sites"])
def test_the_page_room_knows_nothing_of_the_browser_api(room: str) -> None:
    for path in (EXTENSION / room).rglob("*.ts"):
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text(encoding="utf-8"), flags=re.S)
        assert not re.search(r"\b(chrome|browser)\.", code), path.name


def test_files_fit_a_few_screens() -> None:
    patterns = ("agent/**/*.py", "tests/**/*.py", "benchmarks/**/*.py", "scripts/*.py")
    typed = ("extension/src/**/*.ts", "extension/*.mjs", "tests/extension/**/*.ts")
    for pattern in (*patterns, *typed):
        for path in ROOT.glob(pattern):
            if "node_modules" in path.parts or path.name.endswith(".gen.ts"):
                continue
            length = len(path.read_text(encoding="utf-8").splitlines())
            assert length <= LINES, f"{path.relative_to(ROOT)} has {length} lines"

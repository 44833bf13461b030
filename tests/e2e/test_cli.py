"""The commands as a newcomer types them, each a process of its own: what they say, how they end."""

from __future__ import annotations

import json
import socket
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from tests.e2e.programs import HOST, Agent, free_port

ROWS = (
    json.dumps({"comment": "what grinder is that?", "reply": "the hand one, it is loud"}),
    json.dumps({"comment": "greetings from Lisbon", "reply": "hello Lisbon, save me a pastry"}),
    "{ this is no JSON",
    json.dumps({"comment": "nobody answered this"}),
    json.dumps(["a", "list"]),
    json.dumps({"comment": "x" * 20_001, "reply": "too long"}),
    json.dumps({"comment": "do I need a scale?", "reply": "no, but your hand will thank you"}),
)
START = ("No agent is running.", "Start it with `rejoinder up`.")


@pytest.fixture
def newcomer(tmp_path: Path) -> Agent:
    """A machine where nothing was set up yet."""
    return Agent(tmp_path / "state", free_port())


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(ROWS), encoding="utf-8")
    return path


@pytest_asyncio.fixture(loop_scope="module")
async def running(newcomer: Agent) -> AsyncIterator[Agent]:
    await newcomer.up()
    yield newcomer
    await newcomer.down()


def _says(said: str, *sentences: str) -> None:
    for sentence in sentences:
        assert sentence in said
    assert "Traceback" not in said
    assert "Warning" not in said


@pytest.mark.parametrize("command", ["status", "pair", "unpair"])
async def test_without_an_agent_a_command_says_how_to_start_it(
    newcomer: Agent, command: str
) -> None:
    status, said = await newcomer.run(command)
    assert status == 1
    _says(said, *START)


async def test_nothing_typed_shows_the_commands(newcomer: Agent) -> None:
    status, said = await newcomer.run()
    assert status == 2
    _says(said, "Replies in your own voice", "up ", "pair ", "import ", "doctor ")


async def test_doctor_finds_all_well_and_says_what_comes_next(newcomer: Agent) -> None:
    status, said = await newcomer.run("doctor")
    assert status == 0
    _says(said, "Type: rejoinder up", "Type: rejoinder import FILE", "All is well.")
    assert stat.S_IMODE(newcomer.state.stat().st_mode) == 0o700


async def test_doctor_names_a_program_that_holds_the_port(newcomer: Agent) -> None:
    with socket.socket() as other:
        other.bind((HOST, newcomer.port))
        other.listen()
        status, said = await newcomer.run("doctor")
    assert status == 1
    _says(said, f"Another program holds port {newcomer.port}.", "1 to mend.")


async def test_a_draft_needs_no_agent_and_no_archive(newcomer: Agent) -> None:
    status, said = await newcomer.run("draft", "Greetings from Porto")
    assert status == 0
    _says(said, "None of your replies is known yet")
    assert "Draft:" in said or "No draft" in said


async def test_a_draft_shows_what_it_remembered(newcomer: Agent, rows: Path) -> None:
    await newcomer.run("import", str(rows))
    status, said = await newcomer.run("draft", "Greetings from Porto")
    assert status == 0
    _says(said, "Remembered", "hello Lisbon, save me a pastry")


async def test_an_empty_comment_is_refused(newcomer: Agent) -> None:
    status, said = await newcomer.run("draft", "  ")
    assert status == 1
    _says(said, "The comment is empty or too long.", "Give 1 to 20,000 characters.")


async def test_an_import_keeps_the_good_rows_and_names_the_bad(newcomer: Agent, rows: Path) -> None:
    status, said = await newcomer.run("import", str(rows))
    assert status == 0
    _says(said, "3 replies added", "4 rows could not be used", "line 4: no reply")
    for line in (3, 5, 6):
        assert f"line {line}: " in said
    status, said = await newcomer.run("import", str(rows))
    _says(said, "0 replies added; 3 known already.")


async def test_an_import_without_vectors_needs_no_model(newcomer: Agent, rows: Path) -> None:
    newcomer.state.with_name("config.toml").write_text('model = "/gone.gguf"\n', encoding="utf-8")
    status, said = await newcomer.run("import", "--no-vectors", str(rows))
    assert status == 0
    _says(said, "3 replies added")
    _, said = await newcomer.run("memory", "stats")
    assert any(line.split()[-2:] == ["vector", "3"] for line in said.splitlines())


async def test_a_file_that_is_not_there_is_named(newcomer: Agent, tmp_path: Path) -> None:
    missing = tmp_path / "nobody.jsonl"
    status, said = await newcomer.run("import", str(missing))
    assert status == 1
    _says(said, f"There is no file or folder {missing}.", "Check the path.")


async def test_memory_is_counted_searched_taken_out_and_forgotten(
    newcomer: Agent, rows: Path, tmp_path: Path
) -> None:
    await newcomer.run("import", str(rows))
    _, said = await newcomer.run("memory", "stats")
    assert ["past", "replies", "3"] in [line.split() for line in said.splitlines()]
    _, said = await newcomer.run("memory", "search", "which grinder do you have?")
    _says(said, "the hand one, it is loud")

    file = tmp_path / "out.jsonl"
    status, said = await newcomer.run("memory", "export", str(file))
    assert status == 0
    kept = {json.loads(line)["reply"] for line in file.read_text("utf-8").splitlines()}
    assert len(kept) == 3
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    status, said = await newcomer.run("memory", "export", str(file))
    assert status == 1
    _says(said, f"{file} cannot be written", "Name a new file.")

    status, said = await newcomer.run("memory", "forget", "--containing", "Lisbon", typed="n")
    assert status == 1
    _, said = await newcomer.run("memory", "stats")
    assert ["past", "replies", "3"] in [line.split() for line in said.splitlines()]


async def test_what_is_forgotten_is_gone_from_the_disk(newcomer: Agent, tmp_path: Path) -> None:
    archive = tmp_path / "archive.jsonl"
    rows = [{"comment": f"is that grinder number {at}?", "reply": f"yes, {at}"} for at in range(50)]
    rows[7] = {"comment": "my street is Canarystreet", "reply": "and mine is Canarystreet too"}
    archive.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    await newcomer.run("import", "--no-vectors", str(archive))
    assert any(_holding(newcomer.state, b"Canarystreet"))
    status, said = await newcomer.run("memory", "forget", "--containing", "Canary", typed="y")
    assert status == 0
    _says(said, "Delete 1 past reply for good?", "Gone: 1 past reply.")
    assert _holding(newcomer.state, b"Canary") == []


def _holding(folder: Path, text: bytes) -> list[str]:
    """Files below `folder` in which `text` stands."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in files if text in path.read_bytes()]


async def test_extension_prints_one_folder_and_nothing_else(newcomer: Agent) -> None:
    status, said = await newcomer.run("extension")
    assert status == 0
    assert (Path(said) / "manifest.json").is_file()


async def test_up_on_a_busy_port_names_it(newcomer: Agent) -> None:
    with socket.socket() as other:
        other.bind((HOST, newcomer.port))
        other.listen()
        status, said = await newcomer.run("up")
    assert status == 1
    _says(said, f"Port {newcomer.port} on", "Stop the program that holds it")


async def test_up_without_a_keyring_refuses_and_names_the_setting(newcomer: Agent) -> None:
    newcomer.keys = "keyring"
    # Wherever this runs, the keyring package finds no keyring with this setting of its own.
    newcomer.extra = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    status, said = await newcomer.run("up")
    assert status == 1
    _says(said, "No safe keyring was found", "REJOINDER_KEYS=file")


async def test_a_setting_that_cannot_be_used_is_named(newcomer: Agent) -> None:
    newcomer.extra = {"REJOINDER_THREADS": "many"}
    status, said = await newcomer.run("status")
    assert status == 1
    _says(said, "The setting 'threads' cannot be used", "REJOINDER_THREADS")


async def test_a_missing_model_is_named(newcomer: Agent) -> None:
    newcomer.extra = {"REJOINDER_MODEL": "/nowhere/model.gguf"}
    status, said = await newcomer.run("up")
    assert status == 1
    _says(said, "/nowhere/model.gguf")


async def test_status_shows_the_running_agent_and_a_second_one_is_refused(running: Agent) -> None:
    status, said = await running.run("status")
    assert status == 0
    _says(said, f"127.0.0.1:{running.port}", "0 past replies", "0 paired, 0 connected")
    status, said = await running.run("up")
    assert status == 1
    _says(said, "An agent is already running")


async def test_ctrl_c_ends_the_agent_and_leaves_nothing_behind(newcomer: Agent) -> None:
    program = await newcomer.up()
    await newcomer.down()
    assert await program.ends() == 0
    _says(program.text, "Stopping.")
    assert not (newcomer.state / "control.sock").exists()


async def test_forgetting_beside_a_running_agent_does_not_break_it(
    running: Agent, rows: Path
) -> None:
    for command in (
        ("import", str(rows)),
        ("memory", "search", "which grinder?"),
        ("memory", "forget", "--all", "--yes"),
        ("import", str(rows)),
    ):
        status, said = await running.run(*command)
        assert status == 0, said
    status, said = await running.run("status")
    assert status == 0
    _says(said, "3 past replies")

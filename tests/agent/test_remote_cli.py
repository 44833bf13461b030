"""`rejoinder remote`, in this process: what it writes, and what it never writes or prints."""

from __future__ import annotations

import asyncio
import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.agent.engine.wild import KEY, Behaviour, answers, refuses, wild
from typer.testing import CliRunner, Result

from rejoinder.cli import app
from rejoinder.config import config_file
from rejoinder.errors import RejoinderError

LOCAL = "http://127.0.0.1:9/v1"
AWAY = "https://api.example.com"


@pytest.fixture(autouse=True)
def _keys_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REJOINDER_KEYS", "file")
    monkeypatch.setenv("COLUMNS", "200")


def remote(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["remote", *arguments], input=typed)


def failed(*arguments: str, typed: str = "") -> str:
    result = remote(*arguments, typed=typed)
    assert isinstance(result.exception, RejoinderError), result.output
    return str(result.exception)


def written() -> dict[str, object]:
    path = config_file()
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def test_set_asks_before_anything_may_leave_this_machine() -> None:
    refused = remote("set", AWAY, "m", typed="n\n")
    assert refused.exit_code == 1 and written() == {}
    assert "Nothing was changed" in refused.output
    agreed = remote("set", AWAY, "m", typed="y\n")
    assert agreed.exit_code == 0, agreed.output
    assert written() == {"remote_url": f"{AWAY}/v1", "remote_model": "m"}
    assert "leave this machine" in remote("status").output


def test_set_on_this_machine_asks_nothing_and_off_takes_it_out() -> None:
    config_file().write_text("# mine\n", encoding="utf-8")
    assert remote("set", LOCAL, "qwen").exit_code == 0
    assert written() == {"remote_url": LOCAL, "remote_model": "qwen"}
    assert "stay on this machine" in remote("status").output
    assert remote("off").exit_code == 0
    assert config_file().read_text(encoding="utf-8") == "# mine\n"
    assert "no remote engine is set" in remote("status").output


def test_unencrypted_is_written_only_when_it_was_said() -> None:
    assert "everybody on the way" in failed("set", "http://gpu.lan:8000", "m", "--yes")
    assert remote("set", "http://gpu.lan:8000", "m", "--yes", "--unencrypted").exit_code == 0
    assert written()["remote_unencrypted"] is True
    assert remote("set", LOCAL, "m").exit_code == 0
    assert "remote_unencrypted" not in written()


def test_a_variable_that_would_win_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REJOINDER_REMOTE_URL", AWAY)
    assert "REJOINDER_REMOTE_URL would win" in failed("set", LOCAL, "m")
    assert "REJOINDER_REMOTE_URL would win" in failed("off")


def test_a_key_is_kept_for_one_origin_and_never_shown(tmp_path: Path) -> None:
    assert "No remote engine is set" in failed("key", typed=KEY)
    remote("set", AWAY, "m", "--yes")
    kept = remote("key", typed=f"{KEY}\n")
    assert kept.exit_code == 0 and KEY not in kept.output
    assert "kept" in remote("status").output
    assert KEY not in config_file().read_text(encoding="utf-8")
    remote("set", LOCAL, "m")
    assert "none" in remote("status").output
    remote("set", AWAY, "m", "--yes")
    assert remote("key", "--forget").exit_code == 0
    assert "none" in remote("status").output
    held = [path for path in tmp_path.rglob("*") if path.is_file() and KEY in path.read_text()]
    assert held == []


@pytest.mark.parametrize("typed", ["", "\n", "two words\n", "k\u0435y\n", "x" * 5000, "a\tb\n"])
def test_what_is_no_key_is_refused(typed: str) -> None:
    remote("set", LOCAL, "m")
    assert "That is no key" in failed("key", typed=typed)


def test_a_key_that_would_be_gone_at_once_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    remote("set", LOCAL, "m")
    monkeypatch.setenv("REJOINDER_KEYS", "memory")
    assert "would be gone" in failed("key", typed=f"{KEY}\n")


@contextmanager
def serving(behaviour: Behaviour) -> Iterator[str]:
    """A server in a thread of its own: the command under test runs a loop of its own."""
    ready: list[str] = []
    started, stop = threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def serve() -> None:
        async with wild(behaviour) as server:
            ready.append(server.endpoint.origin)
            started.set()
            await stop.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    started.wait()
    try:
        yield ready[0]
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join()
        loop.close()


def test_test_shows_what_the_server_wrote() -> None:
    with serving(answers()) as url:
        remote("set", url, "m")
        result = remote("test")
    assert result.exit_code == 0, result.output
    assert "well said" in result.output and "First word after" in result.output


def test_test_shows_a_refusal_in_the_servers_words_and_plain() -> None:
    with serving(refuses("400 Bad Request", "context is \x1b[31m2048 tokens")) as url:
        remote("set", url, "m")
        result = remote("test")
    assert isinstance(result.exception, RejoinderError)
    assert "The server says: context is \ufffd[31m2048 tokens" in result.output

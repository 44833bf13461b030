"""The programs of a creator's machine, run as a person runs them: real processes, real output."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

HOST = "127.0.0.1"
# The machine may be busy with other work; a wait this long means that nothing will come.
PATIENCE_S = 240
SECRET = re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){6}\b")


def free_port() -> int:
    """A loopback port that nobody holds now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


class Program:
    """A running program. What it prints, on either stream, is in `lines`."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._news = asyncio.Condition()
        self._reading = asyncio.create_task(self._read())
        self.lines: list[str] = []
        self.over = False

    @classmethod
    async def start(cls, *command: str, env: Mapping[str, str]) -> Program:
        return cls(
            await asyncio.create_subprocess_exec(
                *command,
                env=env,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.STDOUT,
            )
        )

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    async def says(self, pattern: str) -> str:
        """Wait for a line that matches; returns what matched.

        Raises:
            AssertionError: the program ended without saying it.
            TimeoutError: it did not say it in time.
        """
        async with asyncio.timeout(PATIENCE_S), self._news:
            await self._news.wait_for(lambda: self.over or re.search(pattern, self.text))
        found = re.search(pattern, self.text)
        assert found, f"It ended without saying {pattern!r}:\n{self.text}"
        return found[0]

    async def type(self, line: str) -> None:
        """Type a line and Enter."""
        assert self._process.stdin
        self._process.stdin.write(f"{line}\n".encode())
        await self._process.stdin.drain()

    async def ends(self) -> int:
        """Wait for its end; returns its exit status."""
        async with asyncio.timeout(PATIENCE_S):
            status = await self._process.wait()
            await self._reading
        return status

    async def stop(self, sign: signal.Signals = signal.SIGTERM) -> int:
        """Send it a signal and wait for its end; does nothing when it has ended."""
        with contextlib.suppress(ProcessLookupError):
            self._process.send_signal(sign)
        return await self.ends()

    async def _read(self) -> None:
        assert self._process.stdout
        async for raw in self._process.stdout:
            async with self._news:
                self.lines.append(raw.decode(errors="replace").rstrip())
                self._news.notify_all()
        async with self._news:
            self.over = True
            self._news.notify_all()


@dataclass
class Agent:
    """The agent of one creator: its settings, and its commands."""

    state: Path
    port: int
    keys: str = "file"
    seed: int = 11
    extra: dict[str, str] = field(default_factory=dict)
    _running: Program | None = None

    @property
    def env(self) -> dict[str, str]:
        """This machine's environment without its own Rejoinder settings."""
        own = {name: text for name, text in os.environ.items() if not name.startswith("REJOINDER_")}
        return own | {
            "REJOINDER_CONFIG_FILE": str(self.state.with_name("config.toml")),
            "REJOINDER_STATE_DIR": str(self.state),
            "REJOINDER_PORT": str(self.port),
            "REJOINDER_PORTS": f"[{self.port}]",
            "REJOINDER_KEYS": self.keys,
            "REJOINDER_SEED": str(self.seed),
            # Threads that wait for each other crawl on a machine that has other work.
            "REJOINDER_THREADS": "1",
            "COLUMNS": "200",
            "PYTHONUNBUFFERED": "1",
            **self.extra,
        }

    async def command(self, *arguments: str) -> Program:
        """Start `rejoinder …`."""
        return await Program.start(sys.executable, "-m", "rejoinder", *arguments, env=self.env)

    async def run(self, *arguments: str, typed: str | None = None) -> tuple[int, str]:
        """Run `rejoinder …` to its end; returns its exit status and what it printed."""
        program = await self.command(*arguments)
        if typed is not None:
            await program.type(typed)
        return await program.ends(), program.text

    async def up(self) -> Program:
        """Start the agent and wait until it says that it is ready."""
        self._running = await self.command("up")
        await self._running.says(r"Ready\b")
        return self._running

    async def kill(self) -> None:
        """End it as a power cut would: no handler of its own runs."""
        if self._running:
            await self._running.stop(signal.SIGKILL)

    async def down(self) -> None:
        """End it as Ctrl-C would."""
        if self._running:
            await self._running.stop(signal.SIGINT)

    @property
    def log(self) -> str:
        return self._running.text if self._running else ""

    @asynccontextmanager
    async def pairing(self) -> AsyncIterator[str]:
        """`rejoinder pair` in a second terminal: gives the secret, then answers y."""
        terminal = await self.command("pair")
        try:
            secret = await terminal.says(SECRET.pattern)
            yes = asyncio.create_task(_answer_yes(terminal))
            yield secret
            await yes
            await terminal.says("Paired")
            assert await terminal.ends() == 0
        finally:
            await terminal.stop()


async def _answer_yes(terminal: Program) -> None:
    await terminal.says("asks to be paired")
    await terminal.type("y")

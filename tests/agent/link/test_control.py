from __future__ import annotations

import asyncio
import socket
import stat
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from tests.agent.link.conftest import CHROME, Running, Spy, free_port, settings_for
from websockets.asyncio.client import unix_connect

from rejoinder.config import State
from rejoinder.errors import (
    AlreadyRunningError,
    ConfigError,
    ModelError,
    NotRunningError,
    RejoinderError,
)
from rejoinder.link.control import ControlClient, ControlServer
from rejoinder.link.keys import MemoryKeys
from rejoinder.link.server import LinkServer
from rejoinder.link.transcript import PairingSecret


@pytest.fixture
async def control(running: Running, spy: Spy) -> AsyncIterator[ControlClient]:
    """What a command uses, with the agent running."""
    async with ControlServer(running.server, running.state, spy):
        yield ControlClient(running.state)


async def yes(label: str, origin: str) -> bool:
    return True


async def never(label: str, origin: str) -> bool:
    await asyncio.get_running_loop().create_future()
    return True


class Pairing:
    """`rejoinder pair` under way."""

    def __init__(self, running: Running, control: ControlClient, confirm: object = yes) -> None:
        self._running = running
        self._shown: asyncio.Queue[tuple[str, float]] = asyncio.Queue()
        self.task = asyncio.create_task(
            control.pair(lambda *shown: self._shown.put_nowait(shown), confirm)  # type: ignore[arg-type]
        )

    async def secret(self) -> PairingSecret:
        text, self.expires_s = await self._shown.get()
        return PairingSecret.parse(text, (self._running.port,))


async def test_the_socket_is_private(control: ControlClient, running: Running) -> None:
    mode = running.state.control.stat().st_mode
    assert stat.S_ISSOCK(mode) and stat.S_IMODE(mode) == 0o600
    assert stat.S_IMODE(running.state.root.stat().st_mode) == 0o700


async def test_status(control: ControlClient, running: Running) -> None:
    browser = await running.login(await running.pair())
    await running.pair()
    status = await control.status()
    assert (status.port, status.paired, status.connected) == (running.port, 2, 1)
    assert (status.agent.creator, status.agent.replies) == ("Ada", 3)
    await browser.close()


async def test_an_error_of_the_agent_keeps_its_words(control: ControlClient, spy: Spy) -> None:
    spy.raises = ModelError("The model is missing.", "Run `rejoinder model pull`.")
    with pytest.raises(RejoinderError) as failed:
        await control.status()
    assert str(failed.value) == "The model is missing. Run `rejoinder model pull`."


async def test_pair_list_unpair(control: ControlClient, running: Running) -> None:
    asked: list[tuple[str, str]] = []

    async def confirm(label: str, origin: str) -> bool:
        asked.append((label, origin))
        return True

    pairing = Pairing(running, control, confirm)
    paired = await running.pair_with(await pairing.secret())
    client = await pairing.task
    assert asked == [("A browser", CHROME)]
    assert 100 < pairing.expires_s <= 120
    assert [kept.id for kept in await control.clients()] == [client.id] == [paired.client_id]
    browser = await running.login(paired)
    await control.unpair(client.id)
    await browser.wait_closed()
    assert browser.close_code == 4401
    assert await control.clients() == ()
    with pytest.raises(RejoinderError, match="No such browser is paired"):
        await control.unpair(client.id)


async def test_a_declined_browser(control: ControlClient, running: Running) -> None:
    async def no(label: str, origin: str) -> bool:
        return False

    pairing = Pairing(running, control, no)
    secret = await pairing.secret()
    browser = asyncio.create_task(running.pair_with(secret))
    with pytest.raises(RejoinderError, match="was not confirmed"):
        await pairing.task
    await asyncio.gather(browser, return_exceptions=True)
    assert running.server.clients() == ()


async def test_a_command_that_ends_closes_its_window(
    control: ControlClient, running: Running
) -> None:
    pairing = Pairing(running, control)
    await pairing.secret()
    offer = running.server._reception._offer
    assert offer is not None
    pairing.task.cancel()
    with pytest.raises(RejoinderError, match="Pairing was stopped"):
        await offer.result()


async def test_a_command_that_ends_while_it_asks_declines(
    control: ControlClient, running: Running
) -> None:
    asking = asyncio.Event()

    async def confirm(label: str, origin: str) -> bool:
        asking.set()
        return await never(label, origin)

    pairing = Pairing(running, control, confirm)
    browser = asyncio.create_task(running.pair_with(await pairing.secret()))
    await asking.wait()
    pairing.task.cancel()
    await asyncio.wait({browser})
    assert browser.exception() is not None
    assert running.server.clients() == ()


async def test_a_browser_that_leaves_ends_the_question(
    control: ControlClient, running: Running
) -> None:
    asking = asyncio.Event()

    async def confirm(label: str, origin: str) -> bool:
        asking.set()
        return await never(label, origin)

    pairing = Pairing(running, control, confirm)
    browser = asyncio.create_task(running.pair_with(await pairing.secret()))
    await asking.wait()
    browser.cancel()
    with pytest.raises(RejoinderError, match="The browser went away"):
        await pairing.task


async def test_no_agent(tmp_path: Path) -> None:
    with pytest.raises(NotRunningError, match="Start it with `rejoinder up`"):
        await ControlClient(State(tmp_path)).status()


async def test_an_agent_that_stops_meanwhile(running: Running, spy: Spy) -> None:
    async with ControlServer(running.server, running.state, spy):
        pairing = Pairing(running, ControlClient(running.state))
        await pairing.secret()
    with pytest.raises(NotRunningError):
        await pairing.task
    assert not running.state.control.exists()


async def test_an_agent_that_is_still_starting(
    spy: Spy,
    tmp_path: Path,
) -> None:
    settings = settings_for(free_port(), tmp_path)
    state = State(settings.state_dir)
    async with ControlServer(LinkServer(settings, state, MemoryKeys(), spy), state, spy):
        with pytest.raises(RejoinderError, match="just starting or stopping"):
            await ControlClient(state).clients()


async def test_a_second_agent_is_refused(
    control: ControlClient, running: Running, spy: Spy
) -> None:
    with pytest.raises(AlreadyRunningError, match="already running"):
        await ControlServer(running.server, running.state, spy).start()
    assert (await control.status()).port == running.port


async def test_a_socket_left_by_a_dead_agent_is_replaced(running: Running, spy: Spy) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(running.state.control))
    with pytest.raises(NotRunningError):
        await ControlClient(running.state).status()
    async with ControlServer(running.server, running.state, spy):
        assert (await ControlClient(running.state).status()).port == running.port


async def test_a_path_too_long_for_a_socket(running: Running, spy: Spy, tmp_path: Path) -> None:
    state = State(tmp_path / ("x" * 120))
    with pytest.raises(ConfigError, match="too long for a Unix socket"):
        await ControlServer(running.server, state, spy).start()


@pytest.mark.parametrize(
    "frame", ["nonsense", '{"type":"quit"}', '{"type":"pairing.confirm","yes":true}']
)
async def test_what_is_not_a_command_is_refused(
    control: ControlClient, running: Running, frame: str
) -> None:
    async with unix_connect(str(running.state.control), proxy=None) as connection:
        await connection.send(frame)
        assert '"type":"failed"' in await connection.recv(decode=True)

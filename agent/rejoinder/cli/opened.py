"""An agent inside a command, beside one that may be running."""

from __future__ import annotations

from rejoinder.agent import Agent
from rejoinder.cli.console import err
from rejoinder.config import Settings, State
from rejoinder.errors import NotRunningError
from rejoinder.link.control import ControlClient
from rejoinder.memory.store import Store


async def open_agent(settings: Settings) -> Agent:
    """Load the model and open the memory, without taking it from an agent that runs."""
    running = await is_running(State(settings.state_dir))
    with err.status("Loading the model…"):
        return await Agent.open(settings, adopt=not running)


async def open_store() -> Store:
    """The store alone, without a model."""
    return await Store.open(State(Settings.load().state_dir).ensure().memory)


async def is_running(state: State) -> bool:
    """Whether an agent answers for this state folder."""
    try:
        await ControlClient(state).clients()
    except NotRunningError:
        return False
    return True

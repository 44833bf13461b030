"""An agent, a blog and a browser, each the real thing; a module shares what is slow to start."""

from __future__ import annotations

import asyncio
import json
import shutil
import subprocess
from collections.abc import AsyncIterator, Generator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from tests.e2e.blog import OWNER, Blog, open_blog
from tests.e2e.browser import Creator
from tests.e2e.programs import Agent, free_port

from rejoinder.demo.browser import launch

ROOT = Path(__file__).parents[2]
FAILURES = Path(__file__).parent / "failures"

# Invented, in the voice of somebody who writes short and in lower case.
_ARCHIVE = (
    ("what grinder do you use in this one?", "the hand one with the wooden knob. it is loud"),
    ("my coffee always tastes bitter, help", "grind a little coarser and stop pouring earlier"),
    ("mine comes out sour every time", "go finer, or use hotter water"),
    ("do I really need a scale?", "no, but your hand will thank you"),
    ("I love how quiet this channel is", "quiet is cheap to film. glad you like it"),
    ("which filter papers are those?", "plain bleached cones, rinsed well"),
    ("first!", "ha, and fast"),
    ("best cup I made in years, thank you", "that makes my morning. thank you"),
    ("how long should the bloom take?", "about half a minute, until it stops rising"),
    ("tap water or bottled?", "tap, if it tastes good by itself"),
    ("the new video is too long", "fair. the next one is shorter"),
    ("greetings from Lisbon", "hello Lisbon, save me a pastry"),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here runs on its module's loop, where the browser and the agent live."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.asyncio(loop_scope="module"), append=False)
            item.add_marker(pytest.mark.timeout(900))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        item.stash[_failed] = True
    return report


_failed = pytest.StashKey[bool]()


@pytest.fixture(scope="session")
def port() -> int:
    """The one port that this run's extension and agents know."""
    return free_port()


@pytest.fixture(scope="session")
def extension(port: int, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The test build for our port."""
    out = tmp_path_factory.mktemp("extension")
    build = ["node", "extension/build.mjs", "--out", str(out), "--only", "test"]
    subprocess.run([*build, "--ports", str(port)], cwd=ROOT, check=True, timeout=120)
    return out / "test"


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "dana.jsonl"
    rows = ({"creator": OWNER, "comment": said, "reply": reply} for said, reply in _ARCHIVE)
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def taught(port: int, archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A state folder whose memory holds the archive, brought in by `rejoinder import`."""
    state = tmp_path_factory.mktemp("taught") / "state"
    status, said = asyncio.run(Agent(state, port).run("import", str(archive)))
    assert status == 0, said
    assert f"{len(_ARCHIVE)} replies added" in said
    return state


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def agent(
    port: int, taught: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Agent]:
    """A running agent that has learnt the archive."""
    # A short path: the control socket's name has room for about a hundred bytes.
    state = tmp_path_factory.mktemp("agent") / "state"
    shutil.copytree(taught, state)
    agent = Agent(state, port)
    await agent.up()
    yield agent
    await agent.down()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def blog(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Blog]:
    async with open_blog(tmp_path_factory.mktemp("blog")) as blog:
        yield blog


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def module_creator(
    agent: Agent, blog: Blog, extension: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Creator]:
    profile = tmp_path_factory.mktemp("profile")
    async with launch(profile, headless=True, extension=extension) as browser:
        creator = Creator(browser)
        async with agent.pairing() as secret:
            await creator.pair(secret)
        await creator.add(site=blog.origin, name=OWNER)
        yield creator


@pytest_asyncio.fixture(loop_scope="module")
async def creator(
    module_creator: Creator, agent: Agent, request: pytest.FixtureRequest
) -> AsyncIterator[Creator]:
    """The creator's paired browser; after a failure its pages and the agent's log are kept."""
    yield module_creator
    if request.node.stash.get(_failed, False):
        FAILURES.mkdir(exist_ok=True)
        await module_creator.photograph(FAILURES, request.node.name)
        (FAILURES / f"{request.node.name}.log").write_text(agent.log, encoding="utf-8")
    for page in module_creator.pages[1:]:
        await page.close()


@pytest.fixture(scope="session", autouse=True)
def _no_old_failures() -> Iterator[None]:
    shutil.rmtree(FAILURES, ignore_errors=True)
    yield

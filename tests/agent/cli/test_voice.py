"""`rejoinder voice show`: readable at any width, as numbers too, and without a model."""

import asyncio
import json
import sys
from datetime import UTC, datetime, timedelta

import pytest
from typer.testing import CliRunner, Result

from rejoinder.cli import app
from rejoinder.cli.console import out
from rejoinder.cli.opened import open_store
from rejoinder.errors import RejoinderError
from rejoinder.memory.records import PastReply

START = datetime(2025, 1, 31, tzinfo=UTC)


def show(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["voice", "show", *arguments])


def remember(*replies: PastReply) -> None:
    async def add() -> None:
        await (await open_store()).add_replies(replies)

    asyncio.run(add())


def quiet(number: int) -> PastReply:
    text = ("i have no idea about that", "yeah i think so", "probably the second one, maybe")[
        number % 3
    ]
    return PastReply(
        comment=f"Is the lamp number {number} for sale, please?",
        reply=f"{text} {number}",
        site="isso",
        ts=START + timedelta(days=number),
    )


def loud(number: int) -> PastReply:
    return PastReply(
        comment="¿Cuándo sale el próximo?",
        reply=f"¡Hola! Muchas gracias, el número {number} sale muy pronto 😍😍",
        site="youtube [bold]",
        ts=START + timedelta(days=number),
    )


@pytest.fixture
def archive() -> None:
    remember(*map(quiet, range(160)), *map(loud, range(40)))


def test_nothing_is_known() -> None:
    result = show()
    assert isinstance(result.exception, RejoinderError)
    assert "rejoinder import" in result.exception.do


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("width", [40, 80, 200])
def test_it_is_readable(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(out, "width", width)
    result = show()
    assert result.exit_code == 0, result.output
    assert max(map(len, result.output.splitlines())) <= width
    told = " ".join(result.output.split())
    assert "200 replies" in told
    assert "Replies are about 5 to 6 words long" in told
    assert "Languages: English 80%, Spanish 20%" in told
    assert "youtube [bold] (40): " in told
    assert "2025-01 to 2025-07" in told
    assert "Your newest 100 replies" in told
    assert "█" in told


@pytest.mark.usefixtures("archive")
def test_one_platform_and_one_language() -> None:
    for chosen in (("--site", "youtube [bold]"), ("--language", "es")):
        told = " ".join(show(*chosen).output.split())
        assert "40 replies" in told
        assert "Favourite emoji: 😍" in told
        assert "Too little to tell: this needs 150 replies." in told


@pytest.mark.usefixtures("archive")
def test_the_numbers() -> None:
    numbers = json.loads(show("--json").output)
    assert numbers["profile"]["count"] == 200
    assert numbers["sites"]["isso"]["all_lower"] == 1
    assert numbers["languages"]["es"]["openers"] == [["hola", 1.0]]
    assert numbers["months"]["2025-02"] == 28 + 28
    assert list(numbers["months"]) == sorted(numbers["months"])
    likeness = numbers["likeness"]
    assert len(likeness["own"]) == len(likeness["others"]) == 100
    assert sum(likeness["own"]) > sum(likeness["others"])


@pytest.mark.usefixtures("archive")
def test_what_is_not_there() -> None:
    result = show("--site", "nowhere")
    assert isinstance(result.exception, RejoinderError)
    assert "isso, youtube [bold]" in result.exception.do
    assert show("--language", "tlh").exit_code == 2


def test_replies_without_a_time_or_a_comment() -> None:
    remember(*(PastReply(comment="", reply=f"ok number {number}") for number in range(3)))
    told = " ".join(show().output.split())
    assert "3 replies" in told
    assert "Too few to tell more than this." in told
    assert "by month" not in told


def test_no_model_is_loaded() -> None:
    remember(quiet(1))
    before = "llama_cpp" in sys.modules
    assert show().exit_code == 0
    assert ("llama_cpp" in sys.modules) == before

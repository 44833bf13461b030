"""`rejoinder voice lessons`, typed as a creator types it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from tests.agent.cli.typed import typed

from rejoinder.cli.opened import open_store
from rejoinder.memory.records import Draft

lessons = partial(typed, "voice", "lessons")


async def fill() -> None:
    store = await open_store()
    for number, subject in enumerate(("lid", "[bold]pot\x1b[31m", "whistle")):
        await store.drafts.add(
            Draft(
                draft_id=f"{number:032x}",
                key=f"{number:032x}",
                site="youtube",
                comment_id=str(number),
                comment="nice",
                text=f"What a {subject}!",
                body="",
                created=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=number),
                outcome="edited",
                final_text=f"What a {subject}.",
                pile="praise",
            )
        )


def test_lessons_are_listed_kept_said_in_own_words_and_forgotten(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert lessons() == 0
    assert "No lessons yet" in capsys.readouterr().out
    asyncio.run(fill())
    assert lessons() == 0
    first = capsys.readouterr().out
    assert "1 You don't use exclamation marks." in first
    assert "Everywhere · 3 edits · new" in first
    assert "− What a whistle!" in first and "+ What a whistle." in first

    assert lessons("keep", "1") == 0
    assert "Kept: You don't use exclamation marks." in capsys.readouterr().out
    assert lessons("edit", "1", "never  [b]shout") == 0
    capsys.readouterr()
    assert lessons() == 0
    assert "1 never [b]shout" in capsys.readouterr().out
    assert lessons("forget", "1") == 0
    capsys.readouterr()
    assert lessons() == 0
    assert "Everywhere · 3 edits · forgotten" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("keep", "2"), "There is no lesson number 2."),
        (("forget", "0"), "There is no lesson number 0."),
        (("edit", "1", " "), "A lesson is one sentence."),
        (("edit", "1", "x" * 201), "Give 1 to 200 characters."),
    ],
)
def test_what_cannot_be_done_is_said(
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    said: str,
) -> None:
    asyncio.run(fill())
    assert lessons(*words) == 1
    assert said in capsys.readouterr().err

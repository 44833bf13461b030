"""Each habit alone, on any text: it keeps to its own test, and to what no lesson may touch."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.agent.voice.test_lesson_scopes import TEXTS

from rejoinder.voice.edits import found, frame, phrasing, surface
from rejoinder.voice.edits.habit import Edit, Habit
from rejoinder.voice.edits.scope import Place
from rejoinder.voice.edits.wording import akin, facts, parts

HERE = Place("youtube", "Anna Berg", "praise")


def learned_habits() -> list[Habit]:
    pairs = (
        ("Really, it pours.", "Hey Anna! it pours ❤. So long."),
        ("Really, it boils.", "Hey Anna! it boils ❤. So long."),
        ("It pours, folks.", "It pours, friends."),
        ("Nice folks.", "Nice friends."),
        ("It truly pours well.", "It pours well."),
        ("It truly boils well.", "It boils well."),
    )
    edits = [edit for pair in pairs if (edit := Edit.of(*pair, HERE))]
    finders = (found.greetings, found.emoji, found.endings, found.length, phrasing.removed)
    return [habit for find in (*finders, phrasing.replaced) for habit in find(edits)]


HABITS = (
    *frame.FRAMES,
    *frame.NAMES,
    *surface.CONTRACTIONS,
    *surface.ENDS,
    *surface.CASES,
    surface.NO_EMOJI,
    surface.SOME_EMOJI,
    surface.NO_EXCLAIM,
    surface.ONE_EXCLAIM,
    surface.ONE_LINE,
    *learned_habits(),
)


def test_every_habit_has_a_key_of_its_own() -> None:
    keys = [habit.key for habit in HABITS]
    assert len({*keys}) == len(keys)
    found_here = {key.partition(":")[0] for key in keys}
    assert {
        "greeting.with",
        "emoji.with",
        "ending.with",
        "phrase.none",
        "word.instead",
    } <= found_here


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.key)
@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_a_habit_leaves_facts_alone_and_once_is_enough(habit: Habit, text: str) -> None:
    changed = habit.apply(text, HERE)
    assert facts(changed, "@AnnaBerg") == facts(text, "@AnnaBerg")
    if habit.obeyed(changed, HERE) is not False:
        assert habit.apply(changed, HERE) == changed
    if habit.obeyed(text, HERE) is not False:
        assert changed == text
    assert bool(changed.strip()) == bool(text.strip())


@pytest.mark.parametrize(
    ("draft", "final", "kin"),
    [
        ("Thanks for watching! The lid is iron.", "The lid is iron.", True),
        ("Thanks for watching! The lid is iron.", "thanks", True),
        ("Thanks for watching! The lid is iron.", "no idea, ask my cat", False),
        ("😊😊", "no", False),
    ],
)
def test_an_edit_is_told_from_a_text_of_ones_own(draft: str, final: str, kin: bool) -> None:
    assert akin(draft, final) is kin


@given(TEXTS)
def test_sentences_together_are_the_text(text: str) -> None:
    assert "".join(parts(text)) == text

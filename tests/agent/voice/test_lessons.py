"""From edits to lessons, and from lessons to the next draft."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rejoinder.voice.edits.habit import Edit
from rejoinder.voice.edits.scope import Place
from rejoinder.voice.lessons import Lessons, learn

HERE = Place("youtube", "Anna Berg", "praise")
BASE = (
    "Those are kind words! The lid is cast iron.",
    "So glad you liked the teapot! It pours well.",
    "What a great point! The whistle is loud.",
    "That means a lot! Enjoy your tea.",
    "The handle is the best part! It stays cool.",
    "Good question! The water boils in four minutes.",
    "Lovely to hear from you! Greetings to the cat.",
)
Write = Callable[[str], str]


def edited(draft: Write, final: Write, place: Place = HERE, times: int = len(BASE)) -> list[Edit]:
    """Drafts, and what the creator makes of each, both written from the same text."""
    edits = [Edit.of(draft(base), final(base), place) for base in BASE[:times]]
    return [edit for edit in edits if edit is not None]


def said(lessons: Lessons) -> list[str]:
    return [lesson.text for lesson in lessons.listed()]


def same(text: str) -> str:
    return text


def calm(text: str) -> str:
    return text.replace("!", ".")


# What is learned, and what it does to the next draft

TAUGHT: dict[str, tuple[Write, Write, str, str, str]] = {
    "exclamation marks": (
        same,
        calm,
        "You don't use exclamation marks.",
        "Wow!! See https://tea.example/a! and ¡hola! Really?!",
        "Wow. See https://tea.example/a. and hola. Really?",
    ),
    "one exclamation mark": (
        lambda text: text.replace("!", "!!!"),
        same,
        "You use one exclamation mark at a time.",
        "Wow!!! Nice!",
        "Wow! Nice!",
    ),
    "bare end": (
        same,
        lambda text: text.rstrip("."),
        "You end without punctuation.",
        "It was 4. Nice pot. 😊",
        "It was 4. Nice pot 😊",
    ),
    "full stop": (
        lambda text: text.rstrip("."),
        same,
        "You end with a full stop.",
        "Nice pot 😊",
        "Nice pot. 😊",
    ),
    "exclaiming": (
        same,
        lambda text: text.rstrip(".") + "!",
        "You end with an exclamation mark.",
        "Nice pot",
        "Nice pot!",
    ),
    "lower start": (
        same,
        lambda text: text[0].lower() + text[1:],
        "You begin in lower case.",
        "What a day! NASA called.",
        "what a day! NASA called.",
    ),
    "upper start": (
        lambda text: text[0].lower() + text[1:],
        same,
        "You begin with a capital letter.",
        "élan!",
        "Élan!",
    ),
    "all lower": (
        same,
        str.lower,
        "You write all in lower case.",
        "Ask NASA at @NasaTea on https://Tea.example/A Please :D",
        "ask nasa at @NasaTea on https://Tea.example/A please :D",
    ),
    "greeting removed": (
        lambda text: f"Hi Anna, {text[0].lower()}{text[1:]}",
        same,
        "You don't begin with a greeting.",
        "Hello there! the pot is old.",
        "The pot is old.",
    ),
    "greeting added": (
        same,
        lambda text: f"Hey Anna! {text}",
        "You begin with “hey” and the name.",
        "Hello! That is kind.",
        "Hey Anna! That is kind.",
    ),
    "thanks removed": (
        lambda text: f"Thank you so much for your comment! {text}",
        same,
        "You don't begin with thanks.",
        "Thanks, Anna! I like it too.",
        "I like it too.",
    ),
    "sign-off removed": (
        lambda text: f"{text} Have a wonderful day!",
        same,
        "You don't sign off.",
        "I like it too. Take care!",
        "I like it too.",
    ),
    "sign-off added": (
        same,
        lambda text: f"{text} Dana out.",
        "You end with “Dana out.”.",
        "That is kind",
        "That is kind. Dana out.",
    ),
    "name removed": (
        lambda text: f"Anna, {text[0].lower()}{text[1:]}",
        same,
        "You don't call people by their name.",
        "Thanks, Anna! How is Anna's cat?",
        "Thanks! How is Anna's cat?",
    ),
    "name added": (
        same,
        lambda text: f"Anna, {text[0].lower()}{text[1:]}",
        "You begin with the commenter's name.",
        "That is kind.",
        "Anna, that is kind.",
    ),
    "emoji removed": (
        lambda text: f"{text} 👍🏽",
        same,
        "You don't use emoji.",
        "Nice 👩‍🍳 pot ❤️!",
        "Nice pot!",
    ),
    "emoji added": (same, lambda text: f"{text} ❤", "You use ❤.", "Kind.", "Kind. ❤"),
    "one line": (
        lambda text: text.replace("! ", "!\n\n"),
        same,
        "You write on one line.",
        "Nice.\nReally.",
        "Nice. Really.",
    ),
    "first sentence": (
        same,
        lambda text: text[: text.index("!") + 1],
        "You keep only the first sentence.",
        "The pot is blue. It is old. Is yours?",
        "The pot is blue.",
    ),
    "apostrophes": (
        lambda text: f"It's nice, but I don't know. {text}",
        lambda text: f"Its nice, but I dont know. {text}",
        "You leave out the apostrophe in words like “dont”.",
        "That’s why it isn't `don't`.",
        "Thats why it isnt `don't`.",
    ),
    "no contractions": (
        lambda text: f"Well, I don't know. {text}",
        lambda text: f"Well, I do not know. {text}",
        "You write “do not” rather than “don't”.",
        "Don't! I'm here, and it's fine.",
        "Do not! I am here, and it's fine.",
    ),
    "contractions": (
        lambda text: f"Well, I do not know. {text}",
        lambda text: f"Well, I don't know. {text}",
        "You write “don't” rather than “do not”.",
        "I am here. Yes I am.",
        "I'm here. Yes I am.",
    ),
    "phrase removed": (
        lambda text: f"Appreciate you watching! {text}",
        same,
        "You leave out “appreciate you watching”.",
        "Appreciate you watching, it helps. Nice.",
        "It helps. Nice.",
    ),
    "word replaced": (
        lambda text: f"See, folks: {text}",
        lambda text: f"See, friends: {text}",
        "You write “friends” for “folks”.",
        "Folks, ask folks.com or the folks.",
        "Friends, ask folks.com or the friends.",
    ),
}


@pytest.mark.parametrize("taught", TAUGHT.values(), ids=TAUGHT)
def test_what_edits_repeat_becomes_a_lesson_and_the_next_draft_obeys_it(
    taught: tuple[Write, Write, str, str, str],
) -> None:
    draft, final, sentence, next_draft, becomes = taught
    lessons = learn(edited(draft, final))
    assert said(lessons) == [sentence]
    here = lessons.here(HERE)
    assert here.apply(next_draft) == becomes
    assert here.fit(becomes) == 1.0 and here.fit(next_draft) == 0.0


def test_nothing_is_put_behind_a_smiley_or_a_link() -> None:
    here = learn(edited(lambda text: text.rstrip("."), same)).here(HERE)
    for text in ("It pours :D", "See https://tea.example/a", "Ask @bo", "It is `pot.pour()`"):
        assert here.apply(text) == text


def test_a_first_edit_or_two_teach_nothing() -> None:
    assert said(learn([])) == said(learn(edited(same, calm, times=2))) == []


def test_drafts_taken_as_they_were_speak_against_a_lesson() -> None:
    assert said(learn([*edited(same, same), *edited(same, calm)])) == []


def test_one_edit_teaches_one_lesson() -> None:
    """Without the greeting nothing is left of the name and the comma that went with it."""
    greeted = edited(lambda text: f"Hey Anna! {text}", lambda text: calm(text).lower())
    assert said(learn(greeted)) == [
        "You don't begin with a greeting.",
        "You don't use exclamation marks.",
        "You write all in lower case.",
    ]


def test_a_text_written_anew_teaches_how_it_is_set_but_no_words() -> None:
    own = ("no idea", "see the manual", "it boils, that is all", "ask my cat")
    pairs = zip(BASE, own, strict=False)
    edits = [Edit.of(f"Well folks, {draft}", final, HERE) for draft, final in pairs]
    lessons = learn([edit for edit in edits if edit])
    assert said(lessons) == [
        "You don't use exclamation marks.",
        "You write at most about 7 words.",
        "You end without punctuation.",
        "You write all in lower case.",
    ]
    assert lessons.here(HERE).apply("Great! Thanks folks.") == "great. thanks folks"


def test_a_habit_that_changed_is_learned_anew() -> None:
    before = edited(same, calm) * 6
    back = edited(calm, same) * 4
    assert said(learn(before)) == ["You don't use exclamation marks."]
    assert said(learn([*back, *before])) == []


def test_twenty_edits_by_one_who_never_exclaims_and_begins_in_lower_case() -> None:
    """As a creator would meet it: each draft is made with what the edits before it taught."""

    def habit(text: str) -> str:
        return calm(text)[0].lower() + calm(text)[1:]

    edits: list[Edit] = []
    touched = []
    for number in range(20):
        draft = learn(edits).here(HERE).apply(BASE[number % len(BASE)])
        final = habit(draft)
        touched.append(final != draft)
        edit = Edit.of(draft, final, HERE)
        assert edit is not None
        edits.insert(0, edit)
    assert touched == [True] * 3 + [False] * 17
    assert learn(edits).here(HERE).apply("Such a Nice kettle!") == "such a Nice kettle."

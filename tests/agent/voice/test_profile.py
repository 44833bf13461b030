"""A profile carries habits and nothing a person wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.voice.habits import EMOJI
from rejoinder.voice.phrases import CLOSERS, OPENERS
from rejoinder.voice.profile import Profile

QUIET = ["dont think so", "thats how it goes", "no", "it is what it is", "maybe later", "ok"]
LOUD = [
    "Thank you so much! 😂😂",
    "Hi Anna! Thanks! ❤",
    "Thanks a lot!! 😂",
    "So kind, thanks! 🔥",
    "Wow! 😂",
]


def test_quiet_habits() -> None:
    profile = Profile.measure(QUIET)
    assert profile.count == 6
    assert profile.words_low <= profile.words_mid <= profile.words_high
    assert profile.all_lower == profile.lower_start == profile.ends_bare == 1
    assert profile.bare_contractions == 1
    assert profile.exclaims == profile.emoji == profile.thanks == 0
    assert profile.describe() == (
        "Replies are about 1 to 4 words long, all in lower case, with no full stop at the end, "
        "on one line, with no apostrophes in contractions. They hardly ever use exclamation "
        "marks, questions, emoji, thanks and the commenter's name."
    )


def test_loud_habits() -> None:
    profile = Profile.measure(LOUD)
    assert profile.exclaims == 1
    assert profile.ends_exclaim == 1
    assert profile.favourites[0] == "😂"
    assert profile.names == pytest.approx(0.2)
    assert profile.thanks == pytest.approx(0.8)
    assert "emoji (😂 " in profile.describe()


def test_little_is_known() -> None:
    assert Profile.measure([]) == Profile()
    assert Profile.measure(["hi"]).describe() == ""


def test_beginnings_endings_languages_and_lengths() -> None:
    replies = ["Hey! Sure, cheers", "hey, no idea 😂", "Hey there", "hola", "Hey, 3 words 😂😂"] * 4
    profile = Profile.measure(replies, ["en", "en", "en", "es", "en"] * 4)
    assert profile.openers == (("hey", 0.8), ("hola", 0.2))
    assert profile.closers == (("an emoji", 0.4), ("cheers", 0.2))
    assert profile.languages == (("en", 0.8), ("es", 0.2))
    assert profile.lengths == (0.2, 0.2, 0.6, 0, 0, 0, 0, 0)
    assert profile.emoji_each == pytest.approx(0.6)
    # Four times "hola" and "cheers" are too few to ask a model for.
    assert profile.describe().endswith('Many begin with "hey" and end with an emoji.')


def test_some_more_replies_seldom_change_a_word() -> None:
    replies = [f"{'word ' * (at % 13)}so, {'thanks' if at % 3 else 'yes'}" for at in range(1_000)]
    before = Profile.measure(replies).describe()
    assert Profile.measure([*replies, "a few more of them!", "and another 😂"]).describe() == before


@given(st.lists(st.text(max_size=80), max_size=12))
def test_no_free_text_travels(replies: list[str]) -> None:
    profile = Profile.measure(replies)
    assert set(profile.favourites) <= set(EMOJI)
    described = profile.describe()
    for phrase in (*OPENERS, *CLOSERS):
        described = described.replace(f'"{phrase}"', "")
    plain = "".join(char for char in described if char not in EMOJI)
    assert all(char in "abcdefghijklmnopqrstuvwxyzRTM0123456789 ,.;'()" for char in plain)

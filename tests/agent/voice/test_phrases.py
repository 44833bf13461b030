"""How replies begin and end, out of a closed vocabulary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.voice.phrases import CLOSERS, EMOJI_CLOSER, OPENERS, closer, opener


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("Thank you so much, take care!", "thank you", "take care"),
        ("@lamp_fan @other Hahahaha yes", "haha", ""),
        ("heyyyy Anna, good one, cheers!", "hey", "cheers"),
        ("You’re welcome, hope this helps :)", "you're welcome", "hope this helps"),
        ("¡Muchas gracias! Un abrazo", "muchas gracias", "un abrazo"),
        ("terima kasih kak", "terima kasih", "kak"),
        ("Vielen Dank, liebe Grüße!", "vielen dank", "liebe grüße"),
        ("धन्यवाद भाई", "धन्यवाद", ""),
        ("ありがとうございます、がんばりますね", "ありがとう", "ね"),
        ("kkkkkk valeu", "kkk", "valeu"),
        ("yes ❤️", "yes", EMOJI_CLOSER),
        ("cheers", "cheers", ""),
        ("❤️❤️", "", ""),
        ("history is written by noses", "", ""),
        ("", "", ""),
    ],
)
def test_beginnings_and_endings(text: str, begin: str, end: str) -> None:
    assert (opener(text), closer(text)) == (begin, end)


def test_no_phrase_is_listed_twice() -> None:
    for phrases in (OPENERS, CLOSERS):
        assert len(set(phrases)) == len(phrases)
        assert all(phrase == phrase.strip() and phrase for phrase in phrases)


@pytest.mark.parametrize("phrase", OPENERS)
def test_every_opener_is_found(phrase: str) -> None:
    assert opener(f"{phrase.capitalize()}! Zzyzx.") == phrase


@pytest.mark.parametrize("phrase", CLOSERS[1:])
def test_every_closer_is_found(phrase: str) -> None:
    assert closer(f"Zzyzx, {phrase}!") == phrase


@given(st.text(max_size=200))
def test_nothing_else_passes(text: str) -> None:
    assert opener(text) in {*OPENERS, ""}
    assert closer(text) in {*CLOSERS, ""}

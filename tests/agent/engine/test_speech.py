from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.engine.speech import Speech


def said(pieces: list[bytes], stops: tuple[str, ...]) -> str:
    speech = Speech(stops)
    text = ""
    for piece in pieces:
        text += speech.feed(piece)
        if speech.finished:
            return text
    return text + speech.close()


@given(st.text(max_size=40), st.lists(st.integers(1, 5), max_size=40))
def test_where_it_is_cut_into_pieces_does_not_matter(text: str, sizes: list[int]) -> None:
    data, pieces = text.encode(), []
    for size in sizes:
        pieces.append(data[:size])
        data = data[size:]
    pieces.append(data)
    assert said(pieces, ("\n\n", "Comment:")) == said([text.encode()], ("\n\n", "Comment:"))


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([b" thanks", b"\n", b"\nComment"], "thanks"),
        ([b"a\n", b"b"], "a\nb"),
        ([b"see Com", b"ment: x"], "see "),
        ([b"see Com"], "see Com"),
        ([b"\n", b"\n thanks"], "thanks"),
    ],
)
def test_a_stop_string_ends_the_text_wherever_it_is_cut(pieces: list[bytes], text: str) -> None:
    assert said(pieces, ("\n\n", "Comment:")) == text


def test_characters_come_whole() -> None:
    speech = Speech()
    first, second = "🙂".encode()[:2], "🙂".encode()[2:]
    assert speech.feed(first) == "" and speech.feed(second) == "🙂"
    # A torn character at the end is no character.
    assert speech.feed(first) + speech.close() == ""


def test_nothing_that_may_become_a_stop_is_shown() -> None:
    speech = Speech(("###",))
    assert speech.feed(b"fine ##") == "fine "
    assert speech.feed(b"! ") == "##! "

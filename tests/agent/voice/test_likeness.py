"""The score tells one voice from another, and keeps silent while it knows too little."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.voice.background import ASSISTANT
from rejoinder.voice.likeness import FEWEST, Likeness

QUIET = [
    f"{how} {what}"
    for how, what in itertools.product(
        ["i guess", "probably not", "no idea", "sure why not", "depends on", "could be"],
        ["the weather", "the second chorus", "that one", "a monday thing", "whatever works"],
    )
]
LOUD = [
    f"{how}! {what}!!"
    for how, what in itertools.product(
        ["Oh wow", "Amazing", "YES", "Love it", "So cool", "Thank YOU"],
        ["You are the best", "Big hugs from us", "This made us smile", "Keep cooking", "More cake"],
    )
]


MODEL = Likeness().fit(QUIET)


def test_too_little_is_known() -> None:
    assert Likeness().likeness("hi") is None
    assert Likeness().fit(QUIET[: FEWEST - 1]).score("hi") is None
    assert Likeness().fit([*QUIET[: FEWEST - 1], " ", ""]).score("hi") is None
    assert Likeness().fit(QUIET[:FEWEST]).score("hi") is not None


def test_fitting_to_too_little_forgets() -> None:
    assert Likeness().fit(QUIET).fit([]).score("hi") is None


def test_own_voice_scores_above_others() -> None:
    quiet, loud = Likeness().fit(QUIET), Likeness().fit(LOUD)
    own, other = "i guess the second one", "Oh wow! You are so cool!!"
    assert (quiet.score(own) or 0) > 0.25 > (quiet.score(other) or 0)
    assert (loud.score(other) or 0) > 0.25 > (loud.score(own) or 0)
    generic = [quiet.score(text) or 0 for text in ASSISTANT]
    assert max(generic) < (quiet.score(own) or 0)


def test_own_replies_not_seen_before_spread_out() -> None:
    model = Likeness().fit([text for at, text in enumerate(QUIET) if at % 4])
    scores = [model.score(text) or 0 for text in QUIET[::4]]
    assert 0.2 < sum(scores) / len(scores) < 0.8
    assert len(set(scores)) > len(scores) / 2


def test_nothing_to_judge() -> None:
    assert Likeness().fit(QUIET).score(" \n") is None


@given(st.text(min_size=1, max_size=400))
def test_always_a_share(text: str) -> None:
    score = MODEL.likeness(text)
    assert score == MODEL.score(text)
    assert score is None if not text.strip() else score is not None and 0 <= score <= 1


@pytest.mark.parametrize("text", ["\ud800", "👍", "x" * 9_000])
def test_odd_texts(text: str) -> None:
    assert MODEL.score(text) is not None

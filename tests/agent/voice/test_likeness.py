"""The score tells one voice from another, and keeps silent while it knows too little."""

import itertools
import random
import statistics
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.voice.background import ASSISTANT
from rejoinder.voice.likeness import FEWEST, Likeness


def mixed(*parts: list[str]) -> list[str]:
    """All ways to put one of each part in a row, in no order."""
    texts = [" ".join(chosen) for chosen in itertools.product(*parts)]
    return random.Random(4).sample(texts, len(texts))  # noqa: S311


QUIET = mixed(
    [
        "i guess",
        "probably not",
        "no idea",
        "sure why not",
        "depends on",
        "could be",
        "nah",
        "hm ok",
    ],
    ["the weather", "the second chorus", "that one", "a monday thing", "the old barn", "my cousin"],
    ["i think", "or something", "though", "who knows"],
)
LOUD = mixed(
    ["Oh wow!", "Amazing!", "YES!", "Love it!", "So cool!", "Thank YOU!"],
    ["You are the best", "Big hugs from us", "This made us smile", "Keep cooking", "More cake"],
    ["today!!", "my friend!!", "always!!", "❤!!"],
)
ASKED = mixed(
    ["Is this about", "When do you play", "Do you still have", "Who made", "Where is"],
    ["the weather", "the second chorus", "the old barn", "that blue one", "the guitar", "the lamp"],
    ["in this video?", "these days?", "again?"],
)
MODEL = Likeness().fit(QUIET, ASKED)


def test_too_little_is_known() -> None:
    assert Likeness().likeness("hi") is None
    assert Likeness().fit(QUIET[: FEWEST - 1], ASKED).score("hi") is None
    assert Likeness().fit([*QUIET[: FEWEST - 1], " ", ""]).score("hi") is None
    assert Likeness().fit(QUIET[:FEWEST]).score("hi") is not None
    assert FEWEST == 50


def test_fitting_to_too_little_forgets() -> None:
    assert Likeness().fit(QUIET).fit([]).score("hi") is None


@pytest.mark.parametrize("asked", [[], ASKED[:5], ASKED])
def test_own_voice_scores_above_others(asked: list[str]) -> None:
    quiet, loud = Likeness().fit(QUIET[20:], asked), Likeness().fit(LOUD[20:], asked)
    for model, own, others in ((quiet, QUIET, LOUD), (loud, LOUD, QUIET)):
        held_back = [model.score(text) or 0 for text in own[:20]]
        assert statistics.median(held_back) > 0.25
        assert min(held_back) > max(model.score(text) or 0 for text in [*others, *ASSISTANT])


def test_a_subject_alone_is_not_a_voice() -> None:
    model = Likeness().fit(QUIET[20:], ASKED[20:])
    own = [model.score(text) or 0 for text in QUIET[:20]]
    others = [model.score(text) or 0 for text in ASKED[:20]]
    assert min(own) > max(others)


def test_own_replies_not_seen_before_spread_out() -> None:
    model = Likeness().fit(QUIET[40:], ASKED)
    scores = [model.score(text) or 0 for text in QUIET[:40]]
    assert 0.25 < statistics.mean(scores) < 0.75
    assert max(scores) - min(scores) > 0.4


def test_what_many_say_counts_as_theirs_only_if_they_say_it() -> None:
    phrase = "thank you so much!"
    thankful = Likeness().fit([*QUIET, *[phrase] * 20], ASKED)
    assert (thankful.score(phrase) or 0) > 0.3
    assert (MODEL.score(phrase) or 0) < 0.01


def test_a_longer_text_is_not_likelier_for_its_length() -> None:
    plain = "Thank you for watching, and let me know what you think."
    assert (MODEL.score(" ".join([plain] * 8)) or 0) < 0.01
    model = Likeness().fit(QUIET[60:], ASKED)
    scores = [model.score(text) or 0 for text in QUIET[:60]]
    assert abs(statistics.correlation(scores, [len(text) for text in QUIET[:60]])) < 0.5


def test_bad_drafts_still_differ() -> None:
    near, far = "no idea, the guitar i think", "As an assistant, I love to help! 🎉 Subscribe!"
    assert 0 < (MODEL.score(far) or 0) < (MODEL.score(near) or 0) < 0.2


def test_nothing_to_judge() -> None:
    assert Likeness().fit(QUIET).score(" \n") is None


def test_the_same_reply_over_and_over() -> None:
    model = Likeness().fit(["ok"] * 60)
    assert (model.score("ok") or 0) > (model.score("Great question, my friend!") or 0)


@given(st.text(min_size=1, max_size=400))
def test_always_a_share(text: str) -> None:
    score = MODEL.likeness(text)
    assert score == MODEL.score(text)
    assert score is None if not text.strip() else score is not None and 0 <= score <= 1


@pytest.mark.parametrize("text", ["\ud800", "👍", "x" * 9_000, "\x00", "한국어", "_"])
def test_odd_texts(text: str) -> None:
    assert MODEL.score(text) is not None


def test_five_thousand_pairs_are_learnt_in_two_seconds_and_a_text_scored_in_a_millisecond() -> None:
    own = [f"{text} {at}, i think" for at in range(26) for text in QUIET]
    asked = [f"{text} {at}" for at in range(56) for text in ASKED]
    start = time.process_time()
    model = Likeness().fit(own, asked)
    learnt = time.process_time()
    for text in own[:200]:
        model.score(text)
    assert learnt - start < 4, "twice what it should take, for a busy machine"
    assert (time.process_time() - learnt) / 200 < 0.002

from __future__ import annotations

from rejoinder.drafting.length import Length
from rejoinder.drafting.rank import Candidate, rank
from rejoinder.voice.profile import Profile


def words(count: int) -> str:
    return " ".join(["word"] * count)


def test_the_usual_length_costs_nothing_and_others_the_more_the_farther() -> None:
    length = Length.of(Profile.measure([words(count) for count in range(10, 41)]))
    costs = [length.bits(words(count)) for count in (24, 18, 10, 4, 1)]
    assert costs == sorted(costs) and costs[0] < 0.1 and costs[-1] == 16.0
    assert length.bits(words(60)) > length.bits(words(40)) > 0.2


def test_nothing_is_said_of_lengths_nobody_measured() -> None:
    assert Length().bits(words(500)) == Length.of(Profile()).bits("") == 0.0


def test_of_two_drafts_that_fit_alike_the_one_of_usual_length_goes_first() -> None:
    short = Candidate("ok", relevance=6.0, length=5.0)
    usual = Candidate("that is a good way to say it", relevance=4.0)
    assert rank([short, usual]) == [usual, short]

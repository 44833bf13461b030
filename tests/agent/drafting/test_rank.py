"""Drafts are put in order, and a draft that repeats an earlier one is seen."""

import pytest

from rejoinder.drafting.rank import Candidate, near_duplicate, rank
from rejoinder.protocol import Claim, Source

UNBACKED = Claim(kind="promise", start=0, end=4)
BACKED = Claim(kind="figure", start=0, end=1, source=Source(kind="fact", text="2 cats"))


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("thanks!", "Thanks"),
        ("Thank you so much!", "thank you so much 🙏"),
        ("Thank you!!", "thanks"),
        ("@ana thank you!", "@ben thank you"),
        ("❤️❤️", "❤"),
        ("So glad you liked the bread, enjoy!", "so glad you liked the bread. Enjoy"),
        ("That means a lot, thank you for watching", "Thank you for watching, that means a lot!"),
        ("haha yes", "Haha, yes!"),
    ],
)  # fmt: skip
def test_near_duplicates(text: str, other: str) -> None:
    assert near_duplicate(text, ["something else entirely", other])
    assert near_duplicate(other, [text])


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("thanks!", "no"),
        ("thanks, the bridge was the hard part", "thanks, the drums were borrowed from a school"),
        ("❤️", "🔥"),
        ("yes", "yes, but only on the second take"),
        ("it is in d minor", "it is in the oven"),
        ("thanks!", ""),
    ],
)
def test_different_replies(text: str, other: str) -> None:
    assert not near_duplicate(text, [other])


def test_nothing_to_compare_with() -> None:
    assert not near_duplicate("thanks", [])


def test_rank() -> None:
    unbacked = Candidate("a", (UNBACKED,), 0.9)
    again = Candidate("b", (), 0.8, duplicate=True)
    plain = Candidate("c", (BACKED,), 0.3)
    best = Candidate("d", (), 0.6)
    unknown = Candidate("e")
    assert rank([unbacked, again, plain, unknown, best]) == [best, plain, unknown, again, unbacked]
    assert rank([]) == []

"""What a draft claims only by what it answers."""

import pytest

from rejoinder.drafting.base import Evidence
from rejoinder.drafting.review import review, unbacked
from rejoinder.protocol import Comment, Post


def claimed(comment: str, draft: str) -> set[str]:
    asked = Comment(site="demo", id="1", author="Ana", text=comment, post=Post(id="p"))
    return {claim.kind for claim in unbacked(review(draft, Evidence(asked)))}


@pytest.mark.parametrize(
    ("comment", "draft"),
    [
        # One of two, in whatever sentence.
        ("is that a hearing aid or an in-ear monitor", "well, they are an in-ear monitor"),
        ("is the deadline tonight or tomorrow night?", "you can check it tomorrow night"),
        # The verb that was asked with.
        ("are you sponsored by them?", "the one who makes them is"),
        ("did you build the shed?", "Thomas did."),
        # What people may have.
        ("is the blue one still available", "you can't have blue paper"),
        ("is dark mode coming in the next release?", "you have dark mode"),
        # Nobody is an answer, and so is a number of the comment as part of another.
        ("which therapist did you go to?", "no one"),
        ("is it still 12 a month or did you raise it", "it is now 12th"),
        # The one that was asked for.
        ("what's your insta, the one with the underscore?", "just the one you are using"),
    ],
)
def test_an_answer_claims(comment: str, draft: str) -> None:
    assert claimed(comment, draft)


@pytest.mark.parametrize(
    ("comment", "draft"),
    [
        ("red or blue cover?", "the red one feels right, though the blue has its charm"),
        ("do you prefer tea or coffee?", "I love both, it depends on the weather"),
        ("is it still available?", "you always ask the best questions"),
        ("did you build the shed?", "I know how that is"),
        ("what a lovely shed", "no one does it like you"),
        ("any tips?", "you can always ask"),
    ],
)
def test_talk_does_not(comment: str, draft: str) -> None:
    assert claimed(comment, draft) == set()

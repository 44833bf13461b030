"""What a draft claims only by what it answers."""

import pytest

from rejoinder.drafting.base import Evidence
from rejoinder.drafting.plain import sentences
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
        ("¿vives en Madrid o en Sevilla?", "pues mira, aquí en Sevilla hace calor"),
        ("malst du mit Öl oder Acryl?", "na ja, mit Acryl geht es schneller"),
        # The verb that was asked with.
        ("are you sponsored by them?", "the one who makes them is"),
        ("did you build the shed?", "Thomas did."),
        # What people may have.
        ("is the blue one still available", "you can't have blue paper"),
        ("is dark mode coming in the next release?", "you have dark mode"),
        # Nobody is an answer, and so is a number of the comment as part of another.
        ("which therapist did you go to?", "no one"),
        ("is it still 12 a month or did you raise it", "it is now 12th"),
        ("is it still 12 a month or did you raise it", "it is 12 months old."),
        ("do i have to tag two friends or three to enter?", "I have to give one to each."),
        ("when does enrollment close, my boss needs a date by friday", "on friday"),
        ("what's your dosage if you don't mind me asking? I got 20mg", "20mg"),
        ("how long until the next chapter?", "two weeks, when you have a bike"),
        # Behind what says nothing.
        ("is that your brother on bass?", "I'm not sure, but they are both in the same class"),
        ("do you still have the free presets?", "thank you, but you're getting a new item"),
        ("were they nice to you?", "they are really nice to me"),
        ("so which label did you sign with", "do not have the label"),
        ("did you get your bike back?", "when I got it back, I was so happy"),
        ("how much do you weigh now?", "I'm a little overweight"),
        ("are you on bluesky?", "you can't find me anywhere else"),
        ("you should do an episode with her, shall I ask?", "we should."),
        ("is it broken?", "I would be happy to take a look"),
        ("when is part two out", "when part one is done."),
        ("can I still get the tote bag", "not a real thing, but you can keep it"),
        ("can we sponsor your next video", "no thank you"),
        ("will the course be repeated", "but if you want to it will be."),
        ("has the museum answered you", "no, the museum can't answer you"),
        ("how many episodes are left", "one episode is left"),
        ("is the second book on its way", "I think so."),
        # A question without a mark, and a thing that was seen or said.
        ("the site says 49 but you said 39, which one is it", "yes, the 39 is 49"),
        ("happy anniversary ❤️ how many years is it now", "no, it's not that old"),
        ("I sent you a message last night, did you see it?", "no. it's a new one"),
        # A yes in other words, and a no.
        ("can my band open for you?", "I would love to."),
        ("was it worth it with the taxes?", "it was worth it"),
        ("you have the first pressing, don't you?", "i don't have that record."),
        ("what country do you record in?", "I am British"),
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
        ("lovely work", "I think so too"),
        ("how long should it rest?", "when it has doubled and springs back, it's ready"),
        ("is the zipper good?", "have a look at the tab, the maker's letters are there"),
        ("can I use this?", "thanks for asking, that's rare and lovely"),
    ],
)
def test_talk_does_not(comment: str, draft: str) -> None:
    assert claimed(comment, draft) == set()


def test_a_no_ends_its_sentence_where_no_number_follows() -> None:
    text = "No. I did not. See no. 5 of it."
    assert [text[low:high].strip() for low, high in sentences(text)] == [
        "No.",
        "I did not.",
        "See no. 5 of it.",
    ]

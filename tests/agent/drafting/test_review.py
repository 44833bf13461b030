"""Every claim about the creator is found, and only the evidence backs one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.agent.drafting.review_cases import FLAGGED, NOT_FLAGGED, Case

from rejoinder.drafting.base import Evidence
from rejoinder.drafting.review import review, unbacked, without_claims
from rejoinder.protocol import Claim, ClaimKind, Comment, Post, Source, ThreadItem


def evidence(
    comment: str = "Lovely!",
    facts: tuple[str, ...] = (),
    title: str = "",
    post: str = "",
    own: str = "",
    other: str = "",
) -> Evidence:
    thread = [ThreadItem(author="ben", text=other)] if other else []
    thread += [ThreadItem(author="mara", text=own, own=True)] if own else []
    return Evidence(
        Comment(
            site="demo",
            id="1",
            author="Ana",
            text=comment,
            post=Post(id="p", title=title, text=post),
            thread=tuple(thread),
        ),
        facts,
    )


def kinds(text: str, **known: object) -> set[str]:
    return {claim.kind for claim in unbacked(review(text, evidence(**known)))}  # type: ignore[arg-type]


def rows(table: dict[ClaimKind, list[Case]]) -> list[tuple[ClaimKind, str, str]]:
    return [
        (kind, case, "Lovely!") if isinstance(case, str) else (kind, *case)
        for kind, cases in table.items()
        for case in cases
    ]


@pytest.mark.parametrize(("kind", "text", "comment"), rows(FLAGGED))
def test_a_claim_is_found(kind: ClaimKind, text: str, comment: str) -> None:
    assert kind in kinds(text, comment=comment)


@pytest.mark.parametrize(("kind", "text", "comment"), rows(NOT_FLAGGED))
def test_what_is_no_claim_passes(kind: ClaimKind, text: str, comment: str) -> None:
    assert kind not in kinds(text, comment=comment)


def test_tables_are_long_enough() -> None:
    for table in (FLAGGED, NOT_FLAGGED):
        assert all(len(cases) >= 25 for cases in table.values())


KIDS = "do you have kids?"
BACKED = [
    ("I have two kids", {"facts": ("I have 2 children.",)}, "fact"),
    ("yes!!", {"comment": KIDS, "facts": ("I have two kids",)}, "fact"),
    ("no", {"comment": KIDS, "facts": ("I have no kids",)}, "fact"),
    ("I have a kid", {"facts": ("I have a daughter",)}, "fact"),
    ("I live in Lisbon", {"facts": ("Based in Lisbon, Portugal.",)}, "fact"),
    ("Lisbon!", {"comment": "where do you live?", "facts": ("I live in Lisbon",)}, "fact"),
    ("me too", {"comment": "I live in Oslo", "facts": ("I live in Oslo",)}, "fact"),
    ("I use a Leica", {"post": "Shot in one go. My camera is a Leica."}, "post"),
    ("I used to teach", {"own": "I used to teach maths, yes."}, "thread"),
    ("The lid video is coming soon", {"facts": ("The lid video is due in June.",)}, "fact"),
    ("prints are for sale", {"facts": ("Prints are for sale on the website",)}, "fact"),
    ("It's $50", {"comment": "how much is the mug?", "facts": ("Mugs cost $50.",)}, "fact"),
    ("mara.example.com", {"facts": ("My website is mara.example.com",)}, "fact"),
    ("It has 12 strings", {"title": "My guitar with 12 strings"}, "post"),
    ("twelve strings is a lot", {"comment": "wow, 12 strings!"}, "comment"),
    ("40 hours!", {"comment": "I spent 40 hours on mine"}, "comment"),
    ("on Friday", {"comment": "I watched it on Friday"}, "comment"),
    ("Yes!", {"comment": "does it work without a network?",
              "facts": ("The app works without a network.",)}, "fact"),
    ("not this year, sadly", {"comment": "will you come to Dresden this year?",
                              "facts": ("Dresden is not on this year's tour.",)}, "fact"),
    ("It was all painted by hand", {"comment": "did you use AI?",
                                    "facts": ("All is painted by hand, no AI involved.",)}, "fact"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "kind"), BACKED)
def test_backed(text: str, known: dict[str, object], kind: str) -> None:
    claims = review(text, evidence(**known))  # type: ignore[arg-type]
    assert claims
    assert [claim.source.kind if claim.source else None for claim in claims] == [kind] * len(claims)
    assert without_claims(text, claims) == text


UNBACKED = [
    # Polarity, numbers, nouns, somebody else.
    ("I have two kids", {"facts": ("I have no kids",)}),
    ("I have two kids", {"facts": ("I have three kids and two dogs",)}),
    ("I have two kids", {"facts": ("My sister has two kids",)}),
    ("I have two kids", {"facts": ("My neighbour's two kids are loud",)}),
    ("I have a son", {"facts": ("I have a kid",)}),
    ("I don't have kids", {"facts": ("I have two kids",)}),
    ("yes!!", {"comment": KIDS, "facts": ("I have no kids",)}),
    ("no", {"comment": KIDS, "facts": ("I have two kids",)}),
    ("yes", {"comment": KIDS, "facts": ("I have two dogs",)}),
    ("yes", {"comment": "do you have kids? do you live in Rome?", "facts": ("I have kids",)}),
    # Turns of meaning.
    ("I live in Rome", {"facts": ("I used to live in Rome",)}),
    ("I live in Rome", {"facts": ("I want to live in Rome",)}),
    ("I'm from Rome", {"facts": ("I live in Rome",)}),
    ("I own a boat", {"facts": ("I sold the boat",)}),
    # Questions state nothing; strangers are no evidence; nor is a title about somebody.
    ("I have two kids", {"post": "Do I have two kids?"}),
    ("I live in Oslo", {"comment": "I live in Oslo"}),
    ("me too", {"comment": "I live in Oslo"}),
    ("I live in Oslo", {"comment": "you live in Oslo, right?"}),
    ("I live in Oslo", {"other": "She lives in Oslo"}),
    ("Coming soon!", {"comment": "the lid video is coming soon"}),
    ("prints are for sale", {"comment": "are prints for sale?"}),
    ("it's $50", {"comment": "is it $50?"}),
    ("get it at evil.example.com", {"comment": "they say evil.example.com has it"}),
    ("I visited Paris", {"title": "Twenty people who visited Paris"}),
    # The same words about another thing.
    ("yes, still available", {"comment": "is the camera still available?",
                              "facts": ("The mugs are still available",)}),
    ("it's coming soon", {"comment": "when is the album out?",
                          "facts": ("Tour dates coming soon",)}),
    ("12 strings", {"facts": ("I own 12 cats",)}),
    ("every Sunday!", {"comment": "when is the next chapter?",
                       "facts": ("I publish every second Sunday.",)}),
    ("yes!!", {"comment": "does it work without a network?",
               "facts": ("It does not work without a network",)}),
    ("I'll be there next month", {"facts": ("The newsletter comes out every month.",)}),
    ("I'm 34", {"facts": ("I own 34 cameras",)}),
    ("The lid video is coming soon", {"facts": ("I made the lid video",)}),
    ("I only use the one I got for my first video", {"facts": ("I make slow videos",)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known"), UNBACKED)
def test_unbacked(text: str, known: dict[str, object]) -> None:
    claims = review(text, evidence(**known))  # type: ignore[arg-type]
    assert unbacked(claims)
    assert without_claims(text, claims) == ""


def test_offsets_are_code_points() -> None:
    text = "👨\u200d👩\u200d👧 thanks! 𝒘𝒐𝒘, I'll post it. Bye"
    (claim,) = review(text, evidence())
    assert text[claim.start : claim.end] == "I'll post it"


def test_typographic_apostrophes_count() -> None:
    assert kinds("I’ll post it") == {"promise"}
    assert kinds("I’VE BEEN THERE") == {"experience"}


def test_a_strangers_name_hides_nothing() -> None:
    for name in ("I'll", "my son", "a", "@shop.example", "soon"):
        known = evidence()
        comment = known.comment.model_copy(update={"author": name})
        assert unbacked(review("I'll ask my son, a link is coming soon", Evidence(comment)))


def test_a_name_of_the_comment_may_be_said_whatever_letter_it_begins_and_ends_with() -> None:
    known = evidence("Saturn is a blob, says James")
    for said in ("wait for Saturn to rise", "a hug to James", "James's scope is fine"):
        assert review(said, known) == (), said
    assert unbacked(review("a hug to James", evidence("nice")))


def test_names_are_no_figures() -> None:
    known = evidence().comment.model_copy(update={"author": "April"})
    assert review("Thanks April!", Evidence(known)) == ()
    assert review("@april99 thanks", Evidence(known)) == ()
    assert kinds("follow me, @mara.shop") == {"offer"}


def test_sentences_with_unbacked_claims_go() -> None:
    text = "Thank you! I'll post the pattern soon. Your version looks great."
    assert without_claims(text, review(text, evidence())) == (
        "Thank you! Your version looks great."
    )


@pytest.mark.parametrize("text", ["I'll post it.", "I'll post it. 1", "!!! I'll post it"])
def test_nothing_worth_saying(text: str) -> None:
    assert without_claims(text, review(text, evidence())) == ""


def test_an_emoji_is_worth_saying() -> None:
    assert without_claims("I'll post it. ❤", review("I'll post it. ❤", evidence())) == "❤"


def test_backed_claims_stay() -> None:
    claim = Claim(kind="figure", start=0, end=1, source=Source(kind="fact", text="2 cats"))
    assert unbacked([claim]) == ()
    assert without_claims("2 cats", [claim]) == "2 cats"


WORDS = st.sampled_from(
    "yes no I I'll have my son two kids in Rome soon . ! ? , and thanks me too same $5 link bio "
    "12 next week 👍 ❤ you live do . we'll \n sí ja free code".split(" ")
)


@given(st.lists(WORDS, max_size=14).map(" ".join), st.sampled_from([KIDS, "Nice", "how much?"]))
def test_offsets_hold_and_removal_removes(text: str, comment: str) -> None:
    known = evidence(comment=comment)
    claims = review(text, known)
    for claim in claims:
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end].strip() == text[claim.start : claim.end]
    # Until nothing is left to mark: without its first sentence, the second may be the answer.
    for _ in range(text.count(".") + text.count("!") + text.count("?") + text.count("\n") + 1):
        text = without_claims(text, review(text, known))
    assert unbacked(review(text, known)) == ()

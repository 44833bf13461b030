"""What the creator decided about claims, when a draft is judged again."""

from __future__ import annotations

from tests.agent.drafting.scripted import comment

from rejoinder.drafting.base import Evidence, Suggestion
from rejoinder.drafting.resolved import VOUCHED, backed_by, rejudged, without
from rejoinder.drafting.review import review
from rejoinder.protocol import Claim, Source

TEXT = "Thank you! My son helped me film it. I live by the sea."


def draft(text: str = TEXT) -> Suggestion:
    return Suggestion("a" * 32, text, "praise", claims=review(text, Evidence(comment())))


def claim_on(drafted: Suggestion, words: str) -> Claim:
    return next(
        each for each in drafted.claims if words in drafted.text[each.start : each.end].lower()
    )


def with_source(drafted: Suggestion, words: str, source: Source) -> Suggestion:
    found = claim_on(drafted, words)
    claims = (backed_by(each, source) if each == found else each for each in drafted.claims)
    return Suggestion("a" * 32, drafted.text, "praise", claims=tuple(claims))


def sources(drafted: Suggestion, *facts: str) -> dict[str, Source | None]:
    evidence = Evidence(comment(), facts)
    return {drafted.text[c.start : c.end]: c.source for c in rejudged(drafted, evidence)}


def test_a_vouch_stays_and_covers_nothing_else() -> None:
    found = sources(with_source(draft(), "son", VOUCHED))
    assert [source for source in found.values() if source] == [VOUCHED]
    assert any("son" in text for text, source in found.items() if source == VOUCHED)


def test_a_vouch_for_another_text_does_not_count() -> None:
    vouched = with_source(draft("My son helped me."), "son", VOUCHED)
    moved = Suggestion("a" * 32, "So, my son helped me.", "praise", claims=vouched.claims)
    assert VOUCHED not in sources(moved).values()


def test_a_claim_rests_on_the_fact_it_was_kept_as_while_there_is_one() -> None:
    kept = Source(kind="fact", text="Who helps? My family.")
    rests = with_source(draft(), "son", kept)
    assert kept in sources(rests, "Who helps? My family.").values()
    assert kept not in sources(rests, "Another fact.").values()


def test_what_the_review_backs_needs_no_decision() -> None:
    backed = sources(with_source(draft(), "sea", VOUCHED), "I live by the sea.")
    assert any(source and source.kind == "fact" for source in backed.values())
    assert VOUCHED not in backed.values()


def test_only_the_sentence_of_the_claim_goes_and_the_others_move() -> None:
    vouched = with_source(draft(), "sea", VOUCHED)
    left = without(vouched, claim_on(vouched, "son"))
    assert left.text == "Thank you! I live by the sea."
    (claim,) = left.claims
    assert claim.source == VOUCHED
    assert left.text[claim.start : claim.end] == TEXT[slice(*span(vouched, "sea"))]


def test_without_the_first_sentence_of_a_text_that_begins_with_spaces() -> None:
    for text in ("  I live by the sea. My son helped me.", "My son helped me. I live by the sea."):
        drafted = with_source(draft(text), "sea", VOUCHED)
        left = without(drafted, claim_on(drafted, "son"))
        (claim,) = left.claims
        assert left.text == "I live by the sea."
        assert left.text[claim.start : claim.end].lower().endswith("sea")


def test_where_nothing_is_left_to_say_there_is_no_draft() -> None:
    drafted = draft("My son helped me!")
    left = without(drafted, claim_on(drafted, "son"))
    assert (left.text, left.claims) == ("", ())


def span(drafted: Suggestion, words: str) -> tuple[int, int]:
    claim = claim_on(drafted, words)
    return claim.start, claim.end

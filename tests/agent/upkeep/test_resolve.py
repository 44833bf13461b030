"""What becomes of a claim that the creator takes out, keeps as a fact, or vouches for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from tests.agent.drafting.scripted import Script, comment, events, pipeline

from rejoinder.drafting.base import Evidence, Suggestion
from rejoinder.drafting.review import review
from rejoinder.errors import StoreError, UnknownDraftError
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Fact
from rejoinder.protocol import Claim, ClaimResolve, ClaimResolved, Comment
from rejoinder.upkeep.resolve import resolve

TODAY = date(2026, 11, 23)
DRAFT = "a" * 32
ASKED = comment("Do you ship to Canada?")


@pytest.fixture(autouse=True)
def _today(memory: Memory) -> None:
    memory.today = lambda: TODAY


async def drafted(memory: Memory, text: str, asked: Comment = ASKED) -> tuple[Claim, ...]:
    claims = review(text, Evidence.of(asked, await memory.facts(asked)))
    await memory.record(asked, Suggestion(DRAFT, text, "question", claims=claims))
    return claims


async def decide(memory: Memory, claim: Any, how: str, draft: str = DRAFT) -> ClaimResolved:
    there = await memory.store.drafts.find(draft)
    length = len(there.text) if there and there.text else 1
    place = {"start": claim.start, "end": claim.end, "length": length, "how": how}
    return await resolve(memory, ClaimResolve.model_validate({"id": 9, "draft_id": draft, **place}))


async def shown(memory: Memory, asked: Comment = ASKED) -> Suggestion | None:
    """The draft as a reload of the page shows it."""
    drafts = (await memory.journalled(asked)).drafts
    return drafts[0] if drafts else None


async def test_a_sentence_is_taken_out_once_and_for_all(memory: Memory) -> None:
    (claim,) = await drafted(memory, "Thanks! My son wrapped it.")
    answer = await decide(memory, claim, "remove")
    assert (answer.re, answer.draft_id, answer.text, answer.claims) == (9, DRAFT, "Thanks!", ())
    assert await decide(memory, claim, "remove") == answer
    again = await shown(memory)
    assert again is not None and again.text == "Thanks!"
    row = await memory.store.drafts.find(DRAFT)
    assert row is not None and row.text == "Thanks!"


async def test_a_draft_of_which_nothing_is_left_is_not_shown_again(memory: Memory) -> None:
    (claim,) = await drafted(memory, "My son wrapped it.")
    answer = await decide(memory, claim, "remove")
    assert (answer.text, answer.claims) == ("", ())
    assert await decide(memory, claim, "remove") == answer
    assert await shown(memory) is None
    _, fresh = await events(pipeline(Script(["so kind of you"]), memory), ASKED)
    assert isinstance(fresh, Suggestion) and fresh.text == "so kind of you"


async def test_a_vouch_holds_for_this_draft_alone_and_after_a_reload(memory: Memory) -> None:
    (claim,) = await drafted(memory, "My son wrapped it.")
    answer = await decide(memory, claim, "vouch")
    (vouched,) = answer.claims
    assert vouched.source is not None and vouched.source.kind == "vouch"
    assert await decide(memory, claim, "vouch") == answer
    assert await memory.store.notes.facts() == []
    _, again = await events(pipeline(Script([]), memory), ASKED)
    assert isinstance(again, Suggestion)
    assert (again.draft_id, again.claims) == (DRAFT, answer.claims)


async def test_what_is_lived_is_kept_everywhere_and_without_an_end(memory: Memory) -> None:
    claim = (await drafted(memory, "Thanks Bo! I live in Genk.", comment("nice")))[0]
    for backed in (await decide(memory, claim, "fact")).claims:
        assert backed.source is not None
        assert (backed.source.kind, backed.source.text) == ("fact", "I live in Genk.")
    (fact,) = await memory.store.notes.facts()
    assert (fact.text, fact.site, fact.post, fact.expires) == ("I live in Genk.", "", "", None)
    assert fact.source == "draft"


async def test_what_is_offered_is_kept_for_its_post_with_the_question(memory: Memory) -> None:
    (claim,) = await drafted(memory, "Yes!")
    assert claim.kind == "offer"
    answer = await decide(memory, claim, "fact")
    assert [each.source is not None for each in answer.claims] == [True]
    assert await decide(memory, claim, "fact") == answer
    (fact,) = await memory.store.notes.facts()
    assert fact.text == "Do you ship to Canada? Yes."
    assert (fact.site, fact.post, fact.about) == ("demo", "p", "Kettles")
    assert fact.expires is None
    again = await shown(memory)
    assert again is not None and again.claims == answer.claims


async def test_a_promise_is_kept_for_thirty_days(memory: Memory) -> None:
    claims = await drafted(memory, "I will post part two on YouTube.", comment("nice"))
    promise = next(claim for claim in claims if claim.kind == "promise")
    await decide(memory, promise, "fact")
    (fact,) = await memory.store.notes.facts()
    assert (fact.post, fact.expires) == ("p", TODAY + timedelta(days=30))


@pytest.mark.parametrize("kind", ["experience", "promise"])
async def test_a_sentence_is_kept_as_long_as_the_shortest_lived_of_its_claims(
    memory: Memory, kind: str
) -> None:
    text = "I live in Ghent and I'll post the video next week."
    claims = await drafted(memory, text, comment("nice"))
    await decide(memory, next(claim for claim in claims if claim.kind == kind), "fact")
    (fact,) = await memory.store.notes.facts()
    assert fact.text == text
    assert (fact.post, fact.expires) == ("p", TODAY + timedelta(days=30))


async def test_a_number_in_what_was_lived_binds_it_to_no_post(memory: Memory) -> None:
    claims = await drafted(memory, "I have lived in Genk for 12 years.", comment("nice"))
    lived = next(claim for claim in claims if claim.kind == "experience")
    await decide(memory, lived, "fact")
    (fact,) = await memory.store.notes.facts()
    assert (fact.site, fact.post) == ("", "")


async def test_a_fact_that_is_removed_backs_the_draft_no_more(memory: Memory) -> None:
    (claim,) = await drafted(memory, "Yes!")
    await decide(memory, claim, "fact")
    (fact,) = await memory.store.notes.facts()
    await memory.store.notes.remove_fact(fact.id)
    (open_again,) = (await decide(memory, claim, "vouch")).claims
    assert open_again.source is not None and open_again.source.kind == "vouch"


async def test_each_claim_is_decided_for_itself(memory: Memory) -> None:
    son, sea = await drafted(memory, "My son wrapped it. I live by the sea.", comment("nice"))
    await decide(memory, son, "vouch")
    answer = await decide(memory, sea, "fact")
    assert [claim.source.kind for claim in answer.claims if claim.source] == ["vouch", "fact"]
    assert await decide(memory, son, "remove") == answer


async def test_who_vouches_for_words_vouches_for_all_that_they_claim(memory: Memory) -> None:
    text = "I live in Genk with two cats, and my son wrapped it."
    claims = await drafted(memory, text, comment("nice"))
    assert len(claims) > 1 and all(each.source is None for each in claims)
    for each in (await decide(memory, claims[0], "vouch")).claims:
        covered = claims[0].start <= each.start and each.end <= claims[0].end
        assert (each.source is not None) is covered


async def test_a_private_fact_is_not_told_by_one_click(memory: Memory) -> None:
    (claim,) = await drafted(memory, "I live by the sea.", comment("nice"))
    await memory.store.notes.add_fact(Fact("I live by the sea.", private=True))
    with pytest.raises(StoreError, match="private"):
        await decide(memory, claim, "fact")
    (fact,) = await memory.store.notes.facts()
    assert fact.private


async def test_what_says_nothing_alone_cannot_be_kept(memory: Memory) -> None:
    asked = comment("I have two kids and a dog")
    (claim,) = await drafted(memory, "Me too!", asked)
    with pytest.raises(StoreError, match="Vouch for it"):
        await decide(memory, claim, "fact")


async def test_a_claim_that_is_none_changes_nothing(memory: Memory) -> None:
    (claim,) = await drafted(memory, "My son wrapped it.")
    other = claim.model_copy(update={"end": claim.end + 1})
    answer = await decide(memory, other, "remove")
    assert (answer.text, answer.claims) == ("My son wrapped it.", (claim,))


async def test_an_unknown_draft_is_named(memory: Memory) -> None:
    claim = Claim(kind="offer", start=0, end=1)
    with pytest.raises(UnknownDraftError, match="not in the journal"):
        await decide(memory, claim, "vouch", "b" * 32)


async def test_a_draft_of_before_is_judged_by_what_the_journal_kept(memory: Memory) -> None:
    (claim,) = await drafted(memory, "My son wrapped it.")
    await memory.store.drafts._table.update({"request": ""})
    (vouched,) = (await decide(memory, claim, "vouch")).claims
    assert vouched.source is not None


async def test_a_message_that_arrives_again_takes_out_no_other_sentence(memory: Memory) -> None:
    text = "I live by the sea. My son wrapped it."
    first, *_ = await drafted(memory, text)
    place = {"start": first.start, "end": first.end, "length": len(text), "how": "remove"}
    request = ClaimResolve.model_validate({"id": 9, "draft_id": DRAFT, **place})
    assert (await resolve(memory, request)).text == "My son wrapped it."
    assert (await resolve(memory, request)).text == "My son wrapped it."

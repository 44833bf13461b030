"""What is drafted behind the draft that is shown, what a hint changes, and who goes first."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from tests.agent.drafting.scripted import Script, comment, events, pipeline

from rejoinder.drafting.base import Suggestion, Token
from rejoinder.drafting.pipeline import TEMPERATURES, Pipeline
from rejoinder.drafting.rank import near_duplicate
from rejoinder.drafting.review import unbacked
from rejoinder.engine.base import Piece, Priority, Prompt, Sampling
from rejoinder.engine.llama import LlamaEngine
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import PastReply
from rejoinder.protocol import DraftOutcome, Source

ROUNDS_OF_TWO = 4
PRAISE = (
    ("nice one", "thank you, that is kind"),
    ("great video", "so glad you liked it!"),
    ("loved this", "that makes my day"),
    ("so calm", "calm is the whole idea"),
    ("beautiful", "you are too kind, cheers"),
    ("first!", "quick as ever"),
    ("love the sound", "headphones help a lot"),
    ("this is great", "happy to hear it"),
)


async def shown(drafting: Pipeline, **wish: Any) -> Suggestion:
    _, ready = await events(drafting, comment(), **wish)
    assert isinstance(ready, Suggestion)
    return ready


async def more(drafting: Pipeline, **wish: Any) -> list[Suggestion]:
    return [draft async for draft in drafting.alternatives(comment(), **wish)]


async def accept(memory: Memory, draft: Suggestion, what: Any = "accepted") -> None:
    text = "" if what == "dismissed" else draft.text
    await memory.outcome(DraftOutcome(id=1, draft_id=draft.draft_id, outcome=what, text=text))


async def test_two_alternatives_differ_and_are_journalled_behind_the_one_shown(
    memory: Memory,
) -> None:
    engine = Script(["thank you!", "Thank you!!", "the kettle bows", "so glad it calms"])
    drafting = pipeline(engine, memory)
    first = await shown(drafting)
    others = await more(drafting, known=[first.draft_id])
    assert [draft.text for draft in others] == ["the kettle bows", "so glad it calms"]
    assert len({first.draft_id, *(draft.draft_id for draft in others)}) == 3
    assert engine.priorities[1:] == [Priority.BEHIND] * (len(engine.priorities) - 1)
    again = await shown(drafting)
    assert (again.draft_id, again.alternatives) == (first.draft_id, ())


async def test_what_was_drafted_behind_comes_from_the_journal_the_next_time(
    memory: Memory,
) -> None:
    engine = Script(["thank you!", "the kettle bows", "so glad it calms"])
    drafting = pipeline(engine, memory)
    first = await shown(drafting)
    before = await more(drafting, known=[first.draft_id])
    asked = len(engine.prompts)
    after = await more(drafting, known=[first.draft_id])
    assert [draft.draft_id for draft in after] == [draft.draft_id for draft in before]
    assert len(engine.prompts) == asked


async def test_one_is_topped_up_when_the_card_has_one_left(memory: Memory) -> None:
    engine = Script(["thank you!", "the kettle bows", "so glad it calms", "tea is on me"])
    drafting = pipeline(engine, memory)
    first = await shown(drafting)
    others = await more(drafting, known=[first.draft_id])
    known = [first.draft_id, *(draft.draft_id for draft in others)]
    assert [draft.text for draft in await more(drafting, known=known, wanted=1)] == ["tea is on me"]


async def test_a_model_that_repeats_itself_is_not_asked_for_ever(memory: Memory) -> None:
    engine = Script(["thank you!"] * 20)
    drafting = pipeline(engine, memory)
    first = await shown(drafting)
    assert await more(drafting, known=[first.draft_id]) == []
    assert len(engine.prompts) == 1 + ROUNDS_OF_TWO


async def test_an_alternative_claims_nothing_that_nothing_backs(memory: Memory) -> None:
    engine = Script(["thank you!", "my son filmed it", "a new video is coming soon"])
    drafting = pipeline(engine, memory)
    first = await shown(drafting)
    assert await more(drafting, known=[first.draft_id]) == []


async def test_no_alternatives_to_what_gets_no_draft(memory: Memory) -> None:
    drafting = pipeline(Script(["thank you!"]), memory)
    spam = comment("Earn $5000 a week from home, message me on WhatsApp +1 555 0100")
    assert [draft async for draft in drafting.alternatives(spam)] == []


async def test_another_machine_is_not_asked_for_what_nobody_asked_for(memory: Memory) -> None:
    engine = Script(["thank you!", "the kettle bows"], host="gpu.example")
    drafting = pipeline(engine, memory)
    first = await shown(drafting)
    assert first.host == "gpu.example"
    assert await more(drafting, known=[first.draft_id]) == []
    assert len(engine.prompts) == 1
    # Whoever drafts now, the journal knows where this one was made.
    assert (await shown(pipeline(Script([]), memory))).host == "gpu.example"
    row = await memory.store.drafts.find(first.draft_id)
    assert row is not None
    assert row.host == "gpu.example"


async def test_the_alternative_that_was_used_is_the_one_seen_again(memory: Memory) -> None:
    drafting = pipeline(Script(["thank you!", "the kettle bows", "so glad it calms"]), memory)
    first = await shown(drafting)
    used, _ = await more(drafting, known=[first.draft_id])
    await accept(memory, used)
    again = await shown(drafting)
    assert (again.draft_id, again.outcome) == (used.draft_id, "accepted")
    assert [draft.draft_id for draft in again.alternatives] == [first.draft_id]


async def test_a_dismissed_alternative_stands_for_its_comment_until_the_next_draft(
    memory: Memory,
) -> None:
    engine = Script(["thank you!", "the kettle bows", "so glad it calms", "tea is on me"])
    drafting = pipeline(engine, memory)
    first = await shown(drafting)
    other, _ = await more(drafting, known=[first.draft_id])
    await accept(memory, other, "dismissed")
    assert (await shown(drafting)).outcome == "dismissed"
    newest = await shown(drafting, regenerate=True)
    assert (await shown(drafting)).draft_id == newest.draft_id


async def test_a_hint_drafts_anew_and_its_draft_is_found_by_it(memory: Memory) -> None:
    engine = Script(["thank you so much for this", "cheers", "ta, really", "bows deeply"])
    drafting = pipeline(engine, memory)
    first = await shown(drafting)
    hinted = await shown(drafting, hint="shorter", priority=Priority.BY_HAND)
    assert (first.hint, hinted.hint, hinted.text) == ("", "shorter", "cheers")
    assert "shorter" not in str(engine.prompts[0])
    assert engine.prompts[1][:-1] == engine.prompts[0][:-1]
    assert engine.prompts[1][-1].content.startswith(engine.prompts[0][-1].content)
    assert "shorter" in engine.prompts[1][-1].content
    assert (await shown(drafting, hint="shorter")).draft_id == hinted.draft_id
    assert (await shown(drafting)).draft_id == hinted.draft_id
    row = await memory.store.drafts.find(hinted.draft_id)
    assert row is not None
    assert row.hint == "shorter"


async def test_alternatives_are_those_with_the_same_hint(memory: Memory) -> None:
    lines = ["thank you!", "the kettle bows", "so glad it calms", "ta", "cheers, friend"]
    drafting = pipeline(Script(lines), memory)
    first = await shown(drafting)
    await more(drafting, known=[first.draft_id])
    others = await more(drafting, known=[first.draft_id], hint="shorter")
    assert [draft.text for draft in others] == ["ta", "cheers, friend"]
    assert {draft.hint for draft in others} == {"shorter"}


async def test_what_a_hint_states_backs_that_draft_and_no_other(memory: Memory) -> None:
    line = "It costs 20 euros"
    drafting = pipeline(Script([line]), memory)
    ready = await shown(drafting, hint="tell them it costs 20 euros")
    sources = {claim.source for claim in ready.claims}
    assert sources == {Source(kind="hint", text="tell them it costs 20 euros")}
    # Seen again, it is still the hint that backs it.
    assert (await shown(drafting)).claims == ready.claims
    plain = pipeline(Script([line] * len(TEMPERATURES)), memory)
    _, marked = await events(plain, comment("what does it cost?", key="2"))
    assert isinstance(marked, Suggestion) and unbacked(marked.claims)


@pytest.mark.parametrize(
    "hint",
    ["don't say that it costs 20 euros", "without the 20 euros", "leave out the 20 euros please"],
)
async def test_what_a_hint_wants_left_out_backs_nothing(memory: Memory, hint: str) -> None:
    drafting = pipeline(Script(["It costs 20 euros"] * len(TEMPERATURES)), memory)
    _, marked = await events(drafting, comment(), hint=hint)
    assert isinstance(marked, Suggestion) and unbacked(marked.claims)


async def test_a_draft_that_may_be_shown_stays_in_the_card_while_another_is_tried(
    memory: Memory,
) -> None:
    relevance = {"no way": 0.5, "the calm is the kettle's doing": 3.0}
    engine = Script([*relevance], relevance=relevance)
    told = [event async for event in pipeline(engine, memory).draft(comment())]
    tokens = [event for event in told if isinstance(event, Token)]
    assert [token.text for token in tokens if token.restart] == ["the calm is the kettle's doing"]
    assert tokens[-1].restart
    ready = told[-1]
    assert isinstance(ready, Suggestion) and ready.text == tokens[-1].text
    assert engine.priorities == [Priority.ON_SCREEN] * 2


async def test_a_draft_that_may_not_be_shown_leaves_the_card_at_once(memory: Memory) -> None:
    engine = Script(["my son filmed it", "glad you like it"])
    drafting = pipeline(engine, memory).draft(comment(), priority=Priority.ON_PAGE)
    told = [event async for event in drafting]
    restarts = [event.text for event in told if isinstance(event, Token) and event.restart]
    assert restarts == ["", "glad you like it"]
    assert engine.priorities == [Priority.ON_PAGE] * 2


@dataclass
class Slow(Script):
    """Writes its first line only when the second is under way."""

    second: asyncio.Event = field(default_factory=asyncio.Event)

    async def stream(
        self, prompt: Prompt, sampling: Sampling, priority: Priority = Priority.ON_SCREEN
    ) -> AsyncGenerator[Piece, None]:
        if self.prompts:
            self.second.set()
        async for piece in super().stream(prompt, sampling, priority):
            await self.second.wait()
            yield piece


async def test_for_one_who_waits_the_tries_run_side_by_side(memory: Memory) -> None:
    engine = Slow(["the kettle bows", "never shown"])
    text, ready = await events(pipeline(engine, memory), comment(), priority=Priority.BY_HAND)
    assert isinstance(ready, Suggestion)
    assert text.strip() == ready.text == "the kettle bows"
    assert engine.closed == len(engine.prompts) == 2


async def test_the_real_model_drafts_alternatives_that_differ(
    engine: LlamaEngine, tmp_path: Path
) -> None:
    memory = await Memory.open(tmp_path / "real", engine)
    await memory.store.add_replies([PastReply(*pair) for pair in PRAISE])
    drafting = pipeline(engine, memory, seed=5)
    asked = comment("what a lovely calm video")
    _, first = await events(drafting, asked)
    assert isinstance(first, Suggestion)
    others = [one async for one in drafting.alternatives(asked, known=[first.draft_id])]
    assert 1 <= len(others) <= 2
    texts = [first.text, *(draft.text for draft in others)]
    for at, text in enumerate(texts):
        assert text.strip() and not near_duplicate(text, texts[:at])

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import lancedb
import numpy as np
import pytest
from tests.agent.memory.disk import holding

from rejoinder.drafting.base import NoDraft, Suggestion
from rejoinder.engine.llama import LlamaEngine
from rejoinder.errors import StoreError
from rejoinder.memory.embed import FIT_MIN, Whitening
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Fact, PastReply, Space, digest
from rejoinder.memory.store import Store
from rejoinder.protocol import Comment, DraftOutcome, Post

SUBJECTS = ("sourdough", "bicycle brakes", "violin strings", "tomato seeds", "film cameras")


@pytest.fixture
async def memory(tmp_path: Path, engine: LlamaEngine) -> Memory:
    return await Memory.open(tmp_path / "memory", engine)


def comment(text: str, key: str = "c1") -> Comment:
    return Comment(site="demo", id=key, author="Bo", text=text, post=Post(id="p"))


def pairs(count: int) -> list[PastReply]:
    start = datetime(2024, 1, 1, tzinfo=UTC)
    return [
        PastReply(
            comment=f"how do you keep {SUBJECTS[n % 5]} in good shape, question {n}?",
            reply=digest(str(n))[:12],
            creator="Ada",
            ts=start + timedelta(days=n),
        )
        for n in range(count)
    ]


async def embed_all(memory: Memory) -> int:
    return sum([count async for count in memory.embed_waiting()])


async def test_adding_the_same_pairs_again_adds_nothing(memory: Memory) -> None:
    assert await memory.store.add_replies([*pairs(3), *pairs(3)]) == 3
    assert await memory.store.add_replies(pairs(4)) == 1
    assert (await memory.store.counts())["replies"] == 4


async def test_recall_finds_by_words_before_any_vector_exists(memory: Memory) -> None:
    await memory.store.add_replies(pairs(20))
    recalled = await memory.recall(comment("my violin strings broke"), 3)
    assert len(recalled.exemplars) == 3
    assert all("violin strings" in found.comment for found in recalled.exemplars)


async def test_recall_with_vectors_joins_both_searches(memory: Memory) -> None:
    await memory.store.add_replies(pairs(FIT_MIN))
    assert await embed_all(memory) == FIT_MIN - min(FIT_MIN, 512)
    assert (await memory.store.counts())["waiting"] == 0
    recalled = await memory.recall(comment("which tomato should I plant?"), 4)
    assert "tomato" in recalled.exemplars[0].comment
    assert len({found.comment for found in recalled.exemplars}) == 4


async def test_vectors_start_again_once_there_is_enough_to_fit_on(
    memory: Memory, tmp_path: Path
) -> None:
    await memory.store.add_replies(pairs(5))
    assert await embed_all(memory) == 5
    await memory.store.add_replies(pairs(FIT_MIN + 10))
    await embed_all(memory)
    assert (await memory.store.counts())["waiting"] == 0
    table = await (await lancedb.connect_async(tmp_path / "memory")).open_table("vectors")
    vectors = np.array([row["vector"] for row in await table.query().to_list()])
    # Centred vectors of length one: without the fit their mean would be almost as long.
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert np.linalg.norm(vectors.mean(axis=0)) < 0.3


async def test_another_model_empties_the_vectors_and_keeps_the_replies(
    memory: Memory, tmp_path: Path
) -> None:
    await memory.store.add_replies(pairs(5))
    await embed_all(memory)
    other = await Store.open(tmp_path / "memory", Space("other", 8))
    counts = await other.counts()
    assert (counts["replies"], counts["waiting"]) == (5, 5)


async def test_words_in_scripts_without_spaces_are_found(memory: Memory) -> None:
    await memory.store.add_replies([PastReply("猫が好きですか", "はい"), PastReply("hello", "hi")])
    recalled = await memory.recall(comment("猫"), 2)
    assert recalled.exemplars[0].reply == "はい"


@pytest.mark.parametrize("text", ['" OR 1=1 --', "(((", "*:*", "a AND", "'; drop table", "\u200b"])
async def test_a_comment_is_never_read_as_a_query(memory: Memory, text: str) -> None:
    await memory.store.add_replies(pairs(3))
    assert len((await memory.recall(comment(text), 2)).exemplars) <= 2


async def test_the_journal_gives_the_same_draft_for_the_same_comment(memory: Memory) -> None:
    asked = comment("nice")
    draft = Suggestion(draft_id="a" * 32, text="thanks", pile="praise", likeness=0.5)
    await memory.record(asked, draft)
    await memory.record(asked, NoDraft("praise", "same", "no other"))
    known = await memory.journalled(asked)
    assert [(d.text, d.likeness, d.journalled) for d in known.drafts] == [("thanks", 0.5, True)]
    assert known.refusal is not None
    edited = await memory.journalled(comment("nice (edited by its author)"))
    assert edited.drafts == ()


async def test_an_accepted_draft_becomes_a_past_reply_once_and_undo_takes_it_back(
    memory: Memory,
) -> None:
    asked = comment("it's nice")
    await memory.record(asked, Suggestion(draft_id="b" * 32, text="thanks", pile="praise"))
    accepted = DraftOutcome(id=1, draft_id="b" * 32, outcome="edited", text="cheers")
    await memory.outcome(accepted)
    await memory.outcome(accepted)
    assert await memory.recent_replies(5) == ["cheers"]
    row = await memory.store.drafts.find("b" * 32)
    assert row is not None
    assert (row.outcome, row.final_text) == ("edited", "cheers")
    await memory.outcome(DraftOutcome(id=2, draft_id="b" * 32, outcome="undone"))
    assert await memory.recent_replies(5) == []


async def test_undo_takes_back_one_reply_and_no_other(memory: Memory) -> None:
    for letter, key in (("a", "1"), ("b", "2")):
        asked = comment("Love this!", key)
        await memory.record(asked, Suggestion(draft_id=letter * 32, text="x", pile="praise"))
        said = DraftOutcome(id=1, draft_id=letter * 32, outcome="accepted", text=f"thanks {letter}")
        await memory.outcome(said)
    await memory.outcome(DraftOutcome(id=2, draft_id="b" * 32, outcome="undone"))
    assert await memory.recent_replies(5) == ["thanks a"]


async def test_what_the_creator_corrected_does_not_stay_as_their_own(memory: Memory) -> None:
    await memory.record(comment("hi"), Suggestion(draft_id="a" * 32, text="x", pile="other"))
    for outcome, text in (("accepted", "Thank You!"), ("edited", "ta")):
        message = {"type": "draft.outcome", "id": 1, "draft_id": "a" * 32}
        await memory.outcome(
            DraftOutcome.model_validate({**message, "outcome": outcome, "text": text})
        )
    assert await memory.recent_replies(5) == ["ta"]
    (draft,) = (await memory.journalled(comment("hi"))).drafts
    assert draft.outcome == "edited"


async def test_undo_leaves_what_came_from_an_archive(memory: Memory) -> None:
    await memory.store.add_replies([PastReply("hi", "hello", site="demo")])
    await memory.record(comment("hi"), Suggestion(draft_id="a" * 32, text="hello", pile="other"))
    await memory.outcome(DraftOutcome(id=1, draft_id="a" * 32, outcome="accepted", text="hello"))
    await memory.outcome(DraftOutcome(id=2, draft_id="a" * 32, outcome="undone"))
    assert await memory.recent_replies(5) == ["hello"]


async def test_a_journal_row_of_another_version_is_as_good_as_none(memory: Memory) -> None:
    asked = comment("hi")
    await memory.record(asked, Suggestion(draft_id="a" * 32, text="hello", pile="other"))
    row = await memory.store.drafts.find("a" * 32)
    assert row is not None
    await memory.store.drafts.add(replace(row, draft_id="b" * 32, body='{"pile": "unheard of"}'))
    assert [draft.text for draft in (await memory.journalled(asked)).drafts] == ["hello"]


async def test_forgetting_beside_a_writer_loses_nothing_that_was_acknowledged(
    memory: Memory, tmp_path: Path
) -> None:
    """Two stores on one folder, as `rejoinder up` and `rejoinder memory forget` are."""
    beside = await Store.open(tmp_path / "memory")
    kept: list[str] = []

    async def write() -> None:
        for number in range(30):
            await memory.store.add_replies([PastReply(f"keep {number}", "yes")])
            kept.append(f"keep {number}")
            draft = Suggestion(draft_id=f"{number:032x}", text="x", pile="other")
            await memory.record(comment(f"keep {number}"), draft)

    async def forget() -> None:
        for number in range(6):
            await beside.add_replies([PastReply(f"canary {number}", "no")])
            await beside.forget(containing="canary")

    await asyncio.gather(write(), forget())
    counts = await memory.store.counts()
    assert (counts["replies"], counts["drafts"]) == (len(kept), len(kept))
    assert holding(tmp_path, "canary") == []


async def test_another_model_does_not_take_the_vectors_of_a_running_agent(
    memory: Memory, tmp_path: Path
) -> None:
    await memory.store.add_replies(pairs(3))
    await embed_all(memory)
    with pytest.raises(StoreError, match="another model"):
        await Store.open(tmp_path / "memory", Space("other", 8), adopt=False)
    assert (await memory.store.counts())["waiting"] == 0


async def test_an_outcome_for_an_unknown_draft_is_an_error(memory: Memory) -> None:
    with pytest.raises(StoreError, match="not in the journal"):
        await memory.outcome(DraftOutcome(id=1, draft_id="c" * 32, outcome="dismissed"))


@pytest.mark.parametrize("rows", [3, 80])
async def test_what_is_forgotten_is_gone_from_the_disk(
    memory: Memory, tmp_path: Path, rows: int
) -> None:
    canary = PastReply("I live in Canarystreet", "so do I, in Canarystreet")
    await memory.store.add_replies([*pairs(rows), canary])
    await memory.store.index()
    await embed_all(memory)
    asked = comment("Canarystreet is far")
    await memory.record(asked, Suggestion(draft_id="d" * 32, text="thanks", pile="other"))
    assert holding(tmp_path, "canary")
    assert await memory.store.forget(containing="canarySTREET", dry=True) == 1
    assert await memory.store.forget(containing="canarySTREET") == 1
    assert holding(tmp_path, "canary") == []
    counts = await memory.store.counts()
    assert (counts["replies"], counts["drafts"], counts["waiting"]) == (rows, 0, 0)
    recalled = await memory.recall(comment("my violin strings broke"), 2)
    assert "violin strings" in recalled.exemplars[0].comment


async def test_an_undone_reply_leaves_no_words_in_the_log_of_deletions(
    memory: Memory, tmp_path: Path
) -> None:
    asked = comment("Canarystreet?")
    await memory.record(asked, Suggestion(draft_id="e" * 32, text="thanks", pile="other"))
    await memory.outcome(DraftOutcome(id=1, draft_id="e" * 32, outcome="accepted", text="thanks"))
    await memory.outcome(DraftOutcome(id=2, draft_id="e" * 32, outcome="undone"))
    await memory.store.forget()
    assert holding(tmp_path, "canary") == []


async def test_forget_with_a_quote_and_wildcards_matches_them_as_they_are(memory: Memory) -> None:
    await memory.store.add_replies([PastReply("it's 100%", "yes"), PastReply("100 per cent", "no")])
    assert await memory.store.forget(containing="it's 100%") == 1
    assert await memory.recent_replies(5) == ["no"]


async def test_what_is_written_is_there_after_opening_again(
    memory: Memory, tmp_path: Path, engine: LlamaEngine
) -> None:
    await memory.store.add_replies(pairs(3))
    await memory.store.notes.add_fact(Fact("Ada lives in Ghent"))
    again = await Memory.open(tmp_path / "memory", engine)
    assert await again.creator() == "Ada"
    assert [fact.text for fact in await again.store.notes.facts()] == ["Ada lives in Ghent"]
    assert await again.recent_replies(1) == [pairs(3)[2].reply]


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, engine: LlamaEngine) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be made"):
        await Memory.open(tmp_path / "file" / "memory", engine)


def test_whitening_survives_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "whitening.npz"
    fitted = Whitening.fit("m", np.random.default_rng(1).normal(size=(80, 16)).astype(np.float32))
    fitted.save(path)
    assert Whitening.load(path, "m", 16).fitted
    assert not Whitening.load(path, "another model", 16).fitted
    path.write_bytes(b"damaged")
    assert not Whitening.load(path, "m", 16).fitted

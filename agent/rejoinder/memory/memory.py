"""The memory as the rest of the agent sees it."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Self

import pyarrow.compute as pc

from rejoinder.drafting.base import Goal, Journalled, Known, NoDraft, Recalled, Suggestion
from rejoinder.drafting.triage import triage
from rejoinder.engine.base import Embedder
from rejoinder.errors import StoreError, UnknownDraftError
from rejoinder.language import detect
from rejoinder.memory import journal, mentions, recall
from rejoinder.memory.embed import FIT_MAX, FIT_MIN, Whitening
from rejoinder.memory.filing import filed
from rejoinder.memory.joining import Asked
from rejoinder.memory.records import Draft, Outcome, PastReply, Space, now
from rejoinder.memory.store import Store
from rejoinder.protocol import Comment, DraftOutcome, GoalKind, Pile

# Rows of one step, which an interruption loses. A comment on the page does not wait for it: the
# engine takes it in between.
_EMBED_BATCH = 32
# So many are looked up at once: finding those that wait reads all ids.
_WAITING = 1_024
# How far back "recent" goes, for the voice and for what is shown when nothing near is found.
NEWEST = 5_000
# Pairs that every prompt shows, computed once for all: see docs/decisions/0022.
COMMON = 3


class Memory:
    """Replies, facts, goals and the journal of one creator, with the model that compares texts."""

    def __init__(
        self,
        store: Store,
        embedder: Embedder,
        folder: Path,
        today: Callable[[], date] = date.today,
    ) -> None:
        self.store = store
        self.today = today
        self._embedder = embedder
        self._whitening_file = folder / "whitening.npz"
        self._whitening = self._load()
        self._kept: tuple[int, list[dict[str, Any]]] = (-1, [])

    @classmethod
    async def open(cls, folder: Path, embedder: Embedder, *, adopt: bool = True) -> Self:
        """Open the memory in `folder`, or make it. Vectors of another model are replaced only
        if `adopt` allows it.

        Raises:
            StoreError: the folder cannot be used.
        """
        await asyncio.to_thread(_make, folder)
        space = Space(embedder.vectors, embedder.dim)
        return cls(await Store.open(folder, space, adopt=adopt), embedder, folder)

    # What drafting needs

    async def recall(self, comment: Comment, limit: int, pile: Pile | None = None) -> Recalled:
        # Another process may have imported, and fitted, since.
        if self._embedder.anisotropic and not self._whitening.fitted:
            self._whitening = self._load()
        newest = await self.newest()
        language = await asyncio.to_thread(detect, comment.text)
        asked = Asked(comment, pile or triage(comment).pile, language)
        near = await recall.recall(
            self.store, self._embedder, self._whitening, asked, limit, newest
        )
        return Recalled(
            tuple(recall.filled(near, newest, limit, asked)),
            tuple(await self.facts(comment)),
            tuple(await self._wished("value")),
            tuple(recall.typical(newest, COMMON)),
        )

    async def facts(self, comment: Comment) -> Sequence[Known]:
        today, facts = self.today(), await self.store.notes.facts()
        here = [fact for fact in facts if fact.holds(comment, today)]
        # What is private anywhere it holds is not told because it is also kept for this post.
        private = {fact.text for fact in here if fact.private}
        return [Known(fact.text, fact.text in private) for fact in here]

    async def goals(self) -> Sequence[Goal]:
        return await mentions.goals(self.store, now())

    async def boundaries(self) -> Sequence[str]:
        return await self._wished("boundary")

    async def journalled(self, comment: Comment) -> Journalled:
        known = await journal.look_up(self.store, comment)
        return await mentions.still_good(self.store, known, now())

    async def record(self, comment: Comment, draft: Suggestion | NoDraft) -> None:
        await journal.record(self.store, comment, draft)

    async def recent_replies(self, limit: int) -> Sequence[str]:
        return [row["reply"] for row in (await self.newest())[:limit]]

    # What the creator did

    async def outcome(self, message: DraftOutcome, creator: str = "", by: str = "") -> None:
        """Write what became of a draft, and `by` which browser; what was accepted becomes a past
        reply of the `creator`. Safe to repeat.

        Raises:
            UnknownDraftError: the journal does not know the draft.
            StoreError: the disk refused.
        """
        draft = await self.store.drafts.find(message.draft_id)
        if draft is None:
            raise UnknownDraftError(
                "This draft is not in the journal.", "Reload the page and try again."
            )
        # The journal comes last: after a crash before it, saying the same again does the rest.
        if draft.final_text and draft.final_text != message.text:
            await self.store.remove_drafted(_as_reply(draft, draft.final_text).id)
        used = message.outcome in ("accepted", "edited")
        if used and message.text.strip():
            reply = _as_reply(draft, message.text)
            await self.add([replace(reply, creator=creator, source=message.outcome)])
        disclosed = draft.suffix if used else ""
        await self.store.drafts.decide(
            Outcome(draft.draft_id, message.outcome, message.text, now(), by, disclosed)
        )

    async def add(self, replies: Sequence[PastReply]) -> int:
        """Keep past replies that are not there yet. Returns how many were new.

        Raises:
            StoreError: the disk refused.
        """
        rows = await asyncio.to_thread(lambda: [filed(reply) for reply in replies])
        return await self.store.add_replies(rows)

    # Keeping it in shape

    async def embed_waiting(self) -> AsyncIterator[int]:
        """Give vectors to the rows that wait for one; yields how many each step did.

        Stopping between steps loses nothing.
        """
        await self._fit()
        while rows := await self.store.without_vector(_WAITING):
            for start in range(0, len(rows), _EMBED_BATCH):
                ids, texts = zip(*rows[start : start + _EMBED_BATCH], strict=True)
                vectors = await self._embedder.embed(texts)
                await self.store.set_vectors(ids, self._whitening.apply(vectors))
                yield len(ids)

    async def creator(self) -> str:
        """The name most replies carry, or nothing."""
        names: Counter[str] = Counter()
        async for batch in self.store.replies(columns=["creator"]):
            for entry in pc.value_counts(batch.column("creator")).to_pylist():
                names[entry["values"]] += entry["counts"]
        names.pop("", None)
        return names.most_common(1)[0][0] if names else ""

    async def _wished(self, kind: GoalKind) -> list[str]:
        return [wish.text for wish in await self.store.notes.wishes() if wish.kind == kind]

    async def newest(self) -> list[dict[str, Any]]:
        """The newest replies, `NEWEST` at most, read again after a write, by whatever process."""
        version = await self.store.version()
        if self._kept[0] != version:
            self._kept = (version, await self.store.newest(NEWEST))
        return self._kept[1]

    async def _fit(self) -> None:
        """Fit the whitening once there is enough to fit it on; earlier vectors start again."""
        if self._whitening.fitted or not self._embedder.anisotropic:
            return
        counts = await self.store.counts()
        if counts["replies"] < FIT_MIN:
            return
        if counts["waiting"] < counts["replies"]:
            await self.store.clear_vectors()
        rows = await self.store.without_vector(FIT_MAX)
        vectors = await self._embedder.embed([text for _, text in rows])
        self._whitening = Whitening.fit(self._embedder.vectors, vectors)
        self._whitening.save(self._whitening_file)
        ids = [key for key, _ in rows]
        await self.store.set_vectors(ids, self._whitening.apply(vectors))

    def _load(self) -> Whitening:
        return Whitening.load(self._whitening_file, self._embedder.vectors, self._embedder.dim)


def _as_reply(draft: Draft, text: str) -> PastReply:
    return PastReply(
        comment=draft.comment,
        reply=text,
        site=draft.site,
        ts=draft.created,
        thread=draft.thread,
        pile=draft.pile,
    )


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise StoreError(
            f"The memory's folder {folder} cannot be made: {error.strerror or error}.",
            "Correct its permissions, or name another folder with REJOINDER_STATE_DIR.",
        ) from error

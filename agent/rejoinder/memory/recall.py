"""Past pairs near a comment: full-text search joined with vectors."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Sequence
from typing import Any

from rejoinder.drafting.base import Exemplar
from rejoinder.drafting.rank import near_duplicate
from rejoinder.engine.base import Embedder, Priority
from rejoinder.memory.embed import Whitening
from rejoinder.memory.store import Store

# Each search brings this many times the wanted rows, so that joining has something to choose from.
_WIDER = 4
# The constant of reciprocal rank fusion: Cormack, Clarke and Büttcher (SIGIR 2009).
_RRF = 60
# Common pairs are drawn from so many of the newest: a voice drifts over the years.
_DRAWN_FROM = 400


async def recall(
    store: Store, embedder: Embedder, whitening: Whitening, text: str, limit: int
) -> list[Exemplar]:
    """The `limit` past pairs that fit `text` best, best first, no two alike."""
    by_words = await store.search_text(text, limit * _WIDER)
    vector = whitening.apply(await embedder.embed([text], Priority.ON_SCREEN, query=True))[0]
    by_sense = await store.search_vector(vector, limit * _WIDER)
    exemplars: list[Exemplar] = []
    seen: set[tuple[str, str]] = set()
    for row in _joined(by_words, by_sense):
        told_apart = (_folded(row["comment"]), _folded(row["reply"]))
        if told_apart in seen:
            continue
        seen.add(told_apart)
        exemplars.append(Exemplar(row["comment"], row["reply"], row["post"]))
        if len(exemplars) == limit:
            break
    return exemplars


def filled(near: list[Exemplar], newest: Sequence[dict[str, Any]], limit: int) -> list[Exemplar]:
    """`near`, and after it the newest pairs up to `limit`: any reply of theirs shows the voice."""
    told = {pair.reply for pair in near}
    rest = (
        Exemplar(row["comment"], row["reply"], row["post"])
        for row in newest
        if row["reply"] not in told
    )
    return [*near, *itertools.islice(rest, limit - len(near))]


def typical(newest: Sequence[dict[str, Any]], count: int) -> list[Exemplar]:
    """Up to `count` short pairs of usual length, no two replies alike, whatever the comment is.

    They are drawn by their ids, which are digests: a new pair seldom changes the draw, so that
    what an engine keeps of the prompts' beginning stays good while the creator answers a page.
    """
    rows = [row for row in newest[:_DRAWN_FROM] if row["comment"].strip() and row["reply"].strip()]
    if not rows:
        return []
    comment = statistics.median(len(row["comment"]) for row in rows)
    reply = statistics.median(len(row["reply"]) for row in rows)
    drawn: list[Exemplar] = []
    for row in sorted(rows, key=lambda row: row["id"]):
        usual = len(row["comment"]) <= comment and reply / 2 <= len(row["reply"]) <= reply
        if usual and not near_duplicate(row["reply"], [pair.reply for pair in drawn]):
            drawn.append(Exemplar(row["comment"], row["reply"], row["post"]))
        if len(drawn) == count:
            break
    return drawn


def _joined(*rankings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Reciprocal rank fusion: a row's score is the sum of 1 / (60 + rank) over the rankings."""
    scores: dict[str, float] = {}
    rows: dict[str, dict[str, Any]] = {}
    for ranking in rankings:
        for rank, row in enumerate(ranking, start=1):
            scores[row["id"]] = scores.get(row["id"], 0.0) + 1 / (_RRF + rank)
            rows[row["id"]] = row
    return [rows[key] for key in sorted(scores, key=lambda key: -scores[key])]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())

"""Past pairs near a comment: full-text search joined with vectors."""

from __future__ import annotations

import asyncio
import itertools
import re
import statistics
from collections import Counter
from collections.abc import Sequence

from rejoinder.drafting.base import Exemplar
from rejoinder.drafting.rank import near_duplicate
from rejoinder.engine.base import Embedder, Priority
from rejoinder.memory.embed import Vectors, Whitening
from rejoinder.memory.joining import Asked, Row, diversified, joined
from rejoinder.memory.records import now
from rejoinder.memory.store import Store

# Each search brings this many times the wanted rows, so that folding has something to choose from;
# if what is left of them is too few, it brings more.
_WIDER = (3, 12)
# Common pairs are drawn from so many of the newest: a voice drifts over the years.
_DRAWN_FROM = 400
# A long comment is looked for by so many of its words, the rarest: the others stand in half of all
# rows and cost most of the time.
_WORDS = 32
_WORD = re.compile(r"\w+(?:['’]\w+)*")
# In scripts without spaces a sentence passes for one word.
_LETTERS = 320
# How many of the newest comments tell which words are common.
_COUNTED = 250


async def recall(
    store: Store,
    embedder: Embedder,
    whitening: Whitening,
    asked: Asked,
    limit: int,
    newest: Sequence[Row] = (),
) -> list[Exemplar]:
    """The `limit` past pairs that fit the comment best, best first, no two alike. `newest` are
    looked into for which words are common."""
    text = asked.comment.text
    words = telling(text, newest)

    async def placed() -> Vectors:
        return whitening.apply(await embedder.embed([text], Priority.ON_SCREEN, query=True))

    async def by_sense(wanted: int) -> list[Row]:
        return await store.search_vector((await vectors)[0], wanted)

    vectors = asyncio.create_task(placed())
    pairs: list[Exemplar] = []
    try:
        for wider in _WIDER:
            wanted = limit * wider
            found = await asyncio.gather(store.search_text(words, wanted), by_sense(wanted))
            pairs = await asyncio.to_thread(chosen, asked, *found, limit)
            if len(pairs) == limit or all(len(ranking) < wanted for ranking in found):
                break
    finally:
        vectors.cancel()
    return pairs


def chosen(
    asked: Asked, by_words: Sequence[Row], by_sense: Sequence[Row], limit: int
) -> list[Exemplar]:
    """From both rankings the pairs to show, best first."""
    moment = now()
    kept = (
        [row for row in ranking if not asked.excludes(row, moment)]
        for ranking in (by_words, by_sense)
    )
    return diversified(joined(asked, *kept), limit)


def telling(text: str, newest: Sequence[Row]) -> str:
    """The words to look for: all of them, once each, or the rarest of a long comment, and of
    those that are as rare the longest."""
    words = list(dict.fromkeys(_WORD.findall(text.casefold())))
    if len(words) > _WORDS:
        common: Counter[str] = Counter()
        for row in newest[:_COUNTED]:
            common.update(set(_WORD.findall(row["comment"].casefold())))
        words = sorted(words, key=lambda word: (common[word], -len(word)))[:_WORDS]
    return " ".join(words)[:_LETTERS]


def filled(near: list[Exemplar], newest: Sequence[Row], limit: int, asked: Asked) -> list[Exemplar]:
    """`near`, and after it the newest pairs up to `limit`: any reply of theirs shows the voice."""
    told = {pair.reply for pair in near}
    moment = now()
    rest = (
        Exemplar(row["comment"], row["reply"], row["post"])
        for row in newest
        if row["reply"] not in told and not asked.excludes(row, moment)
    )
    return [*near, *itertools.islice(rest, limit - len(near))]


def typical(newest: Sequence[Row], count: int) -> list[Exemplar]:
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

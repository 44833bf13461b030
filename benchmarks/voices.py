"""Real pairs of comment and reply, a file a creator: older ones to remember, newer ones to test."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from rejoinder.drafting.base import Exemplar
from rejoinder.importers.rows import Place, read_row
from rejoinder.memory.records import PastReply, digest
from rejoinder.protocol import Comment, Post

Pair = dict[str, Any]
# Longer replies are scored on their beginning.
REPLY_TOKENS = 256
_HELD = 200


def pairs_of(path: Path) -> list[Pair]:
    """All pairs of a creator, oldest first."""
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [{"id": str(number), **json.loads(line)} for number, line in enumerate(lines)]
    return sorted(pairs, key=lambda pair: str(pair["ts"]))


def held_back(pairs: list[Pair]) -> tuple[list[Pair], list[Pair]]:
    """The archive, and the newest that are held back from it: a fifth, and 200 at most, without
    those that answer a comment of which the archive has another reply."""
    size = min(_HELD, len(pairs) // 5)
    archive, held = pairs[:-size], pairs[-size:]
    answered = {pair["parent_id"] for pair in archive if pair.get("parent_id")}
    return archive, [pair for pair in held if pair.get("parent_id") not in answered]


def spread(pairs: list[Pair], count: int) -> list[Pair]:
    """`count` pairs, evenly over all of them."""
    return pairs[:: max(1, len(pairs) // max(1, count))][:count]


def as_comment(pair: Pair) -> Comment:
    """The comment that was answered, as a page would send it. One whose post is unknown stands
    under a post of its own: what was just replied under the same post is no example."""
    text = pair["comment"][:20_000] or "-"
    title, _, opening = (pair.get("post") or "").partition("\n")
    post = Post(id=digest(title or str(pair["id"])), title=title[:1_000], text=opening[:20_000])
    return Comment(site="demo", id=str(pair["id"]), author="", text=text, post=post)


def as_reply(pair: Pair) -> PastReply:
    """The pair as an import brings it into the memory."""
    row = read_row({**pair, "site": "demo"}, Place("pairs"))
    assert isinstance(row, PastReply), row
    return row


def nearest(archive: list[Pair], text: str, count: int) -> tuple[Exemplar, ...]:
    """The pairs of the archive that share most words with `text`, best first."""
    words = set(text.casefold().split())

    def overlap(pair: Pair) -> float:
        theirs = set(pair["comment"].casefold().split())
        return float(len(words & theirs) / (1 + len(theirs) ** 0.5))

    best = sorted(archive, key=overlap, reverse=True)[:count]
    return tuple(Exemplar(pair["comment"], pair["reply"]) for pair in best)

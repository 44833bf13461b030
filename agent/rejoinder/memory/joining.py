"""From two rankings of past pairs to a few that differ: joined, weighed, folded, spread out.

Two rankings are joined by reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009); of the
joined list those are taken that are near the comment and unlike what was taken before (maximal
marginal relevance: Carbonell and Goldstein, SIGIR 1998).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from rejoinder.drafting.base import Exemplar
from rejoinder.drafting.rank import Wording
from rejoinder.protocol import Comment

# What speaks for a pair, as factors of its fused score. That score halves from the first place of a
# ranking to the sixtieth, so that a tenth is worth some six places.
WORDS: Final = 1.0
SENSE: Final = 1.0
SAME_SITE: Final = 1.1
SAME_PILE: Final = 1.1
SAME_LANGUAGE: Final = 1.3
# The creator's own text on the same subject, which answers nobody.
NO_COMMENT: Final = 0.8
# How much of the choice is nearness to the comment, the rest being unlikeness to what is chosen.
NEARNESS: Final = 0.8

# The constant of reciprocal rank fusion.
_RRF: Final = 60
# So many letters of a text decide whether it repeats another.
_COMPARED: Final = 120
# A reply to the same post is copied rather than learned from, while it is as new as this.
_FRESH: Final = timedelta(days=1)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: the comment, with its pile and its language, empty where unknown."""

    comment: Comment
    pile: str = ""
    language: str = ""

    def excludes(self, row: Row, now: datetime) -> bool:
        """Whether the pair is of the comment's own thread, and either answers this very comment or
        was written just now: the model would copy it."""
        comment = self.comment
        if row["site"] != comment.site or row["thread"] != comment.post.id:
            return False
        fresh = row["ts"] is not None and now - row["ts"] < _FRESH
        return fresh or _plain(row["comment"]) == _plain(comment.text)

    def weight(self, row: Row) -> float:
        """What speaks for a pair beyond its places in the rankings."""
        weight = SAME_SITE if row["site"] == self.comment.site else 1.0
        weight *= SAME_PILE if self.pile and row["pile"] == self.pile else 1.0
        weight *= SAME_LANGUAGE if self.language and row["lang"] == self.language else 1.0
        return weight if row["comment"].strip() else weight * NO_COMMENT


class _Candidate:
    """A pair on its way to being chosen."""

    def __init__(self, row: Row, score: float) -> None:
        self.row = row
        self.score = score
        self.comment = Wording.of(row["comment"][:_COMPARED])
        self.reply = Wording.of(row["reply"][:_COMPARED])
        self.likeness = 0.0
        self.repeats = False

    @property
    def worth(self) -> tuple[bool, float]:
        return not self.repeats, NEARNESS * self.score - (1 - NEARNESS) * self.likeness

    def note(self, chosen: _Candidate) -> None:
        """Remember how like a chosen one it is, and whether the two answer the same comment."""
        alike = self.reply.overlap(chosen.reply)
        if self.comment.key:
            alike = max(alike, self.comment.overlap(chosen.comment))
            self.repeats = self.repeats or self.comment.same(chosen.comment)
        self.likeness = max(self.likeness, alike)


def joined(
    asked: Asked, by_words: Sequence[Row], by_sense: Sequence[Row]
) -> list[tuple[Row, float]]:
    """All rows of both rankings, best first, with scores of at most 1."""
    scores: dict[str, float] = {}
    rows: dict[str, Row] = {}
    for weight, ranking in ((WORDS, by_words), (SENSE, by_sense)):
        for rank, row in enumerate(ranking, start=1):
            scores[row["id"]] = scores.get(row["id"], 0.0) + weight / (_RRF + rank)
            rows[row["id"]] = row
    weighed = [(row, scores[key] * asked.weight(row)) for key, row in rows.items()]
    best = max((score for _, score in weighed), default=1.0)
    return sorted(((row, score / best) for row, score in weighed), key=lambda one: -one[1])


def diversified(ranked: Sequence[tuple[Row, float]], limit: int) -> list[Exemplar]:
    """Up to `limit` pairs, best first. Of replies that nearly repeat each other only the best is
    among them, with how many they are; of comments that do, others only where the pairs would else
    be too few."""
    left = [_Candidate(row, score) for row, score in ranked if row["reply"].strip()]
    chosen: list[Exemplar] = []
    while left and len(chosen) < limit:
        best = max(left, key=lambda one: one.worth)
        left.remove(best)
        unlike = [one for one in left if not one.reply.same(best.reply)]
        times = 1 + len(left) - len(unlike)
        row = best.row
        chosen.append(Exemplar(row["comment"], row["reply"], row["post"], times, row["pile"]))
        left = unlike
        for one in left:
            one.note(best)
    return chosen


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())

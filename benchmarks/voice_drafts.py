"""Drafts of the whole pipeline, and how near they come to the real replies."""

from __future__ import annotations

import asyncio
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.voices import Pair, as_comment

from rejoinder.agent import Agent
from rejoinder.drafting.base import NoDraft, Suggestion
from rejoinder.drafting.rank import near_duplicate
from rejoinder.drafting.review import unbacked

AT_ONCE = 8
_LONGEST = 6
_RECALL_WEIGHT = 2.0


@dataclass(slots=True)
class Drafted:
    """One held-back comment with its real reply and what the agent made of it."""

    comment: str
    reply: str
    text: str = ""
    best: str = ""
    """Of the draft and its alternatives the one nearest to the real reply."""
    copy: str = ""
    """The nearest past reply."""
    none: str = ""
    """Why there is no draft."""
    marked: int = 0
    """How many claims of it nothing backs."""
    seen_before: bool = False
    """Whether the archive holds a comment that nearly equals this one."""


async def draft_all(
    agent: Agent, test: Sequence[Pair], *, alternatives: bool = True
) -> list[Drafted]:
    """Draft a reply to each, several at once as on a page."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(pair: Pair) -> Drafted:
        async with gate:
            return await _drafted(agent, pair, alternatives)

    return await asyncio.gather(*(one(pair) for pair in test))


async def _drafted(agent: Agent, pair: Pair, alternatives: bool) -> Drafted:
    comment = as_comment(pair)
    found = Drafted(pair["comment"], pair["reply"])
    recalled = await agent.memory.recall(comment, 8)
    if recalled.exemplars:
        found.copy = recalled.exemplars[0].reply
        near = [each.comment for each in recalled.exemplars]
        found.seen_before = near_duplicate(pair["comment"], near)
    async for event in agent.pipeline.draft(comment):
        if isinstance(event, Suggestion):
            found.text, found.marked = event.text, len(unbacked(event.claims))
        elif isinstance(event, NoDraft):
            found.none = event.reason
    others = [found.text]
    if alternatives and found.text:
        async for other in agent.pipeline.alternatives(comment):
            others.append(other.text)
    found.best = max(others, key=lambda text: chrf(text, pair["reply"]))
    return found


def chrf_of(drafted: Sequence[Drafted], which: str) -> float | None:
    """Mean chrF of one text of each that has it, 0 to 100."""
    pairs = [(getattr(one, which), one.reply) for one in drafted if getattr(one, which)]
    return round(statistics.mean(chrf(*pair) for pair in pairs), 2) if pairs else None


def chrf(text: str, reference: str) -> float:
    """Character n-gram F-score, 0 to 100: Popović, "chrF" (WMT 2015), n to 6, recall twice."""
    scores: list[float] = []
    one, other = "".join(text.split()), "".join(reference.split())
    for length in range(1, _LONGEST + 1):
        mine, theirs = _grams(one, length), _grams(other, length)
        if not mine or not theirs:
            continue
        common = (mine & theirs).total()
        precision, recall = common / mine.total(), common / theirs.total()
        weight = _RECALL_WEIGHT**2
        both = weight * precision + recall
        scores.append((1 + weight) * precision * recall / both if both else 0.0)
    return 100 * statistics.mean(scores) if scores else 0.0


def _grams(text: str, length: int) -> Counter[str]:
    return Counter(text[at : at + length] for at in range(len(text) - length + 1))


def share(values: Sequence[float]) -> float:
    return round(statistics.mean(values), 3) if values else 0.0

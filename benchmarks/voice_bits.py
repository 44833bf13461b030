"""Bits per byte of real replies, after the prompts of several memories."""

from __future__ import annotations

import random
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.voice_people import Person
from benchmarks.voices import REPLY_TOKENS, Pair, as_comment

from rejoinder.drafting.base import Exemplar, Recalled
from rejoinder.drafting.prompt import build
from rejoinder.engine.base import Engine, Prompt
from rejoinder.protocol import Comment

RANDOM = 8


@dataclass(frozen=True, slots=True)
class Cost:
    """Of the beginning of one reply."""

    bits: float
    size: int
    """In bytes."""


class Bits:
    """Scores replies of `person`; `other` lends an archive that is not theirs."""

    def __init__(self, person: Person, other: Person | None) -> None:
        self._person = person
        self._other = other
        self._draw = random.Random(1)

    async def measure(self, test: list[Pair]) -> dict[str, object]:
        """Bits per byte of all replies together, and how far ours are below others."""
        costs: dict[str, list[Cost]] = {"none": [], "random": [], "other": [], "ours": []}
        tokens: list[int] = []
        for pair in test:
            comment = as_comment(pair)
            prompts = {
                "none": await self._person.plain.pipeline.prompt(comment),
                "random": self._random(comment),
                "ours": await self._person.agent.pipeline.prompt(comment),
            }
            if self._other:
                prompts["other"] = await self._other.agent.pipeline.prompt(comment)
            for name, prompt in prompts.items():
                costs[name].append(await cost(self._person.agent.engine, prompt, pair["reply"]))
            tokens.append(self._person.agent.engine.tokens(prompts["ours"]))
        return {
            **{f"bits_{name}": per_byte(found) for name, found in costs.items()},
            **{f"below_{name}": _gain(costs[name], costs["ours"]) for name in ("none", "random")},
            "prompt_tokens": round(statistics.mean(tokens)),
        }

    def _random(self, comment: Comment) -> Prompt:
        agent = self._person.agent
        drawn = self._draw.sample(self._person.archive, min(RANDOM, len(self._person.archive)))
        shown = tuple(Exemplar(pair["comment"], pair["reply"]) for pair in drawn)
        creator = agent.creator
        style = creator.style_of(comment.site, "")
        return build(agent.engine, creator.name, style, comment, Recalled(shown))


async def cost(engine: Engine, prompt: Prompt, reply: str) -> Cost:
    """What the beginning of one reply costs, on one line as a draft is."""
    text = " ".join(engine.shorten(reply, REPLY_TOKENS).split())
    bits = await engine.bits(prompt, text)
    assert bits is not None
    return Cost(bits, len(text.encode()))


def per_byte(costs: Sequence[Cost]) -> float | None:
    """Bits per byte of all of them together."""
    if not costs:
        return None
    return round(sum(one.bits for one in costs) / sum(one.size for one in costs), 4)


def _gain(theirs: Sequence[Cost], ours: Sequence[Cost]) -> dict[str, float]:
    """How many bits per byte ours are lower, with the standard error of the paired difference."""
    size = sum(one.size for one in ours)
    mean = sum(one.bits - other.bits for one, other in zip(theirs, ours, strict=True)) / size
    apart = (
        one.bits - other.bits - mean * other.size for one, other in zip(theirs, ours, strict=True)
    )
    return {"mean": round(mean, 4), "error": round(sum(one**2 for one in apart) ** 0.5 / size, 4)}

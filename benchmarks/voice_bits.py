"""Bits per byte of real replies, after the prompts of several memories."""

from __future__ import annotations

import random
import statistics

from benchmarks.voice_people import Person
from benchmarks.voices import REPLY_TOKENS, Pair, as_comment

from rejoinder.drafting.base import Exemplar, Recalled
from rejoinder.drafting.prompt import build
from rejoinder.engine.base import Prompt
from rejoinder.protocol import Comment

RANDOM = 8


class Bits:
    """Scores replies of `person`; `other` lends an archive that is not theirs."""

    def __init__(self, person: Person, other: Person | None) -> None:
        self._person = person
        self._other = other
        self._draw = random.Random(1)

    async def measure(self, test: list[Pair]) -> dict[str, object]:
        """The mean of each, and how far the pipeline's prompt is below two of them."""
        bits: dict[str, list[float]] = {"none": [], "random": [], "other": [], "ours": []}
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
                bits[name].append(await bits_per_byte(self._person, prompt, pair["reply"]))
            tokens.append(self._person.agent.engine.tokens(prompts["ours"]))
        ours = bits["ours"]
        return {
            **{f"bits_{name}": _mean(values) for name, values in bits.items()},
            **{f"below_{name}": _gain(bits[name], ours) for name in ("none", "random")},
            "prompt_tokens": round(statistics.mean(tokens)),
        }

    def _random(self, comment: Comment) -> Prompt:
        agent = self._person.agent
        drawn = self._draw.sample(self._person.archive, min(RANDOM, len(self._person.archive)))
        shown = tuple(Exemplar(pair["comment"], pair["reply"]) for pair in drawn)
        creator = agent.creator
        return build(agent.engine, creator.name, creator.style, comment, Recalled(shown))


async def bits_per_byte(person: Person, prompt: Prompt, reply: str) -> float:
    """Of the beginning of one reply, on one line as a draft is."""
    engine = person.agent.engine
    text = " ".join(engine.shorten(reply, REPLY_TOKENS).split())
    bits = await engine.bits(prompt, text)
    assert bits is not None
    return bits / len(text.encode())


def _mean(values: list[float]) -> float | None:
    return round(statistics.mean(values), 4) if values else None


def _gain(theirs: list[float], ours: list[float]) -> dict[str, float]:
    """How much lower ours are, with the standard error of the paired difference."""
    differences = [one - other for one, other in zip(theirs, ours, strict=True)]
    error = statistics.stdev(differences) / len(differences) ** 0.5 if len(differences) > 1 else 0
    return {"mean": round(statistics.mean(differences), 4), "error": round(error, 4)}

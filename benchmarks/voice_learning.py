"""What edits teach: a newcomer's agent, and after each real reply that was taken as an edit."""

from __future__ import annotations

from benchmarks.voice_authors import Authors
from benchmarks.voice_bits import cost, per_byte
from benchmarks.voice_drafts import chrf_of, draft_all
from benchmarks.voice_people import Person
from benchmarks.voices import Pair, as_comment

from rejoinder.agent import Agent
from rejoinder.drafting.base import Suggestion
from rejoinder.protocol import DraftOutcome


async def learn(
    person: Person, test: list[Pair], authors: Authors, steps: tuple[int, ...]
) -> list[dict[str, object]]:
    """The measures after so many edits, in the order of time. Nothing else is remembered."""
    agent = await person.newcomer(f"{person.name}-learning")
    # The newest before those that are held back.
    lessons = person.archive[-max(steps) :]
    found: list[dict[str, object]] = []
    done = 0
    for step in steps:
        for pair in lessons[done:step]:
            await _edit(agent, pair)
        done = step
        async for _ in agent.memory.embed_waiting():
            pass
        await agent.measure_voice()
        found.append({"edits": step, **await _measure(person, agent, test, authors, step)})
    return found


async def _edit(agent: Agent, pair: Pair) -> None:
    """Draft, and put the real reply in its place. A comment that gets no draft is no edit."""
    async for event in agent.pipeline.draft(as_comment(pair)):
        if isinstance(event, Suggestion):
            edit = DraftOutcome(
                id=1, draft_id=event.draft_id, outcome="edited", text=pair["reply"][:10_000]
            )
            await agent.outcome(edit)


async def _measure(
    person: Person, agent: Agent, test: list[Pair], authors: Authors, step: int
) -> dict[str, object]:
    prompts = [await agent.pipeline.prompt(as_comment(pair)) for pair in test]
    costs = [
        await cost(agent.engine, prompt, pair["reply"])
        for prompt, pair in zip(prompts, test, strict=True)
    ]
    # What was drafted before the last edits stands in the journal and would be shown again.
    fresh = [{**pair, "id": f"{pair['id']}-{step}"} for pair in test]
    drafted = await draft_all(agent, fresh, alternatives=False)
    return {
        "bits": per_byte(costs),
        "authorship": authors.taken_for(person.name, [one.text for one in drafted if one.text]),
        "chrf": chrf_of(drafted, "text"),
    }

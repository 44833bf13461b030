"""What the drafts of one comment are made from: what is recalled, the prompt, and who judges."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rejoinder.drafting.base import Evidence, Memory, Recalled, Suggestion, Voice
from rejoinder.drafting.prompt import build, remembered
from rejoinder.drafting.tries import Task, Tries
from rejoinder.engine.base import Engine, Priority, Prompt
from rejoinder.protocol import Comment, Pile

# How many past pairs the model is shown.
EXAMPLES = 8
# A reply should not nearly repeat one of this many newest replies.
RECENT = 20


@dataclass(frozen=True, slots=True)
class Creator:
    """Who answers. `style` is a sentence or two of derived numbers from the voice's profile."""

    name: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """One comment with all that its drafts are made from."""

    comment: Comment
    pile: Pile
    hint: str
    tries: Tries
    remembered: int


class Preparation:
    """Brings together what the memory, the voice and the creator give for a comment."""

    def __init__(
        self, engine: Engine, memory: Memory, voice: Voice, creator: Callable[[], Creator]
    ) -> None:
        self._engine = engine
        self._memory = memory
        self._voice = voice
        self._creator = creator

    async def prompt(self, comment: Comment, hint: str = "") -> Prompt:
        """What the model is shown at the first try."""
        return self._built(comment, await self._memory.recall(comment, EXAMPLES), hint)

    async def work(
        self,
        comment: Comment,
        pile: Pile,
        hint: str,
        earlier: Sequence[Suggestion],
        priority: Priority,
    ) -> Work:
        """Everything for drafting a reply that none of the `earlier` ones is.

        Raises:
            ModelError: the model that compares texts failed.
            StoreError: the memory cannot be read.
        """
        recalled = await self._memory.recall(comment, EXAMPLES)
        prompt = self._built(comment, recalled, hint)
        task = Task(
            prompt=prompt,
            name=self._creator().name,
            evidence=Evidence(comment, recalled.facts, hint),
            shown=[draft.text for draft in earlier],
            recent=await self._memory.recent_replies(RECENT),
            priority=priority,
        )
        tries = Tries(self._engine, self._voice, task)
        return Work(comment, pile, hint, tries, remembered(prompt, recalled))

    def _built(self, comment: Comment, recalled: Recalled, hint: str) -> Prompt:
        creator = self._creator()
        return build(self._engine, creator.name, creator.style, comment, recalled, hint)

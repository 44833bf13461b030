"""What the drafts of one comment are made from: what is recalled, the prompt, and who judges."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rejoinder.drafting.base import (
    Evidence,
    Memory,
    Recalled,
    Suggestion,
    Taught,
    Voice,
)
from rejoinder.drafting.boundaries import Boundaries
from rejoinder.drafting.goals import stated
from rejoinder.drafting.judge import Judge
from rejoinder.drafting.length import Length
from rejoinder.drafting.prompt import UNNAMED, Wanted, build, canary, remembered
from rejoinder.drafting.stock import stock
from rejoinder.drafting.tongue import Tongue
from rejoinder.drafting.tries import Task, Tries
from rejoinder.engine.base import Engine, Priority, Prompt
from rejoinder.protocol import Comment, Pile
from rejoinder.voice.profile import Profile

# How many past pairs the model is shown at most; long ones are fewer.
EXAMPLES = 16
# How many others a second try is shown.
OTHERS = 6
# A reply should not nearly repeat one of this many newest replies.
RECENT = 20


@dataclass(frozen=True, slots=True)
class Creator:
    """Who answers. `style` is a sentence or two of derived numbers; `profiles` gives the habits on
    a platform and in a language, where they were measured; `languages` counts their replies by ISO
    639-1 code."""

    name: str = ""
    style: str = ""
    languages: Mapping[str, int] = field(default_factory=dict)
    profiles: Callable[[str, str], Profile] | None = None

    def style_of(self, site: str, language: str) -> str:
        """How they write there, or everywhere."""
        return self.profiles(site, language).describe() if self.profiles else self.style

    def length_of(self, site: str, language: str) -> Length:
        """How long their replies there are."""
        return Length.of(self.profiles(site, language)) if self.profiles else Length()


@dataclass(frozen=True, slots=True)
class Shaping:
    """A goal that is due for a comment: its words, the prompt with it, and who judges then."""

    goal: str
    prompt: Prompt
    tries: Tries


@dataclass(frozen=True, slots=True)
class Work:
    """One comment with all that its drafts are made from. `prompts` show different examples, the
    nearest first; `remembered` is how many past replies stand in that one."""

    comment: Comment
    pile: Pile
    hint: str
    tongue: Tongue
    tries: Tries
    prompts: tuple[Prompt, ...]
    remembered: int
    shaping: Shaping | None = None


class Preparation:
    """Brings together what the memory, the voice and the creator give for a comment."""

    def __init__(
        self,
        engine: Engine,
        memory: Memory,
        voice: Voice,
        creator: Callable[[], Creator],
    ) -> None:
        self._engine = engine
        self._memory = memory
        self._voice = voice
        self._creator = creator
        self._said: deque[str] = deque(maxlen=RECENT)

    @property
    def creator(self) -> str:
        """The creator's name; empty while unknown."""
        return self._creator().name

    def said(self, text: str) -> None:
        """A draft that was shown: the next ones should not say the same."""
        self._said.appendleft(text)

    async def prompt(self, comment: Comment, hint: str = "") -> Prompt:
        """What the model is shown at the first try."""
        tongue = Tongue.of(comment.text, self._creator().languages)
        return self._built(comment, (await self._recalled(comment, None))[0], hint, tongue)

    async def boundaries(self, comment: Comment) -> Boundaries:
        """What no draft for this comment speaks of.

        Raises:
            StoreError: the memory cannot be read.
        """
        known = (self._creator().name, comment.post.title)
        return Boundaries.of(await self._memory.boundaries(), known=known)

    async def work(
        self,
        comment: Comment,
        pile: Pile,
        hint: str,
        earlier: Sequence[Suggestion],
        priority: Priority,
        *,
        taught: Taught,
        boundaries: Boundaries,
        goal: str = "",
    ) -> Work:
        """Everything for drafting a reply that none of the `earlier` ones is.

        Raises:
            ModelError: the model that compares texts failed.
            StoreError: the memory cannot be read.
        """
        nearest, others = await self._recalled(comment, pile)
        tongue = Tongue.of(comment.text, self._creator().languages)
        prompts = [self._built(comment, nearest, hint, tongue)]
        if others.exemplars:
            prompts.append(self._built(comment, others, hint, tongue))
        newest = await self._memory.recent_replies(RECENT)
        name = self._creator().name
        evidence = Evidence.of(comment, nearest.facts, hint=hint, creator=name)
        told = prompts[0][0].content
        task = Task(
            prompt=prompts[0],
            name=name,
            judge=Judge(evidence, told, canary(name or UNNAMED)),
            shown=[draft.text for draft in earlier],
            priority=priority,
            # A hint asks for something else than what was said before.
            stock=() if hint else stock(nearest.exemplars, comment.text, pile),
            recent=lambda: (*self._said, *newest),
            tongue=tongue,
            length=self._creator().length_of(comment.site, tongue.language or tongue.usual),
            taught=taught,
            boundaries=boundaries.lifted(hint),
        )
        tries = Tries(self._engine, self._voice, task)
        shown = remembered(prompts[0], nearest)
        work = Work(comment, pile, hint, tongue, tries, tuple(prompts), shown)
        return replace(work, shaping=self._shaping(work, nearest, goal)) if goal else work

    def _shaping(self, work: Work, recalled: Recalled, goal: str) -> Shaping:
        """A goal stands in the prompt as a hint does, behind everything that prompts share. Drafts
        are measured without it, so that they do not look likelier for having been asked for."""
        task = work.tries.task
        judge = replace(task.judge, evidence=replace(task.judge.evidence, goal=stated(goal)))
        shaped = replace(task, judge=judge, stock=())
        judging = Tries(self._engine, self._voice, shaped)
        return Shaping(goal, self._built(work.comment, recalled, goal, work.tongue), judging)

    async def _recalled(self, comment: Comment, pile: Pile | None) -> tuple[Recalled, Recalled]:
        """The nearest examples, and those that come after them: another prompt, another draft."""
        recalled = await self._memory.recall(comment, EXAMPLES + OTHERS, pile)
        near, others = recalled.exemplars[:EXAMPLES], recalled.exemplars[EXAMPLES:]
        return replace(recalled, exemplars=near), replace(recalled, exemplars=others)

    def _built(self, comment: Comment, recalled: Recalled, hint: str, tongue: Tongue) -> Prompt:
        creator = self._creator()
        wish = Wanted(hint, tongue.name if tongue.language else "")
        style = creator.style_of(comment.site, tongue.language or tongue.usual)
        return build(self._engine, creator.name, style, comment, recalled, wish)

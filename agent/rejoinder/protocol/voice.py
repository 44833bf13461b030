"""The messages about the voice: what it is made of, what it learned, what the creator wants."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from rejoinder.config import LIMITS
from rejoinder.protocol.base import (
    Excerpt,
    Identifier,
    Name,
    RequestId,
    RowId,
    Site,
    Wire,
)

GoalKind = Literal["goal", "value", "boundary"]
"""What the creator wants said where it fits; how they want to be; what is not spoken of."""
Short = Annotated[str, StringConstraints(max_length=LIMITS.hint)]
Sentence = Annotated[str, StringConstraints(min_length=1, max_length=LIMITS.hint)]


# What the extension asks


class VoiceRequest(Wire):
    """How the creator writes, in sentences. Answered by `voice`."""

    type: Literal["voice.request"] = "voice.request"
    id: RequestId


class LessonsRequest(Wire):
    """What edits taught. Answered by `lessons`."""

    type: Literal["lessons.request"] = "lessons.request"
    id: RequestId


class LessonDecide(Wire):
    """What the creator makes of a lesson. Answered by `lessons`."""

    type: Literal["lesson.decide"] = "lesson.decide"
    id: RequestId
    lesson_id: RowId
    decision: Literal["keep", "forget"]
    text: Short = ""
    """Their own words for it; empty leaves those it has."""


class GoalsRequest(Wire):
    """What the creator wants, and what not. Answered by `goals`."""

    type: Literal["goals.request"] = "goals.request"
    id: RequestId


class GoalAdd(Wire):
    """Answered by `goals`; adding one twice changes its cap."""

    type: Literal["goal.add"] = "goal.add"
    id: RequestId
    kind: GoalKind
    text: Sentence
    per_day: Annotated[int, Field(ge=1, le=LIMITS.goal_per_day)] = 1
    """How many replies a day it may shape; means nothing for values and boundaries."""


class GoalRemove(Wire):
    """Answered by `goals`."""

    type: Literal["goal.remove"] = "goal.remove"
    id: RequestId
    goal_id: RowId


class HarvestedPair(Wire):
    """A comment and the creator's own reply to it, as they stand on the creator's page."""

    comment: Annotated[str, StringConstraints(min_length=1, max_length=LIMITS.comment_text)]
    reply: Annotated[str, StringConstraints(min_length=1, max_length=LIMITS.reply_text)]
    author: Name = ""
    """Who wrote the reply."""
    post_id: Identifier
    post: Annotated[str, StringConstraints(max_length=1_000)] = ""


class HarvestPairs(Wire):
    """Pairs read from a page with the creator's consent. Answered by `harvest.saved`; safe to
    send twice."""

    type: Literal["harvest.pairs"] = "harvest.pairs"
    id: RequestId
    site: Site
    pairs: Annotated[
        tuple[HarvestedPair, ...], Field(min_length=1, max_length=LIMITS.harvest_pairs)
    ]


# What the agent answers


class VoiceSheet(Wire):
    """How the creator writes."""

    type: Literal["voice"] = "voice"
    re: RequestId
    replies: Annotated[int, Field(ge=0)]
    pairs: Annotated[int, Field(ge=0)]
    """Replies that stand beside the comment they answered."""
    lines: tuple[Short, ...] = ()
    """Plain sentences, made of numbers and a closed vocabulary."""
    likeness: bool = False
    """Whether enough is known to say how much a draft sounds like them."""


class Change(Wire):
    """One edit that a lesson was learned from, each side cut to what shows it."""

    draft: Excerpt
    final: Excerpt


class Lesson(Wire):
    lesson_id: RowId
    text: Sentence
    scope: Short
    """Where it holds, in words."""
    seen: Annotated[int, Field(ge=0)]
    """How many edits say so."""
    state: Literal["new", "kept"]
    changes: Annotated[tuple[Change, ...], Field(max_length=3)] = ()


class Lessons(Wire):
    type: Literal["lessons"] = "lessons"
    re: RequestId
    lessons: tuple[Lesson, ...] = ()


class Goal(Wire):
    goal_id: RowId
    kind: GoalKind
    text: Sentence
    per_day: Annotated[int, Field(ge=1, le=LIMITS.goal_per_day)] = 1
    today: Annotated[int, Field(ge=0)] = 0
    """How many accepted replies it shaped today."""


class Goals(Wire):
    type: Literal["goals"] = "goals"
    re: RequestId
    goals: tuple[Goal, ...] = ()


class HarvestSaved(Wire):
    """`added` are new; `known` were there already."""

    type: Literal["harvest.saved"] = "harvest.saved"
    re: RequestId
    added: Annotated[int, Field(ge=0)]
    known: Annotated[int, Field(ge=0)]


class OutcomeSaved(Wire):
    type: Literal["outcome.saved"] = "outcome.saved"
    re: RequestId
    lesson: Lesson | None = None
    """What this edit taught, to be shown once; null mostly."""


VoiceQuestion = (
    VoiceRequest
    | LessonsRequest
    | LessonDecide
    | GoalsRequest
    | GoalAdd
    | GoalRemove
    | HarvestPairs
)
VoiceAnswer = VoiceSheet | Lessons | Goals | HarvestSaved

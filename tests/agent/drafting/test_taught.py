"""What edits taught shapes a draft before it is judged, and can neither hide nor bring a claim."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.agent.drafting.scripted import Mute, Script, comment, events

from rejoinder.drafting.base import NoDraft, Suggestion, Taught
from rejoinder.drafting.pipeline import Pipeline
from rejoinder.drafting.prepare import Creator
from rejoinder.drafting.rank import Candidate, rank
from rejoinder.drafting.review import unbacked
from rejoinder.memory.memory import Memory
from rejoinder.protocol import Comment, Pile


@dataclass(frozen=True)
class Lesson:
    change: Callable[[str], str]
    obeyed: Callable[[str], bool] = lambda text: True
    unwanted: str = ""

    def apply(self, text: str) -> str:
        return self.change(text)

    def fit(self, text: str) -> float:
        return float(self.obeyed(text))


def taught_pipeline(engine: Script, memory: Memory, lesson: Lesson) -> Pipeline:
    async def here(comment: Comment, pile: Pile) -> Taught:
        return lesson

    return Pipeline(engine, memory, Mute(), lambda: Creator("Dana"), lessons=here)


async def test_a_draft_is_shown_and_journalled_as_it_was_taught(memory: Memory) -> None:
    drafting = taught_pipeline(Script(["So Kind"] * 2), memory, Lesson(str.lower))
    shown, ready = await events(drafting, comment())
    assert isinstance(ready, Suggestion)
    assert shown == ready.text == "so kind"
    (known,) = (await memory.journalled(comment())).drafts
    assert known.text == "so kind"


async def test_a_lesson_brings_in_no_claim(memory: Memory) -> None:
    lesson = Lesson(lambda text: f"{text} I live in Rotterdam.")
    _, ready = await events(taught_pipeline(Script(["So kind."]), memory, lesson), comment())
    assert isinstance(ready, Suggestion) and ready.text == "So kind."


async def test_a_lesson_hides_no_claim(memory: Memory) -> None:
    lesson = Lesson(lambda text: text.replace("I live", "i ♥ live"))
    lines = ["I live in Rotterdam"] * 4
    _, ready = await events(taught_pipeline(Script(lines), memory, lesson), comment())
    assert isinstance(ready, Suggestion) and unbacked(ready.claims)
    assert ready.text == "I live in Rotterdam"


async def test_a_reply_that_repeats_once_it_is_as_taught_is_seen(memory: Memory) -> None:
    lesson = Lesson(lambda text: "so kind of you")
    drafting = taught_pipeline(Script(["one", "another", "third"]), memory, lesson)
    await events(drafting, comment())
    _, none = await events(drafting, comment(), regenerate=True)
    assert isinstance(none, NoDraft) and none.reason == "same"


def test_of_two_drafts_the_one_that_obeys_comes_first() -> None:
    loud, quiet = Candidate("a", relevance=5.0, fit=0.0), Candidate("b", relevance=2.0)
    assert rank([loud, quiet]) == [quiet, loud]

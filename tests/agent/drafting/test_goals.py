"""Which goal a comment calls for, how often, and what becomes of the draft made with it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.agent.drafting.scripted import Script, comment, events, pipeline

from rejoinder.drafting.base import Evidence, Goal, Suggestion, Verdict
from rejoinder.drafting.goals import due, fits, mentions, subject, vetoed
from rejoinder.drafting.pipeline import Pipeline
from rejoinder.drafting.review import review, unbacked
from rejoinder.drafting.triage import triage
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import PastReply, Wish
from rejoinder.protocol import Comment, DraftOutcome, Post, ThreadItem

NEWSLETTER = "Mention the newsletter when somebody asks for more"
ASKS = "Where can I read more about kettles?"
SAID = "it is all in the newsletter"


async def want(memory: Memory, text: str = NEWSLETTER, per_day: int = 1) -> Wish:
    wish = Wish.of("goal", text, per_day)
    await memory.store.notes.add_wish(wish)
    return wish


async def drafted(drafting: Pipeline, asked: Comment, **how: Any) -> Suggestion:
    _, ready = await events(drafting, asked, **how)
    assert isinstance(ready, Suggestion)
    return ready


async def decide(memory: Memory, draft: Suggestion, outcome: Any) -> None:
    text = "" if outcome in ("dismissed", "undone") else draft.text
    await memory.outcome(DraftOutcome(id=1, draft_id=draft.draft_id, outcome=outcome, text=text))


# Reading a goal


@pytest.mark.parametrize(
    ("goal", "words", "stated"),
    [
        (NEWSLETTER, ("newsletter",), "the newsletter"),
        ("If it fits, point people to my shop (link in bio)", ("shop",), "my shop, link in bio"),
        ("Mention that the course starts on 5 May", ("course", "starts"), None),
        ("mention the stream, at most once a day; never push", ("stream",), "the stream"),
        ("Menciona el boletín cuando alguien pregunte", ("boletin",), "el boletín"),
        ("Erwähne den Rundbrief, wenn es passt", ("rundbrief",), "den Rundbrief"),
        ("Mentionne l'infolettre quand ça convient", ("infolettre",), "l'infolettre"),
        ("never push", (), ""),
    ],
)
def test_a_goal_is_about_what_it_names(
    goal: str, words: tuple[str, ...], stated: str | None
) -> None:
    about = subject(goal)
    assert about.words == words
    assert stated is None or about.stated == stated


@pytest.mark.parametrize(
    ("goal", "text", "fit"),
    [
        (NEWSLETTER, ASKS, True),
        (NEWSLETTER, "do you write newsletters?", True),
        (NEWSLETTER, "When is the next video?", True),
        (NEWSLETTER, "¿Dónde puedo leer más?", True),
        (NEWSLETTER, "Wo kann ich mehr davon lesen?", True),
        (NEWSLETTER, "Kapan video berikutnya keluar?", True),
        (NEWSLETTER, "what a calm video", False),
        (NEWSLETTER, "where do you live?", False),
        (NEWSLETTER, "you are more than kind", False),
        ("Point people to my shop", "where can I buy these cups?", True),
        ("Point people to my shop", "when is the next video?", False),
        ("Recommend descaling with vinegar", ASKS, False),
        ("Recommend descaling with vinegar", "does vinegar help?", True),
        ("When somebody asks about grinders, mention the burr test", "a good grinder?", True),
        ("smile more", "why so serious?", False),
    ],
)
def test_a_goal_fits_what_is_about_it_or_asks_for_it(goal: str, text: str, fit: bool) -> None:
    assert fits(goal, text) is fit


@pytest.mark.parametrize(
    "text",
    [
        "This is broken again, where can I read more?",
        "My dad passed away. Where can I read more?",
        "rest in peace little one 🕊 where can I find more",
        "I had a hard year and your words help, where can I read more?",
    ],
)
def test_no_goal_under_a_complaint_or_a_loss(text: str) -> None:
    asked = comment(text)
    assert fits(NEWSLETTER, text) and vetoed(asked, triage(asked))
    assert due([Goal(NEWSLETTER, 1)], asked, triage(asked)) is None


def test_no_goal_under_a_post_about_a_loss_nor_twice_in_a_thread() -> None:
    loss = Post(id="p", title="Goodbye to my old dog")
    under = Comment(site="demo", id="1", author="Bo", text=ASKS, post=loss)
    assert due([Goal(NEWSLETTER, 1)], under, Verdict("question")) is None
    said = ThreadItem(author="Dana", text="there is a newsletter too", own=True)
    again = comment(ASKS).model_copy(update={"thread": (said,)})
    assert due([Goal(NEWSLETTER, 1)], again, Verdict("question")) is None


def test_one_that_is_named_goes_before_one_that_only_fits() -> None:
    goals = [Goal(NEWSLETTER, 1), Goal("Mention the podcast", 1)]
    named = due(goals, comment("where can I hear more of the podcast?"), Verdict("question"))
    assert named is not None and named.text == "Mention the podcast"
    oldest = due(goals, comment(ASKS), Verdict("question"))
    assert oldest is not None and oldest.text == NEWSLETTER
    used = [Goal(NEWSLETTER, 0), Goal("Mention the podcast", 0)]
    assert due(used, comment(ASKS), Verdict("question")) is None


@settings(deadline=None)
@given(
    goal=st.text(max_size=200),
    text=st.text(min_size=1, max_size=400),
    title=st.text(max_size=100),
    left=st.integers(-3, 3),
)
def test_any_text_is_read_and_no_cap_is_passed(goal: str, text: str, title: str, left: int) -> None:
    asked = comment(text).model_copy(update={"post": Post(id="p", title=title)})
    found = due([Goal(goal, left)], asked, triage(asked))
    assert found is None or (left > 0 and fits(goal, text) and triage(asked).reason is None)
    assert isinstance(mentions(goal, text), bool)


# What becomes of a draft


async def test_a_goal_shapes_one_draft_and_the_journal_remembers(memory: Memory) -> None:
    await want(memory)
    engine = Script(["there is more to read", SAID])
    drafting = pipeline(engine, memory)
    shown, ready = await events(drafting, comment(ASKS))
    assert isinstance(ready, Suggestion)
    assert (shown.strip(), ready.text, ready.goal) == (SAID, SAID, NEWSLETTER)
    plain, shaped = (prompt[-1].content for prompt in engine.prompts)
    assert "newsletter" not in plain and NEWSLETTER in shaped
    again = await drafted(drafting, comment(ASKS))
    assert (again.draft_id, again.goal) == (ready.draft_id, NEWSLETTER)
    row = await memory.store.drafts.find(ready.draft_id)
    assert row is not None and row.goal == NEWSLETTER


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("there is plenty elsewhere", "it does not say the goal"),
        ("the newsletter costs $40 a month", "nothing backs what it says"),
        ("there is no newsletter", "it denies what the goal wants said"),
        ("", "the model said nothing"),
        ("the newsletter, as ever", "it was said just before"),
    ],
)
async def test_the_plain_draft_is_shown_where_the_other_falls_short(
    memory: Memory, line: str, why: str
) -> None:
    await want(memory)
    await memory.store.add_replies([PastReply("more?", "the newsletter, as ever")])
    ready = await drafted(pipeline(Script(["read on below", line]), memory), comment(ASKS))
    assert (ready.text, ready.goal) == ("read on below", ""), why


@pytest.mark.parametrize(("bits", "shaped"), [(10.0, True), (7.0, False)])
async def test_a_goal_may_cost_a_little_of_the_answer_and_not_much(
    memory: Memory, bits: float, shaped: bool
) -> None:
    await want(memory)
    engine = Script(["read on below", SAID], relevance={"read on below": 12.5, SAID: bits})
    ready = await drafted(pipeline(engine, memory), comment(ASKS))
    assert (ready.goal != "") is shaped


async def test_what_the_goal_states_backs_a_claim_in_that_draft_alone(memory: Memory) -> None:
    await want(memory, "Mention the newsletter, which costs $4 a month")
    line = "the newsletter costs $4 a month"
    ready = await drafted(pipeline(Script(["read on", line]), memory), comment(ASKS))
    assert ready.text == line and ready.claims
    assert {claim.source.kind for claim in ready.claims if claim.source} == {"goal"}
    other = comment("how much is it?", key="2")
    _, plain = await events(pipeline(Script([line] * 4), memory), other, hint="be short")
    assert not isinstance(plain, Suggestion) or unbacked(plain.claims)


@pytest.mark.parametrize(
    ("text", "backed"),
    [
        ("the newsletter has more on this", True),
        ("have a look at the newsletter", True),
        ("sign up for the newsletter!", True),
        ("the newsletter is free", False),
        ("the newsletter, link in my bio", False),
        ("the shop has more on this", False),
        ("I wrote the newsletter in prison", False),
        ("the newsletter comes out tomorrow", False),
    ],
)
def test_a_goal_backs_what_points_to_it_and_nothing_about_it(text: str, backed: bool) -> None:
    evidence = Evidence(comment(ASKS), goal=subject(NEWSLETTER).stated)
    claims = review(text, evidence)
    assert claims and (not unbacked(claims)) is backed


async def test_regenerate_and_a_hint_bring_plain_drafts(memory: Memory) -> None:
    await want(memory, per_day=9)
    engine = Script(["read on", SAID, "scroll down a bit", "just below"])
    drafting = pipeline(engine, memory)
    assert (await drafted(drafting, comment(ASKS))).goal
    other = await drafted(drafting, comment(ASKS), regenerate=True)
    assert (other.text, other.goal) == ("scroll down a bit", "")
    assert [one.goal for one in other.alternatives] == [NEWSLETTER]
    hinted = await drafted(drafting, comment(ASKS, key="2"), hint="say where")
    assert (hinted.text, hinted.goal) == ("just below", "")


SAYINGS = (
    SAID,
    "have a look at the newsletter",
    "the newsletter goes on about kettles at length",
    "sign up for the newsletter and read on",
    "kettles fill the newsletter, issue after issue",
)


class Willing(Script):
    """Says the goal where it is asked to, each time in other words."""

    async def stream(self, prompt: Any, *how: Any) -> Any:
        asked = NEWSLETTER in prompt[-1].content
        self.lines = [SAYINGS[len(self.prompts) % len(SAYINGS)] if asked else "read on below"]
        async for piece in super().stream(prompt, *how):
            yield piece


@pytest.mark.parametrize("per_day", [1, 3])
async def test_a_page_of_forty_says_a_goal_no_more_often_than_the_cap(
    memory: Memory, per_day: int
) -> None:
    await want(memory, per_day=per_day)
    drafting = pipeline(Willing([]), memory)
    page = [comment(ASKS, key=str(number)) for number in range(40)]
    together = await asyncio.gather(*(drafted(drafting, one) for one in page[:16]))
    later = [await drafted(drafting, one) for one in page[16:]]
    assert sum(draft.goal != "" for draft in (*together, *later)) == per_day


async def test_what_was_dismissed_leaves_room_and_what_was_used_does_not(memory: Memory) -> None:
    await want(memory)
    drafting = pipeline(Willing([]), memory)
    first = await drafted(drafting, comment(ASKS, key="1"))
    assert first.goal and not (await drafted(drafting, comment(ASKS, key="2"))).goal
    await decide(memory, first, "dismissed")
    third = await drafted(drafting, comment(ASKS, key="3"))
    assert third.goal
    await decide(memory, third, "edited")
    assert not (await drafted(drafting, comment(ASKS, key="4"))).goal


async def test_a_draft_that_was_stopped_gives_its_goal_back(memory: Memory) -> None:
    await want(memory)
    drafting = pipeline(Willing([]), memory)
    stopped = drafting.draft(comment(ASKS, key="1"))
    await anext(stopped)
    await stopped.aclose()
    assert (await drafted(drafting, comment(ASKS, key="2"))).goal


async def test_a_draft_is_not_shown_again_when_its_goal_is_gone(memory: Memory) -> None:
    wish = await want(memory)
    drafting = pipeline(Willing([]), memory)
    assert (await drafted(drafting, comment(ASKS))).goal
    await memory.store.notes.remove_wish(wish.id)
    again = await drafted(drafting, comment(ASKS))
    assert (again.text, again.goal) == ("read on below", "")

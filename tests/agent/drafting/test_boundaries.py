"""What the creator does not speak of: read from their words, found in drafts and comments."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.agent.drafting.scripted import Script, comment, events, pipeline

from rejoinder.drafting.base import NoDraft, Suggestion
from rejoinder.drafting.boundaries import Boundaries, read
from rejoinder.drafting.pipeline import TEMPERATURES
from rejoinder.drafting.topics import TOPICS
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Fact, Wish

ALL = Boundaries.of(f"no {topic.name}" for topic in TOPICS)


async def keep_out(memory: Memory, *texts: str) -> None:
    for text in texts:
        await memory.store.notes.add_wish(Wish.of("boundary", text))


@pytest.mark.parametrize(
    ("text", "topics", "alone"),
    [
        ("no family", ("family",), ()),
        ("Don't talk about my kids or my husband", ("children", "partner"), ()),
        ("no photos of my kids", ("children",), ()),
        ("no money advice", ("financial advice",), ()),
        ("no money", ("money",), ()),
        ("not my address, and nothing about the tour", ("address",), ("tour",)),
        ("sin política ni religión", ("politics", "religion"), ()),
        ("keine Familie", ("family",), ()),
        ("pas d'enfants", ("children",), ()),
        ("jangan bahas agama", ("religion",), ()),
        ("家族", (), ("家族",)),
        ("nothing", (), ()),
    ],
)
def test_a_boundary_is_read_as_topics_or_by_its_own_words(
    text: str, topics: tuple[str, ...], alone: tuple[str, ...]
) -> None:
    found = read(text)
    assert (found.names, found.words) == (topics, alone)


def test_each_topic_is_recognised_by_its_name() -> None:
    for topic in TOPICS:
        assert topic.name in read(f"no {topic.name}").names


@pytest.mark.parametrize(
    ("boundary", "text"),
    [
        ("no family", "Thanks! My wife loves it too."),
        ("no family", "mi familia te manda saludos"),
        ("no family", "Meine Schwester hat das gefilmt"),
        ("no kids", "my daughter picked the song"),
        ("no partner", "I'm happily married"),
        ("no health", "I was in hospital for that one"),
        ("no medical advice", "take 20 mg and see a doctor"),
        ("no legal advice", "you could sue them"),
        ("no financial advice", "I would buy bitcoin"),
        ("no money", "I made about $300 with it"),
        ("no religion", "I'll pray for you"),
        ("no politics", "the election was rough"),
        ("not my address", "I live in Ghent"),
        ("not my address", "saya tinggal di Bandung"),
        ("not my age", "I'm 34, so no"),
        ("not my real name", "my name is Dana"),
        ("no other creators", "his channel is better"),
        ("no day job", "I work as a nurse"),
        ("nothing about the tour", "The tours were great fun"),
        ("家族", "家族と撮りました"),
    ],
)
def test_what_touches_a_boundary_is_found(boundary: str, text: str) -> None:
    assert Boundaries.of([boundary]).crossed(text) == boundary


@pytest.mark.parametrize(
    "text",
    [
        "kind words, thank you!",
        "oh my god, that is so nice of you",
        "I'm 100% with you",
        "it took 3 minutes",
        "no kidding, that is a lovely kettle",
        "that rings familiar",
        "thanks for the healthy dose of doubt",
        "Opa! obrigada",
        "great job, keep going",
    ],
)
def test_what_only_sounds_like_a_topic_passes(text: str) -> None:
    assert ALL.crossed(text) == ""


def test_somebody_elses_own_affairs_pass_and_the_creators_do_not() -> None:
    family = Boundaries.of(["no family"])
    assert family.crossed("say hi to your dear mother!") == ""
    assert family.crossed("say hi to your mother, mine is fine. my dad too") == "no family"


def test_the_name_and_the_posts_title_are_known_to_all() -> None:
    faith = Boundaries.of(["no religion"], known=["Faith Miller", "A church kettle"])
    assert faith.crossed("Faith here: the church kettle is old") == ""
    assert faith.crossed("I pray in that church") == "no religion"


@pytest.mark.parametrize(
    ("boundary", "text"),
    [
        ("no family", "do you have kids?"),
        ("no family", "Are you married"),
        ("no family", "what does your wife think?"),
        ("not my age", "how old are you"),
        ("not my address", "Where are you from?"),
        ("not my address", "¿Dónde vives?"),
        ("no money", "How much do you make from this?"),
        ("no politics", "who did you vote for?"),
        ("no religion", "do you believe in god?"),
        ("no medical advice", "Lovely. Is ibuprofen safe with this?"),
        ("nothing about the tour", "when does the tour begin?"),
    ],
)
def test_a_question_for_it_is_found(boundary: str, text: str) -> None:
    assert Boundaries.of([boundary]).asked(text) == boundary


@pytest.mark.parametrize(
    "text",
    [
        "my kids love this, can you do more?",
        "is this kettle good for kids?",
        "where are you getting these cups?",
        "your kids are lovely",
        "what tea do you drink?",
    ],
)
def test_what_asks_for_something_else_is_answered(text: str) -> None:
    own = Boundaries.of(["no family", "not my address", "not my age", "no money"])
    assert own.asked(text) == ""


@settings(deadline=None)
@given(boundary=st.text(max_size=200), text=st.text(max_size=400), known=st.text(max_size=50))
def test_any_text_is_read_and_what_is_left_touches_nothing(
    boundary: str, text: str, known: str
) -> None:
    fence = Boundaries.of([boundary, "no family", "not my age"], known=[known])
    assert fence.crossed(text) in ("", boundary, "no family", "not my age")
    assert fence.crossed(fence.without(text)) == ""
    fence.lifted(text).asked(text)


# In drafting


async def test_a_draft_that_touches_a_boundary_gives_way_to_the_next_try(memory: Memory) -> None:
    await keep_out(memory, "no family")
    await memory.store.notes.add_fact(Fact("My wife films the videos."))
    lines = ["my wife films the videos", "calm is the whole idea"]
    shown, ready = await events(pipeline(Script(lines), memory), comment())
    assert isinstance(ready, Suggestion)
    assert shown.strip() == ready.text == "calm is the whole idea"


async def test_if_need_be_the_sentence_is_left_out(memory: Memory) -> None:
    await keep_out(memory, "no family")
    lines = ["Thank you so much! The whole family says hi."] * len(TEMPERATURES)
    _, ready = await events(pipeline(Script(lines), memory), comment())
    assert isinstance(ready, Suggestion) and ready.text == "Thank you so much!"


async def test_when_every_draft_touches_it_there_is_none_and_a_reason(memory: Memory) -> None:
    await keep_out(memory, "no family")
    engine = Script([*["the family says hi"] * len(TEMPERATURES), "calm it is"])
    _, none = await events(pipeline(engine, memory), comment())
    assert isinstance(none, NoDraft) and none.reason == "boundary" and "no family" in none.text
    _, again = await events(pipeline(engine, memory), comment())
    assert again == none
    await memory.store.notes.remove_wish(Wish("boundary", "no family").id)
    _, ready = await events(pipeline(engine, memory), comment())
    assert isinstance(ready, Suggestion) and ready.text == "calm it is"


async def test_a_comment_that_asks_for_it_never_reaches_the_model(memory: Memory) -> None:
    await keep_out(memory, "no family")
    engine = Script(["no"])
    drafting = pipeline(engine, memory)
    asked = comment("do you have kids?")
    _, none = await events(drafting, asked)
    assert isinstance(none, NoDraft) and none.reason == "boundary" and "no family" in none.text
    assert [draft async for draft in drafting.alternatives(asked)] == []
    assert engine.prompts == []


async def test_a_hint_is_the_creators_own_word(memory: Memory) -> None:
    await keep_out(memory, "no family")
    asked = comment("do you have kids?")
    engine = Script(["that stays with the family", "that stays with me"])
    drafting = pipeline(engine, memory)
    _, ready = await events(drafting, asked, hint="decline, family is private")
    assert isinstance(ready, Suggestion) and ready.text == "that stays with the family"
    _, again = await events(drafting, asked)
    assert isinstance(again, Suggestion) and again.draft_id == ready.draft_id
    engine.lines = ["that stays with the family", "that stays with me"]
    _, other = await events(drafting, comment("got kids?", key="2"), hint="decline")
    assert isinstance(other, Suggestion) and other.text == "that stays with me"


async def test_what_was_drafted_before_the_boundary_is_not_shown_again(memory: Memory) -> None:
    engine = Script(["the family says hi", "calm it is"])
    drafting = pipeline(engine, memory)
    await events(drafting, comment())
    await keep_out(memory, "no family")
    _, ready = await events(drafting, comment())
    assert isinstance(ready, Suggestion)
    assert (ready.text, ready.alternatives) == ("calm it is", ())

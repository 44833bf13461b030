"""Where a comment asks after the creator, a draft says what is known to tell nothing."""

from __future__ import annotations

import pytest
from tests.agent.drafting.scripted import Script, comment, events, pipeline

from rejoinder.drafting.base import Evidence, NoDraft, Suggestion
from rejoinder.drafting.claims.talk import harmless
from rejoinder.drafting.pipeline import TEMPERATURES
from rejoinder.drafting.review import Reviewer, unbacked
from rejoinder.memory.memory import Memory
from rejoinder.memory.records import Fact
from rejoinder.protocol import Post


def assured(asked: str, draft: str, *facts: str) -> str:
    return Reviewer(Evidence(comment(asked), facts)).assured(draft)


@pytest.mark.parametrize(
    ("asked", "draft"),
    [
        ("did the surgery help you?", "it was very good."),
        ("how did you get the museum to agree?", "they gave you a cup of tea"),
        ("what do your students say about it", "it's so funny."),
        ("do you still paint with Ana?", "great lady."),
        ("what was it like with the orchestra?", "they played great works"),
        ("did u study it or are you self taught", "a good man."),
        ("is it true you're closing the shop?", "you're right."),
        ("are you coming to Porto?", "not until you ask nicely and the van is fixed"),
        ("you moved to Lyon, didn't you?", "you know how it goes, the river is right outside"),
        ("where did you get that lamp", "one of the best little markets around"),
        ("do you read emails", "do not."),
        ("you said everyone gets a card so here i am", "now you have a postcard"),
        ("the site says 49 but you said 39, which one is it", "I don't think it is 39."),
        ("did you cry when it was over?", "I just laughed."),
    ],
)
def test_what_may_tell_something_is_left_out(asked: str, draft: str) -> None:
    assert assured(asked, draft) == ""


@pytest.mark.parametrize(
    ("asked", "draft"),
    [
        ("did the surgery help you?", "I'd rather not say, but thank you for asking!"),
        ("where do you live?", "that stays between us 😄 where are you from?"),
        ("when is the next video?", "Not decided yet, we'll see! What would you like to see?"),
        ("how old is your daughter?", "I keep that private, hope you understand."),
        ("what do your students say about it", "you'd have to ask them, I honestly don't know"),
        ("what did you use on the wood?", "Try linseed oil, and sand it lightly in between."),
        ("do you still paint with Ana?", "That's a good question. So glad you remember her!"),
        ("are you coming to Porto?", "I'd love to hear what you would show me there!"),
        ("is it true you're closing the shop?", "What makes you think so?"),
        ("please do you have a tip", "Which part is hard, the marking or the sawing?"),
        ("you look tired, are you ok?", "Thanks for checking in, that means a lot to me."),
    ],
)
def test_what_tells_nothing_stays(asked: str, draft: str) -> None:
    assert assured(asked, draft) == draft


@pytest.mark.parametrize(
    "asked",
    [
        "congrats on the move!! how is Bristol treating you",
        "send me one of those mugs too pls",
        "first car you ever owned go",
        "heard you're coming to Melbourne in spring",
        "you're left handed too, arent you",
        "still no merch in XXL huh",
        "your wife must be a saint",
        "that oscilloscope in the corner, ebay find?",
        "can't believe you sold the boat, who bought it?",
        "giveaway keyboardnya kapan diumumin?",
    ],
)
def test_comments_ask_after_the_creator_in_many_ways(asked: str) -> None:
    reviewer = Reviewer(Evidence(comment(asked)))
    left = reviewer.assured("it was a rusty little thing")
    assert not left or unbacked(reviewer.claims(left))


@pytest.mark.parametrize(
    "asked",
    [
        "love the light in this one",
        "why does my dough tear?",
        "what is the difference between a list and a tuple?",
        "if you call it twice, does it still lock?",
        "do you know whether this holds on Windows?",
        "could you recommend a book on this?",
        "could you please explain what a closure is?",
        "if you await `Run()` in your own library, does it deadlock?",
        "newborn won't sleep unless held, going insane",
        "¿dónde vives?",
    ],
)
def test_other_comments_are_answered_freely(asked: str) -> None:
    draft = "Gluten needs its rest, and a cold night gives it more of that."
    draft = "El agua fría ayuda mucho." if asked.startswith("¿") else draft
    assert assured(asked, draft) == draft


def test_what_is_found_and_what_a_fact_backs_stays() -> None:
    marked = "Thanks for asking! My sister filmed it in Lyon. Lots of laughter."
    left = assured("who filmed this for you?", marked)
    assert left == "Thanks for asking! My sister filmed it in Lyon."
    fact = "I only send parcels within the EU."
    told = "Parcels go out within the EU only."
    assert assured("can you ship this to Oslo?", told, fact) == told


@pytest.mark.parametrize(
    ("draft", "safe"),
    [
        ("i hope you visit and enjoy the view", True),
        ("go slowly and enjoy the view", True),
        ("we moved here and enjoy the view", False),
        ("i don't know, ask me later", True),
        ("i always use a dry brush", False),
        ("i'd use a dry brush", True),
    ],
)
def test_who_speaks_of_themselves_gives_no_advice(draft: str, safe: bool) -> None:
    assert harmless(draft, draft, strict=False) is safe


async def test_the_creator_sees_what_is_left_or_why_nothing_is(memory: Memory) -> None:
    asked = comment("did the surgery help you?")
    engine = Script(["it was very good. thank you for asking!"] * 2)
    _, ready = await events(pipeline(engine, memory), asked)
    assert isinstance(ready, Suggestion) and ready.text == "thank you for asking!"
    engine = Script(["it was very good."] * len(TEMPERATURES))
    _, none = await events(pipeline(engine, memory), comment("did the surgery help?", key="2"))
    assert isinstance(none, NoDraft) and none.reason == "unbacked"


async def test_a_hint_tells_what_to_say(memory: Memory) -> None:
    engine = Script(["it was very good."])
    _, ready = await events(
        pipeline(engine, memory), comment("did the surgery help you?"), hint="it was very good"
    )
    assert isinstance(ready, Suggestion) and ready.text == "it was very good."
    assert not unbacked(ready.claims)


async def test_facts_still_answer(memory: Memory) -> None:
    await memory.store.notes.add_fact(Fact("The surgery helped my knee a lot"))
    engine = Script(["my surgery helped my knee a lot, thanks for asking!"])
    _, ready = await events(pipeline(engine, memory), comment("did the surgery help your knee?"))
    assert isinstance(ready, Suggestion) and not unbacked(ready.claims)


@pytest.mark.parametrize(
    "loop", ["so much ", "only if ", "i think that ", "very very ", "thank you ", "and you "]
)
def test_a_model_that_loops_is_read_in_no_time(loop: str) -> None:
    assert assured("where do you live?", f"That means {loop * 200}to the dog.") == ""


@pytest.mark.parametrize(
    "draft",
    [
        "Thank you for asking 🤷\u200d♀️",
        "Thanks for asking :D",
        "**Thanks** for asking",
        "Thanks 🇧🇷!",
    ],
)
def test_signs_and_faces_tell_nothing(draft: str) -> None:
    assert assured("did the surgery help?", draft) == draft


def test_a_name_that_is_known_makes_nothing_else_true() -> None:
    asked = comment("did the surgery help?")
    titled = asked.model_copy(update={"post": Post(id="p", title="A day in Lyon")})
    left = Reviewer(Evidence(titled)).assured("Greetings from Lyon. It was very good.")
    assert "very good" not in left

from __future__ import annotations

import pytest
from tests.agent.drafting.scripted import Script, comment

from rejoinder.config import LIMITS
from rejoinder.drafting.base import Exemplar, Known, Recalled
from rejoinder.drafting.prompt import FEWEST, FIRST_EXAMPLES, build, remembered
from rejoinder.engine.base import Message, Prompt, Sampling
from rejoinder.engine.llama import LlamaEngine

COMMON = (Exemplar("first!", "so you are"), Exemplar("great video", "ah, thanks"))


def near(start: int, count: int = 8) -> tuple[Exemplar, ...]:
    return tuple(
        Exemplar(f"is kettle {n} loud", f"kettle {n} only hums")
        for n in range(start, start + count)
    )


def prompt(engine: Script | LlamaEngine, recalled: Recalled, text: str = "a calm one") -> Prompt:
    return build(engine, "Dana", "Short, dry.", comment(text), recalled)


def replies(messages: Prompt | list[Message]) -> list[str]:
    return [message.content for message in messages if message.role == "assistant"]


def standing(messages: Prompt) -> list[Message]:
    return [message for message in messages if message.standing]


def test_all_prompts_begin_with_the_instructions_and_the_common_examples() -> None:
    engine = Script([])
    one = prompt(engine, Recalled(near(0), common=COMMON))
    other = prompt(engine, Recalled(near(20), common=COMMON), "where is it from?")
    begin = standing(one)
    assert begin == list(one[:5]) == list(other[:5]) == standing(other)
    assert begin[0].role == "system" and replies(begin) == ["so you are", "ah, thanks"]
    assert one[5] != other[5]


def test_common_examples_take_the_place_of_the_farthest_and_the_nearest_stands_last() -> None:
    made = prompt(Script([]), Recalled(near(0), common=COMMON))
    own = [f"kettle {n} only hums" for n in (5, 4, 3, 2, 1, 0)]
    assert replies(made) == ["so you are", "ah, thanks", *own]
    assert made[-1] == Message("user", "a calm one")


def test_no_example_is_shown_twice() -> None:
    recalled = Recalled((COMMON[1], *near(0, 7)), common=COMMON)
    shown = replies(prompt(Script([]), recalled))
    assert len(shown) == len(set(shown)) == 8
    assert shown[-1] == "kettle 0 only hums"
    few = Recalled(COMMON, common=COMMON)
    assert replies(prompt(Script([]), few)) == ["so you are", "ah, thanks"]


def test_what_does_not_fit_goes_from_the_far_end_and_the_common_ones_stay() -> None:
    engine = Script([])
    words = "hum " * 200
    long = tuple(Exemplar(f"{n} {words}", f"{n} {words}") for n in range(12))
    made = prompt(engine, Recalled(long, common=COMMON), "loud? " * 2_000)
    assert engine.tokens(made) <= LIMITS.prompt_tokens
    shown = replies(made)
    assert shown[:2] == ["so you are", "ah, thanks"]
    order = [int(reply.split()[0]) for reply in shown[2:]]
    assert order == list(range(len(order)))[::-1] and 0 < len(order) < 10


def test_common_examples_go_too_when_nothing_else_is_left() -> None:
    engine = Script([])
    words = "hum " * 200
    long = tuple(Exemplar(f"{n} {words}", f"{n} {words}") for n in range(12))
    made = prompt(engine, Recalled(long, common=long))
    assert engine.tokens(made) <= LIMITS.prompt_tokens
    assert made[0].role == "system" and made[-1].content == "a calm one"
    assert [reply.split()[0] for reply in replies(made)[:2]] == ["0", "1"]


def test_without_replies_the_first_examples_stand_in_and_are_nobodys() -> None:
    made = prompt(Script([]), Recalled(facts=(Known("Dana has a kettle."),)))
    assert replies(standing(made)) == [pair.reply for pair in FIRST_EXAMPLES]
    assert remembered(made, Recalled()) == 0


@pytest.mark.parametrize("pairs", [COMMON, ()])
async def test_the_model_computes_the_standing_part_once(
    engine: LlamaEngine, pairs: tuple[Exemplar, ...]
) -> None:
    """Over all comments: the second costs what stands behind the common examples."""
    style = f"Speaks of kettles, {len(pairs)} at once."
    one, other = (
        build(engine, "Dana", style, comment(text), Recalled(near(start), common=pairs))
        for text, start in (("a calm one", 0), ("where is it from?", 40))
    )
    said = Sampling(max_tokens=1, temperature=0.0)
    async for _ in engine.stream(one, said):
        pass
    before = engine.computed
    async for _ in engine.stream(other, said):
        pass
    shared = engine.tokens(tuple(standing(other))) - engine.tokens(())
    assert shared > 0 and engine.computed - before <= engine.tokens(other) - shared


def test_a_long_example_ends_with_a_sentence_where_a_good_part_of_it_is_left() -> None:
    words = "and another word " * 40
    long = "It hums. It always did, and I would not want it any other way. " * 3
    long = long.strip()
    pairs = (Exemplar("why", f"{long} {words}"), Exemplar("", f"Well. {words}"))
    made = prompt(Script([]), Recalled(pairs))
    torn, whole = replies(made)
    assert whole == long
    assert torn.startswith("Well. and another") and len(torn) > 300
    assert [message.content for message in made if message.role == "user"][0] == "…"


def test_the_newest_values_stand_in_the_standing_part_before_the_facts() -> None:
    values = tuple(f"value {n}" for n in range(7))
    made = prompt(
        Script([]), Recalled(near(0), facts=(Known("Dana has a kettle."),), values=values)
    )
    told = made[0].content
    assert made[0].standing and "value 1" not in told
    assert told.index("value 2") < told.index("value 6") < told.index("Dana has a kettle.")
    assert "What matters to Dana" not in prompt(Script([]), Recalled(near(0)))[0].content


def test_many_short_examples_are_shown_and_few_long_ones() -> None:
    short = replies(prompt(Script([]), Recalled(near(0, 16))))
    assert len(short) == 16
    tale = " ".join(["a very long tale about kettles, told once more from its beginning"] * 4)
    long = tuple(Exemplar(f"{tale} {n}?", f"{tale} {n}.") for n in range(16))
    assert len(replies(prompt(Script([]), Recalled(long)))) == FEWEST


def test_examples_name_the_one_who_is_answered_and_the_common_ones_nobody() -> None:
    recalled = Recalled(
        (Exemplar("is it loud", "@norm it only hums"), Exemplar("how loud", "Hi Grace, hardly")),
        common=(Exemplar("first!", "Thanks Rahul!"),),
    )
    asked = comment("a calm one").model_copy(update={"author": "Ada L."})
    shown = replies(build(Script([]), "Dana", "", asked, recalled))
    assert shown == ["Thanks!", "@Ada it only hums"]

from __future__ import annotations

from tests.agent.drafting.scripted import Script, comment

from rejoinder.drafting.base import Exemplar, Recalled
from rejoinder.drafting.prompt import FIRST_EXAMPLES, build

HUM = tuple(Exemplar(f"is kettle {n} loud", f"kettle {n} only hums") for n in range(8))


def test_all_prompts_begin_with_the_same_standing_instructions() -> None:
    one, other = (
        build(Script([]), "Dana", "Short, dry.", comment(text), Recalled(pairs, ("Dana sings.",)))
        for text, pairs in (("a calm one", HUM), ("where is it from?", HUM[:2]))
    )
    assert one[0] == other[0] and "Dana sings." in one[0].content
    assert [message.standing for message in one] == [True] + [False] * 17


def test_the_nearest_example_stands_last_before_the_comment() -> None:
    made = build(Script([]), "Dana", "", comment("a calm one"), Recalled(HUM))
    assert [message.content for message in made[-3:]] == [
        HUM[0].comment,
        HUM[0].reply,
        "a calm one",
    ]


def test_without_replies_the_first_examples_stand_in() -> None:
    made = build(Script([]), "Dana", "", comment(), Recalled())
    said = {message.content for message in made if message.role == "assistant"}
    assert said == {pair.reply for pair in FIRST_EXAMPLES}

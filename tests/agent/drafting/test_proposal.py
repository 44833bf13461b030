"""What a claim of a draft would be kept as: a sentence that is understood without the draft."""

# ruff: noqa: E501 - one case, one line
from __future__ import annotations

import time
from dataclasses import dataclass

import pytest

from rejoinder.config import LIMITS
from rejoinder.drafting.proposal import QUESTION, proposal, question_and_answer, ungreeted
from rejoinder.protocol import Comment, Post, ThreadItem


@dataclass(frozen=True)
class Place:
    start: int
    end: int


def proposed(text: str, words: str, asked: str, author: str = "Bo Xu") -> str:
    start = text.index(words)
    thread = (ThreadItem(author="Cy", text="first"),)
    comment = Comment(
        site="demo", id="1", author=author, text=asked, post=Post(id="p"), thread=thread
    )
    return proposal(text, Place(start, start + len(words)), comment)


@pytest.mark.parametrize(
    ("text", "words", "fact"),
    [
        ("I live in Ghent!! 😊", "I live", "I live in Ghent."),
        (
            "Thanks! I will post part two on Friday. Bye",
            "I will",
            "I will post part two on Friday.",
        ),
        ("Hey Bo, I moved to Lisbon", "I moved", "I moved to Lisbon."),
        ("@bo_xu I moved to Lisbon", "I moved", "I moved to Lisbon."),
        ("Bo Xu, my son filmed this", "my son", "My son filmed this."),
        ("cy: my son filmed all of this", "my son", "My son filmed all of this."),
        ("Haha, thanks for watching, my son filmed it", "my son", "My son filmed it."),
        ("❤️ we ship\nworldwide", "we ship", ""),
        ("Me too!", "Me too", ""),
        # The greeting stays where the claim stands in it.
        ("Thanks to my son, we are done now", "my son", "Thanks to my son, we are done now."),
    ],
)
def test_where_nothing_was_asked_it_is_the_sentence_of_the_claim(
    text: str, words: str, fact: str
) -> None:
    assert proposed(text, words, "What a calm video.") == fact


@pytest.mark.parametrize(
    ("asked", "text", "words", "fact"),
    [
        # A short answer is nothing without what was asked.
        ("Do you ship to Canada?", "Yes!", "Yes", "Do you ship to Canada? Yes."),
        ("do you ship to canada", "nope", "nope", "Do you ship to canada? Nope."),
        ("Where do you live?", "Lisbon", "Lisbon", "Where do you live? Lisbon."),
        ("Still for sale?", "Hi Bo, still available", "still", "Still for sale? Still available."),
        ("Is it there?", "Yes, it is!", "Yes", "Is it there? Yes, it is."),
        ("Love it! Hey Dana, do you sell prints?", "I do", "I do", "Do you sell prints? I do."),
        # One that says it all needs none.
        ("Where are you?", "I live in Lisbon now", "I live", "I live in Lisbon now."),
        ("Do you ship?", "Yes, I ship to Canada", "I ship", "I ship to Canada."),
        ("Do you ship?", "No, we do not ship to Canada", "No", "We do not ship to Canada."),
        # Of several questions the one that is answered.
        ("Do you sell prints? Where do you live?", "Lisbon", "Lisbon", "Where do you live? Lisbon."),
        ("Do you sell prints? Where do you live?", "Yes!", "Yes", "Do you sell prints? Yes."),
        (
            "Do you teach? Do you sell prints?",
            "prints, always",
            "prints",
            "Do you sell prints? Prints, always.",
        ),
        ("¿Haces envíos a México?", "¡Sí, claro!", "Sí", "¿Haces envíos a México? Sí, claro."),
        ("Hola Ana, ¿dónde vives?", "En Lisboa", "En", "¿Dónde vives? En Lisboa."),
        ("Você ainda vende?", "Sim!", "Sim", "Você ainda vende? Sim."),
        ("onde você mora", "Moro em Lisboa", "Moro", "Onde você mora? Moro em Lisboa."),
        ("Masih ada kak?", "Iya, masih", "Iya", "Masih ada kak? Iya, masih."),
        ("Tinggal di mana?", "Jakarta", "Jakarta", "Tinggal di mana? Jakarta."),
        ("Verkaufst du noch?", "Nein, leider nicht", "Nein", "Verkaufst du noch? Nein, leider nicht."),
        ("Wo wohnst du?", "Ich wohne in Gent", "Ich", "Ich wohne in Gent."),
        ("Bonjour, tu vends encore ?", "Oui !", "Oui", "Tu vends encore? Oui."),
        ("Tu habites où ?", "J'habite à Gand", "J'habite", "J'habite à Gand."),
        ("क्या आप कनाडा भेजते हैं?", "जी हाँ!", "जी", "क्या आप कनाडा भेजते हैं? जी हाँ।"),
        ("आप कहाँ रहते हैं।", "दिल्ली", "दिल्ली", "आप कहाँ रहते हैं? दिल्ली।"),
        ("カナダに発送できますか？", "はい！", "はい", "カナダに発送できますか？ はい。"),
        ("こんにちは！カナダに発送できますか。", "いいえ", "いいえ", "カナダに発送できますか？ いいえ。"),
        ("どこに住んでいますか？", "東京です", "東京", "どこに住んでいますか？ 東京です。"),
        ("どこに住んでいますか？", "私は東京に住んでいます。", "私は", "私は東京に住んでいます。"),
    ],
)  # fmt: skip
def test_a_short_answer_keeps_its_question(asked: str, text: str, words: str, fact: str) -> None:
    assert proposed(text, words, asked) == fact


def test_a_fact_is_never_longer_than_one_may_be() -> None:
    asked = f"{'so ' * 400}do you ship to Canada?"
    fact = proposed("Yes!", "Yes", asked)
    assert len(fact) <= QUESTION + 6 and fact.endswith("do you ship to Canada? Yes.")
    assert len(proposed("I know " + "very " * 400, "I know", "nice")) <= LIMITS.fact
    answer = "We do. " * 200
    fact = question_and_answer("Do you ship?", answer)
    assert len(fact) <= LIMITS.fact and fact.endswith("We do.")
    assert len(question_and_answer("x" * 900, "y" * 900)) <= LIMITS.fact


def test_a_strangers_question_brings_no_hidden_letters() -> None:
    assert proposed("Yes", "Yes", "Do you\u202e ship\u200b?") == "Do you ship? Yes."


@pytest.mark.parametrize("asked", ["Is evil.com yours?", "You are @dana_x, right?", "a@b.c, yes?"])
def test_a_strangers_link_or_handle_is_not_kept(asked: str) -> None:
    assert proposed("Yes!", "Yes", asked) == ""


def test_a_name_is_never_read_as_a_pattern() -> None:
    assert proposed("I moved to Lisbon", "I moved", "nice", author="(((") == "I moved to Lisbon."


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Hi, I'm Mara and I live here.", "I'm Mara and I live here."),
        ("Hola a todos, vivo en Gante.", "vivo en Gante."),
        ("Hello!", "Hello!"),
        ("Heyday is here", "Heyday is here"),
    ],
)
def test_a_greeting_is_left_out(sentence: str, left: str) -> None:
    assert ungreeted(sentence) == left


@pytest.mark.parametrize(
    "piece", ["@", "a-", "a.b.", "no. ", "hey ", "hi, ", "ha", "?", "😀", "か"]
)
def test_a_comment_made_to_be_slow_is_read_in_time(piece: str) -> None:
    started = time.monotonic()
    proposed("Yes!", "Yes", (piece * 20_000)[:20_000])
    assert time.monotonic() - started < 5

"""Which sentences of a page are candidates, in eight languages."""

from __future__ import annotations

import time

import pytest

from rejoinder.config import LIMITS
from rejoinder.factfile.blocks import Block
from rejoinder.factfile.statements import statements


@pytest.mark.parametrize(
    "sentence",
    [
        "I live in Ghent.",
        "Mara has painted since 2009",
        "She teaches at night",
        "Based in: Ghent, Belgium",
        "Vivo en Gante con dos gatos",
        "Moro em Gante com dois gatos",
        "Saya tinggal di Jakarta",
        "Ich wohne in Gent",
        "J'habite à Gand, en Belgique.",
        "मैं दिल्ली में रहता हूँ",
        "私は東京に住んでいます",
        "Das Studio ist in Gent.",
    ],
)
def test_what_states_something_is_a_candidate(sentence: str) -> None:
    assert statements([Block(sentence)]) == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "Home",
        "About me",
        "My latest videos",
        "Subscribe to my channel for more.",
        "Follow me on Instagram!",
        "© 2026 Mara Peeters. All rights reserved.",
        "This site uses cookies to work.",
        "Contact: me@example.org",
        "https://example.org/a/b/c is.",
        "It takes two weeks.",
        "However, they said no.",
        "Suscríbete a mi canal ahora.",
        "Abonniere meinen Kanal bitte.",
        "Abonne-toi à ma chaîne maintenant.",
        "チャンネル登録お願いします。",
        "word " * 61 + ".",
        f"I am {'x' * LIMITS.fact}.",
        "",
    ],
)
def test_what_leads_around_or_asks_for_something_is_none(text: str) -> None:
    assert statements([Block(text)]) == []


def test_a_question_takes_what_answers_it() -> None:
    blocks = [
        Block("Do you ship?", "heading"),
        Block("Yes. To all of Europe."),
        Block("Q: Do you teach?"),
        Block("A: No."),
        Block("Why kettles?", "heading"),
        Block("Next", "heading"),
        Block("I live in Ghent. Who would have thought? I have two cats."),
        Block("Do you sell? Yes."),
        Block("Do you sell prints? Where can I buy them?"),
        Block("In my shop in Ghent."),
        Block("Camera", "term"),
        Block("Sony, bought second hand"),
    ]
    assert statements(blocks) == [
        "Do you ship? Yes. To all of Europe.",
        "Do you teach? No.",
        "I live in Ghent.",
        "I have two cats.",
        "Do you sell? Yes.",
        "Where can I buy them? In my shop in Ghent.",
        "Camera: Sony, bought second hand",
    ]


def test_the_same_is_a_candidate_once_and_hidden_letters_are_gone() -> None:
    blocks = [Block("I live in Ghent."), Block("I LIVE in Ghent!"), Block("I have\u202e two cats.")]
    assert statements(blocks) == ["I live in Ghent.", "I have two cats."]


def test_a_greeting_is_not_part_of_a_fact() -> None:
    assert statements([Block("Hi, I'm Mara and I live in Ghent.")]) == [
        "I'm Mara and I live in Ghent."
    ]


@pytest.mark.parametrize(
    "piece", ["@", "a@", "a-", "a.b.", "no. ", "hey ", "!", "?", "😀", "か", "是", "q: ", "x.com"]
)
def test_a_text_made_to_be_slow_is_read_in_time(piece: str) -> None:
    started = time.monotonic()
    statements([Block((piece * 200_000)[:200_000])])
    assert time.monotonic() - started < 10

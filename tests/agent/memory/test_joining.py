"""Which pairs are shown of those that two searches found, and in which order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from rejoinder.memory.joining import Asked, diversified, joined
from rejoinder.memory.recall import chosen, filled, telling
from rejoinder.memory.records import digest
from rejoinder.protocol import Comment, Post

SUBJECTS = ("the violin", "my tomatoes", "that bicycle", "your camera", "a loaf of rye", "the tide")


def asked(text: str = "how do you tune it?", **known: str) -> Asked:
    return Asked(
        Comment(site="youtube", id="c", author="Bo", text=text, post=Post(id="video 1")), **known
    )


def row(comment: str, reply: str, **more: Any) -> dict[str, Any]:
    known = {"site": "reddit", "post": "", "thread": "", "pile": "", "lang": "", "ts": None}
    return {
        "id": digest("", comment, reply),
        "comment": comment,
        "reply": reply,
        **known,
        **more,
    }


def different(count: int, **more: Any) -> list[dict[str, Any]]:
    """Pairs of which no two are alike."""
    return [
        row(f"{SUBJECTS[n % 6]} {digest(str(n))[:10]}", digest("reply", str(n))[:14], **more)
        for n in range(count)
    ]


def test_what_both_searches_found_comes_before_what_one_found_earlier() -> None:
    rows = different(6)
    ranked = joined(asked(), rows[:4], [rows[4], rows[5], rows[3]])
    assert ranked[0][0] is rows[3]
    assert ranked[0][1] == 1.0


def test_same_platform_pile_and_language_go_first_and_nothing_is_left_out() -> None:
    for known in ({"site": "youtube"}, {"pile": "question"}, {"lang": "de"}):
        rows = [*different(5), *different(7)[5:]]
        rows[6] |= known
        ranked = joined(asked(pile="question", language="de"), rows, [])
        places = [found["id"] for found, _ in ranked]
        assert places.index(rows[6]["id"]) < 6
        assert len(ranked) == 7
        unknown = joined(asked(), rows, [])
        if "site" not in known:
            assert [found["id"] for found, _ in unknown] == [each["id"] for each in rows]


def test_the_creators_own_text_goes_behind_a_pair_of_the_same_place() -> None:
    own, pair = row("", "tuning takes a quarter of an hour"), row("tuning?", "by ear, always")
    ranked = joined(asked(), [pair], [own])
    assert [found["reply"] for found, _ in ranked] == [pair["reply"], own["reply"]]
    assert len(diversified(ranked, 2)) == 2


def test_a_reply_that_was_given_often_appears_once_with_how_often() -> None:
    stock = [row(f"{SUBJECTS[n]}!", "Thank you so much!" + "!" * n) for n in range(4)]
    shown = diversified(joined(asked(), [*stock, *different(3)], []), 8)
    assert [pair.times for pair in shown] == [4, 1, 1, 1]
    assert shown[0].reply == "Thank you so much!"


def test_another_answer_to_the_same_comment_waits_until_nothing_else_is_left() -> None:
    again = [row("how do you tune it??", digest("again", str(n))[:14]) for n in range(3)]
    others = different(2)
    ranked = joined(asked(), [*again, *others], [])
    assert [pair.comment for pair in diversified(ranked, 3)] == [
        again[0]["comment"],
        *(other["comment"] for other in others),
    ]
    assert len(diversified(ranked, 5)) == 5


def test_of_near_places_the_one_that_says_something_else_is_taken() -> None:
    near = row("how do I tune the violin at home?", "turn the pegs slowly, then check by ear")
    like = row("how to tune a violin in winter?", "turn the pegs slowly, then wait, then listen")
    unlike = row("is rosin needed?", "only for the bow")
    ranked = [(near, 1.0), (like, 0.97), (unlike, 0.95)]
    assert [pair.reply for pair in diversified(ranked, 2)] == [near["reply"], unlike["reply"]]


def test_replies_of_the_comments_own_thread_are_no_examples_while_they_are_new() -> None:
    now = datetime.now(UTC)
    here = {"site": "youtube", "thread": "video 1"}
    fresh = row("lovely tone", "it is the room", **here, ts=now - timedelta(minutes=5))
    old = row("which bow?", "a plain one", **here, ts=now - timedelta(days=300))
    answer = row(" How do you tune IT?", "by ear", **here, ts=now - timedelta(days=300))
    elsewhere = row("How do you tune it?", "with a fork", site="youtube", thread="video 2", ts=now)
    other_site = row("nice sound", "cheers, all", site="reddit", thread="video 1", ts=now)
    rows = [fresh, old, answer, elsewhere, other_site]
    kept = {old["reply"], elsewhere["reply"], other_site["reply"]}
    assert {pair.reply for pair in chosen(asked(), rows, rows[::-1], 8)} == kept
    assert {pair.reply for pair in filled([], rows, 8, asked())} == kept


def test_of_a_long_comment_the_rarest_words_are_looked_for() -> None:
    newest = [row("the and of so " + word, "ok") for word in SUBJECTS]
    words = [f"word{n}" for n in range(31)]
    text = " ".join(["the", "and", *words, "of", "so", "the", "Rosin's"])
    found = telling(text, newest).split()
    assert len(found) == 32
    assert "rosin's" in found and not {"the", "and", "of", "so"} & set(found)
    assert telling("how are you, are you?", newest) == "how are you"
    assert len(telling("猫" * 5_000, newest)) <= 320

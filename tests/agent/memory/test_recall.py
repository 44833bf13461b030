from __future__ import annotations

from typing import Any

from rejoinder.memory.recall import typical
from rejoinder.memory.records import digest


def row(comment: str, reply: str) -> dict[str, Any]:
    return {"id": digest("", comment, reply), "post": "", "comment": comment, "reply": reply}


def rows(start: int, count: int) -> list[dict[str, Any]]:
    return [row(f"so {n}", digest(str(n))[:16]) for n in range(start, count)]


def test_typical_pairs_are_short_usual_and_not_alike() -> None:
    odd = [row("an endless comment " * 40, "yes, it is so"), row("so?", "because " * 90)]
    same = [row(f"nice {n}", "thank you so much") for n in range(30)]
    drawn = typical([*odd, *same, *rows(0, 20)], 3)
    assert len(drawn) == 3
    assert all(len(pair.comment) < 20 and len(pair.reply) < 20 for pair in drawn)
    assert sum(pair.reply == "thank you so much" for pair in drawn) <= 1


def test_new_pairs_seldom_change_what_all_prompts_begin_with() -> None:
    """Each accepted draft is a new pair; the beginning should last a page of them."""
    before = typical(rows(100, 400), 3)
    kept = sum(typical([*rows(400, 400 + new), *rows(100, 400)], 3) == before for new in range(30))
    assert kept >= 15


def test_the_order_of_the_rows_does_not_matter() -> None:
    some = rows(0, 50)
    assert typical(some, 3) == typical(some[::-1], 3)


def test_of_nothing_nothing_is_typical() -> None:
    assert typical([], 3) == [] == typical([row(" ", "hm"), row("hm", " ")], 3)
    assert len(typical([row("hi", "hello")], 3)) == 1

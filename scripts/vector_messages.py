"""shared/vectors/messages.json: frames that are, and are not, messages of the protocol."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vector_answers import from_agent
from vector_parts import DRAFT, LOGIN, NC, PAIR, Case, auth, case, compact, hello


def messages() -> dict[str, Any]:
    return {
        "about": "One text frame each. `direction` says whose messages it is judged as: 'client' "
        "from the extension, 'agent' from the agent. `only` names the one language that can tell, "
        "because the other's JSON reader lets it through.",
        "messages": [*_from_client(), *from_agent()],
    }


def _comment(**changed: Any) -> dict[str, Any]:
    return {
        "site": "isso",
        "id": "17",
        "author": "Ada",
        "text": "How did you do this?",
        "post": {"id": "/post/1", "title": "A post", "text": ""},
        "thread": [{"author": "Eve", "text": "First!", "own": False}],
        **changed,
    }


def _draft(**changed: Any) -> str:
    return compact(type="draft.request", id=1, comment=_comment(**changed), regenerate=False)


def _hinted(hint: str, **changed: Any) -> str:
    asked = {"regenerate": True, "hint": hint, "priority": "hand", **changed}
    return compact(type="draft.request", id=1, comment=_comment(), **asked)


def _more(known: Any = (DRAFT,), hint: str = "", wanted: int = 2) -> str:
    asked = {"known": list(known), "wanted": wanted, "hint": hint}
    return compact(type="draft.more", id=6, comment=_comment(), **asked)


def _harvest(count: int = 1, **changed: Any) -> str:
    pair = {
        "comment": "Nice!",
        "reply": "ta 😀",
        "author": "Ada",
        "post_id": "/post/1",
        "post": "A",
    }
    pairs = [{**pair, **changed}] * count
    return compact(type="harvest.pairs", id=13, site="isso", pairs=pairs)


def _from_client() -> Iterator[Case]:
    def yes(name: str, frame: str) -> Any:
        return case("client", True, name, frame)

    def no(name: str, frame: str, **more: str) -> Any:
        return case("client", False, name, frame, **more)

    yield yes("hello, login", hello(LOGIN))
    yield yes("hello, pair", hello(PAIR))
    yield yes("auth", auth("e4" * 32, "Chromium on Linux"))
    yield yes("auth with a label of 64 astral characters", auth("e4" * 32, "\U0001f600" * 64))
    yield yes("draft.request", _draft())
    yield yes("draft.request with another script and an emoji", _draft(text="きれい 😀\n\tданке"))
    yield yes("draft.request that only looks like the protocol", _draft(text='{"type":"ready"}'))
    yield yes("draft.request with a hint, by hand", _hinted("shorter, and thank them 😀"))
    yield yes("draft.request with a hint of 200 characters", _hinted("x" * 200))
    yield yes("draft.more", _more())
    yield yes("draft.more with a hint, for a card with 32 drafts", _more([DRAFT] * 32, "shorter"))
    yield yes("draft.cancel", compact(type="draft.cancel", id=2, re=1))
    yield yes(
        "draft.outcome",
        compact(type="draft.outcome", id=3, draft_id=DRAFT, outcome="edited", text="Thanks!"),
    )
    yield yes("status.request", compact(type="status.request", id=4))
    yield yes("ping with the greatest id", compact(type="ping", id=2**53 - 1))
    yield yes("unpair", compact(type="unpair", id=5))
    yield yes("voice.request", compact(type="voice.request", id=7))
    yield yes("lessons.request", compact(type="lessons.request", id=8))
    decided = {"type": "lesson.decide", "id": 9, "lesson_id": DRAFT, "decision": "keep"}
    yield yes("lesson.decide", compact(**decided, text="No exclamation marks 😀"))
    yield yes("goals.request", compact(type="goals.request", id=10))
    goal = {"type": "goal.add", "id": 11, "kind": "goal", "text": "Mention the newsletter."}
    yield yes("goal.add", compact(**goal, per_day=1))
    yield yes("goal.remove", compact(type="goal.remove", id=12, goal_id=DRAFT))
    resolve = {
        "type": "claim.resolve",
        "id": 14,
        "draft_id": DRAFT,
        "start": 3,
        "end": 5,
        "length": 13,
    }
    yield yes("claim.resolve", compact(**resolve, how="fact"))
    yield yes("facts.request", compact(type="facts.request", id=15))
    fact = {"type": "fact.add", "id": 16, "text": "I live in Ghent. 😀"}
    yield yes("fact.add", compact(**fact))
    yield yes("fact.add, private", compact(**fact, site="isso", expires="2027-01-31", private=True))
    yield yes("fact.remove", compact(type="fact.remove", id=17, fact_id=DRAFT))
    yield yes("harvest.pairs", _harvest())
    yield yes("harvest.pairs, 20 of them", _harvest(count=20))

    yield no("empty", "")
    yield no("not JSON", "hello")
    yield no("null", "null")
    yield no("array", "[]")
    yield no("two values", '{"type":"ping","id":1}{"type":"ping","id":2}')
    yield no("trailing comma", '{"type":"ping","id":1,}')
    yield no("byte order mark", '\ufeff{"type":"ping","id":1}')
    yield no("10,000 deep", "[" * 10_000 + "]" * 10_000)
    yield no(
        "10,000 deep inside a field", '{"type":"ping","id":' + "[" * 10_000 + "]" * 10_000 + "}"
    )
    yield no("NaN", '{"type":"ping","id":NaN}')
    yield no("Infinity", '{"type":"ping","id":Infinity}')
    yield no("no type", compact(id=1))
    yield no("unknown type", compact(type="agent.quit", id=1))
    yield no("type of the agent", compact(type="pong", re=1))
    yield no("type is a number", compact(type=1, id=1))
    yield no("unknown field", compact(type="ping", id=1, more=1))
    yield no("field __proto__", '{"type":"ping","id":1,"__proto__":{"a":1}}')
    yield no("unknown field inside the comment", _draft(html="<b>"))
    yield no("id missing", compact(type="ping"))
    yield no("id is a string", compact(type="ping", id="1"))
    yield no("id is true", compact(type="ping", id=True))
    yield no("id is a fraction", compact(type="ping", id=1.5))
    yield no("id is zero", compact(type="ping", id=0))
    yield no("id is negative", compact(type="ping", id=-1))
    yield no("id beyond 2^53 - 1", compact(type="ping", id=2**53))
    yield no("nonce in upper case", compact(type="hello", v=1, mode="login", nc="AA" * 32))
    yield no("nonce short", compact(type="hello", v=1, mode="login", nc="aa" * 31))
    yield no("nonce with a line end", compact(type="hello", v=1, mode="login", nc="aa" * 32 + "\n"))
    yield no("unknown mode", compact(type="hello", v=1, mode="guest", nc=NC))
    yield no("proof missing", compact(type="auth", label=""))
    yield no("proof is a number", compact(type="auth", proof=1, label=""))
    yield no("label of 65 characters", auth("e4" * 32, "x" * 65))
    yield no("comment without text", _draft(text=""))
    yield no("comment of 20,001 characters", _draft(text="a" * 20_001))
    yield no("comment text is null", _draft(text=None))
    yield no("author of 201 characters", _draft(author="a" * 201))
    yield no("site with a slash", _draft(site="../etc"))
    yield no("thread of 21", _draft(thread=[{"author": "a", "text": "b", "own": False}] * 21))
    yield no("hint of 201 characters", _hinted("x" * 201))
    yield no("unknown priority", _hinted("", priority="now"))
    yield no("draft.more for a card with 33 drafts", _more([DRAFT] * 33))
    yield no("draft.more for a foreign draft id", _more(["../../etc"]))
    yield no("draft.more that wants none", _more(wanted=0))
    yield no("draft.more that wants 5", _more(wanted=5))
    yield no("lesson.decide that does neither", compact(**{**decided, "decision": "maybe"}))
    yield no("lesson.decide for a foreign id", compact(**{**decided, "lesson_id": "../.."}))
    yield no("goal.add without words", compact(**{**goal, "text": ""}))
    yield no("goal.add of 201 characters", compact(**{**goal, "text": "x" * 201}))
    yield no("goal.add of no kind", compact(**{**goal, "kind": "order"}))
    yield no("goal.add that is never said", compact(**goal, per_day=0))
    yield no("claim.resolve with words of its own", compact(**resolve, how="fact", text="x"))
    yield no("claim.resolve in another way", compact(**resolve, how="hide"))
    yield no("fact.add without words", compact(**{**fact, "text": ""}))
    yield no("fact.add that expires some day", compact(**fact, expires="soon"))
    yield no("harvest.pairs without pairs", _harvest(count=0))
    yield no("harvest.pairs, 21 of them", _harvest(count=21))
    yield no("harvest.pairs with an empty reply", _harvest(reply=""))
    yield no("harvest.pairs from nowhere", _harvest(post_id=""))
    yield no(
        "unknown outcome",
        compact(type="draft.outcome", id=1, draft_id=DRAFT, outcome="posted", text=""),
    )
    surrogate = "a lone surrogate, which JSON.parse keeps"
    yield no(
        "lone surrogate, escaped",
        _draft().replace("How did", "\\ud800How did"),
        only="python",
        why=surrogate,
    )

"""shared/vectors/messages.json: frames that are, and are not, messages of the protocol."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vector_parts import AGENT, CLIENT, DRAFT, LOGIN, NA, NC, PAIR, auth, challenge, compact, hello

Case = dict[str, Any]


def messages() -> dict[str, Any]:
    return {
        "about": "One text frame each. `direction` says whose messages it is judged as: 'client' "
        "from the extension, 'agent' from the agent. `only` names the one language that can tell, "
        "because the other's JSON reader lets it through.",
        "messages": [*_from_client(), *_from_agent()],
    }


def _case(direction: str, valid: bool, name: str, frame: str, **more: str) -> dict[str, Any]:
    return {"name": name, "direction": direction, "valid": valid, "frame": frame, **more}


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
        return _case("client", True, name, frame)

    def no(name: str, frame: str, **more: str) -> Any:
        return _case("client", False, name, frame, **more)

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
    resolve = {"type": "claim.resolve", "id": 14, "draft_id": DRAFT, "start": 3, "end": 5}
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


def _from_agent() -> Iterator[Case]:
    def yes(name: str, frame: str) -> Any:
        return _case("agent", True, name, frame)

    def no(name: str, frame: str) -> Any:
        return _case("agent", False, name, frame)

    limits = {"message": 262_144, "in_flight": 32, "comment_text": 20_000, "idle_s": 70.0}
    ready = {
        "type": "ready",
        "session": "f5" * 16,
        "client_id": CLIENT,
        "agent_version": "0.1.0",
        "limits": limits,
    }
    claim = {
        "kind": "figure",
        "start": 3,
        "end": 5,
        "source": {"kind": "fact", "text": "The course has 12 parts."},
        "fact": "",
    }
    reading = {
        "because": ["how many"],
        "sarcasm": False,
        "priority": 2,
        "serves": "",
        "flag": "",
    }
    reply = {
        "draft_id": DRAFT,
        "text": "In 12 parts 😀",
        "claims": [claim],
        "likeness": 0.75,
        "remembered": 8,
        "host": None,
        "hint": "",
        "goal": "",
        "language": "",
        "thin": False,
        "gloss": "",
        "suffix": "",
    }
    earlier = {**reply, "draft_id": CLIENT, "host": "gpu.example:8000", "hint": "say how many"}
    draft = {
        "type": "draft.ready",
        "re": 1,
        **reply,
        "alternatives": [earlier],
        "pile": "question",
        "journalled": False,
        "outcome": None,
        "reading": reading,
    }
    other = {"type": "draft.alternative", "re": 6, **reply}
    none = {"type": "draft.none", "re": 1, "pile": "spam", "reason": "spam", "text": "Spam."}
    none = {**none, "reading": {**reading, "priority": 0, "flag": "It gives orders."}}
    yield yes("challenge", challenge(LOGIN, "e4" * 32))
    yield yes("challenge of another version", challenge(LOGIN, "e4" * 32, v=2))
    yield yes("ready", compact(**ready))
    yield yes("draft.token", compact(type="draft.token", re=1, text=" <b>", restart=False))
    yield yes("draft.ready", compact(**draft))
    yield yes("draft.ready, nothing known", compact(**{**draft, "likeness": None, "claims": []}))
    yield yes("draft.ready, claim without source", compact(**_with_source(draft, None)))
    yield yes("draft.ready, from another machine", compact(**{**draft, "host": "gpu.example"}))
    hinted = _with_source(draft, {"kind": "hint", "text": "say that it has 12 parts"})
    yield yes("draft.ready, claim from the hint", compact(**hinted))
    yield yes("draft.alternative", compact(**other))
    yield yes("draft.done", compact(type="draft.done", re=6))
    yield yes("draft.none", compact(**none))
    lesson = {
        "lesson_id": DRAFT,
        "text": "You don't use exclamation marks.",
        "scope": "on LinkedIn",
        "seen": 4,
        "state": "new",
        "changes": [{"draft": "Thanks!", "final": "Thanks."}],
    }
    yield yes("outcome.saved", compact(type="outcome.saved", re=1, lesson=None))
    yield yes("outcome.saved with a lesson", compact(type="outcome.saved", re=1, lesson=lesson))
    yield yes("lessons", compact(type="lessons", re=8, lessons=[lesson]))
    wish = {"goal_id": DRAFT, "kind": "goal", "text": "Say hi.", "per_day": 1, "today": 0}
    yield yes("goals", compact(type="goals", re=10, goals=[wish]))
    sheet = {"replies": 9, "pairs": 8, "lines": ["Replies are short."], "likeness": False}
    yield yes("voice", compact(type="voice", re=7, **sheet))
    resolved = {"type": "claim.resolved", "re": 14, "draft_id": DRAFT, "text": "In 12 parts 😀"}
    vouched = {**claim, "source": {"kind": "vouch", "text": "You vouched for it."}}
    yield yes("claim.resolved", compact(**resolved, claims=[vouched]))
    fact: dict[str, object] = {"fact_id": DRAFT, "text": "I live in Ghent.", "site": ""}
    fact = {
        **fact,
        "post": "A post",
        "expires": "2027-01-31",
        "private": False,
        "added": "2026-11-23",
    }
    yield yes("facts", compact(type="facts", re=15, facts=[fact]))
    yield no("facts with a time", compact(type="facts", re=15, facts=[{**fact, "added": "12:30"}]))
    yield yes("harvest.saved", compact(type="harvest.saved", re=13, added=1, known=0))
    other_words = {**draft, "language": "es", "thin": True, "gloss": "Thanks", "goal": "Say hi."}
    yield yes("draft.ready, in another language", compact(**other_words))
    yield no("goals of another kind", compact(type="goals", re=1, goals=[{**wish, "kind": "x"}]))
    yield no("lessons without evidence", compact(type="lessons", re=1, lessons=[{"text": "x"}]))
    yield yes(
        "status",
        compact(
            type="status",
            re=1,
            agent_version="0.1.0",
            creator="Ada",
            model="starter",
            replies=10,
            facts=0,
        ),
    )
    yield yes("pong", compact(type="pong", re=1))
    yield yes("failure", compact(type="failure", re=1, code="model", text="The model is missing."))

    yield no("empty", "")
    yield no("not JSON", "ready")
    yield no("NaN", '{"type":"pong","re":NaN}')
    yield no("10,000 deep", '{"a":' * 10_000 + "1" + "}" * 10_000)
    yield no("unknown type", compact(type="page.open", re=1))
    yield no("type of the client", compact(type="ping", id=1))
    yield no("extra field", compact(type="pong", re=1, html="<b>"))
    yield no("re missing", compact(type="pong"))
    yield no("re is a string", compact(type="pong", re="1"))
    yield no("challenge without proof", compact(type="challenge", v=1, agent_id=AGENT, na=NA))
    yield no("ready without limits", compact(**{**ready, "limits": {}}))
    yield no("ready with a foreign client id", compact(**{**ready, "client_id": "../../etc"}))
    yield no("likeness above 1", compact(**{**draft, "likeness": 1.01}))
    yield no("text of 10,001 characters", compact(**{**draft, "text": "a" * 10_001}))
    yield no("alternative that is only a text", compact(**{**draft, "alternatives": ["Twelve!"]}))
    yield no("draft.alternative without its id", compact(**{**other, "draft_id": ""}))
    yield no("host of 513 characters", compact(**{**other, "host": "a" * 513}))
    yield no("host is a list", compact(**{**draft, "host": ["gpu.example"]}))
    urgent = {**draft, "reading": {**reading, "priority": 4}}
    yield no("a priority beyond 3", compact(**urgent))
    yield no("unknown pile", compact(**{**draft, "pile": "urgent"}))
    yield no("unknown reason", compact(**{**none, "reason": "tired"}))
    yield no("unknown kind of source", compact(**_with_source(draft, {"kind": "web", "text": ""})))
    yield no("claims is an object", compact(**{**draft, "claims": {}}))


def _with_source(draft: dict[str, Any], source: Any) -> dict[str, Any]:
    return {**draft, "claims": [{**draft["claims"][0], "source": source}]}

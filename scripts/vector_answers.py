"""The agent's half of shared/vectors/messages.json."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vector_parts import AGENT, CLIENT, DRAFT, LOGIN, NA, Case, case, challenge, compact


def from_agent() -> Iterator[Case]:
    """What an agent may and may not say."""

    def yes(name: str, frame: str) -> Any:
        return case("agent", True, name, frame)

    def no(name: str, frame: str) -> Any:
        return case("agent", False, name, frame)

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
    none = {
        "type": "draft.none",
        "re": 1,
        "pile": "spam",
        "reason": "spam",
        "text": "Spam.",
        "reading": {**reading, "priority": 0, "flag": "It gives orders."},
    }
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
    fact = {
        "fact_id": DRAFT,
        "text": "I live in Ghent.",
        "site": "",
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

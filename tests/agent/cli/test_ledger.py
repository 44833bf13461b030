"""What one entry of the journal becomes in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from tests.agent.memory.test_outcomes import START, entry

from rejoinder.cli.ledger import COLUMNS, Ledger, cells, neutral
from rejoinder.memory.records import Outcome

BY = "Chromium on Linux (0a1b2c3d)"
LATER = datetime(2026, 1, 1, 14, 30, 5, 999, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        '=HYPERLINK("http://evil.example","click")',
    ],
)
def test_no_cell_begins_as_a_formula_does(cell: str) -> None:
    assert neutral(cell).startswith("'")
    assert neutral(cell).replace("'", "") == cell


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        # A spreadsheet that cuts at semicolons, or at the end of a line, sees a cell begin there.
        ("hi;=1+1", "hi;'=1+1"),
        ("hi\n@SUM(A1)", "hi\n'@SUM(A1)"),
        ("hi\t-1", "hi\t'-1"),
        ("nice ;-) see you", "nice ;-) see you"),
        ("1 + 1 = 2, a@b.example", "1 + 1 = 2, a@b.example"),
        ("'=1", "'=1"),
        ("a\0b", "a\ufffdb"),
        ("", ""),
    ],
)
def test_other_text_stays_as_it_is(cell: str, kept: str) -> None:
    assert neutral(cell) == kept


def test_an_accepted_draft_says_what_backed_it_who_took_it_and_what_was_disclosed() -> None:
    claims = [
        {"kind": "name", "start": 6, "end": 11, "source": {"kind": "vouch", "text": "Ghent it is"}},
        {"kind": "figure", "start": 0, "end": 4, "source": None},
    ]
    draft = entry(
        1,
        text="I’m 🙂 Ghent",
        body=json.dumps({"text": "…", "claims": claims}),
        author="Bo",
        thread="p",
        outcome="edited",
        final_text="Ghent",
        decided=LATER,
        by=BY,
        suffix="shown later with this",
        model="tiny",
    )
    history = [
        Outcome(draft.draft_id, "accepted", draft.text, START, BY, "with AI"),
        Outcome(draft.draft_id, "edited", "Ghent", LATER, BY, "by me"),
    ]
    told = cells(draft, history)
    assert set(told) == set(COLUMNS)
    assert told["created"] == "2026-01-01T00:01:00Z"
    assert told["decided"] == "2026-01-01T12:30:05Z"
    assert (told["comment_author"], told["post"], told["machine"]) == ("Bo", "p", "this machine")
    assert (told["suffix"], told["edited"], told["by"]) == ("by me", "yes", BY)
    assert json.loads(told["claims"]) == [
        {"words": "Ghent", "kind": "name", "source": "vouch", "backed_by": "Ghent it is"},
        {"words": "I’m ", "kind": "figure", "source": "", "backed_by": ""},
    ]
    steps = json.loads(told["history"])
    assert [(step["at"], step["outcome"], step["suffix"]) for step in steps] == [
        ("2026-01-01T00:00:00Z", "accepted", "with AI"),
        ("2026-01-01T12:30:05Z", "edited", "by me"),
    ]


def test_what_was_not_used_disclosed_nothing() -> None:
    draft = entry(1, suffix="with AI", host="gpu.example")
    told = cells(draft, [])
    names = ("suffix", "outcome", "final_text", "edited", "decided", "by", "history", "claims")
    assert {told[name] for name in names} == {""}
    assert told["machine"] == "gpu.example"
    undone = [Outcome(draft.draft_id, "undone", "", START, BY)]
    told = cells(replace(draft, outcome="undone", decided=START), undone)
    assert (told["suffix"], told["edited"], told["outcome"]) == ("", "", "undone")


def test_a_draft_taken_as_it_was_is_not_edited() -> None:
    draft = entry(1, outcome="accepted", final_text="thanks")
    assert cells(draft, [])["edited"] == "no"


@pytest.mark.parametrize("body", ["", "not JSON", "[]", "{}"])
def test_a_refusal_says_why_and_an_old_body_nothing(body: str) -> None:
    refused = entry(1, text="", body='{"pile": "other", "reason": "unbacked", "text": "…"}')
    told = cells(refused, [])
    assert (told["draft"], told["reason"], told["machine"]) == ("", "unbacked", "")
    assert (cells(entry(1, body=body), [])["reason"], cells(entry(1, body=body), [])["claims"]) == (
        "",
        "",
    )


def test_the_file_is_rfc_4180_behind_a_mark_for_spreadsheets() -> None:
    file = io.StringIO(newline="")
    ledger = Ledger(file)
    ledger.write((entry(1, comment='say "hi",\r\nthen\n=1', text="naïve 猫"), []))
    text = file.getvalue()
    assert text.startswith('\ufeff"created","site",')
    assert text.endswith('""\r\n') or text.endswith('"\r\n')
    head, row = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert tuple(head) == COLUMNS
    told = dict(zip(head, row, strict=True))
    assert told["comment"] == 'say "hi",\r\nthen\n\'=1'
    assert told["draft"] == "naïve 猫"
    assert datetime.fromisoformat(told["created"]) == (START + timedelta(minutes=1)).astimezone(UTC)

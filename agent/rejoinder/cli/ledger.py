"""The journal as a table for spreadsheets: RFC 4180, one row for each draft or refusal.

Cells hold strangers' text, and a spreadsheet takes one that begins like a formula for a formula.
Such a beginning gets a quote before it (OWASP, "CSV Injection").
"""

from __future__ import annotations

import csv
import json
import re
from datetime import UTC, datetime
from typing import Any, TextIO

from rejoinder.memory.drafts import Entry
from rejoinder.memory.records import Draft, Outcome

COLUMNS = (
    "created",
    "site",
    "post",
    "comment_id",
    "comment_author",
    "comment",
    "pile",
    "draft_id",
    "draft",
    "reason",
    "model",
    "machine",
    "hint",
    "goal",
    "claims",
    "suffix",
    "outcome",
    "final_text",
    "edited",
    "decided",
    "by",
    "history",
)

_USED = ("accepted", "edited")
# Where a formula may begin: at the start of the cell, and behind what a spreadsheet set to another
# language or separator takes for the end of one. There a wink, as in ";-)", is let be.
_FORMULA = re.compile(r"^(?=[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])(?=[=+\-@＝＋－＠](?!\)))")


class Ledger:
    """Writes entries to a file, below a row that names the columns."""

    def __init__(self, file: TextIO) -> None:
        # Without this mark Excel reads UTF-8 as the machine's old code page.
        file.write("\ufeff")
        self._rows = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        self._rows.writerow(COLUMNS)

    def write(self, entry: Entry) -> None:
        """Append one row."""
        told = cells(*entry)
        self._rows.writerow([neutral(told[column]) for column in COLUMNS])


def cells(draft: Draft, history: list[Outcome]) -> dict[str, str]:
    """One entry by its columns."""
    claims = _body(draft).get("claims", ())
    used = draft.outcome in _USED
    # What a later showing put behind the draft was not behind the reply that was accepted.
    suffix = history[-1].suffix if used and history else ""
    return {
        "created": _moment(draft.created),
        "site": draft.site,
        "post": draft.thread,
        "comment_id": draft.comment_id,
        "comment_author": draft.author,
        "comment": draft.comment,
        "pile": draft.pile,
        "draft_id": draft.draft_id,
        "draft": draft.text,
        "reason": reason(draft),
        "model": draft.model,
        "machine": draft.host or ("" if reason(draft) else "this machine"),
        "hint": draft.hint,
        "goal": draft.goal,
        "claims": _packed([_claim(each, draft.text) for each in claims]),
        "suffix": suffix,
        "outcome": draft.outcome,
        "final_text": draft.final_text,
        "edited": ("yes" if draft.final_text != draft.text else "no") if used else "",
        "decided": _moment(draft.decided),
        "by": draft.by,
        "history": _packed([_told(each) for each in history]),
    }


def reason(draft: Draft) -> str:
    """Why there was no draft, in the word that code uses; empty where there was one."""
    return str(_body(draft).get("reason", ""))


def neutral(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return _FORMULA.sub("'", cell.replace("\0", "\N{REPLACEMENT CHARACTER}"))


def _body(draft: Draft) -> dict[str, Any]:
    try:
        body = json.loads(draft.body)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _claim(claim: dict[str, Any], text: str) -> dict[str, str]:
    source = claim.get("source") or {}
    return {
        "words": text[claim["start"] : claim["end"]],
        "kind": claim["kind"],
        "source": source.get("kind", ""),
        "backed_by": source.get("text", ""),
    }


def _told(done: Outcome) -> dict[str, str]:
    return {
        "at": _moment(done.at),
        "outcome": done.outcome,
        "text": done.text,
        "suffix": done.suffix,
        "by": done.by,
    }


def _packed(rows: list[dict[str, str]]) -> str:
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def _moment(time: datetime | None) -> str:
    return time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z") if time else ""

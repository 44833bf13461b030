"""How well the review finds what nobody said, on cases labelled by hand.

A case is one JSON object on a line: `lang` (ISO 639-1), `comment`, `draft`, `facts` (a list), and,
where there are any, `post`, `own` (what the creator said in the thread) and `creator` (their name);
`claims` lists the classes of which the draft holds a claim that nothing backs. `held` marks cases
that no rule was written on, drawn by the hash of their words.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from benchmarks.counts import Count, precision, recall

from rejoinder.drafting.base import Evidence, Known
from rejoinder.drafting.review import Reviewer, review, unbacked
from rejoinder.protocol import Claim, ClaimKind, Comment, Post, ThreadItem

CASES = Path(__file__).parent / "claims.jsonl"
KINDS: tuple[ClaimKind, ...] = get_args(ClaimKind)


@dataclass(frozen=True, slots=True)
class Case:
    """A draft with what may back it, and what it claims beyond that."""

    lang: str
    draft: str
    evidence: Evidence
    claims: frozenset[str]
    held: bool

    @property
    def cut(self) -> bool:
        """Whether the pipeline leaves out a sentence that might tell something."""
        return Reviewer(self.evidence).assured(self.draft) != self.draft

    def found(self) -> tuple[Claim, ...]:
        """What the review marks."""
        return unbacked(review(self.draft, self.evidence))


def cases(path: Path = CASES) -> list[Case]:
    """The cases of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_case(json.loads(line)) for line in lines if line.strip()]


def _case(row: dict[str, Any]) -> Case:
    own = row.get("own", "")
    title, _, body = row.get("post", "").partition("\n")
    comment = Comment(
        site="demo",
        id="1",
        author=row.get("author", "viewer"),
        text=row["comment"],
        post=Post(id="p", title=title[:1_000], text=body),
        thread=(ThreadItem(author=row.get("creator") or "Owner", text=own, own=True),) * bool(own),
    )
    facts = [Known(fact) for fact in row["facts"]]
    evidence = Evidence.of(comment, facts, creator=row.get("creator", ""))
    return Case(
        row["lang"], row["draft"], evidence, frozenset(row["claims"]), row.get("held", False)
    )


def measure(all_of_them: Sequence[Case], show: str = "") -> dict[str, float]:
    """Precision and recall: whether there is anything to mark, by language and class. `show` prints
    the errors of one language, or of "all", but never held cases."""
    counts: dict[str, Count] = {}
    for case in all_of_them:
        found = case.found()
        kinds = {claim.kind for claim in found}
        region = "en" if case.lang == "en" else "other"
        pairs: list[tuple[str, bool, bool]] = [(region, bool(found), bool(case.claims))]
        pairs += [(f"{region} {kind}", kind in kinds, kind in case.claims) for kind in KINDS]
        if case.lang != "en":
            pairs.append((f"  {case.lang}", bool(found), bool(case.claims)))
        if case.held:
            pairs.append((f"{region} held", bool(found), bool(case.claims)))
        for name, marked, wanted in pairs:
            counts.setdefault(name, Counter())[marked, wanted] += 1
        if kinds != case.claims and not case.held and show in ("all", case.lang):
            _print(case, found)
    for name in sorted(counts):
        count = counts[name]
        print(
            f"  {name:16} recall {recall(count):.3f}  precision {precision(count):.3f}"
            f"  to mark {count[True, True] + count[False, True]} of {count.total()}"
        )
    harmless = [case.cut for case in all_of_them if case.lang == "en" and not case.claims]
    print(f"  of {len(harmless)} harmless drafts in English {sum(harmless)} lose a sentence")
    none: Count = Counter()
    english, other = counts.get("en", none), counts.get("other", none)
    figures = {
        "recall_en": recall(english),
        "precision_en": precision(english),
        "recall_other": recall(other),
        "precision_other": precision(other),
    }
    for region in ("en", "other"):
        if held := counts.get(f"{region} held"):
            figures |= {
                f"held_recall_{region}": recall(held),
                f"held_precision_{region}": precision(held),
            }
    return figures


def _print(case: Case, found: Iterable[Claim]) -> None:
    marked = [(claim.kind, case.draft[claim.start : claim.end]) for claim in found]
    print(f"   {case.evidence.comment.text!r} - {case.draft!r} {case.evidence.facts or ''}")
    print(f"      wanted {sorted(case.claims)} found {marked}")

"""A claim as it is found in a draft, before anybody looked for its source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rejoinder.protocol import ClaimKind

# What stands in for idioms and for names that are spoken to: one character each, so that offsets
# hold, and nothing that any table matches.
BLOT: Final = "\x00"
CLAUSE_END: Final = re.compile(
    r"[,;:!?…\n—–(。、！？]|\.(?=\s|$)| but | though | - |[\U0001f300-\U0001faff\u2600-\u27bf\u2764]"
)
# "$5 and ships worldwide" are two offers, each with a source of its own.
PART_END: Final = re.compile(CLAUSE_END.pattern + r"| and ")


@dataclass(frozen=True, slots=True)
class Found:
    """A claim of the draft at these offsets, in code points.

    `topic` is the text to look for in the evidence; `answers` is true when the comment's own
    question says what the claim is about; `no` when the answer denies it; `figure` is the
    claiming text itself.
    """

    kind: ClaimKind
    start: int
    end: int
    topic: str
    answers: bool = False
    no: bool = False
    figure: str = ""
    rest: str = ""
    """What the draft goes on to say after a bare yes or no."""


def clause(
    folded: str, start: int, end: int, span: tuple[int, int], cuts: re.Pattern[str]
) -> tuple[int, int]:
    """The clause around `start:end` within the sentence `span`."""
    low, high = span
    before = [cut.end() for cut in cuts.finditer(folded, low, start)]
    after = cuts.search(folded, end, high)
    return (before[-1] if before else low), (after.start() if after else high)


def trimmed(folded: str, start: int, end: int) -> int:
    """Where `start:end` ends without the marks and blots behind it."""
    return start + len(folded[start:end].rstrip(" ,.!?;:\n\"'。、！？…" + BLOT))

"""What a draft claims about the creator: tables for eight languages, and how they are read.

`outright.py` reads the tables, `answers.py` what a draft answers, `names.py` what it names;
`doubts.py` turns the burden round where a comment asks after the creator, with `talk.py`.
"""

from rejoinder.drafting.claims.doubts import find_doubts
from rejoinder.drafting.claims.find import find_claims
from rejoinder.drafting.claims.found import Found

__all__ = ["Found", "find_claims", "find_doubts"]

"""What a draft claims about the creator: tables for eight languages, and how they are read.

`outright.py` reads the tables, `answers.py` what a draft answers, `names.py` whom and what it names.
"""

from rejoinder.drafting.claims.find import find_claims
from rejoinder.drafting.claims.found import Found

__all__ = ["Found", "find_claims"]

"""Whether a draft only says back what it was given.

To a model that ranks by how much the comment explains a draft, an echo is the best draft there is.
"""

from __future__ import annotations

import re
from typing import Final

from rejoinder.drafting.prompt import ANSWERS, WANTS
from rejoinder.drafting.rank import Wording

# Shorter comments are rightly answered in kind: "hello!", "merry christmas".
_SHORTEST: Final = 5
# What `prompt.build` puts behind a comment, should a model repeat it.
_TOLD: Final = re.compile(rf"\([^()]{{1,80}} (?:{WANTS}|{ANSWERS}[A-Z])")


def echoes(text: str, comment: str) -> bool:
    """Whether `text` repeats the `comment` as a whole or a part of it word for word, or what the
    model was told about it."""
    if _TOLD.search(text):
        return True
    given, said = Wording.of(comment), Wording.of(text)
    if len(said.words) >= _SHORTEST and f" {said.key} " in f" {given.key} ":
        return True
    return len(given.words) >= _SHORTEST and given.same(said)

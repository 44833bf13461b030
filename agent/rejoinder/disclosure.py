"""What discloses how a reply was made: a line that goes behind it, for one site or for all."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Final

from pydantic import AfterValidator, ConfigDict, RootModel

EVERYWHERE: Final = "*"
# As long as the protocol lets a draft's suffix be.
LONGEST: Final = 200

# Control characters, and what breaks a line.
_BREAKING = {"Cc", "Zl", "Zp"}


def _line(given: str) -> str:
    text = given.strip()
    if len(text) > LONGEST or any(unicodedata.category(char) in _BREAKING for char in text):
        raise ValueError(f"it takes one line of at most {LONGEST} characters")
    return " ".join(text.split())


def _where(given: str) -> str:
    if not re.fullmatch(r"\*|[a-z][a-z0-9-]{0,31}", given):
        raise ValueError("a site is named as youtube is, in small letters; * stands for all")
    return given


Line = Annotated[str, AfterValidator(_line)]
Where = Annotated[str, AfterValidator(_where)]


class Disclosure(RootModel[dict[Where, Line]]):
    """Lines by the name of their site, `*` for every site without one of its own. An empty line
    lets replies on its site go without."""

    model_config = ConfigDict(frozen=True)

    root: dict[Where, Line] = {}

    def on(self, site: str) -> str:
        """What goes behind a reply on this site; empty for nothing."""
        return self.root.get(site, self.root.get(EVERYWHERE, ""))

    def without(self, reply: str) -> str:
        """A published reply as the creator wrote it: the line behind it is not their voice."""
        text = reply.rstrip()
        for line in sorted(self.root.values(), key=len, reverse=True):
            if line and text.endswith(line):
                return text.removesuffix(line).rstrip() or reply
        return reply

"""Which script a comment is written in: a model that cannot write it should not try."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Set


def script(text: str) -> str:
    """The script of most letters, as Unicode's names begin ("LATIN", "HIRAGANA"); "" without any.

    >>> script("コーヒー, ok")
    'KATAKANA'
    """
    counts = scripts(text)
    return counts.most_common(1)[0][0] if counts else ""


def scripts(text: str) -> Counter[str]:
    """How many letters of `text` are of each script."""
    counts = Counter(
        unicodedata.name(letter, "").partition(" ")[0]
        # Fancy and full-width letters are the plain ones in disguise.
        for letter in unicodedata.normalize("NFKC", text)
        if letter.isalpha()
    )
    counts.pop("", None)
    return counts


def writes(scripts: Set[str] | None, text: str) -> bool:
    """Whether a model of these scripts may answer `text`; None stands for any script."""
    return scripts is None or script(text) in {*scripts, ""}

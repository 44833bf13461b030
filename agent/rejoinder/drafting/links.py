"""Where a text points to: pages, mail addresses and accounts, in folded text."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import Final

LINK: Final = r"(?:(?![0-9.]+\.net\b)(?:https?://[^\s<>\"')\]]+|www\.[^\s<>\"')\]]+|\b[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.(?:com|net|org|info|io|tv|me|co|shop|store|gg|ly|be|app|dev|xyz|de|fr|es|it|br|id|uk|link|bio|art|blog|page|site)\b(?:/[^\s<>\"')\]]*)?))"
MAIL: Final = r"[\w.+-]+@[\w-]+\.[\w.-]+"
HANDLE: Final = re.compile(r"(?<![\w@.])@([\w-]+(?:\.[\w-]+)*)")

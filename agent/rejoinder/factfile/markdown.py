"""Markdown, which is read as the HTML that it stands for."""

from __future__ import annotations

import re
from typing import Final

from markdown_it import MarkdownIt

# What static site generators keep at the head of a page.
_FRONT_MATTER: Final = re.compile(r"\A(---|\+\+\+)[ \t]*\n.*?\n\1[ \t]*(?:\n|\Z)", re.S)


def as_html(text: str) -> str:
    """CommonMark with tables, and with whatever HTML stands in it, as HTML."""
    rendered: str = MarkdownIt("commonmark").enable("table").render(_FRONT_MATTER.sub("", text))
    return rendered

"""JSON Lines as chat models are trained with: one `{"messages": [...]}` a line.

Each turn of a user and the assistant's answer to it is a pair; a system message belongs to none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rejoinder.importers.format import Format
from rejoinder.importers.json_lines import each_line, first_object
from rejoinder.importers.meta import part, strings
from rejoinder.importers.rows import Place, Row, Skipped, record
from rejoinder.importers.text import text_of


def looks(name: str, head: bytes, /) -> bool:
    messages = first_object(head).get("messages")
    if isinstance(messages, list):
        return any("role" in message for message in messages if isinstance(message, dict))
    # The first line may be longer than what is looked at.
    return head.lstrip().startswith((b'{"messages":', b'{"messages" :')) and b'"role"' in head


def rows(place: Place, fields: Mapping[str, Any], /) -> Iterator[Row]:
    messages = fields.get("messages")
    if not isinstance(messages, list):
        yield Skipped(place, "no messages")
        return
    asked = ""
    for message in messages:
        role, text = part(message, "role"), _text(part(message, "content"))
        if role == "assistant":
            if asked.strip() and text.strip():
                yield record(place, comment=asked, reply=text, site="")
            asked = ""
        elif role == "user":
            asked = f"{asked}\n\n{text}" if asked else text


def _text(content: Any) -> str:
    """A message's text, which may come in parts."""
    if isinstance(content, str):
        return content
    return "\n".join(filter(None, (text_of(part(each, "text")) for each in strings(content))))


FORMAT = Format("Chat JSON Lines", looks, each_line(rows))

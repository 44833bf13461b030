"""What all messages are made of: their base class, and the kinds of fields they share."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from rejoinder.config import LIMITS

Hex32 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""32 bytes as lower-case hexadecimal: a nonce, a proof or an agent's id."""
ClientId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
DraftId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
RequestId = Annotated[int, Field(ge=1, le=2**53 - 1)]
Name = Annotated[str, StringConstraints(max_length=LIMITS.name)]
Identifier = Annotated[str, StringConstraints(min_length=1, max_length=LIMITS.identifier)]
Excerpt = Annotated[str, StringConstraints(max_length=LIMITS.excerpt)]
Hint = Annotated[str, StringConstraints(max_length=LIMITS.hint)]
RowId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
"""A row of the memory: a lesson or a goal."""
Site = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,31}$")]
ReplyText = Annotated[str, StringConstraints(max_length=LIMITS.reply_text)]

Pile = Literal[
    "question",
    "correction",
    "praise",
    "complaint",
    "business",
    "spam",
    "bait",
    "grief",
    "other",
]
"""What kind of comment it is. Spam, bait (hate among it) and grief (a crisis among it) get no
draft."""
ClaimKind = Literal["promise", "experience", "offer", "figure", "name", "behalf"]
"""The blocking classes: promises; lived experience; offers, prices, availability and links;
numbers and dates; people, products and places by name; what is said on behalf of others."""
Day = Annotated[str, StringConstraints(pattern=r"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?$")]
"""A day as YYYY-MM-DD, or empty for none."""


class Wire(BaseModel):
    """Base of all messages: unknown fields are refused, nothing is coerced."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

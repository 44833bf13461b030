"""What a draft in another language says, for a creator who reads their own."""

from __future__ import annotations

from contextlib import aclosing
from typing import Final

from rejoinder.drafting.clean import clean
from rejoinder.drafting.tongue import Tongue
from rejoinder.engine.base import Engine, Message, Priority, Sampling
from rejoinder.language import LANGUAGES, detect

_SURE: Final = Sampling(temperature=0.0)


async def gloss(engine: Engine, text: str, tongue: Tongue, priority: Priority) -> str:
    """`text` in the creator's usual language; empty where the model in use does not translate, or
    did not.

    Raises:
        ModelError: the model failed.
    """
    if not tongue.language or not engine.translates:
        return ""
    into = LANGUAGES[tongue.usual]
    prompt = (
        Message("system", f"Translate from {tongue.name} into {into}. Say nothing else."),
        Message("user", text),
    )
    said = ""
    async with aclosing(engine.stream(prompt, _SURE, priority)) as pieces:
        async for piece in pieces:
            said += piece.text
    said = clean(said, "")
    # A model that only repeats the text has not translated it.
    return said if detect(said) in ("", tongue.usual) else ""

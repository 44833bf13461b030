"""How the creator writes, in sentences, for the options page."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from rejoinder.language import LANGUAGES
from rejoinder.memory.memory import Memory
from rejoinder.protocol import VoiceRequest, VoiceSheet
from rejoinder.voice.likeness import FEWEST
from rejoinder.voice.profile import Profile
from rejoinder.voice.profiles import Profiles

_MOST = 4


async def answer(memory: Memory, request: VoiceRequest) -> VoiceSheet:
    """Made of numbers and a closed vocabulary, so that nothing of a reply travels with it."""
    rows = await memory.newest()
    counts = await memory.store.counts()
    return VoiceSheet(
        re=request.id,
        replies=counts["replies"],
        pairs=counts["pairs"],
        lines=tuple(await asyncio.to_thread(_lines, rows)),
        likeness=sum(bool(row["reply"].strip()) for row in rows) >= FEWEST,
    )


def _lines(rows: Sequence[dict[str, Any]]) -> list[str]:
    profiles = Profiles.of_rows(rows)
    lines = _sentences(profiles.whole)
    if len(profiles.sites) > 1:
        for site, profile in [*profiles.sites.items()][:_MOST]:
            lines += [f"On {site}: {line}" for line in _sentences(profile)[:1]]
    if len(profiles.languages) > 1:
        for code, profile in [*profiles.languages.items()][:_MOST]:
            lines += [f"In {LANGUAGES[code]}: {line}" for line in _sentences(profile)[:1]]
    return [line[:200] for line in lines]


def _sentences(profile: Profile) -> list[str]:
    return [f"{part.rstrip('.')}." for part in profile.describe().split(". ") if part]

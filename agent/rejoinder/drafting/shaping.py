"""The one try that says what the creator wants said, and whether it is as good as the plain one."""

from __future__ import annotations

from contextlib import aclosing

from rejoinder.drafting.goals import mentions, says
from rejoinder.drafting.prepare import Shaping
from rejoinder.drafting.rank import Candidate, worth
from rejoinder.drafting.tries import Attempt
from rejoinder.engine.base import Sampling

# So many bits a draft may be worth less than the plain one for saying what the creator wants.
MARGIN = 4.0


async def shaped(shaping: Shaping, sampling: Sampling, plain: Candidate | None) -> Candidate | None:
    """A draft that says the goal, where it answers the comment nearly as well as the plain one;
    None where that should be shown.

    Raises:
        ModelError: the model failed.
    """
    if plain is not None and mentions(shaping.goal, plain.text):
        return None
    attempt = Attempt(shaping.prompt, sampling)
    async with aclosing(shaping.tries.all_of([attempt], measured=True)) as candidates:
        async for candidate in candidates:
            if candidate.duplicate or candidate.foreign or not says(shaping.goal, candidate.text):
                continue
            if plain is None or worth(candidate) >= worth(plain) - MARGIN:
                return candidate
    return None

"""The linear model: what it says of texts held back is what it would say without them."""

import numpy as np
import pytest

from rejoinder.voice.contrast import Contrast
from rejoinder.voice.runs import Runs
from rejoinder.voice.symbols import Words

OWN = [f"{how} {what}" for how in ("nah", "yeah ok", "hm") for what in ("i guess", "that", "later")]
OTHERS = [f"{how} {what}!" for how in ("Do you", "Who can") for what in ("sing", "tell", "play it")]
TEXTS = [*OWN, *OTHERS]


def runs(texts: list[str]) -> Runs:
    words = Words(TEXTS)
    return Runs([words(text) for text in texts], 3)


def weights(own: int, others: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    return np.concatenate([np.full(own, 1 / own), np.full(others, 1 / others)])


def test_it_tells_them_apart() -> None:
    model = Contrast(TEXTS, runs(TEXTS), len(OWN), weights(len(OWN), len(OTHERS)))
    new = ["yeah i guess", "Can you play!"]
    one, other = model.score(new, runs(new))
    assert one > 0.3 > -0.3 > other


def test_what_is_held_back_scores_as_if_it_had_not_been_learnt() -> None:
    whole = weights(len(OWN), len(OTHERS))
    held_back = Contrast(TEXTS, runs(TEXTS), len(OWN), whole).held_back
    for left in range(len(OWN)):
        rest = [text for at, text in enumerate(TEXTS) if at != left]
        model = Contrast(rest, runs(rest), len(OWN) - 1, np.delete(whole, left))
        # Not the same: which runs have a column, and their rarity, were told with the text.
        (score,) = model.score([OWN[left]], runs([OWN[left]]))
        assert held_back[left] == pytest.approx(score, abs=0.25)

"""Whose words are these? A classifier over character n-grams that the product knows nothing of."""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.voices import Pair
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

# So many of each author's newest, that no one is taken for the usual one.
_EACH = 1_000
# Where only one archive is given, the people who commented on it are the others.
_COMMENTERS = ":commenters"


class Authors:
    """Trained on archives; replies to be judged must not stand in one."""

    def __init__(self, archives: Mapping[str, list[Pair]]) -> None:
        texts = {name: [pair["reply"] for pair in rows] for name, rows in archives.items()}
        if len(texts) == 1:
            (rows,) = archives.values()
            texts[_COMMENTERS] = [pair["comment"] for pair in rows]
        newest = {
            name: [text for text in own if text.strip()][-_EACH:] for name, own in texts.items()
        }
        self._model = make_pipeline(
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=3, sublinear_tf=True),
            LogisticRegression(C=10.0, max_iter=500, class_weight="balanced"),
        )
        self._model.fit(
            [text for own in newest.values() for text in own],
            [name for name, own in newest.items() for _ in own],
        )

    def taken_for(self, name: str, texts: list[str]) -> float | None:
        """The share of `texts` that are taken for this author's."""
        if not texts:
            return None
        found = self._model.predict(texts)
        return round(float((found == name).mean()), 4)

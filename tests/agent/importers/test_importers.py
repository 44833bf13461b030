from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.agent.importers.exports import CHAT, write

from rejoinder.errors import ImportFileError
from rejoinder.importers import open_archive
from rejoinder.importers.rows import Place, Row, Skipped
from rejoinder.memory.records import PastReply


def at(file: str, number: int, why: str) -> Skipped:
    return Skipped(Place(file, number), why)


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
        at("pairs.jsonl", 3, "not valid JSON"),
        at("pairs.jsonl", 4, "no reply"),
        at("pairs.jsonl", 5, "not a JSON object"),
        at("pairs.jsonl", 6, "not UTF-8 text"),
        at("pairs.jsonl", 7, "not valid JSON"),
    ]


def test_a_line_too_long_to_hold_is_skipped_whole(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    good = json.dumps({"comment": "c", "reply": "r"}).encode()
    path.write_bytes(b'{"comment": "' + b"x" * 2_500_000 + b'"}\n' + good + b"\n")
    assert read(path) == [at("pairs.jsonl", 1, "the line is too long"), PastReply("c", "r")]


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
        # Without a comment it still shows how the creator writes.
        PastReply("", "r", creator="Ada"),
    ]


def test_csv_without_the_columns_says_what_to_add(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(ImportFileError, match="with the columns comment and reply"):
        read(path)


def test_csv_that_is_not_utf8_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_bytes(b"comment,reply\ncaf\xe9,ok\n")
    with pytest.raises(ImportFileError, match="CSV UTF-8"):
        read(path)


def test_csv_with_doubled_quotes_keeps_comment_and_reply_apart(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(
        'comment,reply,creator\n"he said ""wow, nice"" to me","glad, really",Dana\n',
        encoding="utf-8",
    )
    assert read(path) == [PastReply('he said "wow, nice" to me', "glad, really", creator="Dana")]


def test_a_row_of_pairs_without_the_comments_name_is_no_example(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"comment": "", "reply": "a"}\n{"reply": "b"}\n', encoding="utf-8")
    assert read(path) == [PastReply("", "a"), at("pairs.jsonl", 2, "no comment")]


def test_site_and_thread_of_a_pair(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(
        "comment,reply,site,post_url\nc,r,You Tube!,https://v.example\nc,r2,7,\n", encoding="utf-8"
    )
    assert read(path) == [
        PastReply("c", "r", site="you-tube", thread="https://v.example"),
        PastReply("c", "r2"),
    ]


def test_chats_give_a_pair_for_each_turn(tmp_path: Path) -> None:
    path = write(tmp_path, "chat.jsonl", CHAT)
    assert read(path) == [
        PastReply("When?", "Friday."),
        PastReply("Where?", "Here."),
        at("chat.jsonl", 3, "no messages"),
    ]

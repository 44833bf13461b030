"""`rejoinder import` as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.agent.cli.typed import typed
from tests.agent.importers import exports, sites
from tests.agent.importers.exports import write


def test_a_line_for_each_format_then_totals_then_what_was_skipped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "archive"
    write(folder, "slow.info.json", exports.YTDLP)
    write(folder, "data/tweets.js", exports.X)
    write(folder, "chat.jsonl", exports.CHAT + b"\nnoise" * 12)
    write(folder, "user_data_tiktok.json", b'{"Comment": null}')
    assert typed("import", str(folder), "--no-vectors") == 0
    said = capsys.readouterr()
    assert said.out.splitlines() == [
        "YouTube comments (yt-dlp): 5 replies, 3 of them with the comment they answer.",
        "TikTok: no replies of yours.",
        "X: 3 replies, none of them with the comment they answer.",
        "Chat JSON Lines: 2 replies, each with the comment it answers.",
        "10 replies added.",
        "From the 5 without a comment Rejoinder learns how you write, from the others also what "
        "you answer to what.",
        "14 rows could not be used:",
        "  data/tweets.js, post 7: not a post",
        "  chat.jsonl, line 3: no messages",
        *(f"  chat.jsonl, line {line}: not valid JSON" for line in range(4, 12)),
        "  and 4 more",
    ]
    assert "Reading" in said.err
    assert typed("import", str(folder), "--no-vectors") == 0
    assert "0 replies added; 10 known already." in capsys.readouterr().out


def test_a_name_is_asked_for_and_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in sites.STATICMAN.items():
        write(tmp_path, f"site/{name}", data)
    path = str(tmp_path / "site")
    assert typed("import", path, "--no-vectors") == 1
    said = capsys.readouterr().err
    assert "Nothing says which comments are yours in comments/off/x.yml and others" in said
    assert "most are by: Dana, Ann." in said
    assert "rejoinder import PATH --me NAME" in said
    # Nothing was added before it asked.
    write(tmp_path, "site/tweets.js", exports.X)
    assert typed("import", path, "--no-vectors") == 1
    assert typed("import", path, "--me", "@dana", "--me", "D.", "--no-vectors") == 0
    assert "\n6 replies added." in capsys.readouterr().out


def test_an_archive_of_others_says_how_to_name_oneself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = sites.wordpress(sites.wp_comment(1, "Hello"))
    path = str(write(tmp_path, "slow.xml", data))
    assert typed("import", path, "--no-vectors") == 0
    assert capsys.readouterr().out.splitlines() == [
        "WordPress: no replies of yours.",
        "If you wrote under another name there, give it with --me NAME.",
    ]


def test_the_names_of_files_cannot_write_to_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "a/tweets\x1b[31m[red].js", exports.X)
    assert typed("import", str(tmp_path / "a"), "--no-vectors") == 0
    said = capsys.readouterr().out
    assert "\x1b" not in said and "[red].js, post 7" in said

"""Exports that hold only what the account itself wrote: examples of style, without a comment."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.agent.importers import exports, sites
from tests.agent.importers.exports import CHANNEL, dumped, garbled, replies, skipped, write


def at(*moment: int) -> datetime:
    return datetime(*moment, tzinfo=UTC)  # type: ignore[misc, arg-type]


def told(path: Path) -> list[tuple[str, str]]:
    """Text and thread of each row."""
    found = replies(path)
    assert not any(reply.comment for reply in found)
    return [(reply.reply, reply.thread) for reply in found]


def test_takeout_is_known_by_its_columns_in_any_language(tmp_path: Path) -> None:
    path = write(tmp_path, "Kommentare.csv", exports.YOUTUBE + b"\r\n\r\n")
    assert told(path) == [("Glad it helped\n1:02", "vid1"), ("First", "vid2")]
    assert [row.ts for row in replies(path)] == [
        at(2024, 2, 3, 4, 5, 6, 789_000),
        at(2024, 2, 3, 4, 5, 6),
    ]
    assert {row.site for row in replies(path)} == {"youtube"}


@pytest.mark.parametrize(
    "columns",
    [["", "vid", '{"text":"hi"}'], ["", "", "vid", '{"text":"hi"}', ""]],
    ids=["seven columns", "eight columns and a post"],
)
def test_takeout_without_and_with_the_column_of_posts(tmp_path: Path, columns: list[str]) -> None:
    row = ["Ug", CHANNEL, "2024-02-03T04:05:06+00:00", "0", *columns]
    assert told(write(tmp_path, "c.csv", exports.youtube(row))) == [("hi", "vid")]


def test_takeout_of_a_community_post_keeps_the_post_as_thread(tmp_path: Path) -> None:
    row = ["Ug", CHANNEL, "2024-02-03T04:05:06+00:00", "0", "Ugkx", "", '{"text":"hi"}']
    assert told(write(tmp_path, "c.csv", exports.youtube(row))) == [("hi", "Ugkx")]


def test_takeout_names_the_lines_it_cannot_read(tmp_path: Path) -> None:
    start = ["Ug", CHANNEL, "2024-02-03T04:05:06+00:00", "0", "", "vid"]
    data = exports.youtube([*start, '{"text":"ok"}'], [*start, '{"text":'], start, ["x"] * 7)
    data += b"Ug," + CHANNEL.encode() + b",2024-02-03T04:05:06+00:00,0,,vid,caf\xe9\r\n"
    assert skipped(write(tmp_path, "c.csv", data)) == [
        ("c.csv, line 3", "the text is not as Takeout writes it"),
        ("c.csv, line 4", "not as many columns as a comment has"),
        ("c.csv, line 5", "not a comment"),
        ("c.csv, line 6", "not UTF-8 text"),
    ]


def test_instagram_of_every_year_in_any_language(tmp_path: Path) -> None:
    path = write(tmp_path, "post_comments_1.json", exports.INSTAGRAM)
    assert [row.reply for row in replies(path)] == [
        "Wat een kop 🥰 café",
        "no owner",
        "of 2021",
        "of 2025",
    ]
    assert replies(path)[0].ts == at(2023, 11, 14, 22, 13, 20)
    assert skipped(path) == [("post_comments_1.json, comment 7", "not a comment")]


@pytest.mark.parametrize("key", ["comments_media_comments", "comments_reels_comments"])
def test_instagram_under_a_key(tmp_path: Path, key: str) -> None:
    rows = json.loads(exports.INSTAGRAM)
    path = write(tmp_path, "anything.json", dumped({key: rows}))
    assert len(replies(path)) == 4


def test_threads_takes_replies_and_no_posts(tmp_path: Path) -> None:
    path = write(tmp_path, "threads_and_replies.json", exports.THREADS)
    assert told(path) == [("Só amanhã", "")]


def test_facebook_takes_comments_with_words(tmp_path: Path) -> None:
    path = write(tmp_path, "comments.json", exports.FACEBOOK)
    assert [(row.reply, row.creator) for row in replies(path)] == [("Tschüß!", ""), ("Yes", "Dana")]
    assert replies(path)[1].ts == at(1970, 1, 1, 0, 0, 3)


@pytest.mark.parametrize("text", ["café", "Ångström", "日本", "Ã", "plain", "naïve – 5 €"])
def test_text_that_was_written_properly_stays_as_it_is(tmp_path: Path, text: str) -> None:
    value = {"comments_v2": [{"data": [{"comment": {"comment": each}}]} for each in (text,)]}
    assert [row.reply for row in replies(write(tmp_path, "c.json", dumped(value)))] == [text]
    if not text.isascii():
        value["comments_v2"][0]["data"][0]["comment"]["comment"] = garbled(text)
        assert [row.reply for row in replies(write(tmp_path, "c.json", dumped(value)))] == [text]


def test_tiktok_whatever_the_case_of_its_keys(tmp_path: Path) -> None:
    path = write(tmp_path, "user_data_tiktok.json", exports.TIKTOK)
    assert [row.reply for row in replies(path)] == ["so good", "first!"]
    assert replies(path)[0].ts == at(2024, 5, 6, 7, 8, 9)
    assert skipped(path) == [("user_data_tiktok.json, comment 4", "not a comment")]


@pytest.mark.parametrize("section", [None, {}, {"Comments": None}, {"Comments": {"App": 1}}])
def test_tiktok_without_comments_is_no_mistake(tmp_path: Path, section: object) -> None:
    path = write(tmp_path, "user_data_tiktok.json", dumped({"Comment": section}))
    assert exports.rows(path) == []


def test_x_takes_replies_without_the_names_before_them(tmp_path: Path) -> None:
    path = write(tmp_path, "tweets.js", exports.X)
    assert told(path) == [
        ("R&D says yes https://a.example", "77"),
        ("@bo is right", "78"),
        ("unwrapped", "80"),
    ]
    assert replies(path)[0].ts == at(2022, 10, 19, 20, 7, 25)
    assert skipped(path) == [("tweets.js, post 7", "not a post")]


def test_reddit_keeps_lines_and_leaves_out_what_was_removed(tmp_path: Path) -> None:
    path = write(tmp_path, "comments.csv", exports.REDDIT)
    assert told(path) == [("two\nlines", "/r/x/")]
    assert replies(path)[0].ts == at(2023, 1, 15, 12, 34, 56)
    assert skipped(path) == [("comments.csv, line 5", "the row ends too early")]


def test_linkedin_with_backslashes_and_with_doubled_quotes(tmp_path: Path) -> None:
    assert told(write(tmp_path, "Comments.csv", exports.LINKEDIN)) == [
        ('She said "brew, slowly" and left', "https://l.example/1"),
        ('He said "no"', "https://l.example/3"),
    ]


def test_mastodon_takes_what_others_may_read_too(tmp_path: Path) -> None:
    path = write(tmp_path, "outbox.json", exports.MASTODON)
    assert told(path) == [("it's\nslow <3\n\nLike https://c.example/x", "tag:o.example:1")]
    assert replies(path)[0].creator == "dana"
    assert skipped(path) == [("outbox.json, post 6", "not a post")]


def test_bluesky_as_a_repository(tmp_path: Path) -> None:
    path = write(tmp_path, "repo.car", sites.BLUESKY)
    assert told(path) == [("on Friday", "at://did:plc:ann/app.bsky.feed.post/1")]
    assert replies(path)[0].ts == at(2025, 1, 2, 3, 4, 5, 678_000)


def test_bluesky_that_ends_too_early_keeps_what_came_before(tmp_path: Path) -> None:
    path = write(tmp_path, "repo.car", sites.BLUESKY[:-3])
    assert len(replies(path)) == 1
    assert skipped(path) == [
        ("repo.car, block 5", "the file is damaged from here on: not a CAR file")
    ]


def test_bluesky_as_json_of_other_tools(tmp_path: Path) -> None:
    post = sites.post("on Friday", root="at://x")
    listed = {"records": [{"uri": "at://y", "value": post}]}
    for shape in (post, [post, {"$type": "app.bsky.feed.like"}], [{"value": post}], listed):
        assert told(write(tmp_path, "posts.json", dumped(shape))) == [("on Friday", "at://x")]


def test_discord_without_mentions_and_in_both_shapes(tmp_path: Path) -> None:
    write(tmp_path, "messages/c9/messages.json", exports.DISCORD)
    write(tmp_path, "messages/c8/messages.csv", exports.DISCORD_CSV)
    assert sorted(told(tmp_path)) == [("nice :cup:", "c9"), ("old one", "c8")]


@pytest.mark.parametrize(("kind", "count"), [(0, 1), ("GUILD_TEXT", 1), (1, 0), ("GROUP_DM", 0)])
def test_discord_passes_over_private_conversations(
    tmp_path: Path, kind: object, count: int
) -> None:
    write(tmp_path, "messages/c9/messages.json", exports.DISCORD)
    write(tmp_path, "messages/c9/channel.json", dumped({"id": "9", "type": kind}))
    assert len(replies(tmp_path)) == count

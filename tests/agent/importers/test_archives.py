"""A folder or a zip: what is read of it, and what a hostile one costs."""

from __future__ import annotations

import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from tests.agent.importers import exports, sites
from tests.agent.importers.exports import dumped, replies, rows, skipped, write

from rejoinder.config import LIMITS
from rejoinder.errors import ImportFileError
from rejoinder.importers import FORMATS, entries, open_archive

WRAPPER = "instagram-dana-2025-01-02-abc"
MEMBERS = {
    f"{WRAPPER}/your_instagram_activity/comments/post_comments_1.json": exports.INSTAGRAM,
    f"{WRAPPER}/your_instagram_activity/comments/reels_comments.json": exports.INSTAGRAM,
    f"{WRAPPER}/your_instagram_activity/threads/threads_and_replies.json": exports.THREADS,
    f"{WRAPPER}/your_instagram_activity/likes/liked_comments.json": exports.INSTAGRAM.replace(
        b"Comment", b"Title"
    ),
    f"{WRAPPER}/media/photo.jpg": b"\xff\xd8",
    f"{WRAPPER}/start_here.html": b"<html>",
    f"__MACOSX/{WRAPPER}/post_comments_1.json": exports.INSTAGRAM,
    f"{WRAPPER}/your_instagram_activity/comments/._post_comments_1.json": exports.INSTAGRAM,
}
EVERY = {
    "a/comments.csv": exports.YOUTUBE,
    "b/slow.info.json": exports.YTDLP,
    "c/post_comments_1.json": exports.INSTAGRAM,
    "d/threads_and_replies.json": exports.THREADS,
    "e/comments.json": exports.FACEBOOK,
    "f/user_data_tiktok.json": exports.TIKTOK,
    "g/tweets.js": exports.X,
    "h/comments.csv": exports.REDDIT,
    "i/Comments.csv": exports.LINKEDIN,
    "j/outbox.json": exports.MASTODON,
    "k/repo.car": sites.BLUESKY,
    "l/c1/messages.json": exports.DISCORD,
    "m/slow.xml": sites.WORDPRESS,
    "n/disqus.xml": sites.DISQUS,
    "o/on/entry1.yml": sites.STATICMAN["comments/on/entry2.yml"],
    "p/chat.jsonl": exports.CHAT,
    "q/pairs.jsonl": b'{"comment": "c", "reply": "r"}\n',
    "r/pairs.csv": b"comment,reply\nc,r\n",
}


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def test_every_format_is_told_from_the_others(tmp_path: Path) -> None:
    for name, data in EVERY.items():
        write(tmp_path, name, data)
    archive = open_archive(tmp_path, ["Dana"])
    found = {part.entries[0].name: part.format.name for part in archive.parts}
    assert len(found) == len(EVERY) == len(FORMATS)
    assert all(len(part.entries) == 1 and list(part) for part in archive.parts)
    # On its own each is known too, whatever its name and ending.
    for name, data in EVERY.items():
        path = write(tmp_path, "renamed.dat", data)
        if name.startswith("c/"):
            path = path.rename(tmp_path / "post_comments.txt")
        if name.startswith("o/"):
            path = write(tmp_path, "renamed.dat", b"---\n" + data)
        assert [part.format.name for part in open_archive(path).parts] == [found[name]]


def test_a_zip_gives_the_same_as_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    for name, data in MEMBERS.items():
        write(folder, name, data)
    assert rows(folder) == rows(zipped(tmp_path / "all.zip", MEMBERS))
    archive = open_archive(tmp_path / "all.zip")
    assert [(part.format.name, len(part.entries)) for part in archive.parts] == [
        ("Instagram", 2),
        ("Threads", 1),
    ]
    assert archive.size == sum(len(data) for name, data in list(MEMBERS.items())[:3])
    list(archive)
    assert archive.whole.read == archive.size


def test_several_zips_in_a_folder_and_parts_of_a_file(tmp_path: Path) -> None:
    zipped(tmp_path / "takeout-001.zip", {"Takeout/comments/comments.csv": exports.YOUTUBE})
    zipped(tmp_path / "takeout-002.zip", {"Takeout/comments/comments(1).csv": exports.YOUTUBE})
    write(tmp_path, "data/tweets.js", exports.X)
    write(tmp_path, "data/tweets-part1.js", exports.X.replace(b"part0", b"part1"))
    assert len(replies(tmp_path)) == 2 * 2 + 2 * 3


def test_what_cannot_be_used_is_named_by_its_place_in_the_archive(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"data/tweets.js": exports.X[:-10]})
    assert skipped(path) == [
        ("data/tweets.js, post 6", "the file is damaged from here on: not valid JSON")
    ]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path, "a.csv", b"comment,reply\ncaf\xe9,ok\n")
    write(tmp_path, "tweets.js", exports.X)
    assert len(replies(tmp_path)) == 3
    assert ("a.csv", "a.csv is not UTF-8 text.") in skipped(tmp_path)


def test_links_that_lead_out_and_pipes_are_left(tmp_path: Path) -> None:
    outside = write(tmp_path, "outside/tweets.js", exports.X)
    folder = tmp_path / "folder"
    write(folder, "tweets-part1.js", exports.X)
    (folder / "link.js").symlink_to(outside)
    (folder / "below").symlink_to(outside.parent)
    (folder / "round").symlink_to(folder)
    os.mkfifo(folder / "pipe.json")
    write(folder, ".git/tweets.js", exports.X)
    assert len(replies(folder)) == 3


def test_nothing_known_names_what_was_looked_for_and_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ImportFileError, match="There is no file or folder"):
        open_archive(tmp_path / "none")
    with pytest.raises(ImportFileError, match=r"Nothing in .*YouTube Takeout.*ask for .* as JSON"):
        open_archive(write(tmp_path, "archive.docx", b"PK"))
    with pytest.raises(ImportFileError, match="Unpack it"):
        open_archive(write(tmp_path, "archive.tar.gz", b"\x1f\x8b"))


def test_a_zip_with_a_password_or_damage_says_so(tmp_path: Path) -> None:
    path = zipped(tmp_path / "x.zip", {"tweets.js": exports.X})
    data = bytearray(path.read_bytes())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + offset] |= 1
    with pytest.raises(ImportFileError, match="protected by a password"):
        open_archive(write(tmp_path, "locked.zip", bytes(data)))
    data = bytearray(path.read_bytes())
    data[60:80] = bytes(20)
    with pytest.raises(ImportFileError, match="damaged"):
        open_archive(write(tmp_path, "damaged.zip", bytes(data)))


def test_a_member_that_claims_too_much_is_not_read(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bomb.zip", {"tweets.js": exports.X + b" " * 20_000_000})
    with pytest.raises(ImportFileError, match="claims to be"):
        open_archive(path)


def test_too_many_files_and_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zipped(tmp_path / "x.zip", {f"{number}/tweets.js": exports.X for number in range(9)})
    monkeypatch.setattr(entries, "LIMITS", replace(LIMITS, import_files=8))
    with pytest.raises(ImportFileError, match="more than 8 files"):
        open_archive(path)
    monkeypatch.setattr(entries, "LIMITS", replace(LIMITS, import_bytes=8 * len(exports.X)))
    with pytest.raises(ImportFileError, match=r"more than [\d,]+ bytes"):
        open_archive(path)


def test_what_never_ends_is_left_before_it_fills_the_memory(tmp_path: Path) -> None:
    endless = b"x" * (2 * LIMITS.import_record)
    write(tmp_path, "tweets.js", exports.X[:-2] + b', "' + endless)
    write(tmp_path, "slow.xml", sites.WORDPRESS.replace(b"Not at all", endless))
    write(tmp_path, "comments.csv", exports.REDDIT + endless)
    reasons = [why for _, why in skipped(tmp_path) if "16,777,216 bytes" in why]
    assert len(reasons) == 3


def test_brackets_without_end_cost_nothing(tmp_path: Path) -> None:
    write(tmp_path, "user_data_tiktok.json", b'{"a":' * 1_000_000)
    path = write(tmp_path, "tweets.js", exports.X[:-2] + b"," + b"[" * 1_000_000)
    deep = "the file is nested too deep from here on"
    assert [why for _, why in skipped(tmp_path)] == [deep, "not a post", deep]
    assert len(replies(path)) == 3


def test_an_object_of_an_odd_type_anywhere_is_no_crash(tmp_path: Path) -> None:
    odd: tuple[object, ...] = (None, True, 1.5, "text", [], {}, [[]], [{}], {"a": {}})
    for value in odd:
        reply: dict[str, object] = {"full_text": "a", "in_reply_to_status_id_str": "1"}
        told = (value, dict.fromkeys(reply, value), reply | {"entities": value})
        posts = [{"tweet": post} for post in told]
        write(tmp_path, "tweets.js", b"window.YTD.tweets.part0 = " + dumped(posts))
        write(tmp_path, "comments.json", dumped({"comments_v2": [{"data": value}, None]}))
        write(tmp_path, "post_comments.json", dumped([{"string_map_data": value}, None]))
        rows(tmp_path)

"""Sources that hold everybody's comments: pairs, and who the creator is."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.agent.importers import exports, sites
from tests.agent.importers.exports import dumped, replies, skipped, write
from tests.agent.importers.sites import dq_post, wp_comment

from rejoinder.errors import ImportFileError


def pairs(path: Path, *me: str) -> list[tuple[str, str]]:
    return [(reply.comment, reply.reply) for reply in replies(path, *me)]


def test_ytdlp_pairs_the_uploaders_replies_with_whom_they_name(tmp_path: Path) -> None:
    path = write(tmp_path, "slow.info.json", exports.YTDLP)
    assert pairs(path) == [
        ("Which grinder is it?", "The small one."),
        ("Does it jam?", "never so far"),
        ("Which grinder is it?", "And it is quiet."),
        ("", "Ask me anything"),
        # To a remark of one's own.
        ("", "Until six"),
    ]
    first = replies(path)[0]
    assert (first.creator, first.post, first.thread) == ("Dana Brews", "Slow coffee", "vid1")
    assert (first.site, first.ts) == ("youtube", datetime(2023, 11, 14, 22, 15, tzinfo=UTC))


def test_ytdlp_with_a_name_that_is_not_the_uploaders(tmp_path: Path) -> None:
    path = write(tmp_path, "slow.info.json", exports.YTDLP)
    assert pairs(path, "Bo") == [("Which grinder is it?", "Does it jam?")]
    # Nobody there has that name: it belongs to another source of the same import.
    assert len(pairs(path, "somebody")) == 5


def test_ytdlp_whose_reply_names_somebody_unknown_is_no_pair(tmp_path: Path) -> None:
    video = json.loads(exports.YTDLP)
    video["comments"][1]["text"] = "@gone thank you"
    path = write(tmp_path, "slow.info.json", dumped(video))
    assert pairs(path)[0] == ("", "thank you")


def test_ytdlp_comments_alone_and_damaged_ones(tmp_path: Path) -> None:
    comments = [*json.loads(exports.YTDLP)["comments"][:2], 3]
    path = write(tmp_path, "comments.json", dumped(comments))
    assert pairs(path) == [("Which grinder is it?", "The small one.")]
    assert skipped(path) == [("comments.json, comment 3", "not a comment")]


def test_wordpress_knows_its_author_and_leaves_out_what_nobody_sees(tmp_path: Path) -> None:
    path = write(tmp_path, "slow.xml", sites.WORDPRESS)
    assert pairs(path) == [
        ("Is it loud?\nReally?", "Not at all."),
        ("", "And small."),
        ("", "Gone"),
    ]
    first = replies(path)[0]
    assert (first.creator, first.post, first.thread) == ("Dana", "On & off", "https://s.example/on")
    assert (first.site, first.ts) == ("wordpress", datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC))


def test_wordpress_with_several_authors_asks_who_is_meant(tmp_path: Path) -> None:
    data = sites.wordpress(
        wp_comment(1, "Why?"),
        wp_comment(2, "Because.", user=1, parent=1, name="Dana"),
        wp_comment(3, "And so.", user=2, parent=1, name="Kim"),
        authors="<wp:author><wp:author_id>2</wp:author_id></wp:author>",
    )
    path = write(tmp_path, "slow.xml", data)
    with pytest.raises(ImportFileError, match=r"Several people .*: Dana, Kim.*--me NAME"):
        pairs(path)
    assert pairs(path, "@KIM") == [("Why?", "And so.")]
    assert pairs(path, "kim@s.example") == [("Why?", "And so.")]
    assert len(pairs(path, "Dana", "Kim")) == 2


def test_disqus_takes_who_opened_the_threads_for_the_owner(tmp_path: Path) -> None:
    path = write(tmp_path, "disqus.xml", sites.DISQUS)
    assert pairs(path) == [("Do you sell them?", "Yes, this one.")]
    assert replies(path)[0].post == "On and off"


def test_disqus_without_the_owner_names_the_most_frequent(tmp_path: Path) -> None:
    posts = [dq_post(number, f"Text {number}", "ann") for number in (1, 2)]
    data = sites.disqus(*posts, dq_post(3, "Yes", "bo", parent=1), owner="nobody")
    path = write(tmp_path, "disqus.xml", data)
    with pytest.raises(
        ImportFileError, match=r"which comments are yours in disqus.xml; most are by: ann, bo"
    ):
        pairs(path)
    with pytest.raises(ImportFileError, match="Nobody goes by the name"):
        pairs(path, "dana")
    assert pairs(path, "Bo") == [("Text 1", "Yes")]


def test_staticman_in_yaml_and_json_and_by_number(tmp_path: Path) -> None:
    for name, data in sites.STATICMAN.items():
        write(tmp_path, name, data)
    assert pairs(tmp_path, "dana") == [("", "on its own"), ("Is it\nno?", "no"), ("", "still & no")]
    second = replies(tmp_path, "dana")[1]
    assert (second.thread, second.ts) == (
        "comments/on",
        datetime(2019, 8, 7, 6, 5, 4, tzinfo=UTC),
    )
    with pytest.raises(ImportFileError, match="most are by: Dana, Ann"):
        pairs(tmp_path)


def test_staticman_names_the_files_it_cannot_read(tmp_path: Path) -> None:
    start = b"_id: a\nname: Dana\nmessage: hi\n"
    write(tmp_path, "a.yml", start)
    write(tmp_path, "b.yml", start + b"x: [\n")
    write(tmp_path, "c.yml", start + b"x: caf\xe9\n")
    write(tmp_path, "d.yml", start + b"x: " + b"y" * 300_000)
    write(tmp_path, "e.yml", start + b"x: " + b"[" * 90_000)
    assert pairs(tmp_path, "Dana") == [("", "hi")]
    assert skipped(tmp_path, "Dana") == [
        ("b.yml", "not valid YAML"),
        ("c.yml", "not UTF-8 text"),
        ("d.yml", "longer than 200,000 bytes"),
        ("e.yml", "not valid YAML"),
    ]


@pytest.mark.parametrize("data", [sites.WORDPRESS, sites.DISQUS], ids=["wordpress", "disqus"])
def test_xml_that_ends_too_early_keeps_what_came_before(tmp_path: Path, data: bytes) -> None:
    path = write(tmp_path, "slow.xml", data[: data.rindex(b"</")])
    assert replies(path)
    assert [why for _, why in skipped(path)] == ["the file is damaged from here on: not valid XML"]


def test_xml_that_defines_entities_is_not_expanded(tmp_path: Path) -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    data = sites.WORDPRESS.replace(b"?>\n", b"?>\n" + laughs, 1)
    path = write(tmp_path, "slow.xml", data)
    assert skipped(path) == [
        ("slow.xml, element 1", "the file defines entities, as no export does")
    ]


def test_xml_nested_without_end_is_left(tmp_path: Path) -> None:
    data = sites.WORDPRESS.replace(b"<channel>", b"<channel>" + b"<a>" * 10_000, 1)
    path = write(tmp_path, "slow.xml", data)
    assert skipped(path) == [("slow.xml, element 1", "the file is nested too deep from here on")]

"""One small export of each kind, with the traps of the real ones. All content is invented."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from rejoinder.importers import open_archive
from rejoinder.importers.rows import Row, Skipped
from rejoinder.memory.records import PastReply


def rows(path: Path, *me: str) -> list[Row]:
    return list(open_archive(path, me))


def replies(path: Path, *me: str) -> list[PastReply]:
    return [row for row in rows(path, *me) if isinstance(row, PastReply)]


def skipped(path: Path, *me: str) -> list[tuple[str, str]]:
    """Place and reason of each row that was not used."""
    return [(str(row.place), row.why) for row in rows(path, *me) if isinstance(row, Skipped)]


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def garbled(text: str) -> str:
    """As Meta writes text."""
    return text.encode().decode("latin-1")


def table(*lines: list[str]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(lines)
    return out.getvalue().encode()


CHANNEL = "UC" + "a" * 22


def youtube(*comments: list[str], header: str = "Comment ID,Channel ID,Created") -> bytes:
    names = header.split(",")
    width = len(comments[0]) if comments else 7
    return table(names + [f"column {n}" for n in range(len(names), width)], *comments)


YOUTUBE = youtube(
    # Localised header; parent, video, text, top level.
    ["Ug1.c1", CHANNEL, "2024-02-03T04:05:06.789+00:00", "0", "Ug1", "vid1"]
    + ['{"text":"@someone "},{"text":"Glad it helped"},{"text":"\\n"},{"text":"1:02"}', "Ug1"],
    ["Ug2", CHANNEL, "2024-02-03T04:05:06+00:00", "0", "", "vid2", '{"text":"First"}', ""],
    header="Kommentar-ID,Kanal-ID,Zeitstempel",
)
YTDLP = dumped(
    {
        "id": "vid1",
        "formats": [{"format_id": "18", "url": "https://v.example/1"}],
        "comments": [
            {"id": "A", "parent": "root", "text": "Which grinder is it?", "author": "@ann"}
            | {"author_id": "UC1", "author_is_uploader": False, "timestamp": 1_700_000_000},
            {"id": "A.1", "parent": "A", "text": "The small one.", "author": "@dana"}
            | {"author_id": "UC0", "author_is_uploader": True, "timestamp": 1_700_000_100},
            {"id": "A.2", "parent": "A", "text": "Does it jam?", "author": "@bo"}
            | {"author_id": "UC2", "author_is_uploader": False},
            {"id": "A.3", "parent": "A", "text": "@bo never so far", "author": "@dana"}
            | {"author_id": "UC0", "author_is_uploader": True},
            {"id": "A.4", "parent": "A", "text": "And it is quiet.", "author": "@dana"}
            | {"author_id": "UC0", "author_is_uploader": True},
            {"id": "B", "parent": "root", "text": "Ask me anything", "author": "@dana"}
            | {"author_id": "UC0", "author_is_uploader": True, "is_pinned": True},
            {"id": "B.1", "parent": "B", "text": "Until six", "author": "@dana"}
            | {"author_id": "UC0", "author_is_uploader": True},
        ],
        "title": "Slow coffee",
        "channel": "Dana Brews",
        "channel_id": "UC0",
        "extractor": "youtube",
    }
)
INSTAGRAM = dumped(
    [
        {
            "media_list_data": [{"uri": ""}],
            "string_map_data": {
                "Opmerking": {"value": garbled("Wat een kop 🥰 café")},
                "Media-eigenaar": {"value": "ann"},
                "Tijd": {"timestamp": 1_700_000_000},
            },
        },
        {"string_map_data": {"Comment": {"value": "no owner"}, "Time": {"timestamp": 1}}},
        {"title": "ann", "string_list_data": [{"value": "of 2021", "timestamp": 1_600_000_000}]},
        {"label_values": [{"label": "Comment", "value": "of 2025"}], "timestamp": 1_750_000_000},
        {"string_map_data": {}},
        {"string_map_data": None},
        "noise",
    ]
)
THREADS = dumped(
    {
        "text_post_app_text_posts": [
            {
                "media": [
                    {"title": garbled("Só amanhã"), "creation_timestamp": 1_700_000_000}
                    | {"text_app_post": {"is_reply": True}}
                ]
            },
            {"media": [{"title": "A post of mine", "text_app_post": {"is_reply": False}}]},
            {"media": [{"title": ""}, {"text_app_post": None}]},
            {"media": None},
        ]
    }
)
FACEBOOK = dumped(
    {
        "comments_v2": [
            {
                "timestamp": 1_700_000_000,
                "title": "Dana replied to Ann's comment.",
                "data": [{"comment": {"timestamp": 1_700_000_001, "comment": garbled("Tschüß!")}}],
            },
            {"timestamp": 2, "title": "Dana commented.", "attachments": [{"data": []}]},
            {"timestamp": 3, "data": [{"comment": {"author": "Dana", "comment": "Yes"}}]},
        ]
    }
)
TIKTOK = dumped(
    {
        "Your Activity": {"Video Browsing History": {"VideoList": [{"Date": "x", "Link": "y"}]}},
        "Comment": {
            "Comments": {
                "App": 1,
                "CommentsList": [
                    {"date": "2024-05-06 07:08:09", "comment": "so good", "url": "N/A"},
                    {"Date": "2023-05-06 07:08:09", "Comment": "first!"},
                    {"date": "2024-05-06 07:08:10", "comment": "", "sticker": "s"},
                    None,
                ],
            }
        },
        "Direct Messages": None,
    }
)
X = b"window.YTD.tweets.part0 = " + dumped(
    [
        {
            "tweet": {
                "full_text": "@ann @bo.1 R&amp;D says yes https://t.co/a https://t.co/b",
                "created_at": "Wed Oct 19 20:07:25 +0000 2022",
                "in_reply_to_status_id_str": "77",
                "display_text_range": ["0", "40"],
                "entities": {
                    "urls": [{"url": "https://t.co/a", "expanded_url": "https://a.example"}],
                    "media": [{"url": "https://t.co/b"}],
                },
            }
        },
        {
            "tweet": {
                "full_text": "@ann @bo is right",
                "in_reply_to_status_id_str": "78",
                "display_text_range": ["5", "17"],
            }
        },
        {"tweet": {"full_text": "A post of mine", "in_reply_to_status_id_str": None}},
        {"tweet": {"full_text": "RT @ann: words", "in_reply_to_status_id_str": "1"}},
        {
            "tweet": {"full_text": "@ann https://t.co/b", "in_reply_to_status_id_str": "79"}
            | {"entities": {"media": [{"url": "https://t.co/b"}]}}
        },
        {"full_text": "@ann unwrapped", "in_reply_to_status_id_str": "80"},
        7,
    ]
)
REDDIT = table(
    "id,permalink,date,ip,subreddit,gildings,link,parent,body,media".split(","),
    ["a", "/r/x/1", "2023-01-15 12:34:56 UTC", "", "x", "0", "/r/x/", "p", "two\r\nlines", ""],
    ["b", "/r/x/2", "2023-01-15 12:34:57 UTC", "", "x", "0", "/r/x/", "", "[removed]", ""],
    ["c", "short"],
)
LINKEDIN = (
    b"Date,Link,Message\r\n"
    b'2026-05-08 09:00:00,https://l.example/1,"She said \\"brew, slowly\\" and left"\r\n'
    b"2026-05-08 09:00:01,https://l.example/2,\r\n"
    b'2026-05-08 09:00:02,https://l.example/3,"He said ""no"""\r\n'
)
_PUBLIC = "https://www.w3.org/ns/activitystreams#Public"


def note(content: str, **fields: object) -> dict[str, object]:
    told = {
        "type": "Note",
        "content": content,
        "to": [_PUBLIC],
        "published": "2022-11-08T16:33:11Z",
    }
    return {"type": "Create", "actor": "https://m.example/users/dana", "object": told | fields}


MASTODON = dumped(
    {
        "type": "OrderedCollection",
        "orderedItems": [
            note(
                '<p><span class="h-card"><a href="https://o.example/@ann" class="u-url mention">@'
                "<span>ann</span></a></span> it&#39;s<br />slow &lt;3</p><p>Like "
                '<a href="https://c.example/x"><span class="invisible">https://</span>'
                "<span>c.example/x</span></a></p>",
                inReplyTo="https://o.example/1",
                conversation="tag:o.example:1",
            ),
            note("<p>A post of mine</p>", inReplyTo=None),
            note(
                "<p>secret</p>", inReplyTo="https://o.example/2", to=["https://o.example/users/a"]
            ),
            {"type": "Announce", "object": "https://o.example/3"},
            {"type": "Create", "object": None},
            [],
        ],
    }
)
DISCORD = dumped(
    [
        {"ID": 1, "Timestamp": "2024-05-06 07:08:09", "Contents": "<@12> nice <:cup:34>"},
        {"ID": 2, "Timestamp": "2024-05-06 07:08:10", "Contents": "", "Attachments": "a.png"},
    ]
)
DISCORD_CSV = b"ID,Timestamp,Contents,Attachments\n1,2021-05-06 07:08:09.123000+00:00,old one,\n"
CHAT = b"\n".join(
    json.dumps(line).encode()
    for line in (
        {
            "messages": [
                {"role": "system", "content": "You are Dana."},
                {"role": "user", "content": "When?"},
                {"role": "assistant", "content": "Friday."},
                {"role": "user", "content": [{"type": "text", "text": "Where?"}]},
                {"role": "assistant", "content": "Here."},
            ]
        },
        {"messages": [{"role": "assistant", "content": "Nobody asked"}]},
        {"messages": None},
    )
)

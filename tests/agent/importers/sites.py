"""Small exports of sites that hold everybody's comments. All content is invented."""

from __future__ import annotations

import hashlib

import libipld

_WP = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Slow</title><link>https://s.example</link>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>dana</wp:author_login></wp:author>
{authors}<item><title>On &amp; off</title><link>https://s.example/on</link>
<content:encoded><![CDATA[<p>A post</p>]]></content:encoded>
{comments}</item></channel></rss>"""


def wp_comment(
    id_: int, text: str, *, user: int = 0, parent: int = 0, name: str = "Ann", **fields: str
) -> str:
    told = {
        "comment_id": str(id_),
        "comment_author": f"<![CDATA[{name}]]>",
        "comment_author_email": f"{name.lower()}@s.example",
        "comment_date_gmt": "2020-01-02 03:04:05",
        "comment_content": f"<![CDATA[{text}]]>",
        "comment_approved": "1",
        "comment_type": "comment",
        "comment_parent": str(parent),
        "comment_user_id": str(user),
    } | fields
    inner = "".join(f"<wp:{name}>{value}</wp:{name}>" for name, value in told.items())
    return f"<wp:comment>{inner}</wp:comment>\n"


def wordpress(*comments: str, authors: str = "") -> bytes:
    return _WP.format(comments="".join(comments), authors=authors).encode()


WORDPRESS = wordpress(
    wp_comment(1, "Is it <b>loud</b>?\nReally?"),
    wp_comment(2, "Not at all.\x0b", user=1, parent=1, name="Dana"),
    wp_comment(3, "Buy pills", comment_approved="spam"),
    wp_comment(4, "A link", comment_type="pingback"),
    wp_comment(5, "And small.", user=1, parent=2, name="Dana"),
    wp_comment(6, "A reader with an account", user=9, name="Bo"),
    wp_comment(7, "Gone", user=1, parent=99, name="Dana"),
)

_DISQUS = """<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<thread dsq:id="10"><id/><link>https://s.example/on</link><title>On and off</title>
<author><name>{owner}</name><username>{owner}</username></author></thread>
{posts}</disqus>"""


def dq_post(id_: int, text: str, name: str, *, parent: int = 0, **fields: str) -> str:
    told = {"createdAt": "2013-04-05T06:07:08Z", "isDeleted": "false", "isSpam": "false"} | fields
    inner = "".join(f"<{key}>{value}</{key}>" for key, value in told.items())
    above = f'<parent dsq:id="{parent}"/>' if parent else ""
    return (
        f'<post dsq:id="{id_}"><message><![CDATA[{text}]]></message>{inner}<author><name>{name}'
        f'</name><username>{name}</username></author><thread dsq:id="10"/>{above}</post>\n'
    )


def disqus(*posts: str, owner: str = "dana") -> bytes:
    return _DISQUS.format(posts="".join(posts), owner=owner).encode()


DISQUS = disqus(
    # The answer stands before the question.
    dq_post(2, "<p>Yes, <a href='https://g.example'>this one</a>.</p>", "dana", parent=1),
    dq_post(1, "<p>Do you\nsell them?</p>", "ann"),
    dq_post(3, "<p>Rude</p>", "ann", isDeleted="true"),
)

STATICMAN = {
    "comments/on/entry1.yml": b"_id: a\n_parent: on\nname: Ann\nemail: 0f\nmessage: |-\n  Is it\n"
    b"  no?\nreplying_to: ''\ndate: 2019-08-07T06:05:04Z\ntags: [a, {b: c}]\n",
    "comments/on/entry2.yml": b"---\n_id: b\nname: Dana\nmessage: 'no'\nreplying_to: '1'\n"
    b"date: 1565157904\n",
    "comments/on/entry3.json": b'{"_id":"c","authorName":"Dana","message":"<p>still &amp; no</p>",'
    b'"replyTo":"b","timestamp":1565157905}',
    "comments/off/x.yml": b'id: d\nname: Dana\nmessage: "on its own"\ndate: 2019-01-01 10:00:00\n',
}


def _block(value: object) -> bytes:
    data = libipld.encode_dag_cbor(value)
    cid = b"\x01\x71\x12\x20" + hashlib.sha256(data).digest()
    return _sized(cid + data)


def _sized(data: bytes) -> bytes:
    """A block with its length before it (unsigned LEB128)."""
    length, out = len(data), b""
    while length > 0x7F:
        out += bytes([length & 0x7F | 0x80])
        length >>= 7
    return out + bytes([length]) + data


def post(text: str, *, root: str = "") -> dict[str, object]:
    made: dict[str, object] = {"$type": "app.bsky.feed.post", "text": text}
    made["createdAt"] = "2025-01-02T03:04:05.678Z"
    if root:
        made["reply"] = {"root": {"uri": root}, "parent": {"uri": f"{root}/x"}}
    return made


BLUESKY = _sized(libipld.encode_dag_cbor({"roots": [], "version": 1})) + b"".join(
    _block(each)
    for each in (
        {"did": "did:plc:dana", "version": 3},
        post("@ann.example on Friday", root="at://did:plc:ann/app.bsky.feed.post/1"),
        post("A post of mine"),
        {"$type": "app.bsky.feed.like", "createdAt": "2025-01-02T03:04:05Z"},
        [1, 2],
    )
)

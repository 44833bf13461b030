"""What is read from real files: Markdown, HTML, PDF, plain text, and what is none of them."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pypdf
import pytest
from tests.agent.factfile.pdfs import pdf

from rejoinder.config import LIMITS
from rejoinder.errors import ImportFileError
from rejoinder.factfile import MOST, candidates

MARKDOWN = """---
title: I am the front matter.
---
# About Mara

![I am a picture.](me.jpg)

Hi, I'm Mara and this is my page. I live in Ghent with **two cats**.
[I have filmed](https://example.org) kettles since 2014.

- Based in: Ghent, Belgium
- 12,000 subscribers on YouTube
- Contact me

| What | Where |
|---|---|
| Studio | Antwerp |

## FAQ

### Do you ship to Canada?

Yes, with DHL. It takes two weeks.

**Do you take commissions?**

No, not at the moment.

Do you sell prints? Yes, in the shop.

<details><summary>What camera do you use?</summary>A Sony.</details>

```
I am code in here.
```
"""
HTML = """<!doctype html><html><head><meta charset="utf-8"><title>I am the title here.</title>
<style>p { content: "I am a style here." }</style></head><body>
<header><nav><a href="/">I am the navigation here.</a></nav></header>
<p>I am outside of what is main.</p>
<main><!-- I am a comment here. --><h1>Mara Peeters</h1>
<p>Mara lives in <a href="/ghent">Ghent</a> &amp; works there.<br>She teaches at night.</p>
<dl><dt>Do you teach?</dt><dd>No.</dd><dt>Location</dt><dd>Ghent, Belgium</dd></dl>
<script>const s = "<script>"; document.write("I am a script here.")</script>
<p style="color: red; display: none">I am hidden here.</p><p hidden>I am hidden too.</p>
<div role="navigation">I am more navigation here.</div>
<p title="a > b">She has two cats.</p>
<form>I am a form here.</form><button>I am a button here.</button>
</main><footer>I am the footer here.</footer></body></html>"""


def found(tmp_path: Path, name: str, data: str | bytes) -> list[str]:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return candidates(path)


def test_markdown(tmp_path: Path) -> None:
    assert found(tmp_path, "about.md", MARKDOWN) == [
        "I'm Mara and this is my page.",
        "I live in Ghent with two cats.",
        "I have filmed kettles since 2014.",
        "Based in: Ghent, Belgium",
        "12,000 subscribers on YouTube",
        "Studio: Antwerp",
        "Do you ship to Canada? Yes, with DHL. It takes two weeks.",
        "Do you take commissions? No, not at the moment.",
        "Do you sell prints? Yes, in the shop.",
        "What camera do you use? A Sony.",
    ]


def test_html(tmp_path: Path) -> None:
    assert found(tmp_path, "about.HTML", HTML) == [
        "Mara lives in Ghent & works there.",
        "She teaches at night.",
        "Do you teach? No.",
        "Location: Ghent, Belgium",
        "She has two cats.",
    ]


def test_a_page_nested_without_end_or_broken_in_the_middle_is_read_as_far_as_it_goes(
    tmp_path: Path,
) -> None:
    deep = "<div>" * 30_000 + "<p>I live in Ghent.</p>"
    assert found(tmp_path, "deep.html", deep) == ["I live in Ghent."]
    assert found(tmp_path, "torn.html", "<p>I live in Ghent.</p><script>x <p>") == [
        "I live in Ghent."
    ]
    assert found(tmp_path, "none.html", "") == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", "J'habite à Gand.".encode("utf-8-sig")),
        ("b.txt", "J'habite à Gand.".encode("utf-16")),
        ("c.txt", "J'habite à Gand.".encode("cp1252")),
        ("d.html", '<meta charset="iso-8859-1"><p>J\'habite à Gand.'.encode("latin-1")),
        ("e.html", '<meta charset="unheard-of"><p>J\'habite à Gand.'.encode("cp1252")),
        ("f.html", '<meta charset="undefined"><p>J\'habite à Gand.'.encode("cp1252")),
    ],
)
def test_text_is_read_as_it_was_written(tmp_path: Path, name: str, data: bytes) -> None:
    assert found(tmp_path, name, data) == ["J'habite à Gand."]


def test_lines_of_plain_text_that_were_broken_are_whole_again(tmp_path: Path) -> None:
    text = (
        "ABOUT\n\n"
        "Mara lives in Ghent and has filmed kettles for more than ten ye-\n"
        "ars, mostly alone and mostly at night because of the neighbours\n"
        "who sleep by day.\n"
        "• Camera: Sony\n"
        "• She has two cats\n\n"
        "Q: Do you ship?\nA: Yes, we do.\n"
    )
    assert found(tmp_path, "about.txt", text) == [
        "Mara lives in Ghent and has filmed kettles for more than ten years, mostly alone and "
        "mostly at night because of the neighbours who sleep by day.",
        "Camera: Sony",
        "She has two cats",
        "Do you ship? Yes, we do.",
    ]


def test_a_pdf(tmp_path: Path) -> None:
    first = ["About Mara", "Mara lives in Ghent (in Belgium).", "Do you sell prints?", "Yes, I do."]
    assert found(tmp_path, "kit.pdf", pdf(first, ["She has two cats."])) == [
        "Mara lives in Ghent (in Belgium).",
        "Do you sell prints? Yes, I do.",
        "She has two cats.",
    ]


def locked(password: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(["I live in Ghent."])))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_locked_against_changes_alone_is_read(tmp_path: Path) -> None:
    assert found(tmp_path, "kit.pdf", locked("")) == ["I live in Ghent."]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (locked("secret"), "locked with a password"),
        (pdf([]), "pictures of text"),
        (pdf(["I live in Ghent."])[:300], "no PDF that can be read"),
        (b"%PDF-1.4 nothing else", "no PDF that can be read"),
        (b"", "no PDF that can be read"),
        (b"<html>no PDF at all", "no PDF that can be read"),
        (pdf(*[["x"]] * (LIMITS.fact_pages + 1)), "more than 200 pages"),
        (pdf(["x" * 60_000] * 4), "more than 200,000 characters"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(tmp_path: Path, data: bytes, told: str) -> None:
    with pytest.raises(ImportFileError, match=told):
        found(tmp_path, "kit.pdf", data)


def test_a_pdf_damaged_anywhere_is_read_or_refused_in_words(tmp_path: Path) -> None:
    whole = pdf(["Mara lives in Ghent.", "She has two cats."])
    for place in range(0, len(whole), 7):
        damaged = whole[:place] + bytes([whole[place] ^ 0x5A]) + whole[place + 1 :]
        try:
            found(tmp_path, "kit.pdf", damaged)
        except ImportFileError as error:
            assert error.do


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_what_is_too_long_is_refused(tmp_path: Path, name: str) -> None:
    text = "I live in Ghent. " * (LIMITS.fact_characters // 17 + 1)
    with pytest.raises(ImportFileError, match="200,000 characters"):
        found(tmp_path, name, text)


def test_a_file_that_is_too_large_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "large.pdf"
    path.touch()
    os.truncate(path, LIMITS.fact_file + 1)
    with pytest.raises(ImportFileError, match="more than 64 MB"):
        candidates(path)


def test_so_many_are_asked_about_and_no_more(tmp_path: Path) -> None:
    text = "\n\n".join(f"I have {number} cats." for number in range(MOST + 50))
    assert len(found(tmp_path, "a.txt", text)) == MOST


@pytest.mark.parametrize(
    ("name", "told"),
    [("about.docx", "not read from"), ("none.md", "cannot be read"), ("folder.md", "cannot be")],
)
def test_what_is_no_such_file_is_named(tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(ImportFileError, match=told):
        candidates(tmp_path / name)

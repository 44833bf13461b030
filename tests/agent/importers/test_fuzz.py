"""Whatever the bytes are: rows, skipped rows or a clear error, and soon."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.agent.importers.test_archives import EVERY

from rejoinder.errors import ImportFileError
from rejoinder.importers import FORMATS, open_archive
from rejoinder.importers.entries import Whole, look_inside
from rejoinder.importers.html_text import html_text
from rejoinder.importers.rows import Skipped
from rejoinder.importers.text import mended, without_handles
from rejoinder.importers.times import moment
from rejoinder.memory.records import PastReply

MANY = settings(max_examples=60, deadline=timedelta(seconds=2))


@st.composite
def mutated(draw: st.DrawFn, data: bytes) -> bytes:
    """An export with some bytes put in, taken out, doubled or cut off."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        put = draw(
            st.sampled_from(
                [b"", b"\x00", b'"', b"null", b"[", b"}", b"\xff\xfe", b"<", b"\\", b"\n"]
            )
            | st.binary(max_size=8)
        )
        data = data[:start] + put + data[draw(st.sampled_from([start, end, len(data)])) :]
    return data


def check(rows: object) -> None:
    try:
        for row in rows:  # type: ignore[attr-defined]
            assert isinstance(row, PastReply | Skipped)
            if isinstance(row, PastReply):
                assert row.reply
                row.id.encode()
                assert row.ts is None or row.ts.tzinfo
    except ImportFileError as error:
        assert error.do


@pytest.mark.parametrize("name", EVERY)
@MANY
@given(st.data())
def test_a_damaged_export(name: str, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, Path(name).name)
        path.write_bytes(data.draw(mutated(EVERY[name])))
        try:
            check(open_archive(path, ["dana"]))
        except ImportFileError as error:
            assert error.do


@MANY
@given(st.binary(max_size=400), st.sampled_from(["a.json", "a.csv", "a.yml", "a.xml", "a.car"]))
def test_every_reader_with_anything(data: bytes, name: str) -> None:
    """Readers are given what they would not even recognise."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, name).write_bytes(data)
        for format_ in FORMATS:
            format_.looks(name, data)
            check(format_.read(look_inside(Path(folder), Whole()), ["dana"]))


@pytest.mark.parametrize("part", ["<a ", "<!--", "<![CDATA[", "&", "</", "<script>", "@a", "@a@a "])
def test_long_text_of_one_kind_takes_no_time(part: str) -> None:
    text = part * 40_000
    assert isinstance(html_text(text), str)
    assert isinstance(without_handles(text), str)


@given(st.text())
def test_text_is_only_repaired_when_that_gives_text(text: str) -> None:
    assert mended(text.encode().decode("latin-1")) in {text, text.encode().decode("latin-1")}
    assert isinstance(html_text(text), str)


@given(st.text() | st.integers() | st.floats() | st.none())
def test_a_time_is_in_utc_or_none(value: object) -> None:
    found = moment(value)
    assert found is None or found.utcoffset() == timedelta(0)

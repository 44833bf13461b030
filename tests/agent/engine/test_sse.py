from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.engine.sse import Events, EventTooLargeError

STREAM = (
    "\ufeffdata: one\n\n"
    ": a comment\n\n"
    "event: ping\nid: 7\nretry: 10\ndata:two\r\n\r\n"
    "data: three,\r\ndata:  in lines\r\rdata\n\n"
    "data: né\n\ndata: unfinished"
).encode()
READ = ["one", "two", "three,\n in lines", "", "né"]


def read(*chunks: bytes, limit: int = 1000) -> list[str]:
    events = Events(limit)
    return [event for chunk in chunks for event in events.feed(chunk)]


@given(st.lists(st.integers(min_value=0, max_value=len(STREAM))))
def test_how_it_is_cut_into_chunks_does_not_matter(places: list[int]) -> None:
    cuts = [0, *sorted(places), len(STREAM)]
    chunks = [STREAM[a:b] for a, b in zip(cuts, cuts[1:], strict=False)]
    assert read(*chunks) == READ


@given(st.lists(st.binary(max_size=40)))
def test_any_bytes_are_read_or_refused(chunks: list[bytes]) -> None:
    try:
        assert all(isinstance(event, str) for event in read(*chunks, limit=60))
    except ValueError:
        pass


@pytest.mark.parametrize("stream", [b"data: " + b"x" * 95, b"data: xxxxxxxx\n" * 10, b"x" * 101])
def test_an_event_is_bounded_complete_or_not(stream: bytes) -> None:
    for chunks in ([stream], [bytes([byte]) for byte in stream]):
        with pytest.raises(EventTooLargeError):
            read(*chunks, limit=100)


def test_many_small_events_are_no_large_one() -> None:
    assert len(read(b"data: x\n\n" * 500, limit=20)) == 500

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.engine.base import Message, Sampling
from rejoinder.engine.completions import (
    OPTIONAL,
    BrokenEventError,
    Chunk,
    ServerSaidError,
    body,
    chunk,
    defused,
    estimate,
    estimate_prompt,
    refused_field,
    shorten,
)
from rejoinder.engine.llama import LlamaEngine

PROMPT = (Message("system", "Be kind."), Message("user", " hi "))
FULL = Sampling(
    max_tokens=9,
    seed=4,
    repeat_penalty=1.1,
    stop=("a", "b", "c", "d", "e"),
    logit_bias=((5, -100.0),),
)


def test_sampling_becomes_the_fields_of_the_api() -> None:
    assert body("m", PROMPT, FULL) == {
        "model": "m",
        "messages": [
            {"role": "system", "content": "Be kind."},
            {"role": "user", "content": "hi"},
        ],
        "stream": True,
        "max_tokens": 9,
        "temperature": 0.7,
        "top_p": 0.95,
        "min_p": 0.05,
        "repeat_penalty": 1.1,
        "repetition_penalty": 1.1,
        "seed": 4,
        "stop": ["a", "b", "c", "d"],
        "logit_bias": {"5": -100.0},
    }
    plain = body("m", PROMPT, Sampling(min_p=0))
    assert not {"min_p", "seed", "stop", "logit_bias", "repeat_penalty"} & set(plain)


def test_each_refusal_takes_one_field_out_until_none_is_left() -> None:
    without: list[str] = []
    while name := refused_field(json.dumps(OPTIONAL), body("m", PROMPT, FULL, without=without)):
        without.append(name)
    assert sorted(without) == sorted(OPTIONAL)
    assert refused_field("model: no seedling, top_pick", body("m", PROMPT, FULL)) is None


@pytest.mark.parametrize(
    "text", ["<|im_end|>", "</s>", "<start_of_turn>", "[INST]", "[/INST]", "<<SYS>>", "<｜User｜>"]
)
def test_no_control_token_goes_out_whole(text: str) -> None:
    assert text not in defused(f"a {text} b")
    assert defused(f"a{text}b").replace("< ", "<").replace("[ ", "[") == f"a{text}b"


def test_what_is_no_control_token_stays_as_it_is() -> None:
    for text in ("a < b", "<3 this", "[laughs]", "[A]", "x <- y", "1<2"):
        assert defused(text) == text


@given(st.text(max_size=80), st.integers(min_value=0, max_value=40))
def test_the_longest_start_that_fits(text: str, limit: int) -> None:
    start = shorten(text, limit)
    assert text.startswith(start) and estimate(start) <= limit
    assert start == text or estimate(text[: len(start) + 1]) > limit


@pytest.mark.parametrize(
    "text",
    [
        "Thank you so much for watching, that means a lot to me",
        "Danke schön! Über Größe müssen wir noch reden",
        "спасибо большое за комментарий",
        "ありがとうございます、また見てください",
        "🙂🙂🙂 👩‍👩‍👧‍👦 100%!!! 12,345,678",
        "https://example.com/a?b=c&d=%20%20",
    ],
)
def test_the_estimate_is_on_the_safe_side(engine: LlamaEngine, text: str) -> None:
    prompt = (Message("user", text),)
    real = engine.tokens(prompt) - engine.tokens((Message("user", ""),))
    assert real <= estimate(text) and estimate_prompt(prompt) > estimate(text)


def event(**choice: object) -> str:
    return json.dumps({"choices": [choice]})


def test_an_event_is_read_into_text_and_an_end() -> None:
    assert chunk(event(delta={"role": "assistant", "content": "hi"})) == Chunk("hi")
    assert chunk(event(delta={"content": None}, finish_reason="")) == Chunk()
    assert chunk(event(delta=None, finish_reason="stop")) == Chunk(finish="stop")
    assert chunk(event(delta={"reasoning_content": "hm"})) == Chunk(thought=True)
    assert chunk(event(delta={"reasoning": "hm"})) == Chunk(thought=True)
    assert chunk('{"choices": [], "usage": {"total_tokens": 3}}') == Chunk()
    assert chunk(event(index=1, delta={"content": "another choice"})) == Chunk()


@pytest.mark.parametrize(
    "data",
    ["", "null", "[]", "{}", "[DONE", '{"choices": {}}', event(delta={"content": ["x"]}), "{" * 99],
)
def test_what_is_no_event_is_told_apart(data: str) -> None:
    with pytest.raises(BrokenEventError):
        chunk(data)


def test_an_error_inside_the_stream_carries_the_servers_words() -> None:
    with pytest.raises(ServerSaidError, match="out of memory"):
        chunk('{"error": {"message": "out of memory"}}')


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(data: str) -> None:
    try:
        chunk(data)
    except ValueError:
        pass

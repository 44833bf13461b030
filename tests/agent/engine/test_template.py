"""`llama_3_1.jinja` was written for these tests: it says what the template of Llama 3.1 8B Instruct
is published to say, with the constructs that the real one uses."""

from __future__ import annotations

import ctypes
import sys
import threading
from pathlib import Path

import llama_cpp
import pytest
from tests.agent.engine.ggufs import SMALL, TENSORS, gguf

from rejoinder.engine.base import Message, Prompt
from rejoinder.engine.format import Template, chat
from rejoinder.engine.gguf import read_header
from rejoinder.engine.template import SOURCE, load_template

LLAMA_3_1 = (Path(__file__).parent / "llama_3_1.jinja").read_text(encoding="utf-8")
BOS, EOS = "<|begin_of_text|>", "<|eot_id|>"
PROMPT: Prompt = (
    Message("system", "You are terse."),
    Message("user", "Name one river."),
    Message("assistant", "The Loire."),
    Message("user", "And one more?"),
)
# What transformers' apply_chat_template is published to give for such a conversation.
EXPECTED = """<|begin_of_text|><|start_header_id|>system<|end_header_id|>

Cutting Knowledge Date: December 2023
Today Date: 26 Jul 2024

You are terse.<|eot_id|><|start_header_id|>user<|end_header_id|>

Name one river.<|eot_id|><|start_header_id|>assistant<|end_header_id|>

The Loire.<|eot_id|><|start_header_id|>user<|end_header_id|>

And one more?<|eot_id|><|start_header_id|>assistant<|end_header_id|>

"""


def loaded(source: str) -> Template:
    found = load_template(source, BOS, EOS)
    assert found is not None
    return found


def rendered(template: Template, prompt: Prompt = PROMPT) -> str:
    return "".join(segment.text for segment in chat(prompt, template))


def test_llama_3_1_from_a_files_own_metadata(tmp_path: Path) -> None:
    path = tmp_path / "llama.gguf"
    path.write_bytes(gguf({**SMALL, "tokenizer.chat_template": LLAMA_3_1}, TENSORS))
    source = read_header(path).template
    assert source == LLAMA_3_1
    template = loaded(source)
    assert rendered(template) == EXPECTED
    # Only the template's own text may hold control tokens.
    kept = [segment.text for segment in chat(PROMPT, template) if not segment.control]
    assert kept == [message.content for message in PROMPT]


def test_llama_3_1_gives_turns_as_llama_cpp_itself_does() -> None:
    """llama.cpp has the format built in, without the lines about dates."""
    told = (llama_cpp.llama_chat_message * len(PROMPT))(
        *((each.role.encode(), each.content.encode()) for each in PROMPT)
    )
    buffer = ctypes.create_string_buffer(4096)
    size = llama_cpp.llama_chat_apply_template(b"llama3", told, len(PROMPT), True, buffer, 4096)
    theirs = buffer.raw[:size].decode()
    dates = "Cutting Knowledge Date: December 2023\nToday Date: 26 Jul 2024\n\n"
    assert rendered(loaded(LLAMA_3_1)) == BOS + theirs.replace("You are", dates + "You are", 1)


def test_the_date_is_given_to_templates_that_ask_for_it() -> None:
    asking = LLAMA_3_1.replace('"26 Jul 2024"', "strftime_now('%Y')")
    said = rendered(loaded(asking))
    assert "Today Date: 20" in said and "26 Jul 2024" not in said


CHAT = "{% for m in messages %}<{{ m.role }}>{{ m.content }}</>{% endfor %}"
SAID = "<system>You are terse.</><user>Name one river.</><assistant>The Loire.</><user>And one "


@pytest.mark.parametrize(
    "source",
    [
        CHAT,
        "{% generation %}" + CHAT + "{% endgeneration %}",
        CHAT.replace("<{{", "{% if loop.index > 9 %}{% break %}{% endif %}<{{"),
        CHAT.replace("{{ m.content }}", "{{ [m.content] | tojson }}").replace("}}</", "}}</"),
        "{% if enable_thinking %}{{ raise_exception('no') }}{% endif %}" + CHAT,
        "{% if tools is not none %}{{ raise_exception('no') }}{% endif %}" + CHAT,
    ],
)
def test_what_templates_are_written_for_is_there(source: str) -> None:
    said = rendered(loaded(source)).replace('["', "").replace('"]', "")
    assert said.startswith(SAID)


def test_a_template_that_refuses_the_systems_text_gets_it_from_the_user() -> None:
    strict = (
        "{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}" + CHAT
    )
    template = loaded(strict)
    assert rendered(template).startswith("<user>You are terse.\n\nName one river.</>")
    assert rendered(template, PROMPT[1:]).startswith("<user>Name one river.</>")


@pytest.mark.parametrize(
    "source",
    [
        "{{ messages.__class__.__mro__ }}" + CHAT,
        "{{ ''.__class__.__base__.__subclasses__() }}" + CHAT,
        "{{ raise_exception.__globals__.sys }}" + CHAT,
        "{{ cycler.__init__.__globals__.os.system('true') }}" + CHAT,
        "{{ messages.append(1) }}" + CHAT,
        "{% include 'a' %}" + CHAT,
        "{% import 'os' as os %}" + CHAT,
        "{{ unknown() }}" + CHAT,
        "{{ broken" + CHAT,
        "{{ messages[99].role }}" + CHAT,
        "no messages at all",
    ],
)
def test_a_template_that_wants_more_than_text_is_not_used(source: str) -> None:
    assert load_template(source, BOS, EOS) is None


LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"


@pytest.mark.parametrize(
    "source",
    [
        LOOP + CHAT,
        "{{ 'x' * 10000000000 }}" + CHAT,
        "{{ [0] * 10000000000 }}" + CHAT,
        "{{ 9 ** 99999999 }}" + CHAT,
        "{{ '%1000000000d' % 1 }}" + CHAT,
        "{% set n = namespace(s='xx') %}{% for a in range(60) %}{% set n.s = n.s + n.s %}"
        "{% endfor %}" + CHAT,
        "{% for a in range(2000) %}{{ 'x' * 1000 }}{% endfor %}" + CHAT,
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}" + CHAT,
        "{#" + "x" * SOURCE + "#}" + CHAT,
        "{{ " + "(" * 5000 + ")" * 5000 + " }}" + CHAT,
    ],
    ids=range(10),
)
def test_a_template_that_costs_too_much_is_not_used(source: str) -> None:
    assert load_template(source, BOS, EOS) is None


def test_the_bound_holds_in_any_thread_and_leaves_no_trace() -> None:
    before = sys.gettrace()
    found: list[object] = []
    thread = threading.Thread(target=lambda: found.append(load_template(LOOP + CHAT, BOS, EOS)))
    thread.start()
    thread.join()
    assert found == [None] and sys.gettrace() is before

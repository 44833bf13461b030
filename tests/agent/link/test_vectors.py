"""The agent's half of `shared/vectors`: the extension's suite judges the same files."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.errors import AuthError, BadMessageError, LinkError
from rejoinder.link.handshake import AgentHandshake, ClientHandshake
from rejoinder.link.transcript import PairingSecret, Transcript
from rejoinder.protocol import encode, parse_agent, parse_client

ROOT = Path(__file__).parents[3]


def load(name: str) -> Any:
    return json.loads((ROOT / "shared" / "vectors" / f"{name}.json").read_text(encoding="utf-8"))


HANDSHAKE, SECRET, MESSAGES = load("handshake"), load("secret"), load("messages")


def named(cases: list[dict[str, Any]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", cases, ids=[case["name"] for case in cases])


def test_the_files_are_what_the_script_makes() -> None:
    script = ROOT / "scripts" / "generate_vectors.py"
    subprocess.run([sys.executable, str(script), "--check"], check=True)


def test_names_are_unique() -> None:
    for cases in (MESSAGES["messages"], HANDSHAKE["runs"], SECRET["valid"], SECRET["invalid"]):
        names = [(case.get("direction"), case["name"]) for case in cases]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    "case",
    MESSAGES["messages"],
    ids=[f"{case['direction']}: {case['name']}" for case in MESSAGES["messages"]],
)
def test_messages(case: dict[str, Any]) -> None:
    parse = {"client": parse_client, "agent": parse_agent}[case["direction"]]
    if not case["valid"]:
        with pytest.raises(BadMessageError):
            parse(case["frame"])
        return
    message = parse(case["frame"])
    assert parse(encode(message)) == message


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_any_text_is_a_message_or_a_documented_error(frame: str) -> None:
    for parse in (parse_client, parse_agent):
        with pytest.raises(BadMessageError):
            parse(frame)


@given(st.sampled_from(MESSAGES["messages"]), st.data())
def test_a_spoiled_frame_is_a_message_or_a_documented_error(
    case: dict[str, Any], data: st.DataObject
) -> None:
    frame = case["frame"][:2_000]
    place = data.draw(st.integers(0, len(frame)))
    spoiled = frame[:place] + data.draw(st.text(max_size=3)) + frame[place + 1 :]
    try:
        parse_client(spoiled)
    except BadMessageError as error:
        # The text names our fields and pydantic's rules, and quotes nothing.
        assert len(str(error)) < 300


@named(SECRET["valid"])
def test_valid_secrets(case: dict[str, Any]) -> None:
    secret = PairingSecret.parse(case["text"], SECRET["ports"])
    assert SECRET["ports"][secret.port_index] == case["port"]
    assert secret.key == case["characters"]


@named(SECRET["invalid"])
def test_invalid_secrets(case: dict[str, Any]) -> None:
    sentence = {
        "length": "instead of 28",
        "character": "never stands in one",
        "check": "check character",
        "port": "port this build does not know",
    }
    with pytest.raises(AuthError, match=sentence[case["breaks"]]):
        PairingSecret.parse(case["text"], SECRET["ports"])


@named(HANDSHAKE["runs"])
def test_runs(case: dict[str, Any]) -> None:
    said = Transcript(
        *(case[part] for part in ("mode", "origin", "port", "agent_id", "client_id", "nc", "na"))
    )
    assert said.digest().hex() == case["T"]
    key = _key(case)
    agent = AgentHandshake(
        agent_id=case["agent_id"], origin=case["origin"], port=case["port"], na=case["na"]
    )
    client = ClientHandshake(
        mode=case["mode"],
        origin=case["origin"],
        port=case["port"],
        key=key,
        client_id=case["client_id"] or None,
        nc=case["nc"],
    )
    agent.receive_hello(case["frames"]["hello"])
    assert client.hello == agent.hello
    challenge = agent.challenge(key)
    assert challenge == parse_agent(case["frames"]["challenge"])
    assert challenge.proof == case["agent_proof"]
    auth = client.receive_challenge(encode(challenge), "Firefox on Linux")
    assert auth == parse_client(case["frames"]["auth"])
    assert agent.receive_auth(encode(auth)).proof == case["client_proof"]
    assert agent.key == client.key == bytes.fromhex(case["key"])


@named(HANDSHAKE["client_refuses"])
def test_client_refuses(case: dict[str, Any]) -> None:
    given = case["client"]
    client = ClientHandshake(
        mode=given["mode"],
        origin=given["origin"],
        port=given["port"],
        key=_key(given),
        client_id=given["client_id"] or None,
        agent_id=given["agent_id"],
        nc=given["nc"],
    )
    with pytest.raises(LinkError) as refused:
        client.receive_challenge(case["challenge"])
    assert refused.value.code == case["code"]


@named(HANDSHAKE["agent_refuses"])
def test_agent_refuses(case: dict[str, Any]) -> None:
    given = case["agent"]
    agent = AgentHandshake(
        agent_id=given["agent_id"], origin=given["origin"], port=given["port"], na=given["na"]
    )
    with pytest.raises(LinkError) as refused:
        agent.receive_hello(case["frames"][0])
        agent.challenge(_key(given))
        agent.receive_auth(case["frames"][1])
    assert refused.value.code == case["code"]


def _key(case: dict[str, Any]) -> bytes | PairingSecret:
    if case["secret"]:
        return PairingSecret.parse(case["secret"], HANDSHAKE["ports"])
    return bytes.fromhex(case["key"])

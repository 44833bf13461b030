"""What the vectors do not say: steps out of turn, and callers we do not know."""

from __future__ import annotations

import pytest
from tests.agent.link.conftest import CHROME

from rejoinder.errors import AuthError, BadMessageError
from rejoinder.link.handshake import AgentHandshake, ClientHandshake
from rejoinder.protocol import LinkLimits, Ready, encode

KEY = bytes(32)
AGENT = "a1" * 32
READY = Ready(
    session="f5" * 16,
    client_id="c2" * 16,
    agent_version="0",
    limits=LinkLimits(message=1, in_flight=1, comment_text=1, idle_s=1.0),
)


def sides(key: bytes | None = KEY) -> tuple[AgentHandshake, ClientHandshake]:
    agent = AgentHandshake(agent_id=AGENT, origin=CHROME, port=47831)
    client = ClientHandshake(
        mode="login", origin=CHROME, port=47831, key=key or KEY, client_id="c2" * 16
    )
    return agent, client


def test_an_unknown_client_is_refused_even_with_the_random_key() -> None:
    agent, client = sides()
    agent.receive_hello(encode(client.hello))
    agent.challenge(None)
    with pytest.raises(AuthError):
        # As if it had guessed 256 bits.
        proof = agent.transcript.proof(agent.key, "client")
        agent.receive_auth(f'{{"type":"auth","proof":"{proof}"}}')


def test_an_unknown_client_gets_another_proof_each_time() -> None:
    proofs = set()
    for _ in range(10):
        agent, client = sides()
        agent.receive_hello(encode(client.hello))
        proofs.add(agent.challenge(None).proof)
    assert len(proofs) == 10


def test_the_agent_takes_each_step_once_and_in_order() -> None:
    agent, client = sides()
    with pytest.raises(RuntimeError, match="at 'hello', not 'key'"):
        agent.challenge(KEY)
    agent.receive_hello(encode(client.hello))
    with pytest.raises(RuntimeError, match="at 'key', not 'hello'"):
        agent.receive_hello(encode(client.hello))
    challenge = agent.challenge(KEY)
    auth = client.receive_challenge(encode(challenge))
    agent.receive_auth(encode(auth))
    with pytest.raises(RuntimeError, match="at 'done', not 'auth'"):
        agent.receive_auth(encode(auth))


def test_there_is_no_second_guess() -> None:
    agent, client = sides()
    agent.receive_hello(encode(client.hello))
    right = client.receive_challenge(encode(agent.challenge(KEY)))
    with pytest.raises(AuthError):
        agent.receive_auth(encode(right.model_copy(update={"proof": "00" * 32})))
    with pytest.raises(RuntimeError, match="at 'failed'"):
        agent.receive_auth(encode(right))


def test_the_client_answers_nothing_but_a_challenge_and_a_ready() -> None:
    agent, client = sides()
    with pytest.raises(AuthError, match="Another program"):
        client.receive_challenge(encode(READY))
    agent, client = sides()
    agent.receive_hello(encode(client.hello))
    challenge = encode(agent.challenge(KEY))
    client.receive_challenge(challenge)
    with pytest.raises(BadMessageError, match="out of turn"):
        client.receive_ready(challenge)


def test_the_client_ends_with_ready() -> None:
    agent, client = sides()
    agent.receive_hello(encode(client.hello))
    client.receive_challenge(encode(agent.challenge(KEY)))
    assert client.receive_ready(encode(READY)) == READY
    assert client.agent_id == AGENT

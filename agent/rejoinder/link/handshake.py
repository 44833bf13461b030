"""One mutual handshake for pairing and for login, as two state machines without I/O.

    client                      agent
      hello {v, mode, nc}  ->
                           <-  challenge {v, agent_id, na, proof}
      (checks the proof)
      auth {proof}         ->
                           <-  ready

The agent proves itself first, so a program that took our port learns a nonce and nothing else.
A client that is unknown, comes outside a window or in the wrong mode gets a challenge made with a
random key and then the same refusal as for a wrong key. `transcript.py` defines the proofs.
"""

from __future__ import annotations

import secrets
from enum import Enum

from rejoinder.config import PROTOCOL_VERSION
from rejoinder.errors import AuthError, BadMessageError, VersionError
from rejoinder.link.transcript import Mode, PairingSecret, Transcript
from rejoinder.protocol import Auth, Challenge, Hello, Ready, parse_agent, parse_client

Key = bytes | PairingSecret | None
"""A stored key, the secret of an open window, or None for a client we do not know."""

KEY_BYTES = 32
NONCE_BYTES = 32


class Step(Enum):
    """What a side of the handshake waits for."""

    HELLO = "hello"
    KEY = "key"
    CHALLENGE = "challenge"
    AUTH = "auth"
    READY = "ready"
    DONE = "done"
    FAILED = "failed"


class _Side:
    """The steps of one side; a step out of turn is a mistake of ours, not of the peer."""

    def __init__(self, first: Step) -> None:
        self.step = first

    def _enter(self, expected: Step, then: Step) -> None:
        """Leave `expected` for `then`. Methods first enter FAILED, and `then` when all is well."""
        if self.step is not expected:
            raise RuntimeError(f"the handshake is at '{self.step.value}', not '{expected.value}'")
        self.step = then


class AgentHandshake(_Side):
    """The agent's side: `hello`, then `challenge`, then `auth`, each once.

    Between `hello` and `challenge` the caller looks up the key, which is I/O.
    """

    def __init__(self, *, agent_id: str, origin: str, port: int, na: str | None = None) -> None:
        super().__init__(Step.HELLO)
        self._agent_id = agent_id
        self._origin = origin
        self._port = port
        self._na = na or secrets.token_hex(NONCE_BYTES)
        self._known = False
        self.hello: Hello
        self.transcript: Transcript
        self.key: bytes

    def receive_hello(self, frame: str) -> Hello:
        """Read the first frame.

        Raises:
            BadMessageError: it is no message.
            AuthError: it is a message that belongs elsewhere.
            VersionError: the client speaks another version.
        """
        self._enter(Step.HELLO, Step.FAILED)
        message = parse_client(frame)
        if not isinstance(message, Hello):
            raise unknown_client()
        if message.v != PROTOCOL_VERSION:
            raise _other_version()
        self.hello = message
        self.step = Step.KEY
        return message

    def challenge(self, key: Key) -> Challenge:
        """Prove ourselves with what `hello` asked for; None looks the same from outside."""
        self._enter(Step.KEY, Step.AUTH)
        self.transcript = Transcript(
            mode=self.hello.mode,
            origin=self._origin,
            port=self._port,
            agent_id=self._agent_id,
            client_id=self.hello.client_id or "",
            nc=self.hello.nc,
            na=self._na,
        )
        self._known = key is not None
        self.key = _key(self.transcript, key)
        return Challenge(
            agent_id=self._agent_id,
            na=self._na,
            proof=self.transcript.proof(self.key, "agent"),
        )

    def receive_auth(self, frame: str) -> Auth:
        """Read the second frame and check the client's proof.

        Raises:
            AuthError: whatever is wrong with it.
        """
        self._enter(Step.AUTH, Step.FAILED)
        try:
            message = parse_client(frame)
        except BadMessageError:
            # A truncated proof must look the same as a wrong one.
            raise unknown_client() from None
        if not isinstance(message, Auth):
            raise unknown_client()
        proved = self.transcript.proves(self.key, "client", message.proof)
        if not (proved and self._known):
            raise unknown_client()
        self.step = Step.DONE
        return message


class ClientHandshake(_Side):
    """The extension's side, as our tests and tools speak it.

    `agent_id` is the agent this client was paired with; at pairing it is not known yet.
    """

    def __init__(
        self,
        *,
        mode: Mode,
        origin: str,
        port: int,
        key: bytes | PairingSecret,
        client_id: str | None = None,
        agent_id: str | None = None,
        nc: str | None = None,
    ) -> None:
        super().__init__(Step.CHALLENGE)
        self.hello = Hello(
            v=PROTOCOL_VERSION,
            mode=mode,
            nc=nc or secrets.token_hex(NONCE_BYTES),
            client_id=client_id,
        )
        self.agent_id = agent_id
        self._origin = origin
        self._port = port
        self._given = key
        self.key: bytes

    def receive_challenge(self, frame: str, label: str = "") -> Auth:
        """Check that it is our agent, and only then prove ourselves.

        Raises:
            BadMessageError: it is no challenge.
            VersionError: the agent speaks another version.
            AuthError: another program answered.
        """
        self._enter(Step.CHALLENGE, Step.FAILED)
        message = parse_agent(frame)
        if not isinstance(message, Challenge):
            raise _impostor()
        if message.v != PROTOCOL_VERSION:
            raise _other_version()
        if self.agent_id not in (None, message.agent_id):
            raise _impostor()
        said = Transcript(
            mode=self.hello.mode,
            origin=self._origin,
            port=self._port,
            agent_id=message.agent_id,
            client_id=self.hello.client_id or "",
            nc=self.hello.nc,
            na=message.na,
        )
        self.key = _key(said, self._given)
        if not said.proves(self.key, "agent", message.proof):
            raise _impostor()
        self.agent_id = message.agent_id
        self.step = Step.READY
        return Auth(proof=said.proof(self.key, "client"), label=label)

    def receive_ready(self, frame: str) -> Ready:
        """Read the agent's `ready`.

        Raises:
            BadMessageError: it is something else.
        """
        self._enter(Step.READY, Step.FAILED)
        message = parse_agent(frame)
        if not isinstance(message, Ready):
            raise BadMessageError("The agent answered out of turn.", "Restart `rejoinder up`.")
        self.step = Step.DONE
        return message


def _key(said: Transcript, given: Key) -> bytes:
    if given is None:
        return secrets.token_bytes(KEY_BYTES)
    return said.pairing_key(given) if isinstance(given, PairingSecret) else given


def unknown_client() -> AuthError:
    """The one refusal, whatever the reason."""
    return AuthError(
        "The agent does not know this browser.",
        "Run `rejoinder pair` and paste the code into the extension.",
    )


def _impostor() -> AuthError:
    return AuthError(
        "Another program answered on this port.", "Stop it, then start `rejoinder up` again."
    )


def _other_version() -> VersionError:
    return VersionError(
        "The extension and the agent speak different versions.",
        "Update both to versions that belong together.",
    )

"""What the creator's commands and the running agent say to each other, parsed at both ends.

    status.get                      -> status
    clients.get                     -> clients
    unpair {client_id}              -> unpaired
    pairing.open                    -> pairing.opened {secret, expires_s}
                                    -> pairing.request {label, origin}
    pairing.confirm {yes}           -> pairing.done {client} or failed

Any request may be answered by `failed {what, do}` instead.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from rejoinder.errors import BadMessageError
from rejoinder.link.clients import Client
from rejoinder.protocol import AgentStatus, ClientId, Wire


class GetStatus(Wire):
    type: Literal["status.get"] = "status.get"


class GetClients(Wire):
    type: Literal["clients.get"] = "clients.get"


class UnpairClient(Wire):
    type: Literal["unpair"] = "unpair"
    client_id: ClientId


class OpenPairing(Wire):
    type: Literal["pairing.open"] = "pairing.open"


class ConfirmPairing(Wire):
    type: Literal["pairing.confirm"] = "pairing.confirm"
    yes: bool


class Status(Wire):
    type: Literal["status"] = "status"
    agent: AgentStatus
    port: int
    paired: int
    connected: int
    """How many paired browsers are connected now."""


class Clients(Wire):
    type: Literal["clients"] = "clients"
    clients: tuple[Client, ...]


class Unpaired(Wire):
    type: Literal["unpaired"] = "unpaired"


class PairingOpened(Wire):
    type: Literal["pairing.opened"] = "pairing.opened"
    secret: str = Field(repr=False)
    expires_s: float


class PairingRequest(Wire):
    """A browser proved that it knows the secret: does the creator know it?"""

    type: Literal["pairing.request"] = "pairing.request"
    label: str
    origin: str


class PairingDone(Wire):
    type: Literal["pairing.done"] = "pairing.done"
    client: Client


class Failed(Wire):
    type: Literal["failed"] = "failed"
    what: str
    do: str


Command = Annotated[
    GetStatus | GetClients | UnpairClient | OpenPairing | ConfirmPairing,
    Field(discriminator="type"),
]
Answer = Annotated[
    Status | Clients | Unpaired | PairingOpened | PairingRequest | PairingDone | Failed,
    Field(discriminator="type"),
]

_command: TypeAdapter[Command] = TypeAdapter(Command)
_answer: TypeAdapter[Answer] = TypeAdapter(Answer)
_Message = TypeVar("_Message")


def parse_command(frame: str) -> Command:
    """Read what a command sent.

    Raises:
        BadMessageError: it is nothing we know.
    """
    return _parse(_command, frame)


def parse_answer(frame: str) -> Answer:
    """Read what the agent answered (see `parse_command`)."""
    return _parse(_answer, frame)


def _parse(adapter: TypeAdapter[_Message], frame: str) -> _Message:
    try:
        return adapter.validate_json(frame)
    except ValidationError:
        raise BadMessageError(
            "This command and the running agent do not understand each other.",
            "Restart `rejoinder up`, so that both have the same version.",
        ) from None

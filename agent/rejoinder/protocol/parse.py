"""The two unions of messages, and the only place where a frame becomes a message."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from rejoinder.errors import BadMessageError
from rejoinder.protocol.base import Wire
from rejoinder.protocol.drafting import (
    DraftAlternative,
    DraftCancel,
    DraftDone,
    DraftMore,
    DraftNone,
    DraftOutcome,
    DraftReady,
    DraftRequest,
    DraftToken,
)
from rejoinder.protocol.handshake import Auth, Challenge, Hello, Ready
from rejoinder.protocol.service import AgentStatus, Failure, Ping, Pong, StatusRequest, Unpair
from rejoinder.protocol.trust import TrustAnswer, TrustQuestion
from rejoinder.protocol.voice import OutcomeSaved, VoiceAnswer, VoiceQuestion

ClientMessage = Annotated[
    Hello
    | Auth
    | DraftRequest
    | DraftMore
    | DraftCancel
    | DraftOutcome
    | VoiceQuestion
    | TrustQuestion
    | StatusRequest
    | Ping
    | Unpair,
    Field(discriminator="type"),
]
AgentMessage = Annotated[
    Challenge
    | Ready
    | DraftToken
    | DraftReady
    | DraftAlternative
    | DraftDone
    | DraftNone
    | OutcomeSaved
    | VoiceAnswer
    | TrustAnswer
    | AgentStatus
    | Pong
    | Failure,
    Field(discriminator="type"),
]

_client: TypeAdapter[ClientMessage] = TypeAdapter(ClientMessage)
_agent: TypeAdapter[AgentMessage] = TypeAdapter(AgentMessage)


def parse_client(frame: str) -> ClientMessage:
    """Read one text frame from the extension.

    Raises:
        BadMessageError: it is not a message of the protocol. The error never quotes the frame.
    """
    return _parse(_client, frame)


def parse_agent(frame: str) -> AgentMessage:
    """Read one text frame from the agent, as a client of ours does (see `parse_client`)."""
    return _parse(_agent, frame)


def encode(message: Wire) -> str:
    return message.model_dump_json()


_Message = TypeVar("_Message")


def _parse(adapter: TypeAdapter[_Message], frame: str) -> _Message:
    # jiter, inside pydantic, refuses deep nesting and lone surrogates by itself.
    try:
        return adapter.validate_json(frame)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        # The last part of an unknown field is the sender's own text; only our names are repeated.
        loc = first["loc"][:-1] if first["type"] == "extra_forbidden" else first["loc"]
        place = ".".join(map(str, loc))
        raise BadMessageError(
            f"A message was refused ({first['type']} at '{place}').",
            "Update the extension and the agent to versions that belong together.",
        ) from None

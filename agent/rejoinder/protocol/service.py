"""The messages about the agent and the link themselves."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from rejoinder.protocol.base import RequestId, Wire


class StatusRequest(Wire):
    type: Literal["status.request"] = "status.request"
    id: RequestId


class Ping(Wire):
    type: Literal["ping"] = "ping"
    id: RequestId


class Unpair(Wire):
    """Forget the pairing this session was opened with. The socket closes with 4401."""

    type: Literal["unpair"] = "unpair"
    id: RequestId


class AgentStatus(Wire):
    type: Literal["status"] = "status"
    re: RequestId
    agent_version: str
    creator: str
    model: str
    replies: Annotated[int, Field(ge=0)]
    facts: Annotated[int, Field(ge=0)]


class Pong(Wire):
    type: Literal["pong"] = "pong"
    re: RequestId


class Failure(Wire):
    """Request `re` failed; the session goes on. `code` is one of `errors.py`."""

    type: Literal["failure"] = "failure"
    re: RequestId
    code: str
    text: str

"""The messages before `ready`, and `ready` itself."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from rejoinder.config import LIMITS, PROTOCOL_VERSION
from rejoinder.protocol.base import ClientId, Hex32, Wire


class Hello(Wire):
    type: Literal["hello"] = "hello"
    v: int = Field(ge=0, le=2**31)
    mode: Literal["login", "pair"]
    nc: Hex32
    client_id: ClientId | None = None


class Challenge(Wire):
    type: Literal["challenge"] = "challenge"
    v: int = PROTOCOL_VERSION
    agent_id: Hex32
    na: Hex32
    proof: Hex32


class Auth(Wire):
    type: Literal["auth"] = "auth"
    proof: Hex32
    label: Annotated[str, StringConstraints(max_length=LIMITS.label)] = ""


class LinkLimits(Wire):
    message: int
    in_flight: int
    comment_text: int
    idle_s: float


class Ready(Wire):
    type: Literal["ready"] = "ready"
    session: ClientId
    client_id: ClientId
    agent_version: str
    limits: LinkLimits

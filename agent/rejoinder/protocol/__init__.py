"""Every message that crosses the link, and the only room where one is parsed.

Two phases. Before `ready`: `hello`, `challenge`, `auth`, `ready`. After it: requests from the
extension carry an `id` that only grows; answers name it in `re`. `docs/protocol.md` tells the
story; `shared/protocol.schema.json` and the extension's types are generated from this package
by `make generate`.
"""

from __future__ import annotations

from rejoinder.protocol.base import (
    ClaimKind,
    ClientId,
    DraftId,
    Hex32,
    Hint,
    Identifier,
    Name,
    Pile,
    ReplyText,
    RequestId,
    Wire,
)
from rejoinder.protocol.drafting import (
    Claim,
    Comment,
    Draft,
    DraftAlternative,
    DraftCancel,
    DraftDone,
    DraftMore,
    DraftNone,
    DraftOutcome,
    DraftReady,
    DraftRequest,
    DraftToken,
    OutcomeSaved,
    Post,
    Source,
    ThreadItem,
    Urgency,
)
from rejoinder.protocol.handshake import (
    Auth,
    Challenge,
    Hello,
    LinkLimits,
    Ready,
)
from rejoinder.protocol.parse import (
    AgentMessage,
    ClientMessage,
    encode,
    parse_agent,
    parse_client,
)
from rejoinder.protocol.service import (
    AgentStatus,
    Failure,
    Ping,
    Pong,
    StatusRequest,
    Unpair,
)

__all__ = [
    "AgentMessage",
    "AgentStatus",
    "Auth",
    "Challenge",
    "Claim",
    "ClaimKind",
    "ClientId",
    "ClientMessage",
    "Comment",
    "Draft",
    "DraftAlternative",
    "DraftCancel",
    "DraftDone",
    "DraftId",
    "DraftMore",
    "DraftNone",
    "DraftOutcome",
    "DraftReady",
    "DraftRequest",
    "DraftToken",
    "Failure",
    "Hello",
    "Hex32",
    "Hint",
    "Identifier",
    "LinkLimits",
    "Name",
    "OutcomeSaved",
    "Pile",
    "Ping",
    "Pong",
    "Post",
    "Ready",
    "ReplyText",
    "RequestId",
    "Source",
    "StatusRequest",
    "ThreadItem",
    "Unpair",
    "Urgency",
    "Wire",
    "encode",
    "parse_agent",
    "parse_client",
]

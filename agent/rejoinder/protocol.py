"""Every message that crosses the link, and the only place where one is parsed.

Two phases. Before `ready`: `hello`, `challenge`, `auth`, `ready`. After it: requests from the
extension carry an `id` that only grows; answers name it in `re`. `docs/protocol.md` tells the
story; `shared/protocol.schema.json` and the extension's types are generated from this file
by `python -m rejoinder.protocol`.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from rejoinder.config import LIMITS, PROTOCOL_VERSION
from rejoinder.errors import BadMessageError

Hex32 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""32 bytes as lower-case hexadecimal: a nonce, a proof or an agent's id."""
ClientId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
DraftId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
RequestId = Annotated[int, Field(ge=1, le=2**53 - 1)]
Name = Annotated[str, StringConstraints(max_length=LIMITS.name)]
Identifier = Annotated[str, StringConstraints(min_length=1, max_length=LIMITS.identifier)]
ReplyText = Annotated[str, StringConstraints(max_length=LIMITS.reply_text)]

Pile = Literal["question", "praise", "complaint", "spam", "bait", "other"]
"""What kind of comment it is. Spam and bait get no draft."""
ClaimKind = Literal["promise", "experience", "offer", "figure"]
"""The blocking classes: promises; lived experience; offers, prices, availability and links;
numbers and dates."""


class Wire(BaseModel):
    """Base of all messages: unknown fields are refused, nothing is coerced."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


# Handshake


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


# What the extension asks


class ThreadItem(Wire):
    author: Name
    text: Annotated[str, StringConstraints(max_length=LIMITS.comment_text)]
    own: bool = False


class Post(Wire):
    id: Identifier
    title: Annotated[str, StringConstraints(max_length=1_000)] = ""
    text: Annotated[str, StringConstraints(max_length=LIMITS.post_text)] = ""


class Comment(Wire):
    """One comment as a site adapter read it. All of it is a stranger's text."""

    site: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,31}$")]
    id: Identifier
    author: Name
    text: Annotated[str, StringConstraints(min_length=1, max_length=LIMITS.comment_text)]
    post: Post
    thread: Annotated[tuple[ThreadItem, ...], Field(max_length=LIMITS.thread_items)] = ()


class DraftRequest(Wire):
    type: Literal["draft.request"] = "draft.request"
    id: RequestId
    comment: Comment
    regenerate: bool = False
    """Ask for another draft; the ones drafted so far come back as alternatives."""


class DraftCancel(Wire):
    """The comment left the page: stop drafting request `re`. Not answered."""

    type: Literal["draft.cancel"] = "draft.cancel"
    id: RequestId
    re: RequestId


class DraftOutcome(Wire):
    """What the creator did with a draft. Answered by `outcome.saved`; safe to send twice."""

    type: Literal["draft.outcome"] = "draft.outcome"
    id: RequestId
    draft_id: DraftId
    outcome: Literal["accepted", "edited", "dismissed", "undone"]
    text: ReplyText = ""
    """The text that was put into the reply box; empty when dismissed or undone."""


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


# What the agent answers


class Source(Wire):
    """What backs a claim: an entry of the facts table, the post, the thread or the comment."""

    kind: Literal["fact", "post", "thread", "comment"]
    text: Annotated[str, StringConstraints(max_length=500)]


class Claim(Wire):
    """A part of a draft that says something about the creator.

    `start` and `end` are offsets in Unicode code points of the draft's text.
    """

    kind: ClaimKind
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    source: Source | None = None


class DraftToken(Wire):
    """The next piece of the draft for request `re`. `restart` empties what was shown before."""

    type: Literal["draft.token"] = "draft.token"
    re: RequestId
    text: str
    restart: bool = False


class DraftReady(Wire):
    type: Literal["draft.ready"] = "draft.ready"
    re: RequestId
    draft_id: DraftId
    text: ReplyText
    alternatives: tuple[ReplyText, ...] = ()
    """Other drafts for the same comment that passed the review, newest first."""
    pile: Pile
    claims: tuple[Claim, ...] = ()
    likeness: Annotated[float, Field(ge=0, le=1)] | None = None
    """How much it sounds like the creator, 0 to 1; null while too few replies are known."""
    remembered: Annotated[int, Field(ge=0)] = 0
    """How many past replies were shown to the model."""
    journalled: bool = False
    """True when this draft was made before and is only shown again."""
    outcome: Literal["accepted", "edited", "dismissed"] | None = None
    """What the creator did with it before."""


class DraftNone(Wire):
    """No draft, and why. `reason` is for code, `text` for the creator."""

    type: Literal["draft.none"] = "draft.none"
    re: RequestId
    pile: Pile
    reason: Literal["spam", "bait", "sensitive", "script", "unbacked", "empty", "same"]
    text: str


class OutcomeSaved(Wire):
    type: Literal["outcome.saved"] = "outcome.saved"
    re: RequestId


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


ClientMessage = Annotated[
    Hello | Auth | DraftRequest | DraftCancel | DraftOutcome | StatusRequest | Ping | Unpair,
    Field(discriminator="type"),
]
AgentMessage = Annotated[
    Challenge
    | Ready
    | DraftToken
    | DraftReady
    | DraftNone
    | OutcomeSaved
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

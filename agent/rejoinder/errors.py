"""Every error Rejoinder raises on purpose.

RejoinderError                 a sentence for the person, and what to do
├── SetupError                 the machine or the settings are not ready
│   ├── ConfigError            a settings file or variable cannot be used
│   ├── PortBusyError          another program holds the port
│   ├── AlreadyRunningError    an agent already serves this state folder
│   ├── NotRunningError        a command needs the agent, and none answers
│   └── KeyStoreError          no safe place for secrets, or it refused
├── LinkError                  the extension's side broke a rule (has a close code)
│   ├── BadMessageError        a frame is not a message of the protocol
│   ├── AuthError              the handshake failed, for whatever reason
│   ├── VersionError           the two sides speak different versions
│   └── SlowDownError          more than the limits allow
├── ModelError                 a model is missing, damaged or refused the input
│   └── RemoteError            a remote engine's server cannot be reached, refuses or breaks off
├── StoreError                 the memory cannot be read or written
│   └── UnknownDraftError      an outcome names a draft that the journal does not hold
└── ImportFileError            a file is no archive, or no page of facts, that can be read

Each class carries `code`, the short word that travels on the wire and stands in the logs.
`str(error)` is meant to be shown: one sentence that says what happened, one that says what to do.
"""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar


class CloseCode(IntEnum):
    """Why the agent closed the socket; the extension has one sentence for each."""

    BAD_MESSAGE = 4400
    AUTH = 4401
    DEADLINE = 4408
    REPLACED = 4409
    VERSION = 4426
    SLOW_DOWN = 4429


class RejoinderError(Exception):
    """Base of all errors that Rejoinder raises on purpose."""

    code: ClassVar[str] = "internal"

    def __init__(self, what: str, do: str = "") -> None:
        super().__init__(what, do)
        self.what = what
        self.do = do

    def __str__(self) -> str:
        return f"{self.what} {self.do}".strip()


class SetupError(RejoinderError):
    code = "setup"


class ConfigError(SetupError):
    code = "config"


class PortBusyError(SetupError):
    code = "port_busy"


class AlreadyRunningError(SetupError):
    code = "already_running"


class NotRunningError(SetupError):
    code = "not_running"


class KeyStoreError(SetupError):
    code = "key_store"


class LinkError(RejoinderError):
    """The peer broke a rule of the link; `close` is the code the socket is closed with."""

    code = "link"
    close: ClassVar[CloseCode] = CloseCode.BAD_MESSAGE


class BadMessageError(LinkError):
    code = "bad_message"
    close = CloseCode.BAD_MESSAGE


class AuthError(LinkError):
    code = "auth"
    close = CloseCode.AUTH


class VersionError(LinkError):
    code = "version"
    close = CloseCode.VERSION


class SlowDownError(LinkError):
    code = "slow_down"
    close = CloseCode.SLOW_DOWN


class ModelError(RejoinderError):
    code = "model"


class RemoteError(ModelError):
    """`said` is what the server itself wrote. It is a stranger's text that may quote a comment or
    the key, so it is no part of what is shown in a page or logged."""

    def __init__(self, what: str, do: str = "", said: str = "") -> None:
        super().__init__(what, do)
        self.said = said


class StoreError(RejoinderError):
    code = "store"


class UnknownDraftError(StoreError):
    code = "unknown_draft"


class ImportFileError(RejoinderError):
    code = "import"

"""Where a remote engine is: the URL a person gave, judged before anything is sent to it."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Self
from urllib.parse import SplitResult, urlsplit

from rejoinder.errors import ConfigError

_EXAMPLE = "Give one such as http://127.0.0.1:11434/v1 or https://api.example.com/v1."
_LONGEST_NAME = 253
_COMPLETIONS = "/chat/completions"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible server.

    `origin` (scheme, name, port) is what a key belongs to; `place` is how the server is named to
    the creator.
    """

    url: str
    origin: str
    place: str
    local: bool
    """Whether it can only be this machine: a loopback address, or `localhost`."""

    @classmethod
    def parse(cls, text: str, *, unencrypted: bool = False) -> Self:
        """Read a base URL, with or without `/v1` and `/chat/completions`.

        Raises:
            ConfigError: it is not a URL, holds a secret, or names another machine by http://
                without `unencrypted`.
        """
        parts, port = _split(text.strip())
        name = parts.hostname or ""
        local = is_loopback(name)
        if parts.scheme == "http" and not (local or unencrypted):
            raise ConfigError(
                f"http:// to {name} would let everybody on the way read your prompts and your key.",
                "Use https://, or say that this network is yours: rejoinder remote set "
                "--unencrypted, or the setting `remote_unencrypted`.",
            )
        shown = f"[{name}]" if ":" in name else name
        place = shown if port is None else f"{shown}:{port}"
        origin = f"{parts.scheme}://{place}"
        path = parts.path.rstrip("/").removesuffix(_COMPLETIONS).rstrip("/") or "/v1"
        return cls(f"{origin}{path}{_COMPLETIONS}", origin, place, local)


def is_loopback(name: str) -> bool:
    """Whether a host's name can only mean this machine. Spellings such as 127.1, which programs
    read differently, are names like any other."""
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _split(text: str) -> tuple[SplitResult, int | None]:
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise ConfigError("The URL of the remote engine cannot be read.", _EXAMPLE) from None
    # Neither is the URL quoted: a person may have put a key into it.
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise ConfigError(
            "The URL of the remote engine holds more than a place.",
            "Take out what stands before an @ and after a ? or a #, and give the key with: "
            "rejoinder remote key",
        )
    # Letters of other alphabets can look like Latin ones, and would name another machine.
    plain = re.fullmatch(r"[\x21-\x7e]+", text)
    whole = parts.scheme in {"http", "https"} and 0 < len(parts.hostname or "") <= _LONGEST_NAME
    if not (whole and plain):
        raise ConfigError("The URL of the remote engine cannot be used.", _EXAMPLE)
    return parts, port

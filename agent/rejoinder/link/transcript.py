"""What both sides of the handshake compute, byte for byte; no I/O and no state.

The extension does the same in `link/transcript.ts`; `shared/vectors/handshake.json` and
`shared/vectors/secret.json` hold the two to each other.

Notation: `‖` joins bytes. `utf8(s)` is the UTF-8 of a string. `lp(s)` is the length of `utf8(s)`
in bytes, as 4 bytes big-endian, ‖ `utf8(s)`.

Transcript, 32 bytes. Every part goes in as a string, exactly as it travelled or was dialled:

    T = SHA-256( lp("reply-link/1") ‖ lp(mode) ‖ lp(origin) ‖ lp("127.0.0.1:" + port)
                 ‖ lp(agent_id) ‖ lp(client_id) ‖ lp(nc) ‖ lp(na) )

    mode       "login" or "pair"
    origin     the extension's origin, as in its Origin header: no slash at the end
    port       decimal, without leading zeros: the port the extension dialled
    agent_id   64 lower-case hexadecimal digits
    client_id  32 lower-case hexadecimal digits, or "" when the `hello` had none
    nc, na     the nonces of `hello` and `challenge`, 64 lower-case hexadecimal digits each

Proofs, as 64 lower-case hexadecimal digits:

    challenge.proof = hex( HMAC-SHA256( K, utf8("agent")  ‖ T ) )
    auth.proof      = hex( HMAC-SHA256( K, utf8("client") ‖ T ) )

Key, 32 bytes. At login K is the stored one. At pairing it is made of the one-time secret:

    K = HKDF-SHA256( ikm  = utf8(the 26 canonical characters of the secret),
                     salt = bytes(nc) ‖ bytes(na),            (the 64 bytes behind the digits)
                     info = utf8("reply-link/1 key") ‖ utf8(agent_id) ‖ utf8(origin),
                     length = 32 )

Secret, as shown and pasted: 28 characters of Crockford's base 32 in seven groups of four, joined
by hyphens. The first is the index of the port in the extension's list, the second a check
character, the other 26 are random (130 bits). With `value` the place of a character in
`ALPHABET`, and c[0] the port's index, c[1] to c[26] the random characters, the check is

    ALPHABET[ sum( (2 i + 1) value(c[i]) for i = 0 … 26 ) mod 32 ]

All weights are odd, so any single wrong character is noticed. A reader drops spaces, tabs, line
ends, no-break spaces and hyphens, takes lower case, and takes O for 0, and I and L for 1.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from rejoinder.config import HOST, PROTOCOL_VERSION
from rejoinder.errors import AuthError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET_CHARACTERS = 26
NAME = f"reply-link/{PROTOCOL_VERSION}"

Role = Literal["agent", "client"]
Mode = Literal["login", "pair"]

_GROUP = 4
_IGNORED = " \t\r\n\N{NO-BREAK SPACE}-"
_READ = {
    **{letter: letter for letter in ALPHABET},
    **{letter.lower(): letter for letter in ALPHABET},
    **dict.fromkeys("oO", "0"),
    **dict.fromkeys("iIlL", "1"),
}


@dataclass(frozen=True, slots=True)
class Transcript:
    """What one handshake has said so far; see the module's text for each part."""

    mode: Mode
    origin: str
    port: int
    agent_id: str
    client_id: str
    nc: str
    na: str

    def digest(self) -> bytes:
        """T: 32 bytes."""
        parts = (
            NAME,
            self.mode,
            self.origin,
            f"{HOST}:{self.port}",
            self.agent_id,
            self.client_id,
            self.nc,
            self.na,
        )
        return hashlib.sha256(b"".join(_lp(part) for part in parts)).digest()

    def proof(self, key: bytes, role: Role) -> str:
        """The proof that `role` knows `key`, as hexadecimal."""
        return hmac.new(key, role.encode() + self.digest(), hashlib.sha256).hexdigest()

    def proves(self, key: bytes, role: Role, proof: str) -> bool:
        """Whether `proof` is `role`'s, compared in constant time."""
        return hmac.compare_digest(self.proof(key, role).encode(), proof.encode())

    def pairing_key(self, secret: PairingSecret) -> bytes:
        """K of a pairing: 32 bytes."""
        return _hkdf(
            ikm=secret.key.encode("ascii"),
            salt=bytes.fromhex(self.nc) + bytes.fromhex(self.na),
            info=f"{NAME} key{self.agent_id}{self.origin}".encode(),
        )


@dataclass(frozen=True, slots=True)
class PairingSecret:
    """The one-time secret of a pairing window. `repr` shows nothing of it."""

    port_index: int
    key: str = field(repr=False)
    """The 26 canonical characters that the key is made of."""

    @classmethod
    def make(cls, port_index: int) -> PairingSecret:
        """A fresh secret of 130 random bits."""
        key = "".join(secrets.choice(ALPHABET) for _ in range(SECRET_CHARACTERS))
        return cls(port_index, key)

    @property
    def text(self) -> str:
        """As shown to the person: seven groups of four."""
        digit = ALPHABET[self.port_index]
        shown = digit + _check_character(digit + self.key) + self.key
        return "-".join(shown[at : at + _GROUP] for at in range(0, len(shown), _GROUP))

    @classmethod
    def parse(cls, text: str, ports: Sequence[int]) -> PairingSecret:
        """Read a secret as a person typed or pasted it.

        Raises:
            AuthError: it is not a secret of an agent on one of `ports`; the text never quotes it.
        """
        try:
            read = "".join(_READ[letter] for letter in text if letter not in _IGNORED)
        except KeyError:
            raise _mistyped("has a character that never stands in one") from None
        if len(read) != SECRET_CHARACTERS + 2:
            raise _mistyped(f"has {len(read)} characters instead of {SECRET_CHARACTERS + 2}")
        digit, check, key = read[0], read[1], read[2:]
        if check != _check_character(digit + key):
            raise _mistyped("does not fit its check character")
        if ALPHABET.index(digit) >= len(ports):
            raise _mistyped("names a port this build does not know")
        return cls(ALPHABET.index(digit), key)


def _mistyped(why: str) -> AuthError:
    return AuthError(
        f"The pairing code {why}.", "Copy it again from the terminal, or run `rejoinder pair` anew."
    )


def _check_character(text: str) -> str:
    total = sum((2 * at + 1) * ALPHABET.index(letter) for at, letter in enumerate(text))
    return ALPHABET[total % len(ALPHABET)]


def _lp(text: str) -> bytes:
    data = text.encode()
    return len(data).to_bytes(4, "big") + data


def _hkdf(*, ikm: bytes, salt: bytes, info: bytes) -> bytes:
    """HKDF-SHA256 for one block of output, 32 bytes (RFC 5869, sections 2.2 and 2.3)."""
    extracted = hmac.new(salt, ikm, hashlib.sha256).digest()
    return hmac.new(extracted, info + b"\x01", hashlib.sha256).digest()

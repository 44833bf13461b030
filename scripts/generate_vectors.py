"""Write shared/vectors/*.json, which both languages' tests judge alike; `--check` only compares.

Everything is made from fixed inputs, so that a change in a file means a change of the protocol.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from vector_messages import messages
from vector_parts import (
    AGENT,
    CHROME,
    FIREFOX,
    KEY,
    LOGIN,
    NA,
    NC,
    OTHER_SECRET,
    PAIR,
    SECRET,
    auth,
    challenge,
    compact,
    hello,
)

from rejoinder.config import PORTS
from rejoinder.link.transcript import ALPHABET, PairingSecret, Transcript

TARGET = Path(__file__).parents[1] / "shared" / "vectors"


def handshake() -> dict[str, Any]:
    pair_key = PAIR.pairing_key(SECRET)
    return {
        "about": "transcript.py says how every value is made. `runs` succeed. `client_refuses`: a "
        "client in state `client` gets `challenge` and refuses with `code` ('auth' is the "
        "extension's 'impostor'). `agent_refuses`: an agent in state `agent` gets `frames` and "
        "refuses the last of them with `code`.",
        "ports": PORTS,
        "runs": [
            _run("login from Chrome", LOGIN, KEY),
            _run("login from Firefox on the third port", _firefox_login(), KEY),
            _run("pairing from Firefox", PAIR, pair_key, SECRET),
            _run(
                "pairing from Chrome",
                replace(PAIR, origin=CHROME, port=PORTS[0], nc=NA, na=NC),
                replace(PAIR, origin=CHROME, nc=NA, na=NC).pairing_key(SECRET),
                SECRET,
            ),
        ],
        "client_refuses": list(_client_refuses()),
        "agent_refuses": list(_agent_refuses()),
    }


def _firefox_login() -> Transcript:
    return replace(LOGIN, origin=FIREFOX, port=PORTS[2], nc=NA, na=NC)


def _run(
    name: str, said: Transcript, key: bytes, secret: PairingSecret | None = None
) -> dict[str, Any]:
    agent, client = said.proof(key, "agent"), said.proof(key, "client")
    return {
        "name": name,
        "mode": said.mode,
        "origin": said.origin,
        "port": said.port,
        "agent_id": said.agent_id,
        "client_id": said.client_id,
        "nc": said.nc,
        "na": said.na,
        "secret": secret.text if secret else None,
        "secret_characters": secret.key if secret else None,
        "T": said.digest().hex(),
        "key": key.hex(),
        "agent_proof": agent,
        "client_proof": client,
        "frames": {
            "hello": hello(said),
            "challenge": challenge(said, agent),
            "auth": auth(client, "Firefox on Linux"),
        },
    }


def _client_refuses() -> Any:
    def case(name: str, challenge: str, code: str, said: Transcript = LOGIN, **known: Any) -> Any:
        client = {
            "mode": said.mode,
            "origin": said.origin,
            "port": said.port,
            "client_id": said.client_id,
            "nc": said.nc,
            "key": KEY.hex() if said.mode == "login" else None,
            "secret": SECRET.text if said.mode == "pair" else None,
            "agent_id": AGENT if said.mode == "login" else None,
            **known,
        }
        return {"name": name, "client": client, "challenge": challenge, "code": code}

    good = LOGIN.proof(KEY, "agent")
    flipped = f"{int(good[0], 16) ^ 1:x}{good[1:]}"
    elsewhere = replace(LOGIN, port=PORTS[1])
    stranger = replace(LOGIN, agent_id="b0" * 32)
    yield case("another key", challenge(LOGIN, LOGIN.proof(bytes(32), "agent")), "auth")
    yield case("first digit flipped", challenge(LOGIN, flipped), "auth")
    yield case("reflected client proof", challenge(LOGIN, LOGIN.proof(KEY, "client")), "auth")
    yield case("relayed from another port", challenge(LOGIN, elsewhere.proof(KEY, "agent")), "auth")
    yield case(
        "made for another origin",
        challenge(LOGIN, replace(LOGIN, origin=FIREFOX).proof(KEY, "agent")),
        "auth",
    )
    yield case(
        "replayed with an older nonce of the client",
        challenge(LOGIN, replace(LOGIN, nc="00" * 32).proof(KEY, "agent")),
        "auth",
    )
    yield case(
        "made for the other mode",
        challenge(LOGIN, replace(LOGIN, mode="pair").proof(KEY, "agent")),
        "auth",
    )
    yield case(
        "an agent that is not the paired one",
        challenge(stranger, stranger.proof(KEY, "agent")),
        "auth",
    )
    yield case(
        "pairing with another secret",
        challenge(PAIR, PAIR.proof(PAIR.pairing_key(OTHER_SECRET), "agent")),
        "auth",
        PAIR,
    )
    yield case("older version", challenge(LOGIN, good, v=0), "version")
    yield case("newer version", challenge(LOGIN, good, v=2), "version")
    yield case("extra field", challenge(LOGIN, good, extra=1), "bad_message")
    yield case(
        "missing proof", compact(type="challenge", v=1, agent_id=AGENT, na=NA), "bad_message"
    )
    yield case("proof in upper case", challenge(LOGIN, good.upper()), "bad_message")
    yield case("short proof", challenge(LOGIN, good[:-2]), "bad_message")
    yield case("not JSON", "hello", "bad_message")


def _agent_refuses() -> Any:
    def case(name: str, frames: list[str], code: str, said: Transcript = LOGIN) -> Any:
        agent = {
            "origin": said.origin,
            "port": said.port,
            "agent_id": said.agent_id,
            "na": said.na,
            "key": KEY.hex() if said.mode == "login" else None,
            "secret": SECRET.text if said.mode == "pair" else None,
        }
        return {"name": name, "agent": agent, "frames": frames, "code": code}

    def wrong(name: str, proof: str, said: Transcript = LOGIN) -> Any:
        return case(name, [hello(said), auth(proof)], "auth", said)

    good = LOGIN.proof(KEY, "client")
    yield wrong("another key", LOGIN.proof(bytes(32), "client"))
    yield wrong("reflected agent proof", LOGIN.proof(KEY, "agent"))
    yield wrong("last digit flipped", f"{good[:-1]}{int(good[-1], 16) ^ 1:x}")
    yield wrong("dialled on another port", replace(LOGIN, port=PORTS[1]).proof(KEY, "client"))
    yield wrong("made by another origin", replace(LOGIN, origin=FIREFOX).proof(KEY, "client"))
    yield wrong("replayed against a fresh nonce", replace(LOGIN, na="00" * 32).proof(KEY, "client"))
    yield wrong(
        "pairing with another secret",
        PAIR.proof(PAIR.pairing_key(OTHER_SECRET), "client"),
        PAIR,
    )
    yield wrong("empty proof", "")
    yield wrong("truncated proof", good[:-2])
    yield case("older version", [hello(LOGIN, v=0)], "version")
    yield case("newer version", [hello(LOGIN, v=2)], "version")
    yield case("auth before hello", [auth(good)], "auth")
    yield case("a request before ready", [compact(type="status.request", id=1)], "auth")
    yield case("hello twice", [hello(LOGIN), hello(LOGIN)], "auth")
    yield case("not JSON", ["hello"], "bad_message")


def secret() -> dict[str, Any]:
    text = SECRET.text
    third = PairingSecret(2, "ABCDEFGHJKMNPQRSTVWXYZ0123")
    beyond = PairingSecret(7, SECRET.key)
    swapped = text[:-2] + text[-1] + text[-2]
    return {
        "about": "`text` as a person pastes it. Valid ones give the port and the 26 characters; "
        "invalid ones say which rule of transcript.py they break.",
        "ports": PORTS,
        "valid": [
            {"name": name, "text": given, "port": PORTS[made.port_index], "characters": made.key}
            for name, given, made in (
                ("as shown", text, SECRET),
                ("third port", third.text, third),
                ("lower case", text.lower(), SECRET),
                ("without hyphens", text.replace("-", ""), SECRET),
                ("spaces instead of hyphens", text.replace("-", " "), SECRET),
                ("spaces and line ends around it", f"  {text}\r\n", SECRET),
                ("tabs and no-break spaces", "\t" + text.replace("-", "\u00a0"), SECRET),
                ("O for 0", text.replace("0", "O"), SECRET),
                ("o for 0", text.replace("0", "o"), SECRET),
                ("I for 1", text.replace("1", "I"), SECRET),
                ("l for 1", text.replace("1", "l"), SECRET),
            )
        ],
        "invalid": [
            {"name": name, "text": given, "breaks": rule}
            for name, given, rule in (
                ("empty", "", "length"),
                ("one character short", text[:-1], "length"),
                ("one character more", text + "0", "length"),
                ("wrong check character", text[0] + _next(text[1]) + text[2:], "check"),
                ("one random character wrong", text[:-1] + _next(text[-1]), "check"),
                ("another port's digit", "1" + text[1:], "check"),
                ("last two swapped", swapped, "check"),
                ("the letter U", text[:-1] + "U", "character"),
                ("a letter of another alphabet", text[:-1] + "\u0415", "character"),
                ("a dotless i", text[:-1] + "\u0131", "character"),
                ("a full-width digit", text[:-1] + "\uff11", "character"),
                ("a port no build knows", beyond.text, "port"),
            )
        ],
    }


def _next(letter: str) -> str:
    return ALPHABET[(ALPHABET.index(letter) + 1) % 32]


def main() -> int:
    built = {"handshake": handshake, "messages": messages, "secret": secret}
    stale = []
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, build in built.items():
        path = TARGET / f"{name}.json"
        # ASCII, so that no editor can change what looks alike.
        text = json.dumps(build(), indent=1) + "\n"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path.name)
            if "--check" not in sys.argv[1:]:
                path.write_text(text, encoding="utf-8")
    if stale and "--check" in sys.argv[1:]:
        print(f"shared/vectors is out of date ({', '.join(stale)}): run `make generate`.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

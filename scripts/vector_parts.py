"""Fixed values and frames that the vectors are made of (see generate_vectors.py)."""

from __future__ import annotations

import json
from typing import Any

from rejoinder.config import PORTS
from rejoinder.link.transcript import PairingSecret, Transcript

CHROME = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"
FIREFOX = "moz-extension://0f1e2d3c-4b5a-4678-8796-a5b4c3d2e1f0"
AGENT = "a1" * 32
CLIENT = "c2" * 16
DRAFT = "d3" * 16
NC = "".join(f"{byte:02x}" for byte in range(32))
NA = "".join(f"{byte:02x}" for byte in range(255, 223, -1))
KEY = bytes(range(64, 96))
SECRET = PairingSecret(0, "7R3JN0RC0MMENT5W1THV01CE42")
OTHER_SECRET = PairingSecret(0, "7R3JN0RC0MMENT5W1THV01CE43")

LOGIN = Transcript("login", CHROME, PORTS[0], AGENT, CLIENT, NC, NA)
PAIR = Transcript("pair", FIREFOX, PORTS[1], AGENT, "", NC, NA)

Case = dict[str, Any]


def case(direction: str, valid: bool, name: str, frame: str, **more: str) -> Case:
    return {"name": name, "direction": direction, "valid": valid, "frame": frame, **more}


def compact(**fields: Any) -> str:
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def hello(said: Transcript, v: int = 1) -> str:
    named = {"client_id": said.client_id} if said.client_id else {}
    return compact(type="hello", v=v, mode=said.mode, nc=said.nc, **named)


def challenge(said: Transcript, proof: str, v: int = 1, **extra: Any) -> str:
    return compact(type="challenge", v=v, agent_id=said.agent_id, na=said.na, proof=proof, **extra)


def auth(proof: str, label: str = "") -> str:
    return compact(type="auth", proof=proof, label=label)

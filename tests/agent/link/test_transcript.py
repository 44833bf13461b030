from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.errors import AuthError
from rejoinder.link import transcript
from rejoinder.link.transcript import ALPHABET, PairingSecret, Transcript

PORTS = (47831, 47832, 47833)
SAID = Transcript(
    "login", "chrome-extension://" + "a" * 32, 47831, "a1" * 32, "", "b2" * 32, "c3" * 32
)

characters = st.text(ALPHABET, min_size=26, max_size=26)
secrets = st.builds(PairingSecret, st.integers(0, 2), characters)


def test_hkdf_is_that_of_rfc_5869() -> None:
    """Appendix A, test case 1: the first 32 of its 42 bytes."""
    made = transcript._hkdf(ikm=b"\x0b" * 22, salt=bytes(range(13)), info=bytes(range(0xF0, 0xFA)))
    assert made.hex() == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"


def test_parts_cannot_run_into_each_other() -> None:
    one = Transcript("login", "ab", 1, "c", "", "", "")
    other = Transcript("login", "a", 1, "bc", "", "", "")
    assert one.digest() != other.digest()


def test_a_proof_holds_for_its_role_and_key_only() -> None:
    proof = SAID.proof(b"k" * 32, "agent")
    assert SAID.proves(b"k" * 32, "agent", proof)
    assert not SAID.proves(b"k" * 32, "client", proof)
    assert not SAID.proves(b"l" * 32, "agent", proof)


def test_a_secret_is_random_and_shows_nothing_in_its_repr() -> None:
    made = [PairingSecret.make(1) for _ in range(100)]
    assert len({secret.key for secret in made}) == 100
    assert all(secret.key not in repr(secret) for secret in made)


@given(secrets, st.data())
def test_a_secret_is_read_back_however_it_is_typed(
    secret: PairingSecret, data: st.DataObject
) -> None:
    look_alikes = {"0": "0oO", "1": "1iIlL"}
    typed = "".join(
        data.draw(st.sampled_from(look_alikes.get(letter, letter + letter.lower())))
        + data.draw(st.sampled_from(["", "", " ", "-", "\n", "\t", "\u00a0"]))
        for letter in secret.text
    )
    assert PairingSecret.parse(typed, PORTS) == secret


@given(secrets, st.integers(0, 27), st.sampled_from(ALPHABET))
def test_any_single_wrong_character_is_noticed(
    secret: PairingSecret, place: int, letter: str
) -> None:
    text = secret.text.replace("-", "")
    wrong = text[:place] + letter + text[place + 1 :]
    if wrong == text:
        return
    with pytest.raises(AuthError, match="check character"):
        PairingSecret.parse(wrong, PORTS)


@given(st.text() | st.text(ALPHABET + "-oil ", min_size=26, max_size=32))
def test_any_text_is_a_secret_or_a_documented_error(text: str) -> None:
    try:
        secret = PairingSecret.parse(text, PORTS)
    except AuthError as error:
        assert not text.strip() or len(text) < 4 or text not in str(error)
    else:
        assert len(secret.key) == 26 and secret.port_index < len(PORTS)

from __future__ import annotations

import pytest

from rejoinder.engine.endpoint import Endpoint, is_loopback
from rejoinder.errors import ConfigError


@pytest.mark.parametrize(
    ("text", "url", "place"),
    [
        ("http://127.0.0.1:11434", "http://127.0.0.1:11434/v1", "127.0.0.1:11434"),
        ("http://localhost:1234/v1/", "http://localhost:1234/v1", "localhost:1234"),
        ("http://[::1]:8000/v1", "http://[::1]:8000/v1", "[::1]:8000"),
        ("https://API.example.com/v1", "https://api.example.com/v1", "api.example.com"),
        ("https://h/api/v1/chat/completions", "https://h/api/v1", "h"),
        (" https://h:8443/openai \n", "https://h:8443/openai", "h:8443"),
    ],
)
def test_a_url_is_read_as_people_write_it(text: str, url: str, place: str) -> None:
    endpoint = Endpoint.parse(text)
    assert (endpoint.url, endpoint.place) == (f"{url}/chat/completions", place)
    assert endpoint.origin == f"{url.partition('://')[0]}://{place}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "api.example.com/v1",
        "ftp://h/v1",
        "file:///etc/passwd",
        "http://",
        "http://h:port/v1",
        "http://[::1/v1",
        "https://api.exаmple.com/v1",  # the second a is Cyrillic
        "https://h/v1 and more",
        f"https://{'a.' * 200}example/v1",
        "https://h/v1?key=sk-canary",
        "https://me:sk-canary@h/v1",
        "https://h/v1#sk-canary",
    ],
)
def test_what_is_no_place_is_refused_and_not_quoted(text: str) -> None:
    with pytest.raises(ConfigError) as refused:
        Endpoint.parse(text, unencrypted=True)
    assert "canary" not in f"{refused.value!r}"


def test_another_machine_needs_tls_or_a_word_from_the_creator() -> None:
    for name in ("192.168.1.5:8000", "gpu.lan", "127.1", "169.254.1.1", "localhost.evil.example"):
        with pytest.raises(ConfigError, match="everybody on the way"):
            Endpoint.parse(f"http://{name}/v1")
        endpoint = Endpoint.parse(f"http://{name}/v1", unencrypted=True)
        assert (endpoint.place, endpoint.local) == (name, False)


def test_only_what_can_be_nothing_else_is_this_machine() -> None:
    assert all(map(is_loopback, ("localhost", "127.0.0.1", "127.8.8.8", "::1")))
    others = ("127.0.0.1.example", "10.0.0.1", "0x7f.1", "2130706433", "::", "LOCALHOST.", "")
    assert not any(map(is_loopback, others))

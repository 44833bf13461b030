"""The real client of the hub against a real server, over real sockets."""

from __future__ import annotations

import errno
import hashlib
import os
import random
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.agent.engine.ggufs import SMALL, TENSORS, gguf
from tests.agent.engine.hub import COMMIT, FILE, REPO, Hub, serve

from rejoinder.engine import models
from rejoinder.engine import pull as pulling
from rejoinder.engine.models import locate, verify
from rejoinder.engine.pull import pull
from rejoinder.engine.shelf import Shelf
from rejoinder.errors import ModelError

DATA = gguf(SMALL, TENSORS) + random.Random(7).randbytes(3_000_000)  # noqa: S311
SHA256 = hashlib.sha256(DATA).hexdigest()
NO_PAUSE = (0.0, 0.0)


def card(tmp_path: Path, **fields: Any) -> None:
    """The catalogue's only entry, in place of its file."""
    entry: dict[str, Any] = {
        "title": "Some Model",
        "repo": REPO,
        "file": FILE,
        "bytes": len(DATA),
        "licence": "none",
        "memory_mb": 1,
        "style": "plain",
        "scripts": ["LATIN"],
        "good_for": "tests",
        **fields,
    }
    lines = [f"{key} = {value!r}".replace("'", '"') for key, value in entry.items()]
    (tmp_path / "catalogue.toml").write_text("[some]\n" + "\n".join(lines), encoding="utf-8")


@pytest.fixture(autouse=True)
def _own_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    card(tmp_path, sha256=SHA256)
    monkeypatch.setattr(models, "CATALOGUE", tmp_path / "catalogue.toml")
    for name in ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with serve(Hub(DATA)) as running:
        monkeypatch.setenv("HF_ENDPOINT", running.url)
        yield running


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "models"


def kept(folder: Path) -> int:
    """Bytes of the interrupted download."""
    return sum(path.stat().st_size for path in Shelf(folder).parts("some"))


def fails(folder: Path, match: str, do: str) -> None:
    with pytest.raises(ModelError, match=match) as caught:
        pull("some", folder, pauses=NO_PAUSE)
    assert do in caught.value.do
    assert not (folder / "some.gguf").exists()


def test_it_lands_whole_and_private(hub: Hub, folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    path = pull("some", folder, lambda done, whole: seen.append((done, whole)))
    assert path.read_bytes() == DATA
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert seen[0] == (0, len(DATA)) and seen[-1] == (len(DATA), len(DATA))
    origin = Shelf(folder).origin("some")
    assert origin and origin.trust == "catalogue" and origin.revision == COMMIT
    found = locate("some", folder)
    assert found.path == path and verify(found, folder)


def test_what_is_there_is_not_downloaded_again(hub: Hub, folder: Path) -> None:
    pull("some", folder)
    pull("some", folder)
    assert [method for method, _, _ in hub.asked].count("GET") == 1


def test_a_damaged_file_is_replaced(hub: Hub, folder: Path) -> None:
    path = pull("some", folder)
    path.write_bytes(DATA[:-1] + b"!")
    assert not verify(locate("some", folder), folder)
    assert pull("some", folder).read_bytes() == DATA


def test_a_connection_that_breaks_is_taken_up_where_it_broke(hub: Hub, folder: Path) -> None:
    hub.cuts = [1_000_000, 2_500_000]
    assert pull("some", folder, pauses=NO_PAUSE).read_bytes() == DATA
    starts = [int(ask[2][6:-1]) for ask in hub.asked if ask[2]]
    assert len(starts) == 2 and 0 < starts[0] <= 1_000_000 < starts[1] <= 2_500_000


def test_what_was_interrupted_goes_on_at_the_next_pull(hub: Hub, folder: Path) -> None:
    def interrupt(done: int, whole: int) -> None:
        if done > 1_000_000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pull("some", folder, interrupt)
    assert kept(folder) > 1_000_000 and not (folder / "some.gguf").exists()
    have = kept(folder)
    assert pull("some", folder).read_bytes() == DATA
    assert hub.asked[-1][2] == f"bytes={have}-"
    assert not kept(folder)


def test_a_server_without_ranges_starts_from_the_beginning(hub: Hub, folder: Path) -> None:
    hub.cuts, hub.ranges = [1_500_000], False
    assert pull("some", folder, pauses=NO_PAUSE).read_bytes() == DATA


def test_a_connection_that_keeps_breaking_ends_with_a_sentence(hub: Hub, folder: Path) -> None:
    # The places are found again and again, because nothing beyond the first is ever sent.
    hub.cuts = [1_000_000] + [1_000_001] * 9
    hub.ranges = False
    fails(folder, "connection to http://127.0.0.1:.* failed", "What is there is kept")


def test_wrong_content_is_deleted_and_not_used(hub: Hub, folder: Path) -> None:
    hub.sent = DATA[:-5] + b"wrong"
    fails(folder, "its SHA-256 is another one", "Pull again")
    assert not kept(folder)


def test_more_than_was_announced_is_not_taken(hub: Hub, folder: Path) -> None:
    hub.sent = DATA + bytes(5_000_000)
    fails(folder, "its SHA-256 is another one", "Pull again")


def test_another_file_on_the_hub_is_not_downloaded(hub: Hub, folder: Path) -> None:
    hub.data = DATA[::-1]
    fails(folder, "another some-model.gguf now than the catalogue means", "Update Rejoinder")
    assert all(method == "HEAD" for method, _, _ in hub.asked)


def test_without_a_hash_the_hubs_first_word_is_kept(hub: Hub, folder: Path, tmp_path: Path) -> None:
    card(tmp_path)
    path = pull("some", folder)
    origin = Shelf(folder).origin("some")
    assert origin and origin.trust == "hub" and origin.sha256 == SHA256
    assert verify(locate("some", folder), folder)
    path.write_bytes(DATA[:-1] + b"!")
    assert not verify(locate("some", folder), folder)
    path.unlink()
    hub.data = DATA[::-1]
    fails(folder, "than when you first downloaded it", "rejoinder model remove some")


def test_a_hub_that_states_no_hash_is_not_trusted(hub: Hub, folder: Path) -> None:
    hub.etag = "0123456789abcdef0123456789abcdef01234567"
    fails(folder, "does not say what some-model.gguf should be", "Choose another")


def test_a_revision_that_is_gone_is_looked_for_on_the_main_branch(
    hub: Hub, folder: Path, tmp_path: Path
) -> None:
    card(tmp_path, sha256=SHA256, revision="f" * 40)
    assert pull("some", folder).read_bytes() == DATA
    shutil.rmtree(folder)
    # Without a hash nothing would tell that it is the same file.
    card(tmp_path, revision="f" * 40)
    fails(folder, "does not show some-model.gguf", "update Rejoinder")


def test_a_gated_model_says_how_to_get_in(
    hub: Hub, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.token = "hf_right"
    fails(folder, "agree to their terms", "set HF_TOKEN")
    monkeypatch.setenv("HF_TOKEN", "hf_right")
    assert pull("some", folder).read_bytes() == DATA


def test_the_token_stays_with_the_hub(
    hub: Hub, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.token, hub.elsewhere = "hf_right", True
    monkeypatch.setenv("HF_TOKEN", "hf_right")
    assert pull("some", folder).read_bytes() == DATA
    tokens = {host.partition(":")[0]: token for host, token in hub.authorised}
    assert tokens == {"127.0.0.1": "Bearer hf_right", "localhost": None}


@pytest.mark.parametrize(
    ("status", "code", "said", "do"),
    [
        (404, "EntryNotFound", "does not show some-model.gguf", "choose another model"),
        (404, "RepoNotFound", "does not show some-model.gguf", "choose another model"),
        (403, "", "refuses the access token", "HF_TOKEN"),
        (500, "", "answered with status 500", "What is there is kept"),
        (429, "", "answered with status 429", "What is there is kept"),
    ],
)
def test_a_refusal_has_its_sentence(
    hub: Hub, folder: Path, status: int, code: str, said: str, do: str
) -> None:
    hub.status, hub.error_code = status, code
    fails(folder, said, do)


def test_no_network(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(Hub(b"")) as gone:
        monkeypatch.setenv("HF_ENDPOINT", gone.url)
    fails(folder, "The connection to http://127.0.0.1:.* failed", "Type again")


def test_too_little_space_is_seen_before(
    hub: Hub, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulling, "SPARE", 1 << 60)
    fails(folder, "GB too little space for some", "Free some")
    assert all(method == "HEAD" for method, _, _ in hub.asked)


def test_a_disk_that_fills_up_keeps_what_is_there(hub: Hub, folder: Path) -> None:
    def full(done: int, whole: int) -> None:
        if done > 1_000_000:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.raises(ModelError, match="The disk is full") as caught:
        pull("some", folder, full)
    assert "What is there is kept" in caught.value.do and kept(folder) > 1_000_000
    assert pull("some", folder).read_bytes() == DATA


def test_two_downloads_of_one_model_do_not_mix(hub: Hub, folder: Path) -> None:
    inner: Callable[[], None] = lambda: fails(folder, "is under way", "Wait")  # noqa: E731
    once = iter([inner])

    def meanwhile(done: int, whole: int) -> None:
        next(once, lambda: None)()

    assert pull("some", folder, meanwhile).read_bytes() == DATA


def test_a_name_that_is_not_on_the_hub(folder: Path) -> None:
    with pytest.raises(ModelError, match="no model named 'other'") as caught:
        pull("other", folder)
    assert caught.value.do == "Name one of: some."

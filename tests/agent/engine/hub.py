"""A small model hub: HTTP as the real one speaks it, with the ways in which it can fail."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

REPO = "somebody/some-GGUF"
FILE = "some-model.gguf"
COMMIT = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class Hub:
    """One file, and how the hub behaves. `cuts` are the places where a connection breaks off."""

    data: bytes
    sent: bytes | None = None
    """Sent instead of `data`, though described as `data`."""
    cuts: list[int] = field(default_factory=list)
    ranges: bool = True
    status: int = 200
    error_code: str = ""
    revisions: tuple[str, ...] = ("main", COMMIT)
    etag: str | None = None
    token: str | None = None
    elsewhere: bool = False
    """Files come from another host, as the hub's do."""
    asked: list[tuple[str, str, str | None]] = field(default_factory=list)
    """Method, path and range of each request."""
    authorised: list[tuple[str, str | None]] = field(default_factory=list)
    url: str = ""


@contextmanager
def serve(hub: Hub) -> Iterator[Hub]:
    """Run it on a free port of this machine."""

    class Handler(_Handler):
        served = hub

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    hub.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield hub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    served: Hub
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _answer(self) -> None:
        hub = self.served
        hub.asked.append((self.command, self.path, self.headers["Range"]))
        hub.authorised.append((self.headers["Host"], self.headers["Authorization"]))
        found = re.fullmatch(rf"/{REPO}/resolve/(\w+)/{FILE}", self.path)
        if self.path == f"/blob/{FILE}":
            self._send()
        elif hub.status != 200:
            self._refuse(hub.status, hub.error_code)
        elif hub.token and self.headers["Authorization"] != f"Bearer {hub.token}":
            self._refuse(401, "GatedRepo")
        elif found is None:
            self._refuse(404, "EntryNotFound")
        elif found[1] not in hub.revisions:
            self._refuse(404, "RevisionNotFound")
        elif self.command == "HEAD" or hub.elsewhere:
            self._describe()
        else:
            self._send()

    def _describe(self) -> None:
        hub = self.served
        etag = hub.etag or hashlib.sha256(hub.data).hexdigest()
        self.send_response(302 if hub.elsewhere else 200)
        if hub.elsewhere:
            self.send_header("Location", f"{hub.url.replace('127.0.0.1', 'localhost')}/blob/{FILE}")
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("X-Linked-Etag", f'"{etag}"')
        self.send_header("X-Linked-Size", str(len(hub.data)))
        self.send_header("ETag", '"of the pointer"')
        self.send_header("Content-Length", "0" if hub.elsewhere else str(len(hub.data)))
        self.end_headers()

    def _send(self) -> None:
        hub = self.served
        data = hub.data if hub.sent is None else hub.sent
        wanted = re.fullmatch(r"bytes=(\d+)-", self.headers["Range"] or "")
        start = int(wanted[1]) if wanted and hub.ranges else 0
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        end = next((cut for cut in hub.cuts if cut > start), len(data))
        if end in hub.cuts:
            hub.cuts.remove(end)
            self.close_connection = True
        self.wfile.write(data[start:end])
        self.wfile.flush()

    def _refuse(self, status: int, code: str) -> None:
        self.send_response(status)
        if code:
            self.send_header("X-Error-Code", code)
        self.send_header("Content-Length", "0")
        self.end_headers()

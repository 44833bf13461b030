"""A creator's blog with comments: a page of its own, and a real isso server that keeps them."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from tests.e2e.programs import HOST, PATIENCE_S, Program, free_port

OWNER = "Dana"
# Comments that a small model can answer without claiming anything about the creator.
KIND = (
    ("Theo", "The calmest video I have seen all week, thank you!"),
    ("Maya", "Greetings from Porto"),
    ("Noa", "Best cup in months, thank you"),
    ("Ines", "I love how quiet this one is"),
)

_SETTINGS = """
[general]
dbpath = {folder}/comments.db
host = {blog}
[server]
listen = {isso}
[moderation]
enabled = false
[guard]
enabled = false
"""

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8"><title>One cup, no hurry</title>
<style>
  body {{ max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif }}
</style>
<link rel="icon" href="data:,">
<script data-isso="{isso}/" data-isso-lang="en" data-isso-page-author-hashes="{authors}"
  src="{isso}/js/embed.min.js"></script>
{head}
<article>
  <h1>One cup, no hurry</h1>
  <p>A pour-over for people who do not want to think before coffee: 15 grams of coffee,
  240 grams of water, three minutes.</p>
</article>
<section id="isso-thread" data-isso-id="{path}" data-title="One cup, no hurry"></section>
</html>
"""


@dataclass(frozen=True)
class Thread:
    """One post of the blog and its comments, read and written through isso's own API."""

    url: str
    _api: str
    _http: aiohttp.ClientSession
    _path: str
    authors: set[str] = field(default_factory=set)
    """Hashes of those whom the page names as its authors."""

    async def post(
        self, author: str, text: str, parent: int | None = None, email: str | None = None
    ) -> int:
        """A comment as isso's own page would post it; returns its number."""
        body = {"author": author, "text": text, "parent": parent, "title": "One cup, no hurry"}
        body["email"] = email
        query = {"uri": self._path}
        async with self._http.post(f"{self._api}/new", params=query, json=body) as answer:
            assert answer.status in (201, 202), await answer.text()
            number: int = (await answer.json())["id"]
            return number

    async def fill(self) -> list[int]:
        """Post all kind comments; returns their numbers."""
        return [await self.post(author, text) for author, text in KIND]

    async def own(self, number: int) -> None:
        """From now on the page names whoever wrote this comment as its author, by isso's hash."""
        self.authors.add((await self.comments())[number]["hash"])

    async def comments(self) -> dict[int, dict[str, Any]]:
        """Everything that stands in the thread now, by number."""
        async with self._http.get(f"{self._api}/", params={"uri": self._path}) as answer:
            if answer.status == 404:
                return {}
            return {comment["id"]: comment for comment in _flat((await answer.json())["replies"])}


def _flat(replies: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for comment in replies:
        yield comment
        yield from _flat(comment.get("replies", []))


class Blog:
    """The running blog. Each thread is a page of its own, so that tests do not meet."""

    def __init__(self, origin: str, isso: str, http: aiohttp.ClientSession) -> None:
        self.origin = origin
        self.isso = isso
        self._http = http
        self._scripts: dict[str, str] = {}
        self._threads: dict[str, Thread] = {}

    def thread(self, script: str = "") -> Thread:
        """A new post; `script` is JavaScript of the page's own, run before anything else."""
        path = f"/post/{len(self._scripts) + 1}"
        self._scripts[path] = script
        self._threads[path] = Thread(self.origin + path, self.isso, self._http, path)
        return self._threads[path]

    async def page(self, request: web.Request) -> web.Response:
        script = self._scripts.get(request.path)
        if script is None:
            raise web.HTTPNotFound
        head = f"<script>{script}</script>" if script else ""
        authors = ",".join(self._threads[request.path].authors)
        html = _PAGE.format(isso=self.isso, path=request.path, head=head, authors=authors)
        return web.Response(text=html, content_type="text/html")


@asynccontextmanager
async def open_blog(folder: Path) -> AsyncIterator[Blog]:
    """Start isso and the blog, each on a loopback port of its own."""
    isso = f"http://{HOST}:{free_port()}"
    async with aiohttp.ClientSession() as http:
        app = web.Application()
        runner = web.AppRunner(app, access_log=None)
        origin = f"http://{HOST}:{free_port()}"
        blog = Blog(origin, isso, http)
        app.router.add_get("/post/{number}", blog.page)
        await runner.setup()
        await web.TCPSite(runner, HOST, int(origin.rpartition(":")[2])).start()
        settings = folder / "isso.cfg"
        settings.write_text(_SETTINGS.format(folder=folder, blog=origin, isso=isso))
        program = str(Path(sys.executable).with_name("isso"))
        server = await Program.start(program, "-c", str(settings), "run", env=dict(os.environ))
        try:
            await _answers(http, server, isso)
            yield blog
        finally:
            await server.stop()
            await runner.cleanup()


async def _answers(http: aiohttp.ClientSession, server: Program, isso: str) -> None:
    """Wait until isso serves; it does not say when it does."""
    async with asyncio.timeout(PATIENCE_S):
        while True:
            try:
                async with http.get(f"{isso}/js/embed.min.js") as answer:
                    assert answer.status == 200
                    return
            except aiohttp.ClientConnectionError:
                assert not server.over, server.text
                await asyncio.sleep(0.05)

"""A page with comments to try Rejoinder on, served on loopback by aiohttp."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from string import Template
from typing import Self

from aiohttp import web
from pydantic import TypeAdapter

from rejoinder.config import HOST

_HERE = files("rejoinder.demo")
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True)
class PageComment:
    """A stranger's comment on the page."""

    id: str
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class PagePost:
    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """Whose page it is, what stands on it, and what is true about the creator."""

    creator: str
    post: PagePost
    comments: tuple[PageComment, ...]
    facts: tuple[str, ...] = ()

    @classmethod
    def sample(cls) -> Self:
        """The page of the sample creator, who is invented."""
        text = _HERE.joinpath("page.json").read_text(encoding="utf-8")
        return TypeAdapter(cls).validate_json(text)

    @classmethod
    def of_archive(cls, creator: str, held_back: Sequence[tuple[str, str]]) -> Self:
        """A page of comments held back from an archive: pairs of author and text."""
        return cls(
            creator=creator or "You",
            post=PagePost(
                "archive", f"Comments for {creator or 'you'}", "Held back from the archive."
            ),
            comments=tuple(
                PageComment(str(number), author, text)
                for number, (author, text) in enumerate(held_back, start=1)
            ),
        )

    def html(self) -> str:
        return Template(_HERE.joinpath("page.html").read_text(encoding="utf-8")).substitute(
            title=escape(self.post.title),
            creator=escape(self.creator),
            post_id=escape(self.post.id, quote=True),
            body=escape(self.post.text),
            count=len(self.comments),
            comments="\n".join(_comment(comment) for comment in self.comments),
        )


def _comment(comment: PageComment) -> str:
    link = f"/people/{escape(comment.id, quote=True)}"
    return (
        f'<li class="rj-comment" id="c-{escape(comment.id, quote=True)}" data-author-url="{link}">'
        f'<a class="rj-author" href="{link}">{escape(comment.author)}</a>'
        f'<div class="rj-text"><p>{escape(comment.text)}</p></div>'
        '<div class="rj-actions"><button type="button" class="rj-reply">Reply</button></div></li>'
    )


class PageServer:
    """Serves one page on a free loopback port: `async with PageServer(page) as url`."""

    def __init__(self, page: Page, port: int = 0) -> None:
        self._page = page
        self._port = port
        app = web.Application()
        app.router.add_get("/", self._index)
        for name, kind in (("page.css", "text/css"), ("page.js", "text/javascript")):
            app.router.add_get(f"/{name}", _file(name, kind))
        self._runner = web.AppRunner(app, access_log=None)

    async def __aenter__(self) -> str:
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, self._port)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        return f"http://{host}:{port}/"

    async def __aexit__(self, *exc: object) -> None:
        await self._runner.cleanup()

    async def _index(self, request: web.Request) -> web.Response:
        return web.Response(text=self._page.html(), content_type="text/html", headers=_HEADERS)


def _file(name: str, kind: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    text = _HERE.joinpath(name).read_text(encoding="utf-8")

    async def send(request: web.Request) -> web.Response:
        return web.Response(text=text, content_type=kind, headers=_HEADERS)

    return send

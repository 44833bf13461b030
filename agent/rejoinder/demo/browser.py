"""Chromium with the extension, driven as a person would: the only importer of `playwright`."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from rejoinder.errors import SetupError
from rejoinder.extension import Build, folder

try:
    from playwright.async_api import BrowserContext, Error, Page, async_playwright, expect
except ImportError as missing:
    raise SetupError(
        "The demo needs a package that drives the browser.",
        "Type: pip install 'rejoinder[demo]'",
    ) from missing

__all__ = ["Browser", "Page", "expect", "has_display", "launch"]

_NAMES = ("chromium", "chromium-browser", "google-chrome-for-testing")
# Branded Chrome ignores --load-extension since version 137; Chromium does not.
_WIDTH, _HEIGHT = 1100, 900


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class Browser:
    """An open Chromium with the extension in it."""

    def __init__(self, context: BrowserContext, extension_id: str) -> None:
        self.context = context
        self.options_url = f"chrome-extension://{extension_id}/options.html"

    async def pair(self, secret: str) -> None:
        """Paste the secret into the options page, and wait until the link stands."""
        page = await self.open(self.options_url)
        await page.locator("#secret").fill(secret)
        await page.locator("#pair button[type=submit]").click()
        await expect(page.locator("#again")).to_be_visible(timeout=15_000)
        await page.close()

    async def closed(self) -> None:
        """Wait until the person closes the window."""
        with suppress(Error):
            await self.context.wait_for_event("close", timeout=0)

    async def open(self, url: str) -> Page:
        """A new tab."""
        page = await self.context.new_page()
        await page.goto(url)
        return page


@asynccontextmanager
async def launch(
    profile: Path, *, headless: bool, dark: bool = False, extension: Path | None = None
) -> AsyncIterator[Browser]:
    """Start Chromium with the test build (or another `extension` folder) and a fresh profile.

    Raises:
        SetupError: there is no Chromium, or nobody built the extension.
    """
    chromium = next((found for name in _NAMES if (found := shutil.which(name))), None)
    if chromium is None:
        raise SetupError(
            "There is no Chromium on this machine.",
            "Install it (Debian: apt install chromium) and try again.",
        )
    extension = extension or folder(Build.TEST)
    async with async_playwright() as playwright:
        context = await playwright.chromium.launch_persistent_context(
            profile,
            executable_path=chromium,
            headless=headless,
            viewport={"width": _WIDTH, "height": _HEIGHT},
            color_scheme="dark" if dark else "light",
            args=[
                f"--disable-extensions-except={extension}",
                f"--load-extension={extension}",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        try:
            workers = context.service_workers
            worker = workers[0] if workers else await context.wait_for_event("serviceworker")
            yield Browser(context, worker.url.split("/")[2])
        finally:
            await context.close()

"""The creator at the browser: what they see on a page, and what they press."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Locator
from tests.e2e.programs import PATIENCE_S

from rejoinder.demo.browser import Browser, Page, expect

WAIT_MS = PATIENCE_S * 1000
# Bits of Input.dispatchKeyEvent.
_ALT, _SHIFT = 1, 8


@dataclass(frozen=True)
class Card:
    """The card under one isso comment, and that comment's own controls."""

    comment: Locator

    @property
    def shown(self) -> Locator:
        return self.comment.locator("> .isso-text-wrapper .card")

    @property
    def draft(self) -> Locator:
        return self.shown.locator(".text:not(.waiting)")

    @property
    def box(self) -> Locator:
        """isso's own reply box under this comment."""
        return self.comment.locator("> .isso-text-wrapper > .isso-postbox textarea")

    def button(self, name: str) -> Locator:
        return self.shown.get_by_role("button", name=name, exact=True)

    async def settled(self) -> str:
        """Wait until there is a draft or a reason why there is none; returns what the card says."""
        await self.comment.scroll_into_view_if_needed()
        settled = self.shown.filter(has=self.comment.page.get_by_role("button", name="Accept")).or_(
            self.shown.filter(has_text="No draft:")
        )
        await expect(settled).to_be_visible(timeout=WAIT_MS)
        # A button counts once it stood still in plain sight for a moment.
        await self.comment.page.wait_for_timeout(900)
        return await self.shown.inner_text()

    async def says(self, text: str) -> None:
        await expect(self.shown).to_contain_text(text, timeout=WAIT_MS)


class Desk:
    """One page of the blog, open in the creator's browser."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def card(self, number: int) -> Card:
        return Card(self.page.locator(f"#isso-{number}"))

    async def drafts(self, numbers: Sequence[int]) -> dict[int, str]:
        """Wait for what the agent says to these comments; those that may be accepted, by comment.

        A small model claims too much in one reply or another, so no single draft is sure.
        """
        drafts = {}
        for number in numbers:
            card = self.card(number)
            await card.settled()
            accept = card.button("Accept")
            # One that says what nothing backs is held back until its claims are resolved.
            if await accept.is_visible() and not await accept.get_attribute("aria-disabled"):
                drafts[number] = await card.draft.inner_text()
        assert drafts, "Not one of the comments got a draft."
        return drafts

    async def order(self) -> list[int]:
        """The numbers of the comments, as they stand on the page."""
        ids: list[str] = await self.page.locator(".isso-comment[id^=isso-]").evaluate_all(
            "(all) => all.map(({ id }) => id.slice(5))"
        )
        return [int(number) for number in ids]

    @property
    def marked(self) -> Locator:
        """The card that the keys act on."""
        return self.page.locator(".card[data-current]")

    async def press(self, key: str) -> None:
        """Press Alt+Shift+`key` as the browser's own shortcut; page scripts cannot do this."""
        await self.page.bring_to_front()
        devtools = await self.page.context.new_cdp_session(self.page)
        event = {
            "modifiers": _ALT | _SHIFT,
            "key": key,
            "code": f"Key{key}",
            "windowsVirtualKeyCode": ord(key),
            # Without it Chromium does not look into its list of shortcuts.
            "nativeVirtualKeyCode": ord(key),
        }
        for kind in ("rawKeyDown", "keyUp"):
            await devtools.send("Input.dispatchKeyEvent", {**event, "type": kind})
        await devtools.detach()


class Creator:
    """The creator's browser, with the extension in it."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser

    @property
    def pages(self) -> list[Page]:
        return self._browser.context.pages

    async def pair(self, secret: str) -> None:
        await self._browser.pair(secret)

    async def options(self) -> Page:
        return await self._browser.open(self._browser.options_url)

    async def add(self, site: str, name: str) -> None:
        """Tell the options page which site is mine and which name I comment under."""
        page = await self.options()
        for field, button, text in (
            ("#site", "Add site", site),
            ("#name", "Add name", name),
        ):
            await page.locator(field).fill(text)
            await page.get_by_role("button", name=button).click()
            note = page.locator(f"{field}-note")
            await expect(note).to_contain_text(f"{text} was added.", timeout=WAIT_MS)
        await page.close()

    @asynccontextmanager
    async def at(self, url: str) -> AsyncIterator[Desk]:
        """Open a page of the blog, and wait until isso has drawn its comments."""
        page = await self._browser.open(url)
        await expect(page.locator("#isso-thread .isso-postbox").first).to_be_visible(
            timeout=WAIT_MS
        )
        yield Desk(page)
        # Not in a `finally`: after a failure the page stays for the picture.
        await page.close()

    async def stop_worker(self, page: Page) -> None:
        """Stop the extension's background, as the browser does when it is idle."""
        devtools = await page.context.new_cdp_session(page)
        targets = (await devtools.send("Target.getTargets"))["targetInfos"]
        for target in targets:
            if target["type"] == "service_worker":
                await devtools.send("Target.closeTarget", {"targetId": target["targetId"]})
        await devtools.detach()

    async def photograph(self, folder: Path, name: str) -> None:
        """A picture of every page that is still open."""
        for number, page in enumerate(self.pages):
            if page.url != "about:blank":
                await page.screenshot(path=folder / f"{name}-{number}.png", full_page=True)

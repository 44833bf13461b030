// @vitest-environment node
/** The built extension in Debian's Chromium: the options page, and the link behind it. */
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS } from "../../extension/src/options/sites";
import { SITES } from "../../extension/src/sites";
import { flaws } from "./axe";
import type { Chromium } from "./chromium";
import { OPTIONS, startChromium } from "./chromium";
import { type FakeAgent, pairingCode } from "./fake-agent";

const CODE = pairingCode(0);
const status = (re: unknown) => ({
  type: "status",
  re,
  agent_version: "0.1.0",
  creator: "Dana",
  model: "starter",
  replies: 1234,
  facts: 5,
});

let browser: Chromium;
let agent: FakeAgent;
let page: Page;

beforeAll(async () => {
  browser = await startChromium({
    secret: CODE,
    on: (frame, { send, socket }) => {
      if (frame.type === "status.request") send(status(frame.id));
      if (frame.type === "unpair") socket.close(4401);
    },
  });
  agent = browser.agent;
  page = await browser.context.newPage();
  await page.goto(OPTIONS);
}, 60_000);

afterAll(() => browser?.close());

const state = () => page.locator("#link");
const text = async (selector: string) => (await page.locator(selector).textContent()) ?? "";

describe("pairing", () => {
  it("starts with three steps", async () => {
    await expect.poll(() => state().textContent()).toContain("Not paired");
    expect(await page.getByRole("button", { name: "Pair" }).isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Unpair this browser" }).isVisible()).toBe(false);
  });

  it("says what is wrong with a code that was mistyped, in a live region", async () => {
    await page.getByLabel("Paste the code").fill(`${CODE.slice(0, -1)}9`);
    await page.getByRole("button", { name: "Pair" }).click();
    await expect.poll(() => text("#pair-note")).toContain("typing mistake");
    expect(await page.locator("#pair-note").getAttribute("role")).toBe("status");
    expect(agent.peers).toHaveLength(0);
  });

  it("with the right code shows what the agent says of itself, and forgets the code", async () => {
    await page.getByLabel("Paste the code").fill(CODE.toLowerCase());
    await page.keyboard.press("Enter");
    await expect.poll(() => state().textContent()).toContain("Connected");
    await expect.poll(() => text("#status")).toContain("Dana");
    expect(await text("#status")).toContain("1,234");
    expect(await page.locator("#secret").inputValue()).toBe("");
    expect(agent.peers[0]?.received[1]).toMatchObject({ type: "auth", label: "Chrome on linux" });
  });

  it("leaves nothing readable behind: no key and no code in storage.local or in the page", async () => {
    const stored = await page.evaluate(() => chrome.storage.local.get(null));
    expect(stored).toEqual({});
    const key = await page.evaluate(async () => {
      const open = indexedDB.open("rejoinder");
      await new Promise((resolve) => {
        open.onsuccess = resolve;
      });
      const get = open.result.transaction("pairing").objectStore("pairing").get("agent");
      await new Promise((resolve) => {
        get.onsuccess = resolve;
      });
      open.result.close();
      return crypto.subtle.exportKey("raw", get.result.key).catch((error) => error.name);
    });
    expect(key).toBe("InvalidAccessError");
  });

  it("sets no alarm while no page is open and nothing is kept", async () => {
    expect(await page.evaluate(() => chrome.alarms.getAll())).toEqual([]);
  });

  it("outlives the worker: a stopped one comes back and logs in with its key", async () => {
    const session = await browser.context.newCDPSession(page);
    const { targetInfos } = await session.send("Target.getTargets");
    const worker = targetInfos.find(({ type }) => type === "service_worker");
    const before = agent.peers.length;
    await session.send("Target.closeTarget", { targetId: worker?.targetId ?? "" });
    await expect.poll(() => agent.peers[before - 1]?.socket.readyState).toBe(3);
    await page.reload();
    await expect.poll(() => state().textContent()).toContain("Connected");
    expect(agent.peers.at(-1)?.received[0]).toMatchObject({ mode: "login" });
  });
});

describe("sites and names", () => {
  it("offers every adapter but the demo's", () => {
    const names = SITES.map(({ name }) => name).filter((name) => name !== "demo");
    expect(Object.keys(KINDS).sort()).toEqual(names.sort());
  });

  it("turns a site off and on", async () => {
    const box = page.getByLabel("YouTube Studio");
    await box.uncheck();
    await expect
      .poll(() => page.evaluate(() => chrome.storage.local.get("off")))
      .toEqual({ off: ["youtube-studio"] });
    await page.reload();
    await expect.poll(() => box.isChecked()).toBe(false);
    await box.check();
    await expect
      .poll(() => page.evaluate(() => chrome.storage.local.get("off")))
      .toEqual({ off: [] });
  });

  it("says that YouTube shows nothing before a handle is added", async () => {
    const hint = page.locator("#kinds").getByText("Add your @handle below");
    expect(await hint.isVisible()).toBe(true);
    await page.getByLabel("Name, handle").fill("@dana");
    await page.getByRole("button", { name: "Add name" }).click();
    await expect.poll(() => hint.isVisible()).toBe(false);
    expect(await text("#name-note")).toBe("@dana was added.");
    await page.getByRole("button", { name: "Remove @dana" }).click();
    await expect.poll(() => hint.isVisible()).toBe(true);
    await page.locator("#kinds input[name=youtube]").uncheck();
    await expect.poll(() => hint.isVisible()).toBe(false);
    await page.locator("#kinds input[name=youtube]").check();
  });

  it("adds a site that the manifest already covers without a question, and removes it", async () => {
    await page.getByLabel("Address of the site").fill("http://localhost:8000/blog");
    await page.getByRole("button", { name: "Add site" }).click();
    await expect.poll(() => text("#own-sites")).toContain("http://localhost:8000");
    expect(await text("#site-note")).toContain("was added. Reload its open pages.");
    await page.getByRole("button", { name: "Remove http://localhost:8000" }).click();
    await expect.poll(() => text("#own-sites")).toBe("");
    expect(await text("#site-note")).toContain("removed");
  });

  it("says what is no site", async () => {
    await page.getByLabel("Address of the site").fill("javascript:alert(1)");
    await page.getByRole("button", { name: "Add site" }).click();
    await expect.poll(() => text("#site-note")).toContain("not the address of a site");
  });

  it("shows a name as text, whatever is in it", async () => {
    await page.getByLabel("Name, handle").fill("<img src=x onerror=alert(1)>");
    await page.getByRole("button", { name: "Add name" }).click();
    await expect.poll(() => text("#own-names")).toContain("<img src=x");
    expect(await page.locator("#own-names img").count()).toBe(0);
  });
});

describe("the page", () => {
  it("shows all four shortcuts as the browser set them", async () => {
    expect(await page.locator("#shortcuts kbd").allTextContents()).toHaveLength(4);
  });

  it.each([
    ["light", 1100],
    ["dark", 1100],
    ["light", 340],
  ] as const)("fits: %s, %d pixels wide", async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const shots = process.env.SHOTS;
    if (shots)
      await page.screenshot({ path: `${shots}/${colorScheme}-${width}.png`, fullPage: true });
  });

  it.each(["light", "dark"] as const)("passes axe: %s", async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await flaws(page)).toEqual([]);
  });

  it("reads from right to left without a broken line", async () => {
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

describe("the end", () => {
  it("unpairing deletes the key on both sides", async () => {
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByText("Pair with another agent, or unpair").click();
    await page.getByRole("button", { name: "Unpair this browser" }).click();
    await expect.poll(() => state().textContent()).toContain("Not paired");
    await expect.poll(() => agent.peers.at(-1)?.received.at(-1)?.type).toBe("unpair");
    const kept = await page.evaluate(async () => {
      const open = indexedDB.open("rejoinder");
      await new Promise((resolve) => {
        open.onsuccess = resolve;
      });
      const count = open.result.transaction("pairing").objectStore("pairing").count();
      await new Promise((resolve) => {
        count.onsuccess = resolve;
      });
      open.result.close();
      return count.result;
    });
    expect(kept).toBe(0);
  });
});

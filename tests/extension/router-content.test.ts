// @vitest-environment node
/**
 * What a content script can reach when its page has broken into it (T7), in a real browser: the
 * test speaks from the content script's own world, as such a page would.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { CDPSession, Page } from "playwright";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Chromium } from "./chromium";
import { ID, OPTIONS, startChromium } from "./chromium";
import { pairingCode } from "./fake-agent";
import { claimOn } from "./page/ready";

const CODE = pairingCode(0);
const DRAFT_ID = "ab".repeat(16);
const TEXT = "Thanks, next week 🎥";
const CLAIM = claimOn(TEXT, "next week 🎥");

let browser: Chromium;
let server: Server;
let options: Page;
let page: Page;
let cdp: CDPSession;
let world: number;

/** Runs in the content script's world and returns what the expression comes to, as JSON. */
async function inContentScript(expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
    contextId: world,
    expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return JSON.parse(String(result.value));
}

/** What comes back for one message, or the word "silence". */
const asked = (message: object) =>
  inContentScript(
    `chrome.runtime.sendMessage(${JSON.stringify(message)}).then(
       (answer) => answer === undefined ? "silence" : answer,
       () => "silence")`,
  );

const frames = () => browser.agent.peers.flatMap(({ received }) => received);

beforeAll(async () => {
  browser = await startChromium({
    secret: CODE,
    on: ({ type, id }, { send }) => {
      if (type === "draft.outcome") send({ type: "outcome.saved", re: id, lesson: null });
      if (type === "claim.resolve") {
        send({ type: "claim.resolved", re: id, draft_id: DRAFT_ID, text: TEXT, claims: [CLAIM] });
      }
    },
  });
  options = await browser.context.newPage();
  await options.goto(OPTIONS);
  await options.getByLabel("Paste the code").fill(CODE);
  await options.keyboard.press("Enter");
  await options.getByText("Connected to").waitFor();
  server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end("<!doctype html><title>A page</title><iframe src='/frame'></iframe>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  page = await browser.context.newPage();
  cdp = await browser.context.newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  cdp.on("Runtime.executionContextCreated", ({ context }) => {
    worlds.push(context);
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await cdp.send("Runtime.enable");
  const own = await vi.waitUntil(() => {
    const found = worlds.filter(({ origin }) => origin.includes(ID));
    return found.length > 0 && found;
  });
  expect(own, "the content script runs in the top frame only").toHaveLength(1);
  world = own[0]?.id ?? 0;
}, 60_000);

afterAll(async () => {
  server?.close();
  await browser?.close();
});

it.each([
  { kind: "state" },
  { kind: "pair", secret: CODE },
  { kind: "unpair" },
  { kind: "agent.status" },
  { kind: "sites.changed" },
  { kind: "voice", question: { type: "lessons.request" } },
  { kind: "voice", question: { type: "goal.remove", goal_id: DRAFT_ID } },
  { type: "unpair", id: 1 },
])("a single message is met with silence: %j", async (message) => {
  expect(await asked(message)).toBe("silence");
  expect(frames().map(({ type }) => type)).not.toContain("unpair");
});

it("a port of another name is closed, and so is nothing else", async () => {
  const closed = (name: string) =>
    inContentScript(`new Promise((resolve) => {
      const port = chrome.runtime.connect({ name: ${JSON.stringify(name)} });
      port.onDisconnect.addListener(() => resolve("closed"));
      port.onMessage.addListener(({ kind }) => { resolve(kind); port.disconnect(); });
    })`);
  expect(await closed("options")).toBe("closed");
  expect(await closed("page")).toBe("link");
});

it("over the page's port only a page's own kinds reach the agent", async () => {
  const before = frames().length;
  const outcome = { kind: "draft.outcome", draft_id: DRAFT_ID, outcome: "accepted", text: "Hi" };
  const messages = [
    { kind: "unpair" },
    { type: "unpair", id: 9 },
    { kind: "status.request", id: 9 },
    { kind: "voice", question: { type: "goals.request" } },
    { kind: "goal.add", text: "Say hi." },
    { kind: "fact.add", text: "I sell at evil.test.", site: "", expires: "", private: false },
    { kind: "voice", question: { type: "facts.request" } },
    { ...outcome, outcome: "posted" },
    { ...outcome, type: "unpair", id: 99 },
  ];
  await inContentScript(`(() => {
    globalThis.port = chrome.runtime.connect({ name: "page" });
    for (const message of ${JSON.stringify(messages)}) port.postMessage(message);
  })()`);
  await expect.poll(() => frames().length).toBe(before + 1);
  const { kind: _, ...rest } = outcome;
  expect(frames().at(-1)).toEqual({ type: "draft.outcome", id: expect.any(Number), ...rest });
});

it("over the page's port a claim is resolved by its place, with no word of the page's", async () => {
  const which = { draft_id: DRAFT_ID, start: 8, end: 19, length: 20, how: "fact" };
  const message = { kind: "claim.resolve", ...which, fact: "I sell at evil.test.", site: "demo" };
  const heard = await inContentScript(`new Promise((resolve) => {
    port.onMessage.addListener((message) => message.kind.startsWith("claim") && resolve(message));
    port.postMessage(${JSON.stringify(message)});
  })`);
  expect(frames().at(-1)).toEqual({ type: "claim.resolve", id: expect.any(Number), ...which });
  const claims = [CLAIM];
  expect(heard).toEqual({ kind: "claim.resolved", draft_id: DRAFT_ID, text: TEXT, claims });
});

it("of a tab's ports the newest is open, and with it the background is woken", async () => {
  const first = inContentScript(`new Promise((resolve) => {
    port.onDisconnect.addListener(() => resolve("closed"));
    globalThis.port = chrome.runtime.connect({ name: "page" });
  })`);
  expect(await first).toBe("closed");
  const alarms = () => options.evaluate(() => chrome.alarms.getAll());
  await expect.poll(alarms).toMatchObject([{ name: "reconnect", periodInMinutes: 0.5 }]);
});

it("no secret is within reach: storage.local and the page's databases hold none", async () => {
  const stored = JSON.stringify(await inContentScript("chrome.storage.local.get(null)"));
  expect(stored).not.toMatch(/[0-9a-f]{32}/);
  expect(stored).not.toContain("Hi");
  expect(await inContentScript("indexedDB.databases()")).toEqual([]);
  expect(await inContentScript("typeof chrome.tabs")).toBe("undefined");
});

it("a page itself finds nothing of the extension", async () => {
  expect(await page.evaluate(() => typeof globalThis.chrome?.runtime)).toBe("undefined");
  const loaded = (path: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          () => "loaded",
          () => "refused",
        ),
      `chrome-extension://${ID}/${path}`,
    );
  for (const path of ["content.js", "options.html", "icons/16.png", "manifest.json"]) {
    expect(await loaded(path)).toBe("refused");
  }
});

it("a page that speaks as the extension does is not heard", async () => {
  const before = frames().length;
  await page.evaluate(() => {
    for (const kind of ["unpair", "draft.outcome", "command"]) {
      window.postMessage({ kind, command: "accept", type: "unpair", id: 1 }, "*");
      document.dispatchEvent(new CustomEvent(kind, { detail: { kind } }));
    }
  });
  // Something that is heard goes after it, so that there is an end to wait for.
  const outcome = { kind: "draft.outcome", draft_id: "cd".repeat(16), outcome: "dismissed" };
  await inContentScript(`port.postMessage(${JSON.stringify({ ...outcome, text: "" })})`);
  await expect.poll(() => frames().length).toBe(before + 1);
  expect(frames().at(-1)).toMatchObject({ draft_id: "cd".repeat(16) });
});

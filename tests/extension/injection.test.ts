// @vitest-environment node
/**
 * A site the creator adds by hand, in a real browser. No test can answer the browser's own
 * question, so this build already holds the permission and only lacks the content script.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Chromium } from "./chromium";
import { ID, OPTIONS, startChromium } from "./chromium";

let browser: Chromium;
let options: Page;
let server: Server;
let origin: string;

const registered = () =>
  options.evaluate(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.map(({ matches, js, allFrames }) => ({ matches, js, allFrames }));
  });

/** Whether our content script runs on a fresh page of the site. */
async function runs(): Promise<boolean> {
  const page = await browser.context.newPage();
  const cdp = await browser.context.newCDPSession(page);
  const origins: string[] = [];
  cdp.on("Runtime.executionContextCreated", ({ context }) => origins.push(context.origin));
  await cdp.send("Runtime.enable");
  await page.goto(origin, { waitUntil: "load" });
  // document_idle is at the latest right after the load event; a turn of the page passes it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  await page.close();
  return origins.some((one) => one.includes(ID));
}

beforeAll(async () => {
  browser = await startChromium({}, (manifest) => {
    for (const script of manifest.content_scripts ?? []) {
      script.matches = ["https://www.youtube.com/*"];
    }
  });
  server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html");
    response.end("<!doctype html><title>A blog</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  options = await browser.context.newPage();
  await options.goto(OPTIONS);
}, 60_000);

afterAll(async () => {
  server?.close();
  await browser?.close();
});

it("is left alone before it is added", async () => {
  expect(await registered()).toEqual([]);
  expect(await runs()).toBe(false);
});

it("is left alone when it was written into the settings without the browser's permission", async () => {
  await options.evaluate(async () => {
    await chrome.storage.local.set({ ownSites: ["https://blog.example"] });
    await chrome.runtime.sendMessage({ kind: "sites.changed" });
    await chrome.storage.local.remove("ownSites");
  });
  expect(await registered()).toEqual([]);
});

it("gets the content script when it is added, once, in its top frame", async () => {
  await options.getByLabel("Address of the site").fill(origin);
  await options.getByRole("button", { name: "Add site" }).click();
  const script = { matches: ["http://127.0.0.1/*"], js: ["content.js"], allFrames: false };
  await expect.poll(registered).toEqual([script]);
  expect(await runs()).toBe(true);
});

it("keeps it when the same host is added on another port", async () => {
  await options.getByLabel("Address of the site").fill("http://127.0.0.1:1");
  await options.getByRole("button", { name: "Add site" }).click();
  await expect.poll(() => options.locator("#own-sites li").count()).toBe(2);
  expect(await registered()).toHaveLength(1);
});

it("loses it when it is removed", async () => {
  for (const one of [origin, "http://127.0.0.1:1"]) {
    await options.getByRole("button", { name: `Remove ${one}`, exact: true }).click();
  }
  await expect.poll(registered).toEqual([]);
  expect(await runs()).toBe(false);
});

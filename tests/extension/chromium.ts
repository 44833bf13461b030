/** The built test extension in Debian's Chromium, its background dialling a fake agent. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright";
import { chromium } from "playwright";
import { buildTarget } from "../../extension/build.mjs";
import type { FakeAgentOptions } from "./fake-agent";
import { FakeAgent } from "./fake-agent";

/** The manifest's `key` fixes it. */
export const ID = "deaidpmgbpbofhiadlallallhdfikjga";
export const OPTIONS = `chrome-extension://${ID}/options.html`;

export interface Chromium {
  context: BrowserContext;
  agent: FakeAgent;
  close(): Promise<void>;
}

/** `edit` may change the manifest before the browser reads it. */
export async function startChromium(
  options: FakeAgentOptions,
  edit: (manifest: chrome.runtime.ManifestV3) => void = () => {},
): Promise<Chromium> {
  const folder = await mkdtemp(join(tmpdir(), "rejoinder-"));
  const agent = await FakeAgent.start({ origin: `chrome-extension://${ID}`, ...options });
  const built = await buildTarget("test", folder, [agent.port]);
  const manifest = join(built, "manifest.json");
  const read = JSON.parse(await readFile(manifest, "utf8"));
  edit(read);
  await writeFile(manifest, JSON.stringify(read));
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", `--disable-extensions-except=${built}`, `--load-extension=${built}`],
  });
  const close = async () => {
    await context.close();
    await agent.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { context, agent, close };
}

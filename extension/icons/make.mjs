/** Draws icon.svg at the sizes of the manifest: node icons/make.mjs. The pictures are committed. */
import { readFile } from "node:fs/promises";
import { chromium } from "playwright";

const at = (name) => new URL(name, import.meta.url).pathname;
const svg = await readFile(at("icon.svg"), "utf8");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (const px of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: px, height: px } });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:100vw}</style>${svg}`,
  );
  await page.screenshot({ path: at(`${px}.png`), omitBackground: true });
  await page.close();
}
await browser.close();

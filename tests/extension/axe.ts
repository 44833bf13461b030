/** What axe-core finds on a page of the extension. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright";

/** The source of axe-core; it must end in a value that can be handed over. */
const SOURCE = `${readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")};0`;
declare const axe: typeof import("axe-core");

/** Each rule that is broken, or may be, with the first element; of `within` or the whole page. */
export async function flaws(page: Page, within?: string): Promise<(string | undefined)[][]> {
  await page.evaluate(SOURCE);
  return page.evaluate(async (selector) => {
    const { violations, incomplete } = await axe.run(selector ?? document);
    return [...violations, ...incomplete].map(({ id, nodes }) => [id, nodes[0]?.html]);
  }, within);
}

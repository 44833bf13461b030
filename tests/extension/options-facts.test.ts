// @vitest-environment node
/** The options page about facts: where and how long each holds, with an agent that keeps them. */
import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Fact } from "../../extension/src/protocol.gen";
import { flaws } from "./axe";
import type { Chromium } from "./chromium";
import { OPTIONS, startChromium } from "./chromium";
import { pairingCode } from "./fake-agent";

const CODE = pairingCode(0);

const row = (n: number) => n.toString(16).padStart(32, "0");
const fact = (n: number, text: string, more: Partial<Fact> = {}): Fact => ({
  fact_id: row(n),
  text,
  site: "",
  post: "",
  expires: "",
  private: false,
  added: "2026-01-02",
  ...more,
});

/** What the agent knows; each test starts from this. */
const START = [
  fact(1, "I answer mail on Fridays."),
  fact(2, "The course is half price.", { site: "youtube", expires: "2999-01-31" }),
  fact(3, "אני גרה בחיפה 🙂", { private: true, expires: "2020-09-05" }),
  fact(4, "It was filmed in May.", { site: "isso", post: "אביב <b>2026</b>" }),
  fact(5, "Ask me anything.", { post: "Questions", site: "elsewhere" }),
  fact(6, "Only here.", { post: "One post" }),
];
let known: Fact[];
/** Instead of an answer. */
let failing = false;

let browser: Chromium;
let page: Page;

const frames = (type: string) =>
  browser.agent.peers.flatMap(({ received }) => received).filter((frame) => frame.type === type);

beforeAll(async () => {
  browser = await startChromium({
    secret: CODE,
    on: (frame, { send }) => {
      const re = frame.id;
      if (failing) return send({ type: "failure", re, code: "store", text: "The disk is full." });
      if (frame.type === "fact.add") {
        const { text, site, expires, private: secret } = frame as unknown as Fact;
        known = [...known, fact(99, text, { site, expires, private: secret })];
      }
      if (frame.type === "fact.remove") {
        known = known.filter(({ fact_id }) => fact_id !== frame.fact_id);
      }
      if (/^facts?\./.test(frame.type)) send({ type: "facts", re, facts: known });
      // What is left unanswered would fill the window of the link.
      else if (/request$/.test(frame.type))
        send({ type: "failure", re, code: "internal", text: "" });
    },
  });
  page = await browser.context.newPage();
  await page.goto(OPTIONS);
}, 60_000);

afterAll(() => browser?.close());

beforeEach(() => {
  known = structuredClone(START);
  failing = false;
});

const facts = () => page.getByRole("region", { name: "Facts" });
const items = () => facts().getByRole("listitem");
const status = () => facts().getByRole("status").textContent();
const load = async () => {
  await page.reload();
  await expect.poll(() => items().count()).toBe(known.length);
};
const focused = () =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id,
  );

it("before there is an agent the section says so and shows nothing", async () => {
  await expect.poll(() => facts().textContent()).toContain("shown while the agent is connected");
  expect(await facts().getByRole("button").count()).toBe(0);
  await page.getByLabel("Paste the code").fill(CODE);
  await page.keyboard.press("Enter");
  await expect.poll(() => items().count()).toBe(START.length);
});

describe("a fact", () => {
  it.each([
    [0, "everywhere"],
    [1, "on YouTube, until 31 Jan 2999"],
    [2, "private everywhere, expired 5 Sept 2020"],
    [3, "on Isso, under “אביב <b>2026</b>”"],
    [4, "on elsewhere, under “Questions”"],
    [5, "under “One post”"],
  ])("stands with where and how long it holds: %i", async (at, words) => {
    await load();
    const about = await items().nth(at).locator("small").textContent();
    expect(about).toBe(words);
    expect(await items().locator("b").count()).toBe(0);
    expect(await items().nth(at).getAttribute("class")).toBe(at === 2 ? "over" : null);
  });

  it("is removed, and the focus goes to the next", async () => {
    await load();
    await facts().getByRole("button", { name: "Remove The course is half price." }).click();
    await expect.poll(() => items().count()).toBe(5);
    expect(await status()).toBe("Removed.");
    expect(frames("fact.remove").at(-1)).toMatchObject({ fact_id: row(2) });
    expect(await focused()).toBe(`Remove ${START[2]?.text}`);
    await facts().getByRole("button", { name: "Remove Only here." }).press("Enter");
    await expect.poll(() => items().count()).toBe(4);
    expect(await focused()).toBe("Remove Ask me anything.");
    known = START.slice(0, 1);
    await load();
    await facts().getByRole("button", { name: "Remove" }).press("Enter");
    await expect.poll(() => facts().textContent()).toContain("None yet.");
    expect(await focused()).toBe("fact-text");
  });

  it("that could not be removed stays, and the section says why", async () => {
    await load();
    failing = true;
    await facts().getByRole("button", { name: "Remove I answer" }).click();
    await expect.poll(status).toBe("The disk is full.");
    expect(await items().count()).toBe(START.length);
  });
});

describe("a new fact", () => {
  const text = () => facts().getByLabel("What is true");

  it("is added with where and how long it holds", async () => {
    await load();
    await text().fill("  The workshop is on Mondays 🙂 ");
    await facts().getByLabel("Holds").selectOption("WordPress");
    await facts().getByLabel("Until").fill("2999-12-31");
    await facts().getByLabel("Private").check();
    await facts().getByRole("button", { name: "Add" }).click();
    await expect.poll(() => items().count()).toBe(START.length + 1);
    expect(await status()).toBe("Added.");
    expect(frames("fact.add").at(-1)).toEqual({
      type: "fact.add",
      id: expect.any(Number),
      text: "The workshop is on Mondays 🙂",
      site: "wordpress",
      expires: "2999-12-31",
      private: true,
    });
    expect(await text().inputValue()).toBe("");
    expect(await facts().getByLabel("Private").isChecked()).toBe(false);
    expect(await focused()).toBe("fact-text");
  });

  it("is added with Enter, everywhere and for ever", async () => {
    await load();
    await text().fill("I sell no prints.");
    await page.keyboard.press("Enter");
    await expect.poll(() => items().last().locator("small").textContent()).toBe("everywhere");
    expect(frames("fact.add").at(-1)).toMatchObject({ site: "", expires: "", private: false });
  });

  it("may have two lines, as a question and its answer, and no end", async () => {
    await load();
    await text().fill("Which lens?");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("x".repeat(600));
    await page.keyboard.press("Enter");
    await expect.poll(() => items().count()).toBe(START.length + 1);
    expect(frames("fact.add").at(-1)).toMatchObject({ text: `Which lens?\n${"x".repeat(488)}` });
  });

  it("of no words is not sent, and one that is refused stays in the field", async () => {
    await load();
    const before = frames("fact.add").length;
    await text().fill("   ");
    await page.keyboard.press("Enter");
    expect(await status()).toBe("Type what is true first.");
    expect(frames("fact.add")).toHaveLength(before);
    failing = true;
    await text().fill("I was there.");
    await page.keyboard.press("Enter");
    await expect.poll(status).toBe("The disk is full.");
    expect(await text().inputValue()).toBe("I was there.");
  });
});

it.each([
  ["light", 1100],
  ["dark", 1100],
  ["light", 340],
] as const)("the section fits and passes axe: %s, %d pixels wide", async (colorScheme, width) => {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 800 });
  await load();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const shots = process.env.SHOTS;
  if (shots) await facts().screenshot({ path: `${shots}/facts-${colorScheme}-${width}.png` });
  expect(await flaws(page, "#facts-section")).toEqual([]);
});

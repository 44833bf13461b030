// @vitest-environment node
/** The options page about the voice: lessons, goals, consent, with an agent that keeps them. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LIKENESS_FROM } from "../../extension/src/options/voice";
import { flaws } from "./axe";
import type { Chromium } from "./chromium";
import { OPTIONS, startChromium } from "./chromium";
import { pairingCode } from "./fake-agent";

const CODE = pairingCode(0);
const LIKENESS = new URL("../../agent/rejoinder/voice/likeness.py", import.meta.url);
const LONG = "You write in short sentences, and you end the last one without a full stop, mostly";

const row = (n: number) => n.toString(16).padStart(32, "0");
const lesson = (n: number, text: string, more: object = {}) => ({
  lesson_id: row(n),
  text,
  scope: "On YouTube",
  seen: 4,
  state: "new",
  changes: [{ draft: "Thank you so much!!", final: "thank you" }],
  ...more,
});

/** What the agent knows; each test starts from this. */
const START = {
  voice: { replies: 1234, pairs: 980, likeness: true, lines: ["Replies are short.", `${LONG}.`] },
  lessons: [
    lesson(1, "You don't use exclamation marks."),
    lesson(2, "אתה כותב קצר 🙂", { state: "kept", seen: 1, scope: "", changes: [] }),
  ],
  goals: [{ goal_id: row(9), kind: "goal", text: "Mention the newsletter.", per_day: 2, today: 1 }],
};
let known: typeof START;
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
      const lessons = () => send({ type: "lessons", re, lessons: known.lessons });
      const goals = () => send({ type: "goals", re, goals: known.goals });
      switch (frame.type) {
        case "voice.request":
          return send({ type: "voice", re, ...known.voice });
        case "lessons.request":
          return lessons();
        case "lesson.decide":
          known.lessons = known.lessons.flatMap((one) => {
            if (one.lesson_id !== frame.lesson_id) return [one];
            const text = String(frame.text || one.text);
            return frame.decision === "keep" ? [{ ...one, text, state: "kept" }] : [];
          });
          return lessons();
        case "goals.request":
          return goals();
        case "goal.add": {
          const { kind, text, per_day } = frame as unknown as (typeof START.goals)[0];
          known.goals = [...known.goals, { goal_id: row(10), kind, text, per_day, today: 0 }];
          return goals();
        }
        case "goal.remove":
          known.goals = known.goals.filter(({ goal_id }) => goal_id !== frame.goal_id);
          return goals();
        case "facts.request":
          return send({ type: "facts", re, facts: [] });
      }
    },
  });
  page = await browser.context.newPage();
  await page.goto(OPTIONS);
}, 60_000);

afterAll(() => browser?.close());

beforeEach(async () => {
  known = structuredClone(START);
  failing = false;
});

const section = (name: string) => page.getByRole("region", { name });
const voice = () => section("Your voice");
const lessons = () => section("What your edits taught");
const goals = () => section("Goals, values and boundaries");
const load = async () => {
  await page.reload();
  await expect.poll(() => goals().getByRole("listitem").count()).toBe(known.goals.length);
};

describe("before there is an agent", () => {
  it.each([voice, lessons, goals])("a section says so and shows nothing", async (found) => {
    await expect.poll(() => found().textContent()).toContain("shown while the agent is connected");
    expect(await found().getByRole("button").count()).toBe(0);
  });

  it("is paired for what follows", async () => {
    await page.getByLabel("Paste the code").fill(CODE);
    await page.keyboard.press("Enter");
    await expect.poll(() => voice().textContent()).toContain("Replies are short.");
  });
});

describe("the voice", () => {
  it("is told in the agent's sentences, with how much it was learned from", async () => {
    await load();
    await expect.poll(() => voice().getByRole("listitem").allTextContents()).toHaveLength(2);
    const text = await voice().textContent();
    expect(text).toContain("1,234 replies");
    expect(text).toContain("980 of them");
    expect(text).toContain("Told beside each draft");
  });

  it("says how many replies are missing, as the agent counts them", async () => {
    const fewest = /^FEWEST: Final = (\d+)$/m.exec(readFileSync(LIKENESS, "utf8"))?.[1];
    expect(LIKENESS_FROM).toBe(Number(fewest));
    known.voice = { replies: 7, pairs: 1, likeness: false, lines: [] };
    await load();
    await expect.poll(() => voice().textContent()).toContain("43 more replies are needed");
  });

  it("says how to begin", async () => {
    known.voice = { replies: 0, pairs: 0, likeness: false, lines: [] };
    await load();
    await expect.poll(() => voice().textContent()).toContain("No reply of yours is known yet.");
    expect(await voice().locator("dl").textContent()).toBe("");
  });
});

describe("lessons", () => {
  it("stand with where they hold, what they come from, and an example", async () => {
    await load();
    const first = lessons().getByRole("listitem").first();
    expect(await first.textContent()).toContain("On YouTube · seen 4 times · waits for your word");
    await first.getByText("An example").click();
    expect(await first.locator("dl").innerText()).toContain("Thank you so much!!");
    const second = lessons().getByRole("listitem").nth(1);
    expect(await second.textContent()).toContain("seen once · kept");
    expect(await second.getByRole("button", { name: "Keep" }).count()).toBe(0);
    expect(await second.getByText("An example").count()).toBe(0);
  });

  it("are kept and forgotten", async () => {
    await load();
    await lessons().getByRole("button", { name: "Keep: You don't use" }).click();
    await expect.poll(() => lessons().getByRole("status").textContent()).toBe("Kept.");
    expect(await lessons().getByRole("button", { name: "Keep" }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("lessons-title");
    await lessons().getByRole("button", { name: "Forget: You don't use" }).click();
    await expect.poll(() => lessons().getByRole("listitem").count()).toBe(1);
    expect(frames("lesson.decide").at(-1)).toMatchObject({ decision: "forget", text: "" });
  });

  it("are put in other words with the keyboard, or left as they are", async () => {
    await load();
    await lessons().getByRole("button", { name: "Edit: You don't use" }).press("Enter");
    await page.keyboard.type("x");
    await page.keyboard.press("Escape");
    expect(await lessons().textContent()).toContain("You don't use exclamation marks.");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Edit");
    await page.keyboard.press("Enter");
    await page.keyboard.type("No <b>marks</b>, ever 🙂");
    // Looking away and back must not take the field away.
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.keyboard.press("Enter");
    await expect.poll(() => lessons().textContent()).toContain("No <b>marks</b>, ever 🙂");
    expect(await lessons().locator("b").count()).toBe(0);
    expect(frames("lesson.decide").at(-1)).toMatchObject({ decision: "keep" });
  });

  it("that there are none is said, and so is what the agent refuses", async () => {
    known.lessons = [];
    await load();
    await expect.poll(() => lessons().textContent()).toContain("Nothing yet.");
    known = structuredClone(START);
    await load();
    await expect.poll(() => lessons().getByRole("listitem").count()).toBe(2);
    failing = true;
    await lessons().getByRole("button", { name: "Keep: You don't use" }).click();
    await expect.poll(() => lessons().getByRole("status").textContent()).toBe("The disk is full.");
    expect(await lessons().getByRole("listitem").count()).toBe(2);
  });
});

describe("goals", () => {
  it("are added with kind and cap, and removed", async () => {
    await load();
    expect(await goals().getByRole("listitem").textContent()).toContain(
      "Goal, in 2 replies a day at most, 1 today",
    );
    await goals().getByLabel("In one sentence").fill("Ask what they want next. 🙂");
    await goals().getByLabel("Replies a day").fill("3");
    await page.keyboard.press("Enter");
    await expect.poll(() => goals().getByRole("listitem").count()).toBe(2);
    const added = { kind: "goal", text: "Ask what they want next. 🙂", per_day: 3 };
    expect(frames("goal.add").at(-1)).toMatchObject(added);
    expect(await goals().getByLabel("In one sentence").inputValue()).toBe("");
    await goals().getByRole("button", { name: "Remove Mention the newsletter." }).click();
    await expect.poll(() => goals().getByRole("listitem").count()).toBe(1);
    expect(frames("goal.remove").at(-1)).toMatchObject({ goal_id: row(9) });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("goal-text");
  });

  it("a boundary has no cap", async () => {
    await load();
    await goals().getByLabel("Kind").selectOption("Boundary");
    expect(await goals().getByLabel("Replies a day").isVisible()).toBe(false);
    await goals().getByLabel("In one sentence").fill("My family.");
    await goals().getByRole("button", { name: "Add" }).click();
    await expect.poll(() => goals().textContent()).toContain("My family.");
    expect(frames("goal.add").at(-1)).toMatchObject({ kind: "boundary", per_day: 1 });
  });
});

describe("reading replies, by site", () => {
  const box = () => page.getByRole("checkbox", { name: "https://blog.example" });
  const stored = () => page.evaluate(() => chrome.storage.local.get(["harvest", "noHarvest"]));

  it("says that no site has asked", async () => {
    await load();
    expect(await page.getByText("No site has asked yet.").isVisible()).toBe(true);
  });

  it("is withdrawn and given back", async () => {
    await page.evaluate(() => chrome.storage.local.set({ harvest: ["https://blog.example"] }));
    await expect.poll(() => box().isChecked()).toBe(true);
    await box().press("Space");
    await expect.poll(stored).toEqual({ harvest: [], noHarvest: ["https://blog.example"] });
    expect(await box().isChecked()).toBe(false);
    await box().check();
    await expect.poll(stored).toEqual({ harvest: ["https://blog.example"], noHarvest: [] });
  });

  it("is asked anew of a site that was taken off the list", async () => {
    const site = "http://localhost:8000";
    await page.getByLabel("Address of the site").fill(site);
    await page.getByRole("button", { name: "Add site" }).click();
    await page.evaluate((origin) => chrome.storage.local.set({ noHarvest: [origin] }), site);
    await page.getByRole("button", { name: `Remove ${site}` }).click();
    await expect.poll(stored).toEqual({ harvest: ["https://blog.example"], noHarvest: [] });
  });
});

describe("the page with all of it", () => {
  it.each([
    ["light", 1100],
    ["dark", 1100],
    ["light", 340],
  ] as const)("fits and passes axe: %s, %d pixels wide", async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await load();
    await lessons().getByText("An example").click();
    await lessons().getByRole("button", { name: "Edit: אתה" }).click();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const shots = process.env.SHOTS;
    if (shots)
      await page.screenshot({ path: `${shots}/voice-${colorScheme}-${width}.png`, fullPage: true });
    expect(await flaws(page)).toEqual([]);
  });
});

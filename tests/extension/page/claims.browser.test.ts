/** A draft that says what nothing backs: underlined, held back, and resolved row by row. */
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { CardState } from "../../../extension/src/page/states";
import type { Claim } from "../../../extension/src/protocol.gen";
import { inSight, lay, root } from "./cards";
import { claimOn, READING, shown, unmade } from "./ready";

const TEXT = "Thanks 🙏🏽 I'll post it next week, for 40 euros";
const PROMISE = claimOn(TEXT, "I'll post it next week", "promise", null, "I post weekly.");
const PRICE = claimOn(TEXT, "40 euros", "offer");
const locked = (claims: Claim[] = [PROMISE, PRICE], state = {}) =>
  shown({ text: TEXT, claims }, state);

afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute("style");
});

type Laid = ReturnType<typeof lay>;
const rows = ({ card }: Laid) => [...root(card).querySelectorAll<HTMLElement>(".claims li")];
const noticeOf = ({ card }: Laid) => root(card).querySelector(".notice")?.textContent;
const focused = ({ card }: Laid) => root(card).activeElement?.getAttribute("aria-label");

describe("what nothing backs", () => {
  it.each([
    ["behind emoji and at the very end", TEXT, ["I'll post it next week", "40 euros"]],
    ["from right to left", "תודה 🙏🏽 אשלח לך מחר 🎥 בבוקר", ["אשלח לך מחר 🎥"]],
    ["joined letters", "شكرا سأنشر الملفات غدا", ["سأنشر الملفات"]],
    ["over lines", "First\nthen I'll\nwrite again", ["then I'll\nwrite"]],
  ])("is underlined where it stands: %s", (_name, text, parts) => {
    const laid = lay(shown({ text, claims: parts.map((part) => claimOn(text, part)) }));
    const marks = [...root(laid.card).querySelectorAll("mark")];
    expect(marks.map(({ textContent }) => textContent)).toEqual(parts);
    expect(root(laid.card).querySelector(".text")?.textContent).toBe(text);
    for (const mark of marks) {
      const { textDecorationLine, textDecorationStyle } = getComputedStyle(mark);
      expect([textDecorationLine, textDecorationStyle]).toEqual(["underline", "wavy"]);
      expect(mark.getClientRects().length).toBeGreaterThan(0);
    }
    expect(rows(laid)).toHaveLength(parts.length);
  });

  it.each(["#ffffff", "#0f0f0f"])("is underlined in the warning's ink over %s", (background) => {
    document.body.style.background = background;
    const { card } = lay(locked());
    const style = (selector: string) =>
      getComputedStyle(root(card).querySelector(selector) as Element);
    expect(style("mark").textDecorationColor).toBe(style(".claims p").color);
  });

  it.each([
    ["markup", "<img src=x onerror=alert(1)>"],
    ["bidi marks", "\u202egnp.exe \u2066 never closed"],
    ["a long word", "x".repeat(5_000)],
    ["a text of nothing but it", "👨‍👩‍👧‍👦🇩🇪 你好 नमस्ते"],
  ])("is plain text inside its row: %s", (_name, text) => {
    const { card } = lay(
      shown({ text, claims: [claimOn(text, text, "name", null, text.slice(0, 500))] }),
    );
    expect(root(card).querySelector(".body img")).toBeNull();
    expect(root(card).querySelector("mark")?.textContent).toBe(text);
    expect(card.host.getBoundingClientRect().height).toBeLessThan(520);
    expect(card.host.scrollWidth).toBeLessThanOrEqual(card.host.clientWidth);
  });
});

describe("accepting it", () => {
  it("does nothing, says why, and goes to where it is resolved", async () => {
    const laid = lay(locked());
    await inSight();
    const accept = laid.button("accept");
    expect(accept.disabled).toBe(false);
    expect(accept.getAttribute("aria-disabled")).toBe("true");
    await userEvent.click(accept, { force: true });
    expect(laid.acts).toEqual([]);
    expect(noticeOf(laid)).toContain("Resolve what is underlined first");
    expect(root(laid.card).querySelector('[role="status"]')?.textContent).toBe(noticeOf(laid));
    expect(focused(laid)).toBe("To resolve before you accept");
    await userEvent.keyboard("{Enter}{Enter}");
    expect(laid.acts).toEqual([]);
  });

  it("leaves the keyboard on the row where it is", async () => {
    const laid = lay(locked());
    laid.card.accept();
    await userEvent.keyboard("{Tab}{Tab}{Tab}");
    expect(focused(laid)).toBe("I vouch: I'll post it next week");
    laid.card.accept();
    expect(focused(laid)).toBe("I vouch: I'll post it next week");
    expect(laid.acts).toEqual([]);
  });

  it("is done with the keyboard alone", async () => {
    const laid = lay(locked());
    await inSight();
    laid.card.accept();
    await userEvent.keyboard("{Tab}{Tab}{Enter}");
    expect(laid.acts).toEqual([{ do: "resolve", claim: PROMISE, how: "fact" }]);
  });

  it("works once all is backed", async () => {
    const laid = lay(locked());
    laid.card.show(locked([{ ...PROMISE, source: { kind: "vouch", text: "" } }]));
    await inSight();
    laid.card.accept();
    expect(laid.acts).toEqual([{ do: "accept", text: TEXT, edited: false }]);
  });
});

describe("a row", () => {
  const press = async ({ card }: Laid, name: string) => {
    const found = root(card).querySelector<HTMLElement>(`[aria-label="${name}"]`);
    if (!found) throw new Error(`no button ${name}`);
    await userEvent.click(found, { force: true });
  };

  it("resolves the claim it is about", async () => {
    const laid = lay(locked());
    await inSight();
    await press(laid, "I vouch: 40 euros");
    await press(laid, "Remove: I'll post it next week");
    expect(laid.acts).toEqual([
      { do: "resolve", claim: PRICE, how: "vouch" },
      { do: "resolve", claim: PROMISE, how: "remove" },
    ]);
    await press(laid, "Add as fact: 40 euros");
    expect(laid.acts).toHaveLength(2);
    expect(noticeOf(laid)).toContain("nothing that could be kept");
  });

  it("waits with the others while one is resolved, and keeps the focus and its place", async () => {
    const laid = lay(locked());
    await inSight();
    laid.card.accept();
    await userEvent.keyboard("{Tab}{Tab}");
    const places = () => rows(laid).map((row) => JSON.stringify(row.getBoundingClientRect()));
    const before = places();
    const { start, end } = PROMISE;
    const resolving = { draft_id: "", start, end, how: "fact" };
    laid.card.show(locked([PROMISE, PRICE], { resolving }));
    expect(focused(laid)).toBe("Add as fact: I'll post it next week");
    expect(places()).toEqual(before);
    await userEvent.keyboard("{Enter}");
    await press(laid, "I vouch: 40 euros");
    expect(laid.acts).toEqual([]);
  });

  it("gives the focus to the next one when it is gone, and the last one to Accept", async () => {
    const laid = lay(locked());
    laid.card.accept();
    await userEvent.keyboard("{Tab}{Tab}{Tab}");
    laid.card.show(locked([PRICE]));
    expect(focused(laid)).toBe("I vouch: 40 euros");
    laid.card.show(locked([]));
    expect(root(laid.card).activeElement).toBe(laid.button("accept"));
  });

  it("gives it to the list when what removed is gone: another press takes out nothing", async () => {
    const laid = lay(locked());
    laid.card.accept();
    await userEvent.keyboard("{Tab}");
    expect(focused(laid)).toBe("Remove: I'll post it next week");
    laid.card.show(locked([PRICE]));
    expect(focused(laid)).toBe("To resolve before you accept");
  });

  it("leaves a long text where it was read, and its scroll bar the focus", async () => {
    const text = `${TEXT}${"\nand so on".repeat(50)}`;
    const state = (claims: Claim[], more = {}) => shown({ text, claims, ...more });
    const laid = lay(state([PROMISE, PRICE]));
    const box = () => root(laid.card).querySelector(".text") as HTMLElement;
    box().focus();
    box().scrollTop = 300;
    laid.card.show(state([PRICE]));
    expect(box().scrollTop).toBe(300);
    expect(root(laid.card).activeElement).toBe(box());
    laid.card.show(state([PRICE], { text: `Another${text}` }));
    expect(box().scrollTop).toBe(0);
  });

  it("is not resolved by the second click of a double click on the one before", async () => {
    const laid = lay(locked());
    await inSight();
    const push = vi.spyOn(laid.acts, "push").mockImplementation(() => {
      laid.card.show(locked([PRICE]));
      return 0;
    });
    const button = root(laid.card).querySelector('[aria-label^="Remove: I\'ll"]');
    await userEvent.dblClick(button as Element, { force: true });
    expect(push).toHaveBeenCalledOnce();
    expect(noticeOf(laid)).toContain("only just come here");
  });

  it("is not pressed by a script, nor where something covers it", async () => {
    const laid = lay(locked());
    await inSight();
    for (const button of root(laid.card).querySelectorAll<HTMLElement>(".claims button")) {
      button.click();
      button.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    }
    const [row] = rows(laid);
    row?.querySelector("button")?.focus();
    const over = document.createElement("div");
    over.style.cssText = "position: fixed; inset: 0; background: white";
    document.body.append(over);
    await userEvent.keyboard("{Enter}");
    expect(laid.acts).toEqual([]);
    expect(noticeOf(laid)).toContain("covers this button");
  });
});

describe("the editor", () => {
  const editing = (bare: string[]): CardState => ({
    kind: "editing",
    text: TEXT,
    bare,
    suffix: "",
  });

  it("does not let the same words through, and lets others", async () => {
    const laid = lay();
    laid.card.show(editing(["I'll post it next week", "40 euros"]));
    await inSight();
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(noticeOf(laid)).toContain("“I'll post it next week”");
    await userEvent.keyboard(
      "{Control>}a{/Control}Some day, for 40 euros.{Control>}{Enter}{/Control}",
    );
    expect(noticeOf(laid)).toContain("“40 euros”");
    expect(laid.acts).toEqual([]);
    await userEvent.keyboard("{Control>}a{/Control}Some day.{Control>}{Enter}{/Control}");
    expect(laid.acts).toEqual([{ do: "accept", text: "Some day.", edited: true }]);
  });

  it("keeps what is written when a claim is resolved meanwhile", async () => {
    const laid = lay();
    laid.card.show(editing(["40 euros"]));
    await inSight();
    await userEvent.keyboard("!");
    laid.card.show(editing([]));
    expect(laid.card.text).toBe(`${TEXT}!`);
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(laid.acts).toEqual([{ do: "accept", text: `${TEXT}!`, edited: true }]);
  });
});

describe("the card with it", () => {
  const { start, end } = PROMISE;
  const flagged = {
    ...READING,
    because: ["my brand"],
    sarcasm: true,
    serves: "Sponsors.",
    flag: "New.",
  };
  const suffix = "(with AI)";
  const STATES: [string, CardState][] = [
    ["locked", locked()],
    ["waiting", locked([PROMISE, PRICE], { resolving: { draft_id: "", start, end, how: "fact" } })],
    ["read and disclosed", shown({ text: TEXT, suffix, pile: "business", reading: flagged })],
    ["right to left", shown({ text: "אשלח מחר", claims: [claimOn("אשלח מחר", "אשלח")], suffix })],
    ["none", unmade({ pile: "grief", reason: "sensitive", reading: flagged })],
    ["left", unmade({ reason: "resolved", text: "Nothing was left of this draft." })],
    ["editing", { kind: "editing", text: TEXT, bare: ["40 euros"], suffix }],
  ];

  it.each(STATES)(
    "passes axe and fits into 320 pixels, light and dark: %s",
    async (_name, state) => {
      await page.viewport(320, 700);
      for (const background of ["#ffffff", "#0f0f0f"]) {
        document.body.style.background = background;
        const { card } = lay();
        card.show(state);
        expect(card.host.scrollWidth).toBeLessThanOrEqual(card.host.clientWidth);
        // What axe cannot decide, such as the ink of a sign, is measured in the other file.
        const { violations } = await axe.run(card.host);
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      }
    },
  );
});

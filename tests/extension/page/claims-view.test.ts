/** What a draft that may not be accepted yet is made of, without a browser's layout. */
import { describe, expect, it } from "vitest";
import { claimRows, draftText, lock } from "../../../extension/src/page/claims-view";
import { viewOf } from "../../../extension/src/page/views";
import { claimOn, READING, shown, unmade } from "./ready";

const TEXT = "Thanks 🙏🏽 I'll post it next week, for <b>40</b> euros.";
const PROMISE = claimOn(TEXT, "I'll post it next week", "promise", null, "I post weekly.");
const PRICE = claimOn(TEXT, "<b>40</b> euros", "offer");
const locked = (more = {}) => shown({ text: TEXT, claims: [PROMISE, PRICE], ...more });

const rows = (...parts: Parameters<typeof claimRows>) =>
  claimRows(...parts).flatMap((part) => [...part.querySelectorAll("li")]);

describe("the text of a draft", () => {
  it("marks what nothing backs, and tells a screen reader so", () => {
    const box = draftText(document, locked().draft);
    expect(box.textContent).toBe(TEXT);
    const marks = [...box.querySelectorAll("mark")];
    expect(marks.map(({ textContent }) => textContent)).toEqual([
      "I'll post it next week",
      "<b>40</b> euros",
    ]);
    expect(marks[0]?.getAttribute("aria-description")).toBe("Nothing you told me backs this");
    expect(box.querySelector("b")).toBeNull();
  });

  it("shows behind it what will be added, and nothing where nothing will", () => {
    const box = draftText(document, locked({ suffix: "(with AI)" }).draft);
    expect(box.textContent).toBe(`${TEXT} (with AI)`);
    expect(box.querySelector(".suffix")?.textContent).toBe(" (with AI)");
    expect(draftText(document, locked().draft).querySelector(".suffix")).toBeNull();
  });
});

describe("the rows below it", () => {
  it("quote each claim, say what it is, and offer what can be made of it", () => {
    const [promise, price] = rows(document, locked().draft, null);
    const what = (row?: Element) => row?.querySelector(".what")?.textContent;
    expect(what(promise)).toBe("“I'll post it next week”, a promise");
    expect(what(price)).toBe("“<b>40</b> euros”, an offer, a price or a link");
    const [remove, fact, vouch] = promise?.querySelectorAll("button") ?? [];
    expect([remove, fact, vouch].map((one) => one?.textContent)).toEqual([
      "Remove",
      "Add as fact",
      "I vouch",
    ]);
    expect(remove?.getAttribute("aria-label")).toBe("Remove: I'll post it next week");
    expect(fact?.title).toContain("I post weekly.");
    expect(fact?.disabled).toBe(false);
    expect(price?.querySelectorAll("button")[1]?.getAttribute("aria-disabled")).toBe("true");
    expect(promise?.querySelector(".kept")?.textContent).toBe("As a fact: “I post weekly.”");
    expect(price?.querySelector(".kept")).toBeNull();
  });

  it("show the fact where it is more than the words of the row", () => {
    const same = claimOn(
      "I live in Ghent!",
      "I live in Ghent",
      "experience",
      null,
      "I live in Ghent.",
    );
    const [row] = rows(document, shown({ text: "I live in Ghent!", claims: [same] }).draft, null);
    expect(row?.querySelector(".kept")).toBeNull();
  });

  it("are inert while one is resolved, and the pressed button waits", () => {
    const { start, end } = PROMISE;
    const resolving = { draft_id: "", start, end, length: 40, how: "vouch" } as const;
    const buttons = rows(document, locked().draft, resolving).flatMap((row) => [
      ...row.querySelectorAll("button"),
    ]);
    expect(buttons.every((one) => one.getAttribute("aria-disabled") === "true")).toBe(true);
    const busy = buttons.filter((one) => one.getAttribute("aria-busy") === "true");
    expect(busy.map(({ textContent }) => textContent)).toEqual(["I vouch"]);
  });

  it("are none where all is backed", () => {
    expect(claimRows(document, shown().draft, null)).toEqual([]);
  });

  it("stay short, whatever is claimed, and have words for a claim on nothing", () => {
    const text = "x".repeat(5_000);
    const claims = [claimOn(text, text), { ...PROMISE, start: 9, end: 9 }];
    const [long, empty] = rows(document, shown({ text, claims }).draft, null);
    expect(long?.textContent?.length).toBeLessThan(150);
    expect(empty?.querySelector(".what")?.textContent).toBe("a promise");
  });
});

describe("the lock", () => {
  const said = (...parts: Parameters<typeof lock>) => {
    const why = lock(...parts);
    return (
      why?.map((part) => (typeof part === "string" ? part : part.textContent)).join("") ?? null
    );
  };

  it("holds a draft until all is resolved, and says how", () => {
    expect(said(document, locked(), TEXT)).toContain("Resolve what is underlined first");
    expect(said(document, locked({ claims: [] }), TEXT)).toBeNull();
  });

  it("holds the creator's version while it says the same words, and names them", () => {
    const state = { kind: "editing", text: TEXT, bare: ["next week"], suffix: "" } as const;
    expect(said(document, state, "Out NEXT  week!")).toContain("“next week”. Write it otherwise");
    expect(said(document, state, "Out next weekend!")).toBeNull();
  });
});

describe("what triage read", () => {
  const reading = { ...READING, because: ["my brand"], serves: "Two sponsors.", flag: "New here." };
  const textOf = (parts: Node[]) => {
    const box = document.createElement("div");
    box.append(...parts);
    return box;
  };

  it.each([
    ["with a draft", shown({ pile: "business", reading })],
    ["without one", unmade({ pile: "business", reading })],
  ])("is told %s: the warning first", (_name, state) => {
    const { parts, said } = viewOf(document, state, null);
    const box = textOf(parts);
    expect(box.firstElementChild?.className).toBe("flag");
    expect(box.firstElementChild?.querySelector("bdi")?.textContent).toBe("New here.");
    expect(box.textContent).toContain("Serves your goal: Two sponsors.");
    expect(box.querySelector<HTMLElement>(".remark")?.title).toContain("“\u2068my brand\u2069”");
    expect(said.startsWith("New here. ")).toBe(true);
  });

  it("says nothing more where nothing was left of a draft", () => {
    const state = unmade({ reason: "resolved", text: "Nothing was left of this draft." });
    const { parts, said } = viewOf(document, state, null);
    expect(textOf(parts).textContent).toBe("Nothing was left of this draft.RegenerateHint");
    expect(said).toBe("Nothing was left of this draft.");
  });
});

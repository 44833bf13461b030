import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { ToPage } from "../../../extension/src/messages";
import { Desk } from "../../../extension/src/page/desk";
import type { Comment, DraftReady } from "../../../extension/src/protocol.gen";
import { demo } from "../../../extension/src/sites/demo";
import { FIXTURES, lay } from "../sites/fixtures";
import { READY } from "./ready";

const KEYS = { accept: "Alt+Shift+Y", regenerate: "", next: "", previous: "" };

interface Asked {
  key: number;
  comment: Comment;
  regenerate: boolean;
}

let closing: AbortController;
let posted: string[];

beforeEach(() => {
  closing = new AbortController();
  posted = [];
  lay(FIXTURES.demo);
  actAsDemo();
});

afterEach(() => {
  closing.abort();
  document.body.replaceChildren();
  document.body.removeAttribute("style");
});

/** The demo page's own script: Reply opens a form, Post is off while it is empty. */
function actAsDemo(): void {
  document.body.addEventListener(
    "click",
    ({ target }) => {
      const button = (target as Element).closest(".rj-reply");
      const comment = button?.closest(".rj-comment");
      if (!button || !comment || comment.querySelector(":scope > form")) return;
      const form = document.createElement("form");
      const editor = document.createElement("textarea");
      const post = document.createElement("button");
      form.className = "rj-form";
      editor.className = "rj-editor";
      post.className = "rj-submit";
      post.disabled = true;
      editor.addEventListener("input", () => {
        post.disabled = editor.value.trim() === "";
      });
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        posted.push(editor.value);
      });
      form.append(editor, post);
      button.parentElement?.after(form);
    },
    { signal: closing.signal },
  );
}

/** A desk on the fixture, with what it said to the background. */
function open(own = { ownSites: [], ownNames: [] }) {
  const asked: Asked[] = [];
  const cancelled: number[] = [];
  const outcomes: [string, string, string][] = [];
  const desk = new Desk({
    document,
    site: demo,
    own,
    explain: (link) => (link.state === "down" ? "Start it with: rejoinder up" : link.state),
    signal: closing.signal,
    actions: {
      request: (key, comment, regenerate) => asked.push({ key, comment, regenerate }),
      cancel: (key) => cancelled.push(key),
      outcome: (...outcome) => outcomes.push(outcome),
    },
  });
  const keyOf = (id: string) => asked.find(({ comment }) => comment.id === id)?.key ?? -1;
  const ready = (id: string, change: Partial<DraftReady> = {}): ToPage => ({
    kind: "draft.ready",
    key: keyOf(id),
    ready: { ...READY, ...change },
  });
  return { desk, asked, cancelled, outcomes, keyOf, ready };
}

function card(id: string): HTMLElement | null {
  for (const child of document.querySelectorAll(`#c-${id} > div`)) {
    const found = child.shadowRoot?.querySelector<HTMLElement>(".card");
    if (found) return found;
  }
  return null;
}

const words = (id: string) => card(id)?.querySelector<HTMLElement>(".body")?.innerText ?? "";
const editor = (id: string) =>
  document.querySelector<HTMLTextAreaElement>(`#c-${id} > form textarea`);

async function press(id: string, act: string): Promise<void> {
  const button = card(id)?.querySelector<HTMLElement>(`[data-do="${act}"]`);
  if (!button) throw new Error(`no ${act} under comment ${id}`);
  button.scrollIntoView({ block: "center" });
  await userEvent.click(button);
}

async function asksFor(asked: readonly Asked[], ...ids: string[]): Promise<void> {
  await vi.waitFor(() => expect(asked.map(({ comment }) => comment.id).sort()).toEqual(ids));
}

describe("which comments are asked for", () => {
  it("are those of others that the creator has not answered", async () => {
    const { asked } = open();
    await asksFor(asked, "1", "2", "3");
    expect(words("1")).toBe("Drafting a reply…");
    expect(card("4")).toBeNull();
    expect(card("5")).toBeNull();
  });

  it("are none on the page of somebody else", async () => {
    document.querySelector(".rj-me")?.setAttribute("href", "/people/maya");
    const { asked } = open();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked).toEqual([]);
    expect(card("1")).toBeNull();
  });

  it("start near the middle of the window and leave out what is far away", async () => {
    const far = document.querySelector("#c-3")?.closest("ol");
    const gap = document.createElement("li");
    gap.style.height = "9000px";
    document.querySelector("#c-3")?.before(gap);
    const { asked, cancelled, keyOf } = open();
    await asksFor(asked, "1", "2");
    far?.lastElementChild?.scrollIntoView();
    await asksFor(asked, "1", "2", "3");
    await vi.waitFor(() => expect(cancelled.sort()).toEqual([keyOf("1"), keyOf("2")].sort()));
  });

  it("come and go with the page", async () => {
    const { asked, cancelled, keyOf } = open();
    await asksFor(asked, "1", "2", "3");
    document.querySelector("#c-2")?.remove();
    await vi.waitFor(() => expect(cancelled).toEqual([keyOf("2")]));
    const fresh = document.querySelector("#c-3")?.cloneNode(true) as Element;
    fresh.id = "c-9";
    for (const host of fresh.querySelectorAll(":scope > div:not(.rj-text, .rj-actions)"))
      host.remove();
    document.querySelector("#c-3")?.after(fresh);
    await asksFor(asked, "1", "2", "3", "9");
  });
});

describe("rows that are recycled", () => {
  it("keep each draft with its comment, not with its element", async () => {
    const { desk, asked, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2", { text: "For Oskar" }));
    desk.receive(ready("3", { text: "For Priya" }));
    const [two, three] = ["#c-2", "#c-3"].map((id) => document.querySelector(id));
    if (two) two.id = "c-3";
    if (three) three.id = "c-2";
    await vi.waitFor(() => {
      expect(words("2")).toContain("For Oskar");
      expect(words("3")).toContain("For Priya");
    });
    expect(two?.id === "c-3" && words("3")).toContain("For Priya");
    expect(document.querySelectorAll("#c-3 > div").length).toBe(3);
  });

  it("give a comment its draft back when it comes back, without asking again", async () => {
    const { desk, asked, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2", { text: "For Oskar" }));
    const row = document.querySelector("#c-2");
    const home = row?.parentElement;
    row?.remove();
    await vi.waitFor(() => expect(row?.querySelector(":scope > div:nth-of-type(3)")).toBeNull());
    if (row) home?.append(row);
    await vi.waitFor(() => expect(words("2")).toContain("For Oskar"));
    expect(asked).toHaveLength(3);
  });

  it("get their card back when the page throws it away", async () => {
    const { desk, asked, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    const root = card("2")?.getRootNode();
    if (root instanceof ShadowRoot) root.host.remove();
    expect(card("2")).toBeNull();
    await vi.waitFor(() => expect(words("2")).toContain(READY.text));
  });
});

it("a page that becomes another page without loading starts anew", async () => {
  const home = location.href;
  const { desk, asked, cancelled, keyOf, ready } = open();
  await asksFor(asked, "1", "2", "3");
  desk.receive(ready("1"));
  history.pushState(null, "", `${location.pathname}?page=2`);
  document.querySelector("#c-3")?.remove();
  await vi.waitFor(() => expect(cancelled.sort()).toEqual([keyOf("2"), keyOf("3")].sort()));
  await vi.waitFor(() =>
    expect(
      asked
        .slice(3)
        .map(({ comment }) => comment.id)
        .sort(),
    ).toEqual(["1", "2"]),
  );
  history.replaceState(null, "", home);
});

describe("from draft to reply box", () => {
  it("streams, fills the box of that comment, tells it, and posts nothing", async () => {
    const { desk, asked, outcomes, keyOf, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive({ kind: "draft.token", key: keyOf("2"), text: "It's", restart: false });
    desk.receive({ kind: "draft.token", key: keyOf("2"), text: " the", restart: false });
    expect(words("2")).toContain("It's the");
    desk.receive({ kind: "draft.token", key: keyOf("2"), text: "No", restart: true });
    expect(words("2")).not.toContain("It's");
    desk.receive(ready("2"));
    await press("2", "accept");
    await vi.waitFor(() => expect(words("2")).toContain("Read it, then post it yourself."));
    expect(editor("2")?.value).toBe(READY.text);
    expect(document.activeElement).toBe(editor("2"));
    expect(document.querySelectorAll("form")).toHaveLength(1);
    expect(outcomes).toEqual([[READY.draft_id, "accepted", READY.text]]);
    expect(posted).toEqual([]);
  });

  it("takes it back", async () => {
    const { desk, asked, outcomes, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    await press("2", "accept");
    await vi.waitFor(() => expect(words("2")).toContain("Undo"));
    await press("2", "undo");
    await vi.waitFor(() => expect(words("2")).toContain(READY.text));
    expect(editor("2")?.value).toBe("");
    expect(outcomes.at(-1)).toEqual([READY.draft_id, "undone", ""]);
  });

  it("tells the text that the creator made of it in the card", async () => {
    const { desk, asked, outcomes, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2", { text: "Hello" }));
    await press("2", "edit");
    await userEvent.keyboard(" Oskar");
    await press("2", "accept");
    await vi.waitFor(() => expect(editor("2")?.value).toBe("Hello Oskar"));
    await vi.waitFor(() => expect(outcomes).toEqual([[READY.draft_id, "edited", "Hello Oskar"]]));
  });

  it("tells the text that the creator made of it in the box, when they leave it", async () => {
    const { desk, asked, outcomes, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2", { text: "Hello" }));
    await press("2", "accept");
    await vi.waitFor(() => expect(outcomes).toHaveLength(1));
    await userEvent.keyboard(", Oskar");
    expect(outcomes).toHaveLength(1);
    await userEvent.tab();
    await vi.waitFor(() =>
      expect(outcomes.at(-1)).toEqual([READY.draft_id, "edited", "Hello, Oskar"]),
    );
  });

  it("goes through the alternatives and accepts the one shown", async () => {
    const { desk, asked, outcomes, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    await press("2", "newer");
    expect(words("2")).toContain("2/3");
    await press("2", "accept");
    await vi.waitFor(() => expect(outcomes).toEqual([[READY.draft_id, "accepted", "The 35mm!"]]));
  });

  it("asks for another, and keeps the first when there is none", async () => {
    const { desk, asked, keyOf, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    await press("2", "regenerate");
    expect(asked.at(-1)).toMatchObject({ key: keyOf("2"), regenerate: true });
    expect(words("2")).toContain("Writing…");
    const none = {
      type: "draft.none",
      re: 1,
      pile: "other",
      reason: "same",
      text: "No other draft came.",
    } as const;
    desk.receive({ kind: "draft.none", key: keyOf("2"), none });
    expect(words("2")).toContain(READY.text);
    expect(card("2")?.querySelector(".notice")?.textContent).toBe("No other draft came.");
  });

  it("dismisses and brings back", async () => {
    const { desk, asked, outcomes, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    await press("2", "dismiss");
    expect(outcomes).toEqual([[READY.draft_id, "dismissed", ""]]);
    await press("2", "restore");
    expect(words("2")).toContain(READY.text);
  });

  it("stops the model when dismissed early, and stays dismissed when a draft comes late", async () => {
    const { desk, asked, cancelled, outcomes, keyOf, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive({ kind: "draft.token", key: keyOf("2"), text: "It", restart: false });
    await press("2", "dismiss");
    expect(cancelled).toEqual([keyOf("2")]);
    desk.receive(ready("2"));
    expect(words("2")).toContain("Suggestion dismissed.");
    expect(outcomes).toEqual([]);
    await press("2", "restore");
    expect(words("2")).toContain(READY.text);
  });

  it("offers the copy when no reply box comes", async () => {
    const { desk, asked, outcomes, ready } = open();
    await asksFor(asked, "1", "2", "3");
    document.querySelector("#c-2 .rj-reply")?.remove();
    desk.receive(ready("2"));
    await press("2", "accept");
    await vi.waitFor(() => expect(words("2")).toContain("The reply box did not open."));
    expect(outcomes).toEqual([]);
    await press("2", "cancel-edit");
    expect(words("2")).toContain(READY.text);
  });

  it("goes when the creator's own reply appears", async () => {
    const { desk, asked, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("1"));
    const own = document.querySelector("#c-5")?.cloneNode(true) as Element;
    own.id = "c-6";
    document.querySelector("#c-1 > .rj-replies")?.append(own);
    await vi.waitFor(() => expect(card("1")).toBeNull());
  });
});

describe("without the agent", () => {
  it("says once what to type, and goes on by itself", async () => {
    const { desk, asked } = open();
    desk.receive({ kind: "link", link: { state: "down" } });
    const shown = () => ["1", "2", "3"].map(words).filter((text) => text.includes("rejoinder up"));
    await vi.waitFor(() => expect(shown()).toHaveLength(1));
    expect(asked).toEqual([]);
    desk.receive({ kind: "link", link: { state: "ready", agentVersion: "1" } });
    await asksFor(asked, "1", "2", "3");
    expect(["1", "2", "3"].map(words)).toEqual(Array(3).fill("Drafting a reply…"));
  });

  it("says that the extension is gone, and keeps the drafts", async () => {
    const { desk, asked, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    desk.lost("Rejoinder was updated. Reload this page to go on.");
    expect(words("2")).toContain(READY.text);
    expect(["1", "3"].map(words).join()).toContain("Reload this page");
  });

  it("says that a draft failed and tries again when told to", async () => {
    const { desk, asked, keyOf } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive({ kind: "draft.failed", key: keyOf("2"), text: "The model failed." });
    expect(words("2")).toContain("The model failed.");
    await press("2", "regenerate");
    expect(asked.at(-1)).toMatchObject({ key: keyOf("2"), regenerate: false });
    expect(words("2")).toContain("Drafting");
  });
});

describe("the keyboard", () => {
  const marked = () => ["1", "2", "3"].filter((id) => card(id)?.hasAttribute("data-current"));
  const say = (desk: Desk, command: "accept" | "next" | "previous" | "regenerate") =>
    desk.receive({ kind: "command", command });

  it("marks one card, moves the mark and stops at the ends", async () => {
    const { desk, asked, ready } = open();
    await asksFor(asked, "1", "2", "3");
    for (const id of ["1", "2", "3"]) desk.receive(ready(id));
    desk.receive({ kind: "keys", keys: KEYS });
    expect(marked()).toHaveLength(1);
    for (let step = 0; step < 3; step++) say(desk, "previous");
    expect(marked()).toEqual(["1"]);
    expect(card("1")?.querySelector(".notice")?.textContent).toBe("This is the first suggestion.");
    say(desk, "next");
    expect(marked()).toEqual(["2"]);
    expect(card("2")?.querySelector('[role="status"]')?.textContent).toContain(
      "reply to Oskar, 2 of 3",
    );
    expect(card("2")?.querySelector(".keys")?.textContent).toContain("Alt+Shift+Y accept");
    expect(card("1")?.querySelector(".keys")).toBeNull();
  });

  it("accepts the marked card", async () => {
    const { desk, asked, outcomes, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    say(desk, "next");
    say(desk, "accept");
    await vi.waitFor(() => expect(editor("2")?.value).toBe(READY.text));
    await vi.waitFor(() => expect(outcomes).toHaveLength(1));
  });

  it("accepts nothing that is covered", async () => {
    const { desk, asked, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    const over = document.createElement("div");
    over.style.cssText = "position: fixed; inset: 0; background: white";
    document.body.append(over);
    say(desk, "accept");
    expect(card("2")?.querySelector(".notice")?.textContent).toContain("covers this button");
    expect(editor("2")).toBeNull();
  });

  it("brings a card into view before it acts on it", async () => {
    const { desk, asked, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    document.body.style.paddingBottom = "9000px";
    scrollTo(0, 5_000);
    say(desk, "accept");
    expect(editor("2")).toBeNull();
    const box = card("2")?.getBoundingClientRect();
    expect(box && box.top >= 0 && box.bottom <= innerHeight).toBe(true);
    say(desk, "accept");
    await vi.waitFor(() => expect(editor("2")?.value).toBe(READY.text));
  });

  it("asks for another draft", async () => {
    const { desk, asked, keyOf, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    say(desk, "regenerate");
    expect(asked.at(-1)).toMatchObject({ key: keyOf("2"), regenerate: true });
  });
});

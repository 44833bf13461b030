/** What was learned from an edit, told once in the card it was learned in. */
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { ToPage } from "../../../extension/src/messages";
import { LIMITS } from "../../../extension/src/protocol.gen";
import { inSight, lay, root } from "./cards";
import { asksFor, card, editor, open, press, words } from "./desks";
import { READY } from "./ready";

const ID = "cd".repeat(16);
const LESSON = { lesson_id: ID, text: "You don't use exclamation marks on LinkedIn." };
const TAUGHT: ToPage = { kind: "lesson", draft_id: READY.draft_id, lesson: LESSON };

const note = (id: string) => card(id)?.querySelector<HTMLElement>(".lesson") ?? null;

function focused(id: string): Element | null {
  const root = card(id)?.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : null;
}

async function choose(id: string, act: string): Promise<void> {
  const button = note(id)?.querySelector<HTMLElement>(`[data-do="${act}"]`);
  if (!button) throw new Error(`no ${act} under comment ${id}`);
  button.scrollIntoView({ block: "center" });
  await userEvent.click(button);
}

/** A desk where the creator has edited and accepted the draft under comment 2. */
async function edited() {
  const desk = open();
  await asksFor(desk.asked, "1", "2", "3");
  desk.desk.receive(desk.ready("2", { text: "Hello" }));
  await press("2", "edit");
  await userEvent.keyboard(" there");
  await press("2", "accept");
  await vi.waitFor(() => expect(words("2")).toContain("In the reply box."));
  return desk;
}

describe("a lesson", () => {
  it("is told in the card it was learned in, below what the card says", async () => {
    const { desk } = await edited();
    desk.receive(TAUGHT);
    expect(note("2")?.innerText).toContain("Noticed: You don't use exclamation marks on LinkedIn.");
    expect(words("2")).toContain("In the reply box.");
    expect(note("1")?.hidden).toBe(true);
    expect(card("2")?.querySelector('[role="status"]')?.textContent).toContain("Noticed");
  });

  it.each([
    ["keep", "keep", "Kept."],
    ["forget", "forget", "Forgotten."],
  ] as const)("is decided with one press: %s", async (act, decision, said) => {
    const { desk, decisions } = await edited();
    desk.receive(TAUGHT);
    await choose("2", act);
    expect(decisions).toEqual([{ lesson_id: ID, decision, text: "" }]);
    expect(note("2")?.innerText).toContain(said);
    expect(note("2")?.querySelector("button")).toBeNull();
    expect(focused("2")).toBe(card("2"));
  });

  it("is kept in the creator's own words", async () => {
    const { desk, decisions } = await edited();
    desk.receive(TAUGHT);
    await choose("2", "reword");
    const field = note("2")?.querySelector("input");
    expect(field?.value).toBe(LESSON.text);
    expect(field?.maxLength).toBe(LIMITS.sentence);
    await userEvent.keyboard(" Mostly, ж.{Enter}");
    const text = `${LESSON.text} Mostly, ж.`;
    expect(decisions).toEqual([{ lesson_id: ID, decision: "keep", text }]);
    expect(words("2")).toContain("In the reply box.");
  });

  it("stays as it was when the edit is given up, and the keys reach nobody else", async () => {
    const { desk, decisions } = await edited();
    desk.receive(TAUGHT);
    const heard = vi.fn();
    document.addEventListener("keydown", heard);
    await choose("2", "reword");
    await userEvent.keyboard("x{Escape}");
    document.removeEventListener("keydown", heard);
    expect(heard).not.toHaveBeenCalled();
    expect(note("2")?.innerText).toContain("You don't use exclamation marks on LinkedIn.");
    expect(focused("2")?.textContent).toBe("Edit");
    expect(decisions).toEqual([]);
  });

  it("that could not be kept says so", async () => {
    const { desk } = await edited();
    desk.receive(TAUGHT);
    await choose("2", "keep");
    desk.receive({ kind: "lesson.failed", lesson_id: ID, text: "The disk is full." });
    expect(note("2")?.innerText).toBe("The disk is full.");
  });

  it("for a draft of no card is dropped", async () => {
    const { desk } = await edited();
    desk.receive({ ...TAUGHT, draft_id: "ef".repeat(16) });
    expect(note("2")?.hidden).toBe(true);
  });

  it("is not pressed by a script", async () => {
    const { desk, decisions } = await edited();
    desk.receive(TAUGHT);
    for (const button of note("2")?.querySelectorAll("button") ?? []) {
      button.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
    }
    expect(decisions).toEqual([]);
  });
});

describe("after the reply was posted", () => {
  /** The site puts the creator's reply below the comment and takes its form away. */
  function post(): void {
    const reply = document.querySelector("#c-5")?.cloneNode(true) as Element;
    reply.id = "c-9";
    editor("2")?.closest("form")?.remove();
    const list = document.createElement("ol");
    list.className = "rj-replies";
    list.append(reply);
    document.querySelector("#c-2")?.append(list);
  }

  it("the card comes back with a lesson that came late, and goes when it is decided", async () => {
    const { desk, decisions } = await edited();
    post();
    await vi.waitFor(() => expect(card("2")).toBeNull());
    desk.receive(TAUGHT);
    expect(words("2")).toBe("You answered this comment.");
    document.body.append(document.createElement("hr"));
    await inSight();
    expect(note("2")?.innerText).toContain("Noticed");
    await choose("2", "keep");
    expect(decisions).toHaveLength(1);
    document.body.append(document.createElement("hr"));
    await vi.waitFor(() => expect(card("2")).toBeNull());
  });

  it("the card stays with a lesson that came before", async () => {
    const { desk } = await edited();
    desk.receive(TAUGHT);
    post();
    await vi.waitFor(() => expect(words("2")).toBe("You answered this comment."));
    expect(note("2")?.innerText).toContain("Noticed");
  });
});

it.each([
  ["markup", "<img src=x onerror=alert(1)>"],
  ["right to left", "אינך משתמש בסימני קריאה"],
  ["a long word", "x".repeat(200)],
  ["emoji", "👨‍👩‍👧‍👦".repeat(25)],
])("a lesson of %s is plain text inside the card", (_name, text) => {
  const { card } = lay();
  card.show({ kind: "inserted", text: "x", submit: "enabled" });
  card.lesson.show({ lesson_id: ID, text });
  const shown = root(card).querySelector<HTMLElement>(".lesson");
  expect(shown?.textContent).toContain(text);
  expect(shown?.querySelector("img")).toBeNull();
  expect(card.host.scrollWidth).toBeLessThanOrEqual(card.host.clientWidth);
});

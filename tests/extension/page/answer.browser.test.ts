/** From the draft in the card to the reply box, with the mouse and with the keyboard. */
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Desk } from "../../../extension/src/page/desk";
import { inSight } from "./cards";
import { asksFor, card, editor, KEYS, open, posted, press, words } from "./desks";
import { draft, NONE, READY } from "./ready";

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
    const aloud = card("2")?.querySelector('[role="status"]')?.textContent;
    expect(aloud).toBe("In the reply box. Read it, then post it yourself.");
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
    await press("2", "older");
    expect(words("2")).toContain("2/3");
    await press("2", "accept");
    await vi.waitFor(() =>
      expect(outcomes).toEqual([[draft(2, "").draft_id, "accepted", "The 35mm!"]]),
    );
  });

  it("asks for another, and keeps the first when there is none", async () => {
    const { desk, asked, keyOf, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    await press("2", "regenerate");
    expect(asked.at(-1)).toMatchObject({ key: keyOf("2"), regenerate: true });
    expect(words("2")).toContain("Writing…");
    const none = { ...NONE, reason: "same", text: "No other draft came." } as const;
    desk.receive({ kind: "draft.none", key: keyOf("2"), none });
    expect(words("2")).toContain(READY.text);
    expect(card("2")?.querySelector(".notice")?.textContent).toBe("No other draft came.");
  });

  it.each([
    ["unbacked", "Try again"],
    ["empty", "Try again"],
    ["spam", ""],
    ["sensitive", ""],
    ["boundary", ""],
    ["unwanted", "Regenerate"],
  ] as const)("without a draft for %s, another try is offered: %j", async (reason, again) => {
    const { desk, asked, keyOf } = open();
    await asksFor(asked, "1", "2", "3");
    const before = asked.length;
    const none = { ...NONE, reason };
    desk.receive({ kind: "draft.none", key: keyOf("2"), none });
    expect(words("2")).toContain("No draft: Why.");
    const button = card("2")?.querySelector('[data-do="regenerate"]');
    expect(button?.textContent ?? "").toBe(again);
    expect(words("2").includes("Hint")).toBe(again !== "" || reason === "boundary");
    if (again === "") return;
    await press("2", "regenerate");
    expect(asked).toHaveLength(before + 1);
    expect(asked.at(-1)).toMatchObject({ key: keyOf("2"), regenerate: true });
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

  it.each([
    ["accepted", "You already used this reply."],
    ["edited", "You already used this reply."],
    ["dismissed", "Suggestion dismissed."],
  ] as const)("does not offer again what was %s before a reload", async (outcome, said) => {
    const { desk, asked, outcomes, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2", { outcome, journalled: true }));
    expect(words("2")).toContain(said);
    expect(words("2")).not.toContain(READY.text);
    await press("2", "restore");
    expect(words("2")).toContain(READY.text);
    expect(outcomes).toEqual([]);
  });

  it("stops the model when dismissed early, and stays dismissed when a draft comes late", async () => {
    const { desk, asked, cancelled, outcomes, keyOf, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive({ kind: "draft.token", key: keyOf("2"), text: "It", restart: false });
    await press("2", "dismiss");
    expect(cancelled).toEqual([keyOf("2")]);
    document.body.style.paddingTop = "9000px";
    await new Promise((resolve) => setTimeout(resolve, 200));
    document.body.style.paddingTop = "";
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(asked.filter(({ comment }) => comment.id === "2")).toHaveLength(1);
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
    await press("2", "copy");
    await vi.waitFor(() => expect(words("2")).toContain("Copied"));
    await press("2", "cancel-edit");
    expect(words("2")).toContain(READY.text);
  });

  it("keeps the creator's own version when the box does not take it", async () => {
    const { desk, asked, ready } = open();
    await asksFor(asked, "1", "2", "3");
    document.querySelector("#c-2 .rj-reply")?.remove();
    desk.receive(ready("2"));
    await press("2", "older");
    await press("2", "edit");
    await userEvent.keyboard(" Yours, D.");
    await press("2", "accept");
    await vi.waitFor(() => expect(words("2")).toContain("The reply box did not open."));
    await press("2", "cancel-edit");
    expect(card("2")?.querySelector("textarea")?.value).toBe("The 35mm! Yours, D.");
    await press("2", "cancel-edit");
    expect(words("2")).toContain("2/3");
  });

  it("refuses when the row turned into another comment meanwhile", async () => {
    const { desk, asked, outcomes, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    const row = document.querySelector("#c-2");
    const change = () => {
      if (row) row.id = "c-9";
    };
    document.querySelector("#c-2 .rj-reply")?.addEventListener("click", change);
    await press("2", "accept");
    await vi.waitFor(() => expect(words("9")).toContain("another comment in this place"));
    expect(editor("9")?.value).toBe("");
    expect(outcomes).toEqual([]);
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
    await inSight();
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
    await inSight();
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

/** What the creator makes of a claim that nothing backs, on its way to the agent and back. */
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { ToPage } from "../../../extension/src/messages";
import type { Claim, DraftReady } from "../../../extension/src/protocol.gen";
import { inSight } from "./cards";
import { asksFor, card, editor, KEYS, open, press, words } from "./desks";
import { claimOn, draft, READY } from "./ready";

const TEXT = "Thanks! I'll post it next week, for 40 euros.";
const LEFT = "Thanks! For 40 euros.";
const PROMISE = claimOn(TEXT, "I'll post it next week", "promise", null, "I post weekly.");
const PRICE = claimOn(TEXT, "40 euros", "offer");
const ID = READY.draft_id;

const notice = () => card("2")?.querySelector(".notice")?.textContent;
const aloud = () => card("2")?.querySelector('[role="status"]')?.textContent;
const rows = () => card("2")?.querySelectorAll(".claims li").length ?? 0;
const resolved = (text: string, claims: Claim[], draft_id = ID): ToPage => {
  return { kind: "claim.resolved", draft_id, text, claims };
};

/** A desk where comment 2 has a draft with two claims that nothing backs, and no other. */
async function drafted(change: Partial<DraftReady> = {}) {
  const made = open();
  await asksFor(made.asked, "1", "2", "3");
  const claims = [PROMISE, PRICE];
  made.desk.receive(made.ready("2", { text: TEXT, claims, alternatives: [], ...change }));
  return made;
}

describe("a claim that is resolved", () => {
  it("goes to the agent by its place, waits for it, and is shown as it stands then", async () => {
    const { desk, resolutions } = await drafted();
    await press("2", "vouch");
    const { start, end } = PROMISE;
    expect(resolutions).toEqual([{ draft_id: ID, start, end, length: 45, how: "vouch" }]);
    expect(card("2")?.querySelectorAll('[aria-busy="true"]')).toHaveLength(1);
    card("2")?.querySelector<HTMLElement>('[data-do="remove"]')?.focus();
    await userEvent.keyboard("{Enter}");
    expect(resolutions).toHaveLength(1);
    desk.receive(resolved(TEXT, [{ ...PROMISE, source: { kind: "vouch", text: "" } }, PRICE]));
    expect(rows()).toBe(1);
    expect(words("2")).toContain("“I'll post it next week”: you vouched for it");
    expect(aloud()).toBe("You vouched for it. 1 more to resolve.");
  });

  it("lets the draft be accepted when it was the last, as the agent left it", async () => {
    const { desk, outcomes } = await drafted({ claims: [PROMISE] });
    await press("2", "remove");
    desk.receive(resolved(LEFT, []));
    expect(card("2")?.querySelector(".text")?.textContent).toBe(LEFT);
    expect(aloud()).toContain(`Removed. The reply now says: ${LEFT}`);
    await press("2", "accept");
    await vi.waitFor(() => expect(editor("2")?.value).toBe(LEFT));
    await vi.waitFor(() => expect(outcomes).toEqual([[ID, "accepted", LEFT]]));
  });

  it("is resolved from the accept key on, without a mouse", async () => {
    const { desk, resolutions } = await drafted({ claims: [PROMISE] });
    desk.receive({ kind: "keys", keys: KEYS });
    card("2")?.scrollIntoView({ block: "center" });
    await inSight();
    const accept = () => desk.receive({ kind: "command", command: "accept" });
    accept();
    expect(notice()).toContain("Resolve what is underlined first");
    await userEvent.keyboard("{Tab}{Tab}{Tab}{Enter}");
    expect(resolutions).toHaveLength(1);
    desk.receive(resolved(TEXT, [{ ...PROMISE, source: { kind: "vouch", text: "" } }]));
    await inSight();
    accept();
    await vi.waitFor(() => expect(editor("2")?.value).toBe(TEXT));
  });

  it("may leave nothing of the draft: it says so and another can be had", async () => {
    const { desk, asked, keyOf } = await drafted({ claims: [PROMISE] });
    await press("2", "remove");
    desk.receive(resolved("", []));
    expect(words("2")).toContain("Nothing was left of this draft.");
    expect(aloud()).toBe("Nothing was left of this draft.");
    const before = asked.length;
    await press("2", "regenerate");
    expect(asked).toHaveLength(before + 1);
    expect(asked.at(-1)).toMatchObject({ key: keyOf("2"), regenerate: true, priority: "hand" });
    desk.receive({
      kind: "draft.failed",
      key: keyOf("2"),
      text: "The model failed.",
      later: false,
    });
    expect(words("2")).toContain("The model failed.");
  });

  it("leaves what lies ready behind when nothing is left of the draft", async () => {
    const { desk, keyOf } = await drafted({ claims: [PROMISE] });
    desk.receive({ kind: "draft.alternative", key: keyOf("2"), draft: draft(7, "Hey") });
    await press("2", "remove");
    desk.receive(resolved("", []));
    await press("2", "regenerate");
    expect(words("2")).toContain("Hey");
    expect(words("2")).not.toContain("2/2");
  });

  it("that the agent refuses can be tried again", async () => {
    const { desk, resolutions } = await drafted();
    await press("2", "fact");
    desk.receive({ kind: "claim.failed", draft_id: ID, text: "The disk is full." });
    expect(notice()).toBe("The disk is full.");
    expect(card("2")?.querySelector('[aria-busy="true"]')).toBeNull();
    await press("2", "fact");
    expect(resolutions).toHaveLength(2);
  });
});

describe("while it is under way", () => {
  it("the creator may look at another draft, and finds it resolved when they come back", async () => {
    const { desk } = await drafted({ alternatives: [draft(1, "A 35mm lens.")] });
    await press("2", "remove");
    await press("2", "older");
    expect(rows()).toBe(0);
    await press("2", "newer");
    expect(card("2")?.querySelectorAll('[aria-busy="true"]')).toHaveLength(1);
    await press("2", "older");
    desk.receive(resolved(LEFT, [claimOn(LEFT, "40 euros", "offer")]));
    expect(words("2")).toContain("A 35mm lens.");
    await press("2", "newer");
    expect(card("2")?.querySelector(".text")?.textContent).toBe(LEFT);
    expect([...(card("2")?.querySelectorAll("mark") ?? [])].map((one) => one.textContent)).toEqual([
      "40 euros",
    ]);
  });

  it("another draft may take its place", async () => {
    const { desk, asked, ready } = await drafted();
    await press("2", "remove");
    await press("2", "regenerate");
    expect(asked.at(-1)).toMatchObject({ regenerate: true });
    desk.receive(ready("2", { draft_id: "77".repeat(16), text: "Hey", alternatives: [] }));
    desk.receive(resolved("", []));
    expect(words("2")).toContain("Hey");
    expect(card("2")?.querySelector(".pager")?.hasAttribute("data-single")).toBe(true);
    desk.receive(resolved("Nobody's", [], "99".repeat(16)));
    expect(words("2")).toContain("Hey");
  });

  it("what the creator writes instead is kept, and may then say what is backed", async () => {
    const { desk, outcomes } = await drafted({ claims: [PROMISE] });
    await press("2", "fact");
    await press("2", "edit");
    await userEvent.keyboard(" Dana");
    const source = { kind: "fact", text: "I post weekly." } as const;
    desk.receive(resolved(TEXT, [{ ...PROMISE, source }]));
    expect(card("2")?.querySelector("textarea")?.value).toBe(`${TEXT} Dana`);
    await press("2", "accept");
    await vi.waitFor(() => expect(outcomes).toEqual([[ID, "edited", `${TEXT} Dana`]]));
  });

  it("what the creator writes is not lost with the draft, nor what they removed let in", async () => {
    const { desk, outcomes } = await drafted({ claims: [PROMISE] });
    await press("2", "remove");
    await press("2", "edit");
    desk.receive(resolved("", []));
    expect(card("2")?.querySelector("textarea")?.value).toBe(TEXT);
    await press("2", "accept");
    expect(notice()).toContain("“I'll post it next week”. Write it otherwise");
    expect(outcomes).toEqual([]);
    await press("2", "cancel-edit");
    expect(words("2")).toContain("Nothing was left of this draft.");
  });

  it("the card may be dismissed, and shows it when it is brought back", async () => {
    const { desk } = await drafted({ claims: [PROMISE] });
    await press("2", "remove");
    await press("2", "dismiss");
    desk.receive(resolved(LEFT, []));
    expect(words("2")).toContain("Suggestion dismissed.");
    await press("2", "restore");
    expect(words("2")).toContain(LEFT);
  });

  it("the page may draw another comment into the row", async () => {
    const { desk } = await drafted();
    await press("2", "remove");
    const row = document.querySelector("#c-2");
    if (row) row.id = "c-9";
    await vi.waitFor(() => expect(words("9")).not.toContain("I'll post"));
    desk.receive(resolved(LEFT, []));
    expect(words("9")).not.toContain(LEFT);
    if (row) row.id = "c-2";
    await vi.waitFor(() => expect(words("2")).toContain(LEFT));
  });

  it("a hint that is being written stays", async () => {
    const { desk } = await drafted();
    await press("2", "vouch");
    await press("2", "hinting");
    await userEvent.keyboard("short");
    desk.receive(resolved(TEXT, [PRICE]));
    await userEvent.keyboard("er");
    expect(card("2")?.querySelector<HTMLInputElement>("input.hint")?.value).toBe("shorter");
  });
});

describe("an agent that is away", () => {
  const down: ToPage = { kind: "link", link: { state: "down" } };
  const up: ToPage = { kind: "link", link: { state: "ready", agentVersion: "1" } };

  it("is not asked: the card says what to do, and the claim waits", async () => {
    const { desk, resolutions } = await drafted();
    desk.receive(down);
    await press("2", "remove");
    expect(resolutions).toEqual([]);
    expect(notice()).toBe("Start it with: rejoinder up");
    expect(rows()).toBe(2);
    desk.receive(up);
    await press("2", "remove");
    expect(resolutions).toHaveLength(1);
  });

  it("and went in the middle of it is waited for", async () => {
    const { desk } = await drafted();
    await press("2", "remove");
    desk.receive(down);
    expect(notice()).toBe("Start it with: rejoinder up");
    desk.receive(up);
    desk.receive(resolved(LEFT, []));
    expect(card("2")?.querySelector(".text")?.textContent).toBe(LEFT);
    expect(notice()).toBe("");
  });
});

describe("what is added behind a reply", () => {
  const suffix = "(drafted with AI)";

  it("goes into the box, out of it again, and never to the agent", async () => {
    const { desk, outcomes } = await drafted({ claims: [], suffix });
    desk.receive({ kind: "keys", keys: KEYS });
    await press("2", "accept");
    await vi.waitFor(() => expect(editor("2")?.value).toBe(`${TEXT} ${suffix}`));
    await vi.waitFor(() => expect(outcomes).toEqual([[ID, "accepted", TEXT]]));
    await press("2", "undo");
    await vi.waitFor(() => expect(words("2")).toContain("Suggested reply"));
    expect(editor("2")?.value).toBe("");
    expect(outcomes.at(-1)).toEqual([ID, "undone", ""]);
  });

  it("is no part of what the creator edits, in the card or in the box", async () => {
    const { outcomes } = await drafted({ text: "Hello", claims: [], suffix });
    await press("2", "edit");
    expect(card("2")?.querySelector("textarea")?.value).toBe("Hello");
    expect(words("2")).toContain(`Added behind it: ${suffix}`);
    await userEvent.keyboard(" Dana");
    await press("2", "accept");
    await vi.waitFor(() => expect(editor("2")?.value).toBe(`Hello Dana ${suffix}`));
    await vi.waitFor(() => expect(outcomes).toEqual([[ID, "edited", "Hello Dana"]]));
    await userEvent.keyboard("{Control>}{Home}{/Control}Oh! ");
    await userEvent.tab();
    await vi.waitFor(() => expect(outcomes.at(-1)).toEqual([ID, "edited", "Oh! Hello Dana"]));
  });

  it("is copied where there is no box, and comes back as the draft alone", async () => {
    await drafted({ claims: [], suffix });
    document.querySelector("#c-2 .rj-reply")?.remove();
    await press("2", "accept");
    await vi.waitFor(() => expect(words("2")).toContain(`${TEXT} ${suffix}`));
    await press("2", "copy");
    await vi.waitFor(() => expect(words("2")).toContain("Copied"));
    await press("2", "cancel-edit");
    expect(card("2")?.querySelector(".text")?.textContent).toBe(`${TEXT} ${suffix}`);
    await press("2", "edit");
    expect(card("2")?.querySelector("textarea")?.value).toBe(TEXT);
  });
});

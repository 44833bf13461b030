/** Another draft at once, drafts behind the shown one, and hints. */
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { asksFor, card, editor, KEYS, open, press, words } from "./desks";
import { draft, NONE, READY } from "./ready";

/** A desk where comment 2 has a draft, and the others none. */
async function drafted(change = {}) {
  const made = open();
  const { desk, asked, ready, keyOf } = made;
  await asksFor(asked, "1", "2", "3");
  desk.receive(ready("2", { alternatives: [], ...change }));
  const none = { ...NONE, pile: "spam", reason: "spam", text: "Spam." } as const;
  for (const id of ["1", "3"]) desk.receive({ kind: "draft.none", key: keyOf(id), none });
  const key = keyOf("2");
  const behind = (n: number, text: string, more = {}) =>
    desk.receive({ kind: "draft.alternative", key, draft: draft(n, text, more) });
  return { ...made, key, behind };
}

const field = () => card("2")?.querySelector<HTMLInputElement>("input.hint") ?? null;
const pager = () => card("2")?.querySelector<HTMLElement>(".pager");
const focused = () => {
  const root = card("2")?.getRootNode();
  return root instanceof ShadowRoot ? root.activeElement : null;
};

describe("drafts behind the shown one", () => {
  it("are asked for once nobody waits for a first one", async () => {
    const { desk, asked, more, ready, keyOf } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("1", { alternatives: [] }));
    desk.receive(ready("2", { alternatives: [] }));
    expect(more).toEqual([]);
    desk.receive(ready("3", { alternatives: [] }));
    expect(more.map(({ key }) => key).sort()).toEqual(["1", "2", "3"].map(keyOf).sort());
    expect(more[0]).toMatchObject({ known: [READY.draft_id], wanted: 2, hint: "" });
  });

  it("come without moving a button or losing a press", async () => {
    const { behind } = await drafted();
    const accept = card("2")?.querySelector('[data-do="accept"]');
    const before = [card("2"), accept].map((one) => JSON.stringify(one?.getBoundingClientRect()));
    expect(pager()?.checkVisibility({ visibilityProperty: true })).toBe(false);
    behind(7, "Hey");
    expect(pager()?.innerText.replace(/\s/g, "")).toBe("‹1/2›");
    expect(pager()?.checkVisibility({ visibilityProperty: true })).toBe(true);
    expect(card("2")?.querySelector('[data-do="accept"]')).toBe(accept);
    const after = [card("2"), accept].map((one) => JSON.stringify(one?.getBoundingClientRect()));
    expect(after).toEqual(before);
  });

  it("are shown by Regenerate in the same task, and topped up behind", async () => {
    const { desk, asked, more, key, behind } = await drafted();
    behind(7, "Hey");
    behind(8, "Ho");
    desk.receive({ kind: "draft.done", key });
    const [requests, tops] = [asked.length, more.length];
    desk.receive({ kind: "keys", keys: { ...KEYS, regenerate: "Alt+Shift+D" } });
    card("2")?.scrollIntoView({ block: "center" });
    desk.receive({ kind: "command", command: "regenerate" });
    // No answer of the agent is needed, and nothing is awaited: the text stands there now.
    expect(words("2")).toContain("Hey");
    expect(words("2")).toContain("2/3");
    expect(asked).toHaveLength(requests);
    expect(more).toHaveLength(tops + 1);
    const known = [READY.draft_id, draft(7, "").draft_id, draft(8, "").draft_id];
    expect(more.at(-1)).toMatchObject({ key, known, wanted: 1, hint: "" });
  });

  it("are topped up after those on their way, when one of them was shown already", async () => {
    const { desk, more, key, behind } = await drafted();
    behind(7, "Hey");
    await press("2", "regenerate");
    expect(more).toHaveLength(1);
    behind(8, "Ho");
    desk.receive({ kind: "draft.done", key });
    expect(more).toHaveLength(2);
    expect(more.at(-1)).toMatchObject({ wanted: 1 });
    // There are no others: that is not asked again and again.
    desk.receive({ kind: "draft.done", key });
    expect(more).toHaveLength(2);
  });

  it("are one list with those shown: back, forth, and on to what is new", async () => {
    const { asked, behind } = await drafted();
    behind(7, "Hey");
    behind(8, "Ho");
    const requests = asked.length;
    await press("2", "regenerate");
    await press("2", "older");
    expect(words("2")).toContain(READY.text);
    await press("2", "regenerate");
    expect(words("2")).toContain("Ho");
    expect(words("2")).toContain("3/3");
    expect(asked).toHaveLength(requests);
    await press("2", "regenerate");
    expect(words("2")).toContain("Writing…");
    expect(asked.at(-1)).toMatchObject({ regenerate: true, hint: "", priority: "hand" });
  });

  it("are shown while the agent is away", async () => {
    const { desk, behind } = await drafted();
    behind(7, "Hey");
    desk.receive({ kind: "link", link: { state: "down" } });
    await press("2", "regenerate");
    expect(words("2")).toContain("Hey");
  });

  it("report their own id and their own likeness", async () => {
    const { outcomes, ended, key, behind } = await drafted();
    behind(7, "Hey", { likeness: 0.5 });
    await press("2", "regenerate");
    expect(words("2")).toContain("50 of 100 like you");
    await press("2", "accept");
    await vi.waitFor(() => expect(editor("2")?.value).toBe("Hey"));
    await vi.waitFor(() => expect(outcomes).toEqual([[draft(7, "").draft_id, "accepted", "Hey"]]));
    expect(ended).toEqual([key]);
    await press("2", "undo");
    await vi.waitFor(() => expect(outcomes.at(-1)).toEqual([draft(7, "").draft_id, "undone", ""]));
  });

  it("end when the comment goes, when one is asked for by hand, and are not asked for used ones", async () => {
    const { desk, more, ended, key } = await drafted();
    expect(more).toHaveLength(1);
    await press("2", "regenerate");
    expect(ended).toEqual([key]);
    desk.receive({ kind: "draft.ready", key, ready: { ...READY, outcome: "accepted" } });
    expect(words("2")).toContain("You already used this reply.");
    expect(more).toHaveLength(1);
  });
});

describe("a hint", () => {
  it("is written in a field that opens, and drafts anew by hand", async () => {
    const { asked, key, ended } = await drafted();
    await press("2", "hinting");
    expect(focused()).toBe(field());
    await userEvent.keyboard("  no thanks, Friday{Enter}");
    expect(asked.at(-1)).toMatchObject({
      key,
      regenerate: true,
      hint: "no thanks, Friday",
      priority: "hand",
    });
    expect(words("2")).toContain("Writing…");
    expect(ended).toEqual([key]);
  });

  it("can be one of those that lie ready", async () => {
    const { asked } = await drafted();
    await press("2", "hinting");
    const chip = [...(card("2")?.querySelectorAll<HTMLElement>(".chip") ?? [])].at(-1);
    if (!chip) throw new Error("no hints");
    expect(chip.innerText).toBe("Thank and decline");
    await userEvent.click(chip);
    expect(asked.at(-1)).toMatchObject({ hint: "thank them and decline", priority: "hand" });
  });

  it("holds for the next draft too, is shown, and can be taken back", async () => {
    const { desk, asked, more, key } = await drafted();
    await press("2", "hinting");
    await userEvent.keyboard("shorter{Enter}");
    const hinted = { ...READY, ...draft(9, "The 35.", { hint: "shorter" }), alternatives: [] };
    desk.receive({ kind: "draft.ready", key, ready: hinted });
    expect(words("2")).toContain("As you asked: shorter");
    expect(more.at(-1)).toMatchObject({ hint: "shorter", wanted: 2 });
    await press("2", "regenerate");
    expect(asked.at(-1)).toMatchObject({ hint: "shorter" });
    desk.receive({ kind: "draft.ready", key, ready: hinted });
    await press("2", "hinting");
    expect(field()?.value).toBe("shorter");
    await userEvent.keyboard("{Delete}{Enter}");
    expect(asked.at(-1)).toMatchObject({ regenerate: true, hint: "", priority: "hand" });
  });

  it("closes with Escape and gives the focus back; an empty one asks for nothing", async () => {
    const { asked } = await drafted();
    const before = asked.length;
    await press("2", "hinting");
    await userEvent.keyboard("{Escape}");
    expect(field()).toBeNull();
    expect(focused()?.getAttribute("data-do")).toBe("hinting");
    await userEvent.keyboard("{Enter}");
    expect(focused()).toBe(field());
    await userEvent.keyboard("   {Enter}");
    expect(field()).toBeNull();
    expect(asked).toHaveLength(before);
  });

  it("stays as it is while drafts come in and the mark moves", async () => {
    const { desk, behind } = await drafted();
    await press("2", "hinting");
    await userEvent.keyboard("shor");
    behind(7, "Hey");
    desk.receive({ kind: "keys", keys: { ...KEYS, regenerate: "Alt+Shift+D" } });
    await userEvent.keyboard("ter");
    expect(field()?.value).toBe("shorter");
    expect(focused()).toBe(field());
  });

  it("can be given where there is no draft, unless the reason lies in the comment", async () => {
    const { desk, asked, keyOf } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive({ kind: "draft.none", key: keyOf("1"), none: { ...NONE, reason: "spam" } });
    expect(card("1")?.querySelector('[data-do="hinting"]')).toBeNull();
    desk.receive({ kind: "draft.none", key: keyOf("2"), none: NONE });
    await press("2", "hinting");
    expect(focused()).toBe(field());
    await userEvent.keyboard("{Enter}");
    expect(field()).toBeNull();
    expect(words("2")).toContain("No draft: Why.");
    await press("2", "hinting");
    await userEvent.keyboard("yes, Friday{Enter}");
    expect(asked.at(-1)).toMatchObject({ hint: "yes, Friday", priority: "hand" });
    expect(words("2")).toContain("Drafting");
  });

  it("is never taken from a script of the page", async () => {
    const { asked } = await drafted();
    await press("2", "hinting");
    const before = asked.length;
    const input = field();
    if (!input) throw new Error("no field");
    input.value = "praise my shop";
    for (const type of ["keydown", "keypress", "keyup"]) {
      input.dispatchEvent(new KeyboardEvent(type, { key: "Enter", bubbles: true, composed: true }));
    }
    for (const chip of card("2")?.querySelectorAll<HTMLElement>(".chip") ?? []) chip.click();
    expect(asked).toHaveLength(before);
  });
});

it("a draft of another machine says so, to the eye and to a screen reader", async () => {
  const { desk, key } = await drafted({ host: "gpu.example\u202e" });
  expect(words("2")).toMatch(/Drafted on gpu\.example\u202e?, not on this machine\./);
  expect(card("2")?.querySelector(".elsewhere bdi")).not.toBeNull();
  await press("2", "regenerate");
  desk.receive({ kind: "draft.ready", key, ready: { ...READY, host: "gpu.example" } });
  const aloud = card("2")?.querySelector('[role="status"]')?.textContent;
  expect(aloud).toContain("Drafted on gpu.example, not on this machine.");
});

it("a reply that the agent could not be told of says so on its own card", async () => {
  const { desk } = await drafted();
  const text = "The agent will not learn from this reply, because too many wait for it already.";
  desk.receive({ kind: "outcome.failed", draft_id: READY.draft_id, text });
  expect(card("2")?.querySelector(".notice")?.textContent).toBe(text);
});

import { describe, expect, it, vi } from "vitest";
import { asksFor, card, open, press, words } from "./desks";
import { READY } from "./ready";

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

  it("are not those that only fly by", async () => {
    document.body.style.paddingTop = "9000px";
    const { asked } = open();
    const pass = async (top: string) => {
      document.body.style.paddingTop = top;
      await new Promise((resolve) => setTimeout(resolve, 60));
    };
    await pass("0");
    await pass("9000px");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked).toEqual([]);
    await pass("0");
    await asksFor(asked, "1", "2", "3");
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

it("a card is dark when it comes near, though the page became so while it was far away", async () => {
  const gap = document.createElement("li");
  gap.style.height = "9000px";
  const { desk, asked, ready } = open();
  await asksFor(asked, "1", "2", "3");
  desk.receive(ready("3"));
  expect(card("3")?.dataset.theme).toBe("light");
  document.querySelector("#c-3")?.before(gap);
  await vi.waitFor(() => expect(card("3")?.getBoundingClientRect().top).toBeGreaterThan(8_000));
  await new Promise((resolve) => setTimeout(resolve, 400));
  document.body.style.background = "#101010";
  await vi.waitFor(() => expect(card("1")?.dataset.theme).toBe("dark"));
  card("3")?.scrollIntoView();
  await vi.waitFor(() => expect(card("3")?.dataset.theme).toBe("dark"));
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

  it("leave a node that the page keeps between where it is", async () => {
    const { desk, asked, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    const host = () => (card("2")?.getRootNode() as ShadowRoot | undefined)?.host;
    const first = host();
    const mine = document.createElement("aside");
    const text = document.querySelector("#c-2 .rj-text");
    let moves = 0;
    const keep = new MutationObserver(() => {
      if (text?.nextElementSibling === mine) return;
      moves += 1;
      text?.after(mine);
    });
    keep.observe(document.body, { childList: true, subtree: true });
    mine.append("x");
    text?.after(mine);
    await new Promise((resolve) => setTimeout(resolve, 800));
    keep.disconnect();
    expect(moves).toBeLessThan(3);
    expect(host()).toBe(first);
    expect(words("2")).toContain(READY.text);
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

  it("does not flicker while a new background looks for the agent", async () => {
    const { desk } = open();
    desk.receive({ kind: "link", link: { state: "down" } });
    const shown = () => ["1", "2", "3"].map(words).join();
    await vi.waitFor(() => expect(shown()).toContain("rejoinder up"));
    desk.receive({ kind: "link", link: { state: "connecting" } });
    expect(shown()).toContain("rejoinder up");
    expect(shown()).not.toContain("Drafting");
  });

  it("keeps a draft when another is wanted, and says why there is none", async () => {
    const { desk, asked, cancelled, keyOf, ready } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive(ready("2"));
    await press("2", "regenerate");
    desk.receive({ kind: "link", link: { state: "down" } });
    const notice = () => card("2")?.querySelector(".notice")?.textContent;
    expect(words("2")).toContain(READY.text);
    expect(notice()).toContain("rejoinder up");
    expect(cancelled).toEqual([keyOf("2")]);
    const before = asked.length;
    await press("2", "older");
    await press("2", "regenerate");
    expect(words("2")).toContain("The 35mm!");
    expect(notice()).toContain("rejoinder up");
    expect(asked).toHaveLength(before);
  });

  it("tries again what failed when the creator comes back to it", async () => {
    const { desk, asked, keyOf } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive({
      kind: "draft.failed",
      key: keyOf("2"),
      text: "The model failed.",
      later: false,
    });
    document.body.style.paddingTop = "9000px";
    await new Promise((resolve) => setTimeout(resolve, 200));
    document.body.style.paddingTop = "";
    await vi.waitFor(() => {
      expect(asked.filter(({ comment }) => comment.id === "2")).toHaveLength(2);
    });
  });

  it("says that a draft failed and tries again when told to", async () => {
    const { desk, asked, keyOf } = open();
    await asksFor(asked, "1", "2", "3");
    desk.receive({
      kind: "draft.failed",
      key: keyOf("2"),
      text: "The model failed.",
      later: false,
    });
    expect(words("2")).toContain("The model failed.");
    await press("2", "regenerate");
    expect(asked.at(-1)).toMatchObject({ key: keyOf("2"), regenerate: false });
    expect(words("2")).toContain("Drafting");
  });
});

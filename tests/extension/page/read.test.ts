import { describe, expect, it } from "vitest";
import { readComment, type Seen, survey, withoutMention } from "../../../extension/src/page/read";
import { LIMITS } from "../../../extension/src/protocol.gen";
import { demo } from "../../../extension/src/sites/demo";
import { cut } from "../../../extension/src/text";
import schema from "../../../shared/protocol.schema.json";
import { FIXTURES, lay } from "../sites/fixtures";

type Sizes = { maxLength?: number; maxItems?: number };
const defs = schema.definitions as unknown as Record<string, { properties: Record<string, Sizes> }>;

describe("the limits", () => {
  it("are those of the protocol", () => {
    expect(LIMITS).toMatchObject({
      commentText: defs.Comment?.properties.text?.maxLength,
      identifier: defs.Comment?.properties.id?.maxLength,
      name: defs.Comment?.properties.author?.maxLength,
      threadItems: defs.Comment?.properties.thread?.maxItems,
      threadText: defs.ThreadItem?.properties.text?.maxLength,
      postTitle: defs.Post?.properties.title?.maxLength,
      postText: defs.Post?.properties.text?.maxLength,
      replyText: defs.DraftReady?.properties.text?.maxLength,
    });
  });

  it("count code points and never halve a character", () => {
    expect(cut("a🙏🏽b", 2)).toBe("a🙏");
    expect([...cut("🙏".repeat(50_000), LIMITS.commentText)]).toHaveLength(20_000);
    expect(cut("abc", 3)).toBe("abc");
  });

  it("leave no half characters, which no frame may hold", () => {
    expect(cut("a\ud83d", 9)).toBe("a\ufffd");
    expect(cut(`\udc00${"x".repeat(20)}`, 3)).toBe("\ufffdxx");
  });

  it("hold for a page that goes beyond all of them", () => {
    lay(FIXTURES.demo);
    const big = "🙏".repeat(60_000);
    for (const selector of [".rj-author", ".rj-text", "h1", ".rj-body"]) {
      for (const place of document.querySelectorAll(selector)) place.textContent = big;
    }
    document.querySelector("article")?.setAttribute("data-post-id", "x".repeat(2_000));
    const all = survey(demo, document, () => false);
    const comment = all[2] && readComment(demo, all[2], all);
    expect([...(comment?.text ?? "")]).toHaveLength(LIMITS.commentText);
    expect([...(comment?.author ?? "")]).toHaveLength(LIMITS.name);
    expect(comment?.post.id).toHaveLength(LIMITS.identifier);
    expect([...(comment?.post.title ?? "")]).toHaveLength(LIMITS.postTitle);
    expect([...(comment?.post.text ?? "")].length).toBeLessThanOrEqual(LIMITS.postText);
  });
});

describe("threads", () => {
  it("keep the comment that began them and the newest of the rest", () => {
    lay(FIXTURES.demo);
    const replies = document.querySelector("#c-1 .rj-replies");
    const pattern = document.querySelector("#c-2");
    for (let at = 0; at < 40; at++) {
      const reply = pattern?.cloneNode(true) as Element;
      reply.id = `c-1${at + 100}`;
      const author = reply.querySelector(".rj-author");
      if (author) author.textContent = `R${at}`;
      replies?.append(reply);
    }
    const all = survey(demo, document, () => false);
    const last = all.find(({ id }) => id === "1139");
    const names = last && readComment(demo, last, all)?.thread?.map(({ author }) => author);
    expect(names).toHaveLength(LIMITS.threadItems);
    expect(names?.[0]).toBe("Maya");
    expect(names?.at(-1)).toBe("R38");
  });

  it("say that an item is the creator's own only where more than a name shows it", () => {
    lay(FIXTURES.demo);
    const all = survey(demo, document, () => true);
    const reply = all.find(({ parent }) => parent !== null);
    const above = reply && all.find(({ element }) => element === reply.parent);
    if (!above) throw new Error("no reply");
    const own = () => readComment(demo, reply, all)?.thread?.map((item) => item.own);
    above.author = { name: "Dana", marks: ["/people/dana"], owner: false };
    expect(own()?.[0]).toBe(true);
    above.author = { name: "Dana", marks: [], owner: false };
    expect(own()?.[0]).toBe(false);
  });

  it("end on a page that says comments answer each other in a circle", () => {
    lay(FIXTURES.demo);
    const [one, two] = survey(demo, document, () => false);
    if (!one || !two) throw new Error("no comments");
    const circle: Seen[] = [
      { ...one, parent: two.element },
      { ...two, parent: one.element },
    ];
    const first = circle[0];
    expect(first && readComment(demo, first, circle)?.text).toContain("grinder");
  });
});

describe("comments that a page shows twice or not yet", () => {
  it("count once", () => {
    lay(FIXTURES.demo + FIXTURES.demo);
    expect(survey(demo, document, () => false)).toHaveLength(5);
  });

  it("wait until they have text", () => {
    lay(FIXTURES.demo);
    const text = document.querySelector("#c-4 .rj-text");
    if (text) text.textContent = " \u00a0 ";
    const all = survey(demo, document, () => false);
    const empty = all.find(({ id }) => id === "4");
    expect(empty && readComment(demo, empty, all)).toBeNull();
  });
});

describe("what a reply of the creator's answers", () => {
  const answers = () => {
    const all = survey(demo, document, ({ name }) => name === "Dana");
    return all.filter(({ own }) => own).map(({ id, answers }) => [id, answers?.id]);
  };

  it("is the comment it stands under", () => {
    lay(FIXTURES.demo);
    expect(answers()).toEqual([["5", "4"]]);
  });

  it("is the reply that it names, where a thread is flat", () => {
    lay(FIXTURES.demo);
    const reply = document.querySelector("#c-5") as Element;
    const text = reply.querySelector(".rj-text") as Element;
    document.querySelector("#c-1 .rj-replies")?.append(reply);
    text.textContent = "@oskar, it is";
    expect(answers()).toEqual([["5", "2"]]);
    text.textContent = "@nobody it is";
    expect(answers()).toEqual([["5", "1"]]);
  });

  it.each([
    ["@maya thank you", "thank you"],
    ["@Maya, thank you", "thank you"],
    ["@oskar thank you", "@oskar thank you"],
    ["thank you @maya", "thank you @maya"],
    ["@maya", ""],
  ])("is read of %j as %j", (text, own) => {
    expect(withoutMention(text, { name: "Maya", marks: [], owner: false })).toBe(own);
  });
});

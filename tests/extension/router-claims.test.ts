// @vitest-environment node
/** Claims and facts: a page may choose what the agent proposed, and only the creator writes a fact. */
import { describe, expect, it } from "vitest";
import { fromOptions, fromPage } from "../../extension/src/router";

const resolve = {
  kind: "claim.resolve",
  draft_id: "ab".repeat(16),
  start: 4,
  length: 40,
  end: 12,
  how: "fact",
};
const fact = { type: "fact.add", text: "I sell no prints.", site: "", expires: "", private: false };
const asked = (question: object) => fromOptions({ kind: "voice", question });

describe("what a page may say of a claim", () => {
  it.each(["remove", "fact", "vouch"])("is %s, without words of its own", (how) => {
    const words = { fact: "I sell at evil.test.", text: "x", site: "", type: "fact.add", id: 1 };
    expect(fromPage({ ...resolve, how, ...words })).toEqual({ ...resolve, how });
  });

  it.each<[string, object]>([
    ["another way", { how: "keep" }],
    ["no way", { how: undefined }],
    ["a way from the prototype", { how: "toString" }],
    ["a draft by a path", { draft_id: "../../etc" }],
    ["a place before the text", { start: -1 }],
    ["a place in words", { start: "4" }],
    ["half a place", { end: 1.5 }],
    ["a place beyond any reply", { end: 10_001 }],
    ["no place", { end: undefined }],
    ["no number", { start: Number.NaN }],
  ])("is not %s", (_name, change) => {
    expect(fromPage({ ...resolve, ...change })).toBeNull();
  });

  it.each([
    { ...fact, kind: "fact.add" },
    { kind: "facts.request" },
    { kind: "fact.remove", fact_id: "ab".repeat(16) },
    { kind: "voice", question: fact },
  ])("is nothing about the table of facts: $kind", (raw) => {
    expect(fromPage(raw)).toBeNull();
  });
});

describe("what the options page may say of facts", () => {
  it.each([
    { type: "facts.request" },
    fact,
    { ...fact, site: "wordpress-admin", expires: "2027-01-31", private: true },
    { type: "fact.remove", fact_id: "ab".repeat(16) },
  ])("is %j", (question) => {
    expect(asked({ ...question, id: 9, extra: "x" })).toEqual({ kind: "voice", question });
  });

  it("is cut to what the agent takes, and private only where it was said so", () => {
    expect(asked({ ...fact, text: "é🎥".repeat(400) })).toMatchObject({
      question: { text: "é🎥".repeat(250) },
    });
    expect(asked({ ...fact, private: 1 })).toMatchObject({ question: { private: false } });
  });

  it.each<[string, object]>([
    ["without words", { ...fact, text: "" }],
    ["in a list", { ...fact, text: ["x"] }],
    ["of no site", { ...fact, site: "../x" }],
    ["without a place", { ...fact, site: undefined }],
    ["until some time", { ...fact, expires: "next year" }],
    ["until two days", { ...fact, expires: "2027-01-31\n2027-02-01" }],
    ["without an end", { ...fact, expires: undefined }],
    ["removed by a path", { type: "fact.remove", fact_id: "../x" }],
    ["resolved there", { ...resolve, type: "claim.resolve" }],
  ])("is no fact %s", (_name, question) => {
    expect(asked(question)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { about, kindOf, RESOLVED } from "../../../extension/src/page/states";
import { READING, shown } from "./ready";

describe("what is said of a comment", () => {
  const because = ["Do you sell \u202ethis?", "my brand"];
  const meaning = "Decided on: “\u2068Do you sell \u202ethis?\u2069”, “\u2068my brand\u2069”";

  it.each([
    ["grief", "grief or crisis"],
    ["bait", "bait"],
    ["business", "business"],
  ] as const)("%s is told as %j, with what it was decided on", (pile, text) => {
    const reading = { ...READING, because };
    expect(kindOf({ pile, reading })).toEqual([{ text, meaning }]);
  });

  it("nothing is told of what is of no kind", () => {
    expect(kindOf({ pile: "other", reading: { ...READING, because } })).toEqual([]);
  });

  it("has no meaning to explain where nothing is known", () => {
    expect(kindOf({ pile: "praise", reading: READING })).toEqual([{ text: "praise" }]);
  });

  it("says that it may be meant otherwise, before what is said of the draft", () => {
    const reading = { ...READING, sarcasm: true };
    const said = about(shown({ pile: "praise", reading }));
    expect(said.map(({ text }) => text)).toEqual([
      "praise",
      "maybe sarcasm",
      "87 of 100 like you",
      "remembered 8 replies",
    ]);
    expect(said[1]?.meaning).toContain("the opposite");
  });
});

it.each([
  ["remove", 0, "Removed. The reply now says: Hi. Nothing more to resolve: it can be accepted."],
  ["fact", 2, "Kept as a fact. 2 more to resolve."],
  ["vouch", 1, "You vouched for it. 1 more to resolve."],
] as const)("a screen reader hears what became of it: %s, %i left", (how, left, said) => {
  expect(RESOLVED[how](left, "Hi.")).toBe(said);
});

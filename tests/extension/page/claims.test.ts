import { describe, expect, it } from "vitest";
import { backings, bare, pieces, says } from "../../../extension/src/page/claims";
import type { Claim, Source } from "../../../extension/src/protocol.gen";
import { claimOn } from "./ready";

const fact: Source = { kind: "fact", text: " The lens\ncosts 200 euros. " };

describe("the words of a claim", () => {
  it.each([
    ["emoji before it", "🙏🏽👨‍👩‍👧 It's 200 euros.", "200 euros"],
    ["from right to left", "שלום, אשלח מחר 🎥 הכל", "אשלח מחר"],
    ["at the very end", "Thanks 🙏🏽 next week 🎥", "next week 🎥"],
    ["the whole text", "🎥", "🎥"],
  ])("are counted in code points: %s", (_name, text, words) => {
    const claims = [claimOn(text, words)];
    expect(bare({ text, claims }).map(({ said }) => said)).toEqual([words]);
    expect(pieces({ text, claims }).filter(({ bare }) => bare)).toEqual([
      { text: words, bare: true },
    ]);
  });

  it("stand in the order of the text, with what they are", () => {
    const text = "I was there, and Ann pays 5 euros.";
    const claims = [
      claimOn(text, "5 euros", "figure"),
      claimOn(text, "I was there", "experience"),
      claimOn(text, "Ann", "name", fact),
    ];
    expect(bare({ text, claims }).map(({ said, what }) => [said, what])).toEqual([
      ["I was there", "something about your life"],
      ["5 euros", "a number or a date"],
    ]);
  });

  it("name what backs them, and the creator's own word", () => {
    const text = "200 euros, next week";
    const claims = [
      claimOn(text, "200 euros", "offer", fact),
      claimOn(text, "next week", "promise", { kind: "vouch", text: "" }),
    ];
    expect(backings({ text, claims })).toEqual([
      { said: "200 euros", from: "your facts", text: "The lens costs 200 euros." },
      { said: "next week", from: null, text: "" },
    ]);
  });
});

describe("the pieces of a text", () => {
  const at = (start: number, end: number): Claim => ({ ...claimOn("", ""), start, end });

  it.each<[string, Claim[], string]>([
    ["none", [], "abcdefgh"],
    ["one", [at(2, 4)], "ab[cd]efgh"],
    ["at both ends", [at(0, 1), at(7, 8)], "[a]bcdefg[h]"],
    ["touching", [at(1, 3), at(3, 5)], "a[bc][de]fgh"],
    ["overlapping", [at(1, 4), at(3, 6)], "a[bcdef]gh"],
    ["one in the other", [at(1, 7), at(2, 3)], "a[bcdefg]h"],
    ["the same twice", [at(1, 2), at(1, 2)], "a[b]cdefgh"],
    ["out of order", [at(6, 8), at(0, 2)], "[ab]cdef[gh]"],
    ["of no length", [at(3, 3)], "abcdefgh"],
    ["beyond the end", [at(6, 99), at(50, 60)], "abcdef[gh]"],
    ["backwards", [at(5, 2)], "abcdefgh"],
    ["backed", [{ ...at(0, 3), source: fact }], "abcdefgh"],
  ])("are cut at claims: %s", (_name, claims, marked) => {
    const cut = pieces({ text: "abcdefgh", claims });
    expect(cut.map(({ text, bare }) => (bare ? `[${text}]` : text)).join("")).toBe(marked);
  });

  it("are the whole text, wherever claims begin and end", () => {
    const text = "a👨‍👩‍👧b שלום c";
    for (let start = 0; start < 15; start++) {
      for (let end = 0; end < 15; end++) {
        const cut = pieces({ text, claims: [at(start, end), at(4, 9)] });
        expect(cut.map(({ text }) => text).join("")).toBe(text);
      }
    }
  });
});

describe("a text that was written over", () => {
  it.each([
    ["It's the 35mm, next week.", "next week", true],
    ["Next\n week!", "next week", true],
    ["nächste Woche", "na\u0308chste woche", true],
    ["next weekend", "next week", false],
    ["It was 1200 euros.", "200 euros", false],
    ["Not 1200 but 200 euros.", "200 euros", true],
    ["אשלח מחר 🎥", "אשלח מחר", true],
    ["מאשלח מחר", "אשלח מחר", false],
    ["next month", "next week", false],
    ["レンズは200ユーロで買いました。", "買いました", true],
    ["動画は来週公開しますね", "来週公開します", true],
    ["ผมอยู่ที่กรุงเทพครับ", "อยู่ที่กรุงเทพ", true],
    ["anything", "", false],
    ["", "next week", false],
  ])("%j still says %j: %s", (text, words, still) => {
    expect(says(text, words)).toBe(still);
  });
});

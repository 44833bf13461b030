import { expect, it } from "vitest";
import { withoutSuffix, withSuffix } from "../../../extension/src/page/suffix";

const SUFFIX = "(drafted with AI, read by me)";

it.each([
  ["Thanks!", SUFFIX, `Thanks! ${SUFFIX}`],
  ["Thanks!\n", SUFFIX, `Thanks!\n${SUFFIX}`],
  ["תודה 🙏", "🤖", "תודה 🙏 🤖"],
  ["Thanks!", "", "Thanks!"],
])("%j with %j is %j", (text, suffix, whole) => {
  expect(withSuffix(text, suffix)).toBe(whole);
  expect(withoutSuffix(whole, suffix).trim()).toBe(text.trim());
});

it.each([
  [
    "as the editor draws its spaces",
    `Thanks!\u00a0(drafted\u00a0with AI,\n read by me)\n`,
    "Thanks!",
  ],
  ["with words behind it", `Thanks! ${SUFFIX} Dana`, "Thanks! Dana"],
  ["once, where it was written twice", `${SUFFIX} Thanks! ${SUFFIX}`, `${SUFFIX} Thanks!`],
  ["not where it was changed", "Thanks! (drafted with AI)", "Thanks! (drafted with AI)"],
  ["not where it was deleted", "Thanks!", "Thanks!"],
  ["not out of a longer word", `Thanks! x${SUFFIX}`, `Thanks! x${SUFFIX}`],
])("is taken off %s", (_name, text, left) => {
  expect(withoutSuffix(text, SUFFIX).trim()).toBe(left);
});

it.each(["I said so", "a maid's tale"])("leaves words that hold its letters: %s", (text) => {
  expect(withoutSuffix(text, "ai")).toBe(text);
});

it("is a text and no pattern", () => {
  const suffix = "[AI] (a+)+$ \\d*";
  expect(withoutSuffix(`${"a".repeat(60)} ${suffix}`, suffix)).toBe("a".repeat(60));
});

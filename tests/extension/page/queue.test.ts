import { describe, expect, it } from "vitest";
import { AT_ONCE, RequestQueue } from "../../../extension/src/page/queue";

function queue(distances: Record<number, number> = {}) {
  const sent: number[] = [];
  const made = new RequestQueue(
    (key) => sent.push(key),
    (key) => distances[key] ?? key,
  );
  return { queue: made, sent };
}

const keys = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe("the request queue", () => {
  it("asks for the nearest first and for a few at a time", () => {
    const { queue: made, sent } = queue({ 1: 900, 2: 10, 3: 400 });
    made.add([1, 2, 3]);
    expect(sent).toEqual([2, 3, 1]);
    made.add(keys(40));
    expect(sent).toHaveLength(AT_ONCE);
  });

  it("goes by where things are when there is room, not when they came", () => {
    const distances: Record<number, number> = {};
    const { queue: made, sent } = queue(distances);
    made.add(keys(AT_ONCE + 2));
    distances[AT_ONCE + 2] = 0;
    made.remove(1);
    expect(sent.at(-1)).toBe(AT_ONCE + 2);
  });

  it("says of what it lets go whether it had been asked for", () => {
    const { queue: made, sent } = queue();
    made.add(keys(AT_ONCE + 1));
    expect(made.remove(AT_ONCE + 1)).toBe(false);
    expect(made.remove(1)).toBe(true);
    expect(made.remove(1)).toBe(false);
    expect(sent).toHaveLength(AT_ONCE);
  });

  it("waits while the agent is away", () => {
    const { queue: made, sent } = queue();
    made.open = false;
    made.add([1, 2]);
    expect(sent).toEqual([]);
    made.open = true;
    expect(sent).toEqual([1, 2]);
  });

  it("does not ask again for what a person asked for by hand", () => {
    const { queue: made, sent } = queue();
    made.claim(2);
    made.add([1, 2]);
    expect(sent).toEqual([1]);
    expect(made.remove(2)).toBe(true);
  });
});

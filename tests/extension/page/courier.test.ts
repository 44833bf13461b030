import { describe, expect, it } from "vitest";
import type { FromPage, ToPage } from "../../../extension/src/messages";
import { Courier, WAITS } from "../../../extension/src/page/courier";
import { draft, READY } from "./ready";

/** A background that can die, with the waits of the courier in the test's hand. */
function background() {
  const ports: { said: FromPage[]; message(message: ToPage): void; gone(): void }[] = [];
  const waits: { ms: number; run: () => void }[] = [];
  const state = { alive: true, deaf: false, lost: 0, closed: 0 };
  const heard: ToPage[] = [];
  const courier = new Courier({
    connect: (on) => {
      if (!state.alive) throw new Error("Extension context invalidated.");
      const said: FromPage[] = [];
      ports.push({ said, ...on });
      return {
        post: (message) => {
          if (state.deaf) throw new Error("Attempting to use a disconnected port object");
          said.push(message);
        },
        close: () => {
          state.closed += 1;
        },
      };
    },
    receive: (message) => heard.push(message),
    lost: () => {
      state.lost += 1;
    },
    after: (ms, run) => waits.push({ ms, run }),
  });
  return { courier, ports, waits, state, heard, last: () => ports.at(-1) };
}

const request = (key: number): FromPage & { kind: "draft.request" } => ({
  kind: "draft.request",
  key,
  comment: { site: "demo", id: String(key), author: "Maya", text: "Hi", post: { id: "p" } },
  regenerate: false,
  hint: "",
  priority: "screen",
});
const OUTCOME: FromPage = {
  kind: "draft.outcome",
  draft_id: READY.draft_id,
  outcome: "accepted",
  text: "Hi",
};

describe("a background that dies", () => {
  it("is told again what it did not answer, and nothing else", () => {
    const { courier, ports, waits, last, heard } = background();
    courier.open();
    courier.send(request(1));
    courier.send(request(2));
    courier.send(request(3));
    courier.send({ kind: "draft.cancel", key: 2, more: false });
    const ready: ToPage = { kind: "draft.ready", key: 1, ready: READY };
    last()?.message(ready);
    last()?.gone();
    waits[0]?.run();
    expect(ports).toHaveLength(2);
    expect(last()?.said).toEqual([request(3)]);
    expect(heard).toEqual([ready]);
  });

  it("is told an outcome that found no port, once", () => {
    const { courier, ports, waits, state, last } = background();
    courier.open();
    state.deaf = true;
    courier.send(OUTCOME);
    courier.send(request(1));
    state.deaf = false;
    last()?.gone();
    courier.send({ ...OUTCOME, outcome: "undone", text: "" });
    waits[0]?.run();
    expect(last()?.said).toEqual([
      OUTCOME,
      { ...OUTCOME, outcome: "undone", text: "" },
      request(1),
    ]);
    last()?.gone();
    waits[1]?.run();
    expect(ports).toHaveLength(3);
    expect(last()?.said).toEqual([request(1)]);
  });

  it("is left alone after a few refusals, and asked again when the page comes back", () => {
    const { courier, ports, waits, last } = background();
    courier.open();
    for (let at = 0; at < WAITS.length; at++) {
      last()?.gone();
      waits[at]?.run();
    }
    last()?.gone();
    expect(waits.map(({ ms }) => ms)).toEqual([...WAITS]);
    expect(ports).toHaveLength(WAITS.length + 1);
    courier.wake();
    expect(ports).toHaveLength(WAITS.length + 2);
  });

  it("gets a new port after the browser's cache, where the old one is dead and silent", () => {
    const { courier, ports, waits, state, heard, last } = background();
    courier.send(request(1));
    const [old] = ports;
    courier.wake();
    expect(ports).toHaveLength(2);
    expect(state.closed).toBe(1);
    expect(last()?.said).toEqual([request(1)]);
    old?.message({ kind: "draft.failed", key: 1, text: "Late.", later: false });
    old?.gone();
    expect(heard).toEqual([]);
    expect(waits).toEqual([]);
    courier.send(OUTCOME);
    expect(last()?.said).toEqual([request(1), OUTCOME]);
  });

  it("starts its patience again once it has spoken", () => {
    const { courier, waits, last } = background();
    courier.open();
    last()?.gone();
    waits[0]?.run();
    last()?.gone();
    waits[1]?.run();
    last()?.message({ kind: "link", link: { state: "connecting" } });
    last()?.gone();
    expect(waits.map(({ ms }) => ms)).toEqual([0, WAITS[1], 0]);
  });

  it("is told again what it meant to ask later, and what was wanted behind a draft", () => {
    const { courier, waits, last } = background();
    const { kind: _, regenerate: _r, priority: _p, ...asked } = request(2);
    const more: FromPage = { ...asked, kind: "draft.more", known: [READY.draft_id], wanted: 2 };
    courier.send(request(1));
    courier.send(request(2));
    courier.send(more);
    courier.send({ ...more, key: 3 });
    last()?.message({ kind: "draft.failed", key: 1, text: "In a minute.", later: true });
    last()?.message({ kind: "draft.ready", key: 2, ready: READY });
    last()?.message({ kind: "draft.alternative", key: 2, draft: draft(9, "Hi") });
    courier.send({ kind: "draft.cancel", key: 3, more: true });
    last()?.gone();
    waits[0]?.run();
    expect(last()?.said).toEqual([request(1), more]);
    last()?.message({ kind: "draft.failed", key: 1, text: "No model.", later: false });
    last()?.message({ kind: "draft.done", key: 2 });
    last()?.gone();
    waits[1]?.run();
    expect(last()?.said).toEqual([]);
  });

  it("is told again what was decided and read, until it says that it has it", () => {
    const { courier, waits, last } = background();
    const decide = (lesson_id: string): FromPage => {
      return { kind: "lesson.decide", lesson_id, decision: "keep", text: "" };
    };
    const read: FromPage = {
      kind: "harvest.pairs",
      site: "demo",
      pairs: [{ comment: "Hi", reply: "Hello", post_id: "p" }],
    };
    const resolve = (draft_id: string, start = 0): FromPage => {
      return { kind: "claim.resolve", draft_id, start, end: 9, length: 9, how: "vouch" };
    };
    for (const message of [decide("a"), decide("b"), read]) courier.send(message);
    for (const message of [resolve("a"), resolve("b"), resolve("c", 3)]) courier.send(message);
    last()?.message({ kind: "claim.resolved", draft_id: "a", text: "Hi", claims: [] });
    last()?.message({ kind: "claim.failed", draft_id: "b", text: "The disk is full." });
    last()?.message({ kind: "lesson.saved", lesson_id: "a" });
    last()?.gone();
    waits[0]?.run();
    expect(last()?.said).toEqual([decide("b"), read, resolve("c", 3)]);
    last()?.message({ kind: "lesson.failed", lesson_id: "b", text: "The disk is full." });
    last()?.message({ kind: "harvest.saved", added: 1, known: 0 });
    last()?.message({ kind: "claim.resolved", draft_id: "c", text: "Hi", claims: [] });
    last()?.gone();
    waits[1]?.run();
    expect(last()?.said).toEqual([]);
  });

  it("is not woken by a page where nothing is asked", () => {
    const { courier, ports, last } = background();
    courier.wake();
    courier.send({ kind: "draft.cancel", key: 1, more: false });
    expect(ports).toHaveLength(0);
    courier.send(request(1));
    expect(ports).toHaveLength(1);
    expect(last()?.said).toEqual([request(1)]);
  });

  it("opens one port at a time", () => {
    const { courier, ports, waits, last } = background();
    courier.open();
    courier.open();
    last()?.gone();
    courier.open();
    waits[0]?.run();
    expect(ports).toHaveLength(2);
  });
});

it("an extension that was updated under the page is said to be lost", () => {
  const { courier, state, waits, last } = background();
  courier.open();
  state.alive = false;
  last()?.gone();
  waits[0]?.run();
  expect(state.lost).toBe(1);
  courier.send(request(1));
  courier.send(OUTCOME);
  expect(last()?.said).toEqual([]);
});

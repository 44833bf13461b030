// @vitest-environment node
/** Outcomes on their way: nothing accepted is lost, nothing stays once it is saved. */
import { beforeEach, expect, it } from "vitest";
import { Requests } from "../../extension/src/link/requests";
import type { Kept } from "../../extension/src/outbox";
import { MOST_KEPT, Outbox } from "../../extension/src/outbox";
import { MemoryStore } from "./memory-store";

type Sent = { type: string; id: number; draft_id: string; outcome: string; text: string };

const LESSON = {
  lesson_id: "cd".repeat(16),
  text: "You don't use exclamation marks.",
  scope: "on LinkedIn",
  seen: 4,
  state: "new" as const,
  changes: [{ draft: "Thanks!", final: "Thanks." }],
};

let requests: Requests;
let store: MemoryStore<Kept>;
let outbox: Outbox;
let sent: Sent[];
let clock: number;
const up = () =>
  requests.opened({
    send: (frame) => void sent.push(JSON.parse(frame)),
    limits: { message: 262144, in_flight: 1_000 },
  });
const id = (n: number) => n.toString(16).padStart(32, "0");
const accepted = (n: number) => ({
  draft_id: id(n),
  outcome: "accepted" as const,
  text: `Reply ${n}`,
});

beforeEach(() => {
  requests = new Requests();
  store = new MemoryStore();
  clock = 0;
  outbox = new Outbox(requests, store, () => ++clock);
  sent = [];
});

it("is kept while the agent is down, sent when it is up, and removed when it is saved", async () => {
  await outbox.add(accepted(1), 7);
  expect([...store.entries.values()]).toEqual([{ ...accepted(1), at: 1, tabId: 7 }]);
  up();
  expect(sent).toEqual([{ type: "draft.outcome", id: 1, ...accepted(1) }]);
  requests.received({ type: "outcome.saved", re: 1, lesson: null });
  await store.until(0);
});

it("outlives the worker, in order, and is not sent twice in one life", async () => {
  for (const n of [1, 2]) await outbox.add(accepted(n), 7);
  requests = new Requests();
  outbox = new Outbox(requests, store);
  up();
  await outbox.flush();
  await outbox.flush();
  expect(sent.map(({ draft_id }) => draft_id)).toEqual([id(1), id(2)]);
});

it("of the same draft: the later one counts, and the earlier one's answer removes nothing", async () => {
  up();
  await outbox.add(accepted(1), 7);
  await outbox.add({ draft_id: id(1), outcome: "undone", text: "" }, 7);
  requests.received({ type: "outcome.saved", re: 1, lesson: null });
  await outbox.flush();
  expect([...store.entries.values()]).toMatchObject([{ outcome: "undone" }]);
  expect(sent.map(({ outcome }) => outcome)).toEqual(["accepted", "undone"]);
  requests.received({ type: "outcome.saved", re: 2, lesson: null });
  await store.until(0);
});

it("stays when the agent could not keep it now, and goes when it never will", async () => {
  up();
  await outbox.add(accepted(1), 7);
  await outbox.add(accepted(2), 7);
  requests.received({ type: "failure", re: 1, code: "store", text: "The disk is full." });
  requests.received({ type: "failure", re: 2, code: "bad_message", text: "No such draft." });
  await store.until(1);
  expect(store.entries.has(id(1))).toBe(true);
  await outbox.flush();
  expect(sent.at(-1)).toMatchObject({ id: 3, draft_id: id(1) });
  requests.received({ type: "failure", re: 3, code: "unknown_draft", text: "No such draft." });
  await store.until(0);
});

it("is bounded: what is new is refused, and what is kept may still change", async () => {
  for (let n = 0; n < MOST_KEPT; n++) expect(await outbox.add(accepted(n), 7)).toBe(true);
  up();
  expect(await outbox.add(accepted(MOST_KEPT), 7)).toBe(false);
  expect(await outbox.add({ draft_id: id(0), outcome: "undone", text: "" }, 7)).toBe(true);
  expect(store.entries.size).toBe(MOST_KEPT);
  expect(store.entries.get(id(0))).toMatchObject({ outcome: "undone" });
  expect(sent.some(({ draft_id }) => draft_id === id(MOST_KEPT))).toBe(false);
});

it("is sent even when the disk refuses it", async () => {
  store.put = () => Promise.reject(new Error("quota"));
  up();
  await outbox.add(accepted(1), 7);
  expect(sent).toHaveLength(1);
});

it("brings what was learned from it to where it came from, though the worker died between", async () => {
  const heard: unknown[] = [];
  await outbox.add(accepted(1), 7);
  await outbox.add({ ...accepted(2), outcome: "edited" }, 8);
  requests = new Requests();
  outbox = new Outbox(requests, store);
  outbox.onLesson = ({ draft_id, tabId }, { text }) => heard.push([draft_id, tabId, text]);
  up();
  await outbox.flush();
  requests.received({ type: "outcome.saved", re: 1, lesson: null });
  requests.received({ type: "outcome.saved", re: 2, lesson: LESSON });
  await store.until(0);
  expect(heard).toEqual([[id(2), 8, LESSON.text]]);
  expect(JSON.stringify(sent)).not.toContain("tabId");
});

it("is forgotten with the pairing", async () => {
  expect(await outbox.empty()).toBe(true);
  await outbox.add(accepted(1), 7);
  expect(await outbox.empty()).toBe(false);
  await outbox.clear();
  expect(store.entries.size).toBe(0);
});

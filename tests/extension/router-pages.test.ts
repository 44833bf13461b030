// @vitest-environment node
/** The open pages: what reaches which one, and what one page may use up. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import {
  MOST_BY_HAND,
  MOST_DRAFTS,
  MOST_FRAMES,
  MOST_OUTCOMES,
} from "../../extension/src/allowance";
import type { Channel } from "../../extension/src/link/requests";
import { Requests } from "../../extension/src/link/requests";
import type { ToPage } from "../../extension/src/messages";
import type { Kept } from "../../extension/src/outbox";
import { MOST_KEPT, Outbox } from "../../extension/src/outbox";
import type { PagePort } from "../../extension/src/pages";
import { MOST_PER_PAGE, Pages } from "../../extension/src/pages";
import { MemoryStore } from "./memory-store";
import { NONE, PLAIN, READING } from "./page/ready";

type Sent = { type: string; id: number; re?: number; priority?: string };

let requests: Requests;
let pages: Pages;
let kept: MemoryStore<Kept>;
let sent: Sent[];
let clock: number;
const channel: Channel = {
  send: (frame) => void sent.push(JSON.parse(frame)),
  limits: { message: 262144, in_flight: 32 },
};
const DRAFT = {
  type: "draft.ready",
  draft_id: "ab".repeat(16),
  text: "Thanks!",
  pile: "praise",
  likeness: null,
  remembered: 3,
  host: null,
  ...PLAIN,
  outcome: null,
  reading: READING,
} as const;
const ready = { state: "ready", agentVersion: "0.1.0" } as const;
const request = (key: number, regenerate = false) => ({
  kind: "draft.request" as const,
  key,
  comment: { site: "demo", id: `c${key}`, author: "Ada", text: "How?", post: { id: "p" } },
  regenerate,
  hint: "",
  priority: "screen" as const,
});

function open(tabId: number) {
  const told: ToPage[] = [];
  const close = vi.fn();
  const port: PagePort = { tabId, post: (message: ToPage) => void told.push(message), close };
  pages.opened(port, ready);
  return { port, told, close };
}

/** Answers the last request with a draft. */
function draft(journalled: boolean): void {
  const re = sent.at(-1)?.id ?? 0;
  requests.received({ ...DRAFT, alternatives: [], claims: [], re, journalled });
}

/** Asks and has a draft written so often. */
function drafted(port: PagePort, times: number, journalled = false): void {
  for (let n = 0; n < times; n++) {
    pages.received(port, request(n));
    draft(journalled);
  }
}

const asked = () => sent.filter(({ type }) => type === "draft.request").length;
const outcome = (n: number) => ({
  kind: "draft.outcome" as const,
  draft_id: n.toString(16).padStart(32, "0"),
  outcome: "accepted" as const,
  text: "Hi",
});

beforeEach(() => {
  sent = [];
  clock = 0;
  vi.useFakeTimers();
  requests = new Requests();
  kept = new MemoryStore();
  pages = new Pages(requests, new Outbox(requests, kept), () => clock);
  requests.opened(channel);
});

afterEach(() => void vi.useRealTimers());

it("brings each answer to the page that asked, under the page's own number", () => {
  const one = open(1);
  const two = open(2);
  pages.received(one.port, request(5));
  pages.received(two.port, request(5));
  requests.received({ type: "draft.token", re: 2, text: "Th", restart: false });
  requests.received({ type: "failure", re: 1, code: "model", text: "The model failed." });
  expect(one.told).toEqual([
    { kind: "link", link: ready },
    { kind: "draft.failed", key: 5, text: "The model failed.", later: false },
  ]);
  expect(two.told.at(-1)).toEqual({ kind: "draft.token", key: 5, text: "Th", restart: false });
});

it("hands on a draft and a refusal whole", () => {
  const { port, told } = open(1);
  pages.received(port, request(1));
  pages.received(port, request(2));
  const none = { ...NONE, pile: "spam", reason: "spam", text: "Spam." } as const;
  requests.received(none);
  draft(false);
  const whole = { ...DRAFT, re: 2, alternatives: [], claims: [], journalled: false };
  expect(told.slice(1)).toEqual([
    { kind: "draft.none", key: 1, none },
    { kind: "draft.ready", key: 2, ready: whole },
  ]);
});

it("cancels what a page no longer wants, and all of a page that went", () => {
  const { port } = open(1);
  for (const key of [1, 2, 3]) pages.received(port, request(key));
  pages.received(port, { kind: "draft.cancel", key: 2, more: false });
  pages.received(port, { kind: "draft.cancel", key: 99, more: false });
  pages.closed(port);
  expect(sent.filter(({ type }) => type === "draft.cancel").map(({ re }) => re)).toEqual([2, 1, 3]);
  pages.received(port, request(4));
  expect(sent.at(-1)?.type).toBe("draft.cancel");
});

it("puts a second request for the same comment in the place of the first", () => {
  const { port, told } = open(1);
  pages.received(port, request(1));
  pages.received(port, request(1, true));
  requests.received({ type: "draft.token", re: 1, text: "late", restart: false });
  requests.received({ type: "draft.token", re: 3, text: "new", restart: false });
  expect(told.slice(1)).toEqual([{ kind: "draft.token", key: 1, text: "new", restart: false }]);
});

it("gives one page only so much", () => {
  const { port, told } = open(1);
  for (let key = 0; key <= MOST_PER_PAGE; key++) pages.received(port, request(key));
  expect(told.at(-1)).toMatchObject({ kind: "draft.failed", key: MOST_PER_PAGE });
});

it("asks for one page only so often, and goes on by itself when there is room", () => {
  const { port, told } = open(1);
  drafted(port, MOST_DRAFTS);
  pages.received(port, request(901));
  pages.received(port, request(902));
  pages.received(port, request(903));
  expect(told.at(-1)).toMatchObject({ kind: "draft.failed", key: 903 });
  expect(told.at(-1)).toMatchObject({ text: expect.stringContaining("tried again by itself") });
  pages.received(port, { kind: "draft.cancel", key: 902, more: false });
  vi.advanceTimersByTime(3_000);
  expect(asked()).toBe(MOST_DRAFTS);
  clock = 60_000 / MOST_DRAFTS;
  vi.advanceTimersByTime(3_000);
  expect(asked()).toBe(MOST_DRAFTS + 1);
  clock = 60_000;
  vi.advanceTimersByTime(3_000);
  expect(asked()).toBe(MOST_DRAFTS + 2);
  draft(false);
  expect(told.at(-1)).toMatchObject({ kind: "draft.ready", key: 903 });
  pages.received(port, request(904));
  pages.closed(port);
  vi.advanceTimersByTime(60_000);
  expect(vi.getTimerCount()).toBe(0);
});

it("does not count what came from the journal or was cancelled, within the agent's own limit", () => {
  const { port, told } = open(1);
  drafted(port, MOST_DRAFTS, true);
  for (let n = 0; n < 60; n++) {
    pages.received(port, request(1));
    pages.received(port, { kind: "draft.cancel", key: 1, more: false });
  }
  expect(told.every(({ kind }) => kind !== "draft.failed")).toBe(true);
  drafted(port, MOST_FRAMES - MOST_DRAFTS - 120);
  expect(sent).toHaveLength(MOST_FRAMES);
  pages.received(port, request(1));
  expect(told.at(-1)).toMatchObject({ kind: "draft.failed" });
  expect(sent).toHaveLength(MOST_FRAMES);
});

it("believes a page only so often that the creator asked by hand", () => {
  const { port } = open(1);
  for (let n = 0; n <= MOST_BY_HAND; n++) {
    pages.received(port, { ...request(n), priority: "hand" });
    draft(false);
  }
  expect(sent.filter(({ priority }) => priority === "hand")).toHaveLength(MOST_BY_HAND);
  expect(sent.at(-1)).toMatchObject({ priority: "screen" });
});

it("listens to the newest port of a tab, which has no allowance of its own", () => {
  const one = open(1);
  drafted(one.port, MOST_DRAFTS - 1);
  pages.received(one.port, request(1));
  const two = open(1);
  expect(one.close).toHaveBeenCalledOnce();
  expect(sent.at(-1)?.type).toBe("draft.cancel");
  pages.received(one.port, request(2));
  expect(sent.at(-1)?.type).toBe("draft.cancel");
  pages.closed(one.port);
  pages.received(two.port, request(1));
  expect(sent.at(-1)?.type).toBe("draft.request");
  pages.received(two.port, request(2));
  expect(two.told.at(-1)).toMatchObject({ kind: "draft.failed", key: 2 });
});

it("tells every page when the link changes", () => {
  const one = open(1);
  const two = open(2);
  pages.link({ state: "down" });
  for (const { told } of [one, two]) {
    expect(told.at(-1)).toEqual({ kind: "link", link: { state: "down" } });
  }
});

it("keeps an outcome until it is saved", async () => {
  const { port } = open(1);
  const draft_id = "ab".repeat(16);
  pages.received(port, { kind: "draft.outcome", draft_id, outcome: "accepted", text: "Hi" });
  await kept.until(1);
  expect(sent).toMatchObject([
    { type: "draft.outcome", draft_id, outcome: "accepted", text: "Hi" },
  ]);
  requests.received({ type: "outcome.saved", re: 1, lesson: null });
  await kept.until(0);
});

it("keeps so many outcomes of one tab in a minute, and says so of the rest", async () => {
  const { port } = open(1);
  for (let n = 0; n < MOST_OUTCOMES; n++) pages.received(port, outcome(n));
  const again = open(1);
  pages.received(again.port, outcome(MOST_OUTCOMES));
  expect(again.told.at(-1)).toMatchObject({
    kind: "outcome.failed",
    draft_id: outcome(MOST_OUTCOMES).draft_id,
  });
  pages.received(open(2).port, outcome(900));
  await kept.until(MOST_OUTCOMES + 1);
});

it("says that an outcome is not kept when too many wait", async () => {
  for (let n = 0; n < MOST_KEPT; n++) await kept.put({ ...outcome(n), at: n });
  const { port, told } = open(1);
  pages.received(port, outcome(900));
  await vi.waitFor(() => expect(told.at(-1)?.kind).toBe("outcome.failed"));
  expect(kept.entries.size).toBe(MOST_KEPT);
});

it("hands a shortcut to the page of its tab", () => {
  const one = open(1);
  const two = open(2);
  pages.command(2, "accept");
  expect(one.told).toHaveLength(1);
  expect(two.told.at(-1)).toEqual({ kind: "command", command: "accept" });
});

it("holds a shortcut while its page comes back, but not for long", () => {
  pages.command(1, "accept");
  expect(open(2).told).toHaveLength(1);
  expect(open(1).told.at(-1)).toEqual({ kind: "command", command: "accept" });
  expect(open(1).told).toHaveLength(1);
  pages.command(3, "accept");
  clock = 2_001;
  expect(open(3).told).toHaveLength(1);
});

// @vitest-environment node
/** The open pages: what reaches which one, and what one page may use up. */
import { beforeEach, expect, it } from "vitest";
import type { Channel } from "../../extension/src/link/requests";
import { Requests } from "../../extension/src/link/requests";
import type { ToPage } from "../../extension/src/messages";
import type { Kept } from "../../extension/src/outbox";
import { Outbox } from "../../extension/src/outbox";
import type { PagePort } from "../../extension/src/pages";
import { MOST_PER_MINUTE, MOST_PER_PAGE, Pages } from "../../extension/src/pages";
import { MemoryStore } from "./memory-store";

type Sent = { type: string; id: number; re?: number };

let requests: Requests;
let pages: Pages;
let kept: MemoryStore<Kept>;
let sent: Sent[];
let clock: number;
const channel: Channel = {
  send: (frame) => void sent.push(JSON.parse(frame)),
  limits: { message: 262144, in_flight: 32 },
};
const ready = { state: "ready", agentVersion: "0.1.0" } as const;
const request = (key: number, regenerate = false) => ({
  kind: "draft.request" as const,
  key,
  comment: { site: "demo", id: `c${key}`, author: "Ada", text: "How?", post: { id: "p" } },
  regenerate,
});

function open(tabId: number): { port: PagePort; told: ToPage[] } {
  const told: ToPage[] = [];
  const port = { tabId, post: (message: ToPage) => void told.push(message) };
  pages.opened(port, ready);
  return { port, told };
}

beforeEach(() => {
  sent = [];
  clock = 0;
  requests = new Requests();
  kept = new MemoryStore();
  pages = new Pages(requests, new Outbox(requests, kept), () => clock);
  requests.opened(channel);
});

it("brings each answer to the page that asked, under the page's own number", () => {
  const one = open(1);
  const two = open(2);
  pages.received(one.port, request(5));
  pages.received(two.port, request(5));
  requests.received({ type: "draft.token", re: 2, text: "Th", restart: false });
  requests.received({ type: "failure", re: 1, code: "model", text: "The model failed." });
  expect(one.told).toEqual([
    { kind: "link", link: ready },
    { kind: "draft.failed", key: 5, text: "The model failed." },
  ]);
  expect(two.told.at(-1)).toEqual({ kind: "draft.token", key: 5, text: "Th", restart: false });
});

it("hands on a draft and a refusal whole", () => {
  const { port, told } = open(1);
  pages.received(port, request(1));
  pages.received(port, request(2));
  const none = { type: "draft.none", re: 1, pile: "spam", reason: "spam", text: "Spam." } as const;
  const draft = {
    type: "draft.ready",
    re: 2,
    draft_id: "ab".repeat(16),
    text: "Thanks!",
    alternatives: [],
    pile: "praise",
    claims: [],
    likeness: null,
    remembered: 3,
    journalled: false,
    outcome: null,
  } as const;
  requests.received(none);
  requests.received({ ...draft, alternatives: [], claims: [] });
  expect(told.slice(1)).toEqual([
    { kind: "draft.none", key: 1, none },
    { kind: "draft.ready", key: 2, ready: draft },
  ]);
});

it("cancels what a page no longer wants, and all of a page that went", () => {
  const { port } = open(1);
  for (const key of [1, 2, 3]) pages.received(port, request(key));
  pages.received(port, { kind: "draft.cancel", key: 2 });
  pages.received(port, { kind: "draft.cancel", key: 99 });
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

it("asks for one page only so often, and lets it start again a minute later", () => {
  const { port, told } = open(1);
  const again = () => pages.received(port, request(1));
  for (let n = 0; n < MOST_PER_MINUTE; n++) again();
  expect(told).toHaveLength(1);
  again();
  expect(told.at(-1)).toMatchObject({ kind: "draft.failed", key: 1 });
  clock = 60_000;
  again();
  expect(told).toHaveLength(2);
  expect(sent.at(-1)?.type).toBe("draft.request");
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
  requests.received({ type: "outcome.saved", re: 1 });
  await kept.until(0);
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

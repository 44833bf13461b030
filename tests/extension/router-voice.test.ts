// @vitest-environment node
/** What was learned and what was read: to which page it comes, and how much one page may say. */
import { beforeEach, expect, it } from "vitest";
import { MOST_CLAIMS, MOST_HARVESTS, MOST_LESSONS } from "../../extension/src/allowance";
import { Requests } from "../../extension/src/link/requests";
import type { FromPage, ToPage } from "../../extension/src/messages";
import { type Kept, Outbox } from "../../extension/src/outbox";
import { type PagePort, Pages } from "../../extension/src/pages";
import type { AgentMessage, HarvestedPair } from "../../extension/src/protocol.gen";
import { MemoryStore } from "./memory-store";
import { claimOn } from "./page/ready";

type Sent = { type: string; id: number; pairs?: HarvestedPair[] };

const DRAFT = "ab".repeat(16);
const LESSON = "cd".repeat(16);
const lesson = {
  lesson_id: LESSON,
  text: "You don't use exclamation marks on LinkedIn.",
  scope: "On LinkedIn",
  seen: 4,
  state: "new" as const,
  changes: [{ draft: "Thanks!", final: "Thanks." }],
};
const EDITED: FromPage = { kind: "draft.outcome", draft_id: DRAFT, outcome: "edited", text: "Hi" };
const KEEP: FromPage = { kind: "lesson.decide", lesson_id: LESSON, decision: "keep", text: "" };
const VOUCH = { draft_id: DRAFT, start: 3, end: 9, length: 20, how: "vouch" } as const;
const RESOLVE: FromPage = { kind: "claim.resolve", ...VOUCH };
const pairs = [{ comment: "How?", reply: "Slowly.", post_id: "p" }];
const READ: FromPage = { kind: "harvest.pairs", site: "demo", pairs };

let requests: Requests;
let pages: Pages;
let kept: MemoryStore<Kept>;
let sent: Sent[];

beforeEach(() => {
  sent = [];
  requests = new Requests();
  kept = new MemoryStore();
  pages = new Pages(requests, new Outbox(requests, kept), () => 0);
  requests.opened({
    send: (frame) => void sent.push(JSON.parse(frame)),
    limits: { message: 262144, in_flight: 32 },
  });
});

function open(tabId: number) {
  const told: ToPage[] = [];
  const port: PagePort = { tabId, post: (message) => void told.push(message), close: () => {} };
  pages.opened(port, { state: "ready", agentVersion: "1" });
  told.length = 0;
  return { port, told };
}

const answer = (message: Record<string, unknown>) => {
  const whole = { ...message, re: sent.at(-1)?.id } as unknown as AgentMessage;
  expect(requests.received(whole)).toBe(true);
};

it("a lesson comes to the page that told of the reply, without the texts it was learned from", async () => {
  const one = open(1);
  const two = open(2);
  pages.received(one.port, EDITED);
  await kept.until(1);
  answer({ type: "outcome.saved", lesson });
  const { lesson_id, text } = lesson;
  expect(one.told).toEqual([{ kind: "lesson", draft_id: DRAFT, lesson: { lesson_id, text } }]);
  expect(two.told).toEqual([]);
});

it("a lesson for a page that is gone is dropped", async () => {
  const one = open(1);
  pages.received(one.port, EDITED);
  await kept.until(1);
  pages.closed(one.port);
  answer({ type: "outcome.saved", lesson });
  await kept.until(0);
  expect(one.told).toEqual([]);
});

it("a decision travels, and is told as saved or as failed", () => {
  const { port, told } = open(1);
  pages.received(port, KEEP);
  expect(sent).toEqual([
    { type: "lesson.decide", id: 1, lesson_id: LESSON, decision: "keep", text: "" },
  ]);
  answer({ type: "lessons", lessons: [] });
  pages.received(port, KEEP);
  answer({ type: "failure", code: "store", text: "The disk is full." });
  expect(told).toEqual([
    { kind: "lesson.saved", lesson_id: LESSON },
    { kind: "lesson.failed", lesson_id: LESSON, text: "The disk is full." },
  ]);
});

it("what was read travels, and what became of it comes back", () => {
  const { port, told } = open(1);
  pages.received(port, READ);
  expect(sent).toEqual([{ type: "harvest.pairs", id: 1, site: "demo", pairs }]);
  answer({ type: "harvest.saved", added: 1, known: 0 });
  pages.received(port, READ);
  answer({ type: "failure", code: "store", text: "The disk is full." });
  expect(told).toEqual([
    { kind: "harvest.saved", added: 1, known: 0 },
    { kind: "harvest.failed", text: "The disk is full." },
  ]);
});

it("what is made of a claim travels, and the draft comes back as it stands now", () => {
  const { port, told } = open(1);
  pages.received(port, RESOLVE);
  expect(sent).toEqual([{ type: "claim.resolve", id: 1, ...VOUCH }]);
  const claims = [claimOn("Thanks, next week.", "next week")];
  answer({ type: "claim.resolved", draft_id: DRAFT, text: "Thanks, next week.", claims });
  pages.received(port, RESOLVE);
  answer({ type: "failure", code: "store", text: "The disk is full." });
  expect(told).toEqual([
    { kind: "claim.resolved", draft_id: DRAFT, text: "Thanks, next week.", claims },
    { kind: "claim.failed", draft_id: DRAFT, text: "The disk is full." },
  ]);
});

it("what is made of a claim waits for an agent that is away, and is not lost with the link", () => {
  const { port, told } = open(1);
  pages.received(port, RESOLVE);
  requests.closed();
  sent.length = 0;
  requests.opened({
    send: (frame) => void sent.push(JSON.parse(frame)),
    limits: { message: 262144, in_flight: 32 },
  });
  expect(sent).toEqual([{ type: "claim.resolve", id: 1, ...VOUCH }]);
  requests.forget();
  expect(told).toEqual([
    { kind: "claim.failed", draft_id: DRAFT, text: "The agent was unpaired." },
  ]);
});

it.each([
  [RESOLVE, MOST_CLAIMS, "claim.failed"],
  [READ, MOST_HARVESTS, "harvest.failed"],
  [KEEP, MOST_LESSONS, "lesson.failed"],
] as const)("one page says only so much: %j", (message, most, refused) => {
  const { port } = open(1);
  for (let n = 0; n < most; n++) pages.received(port, message);
  const again = open(1);
  pages.received(again.port, message);
  expect(again.told.map(({ kind }) => kind)).toEqual([refused]);
  const other = open(2);
  pages.received(other.port, message);
  expect(other.told).toEqual([]);
});

it("replies that are read leave the agent room for drafts", () => {
  const { port } = open(1);
  for (let n = 0; n < 20; n++) pages.received(port, READ);
  expect(sent).toHaveLength(16);
});

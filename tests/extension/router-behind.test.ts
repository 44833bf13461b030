// @vitest-environment node
/** Drafts behind the shown one: how they come to the page, and how often a page may want them. */
import { beforeEach, expect, it } from "vitest";
import { MOST_BEHIND } from "../../extension/src/allowance";
import { Requests } from "../../extension/src/link/requests";
import type { ToPage } from "../../extension/src/messages";
import { Outbox } from "../../extension/src/outbox";
import { type PagePort, Pages } from "../../extension/src/pages";
import { MemoryStore } from "./memory-store";
import { draft } from "./page/ready";

type Sent = { type: string; id: number; re?: number };

let requests: Requests;
let pages: Pages;
let sent: Sent[];

beforeEach(() => {
  sent = [];
  requests = new Requests();
  pages = new Pages(requests, new Outbox(requests, new MemoryStore()), () => 0);
  requests.opened({
    send: (frame) => void sent.push(JSON.parse(frame)),
    limits: { message: 262144, in_flight: 32 },
  });
});

function open() {
  const told: ToPage[] = [];
  const port: PagePort = { tabId: 1, post: (message) => void told.push(message), close: () => {} };
  pages.opened(port, { state: "ready", agentVersion: "1" });
  return { port, told };
}

const more = (key: number) => ({
  kind: "draft.more" as const,
  key,
  comment: { site: "demo", id: `c${key}`, author: "Ada", text: "How?", post: { id: "p" } },
  known: ["ab".repeat(16)],
  wanted: 2,
  hint: "",
});

it("brings alternatives to the page, ends them with it, and says when there are none", () => {
  const { port, told } = open();
  pages.received(port, more(5));
  const other = draft(7, "Hey");
  requests.received({ ...other, type: "draft.alternative", re: 1 });
  requests.received({ type: "failure", re: 1, code: "model", text: "The model failed." });
  expect(told.slice(1)).toEqual([
    { kind: "draft.alternative", key: 5, draft: other },
    { kind: "draft.done", key: 5 },
  ]);
  pages.received(port, more(6));
  pages.received(port, more(7));
  pages.received(port, { kind: "draft.cancel", key: 6, more: false });
  pages.received(port, { kind: "draft.cancel", key: 6, more: true });
  pages.closed(port);
  expect(sent.filter(({ type }) => type === "draft.cancel").map(({ re }) => re)).toEqual([2, 3]);
});

it("lets a page ask for alternatives only so often", () => {
  const { port, told } = open();
  for (let n = 0; n < MOST_BEHIND; n++) {
    pages.received(port, more(n));
    requests.received({ type: "draft.done", re: sent.at(-1)?.id ?? 0 });
  }
  const before = sent.length;
  pages.received(port, more(901));
  expect(sent).toHaveLength(before);
  expect(told.at(-1)).toEqual({ kind: "draft.done", key: 901 });
});

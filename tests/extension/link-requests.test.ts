// @vitest-environment node
/** What was asked and not answered: order, numbers, the agent's window, reconnects. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Answer, Request, Ticket, Unsent } from "../../extension/src/link/requests";
import { MOST_WAITING, Requests } from "../../extension/src/link/requests";
import { NONE, PLAIN } from "./page/ready";

type Sent = { type: string; id: number; re?: number; draft_id?: string };

let requests: Requests;
let sent: Sent[];
const channel = (in_flight = 32, message = 262144) => ({
  send: (frame: string) => void sent.push(JSON.parse(frame)),
  limits: { in_flight, message },
});
const comment = (id: string, text = "Nice!") => ({
  site: "demo",
  id,
  author: "Ada",
  text,
  post: { id: "p" },
});
const draft = (id: string): Request => ({ type: "draft.request", comment: comment(id) });

function ask(request: Request): { ticket: Ticket; answers: (Answer | Unsent)[] } {
  const answers: (Answer | Unsent)[] = [];
  const ticket = { request, answer: (answer: Answer | Unsent) => void answers.push(answer) };
  requests.ask(ticket);
  return { ticket, answers };
}

const none = (re: number): Answer => ({ ...NONE, re });

beforeEach(() => {
  requests = new Requests();
  sent = [];
});

describe("sending", () => {
  it("waits for the link and then goes in order, with numbers that only grow", () => {
    for (const id of ["a", "b", "c"]) ask(draft(id));
    expect(sent).toEqual([]);
    requests.opened(channel());
    ask(draft("d"));
    expect(requests.ping()).toBe(true);
    expect(sent.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
  });

  it("sends what was asked for by hand first, and alternatives only into a window half empty", () => {
    requests.opened(channel(18));
    const more = (id: string): Request => ({ type: "draft.more", comment: comment(id) });
    for (let n = 0; n < 5; n++) ask(more(`m${n}`));
    expect(sent).toHaveLength(2);
    for (let n = 0; n < 20; n++) ask(draft(String(n)));
    expect(sent).toHaveLength(14);
    ask({ ...draft("hand"), type: "draft.request", priority: "hand" } as Request);
    expect(sent.at(-1)).toMatchObject({ id: 15, priority: "hand" });
  });

  it("brings alternatives one by one until they are done, and cancels them", () => {
    requests.opened(channel());
    const one = ask({ type: "draft.more", comment: comment("a") });
    const two = ask({ type: "draft.more", comment: comment("b") });
    const other = { draft_id: "ab".repeat(16), text: "Hi", claims: [], likeness: null };
    const alternative: Answer = {
      type: "draft.alternative",
      re: 1,
      ...other,
      remembered: 0,
      host: null,
      ...PLAIN,
    };
    expect(requests.received(alternative)).toBe(true);
    expect(requests.received({ type: "draft.done", re: 1 })).toBe(true);
    expect(one.answers.map(({ type }) => type)).toEqual(["draft.alternative", "draft.done"]);
    expect(requests.cancel(two.ticket)).toBe(true);
    expect(sent.at(-1)).toMatchObject({ type: "draft.cancel", re: 2 });
    ask({ type: "draft.more", comment: comment("c") });
    expect(requests.received({ ...none(4) }), "a refusal is no answer to it").toBe(false);
  });

  it("keeps to the agent's window and leaves room for outcomes", () => {
    requests.opened(channel(8));
    for (let n = 0; n < 10; n++) ask(draft(String(n)));
    expect(sent).toHaveLength(4);
    ask({ type: "draft.outcome", draft_id: "ab".repeat(16), outcome: "accepted", text: "Hi" });
    expect(sent.at(-1)).toMatchObject({ type: "draft.outcome", id: 5 });
    expect(requests.received(none(1))).toBe(true);
    expect(sent).toHaveLength(5);
    expect(requests.received({ type: "outcome.saved", re: 5, lesson: null })).toBe(true);
    expect(sent).toHaveLength(6);
  });

  it("refuses the request that is one too many, with a sentence", () => {
    for (let n = 0; n < MOST_WAITING; n++) ask(draft(String(n)));
    expect(ask(draft("over")).answers).toMatchObject([{ type: "unsent" }]);
  });

  it("refuses what is longer than the agent accepts, and goes on with the next", () => {
    requests.opened(channel(32, 200));
    const long = ask({ type: "draft.request", comment: comment("long", "é".repeat(100)) });
    expect(long.answers).toMatchObject([{ type: "unsent" }]);
    ask({ type: "status.request" });
    expect(sent).toMatchObject([{ type: "status.request" }]);
  });
});

describe("answers", () => {
  it("reach the one who asked; a token leaves the request open, a draft ends it", () => {
    requests.opened(channel());
    const { answers } = ask(draft("a"));
    const token: Answer = { type: "draft.token", re: 1, text: "Th", restart: false };
    expect(requests.received(token)).toBe(true);
    expect(requests.received(none(1))).toBe(true);
    expect(requests.received(none(1))).toBe(true);
    expect(answers).toEqual([token, none(1)]);
  });

  it.each<[string, Answer]>([
    ["of another kind", { type: "outcome.saved", re: 1, lesson: null }],
    ["to a number never sent", none(7)],
    ["pong to a draft", { type: "pong", re: 1 }],
  ])("break the protocol: %s", (_name, answer) => {
    requests.opened(channel());
    ask(draft("a"));
    expect(requests.received(answer)).toBe(false);
  });

  it("of the handshake break the protocol afterwards", () => {
    const limits = { message: 1, in_flight: 1, comment_text: 1, idle_s: 1 };
    const message = {
      type: "ready",
      session: "",
      client_id: "",
      agent_version: "",
      limits,
    } as const;
    requests.opened(channel());
    expect(requests.received(message)).toBe(false);
  });
});

describe("an agent that has no room yet", () => {
  it("is asked again when it next answers", () => {
    requests.opened(channel());
    const { answers } = ask(draft("a"));
    ask(draft("b"));
    const full: Answer = { type: "failure", re: 1, code: "slow_down", text: "Too much." };
    expect(requests.received(full)).toBe(true);
    expect(sent).toHaveLength(2);
    requests.received(none(2));
    expect(sent.at(-1)).toMatchObject({ id: 3, comment: { id: "a" } });
    requests.received({ ...full, re: 3 });
    requests.ping();
    requests.received({ type: "pong", re: 4 });
    expect(sent.at(-1)).toMatchObject({ id: 5, comment: { id: "a" } });
    expect(answers).toEqual([]);
  });
});

describe("cancelling", () => {
  it("tells the agent about a request under way, and drops its late answers", () => {
    requests.opened(channel());
    const { ticket, answers } = ask(draft("a"));
    requests.cancel(ticket);
    expect(sent.at(-1)).toEqual({ type: "draft.cancel", id: 2, re: 1 });
    expect(requests.received(none(1))).toBe(true);
    expect(answers).toEqual([]);
  });

  it("of a waiting request says nothing", () => {
    const { ticket } = ask(draft("a"));
    requests.cancel(ticket);
    requests.opened(channel());
    expect(sent).toEqual([]);
  });
});

describe("a lost link", () => {
  it("sends what was not answered again, first things first, and empties what was shown", () => {
    requests.opened(channel());
    const first = ask(draft("a"));
    ask(draft("b"));
    requests.received(none(2));
    requests.closed();
    ask(draft("c"));
    expect(first.answers).toEqual([{ type: "draft.token", re: 1, text: "", restart: true }]);
    sent = [];
    requests.opened(channel());
    expect(sent).toMatchObject([
      { id: 1, comment: { id: "a" } },
      { id: 2, comment: { id: "c" } },
    ]);
  });

  it("to an agent that is no longer ours leaves drafts waiting, and ends the rest", () => {
    requests.opened(channel());
    ask(draft("a"));
    const status = ask({ type: "status.request" });
    requests.forget();
    expect(status.answers).toMatchObject([{ type: "unsent" }]);
    sent = [];
    requests.opened(channel());
    expect(sent).toMatchObject([{ id: 1, comment: { id: "a" } }]);
  });

  it("is noticed by a ping that was never answered", () => {
    requests.opened(channel());
    expect(requests.ping()).toBe(true);
    expect(requests.ping()).toBe(false);
    requests.received({ type: "pong", re: 1 });
    expect(requests.ping()).toBe(true);
  });
});

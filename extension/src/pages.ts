/** The open pages: carries their requests to the agent and the answers back. No browser API. */
import type { Answer, Requests, Ticket, Unsent } from "./link/requests";
import type { Command, FromPage, LinkState, ToPage } from "./messages";
import type { Outbox } from "./outbox";

/** Drafts one page may have under way; a page broken into must not use up the others' room. */
export const MOST_PER_PAGE = 64;
/** Drafts one page may ask for in a minute; together all pages share the agent's limit of 600. */
export const MOST_PER_MINUTE = 240;
/** Milliseconds a command waits for its page, whose port a restart of the worker had cut. */
const COMMAND_WAITS = 2_000;

export interface PagePort {
  readonly tabId: number;
  post(message: ToPage): void;
}

export class Pages {
  #ports = new Map<PagePort, Map<number, Ticket>>();
  #asked = new WeakMap<PagePort, { since: number; count: number }>();
  #held: { tabId: number; command: Command; until: number } | null = null;

  constructor(
    private readonly requests: Requests,
    private readonly outbox: Outbox,
    private readonly now: () => number = Date.now,
  ) {}

  opened(port: PagePort, link: LinkState): void {
    this.#ports.set(port, new Map());
    port.post({ kind: "link", link });
    const held = this.#held;
    if (held?.tabId !== port.tabId) return;
    this.#held = null;
    if (this.now() <= held.until) port.post({ kind: "command", command: held.command });
  }

  /** The page is gone: nobody waits for its drafts any more. */
  closed(port: PagePort): void {
    for (const ticket of this.#ports.get(port)?.values() ?? []) this.requests.cancel(ticket);
    this.#ports.delete(port);
  }

  received(port: PagePort, message: FromPage): void {
    const tickets = this.#ports.get(port);
    if (!tickets) return;
    switch (message.kind) {
      case "draft.request":
        return this.#draft(port, tickets, message);
      case "draft.cancel":
        return this.#cancel(tickets, message.key);
      case "draft.outcome": {
        const { kind: _, ...outcome } = message;
        void this.outbox.add(outcome);
      }
    }
  }

  link(link: LinkState): void {
    for (const port of this.#ports.keys()) port.post({ kind: "link", link });
  }

  /** Hands a shortcut to the page in the tab, or holds it a moment until the page is back. */
  command(tabId: number, command: Command): void {
    const ports = [...this.#ports.keys()].filter((port) => port.tabId === tabId);
    for (const port of ports) port.post({ kind: "command", command });
    if (ports.length === 0) this.#held = { tabId, command, until: this.now() + COMMAND_WAITS };
  }

  #draft(
    port: PagePort,
    tickets: Map<number, Ticket>,
    { key, comment, regenerate }: FromPage & { kind: "draft.request" },
  ): void {
    this.#cancel(tickets, key);
    if (tickets.size >= MOST_PER_PAGE || this.#tooFast(port)) {
      const text = "This page asked for too many drafts at once. Try again in a minute.";
      return port.post({ kind: "draft.failed", key, text });
    }
    const ticket: Ticket = {
      request: { type: "draft.request", comment, regenerate },
      answer: (answer) => {
        if (answer.type !== "draft.token" && tickets.get(key) === ticket) tickets.delete(key);
        const message = toPage(key, answer);
        if (message) port.post(message);
      },
    };
    tickets.set(key, ticket);
    this.requests.ask(ticket);
  }

  #tooFast(port: PagePort): boolean {
    const now = this.now();
    let asked = this.#asked.get(port);
    if (!asked || now - asked.since >= 60_000) asked = { since: now, count: 0 };
    asked.count += 1;
    this.#asked.set(port, asked);
    return asked.count > MOST_PER_MINUTE;
  }

  #cancel(tickets: Map<number, Ticket>, key: number): void {
    const ticket = tickets.get(key);
    if (!ticket) return;
    tickets.delete(key);
    this.requests.cancel(ticket);
  }
}

function toPage(key: number, answer: Answer | Unsent): ToPage | null {
  switch (answer.type) {
    case "draft.token":
      return { kind: answer.type, key, text: answer.text, restart: answer.restart };
    case "draft.ready":
      return { kind: answer.type, key, ready: answer };
    case "draft.none":
      return { kind: answer.type, key, none: answer };
    case "failure":
    case "unsent":
      return { kind: "draft.failed", key, text: answer.text };
    default:
      return null;
  }
}

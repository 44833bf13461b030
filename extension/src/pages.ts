/** The open pages: carries their requests to the agent and the answers back. No browser API. */
import { Allowances } from "./allowance";
import type { Answer, Request, Requests, Ticket, Unsent } from "./link/requests";
import type { Command, FromPage, LinkState, ToPage } from "./messages";
import type { Kept, Outbox } from "./outbox";
import type { Lesson } from "./protocol.gen";

/** Drafts one page may have under way; a page broken into must not use up the others' room. */
export const MOST_PER_PAGE = 64;
/** Milliseconds until what was over the limit is looked at again. */
const AGAIN = 3_000;
/** Milliseconds a command waits for its page, whose port a restart of the worker had cut. */
const COMMAND_WAITS = 2_000;

const LATER =
  "This page asked for very many drafts at once. This one is tried again by itself in a minute.";
const TOO_MANY = "This page asked for too many drafts at once. Try again in a minute.";
const TOO_FAST =
  "The agent was not told of this reply, because this page told of too many at once. " +
  "Wait a minute before the next one.";
const TOO_MANY_LESSONS =
  "Too many lessons were decided here at once. Decide this one in the options page.";
const TOO_MANY_CLAIMS =
  "Too many claims were resolved here at once, so this one was left. Try again in a minute.";
const TOO_MANY_PAIRS =
  "This page holds very many replies. Reload it in a few minutes to read the rest.";
const FULL =
  "The agent will not learn from this reply, because too many wait for it already. " +
  "Start it with: rejoinder up.";

export interface PagePort {
  readonly tabId: number;
  post(message: ToPage): void;
  close(): void;
}

type DraftRequest = FromPage & { kind: "draft.request" };
type DraftMore = FromPage & { kind: "draft.more" };

/** The page in a tab: what it waits for, and what is over its limit for now. */
interface Page {
  readonly port: PagePort;
  readonly tickets: Map<number, Ticket>;
  /** What it waits for behind the drafts it has, by the same keys. */
  readonly behind: Map<number, Ticket>;
  readonly held: Map<number, DraftRequest>;
  timer?: ReturnType<typeof setTimeout>;
}

export class Pages {
  /** By tab: only the top frame may speak, so that a tab has one page. */
  #open = new Map<number, Page>();
  readonly #allowances: Allowances;
  #held: { tabId: number; command: Command; until: number } | null = null;

  constructor(
    private readonly requests: Requests,
    private readonly outbox: Outbox,
    private readonly now: () => number = Date.now,
  ) {
    this.#allowances = new Allowances(now);
    outbox.onLesson = (kept, lesson) => this.#taught(kept, lesson);
  }

  /** Whether any page is open. */
  get open(): boolean {
    return this.#open.size > 0;
  }

  /** The newest port of a tab is the one that counts. */
  opened(port: PagePort, link: LinkState): void {
    const before = this.#open.get(port.tabId);
    if (before) {
      this.closed(before.port);
      before.port.close();
    }
    this.#open.set(port.tabId, { port, tickets: new Map(), behind: new Map(), held: new Map() });
    port.post({ kind: "link", link });
    const held = this.#held;
    if (held?.tabId !== port.tabId) return;
    this.#held = null;
    if (this.now() <= held.until) port.post({ kind: "command", command: held.command });
  }

  /** The page is gone: nobody waits for its drafts any more. */
  closed(port: PagePort): void {
    const page = this.#page(port);
    if (!page) return;
    clearTimeout(page.timer);
    for (const key of [...page.tickets.keys()]) this.#cancel(page, key);
    for (const key of [...page.behind.keys()]) this.#cancelMore(page, key);
    this.#open.delete(port.tabId);
  }

  received(port: PagePort, message: FromPage): void {
    const page = this.#page(port);
    if (!page) return;
    switch (message.kind) {
      case "draft.request":
        return this.#draft(page, message);
      case "draft.more":
        return this.#more(page, message);
      case "draft.cancel":
        return message.more ? this.#cancelMore(page, message.key) : this.#cancel(page, message.key);
      case "draft.outcome":
        return void this.#outcome(port, message);
      case "lesson.decide":
        return this.#decide(page, message);
      case "claim.resolve":
        return this.#resolve(page, message);
      case "harvest.pairs":
        return this.#harvest(page, message);
    }
  }

  link(link: LinkState): void {
    for (const { port } of this.#open.values()) port.post({ kind: "link", link });
  }

  /** Hands a shortcut to the page in the tab, or holds it a moment until the page is back. */
  command(tabId: number, command: Command): void {
    const page = this.#open.get(tabId);
    if (page) page.port.post({ kind: "command", command });
    else this.#held = { tabId, command, until: this.now() + COMMAND_WAITS };
  }

  #page(port: PagePort): Page | null {
    const page = this.#open.get(port.tabId);
    return page?.port === port ? page : null;
  }

  #draft(page: Page, message: DraftRequest): void {
    const { key } = message;
    this.#cancel(page, key);
    if (page.tickets.size + page.held.size >= MOST_PER_PAGE) {
      return page.port.post({ kind: "draft.failed", key, text: TOO_MANY, later: false });
    }
    if (this.#mayAsk(page)) return this.#ask(page, message);
    page.held.set(key, message);
    page.timer ??= setTimeout(() => this.#release(page), AGAIN);
    page.port.post({ kind: "draft.failed", key, text: LATER, later: true });
  }

  #mayAsk(page: Page): boolean {
    const { drafts, frames } = this.#allowances.of(page.port.tabId);
    return drafts.left >= 1 && frames.left >= 1;
  }

  #ask(page: Page, { kind, key, ...asked }: DraftRequest): void {
    const { drafts, byHand, frames } = this.#allowances.of(page.port.tabId);
    drafts.add(-1);
    frames.add(-1);
    const hand = asked.priority === "hand";
    const priority = hand && byHand.left < 1 ? "screen" : asked.priority;
    if (hand) byHand.add(-1);
    const ticket: Ticket = {
      request: { type: kind, ...asked, priority },
      answer: (answer) => {
        if (answer.type !== "draft.token" && page.tickets.get(key) === ticket) {
          page.tickets.delete(key);
        }
        if (answer.type === "draft.ready" && answer.journalled) drafts.add(1);
        const message = toPage(key, answer);
        if (message) page.port.post(message);
      },
    };
    page.tickets.set(key, ticket);
    this.requests.ask(ticket);
  }

  /** Over the limit, or with no room, there are none: a draft is there already. */
  #more(page: Page, { kind, key, ...asked }: DraftMore): void {
    this.#cancelMore(page, key);
    const { behind, frames } = this.#allowances.of(page.port.tabId);
    const none = page.behind.size >= MOST_PER_PAGE || behind.left < 1 || frames.left < 1;
    if (none) return page.port.post({ kind: "draft.done", key });
    behind.add(-1);
    frames.add(-1);
    const ticket: Ticket = {
      request: { type: kind, ...asked },
      answer: (answer) => {
        if (page.behind.get(key) !== ticket) return;
        if (answer.type === "draft.alternative") {
          const { type, re: _, ...draft } = answer;
          return page.port.post({ kind: type, key, draft });
        }
        page.behind.delete(key);
        page.port.post({ kind: "draft.done", key });
      },
    };
    page.behind.set(key, ticket);
    this.requests.ask(ticket);
  }

  #cancelMore(page: Page, key: number): void {
    const ticket = page.behind.get(key);
    if (!ticket) return;
    page.behind.delete(key);
    const { frames } = this.#allowances.of(page.port.tabId);
    frames.add(this.requests.cancel(ticket) ? -1 : 1);
  }

  /** Asks for what was over the limit, as far as there is room again. */
  #release(page: Page): void {
    delete page.timer;
    for (const [key, message] of page.held) {
      if (!this.#mayAsk(page)) break;
      page.held.delete(key);
      this.#ask(page, message);
    }
    if (page.held.size > 0) page.timer = setTimeout(() => this.#release(page), AGAIN);
  }

  #cancel(page: Page, key: number): void {
    page.held.delete(key);
    const ticket = page.tickets.get(key);
    if (!ticket) return;
    page.tickets.delete(key);
    const { drafts, frames } = this.#allowances.of(page.port.tabId);
    drafts.add(1);
    // The cancel is a frame as well; what the agent never heard of was none.
    frames.add(this.requests.cancel(ticket) ? -1 : 1);
  }

  async #outcome(port: PagePort, { kind: _, ...outcome }: FromPage & { kind: "draft.outcome" }) {
    const { outcomes } = this.#allowances.of(port.tabId);
    const { draft_id } = outcome;
    if (!outcomes.take()) return port.post({ kind: "outcome.failed", draft_id, text: TOO_FAST });
    if (await this.outbox.add(outcome, port.tabId)) return;
    port.post({ kind: "outcome.failed", draft_id, text: FULL });
  }

  /** To the page that told of the outcome, if it is still open; it may have left the card behind. */
  #taught({ draft_id, tabId }: Kept, { lesson_id, text }: Lesson): void {
    const page = tabId === undefined ? undefined : this.#open.get(tabId);
    page?.port.post({ kind: "lesson", draft_id, lesson: { lesson_id, text } });
  }

  #decide({ port }: Page, { kind: type, ...decision }: FromPage & { kind: "lesson.decide" }): void {
    const { lesson_id } = decision;
    const failed = (text: string) => port.post({ kind: "lesson.failed", lesson_id, text });
    if (!this.#allowances.of(port.tabId).lessons.take()) return failed(TOO_MANY_LESSONS);
    this.#once({ type, ...decision }, failed, (answer) => {
      if (answer.type === "lessons") port.post({ kind: "lesson.saved", lesson_id });
    });
  }

  #resolve({ port }: Page, { kind: type, ...which }: FromPage & { kind: "claim.resolve" }): void {
    const { draft_id } = which;
    const failed = (text: string) => port.post({ kind: "claim.failed", draft_id, text });
    if (!this.#allowances.of(port.tabId).claims.take()) return failed(TOO_MANY_CLAIMS);
    this.#once({ type, ...which }, failed, (answer) => {
      if (answer.type !== "claim.resolved") return;
      const { text, claims } = answer;
      port.post({ kind: answer.type, draft_id, text, claims });
    });
  }

  #harvest({ port }: Page, { kind: type, ...read }: FromPage & { kind: "harvest.pairs" }): void {
    const failed = (text: string) => port.post({ kind: "harvest.failed", text });
    if (!this.#allowances.of(port.tabId).harvests.take()) return failed(TOO_MANY_PAIRS);
    this.#once({ type, ...read }, failed, (answer) => {
      if (answer.type !== "harvest.saved") return;
      port.post({ kind: answer.type, added: answer.added, known: answer.known });
    });
  }

  /** Asks what has one answer. Nobody cancels it: what the creator decided counts without them. */
  #once(request: Request, failed: (text: string) => void, done: (answer: Answer) => void): void {
    const answer = (answer: Answer | Unsent) => {
      if (answer.type === "failure" || answer.type === "unsent") failed(answer.text);
      else done(answer);
    };
    this.requests.ask({ request, answer });
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
      return { kind: "draft.failed", key, text: answer.text, later: false };
    default:
      return null;
  }
}

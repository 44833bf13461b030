/**
 * The creator's desk on one page: which comments lie there, what was asked, which card shows what.
 *
 * No browser API of extensions is used here: what leaves the page goes through `actions`, so that
 * the desk can stand on a plain page in a test.
 */
import type { Command, LinkState, ToPage } from "../messages";
import type { Comment } from "../protocol.gen";
import type { Site } from "../sites/site";
import { Answer } from "./answer";
import { type Actions, Asking } from "./asking";
import { distance, observe } from "./observer";
import { type Own, ownsPage, recogniser } from "./ownership";
import { readComment, type Seen, survey } from "./read";
import { Cursor, inWindow } from "./shortcut";
import type { Shortcuts } from "./states";

export interface DeskOptions {
  document: Document;
  site: Site;
  own: Own;
  actions: Actions;
  /** One sentence on where the link stands, for the creator. */
  explain(link: LinkState): string;
  signal: AbortSignal;
}

/** Answers kept for comments that are off the page now; virtualised lists bring them back. */
const KEPT = 500;
/** A comment is asked for after it was near for so long, in milliseconds: not while flying by. */
const STAY = 300;

export class Desk {
  readonly #answers = new Map<string, Answer>();
  readonly #byKey = new Map<number, Answer>();
  readonly #hosts = new WeakSet<Node>();
  readonly #options: DeskOptions;
  readonly #asking: Asking;
  readonly #cursor: Cursor;
  #all: readonly Seen[] = [];
  #away: string | null = null;
  #keys: Shortcuts | null = null;
  #nextKey = 1;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#asking = new Asking({
      actions: options.actions,
      comment: (key) => this.#comment(key),
      behind: (key) => this.#byKey.get(key)?.behind ?? null,
      distance: (key) => this.#distance(key),
      inWindow: (key) => this.#inWindow(key),
    });
    this.#cursor = new Cursor(
      () => this.#placed().map(({ card }) => card),
      () => this.#keys,
    );
    observe(options.document, this.#watcher(), options.signal);
    options.signal.addEventListener("abort", () => this.#clear());
  }

  receive(message: ToPage): void {
    switch (message.kind) {
      case "link":
        return this.#onLink(message.link);
      case "keys":
        this.#keys = message.keys;
        return this.#cursor.refresh();
      case "command":
        return this.#onCommand(message.command);
      case "draft.token":
        return this.#byKey.get(message.key)?.token(message.text, message.restart);
      case "draft.ready":
        return this.#settled(message.key, (answer) => answer.ready(message.ready));
      case "draft.none":
        return this.#settled(message.key, (answer) => answer.none(message.none));
      case "draft.failed":
        return this.#settled(message.key, (answer) => answer.failed(message.text));
      case "draft.alternative":
        return this.#byKey.get(message.key)?.alternative(message.draft);
      case "draft.done":
        return this.#asking.done(message.key);
      case "outcome.failed":
        return this.#onOutcomeFailed(message.draft_id, message.text);
    }
  }

  /** The link to the background is gone for good; `text` says what to do. */
  lost(text: string): void {
    this.#setAway(text);
    this.#cursor.card?.notice(text);
  }

  #watcher() {
    const { site, document } = this.#options;
    return {
      list: () => this.#survey(),
      page: () => site.page(document.location),
      ours: (node: Node) => this.#hosts.has(node),
      onPage: () => this.#clear(),
      onGone: (ids: readonly string[]) => this.#onGone(ids),
      onNear: (ids: readonly string[]) => this.#onNear(ids),
      onFar: (id: string) => this.#onFar(id),
    };
  }

  /** Reads the page; the spots are the comments that want a reply. */
  #survey() {
    const { document, site, own } = this.#options;
    const owner = site.pageOwner(document);
    if (!ownsPage(owner, document.location.origin, own)) return [];
    this.#all = survey(site, document, recogniser(owner, own));
    const open = this.#all.filter((seen) => !seen.own && !seen.answered);
    for (const seen of open) {
      const answer = this.#answers.get(seen.id);
      if (!answer) continue;
      answer.seen = seen;
      if (!answer.placed) continue;
      answer.place();
      if (answer.near) answer.card.retheme();
    }
    return open.map(({ id, element }) => ({ id, target: site.anchor(element) }));
  }

  #onNear(ids: readonly string[]): void {
    const wanted = ids.map((id) => this.#answer(id)).filter((answer) => answer !== null);
    for (const answer of wanted) {
      // What failed is tried again when the creator comes back to it.
      if (!answer.near && answer.card.state.kind === "failed") answer.waiting();
      answer.near = true;
      if (answer.settled) answer.place();
      this.#asking.topUp(answer.key);
    }
    this.#show();
    this.#cursor.settle();
    const ask = () => {
      const stayed = wanted.filter(({ key, near, settled }) => {
        return near && !settled && this.#byKey.has(key);
      });
      this.#asking.drafts(stayed.map(({ key }) => key));
    };
    setTimeout(ask, STAY);
  }

  #onFar(id: string): void {
    const answer = this.#answers.get(id);
    if (!answer) return;
    answer.near = false;
    this.#asking.enough(answer.key);
  }

  #onGone(ids: readonly string[]): void {
    for (const id of ids) {
      this.#onFar(id);
      this.#answers.get(id)?.remove();
    }
    for (const [id, answer] of this.#answers) {
      if (this.#answers.size <= KEPT) break;
      if (!answer.card.host.isConnected) this.#forget(id, answer);
    }
    this.#cursor.settle();
  }

  #answer(id: string): Answer | null {
    const seen = this.#all.find((one) => one.id === id);
    if (!seen) return null;
    const known = this.#answers.get(id);
    if (known) return known;
    const { site, document, signal, actions } = this.#options;
    const answer = new Answer(this.#nextKey++, seen, {
      site,
      document,
      signal,
      again: (key, hint) => this.#askAgain(key, hint),
      enough: (key) => this.#asking.enough(key),
      outcome: actions.outcome,
      changed: () => {
        this.#cursor.settle();
        this.#asking.topUp(answer.key);
      },
    });
    this.#answers.set(id, answer);
    this.#byKey.set(answer.key, answer);
    this.#hosts.add(answer.card.host);
    return answer;
  }

  #askAgain(key: number, hint: string): void {
    const answer = this.#byKey.get(key);
    if (!answer) return;
    if (this.#away !== null && answer.drafted) return answer.away(this.#away);
    answer.waiting();
    this.#asking.byHand(key, answer.journalled, hint);
  }

  #comment(key: number): Comment | null {
    const answer = this.#byKey.get(key);
    if (!answer) return null;
    answer.comment ??= readComment(this.#options.site, answer.seen, this.#all);
    // Not rendered yet; the next change of the page brings it back.
    if (!answer.comment) answer.remove();
    return answer.comment;
  }

  #settled(key: number, settle: (answer: Answer) => void): void {
    this.#asking.settled(key);
    const answer = this.#byKey.get(key);
    if (answer) settle(answer);
    this.#cursor.settle();
  }

  #onLink(link: LinkState): void {
    // Every start of the background passes through it, and most end where they were.
    if (link.state === "connecting") return;
    this.#setAway(link.state === "ready" ? null : this.#options.explain(link));
  }

  #setAway(text: string | null): void {
    this.#away = text;
    this.#asking.open = false;
    this.#show();
    this.#asking.open = text === null;
  }

  /** Cards of near comments. While the agent is away one of them says so and the rest wait unseen. */
  #show(): void {
    const waiting = this.#inOrder().filter(({ near, settled }) => near && !settled);
    for (const answer of waiting.filter(({ drafted }) => drafted)) {
      if (this.#away !== null) answer.away(this.#away);
      answer.place();
    }
    const open = waiting.filter(({ drafted }) => !drafted);
    const half = innerHeight / 2;
    const lead = open.find(({ key }) => this.#distance(key) < half) ?? open[0];
    for (const answer of open) {
      if (this.#away !== null && answer !== lead) {
        answer.remove();
        continue;
      }
      if (this.#away !== null) answer.away(this.#away);
      else if (answer.card.state.kind === "away") answer.waiting();
      answer.place();
    }
  }

  #onOutcomeFailed(draftId: string, text: string): void {
    const answer = [...this.#byKey.values()].find((one) => one.has(draftId));
    answer?.card.notice(text);
  }

  #onCommand(command: Command): void {
    if (command === "next") return this.#cursor.move(1);
    if (command === "previous") return this.#cursor.move(-1);
    const card = this.#cursor.target();
    if (command === "accept") card?.accept();
    else card?.regenerate();
  }

  #distance(key: number): number {
    const answer = this.#byKey.get(key);
    return answer
      ? distance(this.#options.site.anchor(answer.seen.element))
      : Number.POSITIVE_INFINITY;
  }

  #inWindow(key: number): boolean {
    const answer = this.#byKey.get(key);
    return answer !== undefined && inWindow(this.#options.site.anchor(answer.seen.element));
  }

  #inOrder(): Answer[] {
    return this.#all
      .map(({ id }) => this.#answers.get(id))
      .filter((answer) => answer !== undefined);
  }

  #placed(): Answer[] {
    return this.#inOrder().filter(({ card }) => card.host.isConnected);
  }

  #forget(id: string, answer: Answer): void {
    this.#answers.delete(id);
    this.#byKey.delete(answer.key);
  }

  #clear(): void {
    for (const [id, answer] of [...this.#answers]) {
      this.#asking.enough(answer.key);
      answer.remove();
      this.#forget(id, answer);
    }
    this.#all = [];
  }
}

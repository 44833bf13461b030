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
import { Answers } from "./answers";
import { type Actions, Asking } from "./asking";
import { type Consent, Harvest } from "./harvest";
import { distance, observe } from "./observer";
import { type Own, ownsPage, prover, recogniser } from "./ownership";
import { readComment, type Seen, survey } from "./read";
import { Cursor, inWindow } from "./shortcut";
import type { Shortcuts } from "./states";

export interface DeskOptions {
  document: Document;
  site: Site;
  own: Own;
  consent: Consent;
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
  readonly #answers = new Answers();
  readonly #options: DeskOptions;
  readonly #asking: Asking;
  readonly #harvest: Harvest;
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
      behind: (key) => this.#answers.at(key)?.behind ?? null,
      distance: (key) => this.#distance(key),
      inWindow: (key) => this.#inWindow(key),
    });
    this.#cursor = new Cursor(
      () => this.#placed().map(({ card }) => card),
      () => this.#keys,
    );
    this.#harvest = new Harvest(options);
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
      case "draft.ready":
        return this.#settled(message.key, (answer) => answer.ready(message.ready));
      case "draft.none":
        return this.#settled(message.key, (answer) => answer.none(message.none));
      case "draft.failed":
        return this.#settled(message.key, (answer) => answer.failed(message.text));
      case "draft.done":
        return this.#asking.done(message.key);
      case "harvest.saved":
        return this.#harvest.saved(message.added, message.known);
      case "harvest.failed":
        return this.#harvest.failed(message.text);
      case "lesson.saved":
        return;
      default:
        return this.#answers.hear(message);
    }
  }

  /** The creator said whether this site's replies may be read, here or elsewhere. */
  set consent(consent: Consent) {
    this.#harvest.consent = consent;
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
      ours: (node: Node) => this.#answers.owns(node) || node === this.#harvest.host,
      onPage: () => this.#clear(),
      onGone: (ids: readonly string[]) => this.#onGone(ids),
      onNear: (ids: readonly string[]) => this.#onNear(ids),
      onFar: (id: string) => this.#onFar(id),
    };
  }

  /** Reads the page; the spots are the comments that want a reply, or a word on a lesson. */
  #survey() {
    const { document, site, own } = this.#options;
    const owner = site.pageOwner(document);
    const theirs = ownsPage(owner, document.location.origin, own);
    this.#all = theirs ? survey(site, document, recogniser(owner, own)) : [];
    this.#harvest.look(this.#all, prover(owner, own));
    for (const seen of this.#all) this.#answers.get(seen.id)?.see(seen);
    const open = this.#all.filter(({ id, own, answered }) => {
      return !own && (!answered || this.#answers.get(id)?.card.lesson.undecided);
    });
    for (const { id } of open) {
      const answer = this.#answers.get(id);
      if (!answer?.placed) continue;
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
      // The page may have changed its colours while it was far away.
      answer.card.retheme();
      if (answer.settled) answer.place();
      this.#asking.topUp(answer.key);
    }
    this.#show();
    this.#cursor.settle();
    setTimeout(() => {
      const stayed = wanted.filter(({ key, near, settled }) => {
        return near && !settled && this.#answers.at(key);
      });
      this.#asking.drafts(stayed.map(({ key }) => key));
    }, STAY);
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
    for (const [id, answer] of this.#answers.entries()) {
      if (this.#answers.size <= KEPT) break;
      if (!answer.card.host.isConnected) this.#answers.forget(id, answer);
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
      decide: actions.decide,
      resolve: (resolution) => {
        if (this.#away === null) actions.resolve(resolution);
        return this.#away;
      },
      changed: () => {
        this.#cursor.settle();
        this.#asking.topUp(answer.key);
      },
    });
    this.#answers.add(id, answer);
    return answer;
  }

  #askAgain(key: number, hint: string): void {
    const answer = this.#answers.at(key);
    if (!answer) return;
    if (this.#away !== null && answer.drafted) return answer.away(this.#away);
    answer.waiting();
    this.#asking.byHand(key, answer.journalled, hint);
  }

  #comment(key: number): Comment | null {
    const answer = this.#answers.at(key);
    if (!answer) return null;
    answer.comment ??= readComment(this.#options.site, answer.seen, this.#all);
    // Not rendered yet; the next change of the page brings it back.
    if (!answer.comment) answer.remove();
    return answer.comment;
  }

  #settled(key: number, settle: (answer: Answer) => void): void {
    this.#asking.settled(key);
    const answer = this.#answers.at(key);
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
    this.#harvest.away = text;
    this.#asking.open = false;
    if (text !== null)
      for (const [, answer] of this.#answers.entries()) answer.showing.interrupted(text);
    this.#show();
    this.#asking.open = text === null;
  }

  /** Cards of near comments. While the agent is away one of them says so and the rest wait unseen. */
  #show(): void {
    const waiting = this.#answers
      .inOrder(this.#all)
      .filter(({ near, settled }) => near && !settled);
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

  #onCommand(command: Command): void {
    if (command === "next") return this.#cursor.move(1);
    if (command === "previous") return this.#cursor.move(-1);
    const card = this.#cursor.target();
    if (command === "accept") card?.accept();
    else card?.regenerate();
  }

  #distance(key: number): number {
    const answer = this.#answers.at(key);
    return answer
      ? distance(this.#options.site.anchor(answer.seen.element))
      : Number.POSITIVE_INFINITY;
  }

  #inWindow(key: number): boolean {
    const answer = this.#answers.at(key);
    return answer !== undefined && inWindow(this.#options.site.anchor(answer.seen.element));
  }

  #placed(): Answer[] {
    return this.#answers.inOrder(this.#all).filter(({ card }) => card.host.isConnected);
  }

  #clear(): void {
    for (const [id, answer] of this.#answers.entries()) {
      this.#asking.enough(answer.key);
      answer.remove();
      this.#answers.forget(id, answer);
    }
    this.#all = [];
    this.#harvest.leave();
  }
}

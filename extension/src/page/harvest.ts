/**
 * Reads the comments that the creator has answered on a page of theirs, once they agreed.
 *
 * Only what the page shows: nothing is scrolled, clicked or loaded for it, and nothing is read
 * twice. Only replies that are surely the creator's: whoever may write their name under a comment
 * must not be taken for their voice.
 */
import { MOST_BYTES } from "../messages";
import type { HarvestedPair } from "../protocol.gen";
import { LIMITS } from "../protocol.gen";
import type { Person, Site } from "../sites/site";
import { bytes, cut } from "../text";
import type { Actions } from "./asking";
import { Corner } from "./corner";
import { rendered, type Seen, withoutMention } from "./read";

/** What the creator said about this site: not asked yet, yes, or no. */
export type Consent = "ask" | "given" | "declined";

export interface HarvestOptions {
  document: Document;
  site: Site;
  consent: Consent;
  /** `harvest` sends a batch; `saved` or `failed` is to be called when it was answered. */
  actions: Pick<Actions, "harvest" | "consent">;
  signal: AbortSignal;
}

/** Milliseconds after a change of the page until it is read: sites draw their comments bit by bit. */
const SETTLE = 1_000;

export class Harvest {
  readonly #options: HarvestOptions;
  readonly #corner: Corner;
  /** Ids of comments whose answer was read; more than one answer to the same teaches no more. */
  readonly #read = new Set<string>();
  #consent: Consent;
  #answers: readonly Seen[] = [];
  #tally = { added: 0, known: 0 };
  #underWay = false;
  /** The agent did not take the last batch: what is left waits until the page is loaded again. */
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #away: string | null = null;

  constructor(options: HarvestOptions) {
    this.#options = options;
    this.#consent = options.consent;
    this.#corner = new Corner(options.document, {
      decide: (given) => this.#decided(given),
      signal: options.signal,
    });
    options.signal.addEventListener("abort", () => {
      if (this.#timer !== null) clearTimeout(this.#timer);
      this.#corner.remove();
    });
  }

  /** The element that stands on the page, to be left out of what is read. */
  get host(): Element {
    return this.#corner.host;
  }

  /** What the page shows now; `proves` tells of which author it is sure that they are the creator. */
  look(all: readonly Seen[], proves: (author: Person) => boolean): void {
    this.#corner.retheme();
    if (this.#consent === "declined" || this.#stopped) return;
    this.#answers = answersToOthers(all, proves).filter((reply) => !this.#read.has(idOf(reply)));
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#go();
    }, SETTLE);
  }

  /** The page became another page. */
  leave(): void {
    this.#answers = [];
    this.#tally = { added: 0, known: 0 };
    this.#corner.leave();
  }

  /** The creator answered elsewhere, in another tab or in the options page. */
  set consent(consent: Consent) {
    if (consent === this.#consent) return;
    this.#consent = consent;
    this.#corner.offer(0);
    this.#go();
  }

  /** Why the agent cannot be reached now; null while it can. */
  set away(text: string | null) {
    this.#away = text;
    if (this.#corner.reads) this.#corner.reading(text);
    else if (this.#consent === "ask") this.#go();
  }

  saved(added: number, known: number): void {
    this.#underWay = false;
    this.#tally.added += added;
    this.#tally.known += known;
    this.#go();
  }

  failed(text: string): void {
    this.#underWay = false;
    this.#stopped = true;
    this.#corner.failed(text);
  }

  #decided(given: boolean): void {
    this.#consent = given ? "given" : "declined";
    this.#options.actions.consent(given);
    if (given) this.#corner.reading(this.#away);
    this.#go();
  }

  #go(): void {
    switch (this.#consent) {
      case "ask":
        return this.#corner.offer(this.#away === null ? this.#answers.length : 0);
      case "declined":
        return this.#corner.remove();
      case "given":
        return this.#send();
    }
  }

  #send(): void {
    if (this.#underWay || this.#stopped) return;
    const batch: HarvestedPair[] = [];
    for (const reply of this.#answers) {
      if (batch.length === LIMITS.harvestPairs || this.#read.has(idOf(reply))) continue;
      const pair = readPair(this.#options.site, reply);
      if (!pair) continue;
      // One alone always fits.
      if (batch.length > 0 && bytes([...batch, pair]) > MOST_BYTES) break;
      this.#read.add(idOf(reply));
      batch.push(pair);
    }
    if (batch.length === 0) return this.#corner.told(this.#tally);
    this.#underWay = true;
    this.#options.actions.harvest(batch);
  }
}

/** Replies that are surely the creator's, each to a comment of somebody else; one for a comment. */
function answersToOthers(all: readonly Seen[], proves: (author: Person) => boolean): Seen[] {
  const comments = new Set<Seen>();
  return all.filter((reply) => {
    const comment = reply.answers;
    if (!reply.own || !comment || comment.own || comments.has(comment)) return false;
    if (!rendered(reply.element) || !rendered(comment.element)) return false;
    if (!proves(reply.author)) return false;
    comments.add(comment);
    return true;
  });
}

function idOf(reply: Seen): string {
  return reply.answers?.id ?? reply.id;
}

/** Both texts as a reader sees them, cut to the protocol's limits; null while one has none. */
function readPair(site: Site, reply: Seen): HarvestedPair | null {
  const { answers: comment, element, author } = reply;
  // Rows are recycled: what stands there now may be another comment.
  if (!comment || site.id(element) !== reply.id || site.id(comment.element) !== comment.id) {
    return null;
  }
  const said = cut(site.text(comment.element), LIMITS.commentText).trim();
  const own = withoutMention(site.text(element), comment.author);
  const answered = cut(own, LIMITS.replyText).trim();
  const post = site.post(element);
  if (said === "" || answered === "" || post.id === "") return null;
  return {
    comment: said,
    reply: answered,
    author: cut(author.name, LIMITS.name),
    post_id: cut(post.id, LIMITS.identifier),
    post: cut(post.title ?? "", LIMITS.postTitle),
  };
}

/**
 * What is asked of the agent for this page, and in which order: what the creator asked for by hand
 * at once, then drafts from the middle of the window outwards, and drafts behind those that are
 * shown only while nobody waits for anything.
 */
import type { Behind, Decision, Resolution, Wish } from "../messages";
import type { Comment, DraftOutcome, HarvestedPair } from "../protocol.gen";
import { LIMITS } from "../protocol.gen";
import { BEHIND_AT_ONCE, RequestQueue } from "./queue";

export interface Actions {
  request(key: number, comment: Comment, wish: Wish): void;
  more(key: number, comment: Comment, behind: Behind): void;
  /** Nobody waits for the draft, or, with `more`, for those behind it. */
  cancel(key: number, more: boolean): void;
  outcome(draftId: string, outcome: DraftOutcome["outcome"], text: string): void;
  decide(decision: Decision): void;
  resolve(resolution: Resolution): void;
  /** A batch of comments that the creator answered here. */
  harvest(pairs: HarvestedPair[]): void;
  /** The creator's word on whether this site's replies may be read. */
  consent(given: boolean): void;
}

export interface AskingOptions {
  actions: Actions;
  /** The comment as it is to be sent; null when it is not on the page. */
  comment(key: number): Comment | null;
  /** What is missing behind the shown draft; null when nothing is. */
  behind(key: number): Behind | null;
  distance(key: number): number;
  inWindow(key: number): boolean;
}

export class Asking {
  readonly #options: AskingOptions;
  readonly #drafts: RequestQueue;
  readonly #behind: RequestQueue;
  /** Shown another of theirs while more were on their way: asked for again after those. */
  readonly #again = new Set<number>();
  #open = true;

  constructor(options: AskingOptions) {
    this.#options = options;
    const { distance, inWindow } = options;
    this.#drafts = new RequestQueue((key) => {
      const priority = inWindow(key) ? "screen" : "page";
      this.#draft(key, { regenerate: false, hint: "", priority });
    }, distance);
    this.#behind = new RequestQueue((key) => this.#more(key), distance, BEHIND_AT_ONCE);
  }

  /** Drafts for comments that stay near. */
  drafts(keys: readonly number[]): void {
    this.#drafts.add(keys);
    this.#breathe();
  }

  /** The creator pressed a key and waits. */
  byHand(key: number, regenerate: boolean, hint: string): void {
    this.#enoughBehind(key);
    this.#drafts.claim(key);
    this.#breathe();
    this.#draft(key, { regenerate, hint, priority: "hand" });
  }

  /** Drafts behind the shown one, once there is time for them. */
  topUp(key: number): void {
    if (!this.#options.behind(key)) return;
    if (this.#behind.asked(key)) this.#again.add(key);
    else this.#behind.add([key]);
  }

  /** The draft came, or none. */
  settled(key: number): void {
    this.#drafts.remove(key);
    this.#breathe();
  }

  /** No more come behind the shown one. */
  done(key: number): void {
    this.#behind.remove(key);
    if (this.#again.delete(key)) this.topUp(key);
  }

  /** Nobody waits for anything of this comment any more. */
  enough(key: number): void {
    if (this.#drafts.remove(key)) this.#options.actions.cancel(key, false);
    this.#enoughBehind(key);
    this.#breathe();
  }

  /** Shut while the agent cannot be reached. */
  set open(open: boolean) {
    this.#open = open;
    this.#drafts.open = open;
    this.#breathe();
  }

  #breathe(): void {
    this.#behind.open = this.#open && this.#drafts.idle;
  }

  #draft(key: number, wish: Wish): void {
    const comment = this.#options.comment(key);
    if (comment) this.#options.actions.request(key, comment, wish);
    else this.settled(key);
  }

  #more(key: number): void {
    const comment = this.#options.comment(key);
    const behind = this.#options.behind(key);
    if (!comment || !behind) return this.done(key);
    const known = behind.known.slice(-LIMITS.knownDrafts);
    this.#options.actions.more(key, comment, { ...behind, known });
  }

  #enoughBehind(key: number): void {
    this.#again.delete(key);
    if (this.#behind.remove(key)) this.#options.actions.cancel(key, true);
  }
}

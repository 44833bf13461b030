/** The drafts of one comment, oldest first, and which of them is shown. */
import type { Draft, DraftReady } from "../protocol.gen";

/** Drafts that lie ready behind the shown one. */
export const BEHIND = 2;

export class Drafts {
  #list: Draft[] = [];
  #at = 0;
  /** The furthest that was shown; what lies behind it is new to the creator. */
  #seen = 0;

  get shown(): Draft | null {
    return this.#list[this.#at] ?? null;
  }

  get at(): number {
    return this.#at;
  }

  get total(): number {
    return this.#list.length;
  }

  get ids(): string[] {
    return this.#list.map(({ draft_id }) => draft_id);
  }

  /** What the newest was asked to be like; another one follows the same wish. */
  get hint(): string {
    return this.#list.at(-1)?.hint ?? "";
  }

  /** How many are missing behind the shown ones. */
  get missing(): number {
    return Math.max(0, BEHIND - (this.#list.length - 1 - this.#seen));
  }

  /**
   * A draft that was asked for is shown. Those that lay ready were for another wish, or for none:
   * they are dropped.
   */
  ready(ready: DraftReady): void {
    const { type, re, alternatives, pile, journalled, outcome, reading, ...draft } = ready;
    const first = this.#list.length === 0;
    const before = first ? alternatives.toReversed() : this.#list.slice(0, this.#seen + 1);
    const others = before.filter((other) => other.draft_id !== draft.draft_id);
    this.#list = [...others, draft];
    this.show(this.#list.length - 1);
  }

  /** A draft that came behind the shown one; false when it is there already. */
  add(draft: Draft): boolean {
    if (this.ids.includes(draft.draft_id) || draft.hint !== this.hint) return false;
    this.#list.push(draft);
    return true;
  }

  /** The draft says something else now. What it meant in another language is no longer known. */
  change(draftId: string, text: string, claims: Draft["claims"]): void {
    this.#list = this.#list.map((draft) => {
      if (draft.draft_id !== draftId) return draft;
      return { ...draft, text, claims, gloss: text === draft.text ? draft.gloss : "" };
    });
  }

  /** Nothing is left of the draft; the one before it takes its place. */
  drop(draftId: string): void {
    const at = this.ids.indexOf(draftId);
    if (at < 0) return;
    this.#list.splice(at, 1);
    if (at <= this.#at) this.#at = Math.max(0, this.#at - 1);
    if (at <= this.#seen) this.#seen -= 1;
  }

  show(at: number): void {
    if (!this.#list[at]) return;
    this.#at = at;
    this.#seen = Math.max(this.#seen, at);
  }

  /** Shows the next one that was not shown yet; false when there is none. */
  next(): boolean {
    if (this.#seen + 1 >= this.#list.length) return false;
    this.show(this.#seen + 1);
    return true;
  }
}

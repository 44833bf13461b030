/** One comment's reply box: filled with what was accepted, watched, and emptied again. */
import type { Site } from "../sites/site";
import { watchEdits } from "./aftercare";
import { type Insertion, insert, type Submit, undo } from "./insert";
import type { Seen } from "./read";
import { CLOSED, MOVED, notInserted, notUndone } from "./refusals";

export type Filled =
  | { ok: true; submit: Submit }
  /** A sentence for the creator. */
  | { ok: false; why: string };

export class ReplyBox {
  #insertion: Insertion | null = null;
  #watching: AbortController | null = null;

  constructor(
    private readonly site: Site,
    private readonly signal: AbortSignal,
  ) {}

  /** Opens the comment's reply box and puts the text into it. */
  async fill({ id, element }: Seen, text: string): Promise<Filled> {
    const { site, signal } = this;
    if (!this.#isStill(id, element)) return { ok: false, why: MOVED };
    const editor = await site.openReply(element, signal);
    if (!this.#isStill(id, element)) return { ok: false, why: MOVED };
    if (!editor) return { ok: false, why: CLOSED };
    const submit = () => site.submit(editor);
    const done = await insert(editor, text, { submit, signal });
    if (!done.ok) return { ok: false, why: notInserted(done.why) };
    this.#insertion = done.insertion;
    return { ok: true, submit: done.submit };
  }

  /** Calls `edited` with what the creator makes of the text, each time they leave the box. */
  watch({ id, element }: Seen, suffix: string, edited: (final: string) => void): void {
    if (!this.#insertion) return;
    this.#watching = new AbortController();
    watchEdits(this.#insertion, {
      edited,
      suffix,
      belongs: (box) => this.#isStill(id, element) && this.site.isReplyBox(box, element),
      signal: AbortSignal.any([this.signal, this.#watching.signal]),
    });
  }

  /** Holds text of ours that can still be taken back. */
  get filled(): boolean {
    return this.#insertion !== null;
  }

  /** Takes the text back. Null when that was done, else a sentence on why not. */
  async empty(): Promise<string | null> {
    if (!this.#insertion) return null;
    this.#watching?.abort();
    const undone = await undo(this.#insertion);
    if (!undone.ok) return notUndone(undone.why);
    this.#insertion = null;
    return null;
  }

  /** False once the site drew another comment into the same row. */
  #isStill(id: string, element: Element): boolean {
    return this.site.id(element) === id;
  }
}

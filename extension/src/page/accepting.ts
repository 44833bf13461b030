/** What the creator accepted, on its way into the site's reply box and back out of it. */
import type { DraftOutcome } from "../protocol.gen";
import type { ReplyBox } from "./box";
import type { Seen } from "./read";
import { withSuffix } from "./suffix";
import type { Card } from "./suggestion";

export interface AcceptingOptions {
  card: Card;
  box: ReplyBox;
  /** Tells the agent: always without the suffix. */
  tell(outcome: DraftOutcome["outcome"], text: string): void;
}

/** `edited`: the creator's own version of the draft. */
export interface Accepted {
  text: string;
  suffix: string;
  edited: boolean;
}

export class Accepting {
  /** The creator's own version that the reply box did not take. */
  #version: string | null = null;

  constructor(private readonly options: AcceptingOptions) {}

  /** The version that was not taken, once: no word of the creator's is lost. */
  takeVersion(): string | null {
    const version = this.#version;
    this.#version = null;
    return version;
  }

  /** Fills the reply box; false where it did not take the text, and the card says why. */
  async fill(seen: Seen, { text, suffix, edited }: Accepted): Promise<boolean> {
    const { card, box, tell } = this.options;
    const whole = withSuffix(text, suffix);
    this.#version = edited ? text : null;
    card.show({ kind: "inserting", text });
    const filled = await box.fill(seen, whole);
    if (!filled.ok) {
      card.show({ kind: "refused", text: whole, why: filled.why, copied: false });
      card.focus();
      return false;
    }
    card.show({ kind: "inserted", text, submit: filled.submit });
    tell(edited ? "edited" : "accepted", text);
    box.watch(seen, suffix, (final) => tell("edited", final));
    return true;
  }

  /** Takes the text out of the box again; false where it stays, and the card says why. */
  async undo(): Promise<boolean> {
    const { card, box, tell } = this.options;
    if (!box.filled) return false;
    const why = await box.empty();
    if (why !== null) {
      card.notice(why);
      return false;
    }
    tell("undone", "");
    return true;
  }

  /** Puts what the box did not take on the clipboard. */
  async copy(): Promise<void> {
    const { card } = this.options;
    const { state } = card;
    if (state.kind !== "refused") return;
    try {
      await navigator.clipboard.writeText(state.text);
      card.show({ ...state, copied: true });
    } catch {
      // No clipboard on pages without https, or the browser said no: the text can be selected.
      card.notice("The browser did not allow the copy. Select the text above and copy it.");
    }
  }
}

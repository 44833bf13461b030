/** The drafts of one comment in its card: which is shown, written over, or being resolved. */
import type { Resolution } from "../messages";
import type { Claim } from "../protocol.gen";
import { bare } from "./claims";
import { Drafts } from "./drafts";
import { RESOLVED, type Triage, UNREAD } from "./states";
import type { Card } from "./suggestion";

export class Showing {
  readonly drafts = new Drafts();
  triage: Triage = UNREAD;
  /** True once nothing was left of a draft: the agent has it in its journal all the same. */
  emptied = false;
  /** Resolutions under way, by draft: one of a draft at a time, for it may move the other claims. */
  readonly #resolving = new Map<string, Resolution>();

  /** @param send gives null when the agent is asked, else a sentence on why not */
  constructor(
    private readonly card: Card,
    private readonly send: (resolution: Resolution) => string | null,
  ) {}

  /** Shows the draft that was shown last; false without any. */
  show(): boolean {
    const { shown: draft, at, total } = this.drafts;
    if (!draft) return false;
    if (draft.text === "") {
      this.#empty(draft.draft_id);
      return true;
    }
    const { state } = this.card;
    const same = state.kind === "ready" && state.draft.draft_id === draft.draft_id;
    const hinting = same && state.hinting;
    const resolving = this.#resolving.get(draft.draft_id) ?? null;
    this.card.show({ kind: "ready", draft, ...this.triage, at, total, hinting, resolving });
    return true;
  }

  /** Opens the editor with a text of the creator's, or that of the draft. */
  edit(text: string): void {
    const suffix = this.drafts.shown?.suffix ?? "";
    this.card.show({ kind: "editing", text, bare: this.#words(), suffix });
  }

  resolve({ start, end }: Claim, how: Resolution["how"]): void {
    const { shown } = this.drafts;
    if (!shown || this.#resolving.has(shown.draft_id)) return;
    const length = [...shown.text].length;
    const resolution = { draft_id: shown.draft_id, start, end, length, how };
    const why = this.send(resolution);
    if (why !== null) return this.card.notice(why);
    this.#resolving.set(shown.draft_id, resolution);
    this.show();
  }

  /** The agent did what the creator made of a claim; they may look at another draft by now. */
  resolved(draftId: string, text: string, claims: Claim[]): void {
    const how = this.#resolving.get(draftId)?.how;
    this.#resolving.delete(draftId);
    this.drafts.change(draftId, text, claims);
    const { state } = this.card;
    const { shown } = this.drafts;
    if (shown?.draft_id !== draftId) {
      if (text === "") this.drafts.drop(draftId);
      if (state.kind === "ready") this.show();
      return;
    }
    // The creator's own version stays, and may say again what is backed now. What they removed is
    // not backed: it may still stand in their version.
    if (state.kind === "editing") {
      const removed = how === "remove" ? state.bare : [];
      this.card.show({ ...state, bare: [...new Set([...removed, ...this.#words()])] });
    }
    if (state.kind !== "ready") return;
    this.show();
    if (how !== undefined && text !== "") this.card.say(RESOLVED[how](bare(shown).length, text));
  }

  /** The agent did not; the claim can be resolved again. */
  unresolved(draftId: string, why: string): void {
    this.#resolving.delete(draftId);
    if (this.card.state.kind === "ready") this.show();
    this.card.notice(why);
  }

  /** The agent went while it was to resolve a claim; it does so when it is back. */
  interrupted(why: string): void {
    const { state } = this.card;
    if (state.kind === "ready" && state.resolving) this.card.notice(why);
  }

  #empty(draftId: string): void {
    this.drafts.drop(draftId);
    this.emptied = true;
    const text = "Nothing was left of this draft.";
    this.card.show({ kind: "none", text, reason: "resolved", ...this.triage, hinting: false });
  }

  /** What may not stand in the creator's version. */
  #words(): string[] {
    const { shown } = this.drafts;
    return shown ? bare(shown).map(({ said }) => said) : [];
  }
}

/** One comment's way to a reply on this page: its card, and what the creator does with it. */
import type { Behind, Decision, Resolution, Taught } from "../messages";
import type { Comment, Draft, DraftNone, DraftOutcome, DraftReady } from "../protocol.gen";
import { LIMITS } from "../protocol.gen";
import type { Site } from "../sites/site";
import { cut } from "../text";
import { Accepting } from "./accepting";
import { ReplyBox } from "./box";
import { Placing } from "./placing";
import type { Seen } from "./read";
import { Showing } from "./showing";
import type { CardAction, CardState } from "./states";
import { Card } from "./suggestion";

export interface AnswerOptions {
  site: Site;
  document: Document;
  /** Asks the agent for another draft of this comment, as the creator wants it. */
  again(key: number, hint: string): void;
  /** The comment is of no more interest to the agent. */
  enough(key: number): void;
  outcome(draftId: string, outcome: DraftOutcome["outcome"], text: string): void;
  decide(decision: Decision): void;
  /** Null when it was sent to the agent, else a sentence on why not. */
  resolve(resolution: Resolution): string | null;
  /** A draft came, or the card can no longer be acted on. */
  changed(): void;
  signal: AbortSignal;
}

export class Answer {
  readonly card: Card;
  /** Which of its drafts the card shows, and what becomes of their claims. */
  readonly showing: Showing;
  /** What was sent to the agent; set once, so that a regenerated draft is for the same comment. */
  comment: Comment | null = null;
  /** Within a screen of the window. */
  near = false;
  readonly #placing: Placing;
  readonly #accepting: Accepting;
  #settled = false;
  #refused = false;

  constructor(
    readonly key: number,
    public seen: Seen,
    private readonly options: AnswerOptions,
  ) {
    this.card = new Card(options.document, {
      author: seen.author.name,
      act: (action) => void this.#act(action),
      decide: options.decide,
      signal: options.signal,
    });
    this.showing = new Showing(this.card, options.resolve);
    this.#accepting = new Accepting({
      card: this.card,
      box: new ReplyBox(options.site, options.signal),
      tell: (outcome, text) => this.#tell(outcome, text),
    });
    this.#placing = new Placing(this.card.host);
  }

  /** The comment as the page shows it now. */
  see(seen: Seen): void {
    this.seen = seen;
    this.#afterPosting();
  }

  /** Meant to be on the page, whatever the page did to it. */
  get placed(): boolean {
    return this.#placing.placed;
  }

  /** True once the agent has answered, with a draft, with none, or with a failure. */
  get settled(): boolean {
    return this.#settled;
  }

  get drafted(): boolean {
    return this.showing.drafts.shown !== null;
  }

  /** What is missing behind the draft that is shown; null while none is, or nothing is missing. */
  get behind(): Behind | null {
    const { ids: known, missing: wanted, hint } = this.showing.drafts;
    const { kind } = this.card.state;
    const shows = this.#settled && (kind === "ready" || kind === "editing");
    return shows && this.near && wanted > 0 ? { known, wanted, hint } : null;
  }

  has(draftId: string): boolean {
    return this.showing.drafts.ids.includes(draftId);
  }

  /** True once the agent has a draft or a refusal in its journal, and is asked for another. */
  get journalled(): boolean {
    return this.drafted || this.#refused || this.showing.emptied;
  }

  /** Puts the card where the site wants it; the page may have moved or removed it. */
  place(): void {
    const { element } = this.seen;
    const anchor = this.options.site.anchor(element);
    if (this.#placing.put(anchor, anchor === element)) this.card.retheme();
  }

  remove(): void {
    this.#placing.remove();
  }

  waiting(): void {
    this.#settled = false;
    this.card.show(this.drafted ? { kind: "streaming", text: "" } : { kind: "thinking" });
  }

  /** The agent cannot be reached; what it wrote before stays. */
  away(text: string): void {
    if (!this.drafted) return this.card.show({ kind: "away", text });
    this.options.enough(this.key);
    this.failed(text);
  }

  token(text: string, restart: boolean): void {
    const { state } = this.card;
    if (this.#settled) return;
    const before = state.kind === "streaming" && !restart ? state.text : "";
    this.card.show({ kind: "streaming", text: cut(before + text, LIMITS.replyText) });
  }

  ready(ready: DraftReady): void {
    this.#settled = true;
    this.showing.drafts.ready(ready);
    this.showing.triage = { pile: ready.pile, reading: ready.reading };
    // It was on its way when the creator dismissed it.
    if (this.card.state.kind === "dismissed") return;
    // After a reload it may be one that the creator was done with.
    if (ready.outcome === null) this.#showDraft();
    else this.card.show({ kind: ready.outcome === "dismissed" ? "dismissed" : "used" });
    this.options.changed();
  }

  /** One more lies ready behind the shown one. */
  alternative(draft: Draft): void {
    const { state } = this.card;
    if (!this.showing.drafts.add(draft) || state.kind !== "ready") return;
    this.card.show({ ...state, total: this.showing.drafts.total });
  }

  none(none: DraftNone): void {
    this.#refused = true;
    const { text, reason, pile, reading } = none;
    this.#settle({ kind: "none", text, reason, pile, reading, hinting: false }, text);
  }

  failed(text: string): void {
    this.#settle({ kind: "failed", text }, text);
  }

  /** A refusal after an earlier draft keeps that draft and says why there is no other. */
  #settle(state: CardState, text: string): void {
    this.#settled = true;
    if (this.card.state.kind === "dismissed") return;
    if (!this.drafted) return this.card.show(state);
    // A draft that is being looked at or written in stays as it is.
    if (this.card.state.kind === "streaming") this.#showDraft();
    this.card.notice(text);
  }

  /** What was learned from this reply. The site may have taken the box, and the card with it. */
  taught(lesson: Taught): void {
    this.card.lesson.show(lesson);
    this.#afterPosting();
    if (this.seen.element.isConnected) this.place();
  }

  /** Only what was learned keeps a card beside an answered comment; what it said is over. */
  #afterPosting(): void {
    const { state, lesson } = this.card;
    if (!this.seen.answered || !lesson.undecided || state.kind === "posted") return;
    this.card.show({ kind: "posted" });
  }

  async #act(action: CardAction): Promise<void> {
    switch (action.do) {
      case "accept":
        return this.#accept(action.text, action.edited);
      case "resolve":
        return this.showing.resolve(action.claim, action.how);
      case "regenerate":
        return this.#regenerate();
      case "hinting":
        return this.#hinting(action.open);
      case "hint":
        return this.#hint(action.text);
      case "choose":
        this.showing.drafts.show(action.at);
        this.#showDraft();
        return this.options.changed();
      case "edit":
        if (this.card.text !== null) this.showing.edit(this.card.text);
        return;
      case "cancel-edit":
        return this.#back();
      case "restore":
        return this.#showDraft();
      case "dismiss":
        return this.#dismiss();
      case "undo":
        return this.#undo();
      case "copy":
        return this.#accepting.copy();
    }
  }

  /** The draft that was shown last, or, without any, a new wait for one. */
  #showDraft(): void {
    if (this.showing.show()) this.#settled = true;
    else this.options.again(this.key, "");
  }

  /** The next draft, at once where one lies ready; and another is made to lie there. */
  #regenerate(): void {
    if (!this.showing.drafts.next()) return this.options.again(this.key, this.showing.drafts.hint);
    this.#showDraft();
    this.options.changed();
  }

  #hinting(hinting: boolean): void {
    const { state } = this.card;
    if (state.kind === "ready" || state.kind === "none") this.card.show({ ...state, hinting });
  }

  #hint(text: string): void {
    const hint = cut(text.trim(), LIMITS.hint);
    // Nothing wished for before, and nothing now.
    if (hint === "" && this.showing.drafts.hint === "") return this.#hinting(false);
    this.options.again(this.key, hint);
  }

  /** From editing to the draft; from a refusal to what was refused, so that no word is lost. */
  #back(): void {
    const text = this.#accepting.takeVersion();
    if (text !== null && this.card.state.kind === "refused") this.showing.edit(text);
    else this.#showDraft();
  }

  async #accept(text: string, edited: boolean): Promise<void> {
    const suffix = this.showing.drafts.shown?.suffix ?? "";
    if (!(await this.#accepting.fill(this.seen, { text, suffix, edited }))) return;
    this.options.enough(this.key);
    this.options.changed();
  }

  async #undo(): Promise<void> {
    if (!(await this.#accepting.undo())) return;
    this.#showDraft();
    this.options.changed();
    this.card.focus();
  }

  #dismiss(): void {
    if (this.#settled) this.#tell("dismissed", "");
    this.options.enough(this.key);
    this.#settled = true;
    this.card.show({ kind: "dismissed" });
    this.options.changed();
  }

  #tell(outcome: DraftOutcome["outcome"], text: string): void {
    // The one that is shown: accepting, editing and dismissing are all about it.
    const { shown } = this.showing.drafts;
    if (shown) this.options.outcome(shown.draft_id, outcome, cut(text, LIMITS.replyText));
  }
}

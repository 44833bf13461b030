/**
 * The card under a comment: a closed shadow root on a plain element, plain DOM, text as text.
 *
 * The page can remove the card and can cover it, but cannot restyle it or press it: only trusted
 * events count, and accepting also asks `trust.ts` and `sight.ts` whether the button is in sight.
 * A page that tries can read the card (docs/decisions/0012): what must stay secret is not in it.
 */

import type { Decision, Resolution } from "../messages";
import { bare } from "./claims";
import { lock, NOTHING_KEPT } from "./claims-view";
import { hintField, hold } from "./holding";
import { LessonNote } from "./lesson";
import { count } from "./ready-view";
import { type Frame, frameIn, keepIn, shell } from "./shell";
import { Sight } from "./sight";
import { type CardAction, type CardState, isOther, type Shortcuts } from "./states";
import { themeAt } from "./theme";
import { DOUBTS, doubt, isPersons } from "./trust";
import { viewOf } from "./views";

export interface CardOptions {
  /** Whose comment the card stands under; named to screen readers. */
  author: string;
  act(action: CardAction): void;
  decide(decision: Decision): void;
  signal: AbortSignal;
}

export class Card {
  readonly host: HTMLElement;
  /** What was learned from this reply, for the creator to keep or forget. */
  readonly lesson: LessonNote;
  readonly #root: ShadowRoot;
  readonly #in: Frame;
  readonly #options: CardOptions;
  readonly #sight: Sight;
  #state: CardState = { kind: "thinking" };
  #keys: Shortcuts | null = null;
  #current = false;

  constructor(document: Document, options: CardOptions) {
    this.#options = options;
    const { host, root } = shell(document);
    this.host = host;
    this.#root = root;
    this.#in = frameIn(root, "group", this.#label());
    this.lesson = new LessonNote(document, {
      host,
      decide: options.decide,
      say: (text) => this.say(text),
      leave: () => this.focus(),
      signal: options.signal,
    });
    this.#in.body.after(this.lesson.element);
    this.#sight = new Sight(this.#in.frame, options.signal);
    this.#listen();
    this.#render();
  }

  get state(): CardState {
    return this.#state;
  }

  /** The text that accepting would put into the reply box, or null when there is none. */
  get text(): string | null {
    if (this.#state.kind === "ready") return this.#state.draft.text;
    if (this.#state.kind === "editing") return this.#editor()?.value.trim() || null;
    return null;
  }

  show(state: CardState): void {
    const streamed = this.#in.body.querySelector(".text");
    if (state.kind === "streaming" && this.#state.kind === "streaming" && streamed) {
      this.#state = state;
      streamed.textContent = state.text;
      streamed.scrollTop = streamed.scrollHeight;
      return;
    }
    if (this.#counts(state) || this.#writes(state)) return;
    const changed = isOther(state, this.#state);
    // Accepting takes the focus to the reply box, and what came of it is still to be told.
    const awaited = this.#state.kind === "inserting";
    this.#state = state;
    this.notice("");
    this.#render();
    if (changed && (awaited || this.#engaged()))
      this.say(viewOf(this.host.ownerDocument, state, null).said);
  }

  /** Another draft lies ready behind the one shown: nothing moves, and no press is lost. */
  #counts(state: CardState): boolean {
    const before = this.#state;
    const pager = this.#in.body.querySelector(".pager");
    const same = state.kind === "ready" && before.kind === "ready" && !isOther(state, before);
    if (!pager || !same || state.hinting !== before.hinting) return false;
    if (state.resolving !== before.resolving) return false;
    this.#state = state;
    count(pager, state);
    return true;
  }

  /** What the creator writes stays as it is; only what may not stand in it changed. */
  #writes(state: CardState): boolean {
    const before = this.#state;
    const same = state.kind === "editing" && before.kind === "editing";
    if (!same || state.text !== before.text) return false;
    this.#state = state;
    return true;
  }

  /** Marks the card that the keyboard acts on, and shows the keys in it. */
  setCurrent(current: boolean, keys: Shortcuts | null): void {
    const same = current === this.#current && keys === this.#keys;
    if (same) return;
    this.#current = current;
    this.#keys = current ? keys : null;
    this.#in.frame.toggleAttribute("data-current", current);
    if (this.#state.kind === "ready") this.#render();
  }

  /** Tells a screen reader which card the keyboard now acts on. */
  announce(position: string): void {
    const view = viewOf(this.host.ownerDocument, this.#state, null);
    this.say(`${this.#label()}, ${position}. ${view.said}`);
  }

  /** A sentence in the card about what was just refused; "" takes it away. */
  notice(...said: (Node | string)[]): void {
    this.#in.notice.replaceChildren(...said);
    const text = this.#in.notice.textContent;
    if (text !== "") this.say(text);
  }

  /** Tells a screen reader. */
  say(text: string): void {
    this.#in.aloud.textContent = text;
  }

  /** Looks again at what the page shows behind the card. */
  retheme(): void {
    const above = this.host.parentElement;
    if (above) this.#in.frame.dataset.theme = themeAt(above);
  }

  focus(): void {
    this.#in.frame.focus({ preventScroll: true });
  }

  /** Accepts as a click on Accept would; for the keyboard, whose key the browser has checked. */
  accept(by: "key" | "click" = "key"): void {
    const button = this.#acceptButton();
    const { text } = this;
    if (!button || text === null || this.#isLocked(text)) return;
    const agreed = this.#in.body.querySelector(".text, .editor");
    if (this.#doubts(button, agreed, by)) return;
    this.#options.act({ do: "accept", text, edited: this.#state.kind === "editing" });
  }

  /** What nothing backs is not accepted: says so, and goes to where it is resolved. */
  #isLocked(text: string): boolean {
    const why = lock(this.host.ownerDocument, this.#state, text);
    if (!why) return false;
    this.notice(...why);
    const rows = this.#in.body.querySelector(".claims");
    // Not to a button: another press of the same key would do what it says.
    if (!rows?.contains(this.#root.activeElement)) rows?.querySelector("ul")?.focus();
    return true;
  }

  /** Says why the creator may not have seen what they agree to; false when they have. */
  #doubts(button: Element, agreed: Element | null, by: "key" | "click"): boolean {
    const why = doubt(this.host, button, agreed) ?? this.#sight.doubt(by === "click");
    if (why) this.notice(DOUBTS[why]);
    return why !== null;
  }

  /** Resolves a claim, once at a time: which one is told by its row. */
  #resolve(how: Resolution["how"], button: Element): void {
    const state = this.#state;
    if (state.kind !== "ready" || state.resolving) return;
    const one = bare(state.draft)[Number(button.getAttribute("value"))];
    if (!one || this.#doubts(button, button.closest("li"), "click")) return;
    if (how === "fact" && one.claim.fact === "") return this.notice(NOTHING_KEPT);
    this.#options.act({ do: "resolve", claim: one.claim, how });
  }

  /** Asks for another draft, for the keyboard. */
  regenerate(): void {
    if (this.#in.body.querySelector('[data-do="regenerate"]')) {
      this.#options.act({ do: "regenerate" });
    }
  }

  #label(): string {
    return `Rejoinder, reply to ${this.#options.author || "this comment"}`;
  }

  #engaged(): boolean {
    return this.#current || this.#root.activeElement !== null;
  }

  #acceptButton(): HTMLElement | null {
    return this.#in.body.querySelector('[data-do="accept"]');
  }

  #editor(): HTMLTextAreaElement | null {
    return this.#in.body.querySelector("textarea");
  }

  #listen(): void {
    const { signal } = this.#options;
    this.#root.addEventListener("click", (event) => this.#onClick(event), { signal });
    this.#in.frame.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    keepIn(this.#root, signal);
  }

  #onClick(event: Event): void {
    if (!isPersons(event) || !(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLButtonElement>("button[data-do]");
    if (button) this.#do(button);
  }

  #do(button: HTMLButtonElement): void {
    const { act: tell } = this.#options;
    const at = this.#state.kind === "ready" ? this.#state.at : 0;
    const act = button.dataset.do;
    switch (act) {
      case "accept":
        return this.accept("click");
      case "remove":
      case "fact":
      case "vouch":
        return this.#resolve(act, button);
      case "older":
        return tell({ do: "choose", at: at - 1 });
      case "newer":
        return tell({ do: "choose", at: at + 1 });
      case "hinting":
        return this.#hinting(!hintField(this.#in.body));
      case "hint":
        return tell({ do: act, text: button.value });
      case "regenerate":
      case "edit":
      case "cancel-edit":
      case "dismiss":
      case "restore":
      case "undo":
      case "copy":
        return tell({ do: act });
    }
  }

  #onKey(event: KeyboardEvent): void {
    // An input method uses Enter and Escape for itself while it composes.
    if (!isPersons(event) || event.isComposing) return;
    const field = hintField(this.#in.body);
    if (field) return this.#onHintKey(event, field);
    if (this.#state.kind !== "editing") return;
    if (event.key === "Escape") this.#options.act({ do: "cancel-edit" });
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.accept();
  }

  #onHintKey(event: KeyboardEvent, field: HTMLInputElement): void {
    if (event.key === "Escape") return this.#hinting(false);
    if (event.key !== "Enter" || event.target !== field) return;
    event.preventDefault();
    this.#options.act({ do: "hint", text: field.value });
  }

  /** Opens the field for a hint and goes there; from there, back to the button. */
  #hinting(open: boolean): void {
    this.#options.act({ do: "hinting", open });
    const field = hintField(this.#in.body);
    if (open) field?.select();
    const next = open ? field : this.#in.body.querySelector<HTMLElement>('[data-do="hinting"]');
    next?.focus({ preventScroll: true });
  }

  /** Builds the state anew and keeps the focus where it was, or as near as can be. */
  #render(): void {
    const { frame, body } = this.#in;
    const held = hold(this.#root, frame, body);
    const view = viewOf(this.host.ownerDocument, this.#state, this.#keys);
    frame.classList.toggle("slim", view.slim);
    frame.setAttribute("aria-busy", String(this.#state.kind === "streaming"));
    body.replaceChildren(...view.parts);
    held.restore();
    this.#sight.watch(body.querySelectorAll('.claims button, [data-do="accept"]'));
    if (this.#state.kind === "editing") this.#focusEditor();
  }

  #focusEditor(): void {
    const editor = this.#editor();
    editor?.focus({ preventScroll: true });
    editor?.setSelectionRange(editor.value.length, editor.value.length);
  }
}

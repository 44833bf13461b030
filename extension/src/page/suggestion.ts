/**
 * The card under a comment: a closed shadow root on a plain element, plain DOM, text as text.
 *
 * The page can remove the card and can cover it, but cannot restyle it or press it: only trusted
 * events count, and accepting also asks `trust.ts` and `sight.ts` whether the button is in sight.
 * A page that tries can read the card (docs/decisions/0012): what must stay secret is not in it.
 */

import type { Decision } from "../messages";
import { LessonNote } from "./lesson";
import { count } from "./ready-view";
import { type Frame, frameIn, keepIn, shell } from "./shell";
import { Sight } from "./sight";
import type { CardAction, CardState, Shortcuts } from "./states";
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
      say: (text) => this.#say(text),
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
    if (this.#counts(state)) return;
    const changed = isOther(state, this.#state);
    // Accepting takes the focus to the reply box, and what came of it is still to be told.
    const awaited = this.#state.kind === "inserting";
    this.#state = state;
    this.notice("");
    this.#render();
    if (changed && (awaited || this.#engaged()))
      this.#say(viewOf(this.host.ownerDocument, state, null).said);
  }

  /** Another draft lies ready behind the one shown: nothing moves, and no press is lost. */
  #counts(state: CardState): boolean {
    const before = this.#state;
    const pager = this.#in.body.querySelector(".pager");
    const same = state.kind === "ready" && before.kind === "ready" && !isOther(state, before);
    if (!pager || !same || state.hinting !== before.hinting) return false;
    this.#state = state;
    count(pager, state);
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
    this.#say(`${this.#label()}, ${position}. ${view.said}`);
  }

  /** A sentence in the card about what was just refused; "" takes it away. */
  notice(text: string): void {
    this.#in.notice.textContent = text;
    if (text !== "") this.#say(text);
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
    if (!button || text === null) return;
    const why = doubt(this.host, button, this.#in.body.querySelector(".text, .editor"));
    const late = why ?? this.#sight.doubt(by === "click");
    if (late) return this.notice(DOUBTS[late]);
    this.#options.act({ do: "accept", text, edited: this.#state.kind === "editing" });
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

  #say(text: string): void {
    this.#in.aloud.textContent = text;
  }

  #acceptButton(): HTMLElement | null {
    return this.#in.body.querySelector('[data-do="accept"]');
  }

  #editor(): HTMLTextAreaElement | null {
    return this.#in.body.querySelector("textarea");
  }

  #field(): HTMLInputElement | null {
    return this.#in.body.querySelector("input.hint");
  }

  #listen(): void {
    const { signal } = this.#options;
    this.#root.addEventListener("click", (event) => this.#onClick(event), { signal });
    this.#in.frame.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    keepIn(this.#root, signal);
  }

  #onClick(event: Event): void {
    if (!isPersons(event) || !(event.target instanceof Element)) return;
    const button = event.target.closest("button[data-do]");
    const act = button?.getAttribute("data-do");
    if (act) this.#do(act, button?.getAttribute("value") ?? "");
  }

  #do(act: string, value: string): void {
    const { act: tell } = this.#options;
    const at = this.#state.kind === "ready" ? this.#state.at : 0;
    switch (act) {
      case "accept":
        return this.accept("click");
      case "older":
        return tell({ do: "choose", at: at - 1 });
      case "newer":
        return tell({ do: "choose", at: at + 1 });
      case "hinting":
        return this.#hinting(!this.#field());
      case "hint":
        return tell({ do: act, text: value });
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
    const field = this.#field();
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
    const field = this.#field();
    if (open) field?.select();
    const next = open ? field : this.#in.body.querySelector<HTMLElement>('[data-do="hinting"]');
    next?.focus({ preventScroll: true });
  }

  /** Builds the state anew and keeps the focus where it was, or as near as can be. */
  #render(): void {
    const focused = this.#root.activeElement;
    const held = focused?.getAttribute("data-do");
    const typed = this.#field();
    const view = viewOf(this.host.ownerDocument, this.#state, this.#keys);
    this.#in.frame.classList.toggle("slim", view.slim);
    this.#in.frame.setAttribute("aria-busy", String(this.#state.kind === "streaming"));
    this.#in.body.replaceChildren(...view.parts);
    this.#keep(typed);
    this.#makeScrollable();
    this.#sight.watch(this.#acceptButton());
    if (this.#state.kind === "editing") return this.#focusEditor();
    if (!focused) return;
    const same =
      held && this.#in.body.querySelector<HTMLButtonElement>(`[data-do="${held}"]:enabled`);
    const next =
      same || this.#in.body.querySelector<HTMLElement>("button:enabled") || this.#in.frame;
    next.focus({ preventScroll: true });
  }

  /** A hint that is being written stays as it is while the card around it changes. */
  #keep(typed: HTMLInputElement | null): void {
    const field = this.#field();
    if (!typed || !field) return;
    field.value = typed.value;
    field.setSelectionRange(typed.selectionStart, typed.selectionEnd);
  }

  #focusEditor(): void {
    const editor = this.#editor();
    editor?.focus({ preventScroll: true });
    editor?.setSelectionRange(editor.value.length, editor.value.length);
  }

  /** A text that scrolls must be reachable with the keyboard. */
  #makeScrollable(): void {
    for (const text of this.#in.body.querySelectorAll<HTMLElement>(".text, .meaning")) {
      if (text.scrollHeight <= text.clientHeight + 1) continue;
      text.tabIndex = 0;
      text.setAttribute("role", "group");
      text.setAttribute("aria-label", text.matches(".text") ? "Draft" : "In your language");
    }
  }
}

/** Whether a card that changes from one to the other has something new to tell. */
function isOther(state: CardState, before: CardState): boolean {
  if (state.kind !== "ready" || before.kind !== "ready") return state.kind !== before.kind;
  return state.draft !== before.draft;
}

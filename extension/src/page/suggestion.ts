/**
 * The card under a comment: a closed shadow root on a plain element, plain DOM, text as text.
 *
 * The page can remove the card and can cover it, but cannot restyle it or press it: only trusted
 * events count, and accepting also asks `trust.ts` and `sight.ts` whether the button is in sight.
 * A page that tries can read the card (docs/decisions/0012): what must stay secret is not in it.
 */

import { el } from "./parts";
import { Sight } from "./sight";
import { type CardAction, type CardState, drafts, type Shortcuts } from "./states";
import css from "./suggestion.css";
import { themeAt } from "./theme";
import { DOUBTS, doubt, isPersons } from "./trust";
import { viewOf } from "./views";

export interface CardOptions {
  /** Whose comment the card stands under; named to screen readers. */
  author: string;
  act(action: CardAction): void;
  signal: AbortSignal;
}

/** What the page's own style sheets must not change on the host. */
const HOST_STYLE = {
  all: "initial",
  display: "block",
  width: "auto",
  "max-width": "640px",
  margin: "8px 0 6px",
  direction: "ltr",
  "unicode-bidi": "isolate",
};

/** Events that a page would otherwise take for its own: sites bind single letters to commands. */
const KEPT_IN = [
  ...["keydown", "keypress", "keyup", "input", "beforeinput", "paste", "copy", "cut"],
  ...["click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "auxclick"],
];

export class Card {
  readonly host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #frame: HTMLElement;
  readonly #body: HTMLElement;
  readonly #notice: HTMLElement;
  readonly #aloud: HTMLElement;
  readonly #options: CardOptions;
  readonly #sight: Sight;
  #state: CardState = { kind: "thinking" };
  #keys: Shortcuts | null = null;
  #current = false;

  constructor(document: Document, options: CardOptions) {
    this.#options = options;
    this.host = document.createElement("div");
    for (const [name, value] of Object.entries(HOST_STYLE)) {
      this.host.style.setProperty(name, value, "important");
    }
    this.#root = this.host.attachShadow({ mode: __TEST__ ? "open" : "closed" });
    this.#root.adoptedStyleSheets = [sheet(document)];
    this.#body = el(document, "div", { class: "body" });
    this.#notice = el(document, "p", { class: "notice" });
    this.#aloud = el(document, "div", {
      class: "said-aloud",
      role: "status",
      "aria-live": "polite",
    });
    this.#frame = el(
      document,
      "div",
      { class: "card", role: "group", tabindex: "-1", "aria-label": this.#label() },
      this.#body,
      this.#notice,
      this.#aloud,
    );
    this.#root.append(this.#frame);
    this.#sight = new Sight(this.#frame, options.signal);
    this.#listen();
    this.#render();
  }

  get state(): CardState {
    return this.#state;
  }

  /** The text that accepting would put into the reply box, or null when there is none. */
  get text(): string | null {
    if (this.#state.kind === "ready") return drafts(this.#state.ready)[this.#state.at] ?? null;
    if (this.#state.kind === "editing") return this.#editor()?.value.trim() || null;
    return null;
  }

  show(state: CardState): void {
    const streamed = this.#body.querySelector(".text");
    if (state.kind === "streaming" && this.#state.kind === "streaming" && streamed) {
      this.#state = state;
      streamed.textContent = state.text;
      streamed.scrollTop = streamed.scrollHeight;
      return;
    }
    const changed = state.kind !== this.#state.kind;
    // Accepting takes the focus to the reply box, and what came of it is still to be told.
    const awaited = this.#state.kind === "inserting";
    this.#state = state;
    this.notice("");
    this.#render();
    if (changed && (awaited || this.#engaged()))
      this.#say(viewOf(this.host.ownerDocument, state, null).said);
  }

  /** Marks the card that the keyboard acts on, and shows the keys in it. */
  setCurrent(current: boolean, keys: Shortcuts | null): void {
    const same = current === this.#current && keys === this.#keys;
    if (same) return;
    this.#current = current;
    this.#keys = current ? keys : null;
    this.#frame.toggleAttribute("data-current", current);
    if (this.#state.kind === "ready") this.#render();
  }

  /** Tells a screen reader which card the keyboard now acts on. */
  announce(position: string): void {
    const view = viewOf(this.host.ownerDocument, this.#state, null);
    this.#say(`${this.#label()}, ${position}. ${view.said}`);
  }

  /** A sentence in the card about what was just refused; "" takes it away. */
  notice(text: string): void {
    this.#notice.textContent = text;
    if (text !== "") this.#say(text);
  }

  /** Looks again at what the page shows behind the card. */
  retheme(): void {
    const above = this.host.parentElement;
    if (above) this.#frame.dataset.theme = themeAt(above);
  }

  focus(): void {
    this.#frame.focus({ preventScroll: true });
  }

  /** Accepts as a click on Accept would; for the keyboard, whose key the browser has checked. */
  accept(by: "key" | "click" = "key"): void {
    const button = this.#acceptButton();
    const { text } = this;
    if (!button || text === null) return;
    const why = doubt(this.host, button, this.#body.querySelector(".text, .editor"));
    const late = why ?? this.#sight.doubt(by === "click");
    if (late) return this.notice(DOUBTS[late]);
    this.#options.act({ do: "accept", text, edited: this.#state.kind === "editing" });
  }

  /** Asks for another draft, for the keyboard. */
  regenerate(): void {
    if (this.#body.querySelector('[data-do="regenerate"]')) {
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
    this.#aloud.textContent = text;
  }

  #acceptButton(): HTMLElement | null {
    return this.#body.querySelector('[data-do="accept"]');
  }

  #editor(): HTMLTextAreaElement | null {
    return this.#body.querySelector("textarea");
  }

  #listen(): void {
    const { signal } = this.#options;
    this.#root.addEventListener("click", (event) => this.#onClick(event), { signal });
    this.#frame.addEventListener("keydown", (event) => this.#onKey(event), { signal });
    for (const kind of KEPT_IN) {
      this.#root.addEventListener(kind, (event) => event.stopPropagation(), { signal });
    }
  }

  #onClick(event: Event): void {
    if (!isPersons(event) || !(event.target instanceof Element)) return;
    const button = event.target.closest("button[data-do]");
    const act = button?.getAttribute("data-do");
    if (act) this.#do(act);
  }

  #do(act: string): void {
    const { act: tell } = this.#options;
    const at = this.#state.kind === "ready" ? this.#state.at : 0;
    switch (act) {
      case "accept":
        return this.accept("click");
      case "older":
        return tell({ do: "choose", at: at - 1 });
      case "newer":
        return tell({ do: "choose", at: at + 1 });
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
    if (!isPersons(event) || event.isComposing || this.#state.kind !== "editing") return;
    if (event.key === "Escape") this.#options.act({ do: "cancel-edit" });
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.accept();
  }

  /** Builds the state anew and keeps the focus where it was, or as near as can be. */
  #render(): void {
    const focused = this.#root.activeElement;
    const held = focused?.getAttribute("data-do");
    const view = viewOf(this.host.ownerDocument, this.#state, this.#keys);
    this.#frame.classList.toggle("slim", view.slim);
    this.#frame.setAttribute("aria-busy", String(this.#state.kind === "streaming"));
    this.#body.replaceChildren(...view.parts);
    this.#makeScrollable();
    this.#sight.watch(this.#acceptButton());
    if (this.#state.kind === "editing") return this.#focusEditor();
    if (!focused) return;
    const same = held && this.#body.querySelector<HTMLButtonElement>(`[data-do="${held}"]:enabled`);
    const next = same || this.#body.querySelector<HTMLElement>("button:enabled") || this.#frame;
    next.focus({ preventScroll: true });
  }

  #focusEditor(): void {
    const editor = this.#editor();
    editor?.focus({ preventScroll: true });
    editor?.setSelectionRange(editor.value.length, editor.value.length);
  }

  /** A text that scrolls must be reachable with the keyboard. */
  #makeScrollable(): void {
    const text = this.#body.querySelector<HTMLElement>(".text");
    if (!text || text.scrollHeight <= text.clientHeight + 1) return;
    text.tabIndex = 0;
    text.setAttribute("role", "group");
    text.setAttribute("aria-label", "Draft");
  }
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** One sheet a document; unlike a style element it passes any content security policy. */
function sheet(document: Document): CSSStyleSheet {
  let made = sheets.get(document);
  if (!made) {
    made = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
    made.replaceSync(css);
    sheets.set(document, made);
  }
  return made;
}

/** The element that carries a card on the page: out of reach of the page's style sheets and keys. */
import { el } from "./parts";
import css from "./suggestion.css";

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

/** A closed shadow root on a plain element, with the cards' style sheet; `place` says where else. */
export function shell(
  document: Document,
  place: Readonly<Record<string, string>> = {},
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement("div");
  // The cards' own words are English, whatever the page's are.
  host.lang = "en";
  for (const [name, value] of Object.entries({ ...HOST_STYLE, ...place })) {
    host.style.setProperty(name, value, "important");
  }
  const root = host.attachShadow({ mode: __TEST__ ? "open" : "closed" });
  root.adoptedStyleSheets = [sheet(document)];
  return { host, root };
}

/** The inside of a shell: what it shows, a sentence of notice, what only a screen reader hears. */
export interface Frame {
  frame: HTMLElement;
  body: HTMLElement;
  notice: HTMLElement;
  aloud: HTMLElement;
}

/** @param role "group" beside what it is about, "region" where it stands alone */
export function frameIn(root: ShadowRoot, role: "group" | "region", label: string): Frame {
  const { ownerDocument: document } = root;
  const body = el(document, "div", { class: "body" });
  const notice = el(document, "p", { class: "notice" });
  const aloud = el(document, "div", { class: "said-aloud", role: "status", "aria-live": "polite" });
  const frame = el(document, "div", { class: "card", role, tabindex: "-1", "aria-label": label });
  frame.append(body, notice, aloud);
  root.append(frame);
  return { frame, body, notice, aloud };
}

/** Keeps what happens inside from the page; call it after the card's own listeners are there. */
export function keepIn(root: ShadowRoot, signal: AbortSignal): void {
  for (const kind of KEPT_IN) {
    root.addEventListener(kind, (event) => event.stopPropagation(), { signal });
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

/** The element that carries a card on the page: out of reach of the page's style sheets and keys. */
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

/** A closed shadow root on a plain element, with the cards' style sheet. */
export function shell(document: Document): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement("div");
  for (const [name, value] of Object.entries(HOST_STYLE)) {
    host.style.setProperty(name, value, "important");
  }
  const root = host.attachShadow({ mode: __TEST__ ? "open" : "closed" });
  root.adoptedStyleSheets = [sheet(document)];
  return { host, root };
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

/** Small builders of plain elements. Text goes in as text nodes and in no other way. */

type Child = Node | string | null | undefined | false;

/** An element with attributes and children; a string becomes a text node. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children) if (child) element.append(child);
  return element;
}

/** Text whose own direction cannot reorder what stands around it. */
export function foreign(document: Document, text: string, className = ""): HTMLElement {
  return el(document, "bdi", className ? { class: className } : {}, text);
}

/** At most so many characters of a text. */
export function clip(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most).join("")}…`;
}

/** At most so many characters of a text that is not ours. */
export function short(document: Document, text: string, most: number): HTMLElement {
  return foreign(document, clip(text, most));
}

/** A sentence with the commands to type in it set apart, so that they can be selected whole. */
export function sentence(document: Document, text: string): HTMLElement {
  const parts = text.split(/(rejoinder (?:up|pair))/);
  const children = parts.map((part, at) => (at % 2 ? el(document, "code", {}, part) : part));
  return el(document, "p", {}, ...children);
}

/** The line above a text: what it is, and quietly what is known of it. */
export function head(document: Document, label: string, ...quiet: readonly Node[]): HTMLElement {
  return el(
    document,
    "div",
    { class: "head" },
    el(document, "span", { class: "label" }, label),
    quiet.length > 0 && el(document, "span", {}, ...quiet),
  );
}

/**
 * A text in its own direction.
 *
 * @param language its ISO 639-1 code; "" is a language that is not known, and never the page's
 */
export function textBox(
  document: Document,
  text: string,
  className: string,
  language = "",
): HTMLElement {
  return el(document, "div", { class: className, dir: "auto", lang: language }, text);
}

/** The English name of a language, by its code; "" where the browser knows none. */
export function nameOf(language: string): string {
  try {
    const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
    return names.of(language) ?? "";
  } catch {
    return "";
  }
}

/** A button; what it does is told by `data-do`. */
export function press(
  document: Document,
  act: string,
  text: string,
  kind: string,
  key = "",
): HTMLButtonElement {
  const attributes: Record<string, string> = { type: "button", "data-do": act };
  if (kind) attributes.class = kind;
  // "MacCtrl+…" and the like are the browser's words; ARIA wants the keys' names.
  if (key) attributes["aria-keyshortcuts"] = key.replace("Ctrl", "Control");
  return el(document, "button", attributes, text);
}

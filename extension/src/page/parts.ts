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

/** A sentence with the commands to type in it set apart, so that they can be selected whole. */
export function sentence(document: Document, text: string): HTMLElement {
  const parts = text.split(/(rejoinder (?:up|pair))/);
  const children = parts.map((part, at) => (at % 2 ? el(document, "code", {}, part) : part));
  return el(document, "p", {}, ...children);
}

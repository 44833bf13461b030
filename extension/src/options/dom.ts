/** The few things the options page does with the document. Text is only ever text. */

/** The element with this id. A page without it was built wrongly, and says which one. */
export function byId<T extends Element>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`options.html has no #${id}`);
  return found;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = "",
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** A small button; `label` says to a screen reader what it acts on. */
export function action(text: string, label: string, act: () => unknown): HTMLButtonElement {
  const button = make("button", text, { type: "button", class: "small", "aria-label": label });
  button.addEventListener("click", act);
  return button;
}

/** Fills a live region. */
export function say(note: HTMLElement, text: string, tone: "calm" | "warn" = "calm"): void {
  note.textContent = text;
  note.dataset.tone = tone;
}

/** Pairs of a term and its value, as the children of a <dl>. */
export function facts(pairs: readonly (readonly [string, Node | string])[]): HTMLElement[] {
  return pairs.flatMap(([term, value]) => {
    const dd = make("dd");
    dd.append(value);
    return [make("dt", term), dd];
  });
}

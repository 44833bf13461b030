/** What must survive when a card is drawn anew under the hands of the creator. */

export interface Held {
  /** Gives it back, as far as the card still has a place for it. */
  restore(): void;
}

/** Remembers the focus, a hint that is being written, and how far a text was scrolled. */
export function hold(root: ShadowRoot, frame: HTMLElement, body: HTMLElement): Held {
  const focused = root.activeElement;
  const typed = hintField(body);
  const read = body.querySelector(".text:not(.waiting)");
  const scrolled = read?.scrollTop ?? 0;
  return {
    restore: () => {
      keepHint(typed, hintField(body));
      makeScrollable(body);
      const text = body.querySelector(".text");
      // Another draft is read from its beginning.
      if (text && text.textContent === read?.textContent) text.scrollTop = scrolled;
      if (focused) (successor(focused, body) ?? frame).focus({ preventScroll: true });
    },
  };
}

export function hintField(body: HTMLElement): HTMLInputElement | null {
  return body.querySelector("input.hint");
}

/** What does the same now as what had the focus, or what is nearest to it. */
function successor(focused: Element, body: HTMLElement): HTMLElement | null {
  const act = focused.getAttribute("data-do");
  const value = focused.getAttribute("value");
  const buttons = [...body.querySelectorAll<HTMLElement>("button:enabled, input")];
  const doing = buttons.filter((button) => act !== null && button.dataset.do === act);
  const same = doing.find((button) => button.getAttribute("value") === value);
  // What scrolls has the focus itself; of several rows the first is the next to be resolved.
  const part = focused.matches(".text") ? ".text[tabindex]" : ".claims button";
  const near = focused.closest(".text, .claims") ? body.querySelector<HTMLElement>(part) : null;
  // Never by itself on what takes something out.
  const accept = body.querySelector<HTMLElement>('[data-do="accept"]');
  return same ?? near ?? doing[0] ?? accept ?? buttons[0] ?? null;
}

function keepHint(typed: HTMLInputElement | null, field: HTMLInputElement | null): void {
  if (!typed || !field) return;
  field.value = typed.value;
  field.setSelectionRange(typed.selectionStart, typed.selectionEnd);
}

/** A text that scrolls must be reachable with the keyboard. */
function makeScrollable(body: HTMLElement): void {
  for (const text of body.querySelectorAll<HTMLElement>(".text, .meaning")) {
    if (text.scrollHeight <= text.clientHeight + 1) continue;
    text.tabIndex = 0;
    text.setAttribute("role", "group");
    text.setAttribute("aria-label", text.matches(".text") ? "Draft" : "In your language");
  }
}

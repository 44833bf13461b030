/** What must survive when a card is drawn anew under the hands of the creator. */

export interface Held {
  /** Gives it back, as far as the card still has a place for it. */
  restore(): void;
}

/** Remembers the focus, a hint that is being written, and how far a text was scrolled. */
export function hold(root: ShadowRoot, frame: HTMLElement, body: HTMLElement): Held {
  const focused = root.activeElement;
  const typed = hintField(body);
  const scrolled = body.querySelector(".text")?.scrollTop ?? 0;
  return {
    restore: () => {
      keepHint(typed, hintField(body));
      makeScrollable(body);
      body.querySelector(".text")?.scrollTo({ top: scrolled });
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
  // Of several rows the first is the next to be resolved.
  const next = focused.closest(".claims")
    ? body.querySelector<HTMLElement>(".claims button")
    : null;
  return same ?? next ?? doing[0] ?? buttons[0] ?? null;
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

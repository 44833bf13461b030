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
  const open = rows(body);
  const list = body.querySelector(".claims ul")?.scrollTop ?? 0;
  return {
    restore: () => {
      keepHint(typed, hintField(body));
      makeScrollable(body);
      const text = body.querySelector(".text");
      // Another draft is read from its beginning.
      if (text && text.textContent === read?.textContent) text.scrollTop = scrolled;
      body.querySelector(".claims ul")?.scrollTo(0, list);
      const gone = rows(body) < open;
      if (focused) (successor(focused, body, gone) ?? frame).focus({ preventScroll: true });
    },
  };
}

export function hintField(body: HTMLElement): HTMLInputElement | null {
  return body.querySelector("input.hint");
}

/** How many claims are to be resolved. */
function rows(body: HTMLElement): number {
  return body.querySelectorAll(".claims li").length;
}

/** What does the same now as what had the focus, or what is nearest to it; `gone` is its row. */
function successor(focused: Element, body: HTMLElement, gone: boolean): HTMLElement | null {
  const act = focused.getAttribute("data-do");
  const value = focused.getAttribute("value");
  const buttons = [...body.querySelectorAll<HTMLElement>("button:enabled, input")];
  // Never by itself on what takes something out: it would take out the next row too.
  const again = act !== null && !(gone && act === "remove");
  const doing = buttons.filter((button) => again && button.dataset.do === act);
  const same = doing.find((button) => button.getAttribute("value") === value);
  // What scrolls has the focus itself.
  const part = focused.matches(".text") ? ".text[tabindex]" : ".claims ul";
  const near = focused.closest(".text, .claims") ? body.querySelector<HTMLElement>(part) : null;
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

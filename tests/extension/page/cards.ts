/** Cards on a bare page, for the tests that look at them. */
import { page } from "vitest/browser";
import type { Decision } from "../../../extension/src/messages";
import type { CardAction, Ready } from "../../../extension/src/page/states";
import { Card } from "../../../extension/src/page/suggestion";
import { shown } from "./ready";

export interface Laid {
  card: Card;
  acts: CardAction[];
  decisions: Decision[];
  button(act: string): HTMLButtonElement;
  /** All that a reader sees in the card. */
  seen(): string;
}

/** A card with a draft ready, after some text, so that it is not at the edge of the window. */
export function lay(state: Ready = shown()): Laid {
  const acts: CardAction[] = [];
  const decisions: Decision[] = [];
  const card = new Card(document, {
    author: "Maya",
    act: (action) => acts.push(action),
    decide: (decision) => decisions.push(decision),
    signal: new AbortController().signal,
  });
  const comment = document.createElement("p");
  comment.textContent = "Which lens?";
  document.body.replaceChildren(comment, card.host);
  card.retheme();
  card.show(state);
  return {
    card,
    acts,
    decisions,
    button: (act) => {
      const found = root(card).querySelector<HTMLButtonElement>(`[data-do="${act}"]`);
      if (!found) throw new Error(`no button ${act}`);
      return found;
    },
    seen: () => root(card).querySelector<HTMLElement>(".body")?.innerText ?? "",
  };
}

/**
 * Long enough for the browser to say that the card is in plain sight and for the button to have
 * stood still. In a window larger than this the test's frame would be scaled, which counts as
 * not being in plain sight.
 */
export async function inSight(): Promise<void> {
  await page.viewport(400, 700);
  await new Promise((resolve) => setTimeout(resolve, 900));
}

/** Only in test builds is the root open. */
export function root(card: Card): ShadowRoot {
  const found = card.host.shadowRoot;
  if (!found) throw new Error("the shadow root is closed");
  return found;
}

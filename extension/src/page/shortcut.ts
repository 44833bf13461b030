/** The card that the keyboard acts on: marked, moved from card to card, never acted on unseen. */

import type { Shortcuts } from "./states";
import type { Card } from "./suggestion";

export class Cursor {
  #card: Card | null = null;

  /**
   * @param cards the cards on the page, in document order
   * @param keys shown in the marked card; null until the browser has told them
   */
  constructor(
    private readonly cards: () => readonly Card[],
    private readonly keys: () => Shortcuts | null,
  ) {}

  get card(): Card | null {
    return this.#card?.host.isConnected ? this.#card : null;
  }

  /** Marks the card nearest to the middle of the window when none is marked. */
  settle(): void {
    if (!this.card) this.#mark(this.#nearest());
  }

  /** Shows the keys anew; they may have come only now. */
  refresh(): void {
    this.card?.setCurrent(true, this.keys());
  }

  /** Marks the next or the previous card with a draft and brings it into view. */
  move(step: 1 | -1): void {
    const ready = this.cards().filter(hasDraft);
    const { card } = this;
    const beyond = card
      ? ready.filter((other) => other !== card && follows(card, other) === (step === 1))
      : [this.#nearest()].filter((near) => near !== null);
    const next = step === 1 ? beyond[0] : beyond.at(-1);
    if (!next) {
      card?.notice(step === 1 ? "This is the last suggestion." : "This is the first suggestion.");
      return;
    }
    this.#show(next);
    next.announce(`${ready.indexOf(next) + 1} of ${ready.length}`);
  }

  /**
   * The card that a command means: the marked one while it is in the window. Otherwise the mark
   * moves to a card that is, and the creator presses again: nothing happens to what is not seen.
   */
  target(): Card | null {
    const { card } = this;
    if (card && inWindow(card.host)) return card;
    const near = this.#nearest();
    if (near && inWindow(near.host)) {
      this.#mark(near);
      if (!card) return near;
      near.notice("This suggestion is marked now. Press the key again to use it.");
    } else if (card ?? near) {
      this.#show(card ?? near);
    }
    return null;
  }

  #show(card: Card | null): void {
    this.#mark(card);
    card?.host.scrollIntoView({ block: "center", inline: "nearest" });
  }

  #nearest(): Card | null {
    const ready = this.cards().filter(hasDraft);
    return ready.reduce<Card | null>(
      (best, card) => (best && away(best) <= away(card) ? best : card),
      null,
    );
  }

  #mark(card: Card | null): void {
    if (card === this.#card) return;
    this.#card?.setCurrent(false, null);
    this.#card = card;
    card?.setCurrent(true, this.keys());
  }
}

function hasDraft(card: Card): boolean {
  return card.host.isConnected && (card.state.kind === "ready" || card.state.kind === "editing");
}

function follows(card: Card, other: Card): boolean {
  const position = card.host.compareDocumentPosition(other.host);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function away(card: Card): number {
  const box = card.host.getBoundingClientRect();
  return Math.abs((box.top + box.bottom - innerHeight) / 2);
}

/** Whether any of it can be seen without scrolling. */
export function inWindow(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.height > 0;
}

/** Where a card stands, on a page whose own scripts move things about as well. */

/** Moves of one card before the page has its way; calm for so many milliseconds forgives them. */
const MOST_MOVES = 20;
const CALM = 10_000;

const hosts = new WeakSet<Element>();

export class Placing {
  /** Meant to be on the page, whatever the page did to it. */
  placed = false;
  #moves = 0;
  #movedAt = 0;

  constructor(private readonly host: Element) {
    hosts.add(host);
  }

  /**
   * Puts the card after `anchor`, or into it where that is the comment itself.
   *
   * @returns true when the card was moved
   */
  put(anchor: Element, inside: boolean): boolean {
    if (this.#isInPlace(anchor, inside)) return false;
    // A page that keeps moving the card or throwing it out has its way in the end.
    if (this.placed && this.#isFought()) {
      this.host.remove();
      return false;
    }
    this.placed = true;
    if (inside) anchor.append(this.host);
    else anchor.after(this.host);
    return true;
  }

  remove(): void {
    this.placed = false;
    this.host.remove();
  }

  /** Scripts of the page may keep something of theirs between, but no other card stands there. */
  #isInPlace(anchor: Element, inside: boolean): boolean {
    if (inside) return this.host.parentElement === anchor;
    let next = anchor.nextElementSibling;
    while (next && next !== this.host && !hosts.has(next)) next = next.nextElementSibling;
    return next === this.host;
  }

  #isFought(): boolean {
    const now = performance.now();
    if (this.#moves <= MOST_MOVES && now - this.#movedAt > CALM) this.#moves = 0;
    this.#movedAt = now;
    this.#moves += 1;
    return this.#moves > MOST_MOVES;
  }
}

/**
 * What only time tells about a card: is it drawn in plain sight, and has its button kept its place?
 *
 * Chromium works out whether anything covers, fades, filters or clips an element when an
 * IntersectionObserver asks for it ("Intersection Observer v2", `trackVisibility`). Firefox does
 * not, and `trust.ts` is all there is. A page may also move a button under the second click of a
 * double click, so that a button counts only after it stood still.
 */

import type { Doubt } from "./trust";

/** Milliseconds that a button must have stood in its place; a double click is faster than that. */
const STILL = 400;
const STEP = 100;
/** Milliseconds after a refusal in which a second press is taken as meant. */
const INSIST_FROM = 800;
const INSIST_TO = 15_000;
/** As short as the browser allows, in milliseconds. */
const DELAY = 100;

/** Not yet in TypeScript's own description of the DOM. */
type Version2 = IntersectionObserverInit & { trackVisibility: boolean; delay: number };
type Entry = IntersectionObserverEntry & { isVisible?: boolean };

export class Sight {
  readonly #observer: IntersectionObserver;
  readonly #signal: AbortSignal;
  /** Null until the browser has said something; true where it cannot tell. */
  #visible: boolean | null = null;
  #inWindow = false;
  #buttons: readonly Element[] = [];
  #place = "";
  #since = 0;
  #refused = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(frame: HTMLElement, signal: AbortSignal) {
    this.#signal = signal;
    const options: Version2 = { threshold: [0, 0.5, 1], trackVisibility: true, delay: DELAY };
    this.#observer = new IntersectionObserver((entries) => this.#note(entries), options);
    this.#observer.observe(frame);
    signal.addEventListener("abort", () => this.#stop());
  }

  /** The buttons that are asked about from now on: where one moves, another may come to its place. */
  watch(buttons: Iterable<Element>): void {
    this.#buttons = [...buttons];
    this.#run();
  }

  /**
   * Why an act on one of the buttons must not count, or null.
   *
   * @param byPointer they must also have kept their places: a key is not aimed at a place
   */
  doubt(byPointer: boolean): Doubt | null {
    this.#note(this.#observer.takeRecords());
    this.#look();
    if (this.#visible === false && !this.#insisted()) return "unseen";
    if (this.#visible === null) return "moving";
    const still = this.#timer !== null && performance.now() - this.#since >= STILL;
    return byPointer && !still ? "moving" : null;
  }

  /**
   * Chromium also says "not visible" under harmless layers and filters: an empty toast container,
   * a dark mode. A second press that is no double click counts, because accepting only fills a box
   * that the creator reads before posting; what `trust.ts` finds is never overruled.
   */
  #insisted(): boolean {
    const now = performance.now();
    const since = now - this.#refused;
    if (since >= INSIST_FROM && since <= INSIST_TO) return true;
    if (since > INSIST_TO) this.#refused = now;
    return false;
  }

  #note(entries: readonly Entry[]): void {
    const last = entries.at(-1);
    if (!last) return;
    this.#visible = last.isVisible ?? true;
    if (this.#inWindow === last.isIntersecting) return;
    this.#inWindow = last.isIntersecting;
    this.#run();
  }

  /** Looks at the buttons' places again and again, as long as there is one to see. */
  #run(): void {
    const runs = this.#buttons.length > 0 && this.#inWindow && !this.#signal.aborted;
    if (runs === (this.#timer !== null)) return this.#look();
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = runs ? setInterval(() => this.#look(), STEP) : null;
    this.#place = "";
    this.#look();
  }

  #look(): void {
    const boxes = this.#buttons.map((button) => button.getBoundingClientRect());
    const place = boxes.map(({ left, top }) => `${Math.round(left)} ${Math.round(top)}`).join();
    if (place === this.#place) return;
    this.#place = place;
    this.#since = performance.now();
  }

  #stop(): void {
    this.#observer.disconnect();
    this.watch([]);
  }
}

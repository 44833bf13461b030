/** Which comments are asked for next: the nearest to what the creator reads, a few at a time. */

/** As many as the agent drafts together; more would only wait there, out of order. */
export const AT_ONCE = 16;
/** Comments for which drafts behind the shown one are asked; each is two or so for the agent. */
export const BEHIND_AT_ONCE = 4;

export class RequestQueue {
  readonly #waiting = new Set<number>();
  readonly #asked = new Set<number>();
  #open = true;

  /**
   * @param send asks for one comment
   * @param distance how far it is from the middle of the window now, in pixels
   * @param atOnce how many may be unanswered
   */
  constructor(
    private readonly send: (key: number) => void,
    private readonly distance: (key: number) => number,
    private readonly atOnce: number = AT_ONCE,
  ) {}

  /** Nothing waits and nothing is unanswered. */
  get idle(): boolean {
    return this.#waiting.size + this.#asked.size === 0;
  }

  asked(key: number): boolean {
    return this.#asked.has(key);
  }

  add(keys: readonly number[]): void {
    for (const key of keys) if (!this.#asked.has(key)) this.#waiting.add(key);
    this.#pump();
  }

  /** What a person asks for by hand does not wait: it counts as asked for from now on. */
  claim(key: number): void {
    this.#waiting.delete(key);
    this.#asked.add(key);
  }

  /** Answered, or no longer wanted; true when it had been asked for and not answered. */
  remove(key: number): boolean {
    this.#waiting.delete(key);
    const asked = this.#asked.delete(key);
    this.#pump();
    return asked;
  }

  /** Shut while the agent cannot be reached. */
  set open(open: boolean) {
    this.#open = open;
    this.#pump();
  }

  #pump(): void {
    while (this.#open && this.#asked.size < this.atOnce && this.#waiting.size > 0) {
      const next = [...this.#waiting].reduce((one, other) =>
        this.distance(other) < this.distance(one) ? other : one,
      );
      this.claim(next);
      this.send(next);
    }
  }
}

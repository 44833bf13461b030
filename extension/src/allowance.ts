/** What one tab may ask for in a minute; a page broken into must not use up the others' room. */

/** New drafts for one tab in a minute: neither cancelled nor from the agent's journal. */
export const MOST_DRAFTS = 240;
/** Requests and cancels of one tab in a minute; the agent takes 600 frames from all together. */
export const MOST_FRAMES = 480;
/** Drafts of one tab that go before all others, in a minute: nobody presses a key more often. */
export const MOST_BY_HAND = 30;
/** Times in a minute that one tab may ask for drafts behind those it shows. */
export const MOST_BEHIND = 120;
/** Outcomes of one tab in a minute; nobody answers a comment a second for long. */
export const MOST_OUTCOMES = 60;
/** Lessons that one tab may decide in a minute. */
export const MOST_LESSONS = 30;
/** Claims that one tab may resolve in a minute: nobody reads faster. */
export const MOST_CLAIMS = 30;
/** Batches of read replies from one tab in a minute; each holds at most 20. */
export const MOST_HARVESTS = 30;

const SIZES = {
  drafts: MOST_DRAFTS,
  byHand: MOST_BY_HAND,
  behind: MOST_BEHIND,
  frames: MOST_FRAMES,
  outcomes: MOST_OUTCOMES,
  lessons: MOST_LESSONS,
  claims: MOST_CLAIMS,
  harvests: MOST_HARVESTS,
};

/** So many in a minute, refilled evenly, as the agent itself counts. */
class Bucket {
  #left: number;
  #last: number;

  constructor(
    private readonly size: number,
    private readonly now: () => number,
  ) {
    this.#left = size;
    this.#last = now();
  }

  get left(): number {
    const now = this.now();
    this.add(((now - this.#last) * this.size) / 60_000);
    this.#last = now;
    return this.#left;
  }

  /** Below nothing it is paid back first: a cancel is always sent. */
  add(count: number): void {
    this.#left = Math.min(this.size, this.#left + count);
  }

  /** Takes one; false when there is none left. */
  take(): boolean {
    if (this.left < 1) return false;
    this.add(-1);
    return true;
  }
}

export type Allowance = Readonly<Record<keyof typeof SIZES, Bucket>>;

/** By tab, and kept when its port goes: a new port is no new allowance. */
export class Allowances {
  readonly #byTab = new Map<number, Allowance>();

  constructor(private readonly now: () => number) {}

  of(tabId: number): Allowance {
    const known = this.#byTab.get(tabId);
    if (known) return known;
    const buckets = Object.entries(SIZES).map(([name, size]) => [name, new Bucket(size, this.now)]);
    const allowance = Object.fromEntries(buckets) as Allowance;
    this.#byTab.set(tabId, allowance);
    return allowance;
  }
}

/**
 * Outcomes on their way to the agent: kept until it says they are on its disk, then removed.
 *
 * What is kept is the draft's id and the text the creator accepted, and no comment. Nothing
 * accepted is lost while the agent is down or the browser restarts, and nothing stays after.
 */
import { withStore } from "./db";
import type { Requests } from "./link/requests";
import type { DraftOutcome, Lesson } from "./protocol.gen";

/** More than this is not kept. What came first stays: a page must not push others' out. */
export const MOST_KEPT = 200;

export type Outcome = Required<Pick<DraftOutcome, "draft_id" | "outcome" | "text">>;
/**
 * `at` orders them, and tells a newer outcome of the same draft from the one just saved. `tabId` is
 * where it came from; the tab may be another page by now.
 */
export type Kept = Outcome & { at: number; tabId?: number };

export interface OutboxStore {
  put(kept: Kept): Promise<unknown>;
  get(draftId: string): Promise<Kept | undefined>;
  all(): Promise<Kept[]>;
  delete(draftId: string): Promise<unknown>;
  clear(): Promise<unknown>;
}

/** The agent could not keep it now, but may later; any other, as of a draft it does not know, stays. */
const LATER = new Set(["internal", "store", "slow_down"]);

export class Outbox {
  /** Called with what the agent learned from an outcome. */
  onLesson: (kept: Kept, lesson: Lesson) => void = () => {};
  #underWay = new Map<string, number>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly requests: Requests,
    private readonly store: OutboxStore = indexedDb,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Keeps an outcome and sends it. A later one of the same draft takes its place. Resolves to
   * false when too many are kept already: it was neither kept nor sent.
   */
  add(outcome: Outcome, tabId: number): Promise<boolean> {
    return this.#inTurn(async () => {
      const kept = { ...outcome, at: this.now(), tabId };
      // A disk that refuses must not keep the outcome from the agent.
      if (!(await this.#keep(kept).catch(() => true))) return false;
      this.#send(kept);
      return true;
    });
  }

  /** Whether nothing is kept; a store that cannot be read may hold something. */
  empty(): Promise<boolean> {
    return this.#inTurn(async () => (await this.store.all().catch(() => null))?.length === 0);
  }

  /** Sends what an earlier life of the worker left. */
  flush(): Promise<void> {
    return this.#inTurn(async () => {
      const all = await this.store.all().catch(() => []);
      for (const kept of all.sort((a, b) => a.at - b.at)) this.#send(kept);
    });
  }

  /** Forgets all: the agent they were meant for is no longer ours. */
  clear(): Promise<void> {
    return this.#inTurn(async () => {
      this.#underWay.clear();
      await this.store.clear().catch(() => {});
    });
  }

  /** False when there is no room. */
  async #keep(kept: Kept): Promise<boolean> {
    const all = await this.store.all();
    const others = all.filter(({ draft_id }) => draft_id !== kept.draft_id);
    if (others.length >= MOST_KEPT) return false;
    await this.store.put(kept);
    return true;
  }

  #send(kept: Kept): void {
    const { at, tabId: _, ...outcome } = kept;
    if (this.#underWay.get(outcome.draft_id) === at) return;
    this.#underWay.set(outcome.draft_id, at);
    this.requests.ask({
      request: { type: "draft.outcome", ...outcome },
      answer: (answer) => {
        if (this.#underWay.get(outcome.draft_id) === at) this.#underWay.delete(outcome.draft_id);
        if (answer.type === "outcome.saved" && answer.lesson) this.onLesson(kept, answer.lesson);
        const later = answer.type === "failure" ? LATER.has(answer.code) : answer.type === "unsent";
        if (!later) void this.#drop(outcome.draft_id, at);
      },
    });
  }

  #drop(draftId: string, at: number): Promise<void> {
    return this.#inTurn(async () => {
      const kept = await this.store.get(draftId).catch(() => undefined);
      if (kept?.at === at) await this.store.delete(draftId);
    });
  }

  /** One at a time, in order: reading and writing the store must not cross. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }
}

const indexedDb: OutboxStore = {
  put: (kept) => withStore("outbox", "readwrite", (store) => store.put(kept)),
  get: (draftId) => withStore<Kept | undefined>("outbox", "readonly", (s) => s.get(draftId)),
  all: () => withStore<Kept[]>("outbox", "readonly", (store) => store.getAll()),
  delete: (draftId) => withStore("outbox", "readwrite", (store) => store.delete(draftId)),
  clear: () => withStore("outbox", "readwrite", (store) => store.clear()),
};

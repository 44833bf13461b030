/**
 * Outcomes on their way to the agent: kept until it says they are on its disk, then removed.
 *
 * What is kept is the draft's id and the text the creator accepted, and no comment. Nothing
 * accepted is lost while the agent is down or the browser restarts, and nothing stays after.
 */
import { withStore } from "./db";
import type { Requests } from "./link/requests";
import type { DraftOutcome } from "./protocol.gen";

/** More than this is not kept; the oldest go first. */
export const MOST_KEPT = 200;

export type Outcome = Required<Pick<DraftOutcome, "draft_id" | "outcome" | "text">>;
/** `at` orders them, and tells a newer outcome of the same draft from the one just saved. */
export type Kept = Outcome & { at: number };

export interface OutboxStore {
  put(kept: Kept): Promise<unknown>;
  get(draftId: string): Promise<Kept | undefined>;
  all(): Promise<Kept[]>;
  delete(draftId: string): Promise<unknown>;
  clear(): Promise<unknown>;
}

/** The agent could not keep it now, but may later; any other failure would come again. */
const LATER = new Set(["internal", "store", "slow_down"]);

export class Outbox {
  #underWay = new Map<string, number>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly requests: Requests,
    private readonly store: OutboxStore = indexedDb,
    private readonly now: () => number = Date.now,
  ) {}

  /** Keeps an outcome and sends it. A later one of the same draft takes its place. */
  add(outcome: Outcome): Promise<void> {
    return this.#inTurn(async () => {
      const kept = { ...outcome, at: this.now() };
      // A disk that refuses must not keep the outcome from the agent.
      await this.#keep(kept).catch(() => {});
      this.#send(kept);
    });
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

  async #keep(kept: Kept): Promise<void> {
    const all = await this.store.all();
    const old = all.sort((a, b) => a.at - b.at).slice(0, Math.max(0, all.length + 1 - MOST_KEPT));
    for (const { draft_id } of old) await this.store.delete(draft_id);
    await this.store.put(kept);
  }

  #send({ at, ...outcome }: Kept): void {
    if (this.#underWay.get(outcome.draft_id) === at) return;
    this.#underWay.set(outcome.draft_id, at);
    this.requests.ask({
      request: { type: "draft.outcome", ...outcome },
      answer: (answer) => {
        if (this.#underWay.get(outcome.draft_id) === at) this.#underWay.delete(outcome.draft_id);
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
  #inTurn(work: () => Promise<void>): Promise<void> {
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

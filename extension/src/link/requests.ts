/**
 * What was asked of the agent and not yet answered; no socket.
 *
 * A request waits while the link is down, is sent when it is up and the agent has room, and is
 * sent again after a reconnect until it is answered. That is safe: the agent journals, so the
 * same comment gets the same draft, and an outcome may be saved twice.
 */
import type {
  AgentMessage,
  Challenge,
  ClaimResolve,
  DraftMore,
  DraftOutcome,
  DraftRequest,
  FactAdd,
  FactRemove,
  FactsRequest,
  GoalAdd,
  GoalRemove,
  GoalsRequest,
  HarvestPairs,
  LessonDecide,
  LessonsRequest,
  LinkLimits,
  Ready,
  StatusRequest,
  Unpair,
  VoiceRequest,
} from "../protocol.gen";

type Body<T> = Omit<T, "id">;
/** A request before it has its number. */
export type Request =
  | Body<DraftRequest>
  | Body<DraftMore>
  | Body<DraftOutcome>
  | Body<VoiceRequest>
  | Body<LessonsRequest>
  | Body<LessonDecide>
  | Body<GoalsRequest>
  | Body<GoalAdd>
  | Body<GoalRemove>
  | Body<HarvestPairs>
  | Body<ClaimResolve>
  | Body<FactsRequest>
  | Body<FactAdd>
  | Body<FactRemove>
  | Body<StatusRequest>
  | Body<Unpair>;

export type Answer = Exclude<AgentMessage, Challenge | Ready>;
/** A request that could not even be sent; `text` is for the creator. */
export type Unsent = { type: "unsent"; text: string };

export interface Ticket {
  readonly request: Request;
  readonly answer: (answer: Answer | Unsent) => void;
}

/** Most requests that wait at a time; a page with more comments than this asks again later. */
export const MOST_WAITING = 256;
/** Room in the agent's window that others leave: to what is asked for by hand, and to outcomes. */
const LEFT: Partial<Record<Request["type"], number>> = {
  "draft.request": 4,
  "draft.more": 16,
  "harvest.pairs": 16,
};
const LEFT_BY_HAND = 2;

const ANSWERS: Record<Request["type"], readonly Answer["type"][]> = {
  "draft.request": ["draft.token", "draft.ready", "draft.none", "failure"],
  "draft.more": ["draft.alternative", "draft.done", "failure"],
  "draft.outcome": ["outcome.saved", "failure"],
  "voice.request": ["voice", "failure"],
  "lessons.request": ["lessons", "failure"],
  "lesson.decide": ["lessons", "failure"],
  "goals.request": ["goals", "failure"],
  "goal.add": ["goals", "failure"],
  "goal.remove": ["goals", "failure"],
  "harvest.pairs": ["harvest.saved", "failure"],
  "claim.resolve": ["claim.resolved", "failure"],
  "facts.request": ["facts", "failure"],
  "fact.add": ["facts", "failure"],
  "fact.remove": ["facts", "failure"],
  "status.request": ["status", "failure"],
  unpair: ["failure"],
};

/** How to send on the open link; `message` and `in_flight` are the agent's limits. */
export interface Channel {
  send(frame: string): void;
  limits: Pick<LinkLimits, "message" | "in_flight">;
}

export class Requests {
  #waiting: Ticket[] = [];
  #sent = new Map<number, Ticket>();
  #pings = new Set<number>();
  #channel: Channel | null = null;
  #lastId = 0;

  /** Sends the request as soon as the link has room for it. */
  ask(ticket: Ticket): void {
    if (this.#waiting.length >= MOST_WAITING) {
      ticket.answer({ type: "unsent", text: "Too many comments wait for a draft already." });
      return;
    }
    if (isByHand(ticket.request)) this.#waiting.unshift(ticket);
    else this.#waiting.push(ticket);
    this.#pump();
  }

  /**
   * Forgets the request; one under way is cancelled at the agent. Later answers are dropped.
   * Returns whether the agent had heard of it.
   */
  cancel(ticket: Ticket): boolean {
    let heard = false;
    this.#waiting = this.#waiting.filter((one) => one !== ticket);
    for (const [id, one] of this.#sent) {
      if (one !== ticket) continue;
      this.#sent.delete(id);
      heard = true;
      if (isDrafting(ticket.request)) {
        this.#channel?.send(JSON.stringify({ type: "draft.cancel", id: this.#nextId(), re: id }));
      }
    }
    this.#pump();
    return heard;
  }

  /** The link is up: sends what waits, oldest first. Numbers start again with the session. */
  opened(channel: Channel): void {
    this.#channel = channel;
    this.#lastId = 0;
    this.#pump();
  }

  /** The link is lost: what was not answered waits again, in the order it was asked. */
  closed(): void {
    this.#channel = null;
    for (const [re, { request, answer }] of this.#sent) {
      // The draft will be told from its beginning again.
      if (request.type === "draft.request") {
        answer({ type: "draft.token", re, text: "", restart: true });
      }
    }
    this.#waiting = [...this.#sent.values(), ...this.#waiting];
    this.#sent.clear();
    this.#pings.clear();
  }

  /** The agent is no longer ours. Drafts wait for the next one; the rest was meant for this one. */
  forget(): void {
    this.closed();
    const drafts = this.#waiting.filter(({ request }) => request.type === "draft.request");
    const others = this.#waiting.filter(({ request }) => request.type !== "draft.request");
    this.#waiting = drafts;
    for (const { answer } of others) answer({ type: "unsent", text: "The agent was unpaired." });
  }

  /** Whether anything waits for an answer. */
  get pending(): boolean {
    return this.#waiting.length > 0 || this.#sent.size > 0;
  }

  /** Sends a ping. Returns false when the one before it was never answered. */
  ping(): boolean {
    if (this.#pings.size > 0) return false;
    const id = this.#nextId();
    this.#pings.add(id);
    this.#channel?.send(JSON.stringify({ type: "ping", id }));
    return true;
  }

  /** Takes an answer. Returns false when it breaks the protocol. */
  received(answer: AgentMessage): boolean {
    if (answer.type === "challenge" || answer.type === "ready") return false;
    if (answer.re > this.#lastId) return false;
    if (this.#pings.delete(answer.re)) {
      this.#pump();
      return answer.type === "pong";
    }
    const ticket = this.#sent.get(answer.re);
    // The answer to a request cancelled meanwhile was on its way; nobody waits for it.
    if (!ticket) return true;
    if (!ANSWERS[ticket.request.type].includes(answer.type)) return false;
    const last = answer.type !== "draft.token" && answer.type !== "draft.alternative";
    if (last) this.#sent.delete(answer.re);
    if (answer.type === "failure" && answer.code === "slow_down") {
      // The agent still works on what was cancelled: its next answer says that there is room.
      this.#waiting.unshift(ticket);
      return true;
    }
    ticket.answer(answer);
    this.#pump();
    return true;
  }

  #pump(): void {
    while (this.#channel) {
      const at = this.#waiting.findIndex((ticket) => this.#hasRoom(ticket));
      if (at < 0) return;
      for (const ticket of this.#waiting.splice(at, 1)) this.#send(ticket, this.#channel);
    }
  }

  /** Drafts leave some of the window free, so that an outcome never waits behind a page. */
  #hasRoom({ request }: Ticket): boolean {
    const window = this.#channel?.limits.in_flight ?? 0;
    const left = isByHand(request) ? LEFT_BY_HAND : (LEFT[request.type] ?? 0);
    return this.#sent.size < Math.max(1, window - left);
  }

  #send(ticket: Ticket, channel: Channel): void {
    const id = this.#nextId();
    const frame = JSON.stringify({ ...ticket.request, id });
    if (new TextEncoder().encode(frame).length > channel.limits.message) {
      ticket.answer({ type: "unsent", text: "This comment is too long to be sent to the agent." });
      return;
    }
    this.#sent.set(id, ticket);
    channel.send(frame);
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}

function isByHand(request: Request): boolean {
  return request.type === "draft.request" && request.priority === "hand";
}

function isDrafting({ type }: Request): boolean {
  return type === "draft.request" || type === "draft.more";
}

/**
 * One socket from dialling to its end: the handshake first, then messages.
 *
 * It ends once, with one reason; nothing of it is heard after that.
 */
import type { Refusal } from "../messages";
import type { AgentMessage, Ready } from "../protocol.gen";
import type { Handshake, Pairing } from "./handshake";
import { parseAgent } from "./parse";
import { HOST, SUBPROTOCOL } from "./transcript";

/** The codes of agent/rejoinder/errors.py, and what each means here. */
const REFUSALS: Readonly<Record<number, Refusal>> = {
  4400: "bad_message",
  4401: "auth",
  4408: "deadline",
  4409: "replaced",
  4426: "version",
  4429: "slow_down",
};
const CODES: Readonly<Record<Refusal, number>> = {
  impostor: 4401,
  bad_message: 4400,
  auth: 4401,
  deadline: 4408,
  replaced: 4409,
  version: 4426,
  slow_down: 4429,
};

/** Milliseconds for the agent to prove itself, and from then on to say `ready`. */
const PROOF_DEADLINE = 10_000;
const LOGIN_DEADLINE = 10_000;
/** The creator has a minute to answer the question in the terminal. */
const PAIR_DEADLINE = 75_000;
/** Longest frame that is looked at, in UTF-16 units; the agent sends far less. */
const MOST_FRAME = 1 << 20;

export type End =
  /** Nobody answered, or the connection broke. */
  | { why: "lost" }
  | { why: "refused"; refusal: Refusal }
  /** The agent itself, known by its proof, no longer knows this browser. */
  | { why: "forgotten" };

export interface Listener {
  ready(ready: Ready, pairing: Pairing): void;
  /** Returns false when the message breaks the protocol. */
  message(message: AgentMessage): boolean;
  ended(end: End): void;
}

export type Dial = (url: string, subprotocol: string) => WebSocket;

export class Session {
  #socket: WebSocket;
  #over = false;
  #ready = false;
  #busy = false;
  #deadline: ReturnType<typeof setTimeout>;

  constructor(
    dial: Dial,
    private readonly handshake: Handshake,
    private readonly listener: Listener,
  ) {
    this.#deadline = setTimeout(() => this.#refuse("deadline"), PROOF_DEADLINE);
    this.#socket = dial(`ws://${HOST}:${handshake.port}/link`, SUBPROTOCOL);
    this.#socket.onopen = () => this.#opened();
    this.#socket.onmessage = ({ data }) => void this.#received(data);
    this.#socket.onclose = ({ code }) => this.#closed(code);
  }

  send(frame: string): void {
    if (!this.#over) this.#socket.send(frame);
  }

  /** Ends it from this side without telling the listener. */
  drop(): void {
    this.#finish(1000);
  }

  #opened(): void {
    if (this.#over) return;
    // A server that speaks no subprotocol at all is let through by browsers.
    if (this.#socket.protocol !== SUBPROTOCOL) return this.#refuse("impostor");
    this.send(JSON.stringify(this.handshake.hello));
  }

  async #received(frame: unknown): Promise<void> {
    if (this.#over) return;
    const small = typeof frame === "string" && frame.length <= MOST_FRAME;
    const message = small ? parseAgent(frame) : null;
    if (!message) return this.#refuse("bad_message");
    if (this.#ready) {
      if (!this.listener.message(message)) this.#refuse("bad_message");
      return;
    }
    // The handshake is strictly by turns; who talks out of turn is not our agent.
    if (this.#busy) return this.#refuse("impostor");
    this.#busy = true;
    const step = await this.handshake.receive(message);
    this.#busy = false;
    if (this.#over) return;
    if ("refuse" in step) return this.#refuse(step.refuse);
    if ("send" in step) {
      this.#extend();
      this.send(JSON.stringify(step.send));
      return;
    }
    clearTimeout(this.#deadline);
    this.#ready = true;
    this.listener.ready(step.ready, step.pairing);
  }

  #extend(): void {
    clearTimeout(this.#deadline);
    const time = this.handshake.hello.mode === "pair" ? PAIR_DEADLINE : LOGIN_DEADLINE;
    this.#deadline = setTimeout(() => this.#refuse("deadline"), time);
  }

  #refuse(refusal: Refusal): void {
    if (this.#finish(CODES[refusal])) this.listener.ended({ why: "refused", refusal });
  }

  #closed(code: number): void {
    if (!this.#finish()) return;
    const refusal = REFUSALS[code];
    if (!refusal) this.listener.ended({ why: "lost" });
    else if (refusal === "auth" && this.#ready) this.listener.ended({ why: "forgotten" });
    else this.listener.ended({ why: "refused", refusal });
  }

  /** Returns false when it was over already. */
  #finish(code?: number): boolean {
    if (this.#over) return false;
    this.#over = true;
    clearTimeout(this.#deadline);
    if (code !== undefined) this.#socket.close(code);
    return true;
  }
}

/**
 * Keeps one link to the paired agent: dials, reconnects, pairs, and says where things stand.
 *
 * Only the saved port is ever dialled, or, while pairing, the one the code names. State that
 * must outlive the worker is in the pairing store; everything here may be lost at any time.
 */
import type { LinkState, Refusal } from "../messages";
import type { AgentMessage, Ready } from "../protocol.gen";
import type { Credentials, Pairing } from "./handshake";
import { Handshake } from "./handshake";
import type { Requests } from "./requests";
import { pairingSentence, secretSentence } from "./sentences";
import type { Dial, End } from "./socket";
import { Session } from "./socket";
import { parseSecret } from "./transcript";

/** A text frame and a call of the browser this often: Chrome counts the first, Firefox the second. */
const KEEP_ALIVE = 20_000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
/** Milliseconds before dialling again. Who was replaced would only replace the other in turn. */
const WAIT_AFTER: Record<Refusal, number> = {
  impostor: 30_000,
  auth: 30_000,
  bad_message: 10_000,
  deadline: 5_000,
  replaced: 300_000,
  version: 30_000,
  slow_down: 60_000,
};

export interface PairingStore {
  load(): Promise<Pairing | null>;
  save(pairing: Pairing): Promise<void>;
  clear(): Promise<void>;
}

export interface ConnectionOptions {
  /** The ports this build knows, in the order that a pairing code counts them. */
  ports: readonly number[];
  /** This extension's origin, as its sockets send it. */
  origin: string;
  /** What the agent calls this browser. */
  label: () => Promise<string>;
  pairings: PairingStore;
  requests: Requests;
  dial: Dial;
  /** Any call of the browser's extension API. */
  keepAlive: () => void;
  /** Whether anybody needs the link now; else the browser may stop this script, socket and all. */
  needed: () => boolean;
  onState: (link: LinkState) => void;
  /** The agent of before is no longer ours; resolves when what was meant for it is gone. */
  onForgotten: () => Promise<void>;
}

export class Connection {
  #state: LinkState = { state: "connecting" };
  /** Undefined until the store has told. */
  #pairing: Pairing | null | undefined;
  #session: Session | null = null;
  #ticker: ReturnType<typeof setInterval> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  /** Ends a pairing under way, with a sentence or, when it succeeded, null. */
  #paired: ((fault: string | null) => void) | null = null;
  #loaded: Promise<void>;
  #isLoading = false;

  constructor(private readonly options: ConnectionOptions) {
    this.#loaded = this.#load();
  }

  get state(): LinkState {
    return this.#state;
  }

  /** Resolves when the store was asked whether this browser is paired. */
  get loaded(): Promise<void> {
    return this.#loaded;
  }

  /** Dials unless there is a socket, or a time set for the next try; `now` does not wait for it. */
  connect(now = false): void {
    if (this.#isLoading || this.#session || (this.#timer !== undefined && !now)) return;
    if (this.#pairing === undefined) return void this.#load();
    if (this.#pairing === null) return this.#set({ state: "unpaired" });
    this.#open({ mode: "login", pairing: this.#pairing }, "");
  }

  /** Pairs with the code from the terminal. Resolves to null, or to a sentence for the creator. */
  async pair(text: string): Promise<string | null> {
    const secret = parseSecret(text, this.options.ports.length);
    if (!secret.ok) return secretSentence(secret.fault);
    const port = this.options.ports[secret.portIndex];
    if (port === undefined) return secretSentence("port");
    await this.#loaded;
    const label = await this.options.label();
    this.#paired?.("Another pairing was begun.");
    this.#close();
    return new Promise((resolve) => {
      this.#paired = resolve;
      this.#set({ state: "connecting" });
      this.#open({ mode: "pair", port, secret: secret.key }, label);
    });
  }

  /** Forgets the key, here and, when the link is up, at the agent. */
  async unpair(): Promise<void> {
    await this.#loaded;
    if (this.#state.state === "ready") {
      this.options.requests.ask({ request: { type: "unpair" }, answer: () => {} });
    }
    await this.#forget();
  }

  /** A store that cannot be read says nothing about the pairing: it is asked again. */
  async #load(): Promise<void> {
    this.#isLoading = true;
    const pairing = await this.options.pairings.load().catch(() => undefined);
    this.#isLoading = false;
    // Somebody paired or unpaired meanwhile.
    if (this.#pairing !== undefined || this.#session) return;
    this.#pairing = pairing;
    if (pairing !== undefined) return this.connect(true);
    this.#set({ state: "unread" });
    this.#later();
  }

  #open(credentials: Credentials, label: string): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const session = new Session(
      this.options.dial,
      new Handshake(credentials, this.options.origin, label),
      {
        ready: (ready, pairing) => void this.#ready(session, ready, pairing),
        message: (message) => this.#message(message),
        ended: (end) => void this.#ended(end),
      },
    );
    this.#session = session;
    this.#ticker = setInterval(() => this.#tick(), KEEP_ALIVE);
  }

  async #ready(session: Session, ready: Ready, pairing: Pairing): Promise<void> {
    if (this.#paired && !(await this.#keep(pairing))) return;
    if (this.#session !== session) return;
    if (this.#pairing?.agentId !== pairing.agentId) {
      this.options.requests.forget();
      await this.options.onForgotten();
      if (this.#session !== session) return;
    }
    this.#pairing = pairing;
    this.#failures = 0;
    this.#set({ state: "ready", agentVersion: ready.agent_version });
    this.#paired?.(null);
    this.#paired = null;
    const send = (frame: string) => session.send(frame);
    this.options.requests.opened({ send, limits: ready.limits });
  }

  async #keep(pairing: Pairing): Promise<boolean> {
    try {
      await this.options.pairings.save(pairing);
      return true;
    } catch {
      this.#close();
      this.#endPairing("The browser could not keep the key. Free some disk space and pair again.");
      return false;
    }
  }

  #message(message: AgentMessage): boolean {
    return this.options.requests.received(message);
  }

  async #ended(end: End): Promise<void> {
    const wasReady = this.#state.state === "ready";
    this.#close();
    if (this.#paired) {
      return this.#endPairing(pairingSentence(end.why === "refused" ? end.refusal : "down"));
    }
    if (end.why === "forgotten") return this.#forget();
    if (end.why === "refused") {
      this.#set({ state: "refused", why: end.refusal });
      this.#again(WAIT_AFTER[end.refusal]);
      return;
    }
    this.#set({ state: wasReady ? "connecting" : "down" });
    this.#later();
  }

  /** Tries again after a wait that grows with each failure. */
  #later(): void {
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures);
    this.#failures += 1;
    // Spread, so that several browsers do not dial a restarted agent in the same instant.
    this.#again(wait * (0.8 + 0.4 * Math.random()));
  }

  /** Back to the pairing that was there before, if there was one. */
  #endPairing(fault: string): void {
    this.#paired?.(fault);
    this.#paired = null;
    this.connect(true);
  }

  #again(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.connect();
    }, wait);
  }

  #tick(): void {
    if (!this.#paired && !this.options.needed()) return;
    this.options.keepAlive();
    // An agent that left the last ping unanswered is gone, though the socket looks open.
    if (this.#state.state === "ready" && !this.options.requests.ping()) {
      this.#session?.drop();
      void this.#ended({ why: "lost" });
    }
  }

  async #forget(): Promise<void> {
    this.#close();
    this.#paired?.("This browser was unpaired meanwhile.");
    this.#paired = null;
    this.#pairing = null;
    this.options.requests.forget();
    this.#set({ state: "unpaired" });
    await Promise.all([this.options.pairings.clear(), this.options.onForgotten()]);
  }

  #close(): void {
    clearInterval(this.#ticker);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#session?.drop();
    this.#session = null;
    this.options.requests.closed();
  }

  #set(link: LinkState): void {
    if (JSON.stringify(link) === JSON.stringify(this.#state)) return;
    this.#state = link;
    this.options.onState(link);
  }
}
